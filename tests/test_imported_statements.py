"""Paragraphs on accommodation, equal opportunity and applying become fields wherever they stand, each word once."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

AD = """# Product Designer

You design pans.

## What you will do

- Design screens
- Test them with users

## Benefits

- Health insurance
- Paid leave

{}

## Requirements

- Figma
"""
HELP = (
    "If you need a reasonable accommodation to complete the application, email help@acme.example.",
    "If you require an adjustment during the recruitment process, call 0114 496 0000.",
    "Acme provides reasonable accommodations to qualified applicants with disabilities. Write to help@acme.example.",
    "To request an accommodation in the hiring process, contact us.",
)
APPLYING = (
    "To apply, send a resume to jobs@acme.example.",
    "Apply online at https://acme.example/jobs.",
    "Please send your CV to jobs@acme.example.",
)
NEITHER = (
    "Reasonable accommodations may be made so that the essential functions can be done.",
    "We offer holiday accommodation at half the price.",
)


def plain(words: str, name: str) -> dict:
    text = AD.format(words)
    [draft] = imported((text if name.endswith("md") else text.replace("# ", "").replace("#", "")).encode(), name)
    assert draft.split("x-import:")[0].replace("\n", " ").count("Figma") == 1
    return posting_of(draft).root.plain()


@pytest.mark.parametrize("name", ["ad.md", "ad.txt"])
@pytest.mark.parametrize("words", HELP)
def test_whom_to_ask_for_help_is_a_statement_and_no_way_to_apply(words, name):
    found = plain(words, name)
    assert found["statements"] == {"accommodation": words}
    assert "application" not in found
    assert found["benefits"] == ["Health insurance", "Paid leave"]
    assert "sections" not in found


@pytest.mark.parametrize("words", APPLYING)
def test_how_to_apply_behind_a_list_is_none_of_it(words):
    found = plain(words, "ad.md")
    assert found["application"]["how_to"] == words
    assert found["benefits"] == ["Health insurance", "Paid leave"]


@pytest.mark.parametrize("words", NEITHER)
def test_what_only_sounds_like_it_stays(words):
    found = plain(words, "ad.md")
    assert not found.keys() & {"statements", "application"}
    assert words in str(found)


def test_how_to_apply_below_demands_in_running_text_is_no_demand():
    text = "Nurse\n\nRequirements:\nA licence is required.\n\nTo apply, send a resume to jobs@mercy.example.\n"
    [draft] = imported(text.encode(), "ad.txt")
    found = posting_of(draft).root.plain()
    assert found["qualifications"]["required"] == ["A licence is required."]
    assert found["application"]["how_to"] == "To apply, send a resume to jobs@mercy.example."
