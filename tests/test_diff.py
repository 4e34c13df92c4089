"""`--diff`: a patch on standard output that git and patch apply, with nothing else beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

#: A name by habit, which has one safe fix, and sentences that differ by what is hard for a patch.
BEFORE = "title: Cook\nemployer: {name: Elm Street Clinic}\nresponsibilities:\n  - You cook soup\nsummary: You cook.\n"
AFTER = BEFORE.replace("responsibilities:", "duties:")
ODD = BEFORE.replace("You cook.", '"You\u2028cook\u0085for\fus."')


def diff(folder, *arguments, code=None):
    """Standard output as bytes and standard error as text of `jdlint check --diff` in `folder`."""
    options = ["--isolated", "--select", "document", "--fail-on", "info", "--diff", *arguments]
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", "check", *options], capture_output=True, check=False, cwd=folder
    )
    assert code is None or done.returncode == code
    return done.stdout, done.stderr.decode()


def applied(folder, tool, patch):
    """Apply a patch in `folder` by a tool that people use."""
    (folder / "the.patch").write_bytes(patch)
    commands = {"git": ["git", "apply", "the.patch"], "patch": ["patch", "--binary", "-p1", "-i", "the.patch"]}
    done = subprocess.run(commands[tool], capture_output=True, check=False, cwd=folder, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize(
    "name, text",
    [
        ("a.jd.yaml", BEFORE), ("two words/a posting.jd.yaml", BEFORE), ("a.jd.yaml", BEFORE.replace("\n", "\r\n")),
        ("a.jd.yaml", BEFORE.rstrip("\n")), ("a.jd.yaml", "\ufeff" + BEFORE), ("a.jd.yaml", ODD),
        ('a "b"\\c.jd.yaml', BEFORE), ("a\tb.jd.yaml", BEFORE), ("Köche/料理.jd.yaml", BEFORE),
        ("a.jd.yaml", BEFORE.replace("responsibilities:\n  - You cook soup\n", "") + "responsibilities: [You cook]"),
    ],
)  # fmt: skip
def test_git_and_patch_apply_what_is_shown(tmp_path, tool, name, text):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    patch, _ = diff(tmp_path, name)
    assert path.read_bytes() == text.encode()
    applied(tmp_path, tool, patch)
    assert path.read_bytes() == text.replace("responsibilities:", "duties:").encode()


def test_one_patch_holds_all_files_and_nothing_else(tmp_path):
    for name in ("a.jd.yaml", "b c.jd.yaml", "sub/d.jd.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BEFORE)
    (tmp_path / "clean.jd.yaml").write_text(AFTER)
    patch, said = diff(tmp_path, ".", code=1)
    assert "3 of 4 files would change" in said
    applied(tmp_path, "patch", patch)
    assert {path.read_text() for path in tmp_path.rglob("*.jd.yaml")} == {AFTER}
    assert diff(tmp_path, ".", code=0)[0] == b""


def test_a_path_from_elsewhere_is_named_as_seen_from_here(tmp_path):
    (tmp_path / "a.jd.yaml").write_text(BEFORE)
    patch, _ = diff(tmp_path, str(tmp_path / "a.jd.yaml"))
    assert patch.startswith(b"--- a/a.jd.yaml\n+++ b/a.jd.yaml\n")


def test_a_report_that_is_asked_for_keeps_standard_output(tmp_path):
    (tmp_path / "a.jd.yaml").write_text(BEFORE)
    report, said = diff(tmp_path, "--format", "json", "a.jd.yaml")
    assert json.loads(report)["findings"]
    assert "+duties:" in said


def test_a_report_in_a_file_leaves_standard_output_to_the_patch(tmp_path):
    (tmp_path / "a.jd.yaml").write_text(BEFORE)
    for options in (("--format", "json:report.json"), ("--format", "json", "--output-file", "report.json")):
        patch, _ = diff(tmp_path, *options, "a.jd.yaml")
        assert b"+duties:" in patch
        assert json.loads((tmp_path / "report.json").read_text())["findings"]


def test_fixes_that_wait_for_an_option_are_told(tmp_path):
    (tmp_path / "a.jd.yaml").write_text(AFTER.replace("{name: Elm Street Clinic}", "Elm Street Clinic"))
    patch, said = diff(tmp_path, "a.jd.yaml", code=1)
    assert patch == b""
    assert "--unsafe-fixes shows" in said
    assert b"+employer:" in diff(tmp_path, "--unsafe-fixes", "a.jd.yaml")[0]
    assert diff(tmp_path, "--quiet", "a.jd.yaml") == (b"", "")


def test_a_word_file_is_not_said_to_have_a_patch(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Cook", 1)
    document.add_paragraph("You greet guys at the door and cook soup for them each day.")
    document.save(str(tmp_path / "a.docx"))
    options = ["--isolated", "--profile", "thorough", "--select", "gendered-noun", "a.docx"]
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", "check", *options], capture_output=True, check=False, cwd=tmp_path
    )
    said = done.stdout.decode()
    assert "[gendered-noun]" in said
    assert "--diff" not in said
    assert "fix:    unsafe, in a comment by `jdlint review`" in said
    assert diff(tmp_path, "--unsafe-fixes", "a.docx")[0] == b""
