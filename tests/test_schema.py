"""The posting schema, its draft-07 twin, and the validator that is held to jsonschema."""

from __future__ import annotations

import copy
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jdlint.finding import Span
from jdlint.posting import Node
from jdlint.readers import yaml
from jdlint.schema import is_date, load_schema, prose_patterns, resolve, violations
from jdlint.source import Source

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = load_schema("posting")
SAMPLES = sorted((ROOT / "samples").rglob("*.yaml"))
KINDS = {dict: "mapping", list: "sequence", str: "string", int: "integer", float: "number", bool: "boolean"}

FULL: dict[str, Any] = {
    "version": 1, "kind": "posting", "audience": "both", "status": "open", "id": 17, "title": "Nurse",
    "language": "en-US", "occupation": "29-1141.00",
    "employer": {
        "name": "Example", "type": "public", "headcount": 612,
        "headcount_by_region": {"US-MA": 30, "US-OH/Cleveland": 12}, "federal_contractor": False,
        "federal_contract_value": 0.5,
    },
    "locations": [{"city": "Denver", "region": "US-CO", "country": "US", "postal_code": 80202}],
    "workplace": {"type": "hybrid", "days_onsite": 2.5, "eligible_regions": ["US", "US-NY/New York City"]},
    "employment": {"type": "full_time", "openings": 2, "travel_percent": 10, "overtime": "exempt"},
    "compensation": {
        "currency": "USD", "period": "year", "min": 1, "max": 2.5, "cite": [1], "ranges": [{"label": "a", "min": 3}],
        "market": {"as_of": 2024, "percentiles": {"10": 1, "50": 2.5}, "cite": [1]},
    },
    "summary": "s", "duties": ["a", {"name": "n", "text": "t", "essential": True, "share": 40, "cite": [1]}],
    "qualifications": {"required": ["a", {"text": "t", "years": 3}], "preferred": []},
    "education": {"level": "bachelor", "or_experience": True}, "experience": {"min_years": 3},
    "licenses": [{"text": "t", "required_by_law": True}], "tools": [{"category": "c", "items": ["a"]}],
    "work_environment": {"description": "d", "physical": ["p", {"text": "q"}]},
    "benefits": [{"kind": "health", "text": "t"}, "b"], "application": {"url": "u", "ai_screening": "used"},
    "dates": {"posted": "2026-02-28", "closes": "ongoing", "reviewed": "2026-02-28"},
    "statements": {"privacy": "p"}, "faq": [{"question": "q", "answer": "a"}],
    "citations": [{"id": 1, "published": "2024-05", "accessed": 2024}], "sections": [{"heading": "h", "text": "t"}],
    "meta": {"tags": ["t"]}, "x-own": {"any": [1, None]},
}  # fmt: skip

#: What mutations put in place of a value.
POOL: list[Any] = [
    None, True, False, 0, 1, -1, 3.0, 2.5, 101, 10**12, "", "text", "full_time", "Full Time", "US", "US-CO", "us",
    "usd", "2026-02-30", "2026-12-31", "20261231", "2026-W01-1", "2026-12-31\n", "ongoing", "2024-13", "1899",
    "15-1221", "$5",
    [], ["a"], [1], [-1], [True], [None], [[]], {}, {"text": "t"}, {"text": 1}, {"question": "q"}, {"x-a": 1}, {"a": 1},
    {"10": -1}, {"US-MA": 1.5}, {"id": 1.0}, {"type": "remote"},
]  # fmt: skip
KEYS = ["unknown", "x-own", "X-own", "Title", "min", "text", "cite", "kind", "US-MA", "100", ""]


def tree(value: Any) -> Node:
    """Plain data as nodes; places do not matter here."""
    span = Span(0, 0)
    if value is None:
        return Node("null", None, span)
    if isinstance(value, dict):
        return Node("mapping", {name: tree(child) for name, child in value.items()}, span)
    if isinstance(value, list):
        return Node("sequence", [tree(child) for child in value], span)
    return Node(KINDS[type(value)], value, span)


def containers(value: Any) -> list[Any]:
    found = [value] if value and isinstance(value, (dict, list)) else []
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return found + [inner for child in children for inner in containers(child)]


def mutated(data: Any, chance: random.Random) -> Any:
    """The data with one to four random faults."""
    data = copy.deepcopy(data)
    for _ in range(chance.randint(1, 4)):
        holder = chance.choice(containers(data))
        place = chance.choice(list(holder)) if isinstance(holder, dict) else chance.randrange(len(holder))
        deed = chance.random()
        if deed < 0.6:
            holder[place] = copy.deepcopy(chance.choice(POOL))
        elif deed < 0.7:
            del holder[place]
        elif isinstance(holder, dict):
            name = chance.choice(KEYS)
            holder[name] = holder.pop(place) if deed < 0.8 else copy.deepcopy(chance.choice(POOL))
        else:
            holder.append(copy.deepcopy(chance.choice(POOL)))
        if not data:
            break
    return data


def ours(data: Any) -> set[tuple[str, str]]:
    return {(violation.path, violation.keyword) for violation in violations(tree(data), SCHEMA)}


def theirs(data: Any) -> set[tuple[str, str]]:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=checker)
    return {(path_of(error.absolute_path), error.validator) for error in validator.iter_errors(data)}


def path_of(steps: Any) -> str:
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return written.removeprefix(".")


def sample_data() -> list[Any]:
    return [
        posting.root.plain()
        for path in SAMPLES
        for posting in yaml.read(Source(str(path), path.read_text("utf-8")))
        if posting.root.value
    ]


def test_the_schemas_are_valid_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft7Validator.check_schema(load_schema("posting.draft-07"))


def test_a_posting_that_uses_every_form_is_valid() -> None:
    assert ours(FULL) == theirs(FULL) == set()


def test_the_title_alone_is_required() -> None:
    assert ours({"title": "Nurse"}) == set()
    assert ours({}) == {("", "required")}


@pytest.mark.parametrize("seed", range(800))
def test_the_validator_gives_the_verdicts_of_jsonschema(seed: int) -> None:
    chance = random.Random(seed)
    data = mutated(FULL if seed % 4 else chance.choice(sample_data_once()), chance)
    assert ours(data) == theirs(data)


def test_mutations_break_every_keyword_that_the_schema_uses() -> None:
    broken = {keyword for seed in range(800) for _, keyword in ours(mutated(FULL, random.Random(seed)))}
    assert broken >= KNOWN - {"$ref", "const", "properties", "patternProperties", "items"}


@pytest.mark.parametrize("version", [1, 1.0, True, 2, "1", None, [1]])
def test_a_constant_is_compared_as_json_does(version: Any) -> None:
    assert ours({"title": "x", "version": version}) == theirs({"title": "x", "version": version})


_SAMPLE_DATA: list[Any] = []


def sample_data_once() -> list[Any]:
    if not _SAMPLE_DATA:
        _SAMPLE_DATA.extend(sample_data())
    return _SAMPLE_DATA


def test_samples_get_the_verdict_of_jsonschema() -> None:
    assert len(sample_data_once()) > 10
    for data in sample_data_once():
        assert ours(data) == theirs(data)


@pytest.mark.parametrize("path", sorted((ROOT / "samples" / "good").glob("*.yaml")), ids=lambda path: path.name)
def test_good_samples_are_valid_under_both_drafts(path: Path) -> None:
    twin = jsonschema.Draft7Validator(load_schema("posting.draft-07"))
    for posting in yaml.read(Source(str(path), path.read_text("utf-8"))):
        assert not list(violations(posting.root, SCHEMA))
        assert not list(twin.iter_errors(posting.root.plain()))


@pytest.mark.parametrize("seed", range(60))
def test_the_draft_07_twin_agrees(seed: int) -> None:
    data = mutated(FULL, random.Random(seed))
    checker = jsonschema.Draft7Validator.FORMAT_CHECKER
    twin = jsonschema.Draft7Validator(load_schema("posting.draft-07"), format_checker=checker)
    assert {path_of(error.absolute_path) for error in twin.iter_errors(data)} == {path for path, _ in theirs(data)}


def test_the_draft_07_twin_is_up_to_date() -> None:
    script = ROOT / "scripts" / "make_schemas.py"
    done = subprocess.run([sys.executable, "-B", str(script), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def parts(part: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every subschema with its path in the schema."""
    found = [(path, part)]
    for keyword in ("properties", "patternProperties", "$defs"):
        for name, child in part.get(keyword, {}).items():
            found += parts(child, f"{path}/{keyword}/{name}")
    for index, child in enumerate(part.get("anyOf", ())):
        found += parts(child, f"{path}/anyOf/{index}")
    return found + (parts(part["items"], f"{path}/items") if "items" in part else [])


ANNOTATIONS = {
    "$schema", "$defs", "title", "description", "examples", "default", "enumDescriptions", "markdownEnumDescriptions",
    "x-prose", "x-habits", "x-words", "x-reads", "x-text", "x-list",
    "x-page-keys",
}  # fmt: skip
KNOWN = {
    "$ref", "type", "properties", "patternProperties", "additionalProperties", "required", "items", "enum", "const",
    "pattern", "format", "minimum", "maximum", "anyOf",
}  # fmt: skip


@pytest.mark.parametrize("path, part", parts(SCHEMA))
def test_a_part_of_the_schema_keeps_to_what_the_validator_knows(path: str, part: dict[str, Any]) -> None:
    assert set(part) <= KNOWN | ANNOTATIONS
    assert "$ref" not in part or set(part) - {"$ref"} <= ANNOTATIONS
    if "enum" in part:
        assert len(part["enum"]) == len(part["enumDescriptions"]) == len(part["markdownEnumDescriptions"])
        assert set(part.get("x-words", {}).values()) <= set(part["enum"])
    for example in part.get("examples", ()) if "$defs" not in part else ():
        assert not list(violations(tree({"x": example}), {"$defs": SCHEMA["$defs"], "properties": {"x": part}}))


@pytest.mark.parametrize("path, part", parts(SCHEMA))
def test_every_habit_leads_to_a_key(path: str, part: dict[str, Any]) -> None:
    for habit, target in part.get("x-habits", {}).items():
        assert re.fullmatch(r"[a-z0-9]+(?:_[a-z0-9]+)*", habit)
        assert habit not in part["properties"]
        where = part if target.startswith(".") else SCHEMA
        for path_of_key in filter(None, target.partition("=")[0].split("?")):
            inner = where
            for name in path_of_key.lstrip(".").split("."):
                inner = resolve(inner, SCHEMA)
                inner = inner["anyOf"][-1] if "anyOf" in inner else inner
                known = name in inner["properties"] or any(re.search(one, name) for one in inner["patternProperties"])
                assert known, f"{habit}: {target}"
                inner = inner["properties"].get(name, {})


def test_people_read_what_every_key_means() -> None:
    for path, part in parts(SCHEMA):
        if "/properties/" in path and "/patternProperties/" not in path:
            assert part.get("description") or resolve(part, SCHEMA).get("description"), path


def test_prose_fields_are_named_as_field_patterns() -> None:
    found = prose_patterns(SCHEMA)
    assert found >= {"summary", "duties[*]", "duties[*].text", "faq[*].answer", "qualifications.required[*].text"}
    assert found >= {"work_environment", "work_environment.physical[*]", "statements.privacy", "compensation.notes"}
    assert not found & {"title", "employer.name", "citations[*].title", "meta.owner", "tools[*].items[*]", "duties"}


@pytest.mark.parametrize("text", ["2026-02-29", "2026-13-01", "0000-01-01", "2026-1-1", "20260101", "2026-01-01 "])
def test_what_is_no_day_of_the_calendar_is_no_date(text: str) -> None:
    assert not is_date(text)
