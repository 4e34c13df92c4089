"""Groups document and sections: what hangs on the kind, the status, the language and where the posting comes from."""

from __future__ import annotations

import json

import pytest

import jdlint
from jdlint import cli

BARE = "title: Line Cook\nlanguage: en\n"
OF_POSTINGS = {
    "missing-application", "missing-compensation", "missing-place", "missing-employer", "missing-summary",
    "missing-benefits", "missing-equal-opportunity",
}  # fmt: skip
OF_ALL = {"missing-duties", "missing-required-qualifications"}
ERRORS = {"missing-title", "missing-duties", "missing-required-qualifications", "missing-application"}
INFOS = {"missing-summary", "missing-benefits", "missing-equal-opportunity"}
GERMAN = (
    "Koch (m/w/d)\n\nWir suchen für unsere Küche eine Person, die mit uns im Team arbeitet und die Speisen "
    "zubereitet. Bewerbungen bitte an die Leitung der Küche.\n"
)


def rows(text: str, path: str = "a.jd.yaml", **options: object) -> list[jdlint.Finding]:
    options.setdefault("select", ["document", "sections"])
    options.setdefault("as_of", "2026-11-23")
    return jdlint.check(text, path, **options)


def rules(text: str, path: str = "a.jd.yaml", **options: object) -> set[str]:
    return {row.rule for row in rows(text, path, **options)}


def test_a_bare_posting_lacks_everything_with_the_severities_of_the_contract():
    found = {row.rule: row.severity for row in rows("language: en\nversion: 1\n")}
    assert set(found) == OF_POSTINGS | OF_ALL | {"missing-title"}
    assert {rule for rule, severity in found.items() if severity == "error"} == ERRORS
    assert {rule for rule, severity in found.items() if severity == "info"} == INFOS


def test_a_role_needs_title_duties_and_required_qualifications_alone():
    assert rules(BARE + "kind: role\n") == OF_ALL


def test_a_description_is_never_held_to_what_an_advertisement_owes():
    assert rules(BARE + "kind: description\n") == OF_ALL
    assert rules(BARE + "kind: description\nduties: [Prepare salads]\n") == {
        "missing-essential-functions",
        "missing-required-qualifications",
    }


def test_an_internal_posting_needs_a_way_to_apply_and_no_employer():
    found = rules(BARE + "audience: internal\n")
    assert "missing-application" in found
    assert "missing-employer" not in found


def test_an_agency_names_itself():
    assert "missing-employer" in rules(BARE + "employer: {type: agency}\n")


@pytest.mark.parametrize("status", ["draft", "template"])
def test_in_a_draft_and_a_template_what_is_missing_is_info(status):
    found = rows(BARE + f'status: {status}\nfaq: [{{answer: "Yes."}}]\nhighlights: [""]\n')
    assert {row.severity for row in found} == {"info"}
    assert {row.rule for row in found} >= OF_ALL | {"missing-key", "empty-entry"}


def test_placeholders_are_noted_in_a_draft_and_expected_in_a_template():
    text = BARE + 'summary: "[Company] is hiring."\nstatus: '
    assert [row.severity for row in rows(text + "open", select=["placeholder"])] == ["warning"]
    assert [row.severity for row in rows(text + "draft", select=["placeholder"])] == ["info"]
    assert rows(text + "template", select=["placeholder"]) == []


def test_a_fragment_lacks_nothing():
    assert rules(BARE + "faq: [{answer: Yes.}]\nworkplace: {type: remote}\n", fragment=True) == set()
    assert rules("You prepare salads and sauces.", "a.txt", fragment=True) == set()


@pytest.mark.parametrize("text", ["Cook - $20/hr", "COOKS WANTED NOW", "Cook (Remote)", "Cook #12345"])
def test_a_line_like_a_title_is_judged_as_one_in_a_fragment_alone(text):
    assert len(rules(text, "a.txt", fragment=True)) == 1
    assert rules(f"The sign says {text} today.", "a.txt", fragment=True) == set()
    titles = {rule for rule in rules(f"Baker\n\nThe sign says {text} today.", "a.txt") if rule.startswith("title")}
    assert titles == set()


def test_prose_that_says_it_elsewhere_counts():
    text = (
        "Line Cook\n\nExample Diner is looking for a cook. You will be responsible for salads and sauces. You must "
        "have a food handler card. Our kitchen is located in Tulsa. The pay is $21 an hour, with health insurance. "
        "Send your résumé to the diner. We do not discriminate.\n"
    )
    assert rules(text, "a.txt") == set()


def test_a_bare_heading_is_filled_by_a_website_only_where_there_is_front_matter():
    body = "# Line Cook\n\n## Key objectives\n\n## How to apply\n\n## Qualifications\n\n- Care for clean dishes\n"
    gone = {"missing-duties", "missing-application"}
    assert rules("---\nversion: 1\n---\n" + body, "a.jd.md").isdisjoint(gone)
    assert rules(body, "a.jd.md") >= gone


def test_prose_in_another_language_is_not_said_to_lack_anything_that_only_words_could_tell():
    assert rules(GERMAN, "a.txt") <= {"language-not-checked", "missing-title"}
    assert [row.severity for row in rows(GERMAN, "a.txt", select=["language-not-checked"])] == ["info"]


def test_the_fields_of_a_posting_in_another_language_are_judged():
    found = rules("title: Koch\nlanguage: de\n")
    assert found >= OF_POSTINGS | {"language-not-checked"}


def test_placeholders_are_found_outside_of_prose_and_not_where_nobody_reads():
    text = BARE + 'employer: {name: "[Company]", url: "https://{{company}}.example"}\nmeta: {owner: TBD}\nx-a: TBD\n'
    assert [row.field for row in rows(text, select=["placeholder"])] == ["employer.name", "employer.url"]


def test_a_past_closing_date_depends_on_the_day_and_on_being_open():
    text = BARE + "dates: {posted: 2026-08-20, closes: 2026-10-15}\n"
    [row] = rows(text, select=["past-closing-date"])
    assert row.dated
    assert rows(text, select=["past-closing-date"], as_of="2026-10-15") == []
    assert rows(text + "status: draft\n", select=["past-closing-date"]) == []


def test_an_expired_suppression_depends_on_the_day():
    text = "title: Cook\n# jdlint: ignore[placeholder] until=2026-06-30 later\nsummary: TBD\n"
    [row] = rows(text, select=["expired-suppression", "placeholder"], as_of="2026-07-01")[:1]
    assert (row.rule, row.dated) == ("expired-suppression", True)


def test_a_fix_takes_words_out_of_a_title_unless_nothing_would_be_left():
    [row] = rows("title: $20/hr\n", select=["title-with-pay"])
    assert row.fix is None
    [row] = rows("title: Cook, $20/hr\n", select=["title-with-pay"])
    assert [(edit.span.start, edit.span.end, edit.replacement) for edit in row.fix.edits] == [(11, 19, "")]


@pytest.mark.parametrize("value", ["[]", "5", "{a: 1}", "[[1], {text: 2}]", '""', "[null, '']", "true"])
@pytest.mark.parametrize(
    "field", ["title", "duties", "qualifications", "dates", "workplace", "application", "compensation", "employment"]
)
def test_values_of_any_kind_are_borne(field, value):
    source = f"language: en\n{field}: {value}\n"
    for row in rows(source, profile="thorough"):
        assert source[row.span.start : row.span.end] == row.text


def test_what_the_configuration_sets_for_all_is_not_missing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jdlint.toml").write_text(
        'as_of = "2026-11-23"\nselect = ["sections"]\n[defaults."**"]\nemployer.name = "Example Diner"\n'
        'statements.equal_opportunity = "All are welcome."\napplication.url = "https://jobs.example.org"\n'
    )
    (tmp_path / "a.yaml").write_text(BARE + "duties: [Prepare salads]\n")
    with pytest.raises(SystemExit):
        cli.main(["check", "--format", "json", "a.yaml"])
    found = {row["rule"] for row in json.loads(capsys.readouterr().out)["findings"]}
    assert "missing-place" in found
    assert found.isdisjoint({"missing-employer", "missing-equal-opportunity", "missing-application"})
