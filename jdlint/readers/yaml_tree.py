"""Raw YAML nodes to the tree of a posting: spans, types, aliases, merged keys, and what is to be said about them."""

from __future__ import annotations

from functools import partial

from yaml import MappingNode, ScalarNode

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.posting import Defect, Node, OffsetMap
from jdlint.readers.paths import LONGEST_NAME, written
from jdlint.readers.yaml_compose import TooLargeError
from jdlint.readers.yaml_types import NUMERIC, other_meaning, plain_value
from jdlint.scalars import skip_properties, yaml_map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jdlint.readers.paths import Path
    from jdlint.readers.yaml_comments import Scalars
    from jdlint.source import Source

#: Values that a file may repeat through aliases.
MAX_ALIASED = 20_000
#: Defects that are told of one file.
MAX_DEFECTS = 1_000

_PROPERTIES = frozenset("&!")
_BLOCK = frozenset("|>")
_LINE_BREAK = Lazy(r"[\r\n]", flags=0)
_COLON = Lazy(r"\s*:", flags=0)
_ALIAS = Lazy(r"#[^\r\n]*|(\*[^\s,\[\]{}]+)", flags=0)
_TAG = Lazy(r"#[^\r\n]*|&\S*|(!\S*)", flags=0)
_CORE = "tag:yaml.org,2002:"
_TYPED = frozenset(_CORE + name for name in ("int", "float", "bool", "null"))
_KNOWN = {"scalar": _TYPED | {_CORE + "str"}, "mapping": {_CORE + "map"}, "sequence": {_CORE + "seq"}}


class Tree:
    """Builds the nodes of a file's documents, one after the other.

    `text` is what was parsed, `original` what the file says where odd characters were replaced for the parser.
    """

    def __init__(self, source: Source, text: str, original: str, scalars: Scalars | None) -> None:
        self.source = source
        self.text = text
        self.original = original
        self.scalars = scalars
        self.defects: list[Defect] = []
        #: Anchored nodes by identity, each with the number of values in it; None while it is being read.
        self.anchored: dict[int, tuple[Node, int] | None] = {}
        self.visited = self.aliased = self.told = 0

    def document(self, raw: Any) -> tuple[Node, list[Defect]]:
        """The root of a document and its defects. Raises TooLargeError."""
        self.defects = []
        self.anchored.clear()
        return self._node(raw, None, None), self.defects

    def _node(self, raw: Any, path: Path | None, key: Span | None) -> Node:
        start = raw.start_mark.index
        if self.text[start : start + 1] in _PROPERTIES:
            return self._anchored(raw, path, key)
        if isinstance(raw, ScalarNode):
            return self._scalar(raw, start, path, key, typed=True)
        return self._collection(raw, start, path, key)

    def _anchored(self, raw: Any, path: Path | None, key: Span | None) -> Node:
        """A node behind an anchor or a tag; at an alias the same node again."""
        start, end = raw.start_mark.index, raw.end_mark.index
        if id(raw) in self.anchored:
            known = self.anchored[id(raw)]
            self._repeat(known[1] if known else MAX_ALIASED + 1, start)
            return known[0] if known else Node("null", None, Span(start, start))
        self.anchored[id(raw)] = None
        before = self.visited
        behind = skip_properties(self.text, start, end)
        typed = self._tag(raw, start, behind, path)
        if isinstance(raw, ScalarNode):
            node = self._scalar(raw, behind, path, key, typed)
        else:
            node = self._collection(raw, behind, path, key)
        self.anchored[id(raw)] = (node, self.visited - before + 1)
        return node

    def _collection(self, raw: Any, start: int, path: Path | None, key: Span | None) -> Node:
        self.visited += len(raw.value)
        value: Any
        value, end = (self._mapping if isinstance(raw, MappingNode) else self._sequence)(raw, start, path)
        return Node(raw.id, value, Span(start, raw.end_mark.index if raw.flow_style else end), key=key)

    def _repeat(self, count: int, offset: int) -> None:
        self.visited += count
        self.aliased += count
        if self.aliased > MAX_ALIASED:
            raise TooLargeError(f"{MAX_ALIASED:,} values through aliases", offset)

    def _scalar(self, raw: Any, start: int, path: Path | None, key: Span | None, typed: bool) -> Node:
        end, value, style = raw.end_mark.index, raw.value, raw.style or ""
        last = end
        if style in _BLOCK:
            last = start + len(self.text[start:end].rstrip(" \t\r\n"))
            self._note_block(start, last)
        elif self.scalars is not None:
            self.scalars.append((start, end, None if style else path))
        if typed and (not style or raw.tag) and (len(value) < 6 or value[0] in NUMERIC):
            if meaning := other_meaning(value):
                code = path is not None and path[1] == "postal_code" and value.isdigit()
                fix = Fix([Edit(Span(start, end), f'"{value}"')], "safe") if code or value.isalpha() else None
                self._tell("ambiguous-scalar", Span(start, end), path, fix, text=value, meaning=meaning)
            kind, plain = plain_value(value)
            if kind != "string":
                return Node(kind, plain, Span(start, end), key=key)
        content: int | Callable[[], OffsetMap] = start + 1 if style else start
        if style in _BLOCK or end - start != len(value) + (2 if style else 0):
            content = partial(yaml_map, self.text, start, end, style, value)
        if self.text is not self.original and self.text[start:end] != self.original[start:end]:
            value = self._restored(start, end, style, value)
        return Node("string", value, Span(start, last), key=key, content=content)

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

    def _sequence(self, raw: Any, floor: int, path: Path | None) -> tuple[list[Node], int]:
        items = []
        for index, raw_item in enumerate(raw.value):
            items.append(self._node(raw_item, (path, index), None))
            span = items[-1].span
            floor = span.end if span.start >= floor else self._behind_alias(floor)
        return items, floor

    def _mapping(self, raw: Any, floor: int, path: Path | None) -> tuple[dict[str, Node], int]:
        members: dict[str, Node] = {}
        merged: list[Node] = []
        first: dict[str, int] = {}
        for raw_key, raw_value in raw.value:
            name, key = self._key(raw_key, path)
            own_key = key.start >= floor
            floor = key.end if own_key else self._behind_alias(floor)
            child = self._node(raw_value, (path, name), key)
            if raw.flow_style and own_key and child.kind == "null" and child.span.start == child.span.end >= floor:
                # The parsers disagree on the place of a value that is not there.
                colon = _COLON.match(self.text, key.end)
                place = colon.end() if colon else key.end
                child = Node("null", None, Span(place, place), key=key)
            floor = child.span.end if child.span.start >= floor else self._behind_alias(floor)
            if name == "<<" and not raw_key.style and (bases := _mappings(child)) is not None:
                merged.extend(bases)
                continue
            if first.setdefault(name, key.start) != key.start:
                line = self.source.position(first[name])[0]
                self._tell("duplicate-key", key, (path, name), key=name, line=str(line))
            members[name] = child
        for base in merged:
            self._repeat(len(base.value), raw.start_mark.index)
            members.update((name, child) for name, child in base.value.items() if name not in members)
        return members, floor

    def _key(self, raw: Any, path: Path | None) -> tuple[str, Span]:
        start, end = raw.start_mark.index, raw.end_mark.index
        if not isinstance(raw, ScalarNode):
            node = self._node(raw, path, None)
            name = self.text[node.span.start : node.span.end][:LONGEST_NAME]
            self._tell("non-string-key", node.span, path, key=name)
            return name, node.span
        if self.text[start : start + 1] in _PROPERTIES:
            return raw.value, self._node(raw, path, None).span
        if self.scalars is not None:
            self.scalars.append((start, end, None))
        name = raw.value
        if self.text is not self.original and self.text[start:end] != self.original[start:end]:
            name = self._restored(start, end, raw.style or "", name)
        return name, Span(start, end)

    def _behind_alias(self, floor: int) -> int:
        """The end of the next alias behind `floor`: the node that it stands for is elsewhere."""
        found = _ALIAS.search(self.text, floor)
        while found and not found[1]:
            found = _ALIAS.search(self.text, found.end())
        return found.end() if found else floor

    def _tag(self, raw: Any, start: int, behind: int, path: Path | None) -> bool:
        """Report a tag of another schema; tell whether the value may be anything else than text."""
        found = _TAG.search(self.text, start, behind)
        while found and not found[1]:
            found = _TAG.search(self.text, found.end(), behind)
        if found is None or raw.tag in _TYPED:
            return True
        if raw.tag is not None and raw.tag not in _KNOWN[raw.id]:
            blanks = len(self.text[found.end() : behind]) - len(self.text[found.end() : behind].lstrip(" "))
            fix = Fix([Edit(Span(found.start(), found.end() + blanks), "")], "unsafe")
            self._tell("unknown-tag", Span(*found.span()), path, fix, tag=found[0][:LONGEST_NAME])
        return False

    def _tell(self, rule: str, span: Span, path: Path | None, fix: Fix | None = None, **values: str) -> None:
        self.told += 1
        if self.told <= MAX_DEFECTS:
            self.defects.append(Defect(rule, span, field=written(path), values=values, fix=fix))


def _mappings(node: Node) -> list[Node] | None:
    """The mappings that a merge key names, or None if it names anything else."""
    named = node.value if node.kind == "sequence" else [node]
    return named if all(base.kind == "mapping" for base in named) else None
