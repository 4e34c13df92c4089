"""Lines with labels become fields when they are imported, where their value is understood to its end."""

from __future__ import annotations

import pytest

from jdlint.importing.printed_values import Printed, area
from jdlint.reference.printed import LANGUAGES
from scripts.measure_import import imported, posting_of

ENGLISH, GERMAN, FRENCH = LANGUAGES.index("en"), LANGUAGES.index("de"), LANGUAGES.index("fr")


def posting(text):
    [draft] = imported(text.encode(), "a.md")
    return posting_of(draft)


@pytest.mark.parametrize("language, key, text, values", [
    (ENGLISH, "hours_per_week", "37.5", {"employment.hours_per_week": 37.5}),
    (GERMAN, "hours_per_week", "38,5", {"employment.hours_per_week": 38.5}),
    (ENGLISH, "hours_per_week", "about 40", None),
    (ENGLISH, "travel_percent", "5% of the time", {"employment.travel_percent": 5}),
    (ENGLISH, "travel_percent", "Some, mostly to Leeds", None),
    (ENGLISH, "seniority", "Mid level", {"employment.seniority": "mid"}),
    (ENGLISH, "seniority", "Mid level or above", None),
    (ENGLISH, "experience", "1–5", {"experience.min_years": 1, "experience.max_years": 5}),
    (ENGLISH, "experience", "in a clinic", None),
    (ENGLISH, "pay", "$20 – $25 an hour", {
        "compensation.min": 20, "compensation.max": 25, "compensation.currency": "USD", "compensation.period": "hour"}),
    (FRENCH, "pay", "42 000 £GB par an", {
        "compensation.amount": 42000, "compensation.currency": "GBP", "compensation.period": "year"}),
    (ENGLISH, "pay", "$20 – £25 an hour", None),
    (ENGLISH, "eligible", "Colorado; Georgia", None),
    (ENGLISH, "website", "see our page", None),
])  # fmt: skip
def test_a_value_is_read_whole_or_not_at_all(language, key, text, values):
    assert Printed(language, "").values(key, text) == values


@pytest.mark.parametrize("text, place", [
    ("100 Main Street, Denver, CO 80202", {
        "street": "100 Main Street", "city": "Denver", "region": "US-CO", "country": "US", "postal_code": "80202"}),
    ("Am Markt 1, 10115 Berlin, Deutschland", {
        "street": "Am Markt 1", "city": "Berlin", "postal_code": "10115", "country": "DE"}),
    ("Paris, Île-de-France, France", None),
])  # fmt: skip
def test_an_address_is_taken_apart_where_its_parts_are_plain(text, place):
    assert Printed(ENGLISH, "").location(text) == place


def test_a_name_of_two_places_is_none():
    assert area("Georgia") is None
    assert area("New York City, New York") == "US-NY/New York City"


def test_what_is_not_understood_stays_in_the_text():
    made = posting("# Cook\n\n## Job details\n\nWeekly hours: 24\n\nTravel: some, to our other kitchen\n")
    assert made.get("employment.hours_per_week").value == 24
    assert made.get("sections").plain() == [{"heading": "Job details", "text": "Travel: some, to our other kitchen"}]


def test_a_sentence_under_a_heading_that_is_also_a_label_stays_a_section():
    made = posting("# Cook\n\n## Industry\n\nWe bake for hotels and hospitals.\n")
    assert not made.has("employer.industry")


def test_a_field_that_says_something_else_is_not_overwritten():
    made = posting("---\nemployment: {hours_per_week: 30}\n---\n# Cook\n\n## Job details\n\nWeekly hours: 24\n")
    assert made.get("employment.hours_per_week").value == 30
    assert "Weekly hours: 24" in str(made.get("sections").plain())


@pytest.mark.parametrize("heading", ["## Job details", "**Job details**", "## JOB DETAILS", "## Eckdaten"])
def test_the_heading_above_the_details_goes_with_them_and_stays_away_when_it_is_printed_again(heading):
    text = f"# Cook\n\n{heading}\n\nWeekly hours: 24\n\nDepartment: Kitchen\n\n## Duties\n\n- Cook\n"
    [draft] = imported(text.encode(), "a.md")
    made = posting_of(draft)
    assert made.text("employer.department") == "Kitchen"
    assert "sections" not in made.root.value
    assert not {"details", "eckdaten"} & set(draft.lower().split())


def test_another_heading_without_text_stays():
    made = posting("# Cook\n\n## Our garden\n\n## Duties\n\n- Cook\n")
    assert made.get("sections").plain() == [{"heading": "Our garden"}]


def test_permanent_is_no_kind_of_employment_by_hours():
    text = b"---\ntitle: Cook\ncontract: Permanent\nhours: 15 hours over 2 days\n---\n\nWe cook.\n"
    [made] = imported(text, "cook.md")
    tree = posting_of(made).root.plain()
    assert "type" not in tree.get("employment", {})
    assert tree["x-contract"] == "Permanent"
