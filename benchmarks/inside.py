"""Measures jdlint from within a process, with the Python that has the wheel: `inside.py phases FILE` or `warm FILE…`.

Prints JSON, in seconds of processor time. `phases`: those of a cold check, by phase. A phase that begins within another
interrupts it, so that every moment counts once. `warm`: for each file those of `yaml.load` and of a check, in a process
that has run for a while.
"""

from __future__ import annotations

import builtins
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

DAY = "2026-11-23"
#: Functions whose time is a phase. What a later version calls otherwise is counted with whoever calls it.
FUNCTIONS = [
    ("jdlint.run", "read", "reading the file into a tree"),
    ("jdlint.engine", "normalise", "habits put into canonical form"),
    ("jdlint.engine.Engine", "_run", "rules and the facts they ask for"),
    ("jdlint.resources", "_bundled_json", "reading the tables of the wheel"),
    ("jdlint.resources", "compiled_rule", "reading the tables of the wheel"),
]
PACKAGES = {"jdlint": "importing jdlint", "yaml": "importing PyYAML", "ahocorasick": "importing the automaton"}


class Phases:
    """A stack of phases; only the uppermost one's clock runs."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._stack = ["the rest of the run"]
        self._since = time.process_time()

    def turn(self) -> None:
        """Count the time since the last turn for the phase that runs."""
        now = time.process_time()
        self.spent[self._stack[-1]] = self.spent.get(self._stack[-1], 0.0) + now - self._since
        self._since = now

    def during(self, name: str | None, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Call a function in a phase."""
        self.turn()
        self._stack.append(name or self._stack[-1])
        try:
            return function(*given, **named)
        finally:
            self.turn()
            self._stack.pop()

    def wrapped(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function whose calls are a phase."""
        return lambda *given, **named: self.during(name, function, *given, **named)


def phases(file: str) -> dict[str, float]:
    """Seconds of each phase of `jdlint check FILE` after the interpreter has started."""
    clock, original = Phases(), builtins.__import__

    def importing(name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        if not level and name in sys.modules and not fromlist:
            return original(name, globals, locals, fromlist, level)
        top = name.partition(".")[0] if not level else str(globals["__name__"]).partition(".")[0]
        phase = PACKAGES.get(top, "importing Python's own modules")
        return clock.during(phase, original, name, globals, locals, fromlist, level)

    builtins.__import__ = importing
    cli = _loaded("jdlint.cli")
    for place, name, phase in FUNCTIONS:
        owner = _loaded(place)
        if hasattr(owner, name):
            setattr(owner, name, clock.wrapped(phase, getattr(owner, name)))
    try:
        cli.main(["check", file])
    except SystemExit as end:
        if end.code == 2:
            raise
    clock.turn()
    return clock.spent


def _loaded(place: str) -> Any:
    """A module, or a class of one, by its dotted name."""
    module, _, last = place.rpartition(".")
    if last[:1].isupper():
        return getattr(_loaded(module), last)
    found = __import__(place)
    for part in place.split(".")[1:]:
        found = getattr(found, part)
    return found


def warm(files: list[str]) -> list[tuple[float, float]]:
    """For each file the median seconds of processor time of `yaml.load` and of a check, taken in turns."""
    import yaml

    from jdlint.config import Configurations
    from jdlint.run import Run

    configurations = Configurations({"as_of": DAY}, isolated=True)
    run, settings, clock = Run(configurations, many=True), configurations.settings_for("."), time.process_time
    contents = []
    for path in files:
        with open(path, "rb") as file:
            contents.append((path, file.read()))
    for path, data in contents:
        run.check_bytes(data, path, settings, True)
    gc.collect()
    gc.freeze()
    found = []
    for path, data in contents:
        rows = []
        for _ in range(11):
            start = clock()
            list(yaml.load_all(data, yaml.CSafeLoader))
            between = clock()
            run.check_bytes(data, path, settings, True)
            rows.append((between - start, clock() - between))
        found.append((statistics.median(row[0] for row in rows), statistics.median(row[1] for row in rows)))
    return found


def main() -> None:
    """Keep standard output for the answer: the report of a check goes nowhere."""
    answer = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    found = phases(sys.argv[2]) if sys.argv[1] == "phases" else warm(sys.argv[2:])
    os.write(answer, json.dumps(found).encode())


if __name__ == "__main__":
    main()
