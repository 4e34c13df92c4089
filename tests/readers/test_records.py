from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint import cli
from jdlint.readers import json_loose, read
from tests.pace import seconds
from tests.readers.exact import assert_exact

BODY = (
    "<p>You care for twelve people &amp; you are never alone.</p><h3>What you&rsquo;ll do</h3>"
    "<ul><li>Give <b>medication</b>.</li><li>Call the doctor.</li></ul>"
    "<p><strong>Requirements</strong></p><ul><li>A licence</li><li>Spanish is a plus</li></ul>"
)
GREENHOUSE = {
    "id": 7,
    "requisition_id": "RN-7",
    "title": "Night Nurse",
    "absolute_url": "https://jobs.example/7",
    "company_name": "Elm Hospital",
    "location": {"name": "Denver, CO"},
    "first_published": "2026-11-02T09:00:00-05:00",
    "content": escape(BODY),
    "departments": [{"id": 1, "name": "Wards"}],
    "pay_input_ranges": [
        {"min_cents": 8000000, "max_cents": 9500050, "currency_type": "USD", "title": "Annual Salary", "blurb": ""}
    ],
}
LEVER = {
    "id": "ab-7",
    "text": "Night Nurse",
    "categories": {"location": "Denver, CO", "commitment": "Full-time", "team": "Ward 4", "department": "Wards"},
    "workplaceType": "onsite",
    "description": "<div>You care for twelve people &amp; you are never alone.</div>",
    "descriptionPlain": "You care",
    "lists": [
        {"text": "What you&#39;ll do", "content": "<li>Give medication.</li><li>Call the doctor.</li>"},
        {"text": "Requirements:", "content": "<li>A licence<li>Spanish is a plus"},
    ],
    "additional": "<p>We are an equal opportunity employer.</p>",
    "salaryRange": {"currency": "USD", "interval": "per-year-salary", "min": 80000, "max": 95000},
    "createdAt": 1793610000000,
    "hostedUrl": "https://jobs.example/7",
    "applyUrl": "https://jobs.example/7/apply",
}
ASHBY = {
    "id": "7",
    "title": "Night Nurse",
    "department": "Wards",
    "employmentType": "FullTime",
    "location": "Denver",
    "address": {"postalAddress": {"addressLocality": "Denver", "addressRegion": "Colorado", "addressCountry": "USA"}},
    "isRemote": False,
    "workplaceType": "OnSite",
    "publishedAt": "2026-11-02T09:00:00.000+00:00",
    "jobUrl": "https://jobs.example/7",
    "descriptionHtml": BODY,
    "compensation": {
        "compensationTierSummary": "$80K - $95K",
        "compensationTiers": [
            {
                "components": [
                    {"compensationType": "EquityPercentage", "minValue": 1},
                    {
                        "compensationType": "Salary",
                        "interval": "1 YEAR",
                        "currencyCode": "USD",
                        "minValue": 80000,
                        "maxValue": 95000,
                    },
                ]
            }
        ],
    },
}
SCHEMA_ORG = {
    "@context": "https://schema.org",
    "@type": ["JobPosting"],
    "title": "Night Nurse",
    "description": escape(BODY),
    "hiringOrganization": {"@type": "Organization", "name": "Elm Hospital", "sameAs": "https://elm.example"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Denver", "addressRegion": "CO", "addressCountry": {"name": "United States"}},
    },
    "employmentType": "FULL_TIME",
    "datePosted": "2026-11-02",
    "validThrough": "2027-01-31T23:59",
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "minValue": "80000", "maxValue": 95000.0, "unitText": "YEAR"},
    },
}


def postings(value):
    data = value if isinstance(value, str) else json.dumps(value)
    return read(data.encode(), "saved.json", "json")[1]


@pytest.mark.parametrize(
    "record", [GREENHOUSE, LEVER, ASHBY, SCHEMA_ORG], ids=["greenhouse", "lever", "ashby", "schema"]
)
def test_a_saved_record_is_a_posting(record):
    [found] = postings(record)
    tree = found.root.plain()
    assert (found.format, tree["title"]) == ("html", "Night Nurse")
    assert tree["summary"] == "You care for twelve people & you are never alone."
    assert tree["duties"] == ["Give medication.", "Call the doctor."]
    assert tree["qualifications"] == {"required": ["A licence"], "preferred": ["Spanish is a plus"]}
    assert tree["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert tree["dates"]["posted"] == "2026-11-02"
    pay = tree["compensation"]
    assert (pay["min"], round(pay["max"]), pay["currency"], pay["period"]) == (80000, 95000, "USD", "year")
    assert_exact(found)


def test_places_lead_through_the_escapes_of_json_and_of_html_twice():
    text = json.dumps(GREENHOUSE)
    [found] = postings(text)
    duty = found.root.value["duties"].value[0]
    at = duty.value.index("medication")
    span = duty.span_of(at, at + 10)
    assert text[span.start : span.end] == "medication"
    summary = found.root.value["summary"]
    at = summary.value.index("&")
    span = summary.span_of(at, at + 1)
    assert text[span.start : span.end] == "&amp;amp;"
    pay = found.root.value["compensation"].value
    assert text[slice(pay["max"].span.start, pay["max"].span.end)] == "9500050"
    assert pay["max"].value == 95000.5


def test_several_ranges_keep_their_labels():
    ranges = [
        {"min_cents": 100, "max_cents": 200, "currency_type": "USD", "title": place} for place in ("NYC", "Denver")
    ]
    [found] = postings({**GREENHOUSE, "pay_input_ranges": ranges})
    assert [row["label"] for row in found.root.plain()["compensation"]["ranges"]] == ["NYC", "Denver"]


@pytest.mark.parametrize(
    "board", [{"jobs": [GREENHOUSE, GREENHOUSE]}, [LEVER, ASHBY], {"@graph": [SCHEMA_ORG, SCHEMA_ORG]}]
)
def test_a_whole_board_is_many_postings(board):
    found = postings(board)
    assert [posting.document for posting in found] == [1, 2]
    assert found[0].root.span.end < found[1].root.span.start


def test_a_place_that_no_field_takes_is_kept():
    [found] = postings({**GREENHOUSE, "location": {"name": "Ward 4 or anywhere (hybrid)"}})
    tree = found.root.plain()
    assert tree["workplace"] == {"type": "hybrid"}
    assert {"text": "Ward 4 or anywhere (hybrid)"} in tree["sections"]


@pytest.mark.parametrize(
    "value",
    [
        {"title": "Nurse", "duties": ["One"], "applyUrl": "x"},
        {"text": "hello", "absolute_url": "x"},
        [1],
        {},
        {"jobs": 1},
    ],
)
def test_other_json_is_none(value):
    assert all(posting.format == "json" for posting in postings(value))


@pytest.mark.parametrize(
    "wrong", [None, 7, True, [], {}, [[]], {"name": None}, "", "\ud800", "<p>", [None, "x"], 1e300, -1]
)
@pytest.mark.parametrize(
    "record", [GREENHOUSE, LEVER, ASHBY, SCHEMA_ORG], ids=["greenhouse", "lever", "ashby", "schema"]
)
def test_any_member_may_be_anything(record, wrong):
    for name in record:
        for posting in postings({**record, name: wrong}):
            assert posting.root.kind == "mapping"


LD = json.dumps(SCHEMA_ORG)


def page(
    script,
    body="<h1>Night Nurse</h1><p>You care for people, and you are never alone here at night.</p>",
    kind="ld+json",
):
    text = f"<head><script type='application/{kind}'>{script}</script></head>{body}"
    return text, read(text.encode(), "page.html", "html")[1][0]


@pytest.mark.parametrize(
    "script",
    [
        LD,
        f"[{LD}]",
        f'{{"@graph": [{{"@type": "WebPage"}}, {LD}]}}',
        f"<!--\n{LD}\n-->",
        f"//<![CDATA[\n{LD}\n//]]>",
        f"/*<![CDATA[*/{LD}/*]]>*/",
        LD.replace('"FULL_TIME"', '"FULL_TIME",,').replace("}}", "},}"),
        LD.replace('"Night Nurse", ', '"Night Nurse" '),
        LD.replace("Night Nurse", "Night\n Nurse\t"),
        f"{LD};",
        f'</script><script type="application/ld+json">{{"@type": "Organization"}}</script>'
        f"<script type='application/ld+json; charset=utf-8'>{LD}",
        LD[:-1] + ', "more": {"broken": tru',
    ],
)
def test_json_ld_is_read_as_it_stands_in_the_wild(script):
    text, found = page(script)
    tree = found.root.plain()
    if "tru" in script[-4:]:  # what does not end is not read
        assert "dates" not in tree
        return
    assert tree["title"] == "Night Nurse"
    assert tree["employer"]["name"] == "Elm Hospital"
    assert tree["dates"] == {"posted": "2026-11-02", "closes": "2027-01-31"}
    assert tree["compensation"]["min"] == 80000
    span = found.root.value["dates"].value["posted"].span
    assert text[span.start : span.end] == "2026-11-02"
    assert_exact(found)


def test_what_the_page_shows_comes_before_what_its_json_ld_says():
    body = "<h1>Night nurse</h1><p>Elm Clinic, Boulder, CO</p><p>Salary: $70,000 a year</p><p>You care for people.</p>"
    tree = page(LD, body)[1].root.plain()
    assert tree["title"] == "Night nurse"
    assert tree["locations"][0]["city"] == "Boulder"
    assert "min" not in tree["compensation"] if isinstance(tree["compensation"], dict) else True
    assert tree["employer"] == {"name": "Elm Clinic", "url": "https://elm.example"}


def test_a_page_that_a_script_fills_is_read_from_its_json_ld():
    tree = page(LD, "<div>Loading</div>")[1].root.plain()
    assert tree["duties"] == ["Give medication.", "Call the doctor."]
    assert tree["x-page"] == ["Loading"]


def test_what_a_file_of_search_data_repeats_stands_once():
    tree = postings({**SCHEMA_ORG, "responsibilities": "Give medication.", "jobBenefits": "Insurance"})[0].root.plain()
    assert tree["duties"] == ["Give medication.", "Call the doctor."]
    assert tree["benefits"] == ["Insurance"]
    assert "sections" not in tree


def test_remote_work_and_its_regions():
    record = {"@type": "JobPosting", "title": "Nurse", "description": "<p>x</p>", "jobLocationType": "TELECOMMUTE"}
    record["applicantLocationRequirements"] = [
        {"@type": "Country", "name": "USA"},
        {"@type": "State", "name": "Ohio, US"},
    ]
    tree = postings(record)[0].root.plain()
    assert tree["workplace"] == {"type": "remote", "eligible_regions": ["US", "US-OH"]}


@pytest.mark.parametrize(
    "piece", ["[", '{"a":', '"', "/*", "//", '{"a":1,', " ", ",", "[1 ", "\\", "<!--", "]]>", "{}", '{"@type":']
)
def test_no_script_takes_long(piece):
    text = '"JobPosting"' + piece * (300_000 // len(piece))
    assert seconds(lambda: json_loose.values(text, "page.html", 12, len(text))) < 2


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([*list(LD), '"', "{", "}", "[", "]", ",", "\\", "\n", "JobPosting"]), max_size=12),
    st.data(),
)
def test_any_damage_to_a_script_is_borne(damage, data):
    at = data.draw(st.integers(0, len(LD)))
    _text, found = page(LD[:at] + "".join(damage).replace("<", "") + LD[at + data.draw(st.integers(0, 3)) :])
    assert_exact(found)


def test_a_state_is_one_of_its_country_and_no_city_of_another():
    record = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Night Nurse",
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [
            {"@type": "State", "name": "Ontario, CA"},
            {"@type": "State", "name": "Colorado, US"},
            {"@type": "Country", "name": "Canada"},
        ],
    }
    [posting] = read(json.dumps(record).encode(), "a.json", "json")[1]
    assert posting.get("workplace.eligible_regions").plain() == ["CA-ON", "US-CO", "CA"]


QUOTED = '{"@type":"JobPosting","title":"Cook","description":"<ul><li>Cook "real" food</li></ul>","skills":"Knives"}'


def test_a_quote_within_a_text_does_not_end_it():
    _, found = page(QUOTED, "<div></div>")
    assert found.root.plain()["summary"] == 'Cook "real" food'
    assert found.root.plain()["skills"] == ["Knives"]
    assert found.defects == []
    assert_exact(found)


@pytest.mark.parametrize("cut", [1, 2])
def test_brackets_that_are_missing_at_the_end_are_thought_there(cut):
    record = (
        '{"@type":"JobPosting","title":"Cook","description":"<p>Cook food.</p>","hiringOrganization":{"name":"Elm"}}'
    )
    found = page(record[:-cut], "<div></div>")[1]
    assert found.root.plain()["employer"] == {"name": "Elm"}
    assert found.defects == []


BROKEN = '{"@type":"JobPosting",\n"title":"Cook","description":"<p>Say "yes", and cook.</p>"}'


@pytest.mark.parametrize("body", ["<div></div>", "<h1>Cook</h1><h2>Duties</h2><ul><li>Cook like a ninja</li></ul>"])
def test_a_job_posting_that_cannot_be_read_is_told_with_its_line(body):
    text, found = page(BROKEN, body)
    [defect] = found.defects
    assert defect.rule == "invalid-syntax"
    assert "JobPosting" in defect.values["problem"]
    assert text[: defect.span.start].count("\n") == 1 + text[: text.index('{"@type"')].count("\n")


def test_a_page_whose_data_is_broken_is_checked_and_imported_by_its_text(tmp_path, capsys):
    file = tmp_path / "ad.html"
    file.write_text(page(BROKEN, "<h1>Cook</h1><h2>Duties</h2><ul><li>Cook like a ninja</li></ul>")[0], "utf-8")
    with pytest.raises(SystemExit) as done:
        cli.main(["check", "--format", "concise", str(file)])
    told = capsys.readouterr().out
    assert done.value.code == 1
    assert "invalid-syntax: The JobPosting" in told
    assert "silly-title" in told
    with pytest.raises(SystemExit) as done:
        cli.main(["import", str(file)])
    assert done.value.code == 0
    came = capsys.readouterr()
    assert "Cook like a ninja" in came.out
    assert ":2: this cannot be read: The JobPosting" in came.err


def test_what_lever_puts_behind_its_lists_is_none_of_their_items():
    lists = [{"text": "Requirements", "content": "<div>Java &amp; MySQL<br>Distributed systems</div>"}]
    tree = postings({**LEVER, "lists": lists, "additional": "", "additionalPlain": "Remote work is fine."})[
        0
    ].root.plain()
    assert tree["qualifications"] == {"required": ["Java & MySQL", "Distributed systems"]}


@pytest.mark.parametrize(
    "record, address",
    [(LEVER, "hostedUrl"), (ASHBY, "jobUrl")],
)
@pytest.mark.parametrize(
    "board, words, name",
    [
        ("https://jobs.lever.co/elm-hospital/7", "At Elm Hospital we care.", "Elm Hospital"),
        ("https://jobs.ashbyhq.com/ElmHospital/7", "ElmHospital has four wards.", "ElmHospital"),
        ("https://jobs.eu.lever.co/elmhospital/7", "We care at ELM Hospital.", "ELM Hospital"),
        ("https://jobs.lever.co/elm-group/7", "At Elm Hospital we care.", None),
        ("https://jobs.lever.co/elm/7", "Elm is a tree.", None),
        ("https://jobs.lever.co/hospital/7", "We run a hospital.", None),
        ("https://elm.example/elm-hospital/7", "At Elm Hospital we care.", None),
    ],
)
def test_the_name_of_a_board_names_the_employer_where_the_text_has_it(record, address, board, words, name):
    text = f"<p>{words}</p>"
    [found] = postings({**record, address: board, "description": text, "descriptionHtml": text})
    node = found.get("employer.name")
    assert (node.value if node is not None else None) == name
    assert node is None or (found.source.slice(node.span) == name and "employer.name" in found.origins)


@pytest.mark.parametrize(
    "closing, kept",
    [
        (
            "<div><b>The wards</b></div><div>Four wards.</div><div><b>Quiet:</b> no calls.</div>",
            [{"heading": "The wards", "text": "Four wards.\n\nQuiet: no calls."}],
        ),
        ("<div>Four wards.</div><div>No calls.</div>", [{"text": "Four wards.\n\nNo calls."}]),
    ],
)
def test_what_stands_behind_the_lists_of_a_record_is_a_part_of_its_own(closing, kept):
    [found] = postings({**LEVER, "additional": closing})
    tree = found.root.plain()
    assert tree["sections"] == kept
    assert tree["qualifications"] == {"required": ["A licence"], "preferred": ["Spanish is a plus"]}


@pytest.mark.parametrize(
    "place, kept",
    [
        ("Denver, Colorado", []),
        ("USA", []),
        ("Denver preferred", [{"heading": "location", "text": "Denver preferred"}]),
    ],
)
def test_a_place_in_words_beside_an_address_is_told_once(place, kept):
    [found] = postings({**ASHBY, "location": place})
    tree = found.root.plain()
    assert tree["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert tree.get("sections", []) == kept


@pytest.mark.parametrize(
    "value, notes", [("$38,694 a year pro rata", "$38,694 a year pro rata"), ("$38,694", None), (38694, None)]
)
def test_what_is_said_of_pay_beside_its_amount_is_kept(value, notes):
    pay = {"currency": "USD", "value": {"minValue": 38694, "maxValue": 38694, "unitText": "YEAR", "value": value}}
    [found] = postings({**SCHEMA_ORG, "baseSalary": pay})
    tree = found.root.plain()
    assert (tree["compensation"]["amount"], tree["compensation"].get("notes")) == (38694, notes)
