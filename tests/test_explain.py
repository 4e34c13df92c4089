"""`jdlint rules` and `jdlint explain RULE`, as text and as JSON."""

from __future__ import annotations

import json

import jsonschema
import pytest

from jdlint import cli, resources
from jdlint.rule import load_folder
from jdlint.schema import load_schema

KNOWN = {rule.name: rule for rule in load_folder(resources.path_of("rules"))}


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as ended:
            cli.main(list(arguments))
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def test_rules_as_json_fit_their_schema_and_are_all_there(run):
    code, out, err = run("rules", "--format", "json")
    assert (code, err) == (0, "")
    data = json.loads(out)
    jsonschema.Draft202012Validator(load_schema("rules")).validate(data)
    assert [row["name"] for row in data["rules"]] == list(KNOWN)


def test_rules_as_text_have_a_line_each_under_their_group(run):
    _, out, _ = run("rules")
    assert f"{len(KNOWN)} rules" in out
    line = next(line for line in out.splitlines() if line.split()[:1] == ["wide-pay-range"])
    assert line.split()[1:3] == ["warning", "medium"]
    assert out.splitlines().index("pay") < out.splitlines().index(line) < out.splitlines().index("wording")


def test_one_rule_as_json_is_an_entry_of_the_list(run):
    _, listed, _ = run("rules", "--format", "json")
    code, out, _ = run("explain", "gender-coded-balance", "--format", "json")
    assert code == 0
    assert json.loads(out) in json.loads(listed)["rules"]


def test_one_rule_as_text_says_why_from_which_source_and_what_its_limits_rest_on(run):
    code, out, _ = run("explain", "wall-of-text")
    assert code == 0
    assert KNOWN["wall-of-text"].data["why"].strip() in out
    assert "`max_words` = `150`: The most words that a paragraph may have. Source: plainlanguage.gov, no more" in out
    assert "## Sources" in out


def test_an_unknown_rule_is_exit_2_with_a_suggestion(run):
    code, out, err = run("explain", "wall-of-tekst")
    assert (code, out) == (2, "")
    assert "did you mean 'wall-of-text'?" in err
