"""A document as PDF, set by Typst: tagged, with an outline, language and title, after PDF/UA-1 where it can be.

The template is fixed, and the posting is data to it: nothing that a posting says is a command.
"""

from __future__ import annotations

import json
import os

from jdlint.errors import JdlintError
from jdlint.render.document import Document, Heading, Items, Pairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from jdlint.render import Note
    from jdlint.render.document import Block, Run
    from jdlint.render.page import Page

_NEEDED = 'Run: pip install "jdlint[pdf]"'
_TEMPLATE = os.path.join(os.path.dirname(__file__), "pdf.typ")
#: Typst wants a title where a document is to be accessible.
_UNTITLED = "–"


def render(pages: Sequence[Page], note: Note) -> bytes:
    """The PDF of one posting. Raises JdlintError where Typst is missing."""
    try:
        import typst
    except ImportError as error:
        raise JdlintError("writing PDF needs typst", _NEEDED) from error
    with open(_TEMPLATE, "rb") as file:
        template = file.read()
    inputs = {"data": json.dumps(_data(pages[0].document))}
    try:
        return bytes(
            typst.compile(template, sys_inputs=inputs, ignore_system_fonts=True, format="pdf", pdf_standards="ua-1")
        )
    except typst.TypstError:
        # The fonts that come with Typst hold Latin, Greek and Cyrillic.
        note("the PDF uses fonts of this machine, as the embedded ones lack characters; it is tagged, but no PDF/UA")
    try:
        return bytes(typst.compile(template, sys_inputs=inputs, format="pdf"))
    except typst.TypstError as error:
        raise JdlintError(f"Typst could not set the document: {error}") from error


def _data(shown: Document) -> dict[str, Any]:
    """The document as the template wants it."""
    language, *rest = shown.language.split("-")
    region = next((part for part in rest if len(part) == 2), None)
    return {
        "title": shown.title or _UNTITLED,
        "author": shown.author,
        "language": language.lower(),
        "region": region,
        "rtl": shown.rtl,
        "paper": "us-letter" if shown.letter else "a4",
        "blocks": [_block(block) for block in shown.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "text": block.text}
    if isinstance(block, Items):
        return {"kind": "list", "ordered": block.ordered, "items": [_runs(item) for item in block.items]}
    if isinstance(block, Pairs):
        return {"kind": "pairs", "rows": [[label + block.colon, _runs(value)] for label, value in block.rows]}
    return {"kind": "paragraph", "runs": _runs(block.runs)}


def _runs(parts: Sequence[Run]) -> list[dict[str, Any]]:
    return [{"text": run.text, "strong": run.strong, "href": run.href} for run in parts]


__all__ = ["render"]
