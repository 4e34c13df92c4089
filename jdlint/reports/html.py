"""One page for people who review postings: the text with its places marked, findings beside it, the laws by place.

It fetches nothing, runs no script, and prints.
"""

from __future__ import annotations

from jdlint.report import counts, is_waived
from jdlint.reports.escape import coded, markup
from jdlint.reports.html_findings import Cards
from jdlint.reports.html_laws import open_questions, places_section
from jdlint.reports.html_posting import PostingText
from jdlint.reports.html_style import style
from jdlint.reports.laws import NO_ADVICE, places
from jdlint.reports.markdown import headline
from jdlint.reports.rows import relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import FileResult, Report, Sheet, Style

#: Characters of a file that could not be read as a posting.
_MOST_RAW = 20_000
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
        rows += [
            f"<li>{markup(problem.path or '')} {coded(problem.message)} {coded(problem.hint)}</li>"
            for problem in report.problems
        ]
        rows += [f"<li>{markup(note)}</li>" for note in report.notes]
        unchecked = (
            f"<ul>{''.join(rows)}</ul>" if rows else "<p>Nothing was left out beyond what stands with each posting.</p>"
        )
        table = ""
        if self._contents:
            heads = '<th scope="col">Posting</th><th scope="col">File</th><th scope="col">Found</th>'
            table = f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(self._contents)}</tbody></table>"
        return (
            f'</main>\n<footer>\n<section id="summary" class="box" tabindex="-1"><h2>Summary</h2>\n'
            f"<p>{markup(headline(report))}.</p>\n{table}\n<h3>What was not checked</h3>\n{unchecked}\n"
            f'<p class="quiet">{markup(NO_ADVICE)}</p>\n</section>\n</footer>\n</body>\n</html>\n'
        )

    def _article(self, result: FileResult, sheet: Sheet) -> str:
        number = len(self._contents) + 1
        name = f"p{number}"
        own = [finding for finding in result.findings if finding.document == sheet.posting.document]
        cards = Cards([finding for finding in own if counts(finding)], [f for f in own if is_waived(f)], result, name)
        text = PostingText(sheet, cards.marks)
        body = text.html() if sheet.posting.root.value else f"<pre>{markup(_raw(result))}</pre>"
        title = markup(sheet.title) or "A posting without a title"
        path = markup(relative(result.path))
        document = f", document {sheet.posting.document}" if len(result.sheets) > 1 else ""
        found = _counts(cards.by_severity)
        link = f'<a href="#{name}">{title}</a>'
        said = ", ".join(_numbers(cards.by_severity)) or "nothing found"
        self._contents.append(f"<tr><td>{link}</td><td>{path}{document}</td><td>{said}</td></tr>\n")
        rows = places(sheet, result.places)
        return (
            f'<article id="{name}" aria-labelledby="{name}-h">\n<h2 id="{name}-h">{title}</h2>\n'
            f'<p class="quiet">{path}{document}</p>\n{found}\n<div class="beside">\n'
            f'<section class="posting box" tabindex="0" aria-labelledby="{name}-t">'
            f'<h3 id="{name}-t">The posting</h3>\n{body}\n</section>\n<section class="findings" aria-labelledby="{name}-c">'
            f'<h3 id="{name}-c">What was found, worst first</h3>\n{cards.html(text.placed)}\n</section>\n</div>\n'
            f"{places_section(rows, name)}{open_questions(rows, name)}</article>\n"
        )


def _counts(by_severity: dict[str, int]) -> str:
    items = [
        f'<li class="{severity}">{said}</li>'
        for severity, said in zip(
            (severity for severity in by_severity if by_severity[severity]), _numbers(by_severity), strict=True
        )
    ]
    return f'<ul class="counts">{"".join(items) or "<li class='plain'>nothing found</li>"}</ul>'


def _numbers(by_severity: dict[str, int]) -> list[str]:
    return [
        f"{count} {_NOUNS[severity]}{'' if count == 1 else 's'}" for severity, count in by_severity.items() if count
    ]


def _raw(result: FileResult) -> str:
    assert result.source is not None
    return result.source.text[:_MOST_RAW]
