"""One line a finding: `path:line:column: severity rule: message`."""

from __future__ import annotations

from jdlint.report import counts

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
        """A line for each finding that counts, in the order of the text."""
        lines = []
        for finding in result.findings:
            if counts(finding) and result.source is not None:
                line, column = (finding.span.source or result.source).position(finding.span.start)
                message = " ".join(finding.message.split())
                lines.append(f"{finding.path}:{line}:{column}: {finding.severity} {finding.rule}: {message}\n")
        return "".join(lines)

    def end(self) -> str:
        """Nothing."""
        return ""
