"""Importing keeps every place of a line, so that the same laws are asked for before and after."""

from __future__ import annotations

import json

import pytest

from jdlint.facts.places import places_of
from jdlint.habits import normalise
from jdlint.readers import read
from jdlint.reference.places_in_words import spots
from jdlint.schema import load_schema
from scripts.measure_import import imported, lost_words, posting_of

SCHEMA = load_schema("posting")
MARKDOWN = "# Barista\n\n{}\n\n## What you will do\n\n- Make coffee\n"
PAGE = '<html lang="en"><body><h1>Barista</h1><p>{}</p><h2>What you will do</h2><ul><li>Make coffee</li></ul></body>'
LINES = {
    "Location: Denver, CO or Austin, TX": ["US-CO/Denver", "US-TX/Austin"],
    "Location: Denver, CO | Seattle, WA": ["US-CO/Denver", "US-WA/Seattle"],
    "Location: San Francisco, CA / Remote": ["US-CA/San Francisco", "US"],
    "Location: Denver, CO (hybrid) or Austin, TX (remote)": ["US-CO/Denver", "US-TX/Austin"],
    "Location: New York, NY 10001 or Denver, CO 80202": ["US-CO/Denver", "US-NY/New York City"],
    "Locations: Denver, CO; Austin, TX; and Salem, OR": ["US-CO/Denver", "US-OR/Salem", "US-TX/Austin"],
    "Location: Seattle, WA, Austin, TX, and Salem, OR": ["US-OR/Salem", "US-TX/Austin", "US-WA/Seattle"],
    "Location: NYC or Austin, TX": ["US-NY/New York City", "US-TX/Austin"],
    "Location: Chicago / Denver / Remote": ["US-CO/Denver", "US-IL/Chicago", "US"],
    "Location: 100 Main Street, Denver, CO 80202, United States": ["US-CO/Denver"],
    "Location: St. John's, Newfoundland and Labrador": ["CA-NL/St. John's"],
    "Location: Berlin, Germany or Paris, France": ["DE", "FR"],
    "Location: US or Canada": ["CA", "US"],
    "Location: Remote (US only)": ["US"],
    "Location: Remote (Denver, CO)": ["US-CO/Denver", "US"],
    "Location: Toronto, ON or Remote Canada": ["CA-ON/Toronto", "CA"],
    "Remote in Colorado, Oregon or Texas": ["US-CO", "US-OR", "US-TX"],
    "Location: Remote in Colorado, Oregon or Texas": ["US-CO", "US-OR", "US-TX"],
    "Remote (CO, OR, TX)": ["US-CO", "US-OR", "US-TX"],
    "Location: Remote (CA or NY)": ["US-CA", "US-NY"],
    "This role is remote in CO, OR, and TX.": ["US-CO", "US-OR", "US-TX"],
    "Location: Remote, must reside in Texas or Florida": ["US-FL", "US-TX"],
    "Remote (Canada or US)": ["CA", "US"],
    "Remote - US only, except California": ["US", "not US-CA"],
    "US remote, excluding CO and NY": ["US", "not US-CO", "not US-NY"],
    "Remote in New York, NY": ["US-NY/New York City", "US"],
    "Fully remote, or on site in Ontario, California": ["US-CA/Ontario", "US"],
    "Location: Remote (OK)": ["US-OK"],
    "Remote, anywhere in the United States except Colorado": ["US", "not US-CO"],
    "Elm Clinic, Denver, CO or Austin, TX": ["US-CO/Denver", "US-TX/Austin"],
    "Elm Clinic | Denver, CO | Austin, TX": ["US-CO/Denver", "US-TX/Austin"],
    "You will work in our office in Denver, CO or in Austin, TX.": ["US-CO/Denver", "US-TX/Austin"],
    "We are fully remote. Our office is located in Denver, CO.": ["US-CO/Denver"],
}


def reached(posting):
    """The codes of the places and areas of a posting, and those that it leaves out."""
    normalise(posting, SCHEMA)
    found = places_of(posting, [], "posting")
    codes = [sorted({reach.place for reach in way}) for way in (found.spots, found.areas)]
    return [*codes[0], *codes[1], *(f"not {code}" for code in sorted(found.excluded))]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(("format", "form"), [("markdown", MARKDOWN), ("html", PAGE)])
def test_the_same_places_before_and_after(line, format, form):
    data = form.format(line).encode()
    _, [posting] = read(data, f"ad.{format}", format)
    [made] = imported(data, "ad.html" if format == "html" else "ad.md")
    assert reached(posting) == LINES[line] == reached(posting_of(made))


ELSEWHERE = {
    "Location: Denver, CO": "US-CO/Denver",
    "This position is located in Tulsa, OK.": "US-OK/Tulsa",
    "The job is based in our Denver, CO office.": "US-CO/Denver",
    "Work location: 100 Main Street, Tulsa, OK 74101": "US-OK/Tulsa",
    "You will work from our plant in Tulsa, OK.": "US-OK/Tulsa",
    "Must live within 30 miles of Tulsa, OK": "US-OK/Tulsa",
    "Onsite in Tulsa, OK": "US-OK/Tulsa",
}
LISTS = "# Barista\n\nWe serve coffee.\n\n## What you will do\n\n- Make coffee\n{}\n## Benefits\n\n- Paid leave\n{}\n"


@pytest.mark.parametrize("line", ELSEWHERE)
@pytest.mark.parametrize("form", ["- {}\n", "\n{}\n"])
@pytest.mark.parametrize("in_benefits", [False, True])
@pytest.mark.parametrize("name", ["ad.md", "ad.txt"])
def test_a_place_that_stands_elsewhere(line, form, in_benefits, name):
    parts = ["", form.format(line)] if in_benefits else [form.format(line), ""]
    text = LISTS.format(*parts) if name == "ad.md" else LISTS.replace("#", "").format(*parts)
    _, [posting] = read(text.encode(), name, "markdown" if name == "ad.md" else "text")
    [made] = imported(text.encode(), name)
    assert reached(posting) == [ELSEWHERE[line]] == reached(posting_of(made))
    assert lost_words(text.encode(), name, [made]) == set()


@pytest.mark.parametrize("line", ["Drive to our customers in Denver, CO", "Visit clients located in Denver, CO"])
def test_places_of_journeys_and_customers_are_none_of_the_job(line):
    [made] = imported(LISTS.format(f"- {line}\n", "").encode(), "ad.md")
    assert "locations" not in posting_of(made).root.plain()


def test_a_place_in_a_sentence_stands_beside_the_one_of_a_line():
    text = MARKDOWN.format("Elm Clinic, Denver, CO") + "\nThis position is located in Tulsa, OK, from May on.\n"
    [made] = imported(text.encode(), "ad.md")
    assert [place["city"] for place in posting_of(made).root.plain()["locations"]] == ["Denver", "Tulsa"]


def test_a_line_on_where_the_job_is_behind_a_list_is_no_item_of_it():
    [made] = imported(LISTS.format("", "\nThis position is located in Tulsa, OK.\n").encode(), "ad.md")
    assert posting_of(made).root.plain()["benefits"] == ["Paid leave"]


def test_the_employer_before_several_places_is_the_name_alone():
    [made] = imported(MARKDOWN.format("Elm Clinic, Denver, CO or Austin, TX").encode(), "ad.md")
    assert posting_of(made).text("employer.name") == "Elm Clinic"


@pytest.mark.parametrize("line", ["Remote in Austin, TX", "Fully remote or based in Austin, TX"])
def test_what_leads_to_a_place_is_no_employer(line):
    [made] = imported(MARKDOWN.format(line).encode(), "ad.md")
    assert not posting_of(made).has("employer")


@pytest.mark.parametrize("line", ["Elm Clinic, remote in Austin, TX", "Elm Clinic, located in Austin, TX"])
def test_the_employer_ends_before_what_leads_to_the_place(line):
    [made] = imported(MARKDOWN.format(line).encode(), "ad.md")
    assert posting_of(made).text("employer.name") == "Elm Clinic"


@pytest.mark.parametrize("line", ["Location: Berlin or Munich", "Location: Berlin / Munich"])
def test_cities_alone_are_all_there(line):
    [made] = imported(MARKDOWN.format(line).encode(), "ad.md")
    assert posting_of(made).root.plain()["locations"] == [{"city": "Berlin"}, {"city": "Munich"}]


@pytest.mark.parametrize("line", ["Springfield Clinic and Hospital", "Elm Clinic, ask me or him"])
def test_what_is_no_place_stays_none(line):
    [made] = imported(MARKDOWN.format(line).encode(), "ad.md")
    assert "locations" not in posting_of(made).root.plain()


def test_a_line_that_is_read_to_its_end_does_not_stand_beside_its_places():
    [made] = imported(MARKDOWN.format("Location: Denver, CO or Austin, TX").encode(), "ad.md")
    assert "sections" not in posting_of(made).root.plain()


@pytest.mark.parametrize("gap", ["", "\n", " " * 700])
def test_white_space_in_a_record_changes_no_place(gap):
    record = {"id": 1, "title": "Cook", "absolute_url": "https://boards.example/jobs/1", "content": "Cook food. " * 60}
    text = json.dumps(record)[:-1] + f', "location": {{{gap}"name": "Denver, CO or Austin, TX"}}}}'
    _, [posting] = read(text.encode(), "cook.json", "json")
    [made] = imported(text.encode(), "cook.json")
    assert reached(posting) == ["US-CO/Denver", "US-TX/Austin"] == reached(posting_of(made))


@pytest.mark.parametrize("country", ["US", "United States of America"])
def test_a_locality_may_hold_its_region(country):
    address = {"addressLocality": "Seattle, WA", "addressCountry": country}
    record = {"@type": "JobPosting", "title": "Nurse", "description": "You care.", "jobLocation": {"address": address}}
    [made] = imported(json.dumps(record).encode(), "nurse.json")
    assert posting_of(made).root.plain()["locations"] == [{"city": "Seattle", "region": "US-WA", "country": "US"}]


def test_a_region_of_another_country_is_left_in_the_locality():
    address = {"addressLocality": "Seattle, WA", "addressCountry": "DE"}
    record = {"@type": "JobPosting", "title": "Nurse", "description": "You care.", "jobLocation": {"address": address}}
    [made] = imported(json.dumps(record).encode(), "nurse.json")
    assert posting_of(made).root.plain()["locations"] == [{"city": "Seattle, WA", "country": "DE"}]


@pytest.mark.parametrize(
    "line", ["STORE: Riverfront Mall, Spokane, WA", "**School:** Oak School, 4 Oak St, Fresno, CA"]
)
def test_a_label_before_a_place_is_no_part_of_the_name_of_the_employer(line):
    [made] = imported(MARKDOWN.format(line).encode(), "ad.md")
    plain = posting_of(made).root.plain()
    assert "employer" not in plain
    assert len(plain["locations"]) == 1
    assert line.replace("**", "") in str(plain)


def test_a_label_among_other_things_names_no_second_place():
    text = "# Nurse\n\nLocation: Toronto, ON\n\n## Certifications\n\n- A card\n- Location: Denver, CO\n- A licence\n"
    [made] = imported(text.encode(), "ad.md")
    assert [row["city"] for row in posting_of(made).root.plain()["locations"]] == ["Toronto"]


@pytest.mark.parametrize(
    "place, currency", [("Melbourne, VIC", "AUD"), ("Perth, WA", "AUD"), ("Toronto, ON", "CAD"), ("Austin, TX", "USD")]
)
def test_a_dollar_is_that_of_the_country_of_the_place(place, currency):
    [made] = imported((MARKDOWN.format(place) + "\nSalary: $55,000 - $75,000 per year\n").encode(), "ad.md")
    assert posting_of(made).root.plain()["compensation"]["currency"] == currency


@pytest.mark.parametrize(
    "line, places",
    [
        ("You work in the lab with images (e.g. MRI, CT) of people.", []),
        ("We are based in Avon, CT and you join us there.", [{"city": "Avon", "region": "US-CT", "country": "US"}]),
        ("RENO, NV 89501", [{"city": "RENO", "region": "US-NV", "country": "US", "postal_code": "89501"}]),
    ],
)
def test_letters_of_a_short_form_before_those_of_a_state_are_no_city(line, places):
    [made] = imported(MARKDOWN.format(line).encode(), "ad.md")
    assert posting_of(made).root.plain().get("locations", []) == places


@pytest.mark.parametrize(
    "line", ["📍 Melbourne, VIC 🕒 Full Time", "📍Melbourne, VIC", "Come soon 📍 Melbourne, VIC | 💼 Law"]
)
def test_a_place_behind_a_pin_is_the_place(line):
    text = f"# Barista\n\nYou make coffee for all who come in from the rain, and you know their names.\n\n{line}\n"
    [made] = imported(text.encode(), "ad.md")
    assert posting_of(made).root.plain()["locations"] == [{"city": "Melbourne", "region": "AU-VIC", "country": "AU"}]


@pytest.mark.parametrize("line", ["📍 Our favourite corner, you know", "📍 Kleine Trift 13, 27412 Tarmstedt", "📍"])
def test_other_words_behind_a_pin_are_no_place(line):
    text = f"# Barista\n\nYou make coffee for all who come in from the rain, and you know their names.\n\n{line}\n"
    [made] = imported(text.encode(), "ad.md")
    assert "locations" not in posting_of(made).root.plain()


def test_a_short_list_under_the_title_with_a_kind_of_contract_is_no_summary():
    terms = "<ul><li>Dordrecht</li><li>Full-time</li><li>Mid level</li></ul>"
    [made] = imported(
        f"<h1>Barista</h1><p>Come to us</p>{terms}<p>You make coffee. You know all names.</p>".encode(), "ad.html"
    )
    tree = posting_of(made).root.plain()
    assert (tree["summary"], tree["employment"]) == ("You make coffee. You know all names.", {"type": "full_time"})
    assert [entry["text"] for entry in tree["sections"]] == ["Come to us", "- Dordrecht", "- Mid level"]


@pytest.mark.parametrize(
    "items", [["Tea", "Coffee", "Cake"], ["Full-time", "You make coffee for all who come in here."]]
)
def test_another_list_under_the_title_stays_together(items):
    listed = "".join(f"<li>{item}</li>" for item in items)
    [made] = imported(f"<h1>Barista</h1><ul>{listed}</ul><p>You know all names.</p>".encode(), "ad.html")
    assert items[-1] not in [entry.get("text") for entry in posting_of(made).root.plain().get("sections", [])]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Our shop is located in Fort Collins, CO", [{"city": "Fort Collins", "region": "US-CO", "country": "US"}]),
        (
            "Elections - Prescott, AZ, AZ, 86305",
            [{"city": "Prescott", "region": "US-AZ", "country": "US", "postal_code": "86305"}],
        ),
        ("Federal Way, WA", [{"city": "Federal Way", "region": "US-WA", "country": "US"}]),
        ("St. Paul, MN", [{"city": "St. Paul", "region": "US-MN", "country": "US"}]),
    ],
)
def test_a_city_is_but_its_name_and_stands_once(line, places):
    [made] = imported(f"# Barista\n\n## Work Location\n\n{line}\n\n## Duties\n\n- Brew\n".encode(), "ad.md")
    assert posting_of(made).root.plain()["locations"] == places


def test_a_street_is_no_part_of_a_city():
    assert list(spots("Directions: 1005 E Shelby Dr Memphis, TN 38116")) == ["US-TN/Memphis"]
    assert list(spots("We are in Federal Way, WA")) == ["US-WA/Federal Way"]


@pytest.mark.parametrize("sentence", [
    "Experience required, driving knowledge of Boston and New York City necessary.",
    "As the only program between Toronto and Vancouver, we film.",
])  # fmt: skip
def test_places_that_one_knows_or_that_lie_around_are_not_where_the_work_is(sentence):
    [made] = imported(f"# Driver\n\n{sentence}\n\n## Duties\n\n- Drive\n".encode(), "ad.md")
    assert "locations" not in posting_of(made).root.plain()
