"""The baseline: what is in it does not fail, what is new does, and group law is never quietly gone."""

from __future__ import annotations

import csv
import json
import os
import random
import re

import jsonschema
import pytest

from jdlint import resources
from jdlint.cli import main

DAY = "2026-11-28"
POSTING = """\
title: Nurse
employer: {name: Elm Street Clinic, headcount: 120, headcount_by_region: {US-CO: 120}}
locations: [{city: Denver, region: US-CO, country: US}]
summary: You care for patients on our ward. TBD
duties: [Care for patients on the ward, Keep the records of each patient]
qualifications: {required: [A nursing licence in Colorado]}
benefits: [Health insurance]
application: {how_to: Send your CV to jobs@clinic.example.}
dates: {closes: 2027-01-31}
statements: {equal_opportunity: We are an equal opportunity employer.}
"""
CLEAN = POSTING.replace(" TBD", "").replace(
    "benefits:", "compensation: {currency: USD, period: hour, min: 40, max: 48}\nbenefits:"
)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def call(*arguments, day=DAY):
        with pytest.raises(SystemExit) as ended:
            main(["check", "--as-of", day, *arguments])
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def write(path, text=POSTING):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def rules(path):
    return [row["rule"] for row in json.loads(path.read_text(encoding="utf-8"))["findings"]]


def report(run, *arguments, **more):
    code, out, _ = run("--format", "json", *arguments, **more)
    data = json.loads(out)
    jsonschema.validate(data, resources.read_json("schemas/report.schema.json"))
    return code, data


def test_what_was_recorded_does_not_fail_and_is_counted(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    code, _, err = run("--baseline", "known.json", "--update-baseline", "--ignore", "law,missing-compensation", ".")
    assert code == 0
    assert "1 of them new" in err
    code, data = report(run, "--baseline", "known.json", "--ignore", "law,missing-compensation", ".")
    assert code == 0
    assert data["summary"]["baselined"] == 1
    assert data["summary"]["warnings"] == data["summary"]["errors"] == 0
    [placeholder] = [row for row in data["findings"] if row["rule"] == "placeholder"]
    assert placeholder["baselined"] == {"until": None}
    _, out, _ = run("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")
    assert out.splitlines()[-1] == "nothing else found in 1 posting (1 file); 1 baselined"


def test_what_is_new_fails(run, tmp_path):
    path = write(tmp_path / "nurse.yaml", CLEAN)
    assert run("--baseline", "known.json", "--update-baseline", ".")[0] == 0
    write(path, CLEAN.replace("ward. ", "ward. TBD ").replace("on our ward.", "on our ward. TBD"))
    code, data = report(run, "--baseline", "known.json", ".")
    assert code == 1
    assert [row["rule"] for row in data["findings"] if row["baselined"] is None] == ["placeholder"]


def test_moving_what_is_recorded_changes_nothing(run, tmp_path):
    path = write(tmp_path / "nurse.yaml")
    run("--baseline", "known.json", "--update-baseline", "--ignore", "law,missing-compensation", ".")
    lines = POSTING.splitlines(keepends=True)
    write(path, "# A line.\n\n" + "".join(lines[:3]) + "".join(lines[4:]) + lines[3])
    assert run("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")[0] == 0


def test_the_same_words_in_another_file_are_new(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    run("--baseline", "known.json", "--update-baseline", "--ignore", "law,missing-compensation", ".")
    write(tmp_path / "other.yaml")
    assert run("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")[0] == 1


def test_paths_are_those_from_the_folder_of_the_baseline(run, tmp_path, monkeypatch):
    write(tmp_path / "jobs" / "ward" / "nurse.yaml")
    (tmp_path / "kept").mkdir()
    assert (
        run("--baseline", "kept/known.json", "--update-baseline", "--ignore", "law,missing-compensation", "jobs")[0]
        == 0
    )
    data = json.loads((tmp_path / "kept" / "known.json").read_text(encoding="utf-8"))
    assert {row["path"] for row in data["findings"]} == {"../jobs/ward/nurse.yaml"}
    for folder, file in (("jobs/ward", "../../kept/known.json"), ("kept", "known.json")):
        monkeypatch.chdir(tmp_path / folder)
        assert run("--baseline", file, "--ignore", "law,missing-compensation", str(tmp_path / "jobs"))[0] == 0


def test_the_configuration_may_name_it_and_its_path_is_that_from_the_configuration(run, tmp_path, monkeypatch):
    write(tmp_path / "jobs" / "nurse.yaml")
    write(tmp_path / "jdlint.toml", 'baseline = "known.json"\nignore = ["law", "missing-compensation"]\n')
    assert "there is no such baseline" in run("jobs")[2]
    assert run("--update-baseline", "jobs")[0] == 0
    monkeypatch.chdir(tmp_path / "jobs")
    assert run("nurse.yaml")[0] == 0
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:  # the way without click
        main(["check", "jobs/nurse.yaml"])
    assert ended.value.code == 0


@pytest.mark.parametrize("more", [("--jobs", "1"), ("--jobs", "2"), ("--no-cache",)])
def test_it_is_the_same_with_any_number_of_processes_and_from_the_cache(more, run, tmp_path):
    for number in range(4):
        write(tmp_path / f"{number}.yaml", POSTING if number else CLEAN)
    known = ("--baseline", "known.json", ".")
    run("--update-baseline", "--baseline-law", *known)
    recorded = (tmp_path / "known.json").read_bytes()
    for _ in range(2):
        code, data = report(run, *more, *known)
        assert code == 0
        assert data["summary"]["baselined"] == len(json.loads(recorded)["findings"])
        assert data["looked_at"][0] == "document"
        assert data["not_checked"]
    write(tmp_path / "1.yaml", CLEAN)
    for _ in range(2):
        assert "are stale" in run(*more, *known)[2]
    run("--update-baseline", "--baseline-law", *more, "--select", "pay", ".", "--baseline", "known.json")
    assert (tmp_path / "known.json").read_bytes() == recorded


# Group law


def test_group_law_stays_out(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    code, _, err = run("--baseline", "known.json", "--update-baseline", ".")
    assert code == 1
    assert "of group law not recorded; --baseline-law records them as warnings, for 90 days" in err
    assert "pay-not-disclosed" not in rules(tmp_path / "known.json")
    assert "placeholder" in rules(tmp_path / "known.json")
    assert run("--baseline", "known.json", ".")[0] == 1


def test_recorded_group_law_is_a_warning_for_90_days_and_then_counts(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    assert run("--baseline", "known.json", "--update-baseline", "--baseline-law", ".")[0] == 0
    [entry] = [
        row
        for row in json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"]
        if row["rule"] == "pay-not-disclosed"
    ]
    assert entry["until"] == "2027-02-26"
    code, data = report(run, "--baseline", "known.json", ".", day="2027-01-15")
    assert code == 0
    [pay] = [row for row in data["findings"] if row["rule"] == "pay-not-disclosed"]
    assert (pay["severity"], pay["baselined"]) == ("warning", {"until": "2027-02-26"})
    assert report(run, "--baseline", "known.json", "nurse.yaml", day="2027-02-26")[0] == 1  # closed since January
    only_law = ("--baseline", "known.json", "--select", "law", ".")
    assert run(*only_law, day="2027-02-26")[0] == 0
    code, _, err = run(*only_law, day="2027-02-27")
    assert code == 1
    assert "of group law past the end, and counted again" in err


def test_the_portfolio_tells_recorded_group_law(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    run("--baseline", "known.json", "--update-baseline", "--baseline-law", ".")
    [row] = [
        row
        for row in csv.DictReader(run("--baseline", "known.json", "--format", "csv", ".")[1].splitlines())
        if row["rule"] == "pay-not-disclosed"
    ]
    assert (row["status"], row["severity"]) == ("not found", "warning")
    assert row["remark"] == "in the baseline until 2027-02-26"


@pytest.mark.parametrize("format, shown", [
    ("text", r"\d+:\d+ warning\[pay-not-disclosed\]"), ("markdown", r"\*\*warning\*\* in the baseline \| "),
    ("html", r"<span class=\"severity\">Warning</span> in the baseline"),
])  # fmt: skip
def test_recorded_group_law_shows_as_a_warning(run, tmp_path, format, shown):
    write(tmp_path / "nurse.yaml")
    run("--baseline", "known.json", "--update-baseline", "--baseline-law", ".")
    assert re.search(shown, run("--baseline", "known.json", "--format", format, ".")[1])


@pytest.mark.parametrize(
    "format", ["text", "concise", "markdown", "html", "github", "gitlab", "junit", "rdjson", "sarif", "jsonl"]
)
def test_every_report_tells_recorded_group_law(format, run, tmp_path):
    write(tmp_path / "nurse.yaml", CLEAN.replace("compensation:", "x-compensation:"))
    run("--baseline", "known.json", "--update-baseline", "--baseline-law", "--select", "law", ".")
    code, out, _ = run("--baseline", "known.json", "--select", "law", "--format", format, ".")
    assert code == 0
    assert "2027-02-26" in out
    assert "baseline" in out
    assert "::error" not in out
    if format == "sarif":
        [result] = json.loads(out)["runs"][0]["results"]
        assert (result["level"], result["suppressions"][0]["status"]) == ("warning", "accepted")


def test_the_end_of_group_law_is_not_moved_by_another_update(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    law = ("--baseline", "known.json", "--update-baseline", "--baseline-law", "--select", "law", ".")
    run(*law)
    run(*law, day="2026-12-24")
    ends = {row["until"] for row in json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"]}
    assert ends == {"2027-02-26"}
    run(*law, day="2027-03-01")  # behind the end it is recorded anew, which a reviewer sees
    ends = {row["until"] for row in json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"]}
    assert ends == {"2027-05-30"}


def test_group_law_without_an_end_is_not_excused(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    law = ("--baseline", "known.json", "--select", "law", ".")
    run("--update-baseline", "--baseline-law", *law)
    data = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))
    for row in data["findings"]:
        del row["until"]
    (tmp_path / "known.json").write_text(json.dumps(data), encoding="utf-8")
    assert run(*law)[0] == 1


# Stale entries


def test_stale_entries_are_told_and_left_out_by_an_update(run, tmp_path):
    path = write(tmp_path / "nurse.yaml")
    write(tmp_path / "other.yaml")
    known = ("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")
    run("--update-baseline", *known)
    write(path, CLEAN)
    (tmp_path / "other.yaml").unlink()
    code, _, err = run(*known)
    assert code == 0
    assert "2 entries are stale" in err
    assert "nurse.yaml: placeholder; other.yaml: placeholder" in err
    assert "2 stale left out" in run("--update-baseline", *known)[2]
    assert rules(tmp_path / "known.json") == []
    assert "stale" not in run(*known)[2]


@pytest.mark.parametrize(
    "narrower",
    [
        ("--select", "pay", "."),
        ("--profile", "law", "."),
        ("--ignore", "readability,placeholder", "."),
        ("other.yaml",),
    ],
)
def test_what_a_run_could_not_have_found_is_not_stale(narrower, run, tmp_path):
    write(tmp_path / "nurse.yaml")
    write(tmp_path / "other.yaml", CLEAN)
    run("--baseline", "known.json", "--update-baseline", "--profile", "thorough", ".")
    before = (tmp_path / "known.json").read_bytes()
    assert "placeholder" in rules(tmp_path / "known.json")
    assert "stale" not in run("--baseline", "known.json", *narrower)[2]
    run("--baseline", "known.json", "--update-baseline", *narrower)
    assert (tmp_path / "known.json").read_bytes() == before


def test_a_file_that_does_not_parse_makes_nothing_stale(run, tmp_path):
    path = write(tmp_path / "nurse.jd.yaml")
    run("--baseline", "known.json", "--update-baseline", "--ignore", "law,missing-compensation", ".")
    write(path, POSTING + "benefits: [\n")
    code, _, err = run("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")
    assert code == 1
    assert "stale" not in err


def test_what_a_comment_silences_needs_no_entry(run, tmp_path):
    path = write(tmp_path / "nurse.yaml")
    known = ("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")
    run("--update-baseline", *known)
    write(path, POSTING.replace("ward. TBD", "ward. TBD # jdlint: ignore[placeholder] it is a name"))
    code, _, err = run(*known)
    assert code == 0
    assert "1 entry is stale" in err


# The file


def test_the_file_is_sorted_with_a_line_for_each_entry_and_the_same_for_any_order_of_files(run, tmp_path):
    names = ["b.yaml", "a.yaml", "ü.yaml", "c/a.yaml"]
    for name in names:
        write(tmp_path / name, POSTING + "highlights: [TBC]\n")
    texts = set()
    for seed in range(3):
        random.Random(seed).shuffle(names)
        (tmp_path / "known.json").unlink(missing_ok=True)
        run("--baseline", "known.json", "--update-baseline", "--baseline-law", *names)
        texts.add((tmp_path / "known.json").read_bytes())
    [text] = texts
    run("--baseline", "known.json", "--update-baseline", "--baseline-law", *names)
    assert (tmp_path / "known.json").read_bytes() == text
    data = json.loads(text)
    schema = resources.read_json("schemas/baseline.schema.json")
    jsonschema.validate(data, schema, format_checker=jsonschema.FormatChecker())
    rows = [line.strip().rstrip(",") for line in text.decode().splitlines()[3:-2]]
    assert [json.loads(row) for row in rows] == data["findings"]
    orders = [(row["path"], row["rule"], row["fingerprint"]) for row in data["findings"]]
    assert orders == sorted(orders)


def test_entries_that_two_branches_added_can_both_be_kept(run, tmp_path):
    write(tmp_path / "a.yaml")
    run("--baseline", "known.json", "--update-baseline", "--ignore", "law,missing-compensation", ".")
    ours = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))
    write(tmp_path / "b.yaml")
    (tmp_path / "known.json").unlink()
    run("--baseline", "known.json", "--update-baseline", "--ignore", "law,missing-compensation", "b.yaml")
    theirs = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))
    merged = {"version": 1, "findings": theirs["findings"] + ours["findings"] + ours["findings"]}
    (tmp_path / "known.json").write_text(json.dumps(merged), encoding="utf-8")
    assert run("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")[0] == 0


BROKEN = {
    "": "the baseline is no JSON",
    "[]": "this is no baseline: the whole breaks `type`",
    "{}": "breaks `required` (version)",
    '{"version": 2, "findings": []}': "the baseline is of version 2",
    '{"version": true, "findings": []}': "version breaks `const`",
    '{"version": 1, "findings": [{}]}': "findings[0] breaks `required`",
    '{"version": 1, "findings": [1]}': "findings[0] breaks `type`",
    '{"version": 1, "findings": [], "more": 1}': "breaks `additionalProperties` (more)",
    '{"version": 1,\n<<<<<<< ours\n"findings": []}': "an unfinished merge?",
    "[" * 100_000: "the baseline is no JSON",
}


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: text[:30])
@pytest.mark.parametrize("more", [(), ("--update-baseline",)])
def test_a_broken_baseline_is_told_and_left_alone(text, more, run, tmp_path):
    write(tmp_path / "nurse.yaml")
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    code, out, err = run("--baseline", "known.json", *more, ".")
    assert (code, out) == (2, "")
    assert err.startswith("jdlint: known.json")
    assert BROKEN[text] in err
    assert (tmp_path / "known.json").read_text(encoding="utf-8") == text


def test_an_editor_of_windows_may_have_saved_it(run, tmp_path):
    write(tmp_path / "nurse.yaml", CLEAN.replace("patients on", "patients TBD on"))
    run("--baseline", "b.json", "--update-baseline")
    known = (tmp_path / "b.json").read_bytes()
    (tmp_path / "b.json").write_bytes(b"\xef\xbb\xbf" + known.replace(b"\n", b"\r\n"))
    assert run("--baseline", "b.json")[0] == 0
    run("--baseline", "b.json", "--update-baseline")
    assert (tmp_path / "b.json").read_bytes() == known


def test_a_baseline_that_is_no_text_or_no_file_is_told(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    (tmp_path / "known.json").write_bytes(b"\xff\xfe{")
    assert "is not written in UTF-8" in run("--baseline", "known.json", ".")[2]
    (tmp_path / "folder").mkdir()
    code, _, err = run("--baseline", "folder", ".")
    assert code == 2
    assert "folder: this is a folder" in err
    code, _, err = run("--baseline", "no/such/known.json", "--update-baseline", ".")
    assert code == 2
    assert "cannot be written" in err


def test_options_that_contradict_each_other_are_told(run, tmp_path):
    write(tmp_path / "nurse.yaml")
    for more in (("--fix",), ("--diff",), ("--changed-since", "main")):
        code, _, err = run("--baseline", "known.json", "--update-baseline", *more, ".")
        assert code == 2
        assert "record" in err
    assert "has no file to write" in run("--update-baseline", ".")[2]
    assert "not with standard input" in run("--baseline", "known.json", "--update-baseline", "-")[2]
    assert not (tmp_path / "known.json").exists()


def test_fixes_leave_what_is_recorded_alone(run, tmp_path):
    text = POSTING.replace("duties:", "responsibilities:")
    path = write(tmp_path / "nurse.yaml", text)
    known = ("--baseline", "known.json", "--ignore", "law,missing-compensation", ".")
    run("--update-baseline", *known)
    assert run("--fix", *known)[0] == 0
    assert path.read_text(encoding="utf-8") == text


def test_what_will_be_found_later_is_neither_recorded_nor_excused(run, tmp_path):
    write(tmp_path / "nurse.yaml", CLEAN)
    known = ("--baseline", "known.json", "--ahead", "120d", "--select", "document,sections,law", ".")
    run("--update-baseline", "--baseline-law", *known)
    assert os.path.exists("known.json")
    assert rules(tmp_path / "known.json") == []
    code, data = report(run, *known)
    assert code == 1
    assert {row["ahead"] for row in data["findings"]} == {"2027-03-28"}


def test_fixes_of_recorded_findings_are_left_alone_and_told(run, tmp_path):
    path = write(tmp_path / "nurse.yaml", POSTING.replace("duties:", "responsibilities:"))
    run("--baseline", "known.json", "--update-baseline", "--select", "document", ".")
    _, _, err = run("--baseline", "known.json", "--select", "document", "--fix", ".")
    assert "1 finding in the baseline has a fix, and --fix leaves alone what is recorded" in err
    assert "responsibilities:" in path.read_text(encoding="utf-8")
    _, _, err = run("--select", "document", "--fix", ".")
    assert "baseline" not in err
    assert "responsibilities:" not in path.read_text(encoding="utf-8")
