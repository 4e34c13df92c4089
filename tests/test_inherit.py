"""`[defaults]`: the posting wins, the longest glob next, and findings point at the configuration."""

from __future__ import annotations

import json
import os
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint import cli
from jdlint.toml_places import places

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


@pytest.mark.parametrize(
    "config",
    [
        '[defaults."**"]\ncompensation.market.notes = "as measured"\ncompensation.notes = "TBD"\n',
        '[defaults."**"]\nsummary = "compensation.notes = 1"\n[defaults."**".compensation]\nnotes = "TBD"\n',
        '[per_file_ignores]\n"**" = ["wording"]\n[defaults]\n"**" = {compensation = {notes = "TBD"}}\n',
        '[defaults."*"]\nemployer.notes = "**"\n[defaults."**"]\n"compensation.notes" = "TBD"\n',
    ],
)
def test_the_place_is_that_of_the_setting_and_of_no_other(report, tmp_path, config):
    for folder, name, text in ((tmp_path, "jdlint.toml", config), (tmp_path / "b", "pyproject.toml", within(config))):
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text)
        [row] = report(f"{folder.name}/a.yaml" if name != "jdlint.toml" else "a.yaml", POSTING, *PLACEHOLDERS)[
            "findings"
        ]
        assert (row["path"].replace(os.sep, "/").split("/")[-1], row["field"]) == (name, "compensation.notes")
        assert text[row["start"]["offset"] :].startswith('TBD"')


def within(config):
    """The same settings in pyproject.toml, below those of another tool that look alike."""
    tool = '[tool.other.defaults."**"]\ncompensation.notes = "as measured"\n'
    return tool + config.replace("[defaults", "[tool.jdlint.defaults").replace("[per", "[tool.jdlint.per")


PLACEHOLDERS = ("--select", "placeholder", "--as-of", "2026-11-23")

#: Texts of every kind; three single quotes are written as ~.
TOML = r"""
a = 1 # b = 2
"c d".'e.f' . g = "x = 1 # \" ]" # "
"\u00fc" = ''
days = [1979-05-27 07:32:00Z, 2026-01-01] # ]
day = 1979-05-27 07:32:00 # and on
inline = { one = "}", "t.wo" = [ { x = 1 }, { x = "]" } ], three.four = { } }
list = [
  "a, ]", # "
  'b',
]
long = ""\"
a = "b" \""" c
""\"""
dry = ~
[x]
''~
empty = ""\"""\"
[ t . "u v" ]
a = +inf
[t.w]# c
a=true
[[rows]]
a = 1
[z]
a = -0.5e3
""".replace('""\\"', '"' * 3).replace("~", "'" * 3)


def leaves(table, above=()):
    for name, value in table.items():
        yield (*above, name), value
        if isinstance(value, dict):
            yield from leaves(value, (*above, name))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_value_of_a_toml_file_stands_where_it_is_said(end):
    text = TOML.replace("\n", end)
    found = places(text)
    written = [(names, value) for names, value in leaves(tomllib.loads(text)) if names in found]
    for names, value in written:
        start, stop = found[names]
        assert tomllib.loads(f"x = {text[start:stop]}") == {"x": value}, names
    assert {names for names, value in leaves(tomllib.loads(text)) if not isinstance(value, dict)} - found.keys() == {
        ("rows",)
    }
    assert ("inline", "three", "four") in found


@given(st.text(alphabet="a1.=\"'[]{}#,\\\n ", max_size=40))
def test_any_text_at_all_has_places_within_it(text):
    for start, end in places(text).values():
        assert 0 <= start < end <= len(text)
