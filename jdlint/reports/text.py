"""What people see first: the words themselves, what to write instead, why, and the source."""

from __future__ import annotations

import unicodedata

from jdlint.expressions import Lazy
from jdlint.finding import SEVERITIES, Finding
from jdlint.report import counts, is_waived, why_waived
from jdlint.reports.folding import also_by, by_duty, by_words, decides, entries, to_write, told, where_to_state, worst
from jdlint.reports.rows import statistics
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.report import FileResult, Report, Style
    from jdlint.source import Source

#: Longer lines are cut around the words in question.
_CUT = "…"
_ADDRESS = Lazy(r"<(https?://[^\s<>]+)>", flags=0)


class Renderer:
    """Grouped by file, worst first."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._style = style

    def begin(self) -> str:
        """Nothing."""
        return ""

    def file(self, result: FileResult) -> str:
        """The findings of one file that count, worst first, and those that were set aside in one line."""
        shown = [finding for finding in result.findings if counts(finding)]
        waived = list(filter(is_waived, result.findings))
        if not shown and not waived:
            return ""
        assert result.source is not None
        shown.sort(key=lambda finding: SEVERITIES.index(finding.severity))
        head = self._style.paint("path", printable(result.path)) + "\n"
        blocks = [
            self._waiting(fact, rows, result.source)
            if fact
            else self._block(rows, rows[0].span.source or result.source)
            for fact, rows in entries(shown)
        ]
        blocks += [self._waived(finding, result.source) for finding in waived]
        return head + "\n".join(blocks) + "\n"

    def end(self) -> str:
        """Notes and the counts."""
        report, summary = self._report, self._report.summary
        parts = [_number(summary[f"{severity}s"], severity) for severity in SEVERITIES if summary[f"{severity}s"]]
        aside = [f"{summary[name]} {name}" for name in ("suppressed", "waived", "baselined") if summary[name]]
        found = ", ".join(parts) or ("nothing else found" if aside else "nothing found")
        line = f"{found} in {_number(summary['postings'], 'posting')} ({_number(summary['files'], 'file')})"
        if aside:
            line += "; " + ", ".join(aside)
        lines = [self._style.paint("dim", line) for line in _scope(report)]
        lines += statistics(report, self._style)
        return "\n".join([*lines, line]) + "\n"

    def _block(self, rows: list[Finding], source: Source) -> str:
        """One finding, with the other laws under which it is one too."""
        finding = rows[0]
        title = f"{finding.severity}[{finding.rule}]"
        lines = _wrap(f"{_where(finding, source)} {title} {printable(finding.message)}", self._style.width - 4)
        lines[0] = lines[0].replace(
            title, self._style.paint(finding.severity, finding.severity) + f"[{finding.rule}]", 1
        )
        lines = [("    " if number else "  ") + line for number, line in enumerate(lines)]
        lines += self._snippet(finding, source)
        if words := to_write(finding):
            lines.append(self._note("write", printable(words)))
        lines.append(self._note("why", printable(finding.why)))
        lines += [self._note("also", printable(also_by(other))) for other in rows[1:]]
        # Of a law, the text itself and one page that was read; the formats for programs have all.
        sources = finding.sources if finding.law is None else finding.sources[:2]
        lines += [self._note("source", self._source(row)) for row in sources]
        if finding.fix is not None:
            options = "--diff" if finding.fix.applicability == "safe" else "--diff --unsafe-fixes"
            # A Word file is not edited: what would stand there is told in its comments.
            where = "in a comment by `jdlint review`" if source.paragraphs else f"shown by `jdlint check {options}`"
            lines.append(self._note("fix", f"{finding.fix.applicability}, {where}"))
        return "\n".join(line for line in lines if line) + "\n"

    def _waiting(self, fact: str, findings: list[Finding], source: Source) -> str:
        """The findings that one unstated fact decides: by duty, and those on words with their places."""
        severity = worst(findings)
        lines = _wrap(f"{severity} {printable(decides(fact, findings))}", self._style.width - 4)
        lines[0] = lines[0].replace(severity, self._style.paint(severity, severity), 1)
        lines = [("    " if number else "  ") + line for number, line in enumerate(lines)]
        for duty, places in by_duty(findings).items():
            lines.append(self._note("duty", f"{duty}: {', '.join(places)}"))
        for rows in by_words(findings):
            lines.append(self._note("words", printable(f"{_where(rows[0], source)} {told(rows)}")))
        lines.append(self._note("state", f"it {where_to_state(findings)}"))
        return "\n".join(lines) + "\n"

    def _snippet(self, finding: Finding, source: Source) -> list[str]:
        """The source line with carets under the exact words; of several lines the first."""
        number, column = source.position(finding.span.start)
        line = source.line(number)
        last, _ = source.position(max(finding.span.end - 1, finding.span.start))
        end = column - 1 + finding.span.end - finding.span.start if last == number else len(line)
        start, end = column - 1, max(min(end, len(line)), column)
        line, start, end = _window(line, start, end, self._style.width - 8)
        gutter = self._style.paint("dim", f"{number:>5} |")
        under = " " * _cells(line[:start]) + self._style.paint(finding.severity, "^" * max(1, _cells(line[start:end])))
        return [f"{gutter} {printable(line)}", f"{self._style.paint('dim', '      |')} {under}"]

    def _note(self, name: str, text: str) -> str:
        if not text:
            return ""
        lines = _wrap(text, self._style.width - 17)
        head = self._style.paint("dim", f"        {name + ':':<8}")
        return head + ("\n" + " " * 16).join(self._linked(line) for line in lines)

    def _linked(self, line: str) -> str:
        """On a terminal addresses are links, which stay whole where the line is cut."""
        if not self._style.colour:
            return line
        return _ADDRESS.sub("\x1b]8;;\\1\x1b\\\\<\\1>\x1b]8;;\x1b\\\\", line)

    def _source(self, row: object) -> str:
        assert isinstance(row, dict)
        title, url = printable(row.get("title") or ""), printable(row.get("url") or "")
        return f"{title} <{url}>" if url else title

    def _waived(self, finding: Finding, source: Source) -> str:
        word, reason = why_waived(finding)
        title = f"{word.lower()} [{finding.rule}]"
        if finding.baselined is not None:
            title, reason = f"{finding.severity}[{finding.rule}]", f"{word}. {reason}"
        line = f"  {_where(finding, source)} {title} {finding.message} {reason}"
        return self._style.paint("dim", printable(line)) + "\n"


def _where(finding: Finding, source: Source) -> str:
    """Line and column, or the paragraph; of an inherited value with its file."""
    source = finding.span.source or source
    line, column = source.position(finding.span.start)
    where = f"paragraph {line}" if source.paragraphs else f"{line}:{column}"
    return where if finding.span.source is None else f"{printable(source.path)}:{where}"


def _scope(report: Report) -> Iterator[str]:
    """What was looked at, what could not be told and what was not checked."""
    if report.looked_at:
        profile = "" if report.selected else f" (profile {report.profile})"
        yield f"looked at: {', '.join(report.looked_at)}{profile}"
    yield from (f"cannot tell: {printable(line)}" for line in report.cannot_tell)
    yield from (f"not checked: {printable(line)}" for line in report.not_checked)


def _cells(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The part of a long line around `start` to `end` that fits into `width` columns, and their new places."""
    if _cells(line) <= width:
        return line, start, end
    width -= 2 * len(_CUT)
    left = start - _fitting(line[:start][::-1], max(width // 3, width - _cells(line[start:])))
    right = left + _fitting(line[left:], width)
    cut = (_CUT if left else "") + line[left:right] + (_CUT if right < len(line) else "")
    shift = left - (1 if left else 0)
    return cut, start - shift, min(end, right) - shift


def _fitting(text: str, columns: int) -> int:
    """How many characters from the beginning of `text` fit into so many columns."""
    for count, character in enumerate(text):
        columns -= _width(character)
        if columns < 0:
            return count
    return len(text)


def _wrap(text: str, width: int) -> list[str]:
    import textwrap

    # The sign of a section stays on the line of its number.
    whole = text.replace("§ ", "§\u00a0")
    lines = textwrap.wrap(whole, max(width, 30), break_long_words=False, break_on_hyphens=False)
    return [line.replace("§\u00a0", "§ ") for line in lines] or [""]


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
