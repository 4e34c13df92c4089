"""Person specifications: tables with a column for what is essential and one for what is desirable."""

from __future__ import annotations

from jdlint import sections
from jdlint.blocks import Block, Text, row

_FIELDS = frozenset({"qualifications.required", "qualifications.preferred"})
#: A cell that only ticks what the first cell of its row says.
_TICKS = frozenset({"✓", "✔", "✔️", "☑", "x", "•", "*", "yes", "√"})
#: The level of headings that only divide.
_LEVEL = 6


def row_of(above: Block | None, cells: list[list[Text]]) -> Block | None:
    """The row that the lines in `cells` make: the head of a person specification, or one below it; else None.

    `above` is the block before it. Empty cells count: by its place a cell belongs to its column.
    """
    heads = len(cells) > 2 and _are_heads(cells)
    below = above is not None and 0 < len(above.columns) == len(cells)
    made = row([Text.join(cell, " ") for cell in cells]) if heads or below else None
    if made is None or not made.text.value:
        return None
    made.columns, made.header = cells, heads
    return made


def _are_heads(cells: list[list[Text]]) -> bool:
    """Whether one column is for what is essential and one for what is desirable, beside the first."""
    fields = [sections.target(cell[0].value) if len(cell) == 1 else "" for cell in cells]
    return set(fields) >= _FIELDS and not fields[0]


def unfolded(blocks: list[Block]) -> list[Block]:
    """The blocks with lists of what is essential and of what is desirable in place of such tables.

    What the other columns say follows, row by row.
    """
    found: list[Block] = []
    rows: list[Block] = []
    for block in blocks:
        if block.header or not block.columns:
            found += _lists(rows)
            rows = []
        (rows if block.columns else found).append(block)
    return found + _lists(rows)


def _lists(rows: list[Block]) -> list[Block]:
    """The lists that the rows of one table make, the first of them its head."""
    if not rows:
        return []
    heads = [cell[0] if cell else Text("", []) for cell in rows[0].columns]
    listed = {
        column: [Block("heading", head, level=_LEVEL)]
        for column, head in enumerate(heads)
        if sections.target(head.value) in _FIELDS
    }
    beside: list[Block] = []
    for block in rows[1:]:
        first, ticked = block.columns[0], False
        for column, held in listed.items():
            lines = block.columns[column]
            if len(lines) == 1 and lines[0].value.casefold() in _TICKS:
                lines, ticked = first, True
            held += [Block("item", line) for line in lines]
        cells = [cell for column, cell in enumerate(block.columns) if column not in listed]
        beside.append(row([line for cell in cells[ticked:] for line in cell]))
    others = [head for column, head in enumerate(heads) if column not in listed and head.value]
    made = [block for held in listed.values() for block in held]
    made += [Block("heading", head, level=_LEVEL) for head in others[:1]]
    beside = [block for block in (row(others[1:]), *beside) if block.text.value]
    for block in beside:
        block.header = True  # none of the list above
    return made + beside


__all__ = ["row_of", "unfolded"]
