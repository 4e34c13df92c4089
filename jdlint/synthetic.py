"""Nodes made out of other nodes: they stand in the tree in canonical form and point at the text they were read from."""

from __future__ import annotations

from bisect import bisect_right

from jdlint.expressions import Lazy
from jdlint.finding import Span
from jdlint.posting import Node, OffsetMap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_KINDS = {bool: "boolean", int: "integer", float: "number", str: "string"}
_PLAIN = Lazy(r"\d{4}-\d\d(?:-\d\d)?|[A-Za-z][A-Za-z0-9_./+-]*(?: [A-Za-z0-9_./+-]+)*", flags=0)
_SPECIAL = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")


def part_of_text(node: Node, start: int, end: int) -> Node:
    """The characters `start` to `end` of a string as a string of its own, exact to the source."""
    span = node.span_of(start, end)
    made = Node("string", node.value[start:end], span, content=_moved(node, start, end))
    made.inherited = node.inherited
    return made


def _moved(node: Node, start: int, end: int) -> Any:
    if isinstance(node.content, int):
        return node.content + start

    def places() -> OffsetMap:
        spans = [node.span_of(index, index + 1) for index in range(start, end)]
        return OffsetMap([(index, span.start, span.end - span.start) for index, span in enumerate(spans)])

    return places


def node_of(value: Any, origin: Node) -> Node:
    """A canonical value read from `origin`: text found in it keeps its place, all else has that of the whole."""
    if isinstance(value, str) and origin.kind == "string":
        start = origin.value.find(value)
        if start >= 0 and value:
            return part_of_text(origin, start, start + len(value))
    if isinstance(value, list):
        made = Node("sequence", [node_of(item, origin) for item in value], origin.span)
    elif isinstance(value, dict):
        made = Node("mapping", {name: node_of(child, origin) for name, child in value.items()}, origin.span)
    else:
        made = Node(_KINDS[type(value)], value, origin.span, content=everywhere(value, origin.span))
    made.inherited = origin.inherited
    return made


def everywhere(value: Any, span: Span) -> Any:
    """The map of a text that the source does not hold: each character stands for the whole."""
    length = len(value) if isinstance(value, str) else 0
    return lambda: OffsetMap([(index, span.start, span.end - span.start) for index in range(max(length, 1))])


def copied(node: Node) -> Node:
    """The same value in a node of its own, without key; members and items are shared."""
    value = node.value.copy() if node.kind in ("mapping", "sequence") else node.value
    made = Node(node.kind, value, node.span, content=node.content)
    made.inherited = node.inherited
    return made


def unshare(root: Node) -> bool:
    """Put a copy at each further place of a node that has several, as YAML aliases give it; tell whether any has."""
    seen: set[int] = set()
    copies = []

    def own(node: Node) -> Node:
        if id(node) in seen:
            key, node = node.key, copied(node)
            node.key = key
            copies.append(node)
        seen.add(id(node))
        if node.kind == "mapping":
            for name, child in node.value.items():
                node.value[name] = own(child)
        elif node.kind == "sequence":
            node.value[:] = [own(child) for child in node.value]
        return node

    own(root)
    return bool(copies)


def replaced(old: Node, new: Node) -> Node:
    """`new` at the place of `old`: under its key."""
    new.key = old.key
    new.inherited = old.inherited
    return new


def flow(value: Any, *, strict: bool = False) -> str:
    """A value on one line: flow style of YAML, or JSON where `strict`."""
    if isinstance(value, dict):
        members = (f"{_text(name, strict)}: {flow(child, strict=strict)}" for name, child in value.items())
        return f"{{{', '.join(members)}}}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(child, strict=strict) for child in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value, strict) if isinstance(value, str) else str(value)


def _text(text: str, strict: bool) -> str:
    if not strict and _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL:
        return text
    from json import dumps

    return dumps(text, ensure_ascii=False)


class Held:
    """The places of the source of which a text is made."""

    __slots__ = ("_runs", "_starts", "_value")

    def __init__(self, node: Node) -> None:
        self._value = node.value
        self._runs = node.places().runs
        self._starts = [place for _, place, _ in self._runs]

    def holds(self, offset: int) -> bool:
        """Whether a character of the text stands there; a blank that stands for what was between two does not."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return False
        at, place, width = self._runs[index]
        if width:
            return offset < place + width and not self._value[at : at + 1].isspace()
        following = self._runs[index + 1][0] if index + 1 < len(self._runs) else len(self._value)
        return offset < place + following - at
