"""The parts of a Word document beside its body: headers, footers, notes and comments, found by their relations."""

from __future__ import annotations

import re

from jdlint.blocks import Text
from jdlint.reference.organizations import is_name
from jdlint.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.posting import Node

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Author and initials of the comments that jdlint writes itself.
OWN = ("jdlint", "jd")
#: Kinds of parts with words for readers, which are kept and not judged, and what they are called.
BESIDE = {"header": "headers", "footer": "footers", "footnotes": "footnotes", "endnotes": "endnotes"}
_PAGE = re.compile(r"\W*(?:(?:page|seite|p)\b)?[\W\d]*(?:(?:of|von|de|sur)\b)?[\W\d]*", re.IGNORECASE)
_NAME_END = re.compile(r"\s?[,|·•–—]\s?")
_PART = re.compile(r"\s{0,9}[\t\u2028]\s{0,9}")


def related(document: Any, kind: str) -> Iterator[Any]:
    """The parts that a document is related to by a type that ends in `kind` ("comments", "commentsExtended")."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] == kind:
            yield relation.target_part


def xml_of(part: Any) -> Any:
    """The root element of a part, or None where it is no XML."""
    from lxml import etree

    try:
        return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return None


def lines_beside(document: Any) -> list[tuple[str, str]]:
    """The paragraphs beside the body, each once, with the kind of their part; numbers of pages are none."""
    from jdlint.readers.docx import paragraphs, text_of

    found: dict[tuple[str, str], None] = {}
    for kind in BESIDE:
        for root in map(xml_of, related(document, kind)):
            for paragraph in paragraphs(root) if root is not None else ():
                line = text_of(paragraph)
                if not _PAGE.fullmatch(line):
                    found[kind, line] = None
    return list(found)


def keep_beside(root: Node, found: list[tuple[str, Text]]) -> None:
    """Keep lines under keys that are never judged; a letterhead also tells the employer, where nothing else does."""
    tree = Tree(root)
    for kind, line in found:
        pieces = [line.slice(start, end) for start, end in _pieces(line.value)]
        tree.add_item(f"x-{kind}", Text.join(pieces, " | "))
        name = pieces[0].slice(0, len(_NAME_END.split(pieces[0].value)[0]))
        if kind == "header" and is_name(name.value) and tree.get("employer") is None:
            tree.put("employer.name", name.node())


def remarks_of(document: Any) -> list[str]:
    """The comments of people, each with its author, on one line; those of a review by jdlint are none."""
    from jdlint.readers.docx import paragraphs, text_of

    found = []
    for root in map(xml_of, related(document, "comments")):
        for comment in root if root is not None else ():
            author = comment.get(f"{_W}author") or ""
            words = " ".join(" ".join(map(text_of, paragraphs(comment))).split())
            if words and (author, comment.get(f"{_W}initials")) != OWN:
                found.append(f"{author}: {words}" if author else words)
    return found


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _PART.finditer(line):
        yield start, match.start()
        start = match.end()
    yield start, len(line)


__all__ = ["BESIDE", "OWN", "keep_beside", "lines_beside", "related", "remarks_of", "xml_of"]
