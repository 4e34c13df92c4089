"""Generated postings: no fault, every finding in its place, and the same findings whatever they are read from."""

from __future__ import annotations

import json
import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdlint.stored import dumped, loaded
from tests.hostile.generate import as_json, as_yaml, posting
from tests.hostile.mutate import checked, hold_result


def findings_of(result):
    """What is found of the content; keys and form differ between formats."""
    return Counter(
        (row.rule, row.field, row.severity, row.place, row.duty) for row in result.findings if row.group != "document"
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(st.integers(0, 2**32))
def test_a_generated_posting_breaks_nothing_and_yaml_and_json_say_the_same(seed):
    chance = random.Random(seed)
    tree = posting(chance)
    results = [checked(name, text.encode("utf-8", "surrogatepass")) for name, text in
               (("a.jd.yaml", as_yaml(tree, chance)), ("a.jd.json", as_json(tree, chance)))]  # fmt: skip
    for result in results:
        hold_result(result)
        assert dumped(loaded(dumped(result), ours=False)) == dumped(result)
    assert findings_of(results[0]) == findings_of(results[1])


def test_the_generator_reaches_most_rules():
    found = set()
    for seed in range(60):
        chance = random.Random(seed)
        found |= {row.rule for row in checked("a.jd.yaml", as_yaml(posting(chance), chance).encode()).findings}
    assert len(found) > 100, len(found)


@pytest.mark.parametrize("seed", range(3))
def test_a_generated_posting_is_the_same_for_a_seed(seed):
    assert posting(random.Random(seed)) == posting(random.Random(seed))


def test_an_address_in_the_next_field_of_a_line_is_no_link_to_the_benefits():
    tree = {"title": "Nurse", "locations": [{"region": "US-CO"}], "benefits": ["Great benefits."],
            "employer": {"name": "Elm", "url": "https://www.example.org/benefits"}, "duties": ["Care."]}  # fmt: skip
    for text in (json.dumps(tree), json.dumps(tree, indent=1)):
        found = {row.rule for row in checked("a.jd.json", text.encode()).findings}
        assert "benefits-not-disclosed" in found
