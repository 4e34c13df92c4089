"""Every rule that can mend mends, and each says so in its file: what the files say is what the examples show."""

from __future__ import annotations

import pytest

from jdlint.edits import apply_edits
from jdlint.examples import findings_of
from jdlint.readers import read
from jdlint.rule import load_shipped
from jdlint.schema import load_schema

SCHEMA = load_schema("posting")
RULES = load_shipped()
#: The engine of this group, which knows the right words, is not there in every run; tests/grammar looks at its fixes.
PLAIN = [rule for rule in RULES if rule.group != "grammar"]
SAID = {"safe": {"safe"}, "unsafe": {"unsafe"}, "both": {"safe", "unsafe"}}
MENDING = [rule for rule in PLAIN if rule.data["fixable"] in SAID]
BEFORE, BEHIND = "# kept above\n", "# kept below\n"


def found(rule, text, example):
    return findings_of(rule, text, example, RULES, SCHEMA)


@pytest.mark.parametrize("rule", PLAIN, ids=lambda rule: rule.name)
def test_a_rule_says_whether_it_mends_and_its_examples_show_it(rule):
    bad = [example for example in rule.data["examples"] if "bad" in example]
    fixes = [row.fix.applicability for example in bad for row in found(rule, example["bad"], example) if row.fix]
    assert set(fixes) == SAID.get(rule.data["fixable"], set())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_shipped_rule_says_it(rule):
    assert rule.data.get("fixable"), "say in the file whether it mends, or why not"


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.name)
def test_what_was_mended_reads_keeps_comments_and_is_not_found_again(rule):
    for example in rule.data["examples"]:
        if "bad" not in example or example.get("format") != "yaml":
            continue
        text = f"{BEFORE}{example['bad']}{BEHIND}"
        fixes = [row.fix for row in found(rule, text, example) if row.fix]
        if not fixes:
            continue
        once = apply_edits(text, fixes)
        assert once.startswith(BEFORE)
        assert once.endswith(BEHIND)
        posting = read(once.encode(), "a.yaml", "yaml")[1][0]
        assert not [defect for defect in posting.defects if defect.rule == "invalid-syntax"]
        again = [row.fix for row in found(rule, once, example) if row.fix]
        assert apply_edits(once, again) == once


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_that_could_be_thought_to_mend_says_why_it_does_not(rule):
    assert rule.data["fixable"] not in ("words", "choice") or rule.data.get("fixable_note")


def test_only_what_needs_no_look_is_mended_without_being_asked():
    """A safe fix has one right form; this list is read by people before it grows."""
    assert {rule.name for rule in RULES if rule.data["fixable"] in ("safe", "both")} == {
        "ambiguous-scalar", "habit-name", "habit-value", "unordered-citations", "misspelled-product",
        "product-capitals", "exclamation", "grammar-error", "misspelling", "punctuation-slip",
    }  # fmt: skip
