"""The line of a document that is its title, and those above or instead of one that are none."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.composing.run_in import RUN_IN
from jdlint.reference.job_nouns import names_job
from jdlint.reference.organizations import is_name, is_street

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block

_LONG = 100
#: So many lines may stand where a title does.
_TITLE_LINES = 4
#: So far down a label may name the job, and a heading below one that invites.
_LABELLED, _FAR = 6, 20
#: Lines above or instead of a title: they invite, greet or speak of the employer.
_INVITATION = re.compile(
    r"(?:(?:who|where|what|when|how|from|to|date)(?=\s?:)|join|come|work with|work for|work at|we|we're|you|your"
    r"|are you|do you|would you|looking for|ready|like|love|want|fancy|tired|hello|hi|hey|dear|why|about|who we are"
    r"|meet|skip to|help (?:us|wanted|needed)|grow with|be part|apply|an? (?!level)[a-z]+"
    r"|(?:great|exciting|excellent|amazing|fantastic|unique|rare|new|good|wonderful|job|career|part-time|full-time"
    r"|immediate|multiple|steady) (?:\w{1,12} )?(?:job|work|career|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)"
    r"|positions?|chance|place|pay|money|hours|start)|(?:urgently )?wanted|vacanc(?:y|ies)|hiring|now hiring|urgent"
    r"|opportunit(?:y|ies)|freelancers|immediate start|(?:new|open) (?:post|role|job|position|vacancy)"
    r"|starts? (?:now|asap|immediately|monday))(?=[\s!?,:'’…]|$)(?! (?:teacher|nurse|driver)\b)",
    re.IGNORECASE,
)
#: What parts the name on a letterhead from the rest of the line.
_PART = re.compile(r"\s?[,|·•–—:!(]\s?|\s-\s")


def title_of(blocks: list[Block], *, of_page: bool = False) -> Block | None:
    """The first line or heading that names no section; a heading of level 1 near the top comes first.

    One that names a page of vacancies, such as "Open positions", does where none or several of these follow; with
    `of_page` it is known that the page is called so.
    """
    page: Block | None = None
    named = False
    for block in blocks[:4]:
        text = block.text.value
        if block.kind == "heading" and block.level == 1 and not (sections.target(text) or _is_label(text)):
            if not sections.is_banner(text):
                return _job_below(blocks) or block if heads_letter(text) else block
            page, named = page or block, named or sections.names_page(text)
    if any(_labels_job(block) for block in blocks[:_LABELLED]):
        return None
    found = _line_of(blocks[blocks.index(page) :] if page is not None else blocks)
    if page is None and not of_page:
        return found or _job_below(blocks)
    if found is not None and (found.kind == "heading" or found.strong or _named(found)):
        return found if not _has_others(blocks, found) else page
    return _job_below(blocks) or (page if named else None)


def _line_of(blocks: list[Block]) -> Block | None:
    """The first line that may name the job, of the few that stand where a title does."""
    lines = [block for block in blocks if not block.linked or _names_job(block)]
    for index, block in enumerate(lines[:_TITLE_LINES]):
        text = block.text.value
        if sections.is_banner(text) or heads_letter(text) or (text[0].islower() and text[-1] == ":"):
            continue
        trusted = not index or _names_job(block) or (index == 1 and sections.is_banner_abroad(lines[0].text.value))
        return block if _may_name_job(block) and trusted else None
    return None


def _has_others(blocks: list[Block], title: Block) -> bool:
    """Whether other headings of the level of a title name jobs too."""
    alike = (block for block in blocks if block.kind == title.kind == "heading" and block.level == title.level)
    return any(_named(block) for block in alike if block is not title)


def _job_below(blocks: list[Block]) -> Block | None:
    """The heading that names a job, below one such as "Join our team"; of several of one level, none."""
    named = [block for block in blocks if block.kind == "heading" and _may_name_job(block) and _named(block)]
    headings = [block for block in named if block.text.value[-1] not in "!?"]
    first = headings[0] if headings and headings[0] in blocks[:_FAR] else None
    return None if first is not None and any(first.level == other.level for other in headings[1:]) else first


def _labels_job(block: Block) -> bool:
    """Whether a line says "Position: School bus driver", so that no line above it is the title."""
    found = RUN_IN.match(block.text.value) if block.kind == "paragraph" else None
    return found is not None and sections.label(found[1]) == "title" and names_job(block.text.value[found.end() :])


def heads_letter(text: str) -> bool:
    """Whether a line is no title because it invites, or bears the name or the address of the employer."""
    if len(text) > _LONG or text[-1] == ".":
        return False
    if is_street(text):
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


__all__ = ["heads_letter", "title_of"]
