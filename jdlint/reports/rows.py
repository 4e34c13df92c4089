"""Findings with their places, as the formats for other programs want them."""

from __future__ import annotations

import os

from jdlint.report import counts, is_waived, why_waived

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Finding, Span
    from jdlint.report import FileResult, Problem, Report, Style
    from jdlint.source import Source


class Region:
    """A stretch of a text: lines and columns from 1, columns in code points, the end exclusive."""

    __slots__ = ("column", "end_column", "end_line", "line")

    def __init__(self, source: Source, span: Span) -> None:
        self.line, self.column = source.position(span.start)
        self.end_line, self.end_column = source.position(max(span.end, span.start))


class Row:
    """A finding that counts, or one of group law that was set aside: such are told in every report.

    Waived ones are told as info, those in the baseline with their severity.

    `path` is relative with slashes where that can be; in a DOCX file `region.line` is a paragraph's number.
    """

    __slots__ = ("finding", "message", "path", "region", "severity", "source", "waived")

    def __init__(self, finding: Finding, source: Source) -> None:
        self.finding = finding
        self.source = source
        self.path = relative(finding.path)
        self.region = Region(source, finding.span)
        self.waived = is_waived(finding)
        self.severity = "info" if finding.suppressed is not None else finding.severity
        self.message = " ".join(finding.message.split())
        if self.waived:
            word, reason = why_waived(finding)
            self.message = f"{word}: {self.message} {reason}"

    @property
    def message_with_place(self) -> str:
        """The message, with the paragraph where lines mean nothing to whom it is told."""
        return f"Paragraph {self.region.line}: {self.message}" if self.source.paragraphs else self.message


def rows(result: FileResult, *, every: bool = False) -> Iterator[Row]:
    """What a file's report lists, in report order; `every` also what was suppressed or stands in the baseline."""
    for finding in result.findings:
        if result.source is not None and (every or counts(finding) or is_waived(finding)):
            yield Row(finding, finding.span.source or result.source)


def statistics(report: Report, style: Style) -> list[str]:
    """A line for each rule that found something, the most first, where that is asked for."""
    rows = sorted(report.by_rule.items(), key=lambda row: (-row[1], row[0])) if style.statistics else ()
    return [f"{count:6d}  {rule}" for rule, count in rows]


def what_failed(problem: Problem) -> str:
    """What kept jdlint from checking, for people: behind the path, which some messages begin with themselves."""
    named = not problem.path or problem.message.startswith(problem.path)
    return problem.message if named else f"{problem.path}: {problem.message}"


def relative(path: str) -> str:
    """A path as code hosts want it: from the working folder, with slashes, without `./`; others stay whole."""
    here = os.getcwd()
    if os.path.isabs(path) and os.path.abspath(path).startswith(here + os.sep):
        path = os.path.relpath(path, here)
    return os.path.normpath(path).replace(os.sep, "/")
