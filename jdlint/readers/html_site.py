"""What a page shows of its site beside the ad: headings, ways around, other jobs; and which line is the ad's title."""

from __future__ import annotations

import re
from itertools import takewhile

from jdlint import sections
from jdlint.blocks import Text
from jdlint.composing.title_line import heads_letter, title_of
from jdlint.readers.html_forms import says_apply
from jdlint.readers.html_frame import frame_of
from jdlint.reference.job_nouns import names_job

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block
    from jdlint.posting import Node
    from jdlint.readers.html_page import Page

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


def put_aside(page: Page, inside: list[Block], around: list[Block]) -> None:
    """Put the frame of a page, headings of level 1 such as "Search for jobs" and lists of other jobs around the ad."""
    _move(frame_of(page, inside), inside, around)
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


def take_title(inside: list[Block], around: list[Block], said: Node | None, parts: list[Text]) -> Text | None:
    """Take the title out of the blocks, with links and headings above it, which are of the site or of the employer.

    It is the line that is what the record says, or the first heading of level 1, or the line that is one of `parts`,
    those of the title of the page, and names a job. A heading that calls out ("Start here!") and names none loses to
    such a part, and where no line is a title the first one in bold that names a job is it.
    """
    for blocks in (inside, around):
        block = next((block for block in blocks[:_TOP] if said is not None and _is(block, str(said.value))), None)
        if block is not None:
            return _taken(block, blocks, around)
    if said is not None:
        return Text.of_node(said)
    jobs = [part for part in parts if names_job(part.value)]
    for blocks in (inside, around):
        for block in blocks:
            if block.kind == "heading" and block.level == 1 and may_be_title(block.text.value):
                taken = _taken(block, blocks, around)
                if not jobs or not _calls(taken.value, jobs[0].value):
                    return taken
                around.append(block)
                return jobs[0]
    for block in inside[:_TOP]:
        if any(_is(block, part.value) for part in jobs) and may_be_title(block.text.value):
            return _taken(block, inside, around)
    first = title_of(inside)
    if first is not None and jobs and first.level == 1 and _calls(first.text.value, jobs[0].value):
        _move([first], inside, around)
        return jobs[0]
    return None if jobs or first is not None else _in_bold(inside)


def _calls(text: str, job: str) -> bool:
    """Whether a heading is a sentence that calls out to readers, about `job` or about none."""
    return text[-1] in ".!?" and (job.casefold() in text.casefold() or not names_job(text.rstrip(".!? ")))


def _in_bold(inside: list[Block]) -> Text | None:
    """The line in bold, or the heading, that alone names a job: it is the title wherever it stands near the top."""
    named = [block for block in inside[:_TOP] if block.strong or block.kind == "heading"]
    named = [block for block in named if block.text.value[-1] not in "?!:." and names_job(block.text.value)]
    named = [block for block in named if may_be_title(block.text.value)]
    if len({block.text.value.casefold() for block in named}) != 1 or named[0].kind == "item":
        return None
    inside[:] = [block for block in inside if block is not named[0]]
    return named[0].text


def may_be_title(text: str) -> bool:
    """Tell whether a line can be the title of an ad."""
    generic = sections.is_banner(text) or bool(sections.target(text))
    return len(text) <= 120 and not generic and not _OF_SITE.fullmatch(text) and not heads_letter(text)


def is_of_site(text: str) -> bool:
    """Tell whether words name a part of a site that every site with jobs has: "Careers", "All jobs"."""
    return _OF_SITE.fullmatch(text) is not None


def _is(block: Block, words: str) -> bool:
    return block.text.value.casefold() == words.strip().casefold()


def _taken(title: Block, blocks: list[Block], around: list[Block]) -> Text:
    at = blocks.index(title)
    above = [block for block in blocks[: min(at, _TOP)] if block.linked and block.kind in ("item", "paragraph")]
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
