"""Raw YAML nodes to the tree of a posting: spans, types, aliases, merged keys, and what is to be said about them."""

from __future__ import annotations

import re
from functools import partial

from yaml import MappingNode, ScalarNode

from jdlint.finding import Span
from jdlint.posting import Defect, Node, OffsetMap
from jdlint.readers.yaml_compose import ODD, TooLargeError
from jdlint.readers.yaml_paths import LONGEST_NAME, written
from jdlint.readers.yaml_types import NUMERIC, other_meaning, plain_value
from jdlint.scalars import skip_properties, yaml_map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jdlint.readers.yaml_comments import Scalars
    from jdlint.readers.yaml_paths import Path
    from jdlint.source import Source

#: Values that a file may repeat through aliases.
MAX_ALIASED = 20_000
#: Defects that are told of one file.
MAX_DEFECTS = 1_000

_PROPERTIES = frozenset("&!")
_LINE_BREAK = re.compile(r"[\r\n]")
_COLON = re.compile(r"\s*:")
_ALIAS = re.compile(r"#[^\r\n]*|(\*[^\s,\[\]{}]+)")
_TAG = re.compile(r"#[^\r\n]*|&\S*|(!\S*)")
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
        return self._built(raw, start, path, key, typed=True)

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
        node = self._built(raw, behind, path, key, typed=self._tag(raw, start, behind, path))
        self.anchored[id(raw)] = (node, self.visited - before)
        return node

    def _built(self, raw: Any, start: int, path: Path | None, key: Span | None, *, typed: bool) -> Node:
        self.visited += 1
        if isinstance(raw, ScalarNode):
            return self._scalar(raw, start, path, key, typed)
        members = self._mapping if isinstance(raw, MappingNode) else self._sequence
        value, end = members(raw, start, path)
        return Node(raw.id, value, Span(start, raw.end_mark.index if raw.flow_style else end), key=key)

    def _repeat(self, count: int, offset: int) -> None:
        self.visited += count
        self.aliased += count
        if self.aliased > MAX_ALIASED:
            raise TooLargeError(f"{MAX_ALIASED:,} values through aliases", offset)
