from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.blocks import Block, Text, cells_of, followed, is_rule, joined, lines, row
from jdlint.composing.compose import posting_of
from jdlint.finding import Span
from jdlint.sections import label, lead_in, normalise, target
from jdlint.source import Source

SOURCE = "We  bake\n  rye & **more** bread"


def test_joined_parts_keep_their_places_and_the_gap_belongs_to_the_glue():
    text = Text.join([Text.of(SOURCE, 0, 8), Text.of(SOURCE, 9, len(SOURCE))], " ")
    node = text.node()
    assert node.value == "We  bake rye & **more** bread"
    assert node.span_of(4, 12) == Span(4, 14)
    assert node.span_of(8, 9) == Span(8, 11)


def test_cutting_leaves_stretches_out_and_puts_characters_in():
    text = Text.of(SOURCE, 11, len(SOURCE)).cut([(0, 4), (4, 5, "and"), (5, 6), (8, 12), (14, 20)])
    node = text.node()
    assert node.value == "rye and more bread"
    assert node.span_of(4, 7) == Span(15, 16)
    assert node.span_of(8, 12) == Span(19, 23)
    assert node.span_of(8, 18) == Span(19, len(SOURCE))


def test_one_stretch_of_the_source_needs_no_map():
    assert Text.of(SOURCE, 8, 15).node().content == 11


@given(st.data())
def test_a_slice_of_a_slice_stands_where_it_stood(data):
    source = data.draw(st.text(alphabet="ab \n", min_size=1, max_size=30))
    size = len(source)
    cuts = sorted(data.draw(st.lists(st.integers(0, size), min_size=4, max_size=4)))
    text = Text.join([Text.of(source, cuts[0], cuts[1]), Text.of(source, cuts[2], cuts[3])], "-")
    first, last = sorted(data.draw(st.tuples(st.integers(0, len(text.value)), st.integers(0, len(text.value)))))
    piece = text.slice(first, last)
    assert piece.value == text.value[first:last].strip()
    node = piece.node()
    for index, character in enumerate(piece.value):
        span = node.span_of(index, index + 1)
        assert character == "-" or source[span.start : span.end] == character


def test_blocks_are_joined_by_empty_lines():
    source = "a\nb\nc\nd"
    kinds = ["paragraph", "item", "item", "paragraph"]
    blocks = [Block(kind, Text.of(source, 2 * index, 2 * index + 1)) for index, kind in enumerate(kinds)]
    assert joined(blocks).value == "a\n\nb\n\nc\n\nd"
    assert list(followed([])) == []


def test_cells_of_a_row_know_escaped_bars():
    cells = cells_of(r"| a | b \| c ||", 0, 15)
    assert [cell.value for cell in cells if cell.value] == ["a", r"b \| c"]
    assert row(cells).text.value == r"a | b \| c"


@pytest.mark.parametrize(
    "line, drawn", [("---", True), ("|---|:--|", True), ("==", False), ("| | |", False), ("a---", False)]
)
def test_a_drawn_line_has_no_words(line, drawn):
    assert is_rule(line) is drawn


def test_lines_end_as_editors_count_them():
    source = Source("a", "a\r\n\rb\u2028c\n")
    assert [source.text[start:end] for start, end in lines(source)] == ["a", "", "b\u2028c", ""]


@pytest.mark.parametrize(
    "heading, words",
    [
        ("2) What you'll do:", "what you ll do"),
        ("✨ Pay & Benefits ✨", "pay and benefits"),
        ("IV. Duties", "duties"),
        ("…", ""),
    ],
)
def test_headings_are_compared_without_numbers_and_signs(heading, words):
    assert normalise(heading) == words


@pytest.mark.parametrize(
    "heading, path",
    [
        ("Your Key Responsibilities", "duties"),
        ("What does a Data Engineer do?", "about_role"),
        ("Northwind", ""),
        ("About Northwind", ""),
        ("x" * 200, ""),
    ],
)
def test_a_heading_is_looked_up(heading, path):
    assert target(heading) == path


@pytest.mark.parametrize(
    "heading, path", [("About Northwind", "employer.about"), ("GS-15 qualifications", "qualifications.required")]
)
def test_a_marked_heading_is_also_understood_by_its_shape(heading, path):
    assert target(heading, marked=True) == path


def test_labels_prefer_single_values_to_sections():
    assert label("Salary") == "compensation"
    assert label("Requirements") == "qualifications.required"
    assert label("Remember") == ""


@pytest.mark.parametrize(
    "sentence, path",
    [
        ("As a cook, you will:", "duties"),
        ("You should have:", "qualifications.required"),
        ("We offer:", "benefits"),
        ("You will be fine.", ""),
        ("Bring with you:", ""),
    ],
)
def test_the_sentence_before_a_list_says_what_it_lists(sentence, path):
    assert lead_in(sentence) == path


def test_a_heading_of_level_one_wins_over_the_line_above_it_as_title():
    source = Source("a", "Rye Bakery\nNight Baker\nDuties\nBake.")
    kinds = [("paragraph", 0), ("heading", 1), ("heading", 2), ("paragraph", 0)]
    texts = [Text.of(source.text, *span) for span in lines(source)]
    blocks = [Block(kind, text, level=level) for (kind, level), text in zip(kinds, texts, strict=True)]
    assert posting_of(source, blocks, format="text").root.plain() == {
        "title": "Night Baker",
        "employer": {"name": "Rye Bakery"},
        "sections": [{"text": "Rye Bakery"}],
        "duties": ["Bake."],
    }
