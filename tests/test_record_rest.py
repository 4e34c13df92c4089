"""What an import of a saved record tells of its members that are no fields: in words, once, and all of them."""

from __future__ import annotations

import json
import re
from html import escape, unescape

import pytest

from scripts.measure_import import imported as imported_from
from tests.readers.test_records import ASHBY, GREENHOUSE, LEVER

WORD = re.compile(r"[^\W\d_]{2,}")
QUESTIONS = [
    {
        "label": f"Do you know ward {number}?",
        "description": escape("<p>Answer &amp; explain.</p>") if number % 9 == 0 else None,
        "required": True,
        "fields": [
            {"name": f"question_{number}", "type": "multi_value_single_select",
             "values": [{"label": "Yes", "value": 1}, {"label": "No", "value": 0}]}
        ],
    }
    for number in range(40)
]  # fmt: skip
FORM = {
    **GREENHOUSE,
    "updated_at": "2026-11-02T09:00:00-05:00",
    "internal_job_id": 77,
    "application_deadline": None,
    "offices": [{"id": 5, "name": "Elm Campus", "child_ids": []}],
    "metadata": [{"id": 9, "name": "Remote eligible", "value": False, "value_type": "yes_no"}],
    "questions": QUESTIONS,
    "compliance": [{"type": "eeoc", "description": escape("<p>For <b>government</b> purposes we ask.</p>")}],
}


def imported(record) -> list[str]:
    return imported_from(json.dumps(record).encode(), "record.json")


def beside(text: str) -> list[str]:
    return text.partition("beside the posting:\n")[2].splitlines()


def test_what_is_no_field_is_told_in_words():
    lines = beside(imported(FORM)[0])
    assert "# offices: Elm Campus" in lines
    assert "# metadata: Remote eligible: no" in lines
    assert "# compliance: eeoc; For government purposes we ask." in lines
    assert lines[-1] == "# Without words: id, updated_at, internal_job_id, application_deadline"
    start = lines.index("# questions:")
    assert lines[start + 1 : start + 6] == [
        "#   Do you know ward 0?", "#   Answer & explain.", "#   Yes", "#   No", "#   Do you know ward 1?",
    ]  # fmt: skip
    assert not any(mark in line for line in lines for mark in ('"', "{", "&amp;", "&lt;", "question_"))


def test_what_the_posting_says_is_not_told_again():
    again = {**LEVER, "descriptionPlain": "You care for twelve people & you are never alone.", "opening": "You care"}
    assert beside(imported(again)[0]) == ["# salaryRange: per-year-salary", "# Without words: hostedUrl"]


def strings(value):
    if isinstance(value, dict):
        for name, child in value.items():
            if name != "fields":
                yield from strings(child)
    elif isinstance(value, list):
        for child in value:
            yield from strings(child)
    elif isinstance(value, str) and not re.search(r"_|://|\dT\d", value):
        yield value


@pytest.mark.parametrize("record", [FORM, LEVER, ASHBY], ids=["greenhouse", "lever", "ashby"])
def test_no_word_is_lost(record):
    extra = {"note": "Zebra crossing", "more": [{"label": "COVID-19 vaccine", "deep": {"hint": "Okapi"}}]}
    text = imported({**record, **extra})[0].casefold()
    said = unescape(" ".join(strings({**record, **extra})))
    said = re.sub(r"&\w{1,6};|</?\w+>", " ", said)
    have = set(WORD.findall(text.replace("_", " ")))
    coded = {"usa", "fulltime", "onsite"}
    assert [word for word in WORD.findall(said.casefold()) if word not in have | coded] == []


def test_what_is_around_a_board_is_told_with_its_first_posting():
    first, second = imported({"meta": {"note": "All our wards"}, "jobs": [FORM, {**FORM, "id": 8}]})
    assert "# note: All our wards" in first or "# meta: All our wards" in first
    assert "All our wards" not in second
    assert "# offices: Elm Campus" in second


def test_the_second_place_of_a_record_is_a_place():
    address = {"addressLocality": "Boulder", "addressRegion": "Colorado", "addressCountry": "USA"}
    text = imported({**ASHBY, "secondaryLocations": [{"location": "Boulder", "address": address}]})[0]
    assert "city: Boulder" in text
    assert "text: Boulder" not in text
