"""Workers that go wrong: a problem of the file that they were at, and all others are checked."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys

import pytest

from jdlint import files, jobs
from jdlint.report import FileResult
from tests.test_jobs import DAY, Run, folder_of, with_run
from tests.test_jobs import jdlint as run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked here")


def results_of(folder, kind=Run):
    items = list(files.inputs([str(folder_of(folder, 24))]))
    workers = with_run(kind)
    results = list(workers.check_all(items, lambda item: None, lambda item: None))
    workers.close()
    assert [result.path for result in results] == [item.path for item in items]
    return results


class Untold(Run):
    """A run whose result for one file is nothing that JSON can tell."""

    def check_one(self, item, read_stdin=None, stdin_name=""):
        result = super().check_one(item)
        if "p007" in item.path:
            result.notes.append(object())
        return result


class Loud(Run):
    """A run that ends with an exception that is no fault of a rule."""

    def check_one(self, item, read_stdin=None, stdin_name=""):
        if "p007" in item.path:
            raise MemoryError
        return super().check_one(item)


class Stopped(Run):
    """A run that is ended in the middle of an answer."""

    def check_one(self, item, read_stdin=None, stdin_name=""):
        if "p007" in item.path:
            for number in os.listdir("/proc/self/fd"):
                with contextlib.suppress(OSError):
                    if os.readlink(f"/proc/self/fd/{number}").startswith("socket:"):
                        os.write(int(number), b"\0\0\xff\xff[")
            os.kill(os.getpid(), signal.SIGKILL)
        return super().check_one(item)


@pytest.mark.parametrize("kind", [Untold, Loud, Stopped])
def test_a_worker_that_goes_wrong_is_a_problem_of_one_file(tmp_path, kind, capfd):
    results = results_of(tmp_path, kind)
    [problem] = [problem for result in results for problem in result.problems]
    assert problem.path.endswith("p007.jd.yaml")
    assert sum(result.postings for result in results) == 23
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("answer", [b"{", b"[" * 100_000, b"[]", b"{}", b"\xff", b"null"])
def test_an_answer_that_cannot_be_read_is_a_problem_of_its_file(tmp_path, monkeypatch, answer):
    real = jobs.dumped

    def dumped(result: FileResult) -> bytes:
        return answer if "p007" in result.path else real(result)

    monkeypatch.setattr(jobs, "dumped", dumped)
    [problem] = [problem for result in results_of(tmp_path) for problem in result.problems]
    assert problem.path.endswith("p007.jd.yaml")
    assert "cannot be read" in problem.message


def test_a_killed_worker_leaves_the_same_report_beside_its_file(tmp_path):
    """The whole command: exit code 2, the file named, the other findings byte for byte as ever."""
    folder_of(tmp_path, 30)
    code = (
        "import os, signal, sys\nfrom jdlint.run import Run\nreal = Run.check_one\n"
        "def check_one(self, item, *more):\n"
        "    if 'p007' in item.path: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return real(self, item, *more)\n"
        "Run.check_one = check_one\nfrom jdlint.cli import main\nmain(sys.argv[1:])\n"
    )
    arguments = ["check", ".", "--jobs", "3", "--format", "concise", "--as-of", DAY, "--no-cache"]
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=tmp_path, capture_output=True, check=False,
                          timeout=60, text=True)  # fmt: skip
    whole = run(*arguments, cwd=tmp_path).stdout.decode()
    assert done.returncode == 2
    assert "p007.jd.yaml: the process that checked it was ended by signal 9" in done.stderr
    expected = [line for line in whole.splitlines() if ".jd.yaml:" in line and "p007" not in line]
    assert [line for line in done.stdout.splitlines() if ".jd.yaml:" in line and "p007" not in line] == expected
