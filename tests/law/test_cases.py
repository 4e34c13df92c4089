"""Each law does in every case of the table what the table says."""

from __future__ import annotations

import pytest

from tests.law.table import KNOWN, cases, differences

CASES = cases()


@pytest.mark.parametrize(("law", "case"), CASES, ids=[f"{law}: {case['case']}" for law, case in CASES])
def test_the_case_holds(law, case):
    assert law in KNOWN
    assert differences(law, case) == []


def test_every_law_that_can_be_decided_is_broken_kept_and_left_alone_in_the_table():
    """At least three cases, one with a finding and one without, for each law whose duties a posting shows."""
    by_law: dict[str, list[dict]] = {}
    for law, case in CASES:
        by_law.setdefault(law, []).append(case)
    rates = ("minimum-wage-", "exempt-threshold-")
    decidable = {
        law.id
        for law in KNOWN.values()
        if law.data["decidability"] in ("certain", "conditional") and law.demands and not law.id.startswith(rates)
    }
    thin = {
        name
        for name in decidable
        if len(by_law.get(name, ())) < 3
        or not any(case["expect"] for case in by_law[name])
        or all(case["expect"] for case in by_law[name])
    }
    assert thin == set()
    assert len(CASES) >= 250
