"""Places as texts write them: "Denver, CO", "Washington DC", "NYC", "Remote (US only)", "anywhere in Canada"."""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import Lazy, compiled
from jdlint.reference.localities import locality
from jdlint.reference.places import CANADIAN_PROVINCES, COUNTRIES, US_STATES, country_code, region_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"[A-ZÉ][\w.'’é-]{1,20}"
_CITY = rf"(?P<city>(?:St\. |Saint |New |Los |San |Fort |El |La |Las |Santa )?{_WORD}(?: {_WORD}){{0,2}})"
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
_FILLER = r"[\s,(:–—-]{0,4}(?:in |within |from |anywhere in |across |only |the |work |position |role ){0,4}"
_EXCEPT = Lazy(r"\b(?:except|excluding|other than|but not|not (?:available )?in)\b(?P<list>[^.;\n]{2,120})", flags=0)


def spots(text: str) -> Iterator[str]:
    """The codes of cities that a text names with their region, or alone where the name is enough; in order, once."""
    seen = set()
    for match in _spots().finditer(text):
        if match["alone"]:
            code = _ALONE[match["alone"]]
        else:
            region = region_code(match["region"].replace(".", ""))
            code = locality(region, match["city"]) if region else ""
        if code and code not in seen:
            seen.add(code)
            yield code


def city_alone(name: str) -> str:
    """The code of a city whose name is enough; "" for all else."""
    return _ALONE.get(name, "")


def areas(text: str) -> tuple[list[str], list[str]]:
    """The codes of regions or countries in which a text lets people work remotely, and of those it leaves out."""
    found = []
    for match in _areas().finditer(text):
        name = match["before"] or match["area"]
        code = region_code(name) if len(name) > 2 else None
        code = code or country_code("United States" if name in ("US", "U.S", "U.S.") else name)
        if code and code not in found:
            found.append(code)
    left_out = []
    for excluded in _EXCEPT.finditer(text) if found else ():
        left_out += [code for name in _names().findall(excluded["list"]) if (code := region_code(name))]
    return found, left_out


@cache
def _spots() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted((*US_STATES.values(), *CANADIAN_PROVINCES.values()), key=len, reverse=True)))
    codes = "|".join((*US_STATES, *CANADIAN_PROVINCES))
    alone = "|".join(map(re.escape, sorted(_ALONE, key=len, reverse=True)))
    region = rf"(?:(?:, | \()(?P<region>(?:{codes})\b(?!-)|(?:{names})\b))"
    return compiled(rf"\b(?:{_CITY}{region}|(?P<alone>{alone})(?!\w))", 0)


@cache
def _areas() -> re.Pattern[str]:
    countries = [name for names in COUNTRIES.values() for name in names if len(name) > 3]
    names = "|".join(
        map(re.escape, sorted((*US_STATES.values(), *CANADIAN_PROVINCES.values(), *countries), key=len)[::-1])
    )
    area = rf"(?:{names}|USA|U\.S\.A?\.?|US|UK)"
    return compiled(
        rf"\b(?i:{_REMOTE}){_FILLER}(?P<area>{area})\b|\b(?P<before>US|USA|U\.S\.|UK|Canada)[ -](?i:remote)\b", 0
    )


@cache
def _names() -> re.Pattern[str]:
    return compiled("|".join(map(re.escape, (*US_STATES.values(), *CANADIAN_PROVINCES.values()))), 0)
