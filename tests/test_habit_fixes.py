"""What the fixes of habits write: renames in place, respelled values, moved siblings."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jdlint.edits import apply_edits
from jdlint.posting import Defect
from tests.test_habits import read


def fixed(text: str, applicability: str, format: str = "yaml") -> str:
    """The text after all fixes of one applicability, again and again until there are none."""
    for _ in range(9):
        posting = read(text, format)
        fixes = [d.fix for d in posting.defects if d.fix is not None and d.fix.applicability == applicability]
        if not fixes:
            return text
        text = apply_edits(text, fixes)
    raise AssertionError(f"fixes without end: {text}")


@pytest.mark.parametrize("before, after", [
    ("title: x\nresponsibilities: # mine\n  - a\n", "title: x\nduties: # mine\n  - a\n"),
    ("title: x\n\"responsibilities\": [a]\n", "title: x\n\"duties\": [a]\n"),
    ("title: x\nworkAuthorization: a\n", "title: x\nwork_authorization: a\n"),
    ("title: x\ncompensation: {minimum: 1, maximum: 2}\n", "title: x\ncompensation: {min: 1, max: 2}\n"),
    ("title: x\nemployment: {type: Full Time, travel: 25%, exempt: no}\n",
     "title: x\nemployment: {type: full_time, travel_percent: 25, overtime: nonexempt}\n"),
    ("title: x\ncompensation:\n  max: 140k\n", "title: x\ncompensation:\n  max: 140000\n"),
    ("title: x\ndates: {closes: 'June 30, 2027'}\n", "title: x\ndates: {closes: 2027-06-30}\n"),
    ("title: x\nsalary: $5 an hour\n", "title: x\ncompensation: $5 an hour\n"),
    ("title: x\nrequirements: [a]\n", "title: x\nrequirements: [a]\n"),
    ("title: x\nduties:\ntasks: [a]\n", "title: x\nduties:\ntasks: [a]\n"),
    ("title: x\nkey_duties: [a]\ntasks: [b]\n", "title: x\nkey_duties: [a]\ntasks: [b]\n"),
    ("title: x\nkey_duties: &a [Full Time]\nskills: *a\n", "title: x\nkey_duties: &a [Full Time]\nskills: *a\n"),
])  # fmt: skip
def test_a_safe_fix_renames_in_place_or_respells(before: str, after: str) -> None:
    assert fixed(before, "safe") == after


@pytest.mark.parametrize("before, after", [
    ("title: x\nrequirements:\n  - a  # one\n  # two\n  - b\nnice_to_have:\n- c\nsummary: s\n",
     "title: x\nqualifications:\n  required:\n    - a  # one\n    # two\n    - b\n  preferred:\n  - c\nsummary: s\n"),
    ("requirements: [a]\ntitle: x\nnice_to_have: |\n  - b\n\n  - c",
     "qualifications:\n  required: [a]\n  preferred: |\n    - b\n\n    - c\ntitle: x\n"),
    ("title: x\ndates:\n    posted: 2026-01-01 # first\ndeadline: 2027-01-01\nsummary: s\n",
     "title: x\ndates:\n    posted: 2026-01-01 # first\n    closes: 2027-01-01\nsummary: s\n"),
    ("title: x\ndeadline: 2027-01-01\ndates:\n  posted: 2026-01-01\n",
     "title: x\ndates:\n  posted: 2026-01-01\n  closes: 2027-01-01\n"),
    ("title: x\nremote: true # yes\n", "title: x\nworkplace:\n  type: remote # yes\n"),
    ("title: x\nlocation: Denver, CO\n", "title: x\nlocation: [{city: Denver, region: US-CO, country: US}]\n"),
    ("title: x\nlocations: [Denver, CO]\n", "title: x\nlocations: [{city: Denver, region: US-CO, country: US}]\n"),
    ("title: x\nlocations: ['Ely', MN, New York, NY, \"St. Paul, MN\"]\n",
     "title: x\nlocations: [{city: Ely, region: US-MN, country: US}, {city: New York, region: US-NY, country: US}, "
     "{city: St. Paul, region: US-MN, country: US}]\n"),
    ("title: x\nlocations: [Toronto, ON]\n", "title: x\nlocations: [{city: Toronto, region: CA-ON, country: CA}]\n"),
    ("title: x\nlocations:\n  - Denver\n  - CO\n", "title: x\nlocations:\n  - Denver\n  - CO\n"),
    ("title: x\ncompensation:\n  min: $5\n", "title: x\ncompensation:\n  currency: USD\n  min: 5\n"),
    ("title: x\ncompensation: {min: $5}\n", "title: x\ncompensation: {currency: USD, min: 5}\n"),
    ("title: x\nduties:\n  - Design: draw plans\n", "title: x\nduties:\n  - \"Design: draw plans\"\n"),
    ("title: x\ndates: {posted: 2026-01-01}\ndeadline: 2027-01-01\n",
     "title: x\ndates: {posted: 2026-01-01}\ndeadline: 2027-01-01\n"),
    ("title: x\nqualifications:\nrequirements: [a]\n", "title: x\nqualifications:\nrequirements: [a]\n"),
    ("title: x\nrequirements: [a]\nmust_have: [b]\n", "title: x\nrequirements: [a]\nmust_have: [b]\n"),
    ("{\ntitle: x,\nrequirements: [a]\n}\n", "{\ntitle: x,\nrequirements: [a]\n}\n"),
    ("title: x\nrequirements: &r\n  - a\nmust_have: *r\n", "title: x\nrequirements: &r\n  - a\nmust_have: *r\n"),
])  # fmt: skip
def test_an_unsafe_fix_moves_all_siblings_or_there_is_none(before: str, after: str) -> None:
    once = fixed(before, "unsafe") if before != after else before
    assert once == after
    assert fixed(before.replace("\n", "\r\n"), "unsafe") == fixed(before, "unsafe").replace("\n", "\r\n")


MESSY = [
    "title: x\ncompany: Acme\nteam: Night\nlocation: Denver, CO\nsalary: $50-60k\nposted: 2026-01-01\n"
    "deadline: 2027-01-01\n",
    "title: x\nrequirements:\n  - a\nsummary: s\npreferred_skills:\n"
    "  - name: n\n    text: >-\n      folded\n      text\neeo: e\n",
    "title: x\nperks: [a]\nremote: true\nemployment_type: Full Time\nlevel: Senior\nhours: 40\n"
    "how_to_apply: |\n  Write.\n\n  Now.\n",
    "job_title: x\nabout: a\nyears_of_experience: 5+ years\ndegree: BS\nquestions:\n- q: 'a: b'\n  a: |-\n    c\n",
    "title: x\ndates:\n  posted: 2026-01-01\n\n# a comment\n\nclosing_date: rolling\nlast_reviewed: 2026-01-01",
    "title: x\nmin_salary: 5\nmax_salary: $6\ncurrency: usd\n",
]


@pytest.mark.parametrize("text", MESSY)
def test_fixes_write_what_was_read(text: str) -> None:
    wanted = read(text).root.plain()
    for applicability in ("safe", "unsafe", "safe"):
        text = fixed(text, applicability)
        assert read(text).root.plain() == wanted
    assert not [defect for defect in read(text).defects if defect.fix]


@pytest.mark.parametrize("data", [
    {"title": "x", "responsibilities": ["a"], "location": "Denver, CO", "compensation": {"min": "$5", "max": "6k"}},
    {"job title": "x", "salary": "$50-60 per hour", "employment": {"type": "Full Time", "exempt": True}},
])  # fmt: skip
@pytest.mark.parametrize("indent", [None, 2])
def test_fixes_of_json_stay_json(data: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(data, indent=indent)
    windows = fixed(text.replace("\n", "\r\n"), "unsafe", "json")
    assert windows == fixed(text, "unsafe", "json").replace("\n", "\r\n")
    wanted = read(text, "json").root.plain()
    for applicability in ("safe", "unsafe"):
        text = fixed(text, applicability, "json")
        json.loads(text)
    assert read(text, "json").root.plain() == wanted
    assert read(text, "json").defects == []


def test_a_fix_is_attached_to_the_first_of_its_siblings() -> None:
    found: list[Defect] = read("title: x\nrequirements: [a]\nnice_to_have: [b]\n").defects
    assert [(defect.values["found"], defect.fix is not None) for defect in found] == [
        ("requirements", True), ("nice_to_have", False),
    ]  # fmt: skip
