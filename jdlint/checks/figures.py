"""Checks of figures: who stands behind them, and whether they agree with each other."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.facts.claims import is_official
from jdlint.kinds import pattern
from jdlint.posting import Field, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.figures import Figure

_PERCENTILES = "compensation.market.percentiles"
_ROW = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b[^$€£\n]{0,40}[$€£](\d{1,3}(?:,?\d{3}){0,2}(?:\.\d\d)?)")
_HEDGED = re.compile(r"\b(?:one|some|two|three) of (?:the|our) [^.]{0,40}$|\bamong (?:the )?[^.]{0,40}$", re.IGNORECASE)


def unsourced_figure(context: Context) -> Iterator[Hit]:
    """Statistics with nothing behind them, the first of each clause; and a table of market pay without source."""
    clauses = set()
    for figure in statistics(context):
        place = (id(figure.prose), figure.clause)
        if place not in clauses and not context.facts.citations.sourced(figure.prose, figure.start, context.options["publishers"]):
            clauses.add(place)
            yield context.in_prose(figure.prose, figure.start, figure.end)
    rows = _percentiles(context)
    notes = next((prose for prose in context.facts.proses if prose.field.path == "compensation.market.notes"), None)
    if rows and not context.facts.citations.ids_around(_PERCENTILES):
        if notes is None or not any(context.facts.citations.sourced(notes, first) for first, _ in notes.sentences):
            field = next((field for rank, field in rows if rank == 50), rows[0][1])
            yield context.on_value(field)


def statistics(context: Context) -> Iterator[Figure]:
    """Figures of the market; in a guide without employer also what people of a trade earn."""
    subjects = ("market", "workers") if context.facts.kind == "role" else ("market",)
    return (figure for figure in context.facts.figures if figure.subject in subjects)


def unsourced_claim(context: Context) -> Iterator[Hit]:
    """Matches of the rule's patterns that no source stands behind; "one of the …" is less sure."""
    for hit in pattern(context):
        if context.facts.citations.sourced_span(hit.field, hit.span):
            continue
        if _HEDGED.search(context.posting.source.text[max(0, hit.span.start - 60) : hit.span.start]):
            hit.confidence = "medium"
        yield hit


def weak_official_source(context: Context) -> Iterator[Hit]:
    """Figures that official statistics give, cited to weak sources alone."""
    from jdlint.checks.citations import weakness

    citations, hosts = context.facts.citations, context.options["hosts"]

    def weak(ids: list[int]) -> bool:
        entries = [citations.by_id[number] for number in ids if number in citations.by_id]
        return bool(entries) and all(weakness(entry, hosts) for entry in entries)

    sentences = set()
    for figure in statistics(context):
        place = (id(figure.prose), figure.sentence)
        if place not in sentences and is_official(figure) and weak(citations.ids_for(figure.prose, figure.start)):
            sentences.add(place)
            yield context.in_prose(figure.prose, figure.start, figure.end)
    rows = _percentiles(context)
    if rows and weak(citations.ids_around(_PERCENTILES)):
        yield context.on_value(next((field for rank, field in rows if rank == 50), rows[0][1]))


def decreasing_percentiles(context: Context) -> Iterator[Hit]:
    """The first amount of a percentile table that is smaller than the one before it."""
    rows = _percentiles(context)
    for (low, before), (rank, field) in zip(rows, rows[1:], strict=False):
        if field.node.value < before.node.value:
            values = {"rank": rank, "lower_rank": low, "lower_value": before.node.value}
            yield context.on_value(field, values=values)
            return
    for prose in context.facts.proses:
        previous: tuple[int, float] | None = None
        for row in _ROW.finditer(prose.text) if "th" in prose.text and prose.field.path.startswith(("compensation", "sections")) else ():
            rank, value = int(row[1]), float(row[2].replace(",", ""))
            if previous is not None and rank > previous[0] and value < previous[1]:
                values = {"rank": rank, "lower_rank": previous[0], "lower_value": f"{previous[1]:,.10g}"}
                yield context.in_prose(prose, row.start(2), row.end(2), values=values)
                return
            previous = rank, value


def _percentiles(context: Context) -> list[tuple[int, Field]]:
    """The rows of `compensation.market.percentiles` that are numbers, by rank."""
    node = context.posting.get(_PERCENTILES)
    if node is None or node.kind != "mapping":
        return []
    rows = [(int(rank), Field(f"{_PERCENTILES}.{rank}", child)) for rank, child in node.value.items() if _is_row(rank, child)]
    return sorted(rows, key=lambda row: row[0])


def _is_row(rank: str, child: Node) -> bool:
    return rank.isdigit() and child.kind in ("integer", "number")
