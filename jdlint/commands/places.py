"""`jdlint places`: which places a posting reaches, and why."""

from __future__ import annotations

import json

from jdlint.commands.postings import Checked, checked
from jdlint.facts.places import name_of
from jdlint.law import laws_by_place
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def run(path: str, settings: dict[str, Any], format: str) -> int:
    """Print the places of each posting in a file, as text or JSON. Raises JdlintError where it holds none."""
    rows = [_data(one) for one in checked(path, {**settings, "profile": "law"})]
    if format == "json":
        print(json.dumps({"version": 1, "postings": rows}, indent=2, ensure_ascii=False))
    else:
        print("\n\n".join(_text(row) for row in rows))
    return 0


def _data(one: Checked) -> dict[str, Any]:
    day = one.facts.settings.as_of
    binding = {row.law.id for rows in one.facts.bindings.values() for row in rows}
    reached = []
    for reach in one.facts.places.reached(laws_by_place()):
        laws = [law for law in laws_by_place().get(reach.place, ()) if law.binds_on(day)]
        ids = [law.id for law in laws if law.id in binding]
        reached.append({"place": reach.place, "way": reach.way, "because": reach.because, "laws": ids})
    return {
        "path": one.path,
        "document": one.facts.posting.document,
        "title": one.facts.posting.text("title"),
        "as_of": day,
        "reached": reached,
    }


def _text(row: dict[str, Any]) -> str:
    """A line for each place: its code, its name, why, and how many laws bind there."""
    lines = [f"{printable(row['title']) or row['path']}: places reached, by the laws of {row['as_of']}"]
    for reach in row["reached"]:
        count = len(reach["laws"])
        laws = f"{count} law{'' if count == 1 else 's'}" if count else "no law of ours"
        lines.append(f"  {reach['place']:<28} {name_of(reach['place']):<22} {laws:<15} {reach['because']}")
    if not row["reached"]:
        lines.append("  none: the posting names no place, and no region for remote work")
    return "\n".join(lines)
