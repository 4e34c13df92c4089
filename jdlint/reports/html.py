"""One page for people who review postings: the text with its places marked, findings beside it, the laws by place.

It fetches nothing, runs no script, and prints.
"""

from __future__ import annotations

from jdlint.reports.escape import coded, markup
from jdlint.reports.html_findings import Cards
from jdlint.reports.html_laws import open_questions, places_section
from jdlint.reports.html_posting import PostingText
from jdlint.reports.html_style import style
from jdlint.reports.laws import NO_ADVICE, is_unread, places
from jdlint.reports.markdown import headline
from jdlint.reports.rows import relative, what_failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import FileResult, Report, Sheet, Style

_NOTHING = '<li class="plain">nothing found</li>'
_NOUNS = {"error": "error", "warning": "warning", "info": "note"}


class Renderer:
    """A page for a run: an article for each posting, and a summary of all behind them."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._contents: list[str] = []

    def begin(self) -> str:
        """The head of the page."""
        report = self._report
        said = f"Judged by the laws and dates of {markup(report.as_of)}, profile {markup(report.profile)}."
        return (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            f"<title>jdlint report</title>\n<style>\n{style()}</style>\n</head>\n<body>\n"
            '<a class="skip" href="#summary">To the summary of all postings</a>\n'
            f'<header>\n<h1>What jdlint found</h1>\n<p class="quiet">{said} {markup(NO_ADVICE)}</p>\n'
            '<p class="back"><a href="#summary">Summary, and what was not checked</a></p>\n</header>\n<main>\n'
        )

    def file(self, result: FileResult) -> str:
        """An article for each posting of a file."""
        return "".join(self._article(result, sheet) for sheet in result.sheets)

    def end(self) -> str:
        """The summary."""
        report = self._report
        rows = [f"<li>{markup(line)}</li>" for line in report.not_checked]
        open_rows = "".join(f"<li>{markup(line)}</li>" for line in report.cannot_tell)
        unclear = f"<h3>What could not be told</h3>\n<ul>{open_rows}</ul>\n" if open_rows else ""
        looked = f"<p>Looked at: {markup(', '.join(report.looked_at))}.</p>\n" if report.looked_at else ""
        rows += [
            f"<li>{coded(what_failed(problem))}{coded(f' ({problem.hint})' if problem.hint else '')}</li>"
            for problem in report.problems
        ]
        rows += [f"<li>{markup(note)}</li>" for note in report.notes]
        unchecked = f"<ul>{''.join(rows)}</ul>" if rows else "<p>Nothing beyond what stands with each posting.</p>"
        table = ""
        if self._contents:
            heads = '<th scope="col">Posting</th><th scope="col">File</th><th scope="col">Found</th>'
            table = f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(self._contents)}</tbody></table>"
        return (
            f'</main>\n<footer>\n<section id="summary" class="box" tabindex="-1"><h2>Summary</h2>\n'
            f"<p>{markup(headline(report, 'note'))}.</p>\n{looked}"
            f"{table}\n{unclear}<h3>What was not checked</h3>\n{unchecked}\n"
            f'<p class="quiet">{markup(NO_ADVICE)}</p>\n</section>\n</footer>\n</body>\n</html>\n'
        )

    def _article(self, result: FileResult, sheet: Sheet) -> str:
        name = f"p{len(self._contents) + 1}"
        cards = Cards(result, sheet, name)
        title = markup(sheet.title) or "A posting without a title"
        path = markup(relative(result.path))
        if len(result.sheets) > 1:
            path += f", document {sheet.posting.document}"
        said = ", ".join(_numbers(cards.by_severity).values()) or "nothing found"
        self._contents.append(f'<tr><td><a href="#{name}">{title}</a></td><td>{path}</td><td>{said}</td></tr>\n')
        rows = places(sheet, result.places)
        return (
            f'<article id="{name}" aria-labelledby="{name}-h">\n<h2 id="{name}-h">{title}</h2>\n'
            f'<p class="quiet">{path}</p>\n{_counts(cards.by_severity)}\n{_beside(sheet, cards, name)}\n'
            f"{places_section(rows, name, unread=is_unread(result, sheet))}{open_questions(rows, name)}</article>\n"
        )


def _beside(sheet: Sheet, cards: Cards, name: str) -> str:
    """The posting, and beside it what was found."""
    text = PostingText(sheet, cards.marks)
    return (
        f'<div class="beside">\n<section class="posting box" tabindex="0" aria-labelledby="{name}-t">'
        f'<h3 id="{name}-t">The posting</h3>\n{text.html()}\n</section>\n'
        f'<section class="findings" aria-labelledby="{name}-c"><h3 id="{name}-c">What was found, worst first</h3>\n'
        f"{cards.html(text.placed)}\n</section>\n</div>"
    )


def _counts(by_severity: dict[str, int]) -> str:
    items = [f'<li class="{severity}">{said}</li>' for severity, said in _numbers(by_severity).items()]
    return f'<ul class="counts">{"".join(items or [_NOTHING])}</ul>'


def _numbers(by_severity: dict[str, int]) -> dict[str, str]:
    return {
        severity: f"{count} {_NOUNS[severity]}{'' if count == 1 else 's'}"
        for severity, count in by_severity.items()
        if count
    }
