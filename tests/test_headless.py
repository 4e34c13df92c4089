"""Lists under no heading: duties by their verbs, qualifications by what they ask, and the comment on the guess."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from scripts.measure_import import imported, posting_of

VERBS = ["Mow and trim 14 parks", "Operate and maintain mowers", "Plow snow in winter"]
NEEDS = ["High school diploma or GED", "Valid driver's license", "CDL a plus"]


def html(*lists):
    rows = ("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>" for items in lists)
    return f'<html lang="en"><body><h1>Groundskeeper</h1>{"".join(rows)}</body></html>'.encode()


def plain(data, path):
    [made] = imported(data, path)
    return made, posting_of(made).root.plain()


def test_two_lists_without_headings_are_duties_and_qualifications_and_say_that_it_is_a_guess():
    text = "Groundskeeper\n\nCity of Maple Falls\n\n{}\n\n{}\n\nPay $18.25/hr. Apply at city hall.\n"
    rows = ["\n".join(f"* {item}" for item in items) for items in (VERBS, NEEDS)]
    made, data = plain(text.format(*rows).encode(), "a.txt")
    assert data["duties"] == VERBS
    assert data["qualifications"] == {"required": NEEDS[:2], "preferred": NEEDS[2:]}
    assert data["summary"] == "Pay $18.25/hr. Apply at city hall."
    assert "# guess: duties, from a list without a heading\nduties:\n" in made
    assert "  # guess: required, from a list without a heading\n  required:\n" in made


def test_one_list_with_a_lead_keeps_its_field_and_a_list_of_verbs_is_duties():
    text = "# Groundskeeper\n\nMaple Falls, WA\n\n- Mow parks\n- Plow snow\n\nYou need:\n\n- Diploma\n- CDL a plus\n"
    _, data = plain(text.encode(), "a.md")
    assert data["duties"] == ["Mow parks", "Plow snow"]
    assert data["qualifications"] == {"required": ["Diploma"], "preferred": ["CDL a plus"]}


def test_lists_of_a_page_and_a_list_below_the_role():
    assert plain(html(VERBS, NEEDS), "a.html")[1]["duties"] == VERBS
    text = "# Clerk\n\n## Your role\n\n- Files papers\n- Answers calls\n\n## Requirements\n\n- Care\n"
    _, data = plain(text.encode(), "a.md")
    assert (data["duties"], data["qualifications"]["required"]) == (["Files papers", "Answers calls"], ["Care"])


@pytest.mark.parametrize("items", [
    ["Stock options", "Store discount", "Train pass"],
    ["Health insurance", "Paid leave", "Free parking"],
    ["Berlin", "Hamburg"],
    ["Mow parks", "Our team of nine", "A warm hut"],
    ["Work from home", "Health insurance", "Gym"],
])  # fmt: skip
def test_other_lists_stay_in_the_summary(items):
    [posting] = read(html(items), "a.html", "html")[1]
    assert posting.root.value.keys() & {"duties", "qualifications"} == set()


def test_a_list_that_a_line_leads_in_or_beside_duties_of_its_own_is_left_alone():
    for text in (
        "# Clerk\n\nOur customers:\n\n- Build ships\n- Repair cranes\n",
        "# Clerk\n\n- Build ships\n- Repair cranes\n\n## Duties\n\n- File papers\n",
    ):
        data = plain(text.encode(), "a.md")[1]
        assert "Build ships" in data["summary"]
        assert data.get("duties", []) in ([], ["File papers"])
