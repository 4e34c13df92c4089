"""Tables of percentiles, in fields and in prose, beside what the Bureau of Labor Statistics published."""

from __future__ import annotations

import re

from jdlint.checks.figure_conflicts import percentiles
from jdlint.checks.statistics import where
from jdlint.checks.wage_table import Row, Table
from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.attribution import RIVALS, Page
from jdlint.facts.bureau import BUREAU, is_bureau
from jdlint.facts.named import Named, named_in
from jdlint.finding import Edit, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.citations import Entry

_MARKET = "compensation.market"
_MONTH = Lazy(r"(?:May )?(20\d\d)(?:-05(?:-\d\d)?)?", flags=0)
_NATION = Lazy(r"(?:US|U\.S\.|USA|United States(?: of America)?|nation\w{0,4})?")


def misquoted_percentiles(context: Context) -> Iterator[Hit]:
    """Tables that are not of the vintage that they say; found at the first row that differs."""
    from jdlint.reference.wages import title_of

    for table in _tables(context):
        wrong = table.differing(table.vintage) if table.vintage in table.known else []
        if not wrong or not table.is_its:
            continue
        right = f"{table.shown(table.vintage)}."
        right += f" They are those of {_month(table.fitting)}." if table.fitting else _strays(table, wrong)
        if table.last != table.vintage:
            right += f" The newest: {table.shown(table.last)} ({_month(table.last)})."
        values = {"occupation": title_of(table.soc) + where(table.area), "when": _month(table.vintage), "right": right}
        yield wrong[0].hit(values=values, dated=True, fix=_fix(table))


def outdated_percentiles(context: Context) -> Iterator[Hit]:
    """Tables of an older vintage than the newest, or of one that is not bundled; found at the day or the first row."""
    from jdlint.reference.releases import releases
    from jdlint.reference.wages import title_of

    for table in _tables(context):
        stated = table.vintage or table.fitting
        right = stated in table.known and not table.differing(stated)
        older = table.area == "US" and stated < next(iter(table.known)) and table.sure
        if not stated or stated >= table.last or not (right or older):
            continue
        behind = sum(1 for one in releases("oews") if one.vintage > stated and one.released <= context.as_of)
        values = {
            "occupation": title_of(table.soc) + where(table.area), "when": _month(stated),
            "newest": table.shown(table.last), "last": _month(table.last),
        }  # fmt: skip
        severity = "info" if behind <= context.options["lag"] else None
        details = {"values": values, "severity": severity, "dated": True, "fix": _fix(table)}
        yield context.on_value(table.field, **details) if table.field is not None else table.rows[0].hit(**details)


def _tables(context: Context) -> Iterator[Table]:
    """The tables, opened, that are attributed to the Bureau and can be compared."""
    from jdlint.facts.percentile_lists import percentile_lists

    table = _of_fields(context)
    if table is not None and table.open(context.as_of):
        yield table
    for found in percentile_lists(context.facts):
        rows = [Row(context, rank, figure) for rank, figure in found.rows]
        table = Table(rows, found.soc, found.area, found.when.vintage, sure=found.sure)
        said_in = found.said_in
        table.years = [said_in.span(*mark) for mark in found.when.marks] if said_in is not None else []
        if found.when.vintage and not table.years:
            table.years = None
        if not table.open(context.as_of):
            continue
        if not found.when.exact and table.fitting:
            table.vintage = ""  # a year alone may be the one in which it came out
        yield table


def _of_fields(context: Context) -> Table | None:
    """The table of `compensation.market`."""
    rows = [Row(context, rank, field) for rank, field in percentiles(context)]
    posting = context.posting
    if not rows or posting.text("compensation.currency", "USD") != "USD":
        return None
    named = _occupation(context)
    area = _area(posting.text(f"{_MARKET}.area"))
    if named is None or len(named.codes) != 1 or area is None:
        return None
    table = Table(rows, named.codes[0], area, _vintage(context))
    day = posting.get(f"{_MARKET}.as_of")
    if day is not None:
        table.field = next(posting.each(f"{_MARKET}.as_of"), None)
        year = re.search(r"20\d\d", day.value) if day.kind == "string" else None
        table.years = [day.span_of(*year.span())] if year is not None else None
    return table


def _sources(context: Context) -> list[Entry] | None:
    """The Bureau's pages behind the table, which may be none where its notes name the Bureau; None for others."""
    citations = context.facts.citations
    ids = citations.ids_around(f"{_MARKET}.percentiles")
    entries = [citations.by_id[number] for number in ids if number in citations.by_id]
    if entries:
        return entries if all(map(is_bureau, entries)) else None
    notes = context.posting.text(f"{_MARKET}.notes")
    return [] if not ids and BUREAU.search(notes) and not RIVALS.search(notes) else None


def _occupation(context: Context) -> Named | None:
    """What the notes name, else what the cited page is about, else what the posting states."""
    entries = _sources(context)
    if entries is None:
        return None
    notes = next((one for one in context.facts.proses if one.field.path == f"{_MARKET}.notes"), None)
    for first, last in notes.sentences if notes is not None else ():
        names = named_in(notes.text[first:last]) if notes is not None else []
        if names:
            return names[0] if names[0].sure else _own(context, names[0])
    pages = [page for page in map(Page, entries) if page.named is not None]
    if pages:
        return pages[0].named if pages[0].named is not None and pages[0].named.sure and pages[0].whole else None
    return _own(context, None)


def _own(context: Context, name: Named | None) -> Named | None:
    own = context.facts.occupation
    codes = tuple(code for code, _, _ in own.candidates) if own.stated or own.sure else ()
    return Named(0, 0, codes, True) if codes and (name is None or set(codes) <= set(name.codes)) else None


def _area(text: str) -> str | None:
    text = text.strip()
    if _NATION.fullmatch(text):
        return "US"
    from jdlint.reference.metros import areas_of, place_code
    from jdlint.reference.releases import releases
    from jdlint.reference.wages import area_codes

    newest = [one.vintage for one in releases("oews") if one.bundled][-1]
    if text in area_codes(newest):
        return text
    code = place_code(text)
    if code is None:
        return None
    area = areas_of(code, newest)[-1]
    return area.code if (area.kind == "metro") == ("/" in code) else None


def _vintage(context: Context) -> str:
    """The vintage that `as_of` says, else the cited page; "" where none does."""
    node = context.posting.get(f"{_MARKET}.as_of")
    stated = _MONTH.fullmatch(str(node.value).strip()) if node is not None and node.value is not None else None
    if stated is not None:
        return f"{stated[1]}-05"
    if node is not None:
        return ""
    pages = {page.vintage for page in map(Page, _sources(context) or ()) if page.vintage}
    return pages.pop() if len(pages) == 1 else ""


def _month(vintage: str) -> str:
    return f"May {vintage[:4]}"


def _strays(table: Table, wrong: list[Row]) -> str:
    """Which of the wrong rows are of another vintage."""
    found = []
    for row in wrong:
        for vintage in reversed(table.known):
            official = table.known[vintage].get(row.rank)
            if official is not None and row.fits(official):
                found.append(f"{row.shown} is the {row.rank}th of {_month(vintage)}")
                break
    return f" {'; '.join(found)}." if found else ""


def _fix(table: Table) -> Fix | None:
    """The newest rows, and their vintage where one is said; none where one of these cannot be written."""
    official = table.known[table.last]
    if table.years is None or any(row.rank not in official for row in table.rows):
        return None
    edits = [row.edit(official[row.rank], hourly=table.hourly) for row in table.rows]
    written = [edit for edit in edits if edit is not None]
    if len(written) < len(edits):
        return None
    return Fix([*written, *(Edit(span, table.last[:4]) for span in table.years)], "unsafe")
