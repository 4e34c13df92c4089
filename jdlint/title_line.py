"""The line of a document that is its title, and those above or instead of one that are none."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.reference.job_nouns import names_job
from jdlint.reference.organizations import is_name
from jdlint.run_in import RUN_IN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block

_LONG = 100
#: So many lines may stand where a title does.
_TITLE_LINES = 4
#: Lines above or instead of a title: they invite, greet or speak of the employer.
_INVITATION = re.compile(
    r"(?:(?:who|where|what|when|how|from|to|date)(?=\s?:)|join|come|work with|work for|work at|we|we're|you|your"
    r"|are you|do you|would you|looking for|ready|like|love|want|fancy|tired|hello|hi|hey|dear|why|about|who we are"
    r"|meet|help (?:us|wanted|needed)|grow with|be part|apply|an? (?!level)[a-z]+"
    r"|(?:great|exciting|excellent|amazing|fantastic|unique|rare|new|good|wonderful|job|career|part-time|full-time"
    r"|immediate|multiple|steady) (?:\w{1,12} )?(?:job|work|career|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)"
    r"|positions?|chance|place|pay|money|hours|start)|(?:urgently )?wanted|vacanc(?:y|ies)|hiring|now hiring|urgent"
    r"|opportunit(?:y|ies)|freelancers|immediate start|(?:new|open) (?:post|role|job|position|vacancy)"
    r"|starts? (?:now|asap|immediately|monday))(?=[\s!?,:'’…]|$)(?! (?:teacher|nurse|driver)\b)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\d{1,5}[A-Za-z]? (?:[A-Z][\w'.-]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Boulevard)\b"
    r"|.{0,60}\b(?:Street|Road|Lane|Avenue),"
)
#: What parts the name on a letterhead from the rest of the line.
_PART = re.compile(r"\s?[,|·•–—:!(]\s?|\s-\s")


def title_of(blocks: list[Block], *, of_page: bool = False) -> Block | None:
    """The first line or heading that names no section; a heading of level 1 near the top comes first.

    One that names a page of vacancies, such as "Open positions", does where none or several of these follow; with
    `of_page` it is known that the page is called so.
    """
    page: Block | None = None
    for block in blocks[:4]:
        text = block.text.value
        if block.kind == "heading" and block.level == 1 and not (sections.target(text) or _is_label(text)):
            if not is_generic(text):
                return block
            page = page or block
    found = _line_of(blocks[blocks.index(page) :] if page is not None else blocks)
    if found is None or not (of_page or page is not None):
        return found if found is not None else page
    stands_out = found.kind == "heading" or found.strong or _named(found)
    return found if stands_out and not _has_others(blocks, found) else page


def is_generic(text: str) -> bool:
    """Whether a text names the document or its page instead of the job."""
    return sections.normalise(text) in sections.GENERIC


def _has_others(blocks: list[Block], title: Block) -> bool:
    """Whether other headings of the level of a title name jobs too."""
    alike = (block for block in blocks if block.kind == title.kind == "heading" and block.level == title.level)
    return any(_named(block) for block in alike if block is not title)


def _line_of(blocks: list[Block]) -> Block | None:
    lines = [block for block in blocks if not block.linked or _names_job(block)]
    for index, block in enumerate(lines[:_TITLE_LINES]):
        if not is_generic(block.text.value) and not heads_letter(block.text.value):
            return block if _may_name_job(block) and (not index or _names_job(block)) else None
    return None


def heads_letter(text: str) -> bool:
    """Whether a line is no title because it invites, or bears the name or the address of the employer."""
    if len(text) > _LONG or text[-1] == ".":
        return False
    if _ADDRESS.match(text) is not None:
        return True
    parts = _PART.split(text)
    invites = text[-1] == "?" or any(_INVITATION.match(part) is not None for part in (text, *parts))
    return (invites or is_name(parts[0])) and not any(map(names_job, parts))


def _names_job(block: Block) -> bool:
    """Whether a line below those that are no title names a job that we know; a heading is trusted."""
    return block.kind == "heading" or _named(block)


def _named(block: Block) -> bool:
    return any(map(names_job, _PART.split(block.text.value)))


def _is_label(text: str) -> bool:
    """Whether a line is a label with its value, such as "Job title: Nurse"."""
    found = RUN_IN.match(text)
    return found is not None and sections.label(found[1]) != ""


def _may_name_job(block: Block) -> bool:
    text = block.text.value
    if block.kind not in ("heading", "paragraph") or len(text) > 120 or sections.target(text):
        return False
    if _is_label(text):
        return False
    return block.kind == "heading" or (text[-1] not in ".:;," and len(text.split()) <= 16)


__all__ = ["heads_letter", "is_generic", "title_of"]
