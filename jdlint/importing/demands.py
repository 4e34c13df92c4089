"""Schooling and experience, where the text asks for one degree, or for one number of years."""

from __future__ import annotations

from jdlint.facts.education import LEVELS
from jdlint.values import read_education

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.importing.filling import Filler


def experience(filler: Filler) -> None:
    """`experience.min_years`, of years that are asked for in general."""
    asked = [years for years in filler.facts.experience if years.prose is not None and years.required]
    general = [years for years in asked if years.general and not years.stepped]
    lows = {years.low for years in general}
    if filler.posting.has("experience") or len(lows) != 1 or any(years.stepped for years in asked):
        return
    years = general[0]
    assert years.prose is not None
    if years.low is not None and years.low >= 1:
        filler.put("experience.min_years", float(years.low), years.prose.span(years.start, years.end))


def education(filler: Filler) -> None:
    """`education`: the level, its field where one is named, and whether experience may stand in for it."""
    asked = [degree for degree in filler.facts.education if degree.prose is not None and degree.required]
    if filler.posting.has("education") or len({degree.level for degree in asked}) != 1:
        return
    degree = asked[0]
    assert degree.prose is not None
    text = degree.prose.text
    first, last = next((row for row in degree.prose.sentences if row[0] <= degree.start < row[1]), (0, len(text)))
    if degree.level not in LEVELS:
        return
    span = degree.prose.span(degree.start, degree.end)
    filler.put("education.level", degree.level, span)
    read = read_education(text[first:last]) or {}
    field = str(read.get("field", ""))
    at = text.find(field, first) if field and len(field) <= 60 and " or " not in field else -1
    if at >= 0 and not text.startswith((",", "/"), at + len(field)):
        filler.put("education.field", field, degree.prose.span(at, at + len(field)))
        filler.reasons.setdefault(id(filler.posting.get("education.field")), "what is said of the degree")
    if degree.equivalent and degree.alike:
        filler.put("education.or_experience", True, degree.prose.span(first, last))
