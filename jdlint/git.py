"""git as it is asked for something: the folder may come from a stranger, so that nothing of it may start a program."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    import subprocess

#: Settings of the repository that make git start programs are switched off.
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager", "--no-optional-locks")
_QUIET = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
#: No transport is allowed, so that a clone that lacks objects does not fetch them.
_OFFLINE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
_LFS = b"version https://git-lfs.github.com/spec/v1\n"
_LONGEST_POINTER = 1024
_SUM = b"oid sha256:"
_HEX = frozenset("0123456789abcdef")
_SECONDS = 120
_SECONDS_TO_FETCH = 300


def run(folder: str, *arguments: str, offline: bool = True) -> subprocess.CompletedProcess[bytes]:
    """What git answers in a folder, whatever its exit code.

    Raises FileNotFoundError where git is not installed, another OSError, and subprocess.TimeoutExpired.
    """
    import subprocess

    command = [_program(), *_SAFE, "-C", folder, *arguments]
    environment = {**os.environ, **_QUIET, **(_OFFLINE if offline else {})}
    if "GIT_WORK_TREE" not in environment:
        # git sets it for hooks of further working trees, and would then take `folder` for the top of one.
        environment.pop("GIT_DIR", None)
    seconds = _SECONDS if offline else _SECONDS_TO_FETCH
    return subprocess.run(
        command, capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=seconds, env=environment
    )


def complaint(said: bytes) -> tuple[str, str]:
    """What git says of a failure, in one line, and a hint where there is one."""
    first = os.fsdecode(said).strip().partition("\n")[0].removeprefix("fatal: ")
    if "dubious ownership" not in first:
        return first or "git does not say why", ""
    return (
        "git does not read a repository of another user",
        f"git config --global --add safe.directory {first.rpartition(' at ')[2]}",
    )


def pointer(data: bytes) -> str:
    """The SHA-256 of a content that Git LFS keeps, where `data` is what git itself stores of it; else ""."""
    if not data.startswith(_LFS) or len(data) > _LONGEST_POINTER:
        return ""
    sums = (row.removeprefix(_SUM).decode("ascii", "replace") for row in data.splitlines() if row.startswith(_SUM))
    return next((found for found in sums if len(found) == 64 and set(found) <= _HEX), "")


def _program() -> str:
    """Where git lies: never in the working folder, into which Windows and a relative PATH would look."""
    name = "git.exe" if os.name == "nt" else "git"
    places = (os.path.join(folder, name) for folder in os.get_exec_path() if os.path.isabs(folder))
    found = next((place for place in places if os.path.isfile(place) and os.access(place, os.X_OK)), None)
    if found is None:
        raise FileNotFoundError("git")
    return found
