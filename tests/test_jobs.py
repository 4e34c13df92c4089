"""Several processes, and results that come back from them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from functools import partial

import pytest

from jdlint import files, jobs
from jdlint.commands.check import Arguments
from jdlint.commands.many import _make
from jdlint.config import Configurations
from jdlint.reports import RENDERERS
from jdlint.run import Run
from jdlint.stored import dumped, loaded
from tests.conftest import CHECKOUT

DAY = "2026-11-23"
POSTING = "title: Nurse\nduties: [{duty}]\nqualifications: {{required: [A license as a nurse]}}\n"


def jdlint(*arguments, cwd, **environment):
    command = [sys.executable, "-m", "jdlint", *arguments]
    env = {**os.environ, "JDLINT_CACHE_DIR": str(cwd / ".cache"), **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False, timeout=120)


def folder_of(tmp_path, number):
    for index in range(number):
        duty = "Synergy for rock stars" if index % 3 else "Care for patients"
        (tmp_path / f"p{index:03d}.jd.yaml").write_text(POSTING.format(duty=duty))
    return tmp_path


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """A folder with samples of every format and kind, one broken and one empty file."""
    folder = tmp_path_factory.mktemp("samples")
    for name in ("good", "bad"):
        shutil.copytree(CHECKOUT / "samples" / name, folder / name)
    (folder / "empty.jd.yaml").write_text("")
    (folder / "bytes.jd.md").write_bytes(b"\xff\xfe\x00")
    (folder / "jdlint.toml").write_text(
        '[defaults."good/**"]\nstatements.equal_opportunity = "We are an equal opportunity employer, rock stars."\n'
    )
    return folder


def every_format(folder, *arguments, name, paths=(".",), **environment):
    formats = [part for format in RENDERERS for part in ("--format", f"{format}:{folder / name}.{format}")]
    done = jdlint("check", *paths, "--as-of", DAY, "--place", "US-CO", *formats, *arguments, cwd=folder, **environment)
    texts = {format: (folder / f"{name}.{format}").read_bytes() for format in RENDERERS}
    for format in RENDERERS:
        (folder / f"{name}.{format}").unlink()
    return done.returncode, done.stderr, texts


def test_every_report_is_the_same_for_any_jobs_and_from_the_cache(samples):
    alone = every_format(samples, "--jobs", "1", "--no-cache", name="out")
    assert alone[0] == 2
    assert b"not UTF-" in alone[1]
    assert every_format(samples, "--jobs", "3", name="out") == alone
    assert every_format(samples, name="out") == alone
    assert any((samples / ".cache" / "results").iterdir())


def test_no_report_depends_on_hash_seed_and_locale(samples):
    locales = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    known = [name for name in ("C", "C.utf8", "de_DE.utf8", "tr_TR.utf8") if name in locales] or ["C"]
    runs = [
        every_format(samples, "--no-cache", "--jobs", str(1 + seed), name="out", PYTHONHASHSEED=str(seed), LC_ALL=name)
        for seed, name in enumerate((known * 2)[:3])
    ]
    assert runs[0][2]["json"].count(b'"rule"') > 5
    assert runs[1:] == [runs[0]] * 2


def test_no_report_depends_on_the_order_of_files_on_the_command_line_or_the_disk(tmp_path):
    orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1, 0]]
    shown = []
    for number, order in enumerate(orders):
        folder = tmp_path / str(number)
        folder.mkdir()
        made = folder_of(tmp_path, 4)
        for index in order:  # a file system may list files in the order in which they were made
            shutil.copy(made / f"p{index:03d}.jd.yaml", folder)
        shown.append(every_format(folder, "--no-cache", name="out"))
        names = [f"p{index:03d}.jd.yaml" for index in order]
        shown.append(every_format(folder, "--no-cache", name="out", paths=names))
    assert shown[2::2] == [shown[0]] * 2
    assert shown[3::2] == [shown[1]] * 2


def pool(folder, method=None, count=2):
    arguments = Arguments([str(folder)], settings={"as_of": DAY}, isolated=True)
    run = Run(arguments.configurations())
    make = partial(_make, arguments, run.configurations.today, False, False)
    return jobs.Pool(run, make, count, method=method)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_both_ways_to_start_workers_give_the_results_in_order(tmp_path, method):
    if method == "fork" and sys.platform != "linux":
        pytest.skip("nothing is forked here")
    items = list(files.inputs([str(folder_of(tmp_path, 40))]))
    workers = pool(tmp_path, method)
    results = list(workers.check_all(items, lambda item: None, lambda item: None))
    workers.close()
    run = Run(Configurations({"as_of": DAY}, isolated=True))
    alone = list(run.check_all(iter(items), lambda: b"", ""))
    assert [dumped(result) for result in results] == [dumped(result) for result in alone]


class Deadly(Run):
    """A run that ends its process at one file."""

    def check_one(self, item, read_stdin=None, stdin_name=""):
        if "p007" in item.path:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().check_one(item)


class Dead(Run):
    """A run that ends its process at any file."""

    def check_one(self, item, read_stdin=None, stdin_name=""):
        os._exit(3)


def with_run(kind):
    run = kind(Configurations({"as_of": DAY}, isolated=True))
    return jobs.Pool(run, lambda: run, 2, method="fork")


@pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked here")
def test_a_worker_that_dies_is_a_problem_of_its_file_and_the_others_are_checked(tmp_path):
    items = list(files.inputs([str(folder_of(tmp_path, 40))]))
    workers = with_run(Deadly)
    results = list(workers.check_all(items, lambda item: None, lambda item: None))
    workers.close()
    assert [result.path for result in results] == [item.path for item in items]
    [problem] = [problem for result in results for problem in result.problems]
    assert problem.path.endswith("p007.jd.yaml")
    assert "was ended by signal 9" in problem.message
    assert sum(result.postings for result in results) == 39


@pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked here")
def test_workers_that_all_die_end_the_run(tmp_path):
    from jdlint.errors import JdlintError

    items = list(files.inputs([str(folder_of(tmp_path, 40))]))
    workers = with_run(Dead)
    with pytest.raises(JdlintError, match="end again and again"):
        list(workers.check_all(items, lambda item: None, lambda item: None))
    workers.close()


def test_no_more_is_under_way_than_is_bounded(tmp_path):
    items = list(files.inputs([str(folder_of(tmp_path, 4))])) * 200
    taken = []
    workers = pool(tmp_path)
    results = workers.check_all((taken.append(item) or item for item in items), lambda item: None, lambda item: None)
    next(results)
    assert len(taken) <= 2 * 64 + 1
    results.close()
    workers.close()


def _deadline(*_):
    raise AssertionError("nobody goes on")


@pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked here")
def test_pipes_that_are_small_hold_nobody_up(tmp_path, monkeypatch):
    """As on macOS, where a pair of sockets takes 8 KiB: nobody may write while nobody reads."""
    folder = tmp_path.joinpath(*["d" * 200] * 3)
    folder.mkdir(parents=True)
    items = list(files.inputs([str(folder_of(folder, 100))]))
    workers = pool(tmp_path, "fork")
    made = workers._context.Pipe

    def small():
        ends = made()
        for end in ends:
            with socket.socket(fileno=os.dup(end.fileno())) as one:
                one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        return ends

    monkeypatch.setattr(workers._context, "Pipe", small, raising=False)
    before = signal.signal(signal.SIGALRM, _deadline)
    signal.alarm(5)
    try:
        results = list(workers.check_all(items, lambda item: None, lambda item: None))
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
        workers.close()
    assert [result.path for result in results] == [item.path for item in items]


def test_the_number_of_processes_follows_the_number_of_files(monkeypatch):
    monkeypatch.setattr(jobs, "start_method", lambda: "fork")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3}, raising=False)
    assert [jobs.chosen(None, number) for number in (1, 63, 64, 5000)] == [1, 1, 4, 4]
    assert [jobs.chosen(asked, 3) for asked in (1, 2, 8)] == [1, 2, 3]


def test_a_result_comes_back_as_it_was(tmp_path):
    path = tmp_path / "a.jd.yaml"
    path.write_text("responsibilities: ['Synergy é \"x\" for rock stars']\ntitle: >\n  A\n  nurse\n", encoding="utf-8")
    run = Run(Configurations({"as_of": DAY}, isolated=True))
    run.with_sheets = True
    result = run.check_one(files.Input(str(path), True))
    again = loaded(dumped(result))
    assert dumped(again) == dumped(result)
    assert any(finding.fix for finding in again.findings)
    root = again.sheets[0].posting.root.value["title"]
    assert (root.value, root.span_of(2, 7)) == ("A nurse\n", result.sheets[0].posting.root.value["title"].span_of(2, 7))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal to send")
def test_ctrl_c_ends_all_processes_at_once(tmp_path):
    folder_of(tmp_path, 8)
    for index in range(1500):
        shutil.copy(tmp_path / "p001.jd.yaml", tmp_path / f"q{index:04d}.jd.yaml")
    command = [sys.executable, "-m", "jdlint", "check", ".", "--jobs", "2", "--format", "jsonl", "--no-cache"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        started = time.monotonic()
        _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.strip() == b""
    assert time.monotonic() - started < 15
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
