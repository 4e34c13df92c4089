"""Workflow commands of GitHub, worst first, and the whole report in the job summary.

GitHub shows ten annotations of a type for a step and drops the rest without a word.
"""

from __future__ import annotations

import os

from jdlint.errors import JdlintError
from jdlint.finding import SEVERITIES
from jdlint.reports import markdown
from jdlint.reports.escape import command, command_property
from jdlint.reports.folding import alike, decides, to_write, waiting
from jdlint.reports.rows import Row, relative, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.report import FileResult, Problem, Report, Style

_TYPES = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = 10
#: Bytes of a job summary; GitHub drops a larger one whole.
_SUMMARY = 1024 * 1024


class Renderer:
    """For a step of a workflow. The commands come at the end, when it is known which are the worst."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._kept: dict[str, list[str]] = {severity: [] for severity in SEVERITIES}
        self._count = dict.fromkeys(SEVERITIES, 0)
        self._file = os.environ.get("GITHUB_STEP_SUMMARY", "")
        self._summary = markdown.Renderer(report, style, _SUMMARY - _size(self._file)) if self._file else None

    def begin(self) -> str:
        """Nothing."""
        return ""

    def file(self, result: FileResult) -> str:
        """Nothing yet; of each type the first ten are kept."""
        for problem in result.problems:
            self._keep("error", _of_problem(problem, result.path), first=True)
        for severity, line in _commands(result):
            self._keep(severity, line)
        if self._summary is not None:
            self._summary.file(result)
        return ""

    def end(self) -> str:
        """The commands, and a plain line with the counts."""
        if self._summary is not None:
            _append(self._file, self._summary.end())
        left = sum(max(0, count - _MOST) for count in self._count.values())
        notices = self._kept["info"]
        if left:
            if len(notices) == _MOST:
                notices.pop()
                left += 1
            all_there = self._summary is not None and not self._summary.cut
            where = "the job summary has all" if all_there else "`--format text` prints all"
            notices.append(f"::notice title=jdlint::{left} more; {where}")
        lines = [line for severity in SEVERITIES for line in self._kept[severity]]
        return "\n".join([*lines, f"jdlint: {markdown.headline(self._report)}"]) + "\n"

    def _keep(self, severity: str, line: str, *, first: bool = False) -> None:
        kept = self._kept[severity]
        if line in kept:  # a value of the configuration, which one posting after the other inherits
            return
        self._count[severity] += 1
        kept.insert(0 if first else len(kept), line)
        del kept[_MOST:]


def _commands(result: FileResult) -> Iterator[tuple[str, str]]:
    """Severity and command of each finding of a file; those of many laws are told together."""
    listed = {id(row.finding): row for row in rows(result)}
    rest, by_fact = waiting((row.finding for row in listed.values() if not row.waived), anchored=True)
    for findings in alike(rest):
        row = listed[id(findings[0])]
        others = [finding.place for finding in findings[1:] if finding.place != findings[0].place and finding.place]
        also = f" Also in {', '.join(dict.fromkeys(others))}." if others else ""
        words = to_write(row.finding)
        write = f" Write: {words}" if words else ""
        yield row.severity, _command(row, row.message_with_place + also + write)
    for fact, findings in by_fact.items():
        worst = min(findings, key=lambda finding: SEVERITIES.index(finding.severity))
        yield worst.severity, _command(listed[id(worst)], decides(fact, findings))
    for row in listed.values():
        if row.waived:
            yield row.severity, _command(row, row.message_with_place)


def _command(row: Row, message: str) -> str:
    region = row.region
    properties = {"file": row.path}
    if not row.source.paragraphs:  # a paragraph's number is no line
        properties["line"] = str(region.line)
        properties["endLine"] = str(region.end_line)
        if region.end_line == region.line:  # with columns over several lines GitHub drops the annotation
            properties["col"] = str(region.column)
            properties["endColumn"] = str(max(region.end_column, region.column))
    properties["title"] = f"jdlint: {row.finding.rule}"
    return _written(_TYPES[row.severity], properties, message)


def _of_problem(problem: Problem, path: str) -> str:
    hint = f" ({problem.hint})" if problem.hint else ""
    properties = {"file": relative(problem.path or path), "title": "jdlint: not checked"}
    return _written("error", properties, problem.message + hint)


def _written(type: str, properties: dict[str, str], message: str) -> str:
    said = ",".join(f"{name}={command_property(value)}" for name, value in properties.items())
    return f"::{type} {said}::{command(message)}"


def _size(path: str) -> int:
    return os.path.getsize(path) if os.path.exists(path) else 0


def _append(path: str, text: str) -> None:
    try:
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise JdlintError(f"{path}: cannot be written: {error.strerror}", "GITHUB_STEP_SUMMARY names it") from error
