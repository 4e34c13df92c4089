"""The JSON report, version 1 (schemas/report.schema.json)."""

from __future__ import annotations

import json

from jdlint.fingerprint import fingerprint_all
from jdlint.report import finding_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.report import FileResult, Report, Style


class Renderer:
    """Findings are written as they come; what needs the whole run stands behind them."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._findings = Listed(4)

    def begin(self) -> str:
        """The head, up to the opening of `findings`."""
        return dump(head(self._report), indent=2)[:-2] + ',\n  "findings": ['

    def file(self, result: FileResult) -> str:
        """The findings of one file."""
        fingerprint_all(result.findings, result.ids)
        items = []
        for finding in result.findings:
            assert result.source is not None
            items.append(self._findings.item(finding_data(finding, finding.span.source or result.source)))
        return "".join(items)

    def end(self) -> Iterator[str]:
        """Places, problems and the summary."""
        yield self._findings.end + ',\n  "places": ['
        listed = Listed(4)
        yield from (listed.item(row) for row in places(self._report))
        yield listed.end + ",\n" + dump(tail(self._report), indent=2)[2:] + "\n"


def head(report: Report) -> dict[str, Any]:
    """What is known before the first file."""
    from jdlint.versions import versions

    return {"version": 1, **versions(), "as_of": report.as_of, "profile": report.profile}


def places(report: Report) -> Iterator[dict[str, Any]]:
    """The places that each posting reaches: a row for each, so that they are not all text at once."""
    for path, document, reached in report.places():
        yield {"path": path, "document": document, "reached": reached}


def tail(report: Report) -> dict[str, Any]:
    """What is known after the last file, behind the places."""
    problems = [
        {"path": p.path, "line": p.line, "rule": p.rule, "message": p.message, "hint": p.hint} for p in report.problems
    ]
    return {
        "looked_at": report.looked_at,
        "cannot_tell": report.cannot_tell,
        "not_checked": report.not_checked,
        "problems": problems,
        "summary": report.summary,
    }


class Listed:
    """A list that is written item by item, so that no report has to be held; its items stand `depth` blanks deep."""

    def __init__(self, depth: int) -> None:
        self._margin = "\n" + " " * depth
        self._first = True

    def item(self, data: Any) -> str:
        """One more item, with a comma before it where one is due."""
        comma = "" if self._first else ","
        self._first = False
        return comma + self._margin + dump(data, indent=2).replace("\n", self._margin)

    @property
    def end(self) -> str:
        """The closing bracket."""
        return "]" if self._first else self._margin[:-2] + "]"


def dump(data: Any, indent: int | None = None) -> str:
    """JSON text; letters outside ASCII stand as they are, halves of surrogate pairs are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(data, ensure_ascii=True, indent=indent)
    return text
