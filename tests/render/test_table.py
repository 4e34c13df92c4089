"""What the documentation says that each format keeps is what it keeps, of postings with any words in them."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdlint.readers import read
from tests.render import table

WORDS = ("care", "plan", "team", "hand", "seven", "room", "quiet", "early", "write", "read", "green", "light", "garden")
LINE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
NAME = st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda words: " ".join(words).title())
LINES = st.lists(LINE, min_size=1, max_size=4)
CENTS = st.integers(2000, 30000)
POSTING = st.fixed_dictionaries(
    {"title": NAME.map(lambda name: f"{name} Nurse"), "duties": LINES},
    optional={
        "id": st.integers(1, 9999).map(lambda number: f"REQ-{number}"),
        "employer": st.fixed_dictionaries({"name": NAME.map("Example {}".format)}, optional={"about": LINE}),
        "locations": st.just([{"city": "Denver", "region": "US-CO", "country": "US"}]),
        "workplace": st.fixed_dictionaries({"type": st.sampled_from(["onsite", "hybrid", "remote"])}),
        "employment": st.fixed_dictionaries(
            {"type": st.sampled_from(["full_time", "part_time", "contractor", "temporary", "intern", "per_diem"])},
            optional={"openings": st.integers(1, 40), "duration": st.integers(2, 30).map("{} months".format)},
        ),
        "compensation": st.tuples(CENTS, CENTS, st.sampled_from(["hour", "day", "week", "month", "year"])).map(
            lambda row: {"currency": "USD", "period": row[2], "min": row[0] / 100, "max": (row[0] + row[1]) / 100}
        ),
        "summary": LINE, "about_role": LINE, "highlights": LINES, "benefits": LINES, "certifications": LINES,
        "skills": LINES, "hiring_process": LINES, "career_growth": LINE, "clearance": LINE, "work_authorization": LINE,
        "qualifications": st.fixed_dictionaries({"required": LINES}, optional={"preferred": LINES}),
        "tools": st.lists(
            st.fixed_dictionaries({"category": NAME, "items": st.lists(NAME, min_size=1, max_size=3)}), min_size=1,
            max_size=2,
        ),
        "dates": st.dates(date(2026, 1, 1), date(2029, 12, 31)).map(
            lambda day: {"posted": "2025-11-09", "closes": day.isoformat()}
        ),
        "faq": st.lists(st.fixed_dictionaries({"question": NAME.map("{}?".format), "answer": LINE}), max_size=2),
    },
)  # fmt: skip


def test_the_page_holds_the_table_of_now():
    page = table.DOCUMENT.read_text(encoding="utf-8")
    assert page == table.written(page), "run: python -m tests.render.table"


def test_what_makes_a_posting_is_kept_by_every_document():
    """The table is worked out; this says what it may never come to."""
    for pattern in ("title", "summary", "duties[*]", "qualifications.required[*]", "benefits[*]", "compensation.min",
                    "locations[*].city", "dates.closes", "employer.name", "statements.equal_opportunity"):  # fmt: skip
        assert {table.table()[pattern][format] for format in table.READ_BACK} == {"field"}, pattern


@pytest.mark.parametrize("format", table.READ_BACK)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=POSTING)
def test_generated_postings_keep_the_fields_of_the_table(format, data):
    [posting] = read(json.dumps(data).encode(), "posting.json", "json")[1]
    held = table.values(posting, table.page_of(posting))
    back = table.values(table.reread(posting, format))
    promised = [pattern for pattern in held if table.table()[pattern][format] == "field"]
    assert {pattern: back.get(pattern) for pattern in promised} == {pattern: held[pattern] for pattern in promised}


def test_a_field_that_is_lost_is_seen(monkeypatch):
    text = b"title: Nurse\nduties: [Care for people.]\nsummary: You care for many people in a quiet house.\n"
    assert table.states(text, 0)["summary"]["markdown"] == "field"
    monkeypatch.setattr("jdlint.render.build._PROSE", {})
    monkeypatch.setattr("jdlint.render.build._ORDER", ("duties",))
    assert table.states(text, 0)["summary"]["markdown"] == "–"
