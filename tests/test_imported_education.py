"""The level of a degree is imported where the text names it; a degree alone, or one of two ways, says none."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of


def level(sentence, heading="Requirements"):
    [made] = imported(f"# Clerk\n\n## Duties\n\n- File letters\n\n## {heading}\n\n- {sentence}\n".encode(), "ad.md")
    return posting_of(made).text("education.level")


@pytest.mark.parametrize(
    "sentence, named",
    [
        ("A bachelor's degree in biology is required.", "bachelor"),
        ("Bachelor's degree or equivalent experience", "bachelor"),
        ("MLS/MLIS degree from an ALA-accredited library school", "master"),
        ("MLIS required", "master"),
        ("An MLS from an ALA-accredited school", "master"),
        ("M.L.S. or M.L.I.S. required", "master"),
        ("Ph.D. in chemistry", "doctorate"),
    ],
)
def test_a_level_that_is_named_is_read(sentence, named):
    assert level(sentence) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "Nursing degree required",
        "A degree in a related field is required",
        "A relevant degree from a good school",
        "Knowledge of the field via five years of practice or an advanced degree",
        "Two years in an office or a bachelor's degree",
        "Associate or bachelor's degree",
        "Bachelor's degree or five years of experience",
        "Experience with the MLS and with selling homes",
        "Read scans; an MLS takes your samples",
    ],
)
def test_no_level_is_invented(sentence):
    assert level(sentence) == ""


def test_what_somebody_of_the_employer_has_is_not_asked():
    assert level("Ada Moss, M.Sc., MBA serves as the head of the office.", "Our office") == ""
