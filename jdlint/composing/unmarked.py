"""Lists whose items have no marks that their format knows: signs before and within lines, and lines below a label."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from operator import itemgetter

from jdlint import sections
from jdlint.blocks import Block, Text, followed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = "•▪‣◦●○■□➢►▶→⮚❖✓✔✅➤»◆✦➔⇒∙"
#: The search skips to a sign, and only then looks at what stands before it.
_SIGN = re.compile(rf"(?P<sign>[{_SIGNS}])(?<!\S[{_SIGNS}])\ufe0f?\s{{0,9}}(?=\S)")
#: So many items make a list: where signs part them in one line, and where each begins a line.
_FEWEST_PARTS, _FEWEST_LINES = 3, 2
#: A line that is an item is no longer; so many of such lines, and no fewer, are a list below a label.
_LONGEST, _FEWEST_ITEMS = 100, 3
#: So many line ends part two paragraphs.
_GAP = 2
#: Of the lines below a label no more end as sentences do, and as many at least are shorter than they had to be.
_FEW, _MOST = 1 / 4, 1 / 2
_SENTENCE = re.compile(r"[.!?:]$")


def listed(blocks: list[Block], source: str, format: str) -> list[Block]:
    """The blocks, with an item for each that signs or lines part."""
    made: list[Block] = []
    for sign, run in groupby(((_first_sign(block, source), block) for block in blocks), itemgetter(0)):
        row = [block for _, block in run]
        for block in row:
            several = len(row) >= _FEWEST_LINES
            made += _by_signs(block, sign, several=several) if sign else _by_first_sign(block)
    if format == "markdown":
        return list(_by_lines(made, source))
    if format == "text":
        _below_sentences(made, source)
    return made


def _first_sign(block: Block, source: str) -> str:
    """The sign that stands before the text of a paragraph, or that its reader took for the mark of an item."""
    start = block.text.span.start
    if block.kind == "item" and not block.number:
        before = source[max(start - 4, 0) : start].strip()[-1:]
        return before if before and before in _SIGNS else ""
    found = _SIGN.match(block.text.value) if block.kind == "paragraph" else None
    return found["sign"] if found is not None else ""


def _by_signs(block: Block, sign: str, *, several: bool) -> Iterator[Block]:
    """The items of a text that begins with a sign."""
    marks = [found for found in _SIGN.finditer(block.text.value) if found["sign"] == sign]
    if block.kind == "item":
        yield from _items(block, [(0, 0), *map(re.Match.span, marks)]) if len(marks) >= _FEWEST_PARTS - 1 else [block]
    elif several or len(marks) >= _FEWEST_PARTS:
        # One that begins a line among others of its kind needs no others within.
        yield from _items(block, [found.span() for found in marks[: None if len(marks) >= _FEWEST_PARTS else 1]])
    else:
        yield block


def _by_first_sign(block: Block) -> Iterator[Block]:
    """What a colon or a known heading introduces within a line: "Duties: • Cook • Clean • Serve"."""
    first = _SIGN.search(block.text.value) if block.kind == "paragraph" else None
    if first is not None:
        head = block.text.value[: first.start()].rstrip()
        marks = [found for found in _SIGN.finditer(block.text.value) if found["sign"] == first["sign"]]
        if len(marks) >= _FEWEST_PARTS and (head.endswith(":") or sections.target(head)):
            yield block.part(0, first.start())
            yield from _items(block, [found.span() for found in marks])
            return
    yield block


def _items(block: Block, marks: list[tuple[int, int]]) -> Iterator[Block]:
    ends = [start for start, _ in marks[1:]] + [len(block.text.value)]
    for (_, start), end in zip(marks, ends, strict=True):
        item = Block("item", block.text.slice(start, end))
        item.depth, item.apart = block.depth, block.apart
        if item.text.value:
            yield item


def _by_lines(blocks: list[Block], source: str) -> Iterator[Block]:
    """The blocks, with an item for each of several short lines below the label or heading of a list."""
    label = ""
    for block in blocks:
        rows = list(_rows(block.text, source)) if block.kind == "paragraph" else []
        if len(rows) > _FEWEST_ITEMS and not label:
            label = _field(rows[0].value) if rows[0].value.endswith(":") else ""
            if label and _are_items(rows[1:]):
                yield Block("paragraph", rows[0])
                rows = rows[1:]
        if label and len(rows) >= _FEWEST_ITEMS and _are_items(rows):
            yield from (Block("item", row) for row in rows)
        else:
            yield block
        may_head = block.kind in ("heading", "paragraph") and len(rows) < 2
        label = _field(block.text.value) if may_head else ""


def _below_sentences(blocks: list[Block], source: str) -> None:
    """Make items of the lines of a text that follow on a sentence with a colon, up to an empty line or a label."""
    rows: list[Block] = []
    led = joined = False
    for block, following in followed(blocks):
        text = block.text.value
        beside = following is not None and source.count("\n", block.text.span.end, following.text.span.start) < _GAP
        if led and block.kind == "paragraph" and text[-1] != ":" and not sections.target(text):
            rows.append(block)
            joined = beside
        else:
            joined = False
        if not joined:
            if len(rows) >= _FEWEST_ITEMS and _are_items([row.text for row in rows]):
                for row in rows:
                    row.kind = "item"
            rows = []
            led = block.kind == "paragraph" and sections.lead_in(text) in sections.LISTS


def _field(text: str) -> str:
    """The list that a label or heading stands for."""
    path = sections.target(text, marked=True) or sections.lead_in(text)
    return path if path in sections.LISTS or path == "pay_and_benefits" else ""


def _rows(text: Text, source: str) -> Iterator[Text]:
    """The lines of a paragraph as its source has them."""
    at = 0
    for offset, place, width in text.runs:
        if width and "\n" in source[place : place + width]:
            yield text.slice(at, offset)
            at = offset
    yield text.slice(at, len(text.value))


def _are_items(rows: list[Text]) -> bool:
    """Whether lines are items: each begins with a capital, and they end neither at a margin nor as sentences do."""
    values = [row.value for row in rows]
    widest = max(map(len, values))
    if widest > _LONGEST or not all(value and (value[0].isupper() or value[0].isdigit()) for value in values):
        return False
    told = sum(_SENTENCE.search(value) is not None for value in values)
    free = sum(len(one) + 1 + len(below.split(None, 1)[0]) <= widest for one, below in pairwise(values))
    return told <= _FEW * len(values) and free >= _MOST * (len(values) - 1)


__all__ = ["listed"]
