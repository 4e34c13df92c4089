"""What a sentence is there for."""

from __future__ import annotations

import pytest

from jdlint.facts.contexts import contexts_of
from jdlint.facts.text import Prose
from jdlint.finding import Span
from jdlint.posting import Field, Node


def contexts(text: str, words: str, field: str = "summary") -> frozenset[str]:
    prose = Prose(Field(field, Node("string", text, Span(0, len(text)))))
    start = prose.text.index(words)
    return contexts_of(prose, start, start + len(words))


@pytest.mark.parametrize(
    "text, words, context",
    [
        ("We do not discriminate on the basis of age.", "age", "equal_opportunity"),
        ("Acme is an equal opportunity employer.", "Acme", "equal_opportunity"),
        ("People with disabilities may ask for an adjustment.", "disabilities", "accommodation"),
        ("We encourage women and veterans to apply.", "women", "encouragement"),
        ("Applications from older people are very welcome.", "older", "encouragement"),
        ("You get health insurance and family leave.", "family", "benefit"),
        ("You mentor young people in our club.", "young", "clients"),
        ("We never ask for your salary history.", "salary history", "negation"),
        ("A car is not required.", "A car", "negation"),
        ('Do write "server", never "waitress".', "waitress", "quotation"),
    ],
)
def test_a_context_is_seen(text, words, context):
    assert context in contexts(text, words)


@pytest.mark.parametrize(
    "text, words",
    [
        ("Male guards preferred.", "Male"),
        ("Not only women may apply.", "women"),
        ("We are a young team, not a slow one.", "young"),
        ("It's a man's world, isn't it?", "man"),
    ],
)
def test_no_context_where_there_is_none(text, words):
    assert contexts(text, words) == frozenset()


def test_the_field_of_a_statement_is_a_context():
    assert "equal_opportunity" in contexts("Race, sex and age play no part.", "Race", "statements.equal_opportunity")
