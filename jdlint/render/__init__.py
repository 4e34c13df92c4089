"""Postings as others publish them: a page, a document, a text, or the data that boards and search engines read.

A posting becomes a document of headings, paragraphs, lists and labelled lines once, and one small renderer for each
format writes that down. Only `jsonld` and `indeed` look at the posting's fields themselves.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jdlint.render.page import Page

    #: Takes a sentence for the user: what is missing from the output, and why.
    Note = Callable[[str], None]

#: The module of each format.
FORMATS = {
    "html": "html", "markdown": "markdown", "docx": "docx", "text": "text", "jsonld": "jsonld", "indeed-xml": "indeed",
    "pdf": "pdf",
}  # fmt: skip
#: Formats that hold several postings.
FEEDS = ("jsonld", "indeed-xml")
#: Formats that are no text.
BINARY = ("docx", "pdf")


def render(pages: Sequence[Page], format: str, note: Note) -> str | bytes:
    """The postings in a format of `FORMATS`: one, or in `FEEDS` several. Raises JdlintError where it cannot be done."""
    import importlib

    made: str | bytes = importlib.import_module(f"jdlint.render.{FORMATS[format]}").render(pages, note)
    return made


__all__ = ["BINARY", "FEEDS", "FORMATS", "render"]
