"""The measured sentences: not fewer are found, and not more tripped over, than the project promises."""

from __future__ import annotations

import jdlint
from scripts.measure_sentences import FOLDER, measure


def test_at_least_100_of_112_faulty_sentences_are_found():
    count, total, _, table = measure("faulty.tsv")
    assert total == 112
    assert count >= 100, [sentence for sentence, _, found in table if not found]


def test_at_most_4_of_190_good_sentences_are_tripped_over():
    count, total, _, table = measure("traps.tsv")
    assert total == 190
    assert count <= 4, [(sentence, found) for sentence, _, found in table if found]


def test_at_least_85_percent_of_the_second_faulty_sentences_are_found():
    count, total, _, table = measure("faulty_2.tsv")
    assert total == 375
    assert count >= 0.85 * total, [sentence for sentence, _, found in table if not found]


def test_at_most_2_percent_of_the_second_good_sentences_are_tripped_over():
    count, total, _, table = measure("traps_2.tsv")
    assert total == 586
    assert count <= 0.02 * total, [(sentence, found) for sentence, _, found in table if found]


def test_the_clean_ad_is_clean():
    text = (FOLDER / "clean_ad.txt").read_text("utf-8")
    assert jdlint.check(text, "clean_ad.txt", profile="default", as_of="2026-11-23") == []


def test_the_faulty_ad_shows_at_least_thirty_defects():
    text = (FOLDER / "ad.txt").read_text("utf-8")
    assert len(jdlint.check(text, "ad.txt", profile="thorough", as_of="2026-11-23")) >= 30
