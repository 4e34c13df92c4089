"""`jdlint.check` from Python: a text alone, as often as one likes."""

from __future__ import annotations

import jdlint
from jdlint import api

TWO = "id: A\ntitle: Nurse\nduties: [Care]\n---\nid: A\ntitle: Baker\nduties: [Bake]\n"


def rules(text, **options):
    return [row.rule for row in jdlint.check(text, "a.jd.yaml", **options)]


def test_texts_of_earlier_calls_are_not_compared_with_later_ones():
    select = {"select": ["duplicate-id"], "as_of": "2026-11-23"}
    assert rules(TWO, **select) == ["duplicate-id"]
    assert rules(TWO, **select) == ["duplicate-id"]
    assert rules(TWO.partition("---")[0], **select) == []


def test_what_checks_is_kept_for_the_same_options_and_no_others(tmp_path):
    api._KEPT.clear()
    for _ in range(2):
        rules("title: TBD\n", select=["placeholder"])
    assert len(api._KEPT) == 1
    assert rules("title: TBD\n", ignore=["placeholder"], select=["placeholder"]) == []
    assert len(api._KEPT) == 2
    for year in range(20):
        rules("title: TBD\n", select=["placeholder"], as_of=f"20{year + 10}-01-01")
    assert len(api._KEPT) <= 8


def test_rules_from_a_folder_are_read_anew(tmp_path):
    house = tmp_path / "wording"
    house.mkdir()
    rule = house / "no-synergy.yaml"
    text = (
        "title: Synergy\ntopic: culture\nseverity: warning\nconfidence: high\nsince: 0.1.0\n"
        "check: terms\nterms: [{word}]\n"
        'message: "No {{text}}."\nwhy: Nobody knows what it is.\nfixable: words\n'
        "examples:\n  - {{bad: '{word} wanted.', find: {word}}}\n  - {{ok: 'Team wanted.'}}\n"
    )
    for word in ("synergy", "leverage"):
        rule.write_text(text.format(word=word))
        found = jdlint.check(f"We want {word}.", "a.txt", fragment=True, rules=[str(tmp_path)], select=["no-synergy"])
        assert [row.text for row in found] == [word]
