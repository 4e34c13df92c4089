"""What this jdlint is made of, with the day of each part."""

from __future__ import annotations

from jdlint import __version__

#: The day on which rules, bundled law and bundled data last changed.
RULES = "2026-11-24"
LAW: str | None = None
DATA: str | None = "2026-05"


def versions() -> dict[str, str | None]:
    """Engine version, and the days of rule set, law and data (None: none is bundled)."""
    return {"jdlint": __version__, "rules": RULES, "law": LAW, "data": DATA}
