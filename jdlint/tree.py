"""The posting's tree while sections of prose are put into it."""

from __future__ import annotations

from jdlint.blocks import Text
from jdlint.finding import Span
from jdlint.posting import Node


class Tree:
    """Fields below `root`. Every text that goes in is in `texts`: its field, its characters, its node."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.texts: list[tuple[str, Text, Node]] = []
        self._own: set[int] = set()

    def get(self, path: str) -> Node | None:
        """The node at a dotted path, or None."""
        node: Node | None = self.root
        for name in path.split("."):
            node = node.value.get(name) if node is not None and node.kind == "mapping" else None
        return node

    def put(self, path: str, node: Node) -> bool:
        """Set a field, unless there is one already or a parent is no mapping."""
        *parents, name = path.split(".")
        where = self.root
        for parent in parents:
            child = where.value.get(parent)
            if child is None:
                child = self._made(Node("mapping", {}, node.span, key=node.key))
                where.value[parent] = child
            if child.kind != "mapping":
                return False
            where = child
        if name in where.value:
            return False
        where.value[name] = node
        self._widen(where, node)
        return True

    def begin(self, path: str, span: Span, key: Span | None) -> bool:
        """Make an empty list at `path`, or tell whether the one that is there may grow."""
        held = self.get(path)
        if held is not None:
            return id(held) in self._own or (path == "sections" and held.kind == "sequence")
        return self.put(path, self._made(Node("sequence", [], span, key=key)))

    def append(self, path: str, node: Node, key: Span | None = None) -> bool:
        """Add an item to a list, unless the field was there before the sections were read.

        An item that stands under another heading than the first one has that as its own key.
        """
        if not self.begin(path, node.span, key):
            return False
        held = self.get(path)
        if held is not None:
            held.value.append(node)
            if node.key is None and held.key != key:
                node.key = key
            self._widen(held, node)
        return True

    def add_text(self, path: str, text: Text, key: Span | None = None) -> Node | None:
        """Set a text field; None where that is not possible."""
        node = text.node(key)
        if not self.put(path, node):
            return None
        self.texts.append((path, text, node))
        return node

    def add_item(self, path: str, text: Text, key: Span | None = None) -> bool:
        """Add a text to a list."""
        node = text.node()
        if not self.append(path, node, key):
            return False
        self.texts.append((path, text, node))
        return True

    def keep(self, heading: Text | None, text: Text) -> None:
        """Keep what has no field of its own as an entry of `sections`."""
        entry: dict[str, Node] = {}
        if heading is not None:
            entry["heading"] = heading.node()
        if text.value:
            entry["text"] = text.node()
            self.texts.append(("sections", text, entry["text"]))
        if entry:
            spans = [node.span for node in entry.values()]
            span = Span(min(span.start for span in spans), max(span.end for span in spans))
            self.append("sections", Node("mapping", entry, span))

    def _made(self, node: Node) -> Node:
        self._own.add(id(node))
        return node

    def _widen(self, parent: Node, child: Node) -> None:
        if id(parent) in self._own:
            span = parent.span
            parent.span = Span(min(span.start, child.span.start), max(span.end, child.span.end))


__all__ = ["Tree"]
