"""Paragraphs that speak of a matter of their own under any heading: equal opportunity, accommodation, applying."""

from __future__ import annotations

import re

from jdlint import sections

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jdlint.blocks import Block
    from jdlint.outline import Section

EQUAL_OPPORTUNITY = re.compile(
    r"equal[- ](?:employment[- ])?opportunity(?:[ /](?:and )?affirmative[- ]action)?[ /]employer|\bEEO employer\b"
    r"|\bnot discriminate (?:on|against|based|because)|without regard to (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|regardless of (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|committed to (?:\w+ ){0,3}equal (?:employment )?opportunit"
    r"|^(?:(?:we are )?an )?(?-i:EOE|EEO|AA/EOE|AA/EEO)\b(?! (?:statement|policy))[^\n]{0,40}$",
    re.IGNORECASE,
)
#: What an applicant who needs it may ask for; accommodation in the job itself stays where it is told.
ACCOMMODATION = re.compile(
    r"\b(?:needs?|requires?|requests?|requesting|requiring|would like) (?:an? |any |for )?"
    r"(?:(?:reasonable|special|disability|religious) ){0,2}(?:accommodation|adjustment)s?\b"
    r"|\b(?:provides?|offers?|makes?|providing) (?:for )?reasonable (?:accommodation|adjustment)s? (?:to|for) "
    r"(?:\w+ ){0,2}(?:individuals|applicants|candidates|people|persons)\b"
    r"|\b(?:accommodation|adjustment)s?\b[^.!?]{0,60}"
    r"\b(?:application|interview|hiring|recruitment|selection) process\b",
    re.IGNORECASE,
)
#: How a paragraph begins that tells how to apply; "To apply knowledge" is no such one.
_APPLIES = re.compile(
    r"to apply(?:[,:]|(?: for this \w{2,12},?)?"
    r" (?:please|simply|send|submit|e-?mail|visit|go|complete|fill|click|call)\b)"
    r"|(?:please )?apply (?:at|by|online|now|here|via|through|in person|directly)\b"
    r"|(?:please )?(?:send|submit|e-?mail) (?:us )?(?:your|an?) (?:\w{1,20} ){0,3}(?:cv|resume|résumé|application)\b",
    re.IGNORECASE,
)
_SENDS = re.compile(r"\bto apply\b|\b(?:resume|résumé|cv|cover letter)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]{1,600}")


def passages(found: list[Section]) -> Iterator[tuple[str, list[Block]]]:
    """Take such paragraphs out of sections that hold more than them: the field of each, where no heading names it."""
    yield from _taken(found, "statements.equal_opportunity", _of_equality)
    yield from _taken(found, "statements.accommodation", _of_accommodation)
    if not any(section.target == "application" or section.target.startswith("application.") for section in found):
        yield from _taken(found, "application.how_to", _of_applying)


def _taken(
    found: list[Section], path: str, speaks: Callable[[Section, str], bool]
) -> Iterator[tuple[str, list[Block]]]:
    if any(section.target == path for section in found):
        return
    for section in found:
        if section.target in ("faq", "citations"):
            continue
        moved = [block for block in section.blocks if block.kind == "paragraph" and speaks(section, block.text.value)]
        if moved and len(moved) < len(section.blocks):
            section.blocks = [block for block in section.blocks if block not in moved]
            yield path, moved
            return


def _of_equality(_: Section, text: str) -> bool:
    return EQUAL_OPPORTUNITY.search(text) is not None


def _of_accommodation(_: Section, text: str) -> bool:
    first = _SENTENCE.match(text)
    return first is not None and ACCOMMODATION.search(first[0]) is not None and _SENDS.search(text) is None


def _of_applying(section: Section, text: str) -> bool:
    """Behind a list, or what stands for one, only its first words tell that a paragraph is no part of it."""
    return section.target in sections.LISTS and _APPLIES.match(text) is not None


__all__ = ["ACCOMMODATION", "EQUAL_OPPORTUNITY", "passages"]
