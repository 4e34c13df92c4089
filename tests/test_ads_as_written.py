"""Shapes of ads as people send them: e-mails, small text, tabs, lines in lower case, banners abroad."""

from __future__ import annotations

from io import BytesIO

import pytest

from scripts.measure_import import imported, lost_words, posting_of

docx = pytest.importorskip("docx")


def read(text, name="a.txt"):
    [made] = imported(text.encode(), name)
    assert not lost_words(text.encode(), name, [made])
    return posting_of(made).root.plain()


MAIL = """From: Dana Whitfield <dana@harborlight.example>
Subject: part-time bookkeeper

We're looking for a bookkeeper at Harbor Light Charters in Duluth, MN.

What you'd be doing:
- entering bills
- running payroll

You should have at least 3 years of bookkeeping experience.

Please send me a resume by February 26, 2027.

Thanks!
Dana
"""


def test_what_stands_behind_a_list_of_an_email_is_no_item_of_it():
    data = read(MAIL)
    assert data["duties"] == ["entering bills", "running payroll"]
    assert data["qualifications"] == {"required": ["You should have at least 3 years of bookkeeping experience."]}
    assert data["application"]["how_to"] == "Please send me a resume by February 26, 2027."
    assert [entry for entry in data["sections"] if "Thanks!" in entry["text"] and "heading" not in entry]


@pytest.mark.parametrize("list_of", ["- A licence\n- Care\n", "A licence\nCare\n"])
def test_a_sentence_behind_an_empty_line_is_no_demand(list_of):
    data = read(f"Nurse\n\nWe help.\n\nRequirements:\n{list_of}\nSign the book at the hall, or call 309-555-0162.\n")
    assert data["qualifications"]["required"] == ["A licence", "Care"]
    assert "309-555-0162" in str(data)


def test_items_that_empty_lines_part_stay_items():
    data = read("Nurse\n\nWe help.\n\nRequirements:\n\nA licence.\n\nCare for people.\n\nTwo years of work.\n")
    assert data["qualifications"]["required"] == ["A licence.", "Care for people.", "Two years of work."]


def test_a_paragraph_that_begins_with_applying_is_none_of_the_duties():
    data = read(
        "Nurse\n\nWe help.\n\nDuties\n\nYou chart visits. You call families.\n\nApply on EdJoin. Attach letters.\n"
    )
    assert data["duties"] == ["You chart visits.", "You call families."]


def test_headings_in_lower_case_head_the_lists_below_them():
    data = read("designer\n\nwe build boats.\n\nwhat you'll own\n* the app\n* research\n\nnice to have\n* you sail\n")
    assert data["duties"] == ["the app", "research"]
    assert data["qualifications"] == {"preferred": ["you sail"]}


@pytest.mark.parametrize("head, title", [
    ("Stellenanzeige\n\nKfz-Mechatroniker (m/w/d)", "Kfz-Mechatroniker (m/w/d)"),
    ("Offre d'emploi : Infirmier de nuit", "Infirmier de nuit"),
    ("COUNTY OF ALDEN\ninvites applications for the position of:\n\nDEPUTY CLERK II", "DEPUTY CLERK II"),
    ("WESTBROOK UNIFIED SCHOOL DISTRICT\n\nPOSITION: Special Education Teacher", "Special Education Teacher"),
])  # fmt: skip
def test_what_stands_above_the_title_is_none(head, title):
    assert read(f"{head}\n\nDuties\n- Help people\n- Chart visits\n")["title"] == title


@pytest.mark.parametrize("line, name", [
    ("The Salty Fig - 214 Water St, Reno, NV", "The Salty Fig"), ("Globex | Reno, NV | $68,000 to $76,000", "Globex"),
    ("Globex Co.\tReno, NV\tFull-time", "Globex Co."),
])  # fmt: skip
def test_a_byline_is_read_part_by_part(line, name):
    data = read(f"Analyst\n{line}\n\nWe help.\n\nDuties\n- Draw plans\n- Chart visits\n")
    assert data["employer"] == {"name": name}
    assert data["locations"] == [{"city": "Reno", "region": "US-NV", "country": "US"}]


def test_rows_of_a_form_above_the_first_heading_are_no_summary():
    document = docx.Document()
    document.add_heading("Payroll Clerk", 1)
    table = document.add_table(rows=0, cols=2)
    for pair in (("FLSA status", "Non-exempt"), ("Summary", "You run payroll."), ("Uniform", "None")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = pair
    held = BytesIO()
    document.save(held)
    [made] = imported(held.getvalue(), "a.docx")
    data = posting_of(made).root.plain()
    assert data["summary"] == "You run payroll."
    assert data["employment"] == {"overtime": "nonexempt"}
    assert "Uniform | None" in str(data["sections"])


@pytest.mark.parametrize("line, name", [
    ("St. Brigid Medical Center", "St. Brigid Medical Center"),
    ("Pine Community College – Office of the Registrar", "Pine Community College"),
])  # fmt: skip
def test_a_line_that_is_the_name_of_an_organisation_is_the_employer(line, name):
    assert read(f"Nurse\n{line}\n\nWe help.\n\nDuties\n- Draw plans\n- Chart visits\n")["employer"] == {"name": name}


def test_a_bold_lead_heads_its_paragraph():
    data = read(
        "## Clerk\n\n**Requirements** apply to all.\n\n**Duties.** You chart visits.\n\n"
        "**You bring**\n\n- Care\n- A licence\n\n**We offer** health insurance and a pension.\n", "a.md",
    )  # fmt: skip
    assert data["benefits"] == ["health insurance and a pension."]
    assert data["duties"] == ["You chart visits."]
    assert "Requirements apply to all." in str(data)


def test_money_that_others_give_is_no_pay():
    data = read("Clerk\n\nYou call 120 donors who give $1,000 to $25,000 a year.\n\nDuties\n- Call\n- Write letters\n")
    assert "compensation" not in data


def test_a_short_line_between_two_lists_heads_the_second():
    data = read(
        "Clerk\n\nWe help.\n\nRequirements\n- Care\n- A licence\n\nUniform and tools\n- A coat\n- Meals at half price\n"
    )
    assert data["qualifications"]["required"] == ["Care", "A licence"]
    assert [entry["heading"] for entry in data["sections"]] == ["Uniform and tools"]
