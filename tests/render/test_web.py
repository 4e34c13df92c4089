"""The page, and the data in it and beside it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as xml

import pytest

from jdlint.errors import JdlintError
from jdlint.render import render
from jdlint.render.html_style import DARK, LIGHT
from tests.render.pages import made, pages, sample, told
from tests.reports.pages import Page
from tests.reports.test_html import contrast

POSTING = {
    "title": "Nurse & Midwife",
    "id": "N-1",
    "language": "en-US",
    "summary": "You care for people in a quiet house.",
    "employer": {"name": "Elm Hospital", "url": "https://elm.example"},
    "duties": ["Care."],
    "locations": [{"city": "Denver", "region": "US-CO", "country": "US"}],
    "employment": {"type": "full_time"},
    "compensation": {"currency": "USD", "period": "hour", "min": 38.5, "max": 47},
    "application": {"url": "https://elm.example/jobs/1"},
    "dates": {"posted": "2026-11-09", "closes": "2027-01-15"},
    "faq": [{"question": "Is parking free?", "answer": "Yes, <b>always</b>.\n\nAsk."}],
}


def data_in(html: str) -> list[dict[str, object]]:
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [json.loads(script) for script in scripts]


def job_of(**changes: object) -> dict[str, object]:
    found = json.loads(str(made({**POSTING, "faq": [], **changes}, "jsonld")))
    assert found["@type"] == "JobPosting"
    return found


def test_a_page_is_whole_and_speaks_its_language():
    html = str(sample("registered-nurse.yaml", "html"))
    page = Page(html)
    assert page.faults == []
    assert dict(page.tags)["html"] == {"lang": "en-US"}
    headings = [tag for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert headings[0] == "h1"
    assert set(headings[1:]) == {"h2"}
    assert "<title>Registered Nurse, Surgical Ward – Example Valley Hospital</title>" in html
    described = re.search('name="description" content="([^"]*)"', html)
    assert described is not None
    assert described[1].startswith("You care for adults in the days after an operation.")
    assert not re.search(r"\b(?:src|srcset)=|@import|url\(", re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL))


def test_a_long_summary_is_cut_at_a_word():
    html = str(made({**POSTING, "summary": "word, " * 60}, "html"))
    described = re.search('name="description" content="([^"]*)"', html)
    assert described is not None
    assert len(described[1]) <= 160
    assert described[1].endswith("word…")


def test_a_language_from_right_to_left_is_shown_so():
    assert '<html lang="ar" dir=rtl>' in str(made({**POSTING, "language": "ar"}, "html"))


@pytest.mark.parametrize("table", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["text", "quiet", "link"])
def test_what_is_written_can_be_read(table, name):
    assert contrast(table[name], table["card"]) >= 4.5


def test_a_page_carries_the_posting_and_its_questions():
    job, questions = data_in(str(made(POSTING, "html")))
    assert job["@type"] == "JobPosting"
    assert questions["@type"] == "FAQPage"
    [question] = questions["mainEntity"]
    assert question["name"] == "Is parking free?"
    assert question["acceptedAnswer"]["text"] == "<p>Yes, &lt;b&gt;always&lt;/b&gt;.</p><p>Ask.</p>"


@pytest.mark.parametrize(
    "changes, kinds",
    [
        ({"audience": "internal"}, ["FAQPage"]),
        ({"kind": "role"}, ["FAQPage"]),
        ({"kind": "description", "faq": []}, []),
        ({"faq": []}, ["JobPosting"]),
    ],
)
def test_only_what_may_be_applied_to_is_a_job_posting(changes, kinds):
    assert [thing["@type"] for thing in data_in(str(made({**POSTING, **changes}, "html")))] == kinds


def test_the_job_posting_has_what_google_asks_for():
    job = job_of()
    assert told(POSTING, "jsonld") == []
    assert job["title"] == "Nurse & Midwife"
    assert job["datePosted"] == "2026-11-09"
    assert job["validThrough"] == "2027-01-15T23:59:59"
    assert job["hiringOrganization"] == {
        "@type": "Organization",
        "name": "Elm Hospital",
        "sameAs": "https://elm.example",
    }
    assert job["jobLocation"] == {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Denver",
            "addressRegion": "CO",
            "addressCountry": "US",
        },
    }
    assert job["employmentType"] == "FULL_TIME"
    assert job["identifier"] == {"@type": "PropertyValue", "name": "Elm Hospital", "value": "N-1"}
    assert job["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "minValue": 38.5, "maxValue": 47, "unitText": "HOUR"},
    }
    assert "<li>Care.</li>" in str(job["description"])
    assert "directApply" not in job


@pytest.mark.parametrize(
    "missing, words",
    [
        ("title", "Google asks for title"),
        ("dates", "Google asks for datePosted"),
        ("employer", "Google asks for hiringOrganization"),
        ("locations", "Google asks for jobLocation"),
    ],
)
def test_what_google_misses_is_told_and_never_made_up(missing, words):
    data = {name: value for name, value in POSTING.items() if name != missing}
    [note] = told(data, "jsonld")
    assert words in note
    assert words.rpartition(" ")[2] not in json.loads(str(made(data, "jsonld")))[0]


def test_work_from_anywhere_names_from_where():
    regions = {"type": "remote", "eligible_regions": ["US", "CA-ON", "US-NY/New York City"]}
    job = job_of(workplace=regions, locations=[])
    assert job["jobLocationType"] == "TELECOMMUTE"
    assert job["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "US"},
        {"@type": "State", "name": "Ontario, CA"},
        {"@type": "City", "name": "New York City, New York, US"},
    ]
    far = {"type": "remote", "eligible_regions": ["EC", "JO-AM"]}
    assert job_of(workplace=far, locations=[])["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "EC"},
        {"@type": "State", "name": "JO-AM, JO"},
    ]
    # What is no place, or no country, is said in words alone.
    nowhere = {"type": "remote", "eligible_regions": ["Worldwide", "EU", "XX", "US-ZZ", "Denver, CO"]}
    for workplace in ({"type": "remote"}, nowhere):
        [note] = told({**POSTING, "workplace": workplace}, "jsonld")
        assert "Google asks for applicantLocationRequirements" in note
        assert "applicantLocationRequirements" not in job_of(workplace=workplace)
    assert "jobLocationType" not in job_of(workplace={"type": "hybrid", "eligible_regions": ["US"]})


@pytest.mark.parametrize(
    "pay",
    [
        {"min": 1, "max": 2, "period": "hour"},
        {"min": 1, "max": 2, "currency": "USD"},
        {"currency": "USD", "period": "hour"},
        {"min": 1, "max": 2, "currency": "USD", "period": "year", "basis": "total"},
    ],
)
def test_pay_that_is_no_base_salary_in_full_is_none(pay):
    assert "baseSalary" not in job_of(compensation=pay)


def test_one_amount_and_one_end_are_what_they_are():
    pay = {"currency": "USD", "period": "year"}
    assert job_of(compensation={**pay, "amount": 5})["baseSalary"]["value"]["value"] == 5
    value = job_of(compensation={**pay, "min": 5})["baseSalary"]["value"]
    assert value == {"@type": "QuantitativeValue", "minValue": 5, "unitText": "YEAR"}


@pytest.mark.parametrize(
    "education, schooling, place",
    [
        ({"level": "none", "or_experience": True}, "no requirements", None),
        ({"level": "master"}, "postgraduate degree", None),
        ({"level": "associate", "or_experience": True}, "associate degree", True),
        ({"level": "apprenticeship", "or_experience": True}, None, None),
    ],
)
def test_schooling_is_said_in_googles_words(education, schooling, place):
    job = job_of(education=education, experience={"min_years": 1.5})
    found = job.get("educationRequirements")
    assert (found["credentialCategory"] if isinstance(found, dict) else found) == schooling
    assert job.get("experienceInPlaceOfEducation") is place
    assert job["experienceRequirements"]["monthsOfExperience"] == 18


@pytest.mark.parametrize("closes", ["ongoing", "soon"])
def test_no_day_is_no_day(closes):
    assert "validThrough" not in job_of(dates={"posted": "2026-11-09", "closes": closes})


def test_without_a_posting_there_is_no_data():
    with pytest.raises(JdlintError, match="no JobPosting"):
        made({**POSTING, "kind": "role", "faq": []}, "jsonld")


def test_a_feed_holds_the_open_postings():
    notes: list[str] = []
    rows = [POSTING, {**POSTING, "status": "draft"}, {**POSTING, "kind": "role"}, {**POSTING, "audience": "internal"}]
    feed = xml.fromstring(str(render(pages(*rows), "indeed-xml", notes.append)))
    [job] = feed.findall("job")
    assert {child.tag: child.text for child in job if child.tag != "description"} == {
        "title": "Nurse & Midwife",
        "date": "Mon, 09 Nov 2026 00:00:00 GMT",
        "referencenumber": "N-1",
        "requisitionid": "N-1",
        "url": "https://elm.example/jobs/1",
        "company": "Elm Hospital",
        "sourcename": "Elm Hospital",
        "city": "Denver",
        "state": "CO",
        "country": "US",
        "salary": "$38.50 – $47.00 an hour",
        "jobtype": "fulltime",
        "expirationdate": "Fri, 15 Jan 2027 00:00:00 GMT",
    }
    assert [child.text for child in feed[:3]] == [
        "Elm Hospital",
        "https://elm.example",
        "Mon, 23 Nov 2026 00:00:00 GMT",
    ]
    assert len(notes) == 3


def test_what_indeed_misses_or_cuts_is_told():
    data = {"title": "Nurse " * 20, "duties": ["Care. " * 4000], "locations": [{"city": "Denver"}, {"city": "Boulder"}]}
    notes = " ".join(told(data, "indeed-xml"))
    for words in (
        "asks for date",
        "asks for referencenumber",
        "asks for url",
        "asks for company",
        "asks for country",
        "titles of up to 75",
        "descriptions of up to 20,000",
        "a job has one place",
    ):
        assert words in notes


def test_a_feed_without_jobs_is_refused():
    with pytest.raises(JdlintError, match="no open posting"):
        made({**POSTING, "status": "closed"}, "indeed-xml")


def test_remote_work_is_in_the_country_of_its_places():
    feed = xml.fromstring(str(sample("software-engineer.yaml", "indeed-xml")))
    assert feed.findtext("job/country") == "US"
    assert feed.findtext("job/remotetype") == "Fully remote"
