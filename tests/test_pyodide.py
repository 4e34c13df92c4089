"""The engine where nothing compiled is to be had: in Pyodide it finds what it finds in CPython."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import markdown_it
import mdurl
import pytest
import yaml

from tests.conftest import CHECKOUT, IN_CI, missing
from tests.pyodide import program

pytestmark = pytest.mark.xdist_group("wheel")
HERE = CHECKOUT / "tests/pyodide"
#: One of each format that needs nothing compiled.
SAMPLES = (
    "ai-engineer.yaml", "bad/grill-cook.yaml", "bad/law-clerk.jd.md", "good/research-technician.json",
    "good/finance-roles.yaml",
)  # fmt: skip
BROKEN = 'title: "Nurse\nduties: [Care for 300 patients]\n'


@pytest.fixture(scope="module")
def node_project(tmp_path_factory):
    """A folder in which Node finds Pyodide."""
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            missing(tool)
    folder = tmp_path_factory.mktemp("pyodide")
    for name in ("package.json", "package-lock.json", "run.mjs", "program.py"):
        shutil.copy(HERE / name, folder)
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0 and not IN_CI:
        pytest.skip(f"Pyodide cannot be installed; CI runs this test: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def site(wheel, tmp_path_factory):
    """The built wheel, the pure half of PyYAML, and markdown-it-py with what it needs, side by side."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    (folder / "yaml").mkdir()
    for module in Path(yaml.__file__).parent.glob("*.py"):
        shutil.copy(module, folder / "yaml")
    for package in (markdown_it, mdurl):
        shutil.copytree(Path(package.__file__).parent, folder / package.__name__)
    return folder


@pytest.fixture(scope="module")
def texts():
    found = {os.path.basename(name): (CHECKOUT / "samples" / name).read_text(encoding="utf-8") for name in SAMPLES}
    return {**found, "broken.jd.yaml": BROKEN}


@pytest.fixture(scope="module")
def answers(node_project, site, texts):
    """What Pyodide says: the findings, and which modules were loaded that should not be."""
    command = ["node", "run.mjs", str(site), "program.py"]
    text = json.dumps(texts)
    done = subprocess.run(command, cwd=node_project, input=text, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    return json.loads(first), json.loads(second)


@pytest.fixture
def here(texts, tmp_path, monkeypatch):
    """What CPython says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return json.loads(program.everything(json.dumps(texts)))


def test_in_pyodide_the_findings_are_those_of_cpython(answers, here):
    assert answers[0]["found"] == here["found"]
    assert here["found"]["ai-engineer.yaml"]
    assert here["found"]["broken.jd.yaml"]


def test_in_pyodide_the_command_line_prints_the_same_lines_and_columns(answers, here):
    assert answers[0]["printed"] == here["printed"]
    assert here["printed"]["ai-engineer.yaml"][0] == 1


def test_in_pyodide_statistics_are_looked_up(answers, here):
    assert answers[0]["statistics"] == here["statistics"]
    assert here["statistics"][:2] == [[135980, 138390, 137610], 15.8]


def test_in_pyodide_click_and_compiled_packages_are_not_asked_for(answers):
    assert answers[1] == []
