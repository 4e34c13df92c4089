"""All rules together take at most linear time: ten times the text, not fifteen times the work."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from jdlint.config import Configurations
from jdlint.run import Run

WORDS = (Path(__file__).parent / "eval" / "ad.txt").read_text("utf-8").split()
TEXTS = {
    "spaces": lambda size: " " * size,
    "a a a": lambda size: "a " * (size // 2),
    "digits": lambda size: "7" * size,
    "digits apart": lambda size: "12 " * (size // 3),
    "a random page": lambda size: " ".join(random.Random(7).choices(WORDS, k=size // 6)),
}
#: Below this the clock says nothing.
_LEAST_SECONDS = 0.02


@pytest.fixture(scope="module")
def run():
    configurations = Configurations({"profile": "thorough", "fragment": True, "as_of": "2026-11-23"}, isolated=True)
    runner = Run(configurations)
    settings = configurations.settings_for("a.txt")
    runner.check_bytes(" ".join(WORDS).encode(), "a.txt", settings, True)
    return lambda text: runner.check_bytes(text.encode(), "a.txt", settings, True)


@pytest.mark.parametrize("name", TEXTS)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(run, name):
    seconds = []
    for size in (5_000, 50_000):
        costs = []
        for _ in range(2):
            started = time.process_time()
            run(TEXTS[name](size))
            costs.append(time.process_time() - started)
        seconds.append(max(min(costs), _LEAST_SECONDS))
    assert seconds[1] <= 15 * seconds[0], seconds
