"""Years of experience and degrees as facts: the same from fields, items and text."""

from __future__ import annotations

import pytest

from jdlint.facts import Facts
from jdlint.facts.technologies import subject_of
from jdlint.habits import normalise
from jdlint.matcher import Matcher
from jdlint.readers import read
from jdlint.reference.technologies import technology
from jdlint.schema import load_schema, prose_patterns
from jdlint.settings import DEFAULTS, Settings
from tests.pace import seconds

SCHEMA = load_schema("posting")


def facts_of(text: str, format: str = "text") -> Facts:
    _, postings = read(text.encode(), f"posting.{format}", format, fragment=format == "text")
    posting = next(iter(postings))
    normalise(posting, SCHEMA)
    settings = Settings(dict(DEFAULTS, as_of="2026-11-23"), {}, ".")
    return Facts(posting, settings, prose_patterns(SCHEMA), Matcher([]))


def spans(text: str, format: str = "text"):
    return [(years.low, years.high) for years in facts_of(text, format).experience]


@pytest.mark.parametrize(
    "text, low, high",
    [
        ("5+ yrs of experience in sales", 5, None),
        ("You have five years of experience as a welder.", 5, None),
        ("At least 3 years' experience on a ward", 3, None),
        ("3-5 years of relevant experience", 3, 5),
        ("Three to five years of experience in a kitchen", 3, 5),
        ("Minimum of two (2) years of clinical experience", 2, None),
        ("24 months of experience as a forklift operator", 2, None),
        ("Experience: 4 years", 4, None),
        ("Experience of between 3 and 5 years", 3, 5),
        ("A decade of experience in litigation is required", 10, None),
        ("10-plus years in M&A practice", 10, None),
        ("7 yoe in Go", 7, None),
        ("You have taught for 6 years.", 6, None),
    ],
)
def test_years_of_experience_are_read_however_they_are_written(text, low, high):
    assert spans(text) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Our founders bring 40 years of experience in optics.",
        "Harbor Clinic has 40 years of experience in family care.",
        "You care for children from two to four years of age.",
        "The contract runs for two years.",
        "Stock options vest over four years.",
        "A clean driving record for the past 3 years",
        "Two years of college",
        "You must be at least 18 years of age.",
        "You do not need five years of experience.",
        "We have been in business for over 25 years.",
    ],
)
def test_other_years_are_no_experience_that_is_asked_for(text):
    assert spans(text) == []


def test_fields_items_and_text_give_the_same_fact():
    text = """
title: Platform Engineer
experience: {min_years: 3, max_years: 6}
qualifications:
  required: [{name: Terraform, text: Terraform in production, years: 4}, Two years of on-call work]
  preferred: [Five years of work with Go]
"""
    found = [(y.field.path, y.low, y.high, y.required, y.cap) for y in facts_of(text, "yaml").experience]
    assert found == [
        ("experience.min_years", 3, None, True, False),
        ("experience.max_years", 0, 6, True, True),
        ("qualifications.required[0].years", 4, None, True, False),
        ("qualifications.required[1]", 2, None, True, False),
        ("qualifications.preferred[0]", 5, None, False, False),
    ]


def test_a_limit_is_no_minimum():
    years = facts_of("No more than five years of experience.").experience[0]
    assert (years.low, years.high, years.cap) == (0, 5, True)


def test_the_years_of_a_preference_are_not_required():
    years = facts_of("3 years of experience required, 5 years preferred").experience
    assert [one.required for one in years] == [True, False]


@pytest.mark.parametrize(
    "text, names",
    [
        ("10+ years of experience with Kubernetes and 8+ years with Rust", [["Kubernetes"], ["Rust"]]),
        ("Python and Kubernetes, 10 years", [["Python", "Kubernetes"]]),
        ("Kubernetes (10+ years)", [["Kubernetes"]]),
        ("You have worked with Docker for six years.", [["Docker"]]),
        ("Eight years of experience building web applications with React in JavaScript shops", [["React"]]),
        ("10 years of Java 8 development", [["Java 8"]]),
        ("10 years in software, including Kubernetes", [[]]),
        ("20 years of rust removal", [[]]),
    ],
)
def test_years_belong_to_the_technology_beside_them(text, names):
    facts = facts_of(text)
    found = [subject_of(years, facts.corpus) for years in facts.experience]
    assert [[one.name for one in subject.technologies] if subject else [] for subject in found] == names


def test_a_list_with_something_unknown_is_known_as_such():
    facts = facts_of("10 years of experience with Kubernetes and basket weaving")
    assert subject_of(facts.experience[0], facts.corpus).known is False


def test_technologies_are_found_by_their_other_names_and_not_by_common_words():
    assert technology("k8s").name == "Kubernetes"
    assert technology("Kubernetes").first == "2014-06"
    assert technology("Go").name == "Go"
    assert technology("go") is None
    assert technology("Basket weaving") is None


@pytest.mark.parametrize(
    "text, level, required, equivalent",
    [
        ("Bachelor's degree in marketing required", "bachelor", True, False),
        ("BSc in statistics", "bachelor", True, False),
        ("A four-year college degree", "bachelor", True, False),
        ("Bachelor's or master's degree in law", "bachelor", True, False),
        ("PhD required", "doctorate", True, False),
        ("A degree in engineering or equivalent experience", "bachelor", True, True),
        ("Bachelor's degree or four years of experience", "bachelor", True, True),
        ("A master's degree is a plus", "master", False, False),
    ],
)
def test_degrees_are_read_with_their_terms(text, level, required, equivalent):
    degree = facts_of(text).education[0]
    assert (degree.level, degree.required, degree.equivalent) == (level, required, equivalent)


def test_no_degree_is_asked_for_where_it_is_denied_or_offered():
    assert facts_of("No bachelor's degree needed.").education == []
    assert facts_of("You review essays of students who want to study.").education == []


@pytest.mark.parametrize("filler", ["5 years of experience in x and ", "at least ", "years ", "1,", "degree or "])
def test_long_texts_take_no_long_time(filler):
    def read_facts():
        facts = facts_of(filler * (20_000 // len(filler)))
        return facts.experience, facts.education

    assert seconds(read_facts) < 3
