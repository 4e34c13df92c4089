"""Degrees: without an alternative, out of proportion to the work, denied elsewhere; certifications that are retired."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.education import LEVELS, NAMES, set_by_law
from jdlint.facts.lazy import Lazy
from jdlint.finding import Fix, Span
from jdlint.kinds import passes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.education import Degree

_REQUIRED = Lazy(
    r"\b(?:required|must|need(?:ed)?|mandatory|minimum|only|no exceptions|non-?negotiable|a must(?!-)|essential|have|"
    r"hold|holds?|at least|necessary)\b"
)
#: Work of which a doctorate is part: science, computing, engineering, teaching, health, law.
#: The job zone below that of extensive preparation.
_CONSIDERABLE = 4
#: What is studied, up to the end of the phrase.
_FIELD_OF_STUDY = Lazy(
    r"(?: in [a-z][\w&/'-]{0,30}(?: (?!and (?:an?|the|your) )[\w&/'-]{1,30}){0,5}?)?(?=(?: is| are)? "
    r"(?:required|needed|mandatory|necessary|a must)\b|[.;]?$|[.;] )"
)
_RULED_OUT = Lazy(r"\b(?:without|no|not|only|never|must be)\b|\(")
_DOCTORAL = ("15-", "17-", "19-", "23-", "25-", "29-", "11-9121", "11-9033", "11-9041", "21-1", "13-2")


def degree_without_equivalent(context: Context) -> Iterator[Hit]:
    """A required degree, and nothing said of experience in its place; silent where a law may ask for it."""
    asked = [degree for degree in context.facts.education if is_demanded(degree)]
    if not asked or any(degree.equivalent for degree in context.facts.education):
        return
    if out_of_proportion(context) is not None:
        return
    first = asked[0]
    if first.by_law or set_by_law(context.posting, context.facts.job.title, context.facts.proses):
        return
    yield Hit(first.field.path, first.span, {"degree": NAMES[first.level]}, fix=_or_experience(context, first))


def _or_experience(context: Context, degree: Degree) -> Fix | None:
    """The degree with "or equivalent experience" behind it; None where the words around it rule that out."""
    posting = context.posting
    if degree.prose is None:
        holder = posting.get("education")
        if posting.format != "yaml" or holder is None or "or_experience" in holder.value:
            return None
        from jdlint.insertions import new_entry

        return new_entry(posting.source.text, holder, "or_experience", "true")
    first, last = degree.prose.sentence_at(degree.start)
    text = degree.prose.text
    field = _FIELD_OF_STUDY.match(text, degree.end, last)
    if field is None or degree.insisted or _RULED_OUT.search(text, first, last) or degree.field.node.inherited:
        return None
    place = degree.prose.span(field.end() - 1, field.end()).end
    return context.replacing(Span(place, place), " or equivalent experience")


def disproportionate_degree(context: Context) -> Iterator[Hit]:
    """A required degree far above what the occupation takes."""
    degree = out_of_proportion(context)
    if degree is None:
        return
    job = context.facts.job
    usual = _usual(context)
    sure = all(confidence != "low" for _, _, confidence in job.occupation.candidates)
    from jdlint.reference.preparation import EDUCATION_NAMES

    values = {"degree": NAMES[degree.level], "title": job.title, "usual": EDUCATION_NAMES[usual[1]] if usual else ""}
    severity = "info" if degree.alike else None
    confidence = "medium" if degree.alike or not sure else None
    yield Hit(degree.field.path, degree.span, values, severity=severity, confidence=confidence)


def retired_certification(context: Context) -> Iterator[Hit]:
    """A certification that its issuer no longer gives; what the posting accepts beside it or calls old is no fault.

    Neither is one that nobody is asked for: a question of the FAQ, a thing denied.
    """
    from jdlint.reference.certifications import RETIRED, retired_in

    for prose in context.facts.proses:
        if prose.field.path.startswith("faq"):
            continue
        for name, start in retired_in(prose.text):
            issuer, when, instead, source = RETIRED[name]
            if when <= context.as_of and passes(context.rule.data, prose, start, start + len(name)):
                values = {"name": name, "issuer": issuer, "when": when, "instead": instead, "source": source}
                hit = context.in_prose(prose, start, start + len(name), values=values, dated=True)
                if " or " not in instead and instead[0].isupper():
                    hit.fix = context.replacing(hit.span, instead)
                yield hit


def is_demanded(degree: Degree) -> bool:
    """Whether the posting insists on it: its own field, a required qualification, or words that say so."""
    if not degree.required or degree.equivalent:
        return False
    if degree.prose is None or degree.field.path.startswith("qualifications.required"):
        return True
    first, last = degree.prose.sentence_at(degree.start)
    return (
        degree.insisted
        or _REQUIRED.search(degree.prose.text[first:last]) is not None
        or degree.field.path.startswith("skills")
    )


def out_of_proportion(context: Context) -> Degree | None:
    """The first required degree that is far above the usual for every occupation that the title may mean.

    One for which "equivalent experience" is accepted counts where the work takes little preparation.
    """
    from jdlint.reference.preparation import EDUCATION

    above = [one for one in context.facts.education if one.level in LEVELS[1:] and not one.by_law]
    asked = [one for one in above if is_demanded(one) or (one.alike and one.required)]
    usual = _usual(context) if asked else None
    if usual is None:
        return None
    zone, level = usual
    for degree in asked:
        low = EDUCATION.index(level) <= EDUCATION.index("certificate")
        if low and (zone <= 2 or (zone == 3 and degree.level in ("master", "doctorate") and not degree.alike)):
            return degree
        if degree.alike:
            continue
        taught = EDUCATION.index(level) <= EDUCATION.index("bachelor") and not _may_be_doctoral(context)
        if degree.level == "doctorate" and zone <= _CONSIDERABLE and taught:
            return degree
    return None


def _may_be_doctoral(context: Context) -> bool:
    return any(code.startswith(_DOCTORAL) for code, _, _ in context.facts.job.occupation.candidates)


def _usual(context: Context) -> tuple[int, str] | None:
    """The highest job zone and typical education among the occupations that the title may mean; None if unsure."""
    from jdlint.reference.preparation import EDUCATION, preparation

    candidates = context.facts.job.occupation.candidates
    known = [preparation(code) for code, _, _ in candidates]
    rows = [row for row in known if row is not None and row[0]]
    if not rows or len(rows) < len(candidates) / 2:
        return None
    # O*NET's zone 3 for janitors rests on 17 answers: where no schooling is typical, little preparation is.
    return max(min(zone, 2) if level == "none" else zone for zone, level in rows), max(
        (level for _, level in rows), key=EDUCATION.index
    )
