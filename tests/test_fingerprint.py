"""Fingerprints survive inserting, moving, rewrapping and reindenting; and tell different findings apart."""

from __future__ import annotations

import pytest

import jdlint

TEXT = """\
title: Nurse
summary: >-
  We are TBD and you will care for patients on our ward in the north of the town
  with a team that is kind.
duties:
  - Care for TBD patients
  - Ask TBD for help
  - Ask TBD for help
qualifications:
  required: [A nursing licence]
"""


def prints(text: str, path: str = "a.jd.yaml") -> list[str]:
    return sorted(row.fingerprint for row in jdlint.check(text, path, select=["placeholder"]))


def test_findings_have_different_fingerprints():
    found = prints(TEXT)
    assert len(found) == len(set(found)) == 4


def test_inserting_something_else_changes_none():
    assert prints(TEXT.replace("duties:\n", "highlights: [A small team]\nduties:\n  - Keep records\n")) == prints(TEXT)


def test_moving_changes_none():
    head, duties = TEXT.split("duties:")
    title, summary = head.split("\n", 1)
    duties, rest = duties.split("qualifications:")
    assert prints(f"{title}\nduties:{duties}qualifications:{rest}{summary}") == prints(TEXT)


def test_rewrapping_and_reindenting_change_none():
    rewrapped = TEXT.replace("We are TBD and you will care", "We are TBD\n  and you will care")
    reindented = TEXT.replace("  - ", "      - ")
    quoted = TEXT.replace("Care for TBD patients", '"Care for TBD patients"')
    assert prints(rewrapped) == prints(reindented) == prints(quoted) == prints(TEXT)


def test_words_wrapped_inside_a_finding_are_the_same_words():
    one = "title: Nurse\nsummary: >-\n  lorem ipsum dolor\nduties: [x]\n"
    two = "title: Nurse\nsummary: >-\n  lorem\n  ipsum dolor\nduties: [x]\n"
    assert prints(one) == prints(two) != []


def test_another_line_ending_changes_none():
    assert prints(TEXT.replace("\n", "\r\n")) == prints(TEXT)


def test_the_id_of_the_document_stands_for_its_number():
    first = TEXT.replace("title: Nurse\n", "id: R-1\ntitle: Nurse\n")
    assert prints(first) == prints("title: Cook\nduties: [a]\n---\n" + first)
    assert prints(first) != prints(TEXT)


@pytest.mark.parametrize("path", ["a.jd.md", "a.jd.txt", "a.jd.yaml"])
def test_what_is_missing_is_known_whatever_stands_where_it_is_told(path):
    def missing(title):
        text = (
            f"# {title}\n\n## Duties\n\n- Care for patients\n"
            if path.endswith("md")
            else f"{title}\n\nDuties\n- Care\n"
        )
        text = f"title: {title}\nduties: [Care for patients]\n" if path.endswith("yaml") else text
        found = jdlint.check(text, path)
        return {row.rule: row.fingerprint for row in found if row.rule.startswith("missing-")}

    assert missing("Nurse") == missing("Registered Nurse") != {}
    assert len(set(missing("Nurse").values())) == len(missing("Nurse"))


def test_what_lacks_a_part_is_known_by_its_own_words():
    def lacking(text):
        found = jdlint.check(text, "a.jd.yaml")
        return {row.text: row.fingerprint for row in found if row.rule in ("incomplete-citation", "unknown-citation")}

    text = (
        "title: Welder\nsummary: It grows [7]. It shrinks [8].\nduties: [Weld steel]\ncitations:\n"
        '  - {id: 1, title: A, url: "https://a.example"}\n  - {id: 2, title: B, url: "https://b.example"}\n'
    )
    before = lacking(text)
    assert set(before) == {"1", "2", "[7]", "[8]"}
    mended = text.replace('"https://a.example"}', '"https://a.example", published: 2026-01-01}')
    after = lacking(mended.replace("grows [7]", "grows [9]"))
    assert {name: before[name] for name in ("2", "[8]")} == {name: after[name] for name in ("2", "[8]")}
    assert not {before["1"], before["[7]"]} & set(after.values())
