"""How long one posting takes beside what nobody can save: `measure_speed.py PYTHON [FILE…]`.

PYTHON is that of an environment into which the built wheel was installed. It is compiled first, as pip does, and run
without PYTHON… variables. Two numbers, each a median over rounds in which both sides take turns, in processor time:

* cold: `jdlint check FILE` as a process, divided by `python -c pass`; once with the expressions that earlier runs kept
  and once without;
* warm: reading and checking a posting in a running process, divided by `yaml.load(…, CSafeLoader)` of the same file.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 21
_WARM = """
import gc, statistics, sys, time, yaml
from jdlint.config import Configurations
from jdlint.run import Run
configurations = Configurations({"as_of": "2026-11-23"}, isolated=True)
run, settings, clock = Run(configurations, many=True), configurations.settings_for("."), time.process_time
files = [(path, open(path, "rb").read()) for path in sys.argv[1:]]
for _ in range(3):
    for path, data in files:
        run.check_bytes(data, path, settings, True), list(yaml.load_all(data, yaml.CSafeLoader))
gc.collect(), gc.freeze()
for path, data in files:
    rows = []
    for _ in range(31):
        start = clock(); list(yaml.load_all(data, yaml.CSafeLoader))
        between = clock(); run.check_bytes(data, path, settings, True)
        rows.append((between - start, clock() - between))
    load, check = (statistics.median(row[side] for row in rows) for side in (0, 1))
    print(path, load, check, statistics.median(b / a for a, b in rows), sep="\\t")
"""


def processor_time(command: list[str], environment: dict[str, str]) -> float:
    """Milliseconds of user and system time that a process takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1e3


def cold(python: str, file: str, environment: dict[str, str], *, kept: bool) -> str:
    """A line for one posting."""
    commands = ([python, "-c", "pass"], [str(Path(python).with_name("jdlint")), "check", file])
    rows = []
    with tempfile.TemporaryDirectory() as cache:
        for number in range(ROUNDS + 1):
            place = {"JDLINT_CACHE_DIR": cache if kept else os.path.join(cache, str(number))}
            row = [processor_time(command, environment | place) for command in commands]
            if number:  # the first only warms up
                rows.append(row)
    bare, check = (statistics.median(row[side] for row in rows) for side in (0, 1))
    ratios = sorted(check / bare for bare, check in rows)
    spread = f"{ratios[len(ratios) // 4]:.1f} to {ratios[-len(ratios) // 4]:.1f}"
    words = "with kept expressions" if kept else "without"
    return f"cold {Path(file).name:32} {check:6.1f} ms, pass {bare:5.1f} ms: {check / bare:5.2f} ({spread}) {words}"


def main() -> int:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    python, files = os.path.abspath(sys.argv[1]), sys.argv[2:]
    good = [str(path) for path in sorted((ROOT / "samples/good").glob("*.yaml"))]
    files = files or [str(ROOT / "samples/ai-engineer.yaml"), *good]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    subprocess.run([python, "-m", "compileall", "-q", str(Path(python).parent.parent / "lib")], env=environment)
    with tempfile.TemporaryDirectory() as folder:
        for file in files[:1] + files[-1:]:
            for kept in (True, False):
                print(cold(python, file, environment | {"HOME": folder}, kept=kept))
    done = subprocess.run([python, "-c", _WARM, *files], capture_output=True, text=True, check=True, env=environment)
    ratios = []
    for line in done.stdout.splitlines():
        path, load, check, ratio = line.split("\t")
        ratios.append(float(ratio))
        times = f"{float(check) * 1e3:6.2f} ms, load {float(load) * 1e3:5.2f} ms"
        print(f"warm {Path(path).name:32} {times}: {ratios[-1]:5.2f}")
    print(f"warm, median of all: {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
