"""Rules on requirements in whole postings: what their examples cannot show, and near misses over many trades."""

from __future__ import annotations

import re

import pytest

import jdlint
from jdlint import resources
from jdlint.reference.certifications import MEMORY, RETIRED
from jdlint.rule import load_folder

RULES = {rule.name for rule in load_folder(resources.path_of("rules")) if rule.group == "requirements"}


def found(text: str, path: str = "posting.jd.yaml", **options):
    rows = jdlint.check(text, path, profile="thorough", **{"as_of": "2026-11-23", **options})
    return {row.rule: row for row in rows if row.rule in RULES}


def posting(title: str, *required: str, duties: str = "[Do the work., Do it well.]", more: str = "") -> str:
    items = "".join(f"    - {item!r}\n" for item in required)
    return f"title: {title}\nduties: {duties}\nqualifications:\n  required:\n{items}{more}"


@pytest.mark.parametrize("day, expected", [("2020-06-01", True), ("2026-11-23", False)])
def test_the_age_of_a_technology_depends_on_the_day(day, expected):
    rows = found(posting("Platform Engineer", "10+ years of experience with Kubernetes"), as_of=day)
    assert ("experience-older-than-technology" in rows) is expected


def test_the_day_of_the_posting_counts_where_it_is_earlier():
    text = posting("Platform Engineer", "10+ years with Kubernetes", more="dates: {posted: 2020-03-01}\n")
    row = found(text)["experience-older-than-technology"]
    assert row.dated
    assert "June 2014" in row.message


def test_doubtful_dates_and_lists_with_something_older_never_accuse():
    lists = ("10 years with Python, Linux and Kubernetes", "9 years with Kubernetes or a similar tool")
    items = (*lists, "30 years of LLMOps")
    assert "experience-older-than-technology" not in found(posting("Platform Engineer", *items), as_of="2020-06-01")


CLEAN = [
    posting("Registered Nurse", "Bachelor of Science in nursing", "RN license in Ohio", "Two years on a ward"),
    posting("Staff Attorney", "Juris Doctor degree", "Admission to the bar", "Three years of litigation"),
    posting("Elementary Teacher", "Bachelor's degree in education", more="licenses: [A state teaching license]\n"),
    posting("Master Electrician", "Eight years in the trade", "A license as a master electrician"),
    posting("Truck Driver", "CDL Class A", "A clean driving record", duties="[Drive freight., Check the load.]"),
    posting("Warehouse Associate", "Lift up to 50 pounds", duties="[Pick orders., Load pallets.]"),
    posting("Home Health Aide", "Driver's license and own car", duties="[Visit clients at home., Cook lunch.]"),
    posting("Junior Paralegal", "One to two years in a law office"),
    posting("Line Cook", "Three to five years in a busy kitchen", "Food handler card"),
    posting("Office Manager", "Lift 30 pounds", duties="[Unpack deliveries of supplies., Book rooms.]"),
    posting("Logistics Planner", "Bachelor's degree or four years of experience with freight"),
]


@pytest.mark.parametrize("text", CLEAN, ids=[text.split("\n")[0] for text in CLEAN])
def test_demands_that_the_work_or_the_law_explains_are_left_alone(text):
    assert list(found(text)) == []


@pytest.mark.parametrize(
    "rule, text",
    [
        ("entry-level-with-years", posting("Apprentice Plumber", "Six years of experience as a plumber")),
        ("disproportionate-degree", posting("Barista", "A university degree is required.")),
        ("disproportionate-years", posting("Dishwasher", "Nine years of experience in a kitchen")),
        ("unexplained-licence", posting("Payroll Clerk", "Valid driver's license")),
        ("unexplained-physical-demand", posting("Data Entry Clerk", "Lift up to 50 lbs")),
        ("own-car", posting("Line Cook", "Own vehicle required")),
        ("too-many-experts", posting("Chef", "Mastery of French, Thai, Greek, Indian, Mexican and Polish cooking")),
        ("degree-without-equivalent", posting("Event Planner", "Bachelor's degree in hospitality")),
        ("elite-school", posting("Analyst", "MBA from a prestigious business school")),
    ],
)
def test_inflated_demands_are_found_in_every_trade(rule, text):
    assert rule in found(text)


def test_a_denial_and_a_demand_are_one_finding_at_the_denial():
    text = posting("Server", "Two years of restaurant experience", more="summary: No experience necessary!\n")
    assert found(text)["requirement-contradicted"].text == "No experience necessary"


def test_a_question_of_the_faq_is_answered_against_the_list():
    more = 'faq: [{question: "Is CPR certification required?", answer: "No."}]\n'
    assert "requirement-contradicted" in found(posting("Guide", "CPR certification", more=more))
    assert "requirement-contradicted" not in found(posting("Guide", "Clear speech", more=more))


def test_a_degree_far_above_the_work_is_not_asked_about_again():
    rows = found(posting("Receptionist", "Master's degree in communications"))
    assert "disproportionate-degree" in rows
    assert "degree-without-equivalent" not in rows


def test_low_pay_beside_high_demands_is_seen_per_hour_and_per_year():
    years = "Eight years of experience"
    for pay in ("{currency: USD, period: hour, min: 13, max: 15}", "{currency: USD, period: year, max: 30000}"):
        assert "pay-below-demands" in found(posting("Bookkeeper", years, more=f"compensation: {pay}\n"))
    fair = "{currency: USD, period: hour, min: 30, max: 36}"
    assert "pay-below-demands" not in found(posting("Bookkeeper", years, more=f"compensation: {fair}\n"))


def test_a_span_of_years_is_only_noted_and_a_limit_alone_is_a_warning():
    span = found("title: Copy Editor\nexperience: {min_years: 1, max_years: 3}\n")["upper-limit-of-years"]
    limit = found("title: Copy Editor\nexperience: {max_years: 3}\n")["upper-limit-of-years"]
    assert (span.severity, limit.severity) == ("info", "warning")


@pytest.mark.parametrize("name", RETIRED)
def test_each_retired_certification_has_its_day_and_its_source_or_says_that_it_has_none(name):
    issuer, when, instead, source = RETIRED[name]
    assert issuer
    assert instead
    assert re.fullmatch(r"\d{4}-\d\d(-\d\d)?", when)
    assert source == MEMORY or re.search(r"https?://\S+, read (?:in a copy )?\d{4}-\d\d-\d\d$", source)
