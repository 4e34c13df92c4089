"""What comments say: a summary of the posting, then each finding with its reason, its words and its sources."""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.finding import SEVERITIES, Span
from jdlint.report import counts
from jdlint.reports.escape import one_line
from jdlint.reports.folding import IN_WORDS, alike, also_by, by_duty, decides, to_write, waiting, where_to_state
from jdlint.reports.laws import NO_ADVICE, matters, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.report import FileResult, Report, Sheet

_NAMES = {"error": "Error", "warning": "Warning", "info": "Note"}
#: Places of which the summary tells one by one.
_MOST_PLACES = 12


class Note:
    """One comment: the stretch of the text that it is about, and its paragraphs, each a label and words."""

    __slots__ = ("lines", "span")

    def __init__(self, span: Span, lines: Sequence[tuple[str, str]]) -> None:
        self.span = span
        self.lines = [(label, _plain(words)) for label, words in lines if words]

    def say(self, label: str, words: str) -> None:
        """Add a paragraph."""
        self.lines.append((label, _plain(words)))

    @property
    def text(self) -> str:
        """All of it, a line for each paragraph."""
        return "\n".join(f"{label}: {words}" for label, words in self.lines)


def notes_on(result: FileResult, report: Report, *, unread: str, most: int) -> list[Note]:
    """The comments on one document, the summary first, at most `most` in all; `unread` names what was not looked at."""
    shown = [finding for finding in result.findings if counts(finding)]
    told = [*_at_their_words(sorted(shown, key=lambda finding: SEVERITIES.index(finding.severity)))]
    left = max(0, len(told) + 1 - most)
    told = sorted(told[: most - 1], key=lambda note: (note.span.start, note.span.end))
    return [_summary(result, report, shown, unread, len(told), left), *told]


def _plain(words: str) -> str:
    """On one line, without characters that XML forbids; breaks within a paragraph are blanks."""
    return one_line(" ".join(words.split()))


def _at_their_words(shown: Sequence[Finding]) -> Iterator[Note]:
    """The findings; several at one place that wait for the same fact are one comment."""
    by_place: dict[Span, list[Finding]] = {}
    for finding in shown:
        by_place.setdefault(finding.span, []).append(finding)
    for findings in by_place.values():
        rest, by_fact = waiting(findings, anchored=True)
        for rows in alike(rest):
            yield _finding(rows)
        for fact, rows in by_fact.items():
            yield _fact(fact, rows) if len(rows) > 1 else _finding(rows)


def _finding(rows: Sequence[Finding]) -> Note:
    """One finding, with the other laws under which it is one too."""
    finding = rows[0]
    # Of a law, the text itself and one page that was read; the formats for programs have all.
    sources = finding.sources if finding.law is None else finding.sources[:2]
    waiting_rows = [row for row in rows if row.needs]
    return Note(
        finding.span,
        [
            (_NAMES[finding.severity], finding.message),
            ("Write", _replacement(finding)),
            ("Why", finding.why),
            ("Also by", "; ".join(map(also_by, rows[1:]))),
            *(("Source", _source(source)) for source in sources),
            ("Where to state it", where_to_state(waiting_rows) if waiting_rows else ""),
            ("Rule", finding.rule),
        ],
    )


def _replacement(finding: Finding) -> str:
    """What to write instead: the suggestions of the rule, or what its fix would put there."""
    if finding.suggestions:
        return to_write(finding)
    edits = finding.fix.edits if finding.fix else []
    if len(edits) != 1 or edits[0].span != finding.span:
        return ""
    return edits[0].replacement or "nothing: these words can go"


def _source(source: Mapping[str, Any]) -> str:
    read = f"read on {source['read']}" if source.get("read") else ""
    return ", ".join(filter(None, (source.get("title"), source.get("url"), read)))


def _fact(fact: str, rows: list[Finding]) -> Note:
    """What one fact decides that the posting does not state."""
    worst = min(rows, key=lambda finding: SEVERITIES.index(finding.severity)).severity
    duties = "; ".join(f"{duty}: {', '.join(names)}" for duty, names in by_duty(rows, name_of).items())
    return Note(
        rows[0].span,
        [
            (_NAMES[worst], f"{decides(fact, rows, name_of)} {IN_WORDS.get(fact, '')}"),
            ("Duties", duties),
            ("One of them", rows[0].message),
            ("Write", _replacement(rows[0])),
            ("Where to state it", where_to_state(rows)),
        ],
    )


def _summary(
    result: FileResult, report: Report, shown: Sequence[Finding], unread: str, comments: int, left: int
) -> Note:
    sheet = result.sheets[0] if result.sheets else None
    title = sheet.posting.get("title") if sheet else None
    lines = [("jdlint found", _counts(shown, comments))]
    if sheet is not None:
        lines += _places(sheet, result)
    unchecked = [*result.not_checked, *(problem.message for problem in result.problems), *result.notes]
    if unread:
        unchecked.append(f"words in {unread}")
    if left:
        unchecked.append(f"{left} more findings do not fit here; `jdlint check` prints all")
    lines.append(("Not checked", "; ".join(unchecked)))
    lines.append(("Judged by", f"the laws and dates of {report.as_of}, profile {report.profile}. {NO_ADVICE}"))
    return Note(title.span if title is not None and title.inherited is None else Span(0, 0), lines)


def _counts(shown: Sequence[Finding], comments: int) -> str:
    numbers = {name: sum(finding.severity == name for finding in shown) for name in SEVERITIES}
    said = (
        f"{number} {_NAMES[name].lower()}{'' if number == 1 else 's'}" for name, number in numbers.items() if number
    )
    if not shown:
        return "nothing"
    where = f"told in {comments} comment{'' if comments == 1 else 's'} at the words that they are about"
    return f"{', '.join(said)}, {where}. What is missing is told at the nearest heading."


def _places(sheet: Sheet, result: FileResult) -> Iterator[tuple[str, str]]:
    """The checklist, a line for each place where there is something to do or to settle, and one for the others."""
    known = places(sheet, result.places)
    telling = [place for place in known if place.to_tell]
    for place in telling[:_MOST_PLACES]:
        told = (
            ("Must be said, not found", place.lacking),
            ("Must not be said, found", place.forbidden),
            ("Cannot tell", place.unclear),
            ("Not checked", place.unchecked),
            ("Found, as asked", place.said),
        )
        yield place.name, ". ".join(f"{words}: {matters(rows)}" for words, rows in told if rows)
    yield "More places", ", ".join(place.code for place in telling[_MOST_PLACES:])
    quiet = [place.code for place in known if not place.to_tell]
    yield "Nothing found missing or forbidden, as far as it was looked for", ", ".join(quiet)


__all__ = ["Note", "notes_on"]
