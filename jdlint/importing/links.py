"""Links: the address behind the words that it stands under, since a text of a posting is plain."""

from __future__ import annotations

import re
from urllib.parse import unquote

from jdlint.facts.links import Link, links_of
from jdlint.finding import Span
from jdlint.posting import Field, leaves

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.posting import Node, Posting

_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:|www\.|/(?!/))\S", re.IGNORECASE)
#: Fields of values, which stand in the lines that they were read from too, or say nothing with an address in them.
_VALUES = ("locations", "workplace", "dates", "employment.type")
_SUBJECT = re.compile(r"subject=([^&]{1,200})", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?://(?:www\.)?|mailto:|tel:)", re.IGNORECASE)


def add_addresses(posting: Posting, data: bytes) -> list[Span]:
    """Put the address of each link into the texts that hold its words; where those addresses stand in the source."""
    links = [link for link in _links(posting, data) if _ADDRESS.match(link.url)]
    told: list[Span] = []
    seen: set[int] = set()
    for field in leaves(Field("", posting.root)) if links else ():
        node = field.node
        is_text = node.kind == "string" and not field.path.startswith(_VALUES)
        if is_text and node.value and node.inherited is None and id(node) not in seen:
            seen.add(id(node))
            near = [link for link in links if link.label.start < node.span.end and node.span.start < link.label.end]
            if near:
                told += _inserted(node, near)
    return told


def _links(posting: Posting, data: bytes) -> Iterator[Link]:
    if posting.format == "docx":
        yield from _in_word(posting, data)
    yield from links_of(posting)


def _in_word(posting: Posting, data: bytes) -> Iterator[Link]:
    """The hyperlinks of a Word document; their words by the offsets of its source."""
    from jdlint.readers.docx import open_document, paragraphs, text_of

    document = open_document(data, posting.source.path)
    targets = {name: relation.target_ref for name, relation in document.part.rels.items() if relation.is_external}
    start = 0
    for paragraph in paragraphs(document.element.body):
        for begin, end, name in _hyperlinks(paragraph, start):
            if name in targets:
                yield Link(Span(begin, end), targets[name], None)
        start += len(text_of(paragraph)) + 1


def _hyperlinks(paragraph: Any, start: int) -> Iterator[tuple[int, int, str]]:
    from jdlint.readers.docx import text_of

    for child in paragraph:
        length = len(text_of([child]))
        if isinstance(child.tag, str) and child.tag.endswith("}hyperlink"):
            names = [value for name, value in child.attrib.items() if name.endswith("}id")]
            yield from ((start, start + length, name) for name in names[:1])
        start += length


def _inserted(node: Node, links: list[Link]) -> list[Span]:
    """Put the addresses into one text in place; where those stand that it now holds."""
    places = [node.span_of(index, index + 1) for index in range(len(node.value))]
    told, behind = [], {}
    for link in links:
        inside = [index for index, place in enumerate(places) if link.label.start <= place.start < link.label.end]
        if not inside:
            continue
        if link.address is not None:
            told.append(link.address)
        if _SCHEME.sub("", link.url).rstrip("/").casefold() not in node.value.casefold():
            adjoins = node.value[inside[-1] + 1 : inside[-1] + 2].isalnum()
            behind[inside[-1]] = f" ({_told(link.url, node.value)}){' ' if adjoins else ''}"
    if behind:
        _rewrite(node, places, behind)
    return told


def _told(url: str, text: str) -> str:
    """An address in words: of e-mail without what stands in the text already, and with the subject that it asks for."""
    if not _is_contact(url):
        return url
    address, _, query = _SCHEME.sub("", url).partition("?")
    subject = _SUBJECT.fullmatch(query)
    if subject is None:
        return _SCHEME.sub("", url)
    known = address.casefold() in text.casefold()
    return f"{'' if known else f'{address}, '}subject: {unquote(subject[1].replace('+', ' '))}"


def _rewrite(node: Node, places: list[Span], behind: dict[int, str]) -> None:
    """Put texts behind characters, by their indexes; an inserted character stands right behind that one."""
    runs: list[tuple[int, int, int]] = []
    pieces: list[str] = []
    length = 0
    for index, place in enumerate(places):
        more = behind.get(index, "")
        runs.append((length, place.start, place.end - place.start))
        runs += [(length + 1 + step, place.end, 1) for step in range(len(more))]
        pieces.append(node.value[index] + more)
        length += 1 + len(more)
    node.rewrite("".join(pieces), runs)


def _is_contact(url: str) -> bool:
    return url.lower().startswith(("mailto:", "tel:"))
