"""Readability rules: how sure they are, where they are silent, and what the shape of a posting does to them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jdlint import check
from jdlint.rule import load_shipped

RULES = {rule.name: rule for rule in load_shipped() if rule.group == "readability"}
SENTENCE = "You open the shop in the morning and close it at night. "
HARD = (
    "Interdisciplinary organizations necessitate considerable administrative sophistication, comprehensive technical "
    "understanding, and uncompromising professionalism throughout internationally recognized operational environments. "
)


def found(text: str, rule: str, **options):
    options = {"select": [rule], "as_of": "2026-11-23", "fragment": True, **options}
    return check(text, options.pop("path", "x.txt"), **options)


def test_every_rule_is_info():
    assert {rule.severity for rule in RULES.values()} == {"info"}


@pytest.mark.parametrize("times, confidence", [(14, "medium"), (23, "high")])
def test_a_wall_of_text_is_beyond_doubt_from_250_words(times, confidence):
    assert [row.confidence for row in found(SENTENCE * times, "wall-of-text")] == [confidence]


def test_the_grade_is_of_running_prose_of_100_words_or_more():
    assert [row.confidence for row in found(HARD * 6, "hard-to-read")] == ["high"]
    assert found(HARD * 3, "hard-to-read") == []
    assert found("".join(f"- {HARD}\n" for _ in range(8)), "hard-to-read") == []


def test_the_grade_is_of_a_whole_section_also_in_pieces():
    pieces = "".join(f"- question: Why?\n  answer: {HARD * 2}\n" for _ in range(3))
    rows = found(f"title: Clerk\nfaq:\n{pieces}", "hard-to-read", fragment=False, path="a.jd.yaml")
    assert [row.field for row in rows] == ["faq[0].answer"]


def test_statements_are_left_to_lawyers():
    text = f"title: Clerk\nduties: [File letters]\nstatements:\n  equal_opportunity: {HARD * 8}\n"
    for rule in ("hard-to-read", "wall-of-text", "long-sentence"):
        assert found(text, rule, fragment=False, path="a.jd.yaml") == []


@pytest.mark.parametrize("rule", ["long-posting", "short-posting", "long-list"])
def test_the_length_of_a_fragment_is_not_judged(rule):
    for text in (SENTENCE, SENTENCE * 120, "".join(f"- Close door {number}\n" for number in range(30))):
        assert found(text, rule) == []


def test_a_limit_can_be_set():
    assert len(found(SENTENCE, "long-sentence", options={"long-sentence": {"max_words": 5}})) == 1
    assert found(SENTENCE, "long-sentence", options={"long-sentence": {"max_words": 12}}) == []


def test_titles_and_other_languages_are_left_alone():
    assert found("title: WE NEED YOU NOW\nduties: [File letters]\n", "shouting", fragment=False, path="a.jd.yaml") == []
    text = "title: Pfleger\nlanguage: de\nduties: [WIR BRAUCHEN DICH NOW AND HERE]\n"
    assert found(text, "shouting", fragment=False, path="a.jd.yaml") == []


def test_one_finding_tells_of_all_abbreviations_of_a_sentence():
    [row] = found("You own KPIs, OKRs and NPS in EMEA. You report KPIs, OKRs and NPS again.", "unexplained-acronym")
    assert row.text == "KPIs, OKRs and NPS in EMEA"
    assert "KPI, OKR, NPS, EMEA" in row.message


def test_check_loads_neither_textstat_nor_nltk_nor_pyphen():
    code = (
        "import sys; from jdlint import check; "
        f"assert check({HARD * 8!r}, 'x.txt', select=['readability'], fragment=True); "
        "sys.exit(bool({'textstat', 'nltk', 'pyphen'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
