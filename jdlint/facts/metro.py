"""Metropolitan areas in words: "the Boston-Cambridge-Newton area", "metro Denver", "the Dallas metroplex"."""

from __future__ import annotations

from functools import cache

from jdlint.facts.lazy import Lazy
from jdlint.reference.places import US_STATES, region_code

_CITY = r"[A-Z][\w.']{1,30}"
_STATES = rf"(?-i:[A-Z]{{2}}(?:-[A-Z]{{2}}){{0,3}}(?![A-Za-z])|D\.C\.|{'|'.join(US_STATES.values())})"
#: Without what tells that it is meant as an area: "Boston-Cambridge-Newton" alone does, a single city does not.
_NAME = rf"(?-i:({_CITY}(?:[- /–]{{1,2}}{_CITY}){{0,6}}))(?:,? \(?({_STATES})\)?)?"
_OFFICIAL = (
    rf"(?-i:({_CITY}(?: {_CITY}){{0,2}}(?:[-–]{{1,2}}{_CITY}(?: {_CITY}){{0,2}}){{1,5}}))(?:,? \(?({_STATES})\)?)?"
)
_AREAS = (
    Lazy(rf"\b{_NAME},?(?:'s)?[ -](?:(?:metropolitan|metro)(?: statistical)?(?: (?:area|region|market))?|metroplex)\b"),
    Lazy(rf"\b{_NAME}(?:'s)?[ -](?:(?:metropolitan|metro|greater) )?area\b"),
    Lazy(rf"\b(?:metro|metropolitan|greater) {_NAME}(?: (?:area|region|market))?"),
    Lazy(rf"\b{_OFFICIAL}(?:,? (?:area|region|market)\b)?"),
)
#: "The Denver and Boulder metro areas" are two.
_OTHERS_TOO = Lazy(r"s\b| and (?-i:[A-Z])")
_OTHERS_BEFORE = Lazy(r"(?-i:[A-Z])\w{2,20}(?:,| and|,? or) (?:metro |greater )?$")
#: Names that people use for one; the Bay Area is two.
_NICKNAMES = {
    "twin cities": ("Minneapolis", "MN"), "dfw": ("Dallas", "TX"), "d.c": ("Washington", "DC"),
    "new york city": ("New York", "NY"), "nyc": ("New York", "NY"),
}  # fmt: skip
_NICKNAMED = Lazy(r"\b(?:the (Twin Cities)|(DFW)|(?:the )?(D\.C\.?) (?:metro(?:politan)?)(?: area)?)")


class Metro:
    """Where a text speaks of a metropolitan area, and the areas that may be meant, each with its states."""

    __slots__ = ("codes", "end", "start", "states")

    def __init__(self, start: int, end: int, codes: tuple[str, ...], states: str) -> None:
        self.start = start
        self.end = end
        self.codes = codes
        self.states = states


def metro_in(text: str) -> Metro | None:
    """The first metropolitan area that a text names as such; None where there is none.

    Without `codes` it is one that cannot be told. `states` are those that its name gives, as in "MA-NH".
    """
    nickname = _NICKNAMED.search(text)
    if nickname is not None:
        city, state = _NICKNAMES[(nickname[1] or nickname[2] or nickname[3]).lower().rstrip(".")]
        return Metro(nickname.start(), nickname.end(), within(areas_called(city), state), state)
    for expression in _AREAS:
        for found in expression.finditer(text):
            codes = areas_called(found[1])
            if _OTHERS_TOO.match(text, found.end()) or _OTHERS_BEFORE.search(text, 0, found.start()):
                return Metro(found.start(), found.end(), (), "")
            if codes or expression not in (_AREAS[1], _AREAS[-1]):
                states = (region_code(found[2], "US") or found[2]).removeprefix("US-") if found[2] else ""
                return Metro(found.start(), found.end(), within(codes, states) if states else codes, states)
    return None


def within(codes: tuple[str, ...], states: str) -> tuple[str, ...]:
    """Those of some areas that lie, with a part, in one of some states ("MA-NH")."""
    wanted = set(states.split("-"))
    return tuple(code for code in codes if not wanted.isdisjoint(_by_name()[code]))


def areas_called(name: str) -> tuple[str, ...]:
    """The areas of a name; words before it that are none of it are passed over: "The Denver"."""
    words = name.replace("–", "-").replace("/", "-").lower().split()
    for first in range(len(words)):
        rest = " ".join(words[first:]).removesuffix("'s")
        codes = _by_name().get(_NICKNAMES.get(rest, (rest, ""))[0].lower())
        if codes:
            return codes
        cities = rest.split("-")
        if len(cities) > 2 and (codes := _by_name().get("-".join(cities[:2]))):
            return codes
    return ()


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """The areas of the newest vintage by full name, by their first city and their first two; the states by area."""
    from jdlint.reference.releases import releases
    from jdlint.reference.wages import area_codes, area_name

    newest = [one.vintage for one in releases("oews") if one.bundled][-1]
    found: dict[str, tuple[str, ...]] = {}
    for code in area_codes(newest):
        if not code.isdigit():
            continue
        full, _, states = area_name(code, newest).partition(", ")
        full = full.lower().replace("--", "-").replace("/", "-")
        cities = full.split("-")
        for name in {full, cities[0], "-".join(cities[:2])}:
            found[name] = (*found.get(name, ()), code)
        found[code] = tuple(states.split("-"))
    return found


__all__ = ["Metro", "areas_called", "metro_in", "within"]
