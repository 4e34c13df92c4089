"""Amounts, days and places as each language writes them; what is printed of a posting and what is not."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from jdlint.reference.printed import _WORDS, LANGUAGES
from jdlint.render import render
from jdlint.render.document import Items, plain, prose, runs
from jdlint.render.formats import Formats
from tests.render.pages import made, sample
from tests.render.table import page_of

ROW = {"title": "Nurse", "duties": ["Care."], "qualifications": {"required": ["A license."]}}


@pytest.mark.parametrize(
    "language, currency, ends, period, text",
    [
        ("en-US", "USD", (120000, 150000), "year", "$120,000 – $150,000 a year"),
        ("en-US", "USD", (38.5, 47), "hour", "$38.50 – $47.00 an hour"),
        ("en-CA", "CAD", (27.25, None), "hour", "from CAD\xa027.25 an hour"),
        ("de", "EUR", (120000, 150000), "year", "120.000\xa0€ – 150.000\xa0€ pro Jahr"),
        ("de-CH", "CHF", (95000, 95000), "year", "CHF\xa095’000 pro Jahr"),
        ("fr-CA", "CAD", (120000, 150000), "year", "CAD\xa0120\xa0000 – CAD\xa0150\xa0000 par an"),
        ("es", "EUR", (None, 2100), "month", "hasta 2.100\xa0€ al mes"),
        ("es-MX", "USD", (120000, 120000), "year", "USD\xa0120,000 al año"),
        ("pl", "PLN", (9000, 12000), "month", "9\xa0000\xa0zł – 12\xa0000\xa0zł a month"),
        ("en-US", "", (50000, 60000), "", "50,000 – 60,000"),
        ("en-US", "USD", (None, None), "year", ""),
    ],
)
def test_pay(language, currency, ends, period, text):
    assert Formats(language).pay(*ends, currency, period).replace("'", "’") == text


def test_a_text_that_a_reader_takes_for_two_fields_is_printed_once():
    line = "Elm Street Clinic, Denver, CO · Full-time · $38–$47 an hour"
    ad = f"# Night Nurse\n\n{line}\n\n## Duties\n\n- Care for patients\n"
    [posting] = read(ad.encode(), "ad.md", "markdown")[1]
    text = str(render([page_of(posting)], "text", lambda _: None))
    assert text.count(line) == 1


@pytest.mark.parametrize(
    "text, shown",
    [
        ("24. December is free.", ["24. December is free."]),
        ("2) one\n3) two", ["2) one 3) two"]),
        ("1. one\n2. two", [["one", "two"]]),
        ("Both:\n- one\n- two", ["Both:", ["one", "two"]]),
    ],
)
def test_only_what_counts_from_one_is_a_numbered_list(text, shown):
    """A number that begins a text is a word of it, and no list would print it again."""
    blocks = prose(text)
    assert [
        [plain(item) for item in one.items] if isinstance(one, Items) else plain(one.runs) for one in blocks
    ] == shown


@pytest.mark.parametrize(
    "language, day, text",
    [
        ("en-US", "2027-01-15", "January 15, 2027"),
        ("de", "2027-01-15", "15. Januar 2027"),
        ("fr", "2027-01-15", "15 janvier 2027"),
        ("fr-CA", "2027-01-01", "1er janvier 2027"),
        ("fr", "2027-01-11", "11 janvier 2027"),
        ("en-US", "2024-05", "May 2024"),
        ("en-US", "2024", "2024"),
        ("en-US", "As soon as possible", "As soon as possible"),
        ("en-US", "", ""),
        ("xx-YY", "2027-01-15", "January 15, 2027"),
    ],
)
def test_days(language, day, text):
    assert Formats(language).day(day) == text


@pytest.mark.parametrize(
    "language, location, text",
    [
        (
            "en-US",
            {"street": "1 Elm Street", "city": "Denver", "region": "US-CO", "postal_code": "80202"},
            "1 Elm Street, Denver, CO 80202",
        ),
        ("en-US", {"city": "Kingston", "region": "CA-ON", "country": "CA"}, "Kingston, ON, Canada"),
        ("en-CA", {"city": "Kingston", "region": "CA-ON", "country": "CA"}, "Kingston, ON"),
        (
            "de",
            {"street": "Hauptstraße 1", "city": "Berlin", "region": "DE-BE", "country": "DE", "postal_code": "10115"},
            "Hauptstraße 1, 10115 Berlin",
        ),
        ("en-US", {"city": "Berlin", "country": "DE"}, "Berlin, Germany"),
        ("en-GB", {"city": "Leeds", "country": "GB", "postal_code": "LS1 4AP"}, "Leeds LS1 4AP"),
        ("de", {"city": "Leeds", "country": "GB"}, "Leeds, Vereinigtes Königreich"),
        ("fr-CA", {"city": "Denver", "region": "US-CO", "country": "US"}, "Denver, CO, États-Unis"),
        ("de", {"country": "FR"}, "Frankreich"),
        ("en-US", {}, ""),
    ],
)
def test_places(language, location, text):
    assert Formats(language).place(location) == text


@pytest.mark.parametrize(
    "code, text",
    [
        ("US", "United States"),
        ("US-CO", "Colorado"),
        ("US-NY/New York City", "New York City, New York"),
        ("DE-BE", "DE-BE"),
    ],
)
def test_areas(code, text):
    assert Formats("en-US").area(code) == text


def test_every_word_is_there_in_every_language():
    assert {key for key, row in _WORDS.items() if len(row) != len(LANGUAGES) or not all(row)} == set()
    assert {key for key, row in _WORDS.items() if len({word.count("{}") for word in row}) > 1} == set()


@pytest.mark.parametrize(
    "language, countries, currency, text",
    [
        ("en-US", ["NO", "CA"], "USD", "USD\xa0939 a week"),
        ("en-US", ["CA"], "CAD", "CA$939 a week"),
        ("en-CA", ["CA"], "CAD", "$939 a week"),
        ("en-CA", ["US"], "CAD", "CAD\xa0939 a week"),
        ("en-US", ["US"], "USD", "$939 a week"),
        ("en-US", ["NO"], "USD", "$939 a week"),
        ("de", ["CA"], "USD", "USD\xa0939 pro Woche"),
    ],
)
def test_a_dollar_sign_alone_means_the_dollar_of_the_place(language, countries, currency, text):
    assert Formats(language, countries).pay(939, 939, currency, "week") == text


@pytest.mark.parametrize(
    "language, heading", [("de-AT", "Ihre Aufgaben"), ("fr", "Vos missions"), ("es-MX", "Funciones"), ("pl", "Duties")]
)
def test_headings_are_in_the_language_of_the_posting(language, heading):
    assert f"## {heading}\n" in made({**ROW, "language": language}, "markdown")


@pytest.mark.parametrize("format", ["markdown", "text", "html", "jsonld", "indeed-xml"])
def test_a_posting_publishes_no_sources_and_no_notes_of_its_keepers(format):
    data = {
        **ROW,
        "summary": "Our 38 clinics [1] grow [1, 2]. We hire [12] people [3].",
        "x-secret": "S-E-C-R-E-T",
        "meta": {"owner": "S-E-C-R-E-T"},
        "citations": [{"id": 1, "title": "S-E-C-R-E-T"}, {"id": 2, "title": "B"}],
        "compensation": {
            "currency": "USD",
            "period": "year",
            "market": {"percentiles": {"50": 98765}, "notes": "S-E-C-R-E-T"},
        },
        "employer": {"name": "Elm", "headcount": 43210, "headcount_by_region": {"US-CO": 43210}, "type": "religious"},
    }
    text = str(made(data, format))
    assert "S-E-C-R-E-T" not in text
    assert "98" not in text.replace("1980", "")
    assert "43210" not in text
    assert "religious" not in text
    assert "Our 38 clinics grow. We hire" in text
    # What points to no source that is there is left for people to see.
    assert "12" in text


def test_a_role_publishes_its_sources_and_the_pay_of_the_market():
    text = str(sample("finance-roles.yaml", "text"))
    assert "from 2024 to 2034 [2]." in text
    assert "Median: $83,680 a year" in text
    assert "Area: United States [1]" in text
    assert "[1] " in text.partition("SOURCES")[2]


def test_what_a_description_is_held_to_is_printed_in_it():
    duty = {"text": "Lift patients.", "essential": True, "share": 12.5}
    data = {**ROW, "duties": [duty], "dates": {"reviewed": "2026-11-01"}}
    assert "- Lift patients. (12.5% of the time)" in str(made(data, "text"))
    said = str(made({**data, "kind": "description"}, "text"))
    assert "- Lift patients. (essential function, 12.5% of the time)" in said
    assert "Last reviewed: November 1, 2026" in said


@pytest.mark.parametrize(
    "compensation, words",
    [
        ({"basis": "commission", "commission": "8% of net sales"}, "Pay is by commission only."),
        ({"basis": "tips", "amount": 12, "currency": "USD", "period": "hour"}, "Pay: $12 an hour"),
        ({"range_is": "grade", "grade": "GS-9"}, "The range is that of the whole pay grade."),
        (
            {
                "currency": "USD",
                "period": "year",
                "ranges": [{"label": "Denver", "regions": ["US-CO"], "min": 1000, "max": 2000}],
            },
            "- Denver (Colorado): $1,000 – $2,000 a year",
        ),
    ],
)
def test_the_forms_of_pay_are_printed(compensation, words):
    assert words in str(made({**ROW, "compensation": compensation}, "text"))


def test_lists_and_paragraphs_inside_of_a_text_stay_such():
    how_to = "Send us:\n\n- a résumé,\n  of one page\n- your license\n\n1. Write.\n2) Wait.\n\nWe\nanswer."
    text = str(made({**ROW, "application": {"how_to": how_to}}, "markdown"))
    assert "Send us:\n\n- a résumé, of one page\n- your license\n\n1. Write.\n2. Wait.\n\nWe answer.\n" in text


@pytest.mark.parametrize(
    "text, links",
    [
        ("See https://elm.example/a, or (https://elm.example/b).", ["https://elm.example/a", "https://elm.example/b"]),
        ("https://elm.example/Nurse_(job)", ["https://elm.example/Nurse_(job)"]),
        ("Write to jobs@elm.example.", ["mailto:jobs@elm.example"]),
        ("elm.example, www.elm.example, ftp://elm.example, javascript:alert(1), @elm", []),
    ],
)
def test_addresses_become_links_without_what_ends_the_sentence(text, links):
    parts = runs(text)
    assert [run.href for run in parts if run.href] == links
    assert plain(parts) == text


@pytest.mark.parametrize(
    "data",
    [
        {
            "title": 5,
            "duties": "Care.",
            "qualifications": ["x"],
            "compensation": 7,
            "locations": "Mars",
            "tools": [[]],
            "faq": ["x", 3],
            "dates": [],
            "employer": "Elm",
            "sections": [None, "words"],
            "citations": {"a": 1},
        },
        {"title": None, "duties": [None, [], {"text": []}], "workplace": "remote", "compensation": {"min": "a lot"}},
        {},
    ],
)
@pytest.mark.parametrize("format", ["markdown", "text", "html", "jsonld", "indeed-xml", "docx", "pdf"])
def test_fields_of_a_wrong_type_break_nothing(data, format):
    assert made(data, format)


@pytest.mark.parametrize("format", ["text", "markdown", "jsonld", "indeed-xml"])
@pytest.mark.parametrize("language, shown", [("fr", "Service\xa0:"), ("fr-CA", "Service\xa0:"), ("en", "Department:")])
def test_french_has_a_blank_before_a_colon(format, language, shown):
    data = {
        "language": language, "title": "Nurse", "employer": {"name": "Elm", "department": "Ward"},
        "duties": ["Care"], "qualifications": {"required": [{"name": "Licence", "text": "State"}]},
    }  # fmt: skip
    text = str(made(data, format))
    assert shown in text
    assert ("Licence\xa0:" in text) is language.startswith("fr")
