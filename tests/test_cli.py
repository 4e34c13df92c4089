"""The command line: exit codes, messages, and that the short way and click's way are one."""

from __future__ import annotations

import html
import io
import json
import os
import subprocess
import sys

import jsonschema
import pytest

from jdlint import check, cli, resources
from jdlint.commands.group import jdlint as by_click
from jdlint.errors import JdlintError
from jdlint.rule import OPT_IN_GROUPS, load_shipped
from tests.conftest import CHECKOUT, on_a_terminal

GOOD = """\
title: Nurse
summary: You care for patients on our ward.
employer: {name: Elm Street Clinic}
locations: [{city: Denver, region: US-CO, country: US}]
compensation: {currency: USD, period: hour, min: 40, max: 48}
duties: [Care for patients on the ward, Keep the records of each patient]
qualifications: {required: [A nursing licence in Colorado], preferred: [A year on a ward]}
benefits: [Health insurance, A retirement plan]
application: {how_to: Send your CV to jobs@clinic.example.}
dates: {closes: ongoing}
statements: {equal_opportunity: We are an equal opportunity employer.}
"""
BAD = GOOD.replace("summary: You care", "summary: TBD care")


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jdlint.toml").write_text('as_of = "2026-11-23"\nselect = ["document", "sections"]\n')

    def call(*arguments, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            cli.main(list(arguments))
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def write(tmp_path, name, text):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return name


def test_a_good_posting_is_exit_0(run, tmp_path):
    code, out, err = run("check", write(tmp_path, "a.yaml", GOOD))
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "nothing found in 1 posting (1 file)"


#: The groups that no profile holds.
OPT_IN = ", ".join(group for group in OPT_IN_GROUPS if group in {rule.group for rule in load_shipped()})


@pytest.mark.parametrize(
    "options, looked, unchecked",
    [
        (
            ("--profile", "law"),
            "document, law (profile law)",
            [
                "sections, figures, requirements, pay, wording, readability: --profile default looks at them",
                f"{OPT_IN}: only when selected",
                "findings of low confidence: --profile thorough shows them",
            ],
        ),
        (
            ("--profile", "default"),
            "document, sections, figures, requirements, pay, law, wording, readability (profile default)",
            [
                f"{OPT_IN}: only when selected",
                "findings of low confidence, and outside of law those of medium: --profile thorough shows them",
            ],
        ),
        (
            ("--profile", "thorough", "--extend-select", OPT_IN.replace(" ", ""), "--ignore", "readability"),
            f"document, sections, figures, requirements, pay, law, wording, {OPT_IN} (profile thorough)",
            ["readability: ignored by the settings"],
        ),
        (
            ("--select", "law,pay", "--ignore", "wording"),
            "pay, law",
            [
                "wording: ignored by the settings",
                f"document, sections, figures, requirements, readability, {OPT_IN}: not selected",
            ],
        ),
        (
            ("--profile", "thorough", "--extend-select", OPT_IN.replace(" ", ""), "--ignore", "law,placeholder,age"),
            f"document, sections, figures, requirements, pay, wording, readability, {OPT_IN} (profile thorough)",
            ["law, placeholder, age: ignored by the settings"],
        ),
        (
            ("--select", "law,placeholder"),
            "document, law",
            [
                "sections, figures, requirements, pay, wording, readability, grammar, boards, the rest of document: "
                "not selected",
            ],
        ),
    ],
)
def test_each_step_of_the_ladder_says_what_it_looks_at_and_what_not(options, looked, unchecked, run, tmp_path):
    name = write(tmp_path, "a.yaml", BAD)
    forms = ("text", "json", "markdown", "html", "sarif")
    # At once, for a grammar engine takes its time to start.
    reports = [part for form in forms for part in ("--format", f"{form}:{tmp_path / form}")]
    run("check", "--isolated", *options, *reports, name)
    lines = (tmp_path / "text").read_text("utf-8").splitlines()
    assert f"looked at: {looked}" in lines
    assert [line.removeprefix("not checked: ") for line in lines if line.startswith("not checked: ")] == unchecked
    report = json.loads((tmp_path / "json").read_text("utf-8"))
    assert report["looked_at"] == looked.partition(" (")[0].split(", ")
    assert report["not_checked"] == unchecked
    for form in forms[2:]:
        out = (tmp_path / form).read_text("utf-8")
        assert all(line.partition(": --")[0] in out for line in unchecked), form


@pytest.mark.parametrize("more", [(), ("--jobs", "2"), ("--no-cache",)])
def test_what_settings_of_a_folder_leave_out_is_told_of_that_folder(more, run, tmp_path):
    for folder in ("a", "b/c", "d"):
        write(tmp_path, f"{folder}/a.yaml", BAD)
    (tmp_path / "jdlint.toml").write_text('as_of = "2026-11-23"\n')
    (tmp_path / "b/jdlint.toml").write_text('profile = "law"\nignore = ["placeholder"]\n')
    (tmp_path / "d/jdlint.toml").write_text("cache = true\n")
    for _ in range(2):  # also from the cache
        report = json.loads(run("check", "--format", "json", *more, ".")[1])
        apart = [line for line in report["not_checked"] if line.startswith("in ")]
        assert apart == [
            "in b: placeholder: ignored by the settings",
            "in b: sections, figures, requirements, pay, wording, readability: --profile default looks at them",
            "in b: findings of low confidence: --profile thorough shows them",
        ]


def test_a_few_folders_with_settings_of_their_own_are_named(run, tmp_path):
    for number in range(12):
        write(tmp_path, f"{number:02}/a.yaml", BAD)
        (tmp_path / f"{number:02}/jdlint.toml").write_text('ignore = ["law"]\n')
    lines = json.loads(run("check", "--format", "json", ".")[1])["not_checked"]
    assert sum("law: ignored by the settings" in line for line in lines) == 8
    assert lines.count("in more folders: what their own settings leave out") == 1


def test_what_is_left_out_for_some_files_is_told(run, tmp_path):
    (tmp_path / "jdlint.toml").write_text('per_file_ignores = {"a.*" = ["law", "placeholder"], "b.yaml" = ["pay"]}\n')
    write(tmp_path, "a.yaml", BAD)
    report = json.loads(run("check", "--format", "json", ".")[1])
    assert "law, placeholder in a.*: left out by per_file_ignores" in report["not_checked"]
    assert "pay in b.yaml: left out by per_file_ignores" in report["not_checked"]


def test_what_waits_for_a_fact_cannot_be_told(run, tmp_path):
    text = "title: Nurse\nlocations: [{city: Denver, region: US-CO, country: US}]\nduties: [Care for patients]\n"
    name = write(tmp_path, "a.yaml", text)
    isolated = ("check", "--isolated", "--as-of", "2026-11-28", "--profile", "law", "--place", "US-IL", name)
    out = run(*isolated)[1]
    assert "\ncannot tell: whether " in out
    assert "employer.headcount_by_region is not stated\n" in out
    report = json.loads(run(*isolated, "--format", "json")[1])
    waiting = [row for row in report["findings"] if row["needs"]]
    assert waiting
    assert any("employer.headcount_by_region" in line for line in report["cannot_tell"])


@pytest.mark.parametrize("place", ["Denver, CO", "New York City, NY", "Cleveland, OH"])
def test_of_a_file_of_prose_the_line_that_states_a_fact_is_told_and_settles_it(place, run, tmp_path):
    ad = f"# Night Nurse\n\nElm Hospital, {place}\n\n## Duties\n\n- Give medication to patients\n"
    told = "State it under [facts] of jdlint.toml, with your number: "
    asked = ("check", "--as-of", "2026-11-28", "--profile", "law", "--format", "html", write(tmp_path, "a.txt", ad))
    write(tmp_path, "jdlint.toml", "")
    pieces = html.unescape(run(*asked)[1]).split(told)[1:]
    lines = {line for piece in pieces for line in piece.partition(".</p>")[0].split("; ")}
    assert lines
    write(tmp_path, "jdlint.toml", "\n".join(["[facts]", *lines]))
    assert "State it" not in run(*asked)[1]


def test_a_finding_is_exit_1_with_place_words_and_reason(run, tmp_path):
    code, out, _ = run("check", write(tmp_path, "a.yaml", BAD))
    assert code == 1
    assert "a.yaml\n  2:10 warning[placeholder]" in out
    assert "    2 | summary: TBD care for patients on our ward." in out
    assert "      |          ^^^\n" in out
    assert "why:" in out
    assert out.endswith("1 warning in 1 posting (1 file)\n")


@pytest.mark.parametrize("threshold, code", [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(run, tmp_path, threshold, code):
    assert run("check", "--fail-on", threshold, write(tmp_path, "a.yaml", BAD))[0] == code


def test_standard_input_is_named_by_an_option(run):
    code, out, _ = run("check", "--stdin-filename", "x/y.yaml", "--format", "concise", "-", stdin=BAD)
    assert code == 1
    assert out.startswith("x/y.yaml:2:10: warning placeholder: ")


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["check", "missing.yaml"], "missing.yaml: no such file or folder"),
        (["check", "--profile", "lax", "a.yaml"], "'lax' is not one of"),
        (["check", "--select", "placeholdr", "a.yaml"], "no rule, group or topic is called 'placeholdr'"),
        (["check", "--format", "xml", "a.yaml"], "there is no format 'xml'"),
        (["check", "--format", "html:", "a.yaml"], "'html:' names no file"),
        (["check", "--as-of", "yesterday", "a.yaml"], "is no day; write YYYY-MM-DD"),
        (["check", "workflow.yml"], "workflow.yml: this is no job posting"),
        (["check", "picture.png"], "picture.png: jdlint does not read this kind of file"),
        (["render", ".", "--to", "html"], ". is a folder"),
        (["law", "--for", "."], ". is a folder"),
        (["stats", "."], ". is a folder"),
        (["stats", "picture.png"], "picture.png: jdlint does not read this kind of file"),
        (["frobnicate"], "No such command"),
        (["check", "--select", "", "a.yaml"], "it names nothing"),
        (["law", "--due", "--unverified"], "--due and --unverified do not go together"),
        (["law", "--for", "a.yaml", "--due"], "--for and --due do not go together"),
        (["law", "US-CO", "--due"], "PLACE and --due do not go together"),
        (["law", "--due", "--ahead", "9d"], "--ahead and --due do not go together"),
        (["market", "15-1252", "--cite", "--format", "json"], "--cite prints YAML"),
        (["render", "a.yaml", "b.yaml", "--to", "html"], "name one file; jsonld and indeed-xml hold several"),
    ],
)
def test_wrong_usage_is_exit_2_with_a_sentence(run, tmp_path, arguments, said):
    write(tmp_path, "a.yaml", GOOD)
    write(tmp_path, "b.yaml", GOOD)
    write(tmp_path, "workflow.yml", "on: push\njobs: {}\n")
    write(tmp_path, "picture.png", "x")
    code, out, err = run(*arguments)
    assert code == 2
    assert said in err
    assert "Traceback" not in err + out


def test_beside_a_file_that_cannot_be_read_the_others_are_checked(run, tmp_path):
    (tmp_path / "b.jd.yaml").write_bytes(b"title: \xff\xfe\n")
    code, out, err = run("check", "b.jd.yaml", write(tmp_path, "a.yaml", BAD))
    assert code == 2
    assert "placeholder" in out
    assert "b.jd.yaml" in err


BROKEN = [
    ("a.yaml", 'title: Nurse\nduties: ["Care\n'),
    ("a.yaml", "Title: Nurse\nduties:\n\t- Care\n"),
    ("a.yaml", "title: Nurse\nduties: &a [*a]\n"),
    ("a.yaml", "title: Nurse\nrequirements: [\nduties: 3\n"),
    ("a.json", '{\n  "title": "Nurse",\n  "duties": ["Care",]\n}\n'),
    ("a.json", '[\n{"title": "Nurse",\n "duties": ["Care"]\n'),
    ("a.md", "---\ntitle: Nurse\nduties: [\n---\n\nCome.\n"),
]


@pytest.mark.parametrize("name, text", BROKEN)
@pytest.mark.parametrize("named", [True, False])
def test_a_file_that_does_not_parse_and_shows_two_keys_is_a_posting(run, tmp_path, name, text, named):
    path = write(tmp_path, name, text)
    code, out, err = run("check", "--format", "concise", path if named else ".")
    assert (code, err) == (1, "")
    assert "error invalid-syntax" in out or "error too-large" in out


@pytest.mark.parametrize(
    "text",
    ['summary: "' + "a " * 100_000 + '"', "x-2: &x " + "ab " * 500 + "\nhighlights: [" + "*x, " * 100 + "]"],
    ids=["long", "repeated"],
)
def test_more_text_than_any_posting_has_is_told_instead_of_read(run, tmp_path, text):
    name = write(tmp_path, "a.yaml", GOOD.replace("summary", "x-1") + text)
    code, out, err = run("check", "--format", "concise", name)
    assert (code, err) == (1, "")
    assert out.count("too-large") == 1
    assert "100,000 characters of text in one posting" in out


def test_a_key_of_ones_own_may_hold_any_amount_of_text(run, tmp_path):
    assert run("check", write(tmp_path, "a.yaml", GOOD + 'x-blob: "' + "a " * 100_000 + '"\n'))[0] == 0


@pytest.mark.parametrize(
    "name, text",
    [
        ("a.yaml", "on: push\njobs: [\n"),
        ("a.yaml", "title: A page\nrequirements: [\n"),
        ("a.yaml", "steps: [\n  title: A page\n  duties: x\n"),
        ("a.json", '{"name": \n'),
        ("a.md", "---\ntitle: A page\ntags: [\n---\n\nduties: none\n"),
        ("a.md", "# Nurse\n\nDuties: care\n\nRequirements: a licence\n"),
        ("a.md", "---\nlayout: page\n---\n# Nurse\n\n## Duties\n\n- Care\n\nRequirements: a licence\n"),
    ],
)
def test_other_files_are_passed_over_in_folders(run, tmp_path, name, text):
    write(tmp_path, name, text)
    assert run("check", ".")[0] == 0


def test_a_folder_without_postings_is_exit_0_with_a_note(run, tmp_path):
    write(tmp_path, "mkdocs.yml", "site_name: x\nnav: []\n")
    code, _, err = run("check", ".")
    assert code == 0
    assert "no job posting found here" in err


def test_in_folders_only_postings_are_read(run, tmp_path):
    write(tmp_path, "a.yaml", BAD)
    write(tmp_path, "README.md", "# TBD\n")
    write(tmp_path, "notes.txt", "TBD\n")
    write(tmp_path, ".hidden/a.yaml", BAD)
    write(tmp_path, "team.jd.md", "# Nurse\n\n## Duties\n\n- TBD\n")
    _, out, _ = run("check", "--format", "concise", "--select", "placeholder", ".")
    assert {line.split(":")[0].removeprefix("./") for line in out.splitlines()} == {"a.yaml", "team.jd.md"}


def test_only_postings_skips_other_named_files_quietly(run, tmp_path):
    write(tmp_path, "mkdocs.yml", "site_name: x\n")
    write(tmp_path, "README.md", "# TBD\n")
    assert run("check", "--only-postings", "mkdocs.yml", "README.md")[::2] == (0, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(run, tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert run("check", ".")[0] == 0
    code, _, err = run("check", "pipe.yaml")
    assert (code, "no regular file" in err) == (2, True)


@pytest.mark.parametrize("options", [{"as_of": "x"}, {"profile": "lax"}, {"nosuch": 1}, {"select": "placeholder"}])
def test_a_wrong_setting_of_a_program_is_a_plain_error(options):
    with pytest.raises(JdlintError, match=f"jdlint.check: .*{next(iter(options))}"):
        check(BAD, "a.yaml", **options)


def test_exclude_and_include_of_the_configuration(run, tmp_path):
    (tmp_path / "jdlint.toml").write_text('exclude = ["old/**"]\ninclude = ["ads/*.txt"]\nselect = ["placeholder"]\n')
    write(tmp_path, "old/a.yaml", BAD)
    write(tmp_path, "ads/b.txt", "Nurse\n\nTBD\n")
    _, out, _ = run("check", "--format", "concise")
    assert {line.split(":")[0] for line in out.splitlines()} == {"ads/b.txt"}


def test_a_closed_posting_is_skipped_with_a_note(run, tmp_path):
    write(tmp_path, "a.yaml", "status: closed\n" + BAD)
    code, _, err = run("check", "a.yaml")
    assert (code, "closed posting" in err) == (0, True)
    assert run("check", "--closed", "a.yaml")[0] == 1


def test_the_json_report_fits_its_schema(run, tmp_path):
    code, out, _ = run("check", "--format", "json", write(tmp_path, "a.yaml", BAD))
    report = json.loads(out)
    jsonschema.validate(report, resources.read_json("schemas/report.schema.json"))
    assert code == 1
    assert report["summary"] == {
        "files": 1, "postings": 1, "skipped": 0, "errors": 0, "warnings": 1, "infos": 0, "suppressed": 0, "waived": 0,
        "baselined": 0,
    }  # fmt: skip
    [row] = report["findings"]
    assert BAD[row["start"]["offset"] : row["end"]["offset"]] == row["text"] == "TBD"


def test_an_empty_json_report_fits_its_schema(run, tmp_path):
    _, out, _ = run("check", "--format", "json", write(tmp_path, "a.yaml", GOOD))
    jsonschema.validate(json.loads(out), resources.read_json("schemas/report.schema.json"))


def test_several_formats_at_once(run, tmp_path):
    write(tmp_path, "a.yaml", BAD)
    _, out, _ = run("check", "--format", "concise", "--format", "json:report.json", "a.yaml")
    assert out.startswith("a.yaml:2:10")
    assert json.loads((tmp_path / "report.json").read_text())["summary"]["warnings"] == 1


@pytest.mark.parametrize("arguments", [
    ["a.yaml", "--output-file", "a.yaml"], ["b.yaml", "a.yaml", "--format", "text", "--format", "json:./a.yaml"],
    [".", "--format", "json:a.yaml"], ["link.yaml", "--output-file", "a.yaml"],
    ["a.yaml", "--output-file", "link.yaml"],
])  # fmt: skip
def test_a_posting_that_is_checked_is_not_overwritten_by_its_report(run, tmp_path, arguments):
    write(tmp_path, "a.yaml", BAD)
    write(tmp_path, "b.yaml", GOOD)
    os.symlink("a.yaml", tmp_path / "link.yaml")
    code, out, err = run("check", *arguments)
    assert (code, out) == (2, "")
    assert "is a file to be checked, and the report would overwrite it" in err
    assert (tmp_path / "a.yaml").read_text() == BAD


def test_the_report_of_the_last_run_lies_in_the_folder_and_is_written_anew(run, tmp_path):
    write(tmp_path, "a.yaml", BAD)
    write(tmp_path, "report.json", "{}")
    assert run("check", ".", "--format", "json:report.json")[0] == 1
    assert json.loads((tmp_path / "report.json").read_text())["summary"]["warnings"] == 1


@pytest.mark.parametrize("formats, said", [
    (["text", "json"], "text and json would both go to standard output"),
    (["json:o", "csv:./o"], "json and csv would both go to ./o"),
])  # fmt: skip
def test_two_reports_in_one_place_are_refused(run, tmp_path, formats, said):
    write(tmp_path, "a.yaml", BAD)
    code, out, err = run("check", "a.yaml", *(f"--format={one}" for one in formats))
    assert (code, out) == (2, "")
    assert said in err
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("format", ["text", "concise"])
def test_statistics_count_the_findings_of_each_rule(run, tmp_path, format):
    _, out, _ = run("check", "--statistics", "--format", format, write(tmp_path, "a.yaml", BAD))
    assert "     1  placeholder\n" in out


def test_colour_marks_path_and_severity_of_a_line(run, tmp_path):
    _, out, _ = run("check", "--color", "always", "--format", "concise", write(tmp_path, "a.yaml", BAD))
    assert out.startswith("\x1b[1ma.yaml\x1b[0m:2:10: \x1b[33;1mwarning\x1b[0m placeholder: ")


def test_the_last_day_that_can_be_written_is_the_end_of_looking_ahead(run, tmp_path):
    code, _, err = run("check", "--as-of", "9999-12-31", "--ahead", "120d", write(tmp_path, "a.yaml", GOOD))
    assert (code, "error" in err) == (0, False)


def test_the_help_says_what_counts_as_a_posting(run):
    _, out, _ = run("check", "--help")
    assert "two of title, duties, qualifications and" in " ".join(out.split())
    assert "check --help" in run("check", ".")[2]


def test_quiet_says_nothing(run, tmp_path):
    assert run("check", "--quiet", write(tmp_path, "a.yaml", BAD)) == (1, "", "")


@pytest.mark.parametrize("paths", [["a.yaml"], ["."], ["a.yaml", "b.yaml"], [], ["missing.yaml"], ["-"]])
def test_the_plain_case_and_click_say_the_same(run, tmp_path, capsys, monkeypatch, paths):
    write(tmp_path, "a.yaml", BAD)
    write(tmp_path, "b.yaml", GOOD)
    plain = run("check", *paths, stdin=BAD)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    code = cli.guarded(lambda: by_click(["check", *paths]))
    assert plain == (code, *capsys.readouterr())


def test_a_crash_in_a_rule_is_a_problem_and_the_other_findings_are_there(run, tmp_path, monkeypatch):
    def crash(context):
        raise ZeroDivisionError("no")
        yield

    monkeypatch.setitem(__import__("jdlint.kinds").kinds.KINDS, "required", crash)
    code, out, err = run("check", write(tmp_path, "a.yaml", BAD))
    assert code == 2
    assert "placeholder" in out
    assert "the rule failed: ZeroDivisionError" in err


def test_colour_only_when_asked_for(run, tmp_path, monkeypatch):
    write(tmp_path, "a.yaml", BAD)
    assert "\x1b" not in run("check", "a.yaml")[1]
    assert "\x1b[33;1mwarning" in run("check", "--color", "always", "a.yaml")[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "a.yaml")[1]


def test_control_characters_of_a_posting_do_not_reach_the_terminal(run, tmp_path):
    (tmp_path / "a.jd.json").write_text(json.dumps({"title": "Nurse \x1b[31m TBD"}))
    _, out, _ = run("check", "--select", "placeholder", "a.jd.json")
    assert "\x1b" not in out


def test_show_settings_names_value_and_origin(run, tmp_path):
    code, out, _ = run("check", "--show-settings", "--profile", "law", ".")
    assert code == 0
    assert "profile = 'law'  # command line" in out
    assert "as_of = '2026-11-23'  # jdlint.toml" in out
    assert "fail_on = 'warning'  # default" in out


@pytest.mark.parametrize(
    "name", sorted(path.name.removesuffix(".schema.json") for path in (CHECKOUT / "schemas").glob("*[a-z].schema.json"))
)
def test_schema_prints_a_valid_schema(run, name):
    code, out, _ = run("schema", name)
    assert code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(out))


def test_version_names_engine_rules_law_and_data(run):
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("jdlint 0.1.0 (rules 2026-")


def test_fix_writes_safe_fixes_and_diff_only_shows_them(run, tmp_path):
    text = GOOD.replace("duties:", "responsibilities:")
    write(tmp_path, "a.yaml", text)
    code, out, _ = run("check", "--diff", "a.yaml")
    assert "-responsibilities:" in out
    assert "+duties:" in out
    assert (tmp_path / "a.yaml").read_text() == text
    code, _, _ = run("check", "--fix", "a.yaml")
    assert code == 0
    assert (tmp_path / "a.yaml").read_text() == GOOD


def test_fix_does_not_touch_a_file_that_standard_input_is_named_after(run, tmp_path):
    text = GOOD.replace("duties:", "responsibilities:")
    write(tmp_path, "a.yaml", text)
    code, _, err = run("check", "--fix", "--stdin-filename", "a.yaml", "-", stdin=text)
    assert (code, "--diff shows the fixes" in err) == (2, True)
    assert (tmp_path / "a.yaml").read_text() == text
    assert "+duties:" in run("check", "--diff", "--stdin-filename", "a.yaml", "-", stdin=text)[1]


@pytest.mark.parametrize("order", [("a/x.yaml", "b/x.yaml"), ("b/x.yaml", "a/x.yaml")])
@pytest.mark.parametrize("strict, code", [("warning", 1), ("error", 0)])
def test_each_file_fails_by_its_own_configuration(run, tmp_path, order, strict, code):
    for folder, threshold in (("a", "never"), ("b", strict)):
        write(tmp_path, f"{folder}/x.yaml", BAD)
        write(tmp_path, f"{folder}/jdlint.toml", f'select = ["placeholder"]\nfail_on = "{threshold}"\n')
    assert run("check", *order)[0] == code
    assert run("check", "--fail-on", "info", *order)[0] == 1


def test_text_names_the_options_that_show_a_fix(run, tmp_path):
    text = GOOD.replace("duties:", "responsibilities:").replace("{name: Elm Street Clinic}", "Elm Street Clinic")
    _, out, _ = run("check", write(tmp_path, "a.yaml", text))
    assert "fix:    safe, shown by `jdlint check --diff`\n" in out
    assert "fix:    unsafe, shown by `jdlint check --diff --unsafe-fixes`\n" in out


def test_lines_of_wide_characters_fit_and_carets_stand_below_the_words(run, tmp_path):
    wide = "\u6c42\u4eba" * 60
    write(tmp_path, "a.yaml", GOOD.replace("You care", f"{wide} e\u0301 TBD {wide}"))
    _, out, _ = run("check", "--select", "placeholder", "a.yaml")
    rows = out.splitlines()
    at = next(number for number, row in enumerate(rows) if row.startswith("    2 |"))
    columns = [2 if "\u4e00" <= character <= "\u9fff" else character != "\u0301" for character in rows[at]]
    assert sum(columns) <= 100
    assert sum(columns[: rows[at].index("TBD")]) == rows[at + 1].index("^^^")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "- We seek TBD nurses.\n- Care for patients.\n"),
        ("a.yaml", '"We seek TBD nurses."\n'),
        ("a.json", '["We seek TBD nurses.", "Care for patients."]'),
    ],
)
def test_a_fragment_may_be_a_list_or_a_text(run, tmp_path, name, text):
    _, out, _ = run("check", "--fragment", "--format", "concise", write(tmp_path, name, text))
    assert [line.split()[2] for line in out.splitlines()] == ["placeholder:"]
    assert f":1:{text.index('TBD') + 1}:" in out


def test_a_named_file_that_does_not_parse_is_told_so_with_its_line(run, tmp_path):
    code, _, err = run("check", write(tmp_path, "a.yaml", "site: x\nnav: [\n"))
    assert code == 2
    assert "a.yaml:3: " in err
    assert "no job posting" not in err


def test_timing_tells_on_standard_error_what_each_rule_took(run, tmp_path):
    path = write(tmp_path, "a.yaml", "title: Nurse\nduties: [Care for patients]\nsummary: We want a young nurse.\n")
    plain = run("check", "--format", "json", path)
    code, out, err = run("check", "--format", "json", "--timing", path)
    assert (code, out) == plain[:2]
    head, *rows, whole = err.splitlines()
    assert head.split() == ["ms", "µs/posting", "share", "found", "rule"]
    assert whole.endswith("100.0%         all rules that had cause to run")
    assert any(row.split()[-1] == "missing-place" for row in rows) or "other rules" in rows[-1]
    assert sum(float(row.split()[0]) for row in rows) == pytest.approx(float(whole.split()[0]), abs=0.5)


def test_of_a_posting_that_is_too_large_to_be_read_nothing_is_called_missing(run, tmp_path):
    rows = "".join(f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 6))
    path = write(tmp_path, "a.yaml", f"title: Nurse\nx-0: &a0 [x, y]\n{rows}duties: *a5\n")
    _, out, _ = run("check", "--format", "concise", path)
    assert [line.split()[2] for line in out.splitlines()] == ["too-large:"]


FOREIGN = BAD.replace("Nurse", "Nurse → 料理")


@pytest.mark.parametrize(
    "encoding, command",
    [
        ("cp1252", ["check"]), ("ascii", ["check", "--format", "json"]), ("ascii", ["check", "--diff"]),
        ("ascii", ["import"]), ("cp1252", ["places"]), ("ascii", ["stats"]),
    ],
)  # fmt: skip
def test_files_and_pipes_get_utf_8_whatever_the_locale_says(tmp_path, encoding, command):
    (tmp_path / "料理.jd.yaml").write_text(FOREIGN.replace("duties:", "responsibilities:"), encoding="utf-8")
    command = [sys.executable, "-m", "jdlint", *command, "料理.jd.yaml"]

    def written(encoding):
        environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
        done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path, env=environment)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    _, out, err = expected = written("utf-8")
    assert "料理" in out + err
    assert written(encoding) == expected


def test_a_terminal_gets_escapes_for_what_it_cannot_write(tmp_path):
    (tmp_path / "a.jd.yaml").write_text(FOREIGN.replace("TBD care", "料理 TBD care"), encoding="utf-8")
    code, shown = on_a_terminal("cp1252", "check", "--isolated", "--format", "text", str(tmp_path / "a.jd.yaml"))
    assert code == 1
    assert rb"\u6599\u7406" in shown
    assert b"internal error" not in shown


@pytest.mark.parametrize("other", ["bogus:y.json", "json:nowhere/y.json"])
def test_a_report_that_cannot_be_begun_leaves_nothing_of_another(run, tmp_path, other):
    code, _, err = run("check", "--format", "json:x.json", "--format", other, write(tmp_path, "a.yaml", GOOD))
    assert code == 2
    assert "no format" in err or "cannot be written" in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "jdlint.toml"]


def test_why_git_does_not_list_the_files_is_told(run, tmp_path, monkeypatch):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    write(tmp_path, ".gitignore", "drafts/\n")
    write(tmp_path, "drafts/a.jd.yaml", BAD)
    assert "no job posting" in run("check", ".")[2]
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    code, out, err = run("check", ".")
    assert code == 1
    assert "drafts/a.jd.yaml" in out
    [note] = err.splitlines()
    assert "files that git ignores are checked too" in note
    assert "safe.directory" in note
    assert run("check", "--quiet", ".")[2] == ""
