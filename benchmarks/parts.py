"""What is measured. Each part takes the bench and gives plain data, which is kept and put into the page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import corpus
from benchmarks.clock import Contender, Failed, Sample, in_turns, run, spread
from benchmarks.install import Installed

_INSIDE = Path(__file__).with_name("inside.py")
UNCACHED, ALONE = ["check", "--no-cache"], ["check", "--no-cache", "--jobs", "1"]
PASS, NODE = "python -c pass", "node -e 0"
#: Names of jdlint's rows, by the form of the ads that it reads.
OURS = {"yaml": "jdlint, YAML", "md": "jdlint, Markdown"}
#: Where jdlint keeps results within its cache folder.
RESULTS = "results"
FORMATS = ("text", "concise", "jsonl", "json")
Data = dict[str, Any]


@dataclass
class Bench:
    """Where the measuring is done, and with what. `quick` takes few files and rounds, to try whether all of it runs."""

    installed: Installed
    folder: Path
    environment: dict[str, str]
    quick: bool

    def ads(self, form: str, count: int) -> list[str]:
        """Write the first `count` ads and give their paths."""
        return corpus.write(self.folder, form, count)

    def few(self, full: int, quick: int) -> int:
        """The full number, or the one for trying."""
        return quick if self.quick else full

    def jdlint(self, name: str, arguments: Sequence[str], **more: Any) -> Contender:
        """A row of our own."""
        return Contender(name, [self.installed.jdlint, *arguments], **more)

    def learn(self) -> None:
        """Let jdlint keep its compiled expressions, as on a machine on which it has checked single files before."""
        for file in (path for form in OURS for path in self.ads(form, self.few(8, 1))):
            self.process([self.installed.jdlint, "check", file])

    def forget_results(self) -> None:
        """Make all files new to jdlint."""
        shutil.rmtree(Path(self.environment["JDLINT_CACHE_DIR"], RESULTS), ignore_errors=True)

    def inside(self, arguments: Sequence[str]) -> Any:
        """What inside.py answers."""
        command: list[str | Path] = [self.installed.python, _INSIDE, *arguments]
        return json.loads(self.process(command).stdout)

    def process(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run a command whose output is wanted. Raises Failed where it did not work."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )  # fmt: skip
        if done.returncode not in (0, 1):  # 1 is that of findings
            raise Failed(done.stderr.strip()[-400:])
        return done

    def turns(self, contenders: Sequence[Contender], rounds: int, **more: Any) -> dict[str, list[Sample]]:
        """Samples of contenders of which none may fail. Raises Failed."""
        samples, failed = in_turns(contenders, rounds, self.folder, self.environment, **more)
        if failed:
            raise Failed(str(failed))
        return samples

    def bare(self) -> list[Contender]:
        """What nobody can save: the start of the interpreters."""
        node = [Contender(NODE, ["node", "-e", "0"], speaks=False)] if shutil.which("node") else []
        return [Contender(PASS, [str(self.installed.python), "-c", "pass"], speaks=False), *node]

    def everyone(self, count: int, without: Iterable[str] = ()) -> list[Contender]:
        """jdlint on both forms and every peer on the form that it reads, each on the same `count` ads."""
        ads = {form: self.ads(form, count) for form in OURS}
        mine = [self.jdlint(name, ["check", *ads[form]], before=self.forget_results) for form, name in OURS.items()]
        peers = [peer for peer in self.installed.peers if peer.name not in without]
        return mine + [Contender(peer.name, [*peer.command, *ads[peer.form]], peer.codes) for peer in peers]


def one(bench: Bench) -> Data:
    """A cold process over one ad."""
    contenders = [*bench.bare(), *bench.everyone(1)]
    return _beside(*in_turns(contenders, bench.few(11, 1), bench.folder, bench.environment))


def hundred(bench: Bench) -> Data:
    """A process over 100 ads; five rounds, three for those that take long."""
    count = bench.few(100, 3)
    bench.learn()
    found = in_turns(bench.everyone(count), bench.few(5, 1), bench.folder, bench.environment, patience=12)
    return {"ads": count, **_beside(*found)}


def thousands(bench: Bench) -> Data:
    """A process over 2,000 ads, for those that one round over 100 lets expect to be done in half a minute."""
    count, probe, longest = bench.few(2000, 3), bench.few(100, 2), 30
    bench.learn()
    samples, failed = in_turns(bench.everyone(probe), 1, bench.folder, bench.environment, warm_up=False)
    expected = {name: rows[0].wall * count / probe for name, rows in samples.items()}
    slow = {
        name: f"about {seconds:.0f} s expected"
        for name, seconds in expected.items()
        if seconds > longest and name not in OURS.values()
    }
    contenders = bench.everyone(count, slow)
    found, also_failed = in_turns(
        contenders, bench.few(3, 1), bench.folder, bench.environment, warm_up=False, patience=15
    )  # fmt: skip
    return {"ads": count, **_beside(found, failed | also_failed), "left_out": slow}


def start(bench: Bench) -> Data:
    """A cold start by phases and by imports, and without what earlier runs have kept."""
    [file] = bench.ads("yaml", 1)
    rounds = bench.few(11, 1)
    fresh = bench.jdlint("a first run ever", ["check", file], before=lambda: _empty(bench))
    first = bench.turns([bench.bare()[0], fresh], rounds)
    known = bench.jdlint("any later run", ["check", file])
    version = bench.jdlint("jdlint --version", ["--version"])
    later = bench.turns([bench.bare()[0], known, version], rounds)
    phases = [bench.inside(["phases", file]) for _ in range(rounds)]
    imports = [_imports(bench, file) for _ in range(bench.few(5, 1))]
    return {
        "first": _kept(first, {})["samples"],
        "later": _kept(later, {})["samples"],
        "phases": {name: median(row.get(name, 0.0) for row in phases) * 1e3 for name in phases[0]},
        "imports": {name: median(row.get(name, 0) for row in imports) / 1e3 for name in imports[0]},
    }


def warm(bench: Bench) -> Data:
    """A check in a running process beside `yaml.load` of the same ad, in processor time."""
    rows = bench.inside(["warm", *bench.ads("yaml", bench.few(50, 2))])
    load, check, ratio = zip(*((load * 1e3, check * 1e3, check / load) for load, check in rows), strict=True)
    return {"ads": len(rows), "load": spread(load), "check": spread(check), "ratio": spread(ratio)}


def rules(bench: Bench) -> Data:
    """The rules that take most, by `--timing`."""
    count = bench.few(100, 3)
    command = [bench.installed.jdlint, *ALONE, "--timing", "--quiet", *bench.ads("yaml", count)]
    done = bench.process(command)
    rows = re.findall(r"^ *[\d.]+ +([\d.]+) +([\d.]+)% +\d* +(\S.*)$", done.stderr, re.MULTILINE)
    named = [[name, float(took), float(share)] for took, share, name in rows if " " not in name]
    others = sum(int(name.split()[0]) for _, _, name in rows if name.endswith(" other rules"))
    whole = next(float(took) for took, _, name in rows if name.startswith("all rules"))
    return {"ads": count, "rules": len(named) + others, "whole": whole, "most": named[:12]}


def scaling(bench: Bench) -> Data:
    """1 to 10,000 postings, nothing from the cache, with as many processes as jdlint chooses."""
    rows: dict[str, list[Sample]] = {}
    for count in (1, 10, 100, 1000, 10_000)[: bench.few(5, 2)]:
        contender = bench.jdlint(str(count), [*UNCACHED, *_folders(bench.ads("yaml", count), count)])
        warms_up = not bench.quick and count < 1000
        rows |= bench.turns([contender], bench.few(5, 1), warm_up=warms_up, patience=5)
    return _kept(rows, {})


def jobs(bench: Bench) -> Data:
    """2,000 postings: one process and two, a cache that is filled and one that is full."""
    count = bench.few(2000, 6)
    ads = bench.ads("yaml", count)
    contenders = [
        bench.jdlint("one process", [*ALONE, *ads]),
        bench.jdlint("two processes", [*UNCACHED, "--jobs", "2", *ads]),
        bench.jdlint("filling the cache", ["check", "--jobs", "2", *ads], before=lambda: _empty(bench)),
        bench.jdlint("nothing has changed", ["check", "--jobs", "2", *ads]),
    ]
    samples: dict[str, list[Sample]] = {}
    for _ in range(bench.few(3, 1)):  # in this order: what the third keeps, the fourth finds
        for contender in contenders:
            samples.setdefault(contender.name, []).append(run(contender, bench.folder, bench.environment))
    return {"ads": count, **_kept(samples, {})}


def memory(bench: Bench) -> Data:
    """The peak of the largest process, by format and number of small postings.

    The few are all checked. Of the many, the first format checks all and keeps the results; the others take them up.
    """
    few, many = bench.few(2000, 4), bench.few(50_000, 8)
    rows: dict[str, list[Sample]] = {}
    _empty(bench)
    for count, arguments in ((few, UNCACHED), (many, ["check"])):
        folder = f"small-{count}"
        (bench.folder / folder).mkdir(exist_ok=True)
        corpus.write(bench.folder / folder, "small", count)
        for form in FORMATS:
            contender = bench.jdlint(f"{form} {count}", [*arguments, "--jobs", "2", "--format", form, folder])
            rows[contender.name] = [run(contender, bench.folder, bench.environment)]
    return {"few": few, "many": many, **_kept(rows, {})}


PARTS: dict[str, Callable[[Bench], Data]] = {
    part.__name__: part for part in (one, hundred, start, warm, rules, jobs, scaling, thousands, memory)
}


#: Parts in which peers take part.
WITH_PEERS = (one.__name__, hundred.__name__, thousands.__name__)


def _kept(samples: dict[str, list[Sample]], failed: dict[str, str]) -> Data:
    return {"samples": {name: [asdict(row) for row in rows] for name, rows in samples.items()}, "failed": failed}


def _beside(samples: dict[str, list[Sample]], failed: dict[str, str]) -> Data:
    """What is kept of jdlint and its peers; these may fail, jdlint may not. Raises Failed."""
    for name in [PASS, *OURS.values()]:
        if name in failed:
            raise Failed(f"{name}: {failed[name]}")
    return _kept(samples, failed)


def _empty(bench: Bench) -> None:
    shutil.rmtree(bench.environment["JDLINT_CACHE_DIR"], ignore_errors=True)


def _folders(paths: Sequence[str], count: int) -> Sequence[str]:
    """The arguments for so many files; a command line has no room for 10,000 of them everywhere."""
    return paths if count < 10_000 else sorted({path.rpartition("/")[0] for path in paths})


def _imports(bench: Bench, file: str) -> dict[str, int]:
    """Microseconds of each import by itself, the greatest first."""
    command: list[str | Path] = [bench.installed.python, "-X", "importtime", bench.installed.jdlint, "check", file]
    lines = re.findall(r"^import time: +(\d+) \| +\d+ \| +(\S+)$", bench.process(command).stderr, re.MULTILINE)
    rows = {name: int(own) for own, name in lines}
    return dict(sorted(rows.items(), key=lambda row: -row[1])[:40])
