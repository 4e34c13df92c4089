"""What a job title may be read as, once place, pay, hours, level and the like are taken away."""

from __future__ import annotations

import re
from functools import cache

from jdlint.facts.seniority import LONGEST, without_seniority

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]{0,80})[)\]}]")
_NO_WORD = re.compile(r"[^\w\s&/+#.,'()\[\]{}|:;$€£%–—-]")
_SEGMENT = re.compile(r"\s{1,3}[-–—]{1,3}\s{1,3}|\s{0,3}[|;•·:–—]\s{0,3}|\s@\s|(?<=\w)[-–] (?=\S)")
_PAY = re.compile(
    r"(?:up to |from |starting (?:at )?|earn |\bto )?[$€£] ?\d[\d,.]{0,12} ?k?(?: ?(?:-|–|to) ?[$€£]? ?\d[\d,.]{0,12} ?k?)?\+?"
    r"(?: ?(?:/|per|an?) ?(?:hr|hour|yr|year|annum|month|mo|week|wk|day|shift|mile)\b| (?:hourly|annually|weekly|a year))?"
    r"(?: (?:sign[- ]?on )?bonus)?",
    re.IGNORECASE,
)
_NOISE = (
    r"part[- ]?time|full[- ]?time|ft|pt|f/t|p/t|remote(?:ly)?|hybrid|on-?site|work from home|wfh|home[- ]based|telecommute"
    r"|contract(?:or)?(?: to hire)?|temp(?:orary)?|temp to perm|seasonal|permanent|perm|casual|per diem|prn|locum(?: tenens)?"
    r"|(?:day|night|evening|weekend|swing|graveyard|morning|mid|late|early|rotating|[abc]|1st|2nd|3rd|first|second|third"
    r"|4th|12[- ]hours?|flexible) ?shifts?|shifts?|overnights?|nights?|evenings?|weekends?|weekdays?|days|mornings?|noc"
    r"|(?:now|we are|we're|currently|urgently|immediately) hiring|hiring (?:now|immediately|event)|immediate (?:start|hire)"
    r"|urgent|hot job|(?:sign[- ]?on|signing|retention|hiring) bonus|bonus|benefits|no experience(?: (?:needed|required))?"
    r"|home (?:daily|weekly|nightly)|weekly pay|great pay|[mfwdhx]/[mfwdhx](?:/[mfwdhx*]{1,3})?|all genders|gn"
    r"|bilingual|spanish[- ]speaking|english/spanish|experienced|professional|talented|rockstar|ninja|motivated|summer|winter|spring|fall"
    r"|20\d\d|(?:job|req(?:uisition)?|posting|ref|store|unit)(?: ?id| ?no\.?| ?number)? ?[:#]? ?\d{2,10}|#\s?\d{1,10}|\d{3,10}"
    r"|multiple (?:positions|locations|openings)|\d{1,2} (?:positions|openings)|usa?|uk"
)
#: Words that say how the worker stands with the employer; the occupation is the same without them.
_LOOSE = re.compile(r"\b(?:staff|certified|licensed|registered|assistant to the|general|float|travel(?:ing)?)\b", re.IGNORECASE)
_TEAM_LEAD = re.compile(r"\b(?:team|shift|crew|group) lead(?:er)?\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:for|with|in|at|of|on|to|and)\s", re.IGNORECASE)


def readings(title: str) -> Iterator[tuple[str, bool]]:
    """What the title may be read as, most faithful first, each with whether something was guessed.

    First the title as it is; then without noise, then without the level; with its parts turned round ("Teacher, Art" is
    an art teacher); the first part alone; last, as guesses, its last words and its first words.
    """
    text = " ".join(_NO_WORD.sub(" ", title[:LONGEST]).split())
    yield text, False
    plain = _BRACKETS.sub(" ", _PAY.sub(" ", text))
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
    return " ".join(_noise().sub(" ", text).split()).strip(" -–—,/|:;.!")


@cache
def _noise() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'/])(?:{_NOISE})(?![\w'/])", re.IGNORECASE)


def _by_comma(segment: str) -> list[str]:
    return [part for part in (piece.strip() for piece in segment.split(",")) if part]


def _arrangements(parts: list[str]) -> Iterator[str]:
    """All parts in order, the second before the first, and the first alone."""
    if len(parts) > 1:
        yield " ".join(parts)
        yield f"{parts[1]} {parts[0]}"
    yield from parts[:1]


def _variants(part: str) -> Iterator[str]:
    """The same work in other words: a team lead is a supervisor, a staff pharmacist a pharmacist."""
    yield _TEAM_LEAD.sub("supervisor", part)
    yield " ".join(_LOOSE.sub(" ", part).split())


def _guesses(part: str) -> Iterator[str]:
    """The last words, longest first, then what stands before a preposition, then the first words."""
    words = part.split()
    for start in range(1, len(words) - 1):
        yield " ".join(words[start:])
    before = _PREPOSITION.split(part, maxsplit=1)[0]
    if before != part:
        yield before
    for end in range(len(words) - 1, 1, -1):
        yield " ".join(words[:end])
    if len(words) > 1:
        yield words[-1]
        yield words[0]
