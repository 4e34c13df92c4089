"""What saved pages of applicant systems hold beside the text of the ad: labels, forms, footers, parts that fold."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from tests.readers.exact import assert_exact
from tests.saved_pages import LEVER


def plain(text):
    [posting] = read(text.encode(), "page.html", "html")[1]
    assert_exact(posting)
    return posting.root.plain()


def test_the_line_of_terms_under_a_title_is_read_without_what_parts_them():
    found = plain(LEVER)
    assert found["title"] == "Night Nurse"
    assert found["employment"] == {"type": "Full-time"}
    assert found["employer"] == {"department": "Clinical", "team": "Wards"}
    assert found["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert found["workplace"] == {"type": "onsite"}
    assert not any("/" in entry["text"] for entry in found["sections"])


def test_what_stands_below_an_ad_is_no_demand():
    found = plain(LEVER)
    assert found["qualifications"] == {"required": ["A licence as a nurse"]}
    assert "Jobs powered by" in str(found)


@pytest.mark.parametrize("line", ["Full-time", "Part time", "Internship", "Contract"])
def test_a_line_under_the_title_that_is_a_kind_of_employment(line):
    found = plain(f"<h1>Nurse</h1><p>{line}</p><p>You care for twelve people at night, and you are never alone.</p>")
    assert found["employment"] == {"type": line}


def test_a_kind_of_employment_beside_other_words_is_none():
    found = plain("<h1>Nurse</h1><p>Full-time or part-time</p><p>You care for twelve people at night.</p>")
    assert "employment" not in found
