"""Ads in prose: of what they say hardly anything is denied, and of what they lack most is missed."""

from __future__ import annotations

import json

import pytest

import jdlint
from scripts.measure_ads import RULES, ads, measure, missed, without

#: False alarms in a hundred, for each rule over the ads that state its fact.
MOST_FALSE_ALARMS = 3
#: Of a hundred texts without a fact so many are told to lack it.
LEAST_FOUND = 85


@pytest.fixture(scope="module")
def counts():
    table = [(ad, missed(ad)) for ad in ads()]
    assert sum(not ad.lacks for ad, _ in table) == 99
    return measure(table)


@pytest.mark.parametrize("fact", RULES)
def test_what_an_ad_says_is_seldom_denied(counts, fact):
    assert counts.alarms[fact] * 100 <= MOST_FALSE_ALARMS * counts.stating[fact]


@pytest.mark.parametrize("fact", RULES)
def test_most_of_what_an_ad_lacks_is_missed(counts, fact):
    assert counts.found[fact] * 100 >= LEAST_FOUND * counts.lacking[fact]


def test_a_mark_within_a_mark_is_read():
    body = "{apply:Write to {employer:jobs@acme.example|us}.|}"
    assert without(body, "") == "Write to jobs@acme.example.\n"
    assert without(body, "employer") == "Write to us.\n"
    assert without(body, "apply") == "\n"


@pytest.mark.parametrize("name", ["ad.yaml", "ad.json"])
def test_in_a_structured_posting_the_field_counts(name):
    summary = "Cook wanted, Leeds. Ring 01632 960114. £12 an hour. Fry, bake and plate."
    text = json.dumps({"title": "Cook", "summary": summary, "qualifications": {"required": ["Patience"]}})
    found = {row.rule for row in jdlint.check(text, name, select=list(RULES.values()))}
    assert {"missing-place", "missing-employer", "missing-duties", "missing-application"} <= found


@pytest.mark.parametrize(
    "line", ["Join our team!", "ST. HILDA'S PRIMARY SCHOOL", "14 Bridge Street, Ludlow", "Are you kind?", "From: Ruth"]
)
def test_lines_above_the_title_are_no_title(line):
    ad = f"{line}\n\nPastry Chef\n\nYou bake scones and cakes for our guests every day.\n"
    assert "missing-title" not in {row.rule for row in jdlint.check(ad, "ad.txt")}
    assert "missing-title" in {row.rule for row in jdlint.check(ad.replace("Pastry Chef\n\n", ""), "ad.txt")}


def test_an_ad_under_one_heading_about_the_employer_is_read_as_a_whole():
    ad = "About us\n\nWe are a café in Leeds. You bake scones, brew coffee and serve. £12 an hour. Ring 01632 960114.\n"
    found = {row.rule for row in jdlint.check(ad, "ad.txt", select=list(RULES.values()))}
    assert found == {"missing-title", "missing-employer", "missing-required-qualifications"}
