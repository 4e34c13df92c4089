"""Which month or decade the text gives for a figure: "in May 2024", "from 2023 to 2033", "by 2034"."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy

_YEAR = Lazy(r"(?<![\w$€£,.-])(20[0-3]\d)(?![\w%,-]\d|\d)", flags=0)
_MONTH = Lazy(
    r"(?:(January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?),? (?:of )?$",
    flags=0,
)
_DECADE = Lazy(
    r"(?<![\d,.$])(20[0-3]\d)(?:\s?(?:-|–|—|/)\s?|\s(?:to|through|until|and|till)\s(?:the year )?)"
    r"((?:20)?[2-4]\d)(?![\d,.%]\d|%|\d)"
)
_UNTIL = Lazy(r"(?<!\bthan )\b(?:by|through|until|till|before|to|in) (?:the year )?(20[2-4]\d)(?!\d)")
#: A year that tells when something was written, not when it was counted.
_WRITTEN = Lazy(
    r"\b(?:accessed|retrieved|published|updated|released|revised|guide|edition|founded|since|read)\b[^.;]{0,15}$"
)
#: Right behind a figure: "$140,300 a year in May 2025", "26% (2023-33)".
_BEHIND = Lazy(r"[^,;$%\d]{0,40}", flags=0)
DECADE = 10


class When:
    """The vintage of a figure: a month (2024-05), a decade (2023-33), or "" where none is said.

    `exact` is false for a year without month, which may also be the year in which the figure came out. `marks` are
    the places of its years in the prose, each with the year as written.
    """

    __slots__ = ("exact", "marks", "vintage")

    def __init__(self, vintage: str = "", marks: tuple[tuple[int, int], ...] = (), *, exact: bool = True) -> None:
        self.vintage = vintage
        self.marks = marks
        self.exact = exact

    def __repr__(self) -> str:
        return f"When({self.vintage!r}, {self.marks}, exact={self.exact})"


def month_of(text: str, first: int, last: int, start: int, end: int) -> When | None:
    """The month of May that a wage at `text[start:end]` is of; None where its sentence names another month."""
    found: list[tuple[int, int, str, bool]] = []
    decades = [match.span() for match in _DECADE.finditer(text, first, last)]
    for match in _YEAR.finditer(text, first, last):
        at = match.start()
        if any(a <= at < b for a, b in decades) or _WRITTEN.search(text, max(first, at - 40), at):
            continue
        month = _MONTH.search(text, max(first, at - 14), at)
        name = month[1] if month else ""
        found.append((at, match.end(), name if month is None or name == "May" else "other", month is not None))
    chosen = _nearest(text, [(row[0], row[1]) for row in found], start, end)
    if chosen is None:
        return When()
    at, to, name, dated = found[chosen]
    return None if name == "other" else When(f"{text[at:to]}-05", ((at, to),), exact=dated)


def decade_of(text: str, first: int, last: int, start: int, end: int) -> When | None:
    """The decade that a growth at `text[start:end]` is of; None where its sentence names a span that is no decade."""
    spans = [(match.start(), match.end(), match) for match in _DECADE.finditer(text, first, last)]
    chosen = _nearest(text, [(a, b) for a, b, _ in spans], start, end)
    if chosen is not None:
        match = spans[chosen][2]
        since, until = int(match[1]), int(f"20{match[2][-2:]}")
        marks = (match.span(1), match.span(2))
        return When(f"{since}-{until % 100:02}", marks) if until - since == DECADE else None
    ends = list(_UNTIL.finditer(text, first, last))
    chosen = _nearest(text, [match.span() for match in ends], start, end)
    if chosen is None:
        return When()
    until = int(ends[chosen][1])
    return When(f"{until - DECADE}-{until % 100:02}", (ends[chosen].span(1),))


def _nearest(text: str, places: list[tuple[int, int]], start: int, end: int) -> int | None:
    """Which of several places a figure goes with: one right behind it, else the last before it, else the next."""
    behind = [index for index, (at, _) in enumerate(places) if at >= end]
    before = [index for index, (_, to) in enumerate(places) if to <= start]
    if behind:
        near = _BEHIND.match(text, end)
        if near is not None and near.end() >= places[behind[0]][0]:
            return behind[0]
    return before[-1] if before else behind[0] if behind else None
