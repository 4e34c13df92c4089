"""Places as texts write them: "Denver, CO", "Washington DC", "NYC", "Remote (US only)", "anywhere in Canada"."""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import Lazy, compiled
from jdlint.reference.cities import is_city
from jdlint.reference.localities import locality
from jdlint.reference.places import CANADIAN_PROVINCES, COUNTRIES, US_STATES, country_code, region_code, region_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: "Kansas City" and "Virginia Beach" begin with the name of a state.
_NO_TOWN = r"(?! (?:City|Springs|Beach|Heights|Falls|Park|Hills|Island|Bay)\b)"
#: Cities that are called like the state or province that they lie in.
_CAPITALS = ("New York", "Québec", "Quebec")
_WORD = r"[A-ZÉ][\w.'’é-]{1,20}"
#: A line may begin with a small word before the name of a city.
_NO_LEAD = r"(?!(?:In|At|Near|From|Around|Our|Your|To|And|Or|Of|For|With) )"
_CITY = rf"(?P<city>{_NO_LEAD}(?:St\. |Saint |New |Los |San |Fort |El |La |Las |Santa )?{_WORD}(?: {_WORD}){{0,2}})"
#: Cities whose name alone, or with letters behind it, is the place.
_ALONE = {
    "NYC": "US-NY/New York City", "New York City": "US-NY/New York City", "Washington DC": "US-DC/Washington",
    "Washington, DC": "US-DC/Washington", "Washington, D.C.": "US-DC/Washington",
    "Washington D.C.": "US-DC/Washington", "Brooklyn": "US-NY/New York City", "Manhattan": "US-NY/New York City",
    "San Francisco": "US-CA/San Francisco", "Los Angeles": "US-CA/Los Angeles", "Chicago": "US-IL/Chicago",
    "Seattle": "US-WA/Seattle", "Denver": "US-CO/Denver", "Boston": "US-MA/Boston",
    "Minneapolis": "US-MN/Minneapolis", "Honolulu": "US-HI/Honolulu", "Toronto": "CA-ON/Toronto",
    "Ottawa": "CA-ON/Ottawa", "Vancouver, BC": "CA-BC/Vancouver", "Jersey City": "US-NJ/Jersey City",
}  # fmt: skip
_REMOTE = r"(?:fully |100% )?(?:remote(?:ly)?|work from home|home[- ]based|nationwide|anywhere|telework)"
_FILLER = (
    r"[\s,(:–—-]{0,4}(?:in |within |from |anywhere in |across |only |the |work |position |role |must |be |reside |live "
    r"|based |located |residents of ){0,6}"
)
_EXCEPT = Lazy(
    r"\b(?:except|excluding|other than|but not|not (?:available )?in|not(?= (?:[A-Z]{2}\b|[A-Z][a-z])))\b"
    r"(?P<list>[^.;\n]{2,120})",
    flags=0,
)
#: Letters of one region that are words in capitals too, or a country; among several, or in brackets, they are regions.
_WORDS_TOO = frozenset({"CA", "HI", "IN", "ME", "OK", "OR"})
_AND = r"(?:,? (?:and |or |& )|[,/|;] ?)"
#: A street before the name of a city that no comma parts from it: "Shelby Dr Memphis".
_STREET = Lazy(r"^\w[^\n]{0,40}\b(?:Ave|Avenue|Rd|Road|Dr|Drive|Blvd|Boulevard|Hwy) (?=[A-Z])", flags=0)
#: Words that stand where a city may, and are none.
_NO_CITY = Lazy(
    r"[A-Z]{2,3}|(?:.{1,40} )?[A-Z]{2,4}s|[a-z]\w{0,20}(?: .{0,40})?"
    r"|(?:Fully |100% )?(?:Remote|Hybrid|On-?site|Nationwide)",
    flags=0,
)

#: Places of people and firms that the job deals with: "clients located in", "our supplier's plant in".
_OF_OTHERS = Lazy(
    r"\b(?:clients?|customers?|suppliers?|vendors?|distributors?|manufacturers?|partners?|patients?|families|members)"
    r"(?:['’]s?)?(?: (?:who|that|which|and|or|are|is|live|located|based|sites?|homes?|offices?|plants?|warehouses?"
    r"|facilit(?:y|ies)|stores?)){0,3} (?:in|at|near|across|throughout|around) (?:greater )?$"
)
_FURTHER_PLACE = Lazy(r",? (?:and|or|&) (?:in )?|[,;] (?:in )?")
#: So many characters before a place tell whose it is.
_BEFORE = 80

#: Letters of a short form, and how far around it the other words are looked at.
_SHORT_FORM, _NEAR = 4, 40
#: A notice to those whom the law of some other place protects says nothing of this job's place.
_NOTICE = Lazy(
    r"\bnotices? (?:to|for) (?:\w+ ){0,2}(?:applicants|candidates|residents|employees|job[- ]?seekers)\b"
    r"|\b(?:for|to) (?:all )?(?:jobs|positions|roles) (?:that are )?(?:located|based|performed)\b"
)


def is_notice(text: str) -> bool:
    """Whether a line speaks to those whom the law of some place protects: "Notice to applicants for jobs in NYC"."""
    return _NOTICE.search(text) is not None


def spots(text: str, *, of_others: bool = True) -> Iterator[str]:
    """The codes of cities that a text names with their region, or alone where the name is enough; in order, once.

    Without `of_others` places are left out that the words before them give to clients or suppliers.
    """
    seen = set()
    at = last = 0
    while (match := _spots().search(text, at)) is not None:
        at = match.end()
        if not of_others and _is_of_others(text, match.start(), last):
            last = at
            continue
        if match["alone"]:
            code = _ALONE[match["alone"]]
        elif is_city_before(text, at, match["city"], match["region"]):
            at = match.start("region")
            continue
        elif not may_be_city(match["city"]) or lists_areas(text, *match.span()) or _is_short_form(text, match):
            continue  # "Remote in Colorado, Oregon or Texas" names no city
        else:
            city = _STREET.sub("", match["city"])
            region = region_of(city, match["region"].replace(".", ""))
            code = locality(region, city) if region else ""
        if code and code not in seen:
            seen.add(code)
            yield code


def _is_of_others(text: str, start: int, last: int) -> bool:
    """Whether a place is that of clients or suppliers; `last` is where the last such place ends."""
    if last and _FURTHER_PLACE.fullmatch(text, last, start) is not None:
        return True
    return _OF_OTHERS.search(text, max(0, start - _BEFORE), start) is not None


def _is_short_form(text: str, match: re.Match[str]) -> bool:
    """Whether a few capitals among words in small letters are no city that is known: "images (e.g. MRI, CT)"."""
    city = match["city"]
    around = text[max(0, match.start() - _NEAR) : match.start()] + text[match.end() : match.end() + _NEAR]
    short = city.isupper() and len(city) <= _SHORT_FORM
    return short and any(map(str.islower, around)) and not is_city(city.title())


def may_be_city(name: str) -> bool:
    """Whether words before a region may be a city, unlike those of "Remote (CO)", "CO, OR", "MRI, CT", "RNs, MA"."""
    return name in _ALONE or _NO_CITY.fullmatch(name) is None


def is_city_before(text: str, end: int, city: str, name: str) -> bool:
    """Whether `name`, which ends at `end`, is a city although states are called so: "Acme, New York, NY".

    In "Buffalo, New York, NY" the letters only say again which state it is.
    """
    letters = _letters_behind().match(text, end)
    if letters is None or len(name) == 2:
        return False
    if region_code(name) != region_code(letters[1]):
        return True
    return name in _CAPITALS and not is_city(city)


def city_alone(name: str) -> str:
    """The code of a city whose name is enough; "" for all else."""
    return _ALONE.get(name, "")


def areas(text: str) -> tuple[list[str], list[str]]:
    """The codes of regions or countries in which a text lets people work remotely, and of those it leaves out."""
    found: list[str] = []
    for names, _ in _listed_areas(text):
        found += [code for code in map(_area_code, names) if code and code not in found]
    left_out: list[str] = []
    for excluded in _EXCEPT.finditer(text) if found else ():
        left_out += [code for name in _names_and_letters().findall(excluded["list"]) if (code := region_code(name))]
    return found, left_out


def lists_areas(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text stands in a list of areas in which people may work remotely."""
    return any(first < end and start < last for _, (first, last) in _listed_areas(text))


def _listed_areas(text: str) -> Iterator[tuple[list[str], tuple[int, int]]]:
    """The areas that each list behind a word such as "remote" names, and where they stand."""
    for match in _areas().finditer(text):
        names, end = [match["before"] or match["area"]], match.end()
        while match["area"] and (further := _further().match(text, end)) is not None:
            names.append(further["area"])
            end = further.end()
        in_brackets = names[0] != "CA" and text[match.start("area") - 1] == "("
        if len(names) > 1 or in_brackets or names[0] not in _WORDS_TOO:
            yield names, (match.start(), end)


def _area_code(name: str) -> str | None:
    return region_code(name) or country_code("United States" if name in ("US", "U.S", "U.S.") else name)


@cache
def _spots() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted((*US_STATES.values(), *CANADIAN_PROVINCES.values()), key=len, reverse=True)))
    codes = "|".join((*US_STATES, *CANADIAN_PROVINCES))
    alone = "|".join(map(re.escape, sorted(_ALONE, key=len, reverse=True)))
    region = rf"(?:(?:, | \()(?P<region>(?:{codes})\b(?!-)|(?:{names})\b{_NO_TOWN}))"
    return compiled(rf"\b(?:{_CITY}{region}|(?P<alone>{alone})(?!\w))", 0)


@cache
def _area() -> str:
    """An expression for the name of a region or a country; one for the letters of a region."""
    countries = [name for names in COUNTRIES.values() for name in names if len(name) > 3]
    names = "|".join(
        map(re.escape, sorted((*US_STATES.values(), *CANADIAN_PROVINCES.values(), *countries), key=len)[::-1])
    )
    return rf"(?:(?!Washington,? D\.?C|New York,? NY)(?:{names})|USA|U\.S\.A?\.?|US|UK)"


@cache
def _letters() -> str:
    return rf"(?:{'|'.join((*US_STATES, *CANADIAN_PROVINCES))})"


@cache
def _areas() -> re.Pattern[str]:
    letters = rf"(?<=[( ]){_letters()}(?={_AND}|\))"
    return compiled(
        rf"\b(?i:{_REMOTE}){_FILLER}(?P<area>{_area()}|{letters})(?!\w)"
        r"|\b(?P<before>US|USA|U\.S\.|UK|Canada)[ -](?i:remote)\b",
        0,
    )


@cache
def _further() -> re.Pattern[str]:
    return compiled(rf"{_AND}(?P<area>{_area()}|{_letters()}(?!-))(?!\w)", 0)


@cache
def _letters_behind() -> re.Pattern[str]:
    return compiled(rf",? ({'|'.join((*US_STATES, *CANADIAN_PROVINCES))})\b(?!-)", 0)


@cache
def _names() -> re.Pattern[str]:
    return compiled("|".join(map(re.escape, (*US_STATES.values(), *CANADIAN_PROVINCES.values()))), 0)


@cache
def _names_and_letters() -> re.Pattern[str]:
    return compiled(rf"{_names().pattern}|\b{_letters()}\b", 0)
