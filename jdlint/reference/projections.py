"""What becomes of occupations in a decade, what they ask of entrants, and the schooling of those who work in them.

Employment Projections (EP) of the U.S. Bureau of Labor Statistics: the decades 2024-34, 2021-31 and 2019-29
(data/projections.bin) and the schooling of workers aged 25 and over in 2022-23 (data/schooling.bin). Made by
scripts/build_statistics.py. Codes are those of OEWS, see jdlint.reference.wages.oews_code.
"""

from __future__ import annotations

from jdlint.reference.blocks import value
from jdlint.reference.releases import newest, releases
from jdlint.reference.wages import oews_code

#: The years of the shares that `schooling` gives.
SCHOOLING_YEARS = "2022-23"
#: Its levels, lowest first; the first is less than a high school diploma.
SCHOOLING = ("less_than_high_school", "high_school", "some_college", "associate", "bachelor", "master", "doctorate")


class Projection:
    """One occupation in one decade.

    `start` and `end` are employment in thousands, `change` is in percent, `openings` are thousands a year, each None
    where it is not given. `education`, `experience` and `training` are what the Bureau calls typical of entrants, in
    its own words; "" for groups of occupations.
    """

    __slots__ = ("change", "decade", "education", "end", "experience", "openings", "soc", "start", "training")

    def __init__(self, soc: str, record: str) -> None:
        self.soc = soc
        self.decade, start, end, change, openings, self.education, self.experience, self.training = record.split(";")
        self.start, self.end, self.change, self.openings = map(_number, (start, end, change, openings))

    def __repr__(self) -> str:
        return f"<Projection of {self.soc}, {self.decade}: {self.change} %>"


def projection(soc: str, decade: str | None = None) -> Projection | None:
    """The projection of an occupation for a decade such as 2024-34, by default the newest that is bundled.

    None where the Bureau has none for it. "00-0000" is all occupations together, known for 2024-34 only. Raises
    LookupError for a decade that is not bundled.
    """
    known = [one.vintage for one in releases("ep") if one.bundled]
    decade = decade or known[-1]
    if decade not in known:
        raise LookupError(f"no projections of {decade} are bundled")
    records = (_record("projections.bin", soc) or "").split("\t")
    record = next((one for one in records if one.startswith(f"{decade};")), None)
    return None if record is None else Projection(soc, record)


def projection_on(soc: str, day: str) -> Projection | None:
    """The newest bundled projection of an occupation that was out on a day (YYYY-MM-DD)."""
    release = newest("ep", day)
    return None if release is None else projection(soc, release.vintage)


def schooling(soc: str) -> dict[str, float] | None:
    """The share of an occupation's workers, in percent, whose highest schooling is each level of SCHOOLING.

    None where the Bureau has none. Of all who work in it, aged 25 and over, whatever was asked when they began.
    """
    record = _record("schooling.bin", soc)
    return None if record is None else dict(zip(SCHOOLING, map(float, record.split(";")), strict=True))


def _record(name: str, soc: str) -> str | None:
    """By its own code first: the projections keep a few occupations that OEWS does not publish."""
    own = value(name, soc)
    return own if own is not None or not oews_code(soc) else value(name, oews_code(soc))


def _number(text: str) -> float | None:
    return float(text) if text else None
