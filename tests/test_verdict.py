"""How bad and how sure a finding of group law is told, what it waits for, and which other findings it covers."""

from __future__ import annotations

import json

import pytest

import jdlint
from jdlint.finding import Finding, Span
from jdlint.verdict import relate
from tests.law.table import DAY, findings

NO_PAY = {"base": "onsite", "set": {"compensation": None}}
COLORADO = {"city": "Denver", "region": "US-CO", "country": "US"}
COUNTED = {"headcount": 600, "headcount_by_region": {"US-CO": 40}}


def pay(case: dict, place: str = "US-CO", **more: object):
    """The one finding on pay in a place, or None."""
    rows = [row for row in findings({**NO_PAY, **case}, **more) if row.duty == "pay" and row.place == place]
    assert len(rows) <= 1
    return rows[0] if rows else None


def test_a_duty_that_is_broken_for_certain_is_an_error():
    row = pay({"place": COLORADO, "facts": COUNTED})
    assert (row.severity, row.certainty, row.needs, row.dated) == ("error", "certain", [], True)
    assert row.law["id"] == "us-co-epewa"
    assert {"id", "name", "citation", "effective"} <= row.law.keys()
    assert "Colorado wants the pay" in row.message
    assert "since 2021-01-01" in row.message
    assert row.suggestions[0].count("[[") >= 2
    assert row.fix is None


def test_an_unstated_count_makes_it_conditional_and_is_named():
    row = pay({"place": COLORADO, "facts": {"headcount": 600}})
    assert (row.severity, row.certainty) == ("warning", "conditional")
    assert row.needs == ["employer.headcount_by_region.US-CO"]
    assert "the number of employees in Colorado" in row.message


@pytest.mark.parametrize("facts", [{"headcount_by_region": {"US-CO": 0}}, {"headcount": 0}])
def test_where_nobody_works_there_is_no_duty(facts):
    assert pay({"place": COLORADO, "facts": facts}) is None


def test_colorado_is_reached_although_it_is_left_out_and_then_it_is_a_warning():
    left_out = {"type": "remote", "eligible_regions": ["US"], "excluded_regions": ["US-CO", "US-CA"]}
    case = {"set": {"compensation": None, "locations": None, "workplace": left_out}, "facts": COUNTED}
    row = pay(case)
    assert (row.severity, row.certainty) == ("warning", "conditional")
    assert "leaves the place out" in row.message
    assert pay(case, "US-CA") is None


def test_a_law_of_medium_confidence_is_no_error():
    row = pay({"place": {"city": "Hartford", "region": "US-CT", "country": "US"}, "facts": COUNTED}, "US-CT")
    assert (row.severity, row.certainty) == ("warning", "conditional")
    assert row.confidence == "medium"
    assert "was not seen in full" in row.message


def test_a_law_that_was_not_reviewed_in_time_warns_and_says_since_when():
    row = pay({"place": COLORADO, "facts": COUNTED, "as_of": "2027-05-24"})
    assert row.severity == "warning"
    assert "was to be read again by 2027-05-23" in row.message
    assert pay({"place": COLORADO, "facts": COUNTED, "as_of": "2027-05-23"}).severity == "error"


def test_before_its_day_a_law_gives_nothing():
    assert pay({"place": COLORADO, "facts": COUNTED, "as_of": "2020-12-31"}) is None
    assert pay({"place": COLORADO, "facts": COUNTED, "as_of": "2021-01-01"}).severity == "error"


@pytest.mark.parametrize("status", ["draft", "template"])
def test_what_is_missing_from_a_draft_is_info(status):
    case = {"set": {"compensation": None, "status": status}, "place": COLORADO, "facts": COUNTED}
    assert pay(case).severity == "info"


@pytest.mark.parametrize("kind", ["description", "role"])
def test_no_advertisement_no_duty_of_advertisements(kind):
    case = {"base": "onsite", "set": {"compensation": None, "kind": kind}, "place": COLORADO, "facts": COUNTED}
    assert [row.duty for row in findings(case) if row.duty in ("pay", "benefits", "deadline", "how_to_apply")] == []


def test_a_role_hears_forbidden_text_for_named_places_alone():
    words = {"kind": "role", "summary": "Recent graduates only.", "employer": None}
    silent = {"base": "onsite", "set": words, "place": COLORADO}
    assert [row for row in findings(silent) if row.group == "law"] == []
    heard = findings({**silent, "reach": ["US-CO"]})
    assert {row.place for row in heard if row.duty == "age"} == {"US"}


def test_a_description_hears_forbidden_text_of_its_places():
    words = {"kind": "description", "summary": "Recent graduates only."}
    found = findings({"base": "onsite", "set": words, "place": COLORADO, "facts": COUNTED})
    assert {row.duty for row in found if row.group == "law"} == {"age"}


def test_a_fragment_hears_nothing_of_what_is_missing():
    text = "summary: Recent graduates only.\nlocations: [{region: US-CO}]\n"
    found = jdlint.check(text, "a.yaml", fragment=True, as_of=DAY, facts=COUNTED, profile="law")
    assert {row.duty for row in found if row.group == "law"} == {"age"}


def test_the_severity_of_the_configuration_wins():
    row = pay({"place": COLORADO, "facts": COUNTED}, severity={"pay-not-disclosed": "info"})
    assert row.severity == "info"


def test_one_defect_is_one_report_and_what_is_covered_is_related():
    found = findings({**NO_PAY, "place": COLORADO, "facts": COUNTED}, profile="thorough")
    assert [row.rule for row in found if row.rule == "missing-compensation"] == []
    [legal] = [row for row in found if row.duty == "pay"]
    assert [row["rule"] for row in legal.related] == ["missing-compensation"]


def test_without_a_law_the_general_rule_speaks():
    texas = {"city": "Austin", "region": "US-TX", "country": "US"}
    found = findings({**NO_PAY, "place": texas, "facts": COUNTED}, profile="thorough")
    assert [row.rule for row in found if row.rule == "missing-compensation"] == ["missing-compensation"]


def finding(rule: str, group: str, severity: str, start: int = 0) -> Finding:
    return Finding(
        rule=rule, group=group, topic="duty", severity=severity, confidence="high", path="a", document=1, field="f",
        span=Span(start, start + 4), text="text", message=rule, why="", sources=[],
    )  # fmt: skip


MATTER = {"the-law": frozenset({"same"})}


@pytest.mark.parametrize(
    ("law", "other", "kept"),
    [
        (finding("the-law", "law", "error"), finding("same", "pay", "warning"), ["the-law"]),
        (finding("the-law", "law", "warning"), finding("same", "pay", "error"), ["the-law", "same"]),
        (finding("the-law", "law", "error"), finding("another", "pay", "info"), ["the-law", "another"]),
        (finding("the-law", "law", "error"), finding("same", "pay", "info", 4), ["the-law", "same"]),
        (finding("the-law", "law", "error"), finding("same", "pay", "info", 3), ["the-law"]),
    ],
    ids=["covered", "worse", "another matter", "beside", "overlapping"],
)
def test_a_law_covers_what_is_no_worse_and_of_its_matter_and_at_its_place(law, other, kept):
    assert [row.rule for row in relate([law, other], MATTER)] == kept


def test_findings_of_two_laws_stand_side_by_side():
    rows = [finding("the-law", "law", "error"), finding("the-law", "law", "warning")]
    assert relate(rows, MATTER) == rows


def test_the_sources_of_a_law_give_a_day_only_to_what_was_read():
    row = pay({"place": COLORADO, "facts": COUNTED})
    first, *others = row.sources
    assert first["url"] == "https://leg.colorado.gov/bills/sb23-105"
    assert first["read"] is None  # that page was not opened
    assert all(source["read"] for source in others)
    assert json.dumps(row.sources)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("US-PA/Philadelphia", "A criminal background check is required."),
        ("US-CO", "Send your college transcript with your application."),
        ("US-CA/Los Angeles County", "A criminal background check is required."),
    ],
)
def test_a_fragment_owes_no_words_that_another_part_may_hold(place, text):
    found = jdlint.check(text, "a.txt", fragment=True, as_of=DAY, facts=COUNTED, place=[place], profile="law")
    assert [row.rule for row in found if row.group == "law" and row.severity != "info"] == []
    assert {"background-check-not-tailored", "record-duties-not-listed", "redaction-notice-missing"}.isdisjoint(
        row.rule for row in found
    )


def test_a_fragment_hears_forbidden_text_of_named_places():
    text = "Canadian experience is required."
    found = jdlint.check(text, "a.txt", fragment=True, as_of=DAY, facts=COUNTED, place=["CA-ON"], profile="law")
    [row] = [row for row in found if row.place == "CA-ON"]
    assert (row.rule, row.severity) == ("canadian-experience-asked", "error")
