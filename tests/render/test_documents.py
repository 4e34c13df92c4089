"""Word files and PDF, as the programs that people use read them."""

from __future__ import annotations

import builtins
import io
import re

import docx
import pypdf
import pytest
import typst

from jdlint.errors import JdlintError
from jdlint.review.ranges import W
from tests.office import converted
from tests.render.pages import made, sample, told

ROW = {"title": "Nurse", "duties": ["Care.", "Write to x@elm.example."], "hiring_process": ["A call.", "A day."],
       "faq": [{"question": "Is it quiet?", "answer": "Yes."}]}  # fmt: skip


def word_file(data: bytes):
    return docx.Document(io.BytesIO(data))


def test_a_word_file_has_headings_lists_and_links():
    document = word_file(made({**ROW, "language": "fr-CA", "employer": {"name": "Elm"}}, "docx"))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["Nurse"] == "Heading 1"
    assert styles["Vos missions"] == "Heading 2"
    assert styles["Is it quiet?"] == "Heading 3"
    assert styles["Care."] == "List Bullet"
    assert styles["A call."] == "List Number"
    assert styles["Yes."] == "Normal"
    [link] = [link for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert (link.text, link.address) == ("x@elm.example", "mailto:x@elm.example")
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language, properties.comments) == (
        "Nurse",
        "Elm",
        "fr-CA",
        "",
    )
    assert 'w:lang w:val="fr-CA"' in document.styles.element.xml


def test_a_language_from_right_to_left_is_so_in_word():
    document = word_file(made({**ROW, "language": "ar", "title": "ممرضة (RN)."}, "docx"))
    assert all("w:bidi" in paragraph._p.xml for paragraph in document.paragraphs)
    # Word sets full stops and brackets by the direction of their run, not by that of the paragraph.
    made_of = {run.text: run.font.rtl for paragraph in document.paragraphs for run in paragraph.runs}
    assert (made_of["ممرضة (RN)."], made_of["Care."]) == (True, None)
    # The order of the schema: what it names first stands first (ISO/IEC 29500-1, 17.3.1.26).
    listed = ["pStyle", "keepNext", "keepLines", "numPr", "bidi", "spacing", "ind", "jc"]
    for paragraph in document.paragraphs:
        names = [child.tag.partition("}")[2] for child in paragraph._p.pPr]
        assert names == sorted(names, key=listed.index)
    # Letters that join are set in the size of the rest, and spelled in their own language.
    title = document.styles["Heading 1"].element.rPr
    assert title.find(f"{W}szCs").get(f"{W}val") == title.find(f"{W}sz").get(f"{W}val")
    assert 'w:bidi="ar"' in document.styles.element.xml


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_the_same_posting_gives_the_same_bytes(format):
    assert made(ROW, format) == made(ROW, format)


@pytest.mark.xdist_group("office")
def test_libreoffice_opens_the_word_file(tmp_path):
    path = tmp_path / "nurse.docx"
    path.write_bytes(sample("registered-nurse.yaml", "docx"))
    text = converted(path, "txt:Text (encoded):UTF8", tmp_path / "text").read_text(encoding="utf-8-sig")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines[:3] == ["Registered Nurse, Surgical Ward", "Job details", "Employer: Example Valley Hospital"]
    assert "• Change dressings and care for drains and lines." in [re.sub(r"\s+", " ", line) for line in lines]
    paper = converted(path, "pdf", tmp_path / "pdf").read_bytes()
    outline = re.sub(r"\s+", " ", "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper)).pages))
    assert "1. A call of 20 minutes with the nurse manager." in outline


def test_a_pdf_has_text_outline_language_tags_and_title():
    reader = pypdf.PdfReader(io.BytesIO(sample("registered-nurse.yaml", "pdf")))
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert "Change dressings and care for drains and lines." in text
    assert "Pay: $38.50 – $47.00 an hour" in text
    title, inside = reader.outline[0], reader.outline[1]
    assert title["/Title"] == "Registered Nurse, Surgical Ward"
    assert [entry["/Title"] for entry in inside][:3] == ["Job details", "Summary", "Duties"]
    root = reader.root_object
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata.title == "Registered Nurse, Surgical Ward"
    assert reader.metadata.author == "Example Valley Hospital"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.pages[0].mediabox.width == 612  # Letter, as it is used there


def test_a_pdf_for_the_rest_of_the_world_is_a4():
    reader = pypdf.PdfReader(
        io.BytesIO(made({**ROW, "language": "de", "title": "Krankenschwester Łódź Ελλάδα Київ"}, "pdf"))
    )
    assert round(reader.pages[0].mediabox.width) == 595
    assert "Łódź Ελλάδα Київ" in reader.pages[0].extract_text()


def test_a_word_longer_than_a_line_stays_on_the_paper_in_a_pdf():
    long = "Vermögenszuordnungszuständigkeitsübertragungsverordnung" * 3
    data = {**ROW, "title": long, "about_role": f"See {long} here.", "duties": [long, "W" * 300]}
    shown = pypdf.PdfReader(io.BytesIO(made(data, "pdf"))).pages[0].extract_text()
    assert max(map(len, shown.splitlines())) < 100
    assert "".join(shown.split()).count(long) == 3


def test_each_numbered_list_of_a_word_file_begins_at_one():
    data = {**ROW, "about_role": "1. Look.\n2. Go.", "hiring_process": ["A call.", "A visit."]}
    document = word_file(made(data, "docx"))
    held = document.part.numbering_part.element
    numbers = [one._p.pPr.numPr.numId.val for one in document.paragraphs if one.style.name == "List Number"]
    assert len(numbers) == 4
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    for number in set(numbers):
        assert held.num_having_numId(number).xpath("./w:lvlOverride/w:startOverride/@w:val") == ["1"]


def test_letters_that_the_fonts_lack_are_told():
    data = {**ROW, "title": "看護師"}
    assert str(told(data, "pdf")[0]).startswith("the PDF uses fonts of this machine")
    assert told(ROW, "pdf") == []
    reader = pypdf.PdfReader(io.BytesIO(made(data, "pdf")))
    assert reader.metadata.title == "看護師"


def test_what_typst_cannot_set_is_a_sentence(monkeypatch):
    def fail(*_, **__):
        raise typst.TypstError("no")

    monkeypatch.setattr(typst, "compile", fail)
    with pytest.raises(JdlintError, match="could not set the document"):
        made(ROW, "pdf")


@pytest.mark.parametrize("format, package", [("docx", "docx"), ("pdf", "typst"), ("text", "babel.core")])
def test_without_its_library_a_format_names_the_extra(monkeypatch, format, package):
    ordinary = builtins.__import__

    def without(name, *rest):
        if name == package:
            raise ImportError(name)
        return ordinary(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(JdlintError) as caught:
        made(ROW, format)
    assert "pip install" in caught.value.hint


@pytest.mark.parametrize("language, country, size", [
    ("en-US", "US", (612, 792)), ("en", None, (612, 792)), ("en", "GB", (595, 842)), ("de", None, (595, 842)),
    ("fr-CA", "CA", (612, 792)), ("es-MX", "MX", (612, 792)),
])  # fmt: skip
def test_the_paper_is_that_of_the_country_of_the_job(language, country, size):
    data = {**ROW, "language": language, "locations": [{"city": "X", "country": country}] if country else []}
    section = word_file(made(data, "docx")).sections[0]
    assert (round(section.page_width.pt), round(section.page_height.pt)) == size
    box = pypdf.PdfReader(io.BytesIO(made(data, "pdf"))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
