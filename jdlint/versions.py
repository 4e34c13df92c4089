"""What this jdlint is made of, with the day of each part."""

from __future__ import annotations

from jdlint import __version__

#: The day on which rules last changed, the last on which a source of the bundled law was read, and the month in which
#: the newest bundled wages were published.
RULES = "2026-11-28"
LAW = "2026-11-28"
DATA = "2026-05"


def versions() -> dict[str, str]:
    """Engine version, and the days of rule set, law and data."""
    return {"jdlint": __version__, "rules": RULES, "law": LAW, "data": DATA}
