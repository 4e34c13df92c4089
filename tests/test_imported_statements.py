"""Sentences on accommodation, equal opportunity and pay that stand behind a list are put where they are told, once."""

from __future__ import annotations

import pytest

from jdlint.composing.equality import states_equality
from scripts.measure_import import imported, lost_words, posting_of

HELP = "If you need a reasonable accommodation during the application process, please contact hr@acme.example."
PAY = "The base pay range for this role is $120,000 - $150,000 per year."
DEPENDS = "Individual pay within the range depends on skills, experience and location."
EQUAL = "Acme is proud to be an equal opportunity employer and does not discriminate on the basis of race or sex."
AD = (
    "# Engineer\n\n## What you'll do\n\n- Build services\n- Review code\n\n## Benefits\n\n- Dental insurance\n"
    "- Paid leave\n\n{}\n"
)
TAILS = [
    f"{PAY}\n\n{DEPENDS}\n\n{EQUAL}\n\n{HELP}",
    f"{PAY} {DEPENDS}\n\n{EQUAL} {HELP}",
    f"- {PAY}\n- {DEPENDS}\n- {HELP}\n- {EQUAL}",
    f"**Pay transparency**\n\n{PAY} {DEPENDS}\n\n**Our commitment**\n\n{EQUAL}\n\n{HELP}",
    f"## Additional Information\n\n{PAY} {DEPENDS} {EQUAL} {HELP}",
]


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("name", ["ad.md", "ad.txt"])
def test_each_has_its_field_and_stands_once(tail, name):
    text = AD.format(tail)
    text = text if name == "ad.md" else text.replace("#", "").replace("**", "")
    [made] = imported(text.encode(), name)
    tree = posting_of(made).root.plain()
    assert tree["benefits"] == ["Dental insurance", "Paid leave"]
    assert tree["statements"] == {"equal_opportunity": EQUAL, "accommodation": HELP}
    assert tree["compensation"]["notes"] == f"{PAY} {DEPENDS}"
    assert (tree["compensation"]["min"], tree["compensation"]["max"]) == (120_000, 150_000)
    assert "application" not in tree
    assert "sections" not in tree
    assert lost_words(text.encode(), name, [made]) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Lift 50 pounds, with or without reasonable accommodation",
        "Handle requests for reasonable accommodation and leave",
        "Salary depends on results in our commission calculator, which you maintain",
    ],
)
def test_what_the_job_is_about_stays_a_duty(line):
    [made] = imported(f"# Clerk\n\n## Duties\n\n- {line}\n- File papers\n".encode(), "ad.md")
    assert posting_of(made).root.plain()["duties"] == [line, "File papers"]


def test_a_benefit_that_names_pay_stays_one():
    line = "Our base pay rate of $25 goes on during medical leave"
    [made] = imported(AD.format(f"- {line}\n\n{PAY}").encode(), "ad.md")
    assert line in posting_of(made).root.plain()["benefits"]


@pytest.mark.parametrize(("text", "states"), [
    ("We welcome applications from all candidates irrespective of age, disability or belief.", True),
    ("We hire regardless of gender, disability or origin.", True),
    ("Colleagues are treated alike irrespective of disability or belief.", True),
    ("Our clothes fit all regardless of gender.", False), ("The price is the same irrespective of colour.", False),
])  # fmt: skip
def test_grounds_in_a_row_state_equal_opportunity(text, states):
    assert states_equality(text) == states


def test_what_stands_before_a_statement_in_its_paragraph_is_none_of_it():
    before = "Review of letters will go on until February 15."
    states = "Elm College is an equal opportunity employer and welcomes all."
    text = f"# Cook\n\nWe cook.\n\n## Duties\n\n- Cook\n- Bake\n\n{before} {states}\n".encode()
    [made] = imported(text, "ad.md")
    tree = posting_of(made).root.plain()
    assert tree["statements"]["equal_opportunity"] == states
    assert before in [entry.get("text") for entry in tree["sections"]]
    assert lost_words(text, "ad.md", [made]) == set()


def test_a_heading_that_is_the_statement_says_nothing_of_what_stands_below():
    text = b"# Cook\n\nWe cook.\n\n## EQUAL OPPORTUNITY EMPLOYER\n\nwebsite by Elm Services\n"
    [made] = imported(text, "ad.md")
    assert "website" not in posting_of(made).root.plain().get("statements", {}).get("equal_opportunity", "")


@pytest.mark.parametrize("sentence", [
    "Appointment to this post will be until July 2035.", "The town will be accepting applications to fill a position.",
])  # fmt: skip
def test_a_sentence_on_the_appointment_is_no_way_to_apply(sentence):
    [made] = imported(f"Clerk\n\nOur office is old. {sentence} It is near.\n".encode(), "ad.txt")
    assert "application" not in posting_of(made).root.plain()
