"""Checks of the list of sources and of the markers that cite it."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from jdlint.context import Context, Hit
from jdlint.facts.claims import statistics
from jdlint.facts.lazy import Lazy
from jdlint.finding import Edit, Fix
from jdlint.reference.sources import WEAK_HOSTS
from jdlint.removals import item_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jdlint.facts.citations import Entry

_GUIDE = Lazy(
    r"\b(?:salary|pay|career|wage) (?:guide|trends|data|report)s?\b|\bhow much (?:do|does|can)\b|"
    r"(?:salary|career)-guide"
)
#: Hosts of governments and universities end so.
_TRUSTED = (
    ".gov", ".edu", ".mil", ".int", ".gc.ca", ".gov.uk", ".ac.uk", ".gov.au", ".edu.au", ".europa.eu", ".gov.ie",
    ".govt.nz",
)  # fmt: skip
_BLOG = Lazy(r"^blogs?\.|/blogs?/")
_PUBLISHER_WORD = Lazy(r"[\w.]{3,40}", flags=0)
#: Figures that change from year to year.
_MOVING = ("money", "percent", "multiple")
_DAYS = 365.25


def unknown_citation(context: Context) -> Iterator[Hit]:
    """Markers and members of `cite` whose number no entry has."""
    citations = context.facts.citations
    for marker in citations.markers:
        unknown = [number for number in marker.ids if number not in citations.by_id]
        if unknown:
            yield context.in_prose(
                marker.prose, marker.start, marker.end, values={"number": ", ".join(map(str, unknown))}
            )
    for field, number in citations.cited:
        if number not in citations.by_id:
            yield context.on_value(field, values={"number": number})


def uncited_source(context: Context) -> Iterator[Hit]:
    """Entries whose number is cited nowhere."""
    for entry in context.facts.citations.entries:
        if entry.id is not None and entry.id not in context.facts.citations.used:
            hit = context.on_value(entry.field("id", "title", "url"), values={"number": entry.id})
            holder = context.posting.get("citations")
            if holder is not None and context.posting.format in ("yaml", "json"):
                hit.fix = item_out(context.posting.source.text, holder, entry.node)
            yield hit


def duplicate_citation_id(context: Context) -> Iterator[Hit]:
    """Entries that repeat the number of an earlier one."""
    seen: set[int] = set()
    for entry in _entries(context):
        if entry.id is not None and entry.id in seen:
            field = entry.field("id", "title", "url")
            hit = context.on_value(field, values={"number": entry.id})
            if field.node.kind == "integer" and context.posting.source.slice(field.node.span) == str(entry.id):
                hit.fix = context.replacing(field.node.span, str(max(context.facts.citations.by_id) + 1))
            yield hit
        elif entry.id is not None:
            seen.add(entry.id)


def unordered_citations(context: Context) -> Iterator[Hit]:
    """The first entry whose number is smaller than the one before it."""
    last = 0
    for entry in _entries(context):
        if entry.id is not None:
            if entry.id < last:
                values = {"number": entry.id, "before": last}
                yield context.on_value(entry.field("id", "title", "url"), values=values, fix=_in_order(context))
                return
            last = entry.id


def _in_order(context: Context) -> Fix | None:
    """The entries in the order of their numbers, each in the place of another; None where comments stand between."""
    entries, held = _entries(context), context.posting.get("citations")
    if held is None or held.inherited is not None or context.posting.format not in ("yaml", "json"):
        return None
    if len({entry.id for entry in entries}) != len(entries):
        return None
    text, spans = context.posting.source.text, [node.span for node in held.value]
    gaps = [text[one.end : two.start] for one, two in pairwise(spans)]
    gaps.append(text[spans[-1].end :].partition("\n")[0])
    if len(spans) != len(entries) or any("#" in gap for gap in gaps) or None in [entry.id for entry in entries]:
        return None
    order = sorted(range(len(spans)), key=lambda index: entries[index].id or 0)
    moved = [Edit(span, text[spans[new].start : spans[new].end]) for span, new in zip(spans, order, strict=True)]
    return Fix(moved, "safe")


def incomplete_citation(context: Context) -> Iterator[Hit]:
    """Entries without address, title, or date: one finding each, which names what is missing."""
    for entry in context.facts.citations.entries:
        missing = [name for name in ("title", "url") if not entry.text(name).strip()]
        if not entry.has_date:
            missing.append("the day it was published or accessed")
        if missing:
            number = f"Source {entry.id}" if entry.id is not None else "A source"
            yield context.on_value(
                entry.field("id", "title", "url", "publisher"),
                values={"source": number, "missing": " and ".join(missing)},
            )


def weak_source(context: Context) -> Iterator[Hit]:
    """Entries on blogs, forums and pages of vendors."""
    entries = _entries(context)
    hosts = weak_hosts(context) if entries else {}
    for entry in entries:
        reason = weakness(entry, hosts)
        if reason:
            yield context.on_value(entry.field("url", "publisher", "title"), values={"reason": reason})


def stale_source(context: Context) -> Iterator[Hit]:
    """Entries too old for the figures that are cited to them; else a table of market pay that says it is too old."""
    citations, limit = context.facts.citations, context.options["max_age_years"]
    aged = [(entry, years) for entry in _entries(context) if (years := age(entry.dated, context.as_of)) is not None]
    old = [(entry, years) for entry, years in aged if years > limit]
    ids = [
        number
        for figure in (statistics(context.facts) if old else ())
        if figure.kind in _MOVING
        for number in citations.ids_for(figure.prose, figure.start)
    ]
    table = citations.ids_around("compensation.market.percentiles")
    stale = []
    for entry, years in old:
        if entry.id in (*ids, *table):
            stale.append(entry.id)
            yield context.on_value(
                entry.field("published", "title", "accessed"), values=_old(entry.dated, years, limit), dated=True
            )
    as_of = next(context.posting.each("compensation.market.as_of"), None)
    of_table = age(str(as_of.node.value), context.as_of) if as_of is not None else None
    if as_of is not None and of_table is not None and of_table > limit and not set(stale) & set(table):
        yield context.on_value(as_of, values=_old(str(as_of.node.value), of_table, limit), dated=True)


def weak_hosts(context: Context) -> dict[str, str]:
    """The reason by host: those that are known, with what the options of `weak-source` add and take away."""
    options = context.settings.options_of("weak-source")
    hosts = {**WEAK_HOSTS, **dict.fromkeys(options.get("also", ()), "named as weak by your configuration")}
    return {host: reason for host, reason in hosts.items() if host not in options.get("trusted", ())}


def weakness(entry: Entry, hosts: Mapping[str, str]) -> str:
    """Why an entry is a weak source for a figure, or "". `hosts` gives the reason by host."""
    host = entry.host
    if host.endswith(_TRUSTED):
        return ""
    for name, reason in hosts.items():
        if host == name or host.endswith(f".{name}"):
            return reason
    if not host:
        words = {word.lower() for word in _PUBLISHER_WORD.findall(entry.text("publisher"))}
        return next((reason for name, reason in hosts.items() if name in words or name.split(".")[-2] in words), "")
    if _BLOG.search(entry.text("url").partition("://")[2] or host):
        return "a blog"
    if host.endswith((".com", ".io", ".co", ".net")) and _GUIDE.search(f"{entry.text('title')} {entry.text('url')}"):
        return "a vendor's guide, which says little of how its figures were made"
    return ""


def age(day: str, as_of: str) -> float | None:
    """Years from `day` (YYYY, YYYY-MM or YYYY-MM-DD; what is unsaid is taken as its end) to `as_of`; None if "
    "unreadable."""
    found = re.match(r"\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", day)
    if found is None:
        return None
    try:
        then = date(int(found[1]), int(found[2] or 12), int(found[3] or 28))
    except ValueError:
        return None
    return (date.fromisoformat(as_of) - then).days / _DAYS


def _old(day: str, years: float, limit: float) -> dict[str, object]:
    return {"day": day, "years": int(years), "limit": f"{limit:g}"}


def _entries(context: Context) -> list[Entry]:
    """The list of sources; of a fragment, none: its list may go on elsewhere."""
    return [] if context.posting.fragment else context.facts.citations.entries
