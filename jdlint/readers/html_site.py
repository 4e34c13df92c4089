"""What a page shows of its site beside the ad: headings, ways around, other jobs; and which line is the ad's title."""

from __future__ import annotations

import re
from itertools import takewhile

from jdlint import sections
from jdlint.blocks import Text
from jdlint.readers.html_forms import says_apply
from jdlint.reference.job_nouns import names_job
from jdlint.title_line import heads_letter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block
    from jdlint.posting import Node

_OF_SITE = re.compile(
    r"(?:(?:search|find|browse|view|see|all|open|current|our|more|latest|featured|for) ){0,3}"
    r"(?:jobs?|careers?|job search|(?:job )?openings|vacancies|positions|job (?:details|description|opportunities))",
    re.IGNORECASE,
)
_OTHER_JOBS = re.compile(
    r"(?:(?:see|view|explore|browse) )?(?:all |our )?(?:similar|related|other|more|recommended|featured|nearby|recent)"
    r"(?: (?:open|current|job|career))? (?:jobs?|openings|positions|roles|vacancies|postings)"
    r"(?: (?:at|from|in|near|for|with|by|you) .{1,60})?\s?(?:\(\d{1,4}\))?:?"
    r"|(?:similar|related) (?:job |career )?opportunities|jobs (?:like this(?: one)?|you (?:may|might) like)"
    r"|(?:people|others) also viewed|you (?:may|might) also (?:like|be interested in):?",
    re.IGNORECASE,
)
#: So far down a page headings of the site, and the title, stand.
_TOP = 40


def put_aside(inside: list[Block], around: list[Block]) -> None:
    """Put headings of level 1 such as "Search for jobs" and lists of other jobs around the posting."""
    aside = [block for block in inside[:_TOP] if block.kind == "heading" and block.level == 1]
    aside = [block for block in aside if _OF_SITE.fullmatch(block.text.value)]
    level: int | None = None
    for block in inside:
        heads = block.kind == "heading" or block.strong
        if heads and _OTHER_JOBS.fullmatch(block.text.value):
            level = block.level
        elif level is not None and heads and (block.level <= level or sections.target(block.text.value)):
            level = None
        if level is not None:
            aside.append(block)
    _move(aside, inside, around)


def take_title(inside: list[Block], around: list[Block], said: Node | None, parts: list[str]) -> Text | None:
    """Take the title out of the blocks, with links and headings above it, which are of the site or of the employer.

    It is the line that is what the record says, or the first heading of level 1, or the line that is one of `parts`,
    those of the title of the page, and names a job.
    """
    for blocks in (inside, around):
        block = next((block for block in blocks[:_TOP] if said is not None and _is(block, str(said.value))), None)
        if block is not None:
            return _taken(block, blocks, around)
    if said is not None:
        return Text.of_node(said)
    for blocks in (inside, around):
        for block in blocks:
            if block.kind == "heading" and block.level == 1 and may_be_title(block.text.value):
                return _taken(block, blocks, around)
    for block in inside[:_TOP]:
        if any(_is(block, part) for part in parts if names_job(part)) and may_be_title(block.text.value):
            return _taken(block, inside, around)
    return None


def may_be_title(text: str) -> bool:
    """Tell whether a line can be the title of an ad."""
    generic = sections.normalise(text) in sections.GENERIC or bool(sections.target(text))
    return len(text) <= 120 and not generic and not _OF_SITE.fullmatch(text) and not heads_letter(text)


def is_of_site(text: str) -> bool:
    """Tell whether words name a part of a site that every site with jobs has: "Careers", "All jobs"."""
    return _OF_SITE.fullmatch(text) is not None


def _is(block: Block, words: str) -> bool:
    return block.text.value.casefold() == words.strip().casefold()


def _taken(title: Block, blocks: list[Block], around: list[Block]) -> Text:
    at = blocks.index(title)
    above = [block for block in blocks[: min(at, _TOP)] if block.linked and block.kind == "paragraph"]
    above = [block for block in above if not says_apply(block)]
    above += takewhile(
        lambda block: block.kind == "heading" and not sections.target(block.text.value), blocks[:at][::-1]
    )
    blocks.remove(title)
    if blocks is not around:
        _move(above, blocks, around)
    return title.text


def _move(moved: list[Block], inside: list[Block], around: list[Block]) -> None:
    """Put blocks around the posting; where they stand, by their identity."""
    gone = set(map(id, moved))
    inside[:] = [block for block in inside if id(block) not in gone]
    around.extend(moved)


__all__ = ["is_of_site", "may_be_title", "put_aside", "take_title"]
