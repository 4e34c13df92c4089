"""What counts of employees tell: a count in all bounds those in a place, and counts of parts add up."""

from __future__ import annotations

import pytest

from jdlint.facts.employer import Employer
from jdlint.readers import read


def employer(body: str = "", **facts: object) -> Employer:
    _, [posting] = read(f"title: Clerk\n{body}".encode(), "a.jd.yaml", "yaml")
    return Employer(posting, facts)


def test_nothing_is_known_where_nobody_says_so():
    known = employer()
    assert (known.has(15), known.has(1, "US-CO")) == (None, None)
    assert (known.contractor, known.contract_value) == (None, None)


@pytest.mark.parametrize(("least", "enough"), [(15, True), (40, True), (41, False)])
def test_a_headcount_decides_in_all(least, enough):
    assert employer(headcount=40).has(least) is enough


@pytest.mark.parametrize(
    ("least", "place", "enough"),
    [
        (30, "US-MA", True),  # stated
        (31, "US-MA", False),
        (13, "US-OH/Cleveland", False),  # no more than in Ohio
        (12, "US-OH/Cleveland", None),
        (5, "US-OH/Columbus", None),
        (41, "US-TX", False),  # no more than in all
        (1, "US-TX", None),
        (32, "US", True),  # at least as many as in the regions
        (43, "US", False),
    ],
)
def test_counts_bound_each_other(least, place, enough):
    known = employer(headcount=40, headcount_by_region={"US-MA": 30, "US-OH": 12})
    assert known.has(least, place) is enough


def test_counts_of_regions_add_up_to_a_least_number_in_all():
    known = employer(headcount_by_region={"US-MA": 10, "US-OH": 6, "US-OH/Cleveland": 6})
    assert known.has(16) is True
    assert known.has(17) is None


def test_counts_of_cities_add_up_in_their_region():
    known = employer(headcount_by_region={"US-OH/Cleveland": 9, "US-OH/Columbus": 8})
    assert known.has(17, "US-OH") is True
    assert known.has(18, "US-OH") is None


def test_a_city_is_not_counted_beside_its_region():
    known = employer(headcount_by_region={"US-OH": 12, "US-OH/Cleveland": 9})
    assert known.has(13, "US") is None


def test_none_there_is_a_count():
    assert employer(headcount=500, headcount_by_region={"US-CO": 0}).has(1, "US-CO") is False


def test_the_posting_wins_over_the_configuration():
    stated = "employer: {headcount: 8, headcount_by_region: {US-CO: 3}, federal_contractor: false}\n"
    known = employer(stated, headcount=900, headcount_by_region={"US-CO": 70, "US-WA": 5}, federal_contractor=True)
    assert known.has(9) is False
    assert known.has(4, "US-CO") is False
    assert known.has(5, "US-WA") is True
    assert known.contractor is False


@pytest.mark.parametrize("wrong", ["many", "true", "[1]"])
def test_a_count_that_is_no_number_is_no_count(wrong):
    assert employer(f"employer: {{headcount: {wrong}}}\n").has(1) is None
