from __future__ import annotations

import re
import sys
import zipfile
from io import BytesIO

import pytest

from jdlint.errors import JdlintError
from jdlint.readers.docx import read
from tests.readers.exact import assert_exact, uncovered

docx = pytest.importorskip("docx")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def document_of(*xml: str) -> bytes:
    """A document with the given paragraphs as raw XML."""
    document = docx.Document()
    body = document.element.body
    for number, part in enumerate(xml):
        body.insert(number, docx.oxml.parse_xml(re.sub(r"^<w:\w+", rf"\g<0> {W}", part)))
    return saved(document)


def rewritten(data: bytes, name: str, content: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == name else old.read(entry))
    return stream.getvalue()


def ad() -> bytes:
    document = docx.Document()
    document.add_paragraph("Night Nurse", style="Title")
    document.add_paragraph("Elm Hospital, Denver, CO")
    document.add_paragraph(
        "You care for twelve people through the night, and you are never alone on the ward of forty."
    )
    document.add_heading("What you will do", level=1)
    document.add_paragraph("Give medication.", style="List Bullet")
    document.add_paragraph("Call the doctor.", style="List Number")
    document.add_paragraph().add_run("Requirements").bold = True
    document.add_paragraph("• A licence as a nurse")
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, [("Salary", "$40 an hour"), ("Shift", "Nights")], strict=True):
        row.cells[0].text, row.cells[1].text = texts
    document.add_heading("How to apply", level=2)
    document.add_paragraph("Write to jobs@elm.example.")
    return saved(document)


def posting(data: bytes, **options):
    return read(data, "a.docx", **options)[0]


def test_an_ad_in_word_becomes_fields():
    plain = posting(ad()).root.plain()
    assert plain["title"] == "Night Nurse"
    assert plain["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert plain["summary"].startswith("You care")
    assert plain["duties"] == ["Give medication.", "Call the doctor."]
    assert plain["qualifications"]["required"][0] == "A licence as a nurse"
    assert plain["application"] == {"how_to": "Write to jobs@elm.example."}


def test_a_line_is_a_paragraph_with_those_of_tables_counted():
    read_ad = posting(ad())
    assert read_ad.source.paragraphs
    lines = read_ad.source.text.split("\n")
    assert lines[8:12] == ["Salary", "$40 an hour", "Shift", "Nights"]
    assert read_ad.text("compensation") == "$40 an hour"
    assert read_ad.source.position(read_ad.get("application.how_to").span.start) == (14, 1)


def test_places_are_exact_and_no_word_is_lost():
    read_ad = posting(ad())
    assert_exact(read_ad)
    assert uncovered(read_ad) == ""


def test_a_table_of_labels_under_the_title_is_fields():
    document = docx.Document()
    document.add_paragraph("Night Nurse", style="Title")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Salary", "$40 an hour"
    assert posting(saved(document)).text("compensation") == "$40 an hour"


def test_a_table_that_only_lays_out_is_read_cell_by_cell():
    document = docx.Document()
    document.add_paragraph("Night Nurse", style="Title")
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.text, right.text = "Duties", "Benefits"
    left.add_paragraph("Care.", style="List Bullet")
    right.add_paragraph("Bread.", style="List Bullet")
    plain = posting(saved(document)).root.plain()
    assert (plain["duties"], plain["benefits"]) == (["Care."], ["Bread."])


def test_insertions_count_and_deletions_do_not():
    run = "<w:r><w:t>{}</w:t></w:r>"
    data = document_of(
        "<w:p>" + run.format("Baker") + "</w:p>",
        f"<w:p>{run.format('Du')}<w:ins>{run.format('ties')}</w:ins>"
        "<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
        "<w:p>" + "<w:del>" + run.format("gone") + "</w:del>" + run.format("Bake rye.") + "</w:p>",
    )
    assert posting(data).root.plain() == {"title": "Baker", "duties": ["Bake rye."]}


def test_content_controls_are_read():
    inner = "<w:p><w:r><w:t>Baker</w:t></w:r></w:p>"
    assert posting(document_of(f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>")).text("title") == "Baker"


def test_a_line_break_parts_lines_but_not_paragraphs():
    data = document_of(
        "<w:p><w:r><w:t>Baker</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Company: Rye</w:t><w:br/><w:t>Salary: $20 an hour</w:t></w:r></w:p>",
    )
    read_ad = posting(data)
    assert read_ad.root.plain() == {"title": "Baker", "employer": {"name": "Rye"}, "compensation": "$20 an hour"}
    assert read_ad.source.position(read_ad.get("compensation").span.start)[0] == 2


def test_bold_that_is_switched_off_is_no_heading():
    off = '<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>our oven and its heat</w:t></w:r></w:p>'
    duties = "<w:p><w:r><w:t>Duties</w:t></w:r></w:p>"
    assert "sections" not in posting(document_of("<w:p><w:r><w:t>Baker</w:t></w:r></w:p>", duties, off)).root.plain()


def test_a_fragment_is_one_text():
    document = docx.Document()
    document.add_paragraph("He will report to the plant manager.")
    document.add_paragraph("She too.")
    assert posting(saved(document), fragment=True).root.plain() == {
        "sections": [{"text": "He will report to the plant manager.\n\nShe too."}]
    }


def test_an_empty_document_is_an_empty_posting():
    assert posting(saved(docx.Document())).root.plain() == {}


@pytest.mark.parametrize(
    "data, words",
    [
        (b"", "no DOCX"),
        (b"plain text", "no DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
        (ad()[:2000], "no DOCX"),
        (rewritten(ad(), "word/document.xml", b"<w:document"), "no readable DOCX"),
        (rewritten(ad(), "word/document.xml", b"<a/>"), "no readable DOCX"),
        (rewritten(ad(), "_rels/.rels", b'<a xmlns="http://purl.oclc.org/ooxml/x"/>'), "strict form of Open XML"),
        (rewritten(ad(), "[Content_Types].xml", b"<Types/>"), "no readable DOCX"),
        (rewritten(ad(), "word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "entities"),
        (rewritten(ad(), "word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")), "entities"),
        (rewritten(ad(), "docProps/thumbnail.jpeg", b"\0" * 51_000_000), "unpacks to 52 MB"),
        (rewritten(ad(), "docProps/thumbnail.jpeg", b"\0" * 20_000_000), "unpacks to 21 MB"),
    ],
)
def test_a_file_that_cannot_or_should_not_be_read_is_refused_in_a_sentence(data, words):
    with pytest.raises(JdlintError, match=words) as caught:
        posting(data)
    assert str(caught.value).startswith("a.docx: ")


@pytest.mark.parametrize("root", [b"<styles/>", b'<w:styles xmlns:w="http://other.example/"/>'])
def test_a_file_with_damaged_styles_is_read_without_them(root):
    data = rewritten(ad(), "word/styles.xml", root)
    assert posting(data).source.text == posting(ad()).source.text


def test_every_cut_of_a_file_is_refused_or_read():
    data = ad()
    for end in range(0, len(data), len(data) // 40):
        with pytest.raises(JdlintError):
            posting(data[:end])


def test_without_the_library_the_hint_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(JdlintError) as caught:
        posting(b"")
    assert 'pip install "jdlint[docx]"' in caught.value.hint


def test_masses_of_paragraphs_are_refused(monkeypatch):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for _ in range(12):
        document.add_paragraph("a")
    data = BytesIO()
    document.save(data)
    monkeypatch.setattr("jdlint.readers.docx.MAX_PARAGRAPHS", 10)
    with pytest.raises(JdlintError, match="more than 10 paragraphs"):
        read(data.getvalue(), "a.docx")


def test_a_labelled_line_in_title_case_is_no_heading():
    document = docx.Document()
    document.add_heading("Night Nurse", level=1)
    document.add_heading("Job details", level=2)
    for line in (
        "Apply by: January 15, 2027",
        "Weekly hours: 36, and now and then a few hours more if you like",
        "Area: United States",
    ):
        document.add_paragraph(line)
    document.add_heading("Duties", level=2)
    [posting] = read(saved(document), "ad.docx")
    assert posting.text("dates.closes") == "January 15, 2027"
    assert [section["text"] for section in posting.get("sections").plain() if "text" in section] == [
        "Weekly hours: 36, and now and then a few hours more if you like\n\nArea: United States"
    ]
