"""What a job title may be read as, once place, pay, hours, level and the like are taken away."""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import Lazy, compiled
from jdlint.facts.seniority import LONGEST, without_seniority

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Guesses from the first and last words look at so many.
_MOST_WORDS = 8

_BRACKETS = Lazy(r"[(\[{]([^()\[\]{}]{0,80})[)\]}]", flags=0)
_NO_WORD = Lazy(r"[^\w\s&/+#.,'()\[\]{}|:;$€£%–—-]", flags=0)
_SEGMENT = Lazy(r"\s{1,3}[-–—]{1,3}\s{1,3}|\s{0,3}[|;•·:–—]\s{0,3}|(?<=\w)- (?=\S)", flags=0)
_PAY = Lazy(
    r"(?:up to |from |starting (?:at )?|earn |\bto )?"
    r"[$€£] ?\d[\d,.]{0,12} ?k?(?: ?(?:-|–|to) ?[$€£]? ?\d[\d,.]{0,12} ?k?)?\+?"
    r"(?: ?(?:/|per|an?) ?(?:hr|hour|yr|year|annum|month|mo|week|wk|day|shift|mile)\b| (?:hourly|annually|weekly))?"
    r"(?: (?:sign[- ]?on )?bonus)?",
)
_IN_PLACE = Lazy(r"\s(?:[Ii]n|IN|near|[-–—|])\s[A-Z][\w.']{1,20}(?: [A-Z][\w.']{1,20}){0,3}, [A-Z]{2}\b", flags=0)
_NOISE = (
    r"part[- ]?time|full[- ]?time|ft|pt|f/t|p/t|remote(?:ly)?|hybrid|on-?site|work from home|wfh|home[- ]based"
    r"|contract(?:or)?(?: to hire)?|temp(?:orary)?(?: to perm)?|seasonal|permanent|perm|casual|per diem|prn|locum"
    r"|(?:day|night|evening|weekend|swing|graveyard|morning|mid|late|early|rotating|flexible|1st|2nd|3rd|first|second"
    r"|third|[abc]) ?shifts?|shifts?|overnights?|nights?|evenings?|weekends?|weekdays?|days|mornings?|noc"
    r"|(?:now|we are|we're|currently|urgently|immediately) hiring|hiring (?:now|immediately|event)"
    r"|immediate (?:start|hire)|urgent|hot job|(?:(?:sign[- ]?on|signing|retention|hiring) )?bonus"
    r"|(?:great|full|good|excellent|weekly) (?:benefits|pay)|home (?:daily|weekly|nightly)"
    r"|no experience(?: (?:needed|required))?|[mfwdhx]/[mfwdhx](?:/[mfwdhx*]{1,3})?|all genders|gn"
    r"|bilingual|spanish[- ]speaking|experienced|professional|talented|motivated"
    r"|(?:summer|winter|spring|fall)(?= (?:20\d\d|intern))|gs[- ]?\d{1,2}"
    r"|(?:job|req(?:uisition)?|posting|ref|store|unit)(?: ?id| ?no\.?| ?number)? ?[:#]? ?\d{2,10}|#\s?\d{1,10}"
    r"|\d{3,10}|multiple (?:positions|locations|openings)|\d{1,2} (?:positions|openings)|usa?|uk"
)
#: Words that say how the worker stands with the employer; the occupation is the same without them.
_LOOSE = Lazy(r"\b(?:staff|certified|licensed|registered|general|float|travel(?:ing)?)\b")
_TEAM_LEAD = Lazy(r"\b(?:team|shift|crew|group) lead(?:er)?\b")
_HEAD_OF = Lazy(
    r"(director|manager|head|vp|vice president|supervisor|dean|professor|coordinator|chief) of (?:the )?(.{2,80})",
)
_ASSISTS = Lazy(r"((?:.{1,40} )?(?:assistant|secretary|aide|advis[eo]r)) (?:to|for) .{2,150}")
_RANK = Lazy(r"\b(?:assistant|associate|adjunct|visiting|deputy|vice)\s")
_PREPOSITION = Lazy(r"\s(?:for|with|in|at|of|on|to|and)\s")


def readings(title: str) -> Iterator[tuple[str, bool]]:
    """What the title may be read as, most faithful first, each with whether something was guessed.

    First the title as it is; then without noise, then without the level; with its parts turned round ("Teacher, Art" is
    an art teacher); the first part alone; last, as guesses, its last words and its first words.
    """
    text = " ".join(_NO_WORD.sub(" ", title[:LONGEST]).split())
    yield text, False
    plain = _BRACKETS.sub(" ", _PAY.sub(" ", _IN_PLACE.sub(" ", text)))
    parts = [part for part in map(without_noise, _SEGMENT.split(plain)) if part]
    whole = [part for segment in parts for part in _by_comma(segment)]
    for arrangement in _arrangements(whole):
        yield arrangement, False
        yield without_seniority(arrangement), False
    if whole:
        yield from ((reading, False) for reading in _variants(without_seniority(whole[0])))
    for part in [*whole[1:], *_BRACKETS.findall(text)]:
        yield without_seniority(without_noise(part)), True
    for part in whole:
        yield from ((reading, True) for reading in _guesses(without_seniority(part)))


def without_noise(text: str) -> str:
    """The text without hours, shifts, ways of working, numbers and other words that say nothing of the occupation."""
    return " ".join(_noise().sub(" ", text).split()).strip(" -–—,/|:;.!+")


@cache
def _noise() -> re.Pattern[str]:
    return compiled(rf"(?<![\w'/])(?:{_NOISE})(?![\w'/])")


def _by_comma(segment: str) -> list[str]:
    return [part for part in (piece.strip() for piece in segment.split(",")) if part]


def _arrangements(parts: list[str]) -> Iterator[str]:
    """All parts in order, the second before the first, and the first alone."""
    if len(parts) > 1:
        yield " ".join(parts)
        yield f"{parts[1]} {parts[0]}"
        yield f"{parts[0]} of {parts[1]}"
    yield from parts[:1]


def _variants(part: str) -> Iterator[str]:
    """The same work in other words: a director of nursing is a nursing director, a staff pharmacist a pharmacist."""
    yield _TEAM_LEAD.sub("supervisor", part)
    yield " ".join(_LOOSE.sub(" ", part).split())
    yield _ASSISTS.sub(r"\1", part)
    yield _HEAD_OF.sub(r"\2 \1", part)


def _guesses(part: str) -> Iterator[str]:
    """The same work at another rank, then the last words, what stands before a preposition, and the first words."""
    words = part.split()[:_MOST_WORDS]
    yield _RANK.sub("", _HEAD_OF.sub(r"\2 \1", part))
    if part.lower().endswith("engineering"):
        yield part[:-3]
    for start in range(1, len(words) - 1):
        yield " ".join(words[start:])
    before = _PREPOSITION.split(part, maxsplit=1)[0]
    if before != part:
        yield before
    for end in range(len(words) - 1, 1, -1):
        yield " ".join(words[:end])
    yield f"{part} specialist"
    if len(words) > 1:
        yield words[-1]
        yield words[0]
