"""`jdlint places`: which places a posting reaches, and why."""

from __future__ import annotations

import json

from jdlint.commands.postings import Checked, checked
from jdlint.facts.places import name_of, named
from jdlint.law import laws_by_place
from jdlint.terminal import hanging, printable

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
    """A line for each place in which laws bind: code, name, how many laws, and why. The others stand together."""
    lines = [f"{printable(row['title']) or row['path']}: places reached, by the laws of {row['as_of']}"]
    bound = [reach for reach in row["reached"] if reach["laws"]]
    wide = max((len(reach["place"]) for reach in bound), default=0)
    broad = max((len(name_of(reach["place"])) for reach in bound), default=0)
    for reach in bound:
        count = len(reach["laws"])
        laws = f"{count:>3} law{' ' if count == 1 else 's'}"
        lines.append(f"  {reach['place']:<{wide}}  {name_of(reach['place']):<{broad}}  {laws}  {reach['because']}")
    free: dict[str, list[str]] = {}
    for reach in row["reached"]:
        if not reach["laws"]:
            free.setdefault(reach["because"], []).append(reach["place"])
    for because, places in free.items():
        lines.append(f"  and without a law that is known here ({because}):")
        lines += hanging("    ", ", ".join(map(named, places)))
    if not row["reached"]:
        lines.append("  none: the posting names no region or country that is known, and none for remote work")
    return "\n".join(lines)
