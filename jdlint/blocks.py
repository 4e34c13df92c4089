"""What readers of prose cut a document into: headings, paragraphs, list items, table rows, each with exact places."""

from __future__ import annotations

import re
from bisect import bisect_right

from jdlint.finding import Span
from jdlint.posting import Node, OffsetMap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.source import Source

#: The level of a section that a label begins, below all headings.
LABEL = 9
#: A text without a line end that is longer is no paragraph that people wrote, and is not searched for sentences.
LONGEST_PARAGRAPH = 200_000
_CELL = re.compile(r"(?:[^|\\]|\\.|\\$){1,20000}")
_RULE = re.compile(r"^[\s|:=_*~-]{3,}$")


class Text:
    """A value put together from stretches of the source, with the runs of its `OffsetMap`.

    A run is (offset in the value, offset in the source, width); width 0 means one to one up to the next run.
    """

    __slots__ = ("_offsets", "runs", "value")

    def __init__(self, value: str, runs: list[tuple[int, int, int]]) -> None:
        self.value = value
        self.runs = runs
        self._offsets: list[int] | None = None

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Text:
        """The source's characters `start` to `end`, without white space at both ends."""
        raw = source[start:end]
        value = raw.strip()
        return cls(value, [(0, start + len(raw) - len(raw.lstrip()), 0)] if value else [])

    @classmethod
    def of_node(cls, node: Node) -> Text:
        """The characters of a string node, as they are."""
        return cls(node.value, node.places().runs)

    @classmethod
    def join(cls, parts: Iterable[Text], glue: str) -> Text:
        """The parts that hold something, joined; a character of `glue` stands for the whole gap between two."""
        pieces: list[str] = []
        runs: list[tuple[int, int, int]] = []
        length = end = 0
        for part in parts:
            if not part.value:
                continue
            span = part.span
            if pieces:
                gap = max(span.start - end, 1)
                runs += [(length + index, end, gap) for index in range(len(glue))]
                pieces.append(glue)
                length += len(glue)
            runs += [(length + offset, place, width) for offset, place, width in part.runs]
            pieces.append(part.value)
            length += len(part.value)
            end = span.end
        return cls("".join(pieces), runs)

    @property
    def span(self) -> Span:
        """The stretch of the source from the first character to the last."""
        if not self.value:
            return Span(0, 0)
        offset, place, width = self.runs[-1]
        return Span(self.runs[0][1], place + (width or len(self.value) - offset))

    def slice(self, start: int, end: int) -> Text:
        """The value's characters `start` to `end`, without white space at both ends."""
        piece = self.value[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        return self.cut([(start, end)]) if end > start else Text("", [])

    def cut(self, keep: Iterable[tuple[int, int] | tuple[int, int, str]]) -> Text:
        """The stretches of `keep` put together; (start, end, character) gives that character for the stretch."""
        if self._offsets is None:
            self._offsets = [run[0] for run in self.runs]
        offsets = self._offsets
        pieces: list[str] = []
        runs: list[tuple[int, int, int]] = []
        length = 0
        for start, end, *characters in keep:
            if characters:
                span = self._source_span(offsets, start, end)
                runs += [(length + index, span.start, span.end - span.start) for index in range(len(characters[0]))]
                pieces.append(characters[0])
            else:
                shift = length - start
                runs += [(offset + shift, place, width) for offset, place, width in self._runs(offsets, start, end)]
                pieces.append(self.value[start:end])
            length += len(pieces[-1])
        return Text("".join(pieces), runs)

    def node(self, key: Span | None = None) -> Node:
        """A string node of this value."""
        if len(self.runs) <= 1 and not (self.runs and self.runs[0][2]):
            return Node("string", self.value, self.span, key=key)
        runs = self.runs
        return Node("string", self.value, self.span, key=key, content=lambda: OffsetMap(runs))

    def _source_span(self, offsets: list[int], start: int, end: int) -> Span:
        first = next(self._runs(offsets, start, end))
        *_, last = self._runs(offsets, end - 1, end)
        return Span(first[1], last[1] + (last[2] or 1))

    def _runs(self, offsets: list[int], start: int, end: int) -> Iterator[tuple[int, int, int]]:
        if end <= start:
            return
        index = bisect_right(offsets, start) - 1
        offset, place, width = self.runs[index]
        yield (start, place, width) if width else (start, place + start - offset, 0)
        yield from self.runs[index + 1 : bisect_right(offsets, end - 1)]


class Block:
    """One piece of a document.

    `kind` is "heading", "paragraph", "item" or "row". `level` is a heading's level (1 to 6); `strong`: all of it is
    bold; `depth`: in how many lists an item stands, where its reader knows; `alone`: it stands between blank lines, so
    that a short one may be a heading; `number`: the number before an item, or 0; `cells`: the cells of a row;
    `columns`: in a person specification the lines of each cell of a row, of an empty one none;
    `header`: it is the head of a table, or of a row; `linked`: all of it is a link; `marked`: its markup tells that it
    is an item, or that it stands behind one and is none; `field`: which field it heads by its markup, or ""; `apart`:
    it stands in a box of its own, such as a quote, an aside or what a reader unfolds, or in a
    text behind a list and an empty line.
    """

    __slots__ = (
        "alone", "apart", "cells", "columns", "depth", "field", "header", "kind", "level", "linked", "marked", "number",
        "strong", "text",
    )  # fmt: skip

    def __init__(
        self,
        kind: str,
        text: Text,
        *,
        level: int = 0,
        strong: bool = False,
        alone: bool = False,
        number: int = 0,
        cells: list[Text] | None = None,
    ) -> None:
        self.kind = kind
        self.text = text
        self.level = level
        self.strong = strong
        self.alone = alone
        self.number = number
        self.cells = cells or []
        self.columns: list[list[Text]] = []
        self.apart = self.header = self.linked = self.marked = False
        self.field = ""
        self.depth = 0

    def part(self, start: int, end: int) -> Block:
        """The same kind of block with a stretch of the text only."""
        return Block(self.kind, self.text.slice(start, end), number=self.number)

    def __repr__(self) -> str:
        return f"Block({self.kind}, {self.text.value!r})"


class Section:
    """A heading with what stands under it; `target` is the field ("": not understood)."""

    __slots__ = ("blocks", "heading", "level", "target")

    def __init__(self, heading: Text | None, target: str, level: int, blocks: list[Block] | None = None) -> None:
        self.heading = heading
        self.target = target
        self.level = level
        self.blocks = blocks or []

    @property
    def key(self) -> Span | None:
        """Where the heading stands."""
        return self.heading.span if self.heading is not None else None

    def __repr__(self) -> str:
        return f"Section({self.heading and self.heading.value!r}, {self.target!r}, {self.blocks})"


def row(cells: list[Text]) -> Block:
    """A table row; its text is that of the cells with bars between them."""
    return Block("row", Text.join(cells, " | "), cells=[cell for cell in cells if cell.value])


def cells_of(source: str, start: int, end: int) -> list[Text]:
    """The cells of a line `| a | b |`."""
    return [Text.of(source, match.start(), match.end()) for match in _CELL.finditer(source, start, end)]


def is_rule(line: str) -> bool:
    """Tell whether a line is drawn, not written: `-----`, `=====`, `|---|:--|`."""
    return bool(_RULE.match(line)) and any(mark in line for mark in "-=_*~")


def followed(blocks: list[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Every block with the one after it; after the last there is None."""
    following: list[Block | None] = [*blocks[1:], None]
    yield from zip(blocks, following[: len(blocks)], strict=True)


def joined(blocks: Iterable[Block]) -> Text:
    """The blocks as one text with an empty line between them: a single line end could be a line that was wrapped."""
    return Text.join((block.text for block in blocks), "\n\n")


def lines(source: Source) -> Iterator[tuple[int, int]]:
    """Start and end of every line, without its line end."""
    text, starts = source.text, source.line_starts
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        end = following
        while end > start and text[end - 1] in "\r\n":
            end -= 1
        yield start, end


__all__ = [
    "LABEL",
    "LONGEST_PARAGRAPH",
    "Block",
    "Section",
    "Text",
    "cells_of",
    "followed",
    "is_rule",
    "joined",
    "lines",
    "row",
]
