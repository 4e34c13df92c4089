"""Habit names and values: what is understood, what is said, and what the fixes write."""

from __future__ import annotations

import json as json_module
from typing import Any

import pytest

from jdlint.finding import Span
from jdlint.habits import looks_like_posting, normalise
from jdlint.posting import Field, Node, Posting, leaves
from jdlint.readers import json, yaml
from jdlint.schema import check, load_schema, part_of
from jdlint.source import Source

SCHEMA = load_schema("posting")
HABITS = ("habit-name", "habit-value")


def read(text: str, format: str = "yaml") -> Posting:
    """The posting of a text in canonical form, with the habits alone among its defects."""
    posting = (yaml if format == "yaml" else json).read(Source(f"posting.{format}", text))[0]
    posting.format = format
    posting.defects = []
    normalise(posting, SCHEMA)
    assert all(defect.rule in HABITS for defect in posting.defects)
    return posting


def plain(text: str) -> Any:
    data = read(f"title: x\n{text}\n").root.plain()
    del data["title"]
    return data


def said(text: str) -> list[tuple[str, str, str]]:
    """Rule, source text and canonical form of each habit in a YAML text."""
    posting = read(text)
    return [(d.rule, posting.source.slice(d.span), d.values["canonical"]) for d in posting.defects]


@pytest.mark.parametrize("text, expected", [
    ("responsibilities: [a]", {"duties": ["a"]}),
    ("Essential Functions: [a]", {"duties": ["a"]}),
    ("What you'll do: [a]", {"duties": ["a"]}),
    ("workAuthorization: a", {"work_authorization": "a"}),
    ("career-growth: a", {"career_growth": "a"}),
    ("Required Qualifications: [a]", {"qualifications": {"required": ["a"]}}),
    ("requirements: [a]\nnice_to_have: [b]", {"qualifications": {"required": ["a"], "preferred": ["b"]}}),
    ("requirements: [a]\nmust_have: [b]", {"qualifications": {"required": ["a", "b"]}}),
    ("requirements: {must_have: [a], desired: [b]}", {"qualifications": {"required": ["a"], "preferred": ["b"]}}),
    ("qualifications: [a]", {"qualifications": {"required": ["a"]}}),
    ("qualifications: {minimum: [a], bonus_points: [b]}", {"qualifications": {"required": ["a"], "preferred": ["b"]}}),
    ("deadline: 2027-01-04\nposted_on: 2026-12-01", {"dates": {"closes": "2027-01-04", "posted": "2026-12-01"}}),
    ("dates: {deadline: rolling}", {"dates": {"closes": "ongoing"}}),
    ("dates: {closes: 'June 30, 2027', posted: 30 June 2027}", {
        "dates": {"closes": "2027-06-30", "posted": "2027-06-30"}}),
    ("company: Acme\ndepartment: Radiology", {"employer": {"name": "Acme", "department": "Radiology"}}),
    ("company: {company_name: Acme, size: '1,200'}", {"employer": {"name": "Acme", "headcount": 1200}}),
    ("salary: {minimum: 1, maximum: 2}", {"compensation": {"min": 1, "max": 2}}),
    ("salary: 120000", {"compensation": {"amount": 120000}}),
    ("salary_range: [120000, 140k]", {"compensation": {"min": 120000, "max": 140000}}),
    ("salary_min: 1\nsalary_max: 2", {"compensation": {"min": 1, "max": 2}}),
    ("pay: Competitive", {"compensation": {"notes": "Competitive"}}),
    ("pay: $50-60/hr DOE", {"compensation": {
        "min": 50, "max": 60, "currency": "USD", "period": "hour", "notes": "$50-60/hr DOE"}}),
    ("compensation: {min: '$120,000', max: 140k, period: yearly}", {"compensation": {
        "min": 120000, "max": 140000, "currency": "USD", "period": "year"}}),
    ("compensation: {min: '€45.000 per year', currency: eur}", {"compensation": {
        "min": 45000, "currency": "EUR", "period": "year"}}),
    ("locations: ['Toronto, ON']\nsalary: $90k", {
        "locations": [{"city": "Toronto", "region": "CA-ON", "country": "CA"}],
        "compensation": {"amount": 90000, "currency": "CAD"}}),
    ("location: Denver, CO", {"locations": [{"city": "Denver", "region": "US-CO", "country": "US"}]}),
    ("location: {town: Denver, state: Colorado, zip: 02139}", {
        "locations": [{"city": "Denver", "region": "US-CO", "postal_code": "02139"}]}),
    ("locations: Denver, CO; Austin, TX", {"locations": [
        {"city": "Denver", "region": "US-CO", "country": "US"},
        {"city": "Austin", "region": "US-TX", "country": "US"}]}),
    ("location: Remote", {"workplace": {"type": "remote"}}),
    ("location: Remote (US)", {"workplace": {"type": "remote", "eligible_regions": ["US"]}}),
    ("locations: [Denver, CO]", {"locations": [{"city": "Denver", "region": "US-CO", "country": "US"}]}),
    ("locations:\n- Denver\n- CO\n- Ely, MN", {"locations": [
        {"city": "Denver", "region": "US-CO", "country": "US"}, {"city": "Ely", "region": "US-MN", "country": "US"}]}),
    ("locations: ['Hybrid - Denver, CO']", {
        "locations": [{"city": "Denver", "region": "US-CO", "country": "US"}], "workplace": {"type": "hybrid"}}),
    ("remote: true", {"workplace": {"type": "remote"}}),
    ("remote: hybrid", {"workplace": {"type": "hybrid"}}),
    ("remote: false", {}),
    ("workplace: on-site", {"workplace": {"type": "onsite"}}),
    ("workplace: {type: remote, eligible_states: [Colorado, usa, US-TX]}", {
        "workplace": {"type": "remote", "eligible_regions": ["US-CO", "US", "US-TX"]}}),
    ("employment: {type: Full Time, exempt: no, travel: 25%}", {
        "employment": {"type": "full_time", "overtime": "nonexempt", "travel_percent": 25}}),
    ("employment_type: Full-Time\nseniority: Sr", {"employment": {"type": "full_time", "seniority": "senior"}}),
    ("employment: {visa_sponsorship: true}", {"employment": {"visa_sponsorship": "offered"}}),
    ("employment: {type: [full_time]}", {"employment": {"type": "full_time"}}),
    ("education: Bachelor's degree in Nursing or equivalent experience", {
        "education": {"level": "bachelor", "field": "Nursing", "or_experience": True}}),
    ("education: {degree: Master's, or_experience: 'yes'}", {"education": {"level": "master", "or_experience": True}}),
    ("experience: 3-5 years", {"experience": {"min_years": 3, "max_years": 5}}),
    ("experience: {years: 5+}", {"experience": {"min_years": 5}}),
    ("how_to_apply: Write to us", {"application": {"how_to": "Write to us"}}),
    ("eeo: a\nreferences: [{id: '[1]', link: u, year: 2024}]", {
        "statements": {"equal_opportunity": "a"}, "citations": [{"id": 1, "url": "u", "published": "2024"}]}),
    ("questions: [{q: a, a: b}]", {"faq": [{"question": "a", "answer": "b"}]}),
    ("tools: [Python, SQL]", {"tools": [{"items": ["Python"]}, {"items": ["SQL"]}]}),
    ("skills: Python", {"skills": ["Python"]}),
    ("duties: |\n  - Walk\n  - Sit and\n    stand\n", {"duties": ["Walk", "Sit and\n  stand"]}),
    ("duties:\n  - Design: draw plans\n  - b", {"duties": ["Design: draw plans", "b"]}),
    ("duties: [{task: a, percent: 40%}]", {"duties": [{"text": "a", "share": 40}]}),
    ("compensation: {market: {percentiles: {median: 5, p90: 9}}}", {
        "compensation": {"market": {"percentiles": {"50": 5, "90": 9}}}}),
    ("language: English\nversion: '1'\nid: 2041", {"language": "en", "version": 1, "id": "2041"}),
    ("additional_information: Bring a dog", {"sections": [{"text": "Bring a dog"}]}),
    ("compensation: {perks: [a], max: 5}", {"compensation": {"max": 5}, "benefits": ["a"]}),
    ("published: 2025-01-01T00:00:00Z", {"dates": {"posted": "2025-01-01"}}),
    ("closing_date: 2025-01-01 10:00:00 UTC", {"dates": {"closes": "2025-01-01"}}),
    ("postDate: 2022-09-01T11:26:16.360Z", {"dates": {"posted": "2022-09-01"}}),
    ("business_name: Elm\nstart: Immediately", {
        "employer": {"name": "Elm"}, "employment": {"start_date": "Immediately"}}),
    ("type: Full Time", {"employment": {"type": "full_time"}}),
    ("hours: 40", {"employment": {"hours_per_week": 40}}),
    ("hours: Monday-Friday 11am-12am", {"employment": {"schedule": "Monday-Friday 11am-12am"}}),
    ("location: '401 Orchard Street, Austin, TX 78703'", {"locations": [
        {"street": "401 Orchard Street", "city": "Austin", "region": "US-TX", "country": "US",
         "postal_code": "78703"}]}),
    ("location: 2700 South Lamar Boulevard", {"locations": [{"street": "2700 South Lamar Boulevard"}]}),
    ("location: '12-14 Quay Row, Suite 3, Cork, Ireland'", {"locations": [
        {"street": "12-14 Quay Row, Suite 3", "city": "Cork", "country": "IE"}]}),
    ('qualifications: "A food card\\r\\nTwo years in a kitchen"', {
        "qualifications": {"required": ["A food card", "Two years in a kitchen"]}}),
    ("requirements: A food card", {"qualifications": {"required": ["A food card"]}}),
    ("duties: |\n  Cook\n  Clean the pans.\n", {"duties": ["Cook", "Clean the pans."]}),
    ("duties: |\n  Cook what is\n  on the menu\n", {"duties": ["Cook what is\non the menu"]}),
    ("duties: |\n  Cook what stands on the menu of the day with the cook from\n  Lyon\n", {
        "duties": ["Cook what stands on the menu of the day with the cook from\nLyon"]}),
    ("employer: {name: }\nlocation:\n  name:\n  latitude:", {}),
    ("organization: Elm\nx-a: 1\norganization:", {"employer": {"name": "Elm"}, "x-a": 1}),
    ("closing_date: '-'\nemployment: {type: —, openings: 2}", {"employment": {"openings": 2}}),
    ("job_title: Cook", {"x-job-title": "Cook"}),
])  # fmt: skip
def test_a_habit_is_read_as_the_canonical_form(text: str, expected: Any) -> None:
    assert plain(text) == expected
    assert not check(read(f"title: x\n{text}\n").root, SCHEMA, "", SCHEMA)


@pytest.mark.parametrize("text", [
    "duties: [a, {text: b}]", "x-anything: {duties: 5}", "id: 2041", "compensation: {market: {as_of: 2024}}",
    "dates: {posted: 2026-01-01, closes: ongoing}", "locations: [{postal_code: 80202}]", "duties:\nsalary:\n",
])  # fmt: skip
def test_nothing_is_said_of_canonical_form(text: str) -> None:
    assert said(f"title: x\n{text}\n") == []


@pytest.mark.parametrize("text", ["published: true", "type: post", "type: text"])
def test_a_value_that_does_not_fit_is_no_habit(text: str) -> None:
    assert said(f"title: x\n{text}\n") == []


@pytest.mark.parametrize("text", [
    "duties: 5.5e3", "employer: {headcount: many}", "dates: {closes: 03/04/2027}", "compensation: {min: 120.000}",
    "compensation: {min: 10 or 15}", "locations: [somewhere in the area]", "employment: {type: [full_time, part_time]}",
    "workplace: {type: mars}", "faq: [a]", "citations: [a]", "education: A master's or a bachelor's degree",
])  # fmt: skip
def test_what_could_mean_two_things_stays_as_it_is(text: str) -> None:
    posting = yaml.read(Source("posting.yaml", f"title: x\n{text}\n"))[0]
    before = posting.root.plain()
    normalise(posting, SCHEMA)
    if text != "duties: 5.5e3":
        assert posting.root.plain() == before
    assert not [defect for defect in posting.defects if defect.rule == "habit-value"] or text == "duties: 5.5e3"


def test_empty_keys_are_dropped_without_a_word() -> None:
    posting = read("title: x\nduties:\nemployer: {name: ~, url: u}\nsalary:\n")
    assert posting.root.plain() == {"title": "x", "employer": {"url": "u"}}
    assert posting.defects == []


def test_each_habit_is_reported_at_its_place() -> None:
    assert said("title: x\nresponsibilities: [a]\nemployment: {type: Full Time}\nlocation: Denver, CO\n") == [
        ("habit-name", "responsibilities", "duties"),
        ("habit-name", "location", "locations"),
        ("habit-value", "Full Time", "full_time"),
        ("habit-value", "Denver, CO", "[{city: Denver, region: US-CO, country: US}]"),
    ]


def test_a_list_of_texts_instead_of_objects_is_reported_once() -> None:
    assert said("title: x\ntools: [Python, SQL, Go]\n") == [("habit-value", "Python", "{items: [Python]}")]


def test_the_canonical_key_wins_and_the_other_is_said_to_be_unread() -> None:
    posting = read("title: x\nresponsibilities: [a]\nduties: [b]\nrequirements: [c]\nqualifications: {required: [d]}\n")
    assert posting.root.plain() == {
        "title": "x", "duties": ["b"], "qualifications": {"required": ["d"]},
        "x-responsibilities": ["a"], "x-requirements": ["c"],
    }  # fmt: skip
    assert [(d.values["found"], d.values["canonical"], d.fix) for d in posting.defects] == [
        ("responsibilities", "duties", None), ("requirements", "qualifications.required", None),
    ]  # fmt: skip
    assert all("not read" in d.values["sentence"] for d in posting.defects)


def test_what_an_alias_repeats_is_read_at_each_place_for_itself() -> None:
    posting = read("title: x\nrequirements: &a {x: y}\ndesired: *a\nskills: &b [Go]\ntools: *b\n")
    data = posting.root.plain()
    assert data["skills"] == ["Go"]
    assert data["tools"] == [{"items": ["Go"]}]
    assert data["qualifications"]["x"] == "y"


def test_prose_formats_are_understood_in_silence() -> None:
    source = Source("posting.md", "Responsibilities\n\n* Walk\n\nPay: $50 an hour\n")
    duty = Node("sequence", [Node("string", "Walk", Span(20, 24))], Span(18, 24), key=Span(0, 16))
    pay = Node("string", "$50 an hour", Span(31, 42), key=Span(26, 29))
    posting = Posting(source, Node("mapping", {"duties": duty, "compensation": pay}, Span(0, 43)), format="markdown")
    normalise(posting, SCHEMA)
    assert posting.root.value["compensation"].plain() == {"amount": 50, "currency": "USD", "period": "hour"}
    assert posting.defects == []


@pytest.mark.parametrize("text, path, expected", [
    ("location: Denver, CO", "locations[0].city", "Denver"),
    ("location: 'Coeur d''Alene, ID'", "locations[0].city", "Coeur d''Alene"),
    ("duties: |\n    - Walk\n    - Sit\n", "duties[1]", "Sit"),
    ('responsibilities: "- Walk\\n- Sit\\u0021"', "duties[1]", "Sit\\u0021"),
    ("pay: Competitive", "compensation.notes", "Competitive"),
    ("duties:\n  - Design: draw plans", "duties[0]", "Design: draw plans"),
])  # fmt: skip
def test_text_made_of_text_points_at_its_characters(text: str, path: str, expected: str) -> None:
    posting = read(f"title: x\n{text}\n")
    fields = {field.path: field.node for field in leaves(Field("", posting.root))}
    node = fields[path]
    assert posting.source.slice(node.span_of(0, len(node.value))) == expected


def test_text_that_is_nowhere_in_the_source_points_at_what_it_was_made_of() -> None:
    posting = read("title: x\nlocation: 'Denver, Colorado'\n")
    region = posting.root.value["locations"].value[0].value["region"]
    assert region.value == "US-CO"
    assert posting.source.slice(region.span_of(3, 5)) == "Denver, Colorado"


@pytest.mark.parametrize("text, expected", [
    ("title: x\nduties: [a]", True), ("duties: [a]\nqualifications: {}", True), ("title: x\nsummary: s", False),
    ("title: x\ntasks: [a]", False), ("name: x\nrequirements: [a]", False), ("responsibilities: [a]\nsalary: 5", True),
    ("responsibilities: [a]\ntasks: [b]", False), ("duties: [a]\nRequirements: [a]", True),
    ("name: x\nduties: [a]", True),
    ("services: {}", False),
])  # fmt: skip
def test_two_telling_keys_make_a_posting(text: str, expected: bool) -> None:
    assert looks_like_posting(yaml.read(Source("x.yaml", text))[0], SCHEMA) is expected


@pytest.mark.parametrize("text", [
    " " * 50000, "1 " * 25000, "$" * 50000, "9" * 50000, "1,111" * 10000, "a " * 25000,
    "- " * 25000, ", " * 25000, "or " * 16000, "remote " * 7000, "\n" * 50000,
])  # fmt: skip
def test_no_reader_hangs_on_a_long_text(text: str) -> None:
    import time

    start = time.process_time()
    for name in ("compensation", "locations", "education", "experience", "duties", "employment", "dates", "language"):
        member = part_of(name, SCHEMA)
        assert member is not None
        inner = {"employment": "travel_percent", "dates": "closes"}.get(name)
        value: dict[str, Any] = {name: {inner: text}} if inner else {name: text}
        read(json_module.dumps(value), "json")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("cities", ["[Denver, Boston, CO]", "[Denver, CO, MA]", "[California, CO]", "[Denver, Boston]"])
def test_letters_of_a_region_are_joined_with_the_one_city_before_them_alone(cities: str) -> None:
    places = plain(f"locations: {cities}")["locations"]
    assert len(places) == cities.count(",") + 1
    assert not any({"city", "region"} <= set(place) for place in places)
