"""Hours, travel, overtime and days on site, where the words of a text give one answer."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.importing.filling import Filler

_TRAVEL = re.compile(
    r"\btravel\w{0,3}\b[^.!?%]{0,80}?(?<![\d–-])(?P<first>\d{1,3}) ?(?:%|percent)"
    r"|(?<![\d–-])(?P<second>\d{1,3}) ?(?:%|percent) travel",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?<![\d.–-])(?P<hours>\d{1,2}(?:\.\d)?) ?(?:-hours?|hours?|hrs?)(?: (?:per|a|each)| ?/) ?(?:work )?week",
    re.IGNORECASE,
)
_OVERTIME = re.compile(
    r"\bFLSA(?: status| classification)?\s?[:–-]?\s?(?P<word>non-? ?exempt|exempt)\b"
    r"|(?:^|[|·•,/;(:]\s?|\s[–—-]\s|(?<=time)\s|\b(?:salaried|hourly)\s)(?P<part>non-? ?exempt|exempt)"
    r"(?=\s?(?:$|[|·•,/;).]|[–—-]\s)|\s(?:status|position|role)\b)",
    re.IGNORECASE | re.MULTILINE,
)
#: What a line speaks of that says so without "FLSA".
_OF_CONTRACT = re.compile(
    r"\b(?:full|part)[- ]?time\b|\b(?:salaried|hourly|status|classification|overtime)\b", re.IGNORECASE
)
_DAYS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_ON_SITE = r"(?:on-?site|on site|in[- ]person|(?:in|at|from) (?:the |our )?(?:[A-Z][\w.-]{1,20} )?office|in-office)"
_NUMBER = (
    r"(?<![\d.–/-])(?<!to )(?<!least )(?<!than )(?<!or )(?<!minimum )(?<!of )(?P<{}>[1-5]|one|two|three|four|five)"
)
_WEEKLY = r"(?: ?(?:/|a|per|each|every) ?week(?:ly)?)"
_DAYS_ON_SITE = re.compile(
    rf"{_NUMBER.format('before')} days?(?P<weekly>{_WEEKLY})?,? {_ON_SITE}(?P<behind>{_WEEKLY})?"
    rf"|{_ON_SITE},? {_NUMBER.format('after')} days?(?P<so>{_WEEKLY})",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r" ?(?:/|a|per|each|every) ?(?:month|quarter|year|fortnight)|.{0,30}\b(?:interview|training)", re.I
)
#: A line on terms reaches no farther.
_LONGEST = 100
_HYBRID = re.compile(r"\bhybrid\b", re.IGNORECASE)


def terms(filler: Filler) -> None:
    """Set each term of which the text names one figure alone."""
    for path, found_in in (
        ("employment.hours_per_week", _hours),
        ("employment.travel_percent", _travel),
        ("employment.overtime", _overtime),
        ("workplace.days_onsite", _days_on_site),
    ):
        if filler.posting.has(path):
            continue
        found = {}
        for prose in filler.texts():
            for value, start, end in found_in(prose):
                found[value] = prose.span(start, end)
        if path.startswith("workplace") and filler.posting.text("workplace.type") not in ("", "hybrid"):
            continue
        if len(found) == 1:
            [(value, span)] = found.items()
            filler.put(path, value, span)


def _hours(prose: Prose) -> Iterator[tuple[float, int, int]]:
    for match in _HOURS.finditer(prose.text):
        yield float(match["hours"]), *match.span()


def _travel(prose: Prose) -> Iterator[tuple[float, int, int]]:
    for match in _TRAVEL.finditer(prose.text):
        yield float(match["first"] or match["second"]), *match.span()


def _overtime(prose: Prose) -> Iterator[tuple[str, int, int]]:
    for match in _OVERTIME.finditer(prose.text):
        word = match["word"] or match["part"]
        if match["word"] or _OF_CONTRACT.search(prose.text, *_line(prose.text, match)):
            span = match.span("part") if match["part"] else match.span()
            yield "nonexempt" if word.lower().startswith("non") else "exempt", *span


def _days_on_site(prose: Prose) -> Iterator[tuple[float, int, int]]:
    """Days a week; where no week is named the line must say that the work is hybrid."""
    for match in _DAYS_ON_SITE.finditer(prose.text):
        weekly = match["weekly"] or match["behind"] or match["so"]
        if _OTHER_TIME.match(prose.text, match.end()) is not None:
            continue
        if weekly or _HYBRID.search(prose.text, *_line(prose.text, match)):
            word = (match["before"] or match["after"]).lower()
            yield float(_DAYS.get(word) or word), *match.span()


def _line(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The line that a match stands in, as far as a line on terms reaches."""
    start = text.rfind("\n", max(0, match.start() - _LONGEST), match.start()) + 1
    end = text.find("\n", match.end(), match.end() + _LONGEST)
    return max(start, match.start() - _LONGEST), end if end >= 0 else min(len(text), match.end() + _LONGEST)


__all__ = ["terms"]
