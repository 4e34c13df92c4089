"""Draw docs/picture.svg, the terminal of the README, from what `jdlint check` really prints.

The picture follows the reader's light or dark theme. A test fails where it differs from what jdlint prints today.
"""

from __future__ import annotations

import html
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "picture.svg"
COMMAND = ["check", "--color", "always", "--as-of", "2026-11-23", "docs/picture.yaml"]
COLUMNS = 100
LINE, CHARACTER, MARGIN = 20, 8.4, 20

#: The classes of the style sheet, by the codes that the text report writes.
CLASSES = {"31;1": "error", "33;1": "warning", "36;1": "info", "1": "path", "2": "dim"}
STYLE = """\
  .screen { fill: #f6f8fa; stroke: #d0d7de }
  text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; fill: #1f2328 }
  .error { fill: #cf222e; font-weight: bold } .warning { fill: #9a6700; font-weight: bold }
  .info { fill: #0969da; font-weight: bold } .path { font-weight: bold } .dim { fill: #59636e }
  @media (prefers-color-scheme: dark) {
    .screen { fill: #0d1117; stroke: #3d444d } text { fill: #f0f6fc }
    .error { fill: #ff7b72 } .warning { fill: #d29922 } .info { fill: #58a6ff } .dim { fill: #9198a1 }
  }
"""
_CODES = re.compile(r"\x1b\[([0-9;]*)m")
_LINKS = re.compile(r"\x1b\]8;;[^\x1b]*\x1b\\")


def output() -> str:
    """The command line and what it prints, with the codes of its colours."""
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "jdlint", *COMMAND]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 1:
        raise SystemExit(f"{' '.join(command)} should give findings: {done.stderr}")
    return "$ jdlint check posting.yaml\n" + done.stdout.replace("docs/picture.yaml", "posting.yaml")


def drawn(text: str) -> str:
    """The SVG of a terminal's text."""
    lines = [row for line in _LINKS.sub("", text).rstrip("\n").split("\n") for row in rows_of(line)]
    width = round(COLUMNS * CHARACTER + 2 * MARGIN)
    height = len(lines) * LINE + 2 * MARGIN
    rows = [
        f'<text x="{MARGIN}" y="{MARGIN + LINE * number - 5}" xml:space="preserve">{spans(row)}</text>'
        for number, row in enumerate(lines, 1)
        if row
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img" aria-label="What jdlint prints for a job posting">\n<style>\n{STYLE}</style>\n'
        f'<rect class="screen" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>\n'
        + "\n".join(rows)
        + "\n</svg>\n"
    )


def rows_of(line: str) -> Iterator[list[tuple[str, str]]]:
    """The rows that a line takes on a terminal, each of (character, class of its colour)."""
    name = ""
    cells = []
    for index, part in enumerate(_CODES.split(line)):
        if index % 2:
            name = CLASSES.get(part, "")
        else:
            cells += [(character, name) for character in part]
    for start in range(0, max(len(cells), 1), COLUMNS):
        yield cells[start : start + COLUMNS]


def spans(row: list[tuple[str, str]]) -> str:
    """A row as SVG: runs of one colour together."""
    parts = []
    for name, cells in itertools.groupby(row, key=lambda cell: cell[1]):
        words = html.escape("".join(character for character, _ in cells), quote=False)
        parts.append(f'<tspan class="{name}">{words}</tspan>' if name else words)
    return "".join(parts)


def picture() -> str:
    """The picture as it has to be today."""
    return drawn(output())


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
