"""Structural defects in plain words."""

from __future__ import annotations

import random

import pytest

from jdlint import api
from jdlint.habits import normalise
from jdlint.posting import Posting
from jdlint.readers import yaml
from jdlint.schema import defects, load_schema
from jdlint.source import Source
from tests.test_schema import FULL, mutated, tree

SCHEMA = load_schema("posting")


def found_in(text: str) -> list[tuple[str, str, str, str]]:
    """Rule, field, source text and sentence of every structural defect of a YAML text."""
    posting = yaml.read(Source("posting.yaml", text))[0]
    return [
        (defect.rule, defect.field, posting.source.slice(defect.span), defect.values["sentence"])
        for defect in defects(posting.root, SCHEMA)
    ]


@pytest.mark.parametrize("text, rule, field, found, sentence", [
    ("duties: walk and sit and stand and walk and sit again", "wrong-type", "duties",
     "walk and sit and stand and walk and sit again", "`duties` must be a list of texts; this is a text."),
    ("duties: [[a]]", "wrong-type", "duties[0]", "[a]",
     "`duties[0]` must be a text or an object with `text`, `name` or `essential`; this is a list."),
    ("employer: {headcount: 5.5}", "wrong-type", "employer.headcount", "5.5",
     "`employer.headcount` must be a whole number; this is a number (`5.5`)."),
    ("dates: {closes: 2026-13-45}", "invalid-date", "dates.closes", "2026-13-45",
     "`2026-13-45` is no date of the calendar; write YYYY-MM-DD or `ongoing`."),
    ("citations: [{id: 1, published: spring}]", "invalid-date", "citations[0].published", "spring",
     "`spring` is no date of the calendar; write YYYY, YYYY-MM or YYYY-MM-DD."),
    ("workplace: {type: remot}", "invalid-value", "workplace.type", "remot",
     "`remot` is not allowed for `workplace.type`. Write `onsite`, `hybrid` or `remote`; did you mean `remote`?"),
    ("compensation: {min: -1}", "invalid-value", "compensation.min", "-1",
     "`-1` does not fit `compensation.min`: it must be 0 or more."),
    ("occupation: 15-12", "invalid-value", "occupation", "15-12",
     "`15-12` does not fit `occupation`: it must be written like `15-1221` or `29-1141.00`."),
    ("version: 2", "invalid-value", "version", "2", "`2` does not fit `version`: it must be `1`."),
    ("faq:\n  - answer: a", "missing-key", "faq[0]", "answer", "`faq[0]` has no `question`."),
    ("dutis: [a]", "unknown-key", "dutis", "dutis", "`dutis` is no key of a posting; did you mean `duties`?"),
    ("qwertz: 1", "unknown-key", "qwertz", "qwertz",
     "`qwertz` is no key of a posting. Keys of your own start with `x-`."),
    ("responsibilites: [a]", "unknown-key", "responsibilites", "responsibilites",
     "`responsibilites` is no key of a posting; did you mean `duties`?"),
    ("duties: [{txt: a, text: b}]", "unknown-key", "duties[0].txt", "txt",
     "`txt` is no key of `duties[0]`; did you mean `text`?"),
    ("employer: {headcount_by_region: {Ohio: 3}}", "unknown-key", "employer.headcount_by_region.Ohio", "Ohio",
     "`Ohio` is no key of `employer.headcount_by_region`. Write it like `US-MA`."),
])  # fmt: skip
def test_a_defect_is_one_sentence_at_its_place(text: str, rule: str, field: str, found: str, sentence: str) -> None:
    assert found_in(f"title: x\n{text}\n") == [(rule, field, found, sentence)]


@pytest.mark.parametrize("key", ["excerpt", "background_image", "tag", "exemptt", "dateline", "beneficiary"])
def test_what_is_no_slip_is_not_taken_for_another_key(key: str) -> None:
    [(rule, _, _, sentence)] = found_in(f"title: x\n{key}: a\n")
    near = {"tag": "meta.tags", "exemptt": "employment.overtime"}.get(key)
    assert (rule, f"did you mean `{near}`" in sentence) == ("unknown-key", near is not None)


def test_keys_of_generators_of_websites_are_those_of_the_page() -> None:
    front = (
        "layout: a\nexcerpt: a\nbackgroundImage: a\nmeta-title: a\ndate: 2025-01-01\ntag: a\npublished: true\ntype: a\n"
    )
    page = f"---\ntitle: Cook\n{front}shoe size: 4\nsalery: a\n---\n# Cook\n"
    found = [
        row
        for row in api.check(page, "a.md", profile="thorough")
        if row.rule in ("unknown-key", "page-key", "wrong-type")
    ]
    assert [row.text for row in found] == ["shoe size", "salery"]


def test_a_missing_title_is_left_to_its_rule() -> None:
    assert found_in("summary: x\n") == []


def test_a_value_of_the_wrong_type_is_reported_once() -> None:
    assert [rule for rule, *_ in found_in("title: x\nkind: [posting]\n")] == ["wrong-type"]


def test_an_unknown_key_is_renamed_only_where_its_place_is_free() -> None:
    posting = yaml.read(Source("posting.yaml", "title: x\ndutis: [a]\nsumary: a\nsummary: b\n"))[0]
    fixes = {defect.values["key"]: defect.fix for defect in defects(posting.root, SCHEMA)}
    fix = fixes["dutis"]
    assert fix is not None
    assert (fix.applicability, [edit.replacement for edit in fix.edits]) == ("unsafe", ["duties"])
    assert fixes["sumary"] is None


@pytest.mark.parametrize("seed", range(300))
def test_no_posting_makes_the_structure_checks_fail(seed: int) -> None:
    data = mutated(mutated(FULL, random.Random(seed)), random.Random(-seed))
    posting = Posting(Source("posting.json", "{}"), tree(data), format="json")
    normalise(posting, SCHEMA)
    for defect in [*posting.defects, *defects(posting.root, SCHEMA)]:
        assert defect.values["sentence"].endswith((".", "?"))
        assert "\n" not in defect.values["sentence"]


def test_a_kind_that_there_is_not_is_told_and_silences_nothing():
    found = api.check("kind: postng\nsummary: You cook. No felons.\n", "a.jd.yaml", profile="default")
    assert {"invalid-value", "missing-title", "criminal-record-ban"} <= {row.rule for row in found}
