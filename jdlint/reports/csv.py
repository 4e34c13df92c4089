"""A portfolio as a table: a row for each posting and each duty of each law that it reaches."""

from __future__ import annotations

import csv
import io

from jdlint.report import NOT_CHECKED
from jdlint.reports.escape import cell
from jdlint.reports.laws import NOT_READ, is_unread
from jdlint.reports.rows import relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from jdlint.report import FileResult, Report, Sheet, Style

COLUMNS = (
    "path", "document", "id", "title", "place", "law", "name", "citation", "effective", "asks", "duty", "rule",
    "status", "severity", "line", "needs", "remark",
)  # fmt: skip


class Renderer:
    """For spreadsheets: UTF-8, a head line, no cell that could be a formula."""

    def __init__(self, report: Report, style: Style) -> None:
        pass

    def begin(self) -> str:
        """The head line."""
        return _lines([dict(zip(COLUMNS, COLUMNS, strict=True))])

    def file(self, result: FileResult) -> str:
        """The rows of one file. What was not looked at has a row too, so that nothing is missing from the table."""
        if result.unread:
            return ""
        rows = [row for sheet in result.sheets for row in _of_sheet(result, sheet)]
        why = [problem.message for problem in result.problems] + result.notes
        rows += [_unchecked({"path": relative(result.path)}, remark) for remark in why]
        return _lines(rows)

    def end(self) -> str:
        """Nothing."""
        return ""


def _of_sheet(result: FileResult, sheet: Sheet) -> Iterator[dict[str, Any]]:
    known = {
        "path": relative(result.path),
        "document": sheet.posting.document,
        "id": sheet.posting.text("id"),
        "title": sheet.title,
    }
    for row in sheet.rows:
        finding = row["finding"]
        source = result.source if finding is None else finding.span.source or result.source
        line = source.position(finding.span.start)[0] if finding is not None and source is not None else ""
        aside = {}
        if finding is not None and finding.baselined is not None:
            aside = {"severity": finding.severity, "remark": f"in the baseline until {finding.baselined['until']}"}
        yield {**known, **row, **aside, "needs": "; ".join(row["needs"]), "line": line}
    if not sheet.rows:
        yield _unchecked(
            known, NOT_READ if is_unread(result, sheet) else "it reaches no place of which a law is known here"
        )


def _unchecked(known: Mapping[str, Any], remark: str) -> dict[str, Any]:
    return {**known, "status": NOT_CHECKED, "remark": remark}


def _lines(rows: list[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writerows({name: "" if value is None else cell(str(value)) for name, value in row.items()} for row in rows)
    return text.getvalue()
