"""The page: what stands where, and that it needs nothing from elsewhere."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

from jdlint.reports.html_style import DARK, LIGHT
from jdlint.rule import load_shipped
from tests.reports import POSTING, reports
from tests.reports.pages import Page


@pytest.fixture(scope="module")
def page(told):
    return Page(told["html"])


def html(folder, text, name="a.yaml", **settings):
    return reports(folder, {name: text}, ["html"], **settings)["html"]


def test_the_page_is_well_formed_and_names_nothing_twice(page):
    assert page.faults == []


def test_the_page_fetches_nothing_and_runs_nothing(told, page):
    assert page.names().isdisjoint({"script", "link", "img", "iframe", "object", "svg", "font", "form"})
    assert "url(" not in told["html"]
    assert "@import" not in told["html"]
    assert (
        "meta",
        {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"},
    ) in page.tags


def test_headings_go_down_step_by_step(page):
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_heads_and_the_page_a_language_and_landmarks(page):
    assert ("html", {"lang": "en"}) in page.tags
    assert {"header", "main", "footer"} <= page.names()
    assert all(attributes.get("scope") == "col" for tag, attributes in page.tags if tag == "th")


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["card", "ground"])
def test_words_stand_out_from_the_ground(table, ground):
    for ink in ("text", "quiet", "link", "error", "warning", "info"):
        assert contrast(table[ink], table[ground]) >= 4.5, ink
    for severity in ("error", "warning", "info"):
        assert contrast(table[severity], table[f"{severity}-back"]) >= 4.5
        assert contrast(table["text"], table[f"{severity}-back"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_words_of_a_finding_are_marked_with_its_number_and_colour(told):
    assert re.search(r'<mark class="warning" id="p1-m\d+">TBD</mark><a class="number" href="#p1-f\d+"', told["html"])
    found = {re.sub(r"<[^>]+>", "", words) for words in re.findall(r"<mark[^>]*>(.*?)</mark>", told["html"])}
    assert {"TBD", "He", "A degree", "60000"} <= found


def test_each_mark_is_exactly_the_text_of_its_finding(folder):
    told = reports(
        folder, {"a.yaml": POSTING.split("---")[0]}, ["html", "json"], select=["placeholder", "gendered-pronoun"]
    )
    marked = re.findall(r"<mark[^>]*>(.*?)</mark>", told["html"])
    assert sorted(marked) == sorted(row["text"] for row in json.loads(told["json"])["findings"])


@pytest.mark.parametrize(
    "written",
    ["summary: You TBD & more", 'summary: "You \\u0054BD"', "summary: |\n  You\n  TBD", "summary: >\n  You\n  TBD\n"],
)
def test_marks_follow_every_way_of_writing_a_text(folder, written):
    page = html(folder, f"title: Nurse\nduties: [Care]\n{written}\n", select=["placeholder"])
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", page) == ["TBD"]


@pytest.mark.parametrize("name", ["a.jd.md", "a.jd.txt"])
def test_the_text_of_prose_is_shown_and_marked(folder, name):
    text = "# Nurse\n\n## Summary\n\nTBD for our ward.\n\n## Duties\n\n- Care for patients\n"
    page = html(folder, text, name, select=["placeholder"])
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", page) == ["TBD"]
    assert "Care for patients" in Page(page).text


def test_what_is_missing_is_marked_at_the_nearest_key(folder):
    page = html(folder, "title: Nurse\nduties: [Care]\n", select=["missing-application"])
    assert re.search(r'<dt>Title <span class="here" id="p1-m1"><a class="number" href="#p1-f1"', page)


def test_findings_that_overlap_share_their_words(folder):
    text = "title: Nurse\nduties: [Care]\nsummary: The best TBD of all.\n"
    page = html(folder, text, select=["placeholder", "unsourced-superlative", "wording"])
    assert Page(page).faults == []


def test_an_alias_repeats_no_id(folder):
    page = html(folder, "title: Nurse\nduties: &a [TBD one, TBD two]\nskills: *a\n", select=["placeholder"])
    assert page.count(">TBD</mark>") == 2
    assert Page(page).faults == []


def test_cards_are_worst_first_and_say_why(page):
    cards = [
        attributes["class"]
        for tag, attributes in page.tags
        if tag == "li" and "card" in (attributes.get("class") or "")
    ]
    numbered = [words.split()[1] for words in cards if " " in words and words.startswith("card ")]
    first = numbered[: numbered.index("info")]
    assert first == sorted(first, key=["error", "warning"].index)
    assert "show in the text" in page.text


def test_the_page_names_every_place_with_what_was_and_was_not_found(page):
    for words in (
        "The laws, place by place", "Maryland (US-MD)", "What could not be told", "What was not checked",
        "pay (must be said)", "Not to be said, and not found:", "It gives no legal advice",
        "Reason: the range is agreed",
    ):  # fmt: skip
        assert words in page.text, words
    assert not re.search(r"\b(complian\w+|compli(?:es|ed)|passe[sd])\b", page.text, re.IGNORECASE)


def test_what_stays_open_for_one_reason_is_one_line(folder):
    text = "title: ممرضة\nlanguage: ar\nduties: [رعاية المرضى]\nlocations: ['Denver, CO']\n"
    open_questions = Page(html(folder, text, "a.jd.yaml")).text.partition("What could not be told")[2]
    assert open_questions.partition("Summary")[0].count(": wording in ar") == 1
    assert "race preference (US); " in open_questions


def test_duties_have_the_names_that_the_list_of_laws_gives_them(folder):
    told = reports(
        folder, {"a.yaml": "title: Cook\nduties: [Cook]\nlocations: ['Toronto, ON']\n"}, ["html", "markdown"]
    )
    for name, report in told.items():
        assert "use of AI" in report, name


def test_a_file_that_cannot_be_read_is_in_the_summary(folder):
    page = Page(html(folder, b"no archive", "a.jd.docx"))
    assert "a.jd.docx" in page.text[page.text.index("What was not checked") :]


def test_a_posting_that_does_not_parse_is_shown_as_it_is(folder):
    page = html(folder, "title: [<Nurse>\n", "a.jd.yaml")
    [raw] = re.findall("<pre>(.*?)</pre>", page, re.DOTALL)
    assert re.sub("<a .*?</a>|<[^>]+>", "", raw) == "title: [&lt;Nurse&gt;\n"
    assert "<mark" in raw
    assert Page(page).faults == []


def test_what_is_missing_from_a_posting_without_title_leads_somewhere(folder):
    page = html(folder, "version: 1\nduties: [Care]\nqualifications: {required: [A licence]}\n", profile="thorough")
    assert Page(page).faults == []


def test_inherited_text_says_so(folder):
    from jdlint.commands.check import Arguments, run

    (folder / "jdlint.toml").write_text('[defaults."**"]\nsummary = "TBD for all of us"\n')
    (folder / "a.yaml").write_text("title: Nurse\nduties: [Care for patients]\n")
    run(Arguments(["a.yaml"], settings={"select": ["placeholder"]}, formats=["html:out"]))
    page = (folder / "out").read_text()
    assert "(from the configuration)" in page
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", page) == ["TBD"]


def test_sources_of_rules_are_links_that_can_be_followed():
    addresses = [row["url"] for rule in load_shipped() for row in rule.data.get("sources", []) if row.get("url")]
    assert [address for address in addresses if not address.startswith(("https://", "http://"))] == []


def test_a_defect_at_the_end_of_a_file_leads_somewhere(folder):
    page = Page(html(folder, "title: [\n", "a.jd.yaml"))
    assert page.faults == []
    assert "show in the text" in page.text


def test_sections_stand_under_their_own_headings(folder):
    sections = "sections: [{heading: How we <work>, text: TBD}, Only TBD, {text: More TBD}, {heading: TBD}]\n"
    page = html(folder, f"title: Nurse\nduties: [Care]\n{sections}", profile="thorough")
    assert Page(page).faults == []
    assert "<h4>How we &lt;work&gt;" in re.sub("</?span[^>]*>", "", page)
    assert page.count(">TBD</mark>") == 4


def test_a_text_that_is_read_as_two_fields_is_named_once(folder):
    text = "# Nurse\n\n## Duties\n\n- Care for patients\n\n## Benefits\n\n- Salary up to $90k, TBD\n"
    page = html(folder, text, "a.jd.md", select=["placeholder"])
    assert page.count(">TBD</mark>") == 2
    assert Page(page).faults == []


def test_the_page_speaks_of_notes_and_places_by_their_names(page):
    assert not re.search(r"\d infos?\b", page.text)
    waits = page.text[page.text.index("waits for a fact") :]
    assert "US-" not in waits[: waits.index("State it in the posting")]


def test_names_with_commas_are_told_apart_in_a_list(folder):
    text = "title: Nurse\nduties: [Care]\nlocations: [{city: Denver, region: US-CO, country: US}]\n"
    told = reports(folder, {"a.yaml": text}, ["markdown"])["markdown"]
    assert "; VEVRAA, statement for protected veterans" in told


def test_sections_stand_in_the_order_of_the_file_whatever_they_are_called(folder):
    text = (
        "title: Nurse\nresponsibilities: [Care for patients]\nrequirements: [A licence]\nbenefits: [A pension]\n"
        "deadline: 2027-01-31\nstatements: {equal_opportunity: We hire fairly.}\n"
    )
    page = html(folder, text)
    assert re.findall(r"<h4>([A-Z]\w+)", page)[:5] == ["Duties", "Qualifications", "Benefits", "Dates", "Statements"]


def test_each_section_stands_where_it_stands_in_the_file(folder):
    text = "# Nurse\n\n## Our town\n\nIt lies on a river.\n\n## Duties\n\n- Care\n\n## Our ward\n\nIt is new. TBD\n"
    page = html(folder, text, "a.jd.md", select=["placeholder"])
    assert re.findall(r"<h4>(?:<span[^>]*>)?([^<]+)", page)[:3] == ["Our town", "Duties", "Our ward"]


def test_what_an_item_says_comes_first_and_words_to_choose_from_are_read_as_words(folder):
    text = (
        "title: Nurse\nemployment: {type: full_time}\nskills: [full_time_work]\n"
        "duties: [{essential: true, text: Care for patients}, {text: Write notes, name: Paper}]\n"
        "faq: [{question: Is it far?, answer: No.}]\ntools: [{category: Office, items: [A pen]}]\n"
        "benefits: [{kind: paid_leave, text: Thirty days}]\nsections: [{heading: How, text: Well}]\n"
    )
    page = Page(html(folder, text))
    assert page.faults == []
    for words in (
        "Typefull time", "full_time_work", "Care for patientsEssentialyes", "PaperWrite notes", "Is it far?No.",
        "OfficeA pen", "Thirty daysKindpaid leave",
    ):  # fmt: skip
        assert words in re.sub(r"\s*\n\s*", "", page.text), words


def test_what_is_no_part_of_the_posting_is_not_shown(folder):
    page = html(folder, "title: Nurse\nduties: [Care]\nx-import: {file: nurse.docx, values: {title: h33}}\n")
    assert "nurse.docx" not in page


def test_signs_days_and_names_of_fields_are_broken_where_a_reader_expects_it(told):
    laws = told["html"][told["html"].index('<table class="laws">') :]
    cells = re.findall(r"<td>(.*?)</td>", laws)
    assert any("§&nbsp;8-5-201(2)" in cell for cell in cells)
    assert any('since <span class="day">2021-01-01</span>' in cell for cell in cells)
    assert any("employer<wbr>.headcount" in cell for cell in cells)
    assert not any("§ " in cell for cell in cells)
