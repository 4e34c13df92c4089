"""Lines of an ad that say something by themselves: pay without a label, and that the employer is an equal one."""

from __future__ import annotations

import pytest

import jdlint
from jdlint.readers import read

AD = """\
Line Cook

Acme Diner, Denver, CO

{line}

You cook the food on the line and clean the station every night.

{heading}
- One year on a line

To apply, mail jobs@pine.example by May 14, 2027.

{last}
"""
NO_PAY = {"pay-not-disclosed"}


def rules_found(line="$20 to $24 an hour", last="See you soon.", heading="Requirements"):
    text = AD.format(line=line, last=last, heading=heading)
    return {row.rule for row in jdlint.check(text, "ad.txt", as_of="2026-11-28", profile="thorough")}


@pytest.mark.parametrize("line", [
    "$45K", "USD 50k to 60k", "20.00-25.00 an hour", "20-25 an hour", "45,000 USD", "$18.50", "$20 - $25", "50k-60k",
    "50k to 60k a year", "CAD 60,000 - 70,000",
])  # fmt: skip
def test_a_line_that_is_only_an_amount_is_pay(line):
    assert rules_found(line).isdisjoint(NO_PAY)


@pytest.mark.parametrize("line", [
    "$2M", "20 to 25 hours", "30 hours a week", "1990", "80202", "2026 - 2027", "3 a day", "$15 gift card",
    "303-555-0100", "40 per week", "9-5",
])  # fmt: skip
def test_a_line_with_another_number_is_no_pay(line):
    assert rules_found(line) >= NO_PAY


def test_an_amount_under_a_heading_of_something_else_is_no_pay():
    text = "# Line Cook\n\nAcme Diner, Denver, CO\n\nYou cook.\n\n## Our target\n\n$45K\n"
    rules = {row.rule for row in jdlint.check(text, "ad.md", as_of="2026-11-28", profile="thorough")}
    assert rules >= NO_PAY


@pytest.mark.parametrize("last", ["EOE", "EEO/AA employer", "EEO", "EOE M/F/D/V", "An EOE", "AA/EOE"])
@pytest.mark.parametrize("heading", ["Requirements", "Responsibilities"])
def test_an_abbreviation_at_the_end_says_equal_opportunity(last, heading):
    assert "missing-equal-opportunity" not in rules_found(last=last, heading=heading)


@pytest.mark.parametrize("last", ["EEO statement", "EOEs are vowels.", "See you soon."])
def test_other_words_at_the_end_do_not(last):
    assert "missing-equal-opportunity" in rules_found(last=last)


@pytest.mark.parametrize("word, place", [("hi", None), ("Me", None), ("It", None), ("HI", "US-HI"), ("TX", "US-TX")])
def test_a_word_of_two_letters_is_a_place_in_capitals_alone(word, place):
    _, [posting] = read(f"# Cook\n\n{word}\n\nYou cook.\n".encode(), "ad.md", "markdown")
    found = posting.get("locations")
    assert (found.value[0].value["region"].value if found else None) == place
