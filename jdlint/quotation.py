"""Official wages as a block that a role guide can quote: `compensation.market` and `citations`, as YAML."""

from __future__ import annotations

import json

from jdlint.errors import JdlintError
from jdlint.market import DISCLAIMER, NOTE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def citation(data: dict[str, Any]) -> str:
    """The block for `compensation.market` and `citations`, as YAML, of the narrowest area that has figures.

    Left out is what is top-coded and what lies below the minimum wage. Raises JdlintError where more than one
    occupation may be meant, and where no figure is left.
    """
    if len(data["candidates"]) > 1:
        codes = "; ".join(f"{one['soc']} {one['title']}" for one in data["candidates"][:5])
        raise JdlintError(f"'{data['asked']}' may mean more than one occupation: {codes}", "name one by its code")
    [one] = data["candidates"]
    area = next((area for area in reversed(one["areas"]) if kept_wages(area)), None)
    proposed = None if area is None else kept_wages(area)
    if area is None or proposed is None:
        raise JdlintError(f"no wages of {one['title']} were published there", "try a wider --place, or none")
    period, kept = proposed
    left = [key for key in area["below_minimum_wage"] if str(key) not in kept]
    lines = [f"# {DISCLAIMER}"]
    if left:
        named = ", ".join(f"p{key}" for key in left)
        lines.append(f"# Left out, being below the minimum wage of ${area['minimum_wage']:.2f} an hour: {named}.")
    percentiles = ", ".join(f"{key}: {value}" for key, value in kept.items())
    published = one["published_as"] or one
    where = f"{area['name']} metropolitan area" if area["kind"] == "metro" else area["name"]
    notes = f"{period} wages of {published['title']} ({published['soc']}), {where}. {NOTE}"
    source = data["sources"][0]
    lines += [
        "compensation:",
        "  market:",
        f"    as_of: {data['vintage']}",
        f"    area: {json.dumps(data['place'] if area['kind'] == 'metro' else area['code'], ensure_ascii=False)}",
        f"    percentiles: {{{percentiles}}}",
        f"    notes: {json.dumps(notes, ensure_ascii=False)}",
        "    cite: [1]",
        "citations:",
        "  - id: 1",
        f"    publisher: {source['publisher']}",
        f"    title: {json.dumps(source['title'])}",
        f"    url: {source['url']}",
        f"    published: {source['published']}",
    ]
    if source["retrieved"]:
        lines.append(f"    accessed: {source['retrieved']}")
    return "\n".join(lines)


def kept_wages(area: dict[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """The percentiles that may be proposed, and whether they are annual or hourly; None where none is left."""
    period = "Hourly" if area["published"] == "hourly" else "Annual"
    values = area[period.lower()]
    percentiles = values["percentiles"] if values else {}
    low = {str(key) for key in area["below_minimum_wage"]}
    kept = {key: value for key, value in percentiles.items() if value is not None and key not in low}
    return (period, kept) if kept else None
