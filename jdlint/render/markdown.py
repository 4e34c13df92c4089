"""A document as Markdown (CommonMark). Nothing of a posting is markup in it, nor a tag of a site generator."""

from __future__ import annotations

import re

from jdlint.render.document import Document, Heading, Items, Pairs, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.render import Note
    from jdlint.render.document import Block, Run
    from jdlint.render.page import Page

_SPECIAL = re.compile(r"\{[{%#]|[\\`*_\[\]{}|~<>&]")
#: What would begin a list, a heading, a quotation, a rule or a table at the start of a line.
_START = re.compile(r"(?:[-+#=:]|\d{1,9}(?=[.)]))")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def render(pages: Sequence[Page], note: Note) -> str:
    """The Markdown of one posting."""
    return document(pages[0].document)


def document(shown: Document) -> str:
    """The whole text; it ends in one line end."""
    title = [_block(Heading(1, shown.title))] if shown.title else []
    return "\n\n".join([*title, *map(_block, shown.blocks)]) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        # Number signs at the end would close the heading.
        return f"{'#' * block.level} {escape(block.text)}".removesuffix("#") + "\\#" * block.text.endswith("#")
    if isinstance(block, Items):
        marks = [f"{number}." if block.ordered else "-" for number in range(1, len(block.items) + 1)]
        return "\n".join(f"{mark} {inline(item)}" for mark, item in zip(marks, block.items, strict=True))
    if isinstance(block, Pairs):
        # A backslash ends the line, so that each pair stands on a line of its own.
        return "\\\n".join(f"**{escape(label)}{block.colon}** {inline(value)}" for label, value in block.rows)
    return inline(block.runs)


def inline(parts: Sequence[Run]) -> str:
    """Some runs as one line."""
    text = "".join(f"<{run.text}>" if run.href else _marked(run) for run in parts)
    starts = _START.match(plain(parts))
    if starts is None or parts[0].strong:
        return text
    number = starts.end() if starts[0].isdigit() else 0
    return f"{text[:number]}\\{text[number:]}"


def _marked(run: Run) -> str:
    return f"**{escape(run.text)}**" if run.strong else escape(run.text)


def escape(text: str) -> str:
    """Words for the middle of a line."""
    return _SPECIAL.sub(lambda match: "".join(_ENTITIES.get(sign, f"\\{sign}") for sign in match[0]), text)


__all__ = ["render"]
