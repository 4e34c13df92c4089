"""One line a finding: `path:line:column: severity rule: message`."""

from __future__ import annotations

from jdlint.reports.rows import rows
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import FileResult, Report, Style


class Renderer:
    """For editors, grep and short logs."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report

    def begin(self) -> str:
        """Nothing."""
        return ""

    def file(self, result: FileResult) -> str:
        """A line for each finding that counts or was waived, in the order of the text."""
        lines = []
        for row in rows(result):
            place = f"{printable(row.finding.path)}:{row.region.line}:{row.region.column}"
            lines.append(f"{place}: {row.severity} {row.finding.rule}: {row.message}\n")
        return "".join(lines)

    def end(self) -> str:
        """Nothing."""
        return ""
