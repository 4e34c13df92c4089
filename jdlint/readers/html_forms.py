"""Forms of a page, with and without an element of their own: what they ask is no part of the ad.

One to apply with is a way to apply.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, groupby

from jdlint.sections import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
#: Around the controls of a form without an element of its own stand no more characters in its box than these.
_MOST_ABOVE, _MOST_BELOW = 200, 400
#: So many boxes around them are looked at.
_MOST_BOXES = 8


def take_out(page: Page) -> tuple[list[Block], Block | None]:
    """Take the blocks of forms out of a page; those, and the line that says that one applies with a form."""
    asked: list[Block] = []
    way: Block | None = None
    taken: list[Span] = []
    for form in chain(page.forms[:_MOST_FORMS], _bare(page, taken)):
        controls = sum(form.start <= at < form.end for at in page.controls)
        inside = [block for block in page.blocks if _is_in(block, form)]
        outside = [block for block in page.blocks if not _is_in(block, form)]
        apart = any(map(_is_of_ad, outside)) or _length(outside) >= _LEAST_OUTSIDE
        if not (inside and controls and apart) or any(map(_is_of_ad, inside)):
            continue
        if controls >= _FEWEST_CONTROLS and way is None:
            above = [block for block in outside if block.text.span.start < form.start]
            way = next((block for block in (*reversed(inside), *above[-1:]) if says_apply(block)), None)
        if (box := _grown(page, form, [form.start, form.end - 1])) != form and box is not None:
            inside = [block for block in page.blocks if _is_in(block, box)]
            outside = [block for block in page.blocks if not _is_in(block, box)]
        page.blocks, asked = outside, asked + inside
        taken.append(form)
    return asked, way


def _bare(page: Page, taken: list[Span]) -> Iterator[Span]:
    """The boxes around controls that stand in none of the forms `taken` and between the same headings of the ad."""
    heads = sorted(block.text.span.start for block in page.blocks if _is_of_ad(block))
    free = [at for at in page.answered if not any(form.start <= at < form.end for form in taken)]
    runs = [list(run) for _, run in groupby(free, lambda at: bisect_left(heads, at))]
    for run in [run for run in runs if len(run) >= _FEWEST_CONTROLS][:_MOST_FORMS]:
        if (box := _grown(page, None, run)) is not None:
            yield box


def _grown(page: Page, form: Span | None, run: list[int]) -> Span | None:
    """The box of a form whose controls stand from the first of `run` to the last; the smallest where it has none.

    A larger one is the form's where it begins with a line that says so.
    """
    around = sorted((span for span in page.elements if span.start <= run[0] and run[-1] < span.end), key=_size)
    for box in around[:_MOST_BOXES]:
        blocks = [block for block in page.blocks if _is_in(block, box)]
        if not _is_box(blocks, run):
            break
        if form is None or (blocks and says_apply(blocks[0])):
            form = box
    return form


def _is_box(blocks: list[Block], run: list[int]) -> bool:
    """Whether a box holds no part of the ad, and little beside what stands between the controls of a run."""
    above = [block for block in blocks if block.text.span.start < run[0]]
    below = [block for block in blocks if block.text.span.start > run[-1]]
    small = _length(above) <= _MOST_ABOVE and _length(below) <= _MOST_BELOW
    return small and not any(map(_is_of_ad, blocks))


def _size(span: Span) -> int:
    return span.end - span.start


def _is_in(block: Block, form: Span) -> bool:
    return form.start <= block.text.span.start < form.end


def _is_of_ad(block: Block) -> bool:
    heads = block.kind == "heading" or block.strong
    return heads and (block.level == 1 or target(block.text.value) in _OF_THE_AD)


def says_apply(block: Block) -> bool:
    """Tell whether a line leads to applying: "Apply for this job"."""
    return len(block.text.value) <= _LONGEST_WAY and _APPLIES.search(block.text.value) is not None


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text.value) for block in blocks)


__all__ = ["says_apply", "take_out"]
