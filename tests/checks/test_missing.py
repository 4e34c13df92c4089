"""What is said of a posting in prose whose language has no rules: never that all was checked."""

from __future__ import annotations

import jdlint

GERMAN = "# Pförtner\n\nWir suchen für unser Hotel einen Menschen, der nachts die Tür bewacht und die Post sortiert.\n"


def test_of_prose_in_another_language_it_is_said_that_missing_parts_were_not_looked_for():
    [finding] = [found for found in jdlint.check(GERMAN, "ad.md") if found.rule == "language-not-checked"]
    assert "nor whether a part is missing" in finding.message


def test_of_fields_in_another_language_missing_parts_are_told():
    found = jdlint.check("title: Pförtner\nlanguage: de\nduties: [Die Tür bewachen]\n", "ad.yaml")
    [finding] = [one for one in found if one.rule == "language-not-checked"]
    assert "The structure" in finding.message
    assert "missing-compensation" in [one.rule for one in found]
