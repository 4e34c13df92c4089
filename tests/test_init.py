"""`jdlint init`: what it writes can be used, and what is there stays."""

from __future__ import annotations

import json
import sys
import tomllib

import pytest
import yaml

from jdlint.cli import main
from jdlint.commands.init_files import with_hook
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from tests.test_new import terminal

FLAGS = (
    "--hires-in", "US-CO", "--hires-in", "San Francisco, CA", "--headcount", "120", "--headcount-in", "US-CO=41",
    "--contractor", "--ai-screening", "used", "--benefit", 'Health "gold" plan', "--benefit", "Pension",
    "--equal-opportunity", "We are an equal opportunity employer.", "--accommodation", "hr@elm.example",
    "--employer", "Elm Works",
)  # fmt: skip
POSTING = """\
title: Nurse
locations: [{city: Denver, region: US-CO, country: US}]
summary: You care for patients on our ward.
compensation: {currency: USD, period: hour, min: 40, max: 48}
duties: [Care for patients on the ward, Keep the records of each patient]
qualifications: {required: [A nursing licence in Colorado]}
application: {how_to: Send your CV to jobs@clinic.example.}
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def test_the_configuration_holds_what_was_said(run, tmp_path):
    code, _, err = run("init", *FLAGS)
    assert (code, err.splitlines()[:4]) == (0, [
        "wrote jdlint.toml", "wrote .pre-commit-config.yaml", "wrote .github/workflows/jdlint.yml",
        "wrote .jdlint/posting.schema.json",
    ])  # fmt: skip
    table = tomllib.loads((tmp_path / "jdlint.toml").read_text(encoding="utf-8"))
    assert table["facts"] == {
        "headcount": 120, "headcount_by_region": {"US-CO": 41}, "federal_contractor": True, "ai_screening": "used",
    }  # fmt: skip
    given = table["defaults"]["**"]
    assert given["benefits"] == ['Health "gold" plan', "Pension"]
    assert given["employer"]["name"] == "Elm Works"
    assert "protected veteran" in given["statements"]["equal_opportunity"]
    assert "fair_chance" not in given["statements"], "a sentence on an ordinance of San Francisco is none for Denver"
    assert given["statements"]["ai_use"].startswith("We use artificial intelligence")


def test_check_works_with_what_was_written(run, tmp_path):
    run("init", *FLAGS)
    (tmp_path / "nurse.yaml").write_text(POSTING, encoding="utf-8")
    code, out, _ = run("check", "--as-of", "2026-11-28", "--format", "json")
    report = json.loads(out)
    assert report["summary"]["postings"] == 1
    rules = {finding["rule"]: finding for finding in report["findings"]}
    assert code == 1
    assert rules["deadline-not-stated"]["severity"] == "error"  # 41 employees there: nothing is left to be asked
    assert rules["placeholder"]["path"].endswith("jdlint.toml")
    assert not {"missing-benefits", "missing-employer", "tagline-missing", "ai-use-not-stated"} & rules.keys()


def test_the_workflow_runs_on_pull_requests_and_each_week_with_least_rights(run, tmp_path):
    run("init", "--headcount", "5", "--repository", "elm/jdlint")
    text = (tmp_path / ".github/workflows/jdlint.yml").read_text(encoding="utf-8")
    data = yaml.load(text, yaml.BaseLoader)
    assert set(data["on"]) == {"pull_request", "schedule", "workflow_dispatch"}
    [row] = data["on"]["schedule"]
    minute, hour, day, month, weekday = row["cron"].split()
    assert (day, month, weekday) == ("*", "*", "1")
    assert 0 <= int(minute) < 60
    assert 0 <= int(hour) < 24
    assert data["permissions"] == {"contents": "read"}
    [job] = data["jobs"].values()
    assert job["steps"][1]["uses"].startswith("elm/jdlint@v")
    assert "elm/jdlint" in (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8")


def test_nothing_is_overwritten_or_doubled(run, tmp_path):
    assert run("init", "--headcount", "5")[0] == 0
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in files}
    code, _, err = run("init", *FLAGS)
    assert code == 0
    assert err.count("left alone: ") == 4
    assert "put where jdlint is kept" not in err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_workflow_of_the_longer_ending_is_no_reason_for_a_second(run, tmp_path):
    there = tmp_path / ".github/workflows/jdlint.yaml"
    there.parent.mkdir(parents=True)
    there.write_text("on: push\n", encoding="utf-8")
    assert "jdlint.yaml is there already" in run("init", "--headcount", "5")[2]
    assert [path.name for path in there.parent.iterdir()] == ["jdlint.yaml"]


def test_flags_leave_files_out_and_another_folder_is_taken(run, tmp_path):
    (tmp_path / "jobs").mkdir()
    assert run("init", "jobs", "--headcount", "5", "--no-hook", "--no-workflow")[0] == 0
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert names == {"jobs/jdlint.toml", "jobs/.jdlint/posting.schema.json"}


@pytest.mark.parametrize("written", ["https://github.com/elm/jdlint.git", "github.com/elm/jdlint/", "elm/jdlint"])
def test_the_address_of_jdlint_may_be_a_whole_one(written, run, tmp_path):
    assert run("init", "--headcount", "5", "--repository", written)[0] == 0
    hooks = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert hooks["repos"][0]["repo"] == "https://github.com/elm/jdlint"


@pytest.mark.parametrize("written", ["jdlint", "https://gitlab.com/elm/jdlint", "elm/jdlint\n  x: y", "elm jdlint"])
def test_another_address_is_refused_before_anything_is_written(written, run, tmp_path):
    code, _, err = run("init", "--headcount", "5", "--repository", written)
    assert code == 2
    assert "--repository OWNER/NAME" in err
    assert not list(tmp_path.iterdir())


def test_what_was_written_is_told_though_the_next_file_fails(run, tmp_path):
    (tmp_path / ".github").write_text("")
    code, _, err = run("init", "--headcount", "5")
    assert code == 2
    assert "wrote jdlint.toml" in err
    assert "cannot be made" in err


def test_answers_that_a_configuration_does_not_get_are_shown(run, tmp_path):
    (tmp_path / "jdlint.toml").write_text('fail_on = "error"\n')
    err = run("init", *FLAGS)[2]
    assert "  headcount = 120\n" in err
    assert '  [defaults."**"]' in err
    (tmp_path / "jdlint.toml").unlink()
    (tmp_path / "pyproject.toml").write_text('[tool.jdlint]\nfail_on = "error"\n')
    err = run("init", *FLAGS)[2]
    shown = [line[2:] for line in err.partition("stand there so:\n")[2].partition("left alone")[0].splitlines()]
    table = tomllib.loads("\n".join(shown))["tool"]["jdlint"]
    assert table["facts"]["headcount"] == 120
    assert table["defaults"]["**"]["benefits"] == ['Health "gold" plan', "Pension"]


def test_hook_and_workflow_go_to_the_top_of_the_repository(run, tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "hr" / "open jobs").mkdir(parents=True)
    code, _, err = run("init", "hr/open jobs", "--headcount", "5")
    wanted = {
        ".github/workflows/jdlint.yml", ".pre-commit-config.yaml", "hr/open jobs/.jdlint/posting.schema.json",
        "hr/open jobs/jdlint.toml",
    }  # fmt: skip
    assert code == 0
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()} == wanted
    assert "wrote ../../.github/workflows/jdlint.yml" in err.replace("\\", "/")
    assert "in ../../.pre-commit-config.yaml and ../../.github" in err.replace("\\", "/")
    assert "pre-commit install" in err
    monkeypatch.chdir(tmp_path / "hr")
    assert "left alone: ../.pre-commit-config.yaml has the hook" in run("init", "--headcount", "5")[2].replace(
        "\\", "/"
    )


def test_settings_in_pyproject_are_not_hidden(run, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.jdlint]\nfail_on = "error"\n')
    assert "left alone: pyproject.toml has settings" in run("init", "--headcount", "5")[2]
    assert not (tmp_path / "jdlint.toml").exists()
    assert Configurations({}).settings_for(str(tmp_path))["fail_on"] == "error"


HOOKS = {
    "usual": """\
# Ours.
default_stages: [pre-commit]
repos:
  # first
  - repo: https://example.org/a
    rev: v1 # pinned
    hooks:
      - id: a
        args: [--x, "y"]   # why
      - id: b

# after
ci:
  skip: [a]
""",
    "at the margin": "repos:\n- repo: local\n  hooks:\n  - id: a\n    entry: >-\n      a long\n      entry\n# end\n",
    "no end of line": "repos:\n- repo: local\n  hooks: [{id: a}]",
    "windows": "repos:\r\n- repo: local\r\n  hooks:\r\n  - id: a # x\r\nci: {}\r\n",
    "block": "repos:\n- repo: local\n  hooks:\n  - id: a\n    entry: |\n      one\n      two\n\nci: {}\n",
}


@pytest.mark.parametrize("name", HOOKS)
def test_the_hook_is_added_and_every_line_stays(name):
    text = HOOKS[name]
    after = with_hook(text, "elm/jdlint")
    assert after is not None
    before, added = yaml.safe_load(text), yaml.safe_load(after)
    assert added["repos"][:-1] == before["repos"]
    assert added["repos"][-1]["hooks"] == [{"id": "jdlint"}]
    assert {**added, "repos": before["repos"]} == before
    rest = iter(after.splitlines())
    assert all(line in rest for line in text.splitlines())  # all of them, in their order
    assert ("\r\n" in text) == ("\r\n" in after)
    assert after.count("\r\n") in (0, after.count("\n"))
    assert with_hook(after, "elm/jdlint") is None


@pytest.mark.parametrize(
    "text",
    [
        "repos: [{repo: local, hooks: []}]\n", "ci: {}\n", "repos: []\n", "", "- a\n", "a: [\n", "repos: [null]\n",
        "repos: [3]\n", "repos:\n- repo: local\n", "repos:\n- repo: local\n  hooks: 3\n",
        "repos:\n- repo: local\n  hooks: [3]\n", "repos: &a\n- repo: local\n  hooks: []\n",
        "repos:\n- repo: local\n  hooks: []\nrepos:\n- repo: local\n  hooks: []\n", "a: 2026-13-01\n",
    ],
)  # fmt: skip
def test_a_file_written_in_another_way_is_left_alone(text, run, tmp_path):
    with pytest.raises(JdlintError):
        with_hook(text, "elm/jdlint")
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(text)
    code, _, err = run("init", "--headcount", "5")
    assert code == 0
    assert path.read_text() == text
    assert "Add to its `repos`:" in err
    assert "- id: jdlint" in err


def test_wrong_answers_are_told(run):
    assert run("init", "--hires-in", "Narnia")[0] == 2
    assert "write US-CO=41" in run("init", "--headcount-in", "Colorado")[2]
    assert "nothing is known of the employer" in run("init")[2]


@pytest.mark.parametrize("answer, owed", [("used", True), ("not_used", False)])
@pytest.mark.parametrize("name", ["mechanic.yaml", "mechanic.md"])
def test_the_answer_on_ai_decides_what_the_law_asks_of_postings_of_every_kind(name, answer, owed, run, tmp_path):
    run("init", "--hires-in", "Ontario", "--headcount", "60", "--ai-screening", answer)
    (tmp_path / "jdlint.toml").write_text(
        (tmp_path / "jdlint.toml").read_text(encoding="utf-8").partition("[defaults")[0], encoding="utf-8"
    )
    text = "title: Mechanic\nlocations: [{city: Ottawa, region: CA-ON, country: CA}]\nduties: [Mend bicycles]\n"
    (tmp_path / name).write_text(text if name.endswith("yaml") else f"---\n{text}---\n", encoding="utf-8")
    _, out, _ = run("check", "--as-of", "2026-11-28", "--format", "json", name)
    assert ("ai-use-not-stated" in {finding["rule"] for finding in json.loads(out)["findings"]}) == owed
    [checklist] = json.loads(run("law", "--for", name, "--as-of", "2026-11-28", "--format", "json")[1])["checklists"]
    [row] = [row for row in checklist["rows"] if row["rule"] == "ai-use-not-stated"]
    assert row["status"] == ("not found" if owed else "not covered")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_eight_questions_on_a_terminal(tmp_path):
    shown, code = terminal(tmp_path, ["init"], [
        ("1. ", "Denver, CO; Narnia"), ("1. ", "Denver, CO; Ontario"), ("2. ", "many"), ("2. ", "120"), ("3. ", "41"),
        ("3. ", "US-CO=121"), ("3. ", "US-CO=41; Ontario=79"), ("4. ", "n"), ("5. ", "y"),
        ("6. ", "Health insurance; Pension"), ("7. ", ""), ("8. ", "hr@elm.example"),
    ])  # fmt: skip
    assert code == 0, shown
    table = tomllib.loads((tmp_path / "jdlint.toml").read_text(encoding="utf-8"))
    assert table["facts"]["headcount_by_region"] == {"US-CO": 41, "CA-ON": 79}
    assert table["facts"]["federal_contractor"] is False
    assert table["facts"]["ai_screening"] == "used"
    assert table["defaults"]["**"]["benefits"] == ["Health insurance", "Pension"]
    assert table["defaults"]["**"]["statements"]["equal_opportunity"].startswith(
        "We are an equal opportunity employer."
    )
    assert "Next:" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_who_has_none_says_so(tmp_path):
    shown, code = terminal(tmp_path, ["init"], [
        ("1. ", "Denver, CO"), ("2. ", "120"), ("3. ", ""), ("4. ", ""), ("5. ", ""), ("6. ", "None."), ("7. ", "-"),
        ("8. ", "no"),
    ])  # fmt: skip
    assert code == 0, shown
    table = tomllib.loads((tmp_path / "jdlint.toml").read_text(encoding="utf-8"))
    assert table == {"fail_on": "warning", "facts": {"headcount": 120}}


def test_what_a_city_wants_said_is_a_default_only_where_all_hiring_is_there(run, tmp_path):
    run("init", "--hires-in", "San Francisco, CA", "--no-hook", "--no-workflow")
    text = (tmp_path / "jdlint.toml").read_text(encoding="utf-8")
    words = tomllib.loads(text)["defaults"]["**"]["statements"]["fair_chance"]
    assert words.endswith("San Francisco Fair Chance Ordinance.")
    (tmp_path / "jdlint.toml").unlink()
    run("init", *FLAGS, "--no-hook", "--no-workflow")
    text = (tmp_path / "jdlint.toml").read_text(encoding="utf-8")
    assert "# Postings in San Francisco need `statements.fair_chance` too" in text


@pytest.mark.parametrize("counts", [["US-CO=41"], ["US-CO=3", "US-NY=3"]])
def test_no_more_employees_are_in_places_than_in_all(run, tmp_path, counts):
    code, _, err = run("init", "--headcount", "5", *(f"--headcount-in={count}" for count in counts))
    assert code == 2
    assert "more than 5 in all" in err
    assert not (tmp_path / "jdlint.toml").exists()


@pytest.mark.parametrize("whom, said", [
    ("hr@elm.example", "write to hr@elm.example."), ("+1 303 555 0100", "call +1 303 555 0100."),
    ("Kim at the desk.", "ask Kim at the desk."),
])  # fmt: skip
def test_help_with_the_application_is_asked_for_in_words_that_fit(run, tmp_path, whom, said):
    run("init", "--accommodation", whom, "--equal-opportunity", "All are welcome", "--contractor")
    given = tomllib.loads((tmp_path / "jdlint.toml").read_text(encoding="utf-8"))["defaults"]["**"]["statements"]
    assert given["accommodation"].endswith(f"application, {said}")
    assert given["equal_opportunity"].startswith("All are welcome. ")
    assert "fair_chance" not in given


@pytest.mark.parametrize("option", ["--employer", "--benefit", "--equal-opportunity", "--accommodation"])
@pytest.mark.parametrize("odd", ["\x7f", "\udcff", "\x1b[31m"])
def test_what_no_configuration_can_hold_is_refused_before_anything_is_written(option, odd, run, tmp_path):
    code, _, err = run("init", option, f"A{odd}B")
    assert (code, "cannot be printed" in err) == (2, True), err
    assert not list(tmp_path.iterdir())


def test_an_empty_answer_is_none(run, tmp_path):
    run("init", "--headcount", "5", "--benefit", " ", "--benefit", "Health\n insurance", "--employer", "")
    given = tomllib.loads((tmp_path / "jdlint.toml").read_text(encoding="utf-8"))
    assert given["defaults"] == {"**": {"benefits": ["Health insurance"]}}


def test_a_hook_that_has_to_be_added_by_hand_is_shown_on_lines_of_its_own(run, tmp_path):
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: [", encoding="utf-8")
    assert "Add to its `repos`:\n  - repo: https://github.com/" in run("init", "--headcount", "5")[2]
