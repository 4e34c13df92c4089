"""Years of experience that a posting asks for: from `experience`, an item's `years`, and what the text says."""

from __future__ import annotations

import re
from itertools import islice

from jdlint.facts.contexts import is_negated
from jdlint.facts.experience_caps import CAP_BEFORE, is_refused, limit
from jdlint.facts.experience_words import (
    CANDIDATE,
    COMPANY,
    DEGREE,
    EXPERIENCE_AFTER,
    EXPERIENCE_BEFORE,
    GENERAL,
    GENERAL_BEFORE,
    INTRODUCED,
    OTHER_AFTER,
    OTHER_BEFORE,
    OTHERS_HAVE,
    PREFERRED,
    STEP,
    WORK_AFTER,
)
from jdlint.facts.lazy import Lazy
from jdlint.matcher import lowered
from jdlint.posting import Field, Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Corpus, Prose
    from jdlint.finding import Span

_WORDS = {
    "half a": 0.5, "an": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "a couple of": 2, "couple of": 2,
}  # fmt: skip
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORDS |= {f"{ten}-{one}": _WORDS[ten] + _WORDS[one] for ten in ("twenty", "thirty", "forty") for one in _ONES}
_NUMBER = r"\d{1,2}(?:\.5)?|\d{3}(?=[ -]?months?\b)|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_TWICE = r"(?:\s?\((?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\))?"
_UNITS = {"y": 1.0, "m": 1 / 12, "d": 10.0}
#: For a text in lower case: with case to mind `re` tries alternatives many times faster.
_MENTION = Lazy(
    rf"(?<![\w.$€£/])(?P<low>{_NUMBER}){_TWICE}(?P<plus>\s?\+|[ -]plus\b| or more\b)?"
    rf"(?:\s?(?:-|–|—|\bto\b|\bor\b|(?<!\w)and\b)\s?(?P<high>{_NUMBER}){_TWICE}\s?\+?)?"
    r"(?:\s(?:full|whole|solid|complete|consecutive))?[\s-]{0,2}"
    r"(?P<unit>years?|yrs?\b\.?|y(?=oe\b)|months?|mos?\b\.?|decades?)(?:oe)?(?!\w)'?(?P<after> ?\+|"
    r" or more\b| plus\b)?",
    flags=0,
)
#: Words that may stand between what introduces the years and the number.
_LEAD = (
    r"(?:\b(?:at least|at the very least|a minimum of|minimum of|minimum|min\.?|more than|over|approximately|about|"
    r"around|"
    r"roughly|a total of|between|no fewer than|not less than|no less than|upwards of|up to|from|the equivalent of|"
    r"some)\s{0,2}){0,3}$"
)
_LEAD_END = Lazy(_LEAD)
#: No longer than this is what `_LEAD_END` matches.
_LONGEST_LEAD = 60
#: Without one of these no years are stated; and so much of the sentence on either side is looked at.
_HINTS = ("year", "yr", "month", "yoe", "decade", "mos")
_WINDOW = 240
#: Fields that ask for something whatever their wording, and fields that ask for nothing.
_ASKING = ("qualifications.", "skills", "certifications", "licenses")
_SILENT = (
    "employer.", "benefits", "career_growth", "compensation.", "statements.", "hiring_process", "application.",
    "employment.",
)  # fmt: skip
#: Mentions in a text that are looked at; no posting asks for a tenth of them.
MOST_YEARS = 300


class Years:
    """Years of experience asked for.

    `low` and `high` are years (0 and None where not stated); `cap` tells that `high` is a limit, `soft` that it is
    worded as "up to". `required` is false for what is only preferred. `general` tells that the years are of work at
    large, not of one skill; `stepped` that they belong to one of several levels or alternatives. `prose`, `start`
    and `end` give the words, `before` and `after` what stands around them in the sentence. For a number of a field
    of its own `prose` is None; `item` is then the name or text that the number stands beside, if any.
    """

    __slots__ = (
        "after", "before", "cap", "end", "field", "general", "high", "item", "low", "prose", "required", "soft",
        "start", "stepped",
    )  # fmt: skip

    def __init__(self, field: Field, low: float, high: float | None, *, required: bool = True) -> None:
        self.field = field
        self.low = low
        self.high = high
        self.required = required
        self.cap = False
        self.soft = False
        self.item = ""
        self.general = False
        self.stepped = False
        self.prose: Prose | None = None
        self.start = self.end = 0
        self.before = self.after = ""

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.field.node.span if self.prose is None else self.prose.span(self.start, self.end)

    def __repr__(self) -> str:
        return f"Years({self.low}, {self.high}, {self.field.path})"


def years_of(posting: Posting, corpus: Corpus) -> tuple[list[Years], Span | None]:
    """The years of experience that the posting asks for: those of fields first, then those of the text in order.

    Of the text the first `MOST_YEARS` mentions are read; beside the years the place of the next, if there are more.
    """
    mentions = (mention for prose in corpus.holding(_HINTS) for mention in _mentions(prose))
    asked = filter(None, map(_asked, islice(mentions, MOST_YEARS)))
    found = [*_of_fields(posting), *asked]
    beyond = next(mentions, None)
    return found, None if beyond is None else beyond[0].span(*beyond[1].span())


def written(years: float) -> str:
    """A number of years in words for a message: "5 years", "1 year", "6 months"."""
    if years < 1:
        return f"{round(years * 12)} months"
    number = f"{years:.1f}".rstrip("0").rstrip(".")
    return f"{number} year" if number == "1" else f"{number} years"


def _of_fields(posting: Posting) -> Iterator[Years]:
    least, most = (_number(posting, f"experience.{name}") for name in ("min_years", "max_years"))
    for path, low, high in (("experience.min_years", least, None), ("experience.max_years", None, most)):
        node = posting.get(path)
        if node is not None and (low is not None or high is not None):
            found = Years(Field(path, node), low or 0.0, high)
            found.general, found.cap = True, high is not None
            yield found
    for name in ("required", "preferred"):
        items = posting.get(f"qualifications.{name}")
        for number, item in enumerate(items.value if items is not None and items.kind == "sequence" else ()):
            value = item.value.get("years") if item.kind == "mapping" else None
            if value is not None and value.kind in ("integer", "number"):
                path = f"qualifications.{name}[{number}].years"
                found = Years(Field(path, value), float(value.value), None, required=name == "required")
                texts = (item.value.get(key) for key in ("name", "text"))
                found.item = next((text.value for text in texts if text is not None and text.kind == "string"), "")
                yield found


def _number(posting: Posting, path: str) -> float | None:
    node = posting.get(path)
    return float(node.value) if node is not None and node.kind in ("integer", "number") else None


def _mentions(prose: Prose) -> Iterator[tuple[Prose, re.Match[str], int, int]]:
    """Every number of years in a text, with start and end of its sentence."""
    if prose.field.path.startswith(_SILENT):
        return
    lower = lowered(prose.text)
    for first, last in prose.sentences:
        if any(lower.find(hint, first, last) >= 0 for hint in _HINTS):
            for match in _MENTION.finditer(lower, first, last):
                yield prose, match, first, last


def _asked(mention: tuple[Prose, re.Match[str], int, int]) -> Years | None:
    """The years of a mention that asks for them."""
    prose, match, first, last = mention
    before = prose.text[max(first, match.start() - _WINDOW) : match.start()]
    after = prose.text[match.end() : min(last, match.end() + _WINDOW)]
    lead = _without_lead(before)
    if not _asks(before, lead, after, match, prose.field.path):
        return None
    # "No more than five years" denies no years, and "no less than five" does not either.
    whole = lead + match.group() + after
    limited = CAP_BEFORE.search(before) or is_refused(before, after)
    if not limited and is_negated(whole, len(lead), len(whole) - len(after)):
        return None
    return _years(prose, match, before, lead, after)


def _without_lead(before: str) -> str:
    """What stands before a number, without the words that only introduce it."""
    return before[:-_LONGEST_LEAD] + _LEAD_END.without(before[-_LONGEST_LEAD:])


def _asks(before: str, lead: str, after: str, match: re.Match[str], path: str) -> bool:
    """Tell whether the years are experience that is asked for."""
    number = match["low"]
    if number in ("a", "an") and not EXPERIENCE_AFTER.match(after):
        return False
    if OTHER_AFTER.match(after) or OTHER_BEFORE.search(before) or OTHER_BEFORE.search(lead):
        return False
    sentence = before + match.group() + after
    if COMPANY.within(before) and not CANDIDATE.within(sentence):
        return False
    if not path.startswith(_ASKING) and OTHERS_HAVE.search(lead) and not CANDIDATE.within(before):
        return False
    if EXPERIENCE_AFTER.match(after) or EXPERIENCE_BEFORE.search(before):
        return True
    work = WORK_AFTER.match(after) is not None
    if path.startswith(_ASKING) or path == "title":
        return work
    plus = match["plus"] or match["after"]
    return work and (
        plus is not None or (bool(after.strip(" .)") or before.strip()) and INTRODUCED.search(before) is not None)
    )


def _years(prose: Prose, match: re.Match[str], before: str, lead: str, after: str) -> Years:
    unit = _UNITS[match["unit"][0]]
    low = _value(match["low"]) * unit
    high = _value(match["high"]) * unit if match["high"] else None
    clause_before, clause_after = (
        re.split(r"[;.,]\s", before)[-1],
        re.split(r"[;.](?:\s|$)|,? (?:and )?(?=\d)", after)[0],
    )
    preferred = prose.field.path.startswith("qualifications.preferred") or PREFERRED.within(
        clause_before[-60:] + "|" + clause_after
    )
    found = Years(prose.field, low, high, required=not preferred)
    found.prose, found.start, found.end = prose, match.start(), match.end()
    found.before, found.after = before, after
    sentence = before + match.group() + after
    limit(found, before, after, sentence)
    found.general = GENERAL.match(after) is not None or (
        not after.strip(" .)!") and GENERAL_BEFORE.search(lead) is not None
    )
    found.stepped = STEP.search(sentence) is not None or (DEGREE.search(sentence) is not None and " or " in sentence)
    return found


def _value(number: str) -> float:
    return float(_WORDS[number]) if number in _WORDS else float(number)
