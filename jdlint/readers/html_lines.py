"""A line of HTML text while it is put together: pieces of the source, white space as it shows."""

from __future__ import annotations

import re

from jdlint.blocks import Block, Text, row
from jdlint.composing.specification import row_of
from jdlint.readers.html_entities import stretches
from jdlint.readers.text import BULLET
from jdlint.sections import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.readers.html_elements import Element
    from jdlint.readers.html_entities import Stretch

#: White space as it shows: a run of it is one blank.
_BLANKS = re.compile(r"[ \t\n\r\f\xa0]+")
#: A sign between lines that stand beside each other.
_PARTING = re.compile(r"(?<=[^\s:])\s[/|·•]$")
_SHORT = 100
#: The level of a heading that only divides, and how many blocks above it another one is looked for.
_LAST_LEVEL, _FAR = 6, 100


class Line:
    """Pieces of `base`; `strong` and `linked` when all letters and digits in them are bold, or of a link."""

    __slots__ = ("base", "linked", "pieces", "strong")

    def __init__(self, base: Text) -> None:
        self.base = base
        self.pieces: list[Stretch] = []
        self.strong = self.linked = True

    def add(self, start: int, end: int, *, bold: bool = False, linked: bool = False) -> None:
        """Add the characters from `start` to `end`."""
        value = self.base.value
        if any(map(str.isalnum, value[start:end])):
            self.strong, self.linked = self.strong and bold, self.linked and linked
        self.pieces += stretches(value, start, end)

    def blank(self, start: int, end: int) -> None:
        """Add a blank for what stands from `start` to `end`."""
        self.pieces.append((start, end, " "))

    def text(self) -> Text:
        """What the line shows."""
        return shown(self.base, self.pieces)


def shown(base: Text, pieces: Iterable[Stretch]) -> Text:
    """The pieces as one text, with one blank for each run of white space in it and none at its ends."""
    made: list[Stretch] = []
    blank: tuple[int, int] | None = None
    for piece in pieces:
        start, end, *said = piece
        whole = bool(said)
        text = said[0] if said else base.value[start:end]
        at = 0
        for match in _BLANKS.finditer(text):
            if match.start() > at:
                _put(made, blank, piece if whole else (start + at, start + match.start()))
                blank = None
            place = (start, end) if whole else (start + match.start(), start + match.end())
            blank = (blank[0] if blank is not None else place[0], place[1])
            at = match.end()
        if at < len(text):
            _put(made, blank, piece if whole else (start + at, end))
            blank = None
    return base.cut(made)


def _put(made: list[Stretch], blank: tuple[int, int] | None, piece: Stretch) -> None:
    if blank is not None and made:
        made.append((*blank, " "))
    made.append(piece)


def unparted(text: Text) -> Text:
    """A short line without the sign that parts it from the next one on the page: "Full-time /"."""
    sign = _PARTING.search(text.value) if len(text.value) <= _SHORT else None
    return text.slice(0, sign.start()) if sign is not None and sign.start() else text


def block_of(text: Text, kind: str, element: Element | None, strong: bool) -> Block:
    """The block that a line makes in an element; in a paragraph a bullet makes an item of it."""
    if element is not None and kind == "heading":
        return Block(kind, text, level=element.level, strong=strong)
    if element is not None and kind == "item":
        return Block(kind, text, strong=strong, number=element.number)
    bullet = BULLET.match(text.value) if element is None or element.name != "dd" else None
    if bullet is not None and text.value[bullet.end() :].strip():
        return Block("item", text.slice(bullet.end(), len(text.value)), number=int(bullet[1] or 0))
    return Block("paragraph", text, strong=strong)


def row_blocks(above: Block | None, cells: list[list[Block]], *, all_heads: bool) -> list[Block]:
    """The blocks of a row below the block `above`.

    A row whose cells hold a line each is one; one that holds more is there for the layout only.
    """
    if (made := row_of(above, [[block.text for block in blocks] for blocks in cells])) is not None:
        return [made]
    filled = [blocks for blocks in cells if blocks]
    if len(filled) < 2 or any(len(blocks) > 1 or blocks[0].kind != "paragraph" for blocks in filled):
        _head_row(filled)
        return [block for blocks in filled for block in blocks]
    made = row([block.text for blocks in filled for block in blocks])
    made.header = all_heads
    return [made]


def _head_row(cells: list[list[Block]]) -> None:
    """Make the first cell of a row the heading of the lines in the second, where it names a part of a posting."""
    if len(cells) == 2 and len(cells[0]) == 1 and target(cells[0][0].text.value):
        head = cells[0][0]
        head.kind, head.level, head.header = "heading", _LAST_LEVEL, True


def fold_level(above: list[Block], folds: list[Block]) -> int:
    """The level of the heading of a part that folds, below the blocks `above`.

    Behind a list it is that of the heading above the list, so that the part is none of it, and the same as of the last
    of `folds`; elsewhere such a heading only divides.
    """
    listed = False
    for block in reversed(above[-_FAR:]):
        listed = listed or block.kind == "item"
        if block.kind == "heading":
            return block.level if listed or block in folds[-1:] else _LAST_LEVEL
    return _LAST_LEVEL


__all__ = ["Line", "block_of", "fold_level", "row_blocks", "shown", "unparted"]
