"""Headings below the heading of a list: the items are of that list, and what the headings say is kept."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

HEAD = "# Grid Planner\n\nWe plan the grid of Ohio with utilities.\n\n"
DUTIES = ["Draft filings", "Watch dockets", "Brief the teams"]
NEEDS = ["A licence", "Care"]


def plain(text, path="a.md"):
    [made] = imported(text.encode(), path)
    return posting_of(made).root.plain()


@pytest.mark.parametrize("label", ["", "Primary responsibilities include:\n\n", "**Key responsibilities:**\n\n"])
@pytest.mark.parametrize(("outer", "inner"), [("## {}", "### {}"), ("## {}", "**{}**"), ("**{}**", "**{}**")])
def test_lists_below_subheadings_belong_to_the_heading_above(label, outer, inner):
    data = plain(
        f"{HEAD}{outer.format('Responsibilities')}\n\n{label}{inner.format('Markets')}\n\n- Draft filings\n"
        f"- Watch dockets\n\n{inner.format('Partners')}\n\n- Brief the teams\n\n{outer.format('Requirements')}\n\n"
        "- A licence\n- Care\n"
    )
    assert data["duties"] == DUTIES
    assert data["qualifications"] == {"required": NEEDS}
    assert [entry["text"] for entry in data["sections"]] == ["Markets", "Partners"]


def test_sentences_of_the_role_do_not_stand_in_for_them():
    data = plain(
        f"{HEAD}## About the role\n\nYou will help utilities with chargers.\n\n## Responsibilities\n\n"
        "Primary responsibilities include:\n\n### Markets\n\n- Draft filings\n- Watch dockets\n"
    )
    assert data["duties"] == DUTIES[:2]


@pytest.mark.parametrize("heading", ["About us", "Where we are", "Travel", "Benefits"])
def test_a_heading_of_the_same_level_ends_the_list(heading):
    data = plain(f"{HEAD}**Responsibilities**\n\n- Draft filings\n- Watch dockets\n\n**{heading}**\n\n- Columbus\n")
    assert data["duties"] == DUTIES[:2]
    data = plain(f"{HEAD}**Responsibilities**\n\n**{heading}**\n\nWe are in Columbus.\n\n**Wages**\n\n- Fair\n")
    assert "Columbus" not in str(data.get("duties"))


def test_headings_without_lists_behind_subheadings_end_the_section():
    data = plain(
        f"{HEAD}**Duties**\n\n**Markets**\n\n- Draft filings\n- Watch dockets\n\n"
        "**The grid club**\n\nWe meet on Fridays.\n"
    )
    assert data["duties"] == DUTIES[:2]
    assert {"heading": "The grid club", "text": "We meet on Fridays."} in data["sections"]
