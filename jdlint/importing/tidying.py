"""Texts that are read as fields to the last word need not stand beside them too."""

from __future__ import annotations

import re

from jdlint.blocks import Text
from jdlint.composing.implied import names_benefit
from jdlint.composing.labelled import taken
from jdlint.posting import Node
from jdlint.reference.places import country_code, region_code
from jdlint.sections import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Span
    from jdlint.posting import Posting

_PART = re.compile(r"\s*[,|·•;/()–—]\s*|\s-\s|\sor\s|\s(?=\d{5}\b)")
_WORKPLACE = re.compile(r"(?:fully )?remote|hybrid|on-?site|on site|in person", re.IGNORECASE)
_LONGEST = 100


def tidy(posting: Posting) -> None:
    """Take out lines such as "Northwind, Denver, CO (hybrid)", and texts that stand under a field of their own."""
    own = {node.span: node.value for path in _OWN if (node := posting.get(path)) is not None}
    held = posting.get("sections")
    if held is not None and held.kind == "sequence":
        held.value[:] = [entry for entry in held.value if not _is_told(posting, entry, own)]
    benefits, notes = posting.get("benefits"), posting.get("compensation.notes")
    if (
        benefits is not None
        and benefits.kind == "sequence"
        and notes is not None
        and not names_benefit(str(notes.value))
    ):
        benefits.value[:] = [item for item in benefits.value if item is not notes]


_OWN = ("application.how_to", "statements.equal_opportunity", "compensation.notes")
#: Fields with values of a list, which stand for the words of a whole line.
_TYPES = ("employment.type", "workplace.type")


def _is_told(posting: Posting, entry: Node, own: dict[Span, Any]) -> bool:
    text, heading = entry.value.get("text"), entry.value.get("heading")
    if text is None or text.kind != "string":
        return False
    if own.get(text.span) == text.value and (
        heading is None or (heading.kind == "string" and target(heading.value, marked=True))
    ):
        return True
    if heading is None and any(node.span == text.span for path in _TYPES if (node := posting.get(path)) is not None):
        return taken(_TYPES[0], Text.of_node(text)) is not None or _WORKPLACE.fullmatch(text.value) is not None
    if heading is not None and (heading.kind != "string" or target(heading.value) != "locations"):
        return False
    if len(text.value) > _LONGEST or "\n" in text.value or not _is_read(posting, text.value):
        return False
    return any(location.span == text.span for location in _locations(posting))


def _locations(posting: Posting) -> list[Node]:
    found = posting.get("locations")
    return found.value if found is not None and found.kind == "sequence" else []


def _is_read(posting: Posting, line: str) -> bool:
    """Whether each part of a line is the employer, a part of a place or the kind of workplace."""
    known = {posting.text("employer.name"), posting.text("employer.department")}
    for location in _locations(posting):
        if location.kind == "mapping":
            values = [str(node.value) for node in location.value.values()]
            known.update(values, (value.rpartition("-")[2] for value in values))  # "MA" may be a country too
    parts = [part for part in _PART.split(line) if part]
    places = (part for part in parts if part not in known and not _WORKPLACE.fullmatch(part))
    return all(not known.isdisjoint((region_code(part), country_code(part))) for part in places)
