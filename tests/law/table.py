"""The table of cases: for each law postings that break it, keep it, or lie outside of it, with what must be found.

`cases/<law>.yaml` holds a list; a case takes a complete posting from `bases.yaml` and changes fields of it.
"""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path

import yaml

from jdlint.engine import Engine
from jdlint.law import laws
from jdlint.readers import read
from jdlint.rule import load_shipped
from jdlint.schema import load_schema
from jdlint.settings import DEFAULTS, Settings

FOLDER = Path(__file__).parent
DAY = "2026-11-23"
BASES = yaml.safe_load((FOLDER / "bases.yaml").read_text("utf-8"))
KNOWN = {law.id: law for law in laws()}
#: What of a finding a case may name.
KEYS = ("rule", "duty", "place", "severity", "certainty", "needs")


def cases() -> list[tuple[str, dict]]:
    """Every case with the id of its law."""
    files = sorted((FOLDER / "cases").glob("*.yaml"))
    return [(file.stem, case) for file in files for case in yaml.safe_load(file.read_text("utf-8"))]


def posting_of(case: dict) -> dict:
    """The posting of a case: its base, moved to its place, with its changes."""
    posting = copy.deepcopy(BASES[case["base"]])
    if "place" in case:
        places = case["place"]
        posting["locations"] = places if isinstance(places, list) else [places]
    for path, value in case.get("set", {}).items():
        *above, last = path.split(".")
        part = posting
        for name in above:
            part = part.setdefault(name, {})
        if value is None:
            part.pop(last, None)
        else:
            part[last] = value
    return posting


@cache
def shipped() -> tuple[list, dict]:
    """Rules and the posting schema, read once."""
    return load_shipped(), load_schema("posting")


def findings(case: dict, **more: object) -> list:
    """Every finding in a case; `more` are settings beside its own."""
    rules, schema = shipped()
    own = {
        "as_of": str(case.get("as_of", DAY)),
        "facts": case.get("facts", {}),
        "place": case.get("reach", []),
        "fragment": case.get("fragment", False),
    }
    settings = Settings({**DEFAULTS, "profile": "law", **own, **more}, {}, ".")
    text = yaml.safe_dump(posting_of(case), allow_unicode=True, sort_keys=False)
    source, postings = read(text.encode(), "case.jd.yaml", "yaml", fragment=settings.fragment)
    result = Engine(settings, rules, schema).check(source, postings, "case.jd.yaml")
    assert result.problems == []
    return result.findings


def differences(law: str, case: dict) -> list[str]:
    """What is missing and what is too much, in words; nothing where the case holds."""
    found = findings(case)
    rows = [{key: getattr(row, key) for key in KEYS} for row in found if row.law and row.law["id"] == law]
    problems = []
    for expected in case["expect"]:
        match = next((row for row in rows if all(row[key] == value for key, value in expected.items())), None)
        if match is None:
            problems.append(f"missing {expected}")
        else:
            rows.remove(match)
    return problems + [f"not expected {row}" for row in rows]
