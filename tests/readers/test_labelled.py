"""What stands behind a label in prose: typed fields take what they know of it, the rest stays prose."""

from __future__ import annotations

import pytest

import jdlint
from jdlint.readers import read

AD = "Van driver\n\n{}\n\nDuties\n- Drive the van across the county\n"


def said(label: str, path: str) -> object:
    [posting] = read(AD.format(label).encode(), "ad.txt", "text")[1]
    node = posting.get(path)
    return None if node is None else node.value


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Job type: Full-time, with some weekend work", "Full-time"),
        ("Employment type: Regular part time (20 hours)", "part time"),
        ("Contract: contract, 6 months", "contract"),
        ("Employment type: Permanent", None),
        ("Employment type: Permanent, 20 hours", None),
        ("Job type: Full-time or part-time", None),
        ("Job type: Not full-time", None),
        ("Contract: two years, then permanent", None),
    ],
)
def test_a_kind_of_contract_is_taken_where_one_is_named(label, found):
    assert said(label, "employment.type") == found


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Apply by: Friday, 12 June 2027, 5 pm", "12 June 2027"),
        ("Deadline: June 12th, 2027", "June 12th, 2027"),
        ("Closing date: 25/06/2027", "25/06/2027"),
        ("Closing date: 31 February 2027", "31 February 2027"),
        ("Closes: open until filled", "open until filled"),
        ("Closes: ongoing; first interviews on 3 May 2027", None),
        ("Closing date: 06/07/2027", None),
        ("Deadline: Friday 12 June at noon", None),
    ],
)
def test_a_closing_date_is_taken_where_one_day_is_named(label, found):
    assert said(label, "dates.closes") == found


@pytest.mark.parametrize(("label", "found"), [("Openings: 2 (one for nights)", 2), ("Openings: several", None)])
def test_a_number_of_openings_is_taken(label, found):
    assert said(label, "employment.openings") == found


@pytest.mark.parametrize(
    "label",
    [
        "Job type: Full-time, with some weekend work", "Contract: two years, then permanent", "Openings: several",
        "Posted: two weeks ago", "Deadline: Friday 12 June at noon", "Location: our depot on the ring road",
        "Type: Full-time/Part-time",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["ad.txt", "ad.md"])
def test_words_behind_a_label_are_no_error_and_are_kept(name, label):
    text = AD.format(label) if name.endswith("txt") else AD.format(label).replace("Duties", "## Duties\n")
    found = jdlint.check(text, name, select=["document", "missing-place"])
    assert [finding.message for finding in found if finding.severity == "error"] == []
    assert ("missing-place" in {finding.rule for finding in found}) is not label.startswith("Location")
    [posting] = read(text.encode(), name, "text" if name.endswith("txt") else "markdown")[1]
    heading, _, words = label.partition(": ")
    assert {"heading": heading, "text": words} in posting.root.plain()["sections"]


def test_a_day_that_does_not_exist_is_still_found():
    found = jdlint.check(AD.format("Closing date: 31 February 2027"), "ad.txt", select=["document"])
    assert [finding.rule for finding in found] == ["invalid-date"]
