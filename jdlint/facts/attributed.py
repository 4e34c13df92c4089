"""Figures that the text itself attributes to official statistics: of what, of which occupation, when and where."""

from __future__ import annotations

from jdlint.facts.areas import area_in, speaks_of_nation
from jdlint.facts.attribution import Attribution, attribution_of, carried, told
from jdlint.facts.bureau import names_bureau
from jdlint.facts.lazy import Lazy
from jdlint.facts.measured import is_average, is_falling, kind_of, wage_of
from jdlint.facts.named import ALL, named_in
from jdlint.facts.narrowing import is_of_industry
from jdlint.facts.spoken_of import occupation_at, sentences_before
from jdlint.facts.vintages import When, decade_of, month_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure
    from jdlint.facts.text import Prose


#: Figures that are looked at; no posting has so many.
MOST_FIGURES = 300
#: What is of an earlier year that is not named: "up from $62,350 a year before".
_FROM = Lazy(r"\b(?:up|down|rose|risen|climbed|grew|grown|increased|from) from (?:about )?$|\bcompared (?:with|to) $")
_EARLIER = Lazy(
    r"(?: an? (?:year|hour))? (?:(?:a|the|one|two|five|ten) years?|the (?:year|May)) (?:before|earlier|"
    r"prior|ago)\b"
)
_IN_YEAR = Lazy(r"[^,;$%\d]{0,30}\b20\d\d\b")


class Attributed:
    """A figure with what it is said to measure.

    `kind`: "wage" (US dollars), "growth" (percent), "ratio" (times the growth of all), "openings" (a year), "jobs" or
    "added" (people). `codes` are the occupations that may be meant, and with `sure` no other can be. `measure` of a
    wage: "10" to "90" (percentiles), "mean", "average" or "". `period`: "year" or "hour". `area`: as
    jdlint.reference.wages.
    """

    __slots__ = ("area", "attribution", "codes", "figure", "kind", "measure", "period", "sign", "sure", "when")

    def __init__(self, figure: Figure, kind: str, attribution: Attribution) -> None:
        self.figure = figure
        self.kind = kind
        self.attribution = attribution
        self.codes: tuple[str, ...] = ()
        self.sure = False
        self.when = When()
        self.area = "US"
        self.measure = ""
        self.period = "year"
        self.sign = 1

    @property
    def prose(self) -> Prose:
        """The text that it stands in."""
        return self.figure.prose

    def __repr__(self) -> str:
        return f"<{self.kind} {self.figure.text} of {self.codes}, {self.measure} {self.when.vintage} {self.area}>"


def attributed_figures(facts: Facts) -> tuple[list[Attributed], Figure | None]:
    """The figures of the prose that are attributed to the Bureau and can be told apart well enough to compare.

    Only the first `MOST_FIGURES` of the prose are looked at; beside them the one that follows, if there are more.
    """
    if not names_bureau(facts):
        return [], None
    in_tables = {id(figure) for table in facts.percentile_rows for _, figure in table.rows}
    alone = [figure for figure in facts.figures if id(figure) not in in_tables]
    read = (_attributed(figure, facts) or _of_line(figure, facts) for figure in alone[:MOST_FIGURES])
    found = [one for one in read if one is not None]
    for one in found:
        if one.kind == "growth" and not one.when.vintage:
            one.when = next((When(other.when.vintage) for other in found if _repeats(one, other)), one.when)
    return found, alone[MOST_FIGURES] if len(alone) > MOST_FIGURES else None


def _of_line(figure: Figure, facts: Facts) -> Attributed | None:
    if figure.unit != "USD":
        return None
    from jdlint.facts.wage_cells import cell_of

    return cell_of(figure, facts)


def _repeats(one: Attributed, other: Attributed) -> bool:
    """Tell whether a growth without decade is the one that another passage gives with its decade."""
    same = other.kind == one.kind and other.codes == one.codes and other.figure.low == one.figure.low
    return same and bool(other.when.marks)


def _attributed(figure: Figure, facts: Facts) -> Attributed | None:
    kind = kind_of(figure)
    prose = figure.prose
    if kind is None or prose.field.path.startswith(("citations", "title")):
        return None
    if kind != "wage" and is_of_industry(figure):
        return None
    attribution = attribution_of(prose, figure.start, figure.end, facts.citations)
    goes_on = attribution is None
    attribution = attribution or told(prose, figure.start, facts.citations)
    attribution = attribution or carried(prose, figure.start, facts.citations)
    if attribution is None or not all(page.whole for page in attribution.pages):
        return None
    found = Attributed(figure, kind, attribution)
    if not _of_occupation(found, facts) or not _of_wage(found):
        return None
    when, area = _when(found), _area(found, facts, goes_on=goes_on)
    if when is None or area is None or (area != "US" and kind != "wage"):
        return None
    found.when, found.area = when, area
    first, last = figure.sentence
    if kind == "wage" and not found.measure and (facts.kind != "role" or not named_in(prose.text[first:last])):
        found.sure = False  # it may be what an employer pays, or other money
    return found


def _area(found: Attributed, facts: Facts, *, goes_on: bool) -> str | None:
    """The area that its clause names, else its sentence, else, where it `goes_on` without a source, those before."""
    text, (first, last) = found.prose.text, found.figure.sentence
    for part in (text[slice(*found.figure.clause)], text[first:last]):
        area = _area_in(part, facts)
        if area != "US" or speaks_of_nation(part):
            found.sure = found.sure and (area == "US" or _area_in(text[first:last], facts) == area)
            return area
    spans = sentences_before(found.prose, first) if goes_on else []
    before = (_area_in(text[a:b], facts) for a, b in spans)
    return next((other for other in before if other != "US"), "US")


def _area_in(text: str, facts: Facts) -> str | None:
    """The area that a part of the text names, worked out once for all figures in it."""
    if text not in facts.areas_named:
        facts.areas_named[text] = area_in(text, facts)
    return facts.areas_named[text]


def _of_occupation(found: Attributed, facts: Facts) -> bool:
    """Fill in the occupation; False where none can be compared."""
    figure = found.figure
    if found.kind == "growth":
        found.sign = -1 if is_falling(figure) else 1
        if is_average(figure):
            found.codes, found.sure = (ALL,), True
            return True
    name = occupation_at(figure.prose, figure.start, figure.end, found.attribution, facts)
    if name is None or not name.codes:
        return False
    found.codes, found.sure = name.codes, name.sure
    return True


def _of_wage(found: Attributed) -> bool:
    """Fill in measure and period where it is a wage; False where it is one that cannot be compared."""
    wage = wage_of(found.figure) if found.kind == "wage" else ("", "year")
    if wage is None:
        return False
    found.measure, found.period = wage
    return True


def _when(found: Attributed) -> When | None:
    """The vintage that is said in the sentence, by the cited page, in the sentences before, or by none of them."""
    figure, prose = found.figure, found.prose
    if found.kind == "jobs":
        return When()
    read = month_of if found.kind == "wage" else decade_of
    first, last = figure.sentence
    here = read(prose.text, first, last, figure.start, figure.end)
    if _EARLIER.match(prose.text[figure.end : last]):
        return None
    if _FROM.search(prose.text[first : figure.start]) and not _IN_YEAR.match(prose.text[figure.end : last]):
        return None
    if here is None or here.vintage:
        return here
    pages = {page.vintage for page in found.attribution.pages if page.vintage}
    if found.kind == "wage" and len(pages) == 1:
        return When(pages.pop())
    for start, end in sentences_before(prose, first):
        before = read(prose.text, start, end, end, end)
        if before is None or before.vintage:
            return None if before is None else When(before.vintage, exact=before.exact)
    return When()
