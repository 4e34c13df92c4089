"""When the Bureau of Labor Statistics released what is bundled: data/releases.tsv, kept by hand, with sources.

A vintage of the wages (program "oews") is a month, "2025-05"; one of the projections (program "ep") is a decade,
"2024-34". Vintages that the Bureau released and that are not bundled are listed too, so that nothing older passes for
the newest.
"""

from __future__ import annotations

import os
from functools import cache

from jdlint.reference.blocks import DATA


class Release:
    """One vintage: `released` and `retrieved` are days (the latter "" where not known); `source` tells the former."""

    __slots__ = ("bundled", "program", "released", "retrieved", "source", "vintage")

    def __init__(self, program: str, vintage: str, released: str, retrieved: str, bundled: bool, source: str) -> None:
        self.program = program
        self.vintage = vintage
        self.released = released
        self.retrieved = retrieved
        self.bundled = bundled
        self.source = source

    def __repr__(self) -> str:
        return f"<Release {self.program} {self.vintage} of {self.released}>"


@cache
def releases(program: str) -> tuple[Release, ...]:
    """The vintages of a program, oldest first."""
    with open(os.path.join(DATA, "releases.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    found = [Release(row[0], row[1], row[2], row[3], row[4] == "yes", row[5]) for row in rows if row[0] == program]
    return tuple(sorted(found, key=lambda one: one.released))


def release(program: str, vintage: str) -> Release | None:
    """The release of a vintage; None where it is not known."""
    return next((one for one in releases(program) if one.vintage == vintage), None)


def newest(program: str, day: str, *, bundled: bool = True) -> Release | None:
    """The newest vintage that was out on a day (YYYY-MM-DD), by default of those that are bundled."""
    out = [one for one in releases(program) if one.released <= day and (one.bundled or not bundled)]
    return out[-1] if out else None
