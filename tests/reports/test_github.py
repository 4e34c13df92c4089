"""Annotations worst first and ten of a type; the rest in the job summary, which stays under its limit."""

from __future__ import annotations

import json
import re

import pytest
from markdown_it import MarkdownIt

from jdlint.api import check_text
from jdlint.cli import main
from jdlint.errors import JdlintError
from jdlint.report import FileResult, Report, Style
from jdlint.reports import github, markdown
from tests.reports import POSTING, reports

#: Twelve warnings and as many infos, and then a file with an error.
MANY = "title: Nurse\nduties: [Care]\nsummary: |\n" + "  TBD is what we say here.\n" * 12
NO_DUTIES = "title: Nurse\nqualifications: {required: [A licence]}\n"


def commands(text: str) -> list[dict[str, str]]:
    """Workflow commands as GitHub's runner reads them."""
    found = []
    for line in text.splitlines():
        if match := re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line):
            values = dict(pair.split("=", 1) for pair in match[2].split(","))
            rows = {"type": match[1], "message": match[3], **values}
            found.append({name: _plain(value) for name, value in rows.items()})
    return found


def _plain(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_errors_come_first_and_ten_of_a_type_at_most(folder):
    found = commands(reports(folder, {"a.yaml": MANY, "b.yaml": NO_DUTIES}, ["github"])["github"])
    types = [row["type"] for row in found]
    assert types == sorted(types, key=["error", "warning", "notice"].index)
    assert all(types.count(type) <= 10 for type in set(types))
    assert "b.yaml" in {row["file"] for row in found if row["type"] == "error"}
    assert re.fullmatch(r"\d+ more; `--format text` prints all", found[-1]["message"])


def test_what_is_shown_and_what_is_left_make_all(folder):
    told = reports(folder, {"a.yaml": MANY}, ["github", "json"])
    found = commands(told["github"])
    left = int(found[-1]["message"].split()[0])
    assert len(found) - 1 + left == len(json.loads(told["json"])["findings"])


def test_a_value_that_many_postings_inherit_is_one_annotation(folder, capsys):
    (folder / "jdlint.toml").write_text('[defaults."**"]\nsummary = "We are TBD."\n', encoding="utf-8")
    for number in range(12):
        (folder / f"{number:02}.yaml").write_text("title: Nurse\nduties: [Care TBC]\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["check", "--format", "github", "--select", "placeholder"])
    found = commands(capsys.readouterr().out)
    assert [row["file"] for row in found if "TBD" in row["message"]] == ["jdlint.toml"]
    assert found[-1]["message"].startswith("3 more; ")


def test_a_range_over_several_lines_has_no_columns(folder):
    text = (
        "title: Nurse\nduties:\n  - Care for\n    young TBD\n    patients\nsummary: >-\n  You [insert\n  name] here.\n"
    )
    told = reports(folder, {"a.yaml": text}, ["github", "json"], profile="thorough")
    spans = {(row["start"]["line"], row["end"]["line"]) for row in json.loads(told["json"])["findings"]}
    assert any(start != end for start, end in spans)
    for row in commands(told["github"]):
        assert ("col" in row) == (row["line"] == row["endLine"])


def test_a_file_that_cannot_be_read_is_the_first_annotation(folder):
    found = commands(reports(folder, {"a.yaml": MANY, "b.jd.docx": b"no archive"}, ["github"])["github"])
    assert (found[0]["type"], found[0]["file"], found[0]["title"]) == ("error", "b.jd.docx", "jdlint: not checked")


def test_findings_of_many_laws_are_one_annotation(told):
    found = [row for row in commands(told["github"]) if "Young" in row["message"]]
    assert len(found) == 1
    assert "Also in" in found[0]["message"]
    assert any(row["message"].startswith("State employer.headcount") for row in commands(told["github"]))


def test_the_job_summary_gets_the_whole_report(folder, monkeypatch):
    summary = folder.parent / "summary.md"
    summary.write_text("# Of the step before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    told = reports(folder, {"a.yaml": MANY}, ["github", "markdown"])
    assert summary.read_text() == "# Of the step before\n" + told["markdown"]
    assert "the job summary has all" in told["github"]


def test_a_job_summary_that_cannot_be_written_is_said(folder, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "no" / "such"))
    with pytest.raises(JdlintError, match="cannot be written"):
        reports(folder, {"a.yaml": MANY}, ["github"])


@pytest.mark.parametrize("limit", [1500, 6000, 40_000])
def test_markdown_stays_under_its_limit_and_says_what_was_cut(folder, monkeypatch, limit):
    monkeypatch.setattr(markdown.Renderer.__init__, "__defaults__", (limit,))
    texts = {f"{number}.yaml": POSTING for number in range(8)}
    told = reports(folder, texts, ["markdown", "json"])
    assert len(told["markdown"].encode()) <= limit
    [cut] = re.findall(r"\*\*Cut here:\*\* (\d+) more findings did not fit", told["markdown"])
    assert 0 < int(cut) < 8 * len(json.loads(told["json"])["findings"])
    tables = MarkdownIt("gfm-like", {"linkify": False}).parse(told["markdown"])
    assert all(token.type != "html_block" for token in tables)


def test_the_summary_of_many_postings_stays_under_a_mebibyte(folder, monkeypatch):
    summary = folder.parent / "summary.md"
    summary.write_text("# Of the step before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    renderer = github.Renderer(Report(as_of="2026-11-23", profile="default"), Style())
    result = check_text(POSTING, "a.yaml", {"as_of": "2026-11-23"})
    for _ in range(500):
        renderer.file(result)
    assert "the job summary has all" not in renderer.end(), "not all fitted"
    assert 1_000_000 < len(summary.read_bytes()) <= 1024 * 1024
    assert "Cut here" in summary.read_text()


def test_every_line_of_markdown_may_be_the_last(told):
    lines = told["markdown"].splitlines()
    assert not [line for line in lines if line.startswith(("```", "<details", "<!--"))]


def test_markdown_without_postings_is_one_headline():
    report = Report(as_of="2026-11-23", profile="default")
    renderer = markdown.Renderer(report, Style())
    assert renderer.begin() + renderer.file(FileResult("a.yaml")) == ""
    assert renderer.end().startswith("## jdlint: nothing found in 0 postings\n")
