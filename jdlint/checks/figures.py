"""Checks of figures: what stands behind them."""

from __future__ import annotations

from jdlint.checks.citations import weak_hosts, weakness
from jdlint.checks.figure_conflicts import percentiles
from jdlint.context import Context, Hit
from jdlint.facts.claims import is_official, statistics
from jdlint.facts.lazy import Lazy
from jdlint.kinds import pattern
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.figures import Figure

_PERCENTILES = "compensation.market.percentiles"
_HEDGED = Lazy(r"\b(?:one|some|two|three) of (?:the|our) [^.]{0,40}$|\bamong (?:the )?[^.]{0,40}$")


def unsourced_figure(context: Context) -> Iterator[Hit]:
    """Statistics with nothing behind them, the first of each clause; and a table of market pay without source."""
    citations, publishers = context.facts.citations, context.options["publishers"]
    clauses = set()
    for figure in statistics(context.facts):
        place = (id(figure.prose), figure.clause)
        if place in clauses or citations.sourced(figure.prose, figure.start, publishers):
            continue
        if not publishers or not _named(context, figure):
            clauses.add(place)
            yield context.in_prose(figure.prose, figure.start, figure.end)
    median = _median(context)
    if median is not None and not citations.ids_for_object("compensation.market", "notes"):
        yield context.on_value(median)


def unsourced_claim(context: Context) -> Iterator[Hit]:
    """Matches of the rule's patterns that no source stands behind; "one of the …" is less sure."""
    for hit in pattern(context):
        if context.facts.citations.sourced_span(hit.field, hit.span):
            continue
        if _HEDGED.search(context.posting.source.text[max(0, hit.span.start - 60) : hit.span.start]):
            hit.confidence = "medium"
        yield hit


def weak_official_source(context: Context) -> Iterator[Hit]:
    """Figures that official statistics give, cited to weak sources alone: one of each sentence, and of the table."""
    citations = context.facts.citations
    if not citations.by_id:
        return
    hosts = weak_hosts(context)

    def weak(ids: list[int]) -> bool:
        entries = [citations.by_id[number] for number in ids if number in citations.by_id]
        return bool(entries) and all(weakness(entry, hosts) for entry in entries)

    sentences = set()
    for figure in statistics(context.facts):
        place = (id(figure.prose), figure.sentence)
        if place not in sentences and is_official(figure) and weak(citations.ids_for(figure.prose, figure.start)):
            sentences.add(place)
            yield context.in_prose(figure.prose, figure.start, figure.end)
    median = _median(context)
    if median is not None and weak(citations.ids_around(_PERCENTILES)):
        yield context.on_value(median)


def unsourced_count(context: Context) -> Iterator[Hit]:
    """The employer's counts of its own, the first of each clause; how many people it employs is less sure."""
    from jdlint.facts.counts import own_count

    clauses = set()
    for figure in context.facts.figures:
        if figure.kind != "count":
            continue
        confidence = own_count(figure)
        place = (id(figure.prose), figure.clause)
        if not confidence or place in clauses or context.facts.citations.sourced(figure.prose, figure.start):
            continue
        if not _named(context, figure):
            clauses.add(place)
            yield context.in_prose(figure.prose, figure.start, figure.end, confidence=confidence)


def _named(context: Context, figure: Figure) -> bool:
    """Tell whether words name who counted."""
    from jdlint.facts.named_source import names_source

    return names_source(figure.prose, figure.start, context.posting)


def _median(context: Context) -> Field | None:
    """The median of `compensation.market.percentiles`, else its lowest row."""
    rows = percentiles(context)
    return next((field for rank, field in rows if rank == 50), rows[0][1]) if rows else None
