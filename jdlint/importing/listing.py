"""Lists inside of a text: readers leave their marks out, and without them a list comes back as paragraphs."""

from __future__ import annotations

import re

from jdlint.posting import Field, leaves

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.posting import Node, Posting

#: Fields that may hold a single item of a list whose others are elsewhere.
_ALSO_OF_ITEMS = (
    "compensation.notes",
    "application.how_to",
    "statements.accommodation",
    "statements.equal_opportunity",
)
_PASSAGE = re.compile(r"[^\n](?:[^\n]|\n(?!\n))*")


def mark_items(posting: Posting, prose: frozenset[str]) -> None:
    """Put "- " or "1. " before what was an item of a list, in the texts of fields that are no lists themselves."""
    fields = [field for field in leaves(Field("", posting.root)) if field.node.kind == "string"]
    listed = {id(field.node) for field in fields if field.pattern.endswith("[*]")}
    uncounted = set(_uncounted(posting.items))
    for field in fields if posting.items else ():
        if field.pattern in prose and id(field.node) not in listed and field.node.inherited is None:
            alone = field.path not in _ALSO_OF_ITEMS or field.node.span.start in uncounted
            _mark(field.node, posting.items, alone)
            listed.add(id(field.node))


def _uncounted(items: dict[int, int]) -> Iterator[int]:
    """Where a number stands before a text that is no item: "24. Dezember", with no 23 before it."""
    before = 0
    for start, number in sorted(items.items()):
        if number > 1 and number != before + 1:
            yield start
        before = number


def _mark(node: Node, items: dict[int, int], alone: bool) -> None:
    """Mark the passages of one text; a single one only where that field is no place for one item out of a list."""
    passages = [match.span() for match in _PASSAGE.finditer(node.value)]
    numbers = [items.get(node.span_of(start, start + 1).start) for start, _ in passages]
    if len(passages) < 2 and not alone:
        return
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    length = 0
    for index, ((start, end), number) in enumerate(zip(passages, numbers, strict=True)):
        before = numbers[index - 1] if index else None
        same_list = number is not None and before is not None and bool(number) == bool(before)
        glue = "\n" if same_list else "\n\n" if index else ""
        mark = "" if number is None else f"{number}. " if number else "- "
        place = node.span_of(start, start + 1)
        runs += [(length + step, place.start, 1) for step in range(len(glue + mark))]
        length += len(glue + mark)
        spans = (node.span_of(at, at + 1) for at in range(start, end))
        runs += [(length + step, span.start, span.end - span.start) for step, span in enumerate(spans)]
        length += end - start
        pieces += [glue, mark, node.value[start:end]]
    if any(number is not None for number in numbers):
        node.rewrite("".join(pieces), runs)


__all__ = ["mark_items"]
