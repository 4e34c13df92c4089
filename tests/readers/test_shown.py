"""Pages with data in them: the ad is read from where it is whole, and each part of it stands once."""

from __future__ import annotations

import json

import pytest

from jdlint.readers import read
from scripts.measure_shown import CASES, faults


@pytest.mark.parametrize("case", CASES, ids=": ".join)
def test_a_page_with_data_is_read_right(case):
    assert faults(*case) == []


@pytest.mark.parametrize("kinds", [["FULL_TIME", "PART_TIME"], ["FULL_TIME", "TEMPORARY"]])
def test_of_several_kinds_of_employment_none_is_taken_alone_and_all_are_kept(kinds):
    tree = tree_of_kinds(kinds)
    assert "type" not in tree.get("employment", {})
    assert tree["x-page"][-len(kinds) :] == kinds


@pytest.mark.parametrize("kinds", ["FULL_TIME", ["FULL_TIME"], ["FULL_TIME", "PERMANENT"]])
def test_one_kind_of_employment_is_taken(kinds):
    tree = tree_of_kinds(kinds)
    assert tree["employment"] == {"type": "full_time"}


def tree_of_kinds(kinds):
    data = json.dumps({"@type": "JobPosting", "title": "Packer", "employmentType": kinds})
    page = f"<title>Packer</title><h1>Packer</h1><p>We pack.</p><script type='application/ld+json'>{data}</script>"
    return read(page.encode(), "ad.html", "html")[1][0].root.plain()
