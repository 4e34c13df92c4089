"""Counts and grade: held to textstat on every paragraph of the samples; syllables; running prose."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint import resources
from jdlint.facts.readability import Counts, hardest_sentence, paragraphs, running, word_count
from jdlint.facts.text import Prose
from jdlint.finding import Span
from jdlint.posting import Field, Node
from jdlint.reference import syllables
from jdlint.textstat_bridge import load
from scripts.measure_textstat import INDEXES, near, texts
from tests.pace import seconds

HARD = (
    "The incumbent shall be responsible for the facilitation of the implementation of process improvements, and "
    "interdisciplinary collaboration necessitates considerable organizational sophistication."
)


def prose(text: str) -> Prose:
    return Prose(Field("summary", Node("string", text, Span(0, len(text)))))


@pytest.mark.parametrize("name", INDEXES)
def test_99_of_100_paragraphs_are_within_half_a_point_of_textstat(name):
    rows = texts(resources.path_of("samples"))
    assert len(rows) > 400
    assert near(rows, name) >= 0.99 * len(rows)


@given(st.text(alphabet="aeinorst'ABw.!?-,/ \n%3_’é", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_counts_as_in_textstat(text):
    textstat, counts = load(), Counts(text)
    assert counts.words == textstat.lexicon_count(text)
    assert counts.sentences == textstat.sentence_count(text)
    assert counts.syllables == textstat.syllable_count(text)
    assert counts.grade == pytest.approx(textstat.flesch_kincaid_grade(text))


@pytest.mark.parametrize(
    "word, count",
    [("nurse", 1), ("don't", 1), ("implementation", 5), ("a", 1), ("zurich", 2), ("kubernetes", 3), ("é", 1)],
)
def test_syllables_come_from_the_dictionary_and_else_from_hyphens(word, count):
    assert syllables.syllables(word) == count


def test_every_word_of_the_dictionary_is_found_in_it():
    with open(os.path.join(syllables.NLTK_FOLDER, "corpora/cmudict/cmudict"), encoding="ascii") as file:
        rows = [line.split() for line in file]
    assert len(rows) > 100_000
    for word, _, *vowels in (rows[0], *rows[7::400], rows[-1]):
        assert syllables.in_dictionary(word) == len(vowels), word


@pytest.mark.parametrize("word", ["", "zzzzz", "0", "nurse ", "nurs", "'", "\n", "ünder"])
def test_what_is_not_in_the_dictionary_is_not_found_in_it(word):
    assert syllables.in_dictionary(word) is None


def test_hyphens_are_where_pyphen_has_them():
    import pyphen

    reference = pyphen.Pyphen(lang="en_US")
    for word in ("onboarding", "timesheets", "x", "ab", "abc", "crossfunctional", "wellbeing's", "62000", "naïve"):
        assert syllables.breaks(word) == len(reference.positions(word)), word


def test_no_text_has_no_grade():
    assert (Counts("").words, Counts("").sentences, Counts("").grade) == (0, 0, 0.0)
    assert Counts("... - !").grade == 0.0


def test_the_memory_of_words_stays_bounded(monkeypatch):
    from jdlint.facts import readability

    monkeypatch.setattr(readability, "_KNOWN_AT_MOST", 50)
    Counts(" ".join(f"word{number}" for number in range(500)))
    assert len(readability._known) <= 50
    assert word_count("one two three") == 3


def test_running_prose_leaves_out_headings_and_items():
    text = prose("About us\n\nWe run a shop. It is small.\n\n- Open the shop.\n- Close it.\n\nIt is fun [1].")
    assert [text.text[start:end] for start, end in running(text)] == ["We run a shop. It is small.", "It is fun [1]."]
    assert len(list(paragraphs(text))) == 5


def test_the_hardest_sentence_is_the_one_of_the_highest_grade():
    text = prose(f"You open the shop at eight in the morning every day. {HARD} You close it at night.")
    found = hardest_sentence([(text, 0, len(text.text))], 8)
    assert found is not None
    assert text.text[found[1] : found[2]] == HARD
    assert hardest_sentence([(text, 0, 10)], 8) is None


def test_a_posting_is_counted_in_less_than_half_a_millisecond():
    text = "You open the shop in the morning, greet the people and answer their questions. " * 65
    assert 850 <= Counts(text).words <= 930
    assert min(seconds(lambda: Counts(text)) for _ in range(30)) < 0.0005


def test_counting_loads_neither_textstat_nor_nltk_nor_pyphen():
    code = (
        "import sys; from jdlint.facts.readability import Counts; Counts('You onboard nurses.').grade; "
        "sys.exit(bool({'textstat', 'nltk', 'pyphen'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
