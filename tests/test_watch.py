"""`--watch`, with a real process."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading

import pytest

from tests.test_jobs import POSTING
from tests.test_jobs import jdlint as run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the test sends a signal")


class Watching:
    """A process that watches, and what it said since it was last asked."""

    def __init__(self, folder, *arguments):
        command = [sys.executable, "-m", "jdlint", "check", ".", "--watch", "--format", "concise", *arguments]
        env = {**os.environ, "JDLINT_CACHE_DIR": str(folder / ".cache")}
        self.process = subprocess.Popen(
            command, cwd=folder, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        self._lines = queue.Queue()
        threading.Thread(target=lambda: [self._lines.put(line) for line in self.process.stdout], daemon=True).start()

    def round(self):
        """What is said up to the end of the next check."""
        said = ""
        while "Ctrl-C ends" not in said:
            said += self._lines.get(timeout=60)
        return said

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.jd.yaml").write_text(POSTING.format(duty="Care for patients"))
    return tmp_path


def test_it_checks_again_when_files_or_configuration_change_and_ctrl_c_ends_it(folder):
    watching = Watching(folder, "--select", "missing-title,wrong-type,placeholder")
    try:
        first = watching.round()
        assert "watching 1 file," in first
        assert "placeholder" not in first
        (folder / "a.jd.yaml").write_text(POSTING.format(duty="TODO"))
        assert "a.jd.yaml" in watching.round()
        (folder / "b.jd.yaml").write_text("title: TBD\nduties: [Care]\n")
        assert "b.jd.yaml" in watching.round()
        (folder / "jdlint.toml").write_text("no_such_key = 1\n")
        assert "no_such_key" in watching.round()
        (folder / "jdlint.toml").write_text('ignore = ["placeholder"]\n')
        said = watching.round()
        assert "jd.yaml:" not in said
        assert "watching 3 files" in said
        (folder / "b.jd.yaml").unlink()
        assert "watching 2 files" in watching.round()
        assert watching.end() == 130
    finally:
        watching.process.kill()


@pytest.mark.parametrize(
    ("arguments", "told"), [(("-",), b"no file to watch"), ((".", "--fix"), b"do not go together")]
)
def test_what_does_not_go_with_it_is_told(folder, arguments, told):
    done = run("check", *arguments, "--watch", cwd=folder)
    assert done.returncode == 2
    assert told in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="a pseudo terminal as Linux has it")
def test_a_terminal_is_cleared_before_each_check(folder):
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "jdlint", "check", ".", "--watch"]
    with subprocess.Popen(command, cwd=folder, stdout=theirs, stderr=subprocess.PIPE, text=True) as process:
        said = iter(process.stderr.readline, "")  # "" where it has ended
        assert any("Ctrl-C ends" in line for line in said)
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(timeout=60) == 130
        finally:
            process.kill()
    assert os.read(ours, 4096).startswith(b"\x1b[2J")
    os.close(ours)
    os.close(theirs)
