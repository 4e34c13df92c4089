"""`jdlint --version` and the days of the parts in every report."""

from __future__ import annotations

import re

import pytest

from jdlint.cli import main
from jdlint.reference.releases import releases
from jdlint.versions import versions
from tests.conftest import CHECKOUT


def test_the_version_names_the_day_of_each_part(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    line = capsys.readouterr().out
    assert re.fullmatch(r"jdlint \S+ \(rules \d{4}-\d\d-\d\d, law \d{4}-\d\d-\d\d, data \d{4}-\d\d\)\n", line)


def test_the_day_of_the_law_is_the_last_on_which_a_source_was_read():
    texts = (path.read_text("utf-8") for path in (CHECKOUT / "rules/law").rglob("*.yaml"))
    assert versions()["law"] == max(day for text in texts for day in re.findall(r"\bread: (\d{4}-\d\d-\d\d)", text))


def test_the_month_of_the_data_is_that_in_which_the_newest_wages_came_out():
    assert versions()["data"] == max(one.released for one in releases("oews") if one.bundled)[:7]
