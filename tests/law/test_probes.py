"""Postings as people write them, in YAML, JSON, Markdown and text: each duty that is broken is told, no other is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from jdlint.engine import Engine
from jdlint.files import format_of
from jdlint.readers import read
from jdlint.rule import load_shipped
from jdlint.schema import load_schema
from jdlint.settings import DEFAULTS, Settings

PROBES = yaml.safe_load((Path(__file__).parent / "probes.yaml").read_text("utf-8"))
#: A question about the market, which is none about the law.
NO_DUTY = "pay-outside-market"


@cache
def engine() -> Engine:
    settings = Settings({**DEFAULTS, "as_of": "2026-11-23", "select": ["law", "pay"]}, {}, ".")
    return Engine(settings, load_shipped(), load_schema("posting"))


def findings(probe: dict) -> list:
    path = probe["file"]
    source, postings = read(probe["text"].encode(), path, format_of(path))
    result = engine().check(source, postings, path)
    assert result.problems == []
    return [row for row in result.findings if row.rule != NO_DUTY]


@pytest.mark.parametrize("probe", PROBES, ids=[probe["file"] for probe in PROBES])
def test_a_posting_hears_of_each_duty_that_it_breaks_and_of_nothing_when_it_breaks_none(probe):
    rows = findings(probe)
    told = {(row.place, row.duty, row.severity) for row in rows if row.group == "law"}
    owed = {(row["place"], row["duty"], row["severity"]) for row in probe["expect"]}
    assert owed <= told
    if not owed:
        assert [(row.rule, row.text) for row in rows] == []
