"""Lists without marks of their format: signs before and within lines, lines below a label; and what stands behind."""

from __future__ import annotations

import json

import pytest

from scripts.measure_import import imported, posting_of

HEAD = "Line Cook\n\nWe run a small kitchen in Ohio.\n\n"
NEEDS = ["A food card", "Calm nerves", "Two years on a line"]


def plain(text, path="a.md"):
    [made] = imported(text.encode(), path)
    return posting_of(made).root.plain()


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("sign", "•▪➢►→✓❖")
def test_signs_within_a_line_part_items(sign, path):
    told = f"Requirements:\n{sign} A food card {sign} Calm nerves {sign} Two years on a line\n"
    assert plain(HEAD + told, path)["qualifications"] == {"required": NEEDS}
    told = f"Requirements: {sign} A food card {sign} Calm nerves {sign} Two years on a line\n"
    assert plain(HEAD + told, path)["qualifications"] == {"required": NEEDS}


@pytest.mark.parametrize("sign", "•▪➢►→✓❖")
@pytest.mark.parametrize("end", ["\\\n", "  \n", "\n"])
def test_signs_behind_line_breaks_begin_items(sign, end):
    rows = end.join(f"{sign} {need}" for need in NEEDS)
    data = plain(f"{HEAD}Requirements:{end}{rows}\n\nThe post is for good.\n")
    assert data["qualifications"] == {"required": NEEDS}
    assert "The post is for good." in str(data["sections"])


@pytest.mark.parametrize("line", [
    "Reno, NV • Full-time • $21 an hour • Days", "→ Apply on our page", "We cook • we clean • we laugh • we rest",
    "- Go • Rust • Zig • C",
])  # fmt: skip
def test_signs_elsewhere_part_nothing(line):
    data = plain(f"{HEAD}Requirements\n\n- A food card\n- Calm nerves\n\n## Words\n\n{line}\n")
    assert line.removeprefix("- ") in str(data["sections"])


LINES = ["Cook the fish", "Clean the line after every service and sweep", "Order herbs", "Train new cooks"]


@pytest.mark.parametrize("label", ["Responsibilities:", "**Duties**", "## What you'll do\n", "Your duties include:\n"])
def test_short_lines_below_a_label_are_items(label):
    data = plain(HEAD + label + "\n" + "\n".join(LINES) + "\n\n## About us\n\nWe cook.\n")
    assert data["duties"] == LINES
    assert data["employer"] == {"about": "We cook."}


@pytest.mark.parametrize("lines", [
    "You cook the fish that we buy from\nthe boats of Lake Erie and clean the\nstation each night before\nit closes.",
    "Cooks prepare the fish that we buy from\nLake Erie and clean the line with care,\nOhio style, every night of the "
    "week, and\nSundays are free",
    "You cook the fish.\nYou clean the line.\nYou order herbs.\nYou train cooks.",
    "Cook the fish\nand clean\nthe line\nat night",
])  # fmt: skip
def test_wrapped_prose_is_one_text(lines):
    duties = plain(f"{HEAD}## Responsibilities\n\n{lines}\n")["duties"]
    assert " ".join(duties) == " ".join(lines.split())
    assert "Cook the fish" not in duties


def test_lines_below_another_label_stay_as_they_are():
    data = plain(f"{HEAD}## Our team\n\nAcme Diner\n12 Main Street\nColumbus\nOhio\n")
    assert data["sections"] == [{"heading": "Our team", "text": "Acme Diner 12 Main Street Columbus Ohio"}]


@pytest.mark.parametrize("behind", ["Source: Acme Diners, Inc.", "The post is for good.", "We meet on Fridays."])
def test_what_stands_behind_a_list_is_no_item(behind):
    data = plain(f"{HEAD}## Requirements\n\n- A food card\n- Calm nerves\n\n{behind}\n")
    assert data["qualifications"] == {"required": NEEDS[:2]}
    assert behind in str(data["sections"])


def test_counted_paragraphs_behind_a_list_go_on_with_it():
    told = "(1) Care: with fish.\n\n(2) Tact: with people.\n"
    data = plain(f"{HEAD}## Requirements\n\n- A food card\n- Calm nerves\n\n{told}")
    assert len(data["qualifications"]["required"]) == 4


def test_labelled_paragraphs_under_a_heading_of_their_own_are_items_behind_a_list_of_another():
    told = ["401(k): We match it.", "Meals: You get a card."]
    record = {
        "id": "a", "text": "Clerk", "hostedUrl": "https://jobs.lever.co/acme/a", "categories": {"location": "Ohio"},
        "lists": [{"text": "Requirements", "content": "<li>Care</li><li>Tact</li>"}],
        "additional": "<div><b>As a member of our team, you’ll enjoy:</b></div>"
        + "".join(f"<div><b>{row.partition(':')[0]}:</b>{row.partition(':')[2]}</div>" for row in told),
    }  # fmt: skip
    data = plain(json.dumps([record]), "a.json")
    assert data["qualifications"] == {"required": ["Care", "Tact"]}
    assert data["benefits"] == told


@pytest.mark.parametrize(("lead", "field"), [
    ("Cooks must show the following skills and qualities:", "required"), ("You should have the following:", "required"),
    ("You know fish. The following skills will be highly regarded:", "preferred"),
])  # fmt: skip
def test_lines_of_a_text_below_a_sentence_are_items(lead, field):
    data = plain(
        f"{HEAD}The role:\n\n{lead}\n\nKnife work\nSauces of many kinds\nFish\nThe role has two parts:\n", "a.txt"
    )
    assert data["qualifications"] == {field: ["Knife work", "Sauces of many kinds", "Fish"]}


@pytest.mark.parametrize("lead", ["We will teach the following skills:", "Come by and see the following:"])
def test_lines_below_another_sentence_are_not(lead):
    data = plain(f"{HEAD}The role:\n\n{lead}\n\nKnife work\nSauces of many kinds\nFish\n", "a.txt")
    assert "qualifications" not in data


def test_a_question_is_no_item():
    data = plain(f"{HEAD}Benefits\n\nFree meals and a card for the bus.\n\nDo you own a car?\nCan you cook?\n", "a.txt")
    assert data["benefits"] == ["Free meals and a card for the bus."]
