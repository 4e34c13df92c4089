"""The blocks of a Markdown text as markdown-it-py finds them, with the place of every character.

Its tokens tell lines and contents; where a content stands in its line follows, for both end alike. What ads have and
CommonMark does not know is told apart afterwards: bullets that are only signs, rows without the head of a table,
headings without a blank, labels that each begin a line. Marks within a line are left to `jdlint.readers.inline`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from jdlint import sections
from jdlint.blocks import Block, Text, cells_of, is_rule, row
from jdlint.composing.specification import row_of
from jdlint.expressions import Importing
from jdlint.readers.inline import plain
from jdlint.readers.markdown_html import blocks_in, regions
from jdlint.readers.markdown_labels import STRONG, ends_before, lead_of, lines_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Lists and quotes within each other beyond this are read as paragraphs.
_DEEPEST = 20
#: A longer paragraph is no heading, even where a line is drawn below it.
_LONGEST_HEADING = 150
_QUOTE = re.compile(r"(?:[ \t]{0,60}>){0,1000}")
_MARKS = re.compile(r"(?:[ \t]{0,60}(?:>|(?:[-*+•]|\d{1,9}[.)])(?=[ \t]|$))){0,1000}")
_BULLET = re.compile(r"•[ \t]{0,60}|[-*+][ \t]{1,60}")
_TASK = re.compile(r"\[[ xX]\][ \t]")
_ATX = re.compile(r"(#{1,6})[ \t]{1,20}|(#{2,6})(?=[^\W\d])")
#: What ends a heading: its name for links, and signs that close it without a blank; one alone may be that of C#.
_HEADING_END = re.compile(r"(?<!#)(?:\s{0,9}\{[.#][A-Za-z][^{}]{0,200}\}\s{0,9}#{0,9}|##{1,9})$")
_CELL_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
#: What a reader unfolds, and boxes; the line above the first is the heading of what it hides.
_BOX = re.compile(r"<(/?)(?:details|aside)\b[^<>]{0,200}>\s{0,9}", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary\b[^<>]{0,200}>(?P<text>.{1,300}?)</summary>\s{0,9}", re.IGNORECASE)
#: The level of such a heading: it ends the section that it stands in.
_LEVEL = 2


def blocks_of(text: str, rows: list[tuple[int, int]], references: frozenset[str]) -> list[Block]:
    """The blocks of the lines `rows` (start and end in `text`); `references` and U+0000 are as in `plain`."""
    found = _Blocks(text, rows, references)
    shown = [_shown(text[start:end]) for start, end in rows]
    for first, behind in found.html.items():
        shown[first:behind] = [""] * (behind - first)
    found.take(_parser().parse("\n".join(shown)))
    return found.blocks


@cache
def _parser() -> MarkdownIt:
    """A parser of blocks alone. Ads are indented at will: nothing is code for that."""
    with Importing():
        from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    return parser.enable("table").disable(["inline", "code", "fence", "reference", "html_block"])


def _shown(line: str) -> str:
    """The line, or nothing where nothing of it shows."""
    return line if line.replace("\0", "").strip() else ""


class _Blocks:
    """Takes tokens and makes `blocks` of them."""

    def __init__(self, text: str, rows: list[tuple[int, int]], references: frozenset[str]) -> None:
        self.text = text
        self.rows = rows
        self.references = references
        self.blocks: list[Block] = []
        #: The lines that are HTML: the number of each first one, and the one behind.
        self.html = regions(text, rows) if "<" in text else {}
        #: The first line that no token has told of.
        self._next = 0
        #: The number of a list's item that has no text yet; 0 where the list has none.
        self._beginning: int | None = None
        #: The lines of the paragraph or item that is open, and the item's number.
        self._open: list[Text] = []
        self._item: int | None = None
        #: How many boxes and quotes are open.
        self._boxes = 0
        #: How many items of lists are open.
        self._lists = 0

    def take(self, tokens: list[Token]) -> None:
        """All tokens of the text, in order."""
        for before, token in pairwise(tokens):
            if token.type == "inline" and before.type == "paragraph_open":
                self._paragraph(token)
            elif token.type == "inline" and before.type == "heading_open":
                self._heading(before, token)
            elif token.type == "tr_open":
                self._row(token, header=before.type == "thead_open")
            elif token.type in ("list_item_open", "list_item_close"):
                self._beginning = int(token.info or 0) if token.type == "list_item_open" else None
                self._lists += token.nesting
            elif token.type in ("blockquote_open", "blockquote_close"):
                self._boxes += token.nesting
        self._up_to(len(self.rows))

    def _up_to(self, line: int) -> None:
        """Lines of which no token tells, as of lists that lie too deep, are paragraphs."""
        texts: list[Text] = []
        behind = 0
        for number in range(self._next, line):
            start, end = self.rows[number]
            if number in self.html:
                self._told_apart(texts)
                texts = []
                behind = self._take_html(number)
            if number < behind:
                continue
            text = Text.of(self.text, _behind(_MARKS, self.text, start, end), end)
            if any(character.isalnum() for character in text.value):
                texts.append(text)
            else:
                self._told_apart(texts)
                texts = []
        self._told_apart(texts)
        self._next = max(self._next, line)

    def _take_html(self, first: int) -> int:
        """Take the blocks of the HTML that begins in a line; the number of the line behind it."""
        behind = self.html[first]
        found = blocks_in(self.text, self.rows[first][0], self.rows[behind - 1][1])
        for block in found or ():
            block.apart = self._boxes > 0
        self.blocks += found or ()
        return behind if found is not None else first

    def _paragraph(self, token: Token) -> None:
        self._told_apart(self._lines(token), self._beginning)
        self._beginning = None

    def _heading(self, opening: Token, token: Token) -> None:
        lines = self._lines(token)
        if opening.markup.startswith("#"):
            self._add_heading(lines[0], int(opening.tag[1:]))
            return
        count = len(self.blocks)
        self._told_apart(lines, self._beginning)
        self._beginning = None
        last = self.blocks[-1] if len(self.blocks) > count else None
        if last is not None and last.kind == "paragraph" and len(last.text.value) <= _LONGEST_HEADING:
            last.kind, last.level = "heading", int(opening.tag[1:])

    def _lines(self, token: Token) -> list[Text]:
        """The lines of a token's content, each with its place."""
        first, after = token.map or [0, 0]
        self._up_to(first)
        self._next = after
        return [self._place(number, content) for number, content in enumerate(token.content.split("\n"), first)]

    def _place(self, number: int, content: str) -> Text:
        """The content of a line; only signs that close a heading may stand behind it."""
        start, end = self.rows[number]
        content = content.strip()
        at = self.text[start:end].replace("\0", "\ufffd").rfind(content)
        return Text.of(self.text, start + max(at, 0), start + at + len(content) if at >= 0 else end)

    def _row(self, token: Token, *, header: bool) -> None:
        """A row of a table; a line below one that has no bar is a paragraph."""
        line = token.map[0] if token.map else 0
        start, end = self.rows[line]
        if not header and "|" not in self.text[start:end]:
            return
        self._up_to(line)
        self._next = line + 1
        start = _behind(_QUOTE if self._beginning is None else _MARKS, self.text, start, end)
        self._beginning = None
        self._add_row(start, end, header=header)

    def _told_apart(self, lines: Iterable[Text], item: int | None = None) -> None:
        """The lines of a paragraph or an item, of which some may be blocks of their own."""
        self._item = item
        for line in lines:
            self._line(line)
        self._flush()
        self._item = None

    def _line(self, line: Text) -> None:
        value = line.value
        bare = value.replace("\0", "").strip()
        if not bare or is_rule(bare):
            self._flush()
            if "|" in bare and self.blocks and self.blocks[-1].kind == "row":
                self.blocks[-1].header = True
        elif _box_mark(value) is not None:
            self._box(line)
        elif bare.startswith("|"):
            self._flush()
            self._add_row(line.span.start, line.span.end)
        elif (heading := _ATX.match(value)) is not None:
            self._flush()
            self._add_heading(line.slice(heading.end(), len(value)), len(heading[1] or heading[2]))
        elif (bullet := _BULLET.match(value)) is not None:
            self._flush()
            self._item = 0
            self._open.append(line.slice(bullet.end(), len(value) - value.endswith("\\")))
        else:
            self._prose(line)

    def _box(self, line: Text) -> None:
        """The start or the end of a box, or its heading, and what stands behind it in the line."""
        self._flush()
        self._item = None
        end = 0
        while (mark := _box_mark(line.value, end)) is not None:
            end = mark.end()
            if mark.re is _SUMMARY:
                self._add_heading(line.slice(*mark.span("text")), _LEVEL)
            else:
                self._boxes += -1 if mark[1] else 1
        self._line(line.slice(end, len(line.value)))

    def _prose(self, line: Text) -> None:
        breaks = line.value.endswith("\\") or self.text.startswith("  ", line.span.end)
        opened = self._open if self._item is None else []
        if opened and ends_before(opened[0].value, line.value, alone=len(opened) == 1):
            self._flush()
        self._open.append(line.slice(0, len(line.value) - line.value.endswith("\\")))
        if breaks and self._item is None:
            self._flush()

    def _flush(self) -> None:
        """Close the paragraph or item that is open."""
        raw = Text.join(self._open, " ")
        if self._item is not None and (task := _TASK.match(raw.value)) is not None:
            raw = raw.slice(task.end(), len(raw.value))
        if self._item is None and (lead := lead_of(raw.value)) is not None:
            heading, behind = lead
            self.blocks.append(Block("paragraph", plain(raw.slice(*heading)), strong=True))
            raw = raw.slice(behind, len(raw.value))
        text = plain(raw, self.references)
        if text.value:
            strong = bool(STRONG.match(raw.value.replace("\0", "").strip()))
            kind = "paragraph" if self._item is None else "item"
            self.blocks.append(Block(kind, text, strong=strong, number=self._item or 0))
            self.blocks[-1].apart = self._boxes > 0
            self.blocks[-1].depth = self._lists if kind == "item" else 0
        self._open, self._item = [], None

    def _add_heading(self, content: Text, level: int) -> None:
        closing = _HEADING_END.search(content.value)
        text = plain(content.slice(0, closing.start()) if closing is not None else content, self.references)
        if text.value:
            self.blocks.append(Block("heading", text, level=level))

    def _stack(self, cells: list[Text]) -> None:
        """A row whose second cell holds several lines: the first is their heading."""
        for cell in cells:
            at = 0
            for mark in (*_CELL_BREAK.finditer(cell.value), None):
                end = mark.start() if mark is not None else len(cell.value)
                self._line(cell.slice(at, end))
                self._flush()
                at = mark.end() if mark is not None else end

    def _specified(self, above: Block | None, cells: list[Text]) -> Block | None:
        """The row of a person specification that cells below the block `above` make, or None."""
        lines = [[plain(line, self.references) for line in lines_of(cell)] for cell in cells]
        return row_of(above, [[line for line in cell if line.value] for cell in lines])

    def _add_row(self, start: int, end: int, *, header: bool = False) -> None:
        cells = cells_of(self.text, start, end)
        above = self.blocks[-1] if self.blocks else None
        if (header or (above is not None and above.columns)) and (made := self._specified(above, cells)) is not None:
            self.blocks.append(made)
            return
        cells = [cell for cell in cells if cell.value]
        if len(cells) == 2 and _CELL_BREAK.search(cells[1].value) and sections.target(plain(cells[0]).value):
            self._stack(cells)
            return
        block = row([plain(cell, self.references) for cell in cells])
        block.header = header
        if block.text.value:
            self.blocks.append(block)


def _box_mark(value: str, start: int = 0) -> re.Match[str] | None:
    return _BOX.match(value, start) or _SUMMARY.match(value, start)


def _behind(marks: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = marks.match(text, start, end)
    return found.end() if found is not None else start


__all__ = ["blocks_of"]
