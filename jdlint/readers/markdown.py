"""Markdown, with or without front matter, into a posting: a scanner by lines, exact to the character."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import Block, Text, cells_of, is_rule, lines, row
from jdlint.compose import posting_of
from jdlint.finding import Span
from jdlint.posting import Comment
from jdlint.readers.inline import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting
    from jdlint.source import Source

_OPENER = re.compile(r"^ {0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?P<comment><!--)|\{%-? {0,3}comment", re.M)
_LIQUID_END = re.compile(r"\{%-? {0,3}endcomment[^%]{0,200}%\}")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>(?!\d+\])[^\]\n]{1,100})\]:[ \t]{0,20}<?[^\s<>]{1,2000}>?(?:[ \t]{1,20}[\"'(][^\n]{0,500})?$",
    re.M,
)
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?){0,20}")
_ATX = re.compile(r"[ ]{0,3}(?:(#{1,6})[ \t]{1,20}|(#{2,6})(?=[^\W\d]))")
_ITEM = re.compile(r"[ \t]{0,60}(?:[-*+•]|(\d{1,4})[.)])(?:[ \t]{1,60}(?:\[[ xX]\][ \t])?|$)")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_BOLD_LABEL = re.compile(r"(\*\*|__)[^*_:]{1,60}(?::\1|\1:)")
_LABEL = re.compile(r"([^\W\d_][^:.!?\n]{1,40}):\s")
_STRONG = re.compile(r"(\*\*|__)(?=\S)[^*]{1,200}\1\s?:?$")


def read(source: Source, *, fragment: bool = False, mend: bool = False) -> list[Posting]:
    """The posting of a Markdown text; front matter wins over the body. With `fragment` no title is looked for.

    With `mend` front matter that YAML cannot read gives what of it can be read.
    """
    start, front = _front(source)
    if mend and front is not None and any(defect.rule == "invalid-syntax" for defect in front.defects):
        from jdlint.readers.mended import mended

        front = mended(source, source.text.index("\n") + 1, start, front)
    masked, comments, references = _mask(source.text, start)
    scanner = _Scanner(masked, references)
    for first, last in lines(source):
        if first >= start:
            scanner.line(first, last)
    scanner.flush()
    return [posting_of(source, scanner.blocks, format="markdown", fragment=fragment, front=front, comments=comments)]


def front_matter(source: Source) -> Posting | None:
    """What the front matter says, without the body; None where there is none."""
    return _front(source)[1]


def _front(source: Source) -> tuple[int, Posting | None]:
    """Where the body begins, and what the front matter says."""
    rows = lines(source)
    first = next(rows, (0, 0))
    if source.text[slice(*first)].rstrip() != "---":
        return 0, None
    begin = -1
    for start, end in rows:
        begin = start if begin < 0 else begin
        if source.text[start:end].rstrip() in ("---", "..."):
            if ":" not in source.text[begin:start]:
                break
            from jdlint.readers.yaml import read_embedded

            return end, read_embedded(source, begin, start)
    return 0, None


def _mask(text: str, start: int) -> tuple[str, list[Comment], frozenset[str]]:
    """The text with code, comments and link definitions hidden by U+0000, the comments, the names defined."""
    pieces, comments, at = [], [], start
    position = start
    unclosed: set[str | None] = set()
    while (match := _OPENER.search(text, position)) is not None:
        body, end = _closing(text, match) if match["comment"] not in unclosed or match["fence"] else (-1, -1)
        if end < 0:
            unclosed.add(match["comment"])  # the next of its kind is not closed either
            position = match.end()
            continue
        if not match["fence"]:
            comments.append(Comment(text[match.end() : body].strip("- \t\r\n%}"), Span(match.start(), end)))
        pieces += [text[at : match.start()], _hidden(text[match.start() : end])]
        at = position = end
    masked = text[:start] + "".join(pieces) + text[at:]
    names = frozenset(match["name"].casefold() for match in _DEFINITION.finditer(masked))
    return _DEFINITION.sub(lambda match: _hidden(match[0]), masked) if names else masked, comments, names


def _closing(text: str, opener: re.Match[str]) -> tuple[int, int]:
    """Where what the opener began holds its last character, and where it ends; -1 when it never does."""
    if opener["comment"]:
        end = text.find("-->", opener.end())
        return end, end + 3 if end >= 0 else -1
    fence = opener["fence"]
    if fence:
        closing = re.compile(rf"^ {{0,3}}{fence[0]}{{{min(len(fence), 20)},}}[ \t]*$", re.M).search(text, opener.end())
    else:
        closing = _LIQUID_END.search(text, opener.end())
        if closing is None:
            return -1, -1
    return (closing.start(), closing.end()) if closing else (len(text), len(text))


def _hidden(piece: str) -> str:
    return "".join(character if character in "\r\n" else "\0" for character in piece)


class _Scanner:
    """Takes the lines one by one; `blocks` grows."""

    def __init__(self, text: str, references: frozenset[str]) -> None:
        self.text = text
        self.references = references
        self.blocks: list[Block] = []
        self._open: list[Text] = []
        self._item: re.Match[str] | None = None
        self._table = False

    def line(self, start: int, end: int) -> None:
        """One line of the text, by its offsets."""
        text = self.text
        start = _at(_QUOTE.match(text, start, end), start)
        line = text[start:end]
        bare = line.replace("\0", "").strip()
        if not bare:
            self.flush()
            self._table = False
        elif self._underline(bare, line) or self._row(line, bare, start, end):
            pass
        elif (heading := _ATX.match(text, start, end)) is not None:
            self.flush()
            self._heading(heading, end)
        elif (item := _ITEM.match(text, start, end)) is not None and self._may_begin(item):
            self.flush()
            self._item = item
            self._open.append(Text.of(text, item.end(), end))
        else:
            self._prose(line, start, end)

    def flush(self) -> None:
        """Close the paragraph or item that is open."""
        raw = Text.join(self._open, " ")
        text = plain(raw, self.references)
        if text.value:
            strong = bool(_STRONG.match(raw.value.replace("\0", "").strip()))
            if self._item is not None:
                self.blocks.append(Block("item", text, strong=strong, number=int(self._item[1] or 0)))
            else:
                self.blocks.append(Block("paragraph", text, strong=strong))
        self._open, self._item = [], None

    def _may_begin(self, item: re.Match[str]) -> bool:
        return self._item is not None or not self._open or not item[1] or int(item[1]) <= 1

    def _heading(self, match: re.Match[str], end: int) -> None:
        content = Text.of(self.text, match.end(), end)
        closed = content.value.rstrip("#")
        if closed != content.value and (not closed or closed[-1].isspace()):
            content = content.slice(0, len(closed))
        text = plain(content, self.references)
        if text.value:
            self.blocks.append(Block("heading", text, level=len(match[1] or match[2])))

    def _underline(self, bare: str, line: str) -> bool:
        """A line drawn below a heading, between paragraphs or below the head of a table."""
        if not is_rule(bare):
            return False
        if "|" in bare:
            self._table = True
            if self._open and self._item is None:
                span = self._open[-1].span
                self._open.pop()
                self.flush()
                self._cells(span.start, span.end)
            if self.blocks and self.blocks[-1].kind == "row":
                self.blocks[-1].header = True
            return True
        setext = _SETEXT.match(line)
        paragraph = setext is not None and self._item is None and 0 < sum(len(text.value) for text in self._open) <= 150
        self.flush()
        if setext is not None and paragraph and self.blocks:
            self.blocks[-1].kind, self.blocks[-1].level = "heading", 1 if setext[1][0] == "=" else 2
        return True

    def _row(self, line: str, bare: str, start: int, end: int) -> bool:
        if not (bare.startswith("|") or (self._table and "|" in line)):
            return False
        self.flush()
        self._cells(start, end)
        return True

    def _cells(self, start: int, end: int) -> None:
        block = row([plain(cell, self.references) for cell in cells_of(self.text, start, end)])
        if block.text.value:
            self.blocks.append(block)

    def _prose(self, line: str, start: int, end: int) -> None:
        breaks = line.endswith(("  ", "\\"))
        if self._open and self._item is None and self._ends_before(line):
            self.flush()
        self._open.append(Text.of(self.text, start, end - line.endswith("\\")))
        if breaks and self._item is None:
            self.flush()

    def _ends_before(self, line: str) -> bool:
        """Whether the open paragraph was a heading without marks, or `line` begins with a label of its own."""
        first = self._open[0].value
        if len(self._open) == 1 and first[:1].isupper() and first[-1] not in ".,;" and sections.target(first):
            return True
        if len(self._open) == 1 and _STRONG.match(first) and ":" not in first[-3:]:
            return True
        stripped = line.strip()
        found = _LABEL.match(stripped)
        return bool(_BOLD_LABEL.match(stripped)) or (found is not None and bool(sections.label(found[1])))


def _at(match: re.Match[str] | None, default: int) -> int:
    return match.end() if match is not None else default


__all__ = ["read"]
