"""Whole processes, timed from outside and in turns, and what their numbers say together."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

_LAUNCH = Path(__file__).with_name("launch.py")
#: No command gets longer, in seconds.
_LONGEST = 900


class Failed(Exception):
    """A command did not do its work: what it said."""


@dataclass(frozen=True)
class Sample:
    """One run: seconds by the clock and of all its processes, kB of the largest of them, its exit code."""

    wall: float
    processor: float
    memory: int
    code: int


@dataclass(frozen=True)
class Contender:
    """A command that takes part. `before` runs ahead of each run, untimed; what `speaks` prints something each time."""

    name: str
    command: Sequence[str]
    codes: Sequence[int] | None = (0, 1)
    environment: Mapping[str, str] | None = None
    before: Callable[[], object] | None = None
    speaks: bool = True


def run(contender: Contender, folder: Path, environment: Mapping[str, str]) -> Sample:
    """Run a command once in a folder. Raises Failed where its exit code or its silence says that it did not work."""
    if contender.before:
        contender.before()
    output = Path(environment["HOME"]) / "output.txt"
    command = [sys.executable, "-I", "-S", str(_LAUNCH), str(output), *contender.command]
    environment = {**environment, **(contender.environment or {})}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    ) as process:  # fmt: skip
        try:
            answer, complaint = process.communicate(timeout=_LONGEST)
        except BaseException:  # too long or interrupted: nothing that was started goes on
            os.killpg(process.pid, signal.SIGKILL)
            raise
    if process.returncode:
        raise Failed(complaint.strip().rpartition("\n")[2])
    code, wall, processor, memory = answer.split()
    said = output.read_text("utf-8", "replace")
    if (contender.codes is not None and int(code) not in contender.codes) or (contender.speaks and not said):
        raise Failed(f"exit code {code}: {said.strip()[-400:]}")
    return Sample(float(wall), float(processor), int(memory), int(code))


def in_turns(
    contenders: Sequence[Contender],
    rounds: int,
    folder: Path,
    environment: Mapping[str, str],
    *,
    warm_up: bool = True,
    patience: float = float("inf"),
) -> tuple[dict[str, list[Sample]], dict[str, str]]:
    """Samples by name, a round at a time and each round from another start; and why some have none.

    The first round only warms up, if that is wanted: caches fill. Who fails takes no further part, nor who has taken
    `patience` seconds in all.
    """
    samples: dict[str, list[Sample]] = {}
    failed: dict[str, str] = {}
    for number in range(0 if warm_up else 1, rounds + 1):
        turn = number % len(contenders)
        for one in [*contenders[turn:], *contenders[:turn]]:
            if one.name in failed or sum(sample.wall for sample in samples.get(one.name, ())) > patience:
                continue
            try:
                sample = run(one, folder, environment)
            except (Failed, OSError, subprocess.SubprocessError) as error:
                failed[one.name] = str(error)
                samples.pop(one.name, None)
                continue
            if number:
                samples.setdefault(one.name, []).append(sample)
    return samples, failed


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Median and quartiles; of fewer than four values, median, least and greatest."""
    values = sorted(values)
    low, middle, high = quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    return (middle, low, high) if len(values) > 3 else (middle, values[0], values[-1])


def clean_environment(home: Path) -> dict[str, str]:
    """The environment of all measured commands: no variable of Python's, no colour, every cache under `home`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JDLINT", "XDG"))}
    return {**kept, "HOME": str(home), "JDLINT_CACHE_DIR": str(home / "jdlint"), "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
