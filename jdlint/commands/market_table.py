"""The market for people: tables, and percentiles drawn in plain characters, within 80 columns."""

from __future__ import annotations

import textwrap

from jdlint.market import DISCLAIMER, month
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WIDTH = 80
#: So many occupations are shown with figures; more are only listed.
_SHOWN = 3
_LABEL = 20
_PLOT = WIDTH - _LABEL - 2
_KEYS = ("10", "25", "50", "75", "90")
#: What stands where the Bureau printed no wage.
_REASONS = {
    "no row": "not published for this area",
    "not released": "not released by the Bureau",
    "hourly, not bundled": "by the hour only, not bundled",
    "top-coded": "at or above the Bureau's limit",
}


def text(data: dict[str, Any]) -> str:
    """Everything for a terminal: no colours, no characters beyond those of names."""
    parts = [_head(data)]
    parts += [_occupation(one) for one in data["candidates"][:_SHOWN]]
    rest = data["candidates"][_SHOWN:]
    if rest:
        parts.append("\n".join(["Also possible:", *(f"  {_name(one)}" for one in rest)]))
    parts.append("\n".join(_filled(note) for note in [*data["notes"], *_source_lines(data), DISCLAIMER]))
    return "\n\n".join(parts)


def markdown(data: dict[str, Any]) -> str:
    """Tables in Markdown, one an occupation."""
    lines = [f"### {_cell(data['asked'])}: the market of {month(data['vintage'])}"]
    if len(data["candidates"]) > 1:
        lines += ["", _ambiguous(data)]
    for one in data["candidates"]:
        lines += ["", f"**{_cell(_name(one))}**", "", "| area | jobs | p10 | p25 | p50 | p75 | p90 |"]
        lines.append("|---|--:|--:|--:|--:|--:|--:|")
        for area in one["areas"]:
            cells = _cells(area) or [_REASONS[area["published"]], "", "", "", ""]
            lines.append("| " + " | ".join([_cell(area["name"]), _jobs(area), *cells]).replace("*", "\\*") + " |")
        lines += ["", *(f"- {line.replace('*', chr(92) + '*')}" for line in (*_marks(one), *_outlook(one)))]
    lines += ["", *(f"- {line}" for line in [*data["notes"], *_source_lines(data), DISCLAIMER])]
    return "\n".join(lines)


def _head(data: dict[str, Any]) -> str:
    line = f"{printable(data['asked'])}: wages of {month(data['vintage'])}, US dollars"
    return line if len(data["candidates"]) == 1 else f"{line}\n{_filled(_ambiguous(data))}"


def _ambiguous(data: dict[str, Any]) -> str:
    first = data["candidates"][0]["soc"]
    count = len(data["candidates"])
    return f"This title may mean {count} occupations; name one by its code: jdlint market {first}"


def _name(one: dict[str, Any]) -> str:
    sure = "" if one["confidence"] == "stated" else f" ({one['confidence']} confidence)"
    return f"{one['soc']} {one['title']}{sure}"


def _occupation(one: dict[str, Any]) -> str:
    lines = [_filled(_name(one))]
    if one["published_as"]:
        lines.append(_filled(f"published with others, as {one['published_as']['soc']} {one['published_as']['title']}"))
    lines.append(f"  {'':<{_LABEL - 2}}" + "".join(f"{f'p{key}':>9}" for key in _KEYS) + f"{'jobs':>13}")
    for area in one["areas"]:
        cells = _cells(area)
        shown = "".join(f"{cell:>9}" for cell in cells) if cells else f"{_REASONS[area['published']]:>45}"
        lines.append(f"  {_short(area['name']):<{_LABEL - 2}}{shown}{_jobs(area):>13}".rstrip())
    said = [_filled(line) for line in [*_marks(one), *_outlook(one)]]
    return "\n\n".join("\n".join(part) for part in (lines, _plot(one["areas"]), said) if part)


def _cells(area: dict[str, Any]) -> list[str]:
    """The percentiles as printed; [] where there are none. `+` is at or above, `*` below the minimum wage."""
    values = area["annual"] or area["hourly"]
    if values is None:
        return []
    low = {str(key) for key in area["below_minimum_wage"]}
    top = {str(key) for key in area["top_coded"]}
    cells = []
    for key in _KEYS:
        wage = values["percentiles"][key]
        if wage is None:
            cells.append(f"{area['top_code']:,}+" if key in top else "n/a")
        else:
            mark = "*" if key in low else ""
            cells.append((f"{wage:,}" if area["annual"] else f"{wage:,.2f}") + mark)
    return cells


def _jobs(area: dict[str, Any]) -> str:
    return "n/a" if area["employment"] is None else f"{area['employment']:,}"


def _plot(areas: list[dict[str, Any]]) -> list[str]:
    """A line an area: whiskers from p10 to p90, a box from p25 to p75, the median as `|` in it."""
    rows = [(area["name"], _points(area)) for area in areas]
    known = [wage for _, points in rows for wage in points.values()]
    known += [area["top_code"] for area in areas if area["top_code"] and _points(area)]
    if not known or min(known) == max(known):
        return []
    low, high = min(known), max(known)
    scale = (_PLOT - 1) / (high - low)
    lines = [
        f"  {_short(name):<{_LABEL - 2}}{_drawn({key: round((wage - low) * scale) for key, wage in points.items()})}"
        for name, points in rows
        if points
    ]
    left, right = (f"{wage:,.0f}" for wage in (low, high))
    return [*lines, f"{'':<{_LABEL}}{left}{right:>{_PLOT - len(left)}}"]


def _points(area: dict[str, Any]) -> dict[str, float]:
    values = area["annual"] or area["hourly"]
    return {key: wage for key, wage in values["percentiles"].items() if wage is not None} if values else {}


def _drawn(points: dict[str, int]) -> str:
    """`|--[==|===]----|`; an end that is top-coded runs on as `>`."""
    line = [" "] * _PLOT
    last = max(points.values()) if "90" in points else _PLOT - 1
    line[min(points.values()) : last + 1] = "-" * (last + 1 - min(points.values()))
    if "25" in points and "75" in points:
        line[points["25"] : points["75"] + 1] = "=" * (points["75"] + 1 - points["25"])
    for key, mark in (("10", "|"), ("90", "|"), ("25", "["), ("75", "]"), ("50", "|")):
        if key in points:
            line[points[key]] = mark
    if "90" not in points:
        line[-1] = ">"
    return "".join(line).rstrip()


def _marks(one: dict[str, Any]) -> list[str]:
    """What the signs beside figures mean, where there are any, and in which period the wages are."""
    lines = []
    periods = {area["published"] for area in one["areas"]}
    if periods & {"hourly", "hourly, not bundled"}:
        lines.append("Wages by the hour; the Bureau publishes none by the year for this occupation.")
    if "annual" in periods:
        lines.append("Wages by the year only; they must not be turned into hourly ones.")
    for area in one["areas"]:
        if area["below_minimum_wage"]:
            yearly = area["minimum_wage"] * 2080
            lines.append(
                f"* below the minimum wage: {area['name']}, ${area['minimum_wage']:.2f} an hour, "
                f"${yearly:,.0f} a year of 2,080 hours"
            )
    if any(area["top_coded"] for area in one["areas"]):
        lines.append("+ at or above this; the Bureau prints no more.")
    return lines


def _outlook(one: dict[str, Any]) -> list[str]:
    lines = []
    outlook = one["projection"]
    if outlook:
        line = f"Outlook {outlook['decade']}: {outlook['change_percent']:+.1f} %"
        if outlook["all_occupations_percent"] is not None:
            line += f" (all occupations {outlook['all_occupations_percent']:+.1f} %)"
        if outlook["openings_thousands_a_year"] is not None:
            line += f", {outlook['openings_thousands_a_year'] * 1000:,.0f} openings a year"
        lines.append(line)
        if outlook["typical_education"]:
            experience = outlook["typical_experience"]
            more = "" if experience in (None, "None") else f"; experience: {experience}"
            lines.append(f"Typical education of entrants: {outlook['typical_education']}{more}")
    if one["schooling"]:
        shares = one["schooling"]["percent"].items()
        named = ", ".join(f"{level.replace('_', ' ')} {share:g} %" for level, share in shares)
        lines.append(f"Schooling of those who work in it ({one['schooling']['years']}): {named}")
    return lines


def _source_lines(data: dict[str, Any]) -> list[str]:
    return [
        f"Source: {row['publisher']}, {row['title']}, released {row['published']}"
        + (f", retrieved {row['retrieved']}" if row["retrieved"] else "")
        for row in data["sources"]
    ]


def _short(name: str) -> str:
    name = name.partition(", ")[0]
    return name if len(name) <= _LABEL - 3 else name[: _LABEL - 5] + ".."


def _filled(line: str) -> str:
    return textwrap.fill(line, WIDTH, subsequent_indent="  ")


def _cell(text: str) -> str:
    return printable(text).replace("|", "\\|")
