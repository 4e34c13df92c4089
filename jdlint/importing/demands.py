"""Schooling and experience, where the text asks for one degree, or for one number of years."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.education import LEVELS
from jdlint.values import read_education

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.education import Degree
    from jdlint.importing.filling import Filler

#: A degree of no level: that of a nurse may be an associate's.
_BARE = Lazy(r"(?:(?:an?|relevant|related|your|no) )?degree")
#: The degree is the other of two ways: "five years of practice or an advanced degree".
_OR_BEFORE = Lazy(r"\bor (?:(?:an?|the|some|even) )?(?:(?!equivalent)[\w-]{2,20} )?\Z")


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
    degree = next((degree for degree in asked if _says_level(degree)), None)
    if degree is None or degree.prose is None:
        return
    text = degree.prose.text
    first, last = degree.prose.sentence_at(degree.start)
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


def _says_level(degree: Degree) -> bool:
    """Whether its words name a level that is asked for; of one that is an alternative nobody can say so."""
    assert degree.prose is not None
    text = degree.prose.text
    first, _ = degree.prose.sentence_at(degree.start)
    if degree.level not in LEVELS or _BARE.fullmatch(text, degree.start, degree.end) is not None:
        return False
    if degree.equivalent and not degree.alike:
        return False
    before = text[first : degree.start]
    return _OR_BEFORE.search(before) is None
