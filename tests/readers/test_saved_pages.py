"""What saved pages of applicant systems hold beside the text of the ad: labels, forms, footers, parts that fold."""

from __future__ import annotations

import pytest

from jdlint.readers import read
from tests.readers.exact import assert_exact
from tests.saved_pages import FORM, LEVER, PLAIN


def plain(text):
    [posting] = read(text.encode(), "page.html", "html")[1]
    assert_exact(posting)
    return posting.root.plain()


def test_the_line_of_terms_under_a_title_is_read_without_what_parts_them():
    found = plain(LEVER)
    assert found["title"] == "Night Nurse"
    assert found["employment"] == {"type": "Full-time"}
    assert found["employer"] == {"department": "Clinical", "team": "Wards", "name": "Elm Hospital"}
    assert found["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert found["workplace"] == {"type": "onsite"}
    assert not any("/" in entry["text"] for entry in found["sections"])


def test_what_stands_below_an_ad_is_no_demand():
    found = plain(LEVER)
    assert found["qualifications"] == {"required": ["A licence as a nurse"]}
    assert {"text": "Jobs powered by"} in found["sections"]


@pytest.mark.parametrize("line", ["Full-time", "Part time", "Internship", "Contract"])
def test_a_line_under_the_title_that_is_a_kind_of_employment(line):
    found = plain(f"<h1>Nurse</h1><p>{line}</p><p>You care for twelve people at night, and you are never alone.</p>")
    assert found["employment"] == {"type": line}


def test_a_kind_of_employment_beside_other_words_is_none():
    found = plain("<h1>Nurse</h1><p>Full-time or part-time</p><p>You care for twelve people at night.</p>")
    assert "employment" not in found


def test_labels_of_a_form_are_lines_of_their_own():
    found = plain("<h1>Nurse</h1><h2>Apply</h2><label>First name</label><label>Last name</label><button>Send</button>")
    assert "nameLast" not in str(found)
    assert "nameSend" not in str(found)


def test_an_application_form_is_kept_and_not_judged():
    found = plain(PLAIN % FORM)
    assert found["x-page"] == [
        "Apply for this job", "First name", "Last name", "Resume/CV", "Have you been convicted of a crime?", "Gender",
    ]  # fmt: skip
    assert found["duties"] == ["Give medication", "Call the doctor when the score rises above five"]
    assert found["application"] == {"how_to": "Submit application"}


def test_a_form_around_the_whole_page_is_no_application_form():
    page = (PLAIN % "<label>Search</label><label>Place</label><input><input><input>").replace("<body>", "<body><form>")
    assert plain(page) | {"x-page": 0} == plain(PLAIN % "<p>Search</p><p>Place</p>") | {"x-page": 0}


def test_a_form_that_asks_something_else_is_no_way_to_apply():
    form = "<form><label>Get our letter</label><input><button>Submit</button></form>"
    assert "application" not in plain(PLAIN % form)


def test_headings_that_fold_are_headings():
    found = plain("<h1>Nurse</h1><h3><button>Duties</button></h3><ul><li>Care</li></ul>")
    assert found["duties"] == ["Care"]


SHIFTS = "<details><summary>More about our shifts</summary><p>Shifts start at six.</p></details>"


def test_a_part_that_folds_behind_a_list_is_none_of_its_items():
    found = plain(f"<h1>Nurse</h1><h2>Duties</h2><ul><li>Care</li><li>Call</li></ul>{SHIFTS}{SHIFTS}<h2>Pay</h2><p>$9")
    assert found["duties"] == ["Care", "Call"]
    assert found["sections"] == [{"heading": "More about our shifts", "text": "Shifts start at six."}] * 2


def test_parts_that_fold_within_a_section_are_its_parts():
    fold = "<details><summary>{}</summary><ul><li>{}</li><li>{}</li></ul></details>"
    found = plain(
        "<h1>Nurse</h1><h2>Requirements</h2>" + fold.format("At once", "A", "B") + fold.format("Soon", "C", "D")
    )
    assert found["qualifications"] == {"required": ["A", "B", "C", "D"]}


TEXT = "<p>You care for twelve people at night, and you are never alone.</p><h2>Duties</h2><ul><li>Care</ul>"


@pytest.mark.parametrize(
    "title, heading, job, employer",
    [
        ("Job Application for Night Nurse at Elm Hospital", "", "Night Nurse", "Elm Hospital"),
        ("Night Nurse at Elm - Apply for Job", "<h1>Night Nurse</h1>", "Night Nurse", "Elm"),
        ("Elm Hospital - Night Nurse", "<h2>Night Nurse</h2>", "Night Nurse", "Elm Hospital"),
        ("Night Nurse | Careers", "<h1>Night Nurse</h1>", "Night Nurse", None),
        ("Careers at Elm", "<h1>Night Nurse</h1>", "Night Nurse", None),
        ("Night Nurse | Elm", "", "Night Nurse", None),
    ],
)
def test_the_title_of_a_page_names_the_job_and_the_employer(title, heading, job, employer):
    found = plain(f"<title>{title}</title>{heading}{TEXT}")
    assert found["title"] == job
    assert found.get("employer", {}).get("name") == employer


@pytest.mark.parametrize("heading", ["Search for Jobs", "Careers", "Current openings", "All jobs", "Job details"])
def test_the_heading_of_a_site_is_no_title(heading):
    found = plain(f"<h1>{heading}</h1><h2 data-automation-id=jobPostingHeader>Night Nurse</h2>{TEXT}")
    assert found["title"] == "Night Nurse"
    assert found["x-page"] == [heading]


@pytest.mark.parametrize("title", ["Jobs Coordinator", "Career Coach", "Director of Careers"])
def test_a_title_with_such_words_is_one(title):
    assert plain(f"<h1>{title}</h1>{TEXT}")["title"] == title


def test_a_paragraph_behind_a_list_of_the_markup_is_none_of_its_items():
    found = plain("<h1>Nurse</h1><h2>Duties</h2><ul><li>Care<li>Call</ul><p>The internship runs all summer.</p>")
    assert found["duties"] == ["Care", "Call"]
    assert found["sections"] == [{"heading": "Duties", "text": "The internship runs all summer."}]


def test_paragraphs_with_bullets_or_between_lists_are_items():
    found = plain("<h1>Nurse</h1><h2>Duties</h2><p>• Care</p><p>• Call</p>")
    assert found["duties"] == ["Care", "Call"]
    found = plain("<h1>Nurse</h1><h2>Duties</h2><p>Care</p><p>Call</p>")
    assert found["duties"] == ["Care", "Call"]


def test_markup_says_what_stands_under_a_heading_that_is_not_understood():
    part = '<div itemprop="{}"><h4>{}</h4><ul><li>{}</li></ul></div>'
    found = plain(
        "<h1>Nurse</h1>"
        + part.format("responsibilities", "A day on our ward", "Care")
        + part.format("qualifications", "Which people fit", "A licence")
        + part.format("incentives", "There is more", "Bread")
    )
    assert (found["duties"], found["qualifications"]["required"], found["benefits"]) == (
        ["Care"],
        ["A licence"],
        ["Bread"],
    )


def test_labels_of_workday_are_understood():
    found = plain(
        "<h1>Nurse</h1><dl><dt>time type</dt><dd>Full time</dd></dl><dl><dt>locations</dt><dd>Denver, CO</dl>"
    )
    assert found["employment"] == {"type": "Full time"}


def test_microdata_that_does_not_show_gives_place_employer_and_days():
    found = plain(
        "<h1>Nurse</h1><span itemprop=address><meta itemprop=addressCountry content='United States'>"
        "<meta itemprop=addressLocality content=Irvine><meta itemprop=addressRegion content=CA></span>"
        "<div itemprop=hiringOrganization><meta itemprop=name content='Elm &amp; Oak'></div>"
        "<meta itemprop=name content=No>"
        f"<meta itemprop=datePosted content=2026-10-06T22:00:00><meta itemprop=validThrough content=2027-01-31>{TEXT}"
    )
    assert found["locations"] == [{"city": "Irvine", "region": "US-CA", "country": "US"}]
    assert found["employer"] == {"name": "Elm & Oak"}
    assert found["dates"] == {"posted": "2026-10-06", "closes": "2027-01-31"}


def test_what_the_page_shows_comes_before_its_microdata():
    found = plain(f"<h1>Nurse</h1><p>Elm Hospital, Denver, CO</p><meta itemprop=addressLocality content=Irvine>{TEXT}")
    assert [place["city"] for place in found["locations"]] == ["Denver"]
