"""The table of `compensation.market`, as a whole, beside the wages that the Bureau of Labor Statistics published."""

from __future__ import annotations

import re

from jdlint.checks.figure_conflicts import percentiles
from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.attribution import RIVALS, Page
from jdlint.facts.bureau import BUREAU, is_bureau
from jdlint.facts.named import Named, named_in
from jdlint.facts.precision import row_fits
from jdlint.finding import Edit, Fix
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.citations import Entry

_MARKET = "compensation.market"
_MONTH = Lazy(r"(?:May )?(20\d\d)(?:-05(?:-\d\d)?)?", flags=0)
_NATION = Lazy(r"(?:US|U\.S\.|USA|United States(?: of America)?|nation\w{0,4})?")
#: Wages of a year are never below it, wages of an hour never above.
_LEAST_YEARLY = 1000


class _Table:
    """The rows that a posting gives, the occupation, area and vintage that they are said to be of."""

    def __init__(self, rows: list[tuple[int, Field]], soc: str, area: str, vintage: str) -> None:
        self.rows = rows
        self.soc = soc
        self.area = area
        self.vintage = vintage
        self.hourly = rows[0][1].node.value < _LEAST_YEARLY
        #: By vintage, oldest first, the published wage of each rank that has one.
        self.known: dict[str, dict[int, float]] = {}

    def open(self, day: str) -> bool:
        """Read what was out on a day; False where that is nothing."""
        from jdlint.reference.releases import releases
        from jdlint.reference.wages import wages

        for release in releases("oews"):
            if not release.bundled or release.released > day:
                continue
            try:
                row = wages(self.soc, self.area, release.vintage)
            except LookupError:
                continue
            column = {} if row is None else row.hourly if self.hourly else row.annual
            values = {rank: float(value) for rank, value in column.items() if value is not None}
            if row is not None and values and not row.top_coded:
                self.known[release.vintage] = values
        return bool(self.known)

    @property
    def last(self) -> str:
        """The newest vintage."""
        return list(self.known)[-1]

    def differing(self, vintage: str) -> list[tuple[int, Field]]:
        """The rows that are not those of a vintage."""
        official = self.known[vintage]
        return [
            (rank, field)
            for rank, field in self.rows
            if rank in official and not row_fits(str(field.node.value), official[rank])
        ]

    @property
    def fitting(self) -> str:
        """The newest vintage of which all rows are; "" for none."""
        return next((vintage for vintage in reversed(self.known) if not self.differing(vintage)), "")

    def shown(self, vintage: str) -> str:
        """The published rows of a vintage, in words."""
        official = self.known[vintage]
        amount = "${:,.2f}" if self.hourly else "${:,.0f}"
        return ", ".join(f"{rank}th {amount.format(official[rank])}" for rank, _ in self.rows if rank in official)


def misquoted_percentiles(context: Context) -> Iterator[Hit]:
    """A table that is not of the vintage that it says; found at the first row that differs."""
    table = _table(context)
    if table is None or table.vintage not in table.known or not table.differing(table.vintage):
        return
    from jdlint.reference.wages import title_of

    wrong = table.differing(table.vintage)
    right = f"{table.shown(table.vintage)}."
    right += f" They are those of {_month(table.fitting)}." if table.fitting else _strays(table, wrong)
    if table.last != table.vintage:
        right += f" The newest: {table.shown(table.last)} ({_month(table.last)})."
    values = {"occupation": title_of(table.soc), "when": _month(table.vintage), "right": right}
    yield context.on_value(wrong[0][1], values=values, dated=True, fix=_fix(context, table))


def outdated_percentiles(context: Context) -> Iterator[Hit]:
    """A table of an older vintage than the newest, or of one that is not bundled; found at its day or its first row."""
    table = _table(context)
    if table is None:
        return
    stated = table.vintage or table.fitting
    right = stated in table.known and not table.differing(stated)
    older = table.area == "US" and stated < next(iter(table.known))
    if not stated or stated >= table.last or not (right or older):
        return
    from jdlint.reference.releases import releases
    from jdlint.reference.wages import title_of

    behind = sum(1 for one in releases("oews") if one.vintage > stated and one.released <= context.as_of)
    values = {
        "occupation": title_of(table.soc), "when": _month(stated), "newest": table.shown(table.last),
        "last": _month(table.last),
    }  # fmt: skip
    field = next(context.posting.each(f"{_MARKET}.as_of"), None) or table.rows[0][1]
    severity = "info" if behind <= context.options["lag"] else None
    yield context.on_value(field, values=values, severity=severity, dated=True, fix=_fix(context, table))


def _table(context: Context) -> _Table | None:
    """The table, opened, where it is attributed to the Bureau and can be compared."""
    rows = percentiles(context)
    posting = context.posting
    if not rows or posting.text("compensation.currency", "USD") != "USD":
        return None
    named = _occupation(context)
    area = _area(posting.text(f"{_MARKET}.area"))
    if named is None or len(named.codes) != 1 or area is None:
        return None
    table = _Table(rows, named.codes[0], area, _vintage(context))
    return table if table.open(context.as_of) else None


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


def _strays(table: _Table, wrong: list[tuple[int, Field]]) -> str:
    """Which of the wrong rows are of another vintage."""
    found = []
    for rank, field in wrong:
        for vintage in reversed(table.known):
            official = table.known[vintage].get(rank)
            if official is not None and row_fits(str(field.node.value), official):
                found.append(f"{field.node.value:,} is the {rank}th of {_month(vintage)}")
                break
    return f" {'; '.join(found)}." if found else ""


def _fix(context: Context, table: _Table) -> Fix | None:
    """The newest rows, and their vintage in `as_of`; none where a row has no published value or the day no edit."""
    official = table.known[table.last]
    if any(rank not in official for rank, _ in table.rows):
        return None
    written = "{:.2f}" if table.hourly else "{:.0f}"
    edits = [Edit(field.node.span, written.format(official[rank])) for rank, field in table.rows]
    day = context.posting.get(f"{_MARKET}.as_of")
    if day is not None:
        year = re.search(r"20\d\d", day.value) if day.kind == "string" else None
        if year is None:
            return None
        edits.append(Edit(day.span_of(*year.span()), table.last[:4]))
    return Fix(edits, "unsafe")
