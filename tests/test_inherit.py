"""`[defaults]`: the posting wins, the longest glob next, and findings point at the configuration."""

from __future__ import annotations

import json

import pytest

from jdlint import cli

POSTING = "title: Nurse\nduties: [Care for patients]\nqualifications: {required: [A licence]}\n"
CONFIG = """\
as_of = "2026-11-23"
select = ["placeholder"]

[defaults."**"]
statements.equal_opportunity = "We are TBD."
employer = { name = "Elm Street Clinic" }

[defaults."retail/**"]
statements.equal_opportunity = "All are welcome."
"""


@pytest.fixture
def report(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jdlint.toml").write_text(CONFIG)

    def call(name, text, *options):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
        with pytest.raises(SystemExit):
            cli.main(["check", "--format", "json", *options, name])
        return json.loads(capsys.readouterr().out)

    return call


def test_a_finding_about_an_inherited_value_points_at_its_place_in_the_configuration(report):
    [row] = report("a.yaml", POSTING)["findings"]
    assert (row["path"], row["field"], row["text"]) == ("jdlint.toml", "statements.equal_opportunity", "TBD")
    assert CONFIG[row["start"]["offset"] : row["end"]["offset"]] == "TBD"


def test_what_the_posting_says_itself_wins(report):
    assert report("a.yaml", POSTING + "statements: {equal_opportunity: Come as you are.}\n")["findings"] == []


def test_the_longest_glob_wins(report):
    assert report("retail/a.yaml", POSTING)["findings"] == []


def test_an_inherited_field_is_not_missing(report):
    rows = report("a.yaml", POSTING, "--select", "missing-employer,missing-equal-opportunity")["findings"]
    assert rows == []


def test_prose_formats_take_no_defaults(report):
    rows = report("a.jd.md", "# Nurse\n\n## Duties\n\n- Care\n", "--select", "placeholder")["findings"]
    assert rows == []


@pytest.mark.parametrize(
    "value",
    ['"""\nCall us.\nWe are TBD.\n"""', "'''We are TBD.'''", '["Open", "We are TBD."]', '"We are TBD."  # as agreed'],
)
def test_long_texts_and_lists_of_the_configuration_give_exact_places(report, tmp_path, value):
    field = "highlights" if value.startswith("[") else "summary"
    text = f'select = ["placeholder"]\n[defaults."**"]\n{field} = {value}\n'
    (tmp_path / "jdlint.toml").write_text(text)
    [row] = report("a.yaml", POSTING)["findings"]
    assert row["text"] == text[row["start"]["offset"] : row["end"]["offset"]] == "TBD"


def test_a_text_with_escapes_is_placed_as_a_whole(report, tmp_path):
    text = 'select = ["placeholder"]\n[defaults."**"]\nsummary = "A \\"home\\" for the TBD."\n'
    (tmp_path / "jdlint.toml").write_text(text)
    [row] = report("a.yaml", POSTING)["findings"]
    assert row["text"] == text[row["start"]["offset"] : row["end"]["offset"]] == '"A \\"home\\" for the TBD."'
