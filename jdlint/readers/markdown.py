"""Markdown, with or without front matter, into a posting, exact to the character."""

from __future__ import annotations

import re

from jdlint.blocks import lines
from jdlint.composing.compose import posting_of
from jdlint.finding import Span
from jdlint.posting import Comment
from jdlint.readers.markdown_blocks import blocks_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting
    from jdlint.source import Source

#: From the line above front matter to those that may close it, and the sign that every key of it has.
_FENCES = {"---": (("---", "..."), ":"), "+++": (("+++",), "=")}
_OPENER = re.compile(r"^ {0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?P<comment><!--)|\{%-? {0,3}comment", re.M)
_LIQUID_END = re.compile(r"\{%-? {0,3}endcomment[^%]{0,200}%\}")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>(?!\d+\])[^\]\n]{1,100})\]:[ \t]{0,20}<?[^\s<>]{1,2000}>?(?:[ \t]{1,20}[\"'(][^\n]{0,500})?$",
    re.M,
)
#: Attributes for the page: of kramdown anywhere, of others right behind a link or the words in brackets.
_ATTRIBUTES = re.compile(
    r"\{:{1,2}/?[ \t]{0,9}(?:[.#]?[A-Za-z][^{}\n]{0,500})?\}|(?<=[\])])\{[.#][A-Za-z][^{}\n]{0,300}\}"
)


def read(source: Source, *, fragment: bool = False, mend: bool = False) -> list[Posting]:
    """The posting of a Markdown text; front matter, in YAML or in TOML, wins over the body.

    With `fragment` no title is looked for. With `mend` front matter that cannot be read as a whole gives what
    of it can be read.
    """
    start, front = _front(source)
    if mend and front is not None and any(defect.rule == "invalid-syntax" for defect in front.defects):
        from jdlint.readers.mended import mended

        closing = source.text.rindex("\n", 0, start) + 1
        front = mended(source, source.text.index("\n") + 1, closing, front)
    masked, comments, references = _mask(source.text, start)
    rows = [row for row in lines(source) if row[0] >= start]
    blocks = blocks_of(masked, rows, references)
    return [posting_of(source, blocks, format="markdown", fragment=fragment, front=front, comments=comments)]


def front_matter(source: Source) -> Posting | None:
    """What the front matter says, without the body; None where there is none."""
    return _front(source)[1]


def _front(source: Source) -> tuple[int, Posting | None]:
    """Where the body begins, and what the front matter says."""
    rows = lines(source)
    first = next(rows, (0, 0))
    fence = source.text[slice(*first)].rstrip()
    if fence not in _FENCES:
        return 0, None
    closings, sign = _FENCES[fence]
    begin = -1
    for start, end in rows:
        begin = start if begin < 0 else begin
        if source.text[start:end].rstrip() in closings:
            if sign not in source.text[begin:start]:
                break
            if sign == "=":
                from jdlint.readers.toml import read_embedded
            else:
                from jdlint.readers.yaml import read_embedded

            return end, read_embedded(source, begin, start)
    return 0, None


def _mask(text: str, start: int) -> tuple[str, list[Comment], frozenset[str]]:
    """The text with code, comments, attributes and link definitions hidden by U+0000, the comments, the names."""
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
    masked = text[:start] + _ATTRIBUTES.sub(lambda match: _hidden(match[0]), "".join(pieces) + text[at:])
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


__all__ = ["read"]
