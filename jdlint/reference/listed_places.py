"""All places of one line: "Denver, CO or Austin, TX", "Northwind | San Francisco, CA / Remote"."""

from __future__ import annotations

from itertools import pairwise

from jdlint.expressions import Lazy
from jdlint.reference.places import parse_stated_place
from jdlint.reference.places_in_words import city_alone, is_city_before, is_notice, may_be_city

#: What parts the words of a line, brackets with what they hold among it.
_PART = Lazy(
    r"\s{0,9}(?:\([^()]{0,80}\)?|[|·•;/)–—,\t])\s{0,9}(?:(?:or|and|&)\s{1,9})?|\s-\s|\s{1,9}(?:or|and|&)\s{1,9}"
    r"|\b(?i:remote(?:ly)?|hybrid|on-?site|on site|in person|based|located) (?:in|at|from|near)\s{1,9}"
    r"|^(?:In|At|Near)\s{1,9}",
    flags=0,
)
#: A sentence is no name of a city: "Our shop is located in Elm".
_SAYS = Lazy(r"\b(?:is|are|located|based|situated)\b", flags=0)
#: Parts of one place: city, region, country; names with "and" in them have one more.
_MOST = 4
#: Parts of a line; no line on places has more.
_LONGEST = 40


def listed_places(text: str) -> list[tuple[int, int, dict[str, str]]]:
    """The places that a line names with a region or a country: where each stands, and as `parse_stated_place` gives it.

    Where none is named so, cities alone that stand side by side: "Berlin or Munich", and none of one city alone.
    """
    if is_notice(text):
        return []
    parts = _parts(text)
    found = []
    number = 0
    while number < len(parts):
        start = parts[number][0]
        for last in range(min(number + _MOST, len(parts)) - 1, number - 1, -1):
            end = parts[last][1]
            place = _place(text[start:end])
            if place and last > number and is_city_before(text, end, place.get("city", ""), text[slice(*parts[last])]):
                continue
            if place:
                found.append((start, end, place))
                number = last
                break
        number += 1
    for (_, _, before), (_, _, place) in pairwise(found):
        if "city" in before and place.keys() == {"region", "country", "postal_code"} and _holds(_area(place), before):
            before.setdefault("postal_code", place["postal_code"])  # the code behind "Elm, MN, MN"
    within = [row for row in found if not any(_holds(row[2], other) for _, _, other in found)]
    return within or _cities(text, parts)


def _holds(area: dict[str, str], place: dict[str, str]) -> bool:
    """Whether a region or a country is only said of a place that lies in it: the US of "Denver, CO 80202, US"."""
    return area.keys() < place.keys() and area.items() <= place.items()


def _area(place: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in place.items() if name != "postal_code"}


def _parts(text: str) -> list[tuple[int, int]]:
    """Where the parts of a line start and end."""
    parts, start = [], len(text) - len(text.lstrip())
    for match in list(_PART.finditer(text))[:_LONGEST]:
        if match.start() > start:
            parts.append((start, match.start()))
        start = match.end()
    end = len(text.rstrip())
    return [*parts, (start, end)] if start < end else parts


def _place(words: str) -> dict[str, str] | None:
    """A place with region or country; words such as "hi" and "me" are no states."""
    if (len(words) == 2 and not words.isupper()) or " - " in words or "\t" in words:
        return None
    found = {name: value for name, value in (parse_stated_place(words) or {}).items() if value}
    if found.keys() & {"region", "country"}:
        return found if _SAYS.search(found.get("city", "")) is None and may_be_city(found.get("city", "")) else None
    region, _, city = city_alone(words).partition("/")  # "NYC" says all
    return {"city": city, "region": region, "country": region[:2]} if city else None


def _cities(text: str, parts: list[tuple[int, int]]) -> list[tuple[int, int, dict[str, str]]]:
    """The cities of a line that holds nothing else."""
    if len(parts) < 2 or "," in text:
        return []
    found = [(start, end, parse_stated_place(text[start:end]) or {}) for start, end in parts]
    return found if all("city" in place for _, _, place in found) else []


__all__ = ["listed_places"]
