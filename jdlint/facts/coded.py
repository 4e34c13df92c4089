"""Which words of a posting the study of gender-coded wording lists as masculine or feminine."""

from __future__ import annotations

import re
from functools import cache

from jdlint.facts.contexts import contexts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts.text import Prose

    #: A prose with start and end of a word in it.
    Place = tuple[Prose, int, int]

#: What the law or a plan dictates, and the title, is not the tone of the writer.
_NOT_READ = ("title", "statements.", "benefits", "citations", "employer.")
_NO_TONE = frozenset(("equal_opportunity", "accommodation", "quotation"))


def coded_words(proses: Iterable[Prose]) -> tuple[list[Place], list[Place]]:
    """The masculine-coded and the feminine-coded words, in text order; terms of a trade, benefits and names are left out."""
    masculine: list[Place] = []
    feminine: list[Place] = []
    for prose in proses:
        if prose.field.path.startswith(_NOT_READ):
            continue
        other = [match.span() for match in _other_senses().finditer(prose.text)]
        for match in _words().finditer(prose.text):
            start, end = match.span()
            if any(start < b and a < end for a, b in other) or _is_name(prose, start):
                continue
            if _NO_TONE.isdisjoint(contexts_of(prose, start, end)):
                (masculine if match.lastgroup == "masculine" else feminine).append((prose, start, end))
    return masculine, feminine


def _is_name(prose: Prose, start: int) -> bool:
    """Tell whether a capital inside a sentence makes the word a name or a part of a title."""
    return prose.text[start].isupper() and start > prose.sentence_at(start)[0]


@cache
def _words() -> re.Pattern[str]:
    from jdlint.reference.coded_words import FEMININE, MASCULINE

    def any_of(words: tuple[str, ...]) -> str:
        return "|".join(word.replace("*", r"\w*").replace("-", "[- ]") for word in words)

    return re.compile(rf"\b(?:(?P<masculine>{any_of(MASCULINE)})|(?P<feminine>{any_of(FEMININE)}))\b", re.IGNORECASE)


@cache
def _other_senses() -> re.Pattern[str]:
    from jdlint.reference.coded_words import OTHER_SENSES

    return re.compile("|".join(OTHER_SENSES), re.IGNORECASE)
