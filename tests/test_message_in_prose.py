"""Messages for those who write prose: they name no keys, and what they tell to write is understood."""

from __future__ import annotations

import re

import pytest

from jdlint import check
from jdlint.checklist import asked
from jdlint.rule import load_shipped
from jdlint.schema import load_schema

AD = "# Line Cook\n\nWe are a kitchen by the water, and we cook what the boats bring in each morning.\n\n{}\n"
#: For each rule what its message tells to write, as the message words it.
ADVICE = {
    "missing-employment-type": "Temporary, six months",
    "missing-posted-date": "Posted: 2026-05-04",
    "missing-reference-number": "Job ID: 2041",
    "missing-valid-through": "Apply by 2026-06-30",
    "missing-application": "## How to apply\n\nWrite to jobs@kitchen.example.",
    "missing-benefits": "## Benefits\n\n- Health insurance",
    "missing-compensation": "Pay: $60,000 to $80,000 a year",
    "missing-duties": "## What you will do\n\n- Cook fish\n- Keep the line clean",
    "missing-employer": "Employer: Harbor Grill",
    "missing-place": "Location: Denver, CO",
    "missing-required-qualifications": "## Requirements\n\n- A food handler card",
    "missing-equal-opportunity": "We are an equal opportunity employer.",
    "missing-employer-website": "Harbor Grill is a kitchen: <https://harbor.example>",
}
SETTINGS = {"as_of": "2026-05-10", "profile": "thorough", "extend_select": ["boards"]}


def found(text: str) -> set[str]:
    return {finding.rule for finding in check(text, "ad.md", **SETTINGS)}


@pytest.mark.parametrize(("rule", "advice"), ADVICE.items())
def test_what_a_message_tells_to_write_mends_it(rule, advice):
    quoted = re.findall(r'"([^"]+)"', next(row for row in load_shipped() if row.name == rule).data["message_in_prose"])
    assert not quoted or any(words in advice for words in quoted), "the message advises something else"
    assert rule in found(AD.format(""))
    assert rule not in found(AD.format(advice))


def test_remote_work_with_its_states_is_told_as_advised():
    assert "remote-without-regions" in found(AD.format("Location: Remote"))
    assert "remote-without-regions" not in found(AD.format("Remote in Colorado or Ohio"))


def test_no_message_for_prose_names_a_key():
    keys = set(load_schema("posting")["properties"])
    for rule in load_shipped():
        message = rule.data.get("message_in_prose", rule.data["message"])
        named = {name.partition(".")[0] for name in re.findall(r"`([\w.]+)`", message)}
        assert not named & keys, (rule.name, named & keys)


def test_structured_postings_are_told_the_key():
    (finding,) = check("title: Cook\nduties: [Cook fish]\nqualifications: [A card]\n", select=["missing-application"])
    assert "`application`" in finding.message


def test_no_key_comes_into_a_message_for_prose_with_what_was_found():
    text = AD.format("Location: Springfield")
    told = {finding.rule: finding.message for finding in check(text, "ad.md", **SETTINGS)}
    assert "`" not in told["unknown-place"]


def test_a_question_of_the_checklist_names_no_key_in_prose():
    question = "is AI used to choose applicants? State application.ai_screening"
    assert asked(question, "markdown") == "is AI used to choose applicants?"
    assert asked(question, "yaml") == question
