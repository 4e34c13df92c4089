"""Entries of feeds that hold the job in an object of its own are read as flat records are."""

from __future__ import annotations

import json

import pytest

from scripts.measure_import import imported, posting_of

JOB = {
    "job_title": "Caretaker",
    "job_description": "<p>You look after a school.</p><h3>Duties</h3><ul><li>Lock up</li></ul>",
    "salary_range": "£24,000 - £26,000", "contract_type": "Permanent", "closing_date": "2027-03-12T12:00:00",
    "contact_email": "Item not found", "service_area": "Hill School", "job_id": "1951",
}  # fmt: skip
ENTRY = {"title": "Caretaker - Hill School", "link": "https://jobs.example/1951", "content": JOB}


def tree_of(entry):
    [made] = imported(json.dumps(entry).encode(), "entry.json")
    return posting_of(made).root.plain(), made


def test_the_job_in_an_entry_is_the_posting():
    tree, made = tree_of(ENTRY)
    assert (tree["title"], tree["id"], tree["duties"]) == ("Caretaker", "1951", ["Lock up"])
    assert (tree["compensation"]["min"], tree["compensation"]["max"]) == (24000, 26000)
    assert tree["application"] == {"url": "https://jobs.example/1951"}
    assert tree["dates"]["closes"] == "2027-03-12"
    assert "Hill School" in made


@pytest.mark.parametrize(("said", "kind"), [("Permanent", None), ("Part time", "part_time"), ("Fixed term", None)])
def test_how_long_the_work_lasts_says_nothing_of_its_hours(said, kind):
    tree, _ = tree_of({**ENTRY, "content": {**JOB, "contract_type": said}})
    assert tree.get("employment", {}).get("type") == kind


def test_an_object_without_a_job_makes_no_entry():
    tree, _ = tree_of({"title": "Baker", "duties": ["Bake bread"], "x-content": {"job_title": "Caretaker"}})
    assert tree["title"] == "Baker"
