"""Forms of a page: what they ask is no part of the ad, and one to apply with is a way to apply."""

from __future__ import annotations

import re

from jdlint.sections import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block
    from jdlint.finding import Span
    from jdlint.readers.html_page import Page

#: A form around a whole page leaves no heading of the ad outside, and less than so many characters.
_LEAST_OUTSIDE = 200
#: One to apply with asks at least so much.
_FEWEST_CONTROLS = 3
#: A form with one of these headings holds the ad.
_OF_THE_AD = frozenset({"duties", "qualifications.required", "qualifications.preferred", "benefits"})
_APPLIES = re.compile(r"\b(?:appl(?:y|ication)|bewerb\w{1,8}|postul\w{1,6})\b", re.IGNORECASE)
_LONGEST_WAY = 60
_MOST_FORMS = 20


def take_out(page: Page) -> tuple[list[Block], Block | None]:
    """Take the blocks of forms out of a page; those, and the line that says that one applies with a form."""
    asked: list[Block] = []
    way: Block | None = None
    for form in page.forms[:_MOST_FORMS]:
        controls = sum(form.start <= at < form.end for at in page.controls)
        inside = [block for block in page.blocks if _is_in(block, form)]
        outside = [block for block in page.blocks if not _is_in(block, form)]
        apart = any(map(_is_of_ad, outside)) or _length(outside) >= _LEAST_OUTSIDE
        if not (inside and controls and apart) or any(map(_is_of_ad, inside)):
            continue
        if controls >= _FEWEST_CONTROLS and way is None:
            above = [block for block in outside if block.text.span.start < form.start]
            way = next((block for block in (*reversed(inside), *above[-1:]) if _says_apply(block)), None)
        page.blocks, asked = outside, asked + inside
    return asked, way


def _is_in(block: Block, form: Span) -> bool:
    return form.start <= block.text.span.start < form.end


def _is_of_ad(block: Block) -> bool:
    heads = block.kind == "heading" or block.strong
    return heads and (block.level == 1 or target(block.text.value) in _OF_THE_AD)


def _says_apply(block: Block) -> bool:
    return len(block.text.value) <= _LONGEST_WAY and _APPLIES.search(block.text.value) is not None


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text.value) for block in blocks)


__all__ = ["take_out"]
