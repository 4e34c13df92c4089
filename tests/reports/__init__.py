"""Reports: what they have in common is `reports`, which runs a check and gives every report of it."""

from __future__ import annotations

from pathlib import Path

from jdlint.commands.check import Arguments, run
from jdlint.reports import RENDERERS

DAY = "2026-11-23"

#: Something for every part of a report: marks, laws of many places, a waived finding, a fix, a second document.
POSTING = """\
title: Data Engineer
id: DE-77
employer: {name: Example Analytics, about: We build tools for hospitals.}
workplace: {type: remote, eligible_regions: [US]}
summary: |
  You build our “data platform”. Young digital natives wanted.
  TBD
compensation: {currency: USD, period: year, min: 60000}  # jdlint: ignore[pay-not-disclosed@US-MD] the range is agreed
responsibilities:
  - Write pipelines in Python & test <them>
  - He will carry a pager
qualifications: {required: [A degree], preferred: [Rust]}
application: {how_to: Send a CV to jobs@example.com}
---
title: Nurse
duties: [Care for patients on the ward]
locations: ["Denver, CO"]
"""


def reports(folder: Path, texts: dict[str, str | bytes], formats=RENDERERS, **settings) -> dict[str, str]:
    """The text of each report on some files, which are written into `folder`, the working folder of the test."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    out = folder.parent / f"{folder.name}-reports"
    out.mkdir(exist_ok=True)
    asked = [f"{name}:{out / name}" for name in formats]
    run(Arguments(list(texts), settings={"as_of": DAY, **settings}, formats=asked, isolated=True, quiet=True))
    return {name: (out / name).read_bytes().decode() for name in formats}
