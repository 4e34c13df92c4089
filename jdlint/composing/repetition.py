"""One job told twice, in two languages: the second telling is kept under `sections`, that no list holds both."""

from __future__ import annotations

import re

from jdlint.blocks import joined
from jdlint.reference.common_words import COMMON_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Section

#: Parts that are told once in each language; so many of them stand in both.
_PARTS = ("duties", "qualifications.required", "benefits", "application.how_to", "employer.about")
_BOTH = 2
_WORD = re.compile(r"[^\W\d_]+")
#: So many different common words tell a language, and they are so many times those of another one.
_ENOUGH, _TIMES = 4, 2


def set_apart(found: list[Section]) -> str:
    """Take the fields from the sections in which a posting begins again in another language; returns its first one."""
    parts = [section.target for section in found if section.target in _PARTS and section.blocks]
    if len(parts) - len(set(parts)) < _BOTH:
        return ""
    first = _repeats(found)
    before = {section.target for section in found[:first]}
    again = {section.target for section in found[first:] if section.blocks and section.target in _PARTS}
    if len(before & again) < _BOTH:
        return ""
    last = max(number for number in range(first) if found[number].target in _PARTS)
    told, repeated = _language(found[: last + 1]), _language(found[first:])
    if not told or not repeated or told == repeated:
        return ""
    while first > last + 1 and _begins(found[first - 1], told, repeated):
        first -= 1
    for section in found[first:]:
        section.target = "sections"
    return told


def _repeats(found: list[Section]) -> int:
    """The first section of a part that another one before it tells."""
    told: set[str] = set()
    for number, section in enumerate(found):
        if section.blocks and section.target in _PARTS:
            if section.target in told:
                return number
            told.add(section.target)
    return len(found)


def _begins(section: Section, told: str, repeated: str) -> bool:
    """Whether a section above the first that repeats a part belongs to it: it is in its language, or a bare heading."""
    if not section.blocks:
        return section.heading is not None and not section.target
    counts = _counts([section])
    return counts[repeated] > counts[told]


def _language(found: list[Section]) -> str:
    """The one language of some sections, "" where none is clear."""
    *_, (next_best, _), (best, language) = sorted((count, language) for language, count in _counts(found).items())
    return language if best >= _ENOUGH and best >= next_best * _TIMES else ""


def _counts(found: list[Section]) -> dict[str, int]:
    """How many different common words of each language, and of no other one, stand in some sections."""
    words: set[str] = set()
    for section in found:
        if section.heading is not None:
            words.update(_WORD.findall(section.heading.value.lower()))
        if section.blocks:
            words.update(_WORD.findall(joined(section.blocks).value.lower()))
    return {language: len(words.intersection(listed.split())) for language, listed in COMMON_WORDS.items()}


__all__ = ["set_apart"]
