"""Where a comment stands: marks around exact words, for which runs are split and nothing else is touched.

The text of a paragraph is that of its atoms (`readers.docx.atoms`), so that offsets here and in findings never differ.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import deepcopy

from jdlint.finding import Span
from jdlint.readers.docx import atoms, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
#: What is marked as a whole where text lies deeper in it: runs, and drawings that are written in two ways.
_HOLDERS = (f"{W}r", "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent")
_BOX = f"{W}txbxContent"


class Body:
    """The paragraphs of a document, each with the offset of its line in `text`."""

    def __init__(self, starts: dict[Any, int], text: str) -> None:
        self._paragraphs = list(starts)
        self._starts = list(starts.values())
        self._text = text

    def within(self, span: Span) -> Span:
        """A span without the ends of paragraphs around it; for one that holds no words the nearest paragraph."""
        words = self._text[span.start : span.end]
        if held := words.strip("\n"):
            start = span.start + len(words) - len(words.lstrip("\n"))
            return Span(start, start + len(held))
        first = self._line(span.start)
        order = sorted(range(len(self._paragraphs)), key=lambda number: (abs(number - first), number))
        for number in order:
            text = text_of(self._paragraphs[number])
            if text.strip():
                start = self._starts[number] + len(text) - len(text.lstrip())
                return Span(start, start + len(text.strip()))
        return Span(0, 0)

    def box(self, span: Span) -> Any:
        """What in the text around it holds the text box in which a stretch begins, or None outside of one."""
        boxes = list(self._paragraphs[self._line(span.start)].iterancestors(_BOX))
        return _in_run(boxes[-1]) if boxes else None

    def place(self, span: Span) -> int | None:
        """The offset at which the marks of a stretch stand: its own, or that of its box."""
        box = self.box(span)
        return span.start if box is None else self.offset(box)

    def offset(self, element: Any) -> int | None:
        """The offset of a mark that stands between the words of a paragraph; None elsewhere."""
        paragraph: Any = next(element.iterancestors(f"{W}p"), None)
        if paragraph not in self._paragraphs:
            return None
        texts = dict(atoms(paragraph))
        place = self._starts[self._paragraphs.index(paragraph)]
        for other in paragraph.iter():
            if other is element:
                break
            place += len(texts.get(other, ""))
        return place

    def mark(self, ranges: Iterable[tuple[Span, int]]) -> None:
        """Put the marks of comments around stretches of the text; each comes with the id of its comment."""
        opening: dict[int, list[tuple[int, int]]] = {}
        closing: dict[int, list[tuple[int, int]]] = {}
        for span, identity in ranges:
            first, last = self._line(span.start), self._line(max(span.end - 1, span.start))
            opening.setdefault(first, []).append((span.start - self._starts[first], identity))
            closing.setdefault(last, []).append((span.end - self._starts[last], identity))
        for number in sorted({*opening, *closing}):
            edges = self._edges(number, [offset for offset, _ in (*opening.get(number, ()), *closing.get(number, ()))])
            for offset, identity in opening.get(number, ()):
                edges.before(offset, _element("commentRangeStart", identity))
            # Each lands directly behind the words, so that the last must come first.
            for offset, identity in reversed(closing.get(number, [])):
                end = _element("commentRangeEnd", identity)
                edges.after(offset, end)
                self._refer(number, end, identity)

    def _edges(self, number: int, offsets: list[int]) -> _Edges | _Whole:
        """Where marks go. In a text box Word ignores them (MS-OI29500, 2.1.315): they go around the box."""
        start = self._starts[number]
        box = self.box(Span(start, start))
        return _Edges(self._paragraphs[number], offsets) if box is None else _Whole(box)

    def _refer(self, number: int, end: Any, identity: int) -> None:
        """Put the reference of a comment behind its end, but never into a content control or a field.

        LibreOffice 7.4 drops the words of a plain or block-level control in which one stands. The words are marked by
        the range alone, so that the reference may stand in the next paragraph.
        """
        reference = _reference(identity)
        within = list(end.iterancestors(f"{W}sdt", f"{W}fldSimple"))
        if not within:
            end.addnext(reference)
        elif next(within[-1].iterancestors(f"{W}p"), None) is not None:
            within[-1].addnext(reference)
        elif (other := self._outside(number)) is not None:
            other.insert(0 if other.find(f"{W}pPr") is None else 1, reference)
        else:
            end.addnext(reference)

    def _outside(self, number: int) -> Any:
        """The nearest paragraph that is in no content control and no text box, rather behind than before; or None."""
        order = [*self._paragraphs[number + 1 :], *reversed(self._paragraphs[:number])]
        return next((other for other in order if next(other.iterancestors(f"{W}sdt", _BOX), None) is None), None)

    def _line(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)


class _Whole:
    """Marks around one part of a run, wherever the words are in it."""

    def __init__(self, element: Any) -> None:
        self._element = element

    def before(self, _: int, mark: Any) -> None:
        """Put `mark` directly before it."""
        _part(self._element, before=True).addprevious(mark)

    def after(self, _: int, mark: Any) -> None:
        """Put `mark` directly behind it."""
        _part(self._element, before=False).addnext(mark)


class _Edges:
    """Marks between the words of a paragraph, whose runs are split there."""

    def __init__(self, paragraph: Any, offsets: list[int]) -> None:
        self._paragraph = paragraph
        _split_texts(paragraph, sorted({*offsets}))
        self._atoms: list[Any] = []
        self._starts: list[int] = []
        end = 0
        for element, text in atoms(paragraph):
            if text:
                self._atoms.append(element)
                self._starts.append(end)
                end += len(text)

    def before(self, offset: int, mark: Any) -> None:
        """Put `mark` directly before the character at `offset`."""
        if not self._atoms:
            self._paragraph.append(mark)
            return
        atom = self._atoms[max(0, bisect_right(self._starts, offset) - 1)]
        _part(atom, before=True).addprevious(mark)

    def after(self, offset: int, mark: Any) -> None:
        """Put `mark` directly behind the character before `offset`."""
        if not self._atoms:
            last = next(iter(self._paragraph.iterchildren(f"{W}commentRangeStart", reversed=True)))
            last.addnext(mark)
            return
        atom = self._atoms[max(0, bisect_left(self._starts, offset) - 1)]
        _part(atom, before=False).addnext(mark)


def _split_texts(paragraph: Any, offsets: Sequence[int]) -> None:
    """Cut each `w:t` at the offsets that lie in it; the pieces stay in its run."""
    start = 0
    for element, text in list(atoms(paragraph)):
        inner = offsets[bisect_right(offsets, start) : bisect_left(offsets, start + len(text))]
        if inner and not len(element):
            _split_text(element, [offset - start for offset in inner])
        start += len(text)


def _split_text(element: Any, places: list[int]) -> None:
    """Cut one `w:t`. Where blanks at its ends are not preserved, Word does not show them, nor may it afterwards."""
    text = element.text
    first, last = 0, len(text)
    if element.get(_PRESERVE) != "preserve":
        first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    cuts = sorted({0, *places, first, last, len(text)})
    pieces = [element, *(deepcopy(element) for _ in cuts[2:])]
    for piece, left, right in zip(pieces, cuts, cuts[1:], strict=False):
        piece.text = text[left:right]
        if first <= left and right <= last and piece.text != piece.text.strip():
            piece.set(_PRESERVE, "preserve")
    for piece in reversed(pieces[1:]):
        element.addnext(piece)


def _part(atom: Any, *, before: bool) -> Any:
    """The run that begins (`before`) or ends with `atom`, cut out of a longer one where it has to be."""
    holder = _holder(atom)
    if atom.getparent() is not holder or holder.tag != f"{W}r":
        return holder
    children = [child for child in holder if child.tag != f"{W}rPr"]
    place = children.index(atom) + (0 if before else 1)
    if place in (0, len(children)):
        return holder
    rest = holder.makeelement(holder.tag, dict(holder.attrib), nsmap=holder.nsmap)
    properties = holder.find(f"{W}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    holder.addnext(rest)
    rest.extend(children[place:])
    return rest if before else holder


def _in_run(element: Any) -> Any:
    """The child of a run in which an element lies, or the element."""
    holder = _holder(element)
    return next((part for part in (element, *element.iterancestors()) if part.getparent() is holder), element)


def _holder(element: Any) -> Any:
    """The outermost run around an element within its paragraph, or the element."""
    holder = element
    for ancestor in element.iterancestors():
        if ancestor.tag == f"{W}p":
            break
        if ancestor.tag in _HOLDERS:
            holder = ancestor
    return holder


def _element(name: str, identity: int) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(f"w:{name}", {f"{W}id": str(identity)})


def _reference(identity: int) -> Any:
    """The run that shows where a comment belongs."""
    from docx.oxml import OxmlElement

    run = OxmlElement("w:r")
    run.get_or_add_rPr().style = "CommentReference"
    run.append(_element("commentReference", identity))
    return run


__all__ = ["Body", "W"]
