"""Of texts that stand within each other the outer ones: readers of prose put a sentence at two paths."""

from __future__ import annotations

from jdlint.synthetic import Held

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose


def outermost(proses: list[Prose]) -> list[Prose]:
    """Without texts that are part of another, in their order.

    What a reader took out of the middle of a text, such as a labelled line, lies within its span and is no part of it.
    """
    spans = [prose.field.node.span for prose in proses]
    inner: set[int] = set()
    outer, held = -1, None
    own = [index for index, prose in enumerate(proses) if prose.field.node.inherited is None]
    for index in sorted(own, key=lambda index: (spans[index].start, -spans[index].end)):
        if outer < 0 or spans[index].end > spans[outer].end:
            outer, held = index, None
            continue
        held = held or Held(proses[outer].field.node)
        if held.holds(proses[index].field.node.span_of(0, 1).start):
            inner.add(index)
    return [prose for index, prose in enumerate(proses) if index not in inner]


__all__ = ["outermost"]
