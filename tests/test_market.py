"""`jdlint market`: what it prints, what it refuses, and that the block it gives can be used."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

import jdlint
from jdlint.cli import main
from jdlint.errors import JdlintError
from jdlint.market import market
from jdlint.quotation import citation
from jdlint.resources import read_json
from jdlint.wage_floor import floor

DAY = "2026-11-23"


@pytest.fixture
def printed(capsys):
    """A function that runs `jdlint market` and gives exit code, output and complaints."""

    def run(*arguments, day=DAY):
        with pytest.raises(SystemExit) as stopped:
            main(["market", *arguments, "--as-of", day])
        shown = capsys.readouterr()
        return stopped.value.code, shown.out, shown.err

    return run


def data(printed, *arguments, **more):
    code, out, _ = printed(*arguments, "--format", "json", **more)
    assert code == 0
    found = json.loads(out)
    jsonschema.validate(found, read_json("schemas/market.schema.json"))
    return found


def test_figures_for_nation_state_and_metropolitan_area(printed):
    found = data(printed, "15-1252", "--place", "Denver, CO")
    [one] = found["candidates"]
    assert (one["title"], one["confidence"]) == ("Software Developers", "stated")
    medians = {area["code"]: area["annual"]["percentiles"]["50"] for area in one["areas"]}
    assert medians == {"US": 135980, "US-CO": 138390, "19740": 137610}
    assert one["projection"]["change_percent"] == 15.8
    assert one["projection"]["all_occupations_percent"] == 3.1
    assert one["schooling"]["percent"]["bachelor"] == 51.9
    assert found["sources"][0]["published"] == "2026-05-15"


@pytest.mark.parametrize("what, place", [
    ("AI Engineer", "Denver, CO"), ("Actor", "US-NY"), ("25-2031", "US-CO"), ("55-1011", None), ("Case Manager", None),
    ("11-1011", "US-MA"), ("13-1023", "Brooklyn, NY"), ("13-1020", None), ("15-0000", None), ("00-0000", "US-TX"),
])  # fmt: skip
def test_every_form_of_output_stands(printed, what, place):
    arguments = [what] + (["--place", place] if place else [])
    found = data(printed, *arguments)
    assert yaml.safe_load(printed(*arguments, "--format", "yaml")[1]) is not None
    table, rendered = printed(*arguments)[1], printed(*arguments, "--format", "markdown")[1]
    for one in found["candidates"][:3]:
        assert one["soc"] in table
        assert one["soc"] in rendered
    assert max(map(len, table.splitlines())) <= 80
    assert table.isascii()


def test_an_ambiguous_title_is_said_to_be_one_and_gives_no_block(printed):
    found = data(printed, "AI Engineer")
    assert [(one["soc"], one["confidence"]) for one in found["candidates"]] == [
        ("15-1252", "medium"), ("15-1221", "medium"),
    ]  # fmt: skip
    assert "may mean 2 occupations" in printed("AI Engineer")[1]
    code, out, err = printed("AI Engineer", "--cite")
    assert (code, out) == (2, "")
    assert "15-1252 Software Developers; 15-1221" in err


@pytest.mark.parametrize("arguments, said", [
    (("Teecher",), "near: 25-"), (("xqzw flurb",), "name the occupation's code"), (("15-9999",), "near: "),
    (("15-1252", "--place", "Toronto, ON"), "no place in the United States"),
])  # fmt: skip
def test_what_is_unknown_is_told_with_what_is_near(printed, arguments, said):
    code, out, err = printed(*arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_an_early_day_has_an_older_vintage_and_no_states(printed):
    found = data(printed, "15-1221", "--place", "US-CO", day="2024-06-01")
    assert found["vintage"] == "2023-05"
    assert [area["annual"]["percentiles"]["50"] for area in found["candidates"][0]["areas"]] == [145080]
    assert found["candidates"][0]["projection"]["decade"] == "2021-31"
    assert any("states" in note for note in found["notes"])
    assert printed("15-1221", day="2021-01-01")[0] == 2


def test_newer_projections_that_are_not_bundled_are_told(printed):
    assert any("2025-35" in note for note in data(printed, "15-1221")["notes"])
    assert not any("2025-35" in note for note in data(printed, "15-1221", day="2026-06-01")["notes"])


def test_top_coded_wages_are_at_or_above_and_never_a_number(printed):
    [one] = data(printed, "11-1011", day="2024-06-01")["candidates"]
    assert one["areas"][0]["top_coded"] == [75, 90]
    assert one["areas"][0]["annual"]["percentiles"]["90"] is None
    table = printed("11-1011", day="2024-06-01")[1]
    assert table.count("239,200+") == 2
    assert "90:" not in printed("11-1011", "--cite", day="2024-06-01")[1]


def test_percentiles_below_the_minimum_wage_are_marked_and_not_proposed(printed):
    [one] = data(printed, "35-3031", "--place", "US-CA")["candidates"]
    nation, state = one["areas"]
    least = floor("US-CA", DAY).rate
    assert state["minimum_wage"] == least
    low = [key for key in (10, 25, 50, 75, 90) if state["annual"]["percentiles"][str(key)] < least * 2080 - 5]
    assert low
    assert state["below_minimum_wage"] == low
    assert nation["below_minimum_wage"] == []
    assert f"{state['annual']['percentiles']['10']:,}*" in printed("35-3031", "--place", "US-CA")[1]
    block = printed("35-3031", "--place", "US-CA", "--cite")[1]
    kept = yaml.safe_load(block)["compensation"]["market"]["percentiles"]
    assert [key for key in (10, 25, 50, 75, 90) if key not in kept] == low
    assert "Left out, being below the minimum wage" in block


def test_annual_only_wages_are_held_against_a_full_time_year():
    """Umpires and referees, in whose rows the Bureau prints no hourly wage."""
    [one] = market("27-2023", "US-CA", DAY)["candidates"]
    _, state = one["areas"]
    assert state["published"] == "annual"
    assert state["annual"]["percentiles"]["10"] < floor("US-CA", DAY).rate * 2080
    assert state["below_minimum_wage"] == [10]


@pytest.mark.parametrize("place, least, whose", [
    ("US", 7.25, "US"), ("US-NY", 16.0, "US-NY"), ("US-NY/New York City", 17.0, "US-NY/New York City"),
    ("US-AL", 7.25, "US-AL"), ("US-IL/Chicago", 15.0, "US-IL"),
])  # fmt: skip
def test_the_minimum_wage_of_a_place(place, least, whose):
    found = floor(place, DAY)
    assert (found.rate, found.place) == (least, whose)


@pytest.mark.parametrize("place, day", [
    ("US", "2000-01-01"), ("US-NY/New York City", "2025-12-31"), ("US-CO/Denver", "2025-12-31"), ("US-GU", DAY),
])  # fmt: skip
def test_no_minimum_wage_is_known_where_that_of_the_state_is_not(place, day):
    """That of the country alone says nothing of a state, whose rate on that day is higher and not in the table."""
    assert floor(place, day) is None


def test_old_minimum_wages_are_told_as_such(printed):
    assert any("newer ones are to be expected" in note for note in data(printed, "35-3031", day="2030-01-01")["notes"])
    assert not any("minimum wages are" in note for note in data(printed, "35-3031")["notes"])


ROLE = """\
kind: role
title: {title}
occupation: {soc}
duties: [Design software, Review code, Mentor colleagues]
qualifications: {{required: [Five years with Python]}}
"""


@pytest.mark.parametrize("soc, place", [
    ("15-1252", "Denver, CO"), ("15-1252", None), ("27-2011", "US-NY"), ("35-3031", "US-CA"), ("11-1011", "US-MA"),
])  # fmt: skip
def test_the_block_passes_the_posting_schema_and_check(printed, soc, place):
    block = printed(soc, "--cite", *(["--place", place] if place else []))[1]
    text = ROLE.format(title="Software Developer", soc=soc) + block
    posting = json.loads(json.dumps(yaml.safe_load(text), default=str))
    posting["compensation"]["market"]["percentiles"] = {
        str(key): wage for key, wage in posting["compensation"]["market"]["percentiles"].items()
    }
    jsonschema.validate(posting, read_json("schemas/posting.schema.json"))
    findings = jdlint.check(text, "role.jd.yaml", as_of=DAY)
    # The words of official titles are not ours to choose: "Waiters and Waitresses".
    judged = [finding for finding in findings if finding.group != "wording"]
    assert [finding for finding in judged if (finding.field or "").startswith(("compensation", "citations"))] == []


def test_the_block_falls_back_to_the_next_wider_area_that_was_released(printed):
    assert yaml.safe_load(printed("11-1011", "--place", "US-MA", "--cite")[1])["compensation"]["market"]["area"] == "US"
    with pytest.raises(JdlintError, match="no wages of Air Crew Officers"):
        citation(market("55-1011", None, DAY))
