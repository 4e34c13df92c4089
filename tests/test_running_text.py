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
