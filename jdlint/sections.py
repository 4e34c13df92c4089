"""Which field a heading of a posting in prose stands for: look-ups in the table of the headings that people write.

Fields are written as in the posting format. "sections" means: a heading we know, whose text has no field of its
own; "" means: not understood. "pay_and_benefits" stands for both fields at once.
"""

from __future__ import annotations

import re

from jdlint.expressions import Lazy
from jdlint.reference.heading_grammar_abroad import field_of
from jdlint.reference.heading_shapes import SHAPES
from jdlint.reference.headings import HEADINGS, LABELS

LISTS = frozenset({
    "duties", "qualifications.required", "qualifications.preferred", "benefits", "hiring_process", "highlights",
    "certifications", "licenses", "skills", "work_environment.physical", "work_environment.sensory",
})  # fmt: skip
#: Fields that hold one short value.
SCALARS = frozenset({
    "title", "id", "compensation", "compensation.grade", "employer.name", "employer.department", "employer.team",
    "employment.type", "employment.schedule", "employment.start_date", "employment.reports_to", "employment.duration",
    "employment.openings", "dates.closes", "dates.posted",
})  # fmt: skip
#: Fields that say what an applicant must have: inside one of them the others are no headings of their own.
DEMANDS = frozenset({"qualifications.required", "qualifications.preferred", "certifications", "licenses", "skills"})
#: Headings too common as the name of a part to end the section that they stand in.
WEAK = frozenset({"education", "experience", "skills", "training", "travel", "location", "hours", "culture"})
#: Words of first lines that name the document instead of the job: what it is, and what else stands there.
_DOCUMENTS = frozenset({
    "opening", "openings", "vacancy", "vacancies", "opportunity", "opportunities", "announcement", "posting", "notice",
    "description", "advertisement", "advert", "ad", "hiring", "wanted", "recruitment", "available", "open", "join",
})  # fmt: skip
_ANNOUNCING = _DOCUMENTS | {
    "job",
    "jobs",
    "position",
    "positions",
    "role",
    "employment",
    "career",
    "careers",
    "work",
    "help",
    "staff",
    "now",
    "we",
    "are",
    "re",
    "is",
    "currently",
    "urgently",
    "immediate",
    "new",
    "current",
    "internal",
    "external",
    "and",
    "of",
    "for",
    "a",
    "an",
    "the",
    "our",
    "no",
    "number",
    "team",
}

#: Names of pages of vacancies.
_PAGES = frozenset({
    "open positions", "open roles", "current openings", "job openings", "openings", "vacancies", "current vacancies",
    "job vacancies", "careers", "jobs", "join our team", "join us", "work with us", "offene stellen", "stellenangebote",
    "offres d emploi", "ofertas de empleo",
})  # fmt: skip
_BANNERS_ABROAD = frozenset({
    "stellenanzeige", "stellenausschreibung", "stellenangebot", "wir stellen ein", "offre d emploi",
    "avis de recrutement", "offre d emploi interne", "on recrute", "nous recrutons", "oferta de empleo",
    "oferta de trabajo",
})  # fmt: skip

_FILLERS = frozenset({
    "the", "your", "our", "a", "an", "of", "job", "position", "key", "core", "main", "primary", "general", "typical",
    "principal",
})  # fmt: skip
_LAST_WORDS = {
    "qualifications": "qualifications.required",
    "requirements": "qualifications.required",
    "responsibilities": "duties",
    "duties": "duties",
    "benefits": "benefits",
    "perks": "benefits",
}
_NUMBER = re.compile(r"^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s{0,4})?")
_QUESTION_ON_ROLE = re.compile(r"^what (?:does|do) an? .{2,60} do$|^what is (?:the|this) (?:role|job)")
_ABOUT = re.compile(r"^(?:about|why|life at|working at|who is|meet) \S.{0,40}$")
_LEAD_INS = (
    (
        re.compile(
            r"\b(?:must|should|need to|have to|able to|ha(?:s|ve)|possess|need|require|demonstrate) (?:\w{1,15} )?"
            r"(?:the )?following (?:\w{1,15} ){0,2}(?:attributes|qualities|traits|credentials|competencies|skills"
            r"|experience|qualifications|requirements|criteria|abilities|knowledge)(?: (?:and|or) \w{1,15})?:$",
            re.I,
        ),
        "qualifications.required",
    ),
    (re.compile(r"\b(?:you will|you'll|you’ll|responsib\w{5,8}|duties)(?: [^.!?:]{0,40})?:$", re.I), "duties"),
    (
        re.compile(
            r"\b(?:(?:you|candidates?|applicants?) (?:will |should |must |ideally )?(?:have|bring|need|possess)"
            r"|require(?:d|s|ments)?|must[- ]haves?|looking for|qualifications)(?: [^.!?:]{0,40})?:$",
            re.I,
        ),
        "qualifications.required",
    ),
    (re.compile(r"\b(?:we|we'll|we’ll|benefits) (?:will )?(?:offer|provide|include)[^.!?:]{0,40}:$", re.I), "benefits"),
)
_SENTENCE_END = re.compile(r"[.!?]\s")
_SHAPES = tuple((path, Lazy(source, flags=0)) for path, source in SHAPES)
_tables: list[dict[str, str]] = []


def normalise(heading: str) -> str:
    """A heading as the table has it: "2) What you'll do:" → "what you ll do"."""
    folded = heading.casefold().replace("&", " and ").replace("+", " and ")
    words = "".join(character if character.isalnum() else " " for character in _NUMBER.sub("", folded.strip(), count=1))
    return " ".join(words.split())


def names_page(line: str) -> bool:
    """Tell whether a line is the name of a page of vacancies, which may stand as its title: "Open positions"."""
    return len(line) <= 40 and normalise(line) in _PAGES


def is_banner_abroad(line: str) -> bool:
    """Tell whether a line says in German, French or Spanish that it is an ad for a job."""
    return len(line) <= 40 and normalise(line) in _BANNERS_ABROAD


def is_banner(line: str) -> bool:
    """Tell whether a line names the document and no job: "VACANCY ANNOUNCEMENT", "Now hiring!", "Notice of vacancy"."""
    words = [word for word in normalise(line).split() if not word.isdigit()] if len(line) <= 80 else []
    if is_banner_abroad(line) or names_page(line):
        return True
    return len(words) > 1 and _ANNOUNCING.issuperset(words) and not _DOCUMENTS.isdisjoint(words)


def target(heading: str, *, marked: bool = False) -> str:
    """The field that a heading stands for, "sections" or "".

    With `marked` the line is known to be a heading, so that less familiar wordings ("About Northwind", "GS-15
    qualifications", "As a baker you will") are understood too; the last kind also where a colon or dots end it.
    """
    if len(heading) > 100:
        return ""
    words = normalise(heading)
    found = _known(words) or ("/" in heading and _known(normalise(heading.replace("/", " & ")))) or ""
    if not found and _QUESTION_ON_ROLE.match(words):
        return "about_role"
    if not found and (marked or heading.rstrip().endswith((":", "…", "..."))):
        found = _varied(words)
    return found or (_by_shape(words) if marked else "")


def _varied(words: str) -> str:
    return next((path for path, pattern in _SHAPES if pattern.fullmatch(words)), "")


def _known(words: str) -> str:
    headings, reduced, _ = _look_up()
    return headings.get(words) or reduced.get(_reduce(words), "") or field_of(words)


def label(name: str) -> str:
    """The field of a label such as "Salary" in "Salary: $60,000", or ""."""
    words = normalise(name) if len(name) <= 60 else ""
    headings, reduced, labels = _look_up()
    few = _reduce(words)
    return labels.get(words) or labels.get(few) or headings.get(words) or reduced.get(few) or field_of(words)


def lead_in(text: str) -> str:
    """The field of the list that a sentence introduces ("As a cook you will:" → "duties"), or ""."""
    tail = text[-160:].rstrip()
    if not tail.endswith(":"):
        return ""
    found = next((path for pattern, path in _LEAD_INS if pattern.search(tail)), "")
    words = normalise(_SENTENCE_END.split(tail)[-1])
    return found or _varied(words) or field_of(words)


def _by_shape(words: str) -> str:
    if _ABOUT.match(words) and words.count(" ") <= 5:
        return "employer.about"
    last = words.rpartition(" ")[2]
    return _LAST_WORDS.get(last, "") if words.count(" ") <= 4 else ""


def _reduce(words: str) -> str:
    return " ".join(word for word in words.split() if word not in _FILLERS)


def _look_up() -> list[dict[str, str]]:
    """Headings, the same without filler words, and labels; made at the first call."""
    if not _tables:
        from jdlint.reference import headings_abroad

        headings, labels = _invert(HEADINGS), _invert(LABELS)
        headings_abroad.add_to(headings, labels, normalise)
        reduced: dict[str, str] = {}
        for words, path in headings.items():
            reduced.setdefault(_reduce(words), path)
        reduced.pop("", None)
        _tables.extend((headings, reduced, labels))
    return _tables


def _invert(table: dict[str, str]) -> dict[str, str]:
    pairs = ((name.strip(), path) for path, names in table.items() for name in re.split(r"[|\n]", names))
    return {name: path for name, path in pairs if name}


__all__ = [
    "DEMANDS",
    "LISTS",
    "SCALARS",
    "WEAK",
    "is_banner",
    "is_banner_abroad",
    "label",
    "lead_in",
    "normalise",
    "target",
]
