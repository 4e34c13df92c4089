"""Which area a sentence speaks of: the nation, a state, or a metropolitan area of the Bureau of Labor Statistics."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy
from jdlint.facts.metro import Metro, areas_called, metro_in, within
from jdlint.reference.cities import names_city
from jdlint.reference.places import US_STATES, parse_place, region_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts import Facts

_PLACES = Lazy(
    r"\b(?:in|around|near|across|throughout|within) (?:the )?((?-i:[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{1,30}){0,4}"
    r"(?:, (?:[A-Z]{2}(?:-[A-Z]{2}){0,3}\b|(?:[A-Z]\.){2}|[A-Z][a-z]{2,4}\.(?=[,;)]| [a-z])|"
    r"[A-Z][a-z]{3,20}(?: [A-Z][a-z]{3,20})?))?))"
)
_NO_PLACE = Lazy(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"United States|U\.?S\.?A?|USA|America|BLS|Bureau|Occupational|OEWS|OOH|Employment|All|Table|STEM)(?![a-z])",
    flags=0,
)
_STATE_NAMES = Lazy(r"\b(?:" + "|".join(US_STATES.values()) + r"|District of Columbia|Puerto Rico)\b", flags=0)
_NATION = Lazy(
    r"\b(?:national\w{0,2}|nationwide|(?-i:United States|U\.?S\.?A?|America)|(?:the|this) (?:country|nation))"
    r"(?!\w|\.?[A-Z]|\.? (?:Bureau|BLS|Dep|Labor))"
)
#: Names of areas end in all of their states: "Memphis, TN-MS-AR".
_FURTHER_STATES = Lazy(r"(?<=, [A-Z]{2})(?:-[A-Z]{2})+$", flags=0)
#: A state that stands before those who are counted there: "Ohio's registered nurses", "the Texas median". New York and
#: Washington may be the cities.
_OF_STATE = Lazy(
    r"(?:^|(?<=[a-z] )|(?<=[,:;(] )|(?<=[(—–]))((?!New York|Washington)(?:"
    + "|".join(US_STATES.values())
    + r"))(?:'s)? (?=(?:\w+ ){0,3}?(?:median|mean|average|wages?|pay|salar\w+|[a-z]{3,20}s)\b)",
    flags=0,
)
#: The state of the job, without its name.
_THE_STATE = Lazy(
    r"\bstate-?wide\b|\b(?:in|across|throughout) (?:this|our|the) state\b(?! of\b)|\b(?:this|our) state's\b"
)
_STATES_IN_CAPITALS = Lazy(r"\b(?:" + "|".join(US_STATES.values()) + r")\b")
_PLACE_IN_CAPITALS = Lazy(r"\b(?:in|around|near|for) (?!the |all |this |our )(?-i:[a-z])")
_STATE_OF = Lazy(r"\b(?i:in|for|across|throughout) (?:all of )?(?:the )?state of (?=[A-Z])", flags=0)
#: Other places than the Bureau's areas, told by their kind.
_OTHER = Lazy(r"(?-i:\b[A-Z]\w{2,20} (?:County|Valley|Bay Area|Islands?|Parish|Coast)\b)|\btri-?state area\b")
#: A city that stands before what is counted there: "Phoenix electricians", "the Austin median".
_OF_CITY = Lazy(
    r"\b((?-i:[A-Z][\w.']{2,20}(?: [A-Z][\w.']{2,20}){0,2}))(?:'s|-area)? "
    r"(?=(?:median|mean|average|wages?|pay|salar\w+|[a-z]{3,20}s\b))",
)


def area_in(sentence: str, facts: Facts) -> str | None:
    """The area that a sentence speaks of, as jdlint.reference.wages names it.

    "US" where it names none; None where it names one that cannot be told, or several.
    """
    if sentence.isupper():  # a heading: of its names only those of states are told apart
        sentence = _STATES_IN_CAPITALS.sub(lambda name: name.group().title(), sentence.lower())
        if _PLACE_IN_CAPITALS.search(sentence):
            return None
    sentence = _STATE_OF.sub("in ", sentence)
    metro = metro_in(sentence)
    if metro is not None:
        return _the_only(metro, sentence, facts)
    found = [match[1] for match in _PLACES.finditer(sentence) if not _NO_PLACE.match(match[1])]
    places = {place if "," in place else place.rstrip(".") for place in found}
    states = set(_STATE_NAMES.findall(sentence))
    if not places and not states and _THE_STATE.search(sentence):
        home = _home_states(facts)
        return home.pop() if len(home) == 1 else None
    if not places and not states:
        return None if _names_other(sentence) else "US"
    if not places and len(states) == 1 and states == set(_OF_STATE.findall(sentence)):
        places = states
    if len(places) != 1 or len(states) > 1:
        return None
    [place] = places
    if states == places:
        code = region_code(place, "US") or ""
        return code if code.startswith("US-") else None
    return _of_city(place) if "," in place and parse_place(_FURTHER_STATES.without(place)) else None


def speaks_of_nation(sentence: str) -> bool:
    """Tell whether a sentence says that it is of the whole country."""
    return _NATION.search(sentence) is not None


def _the_only(metro: Metro, sentence: str, facts: Facts) -> str | None:
    """The area that is meant: the only one of its name, or the only one in the state that is named or posted."""
    codes = metro.codes
    if metro_in(sentence[metro.end :]) is not None:
        return None
    if len(codes) > 1:
        named = {region_code(state, "US") or "" for state in _STATE_NAMES.findall(sentence)}
        home = named or _home_states(facts)
        codes = within(codes, "-".join(state.removeprefix("US-") for state in home))
    return codes[0] if len(codes) == 1 else None


def _home_states(facts: Facts) -> set[str]:
    """The codes of the states, or countries, in which the job is located."""
    return {spot.place.partition("/")[0] for spot in facts.places.spots}


def _names_other(sentence: str) -> bool:
    """Tell whether a sentence names a place without saying that it is meant as an area, or one that is none."""
    if _OTHER.search(sentence):
        return True
    plain = _NATION.without(sentence)
    cities = [match[1] for match in _OF_CITY.finditer(plain) if not _NO_PLACE.match(match[1])]
    return names_city(plain) or any(areas_called(city) for city in cities)


def _of_city(place: str) -> str | None:
    from jdlint.reference.metros import areas_of, place_code
    from jdlint.reference.releases import releases

    code = place_code(_FURTHER_STATES.without(place))
    if code is None or "/" not in code:
        return None
    newest = [one.vintage for one in releases("oews") if one.bundled][-1]
    area = areas_of(code, newest)[-1]
    return area.code if area.kind == "metro" else None


__all__ = ["area_in", "speaks_of_nation"]
