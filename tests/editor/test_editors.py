"""Editors complete and check postings by the schema, and read what `jdlint check` prints."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from jdlint import resources
from jdlint.cli import main
from jdlint.commands import new
from tests.conftest import CHECKOUT, node_modules
from tests.editor.language_server import LanguageServer

pytestmark = pytest.mark.xdist_group("node")
SCHEMAS = ("posting.schema.json", "posting.draft-07.schema.json")
TEXT = """\
# yaml-language-server: $schema=../.jdlint/{}
title: Nurse
employment:
  type: fulltime

"""
DOCUMENT = (CHECKOUT / "docs/editors.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A repository as `jdlint init` leaves it, with the schemas in `.jdlint`."""
    made = tmp_path_factory.mktemp("ads")
    (made / ".jdlint").mkdir()
    (made / "ads").mkdir()
    for name in SCHEMAS:
        shutil.copy(CHECKOUT / "schemas" / name, made / ".jdlint")
    return made


@pytest.fixture(scope="module")
def server(folder, tmp_path_factory):
    modules = node_modules(CHECKOUT / "tests/editor/node", tmp_path_factory.mktemp("server"))
    program = modules / "yaml-language-server/bin/yaml-language-server"
    running = LanguageServer(["node", str(program), "--stdio"], folder)
    yield running
    assert running.close() == 0


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_modeline_gives_completion_hover_and_a_diagnostic_for_a_wrong_value(server, folder, schema):
    path = folder / f"ads/{schema}.jd.yaml"
    path.write_text(TEXT.format(schema), encoding="utf-8")
    [wrong] = server.diagnostics(path)
    assert wrong["range"] == {"start": {"line": 3, "character": 8}, "end": {"line": 3, "character": 16}}
    assert '"full_time"' in wrong["message"]
    keys = server.completions(path, 4, 0)
    assert {"duties", "compensation", "qualifications"} <= set(keys)
    assert "title" not in keys
    assert "full_time" in server.completions(path, 3, 8)
    assert "kind, hours, seniority" in server.hover(path, 2, 3)


def test_the_schema_of_an_installation_whose_path_has_a_blank_is_found(server, folder, capsys, monkeypatch):
    schema = folder / "my programs/posting.schema.json"
    schema.parent.mkdir()
    shutil.copy(CHECKOUT / "schemas/posting.schema.json", schema)
    monkeypatch.setattr(resources, "path_of", lambda name: str(schema))
    monkeypatch.setattr(new, "SCHEMA_PLACES", ())
    path = folder / "ads/blank.jd.yaml"
    modeline = f"# yaml-language-server: $schema={new.schema_address(str(path))}"
    path.write_text("\n".join([modeline, *TEXT.split("\n")[1:]]), encoding="utf-8")
    [wrong] = server.diagnostics(path)
    assert '"full_time"' in wrong["message"]
    monkeypatch.undo()
    shutil.copy(path, folder / "ads/blank.yaml")
    with pytest.raises(SystemExit):
        main(["check", "--isolated", "--only-postings", "--format", "concise", str(folder / "ads/blank.yaml")])
    assert "habit-value" in capsys.readouterr().out


def test_a_schema_that_is_named_so_in_the_modeline_is_found_by_jdlint_too(folder, capsys):
    path = folder / "ads/told.yaml"
    path.write_text(TEXT.format(SCHEMAS[1]), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["check", "--isolated", "--only-postings", "--format", "concise", str(path)])
    assert "habit-value" in capsys.readouterr().out


@pytest.mark.parametrize("schema", SCHEMAS)
def test_good_postings_have_no_fault_in_an_editor(server, folder, schema):
    for sample in sorted((CHECKOUT / "samples/good").glob("*.yaml")):
        path = folder / f"ads/{schema}-{sample.name}"
        modeline = TEXT.format(schema).split("\n")[0]
        path.write_text(f"{modeline}\n{sample.read_text(encoding='utf-8')}", encoding="utf-8")
        assert (sample.name, server.diagnostics(path)) == (sample.name, [])


def test_the_problem_matcher_in_the_document_reads_every_line_of_concise(tmp_path, capsys, monkeypatch):
    [text] = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    [task] = json.loads(text)["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    monkeypatch.chdir(CHECKOUT)
    with pytest.raises(SystemExit):
        main([*task["command"].split()[1:], *task["args"][:-1], "samples/bad/accountant-role.yaml"])
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("samples/")]
    matches = [re.search(pattern["regexp"], line) for line in lines]
    assert len(lines) > 5
    assert all(matches)
    parts = {name: matches[0][pattern[name]] for name in ("file", "line", "column", "severity", "code", "message")}
    assert parts["file"] == "samples/bad/accountant-role.yaml"
    assert f"{parts['file']}:{parts['line']}:{parts['column']}: {parts['severity']} {parts['code']}" in lines[0]
    assert {match[pattern["severity"]] for match in matches} <= {"error", "warning", "info"}
