from __future__ import annotations

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
