"""Rules of a repository: what they may be, and what is refused."""

from __future__ import annotations

import sys

import pytest

from jdlint.bounded import fault_in
from jdlint.commands.test import run as run_examples
from jdlint.errors import JdlintError
from jdlint.user_rules import load_user_rules

RULE = """\
title: A word of ours
topic: jargon
severity: warning
confidence: high
since: 1.0.0
check: terms
terms: [{find: [synergy], write: cooperation}]
message: "'{text}' is a word we avoid; write {write}."
why: Our style guide says so.
examples:
  - {bad: We seek synergy here., find: synergy}
  - ok: We work together.
"""


def folder(tmp_path, text, name="house-word"):
    (tmp_path / "wording").mkdir(exist_ok=True)
    (tmp_path / "wording" / f"{name}.yaml").write_text(text)
    return str(tmp_path)


def test_a_declarative_rule_is_loaded(tmp_path):
    [rule] = load_user_rules(folder(tmp_path, RULE), set())
    assert (rule.name, rule.group) == ("house-word", "wording")


@pytest.mark.parametrize(
    "change, said",
    [
        (("check: terms", "check: os.system"), "is none of reading, required, terms, pattern"),
        (("terms: [{find: [synergy], write: cooperation}]", "patterns: ['(a+)+b']\ncheck: pattern"), "is refused"),
        (("since: 1.0.0\n", "since: 1.0.0\nunless: ['(x) \\1']\n"), "refers back"),
        (("severity: warning", "severity: fatal"), "breaks `enum`"),
        (("since: 1.0.0\n", "since: 1.0.0\nexec: rm\n"), "`exec`"),
        (("message:", "massage:"), "lacks message"),
    ],
)
def test_what_could_run_code_or_hang_is_refused(tmp_path, change, said):
    text = RULE.replace("check: terms\n", "") if change[1].startswith("patterns") else RULE
    with pytest.raises(JdlintError, match=said):
        load_user_rules(folder(tmp_path, text.replace(*change)), set())


def test_a_name_that_is_taken_is_refused(tmp_path):
    with pytest.raises(JdlintError, match="exists already"):
        load_user_rules(folder(tmp_path, RULE), {"house-word"})


TERMS = "terms: [{find: [synergy], write: cooperation}]\n"


@pytest.mark.parametrize(
    "change, said",
    [
        ((TERMS, ""), "needs `terms`"),
        (("check: terms\n" + TERMS, "check: pattern\n"), "needs `patterns`"),
        (("check: terms\n" + TERMS, "check: required\n"), "needs `any_of`"),
        ((TERMS, "terms: ['']\n"), "no phrase"),
        ((TERMS, "terms: [' ']\n"), "no phrase"),
        ((TERMS, "terms: ['*']\n"), "no phrase"),
        ((TERMS, "terms: ['ab*']\n"), "no phrase"),
        ((TERMS, "terms: ['a*b']\n"), "no phrase"),
    ],
)
def test_a_rule_that_could_not_run_is_refused_when_it_is_loaded(tmp_path, change, said):
    with pytest.raises(JdlintError, match=said):
        load_user_rules(folder(tmp_path, RULE.replace(*change)), set())


@pytest.mark.parametrize("phrase", ["c", "c++", "&", "work hard", "salar*", "hard work*", "#1", ".net"])
def test_phrases_of_all_shapes_are_loaded(tmp_path, phrase):
    assert load_user_rules(folder(tmp_path, RULE.replace(TERMS, f"terms: ['{phrase}']\n")), set())


def test_a_name_that_no_comment_could_name_is_refused(tmp_path):
    with pytest.raises(JdlintError, match="is no name"):
        load_user_rules(folder(tmp_path, RULE, name="House Word"), set())


def test_a_rule_file_in_no_groups_folder_is_refused_instead_of_passed_over(tmp_path):
    (tmp_path / "house-word.yaml").write_text(RULE)
    with pytest.raises(JdlintError, match="named after its group"):
        load_user_rules(str(tmp_path), set())
    (tmp_path / "house-word.yaml").unlink()
    (tmp_path / "wordin").mkdir()
    (tmp_path / "wordin" / "house-word.yaml").write_text(RULE)
    with pytest.raises(JdlintError) as caught:
        load_user_rules(str(tmp_path), set())
    assert caught.value.hint == "did you mean 'wording'?"


def test_a_folder_without_rules_is_refused(tmp_path):
    with pytest.raises(JdlintError, match="no rule files"):
        load_user_rules(str(tmp_path), set())


def test_a_python_tag_in_a_rule_file_builds_nothing(tmp_path):
    with pytest.raises(JdlintError, match="cannot be read"):
        load_user_rules(folder(tmp_path, "title: !!python/object/apply:os.system [echo]\n"), set())


FINE = [
    r"(?: \w+){0,3}x",
    r"(?:[\w-]+,? (?:and )?){0,4}x",
    r"(?:\w+[ -]){0,3}x",
    r"\bninjas?\b",
    r"(?:a|b){1,4}",
    r"\w+ \w+",
    r"[^.]*x",
    r"(?<!no )fee",
    r"a{0,999}",
    r"(?:\w+ ){0,4}x",
]
HANGING = [
    r"(a+)+",
    r"(?:\w+\s?)+:",
    r"(a)\1",
    r"(?:ab)*",
    r"(x{1,5}y*){3}",
    r"(",
    r"(?:\w+ ?){0,8}:",
    r"(?:[\w ]+ ){0,8}:",
    r"(?:a{1,999}){1,999}b",
    r".*.*!",
    r"[a-z]+[a-z]+!",
    r"a{0,400}[ab]{0,400}!",
    r"(?<=a*)b",
]


@pytest.mark.parametrize("pattern", FINE)
def test_bounded_patterns_are_fine(pattern):
    assert fault_in(pattern, strict=True) is None


@pytest.mark.parametrize("pattern", HANGING)
def test_patterns_that_can_hang_are_refused(pattern):
    assert fault_in(pattern, strict=True)


def test_the_command_holds_rule_files_to_the_reference_validator(tmp_path, capsys):
    text = RULE.replace("why: Our style guide says so.", "why: Short.")
    assert run_examples(folder(tmp_path, text)) == 1
    assert "wording/house-word: $.why: 'Short.' is too short" in capsys.readouterr().out


def test_without_jsonschema_the_examples_still_run(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    assert run_examples(folder(tmp_path, RULE)) == 0
    assert "2 examples of 1 rule, 0 failed" in capsys.readouterr().out


@pytest.mark.filterwarnings("error")
def test_a_pattern_that_a_later_python_may_read_otherwise_is_judged_without_a_warning():
    fault_in("[a--z]bc")
