"""Names of countries, states and provinces, and how "Denver, CO" is read. Codes: ISO 3166-1 and ISO 3166-2."""

from __future__ import annotations

from functools import cache

from jdlint.expressions import Lazy

US_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "AS": "American Samoa", "GU": "Guam", "MP": "Northern Mariana Islands", "PR": "Puerto Rico",
    "VI": "U.S. Virgin Islands",
}  # fmt: skip

#: How the press shortens names of states, with a full stop behind; some of these are words without it.
_PRESS_STATES = {
    "ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "colo": "CO", "conn": "CT", "del": "DE", "fla": "FL",
    "ill": "IL", "ind": "IN", "kan": "KS", "mass": "MA", "mich": "MI", "minn": "MN", "miss": "MS", "mont": "MT",
    "neb": "NE", "nev": "NV", "okla": "OK", "ore": "OR", "penn": "PA", "tenn": "TN", "tex": "TX", "wash": "WA",
    "w.va": "WV", "wis": "WI", "wyo": "WY",
}  # fmt: skip

CANADIAN_PROVINCES = {
    "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador", "NS": "Nova Scotia", "NT": "Northwest Territories", "NU": "Nunavut",
    "ON": "Ontario", "PE": "Prince Edward Island", "QC": "Quebec", "SK": "Saskatchewan", "YT": "Yukon",
}  # fmt: skip

AUSTRALIAN_STATES = {
    "ACT": "Australian Capital Territory", "NSW": "New South Wales", "NT": "Northern Territory", "QLD": "Queensland",
    "SA": "South Australia", "TAS": "Tasmania", "VIC": "Victoria", "WA": "Western Australia",
}  # fmt: skip
#: Regions by the country they lie in, the names by their letters.
REGIONS = {"US": US_STATES, "CA": CANADIAN_PROVINCES, "AU": AUSTRALIAN_STATES}
#: Australian letters and names that without the country may be something else.
_UNCLEAR = frozenset({"ACT", "NT", "SA", "WA", "VICTORIA"})

#: Cities of Australia whose state has the letters of another country's.
_IN_AUSTRALIA = {
    "adelaide": "AU-SA", "canberra": "AU-ACT", "darwin": "AU-NT", "fremantle": "AU-WA", "perth": "AU-WA",
}  # fmt: skip

#: Countries by code; the first name is the usual one.
COUNTRIES = {
    "US": ("United States", "United States of America", "USA", "U.S.A.", "U.S."),
    "CA": ("Canada",),
    "GB": ("United Kingdom", "UK", "U.K.", "Great Britain"),
    "IE": ("Ireland",), "DE": ("Germany", "Deutschland"), "FR": ("France",), "ES": ("Spain",), "PT": ("Portugal",),
    "IT": ("Italy",), "NL": ("Netherlands", "The Netherlands"), "BE": ("Belgium",), "LU": ("Luxembourg",),
    "CH": ("Switzerland",), "AT": ("Austria",), "DK": ("Denmark",), "SE": ("Sweden",), "NO": ("Norway",),
    "FI": ("Finland",), "IS": ("Iceland",), "PL": ("Poland",), "CZ": ("Czechia", "Czech Republic"),
    "SK": ("Slovakia",), "HU": ("Hungary",), "RO": ("Romania",), "BG": ("Bulgaria",), "GR": ("Greece",),
    "HR": ("Croatia",), "SI": ("Slovenia",), "RS": ("Serbia",), "EE": ("Estonia",), "LV": ("Latvia",),
    "LT": ("Lithuania",), "UA": ("Ukraine",), "TR": ("Turkey", "Türkiye"), "GE": ("Georgia",), "CY": ("Cyprus",),
    "MT": ("Malta",), "IL": ("Israel",), "AE": ("United Arab Emirates", "UAE"), "SA": ("Saudi Arabia",),
    "QA": ("Qatar",), "EG": ("Egypt",), "MA": ("Morocco",), "NG": ("Nigeria",), "KE": ("Kenya",), "GH": ("Ghana",),
    "ZA": ("South Africa",), "IN": ("India",), "PK": ("Pakistan",), "BD": ("Bangladesh",), "LK": ("Sri Lanka",),
    "CN": ("China",), "HK": ("Hong Kong",), "TW": ("Taiwan",), "JP": ("Japan",), "KR": ("South Korea", "Korea"),
    "SG": ("Singapore",), "MY": ("Malaysia",), "ID": ("Indonesia",), "TH": ("Thailand",), "VN": ("Vietnam",),
    "PH": ("Philippines", "The Philippines"), "AU": ("Australia",), "NZ": ("New Zealand",), "MX": ("Mexico",),
    "BR": ("Brazil",), "AR": ("Argentina",), "CL": ("Chile",), "CO": ("Colombia",), "PE": ("Peru",),
    "UY": ("Uruguay",), "CR": ("Costa Rica",), "PA": ("Panama",), "DO": ("Dominican Republic",), "JM": ("Jamaica",),
}  # fmt: skip

#: Cities whose country is often given by a code that is also a state's: "Berlin, DE" is not in Delaware.
_ABROAD = {
    "berlin": "DE", "munich": "DE", "hamburg": "DE", "frankfurt": "DE", "cologne": "DE", "stuttgart": "DE",
    "toronto": "CA", "vancouver": "CA", "montreal": "CA", "ottawa": "CA", "calgary": "CA", "edmonton": "CA",
    "bangalore": "IN", "bengaluru": "IN", "mumbai": "IN", "hyderabad": "IN", "pune": "IN", "chennai": "IN",
    "bogota": "CO", "bogotá": "CO", "medellín": "CO", "medellin": "CO", "tel aviv": "IL", "jerusalem": "IL",
    "haifa": "IL", "jakarta": "ID", "casablanca": "MA", "rabat": "MA", "buenos aires": "AR", "panama city": "PA",
    "valletta": "MT", "tbilisi": "GE", "batumi": "GE",
}  # fmt: skip

#: Names that are a state's and something else's: alone they say too little. What they may mean, by code.
AMBIGUOUS = {
    "georgia": {"US-GA": "the state", "GE": "the country"},
    "washington": {"US-WA": "the state", "US-DC": "the District of Columbia"},
}
_POSTAL_CODE = Lazy(
    r"[ ,]{1,3}([0-9]{5}(?:-[0-9]{4})?|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]"
    r"|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}|(?<=(?:NSW|VIC|QLD|TAS|ACT) )[0-9]{4})$",
    flags=0,
)
#: What parts a city from the letters of its state or province in "Denver CO", "Denver CO 80202" and "Sydney NSW 2000".
_BARE_LETTERS = Lazy(
    rf"(?<=[a-z]{{2}}) (?=(?:{'|'.join((*US_STATES, *CANADIAN_PROVINCES, 'NSW', 'VIC', 'QLD', 'TAS', 'ACT'))})"
    r"(?: [0-9]{4,5}(?:-[0-9]{4})?)?$)",
    flags=0,
)
_CITY = Lazy(r"[^\W\d_][\w.'’ -]{1,40}", flags=0)
_NO_CITY = Lazy(
    r"\b(?:any|anywhere|various|multiple|several|flexible|worldwide|global|nationwide|office|offices|headquarters|"
    r"hq|tbd|tba|area|region|remote|hybrid|on-?site|home|and|or|county|campus|locations?|based|time ?zone)\b",
)


def region_code(name: str, country: str = "") -> str | None:
    """The ISO 3166-2 code of a state or province by its name or abbreviation; `country` narrows the search."""
    name = name.strip()
    code = name.upper().replace(".", "")
    for home, regions in REGIONS.items():
        if country == home or (not country and (home != "AU" or code not in _UNCLEAR)):
            if code in regions and (home != "AU" or name.isupper()):
                return f"{home}-{code}"
            found = _regions_by_name()[home].get(name.casefold())
            if found is not None:
                return found
    return "CA-QC" if name.casefold() == "québec" and country in ("", "CA") else None


def region_of(city: str, letters: str) -> str | None:
    """The code of the region in which a city lies, by what stands behind its name: "Perth, WA" is in Australia."""
    australian = _IN_AUSTRALIA.get(city.casefold())
    return australian if australian and australian == f"AU-{letters}" else region_code(letters)


def country_code(name: str) -> str | None:
    """The ISO 3166-1 code of a country by its name, or the code itself."""
    name = name.strip()
    if name.upper() in COUNTRIES:
        return name.upper()
    found = _countries_by_name().get(name.casefold())
    if found is None:
        from jdlint.reference.countries_abroad import CODES

        found = CODES.get(name.casefold())
    return found


@cache
def _countries_by_name() -> dict[str, str]:
    """The codes of countries; of two countries with one name the first."""
    return {name.casefold(): code for code, names in reversed(COUNTRIES.items()) for name in names}


@cache
def _regions_by_name() -> dict[str, dict[str, str]]:
    """The codes of states and provinces by country."""
    return {
        home: {full.casefold(): f"{home}-{short}" for short, full in rows.items()} for home, rows in REGIONS.items()
    }


def is_code(text: str) -> bool:
    """Tell whether a text is a place as reports write it: `US`, `US-NY`, `US-NY/New York City`."""
    code, slash, city = text.partition("/")
    country, dash, region = code.partition("-")
    if country not in COUNTRIES or (slash and not city.strip()):
        return False
    if country == "US" and dash:
        return region in US_STATES
    return not dash or ((1 <= len(region) <= 3 and region.isalnum() and region.isupper()) or region.isdigit())


def parse_place(text: str) -> dict[str, str] | None:
    """A place in words as {city?, region?, country?, postal_code?}: "Denver, CO", "Toronto, Ontario, Canada".

    None where the words say nothing certain. A bare city stays without country.
    """
    text = " ".join(text.split())
    shortened = text.rpartition(", ")[2]
    if shortened.endswith(".") and (code := _PRESS_STATES.get(shortened[:-1].casefold())):
        text = text.removesuffix(shortened) + code
    text = text.rstrip(".")
    postal = _POSTAL_CODE.search(text)
    parts = [part.strip() for part in (text[: postal.start()] if postal else text).split(",")]
    found = _of_parts(parts) if all(parts) and len(parts) <= 3 else None
    if found is not None and postal:
        found["postal_code"] = postal[1]
        if postal[1][-2:].isalpha():  # only British ones end so
            found.setdefault("country", "GB")
    return found


def parse_stated_place(text: str) -> dict[str, str] | None:
    """As `parse_place`, of words that stand where a place is asked for: "Denver CO" is one, too."""
    return parse_place(_BARE_LETTERS.sub(", ", text))


def _of_parts(parts: list[str]) -> dict[str, str] | None:
    last = parts[-1]
    if len(parts) == 1:
        return _of_system(last) or _alone(last)
    city = parts[0]
    if len(parts) == 3:
        country = country_code(last)
        region = region_code(parts[1], country) if country else None
        return {"city": city, "region": region, "country": country} if country and region and _is_city(city) else None
    abroad = _ABROAD.get(city.casefold())
    if abroad and country_code(last) == abroad:
        return {"city": city, "country": abroad}
    region = region_of(city, last)
    if region and _is_city(city):
        return {"city": city, "region": region, "country": region[:2]}
    country = country_code(last)
    if country is None:
        return None
    region = region_code(city, country)
    if region:
        return {"region": region, "country": country}
    return {"city": city, "country": country} if _is_city(city) else None


def _of_system(name: str) -> dict[str, str] | None:
    """A place as applicant systems write it, from the country down: "US-OK-Tulsa", "United States-Kansas-Wichita"."""
    words, _, city = (name.partition("-")[2]).partition("-")
    country = country_code(name.partition("-")[0])
    region = region_code(words, country) if country and city else None
    return {"city": city, "region": region, "country": country} if country and region and _is_city(city) else None


def _alone(name: str) -> dict[str, str] | None:
    if name.casefold() in AMBIGUOUS or (name.upper() in US_STATES and name.upper() in COUNTRIES):
        return None
    region = region_code(name)
    if region:
        return {"region": region, "country": region[:2]}
    country = country_code(name)
    if country:
        return {"country": country}
    return {"city": name} if _is_city(name) and name[:1].isupper() else None


def _is_city(name: str) -> bool:
    return _CITY.fullmatch(name) is not None and _NO_CITY.search(name) is None
