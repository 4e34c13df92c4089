"""What a law file has to be: shape, rules and options that exist, limits that precision asks for."""

from __future__ import annotations

import jsonschema
import pytest

from jdlint.bounded import fault_in
from jdlint.facts.binding import Binding
from jdlint.facts.places import Reach
from jdlint.law import laws, laws_by_place, read_laws
from jdlint.reference.places import is_code
from jdlint.schema import load_schema
from jdlint.settings import DEFAULTS, Settings
from jdlint.verdict import Verdict
from tests.law.table import DAY, shipped

LAWS = laws()
DEMANDS = [demand for law in LAWS for demand in law.demands]
RULES = {rule.name: rule for rule in shipped()[0]}
LAW_SCHEMA = jsonschema.Draft202012Validator(load_schema("law"))
#: What the check of a rule reads from a law's options.
OPTIONS = {
    "pay-not-disclosed": {"accepts", "commission", "link", "tips"},
    "pay-range-too-wide": {"currency", "unless_above", "width", "ratio"},
    "benefits-not-disclosed": {"kinds", "link"},
    "recruitment-conditions-missing": {"fields"},
    "tagline-missing": {"names"},
    "below-minimum-wage": {"local", "series", "small_below", "small_employers"},
    "exempt-below-threshold": {"local", "series"},
}
#: Without these a check could not run.
NEEDED = {
    "pay-not-disclosed": {"accepts"},
    "recruitment-conditions-missing": {"fields"},
    "tagline-missing": {"names"},
    "below-minimum-wage": {"series"},
    "exempt-below-threshold": {"series"},
}


def named(row: object) -> str:
    return repr(row)


def severity_of(demand, day: str = DAY) -> str:
    """The worst severity that a finding of a demand can have: covered, reached, reviewed in time."""
    binding = Binding(demand, Reach(demand.law.place, "located", ""), [], "")
    rule = RULES[demand.rule]
    return Verdict(binding, rule, HitAsBadAsItGets, Settings({**DEFAULTS, "as_of": day}, {}, ".")).severity


class HitAsBadAsItGets:
    severity = "error"
    suggestions = None


@pytest.mark.parametrize("row", read_laws(), ids=lambda row: row["id"])
def test_a_law_fits_the_schema(row):
    data = {key: value for key, value in row.items() if key != "id"}
    assert [error.message for error in LAW_SCHEMA.iter_errors(data)] == []


def test_ids_are_unique_and_places_are_codes():
    assert len({law.id for law in LAWS}) == len(LAWS)
    assert [law for law in LAWS if not is_code(law.place)] == []
    assert sum(map(len, laws_by_place().values())) == len(LAWS)


def test_laws_bring_rules_of_group_law_and_every_such_rule_is_brought():
    brought = {demand.rule for demand in DEMANDS}
    assert brought == {rule.name for rule in RULES.values() if rule.group == "law"}


@pytest.mark.parametrize("demand", DEMANDS, ids=named)
def test_the_check_reads_the_options_that_a_law_gives_and_gets_those_that_it_needs(demand):
    known = OPTIONS.get(demand.rule, set())
    if RULES[demand.rule].check == "lent":
        known = known | {"words"}
    assert set(demand.options) <= known
    assert NEEDED.get(demand.rule, set()) <= set(demand.options)


@pytest.mark.parametrize("demand", [row for row in DEMANDS if "words" in row.options], ids=named)
def test_words_that_a_law_brings_are_bounded_expressions(demand):
    assert [fault for words in demand.options["words"] if (fault := fault_in(words))] == []


@pytest.mark.parametrize("demand", DEMANDS, ids=named)
def test_an_error_rests_on_a_law_that_is_certain_and_was_read(demand):
    worst = severity_of(demand)
    read = any(row.get("read") for row in demand.law.sources)
    decidable = (demand.data.get("decidability") or demand.law.data["decidability"]) == "certain"
    if demand.confidence == "low":
        assert worst == "info"
    elif demand.confidence != "high" or not decidable or not read:
        assert worst != "error"


def test_some_demands_can_give_errors():
    assert {demand.rule for demand in DEMANDS if severity_of(demand) == "error"} >= {
        "pay-not-disclosed", "benefits-not-disclosed", "deadline-not-stated", "below-minimum-wage", "tagline-missing",
    }  # fmt: skip


@pytest.mark.parametrize("law", LAWS, ids=named)
def test_a_law_is_due_for_review_after_it_was_read_and_names_what_was(law):
    days = [row["read"] for row in law.sources if row.get("read")]
    assert law.data["review_by"] > max(days, default="")
    assert [row for row in law.sources if row["basis"] != "memory" and not row.get("read")] == []
    if law.data.get("url_read"):
        assert law.data["url"]
        assert days


@pytest.mark.parametrize("law", LAWS, ids=named)
def test_days_come_in_order_and_drafts_give_nothing(law):
    effective, ends = law.data.get("effective", ""), law.data.get("ends", "9999")
    assert effective < ends
    assert all((demand.effective or "") < demand.data.get("ends", "9999") for demand in law.demands)
    if law.data["status"] in ("pending", "proposed"):
        assert not law.binds_on("9998-12-31")
    if law.data["decidability"] == "none":
        assert law.demands == []


@pytest.mark.parametrize("demand", [row for row in DEMANDS if "series" in row.options], ids=named)
def test_a_series_of_rates_goes_up_in_time(demand):
    steps = demand.options["series"]
    assert [step["from"] for step in steps] == sorted({step["from"] for step in steps})
    assert all(step["rate"] > 0 for step in steps)


@pytest.mark.parametrize("name", sorted({demand.rule for demand in DEMANDS}))
def test_every_rule_of_group_law_has_words_that_would_satisfy_it(name):
    assert RULES[name].data.get("text")


def test_words_that_satisfy_a_duty_have_gaps_or_state_nothing_of_the_employer():
    """What stands in brackets is asked; the placeholder rule finds what is left."""
    texts = [row.data["text"] for row in [*DEMANDS, *RULES.values()] if row.data.get("text")]
    assert texts
    assert [text for text in texts if text.count("[[") != text.count("]]")] == []
    stated = [text for text in texts if any(figure.isdigit() for figure in text.replace("§", ""))]
    assert [text for text in stated if "[[" not in text and "Section" not in text and "Act" not in text] == []
