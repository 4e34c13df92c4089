"""A document as plain text for the boxes of applicant systems, which keep lines and nothing else.

Lines are not wrapped: such boxes wrap them again, and would keep line ends that stand inside of a sentence. Headings
are in capitals, since no other mark of them survives the box.
"""

from __future__ import annotations

from jdlint.render.document import Heading, Items, Pairs, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.render import Note
    from jdlint.render.document import Block
    from jdlint.render.page import Page


def render(pages: Sequence[Page], note: Note) -> str:
    """The text of one posting; it ends in one line end."""
    shown = pages[0].document
    return "\n\n".join(filter(None, [shown.title, *map(_block, shown.blocks)])) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return block.text.upper() if block.level == 2 else block.text
    if isinstance(block, Items):
        marks = [f"{number}." if block.ordered else "-" for number in range(1, len(block.items) + 1)]
        return "\n".join(f"{mark} {plain(item)}" for mark, item in zip(marks, block.items, strict=True))
    if isinstance(block, Pairs):
        return "\n".join(f"{label}{block.colon} {plain(value)}" for label, value in block.rows)
    return plain(block.runs)


__all__ = ["render"]
