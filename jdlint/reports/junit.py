"""JUnit's XML: a suite for each file, a case for each finding. What lies below `fail_on` is told as skipped."""

from __future__ import annotations

from jdlint.finding import at_least
from jdlint.reports.escape import markup, one_line
from jdlint.reports.rows import relative, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import FileResult, Problem, Report, Style
    from jdlint.reports.rows import Row


class Renderer:
    """For servers that show tests. A file without findings is one case in which nothing was found."""

    def __init__(self, report: Report, style: Style) -> None:
        pass

    def begin(self) -> str:
        """The head."""
        return '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="jdlint">\n'

    def file(self, result: FileResult) -> str:
        """The suite of one file; nothing for what is no posting."""
        if result.unread:
            return ""
        found = list(rows(result))
        failing = [not row.waived and at_least(row.severity, result.fail_on) for row in found]
        path = _attribute(relative(result.path))
        cases = [_case(row, fails) for row, fails in zip(found, failing, strict=True)]
        cases += [_of_problem(problem, path) for problem in result.problems]
        if not cases:
            cases = [f'    <testcase classname="{path}" name="nothing found"/>\n']
        counts = f'failures="{sum(failing)}" errors="{len(result.problems)}" skipped="{len(found) - sum(failing)}"'
        head = f'  <testsuite name="{path}" tests="{len(cases)}" {counts}>\n'
        return head + "".join(cases) + "  </testsuite>\n"

    def end(self) -> str:
        """What closes it."""
        return "</testsuites>\n"


def _case(row: Row, fails: bool) -> str:
    finding = row.finding
    place = f"{'paragraph' if row.source.paragraphs else 'line'} {row.region.line}"
    name = _attribute(f"{finding.rule} ({place}, column {row.region.column}{_law(row)})")
    message = _attribute(f"{row.severity}: {row.message}")
    head = f'    <testcase classname="{_attribute(row.path)}" name="{name}">\n'
    if not fails:
        return f'{head}      <skipped message="{message}"/>\n    </testcase>\n'
    body = markup("\n".join([f"{row.path}, {place}: {finding.text}", finding.why, *_sources(row)]))
    return f'{head}      <failure type="{row.severity}" message="{message}">{body}</failure>\n    </testcase>\n'


def _law(row: Row) -> str:
    """What tells findings of one rule under several laws apart."""
    return f", {row.finding.law['id']}" if row.finding.law else ""


def _sources(row: Row) -> list[str]:
    return [f"{source.get('title') or ''} {source.get('url') or ''}".strip() for source in row.finding.sources]


def _of_problem(problem: Problem, path: str) -> str:
    message = _attribute(problem.message)
    return (
        f'    <testcase classname="{path}" name="{_attribute(problem.rule or "not checked")}">\n'
        f'      <error type="problem" message="{message}">{markup(problem.hint)}</error>\n    </testcase>\n'
    )


def _attribute(text: str) -> str:
    return markup(one_line(text))
