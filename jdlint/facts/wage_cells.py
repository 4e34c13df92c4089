"""Wages in lines that give no more than a name ("Electricians | $63,190", "Ohio: $62,000*").

What is measured, of whom, where and when is told by the names of line and column, by the words above, and by the
footnote.
"""

from __future__ import annotations

from jdlint.facts.areas import area_in, speaks_of_nation
from jdlint.facts.attributed import Attributed
from jdlint.facts.attribution import RIVALS, Attribution, attribution_before, attribution_of
from jdlint.facts.bureau import BUREAU
from jdlint.facts.lazy import Lazy
from jdlint.facts.measured import measures_in
from jdlint.facts.named import named_in
from jdlint.facts.narrowing import tells_of_part
from jdlint.facts.percentile_lists import OTHER_PERIOD, area_of, heading_above, leads_of, named_by
from jdlint.facts.vintages import When, month_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure
    from jdlint.facts.text import Prose
    from jdlint.facts.wage_tables import Stretch

#: Words of the employer, and words of a wage that is not the one of all.
_OWN = Lazy(r"\b(?:we|our|ours|you|your|(?-i:us)|this|starting|offers?|offered|range|base|bonus)\b")
_HOURLY = Lazy(r"\b(?:hour(?:ly)?|hr)\b")
_YEAR = Lazy(r"\W{0,3}(?:May )?20\d\d\W{0,3}")
_MONEY = Lazy(r"(?:US)?\$ ?\d[\d,.]{0,12}k?", flags=0)
#: What stands in such a line beside a name and its figures.
_SENTENCE = Lazy(r"[.!?;] \w")
_MOST_WORDS, _LONGEST = 9, 140
_LEAST_YEARLY = 1000
#: So many lines above a line are looked at.
_MOST_LINES = 60


def cell_of(figure: Figure, facts: Facts) -> Attributed | None:
    """What is attributed to the Bureau by a figure in such a line; None for any other."""
    prose = figure.prose
    line = _line(prose, figure.start)
    name = _name(line, facts) if figure.unit == "USD" and figure.low == figure.high else None
    if name is None:
        return None
    note = facts.citations.note_for(prose, figure.start)
    leads = leads_of(_top(line, facts), line, facts) if not note else []
    heading = heading_above(prose, facts) if not note else ""
    texts = [f"{name} {_column(line, figure)}", note, *(one.text[a:b] for one, a, b in leads), heading]
    if any(_OWN.search(said) or OTHER_PERIOD.search(said) or tells_of_part(said) for said in texts):
        return None
    attribution = _attribution(figure, texts, leads, facts)
    measures = next((some for said in texts if (some := measures_in(said))), frozenset())
    hourly = figure.high < _LEAST_YEARLY
    if attribution is None or len(measures) != 1 or not all(page.whole for page in attribution.pages):
        return None
    if hourly and not any(map(_HOURLY.search, [*texts, prose.text[figure.end : figure.end + 12]])):
        return None
    area, named, when = area_of(texts, facts), named_by(texts, attribution, facts), _when(texts, attribution)
    if area is None or named is None or not named.codes or when is None:
        return None
    found = Attributed(figure, "wage", attribution)
    found.codes, found.sure, found.area, found.when = named.codes, named.sure, area, when
    found.measure, found.period = next(iter(measures)), "hour" if hourly else "year"
    return found


def _line(prose: Prose, offset: int) -> Stretch:
    end = prose.text.find("\n", offset)
    return prose, prose.text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(prose.text)


def _name(line: Stretch, facts: Facts) -> str | None:
    """The name that a line gives beside its figures: an occupation, an area, a year; None for another line."""
    prose, start, end = line
    text = prose.text[start:end]
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return None
    text = _MONEY.sub(" ", text)
    text = " ".join(text.split()).strip("|:*- ")
    if len(text.split()) > _MOST_WORDS:
        return None
    is_name = named_in(text) or speaks_of_nation(text) or _YEAR.compiled.fullmatch(text)
    return text if is_name or area_in(f"in {text}", facts) not in (None, "US") else None


def _top(line: Stretch, facts: Facts) -> Stretch:
    """The first of the lines with money that stand one below the other down to this one."""
    for _ in range(_MOST_LINES):
        prose, start = line[:2]
        above = _line(prose, start - 1) if start else None
        if above is None:
            before = facts.reading.before(prose)
            above = _line(before, len(before.text) - 1) if before is not None else None
        if above is None or "$" not in above[0].text[above[1] : above[2]] or not facts.reading.follows(above, line):
            break
        line = above
    return line


def _column(line: Stretch, figure: Figure) -> str:
    """The name of the column that a figure of a table stands in; "" where it has none."""
    prose, start, end = line
    behind = prose.text[figure.start : end].count("|")
    while start:
        _, start, stop = _line(prose, start - 1)
        cells = prose.text[start:stop].split("|")
        if "$" not in prose.text[start:stop]:
            return cells[-1 - behind].strip() if behind < len(cells) and len(cells) > 1 else ""
    return ""


def _attribution(figure: Figure, texts: list[str], leads: list[Stretch], facts: Facts) -> Attribution | None:
    """That the note, the line, the words before or the heading attribute the line to the Bureau and to nobody else."""
    name, note, *_, heading = texts
    if any(RIVALS.search(said) for said in (name, note)):
        return None
    found = attribution_of(figure.prose, figure.start, figure.end, facts.citations)
    if found is not None or note:
        return found or (Attribution([]) if BUREAU.search(note) else None)
    if BUREAU.search(name):
        return Attribution([])
    found = attribution_before(leads, facts.citations)
    if found is not None or any(RIVALS.search(said) for said in texts):
        return found
    return Attribution([]) if BUREAU.search(heading) else None


def _when(texts: list[str], attribution: Attribution) -> When | None:
    """The vintage that the first text says, else that of the cited page; None for another month."""
    for said in texts:
        when = month_of(said, 0, len(said), len(said), len(said))
        if when is None or when.vintage:
            return when and When(when.vintage, exact=when.exact)
    pages = {page.vintage for page in attribution.pages if page.vintage}
    return When(pages.pop()) if len(pages) == 1 else When()


__all__ = ["cell_of"]
