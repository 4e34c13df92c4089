"""Whether an ad in prose says where the work is done: an address, a city, a region, or that it is remote."""

from __future__ import annotations

import re

from jdlint.expressions import Lazy
from jdlint.reference.ad_words import CITIES_TOO, FIELDS, NO_PLACE, NOT_BEFORE_PLACE, NOT_BESIDE_JOB, STREETS
from jdlint.reference.cities import names_city
from jdlint.reference.job_nouns import names_job
from jdlint.reference.organizations import is_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|IA|I[DL]|K[SY]|LA|M[ADINOST]|N[CDEHJMVY]|OH|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    "|AB|BC|MB|NB|NL|NS|ON|PE|PEI|QC|SK|YT|NSW|VIC|QLD|TAS|ACT"
)
_ADDRESSES = (
    rf"\b\d{{1,5}}[A-Za-z]? (?:[NSEW]{{1,2}}\.? )?(?:(?:[A-Z]|\d{{1,3}}[a-z])[\w'.-]{{1,20}} ){{1,3}}(?:{STREETS})\b",
    r"\b[A-Z][a-z]{2,20},? [A-Z]{2} \d{5}\b|\bcorner of [A-Z]",
    r"\b(?!Wall |High Street [a-z])[A-Z][\w'.-]{1,20} (?:Street|Road|Avenue|Lane|Boulevard|Quay|Crescent|Parkway)\b",
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b|\bDublin \d{1,2}\b",
    rf"\b[A-Z][a-z'.-]{{2,20}},? (?:{_STATES})\b(?! ?-)|\b[A-Z]{{3,20}}, (?:{_STATES})\b",
    r"\b[A-Z]\w{1,20} County\b|\b(?:Co\.?|County|City|Town|Village|Borough|Township|Port) (?:of )?[A-Z]\w",
    r"\b[A-Z][\w'.-]{2,20} (?:town|city) cent(?:er|re)\b|\bdowntown [A-Z]\w",
)
_SITE = (
    "site|office|shop|store|clinic|plant|branch|depot|warehouse|campus|salon|studio|hub|restaurant|factory|yard|workshop"
    "|showroom|hospital|school|hotel|base|bakery|kitchen|café|cafe|lab|terminal|headquarters|HQ|practice|home|location"
    "|orchard|farm|vineyard|garage|gym|bar|pub|nursery|museum|theatre|library|bakehouse"
)
_OF_A_SITE = Lazy(
    rf"\b(?:[Oo]ur|[Tt]he|its|their|your|a|an) (?:[a-z-]{{3,15}} ){{0,2}}"
    rf"(?P<name>[A-Z][a-zé'-]{{2,20}}(?: [A-Z][a-zé'-]{{2,20}})?)(?:-based)? (?:{_SITE})s?\b",
    flags=0,
)
_REMOTE = Lazy(
    r"\b(?:remote(?:ly)?|home[- ]based|home[- ]working|work(?:ing)? (?:from|at) home|telework\w{0,4}|from anywhere)\b"
    r"(?! (?:sensing|control|communit|area|site|monitor|patient|access|location|village|hands|desktop|server|support"
    r"|team|coll))",
)
_LABEL = Lazy(r"(?:where|place|address|location|workplace|site|based)\s?(?::|\bin\b|\bat\b)\s?\S")
#: A preposition and a name; the word before tells whether the name may be a place.
_WITHIN = Lazy(
    r"(?:(?P<before>[\w'-]{1,20}),? )?\b(?:in|near|outside|around|across|throughout|serving|covering|in and around"
    r"|within reach of|out of|close to|living on|live on|isle of|(?:[Cc]ome|[Mm]ove|[Rr]elocate) to"
    r"|north of|south of|east of|west of)"
    r" (?:the )?(?:beautiful |sunny |central |downtown |rural |greater |lovely )?"
    r"(?P<name>[A-ZÉÎŁÖØÅ][\w'é.-]{1,24}(?: [A-Z][\w'é.-]{1,24}){0,2})",
    flags=0,
)
#: How the names of fields end, and some that end otherwise.
_FIELD = Lazy(
    r"(?:ics|ology|ing|ment|ments|tions?|ances?|ences?|ity|ities|ware|als?|tech|care|ists?|ers?|ors?)$", flags=0
)
_RIGHT_TO_WORK = Lazy(
    r"\b(?:right|authori[sz]ed|authori[sz]ation|eligible|eligibility|permission|permit|entitled|legally) (?:to|for) "
    r"(?:live and )?(?:work|employment)\b|\bwork (?:permit|visa)",
)
_LONGEST_LINE = 80
_PARTS = Lazy(r"\s?[,|·•;/()–—]\s?|\s-\s", flags=0)
_PROPER = Lazy(r"[A-Z][a-zé'-]{2,20}(?: [A-Z][a-zé'-]{2,20}){0,2}", flags=0)


def states_place(title: str, sentences: Iterable[str]) -> bool:
    """Tell whether the title or one of the sentences says where the work is done."""
    return _in_title(title) or any(_in_sentence(sentence) for sentence in sentences)


def _in_sentence(sentence: str) -> bool:
    if _RIGHT_TO_WORK.search(sentence) is not None:
        return False
    return (
        any(re.search(address, sentence) is not None for address in _ADDRESSES)
        or _REMOTE.search(sentence) is not None
        or _LABEL.match(sentence) is not None
        or names_city(sentence)
        or _is_byline(sentence)
        or any(_is_place(found["name"]) for found in _OF_A_SITE.finditer(sentence))
        or any(
            (found["before"] or "").lower() not in NOT_BEFORE_PLACE and _is_place(found["name"])
            for found in _WITHIN.finditer(sentence)
        )
    )


def _is_byline(line: str) -> bool:
    """Whether a line holds the name of an organisation and then a town alone: "Halden Logistics, Daventry"."""
    name, *rest = _PARTS.split(line)
    return len(line) <= _LONGEST_LINE and is_name(name) and any(map(_is_town, rest))


def _is_place(name: str) -> bool:
    return name.split()[0].rstrip(".").removesuffix("'s") not in NO_PLACE and not name.isupper()


def _in_title(title: str) -> bool:
    """Whether the title says it, also by a name alone behind words in lower case: "Store manager, Kinsale"."""
    if _in_sentence(title):
        return True
    parts = [part.rstrip(".") for part in _PARTS.split(title) if part]
    if not CITIES_TOO.isdisjoint(parts) or (len(parts) > 1 and names_job(parts[0]) and _is_town(parts[-1])):
        return True
    in_lower_case = any(word[:1].islower() and names_job(part) for part in parts for word in part.split())
    return in_lower_case and any(_is_proper(part) for part in parts if not names_job(part))


def _is_town(part: str) -> bool:
    """Whether one word behind a job is a name and no field of work: "Clonmel", not "Pediatrics"."""
    return " " not in part and _is_proper(part) and _FIELD.search(part) is None and part.lower() not in FIELDS


def _is_proper(part: str) -> bool:
    words = part.lower().split()
    proper = _PROPER.fullmatch(part) is not None and not is_name(part)
    return proper and _is_place(part) and NOT_BESIDE_JOB.isdisjoint(words)


__all__ = ["states_place"]
