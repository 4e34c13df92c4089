"""The other end of `server.py`, and what has to hold of every run whatever it reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
#: Processor seconds and peak MB of one run.
MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
_FAULTS = ("Traceback (most recent call last)", "internal error", "the rule failed", "MemoryError")
_DIRECTIONS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Outcome:
    """What one run did: exit code, output, processor seconds, peak MB, and what the audit hook saw."""

    def __init__(self, told: dict[str, Any], cache: Path) -> None:
        self.cache = str(cache)
        self.code: int = told["code"]
        self.out: str = told["out"]
        self.err: str = told["err"]
        self.seconds: float = told["seconds"]
        self.megabytes: float = told["megabytes"]
        self.written: list[str] = told["written"]
        self.started: list[str] = told["started"]
        self.network: list[str] = told["network"]
        self.read: list[str] = told["read"]
        self.modules: list[str] = told["modules"]

    def __repr__(self) -> str:
        return f"<exit {self.code}, {self.seconds:.2f} s, {self.megabytes:.0f} MB\n{self.err[:1500]}\n{self.out[:300]}>"


class Server:
    """A `server.py` that stays for all tests of a session, with a home and a cache of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.cache = home.parent / "cache"
        home.mkdir()
        (home / ".secret").write_text("title: the secret of this home\nduties: [none]\n", "utf-8")
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(home), "JDLINT_CACHE_DIR": str(self.cache), "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1",
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.hostile.server"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def run(self, folder: Path, *arguments: str, stdin: str = os.devnull, unprivileged: bool = False) -> Outcome:
        """`jdlint ARGUMENTS` in `folder`; once more where it took long, as a busy machine slows processors down."""
        request = {"folder": str(folder), "arguments": arguments, "stdin": stdin, "unprivileged": unprivileged}
        outcome = self._answer(request)
        return outcome if outcome.seconds < MOST_SECONDS else self._answer(request)

    def _answer(self, request: dict[str, Any]) -> Outcome:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.flush()
        return Outcome(json.loads(self._process.stdout.readline()), self.cache)

    def close(self) -> None:
        """End the server."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(30)


def judge(
    outcome: Outcome, *, asked: tuple[Path, ...] = (), codes: tuple[int, ...] = (0, 1, 2), for_people: bool = True
) -> None:
    """Fail for whatever docs/security.md promises not to happen; `asked` are the files that may be written.

    What programs read (`for_people` is false) may hold direction characters.
    """
    assert outcome.code in codes, outcome
    for words in _FAULTS:
        assert words not in outcome.err + outcome.out, outcome
    for text in (outcome.out if for_people else "", outcome.err):
        acting = {character for character in text if unicodedata.category(character) in ("Cc", "Cs")} - {"\n"}
        assert not acting | (_DIRECTIONS & set(text)), (acting, outcome)
    assert outcome.seconds < MOST_SECONDS, outcome
    assert outcome.megabytes < MOST_MEGABYTES, outcome
    assert outcome.network == []
    allowed = {str(path) for path in asked} | {os.devnull}
    # A file that is asked for appears by a rename; until then it is called so, or known by its number alone.
    beside = tuple(f"{path.parent}/.jdlint-" for path in asked)
    elsewhere = (path for path in outcome.written if path not in allowed and outcome.cache not in path)
    written = [path for path in elsewhere if not path.isdigit() and not any(name in path for name in beside)]
    assert written == [], written
    assert all("'git'" in line or "/git'" in line for line in outcome.started), outcome.started
