"""The measured part of docs/performance.md, between its markers, and the picture in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import plot
from benchmarks.clock import spread
from benchmarks.install import Installed
from benchmarks.parts import FORMATS, NODE, OURS, PASS
from benchmarks.peers import Peer

BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"
PICTURE = "performance.svg"
Data = dict[str, Any]
Rows = dict[str, list[dict[str, float]]]
_PEER_HEAD = ["", "reads", "time", "processor", "times jdlint", "memory"]


def write(file: Path, results: dict[str, Data], installed: Installed, *, quick: bool) -> None:
    """Put what was measured into a page that has the markers, and the picture beside it."""
    before, _, rest = file.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    shown = f"\n![{plot.ALT}]({PICTURE})\n" if plot.PANELS.keys() <= results.keys() else ""
    if shown:
        drawing = plot.drawn({name: results[name]["data"] for name in plot.PANELS})
        file.with_name(PICTURE).write_text(drawing, encoding="utf-8", newline="\n")
    measured = text(results, installed, quick=quick)
    file.write_text(f"{before}{BEGIN}{shown}\n{measured}\n{END}{after}", encoding="utf-8", newline="\n")


def text(results: dict[str, Data], installed: Installed, *, quick: bool) -> str:
    """Everything that was measured, in Markdown."""
    if not results:
        return "Nothing was measured yet."
    parts = [_machine(results, quick)]
    peers = {peer.name: peer for peer in installed.peers}
    missing = {name: why for part in results.values() for name, why in part["missing"].items()}
    for name, section in SECTIONS.items():
        if name in results:
            parts.append(section(results[name]["data"], peers))
    unmeasured = [name for name in SECTIONS if name not in results]
    if missing:
        parts.append("Left out: " + "; ".join(f"{name} ({why})" for name, why in sorted(missing.items())) + ".")
    if unmeasured:
        parts.append("Not measured: " + ", ".join(unmeasured) + ".")
    return "\n\n".join(parts)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], left: int = 1) -> str:
    """A table in Markdown; columns from `left` on hold numbers."""
    line = ["---" if number < left else "---:" for number in range(len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, line, *rows])


def _machine(results: dict[str, Data], quick: bool) -> str:
    days = sorted({result["day"] for result in results.values()})
    machine = next(iter(results.values()))["machine"]
    loads = [float(result["machine"]["load at the start"]) for result in results.values()]
    said = [f"{name} {value}" for name, value in machine.items() if name != "load at the start"]
    load = f"load when it began {min(loads):.1f}" + (f" to {max(loads):.1f}" if max(loads) > min(loads) else "")
    minutes = sum(result["took"] for result in results.values()) / 60
    trial = " **A trial with few ads and rounds: these numbers say nothing.**" if quick else ""
    return (
        f"Measured {' to '.join(dict.fromkeys((days[0], days[-1])))} with `make bench`, in {minutes:.0f} minutes: "
        f"{'; '.join(said)}; {load}.{trial}"
    )


def _time(values: Sequence[float], *, per: float = 1, unit: str = "ms") -> str:
    """Seconds as median and spread, in the unit, divided by `per`."""
    factor = (1e3 if unit == "ms" else 1) / per
    middle, low, high = (_number(value * factor) for value in spread(values))
    return f"{middle} {unit}" if len(values) == 1 else f"{middle} {unit} ({low} to {high})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _of(rows: Rows, name: str, what: str) -> list[float]:
    return [row[what] for row in rows[name]]


def _ratio(rows: Rows, name: str, other: str, what: str = "wall") -> str:
    """Median and spread of the quotients of runs in the same round."""
    pairs = list(zip(_of(rows, name, what), _of(rows, other, what), strict=False))
    middle, low, high = (_number(value) for value in spread([one / two for one, two in pairs]))
    return middle if len(pairs) == 1 else f"{middle} ({low} to {high})"


def _memory(rows: Rows, name: str) -> str:
    return f"{median(_of(rows, name, 'memory')) / 1024:.0f} MB"


def _beside(rows: Rows, peers: dict[str, Peer], per: float) -> str:
    """A table of all linters over the same ads, the fastest first."""
    lines = []
    for name in sorted(rows, key=lambda name: median(_of(rows, name, "wall"))):
        peer, form = peers.get(name), next((form for form, ours in OURS.items() if ours == name), "")
        form = peer.form if peer else form
        title = (
            f"{name} {peer.version.removeprefix('v')}: {peer.does}" if peer else f"**{name}**" if form else f"`{name}`"
        )
        reads = {"yaml": "YAML", "md": "Markdown"}.get(form, "")
        quotient = _ratio(rows, name, OURS[form]) if peer else "1" if form else ""
        count = "" if len(rows[name]) > 3 else f", {len(rows[name])} runs" if len(rows[name]) > 1 else ", 1 run"
        lines.append([
            title, reads, _time(_of(rows, name, "wall"), per=per) + count,
            _time([median(_of(rows, name, "processor"))], per=per), quotient, _memory(rows, name),
        ])  # fmt: skip
    return table(_PEER_HEAD, lines, left=2)


def _failed(data: Data) -> str:
    told = {**data.get("failed", {}), **data.get("left_out", {})}
    return "\n\nLeft out here: " + "; ".join(f"{name} ({why})" for name, why in told.items()) + "." if told else ""


def _one(data: Data, peers: dict[str, Peer]) -> str:
    rows = data["samples"]
    bare = f"jdlint takes {_ratio(rows, OURS['yaml'], PASS)} times `{PASS}` by the clock and "
    bare += f"{_ratio(rows, OURS['yaml'], PASS, 'processor')} times in processor time."
    if NODE in rows:
        bare += (
            f" `{NODE}`, below which no tool for Node can come, takes {_ratio(rows, NODE, OURS['yaml'])} times jdlint."
        )
    return f"### One ad\n\n{_beside(rows, peers, 1)}\n\n{bare}{_failed(data)}"


def _many(data: Data, peers: dict[str, Peer]) -> str:
    count = data["ads"]
    return f"### {count:,} ads\n\nTime for each ad.\n\n{_beside(data['samples'], peers, count)}{_failed(data)}"


def _start(data: Data, _: dict[str, Peer]) -> str:
    first, later = data["first"], data["later"]
    rows = []
    for runs, name in (
        (later, PASS),
        (later, "jdlint --version"),
        (later, "any later run"),
        (first, "a first run ever"),
    ):
        quotient = _ratio(runs, name, PASS, "processor")
        rows.append([name, _time(_of(runs, name, "wall")), _time(_of(runs, name, "processor")), quotient])
    head = ["`jdlint check ad.yaml`", "time", "processor", f"processor, times `{PASS}`"]
    phases = sorted(data["phases"].items(), key=lambda row: -row[1])
    whole = sum(data["phases"].values())
    spent = [[name, f"{took:.1f} ms", f"{took / whole:.0%}"] for name, took in phases]
    imports = list(data["imports"].items())[:8]
    named = ", ".join(f"`{name}` {took:.1f}" for name, took in imports)
    return "\n\n".join([
        "### A cold start", table(head, rows), "Where the processor time of a later run goes once Python runs; "
        "what an import brings along counts with whoever it belongs to:", table(["", "time", "share"], spent),
        f"The dearest imports by themselves (`-X importtime`, which slows them), in ms: {named}.",
    ])  # fmt: skip


def _warm(data: Data, _: dict[str, Peer]) -> str:
    values = {name: [_number(value) for value in data[name]] for name in ("load", "check", "ratio")}
    said = {name: f"{middle} ({low} to {high})" for name, (middle, low, high) in values.items()}
    return (
        f"### In a running process\n\nOver {data['ads']} ads, in processor time: `yaml.load` {said['load']} ms, "
        f"a check {said['check']} ms, {said['ratio']} times as much."
    )


def _rules(data: Data, _: dict[str, Peer]) -> str:
    rows = [[f"[{name}](rules/{name}.md)", f"{took:,.0f} µs", f"{share:.1f} %"] for name, took, share in data["most"]]
    return (
        f"### Rules\n\nThe dearest of {data['rules']} rules that had cause to run, by `jdlint check --timing` over "
        f"{data['ads']} ads; all of them take {data['whole']:,.0f} µs for an ad. A fact that several need counts with "
        f"the first that asks.\n\n" + table(["rule", "for an ad", "share"], rows)
    )


def _jobs(data: Data, _: dict[str, Peer]) -> str:
    rows: Rows = data["samples"]
    lines = [
        [name, _time(_of(rows, name, "wall"), unit="s"), _time([median(_of(rows, name, "processor"))], unit="s"),
         f"{data['ads'] / median(_of(rows, name, 'wall')):,.0f}", _memory(rows, name)]
        for name in rows
    ]  # fmt: skip
    quotients = (
        f"Two processes are {_ratio(rows, 'one process', 'two processes')} times as fast as one; a second run over "
        f"unchanged files is {_ratio(rows, 'two processes', 'nothing has changed')} times as fast as without the "
        f"cache, {_ratio(rows, 'filling the cache', 'nothing has changed')} times as fast as the run that filled it."
    )
    head = [f"{data['ads']:,} postings", "time", "processor", "postings a second", "memory"]
    return f"### Processes and the cache\n\n{table(head, lines)}\n\n{quotients}"


def _scaling(data: Data, _: dict[str, Peer]) -> str:
    rows: Rows = data["samples"]
    lines = [
        [f"{int(name):,}", _time(_of(rows, name, "wall"), unit="s"),
         _time([median(_of(rows, name, "wall"))], per=int(name)), _memory(rows, name)]
        for name in rows
    ]  # fmt: skip
    return "### From one posting to many\n\n" + table(["postings", "time", "for each", "memory"], lines, left=0)


def _memory_by_format(data: Data, _: dict[str, Peer]) -> str:
    rows: Rows = data["samples"]
    few, many = data["few"], data["many"]
    lines = [[name, *(_memory(rows, f"{name} {count}") for count in (few, many))] for name in FORMATS]
    head = ["format", f"{few:,} postings, all checked", f"{many:,} postings"]
    return (
        f"### Memory\n\nThe peak of the largest process, over small postings with two workers. Of the {many:,}, `text` "
        f"checks all and keeps the results, and the other formats take these up.\n\n" + table(head, lines)
    )


SECTIONS: dict[str, Callable[[Data, dict[str, Peer]], str]] = {
    "one": _one, "hundred": _many, "thousands": _many, "start": _start, "warm": _warm, "rules": _rules, "jobs": _jobs,
    "scaling": _scaling, "memory": _memory_by_format,
}  # fmt: skip
