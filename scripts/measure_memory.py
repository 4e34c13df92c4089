"""Whether memory stays flat over many files.

    measure_memory.py PYTHON [COUNT…] [--formats F,F] [--jobs N] [--no-cache]

PYTHON is that of an environment into which the built wheel was installed (an editable install reads all rules from
their YAML, which takes 15 MB more). COUNT small postings are made in a temporary folder, each with findings of its own,
and checked once for each format: for the first anew, for the others from the cache, or with `--no-cache` anew for each.
A line tells the time, and the peak memory of the first process and of the largest worker in MB, as Linux keeps it
(VmHWM). Exits 1 where a process takes over 60 MB. Linux only.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST_MEGABYTES = 60
FORMATS = ("text", "concise", "jsonl", "json")
_POSTING = (
    "title: Nurse {number}\nid: R-{number}\nlocations: [{{city: Denver, region: US-CO}}]\nduties: [Care {number}.]\n"
)


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description="Measure peak memory over many files.")
    parser.add_argument("python")
    parser.add_argument("counts", nargs="*", type=int, default=[5_000, 10_000, 20_000])
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--no-cache", action="store_true", help="check anew for each format")
    options = parser.parse_args()
    worst = 0.0
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(count):
                Path(folder, f"p{number:06d}.jd.yaml").write_text(_POSTING.format(number=number), "utf-8")
            for form in options.formats.split(","):
                more = ["--no-cache"] if options.no_cache else []
                seconds, parent, worker = measured(options.python, folder, form, ["--jobs", options.jobs, *more])
                worst = max(worst, parent, worker)
                told = f"{seconds:6.1f} s, parent {parent:5.1f} MB, worker {worker:5.1f} MB"
                print(f"{count:6} files, {form:8} {told}", flush=True)
    return int(worst > MOST_MEGABYTES)


def measured(python: str, folder: str, form: str, more: list[str]) -> tuple[float, float, float]:
    """Seconds, peak MB of the first process, and that of the largest of the others."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["JDLINT_CACHE_DIR"] = os.path.join(folder, ".cache")
    command = [python, "-P", "-m", "jdlint", "check", ".", "--format", form, "--isolated", *more]
    started = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        peaks: dict[int, float] = {}
        while process.poll() is None:
            for pid in (process.pid, *_children(process.pid)):
                peaks[pid] = max(peaks.get(pid, 0.0), _peak(pid))
            time.sleep(0.02)
        assert process.stderr is not None
        if process.returncode != 1:
            sys.exit(process.stderr.read().decode())
    parent = peaks.pop(process.pid)
    return time.monotonic() - started, parent, max(peaks.values(), default=0.0)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _peak(pid: int) -> float:
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    sys.exit(main())
