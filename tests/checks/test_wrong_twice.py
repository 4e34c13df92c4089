"""What is wrong with a value is told once, by the rule that knows it, and in words that can be read."""

from __future__ import annotations

import pytest

import jdlint


def messages(text, rule, **more):
    found = jdlint.check(text, "a.jd.yaml", as_of="2026-11-28", profile="thorough", **more)
    return [row.message for row in found if row.rule == rule]


@pytest.mark.parametrize("word", ["TBD", "tba", "TODO", "XXX"])
def test_a_placeholder_among_the_duties_is_no_entry_of_one_word(word):
    text = f"title: Cook\nduties: [{word}, Clean the station]\n"
    assert messages(text, "one-word-entry") == []
    assert len(messages(text, "placeholder")) == 1
    assert len(messages(text.replace(word, "Grilling"), "one-word-entry")) == 1


def test_pay_below_nothing_is_no_wide_range():
    text = "title: Cook\nduties: [Cook]\ncompensation: {currency: USD, period: year, min: -1, max: 200000000}\n"
    assert messages(text, "wide-pay-range") == []
    assert len(messages(text.replace("-1", "20000"), "wide-pay-range")) == 1


def test_the_missing_sentence_on_veterans_is_named_in_words():
    text = (
        "title: Cook\nemployer: {name: Elm, headcount: 400, federal_contractor: true, federal_contract_value: 900000}\n"
    )
    found = messages(
        text + "locations: [{city: Austin, region: US-TX, country: US}]\nduties: [Cook]\n", "tagline-missing"
    )
    assert any("on the basis of protected veteran status" in message for message in found)


def test_a_locale_is_read_as_its_language_and_country():
    assert any("`EN_us` is read as `en-US`" in one for one in messages("title: Cook\nlanguage: EN_us\n", "habit-value"))
