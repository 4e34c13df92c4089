"""Measure the packed statistics: `python scripts/measure_statistics.py [ROUNDS]`.

Prints the size of each table and what a first look-up costs: a fresh interpreter imports the module and asks for one
occupation in a metropolitan area. Times are milliseconds within that interpreter, its own start left out, with modules
that are compiled already; memory is the peak of what Python allocates meanwhile, modules included, from a run of its
own. The numbers in docs/architecture.md are made by this.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "jdlint/reference/data"
TABLES = (
    "nation-wages.bin", "area-wages-*.bin", "oews-codes.tsv", "projections.bin", "schooling.bin", "metros.bin",
    "releases.tsv",
)  # fmt: skip
LOOK_UPS = {
    "wages of one occupation in one metropolitan area": (
        "from jdlint.reference.wages import wages; assert wages('15-1252', '19740').annual[50]"
    ),
    "the same, from a place in words": (
        "from jdlint.reference import metros, wages; place = metros.place_code('Denver, CO')\n"
        "for area in metros.areas_of(place, '2025-05'): assert wages.wages('15-1252', area.code)"
    ),
    "projection and schooling": (
        "from jdlint.reference.projections import projection, schooling\n"
        "assert projection('15-1252') and schooling('15-1252')"
    ),
}


def run(program: str) -> float:
    """The number that a program prints in an interpreter of its own."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
    return float(done.stdout)


def timed(program: str) -> str:
    return f"import time; start = time.perf_counter()\n{program}\nprint((time.perf_counter() - start) * 1000)"


def traced(program: str) -> str:
    return f"import tracemalloc; tracemalloc.start()\n{program}\nprint(tracemalloc.get_traced_memory()[1] / 1000)"


def main(arguments: list[str]) -> int:
    rounds = int(arguments[0]) if arguments else 15
    sizes = {path.name: path.stat().st_size for pattern in TABLES for path in FOLDER.glob(pattern)}
    print(json.dumps(sizes, indent=2))
    print(f"all tables: {sum(sizes.values()):,} bytes")
    for name, program in LOOK_UPS.items():
        run(program + "\nprint(0)")
        times = sorted(run(timed(program)) for _ in range(rounds))
        memory = run(traced(program))
        print(f"{name}: median {statistics.median(times):.1f} ms ({times[0]:.1f} to {times[-1]:.1f}), {memory:,.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
