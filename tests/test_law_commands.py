"""`jdlint places` and `jdlint law`: what they print, in each format, and what they refuse."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from jdlint import cli
from jdlint.law import laws
from jdlint.schema import load_schema
from tests.law.table import DAY

REMOTE = """\
title: Claims Billing Analyst
language: en-US
employer: {name: Example Dental Billing}
workplace: {type: remote, eligible_regions: [US-CO, US-TX]}
duties: [Review rejected claims and resubmit them]
qualifications:
  required: [Two years of dental billing]
"""
FACTS = "[facts]\nheadcount = 600\nheadcount_by_region = {US-CO = 40}\n"
FORBIDDEN = ("compliant", "complies", "passes", "lawful", "score")


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run a command in a folder with the remote posting and the facts; its exit code and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "a.jd.yaml").write_text(REMOTE)
    (tmp_path / "jdlint.toml").write_text(f'as_of = "{DAY}"\n{FACTS}')

    def call(*arguments):
        with pytest.raises(SystemExit) as ended:
            cli.main([*arguments])
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def data(run, schema: str, *arguments: str):
    code, out, err = run(*arguments, "--format", "json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    jsonschema.Draft202012Validator(load_schema(schema)).validate(found)
    return found


def rows(run, *arguments: str) -> list[dict]:
    [one] = data(run, "checklist", "law", "--for", "a.jd.yaml", *arguments)["checklists"]
    assert one["as_of"] == DAY
    return one["rows"]


def status(found: list[dict], rule: str, place: str) -> list[str]:
    return [row["status"] for row in found if (row["rule"], row["place"]) == (rule, place)]


def test_a_rate_before_its_series_is_not_known(run):
    [one] = data(run, "checklist", "law", "--for", "a.jd.yaml", "--as-of", "2025-06-01")["checklists"]
    [state] = [row for row in one["rows"] if row["law"] == "minimum-wage-us-co"]
    assert (state["status"], state["rule"]) == ("cannot tell", None)
    assert state["remark"] == "the rate of 2025-06-01 is not known; the table begins on 2026-01-01"
    assert "minimum-wage-us" in [row["law"] for row in one["rows"] if row["rule"] == "below-minimum-wage"]


def test_places_as_json_name_the_laws(run):
    [posting] = data(run, "places", "places", "a.jd.yaml")["postings"]
    reached = {row["place"]: row for row in posting["reached"]}
    assert list(reached) == ["US", "US-CO", "US-TX"]
    assert "us-co-epewa" in reached["US-CO"]["laws"]
    assert reached["US-TX"]["laws"] == []
    assert posting["title"] == "Claims Billing Analyst"


def test_places_for_people_tell_where_laws_bind_and_where_not(run):
    code, out, _ = run("places", "a.jd.yaml", "--place", "Toronto, Ontario, Canada")
    assert code == 0
    assert "  US-CO  Colorado" in out.replace("   ", " ")
    assert "named by --place" in out
    assert out.rstrip().endswith("US-TX")
    assert max(map(len, out.splitlines())) <= 100


def test_places_of_a_posting_that_names_none(run, tmp_path):
    (tmp_path / "b.jd.yaml").write_text("title: Clerk\nduties: [File letters]\n")
    assert "none: the posting names no region or country that is known" in run("places", "b.jd.yaml")[1]


def test_the_report_carries_the_places(run):
    _, out, _ = run("check", "a.jd.yaml", "--format", "json")
    [row] = json.loads(out)["places"]
    assert [reach["place"] for reach in row["reached"]] == ["US", "US-CO", "US-TX"]


def test_the_law_of_a_place_holds_those_around_and_in_it(run):
    listed = data(run, "law-list", "law", "US-NY", "--as-of", DAY)["laws"]
    assert {law["place"] for law in listed} >= {"US", "US-NY", "US-NY/New York City"}
    assert {law["place"][:5] for law in listed} == {"US", "US-NY"}
    assert next(law for law in listed if law["id"] == "us-ny-194b")["binds"] is True


def test_all_laws_are_listed_without_a_place(run):
    assert len(data(run, "law-list", "law", "--as-of", DAY)["laws"]) == len(laws())


def test_the_law_for_people_says_what_binds_and_what_comes(run):
    code, out, _ = run("law", "Denver, CO", "--as-of", DAY)
    assert code == 0
    now, coming = out.split("Coming after")
    assert "Equal Pay for Equal Work Act, part 2 (high confidence)" in now
    assert "from 1 employee in Colorado" in " ".join(now.split())
    assert "SB 26-189" in coming
    assert "SB 26-189" not in now
    assert out.rstrip().endswith("It is no legal advice.")
    assert max(map(len, out.splitlines())) <= 100


def test_a_revoked_order_is_not_in_force(run):
    now, _, gone = run("law", "US", "--as-of", DAY)[1].partition("Repealed")
    assert "11246" not in now
    assert "11246" in gone


@pytest.mark.parametrize(("ahead", "seen"), [("10d", False), ("60d", True)])
def test_ahead_limits_what_comes(run, ahead, seen):
    assert ("SB 26-189" in run("law", "US-CO", "--as-of", DAY, "--ahead", ahead)[1]) is seen


def test_as_of_decides_what_binds(run):
    before = run("law", "US-CO", "--as-of", "2020-06-01")[1].split("Coming after")[0]
    assert "Chance to Compete" in before
    assert "part 2" not in before


def test_pending_laws_stand_apart(run):
    out = run("law", "FI", "--as-of", DAY)[1]
    assert "In force on 2026-11-23: nothing" in out
    assert "Not in force: pending or proposed" in out


def test_the_law_as_markdown_is_a_table(run):
    out = run("law", "US-CO", "--as-of", DAY, "--format", "markdown")[1]
    table = [line for line in out.splitlines() if line.startswith("|")]
    assert len(table) > 5
    assert {line.replace("\\|", "").count("|") for line in table} == {7}
    assert "It is no legal advice." in out


def test_due_lists_what_nobody_reviewed_in_time(run):
    assert data(run, "law-list", "law", "--due", "--as-of", DAY)["laws"] == []
    late = data(run, "law-list", "law", "--due", "--as-of", "2027-02-01")["laws"]
    assert {"minimum-wage-us", "exempt-threshold-us-ca"} <= {law["id"] for law in late}
    assert all(law["review_by"] < "2027-02-01" for law in late)
    assert run("law", "--due", "--as-of", "2027-02-01")[1].startswith(f"To be read again by 2027-02-01: {len(late)}\n")


def test_unverified_lists_what_was_not_read(run):
    listed = data(run, "law-list", "law", "--unverified", "--as-of", DAY)["laws"]
    memory = {law["id"] for law in listed if law["nothing_read"]}
    assert memory == {law.id for law in laws() if all(not row.get("read") for row in law.sources)}
    assert all(not law.get("url_read") for law in listed)
    code, out, _ = run("law", "--unverified", "--as-of", DAY)
    assert code == 0
    assert f"From memory, nothing read: {len(memory)}" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["law", "Narnia"], "no place is called 'Narnia'"),
        (["law", "Georgia"], "'Georgia' may be the state (US-GA) or the country (GE)"),
        (["law", "CO"], "no law of CO (Colombia) is known here"),
        (["check", "a.jd.yaml", "--place", "Washington"], "the state (US-WA) or the District of Columbia (US-DC)"),
        (["new", "Nurse", "--place", "Georgia"], "'Georgia' may be the state"),
        (["law", "ZA"], "no law of ZA (South Africa) is known here"),
        (["law", "--reach", "CA-ON"], "--reach goes with --for"),
        (["law", "--for", "a.jd.yaml", "--reach", "Narnia"], "no place is called 'Narnia'"),
        (["law", "--for", "missing.yaml"], "missing.yaml"),
        (["places", "a.jd.yaml", "--place", "Narnia"], "no place is called 'Narnia'"),
        (["check", "a.jd.yaml", "--place", "Narnia"], "no place is called 'Narnia'"),
        (["law", "US", "--as-of", "tomorrow"], "is no day"),
        (["law", "US", "--ahead", "soon"], "is no stretch of time"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_is_wrong(run, arguments, message):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_the_checklist_tells_what_is_there_and_what_is_not(run):
    found = rows(run)
    assert status(found, "pay-not-disclosed", "US-CO") == ["not found"]
    assert status(found, "forbidden-age-question", "US-CO") == ["not found"]
    assert {row["status"] for row in found} <= {"found", "not found", "cannot tell", "not checked", "not covered"}
    assert [row["severity"] for row in found if row["rule"] == "pay-not-disclosed"] == ["error"]


def test_the_checklist_asks_for_facts_that_would_create_a_duty(run):
    found = rows(run)
    taglines = [row for row in found if row["law"] == "us-vevraa-tagline"]
    assert [(row["status"], row["rule"]) for row in taglines] == [("cannot tell", None)]
    assert "employer.federal_contractor" in taglines[0]["remark"]
    assert status(found, "other-compensation-not-disclosed", "US-CO") == ["cannot tell"]


def test_a_duty_that_does_not_arise_is_not_called_fulfilled(run, tmp_path):
    found = rows(run)
    assert status(found, "redaction-notice-missing", "US-CO") == ["not covered"]
    (tmp_path / "a.jd.yaml").write_text(REMOTE.replace("US-TX", "US-IL") + "application: {ai_screening: not_used}\n")
    assert status(rows(run), "ai-use-not-stated", "US-IL") == ["not covered"]
    (tmp_path / "a.jd.yaml").write_text(REMOTE + "employment: {type: volunteer}\n")
    assert status(rows(run), "pay-not-disclosed", "US-CO") == ["not covered"]


@pytest.mark.parametrize(
    ("amount", "status_then", "remark"),
    [(14, "not found", ""), (17, "not found", ""), (25, "found", "and that of Denver")],
)
def test_the_checklist_holds_the_wage_to_the_rates_of_state_and_city(run, tmp_path, amount, status_then, remark):
    pay = f"compensation: {{currency: USD, period: hour, amount: {amount}}}\n"
    text = REMOTE.replace("type: remote, eligible_regions: [US-CO, US-TX]", "type: onsite")
    (tmp_path / "a.jd.yaml").write_text(text + pay + "locations: [{city: Denver, region: US-CO}]\n")
    [row] = [row for row in rows(run) if row["rule"] == "below-minimum-wage" and row["place"] == "US-CO"]
    assert row["status"] == status_then
    assert remark in row["remark"]


def test_a_rate_that_is_not_known_is_not_called_met(run, tmp_path):
    pay = "compensation: {currency: USD, period: hour, amount: 22}\nlocations: [{city: Boulder, region: US-CO}]\n"
    (tmp_path / "a.jd.yaml").write_text(REMOTE + pay)
    [row] = [row for row in rows(run) if row["rule"] == "below-minimum-wage" and row["place"] == "US-CO"]
    assert row["remark"] == "the state's rate is met, local rates are not checked"


def test_pay_in_another_currency_is_not_held_to_a_rate_in_dollars(run, tmp_path):
    pay = "compensation: {currency: GBP, period: hour, amount: 22}\nlocations: [{city: Boulder, region: US-CO}]\n"
    (tmp_path / "a.jd.yaml").write_text(REMOTE + pay)
    [row] = [row for row in rows(run) if row["rule"] == "below-minimum-wage" and row["place"] == "US-CO"]
    assert (row["status"], row["remark"]) == ("cannot tell", "the pay is in another currency")


def test_reach_shows_only_what_a_place_would_add(run):
    added = rows(run, "--reach", "CA-ON")
    assert {row["place"] for row in added} <= {"CA", "CA-ON"}
    assert status(added, "vacancy-not-stated", "CA-ON") == ["not found"]


def test_naming_a_place_of_remote_work_adds_what_binds_work_on_the_spot(run):
    assert {row["rule"] for row in rows(run, "--reach", "US-CO")} == {"below-minimum-wage", "exempt-below-threshold"}


def test_reaching_what_is_reached_adds_nothing(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(REMOTE + "locations: [{region: US-CO}]\n")
    assert rows(run, "--reach", "US-CO") == []
    assert "no law that is known here" in run("law", "--for", "a.jd.yaml", "--reach", "US-CO")[1]


def test_wording_in_another_language_is_not_checked(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(REMOTE.replace("en-US", "es"))
    found = rows(run)
    assert status(found, "forbidden-age-preference", "US") == ["not checked"]
    assert status(found, "exempt-below-threshold", "US") == ["not found"]


def test_benefits_in_another_language_are_a_question(run, tmp_path):
    text = "title: Enfermera\nlanguage: es\nduties: [Cuidar]\nlocations: ['Denver, CO']\nbenefits: [Seguro médico]\n"
    (tmp_path / "a.jd.yaml").write_text(text, encoding="utf-8")
    assert status(rows(run), "benefits-not-disclosed", "US-CO") == ["cannot tell"]
    (tmp_path / "a.jd.yaml").write_text(text.partition("benefits")[0], encoding="utf-8")
    assert status(rows(run), "benefits-not-disclosed", "US-CO") == ["not found"]


@pytest.mark.parametrize("format", ["table", "markdown"])
def test_a_checklist_is_fit_for_people_and_claims_nothing(run, format):
    code, out, _ = run("law", "--for", "a.jd.yaml", "--format", format)
    assert code == 0
    assert "To be said" in out
    assert "It is no legal advice." in out
    assert [word for word in FORBIDDEN if word in out.lower().replace("unlawful", "")] == []
    if format == "table":
        assert max(map(len, out.splitlines())) <= 100


def test_each_posting_of_a_file_has_its_checklist(run, tmp_path):
    (tmp_path / "a.jd.yaml").write_text(REMOTE + "---\n" + REMOTE.replace("US-CO, ", ""))
    lists = data(run, "checklist", "law", "--for", "a.jd.yaml")["checklists"]
    assert [one["document"] for one in lists] == [1, 2]
    assert [any(row["place"] == "US-CO" for row in one["rows"]) for one in lists] == [True, False]


def test_facts_that_several_duties_wait_for_are_asked_once(run, tmp_path):
    (tmp_path / "jdlint.toml").write_text(f'as_of = "{DAY}"\n')
    (tmp_path / "a.jd.yaml").write_text(REMOTE.replace("US-TX", "US-WA, US-IL"))
    _, out, _ = run("check", "a.jd.yaml", "--select", "law")
    text = " ".join(out.split())
    assert "State employer.headcount: it decides 4 duties in US-IL, US-WA." in text
    assert "State employer.headcount_by_region: it decides 4 duties in US-CO." in text
    assert out.count("warning State") == 2


def test_the_sign_of_a_section_stays_on_the_line_of_its_number(run, tmp_path):
    (tmp_path / "jdlint.toml").write_text(f'as_of = "{DAY}"\n')
    (tmp_path / "a.jd.yaml").write_text(REMOTE.replace("US-TX", "US-WA, US-IL, US-MD, US-DC"))
    _, out, _ = run("check", "a.jd.yaml", "--select", "law")
    assert "§ " in out
    assert not [line for line in out.splitlines() if line.rstrip().endswith("§")]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "github"])
def test_forbidden_words_are_shown_whatever_they_wait_for(run, tmp_path, form):
    (tmp_path / "jdlint.toml").write_text(f'as_of = "{DAY}"\n')
    words = "Young people preferred"
    (tmp_path / "a.jd.yaml").write_text(REMOTE + f"qualifications: {{required: [{words}]}}\n")
    _, out, _ = run("check", "a.jd.yaml", "--select", "forbidden-age-preference", "--format", form)
    assert words in out
    assert "forbidden-age-preference" in out


def test_findings_on_words_that_wait_for_a_fact_are_folded_with_their_places(run, tmp_path):
    (tmp_path / "jdlint.toml").write_text(f'as_of = "{DAY}"\n')
    lines = "qualifications:\n  required:\n    - Young people preferred\n    - Female applicants only\n"
    (tmp_path / "a.jd.yaml").write_text(REMOTE + lines)
    arguments = ("check", "a.jd.yaml", "--select", "forbidden-age-preference,forbidden-sex-preference")
    _, out, _ = run(*arguments)
    text = " ".join(out.split())
    line = 3 + REMOTE.count("\n")
    assert "State employer.headcount: it decides 2 findings on words in US" in text
    assert f'words: {line}:7 "Young people preferred" [forbidden-age-preference] (US: 29 CFR 1625.4(a)' in text
    assert f"words: {line + 1}:7 " in text
    assert out.count("warning State") == 1
    page = run(*arguments, "--format", "html")[1]
    for number in ("1", "2"):
        [mark] = re.findall(rf'<a class="number" href="#([\w-]+)" aria-label="finding {number}">', page)
        assert f'<li id="{mark}"><b>{number}</b> line {line + int(number) - 1} ' in page


def test_ahead_tells_what_will_be_found(run, tmp_path):
    ai = REMOTE + "application: {ai_screening: used, url: 'https://example.org'}\n"
    (tmp_path / "a.jd.yaml").write_text(ai)
    arguments = ("check", "a.jd.yaml", "--select", "ai-use-not-stated", "--format", "json")
    assert json.loads(run(*arguments)[1])["findings"] == []
    [row] = json.loads(run(*arguments, "--ahead", "60d")[1])["findings"]
    assert row["place"] == "US-CO"
    assert row["message"].startswith("By 2027-01-22: AI takes part")
    assert row["dated"] is True


def waived(run, tmp_path, comment: str):
    (tmp_path / "a.jd.yaml").write_text(
        REMOTE.replace("US-TX", "US-MD").replace("Analyst\n", f"Analyst  {comment}\n", 1)
    )
    _, out, _ = run("check", "a.jd.yaml", "--select", "pay-not-disclosed", "--format", "json")
    report = json.loads(out)
    return {row["place"]: row["suppressed"] for row in report["findings"]}, report["summary"]


def test_one_place_is_waived_with_a_reason(run, tmp_path):
    comment = "# jdlint: ignore[pay-not-disclosed@US-CO] our counsel says so"
    found, summary = waived(run, tmp_path, comment)
    assert found["US-CO"]["reason"] == "our counsel says so"
    assert found["US-MD"] is None
    assert (summary["waived"], summary["errors"]) == (1, 1)
    _, out, _ = run("check", "a.jd.yaml", "--select", "pay-not-disclosed")
    assert "waived [pay-not-disclosed] Colorado" in out
    assert "our counsel says so" in out


def test_without_a_reason_the_law_is_not_silenced(run, tmp_path):
    found, summary = waived(run, tmp_path, "# jdlint: ignore[pay-not-disclosed@US-CO]")
    assert found == {"US-CO": None, "US-MD": None}
    assert (summary["waived"], summary["errors"]) == (0, 2)


def test_where_two_places_are_in_conflict_the_words_are_found(run, tmp_path):
    places = "locations: [{city: Brooklyn, region: US-NY}, {city: Philadelphia, region: US-PA}]\n"
    check = "statements: {background_check: A criminal background check is required.}\n"
    text = REMOTE.replace("type: remote, eligible_regions: [US-CO, US-TX]", "type: onsite")
    (tmp_path / "a.jd.yaml").write_text(text + places + check)
    found = rows(run)
    assert status(found, "conflicting-duties", "US-NY/New York City") == ["found"]
    assert status(found, "forbidden-background-check", "US-NY/New York City") == ["found"]
    assert status(found, "background-check-not-tailored", "US-PA/Philadelphia") == ["not found"]


def test_laws_past_their_review_are_told_on_standard_error_by_the_calendar_only(monkeypatch, tmp_path, capsys):
    import datetime

    from jdlint.cli import main

    class Later(datetime.date):
        @classmethod
        def today(cls):
            return cls(2030, 1, 1)

    file = tmp_path / "posting.yaml"
    file.write_text("title: Florist\nlocations: [{city: Denver, region: US-CO}]\nduties: [Bind bouquets]\n")
    monkeypatch.setattr(datetime, "date", Later)
    with pytest.raises(SystemExit):
        main(["check", str(file), "--as-of", "2026-11-23", "--isolated", "--format", "concise"])
    seen = capsys.readouterr()
    assert "laws were to be read again" in seen.err
    assert "was to be read again" not in seen.out
