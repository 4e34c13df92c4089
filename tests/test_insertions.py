"""Statements that a law or a reader wants are put where they belong, once, and the file goes on reading."""

from __future__ import annotations

import pytest

from jdlint import api
from jdlint.edits import apply_edits
from jdlint.readers import read

SAID = "We are an equal opportunity employer."
HEAD = "title: Grill Cook\nduties: [Prepare sauces]\n"


def stated(text, path="a.jd.yaml", **options):
    """`text` after the fix of missing-equal-opportunity."""
    found = api.check(text, path, select=["missing-equal-opportunity"], **options)
    fixes = [row.fix for row in found if row.fix]
    once = apply_edits(text, fixes)
    assert not fixes or not api.check(once, path, select=["missing-equal-opportunity"], **options)
    return once


PLACES = [
    (HEAD, f"{HEAD}statements:\n  equal_opportunity: {SAID}\n"),
    (HEAD.rstrip("\n"), f"{HEAD}statements:\n  equal_opportunity: {SAID}"),
    (f"{HEAD}# the end\n", f"{HEAD}statements:\n  equal_opportunity: {SAID}\n# the end\n"),
    (f"{HEAD}statements:\n    privacy: We keep it.  # six months\nid: A1\n",
     f"{HEAD}statements:\n    privacy: We keep it.  # six months\n    equal_opportunity: {SAID}\nid: A1\n"),
    (f"{HEAD}statements: {{privacy: We keep it.}}\n",
     f"{HEAD}statements: {{privacy: We keep it., equal_opportunity: {SAID}}}\n"),
    ("title: Grill Cook\nsummary: |\n  You cook.\n\n", "title: Grill Cook\nsummary: |\n  You cook.\n"
     f"statements:\n  equal_opportunity: {SAID}\n\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), PLACES)
def test_it_stands_under_statements(before, after):
    assert stated(before) == after
    assert stated(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n")
    posting = read(after.encode(), "a.jd.yaml", "yaml")[1][0]
    assert posting.text("statements.equal_opportunity") == SAID


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n", "\n\n\n"])
def test_in_prose_it_is_the_last_paragraph(last, end):
    blank = max(last, "\n\n", key=len)
    before, after = f"# Grill Cook\n\nYou cook.{last}", f"# Grill Cook\n\nYou cook.{blank}{SAID}\n"
    assert stated(before.replace("\n", end), "a.jd.md") == after.replace("\n", end)


@pytest.mark.parametrize(("path", "text"), [
    ("a.jd.json", '{"title": "Grill Cook"}'),
    ("a.jd.yaml", "{title: Grill Cook}\n"),
    ("a.jd.yaml", "title: Grill Cook\r\nduties: [Cook]\n"),
    ("a.jd.yaml", "title: Grill Cook\rduties: [Cook]\r"),
    ("a.jd.md", "# Grill Cook\r\n\nYou cook.\n"),
])  # fmt: skip
def test_where_there_is_no_plain_place_nothing_is_put(path, text):
    assert stated(text, path) == text
