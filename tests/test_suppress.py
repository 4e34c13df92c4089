"""Suppression comments: what they cover, and what is said of them."""

from __future__ import annotations

import textwrap

import pytest

import jdlint

HEAD = "title: Nurse\nduties: [Care for patients on the ward]\nqualifications: {required: [A nursing licence]}\n"


def rules_found(text: str, path: str = "a.jd.yaml", **options: object) -> dict[str, object]:
    options.setdefault("select", ["placeholder", "suppression"])
    options.setdefault("as_of", "2026-11-23")
    rows = jdlint.check(textwrap.dedent(text), path, **options)
    return {row.rule: (row.suppressed or {}).get("reason") for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "summary: TBD  # jdlint: ignore[placeholder] filled next week\n",
        "# jdlint: ignore[placeholder] filled next week\nsummary: TBD\n",
        "summary: >-  # jdlint: ignore[placeholder] filled next week\n  We are TBD\n  here.\n",
        "highlights:\n  - One thing\n  - TBD  # jdlint: ignore[placeholder] filled next week\n",
        "highlights:  # jdlint: ignore[placeholder] filled next week\n  - One thing\n  - TBD\n",
        "faq:\n  - question: TBD  # jdlint: ignore[placeholder] filled next week\n    answer: Yes.\n",
        "summary: TBD  # jdlint: ignore[placeholder] until=2026-12-01 filled next week\n",
    ],
)
def test_a_comment_covers_the_value_of_its_line_or_of_the_next(text):
    found = rules_found(HEAD + text)
    assert found.pop("placeholder") == ("filled next week")
    assert found == {}


def test_a_comment_on_the_first_line_covers_the_document():
    assert rules_found("# jdlint: ignore[placeholder] a form\n" + HEAD + "summary: TBD\n") == {"placeholder": "a form"}


def test_a_comment_covers_nothing_but_its_value():
    text = HEAD + "summary: Fine.  # jdlint: ignore[placeholder] reason\nabout_role: TBD\n"
    assert rules_found(text) == {"placeholder": None, "unused-suppression": None}


def test_an_expired_comment_does_not_silence():
    text = HEAD + "summary: TBD  # jdlint: ignore[placeholder] until=2026-11-01 late\n"
    assert rules_found(text) == {"placeholder": None, "expired-suppression": None}


@pytest.mark.parametrize("day", ["soon", "2026-13-01", "2027-02-30", "2020-02-30", "2027"])
def test_a_day_that_is_none_is_told_and_silences_nothing(day):
    text = HEAD + f"summary: TBD  # jdlint: ignore[placeholder] until={day} late\n"
    assert rules_found(text) == {"placeholder": None, "unknown-suppression": None}


@pytest.mark.parametrize("comment", ["ignore[placeholdr] x", "ignore x", "ignore[] x"])
def test_a_comment_that_names_no_rule_is_told(comment):
    assert "unknown-suppression" in rules_found(HEAD + f"summary: Fine.  # jdlint: {comment}\n")


def test_unused_is_judged_only_for_rules_that_ran():
    text = HEAD + "summary: Fine.  # jdlint: ignore[missing-title] x\n"
    assert rules_found(text) == {}


def test_a_comment_without_reason_is_told():
    found = rules_found(HEAD + "summary: TBD  # jdlint: ignore[placeholder]\n")
    assert found == {"placeholder": "", "suppression-without-reason": None}


def test_in_markdown_a_comment_covers_the_next_block():
    text = "# Nurse\n\n<!-- jdlint: ignore[placeholder] later -->\nWe are TBD here.\n\nAnd TBD there.\n"
    rows = jdlint.check(text, "a.jd.md", select=["placeholder", "suppression"])
    assert [(row.rule, row.suppressed is not None) for row in rows] == [("placeholder", True), ("placeholder", False)]


def test_an_ignore_comment_inside_a_text_is_text():
    text = HEAD + "summary: |-\n  TBD\n  # jdlint: ignore[placeholder] no comment\n"
    assert rules_found(text) == {"placeholder": None}


@pytest.mark.parametrize("comment, said", [
    ("placeholder@US-CO", "names a place, and what is found here belongs to none. Write `placeholder`."),
    ("forbidden-sex-preference@US-CO", "finds nothing here for that place, but does for US. "),
    ("missing-title@US-CO", "finds nothing here any more."),
])  # fmt: skip
def test_a_suppression_for_another_place_is_told_for_which_it_finds_something(comment, said):
    text = f"""\
title: Nurse
employer: {{name: Elm, headcount: 400}}
locations: [{{city: Austin, region: US-TX, country: US}}]
duties: [Care for patients on the ward]
summary: Male applicants only, please. TBD  # jdlint: ignore[{comment}] a reason
"""
    found = jdlint.check(text, "a.jd.yaml", as_of="2026-11-28", profile="thorough")
    [message] = [row.message for row in found if row.rule == "unused-suppression"]
    assert f"`{comment}` {said}" in message
