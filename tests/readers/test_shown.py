"""Pages with data in them: the ad is read from where it is whole, and each part of it stands once."""

from __future__ import annotations

import pytest

from scripts.measure_shown import CASES, faults


@pytest.mark.parametrize("case", CASES, ids=": ".join)
def test_a_page_with_data_is_read_right(case):
    assert faults(*case) == []
