"""What one rule tells another does not tell again, and a frame of the page is no fault."""

from __future__ import annotations

import pytest

from jdlint import api


def rules(text, path="ad.md", **select):
    return [row.rule for row in api.check(text, path, **select)]


@pytest.mark.parametrize(
    "pay", ["Competitive salary, depending on experience.", "Pay is commensurate with your experience."]
)
def test_words_in_place_of_pay_are_told_once(pay):
    found = rules(f"# Clerk\n\n## Duties\n\n- File letters\n\n## Pay\n\n{pay}\n")
    assert "vague-pay" in found
    assert "missing-compensation" not in found


def test_no_word_on_pay_is_missing_pay():
    assert "missing-compensation" in rules("# Clerk\n\n## Duties\n\n- File letters\n")


def test_a_heading_right_above_another_one_is_no_empty_entry():
    select = {"select": ["empty-entry"]}
    assert rules("# Clerk\n\n## About the job\n\n## Duties\n\n- File letters\n", **select) == []
    assert rules("# Clerk\n\n## Duties\n\n- File letters\n\n## About us\n", **select) == ["empty-entry"]


def test_a_placeholder_is_quoted_as_it_is_read():
    [found] = api.check("# Clerk\n\nYou file for \\[insert time\\] years.\n", "ad.md", select=["placeholder"])
    assert (found.text, '"[insert time]"' in found.message) == ("[insert time\\]", True)
