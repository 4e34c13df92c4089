"""The built wheel: what it holds, and that it works where there is no checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import jdlint
from jdlint.law import read_laws
from jdlint.matcher import Phrases
from jdlint.resources import read_json
from jdlint.rule import EXPLAINING_KEYS, load_shipped, phrases_of, summary_of
from jdlint.schema import load_schema
from tests.conftest import CHECKOUT

pytestmark = pytest.mark.xdist_group("wheel")


def environment() -> dict[str, str]:
    """The environment without what would lead back to the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV"))}


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory):
    """A function that runs the installed `jdlint` in a copy of the samples, away from the checkout."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "venv", with_pip=True)
    scripts = place / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(pip, check=True, env=environment())
    shutil.copytree(CHECKOUT / "samples", place / "samples")

    def run(*arguments, program=(scripts / "jdlint",), **more):
        command = [*program, *arguments]
        variables = {**environment(), **more}
        done = subprocess.run(
            command, cwd=place / "samples", capture_output=True, encoding="utf-8", check=False, env=variables
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.fixture(scope="session")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_it_holds_every_module_and_the_marker_of_types(names):
    modules = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "jdlint").rglob("*.py")}
    assert modules | {"jdlint/py.typed"} <= set(names)


@pytest.mark.parametrize("folder", ["rules", "schemas"])
def test_it_holds_rules_and_schemas(names, folder):
    files = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / folder).rglob("*.*") if path.is_file()}
    assert files
    assert {name.removeprefix("jdlint/_bundled/") for name in names} >= files


def test_it_holds_every_table(names):
    folder = CHECKOUT / "jdlint/reference/data"
    tables = {path.relative_to(CHECKOUT).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert any("/area-wages-" in name for name in tables)
    assert tables <= set(names)


def test_it_holds_licence_and_entry_point_and_nothing_of_the_tests(names, wheel):
    information = f"jdlint-{jdlint.__version__}.dist-info"
    assert {f"{information}/licenses/LICENSE", f"{information}/licenses/NOTICE"} <= set(names)
    with zipfile.ZipFile(wheel) as archive:
        assert "jdlint = jdlint.cli:main" in archive.read(f"{information}/entry_points.txt").decode()
    assert {name.split("/")[0] for name in names} == {"jdlint", information}


def test_the_compiled_files_are_the_rules_without_what_only_people_read(wheel):
    with zipfile.ZipFile(wheel) as archive:
        compiled = json.loads(archive.read("jdlint/_bundled/compiled.json"))
        texts = archive.read("jdlint/_bundled/rules.json")
    rules = load_shipped()
    pieces: set[str] = set()
    for (name, group, start, length, summary), rule in zip(compiled["rules"], rules, strict=True):
        kept = {key: value for key, value in rule.data.items() if key not in EXPLAINING_KEYS}
        gates = {"gates": rule.gated()} if "patterns" in kept else {}
        assert (name, group) == (rule.name, rule.group)
        assert json.loads(texts[start : start + length]) == {**json.loads(json.dumps(kept, default=str)), **gates}
        assert summary == json.loads(json.dumps(summary_of(rule.data)))
        pieces.update(piece for row in gates.get("gates", ()) for gate in row for piece in gate.split())
    assert set(compiled["pieces"]) == pieces
    assert set(compiled["schemas"]) == {"posting"}


def test_each_phrase_of_the_wheel_calls_the_rules_that_name_it(wheel):
    with zipfile.ZipFile(wheel) as archive:
        compiled = json.loads(archive.read("jdlint/_bundled/compiled.json"))
    phrases = Phrases(compiled["phrases"])
    called: dict[str, set[str]] = {}
    for key in phrases:
        for phrase, numbers in phrases.of(key).items():
            called[phrase] = {compiled["rules"][int(number)][0] for number in numbers.split()}
    wanted: dict[str, set[str]] = {}
    for rule in load_shipped():
        for phrase in phrases_of(rule.data):
            wanted.setdefault(phrase, set()).add(rule.name)
    assert called == wanted


def test_the_laws_are_in_it_place_by_place(wheel):
    with zipfile.ZipFile(wheel) as archive:
        places = json.loads(archive.read("jdlint/_bundled/law-places.json"))
        texts = archive.read("jdlint/_bundled/laws.json")
    rows = [row for start, length, _ in places.values() for row in json.loads(texts[start : start + length])]
    assert sorted(rows, key=lambda row: row["id"]) == sorted(read_laws(), key=lambda row: row["id"])
    assert sorted(day for _, _, days in places.values() for day in days) == sorted(row["review_by"] for row in rows)


def test_the_compiled_schema_lacks_prose_alone(wheel):
    with zipfile.ZipFile(wheel) as archive:
        short = json.loads(archive.read("jdlint/_bundled/compiled.json"))["schemas"]["posting"]
    full = read_json("schemas/posting.schema.json")
    assert short["x-habits"] == full["x-habits"]
    assert short["properties"]["title"]["type"] == full["properties"]["title"]["type"]
    assert short["properties"].keys() == full["properties"].keys()
    assert short["$defs"].keys() == full["$defs"].keys()
    assert "description" not in short["properties"]["title"]
    assert len(json.dumps(short)) < len(json.dumps(full)) * 0.9


def test_in_a_checkout_the_schema_is_read_from_its_file():
    assert load_schema("posting") == read_json("schemas/posting.schema.json")


def test_a_wheel_made_from_the_source_distribution_is_the_same(wheel, tmp_path):
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path)]
    subprocess.run([*command, "--sdist", str(CHECKOUT)], check=True, capture_output=True)
    [archive] = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        files.extractall(tmp_path, filter="data")
    subprocess.run([*command, "--wheel", str(archive).removesuffix(".tar.gz")], check=True, capture_output=True)
    [again] = tmp_path.glob("*.whl")
    assert contents(again) == contents(wheel)


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_building_writes_nothing_into_the_checkout(wheel):
    assert not (CHECKOUT / "jdlint/_bundled").exists()
    assert not (CHECKOUT / "build").exists()


def test_installed_it_tells_its_version(installed):
    code, out, _ = installed("--version")
    assert code == 0
    assert out.startswith(f"jdlint {jdlint.__version__} (rules ")


@pytest.mark.parametrize("paths", [["ai-engineer.yaml"], ["."]], ids=["one file", "all samples"])
def test_installed_it_finds_what_the_checkout_finds(installed, paths):
    command = ("check", "--profile", "thorough", "--format", "json", *paths)
    code, out, err = installed(*command)
    here = installed(*command, program=(sys.executable, "-m", "jdlint"), PYTHONPATH=str(CHECKOUT))
    assert (code, out, err) == here
    assert code == 1
    assert json.loads(out)["findings"]


@pytest.mark.parametrize(
    "command",
    [
        ("law", "US-CO", "--as-of", "2026-11-23", "--format", "json"),
        ("law", "--for", "bad/claims-analyst.yaml", "--format", "json"),
        ("places", "bad/claims-analyst.yaml"),
    ],
    ids=["law", "checklist", "places"],
)
def test_installed_it_knows_the_laws_of_the_checkout(installed, command):
    code, out, err = installed(*command)
    assert (code, err) == (0, "")
    assert (code, out, err) == installed(*command, program=(sys.executable, "-m", "jdlint"), PYTHONPATH=str(CHECKOUT))
    assert "us-co-epewa" in out or "Colorado" in out


def test_installed_it_runs_the_examples_of_its_rules(installed):
    code, out, err = installed("test")
    assert code == 0
    assert err == "" or err.startswith("jdlint: the examples of group grammar were not run")  # an extra runs them
    assert out.endswith(" 0 failed\n")


def test_installed_it_prints_the_whole_schema(installed):
    _, out, _ = installed("schema", "posting")
    assert out == (CHECKOUT / "schemas/posting.schema.json").read_text(encoding="utf-8")
