"""Cards and steps: boxes that hold a heading with a sentence or two are items of the list that they make together."""

from __future__ import annotations

from bisect import bisect_left

from jdlint import sections
from jdlint.blocks import Block, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.readers.html_page import Page

#: What one card holds beside its heading, and so many characters.
_LINES, _LONGEST = 3, 400
#: A heading that is longer is a sentence.
_HEADING = 60
#: Cards stand in numbers.
_FEWEST = 2
#: What a heading ends with before a sentence that goes on.
_ENDS = ".:!?"


def join_cards(page: Page) -> None:
    """Make one item of each card in a list of cards, the heading before its sentences.

    Items of lists always make one; articles and other boxes do where a heading such as "Benefits" stands above them.
    """
    blocks = page.blocks
    starts = [block.text.span.start for block in blocks]
    cards: dict[int, int] = {}
    for span in page.cards:
        first, behind = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first not in cards and _is_card(blocks[first:behind]):
            cards[first] = behind
    joined: list[Block] = []
    listed, level = "", 0
    number = 0
    while number < len(blocks):
        held = _run(blocks, cards, number) or [[blocks[number]]]
        if len(held) >= _FEWEST and _are_one_list(held, listed, level):
            joined += [_joined(card) for card in held]
        else:
            joined += [block for card in held for block in card]
        heads = [block for block in held[-1] if block.kind == "heading"]
        if heads:
            listed, level = sections.target(heads[0].text.value, marked=True), heads[0].level
        number += sum(map(len, held))
    page.blocks = joined


def _run(blocks: list[Block], cards: dict[int, int], number: int) -> list[list[Block]]:
    """The cards that stand one behind the other from a block on, with headings of one level."""
    found: list[list[Block]] = []
    while number in cards:
        card = blocks[number : cards[number]]
        if found and _head(card).level != _head(found[0]).level:
            break
        found.append(card)
        number = cards[number]
    return found


def _head(card: list[Block]) -> Block:
    return next(block for block in card if block.kind == "heading")


def _is_card(held: list[Block]) -> bool:
    heads = [block for block in held if block.kind == "heading"]
    others = [block for block in held if block.kind in ("paragraph", "item")]
    if len(heads) != 1 or not 1 <= len(others) <= _LINES or len(heads) + len(others) != len(held):
        return False
    small = sum(len(block.text.value) for block in others) <= _LONGEST and len(heads[0].text.value) <= _HEADING
    return small and held[-1] is not heads[0] and not any(block.linked for block in held)


def _are_one_list(held: list[list[Block]], listed: str, level: int) -> bool:
    """Whether cards are one list: their headings name no part, and they are items or below the heading of a list.

    `listed` and `level` are the part that the heading above names and its level: one beside it is not below it.
    """
    heads = [_head(card) for card in held]
    targets = [sections.target(head.text.value) or sections.label(head.text.value) for head in heads]
    parts = all(targets) or any(head.field for head in heads) or not sections.LISTS.isdisjoint(targets)
    in_items = all(block.kind == "item" for card in held for block in card if block.kind != "heading")
    below = listed in sections.LISTS and heads[0].level > level
    return not parts and (in_items or below)


def _joined(card: list[Block]) -> Block:
    """One item out of a card: "Step 1: Apply: Send your letter"."""
    text = card[0].text
    for block in card[1:]:
        glue = " " if text.value[-1] in _ENDS else ": "
        text = Text.join((text, block.text), glue)
    made = Block("item", text)
    made.marked = True
    return made


__all__ = ["join_cards"]
