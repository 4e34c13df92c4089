"""Runs `jdlint` command lines in forked children and tells what each has cost and touched. POSIX only.

Starting Python and reading all rules takes longer than most files of the corpus, so a parent does both once and a
child is forked for each command. The child is watched by an audit hook, which no Python code can get around: files
opened for writing, sockets, programs started. Requests and answers are lines of JSON.
"""

from __future__ import annotations

import functools
import json
import os
import resource
import sys
import tempfile
from typing import Any

_WRITES = frozenset(
    [
        "os.chmod",
        "os.chown",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.symlink",
        "os.truncate",
        "os.utime",
        "os.setxattr",
        "shutil.copyfile",
        "shutil.move",
        "shutil.rmtree",
    ]
)
_STARTS = frozenset(["os.system", "os.exec", "os.posix_spawn", "os.spawn", "subprocess.Popen", "pty.spawn"])
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
#: Seconds of processor time and bytes of address space after which a child is stopped, so that tests end.
_MOST_SECONDS = 12
_MOST_BYTES = 1_500_000_000


def warm() -> None:
    """Do what every run does alike: import, read the rules, compile their expressions."""
    import click  # noqa: F401
    import docx

    import jdlint.run
    from jdlint.commands import check, group  # noqa: F401
    from jdlint.reports import json as _json  # noqa: F401

    docx.Document()
    jdlint.run.load_shipped = functools.cache(jdlint.run.load_shipped)
    from jdlint.api import check as check_text

    for path, text in (("a.yaml", "title: Nurse\nduties: [Care.]\n"), ("a.txt", "Nurse\n\nDuties\n\n- Care.\n")):
        check_text(text, path, profile="thorough", place=["US-CO"])


def watch(told: dict[str, list[Any]]) -> None:
    """Note from now on what this process writes, starts, reads and connects to."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            wanted = "written" if isinstance(flags, int) and flags & _WRITING else "read"
            told[wanted].append(os.fsdecode(path) if isinstance(path, (str, bytes)) else repr(path))
        elif event in _WRITES:
            told["written"].append(f"{event} {arguments[0]!r}")
        elif event in _STARTS:
            told["started"].append(repr(arguments[:2]))
        elif event.startswith("socket."):
            told["network"].append(event)

    sys.addaudithook(hook)


def child(request: dict[str, Any], out: int, err: int, report: int) -> None:
    """Run one command line and leave; never returns."""
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
    os.dup2(os.open(request["stdin"], os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.chdir(request["folder"])
    if request["unprivileged"] and os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    code = 99
    told: dict[str, list[Any]] = {"written": [], "started": [], "network": [], "read": []}
    try:
        from jdlint.cli import main

        watch(told)
        main(request["arguments"])
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 98
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        told["modules"] = sorted(str(getattr(module, "__file__", "")) for module in sys.modules.values())
        os.write(report, json.dumps({"code": code, **told}).encode("utf-8", "surrogatepass"))
        os._exit(0)


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """What came of one command line."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as report:
        process = os.fork()
        if process == 0:
            child(request, out.fileno(), err.fileno(), report.fileno())
        _, status, usage = os.wait4(process, 0)
        for file in (out, err, report):
            file.seek(0)
        told = json.loads(report.read() or b"{}")
        return {
            "written": [], "started": [], "network": [], "read": [], "modules": [],
            "code": -os.WTERMSIG(status) if os.WIFSIGNALED(status) else 97,
            **told,
            "out": out.read().decode("utf-8", "surrogateescape"),
            "err": err.read().decode("utf-8", "surrogateescape"),
            "seconds": usage.ru_utime + usage.ru_stime,
            "megabytes": usage.ru_maxrss / 1024,
        }  # fmt: skip


def main() -> None:
    """Answer requests until the input ends."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    warm()
    for line in requests:
        answers.write(json.dumps(answer(json.loads(line))).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
