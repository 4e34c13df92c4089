"""No posting of the corpus breaks a run, takes long, fills the memory or acts on anything."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.hostile.corpus import FILES, write
from tests.hostile.harness import judge


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "tree"
    made.mkdir()
    return made


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_costs_little_and_breaks_nothing(server, folder, name):
    path, make = FILES[name]
    write(folder / path, make())
    report = folder.parent / "report.json"
    outcome = server.run(
        folder, "check", path, "--profile", "thorough", "--place", "US-CO", "--format", "text",
        "--format", f"json:{report}",
    )  # fmt: skip
    print(outcome)
    judge(outcome, asked=(report,))
    hold_places(folder / path, json.loads(report.read_text("utf-8")))
    assert [child.name for child in folder.iterdir()] == [path]
    shutil.rmtree(folder)


def hold_places(path, told):
    """Every finding's text is what stands at its offsets."""
    text = decoded(path) if told["findings"] else ""
    for finding in told["findings"]:
        if finding["start"]["offset"] is not None and finding["path"] == path.name:
            assert text[finding["start"]["offset"] : finding["end"]["offset"]] == finding["text"], finding["rule"]


def decoded(path):
    from jdlint.readers.decode import decode

    return decode(path.read_bytes(), "posting", markup=path.suffix == ".html").text
