"""The tree that every reader ends in: fields with the spans of key and value, and exact places of text."""

from __future__ import annotations

from bisect import bisect_right

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

_INDEX = Lazy(r"\[\d+\]", flags=0)


class OffsetMap:
    """Where each character of a value stands in the source.

    Made of runs, each `(value offset, source offset, width)`: with width 0 the run's characters stand one to one
    in the source, up to the next run; otherwise the run is one character of the value that takes `width`
    characters of the source (an escape, a folded line break).
    """

    __slots__ = ("_sources", "_values", "_widths")

    def __init__(self, runs: list[tuple[int, int, int]]) -> None:
        self._values = [run[0] for run in runs]
        self._sources = [run[1] for run in runs]
        self._widths = [run[2] for run in runs]

    @property
    def runs(self) -> list[tuple[int, int, int]]:
        """The runs that it was made of."""
        return list(zip(self._values, self._sources, self._widths, strict=True))

    def start_of(self, offset: int) -> int:
        """The source offset of the value's character `offset`."""
        run = bisect_right(self._values, offset) - 1
        return self._sources[run] + offset - self._values[run]

    def end_of(self, offset: int) -> int:
        """The source offset just behind the value's character `offset`."""
        run = bisect_right(self._values, offset) - 1
        return self._sources[run] + (self._widths[run] or offset - self._values[run] + 1)


class Node:
    """A value with its place.

    `kind` is "mapping", "sequence", "string", "integer", "number", "boolean" or "null"; `value` accordingly a
    `dict[str, Node]`, a `list[Node]` or a Python scalar. `span` covers the value as written (quotes included),
    `key` the key before it, if any. For strings `content` is the source offset of the first character, or a
    function that works out an `OffsetMap` when the first finding asks.
    """

    __slots__ = ("_map", "content", "inherited", "key", "kind", "span", "value")

    def __init__(
        self,
        kind: str,
        value: Any,
        span: Span,
        key: Span | None = None,
        content: int | Callable[[], OffsetMap] | None = None,
    ) -> None:
        self.kind = kind
        self.value = value
        self.span = span
        self.key = key
        self.content = span.start if content is None else content
        #: The file that a configured default came from; findings about it point there.
        self.inherited: Source | None = None
        self._map: OffsetMap | None = None

    def span_of(self, start: int, end: int) -> Span:
        """The source span of the string's characters `start` to `end` (exclusive); an empty stretch stays empty."""
        if self.kind != "string":
            return self.span
        if isinstance(self.content, int):
            return Span(self.content + start, self.content + end, self.inherited)
        places = self.places()
        first = places.start_of(start)
        return Span(first, places.end_of(end - 1) if end > start else first, self.inherited)

    def places(self) -> OffsetMap:
        """Where each character of the string stands."""
        if isinstance(self.content, int):
            return OffsetMap([(0, self.content, 0)])
        if self._map is None:
            self._map = self.content()
        return self._map

    def rewrite(self, value: str, runs: list[tuple[int, int, int]]) -> None:
        """Give a string another value, with the runs of its `OffsetMap`."""
        self._map = places = OffsetMap(runs)
        self.value, self.content = value, lambda: places

    def plain(self) -> Any:
        """The value as plain Python data, for validators."""
        if self.kind == "mapping":
            return {name: child.plain() for name, child in self.value.items()}
        if self.kind == "sequence":
            return [child.plain() for child in self.value]
        return self.value

    def __repr__(self) -> str:
        return f"Node({self.kind}, {self.value!r})"


class Field:
    """A node and its path, written as in reports: `faq[3].answer`."""

    __slots__ = ("_pattern", "node", "path")

    def __init__(self, path: str, node: Node, pattern: str | None = None) -> None:
        self.path = path
        self.node = node
        self._pattern = pattern

    @property
    def pattern(self) -> str:
        """The path with every index as `[*]`: `faq[*].answer`."""
        if self._pattern is None:
            self._pattern = _INDEX.sub("[*]", self.path) if "[" in self.path else self.path
        return self._pattern

    def __repr__(self) -> str:
        return f"Field({self.path}, {self.node!r})"


#: Mistakes of form that are told of one posting; to find words for each takes a moment.
MOST_DEFECTS = 500


class Defect:
    """Something a reader or the schema has to say: the `rule` that says it, where, and the words for its message."""

    __slots__ = ("field", "fix", "rule", "span", "values")

    def __init__(
        self, rule: str, span: Span, *, field: str = "", values: dict[str, str] | None = None, fix: Fix | None = None
    ) -> None:
        self.rule = rule
        self.span = span
        self.field = field
        self.values = values or {}
        self.fix = fix


class Comment:
    """A comment in the source: its text without the comment marker, and the span with it.

    `covers` is the element that it speaks of, where the format has elements.
    """

    __slots__ = ("covers", "span", "text")

    def __init__(self, text: str, span: Span, covers: Span | None = None) -> None:
        self.text = text
        self.span = span
        self.covers = covers


class Posting:
    """One posting of a file, in canonical names whatever it was read from.

    `document` counts from 1 within the file. `root` is a mapping node. `defects` is what reading it brought up, `front`
    the format of front matter ("": none). `items` has, for readers of prose, where in the source each item of a list
    begins, with its number or 0; `origins` says by path what a value was taken from that nothing states; `repeated` are
    the places of words that stand elsewhere too.
    """

    def __init__(
        self,
        source: Source,
        root: Node,
        *,
        document: int = 1,
        format: str = "yaml",
        fragment: bool = False,
        defects: list[Defect] | None = None,
        comments: list[Comment] | None = None,
    ) -> None:
        self.source = source
        self.root = root
        self.document = document
        self.format = format
        self.fragment = fragment
        self.defects = defects or []
        self.comments = comments or []
        self.front = ""
        self.items: dict[int, int] = {}
        self.origins: dict[str, str] = {}
        self.repeated: list[Span] = []

    def get(self, path: str) -> Node | None:
        """The node at a dotted path without indices (`employer.name`), or None."""
        if "." not in path:
            return self.root.value.get(path)  # type: ignore[no-any-return]
        node: Node | None = self.root
        for name in path.split("."):
            if node is None or node.kind != "mapping":
                return None
            node = node.value.get(name)
        return node

    def text(self, path: str, default: str = "") -> str:
        """The string at `path`, or `default` where there is none."""
        node = self.get(path)
        return node.value if node is not None and node.kind == "string" else default

    def each(self, selector: str) -> Iterator[Field]:
        """Every field that a selector such as `duties[*]` or `faq[*].answer` names, in order.

        Where an item may be a text or an object with `text`, `duties[*]` gives the text in both cases.
        """
        fields = [Field("", self.root)]
        for name in selector.replace("[*]", ".[*]").split("."):
            fields = _items(fields) if name == "[*]" else _members(fields, name)
        return iter([_text_of(field) for field in fields])

    def has(self, path: str) -> bool:
        """Tell whether `path` holds something: a list or mapping with entries, a text with a letter, a number."""
        node = self.get(path)
        return node is not None and filled(node)

    def anchor(self, path: str) -> Span:
        """Where to point when `path` is missing: the nearest key or heading that exists."""
        node: Node = self.root
        span: Span = self.root.span
        for name in path.split("."):
            if node.kind != "mapping" or name not in node.value:
                break
            node = node.value[name]
            span = node.key or node.span
        if node is self.root:
            first = next((child for child in self.root.value.values() if child.key is not None), None)
            title = self.root.value.get("title")
            chosen = title if title is not None and title.inherited is None else first
            place: Span | None = None if chosen is None else chosen.key or chosen.span
            return place or Span(span.start, span.start)
        return span


def filled(node: Node) -> bool:
    """Tell whether a node holds something that a reader could use."""
    if node.kind == "mapping":
        return any(filled(child) for child in node.value.values())
    if node.kind == "sequence":
        return any(filled(child) for child in node.value)
    if node.kind == "string":
        return node.value[:1].isalnum() or any(character.isalnum() for character in node.value)
    return node.value is not None


def _items(fields: list[Field]) -> list[Field]:
    lists = [field for field in fields if field.node.kind == "sequence"]
    return [Field(f"{field.path}[{index}]", child) for field in lists for index, child in enumerate(field.node.value)]


def _members(fields: list[Field], name: str) -> list[Field]:
    holders = [field for field in fields if field.node.kind == "mapping" and name in field.node.value]
    return [Field(f"{field.path}.{name}" if field.path else name, field.node.value[name]) for field in holders]


def _text_of(field: Field) -> Field:
    """The text of an item that is an object with one, else the field itself."""
    if field.node.kind == "mapping" and "text" in field.node.value and field.path.endswith("]"):
        return Field(f"{field.path}.text", field.node.value["text"])
    return field


def leaves(field: Field) -> list[Field]:
    """Every scalar below `field`, in document order."""
    found: list[Field] = []
    _gather(field.path, field.pattern, field.node, found)
    return found


def _gather(path: str, pattern: str, node: Node, found: list[Field]) -> None:
    if node.kind == "mapping":
        for name, child in node.value.items():
            if path:
                _gather(f"{path}.{name}", f"{pattern}.{name}", child, found)
            else:
                _gather(name, name, child, found)
    elif node.kind == "sequence":
        for index, child in enumerate(node.value):
            _gather(f"{path}[{index}]", f"{pattern}[*]", child, found)
    else:
        found.append(Field(path, node, pattern))


__all__ = ["Comment", "Defect", "Edit", "Field", "Fix", "Node", "OffsetMap", "Posting", "Span", "filled", "leaves"]
