"""Metropolitan areas by the Bureau's own names: "the Chicago-Naperville-Elgin metropolitan area"."""

from __future__ import annotations

from functools import cache

from jdlint.facts.lazy import Lazy

_METRO = Lazy(
    r"\b(?-i:([A-Z][\w.']{1,30}(?:[- /](?:[A-Z][\w.']{1,30}|of|the)){0,6})(?:, ([A-Z]{2}(?:-[A-Z]{2}){0,3}))?),? "
    r"(?:metropolitan|metro)(?: statistical)? area\b"
)


def metro_in(text: str) -> tuple[str, int, int] | None:
    """The metropolitan area that a text names as such: its code ("" where it cannot be told), start and end."""
    found = _METRO.search(text)
    if found is None:
        return None
    names = _by_name()
    codes = names.get(found[1].lower(), ())
    if found[2]:
        codes = tuple(code for code in codes if code in names.get(found[2].lower(), ()))
    return codes[0] if len(codes) == 1 else "", found.start(), found.end()


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """The areas of the newest vintage by their full name, by its first city, and by their states."""
    from jdlint.reference.releases import releases
    from jdlint.reference.wages import area_codes, area_name

    newest = [one.vintage for one in releases("oews") if one.bundled][-1]
    found: dict[str, tuple[str, ...]] = {}
    for code in area_codes(newest):
        cities, _, states = area_name(code, newest).lower().partition(", ")
        for name in {cities, cities.split("-")[0], states} if code.isdigit() else ():
            found[name] = (*found.get(name, ()), code)
    return found
