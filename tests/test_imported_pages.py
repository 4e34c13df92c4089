"""Pages and records as systems write them, imported: each part stands where it is told, and once."""

from __future__ import annotations

import json
import re
from html import escape, unescape

import pytest

from jdlint import cli
from jdlint.blocks import Block, Text
from jdlint.composing.run_in import parted
from jdlint.readers.html_blocks import page_of
from scripts.measure_import import imported, lost_words, posting_of

EQUAL = "Acme is an Equal Opportunity Employer. Drug test required."


def page(body, title="Packer"):
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>We pack pears.</p>{body}</body></html>"


def tree_of(text, name="ad.html"):
    [made] = imported(text.encode(), name)
    shown = unescape(re.sub("<[^<>]*>", " ", text))
    assert lost_words(shown.encode(), "ad.txt", [made]) == set()
    return posting_of(made).root.plain()


@pytest.mark.parametrize(
    "about", ["", "<h2>About us</h2><p>We are old.</p><p>We are an equal opportunity employer.</p>"]
)
@pytest.mark.parametrize(
    "offers",
    [
        "<p>Health insurance</p><p>Paid vacation</p>",
        "<p>Health insurance<br>Paid vacation</p>",
        "<ul><li>Health insurance</li><li>Paid vacation</li></ul>",
    ],
)
@pytest.mark.parametrize(
    "lead", ["<p>TO APPLY: Come to 12 Main Street.</p>", "<p><b>To apply:</b> Come to us.</p>", ""]
)
def test_a_notice_behind_benefits_is_none(about, offers, lead):
    tree = tree_of(page(f"{about}<h2>Benefits</h2>{offers}{lead}<p>{EQUAL}</p>"))
    assert tree["benefits"] == ["Health insurance", "Paid vacation"]
    assert "Acme is an Equal Opportunity Employer." in tree["statements"]["equal_opportunity"]


def test_what_stands_behind_how_to_apply_is_no_item_of_the_list_before_it():
    body = "<h2>Benefits</h2><p>Health insurance</p><p>Paid vacation</p><p>To apply: Send us:</p>"
    tree = tree_of(page(f"{body}<p>&bull; A resume</p><p>&bull; Two references</p><p>Drug test required.</p>"))
    assert tree["benefits"] == ["Health insurance", "Paid vacation"]
    assert tree["application"]["how_to"] == "Send us:\n\n- A resume\n- Two references\n\nDrug test required."


def test_a_list_goes_on_behind_a_label_of_another_field():
    tree = tree_of(page("<h2>Benefits</h2><p>Health insurance</p><p>Start date: May 3, 2027</p><p>Paid vacation</p>"))
    assert tree["benefits"] == ["Health insurance", "Paid vacation"]


TABLE = "<table><tr><td>Medical</td><td>We pay 80%</td></tr><tr><td>Vacation</td><td>15 days</td></tr>{}</table>"


@pytest.mark.parametrize("row", ["", "<tr><td>Parking</td><td>Free</td></tr>"])
def test_a_table_of_benefits_beside_a_list_is_benefits(row):
    tree = tree_of(
        page(f"<h2>Benefits</h2><ul><li>Uniforms</li></ul>{TABLE.format(row)}<h2>Pay</h2><p>$20 an hour</p>")
    )
    assert tree["benefits"][:3] == ["Uniforms", "Medical | We pay 80%", "Vacation | 15 days"]
    assert len(tree["benefits"]) == 3 + bool(row)


def test_the_head_of_a_table_says_that_its_rows_are_benefits():
    table = (
        "<table><tr><th>Benefit<th>Details</tr><tr><td>Education<td>Half of the fees</tr><tr><td>Lunch<td>Free</table>"
    )
    tree = tree_of(page(f"<h2>Benefits</h2><ul><li>Uniforms</li></ul>{table}"))
    assert tree["benefits"] == ["Uniforms", "Education | Half of the fees", "Lunch | Free"]
    assert "qualifications" not in tree


def test_a_table_of_facts_behind_benefits_is_none():
    table = "<table><tr><td>Job ID<td>44<tr><td>Team size<td>12<tr><td>Education<td>A certificate</table>"
    tree = tree_of(page(f"<h2>Benefits</h2><ul><li>Uniforms</li><li>Parking</li></ul>{table}"))
    assert (tree["benefits"], tree["id"]) == (["Uniforms", "Parking"], "44")
    assert tree["qualifications"]["required"] == ["A certificate"]


FLAT = (
    "We make paper in Duluth. {}: Repair pumps. Keep records of every repair. {}: High school diploma. Able to lift 50"
    " pounds. {}: Dental insurance. Paid vacation."
)


def record(description):
    return json.dumps({"@type": "JobPosting", "title": "Technician", "description": description})


@pytest.mark.parametrize(
    "labels",
    [
        ("Responsibilities", "Qualifications", "Benefits"),
        ("KEY RESPONSIBILITIES", "REQUIREMENTS", "WHAT WE OFFER"),
        ("Your tasks", "Minimum Qualifications", "Our benefits"),
    ],
)
@pytest.mark.parametrize("name", ["ad.json", "ad.html", "ad.md"])
def test_labels_within_a_paragraph_part_it(labels, name):
    text = FLAT.format(*labels)
    whole = {"ad.json": record(text), "ad.html": page(f"<p>{text}</p>"), "ad.md": f"# Technician\n\n{text}\n"}[name]
    tree = posting_of(imported(whole.encode(), name)[0]).root.plain()
    assert tree["summary"].endswith("We make paper in Duluth.")
    assert tree["duties"] == ["Repair pumps.", "Keep records of every repair."]
    assert tree["qualifications"] == {"required": ["High school diploma.", "Able to lift 50 pounds."]}
    assert tree["benefits"] == ["Dental insurance. Paid vacation."]


def test_labels_within_lists_that_lost_their_lines_part_them():
    text = (
        "We install ducts. Key Responsibilities: Hang duct Read drawings Requirements: An OSHA card and a license"
        " Benefits: Paid holidays Pay Range: $29.00 an hour"
    )
    tree = posting_of(imported(record(text).encode(), "ad.json")[0]).root.plain()
    assert (tree["summary"], tree["duties"]) == ("We install ducts.", ["Hang duct Read drawings"])
    assert tree["qualifications"] == {"required": ["An OSHA card and a license"]}
    assert (tree["benefits"], tree["compensation"]["amount"]) == (["Paid holidays"], 29)


@pytest.mark.parametrize(
    "text",
    [
        "Our qualifications: we have done this for forty years. Our benefits: see below, and ask our people.",
        "You know most of our skills: Python, SQL. What counts are benefits: we have them.",
        "Responsibilities: Repair pumps and keep records of every repair.",
        "We ask for the Minimum Qualifications: a card. Ask about our Benefits: paid leave. Duties: many.",
        "Dental Benefits: full. Company Duties: none. Duties: as told.",
        "We see two things, our duties: pumps, and qualifications: diplomas.",
        "Bonus: up to a tenth. Skills: Python. Experience: two years. Role: technician. Training: three weeks.",
    ],
)
def test_labels_that_part_no_paragraph(text):
    assert [block.text.value for block in parted([Block("paragraph", Text(text, [(0, 0, 0)]))])] == [text]


def pay_box(*ranges, description="<p>Pay depends on experience. We also give equity.</p>"):
    rows = "".join(
        f'<div class="title">{title}</div><div class="pay-range"><span>{low}</span><span class="divider">&mdash;</span>'
        f"<span>{high} USD</span></div>"
        for title, low, high in ranges
    )
    return (
        "<p>We measure rivers.</p><h3>Bonus points</h3><ul><li>You know hydrology</li></ul>"
        '<div class="content-pay-transparency"><div class="pay-input">'
        f'<div class="description">{description}</div>{rows}'
        '</div></div><div class="content-conclusion"><p>Our office has a garden.</p></div>'
    )


def greenhouse(content, ranges):
    given = [
        {"title": title, "min_cents": low, "max_cents": high, "currency_type": "USD", "blurb": "<p>Pay is pay.</p>"}
        for title, low, high in ranges
    ]
    record = {"title": "Engineer", "content": escape(content), "internal_job_id": 7, "pay_input_ranges": given}
    return posting_of(imported(json.dumps(record).encode(), "saved.json")[0]).root.plain()


ANNUAL, DENVER, RENO = "Annual base salary", "Denver pay range", "Reno pay range"


def test_what_a_record_says_of_pay_in_words_and_in_amounts_stands_once():
    tree = greenhouse(pay_box((ANNUAL, "$120,000", "$150,000")), [(ANNUAL, 12_000_000, 15_000_000)])
    pay = tree["compensation"]
    assert (pay["min"], pay["max"], pay["period"]) == (120_000, 150_000, "year")
    assert pay["notes"] == f"Pay depends on experience. We also give equity.\n\n{ANNUAL}\n\nPay is pay."
    assert tree["sections"] == [{"text": "Our office has a garden."}]
    assert tree["qualifications"] == {"preferred": ["You know hydrology"]}


def test_labels_of_several_ranges_stand_with_them():
    shown = [(DENVER, "$120,000", "$150,000"), (RENO, "$110,000", "$140,000.50")]
    tree = greenhouse(pay_box(*shown), [(DENVER, 12_000_000, 15_000_000), (RENO, 11_000_000, 14_000_050)])
    pay = tree["compensation"]
    assert [(row["label"], row["max"]) for row in pay["ranges"]] == [(DENVER, 150_000), (RENO, 140_000.5)]
    assert pay["notes"] == "Pay depends on experience. We also give equity.\n\nPay is pay."


def test_a_range_that_the_record_does_not_have_stays():
    tree = greenhouse(pay_box((RENO, "$99,000", "$101,000")), [(ANNUAL, 12_000_000, 15_000_000)])
    assert "$99,000—$101,000 USD" in tree["compensation"]["notes"]


def test_a_box_on_pay_tells_of_pay_where_no_data_does():
    content = pay_box((ANNUAL, "$120,000", "$150,000"))
    for tree in (greenhouse(content, []), tree_of(page(content))):
        assert tree["compensation"]["notes"].endswith(f"We also give equity.\n\n{ANNUAL}\n\n$120,000—$150,000 USD")
        assert (tree["compensation"]["min"], tree["compensation"]["max"]) == (120_000, 150_000)
        assert tree["sections"] == [{"text": "Our office has a garden."}]


DUTIES = "<h1>Line Cook</h1><p>You cook for ninety guests.</p><h2>Duties</h2><ul><li>Cook fish</li><li>Clean</li></ul>"


@pytest.mark.parametrize(
    "title, words, employer",
    [
        ("Line Cook - Acme Foods", "", "Acme Foods"),
        ("Acme Foods - Line Cook", "", "Acme Foods"),
        ("Line Cook at Zazu | Careers", "", "Zazu"),
        ("Line Cook | Zazu", "Zazu is hiring a cook.", "Zazu"),
        ("Zazu – Line Cook", "About Zazu", "Zazu"),
        ("Line Cook | Zazu", "", None),
        ("Line Cook - Nights", "You join nights once a month.", None),
        ("Line Cook - Banquets", "Banquets are our trade, and you learn about Banquets.", None),
        ("Line Cook - Denver", "Work at Denver's best table.", None),
        ("Pastry Chef - Zazu", "Zazu is hiring a cook.", None),
    ],
)
def test_the_other_half_of_a_title_is_the_employer_where_the_page_agrees(title, words, employer):
    [made] = imported(f"<title>{title}</title>{DUTIES}<p>{words}</p>".encode(), "ad.html")
    assert posting_of(made).root.plain().get("employer", {}).get("name") == employer
    assert ("# guess: name, from the title of the page" in made) == (employer is not None)


ORGANIZATION = {"@type": "Organization", "@id": "#org", "name": "Acme Foods", "url": "https://acme.example"}
POSTING = {"@type": "JobPosting", "title": "Line Cook", "description": DUTIES}


def graph(*nodes):
    data = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "acme"}, *nodes]})
    return {"saved.json": data, "ad.html": f'<script type="application/ld+json">{data}</script>{DUTIES}'}


@pytest.mark.parametrize("name", ["saved.json", "ad.html"])
def test_an_organization_in_a_graph_is_the_employer(name):
    [made] = imported(graph(ORGANIZATION, {**POSTING, "hiringOrganization": {"@id": "#org"}})[name].encode(), name)
    assert posting_of(made).root.plain()["employer"] == {"name": "Acme Foods", "url": "https://acme.example"}
    [made] = imported(graph(POSTING, ORGANIZATION, ORGANIZATION)[name].encode(), name)
    assert posting_of(made).root.plain()["employer"] == {"name": "Acme Foods"}
    assert "name: Acme Foods  # guess: name, from the organization beside the JobPosting" in made


@pytest.mark.parametrize("name", ["saved.json", "ad.html"])
@pytest.mark.parametrize(
    "nodes",
    [
        [POSTING, ORGANIZATION, {"@type": "Organization", "name": "Elm Boards"}],
        [{**POSTING, "hiringOrganization": {"@id": "#other"}}, ORGANIZATION],
        [{**POSTING, "hiringOrganization": "Elm"}, ORGANIZATION],
        [POSTING, {"@type": "Person", "name": "Acme Foods"}],
    ],
)
def test_organizations_that_are_not_the_employer(name, nodes):
    tree = posting_of(imported(graph(*nodes)[name].encode(), name)[0]).root.plain()
    assert tree.get("employer", {}).get("name") in (None, "Elm")


FIELDS = (
    "<div><label>First name *</label><input></div><div><label>E-mail *</label><input type=email></div><div><label>"
    "Resume/CV *</label><button>Attach</button><input type=file></div><div><label>Gender</label><select><option>Male"
    "</select></div>"
)
SUBMIT = "<button>Submit application</button>"


@pytest.mark.parametrize(
    "form",
    [
        f"<div class=application><h2>Apply for this job</h2>{FIELDS}{SUBMIT}</div>",
        f"<section><h2>Apply for this job</h2><p>Required fields have a star.</p><div>{FIELDS}</div>{SUBMIT}</section>",
        f"<div><div><h3>Apply now</h3></div><div><div>{FIELDS}</div></div><div>{SUBMIT}</div></div>",
    ],
)
@pytest.mark.parametrize("frame", ["<div id=root><input type=search>{}</div>", "<form id=aspnet><div>{}</div></form>"])
def test_a_form_without_an_element_of_its_own_is_kept_and_not_judged(form, frame):
    tree = tree_of(f"<html><body>{frame.format(DUTIES + form)}</body></html>".replace("<option>Male", ""))
    assert tree["duties"] == ["Cook fish", "Clean"]
    assert {"First name *", "E-mail *", "Resume/CV *", "Gender"} <= set(tree["x-page"])
    assert "sections" not in tree
    assert tree["application"] == {"how_to": "Submit application"}


@pytest.mark.parametrize(
    "body",
    [
        f"<div><h1>Line Cook</h1><p>You cook for ninety guests.</p><p>You clean.</p>{FIELDS}</div>",
        "<h1>Line Cook</h1><p>You:</p><ul><li><input type=checkbox> Cook<li><input type=checkbox> Fry<li><input"
        " type=checkbox> Clean</ul>",
        f"<h1>Line Cook</h1><div><p>{'You cook for ninety guests, every day. ' * 6}</p>{FIELDS}</div>",
        f"<h1>Line Cook</h1><p>{'You cook for ninety guests. ' * 9}</p><div><h3>Duties</h3><p>Fry.</p>{FIELDS}</div>",
    ],
)
def test_what_stands_beside_controls_stays_the_ad(body):
    tree = tree_of(f"<html><body>{body}</body></html>".replace("<option>Male", ""))
    assert "x-page" not in tree


OUTLINES = {
    "ad.html": "<h1>Cook</h1><p>We cook.</p><ul><li>Duties<ul><li>Cook fish</li></ul></li><li>Requirements<ul><li>"
    "A card</li><li>A knife</li></ul></li><li>Paid weekly</li></ul>",
    "ad.md": "# Cook\n\nWe cook.\n\n- Duties\n  - Cook fish\n- Requirements\n  - A card\n  - A knife\n- Paid weekly\n",
}


@pytest.mark.parametrize("name", OUTLINES)
def test_an_outline_of_lists_is_read_as_sections(name):
    tree = tree_of(OUTLINES[name], name)
    assert (tree["summary"], tree["duties"]) == ("We cook.", ["Cook fish"])
    assert tree["qualifications"] == {"required": ["A card", "A knife"]}
    assert tree["sections"] == [{"text": "- Paid weekly"}]


@pytest.mark.parametrize("head", ["<ol><li>{}</li></ol>", "<h2>{}</h2>", "<p><b>{}</b></p>", "<p>{}:</p>"])
def test_a_list_of_one_item_is_one_duty(head):
    lists = "<ul><li>Cook fish</li></ul>", "<ul><li>A card</li></ul>"
    tree = tree_of(f"<h1>Cook</h1>{head.format('Duties')}{lists[0]}{head.format('Requirements')}{lists[1]}")
    assert (tree["duties"], tree["qualifications"]) == (["Cook fish"], {"required": ["A card"]})
    assert not {"summary", "sections"} & tree.keys()


@pytest.mark.parametrize("word", ["Training", "Interviews", "Our tools"])
def test_a_point_with_points_of_its_own_stays_in_its_list(word):
    tree = tree_of(f"<h1>Cook</h1><h2>Duties</h2><ul><li>Cook fish</li><li>{word}<ul><li>Teach two cooks</ul></ul>")
    assert tree["duties"] == ["Cook fish", word, "Teach two cooks"]
    tree = tree_of(f"<h1>Cook</h1><h2>Duties</h2><ol><li>Cook fish</li><li>{word}</li></ol><ul><li>Teach cooks</ul>")
    assert tree["duties"] == ["Cook fish", word, "Teach cooks"]


def test_other_jobs_of_a_site_are_none_of_the_ad():
    others = "<h3>Similar jobs (2)</h3><a href=/2>Baker</a><dl><dt>Location<dd>Nampa, ID</dl>"
    tree = tree_of(f"{DUTIES}<h2>Location</h2><p>Boise, ID</p><div>{others}</div><h2>Benefits</h2><p>Meals</p>")
    assert [place["city"] for place in tree["locations"]] == ["Boise"]
    assert tree["benefits"] == ["Meals"]
    assert tree["x-page"][0] == "Similar jobs (2)"


@pytest.mark.parametrize("heading", ["Other duties", "More about the job", "Similar experience", "Other requirements"])
def test_headings_that_are_like_those_of_other_jobs(heading):
    assert "x-page" not in tree_of(f"{DUTIES}<h2>{heading}</h2><ul><li>Bake bread</li></ul>")


@pytest.mark.parametrize(
    "words, place",
    [
        ("US-OK-Tulsa", {"city": "Tulsa", "region": "US-OK", "country": "US"}),
        ("United States-North Carolina-Winston-Salem", {"city": "Winston-Salem", "region": "US-NC", "country": "US"}),
        ("Winston-Salem, NC", {"city": "Winston-Salem", "region": "US-NC", "country": "US"}),
        ("Stratford-upon-Avon", {"city": "Stratford-upon-Avon"}),
    ],
)
def test_a_place_from_the_country_down(words, place):
    tree = tree_of(f"{DUTIES}<dl><dt>Job location<dd>{words}</dl>")
    assert tree["locations"] == [place]


@pytest.mark.parametrize("line", ["1420 Oak St, Eugene, OR 97401", "500 5th Ave, Eugene, OR", "88 Mill Rd, Eugene, OR"])
def test_a_street_is_no_employer(line):
    tree = tree_of(DUTIES.replace("<p>", f"<p>{line}</p><p>", 1))
    assert (tree["locations"][0]["city"], "employer" in tree) == ("Eugene", False)


def test_the_title_of_a_page_tells_which_heading_names_the_job():
    body = DUTIES.replace("<h1>Line Cook</h1>", "<h4>Zazu</h4><h2>Line Cook</h2><p>Reno, NV</p>")
    tree = tree_of(f"<title>Line Cook - Zazu</title>{body}")
    assert (tree["title"], tree["employer"], tree["summary"]) == (
        "Line Cook",
        {"name": "Zazu"},
        "You cook for ninety guests.",
    )


def test_rows_that_head_lists_are_sections():
    rows = "<tr><td>Duties<td>Cook fish<br>Clean<tr><td>Benefits<td>Meals<br>Boots<tr><td>To apply<td>Call 555-0100."
    tree = tree_of(f"<h1>Line Cook</h1><table>{rows}</table><p>Acme is an equal opportunity employer.</p>")
    assert (tree["duties"], tree["benefits"]) == (["Cook fish", "Clean"], ["Meals", "Boots"])
    assert tree["application"]["how_to"] == "Call 555-0100."


def test_links_beside_words_on_pay_are_none_of_them():
    facts = "<dl><dt>Minimum experience<dd>None</dl>"
    tree = tree_of(
        f"{DUTIES}<h2>Pay</h2><p>$28 an hour.</p><p>We share the tips.</p><a href=/apply>Apply for this job</a>{facts}"
    )
    assert tree["compensation"]["notes"] == "$28 an hour.\n\nWe share the tips."
    assert {"text": "Minimum experience | None"} in tree["sections"]


def test_paragraphs_under_benefits_are_items_whatever_list_stands_before():
    tree = tree_of(f"{DUTIES}<p><b>Benefits:</b></p><p>Meals and boots.</p><p>Dental insurance.</p>")
    assert tree["benefits"] == ["Meals and boots.", "Dental insurance."]


def test_a_demand_behind_wishes_is_none():
    tree = tree_of(f"{DUTIES}<h2>Preferred</h2><p>&bull; Spanish<br>&bull; A van</p><p>Applicants must be 18.</p>")
    assert tree["qualifications"] == {"preferred": ["Spanish", "A van"]}


def test_facts_under_a_title_are_no_summary():
    facts = "<dl><dt>ID<dd>2027-4418<dt>Category<dd>Kitchen</dl><ul><li>Reno, NV, USA</li></ul><p>We feed Reno.</p>"
    tree = tree_of(DUTIES.replace("<p>", f"{facts}<p>", 1))
    assert tree["summary"] == "We feed Reno.\n\nYou cook for ninety guests."
    assert {"text": "Category | Kitchen"} in tree["sections"]


def test_a_linked_place_is_a_place():
    tree = tree_of(DUTIES.replace("<p>", "<p><a href='https://maps.example/x'>Reno, NV</a></p><p>", 1))
    assert tree["locations"] == [{"city": "Reno", "region": "US-NV", "country": "US"}]
    assert tree["sections"] == [{"text": "Reno, NV (https://maps.example/x)"}]


def test_links_beside_each_other_are_words_of_their_own():
    source = "<p><a href=/a>Send</a><a href=/b>Share</a> <a href=/c>He</a><a href=/c>llo</a></p>"
    assert [block.text.value for block in page_of(Text(source, [(0, 0, 0)])).blocks] == ["Send Share Hello"]


def test_a_sentence_on_how_to_apply_behind_benefits_is_none():
    line = "Pay: $20 an hour. Benefits: dental, sick leave. Apply at https://a.example by May 4."
    plain = tree_of(f"# Cook\n\n## Duties\n\n- Cook fish\n\n{line}\n", "ad.md")
    assert plain["benefits"] == ["dental, sick leave."]
    assert plain["application"]["how_to"] == "Apply at https://a.example by May 4."


def test_places_around_the_ad_are_reached_neither_by_the_page_nor_by_its_import(tmp_path, capsys):
    page_of_site = f"{DUTIES}<p>The work is in Boise, ID.</p><h3>Similar jobs</h3><p>Nampa, ID</p>"
    [made] = imported(page_of_site.encode(), "ad.html")
    for name, text in (("ad.html", page_of_site), ("ad.jd.yaml", made)):
        (tmp_path / name).write_text(text)
        with pytest.raises(SystemExit):
            cli.main(["places", str(tmp_path / name)])
        found = capsys.readouterr().out
        assert ("Boise" in found, "Nampa" in found) == (True, False)


def test_parts_of_a_line_that_the_markup_tells_apart():
    spans = "<div><span data-ui=job-workplace>Remote</span><span data-ui=job-location>Reno, NV</span></div>"
    tree = tree_of(DUTIES.replace("<p>", f"{spans}<p>", 1))
    assert [place["city"] for place in tree["locations"]] == ["Reno"]
    assert tree["workplace"]["type"] == "remote"


def test_an_item_with_a_heading_is_a_box():
    boxes = (
        "<ul><li><h3>Work schedule</h3><p>Nights</p></li><li><h3>Security clearance</h3><p>Not required</p></li></ul>"
    )
    tree = tree_of(f"{DUTIES}{boxes}")
    assert (tree["employment"], tree["clearance"]) == ({"schedule": "Nights"}, "Not required")


def test_the_job_below_a_heading_that_invites():
    tree = tree_of("<h1>Join our team</h1><p>We laugh.</p><h2>Pastry Cook</h2><h3>Duties</h3><ul><li>Bake<li>Fry</ul>")
    assert tree["title"] == "Pastry Cook"
    tree = tree_of("<h1>Join us as a pastry cook</h1><h2>Baker in our team</h2><h3>Duties</h3><ul><li>Bake<li>Fry</ul>")
    assert tree["title"] == "Join us as a pastry cook"
    tree = tree_of("<h1>Join our team</h1><p>We laugh.</p><h2>Why us</h2><p>We bake.</p><h3>Duties</h3><p>Bake</p>")
    assert tree["title"] == "Join our team"


@pytest.mark.parametrize("label", ["Position", "Job title", "Title"])
def test_a_label_names_the_job_below_a_letterhead(label):
    head = "<p><b>Riverside Unified School District</b></p><p><b>Announcement</b></p>"
    tree = tree_of(f"{head}<p><b>{label}:</b> School Bus Driver</p><p><b>DUTIES</b></p><p>Drives a bus</p>")
    assert tree["title"] == "School Bus Driver"
    tree = tree_of(f"<p><b>Bus Driver</b></p><p><b>{label}:</b> Full-time</p><p><b>DUTIES</b></p><p>Drives a bus</p>")
    assert tree["title"] == "Bus Driver"


def test_a_heading_with_nothing_below_it_leaves_its_field_to_the_next():
    body = "<h2>Description</h2><h2>Position overview</h2><p>The cook opens the kitchen.</p>"
    assert tree_of(f"{DUTIES}{body}")["about_role"] == "The cook opens the kitchen."


SMART = {
    "id": "74400",
    "name": "Warehouse Lead",
    "refNumber": "REF88",
    "company": {"identifier": "Pinnacle", "name": "Pinnacle Supply"},
    "releasedDate": "2027-01-08T12:00:00.000Z",
    "location": {"city": "Aurora", "region": "CO", "country": "us", "remote": False},
    "department": {"label": "Operations"},
    "typeOfEmployment": {"label": "Full-time"},
    "jobAd": {
        "sections": {
            "companyDescription": {"title": "Company Description", "text": "<p>Pinnacle Supply ships pipe.</p>"},
            "jobDescription": {"title": "Job Description", "text": "<ul><li>Lead a crew</li><li>Plan trucks</li></ul>"},
            "qualifications": {"title": "Qualifications", "text": "<ul><li>Forklift certificate</li></ul>"},
            "additionalInformation": {"title": "Additional Information", "text": "<p>$24-$29 an hour.</p>"},
        }
    },
    "applyUrl": "https://jobs.example/pinnacle/74400",
}


def test_a_record_of_smartrecruiters():
    [made] = imported(json.dumps(SMART).encode(), "saved.json")
    tree = posting_of(made).root.plain()
    assert (tree["title"], tree["id"]) == ("Warehouse Lead", "REF88")
    assert tree["employer"] == {
        "name": "Pinnacle Supply",
        "department": "Operations",
        "about": "Pinnacle Supply ships pipe.",
    }
    assert tree["locations"] == [{"city": "Aurora", "region": "US-CO", "country": "US"}]
    assert (tree["employment"], tree["duties"]) == ({"type": "full_time"}, ["Lead a crew", "Plan trucks"])
    assert tree["qualifications"] == {"required": ["Forklift certificate"]}
    assert (tree["compensation"]["min"], tree["compensation"]["max"]) == (24, 29)
    assert tree["application"] == {"url": "https://jobs.example/pinnacle/74400"}
    assert tree["dates"] == {"posted": "2027-01-08"}


@pytest.mark.parametrize("address", ["<JI@museum.example>", "<https://museum.example/jobs>", "<www.museum.example>"])
@pytest.mark.parametrize("name", ["ad.html", "ad.md"])
def test_an_address_between_angle_brackets_is_a_text(address, name):
    [made] = imported(f"<h1>Cook</h1>\n<p>To apply, write to {address} by May.</p>\n".encode(), name)
    assert address.strip("<>") in posting_of(made).root.plain()["application"]["how_to"]


def test_a_place_that_the_page_cuts_short_is_completed_by_its_data():
    address = {"streetAddress": "9 Bark Rd", "addressLocality": "Tacoma", "addressRegion": "WA", "addressCountry": "US"}
    data = json.dumps({**POSTING, "jobLocation": {"@type": "Place", "address": address}})
    for shown, found in (("Tacoma", "Tacoma"), ("Fresno, CA", "Fresno")):
        [made] = imported(
            f'<script type="application/ld+json">{data}</script>{DUTIES}<dl><dt>Locations<dd>{shown}</dl>'.encode(),
            "ad.html",
        )
        [place] = posting_of(made).root.plain()["locations"]
        assert (place["city"], place.get("street")) == (found, "9 Bark Rd" if found == "Tacoma" else None)
        assert place["region"] == ("US-WA" if found == "Tacoma" else "US-CA")


def test_a_bold_line_with_a_colon_heads_a_list_right_under_the_title():
    tree = tree_of(
        "<h1>Clerk</h1><p>We bake.</p><p><b>What the job is:</b></p><ul><li>Enter bills<li>Reconcile cards</ul>"
    )
    assert (tree["summary"], tree["duties"]) == ("We bake.", ["Enter bills", "Reconcile cards"])


def test_a_record_of_workday():
    info = {
        "id": "aa1",
        "title": "Lab Technician",
        "jobDescription": "<p><b>What you'll be doing:</b></p><ul><li>Run tests</li><li>Log faults</li></ul>"
        "<p><b>What we need to see:</b></p><ul><li>A diploma</li><li>2 years in a lab</li></ul>",
        "location": "Reno, NV",
        "timeType": "Full time",
        "jobReqId": "JR77",
        "startDate": "2027-02-03",
        "externalUrl": "https://pine.wd5.myworkdayjobs.com/Pine/job/Reno/Lab-Technician_JR77",
    }
    record = {"jobPostingInfo": info, "hiringOrganization": {"name": "Pine Labs, Inc."}, "similarJobs": []}
    [made] = imported(json.dumps(record).encode(), "saved.json")
    tree = posting_of(made).root.plain()
    assert (tree["title"], tree["id"], tree["employer"]["name"]) == ("Lab Technician", "JR77", "Pine Labs, Inc.")
    assert tree["duties"] == ["Run tests", "Log faults"]
    assert tree["qualifications"]["required"] == ["A diploma", "2 years in a lab"]
    assert tree["locations"] == [{"city": "Reno", "region": "US-NV", "country": "US"}]
    assert (tree["employment"], tree["dates"]) == ({"type": "full_time"}, {"posted": "2027-02-03"})
    assert tree["application"]["url"].endswith("JR77")


def test_links_above_the_title_are_of_the_site_unless_they_lead_to_applying():
    tree = tree_of(f"<a href=/jobs>All our kitchens</a><br><button>Apply now</button>{DUTIES}")
    assert tree["x-page"] == ["All our kitchens (/jobs)"]
    assert tree["application"] == {"how_to": "Apply now"}


def torn(behind):
    duties = [
        "Pack pears into boxes of ten",
        "Carry boxes to the gate",
        "Write labels for each crate",
        "Sweep the yard at night",
    ]
    items = "".join(f"<li>{duty}</li>" for duty in duties)
    whole = f"<p>{LONG}</p><h2>Duties</h2><ul>{items}</ul><p>Bring gloves and strong shoes.</p>"
    data = json.dumps({"@type": "JobPosting", "title": "Packer", "description": whole})
    body = f"<h1>Packer</h1><p>{LONG}</p><h2>Duties</h2><ul><li>{duties[0]}</li></ul>{behind}"
    return duties, f"<title>Packer</title>{body}<script type='application/ld+json'>{data}</script>"


LONG = "We pack pears in Kent from May to October, and in winter we mend what broke in the summer. " * 4


def test_a_page_that_is_torn_is_read_from_its_data_and_repeats_nothing():
    duties, text = torn("<p>Seen by twelve visitors</p>")
    [made] = imported(text.encode(), "ad.html")
    tree = posting_of(made).root.plain()
    assert tree["duties"] == duties
    assert tree["x-page"] == ["Seen by twelve visitors"]
    assert " ".join(made.split()).count("We pack pears in Kent") == 4


def test_a_page_with_words_of_its_own_is_no_torn_one():
    own = "Every Friday the kitchen cooks soup for all who worked that week, and the radio plays songs from Wales."
    _, text = torn(f"<h2>Benefits</h2><p>{own}</p><p>{own.replace('Friday', 'Monday')}</p>")
    [made] = imported(text.encode(), "ad.html")
    assert own in posting_of(made).root.plain()["benefits"]
