"""Each format against its schema, or read back by a parser that others use."""

from __future__ import annotations

import csv
import io
import json
import ntpath
import re
import subprocess

import jsonschema
import junitparser
import pytest

from jdlint.commands.check import Arguments, run
from jdlint.reports import RENDERERS, sarif
from jdlint.rule import load_shipped
from jdlint.schema import load_schema
from tests import conftest
from tests.conftest import CHECKOUT
from tests.reports import POSTING, reports

HERE = CHECKOUT / "tests/reports/node"


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory):
    """The schema of SARIF and the validator of the Reviewdog Diagnostic Format, from their packages."""
    return conftest.node_modules(HERE, tmp_path_factory.mktemp("node"))


def findings(told):
    return json.loads(told["json"])["findings"]


def counting(told):
    return [row for row in findings(told) if row["suppressed"] is None]


@pytest.mark.xdist_group("node")
@pytest.mark.parametrize("text", [POSTING, "title: [\n", "title: Nurse\nduties: [Care]\n", ""])
def test_sarif_is_valid(node_modules, folder, text):
    told = reports(folder, {"ads/a.jd.yaml": text, "missing\xe9.jd.yaml": b"\xff\xfe\x00"})
    schema = json.loads((node_modules / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json").read_text())
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(json.loads(told["sarif"]))) == []


@pytest.mark.xdist_group("node")
@pytest.mark.parametrize("text", [POSTING, "title: [\n", ""])
def test_rdjson_is_valid(node_modules, folder, text):
    path = folder.parent / "diagnostics.json"
    path.write_text(reports(folder, {"a.jd.yaml": text})["rdjson"])
    command = [node_modules / ".bin/rdformat-validator", "--strict", "--no-extra-fields", "--format", "json", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)["validFiles"]) == (0, 1), done.stdout


def test_sarif_tells_every_finding_with_its_rule_place_and_fingerprint(told):
    [sarif] = json.loads(told["sarif"])["runs"]
    rules = sarif["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.name for rule in load_shipped()]
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    for result, finding in zip(sarif["results"], findings(told), strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        assert result["level"] == {"info": "note"}.get(finding["severity"], finding["severity"])
        assert result["partialFingerprints"]["jdlint/v1"] == finding["fingerprint"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "ads/engineer.yaml", "uriBaseId": "%SRCROOT%"}
        assert (place["region"]["startLine"], place["region"]["startColumn"]) == tuple(finding["start"].values())[:2]
        assert ("suppressions" in result) == (finding["suppressed"] is not None)
        assert ("fixes" in result) == (finding["fix"] is not None)


def test_sarif_marks_what_is_waived_and_says_how_the_run_went(told):
    [sarif] = json.loads(told["sarif"])["runs"]
    [row] = [result["suppressions"] for result in sarif["results"] if "suppressions" in result]
    assert row == [{"kind": "inSource", "status": "accepted", "justification": "the range is agreed"}]
    [invocation] = sarif["invocations"]
    assert {row["level"] for row in invocation.pop("toolExecutionNotifications")} == {"note"}
    assert invocation == {"executionSuccessful": True, "exitCode": 1}


def test_sarif_notifies_of_problems(folder):
    told = reports(folder, {"a.jd.docx": b"no archive"})
    [run] = json.loads(told["sarif"])["runs"]
    [row] = run["invocations"]
    assert (row["executionSuccessful"], row["exitCode"]) == (False, 2)
    [note] = [note for note in row["toolExecutionNotifications"] if note["level"] == "error"]
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.jd.docx"


def test_sarif_names_a_file_elsewhere_by_its_whole_path(monkeypatch):
    assert sarif.artifact("/else where/a.yaml") == {"uri": "file:///else%20where/a.yaml"}
    monkeypatch.setattr(sarif.os, "path", ntpath)
    assert sarif.artifact("D:/ads/a.yaml") == {"uri": "file:///D:/ads/a.yaml"}
    assert sarif.artifact("ads/a.yaml") == {"uri": "ads/a.yaml", "uriBaseId": "%SRCROOT%"}


def test_sarif_makes_no_link_of_words_and_quotes_paths(folder):
    text = "title: Nurse\nduties: [Care]\nsummary: TBD\n'[click](https://evil.example)': 1\n"
    [sarif] = json.loads(reports(folder, {"ads/a b%#.jd.yaml": text})["sarif"])["runs"]
    messages = [result["message"]["text"] for result in sarif["results"]]
    assert any("\\[click](https" in message for message in messages)
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in sarif["results"]}
    assert uris == {"ads/a%20b%25%23.jd.yaml"}


def test_gitlab_has_the_documented_keys_and_no_fingerprint_twice(told):
    issues = json.loads(told["gitlab"])
    assert len(issues) == len(counting(told)) + 1  # and the waived one
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == "ads/engineer.yaml"
        assert isinstance(issue["location"]["lines"]["begin"], int)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_tells_apart_what_two_postings_inherit(folder):
    (folder / "jdlint.toml").write_text('[defaults."**"]\nsummary = "TBD for all of us"\n')
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text("title: Nurse\nduties: [Care for patients]\n")
    run(Arguments(["."], settings={"select": ["placeholder"]}, formats=["gitlab:out.json"]))
    issues = json.loads((folder / "out.json").read_text())
    assert [issue["location"]["path"] for issue in issues] == ["jdlint.toml", "jdlint.toml"]
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_junit_is_read_by_junitparser_and_fails_what_fails_the_run(folder):
    told = reports(folder, {"ads/engineer.yaml": POSTING}, fail_on="error")
    suites = junitparser.JUnitXml.fromstring(told["junit"].encode())
    [suite] = suites
    errors = [row for row in counting(told) if row["severity"] == "error"]
    assert (suite.name, suite.tests, suite.failures) == ("ads/engineer.yaml", len(counting(told)) + 1, len(errors))
    kinds = [type(case.result[0]).__name__ for case in suite]
    assert (kinds.count("Failure"), kinds.count("Skipped")) == (len(errors), suite.skipped)
    names = [case.name for case in suite]
    assert len(set(names)) == len(names)


def test_junit_says_what_kept_a_file_from_being_checked(folder):
    told = reports(folder, {"a.jd.docx": b"no archive"})
    [suite] = junitparser.JUnitXml.fromstring(told["junit"].encode())
    [case] = suite
    assert (suite.errors, type(case.result[0]).__name__) == (1, "Error")


def test_a_file_that_cannot_be_read_is_named_once(folder):
    told = reports(folder, {"ads/no.docx": b"no archive", "ads/no.yaml": b"\xff\xfe\x00\xd8"}, ["html", "markdown"])
    for name, report in told.items():
        assert (report.count("ads/no.docx"), report.count("ads/no.yaml")) == (1, 1), name


def test_rdjson_counts_bytes_and_suggests_what_the_fix_does(told):
    rows = json.loads(told["rdjson"])["diagnostics"]
    by_rule = {row["code"]["value"]: row for row in rows}
    line = POSTING.splitlines()[5]
    [young] = {str(row["location"]["range"]["start"]): row for row in rows if "Young" in row["message"]}.values()
    assert young["location"]["range"]["start"] == {"line": 6, "column": len(line[: line.index("Young")].encode()) + 1}
    [suggestion] = by_rule["habit-name"]["suggestions"]
    assert suggestion["text"] == "duties"
    assert suggestion["range"]["start"] == {"line": 9, "column": 1}
    assert suggestion["range"]["end"] == {"line": 9, "column": 17}


def test_rdjson_joins_the_edits_of_a_fix(folder):
    text = 'title: Nurse\nduties: [Care for patients]\ncompensation: {min: "$148", max: "$160"}\n'
    told = reports(folder, {"a.yaml": text}, profile="thorough")
    rows = {row["message"]: row for row in json.loads(told["rdjson"])["diagnostics"] if "suggestions" in row}
    for finding in findings(told):
        if finding["fix"]:
            [suggestion] = rows[finding["message"]]["suggestions"]
            assert all(edit["replacement"] in suggestion["text"] for edit in finding["fix"]["edits"])


def test_csv_has_a_row_for_each_duty_of_each_law(told):
    rows = list(csv.DictReader(io.StringIO(told["csv"])))
    assert {(row["id"], row["title"], row["document"]) for row in rows} == {
        ("DE-77", "Data Engineer", "1"), ("", "Nurse", "2"),
    }  # fmt: skip
    assert {row["status"] for row in rows} <= {"found", "not found", "cannot tell", "not checked", "not covered"}
    for finding in findings(told):
        if finding["law"] is not None:
            key = (str(finding["document"]), finding["place"], finding["law"]["id"], finding["rule"])
            [row] = [row for row in rows if (row["document"], row["place"], row["law"], row["rule"]) == key]
            assert row["needs"] == "; ".join(finding["needs"])
            assert (row["severity"], row["status"]) == (
                finding["severity"],
                "not found" if row["asks"] == "to say" else "found",
            )
    [waived] = [row for row in rows if row["remark"].startswith("waived")]
    assert waived["place"] == "US-MD"


def test_csv_has_a_row_for_what_was_not_checked(folder):
    texts = {
        "a.jd.docx": b"no archive",
        "closed.yaml": "title: Nurse\nduties: [Care]\nstatus: closed\n",
        "nowhere.yaml": "title: Nurse\nduties: [Care]\n",
    }
    rows = list(csv.DictReader(io.StringIO(reports(folder, texts)["csv"])))
    assert [(row["path"], row["status"]) for row in rows] == [(name, "not checked") for name in texts]


def test_what_could_not_be_read_is_not_said_to_reach_no_place(folder):
    told = reports(folder, {"a.jd.yaml": "title: [\n", "b.yaml": "title: Nurse\nduties: [Care]\n"}, ["csv", "html"])
    assert [row["remark"] for row in csv.DictReader(io.StringIO(told["csv"]))] == [
        "it could not be read in full", "it reaches no place of which a law is known here"
    ]  # fmt: skip
    assert told["html"].count("it could not be read in full") == 1


def test_the_checklist_says_found_only_of_what_was_looked_for(folder):
    text = "title: Nurse\nduties: [Care]\nlocations: ['Denver, CO']\nemployer: {headcount: 900}\n"
    looked = list(csv.DictReader(io.StringIO(reports(folder, {"a.yaml": text})["csv"])))
    assert "not found" in {row["status"] for row in looked if row["duty"] == "pay"}
    blind = list(csv.DictReader(io.StringIO(reports(folder, {"a.yaml": text}, select=["placeholder"])["csv"])))
    assert {row["status"] for row in blind if row["asks"] == "to say" and row["duty"] == "pay"} == {"not checked"}
    assert "found" not in {row["status"] for row in blind if row["duty"] != "minimum_wage"}


def test_jsonl_is_the_json_report_in_lines(told):
    *rows, last = [json.loads(line) for line in told["jsonl"].splitlines()]
    whole = json.loads(told["json"])
    assert {**last, "findings": rows} == whole
    jsonschema.validate({**last, "findings": rows}, load_schema("report"))


def test_waived_findings_are_in_every_report(told):
    assert [name for name in RENDERERS if "the range is agreed" not in told[name]] == []


def test_the_same_input_gives_the_same_bytes(told, folder):
    again = reports(folder, {"ads/engineer.yaml": POSTING})
    assert [name for name in RENDERERS if again[name] != told[name]] == []


@pytest.mark.parametrize("name", RENDERERS)
def test_nothing_to_check_is_a_whole_report(folder, name):
    run(Arguments(["."], formats=[f"{name}:{folder / 'out'}"], quiet=True))
    text = (folder / "out").read_text()
    if name in ("json", "sarif", "gitlab", "rdjson", "jsonl"):
        json.loads(text)
    if name == "junit":
        assert list(junitparser.JUnitXml.fromstring(text.encode())) == []


def test_a_path_outside_the_working_folder_stays_whole(folder):
    other = folder.parent / "other.yaml"
    other.write_text("title: Nurse\nduties: [TBD]\n")
    told = reports(folder, {str(other): other.read_text(), str(folder / "a.yaml"): "title: Nurse\nduties: [TBD]\n"})
    paths = list(dict.fromkeys(issue["location"]["path"] for issue in json.loads(told["gitlab"])))
    assert sorted(paths) == sorted(["a.yaml", str(other)])


def test_what_a_message_tells_and_no_fix_puts_in_is_not_told_again_as_words_to_write(folder):
    text = "title: Nurse\nduties: [Care]\nsummary: We are a team player. Utilize the ward.\n"
    told = reports(folder, {"a.yaml": text}, ["text", "html", "markdown", "github"], profile="thorough")
    for name, report in told.items():
        said = " ".join(re.sub("<[^>]+>|[*]", " ", report).split()).lower()
        assert said.count("how the team works together") == 1, name
        assert re.search(r"write:? +use\b", said), name


def test_a_message_that_says_what_to_write_is_not_followed_by_the_same(folder):
    text = "title: Nurse\nduties: [Work with the guys on the ward]\n"
    told = reports(folder, {"a.yaml": text}, ["text", "html", "markdown", "github"], select=["gendered-noun"])
    for name, report in told.items():
        assert report.lower().count("write") == 1, name


def test_words_of_a_page_that_wait_for_a_fact_are_told_as_they_are_read(folder):
    page = (
        "<h1>Nurse</h1><p>Elm, Denver, CO</p><h2>Duties</h2><ul><li>Care</li></ul>"
        "<h2>Requirements</h2><ul><li>Native <b>English</b>&nbsp;speaker &amp; writer</li><li>A licence</li></ul>"
    )
    told = reports(folder, {"a.html": page}, ["text", "markdown", "html"])
    for name, report in told.items():
        words = " ".join(report.replace("&quot;", '"').split())
        assert '"Native English speaker" ' in words, name
