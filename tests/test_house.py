"""The house is in order: what is said in one file agrees with what another one does."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import tomllib

import pytest
import yaml

import jdlint
from jdlint.commands.group import _group as group
from jdlint.config import Configurations
from jdlint.examples import failures
from jdlint.rule import load_shipped
from jdlint.schema import load_schema
from jdlint.user_rules import load_user_rules
from scripts import make_rule_pages
from tests.conftest import CHECKOUT, tracked

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
FILES = tracked()
#: Hosts of package registries, put together here so that this file does not name them. Clients know where to go.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("crates", "io"),
        ("proxy", "golang"), ("maven", "org"), ("deb", "debian"),
    )
]  # fmt: skip
#: Folders of somebody's machine.
MACHINE = re.compile(r"(?<![\w.}/-])/(?:work|root|home|Users|tmp)/\w|\.\./shared\b")


def text_of(name: str) -> str:
    return (CHECKOUT / name).read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_a_package_registry(host):
    assert [name for name in FILES if host in text_of(name).lower()] == []


def test_no_file_names_a_folder_of_somebodys_machine():
    assert [(name, found.group()) for name in FILES if (found := MACHINE.search(text_of(name)))] == []


def test_the_changelog_has_this_version():
    assert re.search(rf"^## \[{re.escape(jdlint.__version__)}\]", text_of("CHANGELOG.md"), re.MULTILINE)


def test_the_notice_names_the_data_of_others():
    notice = text_of("NOTICE")
    for path, said in json.loads(text_of("jdlint/reference/data/manifest.json")).items():
        assert said["licence"] == "as jdlint" or path.removesuffix("/cmudict") in notice, path


def test_the_picture_in_the_readme_is_what_jdlint_prints():
    drawing = runpy.run_path(str(CHECKOUT / "scripts/make_picture.py"))
    assert text_of("docs/picture.svg") == drawing["picture"](), "run `make picture`"
    assert "docs/picture.svg" in text_of("README.md")


def test_the_documents_name_every_command_and_every_group_that_has_rules():
    documents = text_of("README.md") + text_of("CONTRIBUTING.md")
    assert [name for name in group.commands if f"jdlint {name}" not in documents] == []
    assert [name for name in {rule.group for rule in load_shipped()} if f"\n| {name} |" not in documents] == []


def test_the_options_in_the_readme_exist():
    known = {option for command in group.commands.values() for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"`[^`\n]*?(--[a-z-]+)", text_of("README.md"))) <= known


def test_the_rule_in_contributing_is_a_rule_and_its_examples_hold(tmp_path):
    [text] = re.findall(r"```yaml\n(title:.*?)```", text_of("CONTRIBUTING.md"), re.DOTALL)
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording/empty-word.yaml").write_text(text, encoding="utf-8")
    [rule] = load_user_rules(str(tmp_path), set())
    assert [str(failure) for failure in failures(rule, [rule], load_schema("posting"))] == []


def test_the_configuration_in_the_readme_is_accepted(tmp_path):
    [text] = re.findall(r"```toml\n(.*?)```", text_of("README.md"), re.DOTALL)
    (tmp_path / "jdlint.toml").write_text(text, encoding="utf-8")
    settings = Configurations({}).settings_for(str(tmp_path))
    assert settings["fail_on"] == "error"
    known = {name for rule in load_shipped() for name in (*rule.names, rule.group, rule.topic)}
    assert {*settings["ignore"], *settings["severity"]} <= known


def test_the_links_of_the_documents_lead_somewhere():
    for name in (name for name in FILES if name.endswith(".md") and "/" not in name.removeprefix("docs/")):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(name)):
            assert (CHECKOUT / name).parent.joinpath(target).exists(), f"{name}: {target}"


def test_the_hooks_of_this_repository_use_the_versions_of_the_tests():
    wanted = set(PROJECT["project"]["optional-dependencies"]["dev"] + PROJECT["project"]["dependencies"])
    config = yaml.safe_load(text_of(".pre-commit-config.yaml"))
    for hook in config["repos"][0]["hooks"]:
        assert set(hook["additional_dependencies"]) <= wanted, hook["id"]


@pytest.mark.parametrize("script", sorted(name for name in FILES if re.fullmatch(r"\.ci/run|scripts/[^/]*\.sh", name)))
def test_a_script_stops_at_the_first_error_and_can_be_run(script):
    assert "\nset -euo pipefail\n" in text_of(script)
    assert subprocess.run(["bash", "-n", CHECKOUT / script], check=False).returncode == 0
    assert (CHECKOUT / script).stat().st_mode & 0o111


def test_modules_name_no_document_that_is_not_here():
    outside = re.compile(r"\bcontract: section|\b[Kk]eys of section \d|\(contract:")
    modules = [name for name in FILES if name.endswith(".py") and not name.startswith("tests/")]
    assert [name for name in modules if outside.search(text_of(name))] == []
    for name in modules:
        for schema in re.findall(r"\bschemas/[a-z0-9.-]+\.schema\.json", text_of(name)):
            assert (CHECKOUT / schema).is_file(), f"{name}: {schema}"


def test_modules_stay_small():
    lengths = {name: text_of(name).count("\n") for name in FILES if re.match(r"jdlint/.*\.py$", name)}
    assert {name: length for name, length in lengths.items() if length > 300} == {}
    assert sorted(lengths.values())[len(lengths) // 2] <= 150


def test_the_pages_of_the_rules_are_what_the_rule_files_say():
    made = make_rule_pages.pages()
    there = {path.name: path.read_text("utf-8") for path in make_rule_pages.FOLDER.glob("*.md")}
    drifted = sorted(name for name in {*made, *there} if made.get(name) != there.get(name))
    assert drifted == [], "run python scripts/make_rule_pages.py"
