"""Attributed figures beside what the Bureau of Labor Statistics published. This module opens the tables."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.precision import fits, is_exact
from jdlint.reference.projections import projection
from jdlint.reference.releases import newest, release, releases
from jdlint.reference.wages import wages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.attributed import Attributed
    from jdlint.reference.wages import Wages

_REPORTED = Lazy(r"\b(?:reported|published|released|announced|updated)\b", flags=0)
#: The worst last.
_RANK = ("right", "stale", "vintage", "wrong")
#: Occupations that one page of the Occupational Outlook Handbook counts together: its growth is that of all of them,
#: and is often quoted for one.
_PAGES = (
    ("15-1252", "15-1253"), ("15-1254", "15-1255"), ("15-1242", "15-1243"), ("15-1231", "15-1232"),
    ("25-2012", "25-2021"), ("29-1151", "29-1161", "29-1171"), ("31-1131", "31-1132"), ("17-2071", "17-2072"),
    ("11-2011", "11-2021"), ("29-2042", "29-2043"), ("19-2031", "19-2032"), ("33-3011", "33-3012"),
    ("33-3021", "33-3051"), ("41-2022", "41-2031"), ("53-3031", "53-3033"), ("39-5011", "39-5012"),
    ("35-2011", "35-2012", "35-2013", "35-2014", "35-2015", "35-2019"), ("27-2041", "27-2042"),
    ("43-6011", "43-6012", "43-6013", "43-6014"), ("13-1031", "13-1032"), ("37-3011", "37-3012", "37-3013"),
    ("53-2011", "53-2012"), ("41-9021", "41-9022"), ("15-2021", "15-2041"),
)  # fmt: skip
#: Counts of people that lie so far outside of all that was published are wrong.
_FAR = 0.2


class Verdict:
    """What a figure is beside the official one.

    `kind`: "right"; "stale", of an older vintage than the newest, or of one that is not bundled; "vintage", of another
    vintage than is said; "wrong", of none. `soc` is the occupation. `of` is the vintage whose value it is ("" where it
    is of none that is bundled), `right` the value of the vintage that is said (None where none is), `newest` the value
    of `newest_vintage`; US dollars, percent, times or people. `behind` counts the newer vintages that were out.
    """

    __slots__ = ("behind", "kind", "newest", "newest_vintage", "of", "right", "soc")

    def __init__(self, kind: str, soc: str, of: str = "", right: float | None = None) -> None:
        self.kind = kind
        self.soc = soc
        self.of = of
        self.right = right
        self.newest: float | None = None
        self.newest_vintage = ""
        self.behind = 0


def verdict_on(found: Attributed, day: str) -> Verdict | None:
    """What a figure is on a day (YYYY-MM-DD); None where it cannot be judged."""
    verdicts = [one for soc in found.codes if (one := _of_occupation(found, soc, day)) is not None]
    if len(verdicts) < len(found.codes):
        verdicts = [one for one in verdicts if one.kind != "wrong"]
    best = min(verdicts, key=lambda one: _RANK.index(one.kind), default=None)
    if best is None or found.sure:
        return best
    if best.kind == "wrong" or (best.kind in ("vintage", "stale") and not (best.of and _is_telling(found))):
        return None
    return best


def _is_telling(found: Attributed) -> bool:
    """Whether it is unlikely to agree with an official figure by chance."""
    return found.kind == "wage" and is_exact(found.figure)


def _of_occupation(found: Attributed, soc: str, day: str) -> Verdict | None:
    program = "oews" if found.kind in ("wage", "jobs") else "ep"
    out = [one.vintage for one in releases(program) if one.bundled and one.released <= day]
    known = {vintage: values for vintage in out if (values := values_of(found, soc, vintage))}
    if not known:
        return None
    stated = _stated(found, out, day)
    last = list(known)[-1]
    verdict = _beside(found, soc, known, stated) if stated is not None else None
    if verdict is None:
        return None
    verdict.newest, verdict.newest_vintage = known[last][0], last
    verdict.behind = _newer(program, verdict.of or stated or "", day)
    if verdict.kind == "stale" and last != out[-1]:
        return None
    return verdict


def _stated(found: Attributed, out: list[str], day: str) -> str | None:
    """The vintage that is said, "" for none; None where it cannot be judged: it is not out yet, or unknown."""
    said = found.when.vintage
    if not said:
        return ""
    program = "oews" if found.kind == "wage" else "ep"
    if said in out:
        if not found.when.exact and _says_when_it_came_out(found):
            return ""
        return said
    row = release(program, said)
    if (row is not None and row.released > day) or (row is None and said > out[-1]):
        return "" if found.kind == "wage" and not found.when.exact else None
    return said


def _says_when_it_came_out(found: Attributed) -> bool:
    first, last = found.figure.sentence
    return _REPORTED.search(found.prose.text, first, last) is not None


def _beside(found: Attributed, soc: str, known: dict[str, list[float]], stated: str) -> Verdict | None:
    fitting = [vintage for vintage in reversed(known) if _fits(found, known[vintage])]
    last = list(known)[-1]
    if not stated:
        return _without_vintage(found, soc, known, fitting)
    if stated not in known:
        if stated > last or stated in _bundled(found):
            return None
        # Of a ratio it is enough that it still holds.
        return None if found.kind == "ratio" and last in fitting else Verdict("stale", soc)
    right = known[stated][0]
    if stated in fitting:
        return Verdict("right" if stated == last else "stale", soc, stated, right)
    if fitting:
        nearest = min(fitting, key=lambda vintage: abs(int(vintage[:4]) - int(stated[:4])))
        return Verdict("vintage", soc, nearest, right)
    return Verdict("wrong", soc, "", right)


def _without_vintage(found: Attributed, soc: str, known: dict[str, list[float]], fitting: list[str]) -> Verdict | None:
    last = list(known)[-1]
    if fitting:
        return Verdict("right" if fitting[0] == last else "stale", soc, fitting[0])
    if found.kind == "wage":
        # Wages of years before those that are bundled were lower, so they are not taken for wrong.
        return Verdict("wrong", soc) if found.figure.low > max(known[next(iter(known))]) else None
    if found.kind == "jobs":
        every = [value for values in known.values() for value in values]
        far = found.figure.low > max(every) * (1 + _FAR) or found.figure.low < min(every) * (1 - _FAR)
        return Verdict("wrong", soc) if far else None
    return None


def _of_page(found: Attributed, soc: str, vintage: str) -> list[float]:
    """The growth of all occupations on the page that an occupation stands on, where it stands there with others."""
    page = next((codes for codes in _PAGES if soc in codes), ())
    if found.kind != "growth" or not page:
        return []
    rows = [row for code in page if (row := projection(code, vintage)) is not None]
    start, end = sum(row.start or 0 for row in rows), sum(row.end or 0 for row in rows)
    return [100 * (end / start - 1)] if start else []


def _fits(found: Attributed, values: list[float]) -> bool:
    return any(fits(found.figure, value, found.kind, found.sign) for value in values)


def _bundled(found: Attributed) -> list[str]:
    program = "oews" if found.kind in ("wage", "jobs") else "ep"
    return [one.vintage for one in releases(program) if one.bundled]


def _newer(program: str, vintage: str, day: str) -> int:
    """How many newer vintages of a program were out on a day."""
    return sum(1 for one in releases(program) if one.vintage > vintage and one.released <= day) if vintage else 0


def unbundled(program: str, day: str) -> str:
    """The newest vintage that was out on a day, where that is not bundled; else ""."""
    last, ours = newest(program, day, bundled=False), newest(program, day)
    return last.vintage if last is not None and ours is not None and last.vintage != ours.vintage else ""


def values_of(found: Attributed, soc: str, vintage: str) -> list[float]:
    """What a figure may be in a vintage, what it is first; empty where nothing was published or is bundled."""
    if found.kind == "wage":
        try:
            row = wages(soc, found.area, vintage)
        except LookupError:
            return []
        return [] if row is None else wage_values(row, found.measure, found.period)
    if found.kind == "jobs":
        return _jobs(soc, vintage)
    outlook = projection(soc, vintage)
    if outlook is None or outlook.change is None:
        return []
    if found.kind == "growth":
        return [outlook.change, *_of_page(found, soc, vintage)]
    if found.kind == "ratio":
        total = projection("00-0000", vintage)
        if total is None or not total.change:
            return []
        return [outlook.change / total.change, round(outlook.change) / round(total.change)]
    if found.kind == "openings":
        return [] if outlook.openings is None else [outlook.openings * 1000]
    if outlook.start is None or outlook.end is None:
        return []
    added = (outlook.end - outlook.start) * 1000  # of two numbers in hundreds: the Bureau's own may be one hundred off
    return [added, added - 100, added + 100]


def wage_values(row: Wages, measure: str, period: str) -> list[float]:
    """The wage of a measure ("10" to "90", "mean", "average", "" for none). "Average" is also said of medians."""
    percentiles, mean = (row.annual, row.mean) if period == "year" else (row.hourly, row.hourly_mean)
    if measure.isdecimal():
        values = [percentiles[int(measure)]]
    else:
        values = [percentiles[50], mean] if not measure else [mean] if measure == "mean" else [mean, percentiles[50]]
    return [float(value) for value in values if value is not None]


def _jobs(soc: str, vintage: str) -> list[float]:
    row = wages(soc, "US", vintage)
    counts = [] if row is None or row.employment is None else [float(row.employment)]
    for decade in (one.vintage for one in releases("ep") if one.bundled):
        outlook = projection(soc, decade)
        if outlook is not None and outlook.start is not None and decade[:4] == vintage[:4]:
            counts.append(outlook.start * 1000)
    return counts
