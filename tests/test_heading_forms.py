"""Lines that are headings by their form: a full stop in bold, dots behind them, a colon before prose."""

from __future__ import annotations

import pytest

import jdlint
from scripts.measure_import import imported, posting_of

HEAD = "# Grid Planner\n\nWe plan the grid of Ohio with utilities.\n\n"
LONG = "We have planned the grids of this state since 1950, with patience, and with as much care as people can give."


def plain(text, path="a.md"):
    [made] = imported(text.encode(), path)
    return posting_of(made).root.plain()


@pytest.mark.parametrize("form", ["**{}.**", "**{}...**", "## {}.....", "### **{}……**", "{}:"])
def test_headings_that_end_in_stops(form):
    names = map(form.format, ("Tasks", "We Offer", "We Expect"))
    data = plain(HEAD + "\n\n".join(f"{name}\n\n- One of Ohio\n- Two of Ohio" for name in names) + "\n")
    assert data["duties"] == data["benefits"] == data["qualifications"]["required"] == ["One of Ohio", "Two of Ohio"]


def test_bold_labels_that_end_in_a_full_stop_begin_sections():
    told = "**Tasks.** You plan the lines. You draw maps.\n\n**We expect.** A degree. Care.\n"
    data = plain(HEAD + told)
    assert data["duties"] == ["You plan the lines.", "You draw maps."]
    assert data["qualifications"]["required"] == ["A degree.", "Care."]
    assert (
        plain(f"{HEAD}## Duties\n\n- **Benefits.** Explain them.\n- Draw\n")["duties"][0] == "Benefits. Explain them."
    )


@pytest.mark.parametrize(("text", "path"), [
    ("Planner\n\nAbout the Job\nRESPONSIBILITIES:\n- Plan\n- Draw\n", "a.txt"),
    ("# Planner\n\n## Job description\n\n### Responsibilities\n\n- Plan\n- Draw\n", "a.md"),
])  # fmt: skip
def test_a_heading_right_above_others_is_no_empty_field(text, path):
    data = plain(text, path)
    assert "about_role" not in data
    assert data["duties"] == ["Plan", "Draw"]
    assert "empty-entry" not in {row.rule for row in jdlint.check(text, path)}


def test_a_bold_sentence_is_no_heading():
    data = plain(f"{HEAD}## Duties\n\n- Plan lines\n- Draw maps\n\n**Maps are drawn by hand.**\n\nYou like maps.\n")
    assert {"heading": "Duties", "text": "Maps are drawn by hand.\n\nYou like maps."} in data["sections"]


@pytest.mark.parametrize("heading", ["Benefits:", "Remuneration:", "Responsibilities:"])
def test_a_label_before_prose_ends_what_another_label_heads(heading):
    told = "You get $70,000 a year and a card.\n\nPlans and Growth:"
    data = plain(f"Grid Planner\n\n{heading}\n\n{told}\n\n{LONG}\n", "a.txt")
    assert {"heading": "Plans and Growth:", "text": LONG} in data["sections"]


def test_a_label_before_a_list_goes_on_with_it():
    data = plain("Grid Planner\n\nDuties:\n- Plan\n- Draw\n\nIn winter:\n- Shovel\n- Salt\n", "a.txt")
    assert data["duties"] == ["Plan", "Draw", "Shovel", "Salt"]


def test_headings_with_a_value_are_labels():
    told = "### Job Title: Planner\n\n### **Location: Reno, NV**\n\n### Job Type: Full-time\n\n### Pay: $20 an hour\n\n"
    data = plain(f"---\nemployer: {{name: Acme}}\n---\n{told}{LONG}\n\n## Duties\n\n- Plan\n- Draw\n")
    assert data["title"] == "Planner"
    assert data["locations"] == [{"city": "Reno", "region": "US-NV", "country": "US"}]
    assert data["employment"] == {"type": "full_time"}
    assert data["compensation"]["amount"] == 20
    assert data["summary"] == LONG


def test_a_title_with_its_label_is_one():
    data = plain(f"# Job Title: Planner\n\n## Location: Reno, NV\n\n{LONG}\n\n## Duties\n\n- Plan\n- Draw\n")
    assert (data["title"], data["summary"]) == ("Planner", LONG)


@pytest.mark.parametrize("heading", ["Pay: what you earn", "Location: where do we work?", "Mission: Maps for all"])
def test_other_headings_with_a_colon_head_what_follows(heading):
    data = plain(f"{HEAD}## {heading}\n\n{LONG}\n\n## Duties\n\n- Plan\n- Draw\n")
    assert {"heading": heading, "text": LONG} in data["sections"]


def test_a_grade_of_pay_is_no_demand():
    data = plain("Planner\n\nTypical qualifications\n\nA diploma. Care.\n\nPay grade\nG4\n", "a.txt")
    assert data["compensation"] == {"grade": "G4"}
    assert data["qualifications"]["required"] == ["A diploma.", "Care."]


@pytest.mark.parametrize("told", ["the ability to apply this knowledge", "care with office applications"])
def test_sentences_of_demands_that_use_the_words_of_applying_are_demands(told):
    data = plain(f"{HEAD}## Qualifications\n\nA degree in planning. Two years and {told}. Please apply by mail.\n")
    assert data["qualifications"]["required"] == ["A degree in planning.", f"Two years and {told}."]
    assert data["application"]["how_to"] == "Please apply by mail."


@pytest.mark.parametrize("heading", ["Our Commitment:", "Equity", "Diversity"])
def test_a_heading_alone_states_no_equal_opportunity(heading):
    data = plain(f"{HEAD}## {heading}\n\n{LONG}\n\n## Duties\n\n- Plan\n- Draw\n")
    assert "statements" not in data
    assert {"heading": heading, "text": LONG} in data["sections"]


def test_clients_are_no_statement():
    data = plain(f"{HEAD}## Our commitment\n\nYou serve a diverse base of clients.\n\n## Duties\n\n- Plan\n- Draw\n")
    assert "statements" not in data


@pytest.mark.parametrize("told", [
    "Acme is an equal opportunity employer.", "We welcome people of all backgrounds.", "We value diversity.",
])  # fmt: skip
def test_a_heading_with_words_on_it_does(told):
    assert plain(f"{HEAD}## Diversity\n\n{told}\n")["statements"] == {"equal_opportunity": told}
    if "employer" in told:
        assert plain(f"{HEAD}## Our commitment\n\n{told}\n")["statements"] == {"equal_opportunity": told}


@pytest.mark.parametrize("page", ["Open positions", "Offene Stellen", "Vacancies", "Careers"])
@pytest.mark.parametrize("line", ["## Grid Planner", "**Grid Planner**"])
def test_the_name_of_a_page_of_vacancies_is_no_title(page, line):
    for head in (f"# {page}\n\n", f"---\ntitle: {page}\nlayout: page\n---\n"):
        data = plain(f"{head}{line}\n\n{LONG}\n\n## Duties\n\n- Plan\n- Draw\n")
        assert data["title"] == "Grid Planner"
        assert data["duties"] == ["Plan", "Draw"]
        assert page in str(data["sections"])


@pytest.mark.parametrize("body", ["Acme makes grids\n\nGrids for all", f"{LONG}\n\nMaps"])
def test_the_name_of_a_page_stays_where_nothing_stands_out(body):
    assert plain(f"---\ntitle: Careers\n---\n{body}\n\n## Duties\n\n- Plan\n- Draw\n")["title"] == "Careers"
    assert plain(f"Home > Careers\n\n# Careers\n\n{body}\n\n## Duties\n\n- Plan\n- Draw\n")["title"] == "Careers"


def test_a_page_with_several_vacancies_keeps_its_name():
    told = "".join(f"## {job}\n\n{LONG}\n\n" for job in ("Grid Planner", "Line Cook", "Nurse"))
    assert plain(f"# Open positions\n\n{told}")["title"] == "Open positions"


def test_an_employer_is_no_city():
    data = plain(f"{HEAD}### Location: Oasis Clinics\n\n## Duties\n\n- Plan\n- Draw\n")
    assert "locations" not in data
    assert "Oasis Clinics" in str(data["sections"])


def test_a_statement_with_a_comma_is_none_of_how_to_apply():
    told = "Acme is an Equal Opportunity, Affirmative Action Employer."
    data = plain(f"{HEAD}## How to apply\n\nSend a letter to jobs@acme.example by mail. {told}\n")
    assert data["application"]["how_to"] == "Send a letter to jobs@acme.example by mail."
    assert data["statements"] == {"equal_opportunity": told}
