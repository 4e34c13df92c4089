"""`jdlint doctor`: what is ready, in text and in JSON."""

from __future__ import annotations

import json

import jsonschema
import pytest

from jdlint.commands import doctor
from jdlint.commands.group import jdlint
from jdlint.schema import load_schema


def test_the_json_fits_its_schema(capsys):
    assert jdlint(["doctor", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, load_schema("doctor"))
    states = {part["name"]: part["state"] for part in data["parts"]}
    assert states["docx"] == states["harper"] == states["languagetool"] == "ready"
    assert list(states) == [
        "libyaml", "ahocorasick", "docx", "render", "pdf", "languagetool", "harper", "java", "jars",
    ]  # fmt: skip


def test_what_is_missing_comes_with_how_to_get_it(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    monkeypatch.setattr(doctor, "_is_there", lambda module: module == "docx")
    assert jdlint(["doctor"]) == 0
    out = capsys.readouterr().out
    assert 'pip install "jdlint[harper]"' in out
    assert "missing  java" in out
    assert f"below {tmp_path}" in out
    assert "grammar engines that are ready: none" in out
    assert "missing  docx" not in out


@pytest.mark.parametrize("version, state", [(11, "too old"), (17, "ready"), (0, "ready")])
def test_java_has_to_be_young_enough(monkeypatch, version, state):
    monkeypatch.setattr("jdlint.grammar.server.java", lambda: ("/java", version))
    [java] = [part for part in doctor.parts() if part.name == "java"]
    assert java.state == state
