"""Places that a posting reaches: by code and by words, for each way of working, and how surely."""

from __future__ import annotations

import pytest

from jdlint.facts.places import code_from_words, lineage, name_of, places_of, within
from jdlint.habits import normalise
from jdlint.law import laws_by_place
from jdlint.readers import read
from jdlint.schema import load_schema

SCHEMA = load_schema("posting")


def places(body: str, *given: str, kind: str = "posting"):
    _, [posting] = read(f"title: Clerk\n{body}".encode(), "a.jd.yaml", "yaml")
    normalise(posting, SCHEMA)
    return places_of(posting, given, kind)


def located(body: str) -> list[str]:
    return [spot.place for spot in places(body).spots if spot.way == "located"]


@pytest.mark.parametrize(
    ("location", "codes"),
    [
        ("{city: Denver, region: US-CO, country: US}", ["US-CO/Denver"]),
        ("{region: US-CO}", ["US-CO"]),
        ("{country: AT}", ["AT"]),
        ("{city: Wien, country: AT}", ["AT"]),
        ("{city: Brooklyn, region: US-NY, country: US}", ["US-NY/New York City"]),
        ("{city: NYC, region: US-NY}", ["US-NY/New York City"]),
        ("{city: Van Nuys, region: US-CA}", ["US-CA/Los Angeles"]),
        ("{city: Altadena, region: US-CA}", ["US-CA/Los Angeles County"]),
        ("{city: Pasadena, county: Los Angeles, region: US-CA}", ["US-CA/Pasadena", "US-CA/Los Angeles County"]),
        ("{county: Westchester County, region: US-NY}", ["US-NY/Westchester County"]),
        ("{county: Kings, region: US-NY}", ["US-NY/New York City"]),
        ('"Denver, CO"', ["US-CO/Denver"]),
        ('"Jersey City, New Jersey"', ["US-NJ/Jersey City"]),
        ('"Toronto, Ontario, Canada"', ["CA-ON/Toronto"]),
        ('"New York, NY 10001"', ["US-NY/New York City"]),
        ("somewhere nice", []),
    ],
)  # fmt: skip
def test_a_location_has_the_code_of_reports(location, codes):
    assert located(f"locations: [{location}]\n") == codes


def test_every_location_is_reached_once():
    rows = located('locations: ["Denver, CO", {city: Denver, region: US-CO}, {city: Queens, region: US-NY}]\n')
    assert rows == ["US-CO/Denver", "US-NY/New York City"]


def test_a_place_lies_in_those_that_its_code_begins_with():
    assert lineage("US-NY/New York City") == ["US-NY/New York City", "US-NY", "US"]
    assert within("US-NY/New York City", "US-NY")
    assert not within("US-NYX", "US-NY")
    assert not within("US", "US-NY")


def test_a_location_reaches_the_places_around_it_and_no_other_city():
    found = places("locations: [{city: Columbus, region: US-OH}]\nworkplace: {type: onsite}\n")
    assert [found.reach(code).way for code in ("US-OH/Columbus", "US-OH", "US")] == ["located"] * 3
    assert found.reach("US-OH/Cleveland") is None
    assert found.reach("US-CO") is None


def test_onsite_work_is_not_done_in_eligible_regions():
    found = places("locations: [{region: US-OH}]\nworkplace: {type: onsite, eligible_regions: [US]}\n")
    assert found.reach("US-CO") is None


def test_remote_work_reaches_eligible_regions_and_all_cities_in_them():
    found = places("workplace: {type: remote, eligible_regions: [US-NY, CA-ON]}\n")
    assert found.reach("US-NY").way == "remote"
    assert found.reach("US-NY/New York City").way == "remote"
    assert found.reach("US").way == "remote"
    assert found.reach("CA-ON").because == "may be done remotely in CA-ON"
    assert found.reach("US-CO") is None


def test_hybrid_work_is_at_the_location_and_remote_where_regions_say_so():
    bare = places("locations: [{region: US-OH}]\nworkplace: {type: hybrid}\n")
    assert bare.reach("US-CO") is None
    wide = places("locations: [{region: US-OH}]\nworkplace: {type: hybrid, eligible_regions: [US-OH, US-CO]}\n")
    assert (wide.reach("US-OH").way, wide.reach("US-CO").way) == ("located", "remote")


@pytest.mark.parametrize("state", ["US-CO", "US-WA"])
def test_an_excluded_state_is_told_apart(state):
    found = places(f"workplace: {{type: remote, eligible_regions: [US], excluded_regions: [{state}]}}\n")
    assert found.reach(state).way == "excluded"
    assert state in found.reach(state).because
    assert found.reach("US-OR").way == "remote"


def test_a_located_job_is_reached_whatever_is_excluded():
    found = places("locations: [{region: US-CO}]\nworkplace: {type: remote, excluded_regions: [US-CO]}\n")
    assert found.reach("US-CO").way == "located"


def test_a_job_that_reports_to_a_region_reaches_it_so():
    found = places("workplace: {type: remote, eligible_regions: [US-OH], reports_to_region: US-NY}\n")
    assert found.reach("US-NY").way == "reports"


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("locations: [{region: US-OH}]\nworkplace: {type: remote}\n", "US"),
        ("workplace: {type: remote, reports_to_region: CA-ON}\n", "CA"),
        ("workplace: {type: remote}\ncompensation: {currency: USD, period: year, amount: 60000}\n", "US"),
        ("workplace: {type: remote}\ncompensation: {currency: GBP, period: year, amount: 60000}\n", "GB"),
    ],
    ids=["location", "reports", "dollars", "pounds"],
)
def test_remote_work_without_regions_is_taken_for_a_country(body, country):
    [area] = places(body).areas
    assert (area.place, area.way) == (country, "guessed")
    assert "taken to be open to all of" in area.because


@pytest.mark.parametrize("money", ["", "compensation: {currency: EUR, period: year, amount: 60000}\n"])
def test_remote_work_that_names_nothing_reaches_nothing(money):
    found = places(f"workplace: {{type: remote}}\n{money}")
    assert (found.spots, found.areas) == ([], [])
    assert found.reached(laws_by_place()) == []


def test_a_named_place_is_reached_for_certain():
    found = places("locations: [{region: US-OH}]\n", "Denver, CO", "US-NY/nyc")
    assert [spot.place for spot in found.spots if spot.way == "named"] == ["US-CO/Denver", "US-NY/New York City"]
    assert found.reach("US-CO").way == "named"


def test_a_role_has_the_named_places_alone():
    found = places("locations: [{region: US-OH}]\nworkplace: {type: remote}\n", "US-CO", kind="role")
    assert [(spot.place, spot.way) for spot in found.spots] == [("US-CO", "named")]
    assert found.areas == []


def test_what_is_reached_stands_once_in_the_order_of_codes():
    found = places("locations: [{city: Columbus, region: US-OH}, {city: Lima, region: US-OH}]\n")
    codes = [reach.place for reach in found.reached(laws_by_place())]
    assert codes == ["US", "US-OH", "US-OH/Columbus", "US-OH/Lima"]


@pytest.mark.parametrize(
    ("words", "code"),
    [("US-CO", "US-CO"), ("Ontario", "CA-ON"), ("Denver, CO", "US-CO/Denver"), ("Narnia", "Narnia"), ("XX", "XX")],
)
def test_a_place_in_words_has_a_code(words, code):
    assert code_from_words(words) == code


@pytest.mark.parametrize(
    ("code", "name"),
    [("US-NY/New York City", "New York City"), ("US-CO", "Colorado"), ("CA-ON", "Ontario"), ("AT", "Austria"),
     ("US", "the United States")],
)  # fmt: skip
def test_a_place_has_a_name(code, name):
    assert name_of(code) == name


@pytest.mark.parametrize(
    ("locations", "code"),
    [
        ('["Denver CO"]', "US-CO/Denver"),
        ('["Denver CO 80202"]', "US-CO/Denver"),
        ("[{city: NYC}]", "US-NY/New York City"),
        ("[Denver]", "US-CO/Denver"),
        ("[Springfield]", None),
    ],
)
def test_a_place_that_people_write_without_a_comma_or_a_state_is_reached(locations, code):
    _, [posting] = read(f"title: Cook\nlocations: {locations}\n".encode(), "a.yaml", "yaml")
    assert [spot.place for spot in places_of(posting, [], "posting").spots] == ([code] if code else [])


@pytest.mark.parametrize("line", [
    "Notice to Applicants for Jobs Located in NYC or Remote Jobs Associated With Office in NYC Only",
    "Notice for California residents: San Francisco, CA", "For positions located in Chicago, a record is no bar.",
])  # fmt: skip
def test_a_notice_to_people_elsewhere_names_no_place_of_this_job(line):
    text = f"# Data Analyst\n\nLocation: Austin, TX\n\n{line}\n"
    _, [posting] = read(text.encode(), "ad.md", "markdown")
    assert [reach.place for reach in places_of(posting, (), "posting").spots] == ["US-TX/Austin"]


ELSEWHERE = "# Field Nurse\n\nElm Home Care\n\n{}\n\n## What you will do\n\n- {}\n- Chart each visit\n"


def located_in(text: str) -> list[str]:
    _, [posting] = read(text.encode(), "ad.md", "markdown")
    return [spot.place for spot in places_of(posting, (), "posting").spots]


@pytest.mark.parametrize("duty", [
    "Visit clients located in Denver, CO", "Pick up goods at our supplier's warehouse in Denver, CO",
    "Fly to Denver, CO twice a year", "Serve customers in Boulder, CO and Denver, CO",
])  # fmt: skip
def test_a_duty_that_speaks_of_other_places_is_done_in_none_of_them(duty):
    assert located_in(ELSEWHERE.format("We help.", duty)) == []


@pytest.mark.parametrize("line", ["We serve customers in Denver, CO.", "We care for families across Denver, CO."])
def test_a_place_of_clients_is_none_of_the_job(line):
    assert located_in(ELSEWHERE.format(line, "Care for people")) == []


@pytest.mark.parametrize("line", [
    "You will work in our Denver, CO clinic.", "This position is based at our client's plant in Denver, CO.",
])  # fmt: skip
def test_words_that_say_where_the_work_is_tell_its_place_in_any_field(line):
    assert located_in(ELSEWHERE.format("We help.", line)) == ["US-CO/Denver"]
    assert located_in(ELSEWHERE.format(line, "Care for people")) == ["US-CO/Denver"]


def test_what_a_page_does_not_show_says_nothing_of_the_place():
    text = "# Clerk\n\n<!-- If it is only in Denver, CO, say so -->\n\nIn Tulsa, OK\n\n## Duties\n\n- File\n"
    assert located_in(text) == ["US-OK/Tulsa"]
