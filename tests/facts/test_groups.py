"""Groups in frames: what a sentence with marks looks like, and that looking for cues first loses nothing."""

from __future__ import annotations

import pytest

import jdlint
from jdlint.bounded import fault_in
from jdlint.facts import groups
from jdlint.facts.groups import Marked, preferences
from jdlint.reference.frames import FRAMES, PEOPLE, QUALITY, STATE, TRAIT, expression
from jdlint.rule import load_shipped

RULES = [rule for rule in load_shipped() if "groups" in rule.data]
KINDS = {"barred", "preferred", "suited", "only", "required", "sought", "alone"}


def found(rule: str, text: str) -> list[str]:
    findings = jdlint.check(text, "a.txt", fragment=True, profile="thorough", as_of="2026-11-23", select=[rule])
    return [finding.text for finding in findings]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame[2][:40])
def test_a_frame_is_bounded_and_of_a_kind_that_rules_can_name(frame):
    kind, cues, source = frame
    assert fault_in(expression(source)) is None
    assert kind in KINDS
    assert cues


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_sentences_without_a_cue_match_no_frame(rule, monkeypatch):
    texts = [example["bad"] for example in rule.data["examples"] if "bad" in example]
    with_cues = [found(rule.name, text) for text in texts]
    every = [groups.compiled(source) for kind, _, source in FRAMES if kind in rule.data.get("frames", KINDS)]
    monkeypatch.setattr(groups, "_frames_for", lambda sentence, kept: every)
    assert [found(rule.name, text) for text in texts] == with_cues


def marked(text: str, *mentions: tuple[str, str]) -> str:
    sentence = Marked(text, 0)
    for words, mark in mentions:
        at = sentence.text.index(words)
        sentence.mark(at, at + len(words), mark)
    sentence.gather()
    return sentence.text


@pytest.mark.parametrize(
    "text, mentions, expected",
    [
        ("No disabled applicants.", [("disabled", QUALITY)], f"No {PEOPLE}."),
        ("Disabled clients only.", [("Disabled", QUALITY)], f"{QUALITY} clients only."),
        ("Drivers out of work need not apply.", [("out of work", STATE)], f"{PEOPLE} need not apply."),
        ("Anyone with a bad back is out.", [("bad back", TRAIT)], f"{PEOPLE} is out."),
        ("Teachers with autism training.", [("autism", TRAIT)], f"Teachers with {TRAIT} training."),
        ("Not for the blind.", [("blind", QUALITY)], f"Not for {PEOPLE}."),
        ("Felons and ex-cons only.", [("ex-cons", PEOPLE), ("Felons", PEOPLE)], f"{PEOPLE} only."),
        ("African history professor wanted.", [("African", QUALITY)], f"{QUALITY} history professor wanted."),
    ],
)
def test_words_for_people_and_marks_become_one_mark(text, mentions, expected):
    assert marked(text, *mentions) == expected


def test_a_mark_knows_where_its_words_stand():
    sentence = Marked("No old hands, please.", 100)
    sentence.mark(3, 12, PEOPLE)
    assert sentence.text == f"No {PEOPLE}, please."
    assert sentence.span(0, 4) == (100, 112)
    assert sentence.span(4, 5) == (112, 113)


@pytest.mark.parametrize(
    "rule, text, words",
    [
        ("age-preference", "No retirees, please.", ["No retirees"]),
        ("age-preference", "Old-timers tend not to last in our kitchen.", ["Old-timers tend not to last"]),
        ("recent-graduate-wanted", "Great gig for college kids!", ["Great gig for college kids"]),
        ("union-barred", "We can do without union supporters: they should look elsewhere.", []),
        ("union-barred", "Union supporters should look elsewhere.", ["Union supporters should look elsewhere"]),
        ("disability-exclusion", "Nobody with epilepsy at the ovens.", ["Nobody with epilepsy"]),
        ("unemployed-barred", "If you're jobless, please don't apply.", ["If you're jobless, please don't apply"]),
        ("military-status-preference", "We can't hire soldiers.", ["can't hire soldiers"]),
    ],
)  # fmt: skip
def test_a_group_in_a_frame_is_found_with_the_frame(rule, text, words):
    assert found(rule, text) == words


@pytest.mark.parametrize(
    "rule, text",
    [
        ("age-preference", "Our shoes are perfect for older people."),
        ("age-preference", "Retirees, parents and students are all welcome."),
        ("sex-preference", "The shelter's women-only ward needs a night nurse."),
        ("sex-preference", "We want women to feel safe in our cabs."),
        ("race-preference", "African American history professor wanted."),
        ("origin-preference", "English required, Spanish preferred."),
        ("origin-preference", "We need a Chinese-speaking clerk."),
        ("military-status-preference", "Veterans Affairs seeks a cook; no Veterans Day shifts."),
        ("family-status-preference", "You have no children in your class whom you do not know by name."),
        ("disability-exclusion", "The ride is not suitable for people with back problems, as you tell guests."),
        ("criminal-record-ban", "No record of a call is kept, and a felony is no bar to this job."),
        ("union-barred", "Only credit union members get this rate."),
        ("recent-graduate-wanted", "You find the right job for students."),
    ],
)
def test_a_group_that_is_served_named_or_invited_is_left_alone(rule, text):
    assert found(rule, text) == []


def test_a_rule_counts_only_the_frames_that_it_names(monkeypatch):
    (rule,) = (rule for rule in RULES if rule.name == "military-status-preference")
    assert set(rule.data["frames"]) == {"barred", "only"}
    assert found(rule.name, "Veterans preferred.") == []
    assert found(rule.name, "Veterans only.") == ["Veterans only"]


def test_a_text_without_end_is_no_sentence():
    assert found("age-preference", "no retirees " * 2_000) == []


def test_preferences_need_no_frames_where_no_group_is_named():
    class Facts:
        matches: dict[str, list[tuple[int, int]]] = {}  # noqa: RUF012

    assert list(preferences(Facts(), {"people": ["retirees"]}, KINDS)) == []
