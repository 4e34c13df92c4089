"""The Action's step: its inputs come as environment variables, and it leaves with the exit code of `jdlint check`."""

from __future__ import annotations

import json
import os
import re
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

from jdlint import git

#: Inputs that are options of `jdlint check`, where they are not empty.
OPTIONS = {
    "JDLINT_FAIL_ON": "--fail-on", "JDLINT_PROFILE": "--profile", "JDLINT_CONFIG": "--config",
    "JDLINT_BASELINE": "--baseline",
}  # fmt: skip
COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
COUNTED = ("errors", "warnings", "infos")


def main() -> int:
    """Check the workspace and write the outputs. 2 for inputs that cannot be used."""
    report = Path(given("JDLINT_REPORT_FILE") or default_report())
    sarif = given("JDLINT_SARIF_FILE")
    trust_the_workspace()
    try:
        base = base_of_the_change()
    except ValueError as error:
        say("error", str(error))
        return 2
    before = state_of(report)
    options = [f"{option}={given(name)}" for name, option in OPTIONS.items() if given(name)]
    options += ["--format=github", f"--format=json:{report}"] + ([f"--format=sarif:{sarif}"] if sarif else [])
    options += [f"--changed-since={base}"] if base else []
    command = [sys.executable, "-I", "-X", "utf8", "-m", "jdlint", "check", "--only-postings", *options, "--", *paths()]
    code = subprocess.run(command, check=False).returncode
    if state_of(report) == before:
        say("error", "nothing was checked; the log of this step says why")
    elif summary := summary_of(report):
        put("findings", str(sum(summary[name] for name in COUNTED)))
        put("errors", str(summary["errors"]))
        put("report-file", str(report))
        put("sarif-file", sarif)
    return code


def default_report() -> Path:
    """A file of this step alone: another one of the same job may still have use for its own."""
    return Path(tempfile.mkdtemp(prefix="jdlint-report-", dir=os.environ["RUNNER_TEMP"]), "jdlint-report.json")


def state_of(report: Path) -> tuple[int, int] | None:
    """What tells whether a report was written anew: one of an earlier step may lie there."""
    try:
        status = report.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def summary_of(report: Path) -> dict[str, int]:
    """The counts of a report; none where the run ended before it."""
    try:
        summary: dict[str, int] = json.loads(report.read_text(encoding="utf-8"))["summary"]
    except (OSError, ValueError):
        return {}
    return summary


def given(name: str) -> str:
    """An input, without blanks around it."""
    return os.environ.get(name, "").strip()


def trust_the_workspace() -> None:
    """Let git read a repository of another user, as which a job in a container sees the workspace.

    git would refuse, lest settings of the repository start programs; jdlint asks it for nothing that heeds them.
    """
    number = int(os.environ.get("GIT_CONFIG_COUNT") or 0)
    os.environ |= {
        "GIT_CONFIG_COUNT": str(number + 1),
        f"GIT_CONFIG_KEY_{number}": "safe.directory",
        f"GIT_CONFIG_VALUE_{number}": "*",
    }


def paths() -> list[str]:
    """What to check. A name that begins with a dash is a name."""
    lines = [line.strip() for line in given("JDLINT_PATHS").splitlines()]
    return [f"./{line}" if line.startswith("-") else line for line in lines if line] or ["."]


def base_of_the_change() -> str:
    """The commit to compare with, or "" where everything is to be checked. Raises ValueError for a wrong input.

    A clone that does not hold the commit is asked to fetch it; where it may not, everything is checked.
    """
    wanted, base = given("JDLINT_CHANGED_ONLY") or "auto", given("JDLINT_BASE")
    if wanted not in ("auto", "true", "false"):
        raise ValueError(f"changed-only is {wanted!r}; it is auto, true or false")
    if wanted == "false" or (wanted == "auto" and not base):
        return ""
    if not COMMIT.fullmatch(base):
        raise ValueError("changed-only is true, and this event has no base to compare with")
    base = merged_onto(given("JDLINT_HEAD")) or base
    known = succeeds("cat-file", "-e", f"{base}^{{commit}}")
    if known or succeeds("fetch", "--quiet", "--no-tags", "--depth=1", "origin", base):
        return base
    say("notice", "everything is checked: the base is not in this clone; fetch-depth: 0 for actions/checkout brings it")
    return ""


def merged_onto(head: str) -> str:
    """The commit onto which GitHub merged the pull request, or "" where something else is checked out.

    The event names the base of its own time. GitHub merges onto what the branch is by now, and what others brought
    there in between is none of the change. A shallow clone does not walk to the parents, but the commit names them.
    """
    rows = (row.split(" ") for row in asked("cat-file", "commit", "HEAD").partition("\n\n")[0].splitlines())
    parents = [row[1] for row in rows if row[0] == "parent"]
    return parents[0] if len(parents) == 2 and parents[1] == head else ""


def succeeds(*arguments: str) -> bool:
    """Whether git does; what it says is not shown, for it may hold words of the repository."""
    done = run_git(*arguments)
    return done is not None and done.returncode == 0


def asked(*arguments: str) -> str:
    """What git answers; nothing where it has no answer."""
    done = run_git(*arguments)
    return done.stdout.decode("utf-8", "replace") if done is not None and done.returncode == 0 else ""


def run_git(*arguments: str) -> subprocess.CompletedProcess[bytes] | None:
    """git in the repository of what is checked, as `--changed-since` asks it; None where it does not run."""
    first = paths()[0]
    folder = first if os.path.isdir(first) else os.path.dirname(first) or "."
    try:
        return git.run(folder, *arguments, offline=arguments[0] != "fetch")
    except (OSError, subprocess.TimeoutExpired):
        return None


def put(name: str, value: str) -> None:
    """Write an output. No value can end it early: what stands behind it cannot be guessed."""
    end = secrets.token_hex(16)
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8", newline="\n") as file:
        file.write(f"{name}<<{end}\n{value}\n{end}\n")


def say(kind: str, message: str) -> None:
    """An annotation of the run."""
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    print(f"::{kind} title=jdlint::{escaped}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
