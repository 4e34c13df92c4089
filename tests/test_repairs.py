"""Sentences and lists are mended where the grammar stays whole, and left alone where it would not."""

from __future__ import annotations

import pytest

from jdlint import api, cli
from jdlint.edits import apply_edits


def mended(text, rule, path="a.jd.yaml"):
    found = [row for row in api.check(text, path, select=[rule], profile="thorough") if row.fix]
    return apply_edits(text, [row.fix for row in found]) if found else None


def summary(sentence, rule):
    text = mended(f"title: Clerk\nsummary: {sentence}\n", rule)
    return text and text.removeprefix("title: Clerk\nsummary: ").rstrip("\n")


PRONOUNS = [
    ("The driver checks the truck before he leaves.", None),
    ("He will report to the owner.", "They will report to the owner."),
    ("She is in charge of the desk, and she reports to the owner.",
     "They are in charge of the desk, and they report to the owner."),
    ("He cleans the shop and closes it at night.", None),
    ("If an applicant is late, we call her.", "If an applicant is late, we call them."),
    ("The manager has her own office.", "The manager has their own office."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), PRONOUNS)
def test_pronouns_bring_their_verbs(before, after):
    assert summary(before, "gendered-pronoun") == after


CANDIDATES = [
    ("The incumbent will keep the records.", "You will keep the records."),
    ("The candidate will manage their own time.", None),
    ("The ideal candidate can plan and is patient.", None),
    ("The candidate reports to the owner.", None),
]


@pytest.mark.parametrize(("before", "after"), CANDIDATES)
def test_the_candidate_is_you_where_no_verb_changes(before, after):
    assert summary(before, "third-person-candidate") == after


TITLES = [
    ("HIRING NOW!!! Cashier $$$", "Cashier"),
    ("HEAD OF SALES AND MARKETING", "Head of Sales and Marketing"),
    ("RN - NIGHT SHIFT!!!", "RN - Night Shift"),
    ("Truck Driver *** Home Weekly ***", None),
    ("Platform Engineer (Rockstar Wanted!)", None),
]


@pytest.mark.parametrize(("before", "after"), TITLES)
def test_titles_stop_shouting(before, after):
    assert mended(f'title: "{before}"\n', "title-shouting") == (after and f'title: "{after}"\n')


def test_an_apostrophe_that_is_doubled_is_not_lost():
    assert mended("title: 'O''NEIL ROOFING LABORER'\n", "title-shouting") is None


ITEMS = [
    ("Answer the phone", "Answering the phone"),
    ("Plan the shifts of nurses", "Planning the shifts of nurses"),
    ("Manages the stock", "Managing the stock"),
    ("Answer the phone and file letters", None),
]


@pytest.mark.parametrize(("before", "after"), ITEMS)
def test_items_take_the_form_of_the_others(before, after):
    text = "title: Clerk\nduties:\n" + "".join(f"  - {item}\n" for item in (
        "Managing the schedule of the ward", "Ordering supplies each week", before, "Keeping the records of patients",
        "Greeting visitors at the door",
    ))  # fmt: skip
    assert mended(text, "unparallel-list") == (after and text.replace(before, after))


LONG = "You manage the stock of the shop in the morning and open the shutters at six{}you will call each of the {}"
TAIL = "suppliers whose trucks are late and ask them when the goods will come to the yard and who will unload them."


@pytest.mark.parametrize(("joint", "after"), [
    (", and ", ". You"), ("; ", ". You"), (" and then ", ". Then you"), (" so that ", None),
])  # fmt: skip
def test_a_long_sentence_is_parted_between_main_clauses(joint, after):
    before = LONG.format(joint, TAIL)
    assert summary(before, "long-sentence") == (after and before.replace(f"{joint}you", after))


def test_a_sentence_that_begins_with_a_condition_stays_whole():
    assert summary("When the trucks are late, " + LONG.format(", and ", TAIL), "long-sentence") is None


QUOTED = [
    ("title: Clerk: Evenings\n", "invalid-syntax", 'title: "Clerk: Evenings"\n'),
    ('title: Clerk "A": Evenings\n', "invalid-syntax", 'title: "Clerk \\"A\\": Evenings"\n'),
    ("title: @home clerk\n", "invalid-syntax", 'title: "@home clerk"\n'),
    ("title: Clerk\nemployer:\n  name: {{hotel}}\n", "non-string-key",
     'title: Clerk\nemployer:\n  name: "{{hotel}}"\n'),
    ("title: [Clerk\n", "invalid-syntax", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "rule", "after"), QUOTED)
def test_a_value_that_lacks_quotes_gets_them(before, rule, after):
    assert mended(before, rule) == after


def test_of_a_key_that_stands_twice_only_the_same_value_goes():
    assert mended("title: A\nid: B\ntitle: A\n", "duplicate-key") == "title: A\nid: B\n"
    assert mended("title: A\ntitle: C\n", "duplicate-key") is None
    assert mended("title: A\nduties: [X]\nduties:\n  # kept\n  - X\n", "duplicate-key") is None


WISHES = "title: Clerk\nqualifications:\n  required:\n    - Tact\n    - French is a plus\n    - Care\n"


def test_wishes_stand_under_preferred():
    assert mended(WISHES, "undivided-qualifications") == (
        "title: Clerk\nqualifications:\n  required:\n    - Tact\n    - Care\n  preferred:\n    - French is a plus\n"
    )
    assert mended(WISHES.replace("plus\n", "plus  # or Spanish\n"), "undivided-qualifications") is None


DEGREES = [
    (
        "A bachelor's degree in fine arts is required.",
        "A bachelor's degree in fine arts or equivalent experience is required.",
    ),
    ("A bachelor's degree is required, no exceptions.", None),
    ("A bachelor's degree in fine arts and a background check are required.", None),
]


@pytest.mark.parametrize(("before", "after"), DEGREES)
def test_a_degree_gets_its_alternative(before, after):
    text = "title: Marketing Manager\nsummary: {}\n"
    assert mended(text.format(before), "degree-without-equivalent") == (after and text.format(after))


@pytest.mark.parametrize("pay", ["120k", "25", "20 - 24", '"60-80k"', "{min: 120000}"])
def test_no_fix_states_a_currency_or_a_period_that_nobody_wrote(tmp_path, monkeypatch, capsys, pay):
    monkeypatch.chdir(tmp_path)
    places = "locations: [{city: Denver, region: US-CO, country: US}]\n"
    path = tmp_path / "a.jd.yaml"
    path.write_text(f"title: Cook\n{places}salary: {pay}\nduties: [You cook soup]\n")
    with pytest.raises(SystemExit):
        cli.main(["check", "--isolated", "--fix", "--unsafe-fixes", "a.jd.yaml"])
    assert "compensation:" in path.read_text()
    assert "currency" not in path.read_text()
    assert "period" not in path.read_text()
