"""A line that names the document and no job is no title; what announces a job is no part of it."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from jdlint.sections import is_banner
from scripts.measure_import import imported, lost_words, posting_of

BODY = "\n\nAcme Diner, Reno, NV\n\nWe make good food for people.\n\nDuties\n- Cook food\n- Clean the kitchen\n"


def title(head, name):
    data = f"{head}{BODY}".encode()
    [made] = imported(data, name)
    assert not lost_words(data, name, [made])
    return posting_of(made).text("title")


@pytest.mark.parametrize("mark, name", [("", "a.txt"), ("# ", "a.md")])
@pytest.mark.parametrize("head, expected", [
    ("JOB OPENING - HEAD COOK", "HEAD COOK"), ("HELP WANTED: Welder", "Welder"),
    ("NOW HIRING!!! LINE COOKS", "LINE COOKS"),
    ("VACANCY ANNOUNCEMENT\n\nHead Cook", "Head Cook"), ("POSITION AVAILABLE\n\nHead Cook", "Head Cook"),
    ("NOTICE OF JOB VACANCY\n\nCustodian I", "Custodian I"), ("INTERNAL/EXTERNAL POSTING #14\n\nClerk", "Clerk"),
    ("JOIN OUR TEAM!\n\nBarista", "Barista"), ("Job Title: Head Cook", "Head Cook"),
    ("EMPLOYMENT OPPORTUNITY - Maintenance Worker II", "Maintenance Worker II"),
    ("JOB OPPORTUNITY | Sous Chef", "Sous Chef"),
    ("Career Opportunity: Registered Nurse (RN) – Nights", "Registered Nurse (RN) – Nights"),
    ("Job Description – Office Manager", "Office Manager"), ("JOB POSTING\n\nPosition: Head Cook", "Head Cook"),
])  # fmt: skip
def test_the_title_stands_beside_or_below_the_banner(mark, name, head, expected):
    assert title(f"{mark}{head}", name) == expected


@pytest.mark.parametrize("head", [
    "Head Cook", "Head Cook - Nights", "Recruitment Manager", "Career Coach", "Staff Nurse: Emergency",
    "Vacancy Coordinator", "Open Source Engineer", "Position Control Analyst", "Help Desk Technician", "Job Coach",
])  # fmt: skip
def test_a_title_that_begins_with_such_a_word_stays(head):
    assert title(head, "a.txt") == head
    assert not is_banner(head)


def test_a_banner_above_no_known_job_leaves_the_title_to_people():
    assert title("# VACANCY ANNOUNCEMENT\n\nCounty of Kern", "a.md") == "[[title of the job]]"


def test_below_what_a_page_begins_with_the_heading_that_names_a_job_is_the_title():
    top = "Skip to main content\n\nMenu\n\n[Home](/)\n\n[Search](/search)\n\n"
    duties = "### Duties\n\n- Greet visitors of the gallery.\n"
    [posting] = read(f"{top}# Gallery Associate\n\n{duties}".encode(), "a.md", "markdown")[1]
    assert posting.text("title") == "Gallery Associate"
    [posting] = read(f"{top}# We need associates!\n\n{duties}".encode(), "a.md", "markdown")[1]
    assert posting.text("title") == ""
