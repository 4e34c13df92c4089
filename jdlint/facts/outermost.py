"""Of texts that stand within each other the outer ones: readers of prose put a sentence at two paths."""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose
    from jdlint.posting import Node


def outermost(proses: list[Prose]) -> list[Prose]:
    """Without texts that are part of another, in their order.

    What a reader took out of the middle of a text, such as a labelled line, lies within its span and is no part of it.
    """
    spans = [prose.field.node.span for prose in proses]
    inner: set[int] = set()
    outer, held = -1, None
    for index in sorted(range(len(proses)), key=lambda index: (spans[index].start, -spans[index].end)):
        if outer < 0 or spans[index].end > spans[outer].end:
            outer, held = index, None
            continue
        held = held or _Held(proses[outer].field.node)
        if held.holds(proses[index].field.node.span_of(0, 1).start):
            inner.add(index)
    return [prose for index, prose in enumerate(proses) if index not in inner]


class _Held:
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


__all__ = ["outermost"]
