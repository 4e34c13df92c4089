"""The places that a posting reaches: where the work is done, where it may be done, where it reports to.

Places stay apart: what one asks another may forbid. A place is a code as in reports (`US`, `US-NY`,
`US-NY/New York City`); a place lies within those that its code begins with.
"""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.expressions import Lazy
from jdlint.posting import Field, Node, Posting, leaves
from jdlint.reference.localities import code_of, county, locality
from jdlint.reference.places import (
    AMBIGUOUS,
    COUNTRIES,
    REGIONS,
    is_code,
    parse_place,
    parse_stated_place,
)
from jdlint.reference.places_in_words import areas as areas_in
from jdlint.reference.places_in_words import is_notice
from jdlint.reference.places_in_words import spots as spots_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Lines up to this length are labels and lists of facts; longer ones have to say that the work is there.
_SHORT_LINE, _LONG_LINE = 110, 600
_WHERE = Lazy(
    r"\b(?:based|located|location|office|onsite|on-site|hybrid|in[- ]person|workplace|relocat\w+"
    r"|(?:work|working|role|job|position) (?:is )?(?:in|at|from)|join \w+(?: \w+){0,4} in|come to)\b",
)
#: Currencies that tell a country where a remote posting names none.
_HOMES = {"USD": "US", "CAD": "CA", "GBP": "GB", "AUD": "AU", "JPY": "JP", "INR": "IN"}
#: Words of a location that is no single place, or is not known yet.
_NO_PLACE = Lazy(
    r"\b(?:remote|anywhere|various|multiple|several|flexible|worldwide|global|nationwide|hybrid|home|telework|virtual|"
    r"tb[ad]|to be|negotiable|or|and)\b|\[\["
)
#: The ways in which a place is reached, the surest first.
WAYS = ("named", "located", "remote", "guessed", "reports", "excluded")


class Reach:
    """That a posting reaches `place`: the `way` (one of WAYS), and `because` in words."""

    __slots__ = ("because", "place", "way")

    def __init__(self, place: str, way: str, because: str) -> None:
        self.place = place
        self.way = way
        self.because = because

    def __repr__(self) -> str:
        return f"<Reach {self.place}: {self.because}>"


class Places:
    """What a posting says of places: `spots` are single places, `areas` those in which a remote job may be done."""

    __slots__ = ("areas", "excluded", "spots")

    def __init__(self, spots: list[Reach], areas: list[Reach], excluded: list[str]) -> None:
        self.spots = spots
        self.areas = areas
        self.excluded = excluded

    def reach(self, place: str) -> Reach | None:
        """How the posting reaches a place, or None. The surest way counts."""
        found = [spot for spot in self.spots if within(spot.place, place)]
        found += self._remote(place)
        return min(found, key=lambda reach: WAYS.index(reach.way), default=None)

    def reached(self, known: Iterable[str]) -> list[Reach]:
        """Every single place that is reached, and those of `known`, each once, in the order of codes."""
        codes = {code for reach in (*self.spots, *self.areas) for code in lineage(reach.place)}
        if self.areas:  # a remote job reaches places that nobody names
            countries = {area.place[:2] for area in self.areas} | {code[:2] for code in self.excluded}
            codes |= {code for code in known if code[:2] in countries}
        found = ((code, self.reach(code)) for code in sorted(codes))
        return [Reach(code, reach.way, reach.because) for code, reach in found if reach is not None]

    def _remote(self, place: str) -> Iterator[Reach]:
        for area in self.areas:
            if within(place, area.place) or within(area.place, place):
                out = next((code for code in self.excluded if within(place, code)), None)
                if out is None:
                    # The only region in which it may be done is where it is done.
                    only = len(self.areas) == 1 and area.way == "remote" and within(area.place, place)
                    yield Reach(place, "located" if only else area.way, area.because)
                else:
                    yield Reach(place, "excluded", f"{area.because}, but leaves out {out}")
        if self.areas:
            for code in self.excluded:
                if within(place, code):
                    yield Reach(place, "excluded", f"a remote job that leaves out {code}")


def within(place: str, area: str) -> bool:
    """Tell whether a place is an area or lies in it."""
    return place == area or (place.startswith(area) and place[len(area)] in "-/")


def lineage(place: str) -> list[str]:
    """A place and those that it lies in: `US-NY/New York City`, `US-NY`, `US`."""
    region = place.partition("/")[0]
    return list(dict.fromkeys((place, region, region.partition("-")[0])))


def name_of(place: str) -> str:
    """A place in words: "New York City", "Colorado", "Austria"."""
    region, _, city = place.partition("/")
    if city:
        return city
    country, _, part = region.partition("-")
    parts = REGIONS.get(country, {})
    if part:
        return "the District of Columbia" if region == "US-DC" else parts.get(part, region)
    return "the United States" if country == "US" else COUNTRIES.get(country, (country,))[0]


def named(place: str) -> str:
    """A code, with the name of a country: CA is Canada, and CO Colombia."""
    return f"{place} ({name_of(place)})" if len(place) == 2 else place


def unreadable(words: str, message: str, hint: str) -> JdlintError:
    """The error for words that are no place; of a name that may be several it says which."""
    meant = AMBIGUOUS.get(words.strip().casefold())
    if meant is None:
        return JdlintError(message, hint)
    found = " or ".join(f"{what} ({code})" for code, what in meant.items())
    return JdlintError(f"'{words}' may be {found}", "write the code")


def places_of(posting: Posting, given: Iterable[str], kind: str) -> Places:
    """The places of a posting; `given` are those that the caller adds. A guide to a role has only these."""
    spots = [Reach(code, "named", "named by --place or the configuration") for code in map(code_from_words, given)]
    if kind == "role":
        return Places(spots, [], [])
    located = list(stated_codes(posting))
    if posting.format not in ("yaml", "json"):
        located += [code for code in _in_lines(posting) if code not in located]
    spots += [Reach(code, "located", f"located in {code}") for code in _narrowest(located)]
    reports = _code_at(posting, "workplace.reports_to_region")
    if reports:
        spots.append(Reach(reports, "reports", f"reports to {reports}"))
    excluded = _codes_at(posting, "workplace.excluded_regions")
    areas = list(_areas(posting, spots))
    in_words, left_out = _remote_in_words(posting)
    if in_words and not any(area.way == "remote" for area in areas):
        areas = [Reach(code, "remote", f"may be done remotely in {code}") for code in in_words]
        excluded += left_out
    return Places(spots, areas, excluded)


def code_from_words(text: str) -> str:
    """The code of a place in words or as code; the words themselves where nothing is known of them."""
    if is_code(text):
        return code_of(text)
    found = parse_place(text) or {}
    return _code(found.get("country", ""), found.get("region", ""), found.get("city", "")) or text


def _in_lines(posting: Posting) -> Iterator[str]:
    """Cities in the title, in short lines and in sentences that say where the work is, of a text without fields."""
    for line in (posting.text("title"), *_lines(posting)):
        short_or_where = 2 < len(line) <= _LONG_LINE and (len(line) <= _SHORT_LINE or _WHERE.search(line))
        if short_or_where and not is_notice(line):
            yield from spots_in(line)


def _lines(posting: Posting) -> Iterator[str]:
    """The lines that a reader sees: of markup and records those of their texts, however the source is broken."""
    if posting.format != "html":
        yield from posting.source.text.splitlines()
        return
    for field in leaves(Field("", posting.root)):
        if field.node.kind == "string" and not field.path.startswith("x-"):
            yield from field.node.value.splitlines()


def _remote_in_words(posting: Posting) -> tuple[list[str], list[str]]:
    """Where a remote job may be done as words say it, and what they leave out."""
    lines = list(_strings(posting.get("locations")))
    if posting.format not in ("yaml", "json"):
        lines += [line for line in _lines(posting) if len(line) <= _LONG_LINE]
    found: list[str] = []
    left_out: list[str] = []
    for line in lines:
        areas, excluded = areas_in(line)
        found += [code for code in areas if code not in found]
        left_out += excluded
    return found, left_out


def _strings(node: Node | None) -> Iterator[str]:
    for entry in node.value if node is not None and node.kind == "sequence" else ():
        if entry.kind == "string":
            yield entry.value


def unread_locations(posting: Posting) -> Iterator[tuple[Field, str]]:
    """The entries of `locations` that name a place of which nothing is known, each with its words."""
    node = posting.get("locations")
    for number, entry in enumerate(node.value if node is not None and node.kind == "sequence" else ()):
        words = entry.value if entry.kind == "string" else ""
        if entry.kind == "mapping":
            words = next(filter(None, (_text(entry.value.get(name)) for name in ("city", "country"))), "")
        if words and not _NO_PLACE.search(words) and next(_of_location(entry), None) is None:
            yield Field(f"locations[{number}]", entry), words


def _narrowest(codes: list[str]) -> list[str]:
    """The codes without those in which another lies: "Denver, CO" says all that "CO" says."""
    return [code for code in codes if not any(other != code and within(other, code) for other in codes)]


def _areas(posting: Posting, spots: list[Reach]) -> Iterator[Reach]:
    """Where a remote job may be done."""
    kind = posting.text("workplace.type")
    eligible = _codes_at(posting, "workplace.eligible_regions")
    if kind == "onsite" or (kind != "remote" and not eligible):
        return
    for code in eligible:
        yield Reach(code, "remote", f"may be done remotely in {code}")
    if eligible:
        return
    countries = dict.fromkeys(spot.place[:2] for spot in spots if spot.way in ("located", "reports"))
    home = _HOMES.get(posting.text("compensation.currency"))
    for country in countries or ([home] if home else []):
        yield Reach(country, "guessed", f"remote without regions, taken to be open to all of {country}")


def stated_codes(posting: Posting) -> Iterator[str]:
    """The codes of the places in `locations`, each once."""
    node = posting.get("locations")
    seen = set()
    for entry in node.value if node is not None and node.kind == "sequence" else ():
        for code in _of_location(entry):
            if code not in seen:
                seen.add(code)
                yield code


def _of_location(entry: Node) -> Iterator[str]:
    if entry.kind == "string":
        found = parse_stated_place(entry.value) or {}
        if not found.get("region") and not found.get("country"):
            yield from spots_in(entry.value)
            return
        values = {name: found.get(name, "") for name in ("country", "region", "city", "county")}
    elif entry.kind == "mapping":
        values = {name: _text(entry.value.get(name)) for name in ("country", "region", "city", "county")}
    else:
        return
    code = _code(values["country"], values["region"], values["city"])
    if code:
        yield code
    elif not values["country"] and not values["region"]:
        yield from spots_in(values["city"])  # a name that is enough, such as "NYC"
    region = values["region"]
    if region and values["county"]:
        yield county(region, values["county"])


def _code(country: str, region: str, city: str) -> str:
    """The narrowest code that can be written: a city needs its region, a country without regions has none."""
    if region:
        return locality(region, city) if city else region
    return country if country in COUNTRIES else ""


def _text(node: Node | None) -> str:
    return node.value if node is not None and node.kind == "string" else ""


def _code_at(posting: Posting, path: str) -> str:
    text = posting.text(path)
    return code_of(text) if text and is_code(text) else ""


def _codes_at(posting: Posting, path: str) -> list[str]:
    node = posting.get(path)
    entries = node.value if node is not None and node.kind == "sequence" else ()
    return [code_of(entry.value) for entry in entries if entry.kind == "string" and is_code(entry.value)]
