"""Gates never keep an expression from a text that it matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint import resources
from jdlint.gate import Sightings, Vocabulary, gates
from jdlint.kinds import expression_of
from jdlint.rule import load_folder


def opens(source: str, text: str) -> bool:
    """Said in the plainest way: a gate is open if one of its pieces stands within a word."""
    words = re.findall(r"\w+", text.lower())
    return all(any(piece in word for piece in gate for word in words) for gate in gates(source))


@pytest.mark.parametrize(
    "source, expected",
    [
        (r"\bninjas?\b", [["ninja"]]),
        (r"\b(?:prefer|want) (?:a )?young\b", [["prefer", "want"], ["young"]]),
        (r"wom[ae]n only", [["woman", "women"]]),
        (r"m[ae]n\b", [["man", "men"]]),
        (r"(?:a|bcd) x", []),
        (r"(?:young)?", []),
        (r"(?:young){2}", [["young"]]),
        (r"(?=.{0,9}salary)\d", [["salary"]]),
        (r"(?!salary)\d", []),
        (r"(?<=a salary )\d", []),
        (r"rock-star", [["rock"], ["star"]]),
        (r"background checks?", [["backgr"], ["check"]]),
    ],
)
def test_what_must_be_there(source, expected):
    assert gates(source) == expected


SOURCES = [r"abc+d?", r"(?:abcd|bcd) a", r"[ab]bcd-a", r"(?:abc|d) abcd(?=b)", r"\bdab", r"a_bcd"]


@given(st.text(alphabet="abcdABC -_'", max_size=30))
@pytest.mark.parametrize("source", SOURCES)
def test_a_text_that_matches_has_its_gates_open(source, text):
    if re.search(source, text, re.IGNORECASE):
        assert opens(source, text)


@given(st.lists(st.text(alphabet="abcdABC -_'", max_size=30), max_size=4))
@pytest.mark.parametrize("source", SOURCES)
def test_sightings_name_every_text_that_matches(source, texts):
    rows = [frozenset(gate) for gate in gates(source)]
    sightings = Sightings(Vocabulary(piece for row in rows for piece in row), [text.lower() for text in texts])
    bits = sightings.where_open(rows, (1 << len(texts)) - 1)
    for number, text in enumerate(texts):
        if re.search(source, text, re.IGNORECASE):
            assert bits & 1 << number
        assert bool(bits & 1 << number) == opens(source, text)


def test_no_rule_is_kept_from_the_words_of_its_own_examples():
    for rule in load_folder(resources.path_of("rules")):
        texts = [example[key] for example in rule.data["examples"] for key in ("bad", "ok", "good") if key in example]
        for row in rule.data.get("patterns", ()):
            source = row if isinstance(row, str) else row["find"]
            for text in texts:
                if expression_of(source).search(text):
                    assert opens(source, text), (rule.name, source, text)
