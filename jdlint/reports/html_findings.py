"""Findings as cards beside the posting, worst first, each with its number, reason, replacement and source."""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.finding import SEVERITIES
from jdlint.report import counts, is_waived, why_waived
from jdlint.reports.escape import coded, markup
from jdlint.reports.folding import (
    IN_WORDS,
    also_by,
    by_duty,
    by_words,
    decides,
    entries,
    to_write,
    told,
    where_to_state,
    worst,
)
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
        self._entries = entries(shown)
        listed = [same for fact, rows in self._entries for same in (by_words(rows) if fact else [rows])]
        self.marks = [Mark(number, rows[0], prefix) for number, rows in enumerate(listed, 1)]
        self.by_severity = {name: sum(finding.severity == name for finding in shown) for name in SEVERITIES}

    def html(self, placed: Collection[int]) -> str:
        """The cards; `placed` are the numbers of those that are marked in the text."""
        marks = iter(self.marks)
        cards = []
        for fact, rows in self._entries:
            if fact:
                items = [self._item(next(marks), same, placed) for same in by_words(rows)]
                cards.append(_waiting(fact, rows, items))
            else:
                cards.append(self._card(next(marks), rows, placed))
        cards += map(_waived, self._waived)
        return f"<ol>\n{''.join(cards)}</ol>" if cards else "<p>Nothing.</p>"

    def _card(self, mark: Mark, rows: Sequence[Finding], placed: Collection[int]) -> str:
        finding = rows[0]
        place = self._place(mark, placed)
        parts = [
            f'<li class="card {finding.severity}" id="{mark.card}">'
            f'<p class="quiet"><span class="severity">{mark.number} {_WORDS[finding.severity]}</span> {place}</p>'
            f'<p class="say">{coded(finding.message)}</p>'
        ]
        if words := to_write(finding):
            parts.append(f"<p><strong>Write:</strong> {markup(words)}</p>")
        if finding.why:
            parts.append(f'<p class="quiet">{coded(finding.why)}</p>')
        if len(rows) > 1:
            laws = "".join(f"<li>{markup(also_by(row))}</li>" for row in rows[1:])
            parts.append(f"<p>Also by:</p><ul>{laws}</ul>")
        sources = finding.sources if finding.law is None else finding.sources[:2]
        links = "; ".join(filter(None, map(_link, sources)))
        source = f'<span class="sources">Source: {links}.</span> ' if links else ""
        parts.append(f'<p class="quiet">{source}Rule <code>{markup(finding.rule)}</code></p></li>\n')
        return "".join(parts)

    def _item(self, mark: Mark, rows: list[Finding], placed: Collection[int]) -> str:
        """A finding on words below the fact that it waits for."""
        return (
            f'<li id="{mark.card}"><b>{mark.number}</b> {self._place(mark, placed)}: {markup(told(rows, name_of))}</li>'
        )

    def _place(self, mark: Mark, placed: Collection[int]) -> str:
        where = self._where(mark.finding)
        if mark.number not in placed:
            return where
        return f'{where} <a class="back" href="#{mark.id}">show in the text</a>'

    def _where(self, finding: Finding) -> str:
        source = finding.span.source or self._result.source
        assert source is not None
        line, _ = source.position(finding.span.start)
        where = f"{'paragraph' if source.paragraphs else 'line'} {line}"
        return where if source is self._result.source else f"{markup(relative(source.path))}, {where}"


def _waiting(fact: str, rows: list[Finding], items: Sequence[str]) -> str:
    """What one unstated fact decides; `items` are the findings on words among them."""
    severity = worst(rows)
    duties = "".join(
        f"<li>{markup(duty)}: {markup(', '.join(places))}</li>" for duty, places in by_duty(rows, name_of).items()
    )
    head = f'<span class="severity">{_WORDS[severity]}</span> waits for a fact'
    return (
        f'<li class="card {severity}"><p class="quiet">{head}</p>'
        f'<p class="say">{markup(decides(fact, rows, name_of))}</p><ul>{duties}{"".join(items)}</ul>'
        f'<p class="quiet">{IN_WORDS.get(fact, "")} State it {markup(where_to_state(rows))}.</p></li>\n'
    )


def _waived(finding: Finding) -> str:
    word, reason = map(markup, why_waived(finding))
    kind, head = "", f'<span class="severity">{word}</span> by a comment in the file'
    if finding.baselined is not None:
        kind, head = f" {finding.severity}", f'<span class="severity">{_WORDS[finding.severity]}</span> {word.lower()}'
    return (
        f'<li class="card{kind}"><p class="quiet">{head}</p>'
        f'<p class="say">{coded(finding.message)}</p><p>{reason}</p></li>\n'
    )


def _link(source: Mapping[str, Any]) -> str:
    title, url = markup(source.get("title") or ""), source.get("url") or ""
    if not url.startswith(("https://", "http://")):
        return title
    return f'<a href="{markup(url)}" rel="noreferrer">{title}</a>'
