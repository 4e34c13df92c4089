"""The JSON report as lines: one for each finding, and a last one with everything else of it."""

from __future__ import annotations

import json

from jdlint.fingerprint import fingerprint_all
from jdlint.report import finding_data
from jdlint.reports.json import head, places, tail

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.report import FileResult, Report, Style


class Renderer:
    """For programs that read while jdlint writes. All in ASCII, so that no reader sees other line ends."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report

    def begin(self) -> str:
        """Nothing."""
        return ""

    def file(self, result: FileResult) -> str:
        """A line for each finding."""
        fingerprint_all(result.findings, result.ids)
        lines = []
        for finding in result.findings:
            assert result.source is not None
            lines.append(json.dumps(finding_data(finding, finding.span.source or result.source)) + "\n")
        return "".join(lines)

    def end(self) -> Iterator[str]:
        """The line without a finding."""
        before, none, after = json.dumps({**head(self._report), "places": [], **tail(self._report)}).partition("[]")
        yield before + none[0]
        yield from (", " * (number > 0) + json.dumps(row) for number, row in enumerate(places(self._report)))
        yield none[1] + after + "\n"
