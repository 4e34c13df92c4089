"""The picture of docs/performance.md: a point for each linter on a logarithmic scale, with its spread, as SVG."""

from __future__ import annotations

import html
import math
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.clock import spread
from benchmarks.parts import NODE, PASS

ALT = "Time for one ad and for many, by linter, on logarithmic scales"
#: The parts that are drawn, with the heading of each.
PANELS = {"one": "A process over one ad, ms", "hundred": "A process over {ads} ads, s"}
WIDTH, NAMES, LINE, TOP, MARGIN = 860, 150, 24, 44, 20
STYLE = """\
  text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328 }
  .ground { fill: #ffffff; stroke: #d0d7de } .scale { fill: #59636e; font-size: 11px } .head, .ours { font-weight: 600 }
  line { stroke: #d0d7de } .peer { fill: #59636e; stroke: #59636e } .jdlint { fill: #0969da; stroke: #0969da }
  .bare { fill: none; stroke: #59636e } .spread { stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .ground { fill: #0d1117; stroke: #3d444d } .scale { fill: #9198a1 } line { stroke: #3d444d }
    .peer, .bare { stroke: #9198a1 } .peer { fill: #9198a1 } .jdlint { fill: #58a6ff; stroke: #58a6ff }
  }
"""
Rows = dict[str, list[dict[str, float]]]


def drawn(results: dict[str, dict[str, Any]]) -> str:
    """The whole picture, of what the parts in PANELS gave."""
    lines: list[str] = []
    y = MARGIN
    for name, heading in PANELS.items():
        rows = results[name]["samples"]
        lines += _panel(heading.format_map(results[name]), rows, y, 1e3 if heading.endswith("ms") else 1)
        y += TOP + LINE * len(rows) + MARGIN
    body = "\n".join(lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}" role="img"'
        f' aria-label="{html.escape(ALT)}">\n<style>\n{STYLE}</style>\n'
        f'<rect class="ground" x="0.5" y="0.5" width="{WIDTH - 1}" height="{y - 1}" rx="8"/>\n{body}\n</svg>\n'
    )


def _panel(heading: str, rows: Rows, top: int, factor: float) -> Iterator[str]:
    """One scale with a line for each name, the fastest first."""
    spreads = {name: [value * factor for value in spread([row["wall"] for row in rows[name]])] for name in rows}
    marks = _marks(min(low for _, low, _ in spreads.values()), max(high for *_, high in spreads.values()))
    low, high = math.log(marks[0]), math.log(marks[-1])

    def x(value: float) -> str:
        return f"{NAMES + MARGIN + (WIDTH - NAMES - 5 * MARGIN) * (math.log(value) - low) / (high - low):.1f}"

    yield f'<text class="head" x="{MARGIN}" y="{top + 14}">{heading}</text>'
    bottom = top + TOP + LINE * len(rows) - 8
    for mark in marks:
        yield f'<line x1="{x(mark)}" x2="{x(mark)}" y1="{top + TOP - 10}" y2="{bottom}"/>'
        yield f'<text class="scale" text-anchor="middle" x="{x(mark)}" y="{top + TOP - 14}">{mark:,g}</text>'
    for number, name in enumerate(sorted(rows, key=lambda name: spreads[name][0])):
        y = top + TOP + LINE * number + LINE // 2 - 6
        middle, least, most = spreads[name]
        kind = "jdlint" if name.startswith("jdlint") else "bare" if name in (PASS, NODE) else "peer"
        label = "ours" if kind == "jdlint" else ""
        yield f'<text class="{label}" text-anchor="end" x="{NAMES}" y="{y + 4}">{html.escape(name)}</text>'
        yield f'<line class="{kind} spread" x1="{x(least)}" x2="{x(most)}" y1="{y}" y2="{y}"/>'
        yield f'<circle class="{kind}" cx="{x(middle)}" cy="{y}" r="5"/>'
        yield f'<text class="scale" x="{float(x(most)) + 10:.1f}" y="{y + 4}">{_short(middle)}</text>'


def _marks(low: float, high: float) -> Sequence[float]:
    """1, 2 and 5 of each power of ten, from the last one below `low` to the first one above `high`."""
    steps = [step * 10.0**power for power in range(-4, 7) for step in (1, 2, 5)]
    first = max(number for number, step in enumerate(steps) if step <= low)
    last = min(number for number, step in enumerate(steps) if step >= high)
    return steps[first : max(last, first + 1) + 1]


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}" if value >= 2 else f"{value:.2f}"
