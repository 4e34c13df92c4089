"""Tables and lists of percentiles in prose: a row each for "10th percentile", "25%", "Median", with its wage."""

from __future__ import annotations

import re

from jdlint.facts.areas import area_in
from jdlint.facts.attribution import RIVALS, Attribution, attribution_before
from jdlint.facts.bureau import BUREAU, heading_names_bureau, names_bureau
from jdlint.facts.lazy import Lazy
from jdlint.facts.named import ALL, Named, named_in
from jdlint.facts.narrowing import tells_of_part
from jdlint.facts.spoken_of import sentences_before
from jdlint.facts.text import Prose, heading_of
from jdlint.facts.vintages import When, month_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure

    Row = tuple[int, Figure]

_RANK = (
    r"(?:(?P<th>10|25|50|75|90)(?:th|st)(?:[ -]?(?:percentile|pctile|pct\.?|%(?:ile)?))?|"
    r"(?P<percent>10|25|50|75|90) ?(?:%|percent|percentile)|p(?P<p>10|25|50|75|90)|"
    r"(?P<bare>10|25|50|75|90)(?= \|)|(?P<middle>median)|"
    r"(?:lowest|bottom)[- ](?P<low>10|25) ?(?:%|percent)|(?:highest|top)[- ](?P<high>10|25) ?(?:%|percent))"
)
_ROW = Lazy(
    rf"\W{{0,4}}(?:(?:annual|hourly|yearly|the) )?{_RANK}(?: percentile)?"
    r"(?: ?\((?:the )?(?:median|50th(?: percentile)?|entry(?: level)?|experienced)\)| median)?"
    r"(?: (?:annual |hourly |yearly )?(?:wages?|pay|salary|earnings))?[^\w$]{0,6}(?=[$\d]|USD)"
)
#: A row of the mean stands in many tables and is no percentile.
_MEAN = Lazy(r"\W{0,4}(?:(?:annual|hourly|the) )?(?:mean|average)\b[^.\n]{0,40}$")
#: What may stand beside the wages of a row.
_BESIDE = Lazy(
    r"(?:[\s|$,;:()/–—-]|USD|or|an?|per|each|hour|hr|year|yr|annum|annually|hourly|yearly|annual|less|more){0,80}"
)
_OTHER_PERIOD = Lazy(r"\b(?:month|week|day|monthly|weekly|daily|biweekly)\b")
_CAPTION = Lazy(r"\W{0,3}(?:sources?|data|figures|from|by|all figures|wages)\b")
_WORDS = ("percentile", "median", "10th", "90th", "10%", "10 percent", "p10", "25th")
_LEAST_ROWS = 2
#: Wages of a year are never below it, wages of an hour never above.
_LEAST_YEARLY = 1000


class PercentileList:
    """Rows of a table that is attributed to the Bureau, as far as words around it tell what it is of.

    `rows` are a percentile and its wage each, in order. `soc` is the occupation, which without `sure` is only likely;
    `area` as jdlint.reference.wages; `when` its vintage.
    """

    __slots__ = ("area", "rows", "soc", "sure", "when")

    def __init__(self, rows: list[Row], soc: str, area: str, when: When, *, sure: bool) -> None:
        self.rows = rows
        self.soc = soc
        self.area = area
        self.when = when
        self.sure = sure

    def __repr__(self) -> str:
        return f"<{self.rows} of {self.soc} in {self.area}, {self.when}>"


def rows_in(facts: Facts) -> list[list[Row]]:
    """The rows of every table and list of percentiles in the prose, whoever counted."""
    found = []
    for prose in facts.corpus.holding(_WORDS):
        if "\n" in prose.text:
            figures = [figure for figure in facts.figures if figure.prose is prose and figure.unit == "USD"]
            found += list(_in_prose(prose, figures))
    return found


def percentile_lists(facts: Facts) -> list[PercentileList]:
    """The tables and lists of percentiles that are attributed to the Bureau."""
    if not facts.percentile_rows or not (names_bureau(facts) or heading_names_bureau(facts)):
        return []
    return [found for rows in facts.percentile_rows if (found := _attributed(rows, facts)) is not None]


def _in_prose(prose: Prose, figures: list[Figure]) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for line in [*re.finditer(r"[^\n]+", prose.text), None]:
        row = _row(line, figures) if line is not None else None
        if row is not None and row[0] not in [rank for rank, _ in rows]:
            rows.append(row)
        elif line is None or not _MEAN.match(line.group()):
            if len(rows) >= _LEAST_ROWS:
                yield rows
            rows = [row] if row is not None else []


def _row(line: re.Match[str], figures: list[Figure]) -> Row | None:
    """The percentile and the wage of a line; of wages by the hour and the year side by side that of the year."""
    match = _ROW.match(line.group())
    if match is None:
        return None
    here = [figure for figure in figures if line.start() <= figure.start < line.end()]
    rest = line.group()[match.end() :]
    for figure in here:
        rest = rest.replace(figure.text, "")
    yearly = [figure for figure in here if figure.high >= _LEAST_YEARLY]
    wages = yearly or here
    if len(wages) != 1 or wages[0].low != wages[0].high or not _BESIDE.compiled.fullmatch(rest):
        return None
    low, high = match["low"], match["high"]
    rank = match["th"] or match["percent"] or match["p"] or match["bare"] or low or (high and 100 - int(high)) or 50
    return int(rank), wages[0]


def _attributed(rows: list[Row], facts: Facts) -> PercentileList | None:
    prose = rows[0][1].prose
    leads, heading = _leads(rows), heading_of(prose, facts.posting)
    texts = [*(prose.text[a:b] for a, b in leads), heading]
    attribution = attribution_before(prose, leads, facts.citations)
    if attribution is None and not any(RIVALS.search(text) for text in texts) and BUREAU.search(heading):
        attribution = Attribution([])
    if attribution is None or not all(page.whole for page in attribution.pages):
        return None
    areas = {area_in(text, facts) for text in texts} - {"US"}
    if len(areas) > 1 or None in areas or any(_OTHER_PERIOD.search(text) or tells_of_part(text) for text in texts):
        return None
    named = _named(texts, attribution, facts)
    when = _when(prose, leads, heading, attribution)
    if named is None or len(named.codes) != 1 or when is None:
        return None
    return PercentileList(rows, named.codes[0], areas.pop() or "" if areas else "US", when, sure=named.sure)


def _leads(rows: list[Row]) -> list[tuple[int, int]]:
    """The sentences that tell what a list is of: the one behind, where it gives the source, and those before it."""
    prose = rows[0][1].prose
    start = prose.text.rfind("\n", 0, rows[0][1].start) + 1
    behind = [span for span in prose.sentences if span[0] > rows[-1][1].end][:1]
    leads = [span for span in behind if _CAPTION.match(prose.text, span[0])]
    for a, b in sentences_before(prose, start):
        if "$" in prose.text[a:b]:
            break
        leads.append((a, b))
    return leads


def _named(texts: list[str], attribution: Attribution, facts: Facts) -> Named | None:
    """The occupation that the nearest text names, else the cited page, else the posting."""
    for text in texts:
        names = [name for name in named_in(text) if name.codes != (ALL,)]
        if names:
            return names[0] if len(names) == 1 else None
    pages = [page.named for page in attribution.pages if page.named is not None]
    if pages:
        return pages[0]
    own = facts.occupation
    codes = tuple(code for code, _, _ in own.candidates) if own.stated or own.sure else ()
    return Named(0, 0, codes, facts.kind == "role")


def _when(prose: Prose, leads: list[tuple[int, int]], heading: str, attribution: Attribution) -> When | None:
    """The vintage that the nearest text says, else the cited page; None for another month."""
    said = [month_of(prose.text, a, b, b, b) for a, b in leads]
    titled = month_of(heading, 0, len(heading), len(heading), len(heading))
    said.append(titled and When(titled.vintage, exact=titled.exact))
    for when in said:
        if when is None or when.vintage:
            return when
    pages = {page.vintage for page in attribution.pages if page.vintage}
    return When(pages.pop()) if len(pages) == 1 else When()
