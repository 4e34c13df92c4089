"""Degrees that a text asks for, and those that it only tells somebody to have."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of


def level_of(sentence, heading="About us"):
    text = f"# Counselor\n\nWe counsel people.\n\n## {heading}\n\n{sentence}\n\n## Duties\n\n- Counsel people\n"
    [made] = imported(text.encode(), "ad.md")
    return posting_of(made).root.plain().get("education", {}).get("level")


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Q. Doe, MBA serves as CEO of the company.",
        "The clinic was founded by Jane Doe, M.A., MBA, who leads it.",
        "She holds a master's degree in counseling.",
        "Our two founders have earned a bachelor's degree in nursing.",
    ],
)
@pytest.mark.parametrize("heading", ["Company history", "Qualifications"])
def test_what_somebody_has_is_asked_of_nobody(sentence, heading):
    assert level_of(sentence, heading) is None


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("Our ideal candidate has a bachelor's degree in counseling.", "bachelor"),
        ("The successful applicant holds a master's degree in counseling.", "master"),
        ("Health Administration, MBA is required.", "master"),
        ("You have a master's degree in counseling.", "master"),
    ],
)
def test_what_is_asked_of_applicants_is_a_demand(sentence, level):
    assert level_of(sentence, "Qualifications") == level
