"""Values that people write by habit, read as the schema wants them: "Full Time", "yes", "120k", "June 30, 2027".

How a part of the schema wants to be read stands in its `x-reads` and `x-words`; what is plain from its type or
list of values needs no word.
"""

from __future__ import annotations

import re
from itertools import pairwise

from jdlint.amounts import read_number, read_pay, read_years
from jdlint.names import snake
from jdlint.reference.ad_words import STREETS
from jdlint.reference.places import country_code, parse_stated_place, region_code
from jdlint.schema import is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_YES_NO = {"yes": True, "true": True, "y": True, "no": False, "false": False, "n": False}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: German, French and Spanish names that do not begin as in English.
MONTHS_ABROAD = {
    "enero": "jan", "jänner": "jan", "février": "feb", "märz": "mar", "avril": "apr", "abril": "apr", "mai": "may",
    "juin": "jun", "juillet": "jul", "août": "aug", "agosto": "aug", "oktober": "oct", "dezember": "dec",
    "décembre": "dec", "diciembre": "dec",
}  # fmt: skip
_DAY_IN_WORDS = re.compile(
    r"(?:[a-z]{3,9}, )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er)?\.? (?:of |de )?)?(?P<month>[a-zäéû]{3,10})\.?,? (?:de )?"
    r"(?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?,? )?(?P<year>\d{4})"
)
_DAY_IN_FIGURES = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})")
_TIME = re.compile(r"[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?(?: UTC)?")
_BULLET = re.compile(r"^[ \t]{0,12}(?:[-*•‣–]|\d{1,2}[.)])[ \t]{1,8}", re.MULTILINE)
#: A line without the blanks around it; one that is longer than this and ends no sentence may have been wrapped.
_WRITTEN = re.compile(r"[^\s][^\r\n]*(?<=\S)")
_SHORT_LINE = 50
_SEVERAL = re.compile(r"\s{0,4}(?:[;|\n]|\bor\b)\s{0,4}")
_MODE = re.compile(
    r"\b(?:(?P<remote>(?:100% |fully[ -]|us[ -])?remote(?: only| position| work)?|work(?:ing)? from home|wfh|telework|"
    r"telecommute)|(?P<hybrid>hybrid)|(?P<onsite>on-?site|in[ -]office|in person))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"^(?:anywhere )?(?:(?:in|within) )?(?:the )?", re.IGNORECASE)
_STREET = re.compile(
    r"(?P<street>\d{1,6}[A-Za-z]?(?:[-–/]\d{1,6})? (?:[\w.'’-]{1,30} ){1,5}?"
    rf"(?:{STREETS})\b\.?(?: (?:[NS][EW]?|E|W|North|South|East|West)\b\.?)?"
    r"(?:,? (?:suite|ste\.?|unit|apt\.?|floor|room|building|#) ?[\w-]{1,10})?)(?:, (?P<place>.{2,80}))?",
    re.IGNORECASE,
)
_LEVELS = (
    ("high_school", r"[Hh]igh[ -][Ss]chool|\bGED\b"),
    ("associate", r"\b[Aa]ssociate['’]?s?\b"),
    ("bachelor", r"\b[Bb]achelor['’]?s?\b|\b(?:BS|BA|BSc|BSN)\b"),
    ("master", r"\b[Mm]aster['’]?s?\b|\b(?:MS|MA|MSc|MBA|MSN|MLI?S)\b"),
    ("doctorate", r"\b[Dd]octora(?:te|l)\b|\bPh\.?D\b"),
)
_FIELD = re.compile(
    r"\b(?:in|of) ([^,;.(]{2,80}?)(?= or (?:an? )?(?:equivalent|related|similar)"
    r"| (?:and|plus|with) (?:(?:at least|a minimum of) )?(?:\d|one|two|three|four|five|six|seven|eight|ten)\b|[,;.(]|$)"
)
_ANYWAY = re.compile(r"\b(?:equivalent|or)\b.{0,40}\bexperience\b|\bor equivalent\b", re.IGNORECASE)


#: A language and its country, as `locale` prints them: en_US.
_TAG = re.compile("([A-Za-z]{2,3})_([A-Za-z]{2})")


def read_scalar(text: str, part: dict[str, Any], country: str = "") -> dict[str, Any] | None:
    """A text where the schema wants a certain scalar: {"": value} and what else it says of siblings; None if unclear.

    `country` says whose dollar "$" is.
    """
    word = snake(text)
    words = part.get("x-words", {})
    if word in words:
        return {"": words[word]}
    if "enum" in part:
        return {"": word} if word in part["enum"] else None
    expected = part.get("type")
    if expected == "boolean":
        return {"": _YES_NO[word]} if word in _YES_NO else None
    if expected in ("integer", "number"):
        found = read_number(text, country)
        return None if found is None or (expected == "integer" and not isinstance(found[""], int)) else found
    value = _read_text(text.strip(), part)
    return None if value is None else {"": value}


def _read_text(text: str, part: dict[str, Any]) -> str | None:
    reads = part.get("x-reads")
    if reads in ("date", "month"):
        return read_date(text, whole=reads == "date")
    found = None
    if reads == "region":
        found = region_code(text) or country_code(text)
    elif reads == "country":
        found = country_code(text)
    tag = _TAG.fullmatch(text)
    cased = f"{tag[1].lower()}-{tag[2].upper()}" if tag else None
    for respelled in (found, text, cased, text.replace("_", "-"), text.upper()):
        if respelled and "pattern" in part and re.search(part["pattern"], respelled):
            return respelled
    return None


def read_date(text: str, *, whole: bool = True) -> str | None:
    """A day in words or figures, with or without a time of the day, as YYYY-MM-DD.

    None where day and month could change places. Unless a `whole` day is wanted, "May 2024" is 2024-05.
    """
    match = _DAY_IN_FIGURES.match(text)
    if match and (match.end() == len(text) or (len(match[1]) == 4 and _TIME.fullmatch(text, match.end()))):
        return _from_figures(*match.groups())
    match = _DAY_IN_WORDS.fullmatch(" ".join(text.lower().split()))
    if match is None or (match["day"] and match["day2"]):
        return None
    name = MONTHS_ABROAD.get(match["month"], match["month"][:3])
    if name not in _MONTHS:
        return None
    month = f"{match['year']}-{_MONTHS.index(name) + 1:02}"
    day = match["day"] or match["day2"]
    if not day:
        return None if whole else month
    found = f"{month}-{int(day):02}"
    return found if is_date(found) else None


def _from_figures(first: str, second: str, third: str) -> str | None:
    if len(first) == 4:
        found = [f"{first}-{int(second):02}-{int(third):02}"]
    elif len(third) == 4:
        found = [f"{third}-{int(month):02}-{int(day):02}" for month, day in ((first, second), (second, first))]
    else:
        return None
    days = {one for one in found if is_date(one)}
    return days.pop() if len(days) == 1 else None


def read_object(text: str, part: dict[str, Any], country: str = "") -> dict[str, Any] | None:
    """A text where the schema wants an object: its members by name.

    A name with a dot is a path from the root of the posting. {} means that the text says something of others only.
    """
    reads = part.get("x-reads")
    found: dict[str, Any] | None = None
    if reads == "pay":
        found = read_pay(text, country)
    elif reads == "years":
        found = read_years(text)
    elif reads == "place":
        return read_place(text)
    elif reads == "education":
        found = read_education(text)
    if found is None and "x-text" in part:
        name = part["x-text"]
        member = part["properties"][name]
        if "enum" in member or member.get("type") in ("number", "integer"):
            return read_scalar(text, member) and {name: text}
        return {name: text}
    return found


def read_place(text: str) -> dict[str, Any] | None:
    """A place in words: members of a location, and `workplace.type` where the words say remote or hybrid."""
    mode = _MODE.search(text)
    if mode is None:
        return parse_stated_place(text) or _address(text)
    rest = _MODE.sub(" ", text).strip(" -–—,()/:|")
    if mode[0].lower().startswith("us") and not rest:
        rest = "US"
    if rest.lower() in ("", "in", "within", "based", "anywhere"):
        return {"workplace.type": mode.lastgroup}
    place = parse_stated_place(_WITHIN.sub("", rest, count=1))
    if place is None:
        return None
    if mode.lastgroup == "remote" and "city" not in place:
        return {"workplace.type": "remote", "workplace.eligible_regions": [place.get("region") or place["country"]]}
    return {**place, "workplace.type": mode.lastgroup}


def _address(text: str) -> dict[str, Any] | None:
    """A street and its number, alone or with the city: "401 Orchard Street, Austin, TX 78703"."""
    found = _STREET.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    place = parse_stated_place(found["place"]) if found["place"] else {}
    return {"street": found["street"], **place} if place is not None and (not place or "city" in place) else None


def read_education(text: str) -> dict[str, Any] | None:
    """A degree in words as {level, field?, or_experience?}; None unless exactly one level is named."""
    levels = [name for name, pattern in _LEVELS if re.search(pattern, text)]
    if len(levels) != 1:
        return None
    found: dict[str, Any] = {"level": levels[0]}
    field = _FIELD.search(text)
    if field:
        found["field"] = field[1].strip()
    if _ANYWAY.search(text):
        found["or_experience"] = True
    return found


def bullets(text: str) -> list[tuple[int, int]]:
    """Start and end of each item in a text whose lines begin with bullets; [] when it is no such text."""
    marks = list(_BULLET.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    items = [(mark.end(), mark.end() + len(text[mark.end() : end].rstrip())) for mark, end in zip(marks, ends)]
    return [item for item in items if item[1] > item[0]]


def own_lines(text: str) -> list[tuple[int, int]]:
    """Start and end of each line of a text that is a list without bullets; [] where lines may go on in the next."""
    rows = [match.span() for match in _WRITTEN.finditer(text)]
    for (start, end), (following, _) in pairwise(rows):
        ends = text[end - 1] in ".;!?" or (end - start <= _SHORT_LINE and text[end - 1] != ",")
        if not ends or text[following].islower():
            return []
    return rows if len(rows) > 1 else []


def pieces(text: str) -> list[tuple[int, int]]:
    """Start and end of each part of "Denver, CO; Austin, TX"."""
    ends = [(match.start(), match.end()) for match in _SEVERAL.finditer(text)]
    starts = [0] + [end for _, end in ends]
    found = list(zip(starts, [start for start, _ in ends] + [len(text)]))
    return [(start, end) for start, end in found if text[start:end].strip()]
