"""Where a posting in prose states equal opportunity."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import LABEL, LONGEST_PARAGRAPH, Section

#: The field of what states it.
EQUALITY = "statements.equal_opportunity"
#: Lists behind which it stands without a heading of its own.
LISTED = sections.LISTS | {"pay_and_benefits"}
EQUAL_OPPORTUNITY = re.compile(
    r"equal[- ](?:employment[- ])?opportunity(?:[ ,/]{1,2}(?:and )?affirmative[- ]action)?[ /]employer|\bEEO employer\b"
    r"|\bnot discriminate (?:on|against|based|because)"
    r"|(?:without regard to|regardless of|irrespective of) (?:\w+,? ){0,3}"
    r"(?:race|age|sex|religion|color|(?:colour|gender|disability|ethnicity|belief)(?=,| or ))"
    r"|(?<!law )(?<!laws )\bprohibits? (?:\w{1,20}[, ]{1,2}){0,3}discrimination\b"
    r"|\bequal (?:employment )?opportunit(?:y|ies) (?:to|for) all\b"
    r"|committed to (?:\w+ ){0,3}equal (?:employment )?opportunit"
    r"|^(?:(?:we are )?an )?(?-i:EOE|EEO|AA/EOE|AA/EEO)\b(?! (?:statement|policy))[^\n]{0,40}$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"equal|\bEE?O\b|\bEOE\b|discriminat|affirmative|gleich|égal|iguald", re.IGNORECASE)
#: Words of such a statement, in the languages whose headings are known; under a heading of its own one is enough.
_OF_EQUALITY = re.compile(
    r"equal|discriminat|diversi|diverse (?:and )?(?:\w+ )?(?:backgrounds|work(?:force|place)|team|people|communit"
    r"|applicant|candidate)|inclus|equit|backgrounds?\b|belong|regardless|affirmative|\bEE?O\b|\bEOE\b|\bminorit"
    r"|\bdisab|\bveteran|\bwelcom|gleich|vielfalt|benachteilig|behinder|schwerbehind|égal|mixité|handicap|iguald"
    r"|discapac",
    re.IGNORECASE,
)


def part_statements(found: list[Section]) -> None:
    """Move paragraphs that state equal opportunity out of lists, and out of the first section that holds more."""
    told = any(section.target == EQUALITY for section in found)
    for section in list(found):
        if (told and section.target not in LISTED) or section.target in ("faq", "citations"):
            continue
        paragraphs = [block for block in section.blocks if block.kind == "paragraph"]
        moved = [block for block in paragraphs if states_equality(block.text.value)]
        if moved and len(moved) < len(section.blocks):
            section.blocks = [block for block in section.blocks if block not in moved]
            found.append(Section(None, EQUALITY, LABEL, moved))
            told = True


def states_equality(text: str) -> bool:
    """Whether a paragraph states equal opportunity in so many words."""
    return len(text) <= LONGEST_PARAGRAPH and EQUAL_OPPORTUNITY.search(text) is not None


def is_statement(heading: str, text: str) -> bool:
    """Whether a heading for it names equal opportunity, or what stands below speaks of it at all.

    "Equal opportunity employer" is the statement itself: what stands below may be anything.
    """
    states = EQUAL_OPPORTUNITY.search(heading) is not None
    return (_NAMED.search(heading) is not None and not states) or speaks_of_equality(text)


def speaks_of_equality(text: str) -> bool:
    """Whether a text has a word of such a statement."""
    return _OF_EQUALITY.search(text) is not None


__all__ = [
    "EQUALITY",
    "EQUAL_OPPORTUNITY",
    "LISTED",
    "is_statement",
    "part_statements",
    "speaks_of_equality",
    "states_equality",
]
