"""`jdlint --version`."""

from __future__ import annotations

from jdlint.versions import versions


def version_line() -> str:
    """Engine, rule set, law and data with their days."""
    days = versions()
    parts = [f"{name} {days[name]}" for name in ("rules", "law", "data")]
    return f"jdlint {days['jdlint']} ({', '.join(parts)})"
