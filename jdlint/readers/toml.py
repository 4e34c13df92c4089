"""TOML of front matter into a posting: read by the standard library, with the place of every key and value."""

from __future__ import annotations

from math import isfinite
from tomllib import loads

from jdlint.expressions import Lazy
from jdlint.finding import Span
from jdlint.posting import Comment, Defect, Node, OffsetMap, Posting
from jdlint.scalars import toml_map
from jdlint.toml_places import Scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jdlint.source import Source
    from jdlint.toml_places import Path

#: Where the parser gave up, which it tells in words.
_PLACE = Lazy(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", flags=0)
_LINE_END = Lazy(r"\r?\n", flags=0)
#: Tables and lists within each other; no posting has a tenth.
_DEEPEST = 64
_QUOTES = ('"""', "'''", '"', "'")


def read_embedded(source: Source, start: int, end: int) -> Posting:
    """The TOML between two offsets of `source`, such as front matter; what cannot be read is empty, with a defect."""
    text = source.text[start:end]
    try:
        data = loads(text)
        tree = _Tree(source.text, start, Scan(text))
        root = tree.node(data, (), Span(start, end))
    except (ValueError, RecursionError) as error:
        root = Node("mapping", {}, Span(start, end))
        return Posting(source, root, format="toml", defects=[_defect(text, start, error)])
    comments = [tree.comment(*place) for place in tree.scan.comments]
    return Posting(source, root, format="toml", comments=comments)


def _defect(text: str, start: int, error: Exception) -> Defect:
    """The defect `invalid-syntax`, at the place that the error names."""
    found = _PLACE.search(str(error))
    what = str(error)[: found.start()] if found is not None else "it is nested too deeply or holds too long a number"
    at = len(text.rstrip())
    if found is None:
        at = 0
    elif found["line"]:
        rows = [0, *(match.end() for match in _LINE_END.finditer(text))]
        at = min(rows[min(int(found["line"]), len(rows)) - 1] + int(found["column"]) - 1, at)
    problem = f"This is not valid TOML: {what}. Put texts in double quotes, one key and value a line."
    return Defect(
        "invalid-syntax", Span(start + at, min(start + at + 1, start + len(text))), values={"problem": problem}
    )


class _Tree:
    """Makes nodes of what was parsed; `start` is where the text begins in the source."""

    def __init__(self, text: str, start: int, scan: Scan) -> None:
        self.scan = scan
        self._text = text
        self._start = start

    def comment(self, start: int, end: int) -> Comment:
        """The comment between two offsets of the front matter."""
        span = Span(self._start + start, self._start + end)
        return Comment(self._text[span.start + 1 : span.end].strip(), span)

    def node(self, value: Any, path: Path, above: Span) -> Node:
        """A value; one whose place is not told stands where its key or what it lies in does. Raises RecursionError."""
        if len(path) > _DEEPEST:
            raise RecursionError
        key = self._span(self.scan.keys, path)
        span = self._span(self.scan.values, path) or key or above
        if isinstance(value, dict):
            members = {name: self.node(child, (*path, name), span) for name, child in value.items()}
            return Node("mapping", members, _around(span, members.values()) if path else span, key=key)
        if isinstance(value, list):
            items = [self.node(child, (*path, number), span) for number, child in enumerate(value)]
            return Node("sequence", items, _around(span, items), key=key)
        if isinstance(value, bool):
            return Node("boolean", value, span, key=key)
        if isinstance(value, int):
            return Node("integer", value, span, key=key)
        if isinstance(value, float) and isfinite(value):
            return Node("number", value, span, key=key)
        written = self._text[span.start : span.end]
        if not isinstance(value, str):  # days, times, and numbers that none can hold: as they are written
            return Node("string", written, span, key=key)
        return Node("string", value, span, key=key, content=self._content(value, written, span))

    def _span(self, places: Any, path: Path) -> Span | None:
        found = places.get(path)
        return Span(self._start + found[0], self._start + found[1]) if found is not None else None

    def _content(self, value: str, written: str, span: Span) -> int | Callable[[], OffsetMap]:
        quote = next((quote for quote in _QUOTES if written.startswith(quote)), "")
        start, end = span.start + len(quote), span.end - len(quote)
        if self._text[start:end] == value:
            return start
        return lambda: toml_map(self._text, start, end, quote, value)


def _around(span: Span, children: Any) -> Span:
    """The span of a key or header widened to what stands below it."""
    spans = [span, *(child.span for child in children)]
    return Span(min(one.start for one in spans), max(one.end for one in spans))


__all__ = ["read_embedded"]
