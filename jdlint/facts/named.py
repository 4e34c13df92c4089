"""The occupations that a text names: "registered nurses", "an electrician", "all occupations"."""

from __future__ import annotations

from functools import lru_cache

from jdlint.facts.claim_words import class_of
from jdlint.facts.lazy import Lazy
from jdlint.facts.official_names import official_names_in
from jdlint.reference.occupations import look_up, occupations

#: All occupations together, as the Bureau of Labor Statistics codes them.
ALL = "00-0000"
_WORD = Lazy(r"[A-Za-z][\w'+#/-]*", flags=0)
_BREAK = Lazy(r"[.;:()$%\d\[\]\"\n!?—–]", flags=0)
_LONGEST = 10
_ALL = Lazy(r"\b(?:all|other) (?:U\.?S\.? |american |other )?(?:occupations|workers|jobs|employees|professions)\b")
_FAMILY = Lazy(r"\b(?:[\w-]+ (?:and )?){1,5}(?:occupations|professions)\b")
#: What is said of an occupation that is named elsewhere in the sentence: "… are among the fastest-growing occupations".
_PRAISE = Lazy(
    r"\b(?:among|(?:one|some) of) (?:the |our )?(?:nation's |country's )?(?:[\w-]{1,20} ){0,2}"
    r"(?:fastest|slowest|most|best|highest|lowest|top|largest)\b[- ]?(?:[\w-]{1,20} ){0,3}(?:occupations|professions)\b"
    r"(?!,? (?:that|which|whose)\b)"
)
#: Who counts is not the occupation that is spoken of.
_SPEAKERS = Lazy(r"\b(?:federal|government|labor|BLS|bureau|state|official) (?:statisticians|economists|analysts)(?= )")
#: What an official title leaves out, in brackets: "medical scientists (except epidemiologists)".
_EXCEPT = Lazy(r" \((except [a-z ,]{3,60})\)")
#: Plural words that name no trade, and words that name people of any trade.
_NO_TRADE = frozenset((
    "wages", "salaries", "earnings", "years", "jobs", "openings", "states", "statistics", "employers", "projections",
    "occupations", "professions", "workers", "employees", "professionals", "people", "percent", "dollars", "hours",
    "figures", "sources", "positions", "roles", "industries", "hospitals", "schools", "firms", "companies",
    "services", "resources", "candidates", "applicants", "incumbents", "members", "percentiles", "numbers", "times",
    "specialties", "degrees", "bachelors", "masters", "reports", "estimates", "this", "does", "earns", "pays",
))  # fmt: skip
_PEOPLE = r"(?:[a-z-]+ ){0,3}?[a-z-]{2,16}(?:ers|ors|ists|ians|ants|ysts|aides|nurses|clerks|representatives)\b"
_JOINED_AFTER = Lazy(rf"(?:,? (?:and|or|&)|,|/) ?{_PEOPLE}")
_JOINED_BEFORE = Lazy(r"(?:ers|ors|ists|ians|ants|ysts|aides|nurses|clerks)(?:,? (?:and|or|&)|,|/) ?$")
_JOINT = Lazy(r"(?:,? (?:and|or|&) |, |/)")
_ITEMS = Lazy(r",? and |, ")
#: What is counted of an occupation whose name stands before it without an article: "data scientist jobs".
_COUNTED = Lazy(r" (?:jobs|employment|positions|openings|wages|salaries)\b", flags=0)
_ARTICLES = ("a", "an", "the", "this", "typical", "average", "median", "usual")


class Named:
    """A name at `text[start:end]`.

    `codes` are the occupations (SOC) that it may mean, none for a group of occupations that is counted as one; `sure`
    tells that it is one of them, and no other reading is likely.
    """

    __slots__ = ("codes", "end", "start", "sure")

    def __init__(self, start: int, end: int, codes: tuple[str, ...], sure: bool) -> None:
        self.start = start
        self.end = end
        self.codes = codes
        self.sure = sure

    def __repr__(self) -> str:
        return f"Named({self.start}, {self.end}, {self.codes}, sure={self.sure})"


@lru_cache(maxsize=64)
def named_in(text: str) -> list[Named]:
    """The occupations that a sentence or a title names, in order. Those joined by "and" are one group, without code."""
    if "ists " in text or "ysts " in text or "ians " in text:
        text = _SPEAKERS.sub(lambda said: "-" * len(said.group()), text)
    if "(e" in text:
        text = _EXCEPT.sub(r", \1 ", text)
    praise = [Named(match.start(), match.end(), (), False) for match in _PRAISE.finditer(text)]
    found = [Named(match.start(), match.end(), (ALL,), True) for match in _ALL.finditer(text)]
    found += [
        Named(match.start(), match.end(), (), False)
        for match in _FAMILY.finditer(text)
        if not any(one.end == match.end() for one in [*found, *praise])
    ]
    found += praise
    lower = text.lower()
    found += [Named(start, end, (code,), True) for start, end, code in official_names_in(lower)]
    start = 0
    for stop in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        for one in _of_words(text, [match.span() for match in _WORD.finditer(text, start, stop)]):
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
        start = stop + 1
    named = [one for one in found if one not in praise and one.codes != (ALL,)]
    found = [one for one in found if not named or one not in praise]
    found.sort(key=lambda one: one.start)
    return _joined(text, found)


def _of_words(text: str, words: list[tuple[int, int]]) -> list[Named]:
    """Names in a stretch without a break, looked for from its end: the longest that ends at a word counts."""
    found: list[Named] = []
    last = len(words) - 1
    while last >= 0:
        first, one = _ending(text, words, last)
        if one is not None:
            found.append(one)
        last = first - 1
    return found


def _ending(text: str, words: list[tuple[int, int]], last: int) -> tuple[int, Named | None]:
    """The name that ends at a word, and the number of its first word."""
    word = text[slice(*words[last])].lower().removesuffix("'s").rstrip("'")
    if word == "workers":
        return _workers(text, words, last)
    trade = class_of(word) == "TRADE"
    singular = not trade and "TRADE" in (class_of(f"{word}s"), class_of(f"{word.removesuffix('y')}ies"))
    if word in _NO_TRADE or not (singular or (word.endswith("s") and len(word) > 3)):
        return last, None
    end = words[last][0] + len(word)
    for first in range(max(0, last - _LONGEST + 1), last + 1):
        before = text[slice(*words[first - 1])].lower() if first else ""
        if singular and before not in _ARTICLES and not _COUNTED.match(text, end):
            continue
        name = text[words[first][0] : end]
        known = look_up(name)
        if known and (trade or singular or first < last or _in_title(name, known[0][0])):
            sure = len(known) == 1 and known[0][1] == "high" and (first < last or _in_title(name, known[0][0]))
            return first, Named(words[first][0], end, tuple(code for code, _ in known), sure)
    return last, Named(words[last][0], end, (), False) if trade else None


def _workers(text: str, words: list[tuple[int, int]], last: int) -> tuple[int, Named | None]:
    """As `_ending` for "workers", whom only an official title makes one occupation: "healthcare social workers"."""
    for first in range(max(0, last - _LONGEST + 1), last):
        start, end = words[first][0], words[last][0] + len("workers")
        known = look_up(text[start:end])
        if len(known) == 1 and known[0][1] == "high" and _in_title(text[start:end], known[0][0]):
            return first, Named(start, end, (known[0][0],), True)
    return last, None


def _in_title(word: str, code: str) -> bool:
    """Tell whether words are an official title or a whole part of it: "auditors", but not "nurses" or "dentists"."""
    title = occupations()[code].lower()
    items = _ITEMS.split(title)
    return _singular(word.lower()) in map(_singular, items) and not title.endswith((", general", ", all other"))


def _singular(words: str) -> str:
    return f"{words[:-3]}y" if words.endswith("ies") else words.rstrip("s")


def _joined(text: str, found: list[Named]) -> list[Named]:
    """Without codes where a name is joined to another one, or to people of a trade that is not known."""
    groups: list[Named] = []
    for one in found:
        before = groups[-1] if groups else None
        between = _JOINT.compiled.fullmatch(text, before.end, one.start) if before is not None else None
        if before is not None and between is not None:
            groups[-1] = Named(before.start, one.end, (), False)
            continue
        after = _JOINED_AFTER.match(text[one.end : one.end + 60])
        alone = not after and not _JOINED_BEFORE.search(text[max(0, one.start - 24) : one.start])
        joins_known = after is not None and any(
            other.start <= one.end + after.end() for other in found if other.start > one.end
        )
        groups.append(one if alone or joins_known else Named(one.start, one.end, (), False))
    return groups
