"""Pay in a posting that was saved from Greenhouse: ranges in cents, and the part of its text that tells of them."""

from __future__ import annotations

import re

from jdlint.blocks import Block, Text
from jdlint.finding import Span
from jdlint.posting import Node
from jdlint.readers import records

#: What a line on a range is made of.
_AMOUNT = re.compile(r"\d[\d,]{0,12}(?:\.\d{1,2})?")
_WORDS = re.compile(r"[^\W\d_]{1,40}")
_PERIOD = re.compile(r"\b(?:hour|day|week|month|year|annual)(?:ly)?\b", re.IGNORECASE)


def fields_of(ranges: list[Node], box: list[Block]) -> list[tuple[str, Node | None]]:
    """One range is the pay, several are ranges with labels; amounts are in cents.

    What `box`, the part of the text on pay, says beside these stands in the notes.
    """
    made = [_range(entry) for entry in ranges]
    told = {str(members["label"].value) for members in made if "label" in members} if len(made) > 1 else set()
    amounts: dict[tuple[float, ...], set[str]] = {}
    for members in made:
        amounts.setdefault(_ends(members), set()).update([members["currency"].value] if "currency" in members else [])
    said: dict[str, Text] = {}
    for block in (*box, *(block for entry in ranges for block in records.blocks_of(records.first(entry, "blurb")))):
        if block.text.value not in told and not _says_range(block.text.value, amounts):
            said.setdefault(block.text.value, block.text)
    texts = sorted(said.values(), key=lambda text: text.span.start)
    notes = ("compensation.notes", Text.join(texts, "\n\n").node() if texts else None)
    if len(made) == 1:
        own = {name: node for name, node in made[0].items() if name != "label"}
        return [*((f"compensation.{name}", node) for name, node in own.items()), notes]
    nodes = [Node("mapping", dict(members), entry.span) for members, entry in zip(made, ranges, strict=True) if members]
    span = Span(ranges[0].span.start, ranges[-1].span.end) if ranges else Span(0, 0)
    return [("compensation.ranges", Node("sequence", nodes, span) if nodes else None), notes]


def _ends(members: dict[str, Node]) -> tuple[float, ...]:
    """The amounts of a range, from the lowest."""
    return tuple(members[name].value for name in ("min", "max") if name in members)


def _says_range(text: str, ranges: dict[tuple[float, ...], set[str]]) -> bool:
    """Whether a line says one of the ranges in its currency, and nothing else: "$90,000—$120,000 USD"."""
    amounts = tuple(float(amount.replace(",", "")) for amount in _AMOUNT.findall(text))
    return bool(amounts) and amounts in ranges and set(_WORDS.findall(text)) <= ranges[amounts]


def _range(entry: Node) -> dict[str, Node]:
    label = records.text(entry, "title")
    said = _PERIOD.search(label.value) if label is not None else None
    found = {
        "label": label,
        "min": records.number(entry, "min_cents", divide=100),
        "max": records.number(entry, "max_cents", divide=100),
        "currency": records.text(entry, "currency_type"),
        "period": records.period(label) if said is not None else None,
    }
    return {name: node for name, node in found.items() if node is not None}


__all__ = ["fields_of"]
