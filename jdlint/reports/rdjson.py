"""The Reviewdog Diagnostic Format, with suggestions that a reviewer can commit. Columns count bytes of UTF-8."""

from __future__ import annotations

from jdlint.reports.json import Listed
from jdlint.reports.rows import Region, relative, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Fix
    from jdlint.report import FileResult, Problem, Report, Style
    from jdlint.reports.rows import Row
    from jdlint.source import Source


class Renderer:
    """For `reviewdog -f=rdjson`."""

    def __init__(self, report: Report, style: Style) -> None:
        self._diagnostics = Listed(4)

    def begin(self) -> str:
        """The head, up to the opening of `diagnostics`."""
        return '{\n  "source": {"name": "jdlint"},\n  "diagnostics": ['

    def file(self, result: FileResult) -> str:
        """The diagnostics of one file."""
        found = [_diagnostic(row) for row in rows(result)]
        found += [_of_problem(problem, result.path) for problem in result.problems]
        return "".join(map(self._diagnostics.item, found))

    def end(self) -> str:
        """What closes it."""
        return self._diagnostics.end + "\n}\n"


def _diagnostic(row: Row) -> dict[str, Any]:
    data: dict[str, Any] = {
        "message": row.message_with_place,
        "location": {"path": row.path},
        "severity": row.severity.upper(),
        "code": {"value": row.finding.rule},
    }
    if not row.source.paragraphs:  # a paragraph's number is no line, so DOCX files have no range
        data["location"]["range"] = _range(row.source, row.region)
        if row.finding.fix is not None and not row.waived:
            data["suggestions"] = [_suggestion(row.source, row.finding.fix)]
    return data


def _suggestion(source: Source, fix: Fix) -> dict[str, Any]:
    """All edits of a fix as one, with what stands between them: suggestions are committed one by one."""
    from jdlint.finding import Span

    edits = sorted(fix.edits, key=lambda edit: (edit.span.start, edit.span.end))
    start, end = edits[0].span.start, max(edit.span.end for edit in edits)
    text, done = "", start
    for edit in edits:
        text += source.text[done : edit.span.start] + edit.replacement
        done = edit.span.end
    return {"range": _range(source, Region(source, Span(start, end))), "text": text + source.text[done:end]}


def _range(source: Source, region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": _byte_column(source, region.line, region.column)},
        "end": {"line": region.end_line, "column": _byte_column(source, region.end_line, region.end_column)},
    }


def _byte_column(source: Source, line: int, column: int) -> int:
    start = source.line_starts[line - 1]
    mark = 3 if source.bom and line == 1 else 0
    return mark + len(source.text[start : start + column - 1].encode("utf-8", "surrogatepass")) + 1


def _of_problem(problem: Problem, path: str) -> dict[str, Any]:
    return {
        "message": f"Not checked: {problem.message}",
        "location": {"path": relative(problem.path or path)},
        "severity": "ERROR",
        "code": {"value": problem.rule or "not-checked"},
    }
