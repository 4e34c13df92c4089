"""What is cut at a limit is told, with the file and the line at which it begins."""

from __future__ import annotations

import json

import pytest

import jdlint
from jdlint.facts import attributed, figures
from jdlint.facts.experience import MOST_YEARS
from jdlint.facts.text import LONGEST_SENTENCE
from jdlint.suppress import MOST_SUPPRESSIONS
from tests.test_jobs import jdlint as run

HEAD = "title: Nurse\nduties: [Care.]\nqualifications:\n  required:\n"


def report_of(folder, text, *more):
    (folder / "a.jd.yaml").write_text(text)
    return json.loads(run("check", "a.jd.yaml", "--format", "json", *more, cwd=folder).stdout)


@pytest.mark.parametrize("number", [MOST_SUPPRESSIONS, MOST_SUPPRESSIONS + 1, 5_000])
def test_suppressions_beyond_the_limit_are_told_at_the_first_of_them(number):
    text = HEAD + "  - Some TBD. # jdlint: ignore[placeholder] known\n" * number
    found = [row for row in jdlint.check(text, "a.jd.yaml") if row.rule == "too-large"]
    lines = [1 + text[: row.span.start].count("\n") for row in found]
    assert lines == [] if number == MOST_SUPPRESSIONS else lines == [5 + MOST_SUPPRESSIONS]
    if found:
        assert f"over {MOST_SUPPRESSIONS} suppressions" in found[0].message


def test_comments_that_are_no_suppressions_do_not_count():
    text = HEAD + "  - Some care. # a remark\n" * 1_000
    assert "too-large" not in {row.rule for row in jdlint.check(text, "a.jd.yaml")}


def test_years_of_experience_beyond_the_limit_are_told(tmp_path):
    text = HEAD + "  - At least 5 years of experience with ventilators.\n" * MOST_YEARS
    assert not [line for line in report_of(tmp_path, text)["not_checked"] if "years" in line]
    more = report_of(tmp_path, text + "  - At least 6 years of experience with pumps.\n" * 3)["not_checked"]
    told = f"years of experience from a.jd.yaml, line {5 + MOST_YEARS} on, beyond the first {MOST_YEARS}"
    assert [line for line in more if "years" in line] == [told]


def test_mentions_of_years_that_ask_for_nothing_count_too(tmp_path):
    text = HEAD + "  - We opened 10 years ago.\n" * MOST_YEARS + "  - At least 6 years of experience with pumps.\n"
    assert any("years of experience from" in line for line in report_of(tmp_path, text)["not_checked"])


def test_findings_beyond_the_limit_of_a_rule_are_told(tmp_path):
    text = HEAD + "  - Some TBD.\n" * 501
    more = report_of(tmp_path, text, "--select", "placeholder")["not_checked"]
    [told] = [line for line in more if "placeholder" in line]
    assert told == "what placeholder may find behind a.jd.yaml, line 504, beyond its first 500"


def test_figures_beyond_the_limit_are_told(tmp_path):
    text = HEAD + "  - Lift $5.\n" * figures.MOST_FIGURES
    assert not [line for line in report_of(tmp_path, text)["not_checked"] if "figures" in line]
    more = report_of(tmp_path, text + "  - Lift $6.\n" * 3)["not_checked"]
    told = f"figures from a.jd.yaml, line {5 + figures.MOST_FIGURES} on, beyond the first {figures.MOST_FIGURES:,}"
    assert [line for line in more if "figures" in line] == [told]


def test_official_statistics_beyond_the_limit_are_told(tmp_path):
    text = HEAD + "  - BLS gives nurses $80,000.\n" * (attributed.MOST_FIGURES + 2)
    told = f"official statistics from a.jd.yaml, line {5 + attributed.MOST_FIGURES} on, beyond the first 300"
    assert [line for line in report_of(tmp_path, text)["not_checked"] if "official" in line] == [told]


def test_sentences_beyond_the_limit_are_told(tmp_path):
    words = "care " * (LONGEST_SENTENCE // 5)
    assert not [line for line in report_of(tmp_path, HEAD + f"  - {words}\n")["not_checked"] if "sentences" in line]
    more = report_of(tmp_path, HEAD + f"  - Care.\n  - {words}and more\n")["not_checked"]
    told = "sentences that go on from a.jd.yaml, line 6 on, beyond the first 2,000 characters"
    assert [line for line in more if "sentences" in line] == [told]
