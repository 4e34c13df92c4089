"""What jdlint finds, as JSON. Runs the same in CPython and in Pyodide, where nothing compiled is to be had."""

from __future__ import annotations

import contextlib
import io
import json
import sys


def everything(argument: str) -> str:
    """`argument`: {path: text} as JSON. Gives for each path its findings and what the command line prints."""
    import jdlint

    files = json.loads(argument)
    found = {
        path: [row(finding) for finding in jdlint.check(text, path, as_of="2026-11-23", profile="thorough")]
        for path, text in files.items()
    }
    return json.dumps({
        "found": found,
        "printed": {path: printed(path, text) for path, text in files.items()},
        "statistics": statistics(),
    })  # fmt: skip


def statistics():
    """Wages of a city, a projection and schooling, as the bundled tables have them."""
    from jdlint.reference import metros, projections, wages

    areas = metros.areas_of(metros.place_code("Denver, CO"), "2025-05")
    medians = [wages.wages("15-1252", area.code).annual[50] for area in areas]
    return [medians, projections.projection("15-1252").change, projections.schooling("15-1252")["master"]]


def row(finding):
    return [finding.rule, finding.field, finding.span.start, finding.span.end, finding.text, finding.message]


def printed(path: str, text: str):
    """The exit code of `jdlint check PATH` in the working folder, and all that it says."""
    from jdlint.cli import main

    write("jdlint.toml", 'as_of = "2026-11-23"\n')
    write(path, text)
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            main(["check", path])
        except SystemExit as ended:
            return [ended.code, output.getvalue()]


def write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def loaded() -> list[str]:
    """Modules that the plain case must do without, and that were loaded all the same."""
    return [name for name in ("ahocorasick", "click", "jsonschema", "textstat", "yaml._yaml") if name in sys.modules]
