"""Findings as cards beside the posting, worst first, each with its number, reason, replacement and source."""

from __future__ import annotations

from jdlint.finding import SEVERITIES
from jdlint.report import counts, is_waived, why_waived
from jdlint.reports.escape import coded, markup
from jdlint.reports.folding import alike, by_duty, decides, waiting
from jdlint.reports.html_posting import Mark
from jdlint.reports.rows import relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.report import FileResult, Sheet

_WORDS = {"error": "Error", "warning": "Warning", "info": "Note"}


class Cards:
    """The findings of one posting. `marks` are those that have a place in its text."""

    def __init__(self, result: FileResult, sheet: Sheet, prefix: str) -> None:
        self._result = result
        own = [finding for finding in result.findings if finding.document == sheet.posting.document]
        shown = sorted(filter(counts, own), key=lambda finding: SEVERITIES.index(finding.severity))
        self._waived = list(filter(is_waived, own))
        rest, self._by_fact = waiting(shown)
        self._rows = alike(rest)
        self.marks = [Mark(number, rows[0], prefix) for number, rows in enumerate(self._rows, 1)]
        self.by_severity = {name: sum(finding.severity == name for finding in shown) for name in SEVERITIES}

    def html(self, placed: Collection[int]) -> str:
        """The cards; `placed` are the numbers of those that are marked in the text."""
        cards = [
            self._card(mark, rows, marked=mark.number in placed)
            for mark, rows in zip(self.marks, self._rows, strict=True)
        ]
        cards += [_waiting(fact, rows) for fact, rows in self._by_fact.items()]
        cards += map(_waived, self._waived)
        return f"<ol>\n{''.join(cards)}</ol>" if cards else "<p>Nothing.</p>"

    def _card(self, mark: Mark, rows: Sequence[Finding], *, marked: bool) -> str:
        finding = rows[0]
        where = self._where(finding)
        place = f'{where} <a class="back" href="#{mark.id}">show in the text</a>' if marked else where
        parts = [
            f'<li class="card {finding.severity}" id="{mark.card}">'
            f'<p class="quiet"><span class="severity">{mark.number} {_WORDS[finding.severity]}</span> {place}</p>'
            f'<p class="say">{coded(finding.message)}</p>'
        ]
        if finding.suggestions:
            parts.append(f"<p><strong>Write:</strong> {' or '.join(map(markup, finding.suggestions))}</p>")
        if finding.why:
            parts.append(f'<p class="quiet">{coded(finding.why)}</p>')
        if len(rows) > 1:
            parts.append("<p>Also by:</p><ul>" + "".join(map(_of_law, rows[1:])) + "</ul>")
        sources = finding.sources if finding.law is None else finding.sources[:2]
        links = "; ".join(filter(None, map(_link, sources)))
        source = f'<span class="sources">Source: {links}.</span> ' if links else ""
        parts.append(f'<p class="quiet">{source}Rule <code>{markup(finding.rule)}</code></p></li>\n')
        return "".join(parts)

    def _where(self, finding: Finding) -> str:
        source = finding.span.source or self._result.source
        assert source is not None
        line, _ = source.position(finding.span.start)
        where = f"{'paragraph' if source.paragraphs else 'line'} {line}"
        return where if source is self._result.source else f"{markup(relative(source.path))}, {where}"


def _waiting(fact: str, rows: list[Finding]) -> str:
    worst = min(rows, key=lambda finding: SEVERITIES.index(finding.severity)).severity
    duties = "".join(f"<li>{markup(duty)}: {markup(', '.join(places))}</li>" for duty, places in by_duty(rows).items())
    return (
        f'<li class="card {worst}"><p class="quiet"><span class="severity">{_WORDS[worst]}</span> waits for a fact</p>'
        f'<p class="say">{markup(decides(fact, rows))}</p><ul>{duties}</ul>'
        '<p class="quiet">State it in the posting, or once for all under [facts] of jdlint.toml.</p></li>\n'
    )


def _waived(finding: Finding) -> str:
    word, reason = map(markup, why_waived(finding))
    by = " by a comment in the file" if finding.suppressed is not None else ""
    return (
        f'<li class="card"><p class="quiet"><span class="severity">{word}</span>{by}</p>'
        f'<p class="say">{coded(finding.message)}</p><p>{reason}</p></li>\n'
    )


def _of_law(finding: Finding) -> str:
    assert finding.law is not None
    since = f", since {finding.law['effective']}" if finding.law["effective"] else ""
    return f"<li>{markup(finding.place or '')}: {markup(finding.law['section'])}{markup(since)}</li>"


def _link(source: Mapping[str, Any]) -> str:
    title, url = markup(source.get("title") or ""), source.get("url") or ""
    if not url.startswith(("https://", "http://")):
        return title
    return f'<a href="{markup(url)}" rel="noreferrer">{title}</a>'
