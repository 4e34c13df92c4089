"""Postings made at random of the words that rules look for, in any field, and as YAML or JSON."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_ROOT = Path(__file__).resolve().parents[2]
_TEXTS = ("summary", "about_role", "career_growth", "work_authorization", "clearance", "work_environment")
_LISTS = ("highlights", "duties", "benefits", "hiring_process", "licenses", "certifications", "skills")
_PLACES = [
    {"city": "Denver", "region": "US-CO", "country": "US"},
    {"region": "US-NY"},
    {"country": "CA"},
    {"region": "CA-ON"},
]
_ODD = [
    None,
    True,
    -1,
    1.5,
    10**12,
    "",
    " ",
    "TBD",
    "2026-02-30",
    [],
    {},
    [[]],
    "\u202ex",
    "e\u0301\U0001f469\u200d\U0001f467",
]


@cache
def sentences() -> list[str]:
    """What the examples of all rules say, on single lines."""
    found = []
    for path in sorted((_ROOT / "rules").rglob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        for example in data.get("examples", ()) if isinstance(data, dict) else ():
            text = str(example.get("bad") or example.get("ok") or "")
            found += [line.strip(" -") for line in text.splitlines() if 3 < len(line) < 300]
    return found


def posting(chance: random.Random) -> dict[str, Any]:
    """A posting that is mostly of the right shape."""
    text = lambda: " ".join(chance.sample(sentences(), chance.randint(1, 3)))  # noqa: E731
    low = chance.randint(8, 200_000)
    made: dict[str, Any] = {"title": chance.choice(["AI Engineer", "Registered Nurse", "Sales Ninja (m/f)", text()])}
    made |= {name: text() for name in _TEXTS if chance.random() < 0.4}
    made |= {name: [text() for _ in range(chance.randint(1, 4))] for name in _LISTS if chance.random() < 0.5}
    made["qualifications"] = {
        name: [
            chance.choice([text(), {"text": text(), "years": chance.randint(0, 40)}])
            for _ in range(chance.randint(1, 3))
        ]
        for name in ("required", "preferred")
    }
    made["locations"] = chance.sample(_PLACES, chance.randint(1, 3))
    made["compensation"] = {"currency": "USD", "period": chance.choice(["hour", "year", "week"]), "min": low,
                            "max": low + chance.randint(-5, 90_000), "notes": text()}  # fmt: skip
    made["statements"] = {
        name: text() for name in ("equal_opportunity", "ai_use", "fair_chance") if chance.random() < 0.5
    }
    made["faq"] = [{"question": text(), "answer": text()}]
    made["citations"] = [{"id": 1, "title": text(), "url": "https://www.example.org/a"}]
    for _ in range(chance.choice((0, 0, 1, 4))):
        name = chance.choice([*made, "employer", "dates", "experience", "x-own", "id", "kind", "status", "audience"])
        made[name] = chance.choice(_ODD)
    return dict(chance.sample(list(made.items()), len(made)))


def as_yaml(tree: dict[str, Any], chance: random.Random) -> str:
    """The posting in one of the styles of YAML."""
    return yaml.safe_dump(
        tree, allow_unicode=chance.random() < 0.5, default_style=chance.choice([None, None, '"', "'", ">", "|"]),
        default_flow_style=chance.choice([False, False, True]), width=chance.choice([40, 80, 10_000]), sort_keys=False,
    )  # fmt: skip


def as_json(tree: dict[str, Any], chance: random.Random) -> str:
    """The posting as JSON."""
    return json.dumps(tree, indent=chance.choice([None, 1]), ensure_ascii=chance.random() < 0.5)
