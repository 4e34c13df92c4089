"""Every example of every rule, with both matchers; and what a rule file has to be."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from jdlint import checks, resources
from jdlint.bounded import fault_in
from jdlint.examples import failures, findings_of
from jdlint.rule import Rule, load_folder, phrases_of
from jdlint.schema import load_schema
from jdlint.user_rules import expressions

RULES = load_folder(resources.path_of("rules"))
POSTING = load_schema("posting")
RULE_SCHEMA = jsonschema.Draft202012Validator(load_schema("rule"))
TOPICS = {
    "document": "schema placeholder suppression duplicate",
    "sections": "section",
    "figures": "unsourced citation mismatch stale",
    "requirements": "inflated",
    "pay": "pay",
    "law": "duty",
    "wording": "age sex coded disability origin citizenship religion race family military criminal unemployed credit "
    "appearance language culture jargon bias scam",
    "readability": "readability",
    "grammar": "grammar",
    "boards": "boards",
}


def names() -> list[str]:
    return [f"{rule.group}/{rule.name}" for rule in RULES]


PLAIN = [rule for rule in RULES if rule.group != "grammar"]
GRAMMAR = [rule for rule in RULES if rule.group == "grammar"]


@pytest.mark.xdist_group("languagetool")
@pytest.mark.parametrize("rule", GRAMMAR, ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_on_grammar_hold(rule, languagetool):
    assert [str(failure) for failure in failures(rule, RULES, POSTING)] == []


@pytest.mark.parametrize("rule", PLAIN, ids=lambda rule: f"{rule.group}/{rule.name}")
@pytest.mark.parametrize("automaton", [False, True], ids=["pure", "automaton"])
def test_the_examples_of_a_rule_hold(rule, automaton):
    assert [str(failure) for failure in failures(rule, RULES, POSTING, automaton=automaton)] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if "cues" in rule.data], ids=lambda rule: rule.name)
def test_a_check_finds_nothing_where_none_of_its_cues_stands(rule):
    always = Rule(rule.name, rule.group, {key: rule.data[key] for key in rule.data.keys() - {"cues"}}, rule.path)
    rules = [always if other is rule else other for other in RULES]
    as_its_own = next(example for example in rule.data["examples"] if "bad" in example)
    examples = [example for other in RULES if other.group == rule.group for example in other.data["examples"]]
    for example in (*examples, *rule.data["examples"]):
        example = {**as_its_own, "format": "text", **example, "place": as_its_own.get("place")}
        for text in (example[kind] for kind in ("bad", "good", "ok") if kind in example):
            found = [[row.span for row in findings_of(one, text, example, all_of_them, POSTING)]
                     for one, all_of_them in ((rule, RULES), (always, rules))]  # fmt: skip
            assert found[0] == found[1], text


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.data.get("patterns")], ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_hold_behind_gates_as_in_the_wheel(rule):
    gated = Rule(rule.name, rule.group, {**rule.data, "gates": rule.gated()}, rule.path)
    rules = [gated if other is rule else other for other in RULES]
    assert [str(failure) for failure in failures(gated, rules, POSTING)] == []


@pytest.mark.parametrize("rule", RULES, ids=names())
def test_a_rule_file_fits_its_schema_and_its_group(rule):
    errors = [error.message for error in RULE_SCHEMA.iter_errors(json.loads(json.dumps(rule.data, default=str)))]
    assert errors == []
    assert rule.topic in TOPICS[rule.group].split() or (rule.group == "law" and rule.topic in TOPICS["wording"].split())


@pytest.mark.parametrize("rule", RULES, ids=names())
def test_the_patterns_of_a_rule_are_bounded(rule):
    assert [(source, fault) for source in expressions(rule) if (fault := fault_in(source))] == []


def test_every_limit_has_a_source_or_says_that_it_is_ours():
    limits = [(rule.name, key, row) for rule in RULES for key, row in rule.data.get("options", {}).items()]
    numbers = [(name, key, "source" in row) for name, key, row in limits if isinstance(row["default"], int | float)]
    assert len(numbers) > 20
    assert [(name, key) for name, key, sourced in numbers if not sourced] == []


def test_rule_names_are_unique_also_among_old_ones():
    known = [name for rule in RULES for name in rule.names]
    assert len(known) == len(set(known))


def test_every_check_exists_and_every_registered_check_is_used():
    used = {rule.check for rule in RULES}
    for name in used:
        assert callable(checks.find(name))
    assert set(checks.CHECKS) <= used


def test_phrases_are_lower_case_and_never_empty():
    for rule in RULES:
        for phrase in phrases_of(rule.data):
            assert phrase.strip(" *"), rule.name
            assert phrase == phrase.lower(), (rule.name, phrase)


def test_a_value_that_is_a_sentence_stands_apart_from_the_one_before():
    """Blanks around a value are dropped when it is filled in, so that they belong into the message."""
    messages = [str(rule.data.get(name, "")) for rule in RULES for name in ("message", "message_in_prose")]
    assert [message for message in messages if re.search(r"[.!?]\{", message)] == []
