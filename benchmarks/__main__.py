"""`python -m benchmarks`: install, measure what was not measured yet, and print it or write it into a page.

A part that was measured is kept under the work folder and not measured again while jdlint stays the same, so a run
that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import page
from benchmarks.clock import Failed, clean_environment
from benchmarks.install import Installed, install
from benchmarks.machine import described
from benchmarks.parts import PARTS, WITH_PEERS, Bench
from benchmarks.peers import ROOT


def main(arguments: list[str] | None = None) -> None:
    """Run the command line."""
    options = _parser().parse_args(arguments)
    work, build = options.work.resolve(), {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    print("installing", flush=True)
    installed = install(work, build, with_peers=not options.no_peers)
    machine = described(build)
    results = work / ("results-quick" if options.quick else "results")
    results.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="jdlint-benchmarks-", ignore_cleanup_errors=True) as folder:
        home, ads = Path(folder, "home"), Path(folder, "ads")
        home.mkdir()
        ads.mkdir()
        bench = Bench(installed, ads, clean_environment(home), options.quick)
        for name in options.only or PARTS:
            _measure(bench, name, results, machine, again=options.again)
    there = {name: found for name in PARTS if (found := _result(results, name, installed))}
    if options.page:
        page.write(options.page, there, installed, quick=options.quick)
    else:
        print(page.text(there, installed, quick=options.quick))
    if not set(options.only or PARTS) <= there.keys():
        sys.exit(1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, metavar="PART", help=f"one of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="few ads and rounds: to try whether all of it runs")
    parser.add_argument("--again", action="store_true", help="measure again what is there")
    parser.add_argument("--no-peers", action="store_true", help="jdlint alone")
    parser.add_argument("--work", type=Path, default=ROOT / "build/bench", help="what is installed and measured")
    parser.add_argument("--page", type=Path, help="the page to write; without it, the tables are printed")
    return parser


def _measure(bench: Bench, name: str, results: Path, machine: dict[str, str], *, again: bool) -> None:
    if not again and _result(results, name, bench.installed):
        print(f"{name}: there", flush=True)
        return
    since = time.monotonic()
    try:
        data = PARTS[name](bench)
    except Failed as error:
        print(f"{name}: failed, {error}", file=sys.stderr, flush=True)
        return
    took = time.monotonic() - since
    kept = {
        "of": _of(bench.installed, name), "day": datetime.now(UTC).date().isoformat(), "machine": machine,
        "took": took, "missing": bench.installed.missing, "data": data,
    }  # fmt: skip
    (results / f"{name}.json").write_text(json.dumps(kept, indent=1), encoding="utf-8")
    print(f"{name}: {took:.0f} s", flush=True)


def _of(installed: Installed, name: str) -> str:
    """What a result is one of: another jdlint is measured again, and beside other peers too where a part has some."""
    peers = installed.peers if name in WITH_PEERS else ()
    return " ".join([installed.digest, *(f"{peer.name}={peer.version}" for peer in peers)])


def _result(results: Path, name: str, installed: Installed) -> dict[str, Any] | None:
    """What was measured of this jdlint beside these peers; None where nothing was."""
    file = results / f"{name}.json"
    kept: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return kept if kept.get("of") == _of(installed, name) else None


if __name__ == "__main__":
    main()
