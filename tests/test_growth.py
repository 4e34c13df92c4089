"""All rules together take at most linear time: ten times the text, not fifteen times the work.

And none takes more than what docs/security.md promises of a file when what it finds is repeated in one long sentence.
"""

from __future__ import annotations

import json
import random
import time
from contextlib import suppress
from pathlib import Path

import pytest
import yaml

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


def strings(value):
    if isinstance(value, (dict, list)):
        return [text for one in (value.values() if isinstance(value, dict) else value) for text in strings(one)]
    return [value] if isinstance(value, str) else []


def bad_examples():
    """The words of the first faulty example of each rule, three rules in one text."""
    texts = []
    for path in sorted((Path(__file__).parent.parent / "rules").rglob("*.yaml")):
        rule = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        bad = next((example["bad"] for example in rule.get("examples", ()) if "bad" in example), None)
        with suppress(yaml.YAMLError):  # some are no YAML, or broken on purpose
            bad = yaml.load(bad, yaml.BaseLoader) if isinstance(bad, str) else bad
        if words := " ".join(" ".join(strings(bad)).split()):
            texts.append((path.stem, words))
    triples = [texts[at : at + 3] for at in range(0, len(texts), 3)]
    return {", ".join(name for name, _ in triple): " and ".join(words for _, words in triple) for triple in triples}


#: What is looked at most closely, alone.
SHAPES = {
    "demands": "you must be a US citizen",
    "superlatives": "We are the #1 logistics platform in Europe",
    "studies": "Studies show that people who join us are happier",
    "percentiles": "BLS reports that registered nurses earned a median of $86,070 and the lowest 10 percent $63,720",
    "wages of places": "BLS reports $80,000 for nurses in Denver",
    "amounts": "$1",
    "shares": "one in 5",
    "percentages": "5%",
    "years": "10 years",
    "degrees": "bachelor's degree or",
    "places": "Denver, Colorado",
    "dates": "May 4, 2024",
    "links": "https://www.bls.gov/oes/current/oes291141.htm",
    "men": "he",
}
#: Processor time of a file (docs/security.md).
_MOST_SECONDS = 2.0


def as_posting(text, name):
    if name.endswith(".yaml"):
        return f"title: Cook\nduties: [Cook.]\nqualifications: {{required: [Care.]}}\nsummary: {json.dumps(text)}\n"
    return f"# Cook\n\n{text}\n"


@pytest.fixture(scope="module")
def cost():
    configurations = Configurations({"profile": "thorough", "as_of": "2026-11-23"}, isolated=True)
    runner = Run(configurations)

    def measure(words, size, name, between=" and "):
        text = as_posting((f"{words}{between}" * (1 + size // len(words)))[:size], name)
        started = time.process_time()
        runner.check_bytes(text.encode(), name, configurations.settings_for(name), True)
        return time.process_time() - started

    for name in ("a.jd.yaml", "a.md"):
        measure(" ".join(WORDS), 5_000, name)
    return measure


def assert_bearable(cost, words, name, *, between=" and ", size=40_000):
    """On a slow machine twelve times the time of an eighth of the text will do."""
    seconds = cost(words, size, name, between)
    if seconds > _MOST_SECONDS:
        small = cost(words, size // 8, name, between)
        seconds = min(seconds, cost(words, size, name, between))
        assert seconds <= max(_MOST_SECONDS, 12 * small), (seconds, small)


EXAMPLES = bad_examples()


@pytest.mark.parametrize("names", EXAMPLES)
def test_faults_repeated_in_one_sentence_take_no_longer_than_promised(cost, names):
    assert_bearable(cost, EXAMPLES[names], ("a.jd.yaml", "a.md")[len(names) % 2])


@pytest.mark.parametrize("name", ["a.jd.yaml", "a.md", "a.txt"])
@pytest.mark.parametrize("shape", SHAPES)
def test_one_thing_repeated_takes_no_longer_than_promised(cost, shape, name):
    assert_bearable(cost, SHAPES[shape], name)


#: What is looked at together with the sentences around it, in as many of them as a posting may hold.
SENTENCES = {
    "acronyms": "DOB",
    "ratings": "Rated 4.9 on Glassdoor [2].",
    "pronouns": "The mate runs the deck, and the ship's owner will call him when it rains.",
}


@pytest.mark.parametrize("between", [" ", "\n"], ids=["in a line", "in lines"])
@pytest.mark.parametrize("words", SENTENCES)
def test_as_many_sentences_as_there_may_be_take_no_longer_than_promised(cost, words, between):
    assert_bearable(cost, SENTENCES[words], "a.jd.yaml", between=between, size=98_000)
