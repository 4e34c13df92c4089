"""Sentences on accommodation, equal opportunity and pay that stand among other things, put where they are told."""

from __future__ import annotations

import re

from jdlint.blocks import Text
from jdlint.composing.equality import EQUAL_OPPORTUNITY, speaks_of_equality
from jdlint.composing.implied import names_benefit, offers_accommodation, states_pay
from jdlint.facts.text import Prose
from jdlint.posting import Field, Node
from jdlint.sections import target
from jdlint.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.finding import Span
    from jdlint.importing.filling import Filler

_ACCOMMODATION, _EQUAL = "statements.accommodation", "statements.equal_opportunity"
_APPLICATION = "application.how_to"
_PAY = "compensation.notes"
#: How the range of this job is told, and what its amounts depend on.
_RANGE = re.compile(
    r"\b(?:base|annual|hourly|starting|expected|anticipated|target|estimated|posted|full|our|the|this)"
    r" (?:\w{1,15} ){0,2}(?:pay|salary|wage|compensation|rate)(?: (?:range|rate|band|scale))?\b.{0,120}\d",
    re.IGNORECASE,
)
_DEPENDS = re.compile(
    r"^(?:(?:individual|actual|final|exact|your|the|starting|specific|this|base|where) ){0,3}"
    r"(?:pay|salary|salaries|compensation|rate|offer|range)\b.{0,120}"
    r"\b(?:depend\w{0,3}|based (?:up)?on|determined|var(?:y|ies)|factors)\b",
    re.IGNORECASE,
)
_LISTS = ("benefits", "duties", "qualifications.required", "qualifications.preferred")


def statements(filler: Filler) -> None:
    """Take such sentences out of sections, lists and the statement on equal opportunity."""
    if filler.reads_sentences:
        _Mover(filler).run()


class _Mover:
    def __init__(self, filler: Filler) -> None:
        self._filler = filler
        self._tree = Tree(filler.posting.root)
        self._proses = {id(prose.field.node): prose for prose in filler.facts.proses}

    def run(self) -> None:
        self._begin_with_equality()
        for path, other in ((_EQUAL, _PAY), (_APPLICATION, _EQUAL)):
            held = self._tree.get(path)
            left = self._left(held, None, (_ACCOMMODATION, other)) if held is not None else None
            if left is not None and left.value:
                above, _, name = path.partition(".")
                self._tree.root.value[above].value[name] = left
        held = self._tree.get("sections")
        if held is not None and held.kind == "sequence":
            held.value[:] = [entry for entry in held.value if self._stays(entry)]
        for path in _LISTS:
            items = self._tree.get(path)
            if items is not None and items.kind == "sequence" and items.inherited is None:
                wanted = (_ACCOMMODATION, _EQUAL, _PAY) if path == "benefits" else (_ACCOMMODATION, _EQUAL)
                texts = [self._left(item, item.key, wanted) for item in items.value]
                items.value[:] = [item for item in texts if item.kind != "string" or item.value]

    def _begin_with_equality(self) -> None:
        """Put what stands before the statement in its paragraph among the sections, such as when one must apply."""
        held = self._tree.get(_EQUAL)
        if held is None or held.kind != "string" or held.inherited is not None or held.key is not None:
            return
        text = Text.of_node(held)
        prose = self._proses.get(id(held)) or Prose(Field("", held))
        spans = [prose.raw(*span) for span in prose.sentences]
        number = next((n for n, span in enumerate(spans) if speaks_of_equality(held.value[slice(*span)])), 0)
        if number:
            lead = text.slice(spans[0][0], spans[number - 1][1]).node()
            made = text.slice(spans[number][0], len(held.value)).node()
            self._tree.root.value["statements"].value["equal_opportunity"] = made
            self._filler.reasons[id(made)] = self._filler.reasons.get(id(held), "a sentence that says it")
            self._tree.append("sections", Node("mapping", {"text": lead}, lead.span))

    def _stays(self, entry: Node) -> bool:
        text = entry.value.get("text") if entry.kind == "mapping" else None
        if text is None or text.kind != "string":
            return True
        heading = entry.value.get("heading")
        told = heading is None or target(str(heading.value), marked=True) not in ("", "sections")
        key = None if told or heading is None else heading.span
        left = self._left(text, key, (_ACCOMMODATION, _EQUAL, _PAY))
        entry.value["text"] = left
        return bool(left.value)

    def _left(self, node: Node, key: Span | None, wanted: tuple[str, ...]) -> Node:
        """What is left of a text when the sentences of the fields `wanted` are put there."""
        if node.kind != "string" or node.inherited is not None:
            return node
        prose = self._proses.get(id(node)) or Prose(Field("", node))  # made anew for a text that was cut out of another
        text = Text.of_node(node)
        spans = [prose.raw(*span) for span in prose.sentences]
        moved: dict[str, list[tuple[int, int]]] = {}
        for start, end in spans:
            path = self._field(text.slice(start, end))
            if path in wanted:
                moved.setdefault(path, []).append((start, end))
        taken = [span for path, rows in moved.items() if self._put(path, text, rows, key) for span in rows]
        if not taken:
            return node
        kept = [text.slice(*span) for span in _between(sorted(taken), len(node.value))]
        return Text.join(kept, " ").node(node.key)

    def _field(self, sentence: Text) -> str:
        if offers_accommodation(sentence.value):
            return _ACCOMMODATION
        if EQUAL_OPPORTUNITY.search(sentence.value):
            return _EQUAL
        notes = self._tree.get(_PAY)
        if notes is None or notes.kind != "string" or names_benefit(sentence.value):
            return ""
        ranged = states_pay(sentence.value) and _RANGE.search(sentence.value) is not None
        return _PAY if ranged or _DEPENDS.search(sentence.value) is not None else ""

    def _put(self, path: str, text: Text, rows: list[tuple[int, int]], key: Span | None) -> bool:
        """Put sentences into a field, behind what it holds; those that it holds already are there."""
        held = self._tree.get(path)
        if held is not None and (held.kind != "string" or held.inherited is not None):
            return False
        inside = held.span if held is not None else None
        parts = [text.slice(*row) for row in rows]
        fresh = [part for part in parts if inside is None or not inside.start <= part.span.start < inside.end]
        before = [Text.of_node(held)] if held is not None else []
        if fresh:
            parts = sorted([*before, *fresh], key=lambda part: part.span.start)
            made = Text.join(parts, " ").node(held.key if held is not None else key)
            above, _, name = path.rpartition(".")
            if not self._tree.put(path, made):
                self._tree.root.value[above].value[name] = made
            if made.key is None:
                self._filler.reasons[id(made)] = "sentences that say it"
        return True


def _between(taken: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    starts, ends = [0, *(end for _, end in taken)], [*(start for start, _ in taken), length]
    return list(zip(starts, ends, strict=True))


__all__ = ["statements"]
