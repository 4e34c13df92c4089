"""Pronouns of nobody in particular, and of somebody."""

from __future__ import annotations

import pytest

from jdlint.checks.wording_sex import gendered_pronoun
from jdlint.context import Context
from jdlint.facts.text import Prose
from jdlint.finding import Span
from jdlint.posting import Field, Node
from jdlint.rule import load_shipped


class OneProse(Context):
    """Only what the check asks for."""

    __slots__ = ("prose",)

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.rule = next(rule for rule in load_shipped() if rule.name == "gendered-pronoun")

    @property
    def proses(self):
        return iter([self.prose])


def pronouns(text: str) -> list[str]:
    prose = Prose(Field("summary", Node("string", text, Span(0, len(text)))))
    return [text[hit.span.start : hit.span.end] for hit in gendered_pronoun(OneProse(prose))]


@pytest.mark.parametrize(
    "text, found",
    [
        ("When the new driver starts, he gets a uniform.", ["he"]),
        ("You know Google Analytics. He will report to the Plant Manager.", ["He"]),
        ("He cooks. She serves.", ["He", "She"]),
        ("The chef washes his knives and his board.", ["his"]),
        ("Each patient meets the nurse, and she takes notes.", ["she"]),
    ],
)
def test_a_pronoun_of_nobody_is_found_once_a_sentence(text, found):
    assert pronouns(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Maria van Dam leads the lab. Our work began in 2009. She hires for it.",
        "You report to Dana. She runs the kitchen.",
        "Ms. Ito will show you her archive.",
        "Help the child to find his shoes.",
        "The ship and her crew sail in May.",
        "He/she and his or her are pairs.",
        "Liquid He cools the magnet; He leaks are found with a probe.",
        "HE colleges and HIS messages are abbreviations.",
        "Her Majesty's Courts Service",
    ],
)
def test_pronouns_of_somebody_pairs_and_abbreviations_are_left_alone(text):
    assert pronouns(text) == []
