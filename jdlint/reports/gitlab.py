"""GitLab's code quality report: a list of issues, each known by a fingerprint that no other one has."""

from __future__ import annotations

import hashlib

from jdlint.fingerprint import fingerprint_all
from jdlint.reports.json import Listed
from jdlint.reports.rows import relative, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.report import FileResult, Problem, Report, Style
    from jdlint.reports.rows import Row

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


class Renderer:
    """For `artifacts: reports: codequality`."""

    def __init__(self, report: Report, style: Style) -> None:
        self._issues = Listed(2)

    def begin(self) -> str:
        """The opening of the list."""
        return "["

    def file(self, result: FileResult) -> str:
        """The issues of one file; what kept it from being checked is one too."""
        fingerprint_all(result.findings, result.ids)
        issues = [_issue(row, result.path) for row in rows(result)]
        issues += [_of_problem(problem, result.path) for problem in result.problems]
        return "".join(map(self._issues.item, issues))

    def end(self) -> str:
        """The closing of the list."""
        return self._issues.end + "\n"


def _issue(row: Row, path: str) -> dict[str, Any]:
    """GitLab does not show `check_name`, so the rule stands in the description too."""
    finding = row.finding
    law = finding.law is not None and row.severity == "error"
    return {
        "description": f"{finding.rule}: {row.message_with_place}",
        "check_name": finding.rule,
        # With the posting's path: a value that several postings inherit is found at one place for each of them.
        "fingerprint": _hash(relative(path), row.path, finding.fingerprint, finding.law["id"] if finding.law else ""),
        "severity": "critical" if law else _SEVERITY[row.severity],
        "location": {"path": row.path, "lines": {"begin": row.region.line, "end": row.region.end_line}},
    }


def _of_problem(problem: Problem, path: str) -> dict[str, Any]:
    line = problem.line or 1
    return {
        "description": f"Not checked: {problem.message}",
        "check_name": problem.rule or "not-checked",
        "fingerprint": _hash(relative(path), problem.rule or "", problem.message),
        "severity": "major",
        "location": {"path": relative(problem.path or path), "lines": {"begin": line, "end": line}},
    }


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
