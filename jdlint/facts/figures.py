"""Figures in prose: money, percentages, multiples, shares and counts, each with its value and its clause.

Digits are looked for first and what surrounds them is read then; figures in words ("half of all", "one in five",
"doubled") are looked for only where a text holds one of their words.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from jdlint.facts.lazy import Lazy
from jdlint.matcher import lowered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Corpus, Prose

    Match = re.Match[str]

#: Begins with one digit: `re` skips to the characters of which one must come first, but not for a repetition.
_NUMBER = Lazy(r"[0-9][0-9]{0,8}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,4})?", flags=0)
#: Behind the sign of a currency thousands may be parted otherwise; by full stops where the euro and the franc do.
_PARTED = Lazy(r"[0-9]{1,3}(?:[ '][0-9]{3}){1,3}(?![0-9]|[.,][0-9]{3})", flags=0)
_DOTTED = Lazy(r"[0-9]{1,3}(\.[0-9]{3}){1,3}(?![0-9])", flags=0)
_SIGN = Lazy(r"(?:(?:US|CA|AU|NZ|C|A)?\$|€|£|₹|¥|\b(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|INR))\s?$", flags=0)
_UNIT = Lazy(
    r"(?:(?P<short>k|K|mm|m|M|bn|B|b|T)(?![\w&])|\s?-?(?P<scale>thousand|million|billion|trillion|mn|bn)\b)?\+?"
    r"(?:\s?(?P<percent>%|per ?cent\b|percentage points?\b)|\s(?P<money>dollars|euros|USD|EUR|GBP|CAD|AUD|NZD|CHF|"
    r"INR)\b|(?P<times>x(?!\w)|-?fold\b|\s?(?:times|X)\b(?! (?:a|an|per|each|every|in|daily|weekly|monthly)\b)))?",
    flags=0,
)
#: A dash that begins a line is a mark of a list.
_TO = Lazy(r"(?: ?(?:-|–|—)\s?|\s(?:to|(?P<and>and))\s)(?:(?:US|CA|C|A)?\$|€|£|USD )?(?=\d)", flags=0)
_SCALES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "t": 1e12, "trillion": 1e12,
}  # fmt: skip
_CURRENCIES = {"$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
               "€": "EUR", "£": "GBP", "₹": "INR", "¥": "JPY", "dollars": "USD", "euros": "EUR"}  # fmt: skip
#: What a number stands beside where it is part of a name, a date, a time, a version or a telephone number.
_NAME_BEFORE = "-/.:#&@_'"
_NAME_AFTER = "-/:_'°\"("

_CARDINALS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
              "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
              "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
              "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}  # fmt: skip
_CARDINAL = "|".join(_CARDINALS)
#: One of these is in every figure in words.
_WORDS = (
    " times", "doubl", "tripl", "quadr", "twice", "half ", "third", "quarter", "fold", "illion", " perc", " per c",
    " out of ", " of three", " of every ", "by half", " in every ", " of four", " of five", " of ten", " of 10",
    " in ten", " in 10", " in five", " in 5", " in four", " in three", " in six", " in seven", " in eight",
)  # fmt: skip
#: A figure in words begins at most this far before such a word.
_REACH = 24
_OF_SO_MANY = "(?:three|four|five|six|seven|eight|ten|[345]|10|100)"
#: "One of three nurses leaves": without such a verb it is one of a team.
_THEY_DO = (
    "(?:says|reports|wants|plans|feels|thinks|believes|leaves|quits|fails|retires|suffers|lacks|drops|changes|misses|"
    "loses|dies|burns)"
)
#: For a text in lower case: with case to mind `re` tries alternatives many times faster.
_IN_WORDS = Lazy(
    rf"\b(?:(?P<multiple>doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|quadrupl(?:e[ds]?|ing)|twice|"
    rf"(?:{_CARDINAL})(?:[- ]?fold| times(?! (?:a|an|per|each|every|in|daily|weekly)\b)))"
    r"|(?P<share>half|two[- ]thirds|(?:a|one) third|three[- ]quarters|(?:a|one) quarter)(?= of\b)"
    r"|(?<=\bby )(?P<by>half|two[- ]thirds|(?:a|one) (?:third|quarter))(?! of)"
    rf"|(?P<ratio>(?!(?:one|1) of {_OF_SO_MANY}\b(?! (?:[\w'-]{{1,20}} ){{1,4}}?{_THEY_DO}\b))"
    rf"(?:{_CARDINAL}|\d{{1,2}}) (?:in|of|out of) (?:every )?{_OF_SO_MANY})(?= [a-z])"
    rf"|(?P<percent>(?:{_CARDINAL})(?:-(?:{_CARDINAL}))? per ?cent)"
    rf"|(?P<count>(?:{_CARDINAL}|a|half a) (?:million|billion|trillion)))\b",
    flags=0,
)
_FACTORS = {"doubl": 2.0, "twice": 2.0, "tripl": 3.0, "quadr": 4.0}
_SHARES = {"half": 50.0, "two": 200 / 3, "three": 75.0, "third": 100 / 3, "quarter": 25.0}
#: No clause reaches farther from its figure.
_NEAR = 180
#: Figures that are read; no posting comes near.
MOST_FIGURES = 1_000
#: Where the employer begins to speak of itself, and where it turns to the market, another clause begins. Each
#: alternative begins with a character of its own, to which `re` can skip.
_CLAUSE_END = Lazy(
    r"; |, (?:and|but|while|whereas|which|yet|so|as) | (?:while|whereas) | - | — | – |\n|"
    r", (?:and )?(?=(?:we|ours?) )| and (?=(?:we|ours?) )|"
    r", (?:(?<=[\d%], )|(?<=hour, )|(?<=year, ))(?=the (?:median|average|industry|market|sector|national)\b)|"
    r" (?=(?:in )?(?:an?|the) (?:\w+ )?(?:market|industry|sector|field) (?:that|which|where) )|"
    r" (?=compare[sd]? (?:with|to) )"
)


class Figure:
    """A figure at `prose.text[start:end]`.

    `kind` is "money", "percent", "multiple" ("six times"), "share" ("one in five") or "count". `low` and `high` are
    its value in units, equal unless it is a range; a percentage is 0 to 100. `unit` is the currency (ISO 4217) of
    money, else "".
    """

    __slots__ = ("__dict__", "end", "high", "kind", "low", "prose", "start", "unit")

    def __init__(self, prose: Prose, start: int, end: int, kind: str, low: float, high: float, unit: str = "") -> None:
        self.prose = prose
        self.start = start
        self.end = end
        self.kind = kind
        self.low = low
        self.high = high
        self.unit = unit

    @property
    def text(self) -> str:
        """The figure as written."""
        return self.prose.text[self.start : self.end]

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """Start and end of its sentence in the prose."""
        return self.prose.sentence_at(self.start)

    @cached_property
    def clause(self) -> tuple[int, int]:
        """Start and end of the part of the sentence that speaks of it."""
        first, last = self.sentence
        start, end = first, last = max(first, self.start - _NEAR), min(last, self.end + _NEAR)
        for mark in _CLAUSE_END.finditer(self.prose.text, first, last):
            if mark.end() <= self.start:
                start = mark.end()
            elif mark.start() >= self.end:
                end = mark.start()
                break
        return start, end

    @cached_property
    def subject(self) -> str:
        """What it speaks of: "market", "workers", "job" or "" (`jdlint.facts.claims`)."""
        from jdlint.facts.claims import subject_of

        return subject_of(self)

    def __repr__(self) -> str:
        return f"Figure({self.kind}, {self.text!r}, {self.low}, {self.high}, {self.unit!r})"


def figures_of(corpus: Corpus) -> tuple[list[Figure], Figure | None]:
    """The figures of all texts, in order, and the one behind the first `MOST_FIGURES`, if there are more.

    Numbers that are names, dates, times or years are none.
    """
    in_digits = {id(corpus.at(*match.span())[0]) for match in _NUMBER.finditer(corpus.text)}
    in_words = {id(prose) for prose in corpus.holding(_WORDS)}
    wanted = in_digits | in_words
    found: list[Figure] = []
    for prose in corpus.proses:
        if id(prose) in wanted:
            figures = _first(_in_digits(prose)) if id(prose) in in_digits else []
            found += _merged(figures, _first(_in_words(prose))) if id(prose) in in_words else figures
        if len(found) > MOST_FIGURES:
            return found[:MOST_FIGURES], found[MOST_FIGURES]
    return found, None


def _first(figures: Iterator[Figure]) -> list[Figure]:
    return list(islice(figures, MOST_FIGURES + 1))


def _merged(digits: list[Figure], words: list[Figure]) -> list[Figure]:
    """Both in order; "one in five" takes the place of digits in it, and of others that overlap the digits stay."""
    for figure in words:
        overlapping = [other for other in digits if other.start < figure.end and figure.start < other.end]
        if figure.kind == "share" or not overlapping:
            digits = [other for other in digits if other not in overlapping]
            digits.append(figure)
    return sorted(digits, key=lambda figure: figure.start) if words else digits


def _in_digits(prose: Prose) -> Iterator[Figure]:
    text = prose.text
    behind = 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start < behind:
            continue
        before = text[start - 1] if start else " "
        if before.isalnum() or before in _NAME_BEFORE:
            continue
        near = text[start - 2 : start - 1] if before == " " else before
        sign = _SIGN.search(text, max(0, start - 4), start) if near and near in "$€£₹¥DRPFY" else None
        figure = _figure(prose, number, sign)
        if figure is not None:
            behind = figure.end
            yield figure


def _figure(prose: Prose, number: Match, sign: Match | None) -> Figure | None:
    text = prose.text
    start = sign.start() if sign is not None else number.start()
    number = _parted(text, number.start(), sign) or number
    unit = _unit(text, number.end())
    low = high = _value(number)
    end, scale = unit.end(), _scale(unit)
    second = _second(text, start, end, sign)
    first_scale = scale
    if second is not None:
        last, unit = second
        high, end, scale = _value(last), unit.end(), _scale(unit)
        first_scale = first_scale if first_scale != 1 else scale
        if high * scale < low * first_scale:
            first_scale = 1.0
    kind = _kind(text, number, unit, sign is not None, end)
    if kind is None:
        return None
    currency = sign.group().strip().lower() if sign is not None else (unit["money"] or "").lower()
    currency = _CURRENCIES.get(currency, currency.upper())
    return Figure(prose, start, end, kind, low * first_scale, high * scale, currency)


def _parted(text: str, start: int, sign: Match | None) -> Match | None:
    """The number of an amount whose thousands are parted as in "CHF 80'000", "$45 000" and "€45.000"."""
    dotted = sign is not None and sign[0].strip() in ("€", "EUR", "CHF") and _DOTTED.match(text, start)
    return dotted or (_PARTED.match(text, start) if sign is not None else None)


def _second(text: str, start: int, end: int, sign: Match | None) -> tuple[Match, Match] | None:
    """The other end of a range, with its unit; "and" makes a range only behind "between"."""
    between = _TO.match(text, end)
    if between is None or (between["and"] and not text[max(0, start - 8) : start].lower().endswith("between ")):
        return None
    number = _parted(text, between.end(), sign) or _NUMBER.match(text, between.end())
    return None if number is None else (number, _unit(text, number.end()))


def _unit(text: str, end: int) -> re.Match[str]:
    unit = _UNIT.match(text, end)
    if unit is None:
        raise AssertionError("every part of the unit may be absent")
    return unit


def _kind(text: str, number: re.Match[str], unit: re.Match[str], signed: bool, end: int) -> str | None:
    if signed or unit["money"]:
        return "money"
    if unit["percent"]:
        return "percent"
    if unit["times"]:
        return "multiple"
    after = text[end : end + 1]
    if after.isalnum() or (after in _NAME_AFTER and after) or (unit["short"] or "k") not in "kKM":
        return None
    digits = number.group()
    plain = "," not in digits and _scale(unit) == 1
    if (plain and "." in digits) or (plain and len(digits) == 4 and digits[:2] in ("19", "20")):
        return None
    return None if after == "." and text[end + 1 : end + 2].isdigit() else "count"


def _scale(unit: re.Match[str]) -> float:
    return _SCALES.get((unit["short"] or unit["scale"] or "").lower(), 1.0)


def _value(number: Match) -> float:
    return float(re.sub("[.]" if number.re.groups else "[, ']", "", number[0]))


def _in_words(prose: Prose) -> Iterator[Figure]:
    lower = lowered(prose.text)
    behind = 0
    for at in sorted(_places(lower)):
        match = _IN_WORDS.search(lower, max(behind, lower.rfind(" ", 0, max(0, at - _REACH)) + 1), at + 2 * _REACH)
        if match is not None:
            behind = match.end()
            kind = match.lastgroup or ""
            value = _in_words_value(kind, match.group())
            yield Figure(prose, match.start(), match.end(), "share" if kind in ("ratio", "by") else kind, value, value)


def _places(lower: str) -> Iterator[int]:
    for word in _WORDS:
        at = lower.find(word)
        while at >= 0:
            yield at
            at = lower.find(word, at + 1)


def _in_words_value(kind: str, words: str) -> float:
    if kind == "multiple":
        return _FACTORS.get(words[:5]) or float(_CARDINALS[re.split(r"[ -]|fold", words)[0]])
    if kind in ("share", "by"):
        return next(share for word, share in _SHARES.items() if word in words)
    parts = re.split(r"[ -]", words)
    numbers = [float(_CARDINALS.get(part) or part) for part in parts if part in _CARDINALS or part.isdigit()]
    if kind == "ratio":
        return 100 * numbers[0] / (numbers[1] or 1)
    if kind == "percent":
        return sum(numbers)
    return (0.5 if words.startswith("half") else sum(numbers) or 1.0) * _SCALES[words.rsplit(" ", 1)[-1]]
