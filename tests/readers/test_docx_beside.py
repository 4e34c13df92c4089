"""What a Word file holds beside its text: headers, footers, notes, and the comments of people."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import pytest

from jdlint import cli
from jdlint.readers.docx import read
from tests.office import converted
from tests.readers.exact import assert_exact

docx = pytest.importorskip("docx")
HEAD, FOOT = "Elm Hospital\tDenver, CO", "Elm Hospital hires without regard to race.\tPage 1 of 2"


def ad(head: str = HEAD, foot: str = FOOT, **more: str) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = head, foot
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = more.get("first", head)
    document.add_heading("Night Nurse", 0)
    document.add_heading("Duties", 1)
    paragraph = document.add_paragraph("Give medication", style="List Bullet")
    if "comment" in more:
        document.add_comment(paragraph.runs, text=more["comment"], author=more.get("author", "Tom"), initials="T")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def posting(data):
    [found] = read(data, "ad.docx")
    assert_exact(found)
    return found


def test_headers_and_footers_are_kept_and_not_judged():
    plain = posting(ad()).root.plain()
    assert plain["x-header"] == ["Elm Hospital | Denver, CO"]
    assert plain["x-footer"] == ["Elm Hospital hires without regard to race. | Page 1 of 2"]
    assert plain["duties"] == ["Give medication"]
    assert plain["title"] == "Night Nurse"


def test_each_line_stands_once_and_numbers_of_pages_not_at_all():
    plain = posting(ad(first="Elm Hospital, a house of the Elm group", foot="Page 1 / 3")).root.plain()
    assert plain["x-header"] == ["Elm Hospital | Denver, CO", "Elm Hospital, a house of the Elm group"]
    assert "x-footer" not in plain


def test_a_letterhead_tells_the_employer_and_no_place_of_work():
    plain = posting(ad()).root.plain()
    assert plain["employer"] == {"name": "Elm Hospital"}
    assert "locations" not in plain
    assert "employer" not in posting(ad("Human Resources Department")).root.plain()


def test_the_paragraphs_of_the_text_keep_their_numbers():
    found = posting(ad())
    assert found.source.position(found.get("duties").span.start)[0] == 3


def imported(data, tmp_path, capsys) -> str:
    path = tmp_path / "ad.docx"
    path.write_bytes(data)
    with suppress(SystemExit):
        cli.main(["import", str(path)])
    return capsys.readouterr().out


def test_import_keeps_them_and_the_comments_of_people(tmp_path, capsys):
    text = imported(ad(comment="Ask the board about Saturdays"), tmp_path, capsys)
    assert "x-footer:\n  - Elm Hospital hires without regard to race. | Page 1 of 2" in text
    assert "# Tom: Ask the board about Saturdays" in text


def test_the_comments_of_a_review_are_not_imported(tmp_path, capsys):
    path, out = tmp_path / "ad.docx", tmp_path / "reviewed.docx"
    path.write_bytes(ad())
    with suppress(SystemExit):
        cli.main(["review", str(path), "-o", str(out)])
    capsys.readouterr()
    text = imported(out.read_bytes(), tmp_path, capsys)
    assert "Give medication" in text
    assert "outside of the posting" not in text


WRITER = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:page-layout style:name="P"/>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
<style:header><text:p>Elm Hospital, Denver, CO</text:p></style:header><style:footer><text:p>Since 1909 in this town
<text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles><office:body>
<office:text><text:h text:outline-level="1">Night Nurse</text:h><text:h text:outline-level="2">Duties</text:h>
<text:p>Give medication<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>Under a doctor only</text:p></text:note-body></text:note></text:p></office:text></office:body>
</office:document>"""


def test_a_file_of_libreoffice_with_header_footer_and_note(tmp_path):
    (tmp_path / "ad.fodt").write_text(WRITER)
    plain = posting(converted(tmp_path / "ad.fodt", "docx", tmp_path / "made").read_bytes()).root.plain()
    assert plain["x-header"] == ["Elm Hospital, Denver, CO"]
    assert plain["x-footer"][0].startswith("Since 1909 in this town")
    assert [note.strip() for note in plain["x-footnotes"]] == ["Under a doctor only"]
    assert plain["employer"]["name"] == "Elm Hospital"
