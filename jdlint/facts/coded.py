"""Which words of a posting the study of gender-coded wording lists as masculine or feminine."""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import compiled
from jdlint.facts.contexts import contexts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts.text import Prose

    #: A prose with start and end of a word in it.
    Place = tuple[Prose, int, int]

#: What the law or a plan dictates, and the title, is not the tone of the writer.
_NOT_READ = ("title", "statements.", "benefits", "citations", "employer.")
#: So many characters around a word tell its sense.
_REACH = 40
#: So many different words are named in a line.
_NAMED = 6
_NO_TONE = frozenset(("equal_opportunity", "accommodation", "quotation"))


def coded_words(proses: Iterable[Prose]) -> tuple[list[Place], list[Place]]:
    """The masculine-coded and the feminine-coded words, in text order, without terms of a trade, benefits and names."""
    masculine: list[Place] = []
    feminine: list[Place] = []
    for prose in proses:
        if prose.field.path.startswith(_NOT_READ):
            continue
        for match in _words().finditer(prose.text):
            start, end = match.span()
            if _is_tone(prose, start, end):
                is_masculine = _masculine().fullmatch(match.group()) is not None
                (masculine if is_masculine else feminine).append((prose, start, end))
    return masculine, feminine


def counted(places: Iterable[Place]) -> dict[str, int]:
    """How often each word stands there: in lower case, the most frequent first."""
    counts: dict[str, int] = {}
    for prose, start, end in places:
        word = prose.text[start:end].lower()
        counts[word] = counts.get(word, 0) + 1
    return dict(sorted(counts.items(), key=lambda row: -row[1]))


def named(counts: dict[str, int]) -> str:
    """The most frequent words, as '"lead" (3), "analyze"'."""
    often = list(counts.items())[:_NAMED]
    return ", ".join(f'"{word}" ({count})' if count > 1 else f'"{word}"' for word, count in often)


def _is_tone(prose: Prose, start: int, end: int) -> bool:
    """Tell whether the word is more than a name, a part of a title, a term of a trade or a phrase of the law."""
    if prose.text[start].isupper() and start > prose.sentence_at(start)[0]:
        return False
    nearby = prose.text[max(0, start - _REACH) : end + _REACH]
    at = min(start, _REACH)
    if any(match.start() < at + end - start and at < match.end() for match in _other_senses().finditer(nearby)):
        return False
    return _NO_TONE.isdisjoint(contexts_of(prose, start, end))


@cache
def _words() -> re.Pattern[str]:
    from jdlint.reference.coded_words import FEMININE, MASCULINE

    return _any_of(MASCULINE + FEMININE)


@cache
def _masculine() -> re.Pattern[str]:
    from jdlint.reference.coded_words import MASCULINE

    return _any_of(MASCULINE)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words and stems as one expression, by their first letter so that few are tried at each place."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:].replace("*", r"\w*").replace("-", "[- ]"))
    branches = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return compiled(rf"\b(?:{branches})\b")


@cache
def _other_senses() -> re.Pattern[str]:
    from jdlint.reference.coded_words import OTHER_SENSES

    return compiled("|".join(OTHER_SENSES))
