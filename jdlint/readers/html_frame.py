"""The frame of a page around its ad: menus, ways around the site, buttons, links to other jobs."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from jdlint import sections
from jdlint.reference.job_nouns import names_job

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.blocks import Block
    from jdlint.readers.html_page import Page

#: So many boxes are looked at, and a line of a menu, of a button and of a trail is no longer.
_MOST, _LINE, _BUTTON, _TRAIL = 100, 60, 40, 100
#: A menu without a box of its own has as many links, a list of other jobs as many entries.
_FEWEST, _FEWEST_JOBS = 3, 2
#: So much of an ad stands beside the links to other jobs; a page without it is a list of jobs.
_LEAST = 300
#: So many lines behind such links may be of what floats over the page.
_MOST_BEHIND = 1
_JOBS = re.compile(
    r"\b(?:jobs|vacanc(?:y|ies)|positions|openings|opportunities|stellen(?:angebote)?|vacatures|emplois|empleos)\b",
    re.IGNORECASE,
)
#: Where a link leads that is only a button of the page.
_DEAD = re.compile(r"\s*(?:#|javascript:|$)", re.IGNORECASE)
_PARTS_TRAIL = re.compile(r"\s[›»>/→]\s")
_APPLIES = re.compile(r"\b(?:appl(?:y|ication)|bewerb|postul)", re.IGNORECASE)


def frame_of(page: Page, blocks: list[Block]) -> list[Block]:
    """Those of the blocks of a page that are of its frame."""
    found = (*_ways(page, blocks), *_menu(blocks), *_buttons(page, blocks), *_other_jobs(blocks))
    return list({id(block): block for block in found}.values())


def _ways(page: Page, blocks: list[Block]) -> Iterator[Block]:
    """Boxes that are called menu, navigation and the like, and hold little but short links, or a trail."""
    starts = [block.text.span.start for block in blocks]
    for way in page.ways[:_MOST]:
        held = blocks[bisect_left(starts, way.start) : bisect_left(starts, way.end)]
        short = all(len(block.text.value) <= _LINE and not _is_part(block) for block in held)
        links = sum(block.linked for block in held)
        trail = len(held) == 1 and _is_trail(held[0].text.value)
        if (short and links * 2 > len(held)) or trail:
            yield from held


def _is_part(block: Block) -> bool:
    """Whether a line heads a part of an ad: in a menu only links and items are called so."""
    path = sections.target(block.text.value)
    return path in sections.LISTS or (bool(path) and block.kind == "heading")


def _is_trail(text: str) -> bool:
    return len(text) <= _TRAIL and _PARTS_TRAIL.search(text) is not None


def _menu(blocks: list[Block]) -> list[Block]:
    """Links above the first heading: three items of lists or more, and none that is no link."""
    first = next((number for number, block in enumerate(blocks) if block.kind == "heading"), 0)
    items = [block for block in blocks[:first] if block.kind == "item"]
    return items if len(items) >= _FEWEST and all(block.linked for block in items) else []


def _buttons(page: Page, blocks: list[Block]) -> Iterator[Block]:
    """Short lines that are links within the page; one to apply with where nothing else says so is none."""
    dead = [inner for token, inner in page.links if _DEAD.match(token.attributes.get("href", ""))]
    dead.sort(key=lambda inner: inner.start)
    starts = [inner.start for inner in dead]
    told = any(not block.linked and _APPLIES.search(block.text.value) for block in blocks)
    for block in blocks:
        value, start = block.text.value, block.text.span.start
        number = bisect_left(starts, start + 1) - 1
        within = number >= 0 and start < dead[number].end
        if block.linked and within and block.kind != "heading" and len(value) <= _BUTTON:
            is_part = sections.target(value) in sections.LISTS
            if not is_part and (told or _APPLIES.search(value) is None):
                yield block


def _other_jobs(blocks: list[Block]) -> list[Block]:
    """Headings with nothing below but links to other jobs."""
    found: list[Block] = []
    heads = [number for number, block in enumerate(blocks) if block.kind == "heading" and not block.linked]
    for number, behind in zip(heads, [*heads[1:], len(blocks)], strict=False):
        held = list(takewhile(lambda block: block.linked, blocks[number + 1 : behind]))
        head = blocks[number].text.value
        rest = behind - number - 1 - len(held)
        if rest <= _MOST_BEHIND and not sections.target(head) and _lists_jobs(head, held):
            found += [blocks[number], *held]
    beside = sum(len(block.text.value) for block in blocks) - sum(len(block.text.value) for block in found)
    return found if beside >= _LEAST else []


def _lists_jobs(head: str, held: list[Block]) -> bool:
    """Whether links stand for jobs: their heading says so, or most of them name one."""
    names = [block for block in held if block.kind == "heading"] or held
    jobs = sum(names_job(block.text.value) for block in names)
    return len(names) >= _FEWEST_JOBS and (jobs * 2 > len(names) or _JOBS.search(head) is not None)


__all__ = ["frame_of"]
