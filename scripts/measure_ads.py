"""Count what the rules on missing sections say of ads in prose: `measure_ads.py [-v] [FIRST]`.

FIRST is the number of the first ad to look at; -v lists what goes wrong.

tests/ads/README.md tells how the ads are written. A complete ad gives one text more for each fact that is marked in it:
the same ad without that fact.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jdlint.config import Configurations
from jdlint.run import Run
from jdlint.settings import Settings

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "ads"
#: The rule that misses each fact.
RULES = {
    "title": "missing-title",
    "employer": "missing-employer",
    "place": "missing-place",
    "pay": "missing-compensation",
    "duties": "missing-duties",
    "needs": "missing-required-qualifications",
    "apply": "missing-application",
}
_HEAD = re.compile(r"^=== (?P<letter>[a-z])(?P<number>\d\d) (?P<format>txt|md)(?: lacks (?P<lacks>\w+))?\n", re.M)
_MARK = re.compile(r"\{(\w+):([^{}|]*)\|([^{}|]*)\}")


class Ad(NamedTuple):
    """An ad; `lacks` is the fact that it does not state, "" for a complete one; `written`: not made from another."""

    name: str
    number: int
    format: str
    text: str
    lacks: str
    written: bool


def ads() -> Iterator[Ad]:
    """The written ads of both files, and those made by leaving out a marked fact."""
    for path in ("complete.txt", "lacking.txt"):
        for head, body in _entries((FOLDER / path).read_text("utf-8")):
            name, number = head["letter"] + head["number"], int(head["number"])
            yield Ad(name, number, head["format"], without(body, ""), head["lacks"] or "", True)
            for fact in RULES:
                if f"{{{fact}:" in body:
                    yield Ad(f"{name}-{fact}", number, head["format"], without(body, fact), fact, False)


def without(body: str, fact: str) -> str:
    """The text with every mark read; those of `fact` give their second half."""
    count = 1
    while count:
        body, count = _MARK.subn(lambda mark: mark[3 if mark[1] == fact else 2], body)
    return body.strip() + "\n"


@cache
def _run() -> tuple[Run, Settings]:
    """Loads the rules once for all ads."""
    configurations = Configurations({"select": list(RULES.values()), "as_of": "2026-11-23"}, isolated=True)
    return Run(configurations), configurations.settings_for("ad.txt")


def missed(ad: Ad) -> set[str]:
    """The facts that jdlint says are missing."""
    run, settings = _run()
    rules = {row.rule for row in run.check_bytes(ad.text.encode(), f"ad.{ad.format}", settings, True).findings}
    return {fact for fact, rule in RULES.items() if rule in rules}


class Counts(NamedTuple):
    """By fact: written ads that state it, false alarms on them, texts that lack it, and how many of these are told."""

    stating: Counter[str]
    alarms: Counter[str]
    lacking: Counter[str]
    found: Counter[str]


def measure(table: list[tuple[Ad, set[str]]]) -> Counts:
    """Counts over ads with what jdlint misses in them."""
    counts = Counts(Counter(), Counter(), Counter(), Counter())
    for ad, said in table:
        if ad.written:
            counts.stating.update(RULES.keys() - {ad.lacks})
            counts.alarms.update(said - {ad.lacks})
        if ad.lacks:
            counts.lacking[ad.lacks] += 1
            counts.found[ad.lacks] += ad.lacks in said
    return counts


def _entries(text: str) -> Iterator[tuple[re.Match[str], str]]:
    heads = list(_HEAD.finditer(text))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        yield head, text[head.end() : following.start() if following else len(text)]


def main() -> int:
    least = int(next((word for word in sys.argv[1:] if word.isdecimal()), 1))
    table = [(ad, missed(ad)) for ad in ads() if ad.number >= least]
    for title, kept in (("written", True), ("made by leaving a fact out", False)):
        rows = [row for row in table if row[0].written is kept]
        counts = measure(rows)
        print(f"{title}: {len(rows)} ads")
        for fact, rule in RULES.items():
            recall = f"{counts.found[fact]:3} of {counts.lacking[fact]:3} found"
            print(f"  {rule:32} {counts.alarms[fact]:3} false alarms of {counts.stating[fact]:4}, {recall}")
        recall = f"{counts.found.total():3} of {counts.lacking.total():3} found"
        print(f"  {'all':32} {counts.alarms.total():3} false alarms of {counts.stating.total():4}, {recall}")
    if "-v" in sys.argv:
        for ad, said in table:
            wrong, silent = (said - {ad.lacks}) if ad.written else set(), {ad.lacks} - said - {""}
            if silent or wrong:
                print(f"{ad.name}: wrongly {sorted(wrong)}, silent {sorted(silent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
