"""What stands behind a list and is none of its items; what is read as a field does not stand beside it too."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

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
