"""One line a finding: `path:line:column: severity rule: message`."""

from __future__ import annotations

from jdlint.reports.rows import rows, statistics
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import FileResult, Report, Style


class Renderer:
    """For editors, grep and short logs."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._style = style

    def begin(self) -> str:
        """Nothing."""
        return ""

    def file(self, result: FileResult) -> str:
        """A line for each finding that counts or was waived, in the order of the text."""
        lines = []
        for row in rows(result):
            path = self._style.paint("path", printable(row.finding.path))
            severity = self._style.paint(row.severity, row.severity)
            place = f"{path}:{row.region.line}:{row.region.column}"
            lines.append(f"{place}: {severity} {row.finding.rule}: {row.message}\n")
        return "".join(lines)

    def end(self) -> str:
        """What each rule found, where that is asked for."""
        return "".join(f"{line}\n" for line in statistics(self._report, self._style))
