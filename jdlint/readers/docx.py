"""Word documents into a posting: every paragraph is one line of the source, tables included.

Text of tracked insertions counts, deleted text does not. Headings come from styles, outline levels and bold lines.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import islice

from jdlint.blocks import Block, Text, row
from jdlint.composing.compose import posting_of
from jdlint.composing.specification import row_of
from jdlint.errors import JdlintError
from jdlint.git import pointer
from jdlint.readers.docx_parts import keep_beside, lines_beside
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.posting import Posting

_LARGEST = 50_000_000
_HIGHEST_RATIO = 200
_SMALL = 2_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})
_NOT_TEXT = _DELETED | {f"{_W}pPr", f"{_W}rPr", f"{_W}txbxContent", f"{_W}instrText"}
#: A line break within a paragraph; no end of a line for a source, so that a paragraph stays one line.
_BREAK = "\u2028"
_SIGNS = {f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": _BREAK, f"{_W}cr": _BREAK, f"{_W}noBreakHyphen": "\u2011"}
#: Paragraphs in one file; no posting has a hundredth of them.
MAX_PARAGRAPHS = 20_000
#: What to do with a file that is damaged.
SAVE_AGAIN = "Open it in a word processor and save it again."
_PULL = "git lfs pull; on GitHub: lfs: true for actions/checkout"
_PLAIN = "Save it as DOCX without a password."
#: The namespace of files that Word saves as "Strict Open XML Document".
_STRICT = b"http://purl.oclc.org/ooxml/"
_LINE_END = re.compile(r"[\r\n]")
_HEADING = re.compile(r"heading ([1-9])$")
_LIST_STYLE = re.compile(r"list (?:bullet|(?P<number>number))")
_BULLET = re.compile(r"[•·▪◦●○‣■–—-][ \t\xa0]{1,60}|[•·▪◦●○‣■](?=\S)")


def read(data: bytes, path: str, *, fragment: bool = False) -> list[Posting]:
    """The posting of a DOCX file; its source has one line for each paragraph, and behind them those beside the body.

    Raises JdlintError for a file that is broken, encrypted or too large, and where python-docx is missing.
    """
    document = open_document(data, path)
    starts, text = lines(document, path)
    beside = lines_beside(document)
    whole = "\n".join([text, *(line for _, line in beside)])
    source = Source(path, whole, paragraphs=True)
    blocks = _Blocks(document, text, starts)
    posting = posting_of(source, blocks.of(document.element.body), format="docx", fragment=fragment)
    at = len(text) + 1
    found = []
    for kind, line in beside:
        found.append((kind, Text.of(whole, at, at + len(line))))
        at += len(line) + 1
    if not fragment:
        keep_beside(posting.root, found)
    return [posting]


def open_document(data: bytes, path: str) -> Any:
    """The file as python-docx opens it, once its size and its XML are found harmless."""
    try:
        import docx
    except ImportError as error:
        raise JdlintError(f"{path}: reading DOCX needs python-docx", 'Run: pip install "jdlint[docx]"') from error
    _refuse(data, path)
    try:
        document = docx.Document(BytesIO(data))
        len(document.element.body)  # a package without a body fails here
    except Exception as error:  # whatever a damaged file makes the library raise
        raise JdlintError(f"{path}: this is no readable DOCX file", SAVE_AGAIN) from error
    return document


def lines(document: Any, path: str) -> tuple[dict[Any, int], str]:
    """Each paragraph in order with the offset at which its line starts, and the text of all lines."""
    found = list(islice(paragraphs(document.element.body), MAX_PARAGRAPHS + 1))
    if len(found) > MAX_PARAGRAPHS:
        raise JdlintError(f"{path}: more than {MAX_PARAGRAPHS:,} paragraphs", "this is no single job posting; split it")
    texts = [text_of(paragraph) for paragraph in found]
    return dict(zip(found, _starts(texts), strict=True)), "\n".join(texts)


def paragraphs(element: Any) -> Iterator[Any]:
    """The `w:p` elements below `element` in body order: tables, content controls and text boxes included."""
    for child in element:
        if child.tag == f"{_W}p":
            yield child
            for box in _inside(child, f"{_W}txbxContent"):
                yield from paragraphs(box)
        elif isinstance(child.tag, str) and child.tag not in _DELETED:
            yield from paragraphs(child)


def text_of(paragraph: Any) -> str:
    """A paragraph's text as it is after all tracked changes; never with a line end in it."""
    return "".join(text for _, text in atoms(paragraph))


def atoms(element: Any) -> Iterator[tuple[Any, str]]:
    """The elements below a paragraph that stand for text, in order, each with its text."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child, _LINE_END.sub(" ", child.text or "")
        elif child.tag in _SIGNS:
            yield child, _SIGNS[child.tag]
        elif isinstance(child.tag, str) and child.tag not in _NOT_TEXT:
            yield from atoms(child)


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """The outermost elements of that tag below `element` that are not deleted."""
    for child in element:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _DELETED:
            yield from _inside(child, tag)


def _refuse(data: bytes, path: str) -> None:
    """Raise JdlintError for what should not be unpacked or parsed."""
    if data[:4] == _OLE:
        raise JdlintError(f"{path}: this file is encrypted, or in the old DOC format", _PLAIN)
    if pointer(data):
        raise JdlintError(f"{path}: Git LFS keeps this document, and only its address is here", _PULL)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if any(entry.flag_bits & 1 for entry in entries):
                raise JdlintError(f"{path}: this file is encrypted", _PLAIN)
            if size > _LARGEST or (size > _SMALL and size > _HIGHEST_RATIO * len(data)):
                raise JdlintError(f"{path}: this file unpacks to {size / 1e6:.0f} MB", "Take out pictures.")
            for entry in entries:
                if entry.filename == "_rels/.rels" and _STRICT in archive.read(entry):
                    hint = 'In Word choose Save As and the type "Word Document", not "Strict Open XML Document".'
                    raise JdlintError(f"{path}: this file is in the strict form of Open XML", hint)
                if entry.filename.endswith((".xml", ".rels")) and _declares(archive.read(entry)):
                    raise JdlintError(f"{path}: the XML in this file declares entities, which no word processor writes")
    except JdlintError:
        raise
    except Exception as error:  # zipfile raises half a dozen kinds for damaged archives
        raise JdlintError(f"{path}: this is no DOCX file", SAVE_AGAIN) from error


def _declares(xml: bytes) -> bool:
    plain = xml.replace(b"\0", b"")
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain


def _starts(texts: list[str]) -> Iterator[int]:
    start = 0
    for text in texts:
        yield start
        start += len(text) + 1


class _Blocks:
    """Turns paragraphs into blocks; `starts` gives where each paragraph begins in `text`."""

    def __init__(self, document: Any, text: str, starts: dict[Any, int]) -> None:
        self.text = text
        self.starts = starts
        #: The number of the last item of a numbered list, while no other paragraph follows.
        self.number = 0
        self.styles = _styles(document)

    def of(self, element: Any) -> list[Block]:
        """The blocks below `element`, in order."""
        blocks: list[Block] = []
        for child in element:
            if child.tag == f"{_W}p":
                blocks += self._paragraph(child)
            elif child.tag == f"{_W}tr":
                blocks += self._row(child, blocks[-1] if blocks else None)
            elif isinstance(child.tag, str) and child.tag not in _DELETED:
                blocks += self.of(child)
        return blocks

    def _row(self, element: Any, above: Block | None) -> list[Block]:
        """A row whose cells hold a line each is a row; one that holds more is there for the layout only."""
        cells = [self.of(cell) for cell in _inside(element, f"{_W}tc")]
        if (made := row_of(above, [[block.text for block in blocks] for blocks in cells])) is not None:
            return [made]
        if len(cells) < 2 or any(len(blocks) > 1 or (blocks and blocks[0].kind == "row") for blocks in cells):
            return [block for blocks in cells for block in blocks]
        made = row([block.text for blocks in cells for block in blocks])
        made.header = element.find(f"{_W}trPr/{_W}tblHeader") is not None
        return [made] if made.text.value else []

    def _paragraph(self, element: Any) -> list[Block]:
        kind, level = self._kind(element)
        start, blocks = self.starts[element], []
        self.number = self.number + 1 if self._is_numbered(element) else 0
        strong = _is_bold(element)
        for line in text_of(element).split(_BREAK):
            bullet = _BULLET.match(line) if kind == "paragraph" else None
            text = Text.of(self.text, start + (bullet.end() if bullet else 0), start + len(line))
            if text.value:
                made = Block("item" if bullet else kind, text, level=level, strong=strong, alone=kind == "paragraph")
                made.number = self.number
                blocks.append(made)
            start += len(line) + 1
        for box in _inside(element, f"{_W}txbxContent"):
            blocks += self.of(box)
        return blocks

    def _is_numbered(self, element: Any) -> bool:
        """Whether the style of a paragraph is that of numbered lists; other numberings are not looked up."""
        style = _LIST_STYLE.match(self.styles.get(_value(element, f"{_W}pPr/{_W}pStyle"), ""))
        return style is not None and style["number"] is not None

    def _kind(self, element: Any) -> tuple[str, int]:
        style = self.styles.get(_value(element, f"{_W}pPr/{_W}pStyle"), "")
        heading = _HEADING.match(style)
        outline = _value(element, f"{_W}pPr/{_W}outlineLvl")
        if heading is not None or style == "title":
            return "heading", min(int(heading[1]), 6) if heading else 1
        if outline.isdecimal() and int(outline) < 9:
            return "heading", min(int(outline) + 1, 6)
        numbered = element.find(f"{_W}pPr/{_W}numPr") is not None
        off = _value(element, f"{_W}pPr/{_W}numPr/{_W}numId") == "0"
        return ("item" if (numbered and not off) or _LIST_STYLE.match(style) else "paragraph"), 0


def _styles(document: Any) -> dict[str, str]:
    """The names of styles by their ids; none of a document whose styles are damaged, which then is read without."""
    try:
        return {style.style_id: style.name.lower() for style in document.styles if style.name}
    except Exception:  # whatever the library raises on elements that it does not know
        return {}


def _value(element: Any, path: str) -> str:
    found = element.find(path)
    return str(found.get(f"{_W}val") or "") if found is not None else ""


def _is_bold(element: Any) -> bool:
    """Whether every run that holds letters is bold by itself."""
    mark = f"{_W}rPr/{_W}b"
    runs = [run for run in element.iter(f"{_W}r") if text_of(run).strip()]
    bold = [run.find(mark) is not None and _value(run, mark) not in ("0", "false", "off") for run in runs]
    return bool(bold) and all(bold)


__all__ = ["SAVE_AGAIN", "atoms", "lines", "open_document", "paragraphs", "read", "text_of"]
