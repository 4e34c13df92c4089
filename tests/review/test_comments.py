"""What comments say, whose are replaced, and that all else in the file stays byte for byte."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import docx
import pytest

from jdlint.errors import JdlintError
from jdlint.finding import Edit, Fix, Span
from jdlint.review import reviewed
from tests.review import (
    DAY,
    body_of,
    box,
    checked,
    comments_of,
    document,
    local,
    looks,
    marked,
    paragraph,
    review,
    run,
    table,
    words,
)

TITLE = paragraph(run(words("Night Nurse")), style="Title")
ASKED = paragraph(run(words("The pay is TBD and so on.")))
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
CID = 'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"'
CEX = 'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"'


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def with_parts(data: bytes, changed: dict[str, str]) -> bytes:
    """The package with some parts put in or replaced."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in {**parts(data), **changed}.items():
            archive.writestr(name, content)
    return stream.getvalue()


def own(data: bytes) -> list[str]:
    return [text for author, text in comments_of(data).values() if author == "jdlint"]


def about(data: bytes, rule: str) -> str:
    [text] = [text for text in own(data) if f"Rule: {rule}" in text]
    return text


def test_a_comment_holds_message_reason_replacement_source_and_rule():
    data = review(document(TITLE, paragraph(run(words("He will give medication.")))))
    lines = about(data, "gendered-pronoun").split("\n")
    assert [line.split(":")[0] for line in lines] == ["Warning", "Write", "Why", "Source", "Rule"]
    assert '"He"' in lines[0]
    assert lines[1] == "Write: They"
    assert "https://" in lines[3]
    assert "\nWrite: chair\n" in about(
        review(document(paragraph(run(words("Chairman")), style="Title"))), "gendered-title"
    )


@pytest.mark.parametrize("replacement, said", [("Chair", "Write: Chair"), ("", "Write: nothing: these words can go")])
def test_a_fix_is_told_as_what_to_write(replacement, said):
    data = document(paragraph(run(words("Chairman")), style="Title"))
    result, report = checked(data)
    for finding in result.findings:
        finding.suggestions = []
        finding.fix = Fix([Edit(Span(0, 8), replacement)], "unsafe")
    assert said in about(reviewed(data, result, report)[0], "gendered-title")


def test_comments_are_signed_and_dated_by_the_day_of_judgement():
    opened = docx.Document(BytesIO(review(document(TITLE, ASKED))))
    assert {(c.author, c.initials, c.timestamp.date().isoformat()) for c in opened.comments} == {("jdlint", "jd", DAY)}


def test_what_is_missing_is_told_at_the_title_and_the_summary_comes_first():
    data = review(document(TITLE, paragraph(run(words("Duties")), style="Heading1"), ASKED))
    held = marked(data)
    assert held[next(iter(comments_of(data)))] == "Night Nurse"
    [name] = [name for name, (_, text) in comments_of(data).items() if "missing-application" in text]
    assert held[name] == "Night Nurse"
    summary = own(data)[0]
    found = checked(document(TITLE, paragraph(run(words("Duties")), style="Heading1"), ASKED))[1].summary
    assert summary.startswith(f"jdlint found: {found['errors']} errors, {found['warnings']} warnings")
    assert "no legal advice" in summary


def test_the_summary_has_the_checklist_of_each_place_in_words_that_claim_nothing():
    data = review(document(TITLE, paragraph(run(words("Elm Hospital, Denver, CO"))), ASKED))
    summary = own(data)[0]
    assert re.search(r"\nColorado \(US-CO\): Must be said, not found: [^\n]*pay", summary)
    assert "complian" not in summary.lower()
    everywhere = own(review(document(TITLE, ASKED), place=("US",)))[0]
    assert len(everywhere) < 4000


def test_a_document_without_findings_gets_the_summary_alone():
    data = document(paragraph(run(words("Call us."))))
    result, report = checked(data)
    result.findings.clear()
    assert own(reviewed(data, result, report)[0])[0].startswith("jdlint found: nothing\n")


def test_words_that_are_not_read_are_named():
    assert "words in headers" in own(review(document(TITLE, header="Elm Hospital")))[0]
    assert "words in" not in own(review(document(TITLE)))[0]


def test_characters_that_act_or_break_are_only_text():
    hostile = "He &lt;b&gt;TBD&lt;/b&gt; \u202e now [[x]]"
    data = review(document(TITLE, paragraph(run(words(hostile))), paragraph(run(words("a"), "<w:br/>", words("TBD")))))
    assert "\u202e" not in "".join(own(data))
    assert docx.Document(BytesIO(data)).comments


def test_no_more_comments_than_a_person_reads_and_the_rest_is_counted(monkeypatch):
    monkeypatch.setattr("jdlint.review.MOST_NOTES", 5)
    data = review(document(TITLE, *[ASKED] * 9))
    assert len(own(data)) == 5
    assert re.search(r"\d+ more findings do not fit", own(data)[0])


def test_many_places_do_not_swell_the_summary(monkeypatch):
    monkeypatch.setattr("jdlint.review.notes._MOST_PLACES", 1)
    summary = own(review(document(TITLE), place=("US-CO", "US-WA", "US-NY")))[0]
    assert re.search(r"\nMore places: US-\w\w", summary)


@pytest.mark.parametrize("header, comments", [("", 0), ("Elm", 0), ("Elm", 2)])
def test_all_other_parts_stay_byte_for_byte(header, comments):
    data = document(TITLE, ASKED, header=header, comments=comments)
    before, after = parts(data), parts(review(data))
    ours = {"word/document.xml", "word/comments.xml"}
    if not comments:
        ours |= {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {name for name in after if before.get(name) != after[name]} == ours
    assert [name for name in after if name in before] == list(before)


def test_the_same_input_gives_the_same_bytes():
    data = document(TITLE, ASKED, comments=1)
    assert review(data) == review(data)


def test_a_second_review_replaces_the_first():
    data = document(TITLE, ASKED, comments=1)
    once = review(data)
    assert review(once) == once
    few = review(once, profile="law")
    assert len(own(few)) < len(own(once))
    assert looks(few) == looks(data)


def test_comments_of_people_stay_where_they_are():
    remarked = paragraph(
        '<w:commentRangeStart w:id="0"/>', run(words("Night TBD")), '<w:commentRangeEnd w:id="0"/>',
        run('<w:commentReference w:id="0"/>'),
    )  # fmt: skip
    data = review(review(document(TITLE, remarked, comments=1)))
    assert comments_of(data)["0"] == ("Ada", "Remark 0")
    assert marked(data)["0"] == "Night TBD"


def test_a_comment_by_a_person_called_jdlint_is_no_comment_of_ours():
    data = document(TITLE, comments=1)
    named = with_parts(data, {"word/comments.xml": parts(data)["word/comments.xml"].decode().replace("Ada", "jdlint")})
    assert "Remark 0" in own(review(named))


def test_ids_that_are_still_used_by_lost_comments_are_left_alone():
    lost = paragraph('<w:commentRangeStart w:id="0"/>', run(words("Night")), '<w:commentRangeEnd w:id="0"/>')
    assert "0" not in comments_of(review(document(TITLE, lost)))


def threaded(data: bytes, rows: str, reply: str = "") -> bytes:
    """As newer versions of Word save it: each comment has an id for its paragraph, and parts that name these."""
    numbers = iter(range(1, 100))
    comments = re.sub(
        r"<w:p(?=[ >])",
        lambda _: f'<w:p {W14} w14:paraId="{next(numbers):08X}"',
        parts(data)["word/comments.xml"].decode(),
    )
    kinds = {"commentsExtended": "2011", "commentsIds": "2016/09", "commentsExtensible": "2018/08"}
    relations = "".join(
        f'<Relationship Id="x{name}" Type="http://schemas.microsoft.com/office/{year}/relationships/{name}" '
        f'Target="{name}.xml"/>'
        for name, year in kinds.items()
    )
    ids = "".join(f'<w16cid:commentId w16cid:paraId="{n:08X}" w16cid:durableId="A{n}"/>' for n in range(1, 60))
    lasting = "".join(f'<w16cex:commentExtensible w16cex:durableId="A{n}"/>' for n in range(1, 60))
    old = parts(data)
    return with_parts(
        data,
        {
            "word/comments.xml": comments.replace("</w:comments>", reply + "</w:comments>"),
            "word/commentsExtended.xml": f"<w15:commentsEx {W15}>{rows}</w15:commentsEx>",
            "word/commentsIds.xml": f"<w16cid:commentsIds {CID}>{ids}</w16cid:commentsIds>",
            "word/commentsExtensible.xml": f"<w16cex:commentsExtensible {CEX}>{lasting}</w16cex:commentsExtensible>",
            "word/_rels/document.xml.rels": old["word/_rels/document.xml.rels"]
            .decode()
            .replace("</Relationships>", relations + "</Relationships>"),
            "[Content_Types].xml": old["[Content_Types].xml"].decode(),
        },
    )


@pytest.mark.parametrize("row", ['w15:paraId="{}" w15:done="1"', 'w15:paraId="FFFFFFFF" w15:paraIdParent="{}"'])
@pytest.mark.parametrize("second", [ASKED, paragraph(run(words("See "), box(paragraph(run(words("TBD"))))))])
def test_a_comment_that_somebody_answered_or_resolved_stays_and_is_not_said_again(row, second):
    first = review(document(TITLE, ASKED, second))
    name = _one(first)
    reply = (
        '<w:comment w:id="500" w:author="Ada" w:initials="A"><w:p><w:r><w:t>It is agreed.</w:t></w:r></w:p></w:comment>'
    )
    data = review(threaded(first, f"<w15:commentEx {row.format(name)}/>", reply))
    about_it = [text for text in own(data) if "Rule: placeholder" in text]
    assert len(about_it) == 2
    assert comments_of(data)["500"] == ("Ada", "It is agreed.")
    assert [held for key, held in marked(data).items() if "placeholder" in comments_of(data)[key][1]] == ["TBD"] * 2


def _one(data: bytes) -> str:
    """The id of the last paragraph of the second comment about the placeholder."""
    root = docx.oxml.parse_xml(parts(threaded(data, ""))["word/comments.xml"])
    [_, comment] = [comment for comment in root if "placeholder" in "".join(comment.itertext())]
    return next(value for name, value in comment[-1].attrib.items() if name.endswith("paraId"))


def test_what_word_keeps_beside_comments_goes_with_them_and_only_then():
    first = review(document(TITLE, ASKED, comments=1))
    rows = "".join(f'<w15:commentEx w15:paraId="{n:08X}" w15:done="0"/>' for n in range(1, 60))
    after = parts(review(threaded(first, rows)))
    for name in ("commentsExtended", "commentsIds"):
        left = re.findall(r'paraId="(\w+)"', after[f"word/{name}.xml"].decode())
        assert "00000001" in left, "the comment of a person"
        assert "00000003" not in left
    assert b'"A1"' in after["word/commentsExtensible.xml"]
    assert b'"A3"' not in after["word/commentsExtensible.xml"]
    untouched = threaded(document(TITLE, comments=1), rows)
    assert parts(review(untouched))["word/commentsIds.xml"] == parts(untouched)["word/commentsIds.xml"]


def test_a_document_without_words_is_told_in_its_first_paragraph():
    data = review(document("<w:p/>", "<w:p/>"))
    assert set(marked(data).values()) == {""}
    first = [local(element) for element in body_of(data)[0]]
    assert first[:1] == ["commentRangeStart"]
    assert set(marked(data)) == set(comments_of(data))


def test_a_document_without_a_paragraph_is_refused_in_a_sentence():
    with pytest.raises(JdlintError, match="no paragraph"):
        review(document())


def test_a_package_whose_parts_have_no_xml_beside_comments_is_read():
    data = threaded(review(document(TITLE, ASKED)), "")
    broken = with_parts(data, {"word/commentsExtended.xml": "<"})
    assert own(review(broken)) == own(review(document(TITLE, ASKED)))
    assert parts(review(broken))["word/commentsExtended.xml"] == b"<"


@pytest.mark.parametrize("wrong, right", [('w:id="0"', 'w:id="x"'), ('w:author="Ada"', ""), ("w:comments", "w:other")])
def test_damaged_comments_are_told_in_a_sentence(wrong, right):
    data = document(TITLE, comments=1)
    damaged = with_parts(data, {"word/comments.xml": parts(data)["word/comments.xml"].decode().replace(wrong, right)})
    with pytest.raises(JdlintError, match="comments in this document cannot be read"):
        review(damaged)


def test_tables_around_the_words_are_no_hindrance():
    data = review(document(TITLE, table(ASKED, table(ASKED) + paragraph())))
    assert [held for key, held in marked(data).items() if "placeholder" in comments_of(data)[key][1]] == ["TBD"] * 2


def test_at_one_place_the_worst_comes_first_and_a_fact_that_is_waited_for_shows_what_it_decides():
    data = review(document(TITLE, paragraph(run(words("Fully remote in the United States. No criminal record.")))))
    names = [text.split(":")[0] for text in own(data)[1:] if "missing-" in text]
    assert names == sorted(names, key=["Error", "Warning", "Note"].index)
    assert any("State employer.headcount: it decides" in text and "\nDuties: benefits" in text for text in own(data))
    [barred] = [text for text in own(data) if "shutting out people with a criminal record" in text]
    assert "state employer.headcount" in barred  # it waits too, and is told with its words all the same
    assert "\nWhere to state it: under [facts] of jdlint.toml, with your number: headcount" in barred
    assert "\nWrite: Qualified applicants with a criminal record are considered." in barred


def test_what_holds_for_certain_is_said_before_what_waits_for_a_fact_and_other_laws_are_named():
    data = review(document(TITLE, paragraph(run(words("Location: Denver, CO"))), paragraph(run(words("No felons.")))))
    barred = about(data, "forbidden-record-bar")
    assert barred.startswith("Warning: Likely unlawful in Colorado")
    [also] = [line for line in barred.splitlines() if line.startswith("Also by: ")]
    assert also.startswith("Also by: The United States: Criminal records")
    assert also.endswith("(if it applies: state employer.headcount)")


def test_a_fact_that_is_waited_for_is_told_in_words_and_with_the_names_of_the_places():
    data = review(document(TITLE, paragraph(run(words("Fully remote in the United States.")))))
    [text] = [text for text in own(data) if "State employer.headcount: it decides" in text]
    assert "This is how many people the employer has." in text
    assert "\nWhere to state it: under [facts] of jdlint.toml, with your number: headcount = 120" in text
    assert "Illinois" in text
    assert "US-" not in text.split("One of them")[0]
