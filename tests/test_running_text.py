"""Running text under a heading for duties or qualifications is imported as one item for each sentence."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, lost_words, posting_of

WORK = "The cook prepares food by recipe. The station is kept clean. Other tasks may be assigned by the chef."
NEEDS = "Applicants need two years in a kitchen. A food card is required. A culinary diploma is preferred."
FORMS = {
    "ad.md": f"# Cook\n\n## Essential Functions:\n\n{WORK}\n\n## Requirements:\n\n{NEEDS}\n\n## Benefits\n\n- Meals\n",
    "bold.md": f"# Cook\n\n**Essential Functions:**\n\n{WORK}\n\n**Requirements:**\n\n{NEEDS}\n",
    "ad.txt": f"Cook\n\nEssential Functions:\n{WORK}\n\nRequirements:\n{NEEDS}\n\nBenefits: free meals.\n",
    "label.txt": f"Cook\n\nResponsibilities: {WORK}\n\nQualifications: {NEEDS}\n\nBenefits: free meals.\n",
    "capitals.txt": f"Cook\n\nJOB DUTIES\n\n{WORK}\n\nREQUIREMENTS\n\n{NEEDS}\n",
}


@pytest.mark.parametrize("name", FORMS)
def test_one_item_for_each_sentence(name):
    data = FORMS[name].encode()
    [made] = imported(data, name)
    tree = posting_of(made).root.plain()
    assert tree["duties"] == [f"{row.rstrip('.')}." for row in WORK.split(". ")]
    *required, preferred = [f"{row.rstrip('.')}." for row in NEEDS.split(". ")]
    assert tree["qualifications"] == {"required": required, "preferred": [preferred]}
    assert lost_words(data, name, [made]) == set()
    assert "# guess: duties, from " in made


def test_items_of_a_list_stay_whole():
    [made] = imported(b"# Cook\n\n## Duties\n\n- Cook food. Taste it.\n- Clean\n", "ad.md")
    assert posting_of(made).root.plain()["duties"] == ["Cook food. Taste it.", "Clean"]


def test_a_sentence_on_pay_is_no_duty():
    text = f"# Cook\n\n## Duties\n\n{WORK} We pay $20 to $24 an hour. Please send your resume to jobs@elm.example.\n"
    [made] = imported(text.encode(), "ad.md")
    tree = posting_of(made).root.plain()
    assert len(tree["duties"]) == 3
    assert (tree["compensation"]["min"], tree["compensation"]["max"]) == (20, 24)
    assert tree["application"]["how_to"] == "Please send your resume to jobs@elm.example."
    assert made.count("We pay $20") == 1


def test_what_is_asked_among_duties_goes_to_what_is_asked_unless_a_heading_names_it():
    asked = "A music degree is required. Playing the harp is a plus."
    text = f"# Organist\n\n## Duties\n\nThe organist plays on Sundays. {asked}\n"
    [made] = imported(text.encode(), "ad.md")
    tree = posting_of(made).root.plain()
    assert tree["duties"] == ["The organist plays on Sundays."]
    wish = "Playing the harp is a plus."
    assert tree["qualifications"] == {"required": ["A music degree is required."], "preferred": [wish]}
    [made] = imported(f"{text}\n## Requirements\n\n- Patience\n".encode(), "ad.md")
    assert len(posting_of(made).root.plain()["duties"]) == 3


def test_the_first_sentence_on_duties_is_one_although_it_names_applications():
    text = (
        "# Librarian\n\n## Duties\n\nDuties include teaching the use of applications. A plus is the ability to code.\n"
    )
    [made] = imported(text.encode(), "ad.md")
    assert posting_of(made).root.plain()["duties"][0] == "Duties include teaching the use of applications."


def test_sentences_about_the_employer_or_the_text_itself_are_no_items():
    asked = "Applicants need two years in a kitchen. A food card is required."
    others = (
        "With 10 faculties, the university is known for its teachers.",
        "We do everything we can to provide a loving environment.",
        "We believe as deeply in fun as in hard work.",
    )
    text = f"# Cook\n\n## Requirements\n\n{asked}\n\n{' '.join(others)}\n"
    [made] = imported(text.encode(), "ad.md")
    tree = posting_of(made).root.plain()
    assert tree["qualifications"] == {"required": [f"{row.rstrip('.')}." for row in asked.split(". ")]}
    assert all(row in made.replace("\n      ", " ") for row in others)
    note = "This list is not exhaustive. The above is illustrative of tasks."
    [made] = imported(f"# Cook\n\n## Duties\n\n{WORK} {note}\n".encode(), "ad.md")
    assert len(posting_of(made).root.plain()["duties"]) == 3
    [made] = imported(b"# Cook\n\n## Duties\n\nThe cook tastes. Exhaustive lists of food are kept.\n", "ad.md")
    assert len(posting_of(made).root.plain()["duties"]) == 2


def test_what_the_employer_asks_in_its_own_words_stays():
    rows = ["A food card is required.", "We need experience with knives.", "The school requires a degree."]
    [made] = imported(f"# Cook\n\n## Requirements\n\n{' '.join(rows)}\n".encode(), "ad.md")
    assert posting_of(made).root.plain()["qualifications"]["required"] == rows


def test_what_follows_a_paragraph_on_applying_is_no_item():
    asked = "Applicants need two years in a kitchen. A food card is required."
    apply = "The museum offers a competitive salary.  Please submit your resume to the chef. Thank you."
    text = f"Cook\n\nRequirements:\n{asked}\n\n{apply}\n\nElm Museum\n\nPO Box 119\n\nYou must be 21 or older.\n"
    [made] = imported(text.encode(), "ad.txt")
    tree = posting_of(made).root.plain()
    assert tree["qualifications"]["required"] == [
        "Applicants need two years in a kitchen.", "A food card is required.", "You must be 21 or older.",
    ]  # fmt: skip
    assert lost_words(text.encode(), "ad.txt", [made]) == set()


@pytest.mark.parametrize("rows", ["1. a resume\n2. three references\n", "Elm Museum  \nPO Box 119\n"])
def test_what_a_lead_in_on_applying_introduces_is_no_item(rows):
    text = f"# Cook\n\n## Requirements\n\n- Two years\n- A card\n\nTo apply please submit materials. We need:\n\n{rows}"
    [made] = imported(text.encode(), "ad.md")
    assert posting_of(made).root.plain()["qualifications"]["required"] == ["Two years", "A card"]
    assert lost_words(text.encode(), "ad.md", [made]) == set()


def test_an_address_behind_running_text_is_no_item():
    needs = "A card is required. A degree is needed."
    way = "The museum offers a competitive salary. Please submit your letter and resume to:"
    text = f"# Cook\n\n## Requirements\n{needs}\n\n{way}\n\nElm Museum  \nHuman Resources  \nPO Box 119  \n"
    [made] = imported(text.encode(), "ad.md")
    assert len(posting_of(made).root.plain()["qualifications"]["required"]) == 2


def test_a_number_is_part_of_the_sentence_that_it_counts():
    text = (
        b'---\ntitle: Cook\nqualifications: "1. Must be on time. Nights are required.\\n2. Must be kind to all."\n---\n'
    )
    [made] = imported(text, "ad.md")
    rows = posting_of(made).root.plain()["qualifications"]["required"]
    assert not {"1.", "2."} & set(rows)


def test_an_address_behind_a_request_for_letters_is_no_item():
    way = "The museum pays well. Please submit letter of interest and resume to:"
    rows = "Elm Museum  \nHuman Resources  \nPO Box 119  \n"
    [made] = imported(f"# Cook\n\n## Qualifications\nA card is required.\n\n{way}\n\n{rows}".encode(), "ad.md")
    assert "PO Box 119" not in posting_of(made).root.plain()["qualifications"]["required"]
