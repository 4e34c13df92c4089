"""Whole postings of many trades, with one fault of requirements or pay, and without: how many are found and tripped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

import jdlint

CASES = Path(__file__).parent / "requirements_cases"
DAY = "2026-11-28"


def cases(name: str) -> list[dict]:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def checked(posting: str) -> list:
    return jdlint.check(posting, "posting.jd.yaml", profile="thorough", as_of=DAY)


def findings(posting: str, *groups: str) -> list:
    return [row for row in checked(posting) if row.group in groups]


def at_words(case: dict, row) -> bool:
    text = case["posting"]
    starts = ((text.find(words), len(words)) for words in case["find"])
    return any(0 <= start < row.span.end and row.span.start < start + length for start, length in starts)


def test_most_faults_are_found_at_their_words():
    # Rules on age and laws may speak of the same words instead.
    groups = ("requirements", "pay", "wording", "law")
    rows = ((case, findings(case["posting"], *groups)) for case in cases("faulty"))
    missed = [case["what"] for case, found in rows if not any(at_words(case, row) for row in found)]
    assert len(missed) <= 1, missed


def test_nothing_else_is_found_beside_the_one_fault():
    rows = [(case, row) for case in cases("faulty") for row in findings(case["posting"], "requirements", "pay")]
    assert [(case["what"], row.rule) for case, row in rows if not at_words(case, row)] == []


@pytest.mark.parametrize("case", cases("good"), ids=lambda case: case["what"])
def test_nothing_is_said_of_what_only_comes_close(case):
    assert [(row.rule, row.text) for row in findings(case["posting"], "requirements", "pay")] == []
