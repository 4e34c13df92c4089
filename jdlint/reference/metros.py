"""The areas for which wages are published: the nation, states, and the metropolitan area that a city lies in.

data/metros.bin leads from cities and counties to metropolitan areas: counties by the Census Bureau's delineation of
July 2023; cities of 5,000 and more inhabitants from GeoNames, placed by their coordinates. Made by
scripts/build_statistics.py. Metropolitan areas have the five digits of their core-based statistical area (CBSA).
"""

from __future__ import annotations

import re
import unicodedata

from jdlint.reference.blocks import value
from jdlint.reference.localities import code_of
from jdlint.reference.places import US_STATES, is_code, parse_place
from jdlint.reference.wages import area_codes, area_name

#: Beginnings of names that are written in two ways.
_SHORT = (("st ", "saint "), ("ste ", "sainte "), ("ft ", "fort "), ("mt ", "mount "))


class Area:
    """One area: `code` as jdlint.reference.wages takes it, `name` in words, `kind` nation, state or metro."""

    __slots__ = ("code", "kind", "name")

    def __init__(self, code: str, name: str, kind: str) -> None:
        self.code = code
        self.name = name
        self.kind = kind

    def __repr__(self) -> str:
        return f"<Area {self.code}: {self.name}>"


def place_code(text: str) -> str | None:
    """The code of a place in the United States (`US`, `US-CO`, `US-CO/Denver`) from a code or words; None if unsure."""
    text = text.strip()
    if is_code(text):
        return code_of(text) if text[:2] == "US" else None
    found = parse_place(text) or {}
    if found.get("country") != "US":
        return None
    region, city = found.get("region", ""), found.get("city", "")
    return code_of(f"{region}/{city}") if city and region else region or "US"


def areas_of(place: str, vintage: str) -> list[Area]:
    """The areas that a place (its code) lies in, narrowest last: nation, state, metropolitan area.

    The last is missing where the place is no city, lies in none, or is not known (see `knows`); state and
    metropolitan area are missing where the vintage is bundled for the nation alone.
    """
    areas = [Area("US", "United States", "nation")]
    region, _, city = place.partition("/")
    if region in area_codes(vintage):
        areas.append(Area(region, US_STATES[region[3:]], "state"))
    metro = value("metros.bin", key(region[3:], city)) if city else None
    if metro and metro in area_codes(vintage):
        areas.append(Area(metro, area_name(metro, vintage), "metro"))
    return areas


def knows(place: str) -> bool:
    """Tell whether a place is a nation, a state, or a city or county of which it is known where it lies."""
    region, _, city = place.partition("/")
    return not city or value("metros.bin", key(region[3:], city)) is not None


def key(state: str, name: str) -> str:
    """How a city or county is called in metros.bin: "CO" and "St. Mary's" make `CO:saintmarys`."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = re.sub(r"[^a-z0-9 ]", "", plain.replace("-", " ")).strip()
    for short, full in _SHORT:
        if words.startswith(short):
            words = full + words.removeprefix(short)
    return f"{state}:{words.replace(' ', '')}"
