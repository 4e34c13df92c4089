"""`jdlint --version` and the days of the parts in every report."""

from __future__ import annotations

import re

import pytest

from jdlint.cli import main
from jdlint.law import laws_by_place
from jdlint.versions import versions


def test_the_version_names_the_day_of_each_part(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    line = capsys.readouterr().out
    assert re.fullmatch(r"jdlint \S+ \(rules \d{4}-\d\d-\d\d, law \d{4}-\d\d-\d\d, data \d{4}-\d\d\)\n", line)


def test_no_bundled_law_is_left_out_of_the_day_of_the_law():
    assert any(laws_by_place().values())
    assert versions()["law"]
