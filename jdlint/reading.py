"""One value of the wrong form, read as the form that the schema wants, if that is clear."""

from __future__ import annotations

from itertools import pairwise

from jdlint.finding import Span
from jdlint.posting import Node
from jdlint.reference.places import CANADIAN_PROVINCES, US_STATES, country_code, parse_place
from jdlint.synthetic import copied, everywhere, node_of, part_of_text
from jdlint.values import bullets, own_lines, pieces, read_object, read_scalar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    #: What was made (None: nothing of its own), and what the value says of others: siblings, or dotted paths.
    Reading = tuple[Node | None, dict[str, Any]]

_SCALARS = ("string", "integer", "number", "boolean")


def read(node: Node, part: dict[str, Any], country: str) -> Reading | None:
    """What a value stands for, or None where that is not clear.

    `part` is the schema that the value breaks, `country` says whose dollar "$" is. Inner values may still be habits.
    """
    expected = part.get("type")
    if expected == "array":
        return _as_list(node, part)
    if expected == "object":
        return _as_object(node, part, country)
    if node.kind == "sequence" and len(node.value) == 1:
        return node.value[0], {}
    if node.kind not in _SCALARS:
        return None
    found = read_scalar(_text(node), part, country)
    if found is None:
        return None
    return node_of(found[""], node), {name: value for name, value in found.items() if name}


def whole_places(items: list[Node]) -> list[Node]:
    """The items of a list of places; what a comma without quotes has torn apart (`[Denver, CO]`) is one again.

    A list stays as it is where the letters of a region stand behind no city, or behind several.
    """
    torn = {id(last): first for first, last in pairwise(items) if _is_torn(first, last)}
    firsts = set(map(id, torn.values()))
    if any(_is_region(item) and id(item) not in torn for item in items):
        return items
    if any(id(last) in firsts and _is_bare_city(first) for first, last in pairwise(items)):
        return items
    return [_whole(torn[id(item)], item) if id(item) in torn else item for item in items if id(item) not in firsts]


def _is_torn(first: Node, last: Node) -> bool:
    if not _is_region(last):
        return False
    return _is_bare_city(first) or (first.value, last.value) in (("New York", "NY"), ("Washington", "DC"))


def _is_region(node: Node) -> bool:
    return node.kind == "string" and (node.value in US_STATES or node.value in CANADIAN_PROVINCES)


def _is_bare_city(node: Node) -> bool:
    return node.kind == "string" and not _is_region(node) and (parse_place(node.value) or {}).keys() == {"city"}


def _whole(first: Node, last: Node) -> Node:
    span, text = Span(first.span.start, last.span.end), f"{first.value}, {last.value}"
    as_written = isinstance(first.content, int) and span.end - span.start == len(text)
    made = Node("string", text, span, content=first.content if as_written else everywhere(text, span))
    made.inherited = first.inherited
    return made


def _as_list(node: Node, part: dict[str, Any]) -> Reading | None:
    if node.kind == "boolean":
        return None
    if node.kind != "string":
        return Node("sequence", [copied(node)], node.span), {}
    spans = bullets(node.value)
    if not spans:
        spans = pieces(node.value) if part.get("x-reads") == "places" else own_lines(node.value)
    if not spans and node.value.strip():
        lead = len(node.value) - len(node.value.lstrip())
        spans = [(lead, len(node.value.rstrip()))]
    return (Node("sequence", [part_of_text(node, *span) for span in spans], node.span), {}) if spans else None


def _as_object(node: Node, part: dict[str, Any], country: str) -> Reading | None:
    if node.kind == "sequence":
        if "x-list" in part:
            return Node("mapping", {part["x-list"]: copied(node)}, node.span), {}
        if part.get("x-reads") == "pay" and len(node.value) == 2:
            low, high = node.value
            return Node("mapping", {"min": low, "max": high}, node.span), {}
        return None
    if node.kind == "boolean" and "x-reads" in part:
        return None
    if node.kind == "string" and "x-list" in part:
        return Node("mapping", {part["x-list"]: copied(node)}, node.span), {}
    members = read_object(_text(node), part, country)
    if not members:
        return None
    own = {name: node_of(value, node) for name, value in members.items() if "." not in name}
    others = {name: value for name, value in members.items() if "." in name}
    return Node("mapping", own, node.span) if own else None, others


def _text(node: Node) -> str:
    if node.kind == "boolean":
        return "true" if node.value else "false"
    return str(node.value)


def country_of(locations: Node | None) -> str:
    """The country of the first location (ISO 3166-1), in words or by key; "" where it says none."""
    first = locations
    if locations is not None and locations.kind == "sequence":
        first = locations.value[0] if locations.value else None
    if first is None:
        return ""
    if first.kind == "string":
        return (parse_place(first.value) or {}).get("country", "")
    if first.kind != "mapping":
        return ""
    for name in ("country", "region"):
        child = first.value.get(name)
        if child is not None and child.kind == "string":
            return country_code(child.value) or child.value.partition("-")[0]
    return ""
