"""What stands behind a list and is none of its items; what is read as a field does not stand beside it too."""

from __future__ import annotations

from io import BytesIO

import pytest

from scripts.measure_import import imported, lost_words, posting_of

docx = pytest.importorskip("docx")
HEAD = "<html lang='en'><body><h1>Night Nurse</h1>"


def plain(body):
    [made] = imported((HEAD + body).encode(), "a.html")
    return posting_of(made).root.plain()


def test_rows_of_a_table_behind_a_list_are_no_items_of_it():
    data = plain(
        "<h2>Requirements</h2><ul><li>A licence</li><li>Care</li></ul><p>Schedule and pay</p><table>"
        "<tr><td>Physical</td><td>You lift 20 pounds</td></tr><tr><td>Start</td><td>ASAP</td></tr>"
        "<tr><td>Canteen</td><td>On site</td></tr></table>"
    )
    assert data["qualifications"] == {"required": ["A licence", "Care"]}
    assert data["employment"]["start_date"] == "ASAP"
    assert data["work_environment"] == {"physical": ["You lift 20 pounds"]}
    assert "Canteen" in str(data["sections"])


def test_a_table_of_demands_stays_one():
    data = plain("<h2>Requirements</h2><table><tr><td>Licence</td><td>Valid in Ohio</td></tr></table>")
    assert data["qualifications"] == {"required": ["Licence | Valid in Ohio"]}


FORM = [("Benefits", "Dental, PTO"), ("Duties", "Chart and hand over"), ("Qualifications", "A licence in Ohio")]


@pytest.mark.parametrize("above", [
    "<h2>About the role</h2><p>You keep the ward quiet.</p>", "<h2>About us</h2><p>We are a hospital.</p>",
    "<h2>Pay</h2><p>$41 an hour</p>", "<h2>Highlights</h2><p>Calm nights.</p>", "<h2>Job details</h2>",
])  # fmt: skip
def test_a_form_below_prose_is_no_part_of_it(above):
    rows = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in FORM)
    data = plain(f"{above}<table>{rows}</table>")
    assert data["benefits"] == ["Dental, PTO"]
    assert data["duties"] == ["Chart and hand over"]
    assert data["qualifications"] == {"required": ["A licence in Ohio"]}


def test_a_form_of_a_word_file_and_of_markdown_is_read_alike():
    document = docx.Document()
    document.add_heading("Night Nurse", 1)
    document.add_heading("About us", 2)
    document.add_paragraph("We are a hospital.")
    table = document.add_table(rows=0, cols=2)
    for name, value in FORM:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, value
    held = BytesIO()
    document.save(held)
    rows = "\n|---|---|\n".join(["| Benefits | Dental, PTO |", "| Duties | Chart and hand over |"])
    text = f"# Night Nurse\n\n## About us\n\nWe are a hospital.\n\n{rows}\n| Qualifications | A licence in Ohio |\n"
    for data, name in ((held.getvalue(), "a.docx"), (text.encode(), "a.md")):
        [made] = imported(data, name)
        found = posting_of(made).root.plain()
        assert found["employer"] == {"about": "We are a hospital."}, name
        assert [found["benefits"], found["duties"]] == [["Dental, PTO"], ["Chart and hand over"]], name


def test_lines_in_a_cell_of_markdown_are_the_items_below_its_label():
    rows = "| **Duties** | Chart<br>Hand over<br/>Call |\n| Benefits | • Dental<br>• PTO |\n| Site | East<br>West |\n"
    [made] = imported(f"# Night Nurse\n\nWe help.\n\n|  |  |\n|---|---|\n{rows}".encode(), "a.md")
    data = posting_of(made).root.plain()
    assert data["duties"] == ["Chart", "Hand over", "Call"]
    assert data["benefits"][:2] == ["Dental", "PTO"]
    assert "Site | East West" in str(data)


@pytest.mark.parametrize("section", [
    "<h2>Duties</h2><table><tr><td>Benefits</td><td>Explain them to staff</td></tr>"
    "<tr><td>Training</td><td>Plan courses</td></tr></table>",
    "<h2>Duties</h2><p>You work on these:</p><table><tr><td>Benefits</td><td>Explain them to staff</td></tr></table>",
    "<h2>Duties</h2><p>You lead three teams.</p><table><tr><td>Benefits</td><td>Explain them to staff</td></tr>"
    "<tr><td>Payroll</td><td>Check it</td></tr><tr><td>Courses</td><td>Plan them</td></tr></table>",
])  # fmt: skip
def test_a_table_of_duties_is_no_form(section):
    data = plain(section)
    assert "benefits" not in data
    assert "Benefits | Explain them to staff" in data["duties"]


def test_the_heads_of_columns_are_no_label_and_value():
    data = plain(
        "<p>We help.</p><table><tr><td>Pay</td><td>Benefits</td></tr><tr><td>$41</td><td>PTO</td></tr></table>"
    )
    assert "benefits" not in data
    assert "Pay | Benefits" in str(data)


def test_a_line_on_where_to_write_is_how_to_apply():
    data = plain("<b>Requirements</b><div>- Certificate</div><div>- Care</div><div>Please email a@b.example</div>")
    assert data["qualifications"] == {"required": ["Certificate", "Care"]}
    assert data["application"] == {"how_to": "Please email a@b.example", "email": "a@b.example"}
    assert "sections" not in data


@pytest.mark.parametrize("line", ["Denver Pay Range", "If you need an accommodation, email help@acme.example."])
def test_other_lines_behind_benefits_are_no_benefits(line):
    data = plain(f"<h2>Benefits</h2><ul><li>Dental</li><li>Rest</li></ul><p>{line}</p><p>EOE</p>")
    assert data["benefits"] == ["Dental", "Rest"]


def test_pay_and_place_stand_once():
    data = plain(
        "<p>Boston, MA</p><p>We help.</p><h2>Nice to Haves</h2><ul><li>dbt</li></ul>"
        "<p>The salary range for this role is $90,000 - $110,000.</p>"
    )
    assert data["compensation"]["notes"] == "The salary range for this role is $90,000 - $110,000."
    assert data["locations"] == [{"city": "Boston", "region": "US-MA", "country": "US"}]
    assert "sections" not in data


def test_a_heading_within_running_text_is_no_part_of_what_is_asked():
    data = plain("<p>We run a clinic. Minimum Qualifications: High school diploma. Two years in a clinic.</p>")
    assert data["qualifications"]["required"] == ["High school diploma.", "Two years in a clinic."]


def test_outer_items_that_name_those_below_them_are_none():
    rows = "1. Curriculum support\n   * Advise teachers\n   * Buy books\n2. General duties\n   * Clean the shop\n"
    [made] = imported(f"# Clerk\n\n## Duties\n\n{rows}".encode(), "ad.md")
    assert posting_of(made).root.plain()["duties"] == ["Advise teachers", "Buy books", "Clean the shop"]
    assert lost_words(rows.encode(), "ad.md", [made]) == set()


@pytest.mark.parametrize("rows", [
    "1. Manage the shop\n   * Open it\n2. Support teachers\n   * Buy books\n",
    "1. Curriculum support\n   * Advise teachers\n2. Clean the shop\n",
])  # fmt: skip
def test_outer_items_that_say_work_are_items(rows):
    [made] = imported(f"# Clerk\n\n## Duties\n\n{rows}".encode(), "ad.md")
    assert len(posting_of(made).root.plain()["duties"]) == rows.count("\n")
