"""Gender-coded words as the study lists them, and senses of them that do not count."""

from __future__ import annotations

import pytest

from jdlint.facts.coded import coded_words
from jdlint.facts.text import Prose
from jdlint.finding import Span
from jdlint.posting import Field, Node
from jdlint.reference.coded_words import FEMININE, MASCULINE


def words(text: str, field: str = "summary") -> tuple[list[str], list[str]]:
    prose = Prose(Field(field, Node("string", text, Span(0, len(text)))))
    masculine, feminine = coded_words([prose])
    return [text[a:b] for _, a, b in masculine], [text[a:b] for _, a, b in feminine]


def test_the_lexicon_has_the_published_size():
    assert (len(MASCULINE), sum(word.endswith("*") for word in MASCULINE)) == (42, 24)
    assert (len(FEMININE), sum(word.endswith("*") for word in FEMININE)) == (40, 26)


def test_stems_and_whole_words_are_told_apart():
    assert words("A competitor persists, is confidential and likes logical objectives.") == (["competitor"], [])
    assert words("You persist and you are confident.") == (["persist", "confident"], [])
    assert words("Kindly be kind and nurturing.") == ([], ["kind", "nurturing"])


def test_a_word_counts_once_although_two_entries_fit():
    assert words("A dominant and interpersonal style.") == (["dominant"], ["interpersonal"])


@pytest.mark.parametrize(
    "text",
    [
        "We pay a competitive salary.",
        "Lead times are long, and inbound leads are few.",
        "You administer Active Directory.",
        "The task force meets at the Superior Court.",
        "Individuals with disabilities may ask for an accommodation.",
        "You run a Zero Trust network and write commit messages.",
        "Pay is determined by experience.",
    ],
)
def test_other_senses_do_not_count(text):
    assert words(text) == ([], [])


@pytest.mark.parametrize("field", ["title", "statements.equal_opportunity", "benefits[*].text"])
def test_titles_statements_and_benefits_are_not_read(field):
    assert words("You lead and support.", field) == ([], [])
