"""The lines under a title: places and kinds of contract, between bars and dots or each on its own."""

from __future__ import annotations

import re
from itertools import takewhile

from jdlint.composing import parts
from jdlint.composing.labelled import taken
from jdlint.reference.organizations import is_department

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block, Text
    from jdlint.tree import Tree

_SHORT = 100
#: A term in a list of facts is no longer; such a list has no more.
_TERM, _TERMS = 40, 6
#: What stands behind a pin.
_PIN = re.compile(r"📍\ufe0f?\s{0,9}(?P<place>\w[\w .,'’()-]{1,80}(?<=[\w)]))")
#: What bars and dots part in a byline.
_PARTS = re.compile(r"[^|·•\t]+")
#: Smaller parts, among which one may say whether it is full or part time: "Full-time, Non-exempt".
_PIECES = re.compile(r"[^|·•\t,;:/()]+")
_TIME = re.compile(r"(?:full|part)[- ]?time", re.IGNORECASE)


def terms(tree: Tree, line: Text) -> None:
    """The kind of contract, where it is a line or one of the parts of a byline: "Reno, NV | Full-time | $21".

    Among several parts one may be a department: "Engineering · Remote".
    """
    for match in _PARTS.finditer(line.value):
        part = line.slice(*match.span())
        if part.value and len(match[0]) < len(line.value) and is_department(part.value):
            tree.put("employer.department", part.node())
        contract = taken("employment.type", part) if part.value else None
        if contract is not None and contract.value == part.value:
            tree.put("employment.type", contract.node())
    times = [line.slice(*match.span()) for match in _PIECES.finditer(line.value) if _TIME.fullmatch(match[0].strip())]
    if len(times) == 1:
        tree.put("employment.type", times[0].node())


def listed(blocks: list[Block]) -> int:
    """How many items of a list at the beginning are facts: all of a short one of which one is a kind of contract."""
    items = list(takewhile(lambda block: block.kind == "item", blocks))
    short = len(items) <= _TERMS and all(len(item.text.value) <= _TERM and is_line(item.text.value) for item in items)
    return len(items) if short and any(map(is_fact, items)) else 0


def pinned(tree: Tree, blocks: list[Block]) -> None:
    """The place behind a pin, where nothing else says one: "📍 Melbourne, VIC"."""
    if tree.get("locations") is not None:
        return
    for block in blocks:
        found = _PIN.search(block.text.value) if "📍" in block.text.value else None
        place = block.text.slice(*found.span("place")) if found is not None else None
        if place is not None and parts.is_place(place.value):
            parts.place(tree, place, None)
            return


def is_fact(block: Block) -> bool:
    """Whether a block under the title is a line of facts: a short line, a row with a label, an item that is a place."""
    if block.kind == "row":
        return len(block.cells) == 2 and len(block.text.value) <= _SHORT and not block.header
    value = block.text.value
    if block.kind == "item":
        contract = taken("employment.type", block.text)
        return is_line(value) and (parts.is_place(value) or (contract is not None and contract.value == value))
    return block.kind == "paragraph" and is_line(value)


def is_line(text: str) -> bool:
    """Whether a line is short and no sentence."""
    return len(text) <= _SHORT and text[-1] not in ".!?:"


__all__ = ["is_fact", "is_line", "listed", "pinned", "terms"]
