"""How much preparation occupations usually take: job zones of O*NET (1 little to 5 extensive) and typical education.

data/preparation.tsv is made by scripts/build_preparation.py from O*NET and the Employment Projections of the BLS.
"""

from __future__ import annotations

import os
from functools import cache

_DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")

#: Lowest first.
EDUCATION = ("none", "high_school", "some_college", "certificate", "associate", "bachelor", "master", "doctorate")
#: What a level is called in a sentence.
EDUCATION_NAMES = {
    "none": "no formal schooling",
    "high_school": "a high school diploma",
    "some_college": "some college",
    "certificate": "a certificate",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate",
}


def preparation(code: str) -> tuple[int, str] | None:
    """Job zone (0 where O*NET gives none) and typical education of entrants, by the occupation's code."""
    return _table().get(code)


@cache
def _table() -> dict[str, tuple[int, str]]:
    with open(os.path.join(_DATA, "preparation.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {code: (int(zone or 0), level) for code, zone, level in rows}
