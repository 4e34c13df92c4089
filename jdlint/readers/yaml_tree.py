"""YAML events to the tree of a posting: spans, types, aliases, merged keys, and what is to be said about them."""

from __future__ import annotations

from functools import partial

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.composer import ComposerError

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.posting import Defect, Node, OffsetMap
from jdlint.quoting import quoted_value
from jdlint.readers.paths import LONGEST_NAME, written
from jdlint.readers.yaml_events import TooLargeError
from jdlint.readers.yaml_types import NUMERIC, other_meaning, plain_value
from jdlint.removals import pair_out
from jdlint.scalars import skip_properties, yaml_map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jdlint.readers.paths import Path
    from jdlint.readers.yaml_comments import Scalars
    from jdlint.source import Source

#: Levels of lists and keys within each other, the innermost value included.
MAX_DEPTH = 64
#: Values in one file, and those of them that it may repeat through aliases.
MAX_VALUES = 100_000
MAX_ALIASED = 20_000
#: Defects that are told of one file.
MAX_DEFECTS = 1_000

_BEFORE = (StreamStartEvent, DocumentStartEvent)
_END = (MappingEndEvent, SequenceEndEvent)
_BLOCK = frozenset("|>")
_LINE_BREAK = Lazy(r"[\r\n]", flags=0)
_COLON = Lazy(r"\s*:", flags=0)
_TAG = Lazy(r"#[^\r\n]*|&\S*|(!\S*)", flags=0)
_CORE = "tag:yaml.org,2002:"
_TYPED = frozenset(_CORE + name for name in ("int", "float", "bool", "null"))
_KNOWN = {
    ScalarEvent: _TYPED | {_CORE + "str"},
    MappingStartEvent: {_CORE + "map"},
    SequenceStartEvent: {_CORE + "seq"},
}


class Tree:
    """Builds the nodes of a file's documents, one after the other.

    `following` gives the next event. `text` is what was parsed, `original` what the file says where odd characters
    were replaced for the parser.
    """

    def __init__(
        self, source: Source, following: Callable[[], Any], text: str, original: str, scalars: Scalars | None
    ) -> None:
        self.source = source
        self.following = following
        self.text = text
        self.original = original
        self.scalars = scalars
        self.defects: list[Defect] = []
        #: Anchored nodes by name, each with the number of values in it; None while it is being read.
        self.anchored: dict[str, tuple[Node, int] | None] = {}
        #: The offset behind the last value or alias.
        self.end = 0
        self.depth = self.visited = self.aliased = self.told = 0

    def document(self) -> tuple[Node, list[Defect]] | None:
        """The root of the next document and its defects; None behind the last. Raises YAMLError and TooLargeError."""
        event = self.following()
        while type(event) in _BEFORE:
            event = self.following()
        if isinstance(event, StreamEndEvent):
            return None
        self.defects = []
        self.anchored.clear()
        root = self._node(event, None, None)
        self.following()
        return root, self.defects

    def _node(self, event: Any, path: Path | None, key: Span | None) -> Node:
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event)
        if event.tag is not None or event.anchor is not None:
            return self._with_properties(event, path, key)
        if kind is ScalarEvent:
            return self._scalar(event, event.start_mark.index, path, key)
        return self._collection(event, event.start_mark.index, path, key)

    def _alias(self, event: Any) -> Node:
        """The node of the anchor, once more."""
        start, self.end = event.start_mark.index, event.end_mark.index
        if event.anchor not in self.anchored:
            raise ComposerError(None, None, "found undefined alias", event.start_mark)
        known = self.anchored[event.anchor]
        if known is None:  # it stands within itself
            raise TooLargeError(f"{MAX_ALIASED:,} values through aliases", start)
        self._repeat(known[1], start)
        return known[0]

    def _with_properties(self, event: Any, path: Path | None, key: Span | None) -> Node:
        """A node behind an anchor or a tag."""
        if event.anchor in self.anchored:
            raise ComposerError("found duplicate anchor", None, "second occurrence", event.start_mark)
        if event.anchor is not None:
            self.anchored[event.anchor] = None
        scalar = type(event) is ScalarEvent
        before, start = self.visited, event.start_mark.index
        behind = skip_properties(self.text, start, event.end_mark.index if scalar else len(self.text))
        typed = self._tag(event, start, behind, path)
        node = self._scalar(event, behind, path, key, typed) if scalar else self._collection(event, behind, path, key)
        if event.anchor is not None:
            self.anchored[event.anchor] = (node, self.visited - before + 1)
        return node

    def _collection(self, event: Any, start: int, path: Path | None, key: Span | None) -> Node:
        self.depth += 1
        if self.depth >= MAX_DEPTH:
            raise TooLargeError(f"{MAX_DEPTH} levels of nesting", event.start_mark.index)
        mapping = type(event) is MappingStartEvent
        value: Any = self._mapping(event, path) if mapping else self._sequence(event, path)
        self.depth -= 1
        return Node("mapping" if mapping else "sequence", value, Span(start, self.end), key)

    def _repeat(self, count: int, offset: int) -> None:
        self.visited += count
        self.aliased += count
        if self.aliased > MAX_ALIASED:
            raise TooLargeError(f"{MAX_ALIASED:,} values through aliases", offset)

    def _scalar(self, event: Any, start: int, path: Path | None, key: Span | None, typed: bool = True) -> Node:
        last = end = event.end_mark.index
        value, style = event.value, event.style or ""
        if style in _BLOCK:
            last = start + len(self.text[start:end].rstrip(" \t\r\n"))
            self._note_block(start, last)
        elif self.scalars is not None:
            self.scalars.append((start, end, None if style else path))
        self.end = last
        if typed and (not style or event.tag) and (len(value) < 6 or value[0] in NUMERIC):
            if meaning := other_meaning(value):
                code = path is not None and path[1] == "postal_code" and value.isdigit()
                fix = Fix([Edit(Span(start, end), f'"{value}"')], "safe") if code or value.isalpha() else None
                self._tell("ambiguous-scalar", Span(start, end), path, fix, text=value, meaning=meaning)
            kind, plain = plain_value(value)
            if kind != "string":
                return Node(kind, plain, Span(start, end), key)
        content: int | Callable[[], OffsetMap] = start + 1 if style else start
        if style in _BLOCK or end - start != len(value) + (2 if style else 0):
            content = partial(yaml_map, self.text, start, end, style, value)
        if self.text is not self.original and self.text[start:end] != self.original[start:end]:
            value = self._restored(start, end, style, value)
        return Node("string", value, Span(start, last), key, content)

    def _restored(self, start: int, end: int, style: str, value: str) -> str:
        """The value with the characters that were kept from the parser."""
        places = yaml_map(self.text, start, end, style, value)
        offsets = [places.start_of(index) for index in range(len(value))]
        kept = (self.original[at] if self.original[at] != self.text[at] else shown for shown, at in zip(value, offsets))
        return "".join(kept)

    def _note_block(self, start: int, end: int) -> None:
        """Tell the comments where the text of a block scalar stands: behind its header, which may hold one."""
        if self.scalars is not None:
            header = _LINE_BREAK.search(self.text, start, end)
            self.scalars.append((header.start() if header else end, end, None))

    def _sequence(self, start: Any, path: Path | None) -> list[Node]:
        items: list[Node] = []
        following, node = self.following, self._node
        while type(event := following()) not in _END:
            self.visited += 1
            if self.visited > MAX_VALUES:
                raise _too_many(start)
            items.append(node(event, (path, len(items)), None))
        if start.flow_style:
            self.end = event.end_mark.index
        return items

    def _mapping(self, start: Any, path: Path | None) -> dict[str, Node]:
        members: dict[str, Node] = {}
        merged: list[Node] = []
        first: dict[str, int] = {}
        following = self.following
        while type(event := following()) not in _END:
            self.visited += 1
            if self.visited > MAX_VALUES:
                raise _too_many(start)
            name, key = self._key(event, path)
            behind = self.end
            child = self._node(following(), (path, name), key)
            if start.flow_style and child.kind == "null" and child.span.start == child.span.end >= behind:
                # The parsers disagree on the place of a value that is not there.
                colon = _COLON.match(self.text, behind)
                self.end = colon.end() if colon else behind
                child = Node("null", None, Span(self.end, self.end), key)
            if name == "<<" and not getattr(event, "style", "") and (bases := _mappings(child)) is not None:
                merged.extend(bases)
                continue
            if first.setdefault(name, key.start) != key.start:
                line = self.source.position(first[name])[0]
                same = name in members and members[name].plain() == child.plain()
                fix = pair_out(self.text, key, child.span.end, flow=start.flow_style) if same else None
                self._tell("duplicate-key", key, (path, name), fix, key=name, line=str(line))
            if child.kind != "null" or name not in members:  # of two the one that says something counts
                members[name] = child
        for base in merged:
            self._repeat(len(base.value), start.start_mark.index)
            members.update((name, child) for name, child in base.value.items() if name not in members)
        if start.flow_style:
            self.end = event.end_mark.index
        return members

    def _key(self, event: Any, path: Path | None) -> tuple[str, Span]:
        kind = type(event)
        if kind is not ScalarEvent or event.anchor is not None or event.tag is not None:
            return self._odd_key(event, path)
        start, end = event.start_mark.index, event.end_mark.index
        self.end = end
        if self.scalars is not None:
            self.scalars.append((start, end, None))
        name = event.value
        if self.text is not self.original and self.text[start:end] != self.original[start:end]:
            name = self._restored(start, end, event.style or "", name)
        return name, Span(start, end)

    def _odd_key(self, event: Any, path: Path | None) -> tuple[str, Span]:
        """A key with an anchor or a tag, an alias, or a collection."""
        node = self._node(event, path, None)
        if type(event) is ScalarEvent:
            return event.value, node.span
        if node.kind == "string":
            return node.value, node.span
        name = self.text[node.span.start : node.span.end][:LONGEST_NAME]
        if node.kind in ("mapping", "sequence"):
            self._tell("non-string-key", node.span, path, quoted_value(self.text, node.span.start), key=name)
        return name, node.span

    def _tag(self, event: Any, start: int, behind: int, path: Path | None) -> bool:
        """Report a tag of another schema; tell whether the value may be anything else than text."""
        found = _TAG.search(self.text, start, behind)
        while found and not found[1]:
            found = _TAG.search(self.text, found.end(), behind)
        if found is None or event.tag in _TYPED:
            return True
        if event.tag not in (None, "!") and event.tag not in _KNOWN[type(event)]:
            blanks = len(self.text[found.end() : behind]) - len(self.text[found.end() : behind].lstrip(" "))
            fix = Fix([Edit(Span(found.start(), found.end() + blanks), "")], "unsafe")
            self._tell("unknown-tag", Span(*found.span()), path, fix, tag=found[0][:LONGEST_NAME])
        return False

    def _tell(self, rule: str, span: Span, path: Path | None, fix: Fix | None = None, **values: str) -> None:
        self.told += 1
        if self.told <= MAX_DEFECTS:
            self.defects.append(Defect(rule, span, field=written(path), values=values, fix=fix))


def _too_many(parent: Any) -> TooLargeError:
    return TooLargeError(f"{MAX_VALUES:,} values in one file", parent.start_mark.index)


def _mappings(node: Node) -> list[Node] | None:
    """The mappings that a merge key names, or None if it names anything else."""
    named = node.value if node.kind == "sequence" else [node]
    return named if all(base.kind == "mapping" for base in named) else None
