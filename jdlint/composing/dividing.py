"""Which blocks of a list are its items, and which introduce, divide or follow them."""

from __future__ import annotations

import re
from itertools import groupby

from jdlint.blocks import Block, followed
from jdlint.composing.implied import asks_to_apply, names_benefit
from jdlint.composing.labelled import heads_field
from jdlint.composing.wishes import says_wish
from jdlint.reference.verbs import WORK_VERBS, base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: An item that divides a list has no more words.
_WORDS = 4
#: The name of a group of items has no more, and so many groups make a list of such.
_NAME, _SEVERAL = 6, 2
#: Such a share of the rows of a table tells what it is of.
_MOST = 2 / 3
_NO_ITEM = re.compile(
    r"^\[\^\w{1,20}\]:|[$€£] ?\d|\b(?:EUR|USD|CAD|GBP) ?\d"
    r"|\b(?:position|role|job) is (?:fully |mainly )?(?:based|located|remote|hybrid|on-?site|in)\b"
    r"|\b(?:interested|questions)\?|(?<!ability to )(?<!able to )\bapply\b(?! (?:this|these|\w+ (?:knowledge|skills"
    r"|methods|principles|techniques))\b)"
    r"|(?<!computer )(?<!office )(?<!software )(?<!web )\bapplications?\b|\b(?:r[ée]sum[ée]s?|cvs?|benefits"
    r"|insurance|401\(?k|salary|salaries|paid (?:leave|vacation|time)|we (?:pay|offer|use)|compensation|deadline"
    r"|vacancy|stop by|equal opportunity|pay range|accommodations?|please (?:e-?mail|call|contact|send|write)"
    r"|(?:send|write|e-?mail) (?:to )?us)\b|\S@\w",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\bto (?:apply|be considered)\b|\b(?:submit|send|mail|e-?mail|forward)\b[^.:]{0,80}\bto:$", re.IGNORECASE
)
#: A paragraph that is one of several, although its number is no mark of a list.
_COUNTED = re.compile(r"\(?\d{1,2}[.)]\s")


def divide(blocks: list[Block], *, may_apply: bool = False) -> Iterator[tuple[Block, bool]]:
    """The blocks of a list, each with whether it is one of its items; the others introduce, divide or follow it.

    A paragraph behind several items is none, nor is one behind a single item that stands in a box of its own, speaks of
    pay, benefits or applying, is a link as a whole, or stands outside of the list by its markup; behind a list of
    another section it may be. Where no line has the mark of an item, neither is the last one that says how to apply, or
    a sentence that an empty line parts from them, unless these are the steps of applying (`may_apply`). What a lead-in
    on applying introduces, such as an address, is none either.
    """
    last = max((number for number, block in enumerate(blocks) if block.kind == "item"), default=len(blocks))
    several = sum(block.kind == "item" for block in blocks) > 1
    own = applying = False
    heads = _heads(blocks)
    for number, (block, following) in enumerate(followed(blocks)):
        own = own or not (block.marked and block.kind == "paragraph")
        leads = block.kind == "paragraph" and following is not None and following.kind in ("item", "row")
        boxed = number > last and block.apart and not blocks[last].apart
        behind = number > last and (boxed or block.linked or _goes_beyond(block.text.value, several=several))
        if last == len(blocks) and not may_apply and number and following is None:
            parted = number > 1 and block.alone and not blocks[number - 1].alone and block.text.value[-1] == "."
            behind = parted or asks_to_apply(block.text.value)
        asks = block.text.value[-1] == "?"
        follows = block.kind == "paragraph" and (behind or asks or (block.marked and own))
        divides = block.kind == "heading" or block.header or id(block) in heads or _leads(block, following)
        applying = not may_apply and block.kind != "heading" and (applying or (number > 0 and _introduces_way(block)))
        yield block, not (divides or leads or follows or applying)


def _goes_beyond(text: str, *, several: bool) -> bool:
    """Whether a paragraph behind a list, of several items or one, is none of it."""
    return is_no_item(text) or (several and _COUNTED.match(text) is None)


def _heads(blocks: list[Block]) -> set[int]:
    """The outer items of a list in which each has items of its own, if they name these and say no work themselves."""
    items = [block for block in blocks if block.kind == "item"]
    outer = min((block.depth for block in items), default=0)
    rows = [(block, following) for block, following in followed(items) if block.depth == outer]
    if len(rows) < _SEVERAL or not all(_names_others(block, following) for block, following in rows):
        return set()
    return {id(block) for block, _ in rows}


def _names_others(block: Block, following: Block | None) -> bool:
    """Whether an item is the name of those below it: "Curriculum support", not "Manage the shop"."""
    words = block.text.value.casefold().split()
    if following is None or not following.depth > block.depth > 0 or len(words) > _NAME:
        return False
    return (
        block.text.value[-1] not in ".;,!?" and words[0] not in WORK_VERBS and not base_of_third(words[0], WORK_VERBS)
    )


def _introduces_way(block: Block) -> bool:
    """Whether a paragraph introduces what is sent when one applies, or where to: "Please submit your resume to:"."""
    text = block.text.value
    return block.kind == "paragraph" and text.endswith(":") and (asks_to_apply(text) or _WAY.search(text) is not None)


def benefit_rows(blocks: list[Block]) -> Iterator[Block]:
    """The rows of tables of benefits: the head of one says so, or most of its rows."""
    for kind, run in groupby(blocks, lambda block: block.kind):
        rows = list(run)
        named = [row for row in rows if names_benefit(row.text.value)]
        headed = any(row.header and heads_field(row, "benefits") for row in rows)
        if kind == "row" and (headed or len(named) >= _MOST * len(rows)):
            yield from rows


def is_no_item(text: str) -> bool:
    """Tell whether a text beside a list speaks of pay, benefits, applying or the place instead."""
    return _NO_ITEM.search(text) is not None


def _leads(block: Block, following: Block | None) -> bool:
    """Whether a line ends in a colon and so introduces others; an item does that in few words, and before others."""
    if block.kind == "item" and following is not None and following.depth > block.depth > 0:
        return says_wish(block.text.value) or (
            block.text.value.endswith(":") and len(block.text.value.split()) <= _WORDS
        )
    if not block.text.value.endswith(":"):
        return False
    return block.kind != "item" or (
        following is not None and following.kind == "item" and len(block.text.value.split()) <= _WORDS
    )


__all__ = ["benefit_rows", "divide", "is_no_item"]
