"""Ads in running prose: the sentences that say what is done and asked become fields, and no others."""

from __future__ import annotations

import pytest

from jdlint.importing import drafts
from jdlint.readers import read
from jdlint.schema import load_schema
from jdlint.settings import DEFAULTS, Settings
from scripts.measure_ads import ads

SCHEMA = load_schema("posting")
SETTINGS = Settings({**DEFAULTS, "as_of": "2026-11-23"}, {}, ".")
FIELDS = {"duties": "duties", "needs": "qualifications"}


def imported(text: str, format: str = "text"):
    [draft] = drafts(text.encode(), "ad", format, SETTINGS, SCHEMA, "x")
    return read(draft.text.encode(), "ad.yaml", "yaml")[1][0], draft


def of_ads(lacks: str):
    """The imported ads that lack a fact; "" for those that state everything."""
    kinds = {"txt": "text", "md": "markdown"}
    return [imported(ad.text, kinds[ad.format])[0] for ad in ads() if ad.lacks == lacks]


def test_of_the_ads_that_state_everything_many_have_the_fields():
    found = of_ads("")
    assert len(found) == 99
    assert sum(posting.has("duties") for posting in found) >= 50
    assert sum(posting.has("qualifications") for posting in found) >= 60


@pytest.mark.parametrize("fact", FIELDS)
def test_what_an_ad_lacks_is_not_made_up(fact):
    found = of_ads(fact)
    assert len(found) > 80
    assert [posting.text("title") for posting in found if posting.has(FIELDS[fact])] == []


AD = """Farm hand

The farm grows carrots, leeks and potatoes on 300 acres. You drive tractors, mend fences and help at harvest. The farmer
must have peace after ten. A tractor licence is needed. A welding certificate is an advantage and preferred.
You can live in the cottage, keep hens and use the van. The council provides the vehicle, fuel and training.
Visitors must have signed in. You will be paid weekly. You get meals, a uniform and a bus pass.
Come and see us any morning.
"""


def test_each_sentence_goes_where_it_belongs_and_stays_in_the_text():
    posting, draft = imported(AD)
    assert posting.get("duties").plain() == ["You drive tractors, mend fences and help at harvest."]
    assert posting.get("qualifications.required").plain() == ["A tractor licence is needed."]
    assert "You drive tractors" in posting.text("summary")
    assert "# guess: duties, from sentences that say what is done" in draft.text


@pytest.mark.parametrize(
    "sentence",
    [
        "The workshop repairs, sells and hires out bikes.",
        "We close at five, and you can bring your dog.",
        "The home must be kept quiet after nine.",
        "Overtime is paid when it is needed.",
        "You would earn between $78,000 and $90,000, and must like numbers.",
        "Apply with a note that says why you must have this job.",
        "You have two weeks of vacation in your first year.",
        "Are you someone who must have order?",
        "We took four years to open because moving to this street required a good deal of experience.",
        "Years of skills and care needed the trust of the town.",
        "You'll need to check the pumps with the foreman.",
        "You will need to weigh the letters before noon.",
    ],
)
def test_a_sentence_of_something_else_becomes_no_field(sentence):
    posting, _ = imported(f"Clerk\n\nOur office is small and old. {sentence} It stands beside the river.\n")
    assert not posting.has("duties")
    assert not posting.has("qualifications")


@pytest.mark.parametrize("sentence", [
    "You need to be on time.", "You'll need to know the town.", "You will need a driving licence.", "You must be 21.",
    "Years of experience in sorting are required.", "Two years of experience required in an office.",
])  # fmt: skip
def test_a_sentence_of_what_one_must_be_is_asked(sentence):
    posting, _ = imported(f"Clerk\n\nOur office is small and old. {sentence} It stands beside the river.\n")
    assert posting.get("qualifications.required").plain() == [sentence]


def test_a_list_of_duties_is_not_added_to():
    posting, _ = imported(
        "# Clerk\n\nYou will sort, file and post letters.\n\n## Duties\n\n- Open the door\n", "markdown"
    )
    assert posting.get("duties").plain() == ["Open the door"]


def test_a_text_in_a_section_keeps_its_lists():
    text = "It stands by the river.\n\n- a yard\n- a well\n\n1. Look.\n2. Go."
    posting, _ = imported(f"# Clerk\n\n## The house\n\n{text}\n\n## Duties\n\n- Sort letters\n", "markdown")
    assert posting.root.plain()["sections"] == [{"heading": "The house", "text": text}]


def test_what_is_asked_is_found_under_a_heading_that_is_not_understood_and_stays_there():
    text = "The successful candidate will have a degree in geology. Experience of caves would be an advantage."
    posting, draft = imported(f"# Curator\n\n## The post at Elm Hall\n\n{text}\n", "markdown")
    assert posting.get("qualifications").plain() == {
        "required": ["The successful candidate will have a degree in geology."],
        "preferred": ["Experience of caves would be an advantage."],
    }
    assert posting.root.plain()["sections"] == [{"heading": "The post at Elm Hall", "text": text}]
    assert "# guess: required, from sentences that say what is asked" in draft.text


def test_what_is_asked_is_found_in_words_on_applying():
    text = "Applicants must have a licence for boats. Please send a letter to Ann Lee, Elm Quay 3."
    posting, _ = imported(f"# Skipper\n\nWe sail at dawn.\n\n## How to apply\n\n{text}\n", "markdown")
    assert posting.get("qualifications.required").plain() == ["Applicants must have a licence for boats."]
    assert posting.text("application.how_to") == text


def test_nothing_is_added_to_what_a_heading_states():
    text = "We are looking for someone who is patient.\n\n## Requirements\n\n- A licence\n"
    posting, _ = imported(f"# Skipper\n\n{text}", "markdown")
    assert posting.get("qualifications").plain() == {"required": ["A licence"]}


def test_a_wish_that_ends_a_row_of_demands_makes_them_no_wishes():
    text = "Accounting degree, two years of experience, NetSuite a plus."
    posting, _ = imported(f"# Clerk\n\nOur office is small. {text}\n", "markdown")
    assert posting.get("qualifications").plain() == {"required": [text]}


def test_pay_in_words_becomes_notes_where_there_is_no_amount():
    text = "We offer a competitive salary and a pension."
    posting, draft = imported(f"# Clerk\n\nOur office is small. {text} It stands beside the river.\n", "markdown")
    assert posting.get("compensation").plain() == {"notes": text}
    assert "# guess: notes, from a sentence that says it" in draft.text
    posting, _ = imported(f"# Clerk\n\nOur office is small. {text} You will earn $20 to $22 an hour.\n", "markdown")
    assert posting.get("compensation.min").plain() == 20
    assert posting.text("compensation.notes") == "You will earn $20 to $22 an hour."


@pytest.mark.parametrize("sentence", [
    "Schedule will be mainly daytime, Monday to Friday, and more hours will be available.",
    "We have part time work with flexible patterns to suit you such as weekends, evenings and early mornings.",
    "Whether you start as a cook, cashier or join our crew, our goal is to value you and yours.",
    "You will be a key member of a highly experienced team.",
    "We expect a commitment of about 10 hours a week for 12 months.",
])  # fmt: skip
def test_a_sentence_that_only_sounds_like_work_or_a_demand_becomes_no_field(sentence):
    posting, _ = imported(f"Development Manager\n\n{sentence} Come and see us.\n")
    assert not posting.has("duties")
    assert not posting.has("qualifications")


def test_work_that_leads_in_to_who_one_will_be_is_done():
    posting, _ = imported("Cook\n\nProviding up to 40 meals a day, you will be a valuable part of the team.\n")
    assert posting.has("duties")
