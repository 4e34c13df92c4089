"""The market of an occupation in a place: wages, outlook and schooling, as plain data (schemas/market.schema.json).

Percentiles below the minimum wage of the place and day are told apart: so low a wage cannot be offered there.
"""

from __future__ import annotations

import difflib
import re

from jdlint.errors import JdlintError
from jdlint.facts.occupation import occupation_of_title
from jdlint.reference import metros
from jdlint.reference.occupations import occupations, under
from jdlint.reference.projections import SCHOOLING_YEARS, projection, projection_on, schooling
from jdlint.reference.releases import newest
from jdlint.reference.wages import HOURS_A_YEAR, area_vintage, title_of, wages
from jdlint.wage_floor import floor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.reference.metros import Area
    from jdlint.reference.wages import Wages
    from jdlint.wage_floor import WageFloor

NOTE = "All employees of the occupation, not those newly hired; pay without overtime, bonuses, equity and benefits."
DISCLAIMER = (
    "BLS.gov cannot vouch for the data or analyses derived from these data after the data have been retrieved from "
    "BLS.gov."
)
PUBLISHER = "U.S. Bureau of Labor Statistics"
TITLE = "Occupational Employment and Wage Statistics"
_MONTHS = {"05": "May"}


def market(what: str, place: str | None, day: str) -> dict[str, Any]:
    """What is known of a title or SOC code in a place (words or code) on a day (YYYY-MM-DD).

    Raises JdlintError where no occupation of that name or code is known, where the place is not in the United States,
    and where no wages were out on that day.
    """
    code = _place(place)
    release = newest("oews", day)
    if release is None:
        raise JdlintError(f"no wages that were out on {day} are bundled", "the oldest are those of May 2020")
    candidates = _candidates(what)
    vintage = release.vintage
    areas = metros.areas_of(code, vintage)
    floors = {area.code: floor(_law_place(area, code), day) for area in areas}
    return {
        "version": 1,
        "asked": what,
        "as_of": day,
        "place": code,
        "notes": [*_notes(code, areas, day), *_old_rates(floors, day)],
        "vintage": vintage,
        "candidates": [_candidate(*one, areas, vintage, floors, day) for one in candidates],
        "sources": _sources(day),
    }


def month(vintage: str) -> str:
    """A vintage in words: "May 2025"."""
    return f"{_MONTHS[vintage[5:]]} {vintage[:4]}"


def _place(words: str | None) -> str:
    if words is None:
        return "US"
    code = metros.place_code(words)
    if code is None:
        raise JdlintError(
            f"'{words}' is no place in the United States that jdlint can read", 'write US-CO or "Denver, CO"'
        )
    return code


def _law_place(area: Area, place: str) -> str:
    """Whose minimum wage holds in an area: for a metropolitan area that of the place which was asked for."""
    return place if area.kind == "metro" else area.code


def _candidates(what: str) -> list[tuple[str, str]]:
    """The occupations that are meant, each with a confidence."""
    text = what.strip()
    if text[:2].isdigit() and text[2:3] == "-":
        code = text.partition(".")[0]
        if title_of(code):
            return [(code, "stated")]
        if not under(code):
            near = difflib.get_close_matches(code, occupations(), 3)
            raise JdlintError(f"there is no occupation {text} in the SOC of 2018", f"near: {_listed(near)}")
        return [(one, "medium") for one in under(code)]
    found = occupation_of_title(text).candidates
    if not found:
        near = _near(text)
        hint = f"near: {_listed(near)}" if near else "name the occupation's code, such as 15-1252"
        raise JdlintError(f"no occupation is known for the title '{what}'", hint)
    return [(code, confidence) for code, _, confidence in found]


def _near(text: str) -> list[str]:
    """Occupations with a word in their official title that is spelled like one of the text."""
    titles = {code: set(re.findall("[a-z]{4,}", title.casefold())) for code, title in occupations().items()}
    known = sorted(set().union(*titles.values()))
    asked = re.findall("[a-z]{4,}", text.casefold())
    words = {near for word in asked for near in difflib.get_close_matches(word, known, 2, 0.75)}
    return sorted((code for code in titles if titles[code] & words), key=lambda code: -len(titles[code] & words))[:5]


def _listed(codes: list[str]) -> str:
    return "; ".join(f"{code} {occupations()[code]}" for code in codes)


def _candidate(
    soc: str, confidence: str, areas: list[Area], vintage: str, floors: dict[str, WageFloor | None], day: str
) -> dict[str, Any]:
    outlook = projection_on(soc, day)
    total = projection("00-0000", outlook.decade) if outlook is not None else None
    first = wages(soc, "US", vintage)
    return {
        "soc": soc,
        "title": title_of(soc),
        "confidence": confidence,
        "published_as": {"soc": first.code, "title": title_of(first.code)} if first and first.code != soc else None,
        "areas": [_area(soc, area, vintage, floors[area.code]) for area in areas],
        "projection": None
        if outlook is None
        else {
            "decade": outlook.decade,
            "change_percent": outlook.change,
            "all_occupations_percent": total.change if total else None,
            "openings_thousands_a_year": outlook.openings,
            "employment_thousands": [outlook.start, outlook.end],
            "typical_education": outlook.education or None,
            "typical_experience": outlook.experience or None,
            "typical_training": outlook.training or None,
        },
        "schooling": _schooling(soc),
    }


def _schooling(soc: str) -> dict[str, Any] | None:
    shares = schooling(soc)
    return None if shares is None else {"years": SCHOOLING_YEARS, "percent": shares}


def _area(soc: str, area: Area, vintage: str, least: WageFloor | None) -> dict[str, Any]:
    found = wages(soc, area.code, vintage)
    return {
        "code": area.code,
        "name": area.name,
        "kind": area.kind,
        "published": _published(found),
        "employment": found.employment if found else None,
        "annual": _values(found.mean, found.annual) if found else None,
        "hourly": _values(found.hourly_mean, found.hourly) if found else None,
        "top_code": found.top_code if found and found.top_coded else None,
        "top_coded": list(found.top_coded) if found else [],
        "minimum_wage": least.rate if least else None,
        "below_minimum_wage": _below(found, least.rate) if found and least else [],
    }


def _published(found: Wages | None) -> str:
    """In which periods there are wages, or why there are none."""
    if found is None:
        return "no row"
    if found.periods == "hourly" and not any(found.hourly.values()):
        return "hourly, not bundled"
    if any(found.annual.values()) or any(found.hourly.values()):
        return found.periods
    return "top-coded" if found.top_coded else "not released"


def _below(found: Wages, least: float) -> list[int]:
    """The percentiles below the minimum wage; an annual wage is held against a full-time year.

    Annual wages are rounded to ten dollars, so half of that is let pass.
    """
    if found.periods == "hourly":
        return [one for one, wage in found.hourly.items() if wage is not None and wage < least]
    yearly = least * HOURS_A_YEAR - 5
    return [one for one, wage in found.annual.items() if wage is not None and wage < yearly]


def _values(mean: float | None, percentiles: dict[int, Any]) -> dict[str, Any] | None:
    if mean is None and not any(percentiles.values()):
        return None
    return {"mean": mean, "percentiles": {str(one): wage for one, wage in percentiles.items()}}


def _notes(place: str, areas: list[Area], day: str) -> list[str]:
    """What is said beside the figures: areas that are missing, and vintages that are newer than what is bundled."""
    notes = [NOTE]
    region, _, city = place.partition("/")
    if region != "US" and area_vintage(day) is None:
        notes.append(f"Wages of states and metropolitan areas that were out on {day} are not bundled.")
    elif region != "US" and len(areas) == 1:
        notes.append(f"The Bureau publishes no wages of {region}.")
    elif city and areas[-1].kind != "metro":
        known = metros.knows(place)
        notes.append(f"{city} lies in no metropolitan area." if known else f"It is not known where {city} lies.")
    if city:
        notes.append("A city may have a minimum wage above its state's; few of them are known here.")
    for program, what in (("oews", "wages"), ("ep", "projections")):
        ours, last = newest(program, day), newest(program, day, bundled=False)
        if ours is not None and last is not None and ours.vintage != last.vintage:
            notes.append(f"Newer {what} than those of {ours.vintage} are out ({last.vintage}) and are not bundled.")
    return notes


def _old_rates(floors: dict[str, WageFloor | None], day: str) -> list[str]:
    """That the minimum wages are old on the day, where they are."""
    old = {least.review_by for least in floors.values() if least and least.is_old_on(day)}
    return [f"The minimum wages are those known before {min(old)}; newer ones are to be expected since."] if old else []


def _sources(day: str) -> list[dict[str, Any]]:
    rows = []
    for program, title, url in (
        ("oews", TITLE, "https://www.bls.gov/oes/"),
        ("ep", "Employment Projections", "https://www.bls.gov/emp/"),
    ):
        release = newest(program, day)
        if release is not None:
            rows.append({
                "publisher": PUBLISHER,
                "title": f"{title}, {month(release.vintage) if program == 'oews' else release.vintage}",
                "url": url,
                "published": release.released,
                "retrieved": release.retrieved or None,
            })  # fmt: skip
    return rows
