"""GitHub's Markdown: for a comment on a pull request, and the report that `github` puts into the job summary."""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.finding import SEVERITIES
from jdlint.report import counts, is_waived, why_waived
from jdlint.reports.escape import markdown
from jdlint.reports.folding import IN_WORDS, also_by, by_duty, by_words, decides, entries, to_write, told, worst
from jdlint.reports.laws import NO_ADVICE, matters, places
from jdlint.reports.rows import relative, what_failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Finding
    from jdlint.report import FileResult, Report, Sheet, Style

#: Bytes of a comment that GitHub takes, with some room for what people write around it.
COMMENT = 64_000
#: Problems and notes that are shown; the command line tells all.
_MOST_NOTES = 20


class Renderer:
    """Counts first, then file by file, worst first. What does not fit into `limit` bytes is counted.

    Every line stands for itself, so that the text may be cut behind any of them.
    """

    def __init__(self, report: Report, style: Style, limit: int = COMMENT) -> None:
        self._report = report
        self._limit = limit
        self._lines: list[tuple[str, int]] = []
        self._size = 0
        #: Findings that did not fit; known when `end` has given the text.
        self.cut = 0

    def begin(self) -> str:
        """Nothing: the counts come first, and they are known at the end."""
        return ""

    def file(self, result: FileResult) -> str:
        """Nothing yet; the lines of the file are kept while there is room."""
        for line, count in _of_file(result):
            self._keep(line, count)
        return ""

    def end(self) -> str:
        """The whole text."""
        first, last = self._first(), self._last()
        room = self._limit - sum(len(line.encode()) + 1 for line in (*first, *last)) - 200
        while self._size > room and self._lines:
            line, count = self._lines.pop()
            self._size -= len(line.encode()) + 1
            self.cut += count
        lines = [*first, *(line for line, _ in self._lines)]
        if self.cut:
            lines += ["", f"**Cut here:** {_number(self.cut, 'more finding')} did not fit. `jdlint check` prints all."]
        return "\n".join([*lines, *last]) + "\n"

    def _keep(self, line: str, count: int) -> None:
        size = len(line.encode()) + 1
        if self.cut or self._size + size > self._limit:
            self.cut += count
            self.cut = self.cut or (1 if line else 0)
            return
        self._lines.append((line, count))
        self._size += size

    def _first(self) -> list[str]:
        lines = [f"## jdlint: {headline(self._report)}"]
        problems = [markdown(what_failed(problem)) for problem in self._report.problems]
        shown = [f"- **not checked** {line[:600]}" for line in _some(problems)]
        return [*lines, "", *shown] if shown else lines

    def _last(self) -> list[str]:
        report = self._report
        notes = [f"- cannot tell: {markdown(line)[:600]}" for line in _some(report.cannot_tell)]
        notes += [f"- not checked: {markdown(line)[:600]}" for line in _some(report.not_checked)]
        looked = f" ({', '.join(report.looked_at)})" if report.looked_at else ""
        settings = f"Profile {report.profile}{looked}, judged by {report.as_of}. {NO_ADVICE}"
        return ["", *notes, *([""] if notes else []), f"<sub>{settings}</sub>"]


def headline(report: Report, info: str = "info") -> str:
    """The counts of a run in one line, also of what was set aside; `info` is what its findings are called there."""
    summary = report.summary
    nouns = {severity: info if severity == "info" else severity for severity in SEVERITIES}
    parts = [_number(summary[f"{name}s"], noun) for name, noun in nouns.items() if summary[f"{name}s"]]
    parts += [f"{summary[name]} {name}" for name in ("suppressed", "waived", "baselined") if summary[name]]
    return f"{', '.join(parts) or 'nothing found'} in {_number(summary['postings'], 'posting')}"


def _of_file(result: FileResult) -> Iterator[tuple[str, int]]:
    """The lines of one file, each with the number of findings that it tells."""
    shown = [finding for finding in result.findings if counts(finding)]
    waived = [finding for finding in result.findings if is_waived(finding)]
    tables = [line for sheet in result.sheets for line in _laws(result, sheet)]
    if not shown and not waived and not tables:
        return
    titles = ", ".join(dict.fromkeys(markdown(sheet.title) for sheet in result.sheets if sheet.title))
    yield "", 0
    yield f"### {titles or markdown(result.path)}", 0
    yield "", 0
    if titles:
        yield markdown(relative(result.path)), 0
        yield "", 0
    if shown or waived:
        yield "| | where | what was found |", 0
        yield "|---|---|---|", 0
        shown.sort(key=lambda finding: SEVERITIES.index(finding.severity))
        for fact, rows in entries(shown):
            yield _waiting(fact, rows, result) if fact else _row(rows, result), len(rows)
        for finding in waived:
            word, reason = map(markdown, why_waived(finding))
            kind = word.lower() if finding.baselined is None else f"**{finding.severity}** {word.lower()}"
            yield f"| {kind} | {_where(finding, result)} | {markdown(finding.message)}<br>{reason} |", 0
    for line in tables:
        yield line, 0


def _row(rows: list[Finding], result: FileResult) -> str:
    finding = rows[0]
    parts = [markdown(finding.message)]
    if words := to_write(finding):
        parts.append(f"**Write** {markdown(words)}")
    if len(rows) > 1:
        parts.append("**Also** " + markdown("; ".join(map(also_by, rows[1:]))))
    links = " · ".join(filter(None, map(_link, finding.sources[:2])))
    small = " ".join(filter(None, (markdown(finding.why), links, f"`{finding.rule.replace('`', '')}`")))
    parts.append(f"<sub>{small}</sub>")
    return f"| **{finding.severity}** | {_where(finding, result)} | {'<br>'.join(parts)} |"


def _waiting(fact: str, rows: list[Finding], result: FileResult) -> str:
    duties = [f"{duty}: {', '.join(names)}" for duty, names in by_duty(rows, name_of).items()]
    words = [f"{_where(same[0], result)} {markdown(told(same, name_of))}" for same in by_words(rows)]
    small = "<br>".join(filter(None, (IN_WORDS.get(fact), markdown("; ".join(duties)), *words)))
    return f"| **{worst(rows)}** | | {markdown(decides(fact, rows, name_of))}<br><sub>{small}</sub> |"


def _where(finding: Finding, result: FileResult) -> str:
    source = finding.span.source or result.source
    assert source is not None
    line, _ = source.position(finding.span.start)
    where = f"{'paragraph' if source.paragraphs else 'line'} {line}"
    return where if source is result.source else f"{markdown(relative(source.path))}, {where}"


def _laws(result: FileResult, sheet: Sheet) -> Iterator[str]:
    """What the laws of each place ask beyond what was found, in a table by place."""
    rows = places(sheet, result.places)
    telling = [place for place in rows if place.to_tell]
    quiet = [place for place in rows if not place.to_tell]
    if not rows:
        return
    title = f" of {markdown(sheet.title)}" if len(result.sheets) > 1 else ""
    yield ""
    yield f"**The places{title}, by the laws that are known here**"
    yield ""
    if telling:
        yield "| place | must be said, not found | must not be said, found | cannot tell | not checked |"
        yield "|---|---|---|---|---|"
    for place in telling:
        told = (place.lacking, place.forbidden, place.unclear, place.unchecked)
        cells = [place.name, *map(matters, told)]
        yield "| " + " | ".join(map(markdown, cells)) + " |"
    for words, chosen in (
        (
            "Nothing found missing or forbidden, as far as it was looked for",
            [row for row in quiet if not row.unchecked],
        ),
        ("Not checked, or only in part", [row for row in quiet if row.unchecked]),
    ):
        if chosen:
            yield ""
            yield markdown(f"{words}: {', '.join(place.code for place in chosen)}.")


def _link(source: object) -> str:
    assert isinstance(source, dict)
    title, url = markdown(source.get("title") or ""), source.get("url") or ""
    for sign, code in (("(", "%28"), (")", "%29"), ("|", "%7C"), (" ", "%20"), ("<", "%3C"), (">", "%3E")):
        url = url.replace(sign, code)
    return f"[{title}]({url})" if url else title


def _some(lines: list[str]) -> list[str]:
    more = len(lines) - _MOST_NOTES
    return [*lines[:_MOST_NOTES], f"and {more} more"] if more > 0 else lines


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
