"""Tables and lists of percentiles that are attributed to the Bureau of Labor Statistics, and what they are of."""

from __future__ import annotations

from itertools import islice

from jdlint.facts.areas import area_in, speaks_of_nation
from jdlint.facts.attribution import RIVALS, Attribution, attribution_before
from jdlint.facts.bureau import BUREAU, heading_names_bureau, names_bureau
from jdlint.facts.lazy import Lazy
from jdlint.facts.named import ALL, Named, named_in
from jdlint.facts.narrowing import tells_of_part
from jdlint.facts.spoken_of import BACK, question_of
from jdlint.facts.text import heading_of
from jdlint.facts.vintages import When, month_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure
    from jdlint.facts.text import Prose
    from jdlint.facts.wage_tables import Rows, Stretch

#: Periods for which the Bureau gives no wages.
OTHER_PERIOD = Lazy(r"\b(?:month|week|day|monthly|weekly|daily|biweekly)\b")
_CAPTION = Lazy(r"\W{0,3}(?:sources?|data|figures|from|by|all figures|wages)\b")
_TITLED = ("markdown", "text", "html")
_MARKUP = Lazy(r"<[^<>]{0,200}>|[#*=_|]+", flags=0)
_LONGEST_HEADING = 200


class PercentileList:
    """Rows of a table that is attributed to the Bureau, as far as words around it tell what it is of.

    `rows` are a percentile and its wage each, in order. `soc` is the occupation, which without `sure` is only likely;
    `area` as jdlint.reference.wages; `when` its vintage, which is said in `said_in`, or elsewhere where that is None.
    """

    __slots__ = ("area", "rows", "said_in", "soc", "sure", "when")

    def __init__(
        self, rows: list[tuple[int, Figure]], named: Named, area: str, when: tuple[When, Prose | None]
    ) -> None:
        self.rows = rows
        self.soc = named.codes[0]
        self.sure = named.sure
        self.area = area
        self.when, self.said_in = when

    def __repr__(self) -> str:
        return f"<{self.rows} of {self.soc} in {self.area}, {self.when}>"


def percentile_lists(facts: Facts) -> list[PercentileList]:
    """The tables and lists of percentiles that are attributed to the Bureau."""
    if not facts.percentile_rows or not (names_bureau(facts) or heading_names_bureau(facts)):
        return []
    return [found for rows in facts.percentile_rows if (found := _attributed(rows, facts)) is not None]


def _attributed(table: Rows, facts: Facts) -> PercentileList | None:
    leads, heading = leads_of(table.start, table.end, facts), heading_above(table.start[0], facts)
    texts = [table.label, *(prose.text[a:b] for prose, a, b in leads), heading]
    attribution = attribution_before(leads, facts.citations)
    if attribution is None and not any(RIVALS.search(text) for text in texts) and BUREAU.search(heading):
        attribution = Attribution([])
    if attribution is None or not all(page.whole for page in attribution.pages):
        return None
    area = area_of(texts, facts)
    if area is None or any(OTHER_PERIOD.search(text) or tells_of_part(text) for text in texts):
        return None
    named = named_by(texts, attribution, facts)
    when = _when(leads, heading, attribution)
    if named is None or len(named.codes) != 1 or when is None:
        return None
    return PercentileList(table.rows, named, area, when)


def leads_of(start: Stretch, end: Stretch, facts: Facts) -> list[Stretch]:
    """The sentences that tell what a table is of: the one behind, where it gives the source, and those before it."""
    return [*_behind(end, facts), *_before(start, facts)]


def _behind(end: Stretch, facts: Facts) -> list[Stretch]:
    prose = end[0]
    rest = (end[2], prose.sentence_at(end[1])[1])
    if BUREAU.search(prose.text, *rest):  # the sentence that holds the list ends in its source
        return [(prose, *rest)]
    spans = list(islice(prose.sentences_behind(end[2] + 1), 1))
    after = facts.reading.after(prose) if not spans else None
    if after is not None and facts.reading.follows(end, (after, 0, 0)):
        prose, spans = after, after.sentences[:1]
    return [(prose, a, b) for a, b in spans if _CAPTION.match(prose.text, a)]


def _before(start: Stretch, facts: Facts) -> list[Stretch]:
    prose, first, _ = start
    own = prose.sentence_at(first)[0]
    found: list[Stretch] = [(prose, own, first)] if prose.text[own:first].strip() else []
    while len(found) < BACK:
        for a, b in prose.sentences_before(first, BACK - len(found)):
            if "$" in prose.text[a:b]:
                return found
            found.append((prose, a, b))
        before = facts.reading.before(prose)
        if before is None or not facts.reading.follows((before, 0, len(before.text)), (prose, 0, 0)):
            break
        prose, first = before, len(before.text)
    return found


def heading_above(prose: Prose, facts: Facts) -> str:
    """The heading of the section, the question that a table answers, or what the source has right above its text."""
    before = facts.reading.before(prose)
    said = heading_of(prose, facts.posting) or question_of(prose, facts)
    if said or before is None or facts.posting.format not in _TITLED:
        return said
    above = _MARKUP.sub(" ", facts.reading.gap(before, prose) or "").strip()
    return " ".join(above.split()) if len(above) <= _LONGEST_HEADING else ""


def area_of(texts: list[str], facts: Facts) -> str | None:
    """The area that the first text, the name of a line, says, else the words around it; None where none can be told."""
    label, *around = texts
    if speaks_of_nation(label):
        return "US"
    named = area_in(f"in {label}", facts) if label and not named_in(label) else "US"
    if named != "US":
        return named
    areas: set[str | None] = set()
    for text in around:  # the nearest come first
        area = area_in(text, facts)
        if area == "US" and not areas and speaks_of_nation(text):
            return "US"
        areas.add(area)
    areas.discard("US")
    return None if len(areas) > 1 else areas.pop() if areas else "US"


def named_by(texts: list[str], attribution: Attribution, facts: Facts) -> Named | None:
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


def _when(leads: list[Stretch], heading: str, attribution: Attribution) -> tuple[When, Prose | None] | None:
    """The vintage that the nearest text says, and which; else that of the cited page. None for another month."""
    titled = month_of(heading, 0, len(heading), len(heading), len(heading))
    said: list[tuple[When | None, Prose | None]] = [(month_of(one.text, a, b, b, b), one) for one, a, b in leads]
    said.append((titled and When(titled.vintage, exact=titled.exact), None))
    for when, prose in said:
        if when is None:
            return None
        if when.vintage:
            return when, prose
    pages = {page.vintage for page in attribution.pages if page.vintage}
    return When(pages.pop()) if len(pages) == 1 else When(), None
