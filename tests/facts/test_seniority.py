"""The level that a title states, and the words that look like one and are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.facts.seniority import seniority_of, without_seniority

LEVELS = {
    "intern": [
        "Marketing Intern",
        "Summer Internship - Data Science",
        "Co-op Student, Mechanical",
    ],
    "entry": [
        "Junior Developer",
        "Jr. Developer",
        "Developer (Junior)",
        "Entry-Level Sales Associate",
        "Graduate Engineer",
        "Management Trainee",
        "Apprentice Electrician",
        "Software Engineer I",
        "Manager in Training",
        "New Grad Software Engineer",
        "Electrician (Apprentice)",
        "Police Officer I",
    ],
    "mid": [
        "Customer Service Rep II",
        "Journeyman Plumber",
        "Mid-level Developer",
        "Clinical Nurse II",
    ],
    "senior": [
        "Senior Accountant",
        "Sr. Engineer",
        "Software Engineer III (Remote)",
        "Senior Account Manager",
        "Senior Product Manager",
    ],
    "lead": [
        "Lead Teacher",
        "Tech Lead",
        "Shift Lead",
        "Shift Supervisor",
        "Team Leader",
        "Warehouse Team Lead",
        "Senior/Lead Engineer",
    ],
    "principal": [
        "Staff Software Engineer",
        "Senior Staff Engineer",
        "Principal Engineer",
        "Software Engineer, Principal",
        "Principal Investigator",
    ],
    "manager": [
        "Store Manager",
        "Assistant Store Manager",
        "Manager, Software Engineering",
        "Assistant Principal",
        "Elementary School Principal",
        "Head Chef",
        "Head of Marketing",
        "Nurse Manager",
    ],
    "director": [
        "Director of Nursing",
        "Program Director",
    ],
    "executive": [
        "Executive Director",
        "VP of Sales",
        "Chief Financial Officer",
        "Chief Technology Officer (CTO)",
        "Senior Vice President, Risk",
    ],
    None: [
        "Staff Accountant",
        "Staff Nurse",
        "Lead Generation Specialist",
        "Lead Abatement Worker",
        "Senior Living Aide",
        "Junior High School Teacher",
        "Graduate Admissions Counselor",
        "Graduate Research Assistant",
        "Internship Coordinator",
        "Internal Auditor",
        "Engineer I/II",
        "Junior to Senior Developer",
        "Account Manager",
        "Product Manager",
        "Group Product Manager",
        "Art Director",
        "Assistant Vice President",
        "Executive Assistant to the CEO",
        "Assistant to the Director",
        "Chief of Staff",
        "Principal",
        "Class 1 Driver",
        "CDL A Truck Driver",
        "Tier 2 Support Technician",
        "Grade 3 Teacher",
        "Midwife",
        "Mid-Market Account Executive",
        "Account Executive",
        "Registered Nurse",
        "President's Office Coordinator",
        "Caregiver for Seniors",
        "Coop Store Clerk",
        "Student Services Coordinator",
        "Early Careers Recruiter",
        "AI Engineer",
    ],
}


@pytest.mark.parametrize("title, level", [(title, level) for level, titles in LEVELS.items() for title in titles])
def test_the_level_of_a_title(title, level):
    assert seniority_of(title) == level


@pytest.mark.parametrize(
    "title, rest",
    [
        ("Senior Software Engineer (Remote)", "Software Engineer (Remote)"),
        ("Software Engineer, Principal", "Software Engineer"),
        ("Customer Service Rep II", "Customer Service Rep"),
        ("Sr. RN", "RN"),
        ("Staff Nurse", "Staff Nurse"),
        ("Store Manager", "Store Manager"),
        ("Shift Supervisor", "Shift Supervisor"),
        ("Assistant Principal", "Assistant Principal"),
        ("Senior Living Aide", "Senior Living Aide"),
        ("Director of Nursing", "Director of Nursing"),
    ],
)
def test_taking_the_level_away_leaves_the_occupation(title, rest):
    assert without_seniority(title) == rest


@given(st.text(max_size=300))
def test_no_title_is_too_odd(title):
    seniority_of(title)
    assert len(without_seniority(title)) <= len(title)
