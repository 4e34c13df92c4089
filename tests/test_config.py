"""Configuration: which file, which layer wins, and what is refused."""

from __future__ import annotations

import pytest

from jdlint.config import Configurations
from jdlint.errors import JdlintError


def settings(path, **options):
    command_line = options.pop("command_line", {})
    return Configurations(command_line, today="2026-11-23", **options).settings_for(str(path))


def test_without_a_file_the_defaults_hold(tmp_path):
    found = settings(tmp_path)
    assert found["profile"] == "default"
    assert found.as_of == "2026-11-23"
    assert found.origins["profile"] == "default"


def test_the_nearest_file_is_taken(tmp_path):
    (tmp_path / "jdlint.toml").write_text('profile = "law"\n')
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "jdlint.toml").write_text('fail_on = "error"\n')
    found = settings(tmp_path / "a" / "b" / "x.yaml")
    assert (found["fail_on"], found["profile"]) == ("error", "default")
    assert settings(tmp_path / "x.yaml")["profile"] == "law"


def test_pyproject_counts_only_with_a_jdlint_table(tmp_path):
    (tmp_path / "jdlint.toml").write_text('profile = "law"\n')
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert settings(tmp_path / "a")["profile"] == "law"
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "pyproject.toml").write_text('[tool.jdlint]\nprofile = "thorough"\n')
    assert settings(tmp_path / "b")["profile"] == "thorough"


def test_extend_is_read_first_and_the_command_line_wins(tmp_path):
    (tmp_path / "base.toml").write_text('profile = "law"\nfail_on = "error"\nas_of = 2026-01-31\n')
    (tmp_path / "jdlint.toml").write_text('extend = "base.toml"\nprofile = "thorough"\n')
    found = settings(tmp_path, command_line={"fail_on": "never"})
    assert (found["profile"], found["fail_on"], found.as_of) == ("thorough", "never", "2026-01-31")
    assert found.origins["fail_on"] == "command line"
    assert found.origins["as_of"].endswith("base.toml")


def test_a_circle_of_extend_is_refused(tmp_path):
    (tmp_path / "jdlint.toml").write_text('extend = "jdlint.toml"\n')
    with pytest.raises(JdlintError, match="circle"):
        settings(tmp_path)


@pytest.mark.parametrize(
    "text, message, hint",
    [
        ('profil = "law"\n', "jdlint.toml:1: there is no setting 'profil'", "did you mean 'profile'?"),
        ('\nprofile = "lax"\n', "jdlint.toml:2: profile must be one of law, default, thorough", "config"),
        ("select = 3\n", "select must be a list", "config"),
        (
            "[facts]\nheadcont = 3\n",
            "jdlint.toml:2: there is no setting 'headcont' in facts",
            "did you mean 'headcount'?",
        ),
        ("[facts]\nheadcount = -1\n", "headcount must be 0 or more", "config"),
        ('as_of = "2026-02-30"\n', "as_of must be a day", "config"),
        ("profile = \n", "not valid TOML", ""),
        (
            '[defaults]\nemployer.name = "Elm"\n',
            "jdlint.toml:2: defaults.employer: defaults go by glob",
            'write [defaults."**"] above employer',
        ),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_what_to_do(tmp_path, text, message, hint):
    (tmp_path / "jdlint.toml").write_text(text)
    with pytest.raises(JdlintError) as caught:
        settings(tmp_path)
    assert message in str(caught.value)
    assert hint in caught.value.hint


def test_isolated_and_a_given_file(tmp_path):
    (tmp_path / "jdlint.toml").write_text('profile = "law"\n')
    other = tmp_path / "other.toml"
    other.write_text('profile = "thorough"\n')
    assert settings(tmp_path, isolated=True)["profile"] == "default"
    assert settings(tmp_path, given=str(other))["profile"] == "thorough"


def test_rule_folders_are_relative_to_the_file(tmp_path):
    (tmp_path / "jdlint.toml").write_text('rules = ["own"]\n')
    assert settings(tmp_path)["rules"] == [str(tmp_path / "own")]
