"""The line under a title: which of its parts are the employer, a department, a place, the kind of contract."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

AD = "Analyst\n{}\n\nWe make tools for people.\n\nDuties\n- Draw plans\n- Chart visits\n"


def read(line):
    [made] = imported(AD.format(line).encode(), "a.txt")
    return posting_of(made).root.plain()


@pytest.mark.parametrize("line, department", [
    ("Engineering · Remote", "Engineering"), ("Sales · Denver, CO · Full-time", "Sales"),
    ("Emergency Department, Denver, CO", "Emergency Department"), ("Product Design | Reno, NV", "Product Design"),
    ("Food & Beverage, Reno, NV", "Food & Beverage"), ("Finance & Accounting - Reno, NV", "Finance & Accounting"),
    ("Data Platform Team, Reno, NV", "Data Platform Team"), ("ICU, Reno, NV", "ICU"),
    ("Department of Nursing, Reno, NV", "Department of Nursing"),
])  # fmt: skip
def test_a_department_is_no_employer(line, department):
    assert read(line)["employer"] == {"department": department}


@pytest.mark.parametrize(
    "line", ["Remote · Full-time", "Permanent, Reno, NV", "Summer 2027, Reno, NV", "Nights | Reno, NV"]
)
def test_terms_of_the_job_are_no_employer(line):
    data = read(line)
    assert "employer" not in data
    assert line in str(data["sections"]) or "Nights" in str(data["sections"])


@pytest.mark.parametrize("line, name", [
    ("Target, Reno, NV", "Target"), ("Lincoln Elementary School, Reno, NV", "Lincoln Elementary School"),
    ("Public Storage, Reno, NV", "Public Storage"), ("Team Health, Reno, NV", "Team Health"),
    ("First National Bank, Reno, NV", "First National Bank"), ("Sales Partners Inc, Reno, NV", "Sales Partners Inc"),
    ("City of Reno, NV", "City of Reno"),
])  # fmt: skip
def test_an_employer_is_one(line, name):
    data = read(line)
    assert data["employer"] == {"name": name}
    assert data["locations"] == [{"city": "Reno", "region": "US-NV", "country": "US"}]


@pytest.mark.parametrize("line", [
    "Globex | Product Design | Reno, NV", "Product Design | Globex | Reno, NV", "Product Design, Globex, Reno, NV",
    "Globex · Product Design · Full-time · Reno, NV",
])  # fmt: skip
def test_employer_and_department_are_told_apart(line):
    assert read(line)["employer"] == {"name": "Globex", "department": "Product Design"}


def test_the_city_of_industry_is_called_so():
    assert read("Globex, City of Industry, CA")["locations"][0]["city"] == "City of Industry"


@pytest.mark.parametrize("line, overtime", [
    ("Full-time, Non-exempt", "nonexempt"), ("Full-Time | Exempt | Reno, NV", "exempt"), ("Full time/Exempt", "exempt"),
    ("Status: Full-time, Exempt", "exempt"), ("Full-time (non-exempt)", "nonexempt"), ("FLSA: Exempt", "exempt"),
    ("Employment type: Full-time, non exempt", "nonexempt"),
])  # fmt: skip
def test_overtime_stands_beside_the_kind_of_contract(line, overtime):
    found = read(line)["employment"]
    assert found["overtime"] == overtime
    assert ("type" in found) == ("FLSA" not in line)


@pytest.mark.parametrize("line", [
    "Full-time, tax-exempt organization", "Exempt, Reno, NV", "Full-time, exempt or non-exempt",
    "Tax-exempt, full-time",
])  # fmt: skip
def test_other_exemptions_tell_nothing_of_overtime(line):
    assert "overtime" not in read(line).get("employment", {})


@pytest.mark.parametrize("line, days", [
    ("Hybrid – 3 days onsite", 3), ("Hybrid (2 days a week in the office), Reno, NV", 2),
    ("Hybrid: 3 days in office, 2 days remote", 3), ("Workplace: Hybrid - 3 days/week on site", 3),
    ("Hybrid; three days per week onsite", 3), ("Hybrid, in the office 2 days a week", 2),
])  # fmt: skip
def test_days_on_site_are_read(line, days):
    data = read(line)
    assert data["workplace"] == {"type": "hybrid", "days_onsite": days}
    assert "employer" not in data


@pytest.mark.parametrize("line", [
    "Hybrid – 2-3 days onsite", "Hybrid, up to 3 days onsite", "Hybrid, at least 2 days onsite",
    "Hybrid, 2 or 3 days onsite",
    "Hybrid, 2 days onsite a month", "Hybrid. Your first 5 days onsite are training", "Hybrid, 2 days remote",
    "Remote, 3 days a week onsite in summer",
])  # fmt: skip
def test_days_on_site_that_are_not_plain_are_left(line):
    assert "days_onsite" not in read(line).get("workplace", {})


def test_the_comment_on_a_guess_shows_the_line_without_marks():
    [made] = imported(b"# Analyst\n\n**Globex** | Reno, NV\n\n## Duties\n\n- Draw plans\n", "a.md")
    assert 'name: Globex  # guess: name, from "Globex | Reno, NV"' in made
