"""Front matter that the templates of a website read."""

from __future__ import annotations

from jdlint import api
from jdlint.habits import normalise
from jdlint.readers import read
from jdlint.schema import load_schema

SITE = """---
layout: jobs
permalink: /jobs/cook
business_name: Elm Kitchen
date_posted: '2026-09-01'
location: Suite Y3.100, behind the mill
job_type: full_time
vacancies:
  - heading: Cooks
    text: We look for two.
salary: $21 an hour
x-shop: 4
employment: {shedule: Monday to Friday}
ptags: soup
ttle: Cook
---
# Cook

## Duties

- Cook soups for the guests of the day.
"""


def test_of_names_and_forms_that_the_templates_of_a_website_read_nothing_is_said():
    found = api.check(SITE, "cook.md", profile="thorough")
    about_form = {row.text for row in found if row.rule in ("habit-name", "habit-value", "wrong-type", "invalid-value")}
    slips = {row.text for row in found if row.rule == "unknown-key"}
    assert (about_form, slips) == (set(), {"shedule"})
    ours = api.check(SITE.replace("layout: jobs\npermalink: /jobs/cook\n", ""), "cook.md", profile="thorough")
    assert {"business_name", "vacancies", "$21 an hour"} <= {row.text for row in ours}


def test_what_the_keys_of_a_website_say_is_read_where_a_field_can_take_it():
    [posting] = read(SITE.encode(), "cook.md", "markdown")[1]
    normalise(posting, load_schema("posting"))
    plain = posting.root.plain()
    assert plain["employer"]["name"] == "Elm Kitchen"
    assert (plain["dates"]["posted"], plain["employment"]["type"]) == ("2026-09-01", "full_time")
    assert plain["compensation"]["amount"] == 21
    assert "openings" not in plain["employment"]
    assert plain["x-vacancies"] == [{"heading": "Cooks", "text": "We look for two."}]
    assert "locations" not in plain
    assert plain["x-location"] == "Suite Y3.100, behind the mill"


def test_a_name_that_looks_like_one_of_ours_is_no_slip_in_front_matter():
    page = "---\ntitle: Cook\nnid: 4\nb_benefits: yes\nbenefts: Lunch\n---\n## Duties\n\n- Cook soups for guests.\n"
    found = api.check(page, "cook.md", profile="thorough")
    assert [row.text for row in found if row.rule == "unknown-key"] == ["benefts"]
