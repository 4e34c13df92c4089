"""Ctrl-C, readers that go, full disks, a process that is killed: no half-written file, and the exit code says so."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from jdlint import files
from jdlint.kinds import KINDS
from tests.test_jobs import Run, folder_of, with_run
from tests.test_jobs import jdlint as run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and devices of POSIX")
FIXABLE = "Title: Nurse\nresponsibilities: [Care for patients]\nrequirements: [A license]\n"


def started(*arguments, cwd, **more):
    command = [sys.executable, "-m", "jdlint", *arguments]
    env = {**os.environ, "JDLINT_CACHE_DIR": str(cwd / ".cache")}
    return subprocess.Popen(command, cwd=cwd, env=env, stderr=subprocess.PIPE, start_new_session=True, **more)


def left(folder):
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".jdlint"))


def many(tmp_path):
    """Enough postings to keep a process busy until a signal comes."""
    folder_of(tmp_path, 1)
    text = (tmp_path / "p000.jd.yaml").read_text()
    for index in range(1500):
        (tmp_path / f"q{index:04d}.jd.yaml").write_text(text)
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_the_earlier_report(tmp_path, jobs):
    (many(tmp_path) / "report.json").write_text("the earlier one")
    with started("check", ".", "--jobs", jobs, "--format", "json:report.json", "--format", "jsonl", cwd=tmp_path,
                 stdout=subprocess.PIPE) as process:  # fmt: skip
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=90)
    assert (process.returncode, said.strip()) == (130, b"")
    assert (tmp_path / "report.json").read_text() == "the earlier one"
    assert left(tmp_path) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_ends_the_run_without_a_word(tmp_path, jobs):
    with started(
        "check", ".", "--jobs", jobs, "--format", "jsonl", cwd=many(tmp_path), stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(timeout=90) == 2
    assert said == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("target", ["stdout", "file"])
def test_a_full_disk_is_told_in_a_sentence(tmp_path, target):
    folder_of(tmp_path, 2)
    with open("/dev/full", "w") as full:
        where = {"stdout": full} if target == "stdout" else {"stdout": subprocess.DEVNULL}
        format = "json" if target == "stdout" else "json:/dev/full"
        with started("check", ".", "--format", format, cwd=tmp_path, **where) as process:
            said = process.communicate(timeout=90)[1].decode()
    assert process.returncode == 2
    assert "cannot be written: no space left" in said.lower()
    assert "internal error" not in said


@pytest.mark.skipif(sys.platform != "linux", reason="ulimit stands in for a full disk")
@pytest.mark.parametrize(
    "more", [("--fix",), ("--baseline", "known.json", "--update-baseline")], ids=["fix", "baseline"]
)
def test_a_full_disk_leaves_the_old_file(tmp_path, more):
    (tmp_path / "a.jd.yaml").write_text(FIXABLE)
    known = '{"version": 1, "findings": []}'
    (tmp_path / "known.json").write_text(known)
    command = " ".join([sys.executable, "-m jdlint check a.jd.yaml --no-cache", *more])
    done = subprocess.run(["sh", "-c", f"(ulimit -f 0; trap '' XFSZ; {command}; echo exit $?) | cat"], cwd=tmp_path,
                          capture_output=True, text=True, check=False, timeout=60)  # fmt: skip
    assert done.stdout.endswith("exit 2\n")
    assert "cannot be written: file too large" in done.stderr.lower()
    assert ((tmp_path / "a.jd.yaml").read_text(), (tmp_path / "known.json").read_text()) == (FIXABLE, known)
    assert left(tmp_path) == []


KILLED = """
import os, signal, sys
real = os.replace
def replace(*names):
    if {after}: real(*names)
    os.kill(os.getpid(), signal.SIGKILL)
os.replace = replace
sys.argv[1:] = ["check", "a.jd.yaml", "--fix", "--no-cache"]
from jdlint.cli import main
main()
"""


@pytest.mark.parametrize("after", [False, True])
def test_a_process_that_is_killed_in_a_fix_leaves_the_old_file_or_the_new_one(tmp_path, after):
    (tmp_path / "a.jd.yaml").write_text(FIXABLE)
    done = subprocess.run([sys.executable, "-c", KILLED.format(after=after)], cwd=tmp_path, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    text = (tmp_path / "a.jd.yaml").read_text()
    assert (text == FIXABLE) is not after
    assert text.endswith("[A license]\n")


def test_ctrl_c_among_many_fixes_leaves_each_file_old_or_new(tmp_path):
    for index in range(400):
        (tmp_path / f"f{index:03d}.jd.yaml").write_text(FIXABLE)
    whole = run("check", "f000.jd.yaml", "--fix", cwd=tmp_path)
    assert whole.returncode == 1
    fixed = (tmp_path / "f000.jd.yaml").read_text()
    with started("check", ".", "--fix", "--format", "jsonl", cwd=tmp_path, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=90)
    assert process.returncode == 130
    assert {path.read_text() for path in tmp_path.glob("f*.yaml")} <= {FIXABLE, fixed}
    assert left(tmp_path) == []


def test_fixes_are_the_same_with_several_processes(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for index in range(6):
            (tmp_path / folder / f"f{index}.jd.yaml").write_text(FIXABLE.replace("Nurse", f"Nurse {index}"))
    reports = [
        run("check", ".", "--fix", "--format", "json", "--jobs", jobs, cwd=tmp_path / folder).stdout
        for folder, jobs in (("one", "1"), ("two", "3"))
    ]
    texts = [{path.name: path.read_text() for path in (tmp_path / folder).glob("f*")} for folder in ("one", "two")]
    assert reports[0] == reports[1]
    assert texts[0] == texts[1]
    assert all("\nduties:" in text for text in texts[0].values())


def test_a_report_into_a_file_keeps_its_permissions_and_a_link_stays_one(tmp_path):
    folder_of(tmp_path, 1)
    (tmp_path / "real.json").write_text("")
    (tmp_path / "real.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("real.json")
    run("check", ".", "--format", "json:link.json", cwd=tmp_path)
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").stat().st_mode & 0o777 == 0o640
    assert json.loads((tmp_path / "real.json").read_text())["summary"]["files"] == 1


@pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked here")
def test_a_crash_in_a_rule_is_told_by_its_name_from_a_worker_too(tmp_path, monkeypatch):
    def crash(context):
        yield from ()
        raise ZeroDivisionError

    monkeypatch.setitem(KINDS, "required", crash)
    items = list(files.inputs([str(folder_of(tmp_path, 3))]))
    workers = with_run(Run)
    results = list(workers.check_all(items, lambda item: None, lambda item: None))
    workers.close()
    names = {problem.rule for result in results for problem in result.problems}
    assert names
    assert None not in names
    assert all("the rule failed: ZeroDivisionError" in row.message for result in results for row in result.problems)
    assert all(result.findings for result in results)


@pytest.mark.parametrize(("closed", "code", "said"), [
    (">&-", 2, "jdlint: standard output cannot be written: bad file descriptor\n  the report is not whole\n"),
    (">&- --output-file report.txt", 0, ""),
    ("2>&-", 0, ""),
    ("<&-", 0, ""),
    ("<&- >&- 2>&-", 2, ""),
])  # fmt: skip
def test_closed_streams_are_no_fault_of_ours_and_no_file_is_taken_for_one(tmp_path, closed, code, said):
    folder_of(tmp_path, 1)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    done = subprocess.run(
        f"{sys.executable} -m jdlint check p000.jd.yaml --fail-on never {closed}", shell=True, cwd=tmp_path,
        env={**os.environ, "JDLINT_CACHE_DIR": str(tmp_path / ".cache")}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (code, said)
    assert {path: path.read_bytes() for path in before} == before
    if "--output-file" in closed:
        assert "1 posting" in (tmp_path / "report.txt").read_text()
