"""Comments stand on the exact words, and nothing else in a document changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.finding import Span
from jdlint.readers.docx import lines, open_document
from jdlint.review.ranges import Body
from tests.review import (
    body_of,
    box,
    checked,
    comments_of,
    document,
    documents,
    local,
    looks,
    marked,
    paragraph,
    review,
    run,
    saved,
    table,
    without_boxes,
    words,
)

FEW = {"deadline": None, "max_examples": 40}
CHANGE = 'w:id="9" w:author="Ada"'


def put(data: bytes, spans):
    """The document with marks around stretches of its text; the ids are 100 and on. With it the text."""
    opened = open_document(data, "a.docx")
    starts, text = lines(opened, "a.docx")
    body = Body(starts, text)
    body.mark([(body.within(span), 100 + number) for number, span in enumerate(spans)])
    return saved(opened), text


@settings(**FEW)
@given(without_boxes, st.data())
def test_marks_hold_exactly_the_words_and_nothing_else_changes(data, draw):
    _, text = put(data, [])
    ends = st.integers(0, len(text))
    pairs = draw.draw(st.lists(st.tuples(ends, ends).map(sorted), min_size=1, max_size=6))
    spans = [Span(*pair) for pair in pairs if text[slice(*pair)].strip("\n")]
    after, again = put(data, spans)
    assert again == text
    found = marked(after)
    told = [found[str(100 + number)] for number in range(len(spans))]
    assert told == [text[span.start : span.end].replace("\n", "") for span in spans]
    assert looks(after, without=found.keys() - comments_of(data).keys()) == looks(data)


@settings(**FEW)
@given(documents)
def test_a_review_changes_no_character_and_no_formatting(data):
    after = review(data, profile="thorough")
    assert looks(after) == looks(data)
    assert marked(after).keys() == comments_of(after).keys()
    before, now = checked(data)[0].findings, checked(after)[0].findings
    assert [finding.span for finding in now] == [finding.span for finding in before]
    assert review(after, profile="thorough") == after


def found_in(*body: str) -> list[str]:
    """The words under the comments on words, in the order of the comments."""
    data = review(document(*body), profile="thorough")
    held = marked(data)
    return [held[name] for name, (_, text) in comments_of(data).items() if "Rule: placeholder" in text]


@pytest.mark.parametrize(
    "inline",
    [
        [run(words("the TBD one"))],
        [run(words("the T")), run(words("B"), look="<w:b/>"), run(words("D one"))],
        [run(words("the ")), f'<w:hyperlink w:anchor="x">{run(words("TB"))}</w:hyperlink>', run(words("D"))],
        [f"<w:ins {CHANGE}>{run(words('the TBD one'))}</w:ins>"],
        [run(words("T")), f"<w:del {CHANGE}><w:r><w:delText>x</w:delText></w:r></w:del>", run(words("BD"))],
        [f"<w:sdt><w:sdtPr/><w:sdtContent>{run(words('a TBD'))}</w:sdtContent></w:sdt>"],
        [run("<w:tab/>", words("TBD"), "<w:tab/>")],
        [run(words("one"), "<w:br/>", words("TBD"))],
        [run("<w:t>TBD is here</w:t>")],
    ],
)
def test_the_exact_words_are_marked_wherever_they_stand(inline):
    assert found_in(paragraph(*inline)) == ["TBD"]
    assert found_in(table(paragraph(run(words("Nurse"))), table(paragraph(*inline)) + paragraph())) == ["TBD"]


CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    "before, held, after",
    [
        ("", CONTROL.format("<w:text/>", run(words("a TBD"))), ""),
        ("", f'<w:fldSimple w:instr="AUTHOR">{run(words("a TBD"))}</w:fldSimple>', ""),
        ("block", run(words("a TBD")), paragraph(run(words("next")))),
        ("block", run(words("a TBD")), ""),
    ],
)
def test_the_words_are_marked_in_a_control_and_the_reference_stands_outside(before, held, after):
    inner = paragraph(held)
    made = CONTROL.format("", inner) if before else inner
    data = review(document(paragraph(run(words("Nurse")), style="Title"), made, *([after] if after else [])))
    [name] = [name for name, (_, text) in comments_of(data).items() if "Rule: placeholder" in text]
    assert marked(data)[name] == "TBD"
    closed = [element for element in body_of(data).iter() if local(element) in ("sdtContent", "fldSimple")]
    assert [part for element in closed for part in element.iter() if local(part) == "commentReference"] == []


def test_each_of_equal_words_has_its_own_comment():
    assert found_in(paragraph(run(words("TBD and TBD"))), paragraph(run(words("TBD")))) == ["TBD"] * 3


def test_in_a_text_box_the_marks_go_around_it_and_the_comment_tells_the_words():
    boxed = paragraph(run(words("See "), box(paragraph(run(words("pay TBD here")))), words("!"), look="<w:b/>"))
    data = review(document(paragraph(run(words("Nurse")), style="Title"), boxed))
    [name] = [name for name, (_, text) in comments_of(data).items() if "Rule: placeholder" in text]
    assert marked(data)[name] == "pay TBD here"
    assert "In this text box: TBD" in comments_of(data)[name][1]
    [inside] = [element for element in body_of(data).iter() if local(element) == "txbxContent"]
    assert not [element for element in inside.iter() if local(element).startswith("comment")]


def test_a_text_that_is_written_for_two_kinds_of_readers_is_marked_whole():
    two = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="w14">{words("so TBD")}</mc:Choice><mc:Fallback>{words("so TBD")}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    data = review(document(paragraph(run(words("Nurse")), style="Title"), paragraph(run(two))))
    [name] = [name for name, (_, text) in comments_of(data).items() if "Rule: placeholder" in text]
    assert marked(data)[name] == "so TBDso TBD"


def test_pieces_of_a_run_keep_its_formatting_and_their_blanks():
    bold = paragraph(run(words(" is TBD now "), look="<w:b/><w:i/>"))
    data = review(document(paragraph(run(words("Nurse")), style="Title"), bold))
    pieces = [element for element in body_of(data).iter() if local(element) == "t"][1:]
    assert [piece.text for piece in pieces] == [" is ", "TBD", " now "]
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert [piece.get(space) for piece in (pieces[0], pieces[2])] == ["preserve"] * 2
    assert [[local(look) for look in piece.getparent()[0]] for piece in pieces] == [["b", "i"]] * 3


def test_blanks_that_word_does_not_show_are_not_shown_afterwards():
    data = review(document(paragraph(run(words("Nurse")), style="Title"), paragraph(run("<w:t> is TBD now </w:t>"))))
    pieces = [element for element in body_of(data).iter() if local(element) == "t"][1:]
    preserved = [piece.get("{http://www.w3.org/XML/1998/namespace}space") for piece in pieces]
    assert [piece.text for piece in pieces] == [" ", "is ", "TBD", " now", " "]
    assert preserved == [None, "preserve", None, "preserve", None]
