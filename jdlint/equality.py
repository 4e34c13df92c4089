"""Where a posting in prose states equal opportunity."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import LABEL, Section

#: Lists behind which it stands without a heading of its own.
_LISTED = sections.LISTS | {"pay_and_benefits"}
EQUAL_OPPORTUNITY = re.compile(
    r"equal[- ](?:employment[- ])?opportunity(?:[ /](?:and )?affirmative[- ]action)?[ /]employer|\bEEO employer\b"
    r"|\bnot discriminate (?:on|against|based|because)|without regard to (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|regardless of (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|committed to (?:\w+ ){0,3}equal (?:employment )?opportunit"
    r"|^(?:(?:we are )?an )?(?-i:EOE|EEO|AA/EOE|AA/EEO)\b(?! (?:statement|policy))[^\n]{0,40}$",
    re.IGNORECASE,
)


def part_statements(found: list[Section]) -> None:
    """Move paragraphs that state equal opportunity out of lists, and out of the first section that holds more."""
    path = "statements.equal_opportunity"
    told = any(section.target == path for section in found)
    for section in list(found):
        if (told and section.target not in _LISTED) or section.target in ("faq", "citations"):
            continue
        paragraphs = [block for block in section.blocks if block.kind == "paragraph"]
        moved = [block for block in paragraphs if EQUAL_OPPORTUNITY.search(block.text.value)]
        if moved and len(moved) < len(section.blocks):
            section.blocks = [block for block in section.blocks if block not in moved]
            found.append(Section(None, path, LABEL, moved))
            told = True


__all__ = ["EQUAL_OPPORTUNITY", "part_statements"]
