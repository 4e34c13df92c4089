"""What the documentation says that each format keeps is what it keeps, of postings of any shape."""

from __future__ import annotations

import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdlint import sections
from jdlint.reference import printed
from tests.render import table
from tests.render.postings import WORDS, of_language

#: Postings that are drawn for each format and language; `JDLINT_EXAMPLES=300` looks harder.
EXAMPLES = int(os.environ.get("JDLINT_EXAMPLES", "3"))


def test_the_page_holds_the_table_of_now():
    page = table.DOCUMENT.read_text(encoding="utf-8")
    assert page == table.written(page), "run: python -m tests.render.table"


def test_what_makes_a_posting_is_kept_by_every_document():
    """The table is worked out; this says what it may never come to."""
    for pattern in ("title", "summary", "duties[*]", "qualifications.required[*]", "benefits[*]", "compensation.min",
                    "locations[*].city", "dates.closes", "employer.name", "statements.equal_opportunity"):  # fmt: skip
        assert all(table.table()[pattern][format] == {"kept"} for format in table.IMPORTED), pattern


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("format", table.COLUMNS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(draw=st.data())
def test_of_generated_postings_each_format_keeps_what_the_table_says(format, language, draw):
    data = draw.draw(of_language(language))
    came = table.outcome(json.dumps(data, ensure_ascii=False).encode(), 0, format)
    told = {pattern: table.table()[pattern][format] for pattern in came}
    assert {pattern: state for pattern, state in came.items() if state not in told[pattern]} == {}


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize("format", ["html", "markdown", "text", "docx", "jsonld"])
def test_what_is_kept_in_english_is_kept_in_every_language_with_headings_of_its_own(language, format):
    full = table.samples()[0][0]
    other = full.replace(b"language: en", f"language: {language}".encode())
    here, there = (table.outcome(text, 0, format) for text in (full, other))
    assert {pattern for pattern, state in here.items() if state == "kept" != there[pattern]} <= {"language"}


@pytest.mark.parametrize("language", printed.LANGUAGES)
@pytest.mark.parametrize("currency", ["USD", "CAD", "EUR", "GBP"])
@pytest.mark.parametrize("ends", [{"min": 3827}, {"max": 3827.5}, {"amount": 20.25}, {"min": 1200, "max": 4000.5}])
def test_no_pay_comes_back_in_another_currency_or_as_another_amount(language, currency, ends):
    pay = {"currency": currency, "period": "week", "notes": "Care for people.", **ends}
    data = {"title": "Night Nurse", "language": language, "duties": ["Care for people."], "compensation": pay}
    back = table.imported(table.parsed(json.dumps(data).encode(), 0), "markdown")
    assert back.get("compensation").plain() == pay


def test_every_printed_heading_and_label_is_known_to_the_readers():
    for language in printed.LANGUAGES:
        words = printed.Words(language)
        for key, path in printed.HEADED.items():
            assert sections.target(words[key], marked=True) == path, words[key]
        unknown = {key for key, path in printed.LABELLED.items() if sections.label(words[key]) != path}
        assert unknown <= {"department"}, "French calls it Service, which English postings use otherwise"


def test_a_place_that_the_data_and_the_text_name_is_one_place():
    text = b"title: Nurse\nduties: [Care.]\nlocations: [{city: Lyon, postal_code: '69001'}]\n"
    back = table.imported(table.parsed(text, 0), "jsonld")
    assert back.get("locations").plain() == [{"city": "Lyon", "postal_code": "69001"}]


def test_a_field_that_is_lost_is_seen(monkeypatch):
    text = b"title: Nurse\nduties: [Care for people.]\nsummary: You care for many people in a quiet house.\n"
    assert table.outcome(text, 0, "markdown")["summary"] == "kept"
    monkeypatch.setattr("jdlint.render.build._PROSE", {})
    monkeypatch.setattr("jdlint.render.build._ORDER", ("duties",))
    assert table.outcome(text, 0, "markdown")["summary"] == "–"


def test_a_field_that_is_not_imported_is_seen(monkeypatch):
    text = b"title: Nurse\nduties: [Care for people.]\nemployment: {hours_per_week: 24}\n"
    assert table.outcome(text, 0, "markdown")["employment.hours_per_week"] == "kept"
    monkeypatch.setattr("jdlint.importing.document.take_labelled", lambda _: [])
    assert table.outcome(text, 0, "markdown")["employment.hours_per_week"] == "text"
