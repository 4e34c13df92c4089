"""HTML within Markdown: lines that begin with an element of HTML, up to the next empty line, are read as a page is."""

from __future__ import annotations

import re

from jdlint.blocks import Block, Text
from jdlint.readers.html_blocks import page_of
from jdlint.readers.html_tokens import TooLargeError

#: An element whose content is text, unless it says that this is Markdown; those that unfold, and boxes, are told apart
#: line by line.
_OPENS = re.compile(
    r" {0,3}<(?:p|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|caption|h[1-6]|div|section|article|center|address)"
    r"(?=[\s/>])(?![^<>]{0,500}\bmarkdown=)",
    re.IGNORECASE,
)
#: Elements without a word of their own in a line: what stands in them is Markdown or begins such lines itself.
_EMPTY = re.compile(
    r"\s{0,99}(?:</?(?:div|section|article|main|header|center|span|figure)\b[^<>]{0,2000}>\s{0,99}){1,50}",
    re.IGNORECASE,
)
_BOX = re.compile(r"[ \t]{0,99}</?(?:details|aside|summary)\b", re.IGNORECASE)
#: Any element, with which what is open goes on behind an empty line.
_GOES_ON = re.compile(r"[ \t]{0,99}</?(?:ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th)\b", re.IGNORECASE)
#: What does not show: what was hidden beforehand, and tags of a template.
_UNSHOWN = re.compile(r"\0+|\{%[^%]{0,500}%\}|\{\{[<%][^{}]{0,500}[>%]\}\}")


def regions(text: str, rows: list[tuple[int, int]]) -> dict[int, int]:
    """The lines of HTML among `rows` (start and end in `text`): the number of each first line, and the one behind."""
    found: dict[int, int] = {}
    at = 0
    while at < len(rows):
        start, end = rows[at]
        if _EMPTY.fullmatch(text, start, end) is not None:
            found[at] = at = at + 1
        elif _OPENS.match(text, start, end) is not None:
            first, at = at, _behind(text, rows, at)
            found[first] = at
        else:
            at += 1
    return found


def _behind(text: str, rows: list[tuple[int, int]], at: int) -> int:
    """The line behind the HTML that begins in a line."""
    lists = _GOES_ON.match(text, *rows[at]) is not None
    at += 1
    while at < len(rows):
        following = at
        while following < len(rows) and not text[slice(*rows[following])].strip():
            following += 1
        if following == len(rows) or _BOX.match(text, *rows[following]) is not None:
            break
        if following > at and not (lists and _GOES_ON.match(text, *rows[following]) is not None):
            break
        lists = lists or _GOES_ON.match(text, *rows[following]) is not None
        at = following + 1
    return at


def blocks_in(text: str, start: int, end: int) -> list[Block] | None:
    """The blocks of the HTML between two offsets; None where it holds more than any posting."""
    base = Text.of(text, start, end)
    cut = [match.span() for match in _UNSHOWN.finditer(base.value)]
    if cut:
        edges = [0, *(edge for span in cut for edge in span), len(base.value)]
        base = base.cut([(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True) if first < last])
    try:
        page = page_of(base)
    except TooLargeError:
        return None
    lines = [Block("paragraph", line) for _, line in page.named]
    return sorted([*page.blocks, *lines], key=lambda block: block.text.span.start) if lines else page.blocks


__all__ = ["blocks_in", "regions"]
