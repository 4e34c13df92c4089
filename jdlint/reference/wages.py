"""Wages by occupation: Occupational Employment and Wage Statistics (OEWS) of the U.S. Bureau of Labor Statistics.

The nation for May 2020 to 2025 (data/nation-wages.bin), states and metropolitan areas for May 2025
(data/area-wages-2025.bin); made by scripts/build_statistics.py. Figures are US dollars a year or an hour, before tax:
straight-time pay with tips, commissions and production bonuses, without overtime, other bonuses, equity and benefits,
of all employees of the occupation, not of those newly hired. The self-employed are not covered. A year is 2,080 hours,
and this is how the Bureau turns one into the other; where it publishes only one of them, it must not be done.

Codes are those of the SOC of 2018. The Bureau joins some occupations: `oews_code` tells which. May 2020 has codes of
its own (a hybrid of two classifications), so some occupations cannot be found there.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache

from jdlint.reference.blocks import DATA, block, value
from jdlint.reference.cells import REASONS, decode
from jdlint.reference.occupations import occupations
from jdlint.reference.releases import newest, releases

PERCENTILES = (10, 25, 50, 75, 90)
HOURS_A_YEAR = 2080
#: What the Bureau prints instead of wages at or above it, in the vintages up to the named one: US dollars a year.
_TOP_CODES = (("2021-05", 208000), ("9999-99", 239200))


class Wages:
    """The wages of one occupation in one area.

    `annual` and `hourly` hold a value for each of PERCENTILES, or None where none was published; `mean` and
    `hourly_mean` likewise; `employment` is the number of jobs. `periods` is "both", "annual" or "hourly": in what the
    Bureau publishes the wages of this occupation; "" where it released none. `top_coded` are the percentiles that it
    only says to be at least `top_code` dollars a year. Hourly wages of states and metropolitan areas are worked out
    from annual ones, and may differ from the published ones by a cent.
    """

    __slots__ = (
        "annual", "area", "code", "employment", "hourly", "hourly_mean", "mean", "periods", "soc", "top_code",
        "top_coded", "vintage",
    )  # fmt: skip

    def __init__(self, soc: str, area: str, vintage: str) -> None:
        self.soc = soc
        self.code = oews_code(soc)
        self.area = area
        self.vintage = vintage
        self.employment: int | None = None
        self.annual: dict[int, int | None] = dict.fromkeys(PERCENTILES)
        self.hourly: dict[int, float | None] = dict.fromkeys(PERCENTILES)
        self.mean: int | None = None
        self.hourly_mean: float | None = None
        self.periods = ""
        self.top_coded: tuple[int, ...] = ()
        self.top_code = next(top for last, top in _TOP_CODES if vintage <= last)

    def __repr__(self) -> str:
        return f"<Wages of {self.soc} in {self.area}, {self.vintage}: {self.annual}>"


def oews_code(soc: str) -> str:
    """The code under which the wages of an occupation are published; "" for none (legislators, the military)."""
    return _codes().get(soc, (soc, ""))[0]


def title_of(code: str) -> str:
    """The official title of an occupation or of a group of them, also of those that OEWS joins; "" where unknown."""
    return occupations().get(code) or _codes().get(code, ("", ""))[1]


def wages(soc: str, area: str = "US", vintage: str | None = None) -> Wages | None:
    """The wages of an occupation: `area` is US, a state (US-CO) or the code of a metropolitan area (19740).

    `vintage` is a month such as 2025-05; by default the newest that is bundled. None where the Bureau has no row for
    the occupation there. Raises LookupError for a vintage or an area that is not bundled.
    """
    known = [one.vintage for one in releases("oews") if one.bundled]
    vintage = vintage or known[-1]
    if vintage not in known:
        raise LookupError(f"no wages of {vintage} are bundled")
    code = oews_code(soc)
    if area == "US":
        return _of_nation(soc, code, vintage)
    number = area_codes(vintage).get(area)
    if number is None:
        raise LookupError(f"no wages of {area} of {vintage} are bundled")
    return _of_area(soc, code, area, number, vintage)


@lru_cache(maxsize=64)
def area_vintage(day: str) -> str | None:
    """The newest vintage that was out on a day (YYYY-MM-DD) and is bundled for states and metropolitan areas."""
    release = newest("oews", day)
    return release.vintage if release is not None and os.path.exists(_path(release.vintage)) else None


@cache
def area_codes(vintage: str) -> dict[str, int]:
    """The states and metropolitan areas of a vintage, each with its number; none where only the nation is bundled."""
    return {code: number for number, code in enumerate(_areas(vintage))}


def area_name(area: str, vintage: str) -> str:
    """What the Bureau calls a state or metropolitan area. Raises LookupError where the vintage has no such area."""
    return _areas(vintage)[area]


@cache
def _areas(vintage: str) -> dict[str, str]:
    if not os.path.exists(_path(vintage)):
        return {}
    rows = (block(os.path.basename(_path(vintage)), "areas") or b"").decode().splitlines()
    return dict(row.split("\t", 1) for row in rows)


def _path(vintage: str) -> str:
    return os.path.join(DATA, f"area-wages-{vintage[:4]}.bin")


@lru_cache(maxsize=256)
def _of_nation(soc: str, code: str, vintage: str) -> Wages | None:
    """A record is `year;employment;mean;p10…p90;hourly mean;hourly p10…p90;notes`, one behind the other.

    An hourly wage is kept as the cents by which it differs from the annual one divided by 2,080.
    """
    records = (value("nation-wages.bin", code) or "").split("\t")
    record = next((one for one in records if one.startswith(vintage[:4])), None)
    if record is None:
        return None
    _, employment, mean, *rest = record.split(";")
    found = Wages(soc, "US", vintage)
    found.employment, found.mean = _whole(employment), _whole(mean)
    found.annual = dict(zip(PERCENTILES, map(_whole, rest[:5]), strict=True))
    found.hourly_mean = _hourly(rest[5], found.mean)
    hours = zip(PERCENTILES, rest[6:11], strict=True)
    found.hourly = {one: _hourly(text, found.annual[one]) for one, text in hours}
    notes = rest[11].split(",")
    found.top_coded = tuple(one for one in PERCENTILES if f"p{one}" in notes)
    found.periods = next((note.removesuffix("-only") for note in notes if note.endswith("-only")), "both")
    if "not-released" in notes:
        found.periods = ""
    return found


def cents(annual: int) -> int:
    """An annual wage in dollars as cents an hour."""
    return (annual * 100 + HOURS_A_YEAR // 2) // HOURS_A_YEAR


def _hourly(difference: str, annual: int | None) -> float | None:
    return (cents(annual or 0) + int(difference)) / 100 if difference else None


def _whole(text: str) -> int | None:
    return int(text) if text else None


@lru_cache(maxsize=256)
def _of_area(soc: str, code: str, area: str, number: int, vintage: str) -> Wages | None:
    cells = block(os.path.basename(_path(vintage)), code) if code else None
    cell = decode(cells, number, len(area_codes(vintage))) if cells is not None else None
    if cell is None:
        return None
    nation = _of_nation(soc, code, vintage)
    found = Wages(soc, area, vintage)
    found.employment, found.mean = cell[:2]
    found.annual = dict(zip(PERCENTILES, cell[2:7], strict=True))
    reason = REASONS[cell[7]]
    if reason in ("", "top-coded") and nation is not None:
        found.periods = nation.periods
    elif reason == "hourly-only":
        found.periods = "hourly"
    if reason == "top-coded":
        found.top_coded = tuple(one for one in PERCENTILES if found.annual[one] is None)
    if found.periods == "both":
        found.hourly_mean = None if found.mean is None else cents(found.mean) / 100
        found.hourly = {one: None if wage is None else cents(wage) / 100 for one, wage in found.annual.items()}
    return found


@cache
def _codes() -> dict[str, tuple[str, str]]:
    """Where a code is published under another one, and the titles of codes that the SOC of 2018 does not have."""
    with open(os.path.join(DATA, "oews-codes.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {soc: (code, title) for soc, code, title in rows}
