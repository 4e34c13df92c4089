"""The shared matcher: boundaries, stems, and that both ways find the same."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.matcher import Matcher, matchable

BOTH = pytest.mark.parametrize("automaton", [False, True], ids=["pure", "automaton"])


def found(phrases, text, automaton):
    matcher = Matcher(phrases, automaton=automaton)
    return matcher.find(matchable(text))


@BOTH
def test_the_automaton_is_used_where_it_is_asked_for_alone(monkeypatch, automaton):
    made = []
    package = pytest.importorskip("ahocorasick")
    monkeypatch.setattr(package, "Automaton", lambda make=package.Automaton: made.append(make()) or made[-1])
    assert found(["ninja"], "a ninja", automaton) == {"ninja": [(2, 7)]}
    assert len(made) == automaton


def test_without_the_package_the_same_is_found(monkeypatch):
    monkeypatch.setitem(sys.modules, "ahocorasick", None)
    assert found(["ninja"], "a ninja", True) == {"ninja": [(2, 7)]}


@BOTH
@pytest.mark.parametrize(
    "phrase, text, spans",
    [
        ("ninja", "A Ninja, a ninja.", [(2, 7), (11, 16)]),
        ("ninja", "NinjaOne and ninjas", []),
        ("rock star", "a rock-star, a rock star", [(2, 11), (15, 24)]),
        ("ninja*", "ninjas and ninja_x", [(0, 6), (11, 18)]),
        ("wear many hat*", "wear many hats", [(0, 14)]),
        ("#1", "the #1 choice, #10", [(4, 6)]),
        ("24/7", "on 24/7 call, 124/7", [(3, 7)]),
        ("!!!", "Now!!!", [(3, 6)]),
        ("c++", "C++ and C", [(0, 3)]),
        ("he", "the he He", [(4, 6), (7, 9)]),
        ("élan", "Élan", [(0, 4)]),
        ("café*", "cafés", [(0, 5)]),
    ],
)
def test_a_phrase_is_found_at_word_boundaries(automaton, phrase, text, spans):
    assert found([phrase], text, automaton).get(phrase, []) == spans


@BOTH
def test_phrases_that_overlap_or_share_a_form_are_all_found(automaton):
    rows = found(["digital native", "native", "digital-native", "digital*"], "digital native", automaton)
    assert rows == {
        "digital native": [(0, 14)],
        "digital-native": [(0, 14)],
        "native": [(8, 14)],
        "digital*": [(0, 7)],
    }


def test_lowering_keeps_offsets_where_capitals_grow():
    text = "İİ Ninja"
    assert len(matchable(text)) == len(text)
    assert Matcher(["ninja"]).find(matchable(text)) == {"ninja": [(3, 8)]}


def test_a_stem_that_would_match_everything_is_refused():
    with pytest.raises(ValueError, match="too short"):
        Matcher(["a*"])


WORDS = st.sampled_from(
    ["he", "she", "rock", "star", "rockstar", "ninja", "a", "b1", "c++", "#1", "24/7", "é", "!!!", "-"]
)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from([" ", " ", "-", ", ", ". ", "s", "_", "\n"])), max_size=40).map(
    "".join
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=8), TEXTS)
def test_both_ways_find_the_same_and_what_a_plain_search_finds(phrases, text):
    text = matchable(text)
    phrases = [phrase for phrase in phrases if matchable(phrase).strip()]
    pure, automaton = Matcher(phrases), Matcher(phrases, automaton=True)
    assert pure.find(text) == automaton.find(text)
    for phrase in phrases:
        form = matchable(phrase)
        plain = []
        for match in re.finditer(f"(?={re.escape(form)})", text):
            start, end = match.start(), match.start() + len(form)
            if form[0].isalnum() and start and (text[start - 1].isalnum() or text[start - 1] == "_"):
                continue
            if form[-1].isalnum() and end < len(text) and (text[end].isalnum() or text[end] == "_"):
                continue
            plain.append((start, end))
        assert pure.find(text).get(phrase, []) == plain
