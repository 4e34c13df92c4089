"""What ads as recruiters write them lose least of all: titles that announce, bylines, lists of plain lines."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of


def tree_of(text, name="ad.txt"):
    [made] = imported(text.encode(), name)
    return posting_of(made).root.plain()


@pytest.mark.parametrize(
    "line",
    ["Now hiring: Line cook", "Line cook wanted!", "Line cook needed ASAP", "We're hiring - Line cook", "Line cook"],
)
def test_a_title_is_the_job_alone(line):
    assert tree_of(f"{line}\n\nDuties\n- Cook food\n- Clean pans\n")["title"] == "Line cook"


def test_words_that_announce_a_title_are_kept_as_a_comment():
    [made] = imported(b"Now hiring: Line cook\n\nDuties\n- Cook food\n- Clean pans\n", "ad.txt")
    assert "\n# Now hiring\n" in made


def test_how_to_apply_is_no_item_of_a_list_of_plain_lines():
    tree = tree_of("Cook\n\nBenefits\nFree meals\nPaid leave\n\nApply in person Tue-Fri, 45 Biltmore Ave.\n")
    assert tree["benefits"] == ["Free meals", "Paid leave"]
    assert tree["application"]["how_to"] == "Apply in person Tue-Fri, 45 Biltmore Ave."


def test_steps_of_applying_are_all_steps():
    text = "Cook\n\nHiring process\n\nWe call you\n\nWe meet\n\nSend your resume to the chef\n"
    assert tree_of(text)["hiring_process"][-1] == "Send your resume to the chef"


@pytest.mark.parametrize(
    "line", ["Pour postuler, envoyez votre CV à rh@elm.example.", "Bewirb dich an hr@elm.example."]
)
def test_how_to_apply_in_other_languages(line):
    text = f"# Koch\n\n## Vos missions\n\n- Saisir les factures\n- Suivre les règlements\n\n{line}\n"
    tree = tree_of(text, "ad.md")
    assert (tree["application"]["how_to"], len(tree["duties"])) == (line, 2)


def test_the_kind_of_contract_in_a_byline():
    tree = tree_of("# Picker\n\nReno, NV | Full-time | $21.00/hr\n\n## Duties\n\n- Pick orders\n", "ad.md")
    assert tree["employment"] == {"type": "full_time"}


def test_lists_under_headings_that_are_not_understood():
    text = "# Picker\n\n{}\n\n- Pick orders\n- Load trucks\n\n{}\n\n- Sign-on bonus\n- Medical from day one\n"
    tree = tree_of(text.format("## Your shift in short", "## The good stuff"), "ad.md")
    assert tree["duties"] == ["Pick orders", "Load trucks"]
    assert tree["benefits"] == ["Sign-on bonus", "Medical from day one"]


def test_a_british_address():
    tree = tree_of("Sales Associate\n\nWhere: 12 High Street, Bath BA1 5AA\n\nDuties\n- Sell yarn\n")
    [place] = tree["locations"]
    assert (place["city"], place["country"], place["postal_code"]) == ("Bath", "GB", "BA1 5AA")


def test_equal_opportunity_behind_how_to_apply():
    tree = tree_of("Cook\n\nDuties\n- Cook food\n\nBenefits\n- Meals\n\nCall Mike at 918-555-0134. EOE.\n")
    assert tree["statements"]["equal_opportunity"] == "EOE."
    assert tree["application"]["how_to"] == "Call Mike at 918-555-0134."


def test_a_block_of_properties_is_read_line_by_line():
    lines = "Status: Open\nOwner: M. Chen\nTeam: Growth\nLocation: Tulsa, OK\nComp: $135k-$165k\nCreated: today\n"
    tree = tree_of(f"# Designer\n\n{lines}" + "\n## Duties\n\n- Draw screens\n", "ad.md")
    assert tree["employer"] == {"team": "Growth"}
    assert tree["locations"] == [{"city": "Tulsa", "region": "US-OK", "country": "US"}]
    assert tree["compensation"]["min"] == 135_000
    assert {row["text"] for row in tree["sections"]} == {"Open", "Owner: M. Chen", "Created: today"}


def test_what_is_left_of_a_page_holds_words_and_no_entities():
    page = "<html><body><h1>Cook</h1><p>You cook &#8211; daily.</p><!-- &copy; 2026 Elm &#8211; all --></body></html>"
    [made] = imported(page.encode(), "ad.html")
    assert "&" not in made
    assert "# … " not in made


def test_what_stands_under_no_heading_is_told_as_a_guess():
    text = (
        "# Clerk\n\nYou keep our books.\n\n## Requirements\n\n- A bachelor's degree in Accounting\n\n"
        "## How to apply\n\nWrite to jobs@elm.example.\n\n## More\n\nWe are an equal opportunity employer.\n"
    )
    [made] = imported(text.encode(), "ad.md")
    for guess in ("summary, from the text above", "field, from what is said of the degree", "email, from what is said",
                  "equal opportunity, from"):  # fmt: skip
        assert f"# guess: {guess}" in made, made


@pytest.mark.parametrize(
    "words, percent",
    [("up to 10% travel", 10), ("You travel approximately 10-25% of the time", None), ("Travel: 5%", 5)],
)
def test_travel_is_read_where_it_is_one_figure(words, percent):
    [made] = imported(f"# Clerk\n\n## Duties\n\n- File letters, {words}\n".encode(), "ad.md")
    assert posting_of(made).root.plain().get("employment", {}).get("travel_percent") == percent
