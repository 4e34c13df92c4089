"""Headings and wordings of them, and the fields that they stand for."""

from __future__ import annotations

import pytest

from jdlint.sections import target

MARKED = {
    "duties": ["As a Barista you will", "Responsibilities include", "Specific duties include", "In this role you'll"],
    "qualifications.required": [
        "You may be a good fit if you", "You might be a great fit if you have", "Required Skills/Abilities",
        "Education/Experience", "We'd love to hear from you if", "To be successful in this role",
        "What makes you a great fit", "What sets you up for success", "What we look for", "Eligibility",
        "We are looking for someone who has", "Experience you'll bring",
        "What we need from you", "What we ask of candidates",
    ],
    "qualifications.preferred": [
        "You'll stand out if", "Even better if you have", "It's a plus if you have", "Ideally you also have",
        "Additional qualifications that could help you succeed", "Bonus points if you have",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("heading", "field"), [(text, field) for field, texts in MARKED.items() for text in texts])
def test_wordings_that_vary_are_understood_as_headings(heading, field):
    assert target(heading, marked=True) == field
    assert target(f"{heading}:") == field


@pytest.mark.parametrize("text", [
    "As a barista you will open the shop at six:", "You may be a good fit",
    "What makes us different", "What we need to change",
    "Even better coffee",
    "We'd love to hear from you", "To be announced in spring", "Looking for someone",
])  # fmt: skip
def test_others_are_not(text):
    assert target(text, marked=True) not in MARKED
