"""Cities and counties with employment law of their own: the names by which postings call them.

Codes are written as in reports: the state's code, a slash and the usual name. Names of parts (boroughs) are given by
the state and the part's name.
"""

from __future__ import annotations

_NEW_YORK_CITY = (
    "new york city", "new york", "nyc", "new york city metropolitan area", "manhattan", "brooklyn", "queens", "bronx",
    "the bronx", "staten island", "long island city", "astoria", "flushing", "jamaica", "harlem",
)  # fmt: skip
_LOS_ANGELES = (
    "los angeles", "city of los angeles", "hollywood", "venice", "san pedro", "van nuys", "sherman oaks", "encino",
    "woodland hills", "north hollywood", "century city", "playa vista", "wilmington", "westwood", "reseda",
)  # fmt: skip
#: Unincorporated communities of Los Angeles County; incorporated cities have laws of their own or none.
_LOS_ANGELES_COUNTY = (
    "altadena", "east los angeles", "florence-firestone", "hacienda heights", "rowland heights", "marina del rey",
    "ladera heights", "view park-windsor hills", "willowbrook", "west athens", "westmont", "lennox", "castaic",
    "stevenson ranch", "la crescenta-montrose", "topanga", "east rancho dominguez", "valinda", "west puente valley",
    "south whittier", "acton", "avocado heights", "del aire", "universal city",
)  # fmt: skip
_ALIASES: dict[str, dict[str, tuple[str, ...]]] = {
    "US-NY": {"New York City": _NEW_YORK_CITY},
    "US-CA": {
        "Los Angeles": _LOS_ANGELES,
        "San Francisco": ("san francisco", "sf", "city and county of san francisco", "san francisco city"),
        "Los Angeles County": _LOS_ANGELES_COUNTY,
    },
    "US-PA": {"Philadelphia": ("philadelphia", "philly", "city of philadelphia")},
    "US-IL": {"Chicago": ("chicago", "city of chicago")},
    "US-OH": {"Columbus": ("columbus",), "Cleveland": ("cleveland",)},
    "US-NJ": {"Jersey City": ("jersey city",)},
    "US-DC": {"Washington": ("washington", "washington dc", "washington, d.c.", "district of columbia")},
}
#: Counties as postings name them; those of New York City are its boroughs.
_COUNTIES: dict[str, dict[str, str]] = {
    "US-NY": {
        "new york": "New York City", "kings": "New York City", "queens": "New York City", "bronx": "New York City",
        "richmond": "New York City", "westchester": "Westchester County", "albany": "Albany County",
    },
    "US-CA": {"los angeles": "Los Angeles County", "san francisco": "San Francisco"},
    "US-PA": {"philadelphia": "Philadelphia"},
}  # fmt: skip


def locality(region: str, city: str) -> str:
    """The code of a city: `US-NY/New York City` for ("US-NY", "Brooklyn"); other cities by their own name."""
    wanted = " ".join(city.split()).casefold()
    for name, aliases in _ALIASES.get(region, {}).items():
        if wanted in aliases or wanted == name.casefold():
            return f"{region}/{name}"
    return f"{region}/{' '.join(city.split())}"


def county(region: str, name: str) -> str:
    """The code of a county: `US-CA/Los Angeles County` for ("US-CA", "Los Angeles")."""
    wanted = " ".join(name.split()).casefold().removesuffix(" county").strip()
    known = _COUNTIES.get(region, {}).get(wanted)
    return f"{region}/{known or wanted.title() + ' County'}"


def code_of(text: str) -> str:
    """A code with its city called as in reports: `US-NY/nyc` is `US-NY/New York City`."""
    region, slash, name = text.partition("/")
    if not slash:
        return text
    return county(region, name) if name.casefold().endswith(" county") else locality(region, name)
