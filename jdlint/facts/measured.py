"""What a figure measures, by the words around it: a wage, growth, openings, people; median, mean or percentile."""

from __future__ import annotations

from functools import lru_cache

from jdlint.facts.lazy import Lazy
from jdlint.facts.named import named_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from jdlint.facts.figures import Figure

#: What a wage is, by the words nearest to it; "" is said by none of them.
_LOW = r"(?:(?:lowest|bottom)(?:[- ](?:paid|earning))?|(?:worst|least)[- ](?:paid|earning))"
_HIGH = r"(?:(?:highest|top)(?:[- ](?:paid|earning))?|(?:best|most)[- ](?:paid|earning))"
_TENTH, _QUARTER = r"(?:10|ten|tenth|decile)\b", r"(?:25|quarter|fourth)\b"
_MEASURES = (
    ("10", rf"\b(?:{_LOW} {_TENTH}|(?:10th|tenth)[- ]percentile|10th(?=:? (?:at )?\Z)|p10\b)"),
    ("90", rf"\b(?:{_HIGH} {_TENTH}|(?:90th|ninetieth)[- ]percentile|90th(?=:? (?:at )?\Z)|p90\b)"),
    ("25", rf"\b(?:{_LOW} {_QUARTER}|lower {_QUARTER}|25th(?:[- ]percentile|(?=:? (?:at )?\Z))|lower quartile|p25\b)"),
    ("75", rf"\b(?:{_HIGH} {_QUARTER}|upper {_QUARTER}|75th(?:[- ]percentile|(?=:? (?:at )?\Z))|upper quartile|p75\b)"),
    (
        "50",
        r"\b(?:median|half of (?:all |the )?|50th(?:[- ]percentile|(?=:? (?:at )?\Z))|"
        r"midpoint|middle of (?:the|their)|in the (?:exact )?middle|(?:one|1) (?:in|of) (?:two|2)|p50\b)",
    ),
    ("mean", r"\bmean\b"),
    ("average", r"\baverag(?:e|es|ed|ing)\b"),
)
_MEASURE = Lazy("|".join(f"(?P<m{name}>{source})" for name, source in _MEASURES))
#: A percentile in short, beside a wage or where another was named in full: "$56,910 at the 75th".
_BARE = (
    "(?:" + "|".join(f"(?P<b{rank}>{rank}th)" for rank in (10, 25, 50, 75, 90)) + r")\b"
    r"(?:(?=:? (?:at )?(?:US)?\$)|(?<=the \d\dth)(?=[,;.)]| (?:and|or|but|while)\b|$))"
)
_MEASURE_BEHIND = Lazy(
    rf"\s?(?:(?:an?|per|/) ?(?:year|hour)|annually|hourly|yearly)?\s?"
    r"(?:\(|,? ?(?:at|for|as|in|being|is) the |(?=median|mean|in the (?:exact )?middle))"
    rf"(?:the )?(?:{_MEASURE.pattern}|{_BARE})"
)
#: The words of rank and the wages of a sentence, to see in which order they stand.
_RANK_OR_WAGE = Lazy(
    rf"{_MEASURE.pattern}|{_BARE}|\b(?P<h50>(?<!a )half(?= (?:earn|ma[dk]e|of|were|are|took|take|get|got))|"
    rf"(?<=the )middle(?! (?:school|manage|of)))|(?P<wage>(?:US)?\$ ?\d+(?:,\d{{3}})*(?:\.\d+)?k?)"
)
#: A share of the paid that is none of these: "the luckiest 5 percent".
_OTHER_SHARE = Lazy(
    r"\bthe (?:[a-z-]{1,20} ){1,2}(?:\d{1,2}|one|two|five|ten|twenty|thirty) ?(?:percent\b|per cent\b|%)"
)
#: So many earn less than a figure, or more: "a quarter of them earned less than", "one in ten took home over".
_SOME = (
    (
        "10",
        r"(?:one|1) (?:(?!in\b)[\w'-]+ ){1,6}?in ten|"
        r"(?:one|1) (?:in|of|out of) (?:every )?(?:ten|10)|(?:a|one) tenth|(?:10|ten) ?(?:percent|%)",
    ),
    (
        "25",
        r"(?<!three )(?:(?:a|one|1) quarter|(?:one|1) (?:in|of|out of) (?:every )?(?:four|4)|(?:25|twenty-five) "
        r"?(?:percent|%))",
    ),
    ("50", r"half"),
    (
        "75",
        r"three[- ]quarters|three[- ]fourths|(?:three|3) (?:in|of|out of) (?:every )?(?:four|4)|(?:75|seventy-five) "
        r"?(?:percent|%)",
    ),
    ("90", r"(?:nine|9) (?:in|of|out of) (?:every )?(?:ten|10)|(?:90|ninety) ?(?:percent|%)"),
)
_SHARE = Lazy(
    r"\b(?:" + "|".join(f"(?P<s{rank}>{source})" for rank, source in _SOME) + r")"
    r"(?P<end> (?:at the )?(?:top|bottom))?(?!\w)(?:U\.S\.|[^.;$]){0,80}?\b"
    r"(?:(?P<less>less than|under|below|at most|no more than|"
    r"up to)|"
    r"more than|over|above|at least|upward of|upwards of|better than|no less than|beyond) ?\Z"
)
#: Ranks in one breath, whose wages follow together.
_LISTED = Lazy(
    r"\b(?:10|25|50|75)th(?:[- ]percentiles?)?(?:, (?:and )?| (?:and|to|or) )(?:the )?\d\dth\b|\brespectively\b"
)
#: The order in which a rank belongs to the wage before it.
_WAGE_THEN_RANK = Lazy(r"(?:wr)+", flags=0)
#: Between two measures of one breath, whose figures follow together: "the mean and median wages were $71,490 and …".
_BOTH = Lazy(r"(?: (?:annual|hourly|yearly))?(?: (?:wages?|pay|salar(?:y|ies)))? ?(?:and|or|&|/) ?(?:the )?")
_HOURLY = Lazy(r"\s?(?:(?:per|an|/)\s?(?:hour|hr)\b|/h\b|hourly\b)")
_OTHER_PERIOD = Lazy(r"\s?(?:(?:per|a|/)\s?(?:month|week|day|mo|wk)\b|monthly|weekly|daily)")
_WAGE = Lazy(
    r"\b(?:wages?|salar(?:y|ies)|pay|paid|earn(?:s|ed|ings?)?|medians?|means?|averag(?:es?|ed|ing)|percentiles?|income|"
    r"makes?|made|(?:takes?|taking|took) home|clear(?:s|ed)?|br(?:ings?|ought) (?:in|home)|pull(?:s|ed)? (?:in|down))\b"
)
_GROWTH = Lazy(
    r"\b(?:gr[eo]w\w*|increas\w*|expan\w*|ris(?:e|es|ing)|decline\w*|declining|decrease\w*|shrink\w*|fall\w*|drop\w*|"
    r"outlook|gain|climb\w*|surg(?:e|es|ing)|jump\w*|swell\w*|soar\w*|contract(?:s|ing|ion)|shed|los(?:e|es|ing)|"
    r"more (?:jobs|positions))\b|\b(?:up|down) (?:about |some |nearly |roughly |by )?(?=\d)|(?<=[ (])[+−-](?=\d)"
)
_FALLING = Lazy(r"(?:declin\w*|decreas\w*|shrink\w*|fall\w*|drop\w*|los(?:e|es|s|ing)|contract\w*|shed|down|[−-])")
#: What changes, named behind its figure: "a 6% decline in", "10 percent projected growth".
_CHANGE_BEHIND = Lazy(
    r"\s?(?:(?:projected|expected|net|overall|total|employment|job) ){0,2}"
    r"(?:(?P<fall>declin\w{1,3}|decreas\w{1,3}|drop|fall|shrink\w{2,4}|contraction|reduction|loss)|growth|increase|"
    r"rise|gain|expansion|jump|more (?:jobs|positions))\b"
)
_JOBS = Lazy(
    r"\b(?:employment|jobs?|positions|occupations?|outlook|projects?|projected|projections?|expects?|expected|profession)\b"
)
_NO_GROWTH = Lazy(
    r"\b(?:wages?|salar\w+|pay|earnings|annually|(?:a|per|each|every) year|yearly|revenue|sales|share|percentile|"
    r"(?:lowest|highest|top|bottom) \d+|women|hold|held|degree)\b"
)
_AVERAGE_BEHIND = Lazy(
    r"\s?\)?\s?(?:on average|(?:national )?average\b(?! for)|average for all|growth for all|"
    r"[^,;:.()\d]{0,40}?\b(?:(?:for|across|among) (?:all|the average)|(?:expected|projected) of all)\b)"
)
_AVERAGE_BEFORE = Lazy(
    r"(?:\baverage|\ball (?:U\.S\. )?(?:occupations|jobs|workers))(?: growth)?(?: rate)?"
    r"(?: for all (?:occupations|jobs))?"
    r"(?:(?: will| should| (?:is|are) (?:projected|expected) to)? (?:grow|increase|rise|expand)(?: by)?)?(?: is| of|"
    r" at| was| being|,|:)? ?\(?(?:about |only |just |of )?$"
)
_SHARE_BEHIND = Lazy(
    r"\s(?:of (?!growth)|are|were|have|hold|work|more(?! (?:jobs|positions|openings)\b)|less|faster|slower|higher|"
    r"lower|above|below)\b"
)
#: What growth is a multiple of: "six times the average", "13 times that of all occupations".
_TIMES = Lazy(
    r"\s(?![^.;]{0,50}\b(?:wages?|pay|salar\w+|earnings|income)\b)(?:[^.;]|\.(?=\d)){0,60}?"
    r"\b(?:average|all (?:other |U\.S\. )?(?:occupations|jobs|workers|professions)|overall|rate|economy)\b"
)
_OPENINGS = Lazy(r"\bopenings\b")
_ADDED = Lazy(r"\b(?:change|add\w{0,3}|new jobs|more jobs|additional|gain\w{0,3})\b")
_HELD = Lazy(
    r"\b(?:held|there (?:are|were)|count(?:s|ed)?|number of jobs|employ(?:s|ed)|employment(?: level)?|jobs)\b"
    r"[^.;\d]{0,30}(?:20\d\d[^.;\d]{0,10})?$"
)
_DECADE = Lazy(r"\b20\d\d(?:\s?[-–—]\s?| (?:to|and|through) )(?:20)?\d\d\b")
#: So far around a percentage words tell that it is one of something else.
_BEFORE, _BEHIND = 60, 24
_LEAST_COUNT = 100
#: So far before a share stands what it is one of: "the lowest-paid 10 percent".
_LEAD = 24
_LEAST_YEARLY = 1000


def kind_of(figure: Figure) -> str | None:
    """What a figure measures: wage, growth, ratio, openings, added or jobs; None for what is not compared."""
    text, (first, last) = figure.prose.text, figure.sentence
    if figure.low != figure.high:
        return None
    if figure.kind == "money":
        of_pay = figure.unit == "USD" and (_WAGE.search(text, first, last) or _MEASURE.search(text, first, last))
        return "wage" if of_pay else None
    if figure.kind == "percent":
        return "growth" if _is_growth(figure) else None
    if figure.kind == "multiple" and _TIMES.match(text[figure.end : figure.clause[1]]):
        return "ratio" if _GROWTH.search(text, first, last) else None
    if figure.kind == "count" and figure.low >= _LEAST_COUNT:
        return _count_kind(figure)
    return None


def _is_growth(figure: Figure) -> bool:
    """Tell whether a percentage is one of employment that grows or shrinks over years."""
    text, (first, last) = figure.prose.text, figure.sentence
    start, end = figure.clause
    behind = text[figure.end : figure.end + 40]
    if _SHARE_BEHIND.match(behind):
        return False
    if _AVERAGE_BEHIND.match(behind):
        return True
    if not _GROWTH.search(text, first, last):
        return False
    close = _without_names(text[max(start, figure.start - _BEFORE) : min(end, figure.end + _BEHIND)])
    of_jobs = _JOBS.search(text, first, last) or _DECADE.search(text, first, last)
    return of_jobs is not None and not _NO_GROWTH.search(close)


def _without_names(text: str) -> str:
    """A text without the names of occupations, which may hold words that tell of other things: "sales managers"."""
    for one in reversed(named_in(text)):
        text = text[: one.start] + text[one.end :]
    return text


def _count_kind(figure: Figure) -> str | None:
    from jdlint.facts.narrowing import is_narrow

    text, (start, end) = figure.prose.text, figure.clause
    near = text[start:end]
    if _OPENINGS.search(near):
        return "openings"
    if _ADDED.search(near):
        return "added"
    held = _HELD.search(text, max(start, figure.start - _BEFORE), figure.start)
    return "jobs" if held and not _GROWTH.search(near) and not is_narrow(figure) else None


def wage_of(figure: Figure) -> tuple[str, str] | None:
    """The measure of a wage ("10" to "90", "mean", "average", "" where none is named) and its period, "year" or "hour".

    None where it is not the wage of all employees of an occupation, or for another period.
    """
    from jdlint.facts.narrowing import is_narrow

    text, (first, last) = figure.prose.text, figure.sentence
    behind = text[figure.end : figure.end + 12]
    if _OTHER_PERIOD.match(behind) or is_narrow(figure):
        return None
    hourly = _HOURLY.match(behind) or (figure.high < _LEAST_YEARLY and "hour" in text[first:last].lower())
    if (figure.high < _LEAST_YEARLY) != bool(hourly):
        return None
    measure = _measure(figure)
    return None if measure is None else (measure, "hour" if hourly else "year")


def _measure(figure: Figure) -> str | None:
    """As in `wage_of`; None where it is of another share of the paid, or where one of two measures is meant."""
    text, (first, last) = figure.prose.text, figure.sentence
    some = _SHARE.search(text[first : figure.start])
    if some is not None and not _MEASURE.search(some.string, max(0, some.start() - _LEAD), some.end()):
        return str(_rank_below(some))
    if _LISTED.search(text, first, last):
        return None
    behind = _MEASURE_BEHIND.match(text[figure.end : figure.end + 70])
    if behind is not None and figure.end + behind.end() <= last:
        return (behind.lastgroup or "m")[1:]
    free = _unbound(text, first, last)
    before = [rank for rank in free if rank.end() <= figure.start and not rank["wage"]]
    after = next((rank for rank in free if rank.start() >= figure.end and not rank["wage"]), None)
    chosen = before[-1] if before else after
    if free and free[0]["wage"] and len({rank.lastgroup for rank in free if not rank["wage"]}) > 1:
        chosen = after
        if not _WAGE_THEN_RANK.compiled.fullmatch("".join("w" if mark["wage"] else "r" for mark in free)):
            return None
    if len(before) > 1 and _BOTH.compiled.fullmatch(text, before[-2].end(), before[-1].start()):
        return None
    if _OTHER_SHARE.search(text, before[-1].end() if before else first, figure.start):
        return None
    return (chosen.lastgroup or "m")[1:] if chosen is not None else ""


def rank_of_share(text: str) -> int | None:
    """The percentile that words lead on to: 75 for "25% earn more than"; None where they say none."""
    some, named = _SHARE.search(text), _MEASURE.search(text)
    if some is None or named is None:
        return _rank_below(some) if some is not None else None
    rank = (named.lastgroup or "m")[1:]
    return int(rank) if rank.isdigit() else None


def _rank_below(some: re.Match[str]) -> int:
    """How many of a hundred are paid less."""
    rank = next(int(name[1:]) for name, found in some.groupdict().items() if found and name[0] == "s")
    return rank if some["less"] else 100 - rank


@lru_cache(maxsize=4)  # each figure of a sentence asks
def _unbound(text: str, first: int, last: int) -> tuple[re.Match[str], ...]:
    """The ranks and wages of a sentence in order, without those of which words make a pair: "$39,520 at the 25th"."""
    end, free = first, []
    for mark in _RANK_OR_WAGE.finditer(text, first, last):
        if mark.start() < end:
            continue
        pair = _MEASURE_BEHIND.match(text, mark.end(), last) if mark["wage"] else None
        end = mark.end() if pair is None else pair.end()
        if pair is None:
            free.append(mark)
    return tuple(free)


def is_average(figure: Figure) -> bool:
    """Tell whether a percentage is the growth of all occupations together."""
    text, (first, last) = figure.prose.text, figure.sentence
    behind = text[figure.end : min(last, figure.end + 40)]
    before = text[max(first, figure.start - 60) : figure.start]
    return _AVERAGE_BEHIND.match(behind) is not None or _AVERAGE_BEFORE.search(before) is not None


def is_falling(figure: Figure) -> bool:
    """Tell whether a percentage is one of decline: what is named right behind it, else the last such word before it."""
    behind = _CHANGE_BEHIND.match(figure.prose.text[figure.end : figure.clause[1]])
    if behind is not None:
        return behind["fall"] is not None
    words = list(_GROWTH.finditer(figure.prose.text, figure.clause[0], figure.end))
    return bool(words) and _FALLING.match(words[-1].group()) is not None


def names_measure(text: str, first: int, last: int) -> bool:
    """Tell whether a stretch of text names a median, a mean, a percentile or growth."""
    return (_MEASURE.search(text, first, last) or _GROWTH.search(text, first, last)) is not None


def measures_in(text: str) -> frozenset[str]:
    """The measures that a text names: "10" to "90", "mean", "average"."""
    return frozenset((match.lastgroup or "m")[1:] for match in _MEASURE.finditer(text))
