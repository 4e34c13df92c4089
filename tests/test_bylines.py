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
