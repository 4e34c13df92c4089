"""Plain text into a posting: lines, hard wraps, bullets and bar tables; headings are recognised by their words."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import Block, Text, cells_of, is_rule, lines, row
from jdlint.composing.compose import posting_of
from jdlint.reference.printed import keys_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting
    from jdlint.source import Source

#: The mark before an item of a list; group 1 is its number. "11. Juli 2026" is a day.
BULLET = re.compile(
    r"[ \t]{0,60}(?:(?:[-*+–—o]|(\d{1,2})[.)](?![ \xa0][^\W\d_]{3,9}\.? (?:19|20)\d\d\b)"
    r"|[a-z]\)|\((?:\d{1,2}|[a-z])\))[ \t\xa0]{1,60}"
    r"|[•·▪◦●○‣■□➢✓✔►»]\ufe0f?[ \t\xa0]{0,60}|-(?=[^\W\d]))"
)
_LABEL = re.compile(r"([^\W\d_][^:.!?]{1,40}?)\s?:\s")
#: No sentence and no item of a list ends so.
_GOES_ON = re.compile(
    r"(?:,|\b(?:an?|the|of|in|to|for|from|with|by|at|on|and|or|as|is|are|was|were|than|per|its?|our|your|their|this|that))$"
)
#: A line as long as this may be one paragraph; shorter ones in a row may be one paragraph cut at a margin.
_WIDEST_MARGIN = 120
_SHORTEST_CUT = 40
#: A line that is longer and ends in a word was hardly ended before a number.
_MIDDLE = 60


def read(source: Source, *, fragment: bool = False) -> list[Posting]:
    """The posting of a plain text. With `fragment` no title is looked for, and text without headings is one prose."""
    return [posting_of(source, _blocks(source), format="text", fragment=fragment)]


def _blocks(source: Source) -> list[Block]:
    rows = [(start, end, source.text[start:end]) for start, end in lines(source)]
    margin = _margin([line for _, _, line in rows])
    blocks: list[Block] = []
    parts: list[list[Text]] = []
    previous = ""
    for start, end, line in rows:
        bare = line.strip()
        if not bare or is_rule(bare):
            _underline(blocks, bare, previous)
            previous = ""
            continue
        if previous and blocks[-1].kind != "row" and _continues(previous, line, margin, blocks[-1]):
            parts[-1].append(Text.of(source.text, start, end))
        else:
            if previous:
                blocks[-1].alone = False
            made = _block(source.text, start, end, alone=not previous)
            made.apart = made.kind == "paragraph" and _is_behind_list(line, previous, blocks)
            blocks.append(made)
            parts.append([blocks[-1].text])
        previous = line
    for block, pieces in zip(blocks, parts, strict=True):
        block.text = Text.join(pieces, " ")
    return [block for block in blocks if block.text.value]


def _is_behind_list(line: str, previous: str, blocks: list[Block]) -> bool:
    """Whether a line stands behind a list and is none of its items: not indented, and parted by an empty line."""
    if not blocks or line[:1].isspace():
        return False
    return blocks[-1].apart if previous else blocks[-1].kind == "item" or blocks[-1].apart


def _block(text: str, start: int, end: int, *, alone: bool) -> Block:
    """The block that one line begins."""
    bullet = BULLET.match(text, start, end)
    if text[start:end].lstrip().startswith("|") and text.count("|", start, end) > 1:
        return row(cells_of(text, start, end))
    if bullet is not None and text[bullet.end() : end].strip():
        return Block("item", Text.of(text, bullet.end(), end), number=int(bullet[1] or 0))
    return Block("paragraph", Text.of(text, start, end), alone=alone)


def _underline(blocks: list[Block], bare: str, previous: str) -> None:
    """A line of signs: the head of a table or a heading stands right above it."""
    if not bare or not previous:
        return
    if "|" in bare:
        blocks[-1].header = blocks[-1].kind == "row"
    elif blocks[-1].kind == "paragraph" and len(blocks[-1].text.value) <= 80:
        blocks[-1].kind, blocks[-1].level = "heading", 1 if bare[0] == "=" else 2


def _margin(rows: list[str]) -> int:
    """The width at which the text was cut into lines, or 0 when it was not."""
    lengths = sorted(len(line.rstrip()) for line in rows)
    widest = lengths[-1] if lengths else 0
    near = sum(length >= widest * 0.85 for length in lengths)
    return widest if widest <= _WIDEST_MARGIN and near >= 3 else 0


def _continues(previous: str, line: str, margin: int, block: Block) -> bool:
    """Whether a line goes on with the one before it: cut at the margin or in brackets, or indented below its item."""
    before, bare = previous.strip(), line.strip()
    if bare.startswith("|") or BULLET.match(line) is not None:
        return False
    if block.kind == "item" and line[:2].isspace() and not previous[:1].isspace():
        return True
    found = _LABEL.match(bare)
    if found is not None and (sections.label(found[1]) or keys_of(found[1]) or _LABEL.match(before)):
        return False
    if len(bare) < 60 and bare[0].isupper() and sections.target(bare):
        return False
    if len(before) < _SHORTEST_CUT or len(before) > _WIDEST_MARGIN:
        return False
    if (before[-1] not in ".!?:;" and bare[0].islower()) or before.rfind("(") > before.rfind(")"):
        return True
    if _GOES_ON.search(before) or (len(before) > _MIDDLE and before[-1].isalpha() and bare[0].isdigit()):
        return True
    return bool(margin) and len(previous.rstrip()) + 1 + len(bare.split(None, 1)[0]) > margin


__all__ = ["BULLET", "read"]
