"""Tables and lists of percentiles in the text, whoever counted: down ("10th percentile: $41,000") or across.

A reader may cut a list into texts of its own, even into several fields, so lines are taken in the order of the source,
and those that nothing but white space, marks of a list and tags part belong together.
"""

from __future__ import annotations

import re

from jdlint.facts.lazy import Lazy
from jdlint.facts.measured import rank_of_share

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure
    from jdlint.facts.text import Prose

    #: A stretch of a text.
    Stretch = tuple[Prose, int, int]

_OF_RANK = r"(?:[ -]?(?:percentile|pctile|pct\.?|%(?:ile)?))"
_RANK = (
    rf"(?:(?P<th>10|25|50|75|90)(?:th|st){_OF_RANK}?|(?P<percent>10|25|50|75|90) ?(?:%(?:ile)?|percent(?:ile)?|pct\.?)|"
    r"p(?P<p>10|25|50|75|90)\b|(?P<bare>10|25|50|75|90)(?= ?\|)|(?P<middle>median|midpoint|middle(?! \d))|"
    r"(?:lowest|bottom)(?:[- ]paid)?[- ](?P<low>10|25) ?(?:%|percent)|(?P<tenth>(?:lowest|bottom) tenth)|"
    r"(?P<top>(?:highest|top) tenth)|(?:highest|top)(?:[- ]paid)?[- ](?P<high>10|25) ?(?:%|percent)|"
    r"(?P<lower>(?:lower|first|1st|bottom|lowest) quart(?:ile|er))|"
    r"(?P<upper>(?:upper|third|3rd|top|highest) quart(?:ile|er)))"
)
_ROW = Lazy(
    rf"\W{{0,4}}(?:(?:annual|hourly|yearly|the|at the) )?{_RANK}(?: percentile)?"
    r"(?: ?\((?:the )?(?:median|50th(?: percentile)?|p\d\d|entry(?: level)?|experienced)\)| median)?"
    r"(?: (?:annual |hourly |yearly )?(?:wages?|pay|salary|earnings))?"
    r"(?: (?:is|was|at|earns?|earned|makes?|made))?[^\w$]{0,6}"
    r"(?:(?:(?:less|more|lower|higher) than|under|over|below|above|at (?:most|least)|up to) )?(?=[$\d]|USD)"
)
#: "25% earn more than" names a row by a share of those paid.
_EARNERS = Lazy(r"\b(?:earn|make|get|bring|take|are paid)s?\b|\b(?:earned|made|got|paid)\b")
_COLUMN = Lazy(rf"(?P<mean>\b(?:mean|average))|\b{_RANK.replace('(?= ?[|])', '')}")
#: The percentile right before a wage within a sentence, and what parts it from the wage before.
_NAMED_BEFORE = Lazy(rf"\b{_RANK.replace('(?= ?[|])', '')}(?: percentile)?(?: (?:is|was|at|of))?[ :=]{{1,3}}$")
_SEPARATOR = Lazy(r"(?: an? (?:year|hour))?[,;/|]? (?:and |and the |the |to )?", flags=0)
_LEAST_WITHIN = 4
#: What else stands in the line of names above columns.
_CAPTIONS = Lazy(r"[\s|:;,()/*_-]|\b(?:percentiles?|pct\.?|wages?|pay|salary|annual|hourly|percent|the)\b")
_MOST_CAPTION = 30
#: A row of the mean stands in many tables and is no percentile.
_MEAN = Lazy(r"\W{0,4}(?:(?:annual|hourly|the) )?(?:mean|average)\b[^.\n]{0,40}$")
#: What may stand beside the wages of a row.
_BESIDE = Lazy(
    r"(?:[\s|$,;:()/–—*.-]|USD|or|an?|per|each|hour|hr|year|yr|annum|annually|hourly|yearly|annual|less|more){0,80}"
)
_RULE = Lazy(r"[\s|:=+-]+", flags=0)
#: What parts the lines of one list in the source: no words.
_GAP = Lazy(r"(?:[\s*_•·|:>\"'–—-]|\d{1,2}[.)]|<[^<>]{0,200}>){0,160}", flags=0)
_LONGEST_GAP = 300
_WORDS = (
    "percentile", "median", "10th", "90th", "10%", "10 percent", "p10", "25th", "quarti", "tenth", "in ten ",
    "a quarter",
)  # fmt: skip
_LEAST_ROWS = 2
#: So long is a line of a table at most.
_LONGEST = 240
#: Wages of a year are never below it, wages of an hour never above.
_LEAST_YEARLY = 1000


class Rows:
    """A table of percentiles: `rows` are a percentile and its wage each, in order; `label` what leads the line, if any.

    `start` and `end` are where it stands, from the first line to the last.
    """

    __slots__ = ("end", "label", "rows", "start")

    def __init__(self, rows: list[tuple[int, Figure]], start: Stretch, end: Stretch, label: str = "") -> None:
        self.rows = rows
        self.start = start
        self.end = end
        self.label = label

    def __repr__(self) -> str:
        return f"<{self.label} {self.rows}>"


class Reading:
    """The texts of a posting in the order of the source."""

    def __init__(self, facts: Facts) -> None:
        self._source = facts.posting.source.text
        self._proses = sorted((prose for prose in facts.proses if prose.text), key=lambda one: one.span(0, 1).start)
        self._number = {id(prose): number for number, prose in enumerate(self._proses)}

    def lines(self) -> Iterator[Stretch]:
        """Every line."""
        for prose in self._proses:
            for line in re.finditer(r"[^\n]+", prose.text):
                yield prose, line.start(), line.end()

    def follows(self, first: Stretch, second: Stretch) -> bool:
        """Tell whether nothing but white space and marks stands between two stretches."""
        if first[0] is second[0]:
            return not first[0].text[first[2] : second[1]].strip()
        gap = self.gap(first[0], second[0])
        return gap is not None and len(gap) <= _LONGEST_GAP and _GAP.compiled.fullmatch(gap) is not None

    def gap(self, first: Prose, second: Prose) -> str | None:
        """What the source has between two texts; None where the second is not the next."""
        if self._number[id(second)] != self._number[id(first)] + 1:
            return None
        end = first.span(len(first.text) - 1, len(first.text)).end
        return self._source[end : second.span(0, 1).start]

    def before(self, prose: Prose) -> Prose | None:
        """The text before another one."""
        number = self._number[id(prose)]
        return self._proses[number - 1] if number else None

    def after(self, prose: Prose) -> Prose | None:
        """The text behind another one."""
        number = self._number[id(prose)] + 1
        return self._proses[number] if number < len(self._proses) else None


def tables_in(facts: Facts) -> list[Rows]:
    """Every table and list of percentiles of US dollars in the prose."""
    if sum(figure.unit == "USD" for figure in facts.figures) < _LEAST_ROWS or not facts.corpus.holding(_WORDS):
        return []
    by_prose: dict[int, list[Figure]] = {}
    for figure in facts.figures:
        if figure.unit == "USD":
            by_prose.setdefault(id(figure.prose), []).append(figure)
    reading = facts.reading
    lines = [
        (line, [figure for figure in by_prose.get(id(line[0]), ()) if line[1] <= figure.start < line[2]])
        for line in reading.lines()
        if not _RULE.compiled.fullmatch(line[0].text, line[1], line[2])
    ]
    found = [*_down(lines, reading), *_across(lines, reading)]
    taken = {id(figure) for table in found for _, figure in table.rows}
    alone = [(line, figures) for line, figures in lines if taken.isdisjoint(map(id, figures))]
    return [*found, *(rows for line, figures in alone for rows in _within(line, figures))]


def _within(line: Stretch, figures: list[Figure]) -> Iterator[Rows]:
    """Lists within a sentence: "p10 $36,920, p25 $45,660, p50 $52,080", each wage right behind its percentile."""
    prose, start, end = line[0], 0, line[1]
    rows: list[tuple[int, Figure]] = []
    for figure in [*figures, None]:
        named = _NAMED_BEFORE.search(prose.text, end, figure.start) if figure is not None else None
        goes_on = bool(rows) and named is not None and _SEPARATOR.compiled.fullmatch(prose.text, end, named.start())
        if rows and not goes_on:
            if len(rows) >= _LEAST_WITHIN and len({rank for rank, _ in rows}) == len(rows):
                yield Rows(rows, (prose, start, end), (prose, start, end))
            rows = []
        if figure is not None:
            if named is not None and figure.low == figure.high:
                start = start if rows else named.start()
                rows.append((_rank(named), figure))
            end = figure.end


def _down(lines: list[tuple[Stretch, list[Figure]]], reading: Reading) -> Iterator[Rows]:
    rows: list[tuple[int, Figure]] = []
    places: list[Stretch] = []
    last: Stretch | None = None
    for line, figures in [*lines, (None, [])]:
        apart = line is None or (last is not None and not reading.follows(last, line))
        row = _row(line, figures) if line is not None and figures else None
        goes_on = row is not None and not apart and row[0] not in [rank for rank, _ in rows]
        if not goes_on and line is not None and not apart and _MEAN.match(_text(line)):
            last = line
            continue
        if not goes_on:
            if len(rows) >= _LEAST_ROWS:
                yield Rows(rows, places[0], places[-1])
            rows, places = [], []
        if row is not None and line is not None:
            rows.append(row)
            places.append(line)
        last = line


def _across(lines: list[tuple[Stretch, list[Figure]]], reading: Reading) -> Iterator[Rows]:
    columns: list[int] = []
    head = last = None
    for line, figures in lines:
        if head is not None and last is not None and _fills(figures, columns) and reading.follows(last, line):
            start = line[1]
            for at in range(0, len(figures), len(columns)):  # lines of a text may be read as one
                here = figures[at : at + len(columns)]
                rows = [(rank, figure) for rank, figure in zip(columns, here) if rank and figure.low == figure.high]
                if len(rows) >= _LEAST_ROWS and len({rank for rank, _ in rows}) == len(rows):
                    yield Rows(rows, head, line, line[0].text[start : here[0].start].strip(" |:-"))
                start = here[-1].end
            last = line
            continue
        columns = [] if figures else _columns(_text(line))
        head, last = (line, line) if len(columns) >= _LEAST_ROWS else (None, None)


def _fills(figures: list[Figure], columns: list[int]) -> bool:
    return bool(figures) and len(figures) % len(columns) == 0


def _columns(text: str) -> list[int]:
    """The percentiles that a line names as those of columns, 0 for a mean; none for another line."""
    if len(text) > _LONGEST:
        return []
    names = list(_COLUMN.finditer(text))
    rest = _CAPTIONS.without(_COLUMN.without(text)) if len(names) >= _LEAST_ROWS else text
    return [0 if name["mean"] else _rank(name) for name in names] if len(rest) <= _MOST_CAPTION else []


def _row(line: Stretch, here: list[Figure]) -> tuple[int, Figure] | None:
    """The percentile and the wage of a line; of wages by the hour and the year side by side that of the year."""
    text = _text(line)
    said = _row_name(text, here[0].start - line[1]) if len(text) <= _LONGEST else None
    if said is None:
        return None
    rank, end = said
    rest = text[end:]
    for figure in here:
        rest = rest.replace(figure.text, "")
    yearly = [figure for figure in here if figure.high >= _LEAST_YEARLY]
    wages = yearly or here
    if len(wages) != 1 or wages[0].low != wages[0].high or not _BESIDE.compiled.fullmatch(rest):
        return None
    return rank, wages[0]


def _row_name(text: str, wage: int) -> tuple[int, int] | None:
    """The percentile that the name of a row says, and where the name ends; the first wage of it begins at `wage`."""
    name = text[:wage].rstrip(" |:*-")
    rank = rank_of_share(name) if _EARNERS.search(name) else None
    if rank is not None:
        return rank, wage
    match = _ROW.match(text)
    return (_rank(match), match.end()) if match is not None else None


def _rank(match: re.Match[str]) -> int:
    if match["high"]:
        return 100 - int(match["high"])
    named = {"middle": 50, "tenth": 10, "top": 90, "lower": 25, "upper": 75}
    said = next((value for name, value in named.items() if match[name]), None)
    return said or int(match["th"] or match["percent"] or match["p"] or match["bare"] or match["low"])


def _text(line: Stretch) -> str:
    return line[0].text[line[1] : line[2]]
