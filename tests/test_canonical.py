"""The quick look at what is as the schema wants it: it may say no too often, and yes never wrongly."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from jdlint import habits
from jdlint.canonical import members_of
from jdlint.habits import normalise
from jdlint.posting import Node, Posting
from jdlint.readers import yaml
from jdlint.schema import check, resolve
from jdlint.source import Source
from tests.test_schema import FULL, SCHEMA, containers, mutated, tree

GOOD = sorted((Path(__file__).resolve().parent.parent / "samples" / "good").glob("*.yaml"))


class _Never:
    """What stands in for the quick look where all is to be looked at closely."""

    def __call__(self, _node: Node) -> bool:
        return False

    def takes(self, _name: str, _child: Node) -> bool:
        return False


def is_canonical(data: Any) -> bool:
    return members_of(SCHEMA)(tree(data))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_the_good_samples_need_no_closer_look(path: Path) -> None:
    for posting in yaml.read(Source(str(path), path.read_text("utf-8"))):
        assert members_of(SCHEMA)(posting.root)


@pytest.mark.parametrize("seed", range(400))
def test_a_closer_look_at_what_is_canonical_changes_and_finds_nothing(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(habits, "members_of", lambda _schema: _Never())
    for name, value in mutated(FULL, random.Random(seed)).items() if seed else FULL.items():
        data = {"title": "Nurse", name: value}
        if not is_canonical(data):
            continue
        posting = Posting(Source("x.yaml", ""), tree(data))
        assert check(posting.root, SCHEMA, "", SCHEMA) == []
        normalise(posting, SCHEMA)
        assert (repr(posting.root.plain()), posting.defects) == (repr(data), [])


def test_most_of_what_the_schema_allows_is_canonical() -> None:
    seen = {name: is_canonical({"title": "Nurse", name: value}) for name, value in FULL.items()}
    # Numbers that stand for texts are read as their digits.
    assert {name for name, known in seen.items() if not known} == {"id", "locations", "compensation", "citations"}


@pytest.mark.parametrize(
    "data, expected",
    [
        ({"title": "Nurse", "x-own": {"any": [1, None]}}, True),
        ({"title": "Nurse", "duties": ["a", {"text": "b", "x-own": 1}]}, True),
        ({"duties": ["a"]}, False),
        ({"title": "Nurse", "summary": None}, False),
        ({"title": "Nurse", "x-own": None}, False),
        ({"title": "Nurse", "id": 17}, False),
        ({"title": "Nurse", "responsibilities": ["a"]}, False),
        ({"title": "Nurse", "duties": ["a", {"Design": "b"}]}, False),
        ({"title": "Nurse", "employment": {"type": "Full Time"}}, False),
        ({"title": "Nurse", "employment": {"openings": -1}}, False),
        ({"title": "Nurse", "compensation": {"min": 1}}, True),
        ({"title": "Nurse", "employment": {"openings": 1.0}}, False),
        ({"title": "Nurse", "dates": {"closes": "ongoing"}}, True),
        ({"title": "Nurse", "dates": {"closes": "2027-02-30"}}, False),
    ],
)
def test_the_quick_look_says_yes_only_where_nothing_is_to_be_done(data: Any, expected: bool) -> None:
    assert is_canonical(data) is expected


def test_no_word_that_is_read_as_another_is_allowed_by_a_form_beside_it() -> None:
    for part in containers(SCHEMA):
        if isinstance(part, dict) and "anyOf" in part:
            for word in part.get("x-words", ()):
                branches = [resolve(branch, SCHEMA) for branch in part["anyOf"]]
                assert all(check(tree(word), one, "", SCHEMA) for one in branches)
