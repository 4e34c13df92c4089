"""`--changed-since REV`: changed files alone; group law for the whole of each, the rest for what was touched."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shlex
import shutil
import subprocess
import sys

import pytest

from jdlint.changed import Lines, lines_between
from jdlint.cli import main
from tests.conftest import missing
from tests.test_hooks import ENVIRONMENT, Repository

DAY = "2026-11-28"
BASE = """\
title: Nurse
employer: {name: Elm Street Clinic, headcount: 120, headcount_by_region: {US-CO: 120}}
locations: [{city: Denver, region: US-CO, country: US}]
summary: >-
  You care for patients on our ward. TBD

  You work with a team of five nurses.
duties:
  - Care for patients on the ward
  - TBC
  - Keep the records of each patient
qualifications: {required: [A nursing licence in Colorado]}
benefits: [Health insurance]
application: {how_to: Send your CV to jobs@clinic.example.}
dates: {closes: 2027-01-31}
statements: {equal_opportunity: We are an equal opportunity employer.}
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with one posting, committed; the working folder."""
    if shutil.which("git") is None:
        missing("git")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    made = Repository(tmp_path / "repository")
    made.commit(files={"nurse.yaml": BASE, "other.yaml": BASE})
    monkeypatch.chdir(made.folder)
    return made


@pytest.fixture
def run(capsys):
    def call(*arguments, rev="HEAD"):
        with pytest.raises(SystemExit) as ended:
            main(["check", "--as-of", DAY, "--format", "json", "--changed-since", rev, *arguments])
        out, err = capsys.readouterr()
        return ended.value.code, json.loads(out) if out else None, err

    return call


@pytest.fixture
def found(run):
    """What is found as (path, rule, words)."""

    def call(*arguments, rev="HEAD"):
        _, data, err = run(*arguments, rev=rev)
        assert data is not None, err
        return {(row["path"].removeprefix("./"), row["rule"], row["text"]) for row in data["findings"]}

    return call


def write(repository, text, name="nurse.yaml"):
    path = repository.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_a_change_nothing_is_checked(repository, run):
    code, data, err = run()
    assert code == 0
    assert data["summary"]["files"] == 0
    assert "no file that jdlint reads has changed since HEAD" in err
    assert "no job posting found" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")
@pytest.mark.parametrize("first", ["", ".", "bin"])
def test_git_is_never_one_of_the_repository(repository, found, monkeypatch, first):
    write(repository, BASE.replace("Health insurance", "TBD"))
    planted = repository.folder / first / "git"
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f"#!/bin/sh\ntouch {repository.folder}/pwned\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", f"{first}{os.pathsep}{os.environ['PATH']}")
    assert ("nurse.yaml", "placeholder", "TBD") in found()
    assert not (repository.folder / "pwned").exists()


def test_group_law_is_told_of_the_whole_file_and_the_rest_of_what_was_touched(repository, found):
    write(repository, BASE.replace("Health insurance", "Health insurance and a pension"))
    assert {rule for _, rule, _ in found()} == {"pay-not-disclosed"}
    assert {path for path, _, _ in found()} == {"nurse.yaml"}
    write(repository, BASE.replace("Keep the records", "TODO Keep the records"))
    assert found() == {("nurse.yaml", "pay-not-disclosed", "title"), ("nurse.yaml", "placeholder", "TODO")}


def test_a_value_is_touched_by_any_of_its_lines_and_not_by_its_neighbours(repository, found):
    def rules_of(text):
        write(repository, text)
        return {(rule, words) for _, rule, words in found("--ignore", "law")}

    assert rules_of(BASE.replace("five nurses", "six nurses")) == {("placeholder", "TBD")}
    assert rules_of(BASE.replace("  You work with a team of five nurses.\n", "")) == {("placeholder", "TBD")}
    assert rules_of(BASE.replace("  - Keep the records of each patient\n", "")) == set()
    assert rules_of(BASE.replace("- TBC", "- TBC  # why")) == {("placeholder", "TBC")}
    assert rules_of(BASE.replace("duties:\n", "duties:\n\n")) == set()
    assert rules_of(BASE.replace("title: Nurse", "title: Night Nurse")) == set()
    assert rules_of(BASE.replace("  - Care for patients on the ward\n", "")) == set()


def test_what_is_missing_counts_when_the_change_took_it_away(repository, found):
    text = "".join(line for line in BASE.splitlines(keepends=True) if not line.startswith("employer:"))
    write(repository, text)
    assert "missing-employer" in {rule for _, rule, _ in found()}
    repository.commit(files={"nurse.yaml": text})
    write(repository, text.replace("five", "six"))
    assert "missing-employer" not in {rule for _, rule, _ in found()}
    write(repository, text, "new.yaml")
    assert ("new.yaml", "missing-employer") in {(path, rule) for path, rule, _ in found()}


@pytest.mark.parametrize("said", ["{url: https://clinic.example/apply}", "{email: jobs@clinic.example}"])
def test_any_way_to_apply_that_is_taken_out_is_missed(repository, found, said):
    shown = "application: {how_to: Send your CV to jobs@clinic.example.}\n"
    repository.commit(files={"nurse.yaml": BASE.replace(shown, f"application: {said}\n")})
    write(repository, BASE.replace(shown, ""))
    assert "missing-application" in {rule for _, rule, _ in found("--ignore", "law")}


def test_what_a_touched_value_lacks_counts_with_it(repository, found):
    text = BASE + "compensation: {min: 40, max: 48, currency: USD}\n"
    repository.commit(files={"nurse.yaml": text})
    write(repository, text.replace("five", "six"))
    assert {rule for _, rule, _ in found("--select", "pay")} == set()
    write(repository, text.replace("min: 40", "min: 41"))
    assert {rule for _, rule, _ in found("--select", "pay")} == {"pay-without-unit"}


def test_a_new_file_is_told_whole_also_before_git_knows_it(repository, found):
    write(repository, BASE, "jobs/new.yaml")
    assert {words for _, rule, words in found() if rule == "placeholder"} == {"TBD", "TBC"}
    repository.run("git", "add", "--all")
    assert {words for _, rule, words in found() if rule == "placeholder"} == {"TBD", "TBC"}


@pytest.mark.skipif(os.name == "nt", reason="named pipes of POSIX")
def test_a_file_that_became_a_pipe_is_not_waited_for(repository, run):
    (repository.folder / "nurse.yaml").unlink()
    os.mkfifo(repository.folder / "nurse.yaml")
    code, _, err = run("nurse.yaml")
    assert code == 2
    assert "nurse.yaml: this is no regular file" in err


def test_a_renamed_file_is_held_against_its_former_self(repository, found):
    repository.run("git", "mv", "nurse.yaml", "night-nurse.yaml")
    assert found() == {("night-nurse.yaml", "pay-not-disclosed", "title")}
    write(repository, BASE.replace("Keep the records", "TODO Keep the records"), "night-nurse.yaml")
    assert {words for _, rule, words in found() if rule == "placeholder"} == {"TODO"}
    repository.commit(files={})
    assert {words for _, rule, words in found(rev="HEAD~1") if rule == "placeholder"} == {"TODO"}


def test_a_second_document_is_new_by_itself(repository, found):
    write(repository, BASE + "---\n" + BASE)
    assert [words for _, rule, words in found() if rule == "placeholder"] != []
    assert len({words for _, rule, words in found() if rule == "placeholder"}) == 2


TWO = (
    "title: Baker\nduties: [Bake TBD bread]\nqualifications: {required: [A licence]}\n---\n"
    "title: Cook\nduties: [Cook TBD soup]\nqualifications: {required: [A licence]}\n"
    "compensation: {currency: USD, period: hour, min: 20, max: 22}\n"
)


@pytest.mark.parametrize("extra", ["id: R-{}\n", ""])
def test_documents_are_known_again_behind_a_new_one(extra, repository, run):
    parts = [extra.format(number) + part for number, part in enumerate(TWO.split("---\n"))]
    repository.commit(files={"two.yaml": "---\n".join(parts)})
    write(repository, "---\n".join(["title: Driver\nduties: [Drive TBD vans]\n", *parts]), "two.yaml")
    _, data, _ = run("two.yaml")
    assert {row["document"] for row in data["findings"]} == {1}
    assert {row["rule"] for row in data["findings"]} >= {"placeholder", "missing-compensation"}


def test_a_document_that_was_taken_out_takes_nothing_from_the_others(repository, run):
    repository.commit(files={"two.yaml": TWO})
    write(repository, TWO.partition("---\n")[2], "two.yaml")
    assert run("two.yaml")[1]["findings"] == []
    write(repository, TWO.replace("compensation:", "x-pay:").replace("Bake", "We bake"), "two.yaml")
    found = {(row["document"], row["rule"]) for row in run("two.yaml")[1]["findings"]}
    assert (2, "missing-compensation") in found
    assert (1, "missing-compensation") not in found


def test_the_change_is_that_since_the_branch_left(repository, found):
    repository.run("git", "switch", "--quiet", "--create", "branch")
    repository.commit(files={"nurse.yaml": BASE.replace("five", "six")})
    repository.run("git", "switch", "--quiet", "main")
    repository.commit(files={"other.yaml": BASE.replace("five", "seven")})
    repository.run("git", "switch", "--quiet", "branch")
    assert {path for path, _, _ in found(rev="main")} == {"nurse.yaml"}


def test_paths_limit_what_is_looked_at_from_any_folder(repository, found, monkeypatch):
    for name in ("jobs/a.yaml", "b.yaml"):
        write(repository, BASE, name)
    assert {path for path, _, _ in found("jobs")} == {"jobs/a.yaml"}
    assert {path for path, _, _ in found("nurse.yaml", "b.yaml")} == {"b.yaml"}
    monkeypatch.chdir(repository.folder / "jobs")
    assert {path for path, _, _ in found()} == {"a.yaml"}
    assert {os.path.basename(path) for path, _, _ in found("..")} == {"a.yaml", "b.yaml"}


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_are_no_change(ends, repository, run, tmp_path):
    repository.run("git", "config", "core.autocrlf", "false")
    (repository.folder / "nurse.yaml").write_bytes(BASE.replace("\n", ends).encode())
    assert run()[1]["summary"]["files"] == 0


def test_a_changed_configuration_brings_its_files_with_group_law_and_what_it_touched(repository, found):
    toml = '[defaults."**"]\nhighlights = ["We are a team."]\nx-note = "a"\n'
    repository.commit(files={"jdlint.toml": toml})
    assert found() == set()
    write(repository, toml.replace("We are a team.", "TBD"), "jdlint.toml")
    assert {(path, rule) for path, rule, _ in found()} == {
        ("nurse.yaml", "pay-not-disclosed"), ("other.yaml", "pay-not-disclosed"),
        ("jdlint.toml", "placeholder"),
    }  # fmt: skip
    repository.commit(files={})
    write(repository, toml.replace("We are a team.", "TBD").replace('"a"', '"b"'), "jdlint.toml")
    assert "placeholder" not in {rule for _, rule, _ in found()}


def test_paragraphs_of_word_files_are_compared(repository, found):
    docx = pytest.importorskip("docx")

    def save(*paragraphs):
        document = docx.Document()
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(repository.folder / "nurse.docx")

    text = ["Nurse", "Summary", "You care for patients. TBD", "Duties", "TBC", "Care for patients"]
    save(*text)
    repository.commit(files={})
    save(*text[:4], "TBC or so", *text[5:])
    assert {words for _, rule, words in found("nurse.docx") if rule == "placeholder"} == {"TBC"}


def test_what_git_lfs_keeps_is_compared_where_it_is_here(repository, found, run):
    docx = pytest.importorskip("docx")

    def made(*paragraphs):
        document, data = docx.Document(), io.BytesIO()
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(data)
        return data.getvalue()

    text = ["Nurse", "Summary", "You care for patients. TBD", "Duties", "TBC", "Care for patients"]
    before, path = made(*text), repository.folder / "nurse.docx"
    oid = hashlib.sha256(before).hexdigest()
    path.write_text(f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {len(before)}\n")
    repository.commit(files={})
    path.write_bytes(before)
    assert "no file that jdlint reads has changed" in run("nurse.docx")[2]
    path.write_bytes(made(*text[:4], "TBC or so", *text[5:]))
    assert {words for _, rule, words in found("nurse.docx") if rule == "placeholder"} == {"TBC", "TBD"}, (
        "what it was is unknown"
    )
    kept = repository.folder / ".git/lfs/objects" / oid[:2] / oid[2:4] / oid
    kept.parent.mkdir(parents=True)
    kept.write_bytes(before)
    assert {words for _, rule, words in found("nurse.docx") if rule == "placeholder"} == {"TBC"}
    kept.write_bytes(made("Another"))
    assert {words for _, rule, words in found("nurse.docx") if rule == "placeholder"} == {"TBC", "TBD"}
    path.write_text(f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 5\n")
    code, _, err = run("nurse.docx")
    assert (code, "Git LFS keeps this document" in err) == (2, True), err


def test_in_markdown_a_value_is_the_text_of_a_section_or_an_item_of_its_list(repository, found):
    text = "# Nurse\n\n## Summary\n\nYou care. TBD\n\nYou work with five.\n\n## Duties\n\n- TBC\n- Wash\n- Write\n"
    repository.commit(files={"a.jd.md": text})

    def words_of(text):
        write(repository, text, "a.jd.md")
        return {words for _, rule, words in found("a.jd.md") if rule == "placeholder"}

    assert words_of(text.replace("five", "six")) == {"TBD"}
    assert words_of(text.replace("Write", "Write it down")) == set()
    assert words_of(text.replace("- TBC", "- TBC?")) == {"TBC"}


def test_the_report_says_what_was_left_out(repository, run):
    write(repository, BASE.replace("five", "six"))
    [line] = [line for line in run()[1]["not_checked"] if "since" in line]
    assert line.startswith("what did not change since HEAD: other files")


def test_fixes_mend_what_was_touched_alone(repository, capsys):
    text = BASE.replace("qualifications: {required: [", "requirements: [").replace("Colorado]}", "Colorado]")
    repository.commit(files={"nurse.yaml": text.replace("duties:", "responsibilities:")})
    write(repository, text.replace("duties:", "responsibilities:").replace("TBC", "Wash"))
    with pytest.raises(SystemExit):
        main(["check", "--as-of", DAY, "--changed-since", "HEAD", "--fix", "."])
    after = (repository.folder / "nurse.yaml").read_text(encoding="utf-8")
    assert "duties:" in after
    assert "requirements:" in after


def test_fingerprints_are_those_of_the_whole_file(repository, run):
    text = BASE.replace("  - TBC\n", "  - TBD\n  - Wash\n  - TBD\n")
    repository.commit(files={"nurse.yaml": text})
    write(repository, text.replace("  - Wash\n  - TBD\n", "  - Wash\n  - TBD  # here\n"))
    [touched] = [row for row in run()[1]["findings"] if row["rule"] == "placeholder"]
    write(repository, text, "new.yaml")
    whole = {row["start"]["line"]: row for row in run("new.yaml")[1]["findings"] if row["rule"] == "placeholder"}
    assert touched["fingerprint"] == whole[touched["start"]["line"]]["fingerprint"]


# What cannot be done


def test_outside_of_a_repository(tmp_path, monkeypatch, run):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "nurse.yaml").write_text(BASE)
    code, out, err = run()
    assert (code, out) == (2, None)
    assert "not in a git repository" in err


@pytest.mark.parametrize("rev", ["no-such", "", " ", "a..b", "-x", "--output=pwned", "HEAD^{tree}", "x\ny", "@{1"])
def test_a_revision_that_is_none(rev, repository, run):
    write(repository, BASE.replace("five", "six"))
    code, out, err = run(rev=rev)
    assert (code, out) == (2, None)
    assert "revision" in err
    assert not (repository.folder / "pwned").exists()


def test_a_file_of_elsewhere(repository, run, tmp_path):
    write(repository, BASE, "../nurse.yaml")
    code, _, err = run("nurse.yaml", "../nurse.yaml")
    assert code == 2
    assert "not in the repository" in err
    assert "not with standard input" in run("-")[2]


def test_a_shallow_clone(repository, run, tmp_path, monkeypatch):
    first = repository.run("git", "rev-parse", "HEAD")[1].strip()
    repository.commit(files={"nurse.yaml": BASE.replace("five", "six")})
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", url, tmp_path / "clone"], check=True, env=ENVIRONMENT)
    monkeypatch.chdir(tmp_path / "clone")
    code, _, err = run(rev=first)
    assert code == 2
    assert "this clone is shallow and does not hold" in err
    assert "fetch-depth: 0" in err
    fetch = ["git", "fetch", "--quiet", "--depth", "1", "origin", first]
    subprocess.run(fetch, check=True, env=ENVIRONMENT)
    code, data, err = run(rev=first)
    assert code == 1
    assert {row["path"].removeprefix("./") for row in data["findings"]} == {"nurse.yaml"}
    assert "is not known: compared with" in err


def test_the_advice_for_a_shallow_clone_helps(repository, run, tmp_path, monkeypatch):
    repository.run("git", "switch", "--quiet", "--create", "change")
    repository.commit(files={"nurse.yaml": BASE.replace("five", "six")})
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", url, tmp_path / "clone"], check=True, env=ENVIRONMENT)
    monkeypatch.chdir(tmp_path / "clone")
    code, _, err = run(rev="origin/main")
    assert code == 2
    [advice] = [line.partition(";")[0].strip() for line in err.splitlines() if "git fetch" in line]
    subprocess.run(shlex.split(advice), check=True, env=ENVIRONMENT)
    _, data, err = run(rev="origin/main")
    assert {row["path"].removeprefix("./") for row in data["findings"]} == {"nurse.yaml"}, err


def test_a_repository_of_another_user(repository, run, monkeypatch, tmp_path):
    write(repository, BASE.replace("five", "six"))
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    code, _, err = run()
    assert code == 2
    assert "git does not read a repository of another user" in err
    [advice] = [line.strip() for line in err.splitlines() if "git config" in line]
    subprocess.run(shlex.split(advice), check=True)
    assert run()[1]["findings"]


def test_a_hook_of_a_second_working_tree(repository, found, monkeypatch, tmp_path):
    repository.commit(files={"hr/nurse.yaml": BASE})
    assert repository.run("git", "worktree", "add", "--quiet", "-b", "second", str(tmp_path / "second"))[0] == 0
    (tmp_path / "second/hr/nurse.yaml").write_text(BASE.replace("TBC", "TODO"))
    monkeypatch.chdir(tmp_path / "second")
    monkeypatch.setenv("GIT_DIR", str(repository.folder / ".git/worktrees/second"))
    assert {(path, words) for path, _, words in found("hr")} == {("hr/nurse.yaml", "title"), ("hr/nurse.yaml", "TODO")}


def test_git_is_missing(repository, run, monkeypatch, tmp_path):
    write(repository, BASE.replace("five", "six"))
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = run("nurse.yaml")
    assert code == 2
    assert "git is not installed" in err


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")
def test_nothing_that_a_repository_configures_is_run(repository, run, tmp_path):
    pwned = tmp_path / "pwned"
    evil = tmp_path / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch {pwned}\nexit 1\n")
    evil.chmod(0o755)
    hooks = repository.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "post-checkout", "reference-transaction", "fsmonitor-watchman"):
        shutil.copy(evil, hooks / name)
    write(repository, "*.yaml filter=evil diff=evil\n", ".gitattributes")
    for key in (
        "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.command", "diff.evil.textconv",
        "diff.external", "core.fsmonitor", "core.pager", "pager.diff", "core.sshCommand", "gpg.program",
        "alias.ls-tree", "core.editor", "interactive.diffFilter", "core.alternateRefsCommand",
    ):  # fmt: skip
        repository.run("git", "config", key, f"!{evil}" if key.startswith("alias") else str(evil))
    for key, value in {
        "protocol.ext.allow": "always", "remote.origin.url": f"ext::{evil}", "remote.origin.promisor": "true",
        "extensions.partialClone": "origin", "filter.evil.required": "true",
    }.items():  # fmt: skip
        repository.run("git", "config", key, value)
    pwned.unlink(missing_ok=True)
    write(repository, BASE.replace("five", "six"))
    write(repository, BASE, "new.yaml")
    code, data, err = run()
    assert code == 1, err
    assert data["summary"]["files"] == 2
    assert not pwned.exists()
    repository.run("git", "diff", "HEAD")
    assert pwned.exists(), "the trap does not work"
    objects = [path for path in (repository.folder / ".git/objects").glob("??/*") if path.is_file()]
    blob = repository.run("git", "-c", "core.fsmonitor=false", "rev-parse", "HEAD:nurse.yaml")[1].split()[-1]
    pwned.unlink(missing_ok=True)
    for path in objects:  # a clone that lacks it
        if path.parent.name + path.name == blob:
            path.unlink()
    assert run()[0] == 2
    assert not pwned.exists()
    repository.run("git", "-c", "core.fsmonitor=false", "cat-file", "blob", blob)
    assert pwned.exists(), "the trap does not work"


# Lines


def test_lines_that_changed_and_places_where_some_were_taken_out():
    def between(old, new):
        lines = lines_between(list(old), list(new))
        return list(lines.changed), list(lines.cut)

    assert between("abc", "abc") == ([], [])
    assert between("abc", "aXc") == ([(2, 2)], [])
    assert between("abc", "abXYc") == ([(3, 4)], [])
    assert between("abc", "ac") == ([], [1])
    assert between("abc", "bc") == ([], [0])
    assert between("abc", "ab") == ([], [2])
    assert between("", "ab") == ([(1, 2)], [])
    assert between("ab", "") == ([], [0])
    assert between("aaaa", "aa") == ([], [2])
    assert between("a bc", "a c") == ([], [1])
    assert between("abcdef", "Abcxef") == ([(1, 1), (4, 4)], [])


def test_lines_of_long_texts_take_no_time():
    old = [str(number % 7) for number in range(20_000)]
    new = ["first", *(str(number % 5) for number in range(20_000))]
    assert list(lines_between(old, new).changed) == [(1, 20_001)]


def test_a_cut_touches_what_it_was_taken_from():
    lines = Lines(cut=[4])
    assert lines.touch(2, 4)
    assert lines.touch(4, 6)
    assert not lines.touch(4, 4)
    assert not lines.touch(5, 6)
    assert not lines.touch(1, 3)
    assert Lines(everything=True).touch(1, 1)
