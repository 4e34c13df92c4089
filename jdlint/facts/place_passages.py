"""Which passages of a text may say where the job is, and which name places for other reasons."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.reference.places_in_words import spots

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Fields that name places for other reasons: journeys, schools, customers.
_ELSEWHERE = ("duties", "qualifications", "education", "experience", "benefits", "faq", "citations", "statements")
_OTHERS = ("faq", "citations", "statements", "employer.about")
#: Words that say of the job itself where it is, in whatever field they stand.
_OF_THE_JOB = Lazy(
    r"^(?:(?:work|job|office|shop|store) )?(?:locations?|address|workplace|place of work|work ?site|duty station|where)"
    r"\s?:\s"
    r"|\b(?:this|the|our|your)(?: [\w-]{1,20}){0,4} (?:position|role|job|post|opening|opportunity|vacancy|assignment)"
    r" (?:[\w'’-]{1,12} ){0,4}(?:based|located|at|in|from|out of|on-?site|hybrid)\b"
    r"|^(?:you|candidates?|applicants?|the \w{1,20} (?:candidate|applicant))(?:['’]ll| will| must| should)?"
    r" (?:[\w'’-]{1,12} ){0,3}(?:based|located|live|reside|on-?site|work (?:at|in|from|out of)|report to)\b"
    r"|\b(?:openings?|vacancies) (?:are |now |also )?(?:available )?(?:in|at)\b|\bhiring (?:now )?(?:in|at)\b"
    r"|\bpositions? (?:are |is )?(?:also )?(?:available|open) (?:in|at)\b"
    r"|^(?:must|able|ability|willing(?:ness)?)(?: to)? (?:be |currently )?"
    r"(?:based|located|live|reside|relocate|commute|work on-?site)\b"
    r"|^(?:based|located|fully on-?site|on-?site|on site|hybrid|in[- ]person)(?:,? (?:\w{1,12} ){0,3})?"
    r" ?(?:in|at|from|near|out of)\b",
)

#: What lies between places is in none of them, and places that one knows are not where one works.
_OF_OTHER_PLACES = Lazy(
    r"\bbetween (?-i:[A-Z][a-z]\w{0,20})(?: (?-i:[A-Z])\w{1,20})? and (?-i:[A-Z][a-z])|\bknowledge of\b"
)


def may_say_place(field: str) -> bool:
    """Whether any passage of a field may say where the job is."""
    return not field.startswith(_ELSEWHERE)


def says_place_of_job(text: str) -> bool:
    """Whether a sentence says in so many words where this job is."""
    return _OF_THE_JOB.search(text) is not None


def spots_of_job(text: str) -> Iterator[str]:
    """The codes of the cities in a passage; those of clients only where it says that the job is there."""
    return spots(text, of_others=says_place_of_job(text))


def tells_place(field: str, text: str, *, first: bool) -> bool:
    """Whether a passage may say where the job is; beside known places (not `first`) only in so many words, no label."""
    if first and may_say_place(field) and _OF_OTHER_PLACES.search(text) is None:
        return True
    said = _OF_THE_JOB.search(text) if not field.startswith(_OTHERS) else None
    return said is not None and (first or not said[0].rstrip().endswith(":"))


__all__ = ["may_say_place", "says_place_of_job", "spots_of_job", "tells_place"]
