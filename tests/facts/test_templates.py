from __future__ import annotations

import pytest

import jdlint

AD = """# Weaver

Mill Cooperative, Denver, CO

## Duties

- Set up looms
- Weave blankets

## Pay and benefits

{tag}

## How to apply

Write to work@mill.example by 15 January 2027.
"""


def told(tag: str) -> set[str]:
    facts = {"headcount": 50, "headcount_by_region": {"US-CO": 50}}
    rows = jdlint.check(AD.replace("{tag}", tag), "weaver.jd.md", as_of="2026-11-23", facts=facts)
    return {row.rule for row in rows}


def test_nothing_is_claimed_of_what_a_template_puts_in():
    tags = "{% include job/salary_range.html %} {% link pages/benefits.md %}"
    assert told(tags).isdisjoint({"pay-not-disclosed", "benefits-not-disclosed", "missing-compensation"})


def test_other_tags_excuse_nothing():
    assert {"pay-not-disclosed", "benefits-not-disclosed"} <= told("{% include job/status_alert.html %}")


PAGE = "---\ntitle: Weaver\nmore: {address}\ncloses: 2027-01-15\n---\n{text}"


@pytest.mark.parametrize(
    "address, text, silent",
    [
        ("https://mill.example/weaver", "", True),
        ("see the notice board", "", False),
        ("https://mill.example/weaver", "You weave blankets by hand and set up the looms.\n", False),
    ],
)
def test_a_page_that_only_leads_elsewhere_lacks_nothing(address, text, silent):
    rows = jdlint.check(PAGE.format(address=address, text=text), "weaver.jd.md", as_of="2026-11-23")
    assert (not any(row.rule.startswith("missing-") for row in rows)) is silent
