"""A document as a Word file: real headings, lists and links in the styles of Word, without macros or pictures."""

from __future__ import annotations

import datetime
import io
import unicodedata
import zipfile

from jdlint.errors import JdlintError
from jdlint.render.document import Document, Heading, Items, Pairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from jdlint.render import Note
    from jdlint.render.document import Block, Run
    from jdlint.render.page import Page

_NEEDED = 'Run: pip install "jdlint[render,docx]"'
#: The first day that a ZIP can bear: the same input gives the same bytes on every day.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LINK_COLOUR = "1F4E9E"
_TEXT_COLOUR = "1C2430"
_FONT = "Calibri"


def render(pages: Sequence[Page], note: Note) -> bytes:
    """The DOCX file of one posting. Raises JdlintError where python-docx is missing."""
    try:
        import docx
    except ImportError as error:
        raise JdlintError("writing DOCX needs python-docx", _NEEDED) from error
    page = pages[0]
    writer = _Writer(docx.Document(), page.document)
    return writer.write(datetime.datetime.fromisoformat(page.as_of))


class _Writer:
    """Puts a document into an empty Word file."""

    def __init__(self, file: Any, shown: Document) -> None:
        self.file = file
        self.shown = shown

    def write(self, day: datetime.datetime) -> bytes:
        """The bytes of the file; `day` is the day on which it counts as written."""
        self._paper()
        self._styles()
        self._properties(day)
        if self.shown.title:
            self._direct(self.file.add_heading(self.shown.title, 1))
        for block in self.shown.blocks:
            self._block(block)
        made = io.BytesIO()
        self.file.save(made)
        return _settled(made.getvalue())

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._direct(self.file.add_heading(block.text, block.level))
        elif isinstance(block, Items):
            style = "List Number" if block.ordered else "List Bullet"
            number = self._numbering() if block.ordered else None
            for item in block.items:
                paragraph = self.file.add_paragraph(style=style)
                if number is not None:
                    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
                self._fill(paragraph, item)
        elif isinstance(block, Pairs):
            for label, value in block.rows:
                paragraph = self.file.add_paragraph()
                paragraph.paragraph_format.space_after = self._points(2)
                paragraph.add_run(f"{label}{block.colon}").bold = True
                paragraph.add_run(" ")
                self._fill(paragraph, value)
        else:
            self._fill(self.file.add_paragraph(), block.runs)

    def _fill(self, paragraph: Any, runs: Sequence[Run]) -> None:
        for run in runs:
            if run.href:
                self._link(paragraph, run)
            else:
                paragraph.add_run(run.text).bold = run.strong or None
        self._direct(paragraph)

    def _numbering(self) -> int:
        """A numbering that begins at one; without one of its own a list goes on counting where the last one ended."""
        held = self.file.part.numbering_part.element
        style = self.file.styles["List Number"].element.pPr.numPr.numId.val
        made = held.add_num(held.num_having_numId(style).abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    def _link(self, paragraph: Any, run: Run) -> None:
        """python-docx reads links and writes none: the run goes into an element of its own."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self.file.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        inside = paragraph.add_run(run.text)
        inside.font.underline = True
        inside.font.color.rgb = self._colour(_LINK_COLOUR)
        link.append(inside._r)
        paragraph._p.append(link)

    def _direct(self, paragraph: Any) -> None:
        """Right to left where the language is; Word wants to hear it of each run too."""
        if self.shown.rtl:
            from docx.oxml import OxmlElement

            properties = paragraph._p.get_or_add_pPr()
            properties.insert_element_before(OxmlElement("w:bidi"), "w:spacing", "w:ind", "w:jc")
            for run in paragraph.runs:
                if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in run.text):
                    run.font.rtl, run.font.cs_bold = True, run.bold

    def _paper(self) -> None:
        """Letter or A4, with an inch around the text."""
        from docx.shared import Inches, Mm

        section = self.file.sections[0]
        section.page_width, section.page_height = (Inches(8.5), Inches(11)) if self.shown.letter else (Mm(210), Mm(297))
        section.left_margin = section.right_margin = Inches(1)

    def _styles(self) -> None:
        """One typeface, dark type, and the language of the posting."""
        from docx.oxml.ns import qn

        sizes = {"Normal": 11, "Heading 1": 20, "Heading 2": 14, "Heading 3": 11}
        for name, size in sizes.items():
            style = self.file.styles[name]
            style.font.name, style.font.size = _FONT, self._points(size)
            style.font.color.rgb = self._colour(_TEXT_COLOUR)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for place in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{place}"), None)
            if (joined := style.element.rPr.find(qn("w:szCs"))) is not None:  # of Arabic, Hebrew and the like
                joined.set(qn("w:val"), str(2 * size))
        language = self.file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        for place in ("val", "bidi") if self.shown.rtl else ("val",):
            language.set(qn(f"w:{place}"), self.shown.language)

    def _properties(self, day: datetime.datetime) -> None:
        properties = self.file.core_properties
        properties.title, properties.author = self.shown.title[:255], self.shown.author[:255]
        properties.comments, properties.language = "", self.shown.language
        properties.last_modified_by = ""
        properties.created = properties.modified = day

    @staticmethod
    def _points(size: int) -> Any:
        from docx.shared import Pt

        return Pt(size)

    @staticmethod
    def _colour(hexadecimal: str) -> Any:
        from docx.shared import RGBColor

        return RGBColor.from_string(hexadecimal)


def _settled(data: bytes) -> bytes:
    """The same package with one date for all of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _EPOCH), before.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


__all__ = ["render"]
