"""Schooling beside what the Bureau of Labor Statistics calls typical of entrants, and beside what incumbents have."""

from __future__ import annotations

from jdlint.checks.education import is_demanded, out_of_proportion
from jdlint.context import Context, Hit
from jdlint.facts.attribution import attribution_of
from jdlint.facts.contexts import is_negated
from jdlint.facts.education import NAMES, degrees_in, is_regulated, speaking_of_degrees
from jdlint.facts.lazy import Lazy
from jdlint.facts.spoken_of import occupation_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_TYPICAL = Lazy(
    r"\b(?:typical(?:ly)?|usual(?:ly)?|commonly|generally|normally|most common|entry[- ]level education|to enter|"
    r"enters?(?: the (?:field|occupation|trade|profession|job))? with|"
    r"for entry)\b"
)
_LEAST = Lazy(r"\b(?:minimum|at least|need(?:s|ed)?|requir(?:e|es|ed|ement)|must|have to|necessary|takes|calls for)\b")
_ONLY_SOME = Lazy(
    r"\b(?:prefer\w*|some|many|certain|often|sometimes|plus|advanc\w*|may|might|can|percent|%|share|hold|held|have an?|"
    r"half|majority|others?|not|no|never|without|more senior|senior|management|research)\b"
)
_SURELY = Lazy(r"\b(?:at least|minimum|typical(?:ly)?)\b")
_BREAK = Lazy(r"; |,? (?:but|though|although|while|whereas|however|yet) |, (?:and|so|which|where|then) ")
_HIGH_SCHOOL = Lazy(r"\bhigh[- ]school (?:diploma|education|degree)\b")
#: The Bureau's words, as jdlint.facts.education has them; what lies between is compared by its place.
_OFFICIAL = {
    "No formal educational credential": "none", "High school diploma or equivalent": "high_school",
    "Some college, no degree": "some_college", "Postsecondary nondegree award": "certificate",
    "Associate's degree": "associate", "Bachelor's degree": "bachelor", "Master's degree": "master",
    "Doctoral or professional degree": "doctorate",
}  # fmt: skip
_ORDER = list(_OFFICIAL.values())
_HELD = {"less_than_high_school": "none", "high_school": "high_school", "some_college": "some_college"}
_SHOWN = {
    "high_school": "a high school diploma", "some_college": "some college", "associate": "an associate degree",
    "bachelor": "a bachelor's degree", "master": "a master's degree", "doctorate": "a doctorate",
}  # fmt: skip
_ARTICLE = Lazy(r"\ban? \Z")
#: Shares below it are not shown.
_FEW = 2
_HALF = 50


def misquoted_education(context: Context) -> Iterator[Hit]:
    """A degree called minimum or typical, and attributed to the Bureau, which gives another one as typical."""
    corpus = context.facts.corpus
    speaking = {*speaking_of_degrees(corpus), *corpus.holding(("high school", "high-school"))}
    for prose in corpus.proses:
        for first, last in prose.sentences if prose in speaking else ():
            hit = _claim(context, prose, first, last)
            if hit is not None:
                yield hit
                break


def degree_above_typical(context: Context) -> Iterator[Hit]:
    """The first degree demanded that lies above what is typical of entrants, and that most incumbents do not have."""
    occupation = context.facts.job.occupation
    asked = [one for one in context.facts.education if is_demanded(one) and not one.by_law]
    if not asked or not (occupation.stated or occupation.sure) or len(occupation.candidates) != 1:
        return
    # A law may ask for more than a bachelor's degree; where it asks for that, it is what is typical.
    by_law = is_regulated(context.facts.job.title) and asked[0].level != "bachelor"
    if by_law or out_of_proportion(context) is not None:
        return
    soc = occupation.candidates[0][0]
    official = _typical(soc, context.as_of)
    if official is None or _ORDER.index(asked[0].level) <= _ORDER.index(_OFFICIAL[official[0]]):
        return
    from jdlint.reference.projections import schooling
    from jdlint.reference.wages import title_of

    held = schooling(soc) or {}
    share = sum(value for level, value in held.items() if _rank(level) >= _ORDER.index(asked[0].level))
    if not held or share >= _HALF:
        return
    values = {
        "degree": NAMES[asked[0].level], "occupation": title_of(soc), "typical": _lower(official[0]),
        "share": f"{share:.1f}", "rest": f"{100 - share:.1f}",
    }  # fmt: skip
    yield Hit(asked[0].field.path, asked[0].span, values, dated=True)


def _claim(context: Context, prose: Prose, first: int, last: int) -> Hit | None:
    text = prose.text[first:last]
    found = [*degrees_in(text), *(("high_school", *match.span()) for match in _HIGH_SCHOOL.finditer(text))]
    if not found:
        return None
    _, start, end = min(found, key=lambda row: row[1])
    begin, stop = _part(text, start, end)
    kind = _kind(context, prose, text[begin:stop])
    if not kind or is_negated(text, start, end):
        return None
    if _ONLY_SOME.search(text, begin, stop) and not _SURELY.search(text, begin, start):
        return None
    attribution = attribution_of(prose, first + start, first + end, context.facts.citations)
    named = occupation_at(prose, first + start, first + end, attribution, context.facts) if attribution else None
    if named is None or len(named.codes) != 1 or not named.sure:
        return None
    levels = [row[0] for row in found if begin <= row[1] < stop]
    return _beside(context, prose, (first + start, first + end), levels, kind, named.codes[0])


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence that speaks of a degree, up to where another thought begins."""
    breaks = list(_BREAK.finditer(text))
    begin = max((match.end() for match in breaks if match.end() <= start), default=0)
    return begin, min((match.start() for match in breaks if match.start() >= end), default=len(text))


def _beside(
    context: Context, prose: Prose, place: tuple[int, int], levels: list[str], kind: str, soc: str
) -> Hit | None:
    official = _typical(soc, context.as_of)
    if official is None or _OFFICIAL[official[0]] in levels:
        return None
    from jdlint.reference.projections import SCHOOLING_YEARS, schooling
    from jdlint.reference.wages import title_of

    values = {
        "kind": "the minimum" if kind == "least" else "typical",
        "occupation": title_of(soc),
        "typical": _lower(official[0]),
        "decade": official[1],
        "shares": _shares(schooling(soc) or {}, SCHOOLING_YEARS),
    }
    severity = "error" if kind == "typical" else None
    hit = context.in_prose(prose, *place, values=values, severity=severity, dated=True)
    article = _ARTICLE.search(prose.text[: place[0]])
    if kind == "typical" and article is not None and len(levels) == 1 and not _in_single_quotes(context, prose):
        hit.fix = context.replacing(prose.span(article.start(), place[1]), _lower(official[0]))
    return hit


def _in_single_quotes(context: Context, prose: Prose) -> bool:
    """Where an apostrophe would end the text; a text of another file counts."""
    node = prose.field.node
    return node.inherited is not None or context.posting.source.text[node.span.start] == "'"


def _shares(held: dict[str, float], years: str) -> str:
    """What those who work in an occupation have, the most frequent schooling first."""
    rows = sorted(((held[level], name) for level, name in _SHOWN.items() if held.get(level, 0) >= _FEW), reverse=True)
    parts = ", ".join(f"{share:g}% {name}" for share, name in rows)
    return f"The highest schooling of those who work in it: {parts} ({years})." if rows else ""


def _kind(context: Context, prose: Prose, text: str) -> str:
    """What a sentence calls a degree: "typical", "least" for the minimum, or "" for neither."""
    if _LEAST.search(text):
        return "typical" if _TYPICAL.search(text) and "minimum" not in text.lower() else "least"
    if _TYPICAL.search(text):
        return "typical"
    path = prose.field.path
    return "least" if path.startswith("qualifications.required") and context.facts.kind == "role" else ""


def _typical(soc: str, day: str) -> tuple[str, str] | None:
    """What the newest projections that were out give as typical education, and their decade."""
    from jdlint.reference.projections import projection_on

    outlook = projection_on(soc, day)
    return None if outlook is None or outlook.education not in _OFFICIAL else (outlook.education, outlook.decade)


def _rank(level: str) -> int:
    return _ORDER.index(_HELD.get(level, level))


def _lower(words: str) -> str:
    """The Bureau's words within a sentence: "a master's degree"."""
    article = "" if words.startswith(("No", "Some")) else "an " if words.startswith("A") else "a "
    return article + words[0].lower() + words[1:]
