"""The samples: good ones are clean, each bad one yields what its header says."""

from __future__ import annotations

import os
import re

import pytest

from jdlint import files, resources
from jdlint.config import Configurations
from jdlint.files import read_bytes
from jdlint.run import Run

SAMPLES = resources.path_of("samples")
EXPECT = re.compile(r"^[#\s]*expect: (.+)$", re.MULTILINE)
#: Rules of these groups are what the headers speak of; later groups only add findings.
GROUPS = ("document", "sections", "figures", "law")


def below(folder: str) -> list[str]:
    return sorted(os.listdir(os.path.join(SAMPLES, folder)))


def findings(path: str, profile: str):
    configurations = Configurations({"profile": profile})
    run = Run(configurations)
    result = run.check_bytes(read_bytes(path), path, configurations.settings_for(path), True)
    assert result.problems == []
    for row in result.findings:
        assert result.source.text[row.span.start : row.span.end] == row.text
    return result.findings


@pytest.mark.parametrize("name", below("good"))
def test_a_good_sample_is_clean(name):
    path = os.path.join(SAMPLES, "good", name)
    assert findings(path, "default") == []
    assert [row for row in findings(path, "thorough") if row.severity != "info"] == []


@pytest.mark.parametrize("name", below("bad"))
def test_a_bad_sample_yields_what_its_header_says(name):
    path = os.path.join(SAMPLES, "bad", name)
    text = read_bytes(path).decode("utf-8", "replace")
    expected = {rule.strip() for rule in EXPECT.search(text).group(1).split(",")}
    assert {row.rule for row in findings(path, "default") if row.group in GROUPS} == expected


def test_the_bad_samples_show_most_rules():
    shown = {row.rule for name in below("bad") for row in findings(os.path.join(SAMPLES, "bad", name), "default")}
    assert len(shown) >= 40


def test_the_guide_for_ai_engineers_yields_what_its_header_says():
    rows = findings(os.path.join(SAMPLES, "ai-engineer.yaml"), "default")
    assert [row.text for row in rows if row.rule == "unsourced-figure"] == ["$300,000"]
    uncited = [row.field for row in rows if row.rule == "uncited-source"]
    assert [field.split("]")[0] for field in uncited] == ["citations[6", "citations[7"]
    assert any(row.rule == "weak-source" and row.field.startswith("citations[6]") for row in rows)
    mismatches = [(row.rule, row.field, row.text) for row in rows if row.topic in ("mismatch", "stale")]
    assert mismatches == [
        ("outdated-statistic", "summary", "26%"),
        ("misquoted-statistic", "highlights[1]", "$145,080"),
        ("outdated-statistic", "highlights[3]", "26%"),
        ("misquoted-education", "qualifications.required[0].text", "bachelor's degree"),
        ("misquoted-percentiles", "compensation.market.percentiles.10", "79800"),
        ("misquoted-education", "faq[0].answer", "bachelor's degree"),
        ("misquoted-statistic", "faq[3].answer", "$145,080"),
        ("outdated-statistic", "faq[4].answer", "26%"),
    ]
    said = " ".join(row.message for row in rows if row.topic in ("mismatch", "stale"))
    for right in (
        "$140,910",
        "May 2023",
        "$140,300 (May 2025)",
        "19.7% (2024-34)",
        "6.4 times",
        "master's degree",
        "36%",
    ):
        assert right in said, right


def test_every_sample_in_a_folder_is_recognised_as_a_posting():
    named = {item.path for item in files.inputs([SAMPLES]) if item.path.endswith((".yaml", ".json", ".md"))}
    configurations = Configurations({})
    run = Run(configurations)
    for path in named:
        result = run.check_bytes(read_bytes(path), path, configurations.settings_for(path), False)
        assert not result.unread, path
