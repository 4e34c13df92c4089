"""`jdlint render` as people call it."""

from __future__ import annotations

import json
import os
import stat
import xml.etree.ElementTree as xml
from io import BytesIO, TextIOWrapper

import pytest

from jdlint.cli import main
from jdlint.render import FORMATS

POSTING = """\
title: Nurse
employer: {name: Elm Hospital}
summary: You care for people in a quiet house by the river.
duties: [Care for people.]
qualifications: {required: [A license.]}
"""


@pytest.fixture
def call(tmp_path, monkeypatch, capfdbinary):
    """Runs the command in a folder of its own; gives the exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nurse.jd.yaml").write_text(POSTING, encoding="utf-8")

    def run(*arguments: str):
        with pytest.raises(SystemExit) as caught:
            main(["render", *arguments])
        out, err = capfdbinary.readouterr()
        return caught.value.code, out, err.decode()

    return run


def test_the_posting_is_not_overwritten_by_what_is_rendered_of_it(call, tmp_path):
    os.symlink("nurse.jd.yaml", tmp_path / "link.yaml")
    for name in ("nurse.jd.yaml", "link.yaml"):
        code, _, err = call("nurse.jd.yaml", "--to", "text", "-o", name)
        assert code == 2
        assert f"{name} is the posting itself" in err
    assert (tmp_path / "nurse.jd.yaml").read_text(encoding="utf-8") == POSTING


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_written_to_a_file_or_to_standard_output(call, tmp_path, format):
    code, out, _ = call("nurse.jd.yaml", "--to", format)
    assert code == 0
    assert out
    made = tmp_path / "made"
    code, nothing, _ = call("nurse.jd.yaml", "--to", format, "-o", str(made))
    assert (code, nothing) == (0, b"")
    assert made.read_bytes() == out


def test_a_file_that_is_there_is_replaced_with_its_permissions(call, tmp_path):
    made = tmp_path / "nurse.txt"
    made.write_text("old")
    made.chmod(0o640)
    assert call("nurse.jd.yaml", "--to", "text", "-o", "nurse.txt")[0] == 0
    assert made.read_text().startswith("Nurse\n")
    assert stat.S_IMODE(made.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["nurse.jd.yaml", "nurse.txt"]


def test_a_new_file_is_as_open_as_others(call, tmp_path):
    before = os.umask(0o022)
    try:
        call("nurse.jd.yaml", "--to", "text", "-o", "nurse.txt")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "nurse.txt").stat().st_mode) == 0o644


def test_where_nothing_can_be_written_that_is_said(call):
    code, _, err = call("nurse.jd.yaml", "--to", "text", "-o", "no/such/folder.txt")
    assert code == 2
    assert "no/such/folder.txt cannot be written" in err


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_terminal_gets_no_binary(call, monkeypatch, format):
    class Terminal(TextIOWrapper):
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stdout", Terminal(BytesIO()))
    code, _, err = call("nurse.jd.yaml", "--to", format)
    assert code == 2
    assert f"-o FILE.{format}" in err


def test_defaults_are_printed_and_facts_are_not(call, tmp_path):
    (tmp_path / "jdlint.toml").write_text(
        '[facts]\nheadcount = 98765\n[defaults."**"]\nstatements.equal_opportunity = "We decide on skill alone."\n'
    )
    _, out, _ = call("nurse.jd.yaml", "--to", "text")
    assert b"EQUAL OPPORTUNITY\n\nWe decide on skill alone." in out
    assert b"98765" not in out


def test_gaps_are_told_with_their_lines_and_rendered(call, tmp_path):
    text = POSTING.replace("[A license.]", '["[[the license]]", "{{b}}", "{{c}}", "{{d}}", "{{e}}", "{{f}}", "{{g}}"]')
    (tmp_path / "nurse.jd.yaml").write_text(text)
    code, out, err = call("nurse.jd.yaml", "--to", "text")
    assert code == 0
    assert "nurse.jd.yaml:5: a gap is rendered as it is: [[the license]]" in err
    assert "2 more gaps" in err
    assert b"- [[the license]]" in out


@pytest.mark.parametrize(
    "more, words",
    [
        ("status: draft", "the status is draft"),
        ("compensation: {min: [1, 2]}", "may be missing from the output"),
        ("language: nl", "headings and labels are in English: jdlint has none in nl"),
    ],
)
def test_what_is_unfinished_is_told(call, tmp_path, more, words):
    (tmp_path / "nurse.jd.yaml").write_text(f"{POSTING}{more}\n")
    code, _, err = call("nurse.jd.yaml", "--to", "text")
    assert code == 0
    assert words in err


def test_a_posting_in_order_is_rendered_without_a_word(call):
    assert call("nurse.jd.yaml", "--to", "text")[2] == ""


def test_one_of_several_documents_is_chosen(call, tmp_path):
    second = POSTING.replace("Nurse", "Cook")
    (tmp_path / "two.jd.yaml").write_text(f"{POSTING}---\n{second}")
    code, _, err = call("two.jd.yaml", "--to", "text")
    assert code == 2
    assert "--document N chooses one: 1 (Nurse), 2 (Cook)" in err
    assert call("two.jd.yaml", "--to", "text", "--document", "2")[1].startswith(b"Cook\n")
    code, _, err = call("two.jd.yaml", "--to", "text", "--document", "3")
    assert code == 2
    assert "no document 3" in err


def test_feeds_take_several_files_and_documents(call, tmp_path):
    (tmp_path / "two.jd.yaml").write_text(f"{POSTING}---\n{POSTING.replace('Nurse', 'Cook')}")
    _, out, _ = call("nurse.jd.yaml", "two.jd.yaml", "--to", "indeed-xml")
    assert [job.findtext("title") for job in xml.fromstring(out).findall("job")] == ["Nurse", "Nurse", "Cook"]
    _, out, _ = call("nurse.jd.yaml", "two.jd.yaml", "--to", "jsonld")
    assert [job["title"] for job in json.loads(out)] == ["Nurse", "Nurse", "Cook"]
    assert call("nurse.jd.yaml", "two.jd.yaml", "--to", "html")[0] == 2


def test_what_is_no_posting_is_refused(call, tmp_path):
    (tmp_path / "other.yaml").write_text("a: 1\n")
    (tmp_path / "broken.jd.yaml").write_text("title: [\n")
    assert call("other.yaml", "--to", "text")[0] == 2
    assert "cannot be parsed" in call("broken.jd.yaml", "--to", "text")[2]


def test_markdown_text_and_word_are_rendered_too(call, tmp_path):
    (tmp_path / "nurse.md").write_text("# Nurse\n\n## What you will do\n\n- Care for people.\n")
    _, out, _ = call("nurse.md", "--to", "text")
    assert out == b"Nurse\n\nDUTIES\n\n- Care for people.\n"
