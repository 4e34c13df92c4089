"""Which characters of the source are in what was written, so that the rest can be kept beside it."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Span
    from jdlint.posting import Node
    from jdlint.source import Source

_GAP = re.compile("\0+")
#: The longest way to write one character, such as `&nbsp;` or `\\u00e9`.
_ESCAPE = 12


class Coverage:
    """The characters of a source that are written; `mark` adds to them."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._marks = bytearray(len(source.text))

    def mark(self, span: Span) -> None:
        """The stretch as a whole is written."""
        self._marks[span.start : span.end] = b"\1" * (span.end - span.start)

    def literal(self, node: Node) -> bool:
        """Mark what a scalar takes from the source as it stands there; tell whether it takes anything.

        The map of a value that was worked out has the whole of its origin for each character.
        """
        text, span = self._source.text, node.span
        if node.inherited is not None or span.start >= span.end:
            return False
        if node.kind != "string":
            value = str(node.value).lower() if node.kind == "boolean" else str(node.value)
            same = text[span.start : span.end].strip("\"'") == value
            if same:
                self.mark(span)
            return same
        if isinstance(node.content, int):
            places = [(node.content + index, node.content + index + 1) for index in range(len(node.value))]
        else:
            spans = (node.span_of(index, index + 1) for index in range(len(node.value)))
            places = [(place.start, place.end) for place in spans]
        taken = [self._mark_character(*row) for row in zip(node.value, places, strict=True)]
        return any(taken)

    def _mark_character(self, character: str, place: tuple[int, int]) -> bool:
        start, end = place
        written = self._source.text[start:end]
        if written == character or (1 < len(written) <= _ESCAPE and written[0] in "&\\"):
            self._marks[start:end] = b"\1" * (end - start)
            return character.isalnum()
        return False

    def covers(self, span: Span) -> bool:
        """Whether every letter and digit of the stretch is written."""
        text = self._source.text
        return not any(text[at].isalnum() and not self._marks[at] for at in range(span.start, min(span.end, len(text))))

    def touches(self, span: Span) -> bool:
        """Whether any character of the stretch is written."""
        return any(self._marks[span.start : span.end])

    def gaps(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches between two offsets that are not written."""
        for match in _GAP.finditer(self._marks.decode("latin-1"), start, end):
            yield match.span()
