"""What docs/reports.md shows is what jdlint prints."""

from __future__ import annotations

import re

import pytest

from jdlint.reports import RENDERERS
from tests.conftest import CHECKOUT
from tests.reports import reports

TEXT = (CHECKOUT / "docs/reports.md").read_text(encoding="utf-8")
SAMPLES = dict(re.findall(r"<!-- (\w+) -->\n```\w*\n(.*?)```", TEXT, re.DOTALL))


def bare(text: str) -> str:
    """Lines without what they are indented by."""
    return "\n".join(line.strip() for line in text.splitlines())


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "posting"])
def test_the_samples_are_real(folder, name):
    printed = bare(reports(folder, {"nurse.yaml": SAMPLES["posting"]}, [name])[name])
    at = 0
    for part in bare(SAMPLES[name]).split("…"):
        found = printed.find(part.strip("\n"), at)
        assert found >= 0, part
        at = found


def test_every_format_is_told():
    told = re.findall(r"\w+", " ".join(re.findall(r"^\| \[([\w, ]+)\]", TEXT, re.MULTILINE)))
    assert sorted(told) == sorted(RENDERERS)
    assert [name for name in RENDERERS if f"`{name}`" not in (CHECKOUT / "README.md").read_text("utf-8")] == []
