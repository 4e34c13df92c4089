"""Prose: the way back to the source, and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.facts import Facts
from jdlint.facts.text import Corpus, Prose
from jdlint.finding import Span
from jdlint.habits import normalise
from jdlint.matcher import Matcher
from jdlint.posting import Field, Node
from jdlint.readers import read
from jdlint.schema import load_schema, prose_patterns
from jdlint.settings import DEFAULTS, Settings

SCHEMA = load_schema("posting")


def prose(text: str) -> Prose:
    return Prose(Field("summary", Node("string", text, Span(0, len(text)))))


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("We work in the U.S. and in the U.K. offices.", ["We work in the U.S. and in the U.K. offices."]),
        ("Dr. Lee of Acme Inc. leads it. You help.", ["Dr. Lee of Acme Inc. leads it.", "You help."]),
        ("Pay is $3.50 an hour. Or more.", ["Pay is $3.50 an hour.", "Or more."]),
        ("It grew by 26%. [1] The rest is new.", ["It grew by 26%. [1]", "The rest is new."]),
        ("Use Node.js, e.g. Express. Then test.", ["Use Node.js, e.g. Express.", "Then test."]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
        ("", []),
        ("no end", ["no end"]),
    ],
)
def test_sentences(text, sentences):
    found = prose(text)
    assert [found.text[start:end] for start, end in found.sentences] == sentences


@pytest.mark.parametrize(
    "raw, text",
    [
        ("a  b\tc", "a b c"),
        (
            "you will lead the team that builds the new plant\nand run it",
            "you will lead the team that builds the new plant and run it",
        ),
        ("Nurse\nDenver", "Nurse\nDenver"),
        ("one\n- two\n- three", "one\n- two\n- three"),
        ("one\n\n\ntwo", "one\ntwo"),
        ("“smart” ‘quotes’", "\"smart\" 'quotes'"),
    ],
)
def test_white_space_and_quotes_are_made_alike(raw, text):
    assert prose(raw).text == text


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab.\n \t\u00a0“-A", max_size=60), st.data())
def test_a_span_in_the_text_covers_its_words_in_the_raw_value(raw, data):
    found = prose(raw)
    if not found.text:
        return
    start = data.draw(st.integers(0, len(found.text) - 1))
    end = data.draw(st.integers(start + 1, len(found.text)))
    span = found.span(start, end)
    assert raw[span.start : span.end].split() == prose(raw).text[start:end].replace('"', "“").split()


def test_a_corpus_leads_back_to_its_fields():
    proses = [prose("alpha beta"), prose("gamma")]
    corpus = Corpus(proses)
    start = corpus.text.index("gamma")
    assert corpus.at(start, start + 5) == (proses[1], 0, 5)
    assert corpus.at(6, 10) == (proses[0], 6, 10)


def test_a_line_between_the_paragraphs_of_a_text_is_no_part_of_it():
    text = "# Cook\n\nWe bake bread.\n\nLocation: a place for graduates only\n\nWe sell it.\n\n## Duties\n\n- Bake\n"
    [posting] = read(text.encode(), "ad.md", "markdown")[1]
    normalise(posting, SCHEMA)
    facts = Facts(posting, Settings(dict(DEFAULTS, as_of="2026-11-23"), {}, "."), prose_patterns(SCHEMA), Matcher([]))
    assert "a place for graduates only" in [found.text for found in facts.proses]
