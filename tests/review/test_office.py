"""A reviewed document opens in LibreOffice, and one that LibreOffice made is checked and reviewed."""

from __future__ import annotations

import pytest
from lxml import etree

from jdlint.cli import main
from tests.office import converted
from tests.review import (
    DAY,
    box,
    checked,
    comments_of,
    document,
    marked,
    paragraph,
    review,
    run,
    table,
    words,
)

pytestmark = pytest.mark.xdist_group("office")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
CHANGE = 'w:id="9" w:author="Ada" w:date="2026-01-01T00:00:00Z"'
#: Words in every kind of place that a comment can stand in.
EVERYWHERE = document(
    paragraph(run(words("Night Nurse")), style="Title"),
    paragraph(
        '<w:commentRangeStart w:id="0"/>', run(words("Elm Hospital, Denver, CO")), '<w:commentRangeEnd w:id="0"/>',
        run('<w:commentReference w:id="0"/>'),
    ),
    paragraph(run(words("Duties")), style="Heading1"),
    paragraph(run(words("a rock"), look="<w:b/>"), run(words("star of the ward"), look="<w:i/>"), style="ListBullet"),
    paragraph(run(words("the ")), f"<w:ins {CHANGE}>{run(words('TBD'))}</w:ins>", run(words(" of it"))),
    paragraph(f"<w:del {CHANGE}><w:r><w:delText>gone</w:delText></w:r></w:del>", run(words("a ninja"), "<w:tab/>")),
    paragraph(f'<w:hyperlink w:anchor="a">{run(words("utilize this"))}</w:hyperlink>', run("<w:br/>", words("XXX"))),
    f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run(words('a guru')))}</w:sdtContent></w:sdt>",
    table(paragraph(run(words("Salary"))), table(paragraph(run(words("TBD")))) + paragraph(run(words("TBD")))),
    paragraph(run(words("See ")), run(box(paragraph(run(words("a wizard")))))),
    header="Elm Hospital",
    comments=1,
)  # fmt: skip


def annotations(path, folder) -> list[tuple[str, str, str]]:
    """Author, first line and the words under each comment, as LibreOffice has them."""
    root = etree.parse(converted(path, "fodt", folder)).getroot()
    found = []
    for mark in root.iter(f"{OFFICE}annotation"):
        said = ["".join(line.itertext()) for line in mark.iter(f"{TEXT}p")]
        found.append((mark.findtext(CREATOR) or "", said[0], _under(root, mark)))
    return found


def _under(root, mark) -> str:
    """The text between a comment and its end."""
    name, inside, found = mark.get(f"{OFFICE}name"), False, []
    skipped: set[object] = set()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in (f"{OFFICE}annotation", f"{TEXT}tracked-changes"):
            (skipped.add if event == "start" else skipped.discard)(element)
            inside = inside or (element is mark and event == "end")
            text = element.tail if event == "end" else ""
        elif event == "start" and element.tag == f"{OFFICE}annotation-end" and element.get(f"{OFFICE}name") == name:
            return "".join(found)
        else:
            text = element.text if event == "start" else element.tail
        if inside and not skipped:
            found.append(text or "")
    return "".join(found)


def test_comments_are_read_by_libreoffice_on_the_same_words_and_nothing_else_has_changed(tmp_path):
    data = review(EVERYWHERE, profile="thorough")
    before, after = tmp_path / "before.docx", tmp_path / "after.docx"
    before.write_bytes(EVERYWHERE)
    after.write_bytes(data)
    comments, held = comments_of(data), marked(data)
    wanted = [(author, text.split("\n")[0], held[name]) for name, (author, text) in comments.items()]
    found = annotations(after, tmp_path / "odt")
    assert sorted(row[:2] for row in found) == sorted(row[:2] for row in wanted)
    # In a block-level content control the comment has no range there; in a text box there are blanks around the words.
    assert [row for row in wanted if row not in found and row[2] not in ("guru", "a wizard")] == []
    texts = [converted(path, "txt:Text (encoded):UTF8", tmp_path / "txt").read_text() for path in (before, after)]
    assert texts[0] == texts[1]
    assert converted(after, "pdf", tmp_path / "pdf").read_bytes().startswith(b"%PDF")


#: As a person would write it in LibreOffice: headings, a list, a table, words in bold and a link.
WRITTEN = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{OFFICE[1:-1]}" xmlns:text="{TEXT[1:-1]}" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<office:automatic-styles><style:style style:name="B" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text>
<text:h text:outline-level="1">Night Nurse</text:h><text:p>Elm Hospital, Denver, CO</text:p>
<text:h text:outline-level="2">Duties</text:h>
<text:list><text:list-item>
<text:p>Give <text:span text:style-name="B">medic</text:span>ation to all</text:p>
</text:list-item><text:list-item>
<text:p>Act as r<text:span text:style-name="B">ockst</text:span>ar of the ward</text:p>
</text:list-item></text:list>
<table:table><table:table-column/><table:table-column/><table:table-row>
<table:table-cell><text:p>Salary</text:p></table:table-cell><table:table-cell><text:p>TBD</text:p></table:table-cell>
</table:table-row></table:table>
<text:p>He must <text:a xlink:href="https://elm.example">apply</text:a> by May.</text:p>
</office:text></office:body></office:document>"""


def test_a_document_that_libreoffice_made_is_checked_and_reviewed_and_opens_again(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ad.fodt").write_text(WRITTEN, encoding="utf-8")
    made = converted(tmp_path / "ad.fodt", "docx", tmp_path)
    result, _ = checked(made.read_bytes(), profile="thorough")
    found = {finding.rule: finding.text for finding in result.findings}
    assert (found["placeholder"], found["silly-title"], found["gendered-pronoun"]) == ("TBD", "rockstar", "He")
    with pytest.raises(SystemExit) as caught:
        main(["review", "ad.docx", "-o", "out.docx", "--as-of", DAY, "--profile", "thorough", "-q"])
    assert caught.value.code == 1, capsys.readouterr().err
    held = {words for author, _, words in annotations(tmp_path / "out.docx", tmp_path / "b") if author == "jdlint"}
    assert {"TBD", "rockstar", "He", "Night Nurse"} <= held
    saved_again = converted(tmp_path / "out.docx", "docx", tmp_path / "c").read_bytes()
    assert [author for author, _ in comments_of(review(saved_again)).values()].count("jdlint") < len(
        comments_of(saved_again)
    )
    assert review(review(saved_again)) == review(saved_again)
