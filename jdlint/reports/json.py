"""The JSON report, version 1 (schemas/report.schema.json)."""

from __future__ import annotations

import json

from jdlint.fingerprint import fingerprint_all
from jdlint.report import finding_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.report import FileResult, Report, Style


class Renderer:
    """Findings are written as they come; what needs the whole run stands behind them."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._first = True

    def begin(self) -> str:
        """The head, up to the opening of `findings`."""
        from jdlint.versions import versions

        head = {"version": 1, **versions(), "as_of": self._report.as_of, "profile": self._report.profile}
        return dump(head, indent=2)[:-2] + ',\n  "findings": ['

    def file(self, result: FileResult) -> str:
        """The findings of one file."""
        fingerprint_all(result.findings, result.ids)
        rows = []
        for finding in result.findings:
            assert result.source is not None
            source = finding.span.source or result.source
            row = dump(finding_data(finding, source), indent=2).replace("\n", "\n    ")
            rows.append(("" if self._first else ",") + "\n    " + row)
            self._first = False
        return "".join(rows)

    def end(self) -> str:
        """Places, problems and the summary."""
        report = self._report
        problems = [
            {"path": p.path, "line": p.line, "rule": p.rule, "message": p.message, "hint": p.hint}
            for p in report.problems
        ]
        tail = {
            "places": [dict(place) for place in report.places],
            "not_checked": report.not_checked,
            "problems": problems,
            "summary": report.summary,
        }
        return ("],\n" if self._first else "\n  ],\n") + dump(tail, indent=2)[2:] + "\n"


def dump(data: Any, indent: int | None = None) -> str:
    """JSON text; letters outside ASCII stand as they are, halves of surrogate pairs are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(data, ensure_ascii=True, indent=indent)
    return text
