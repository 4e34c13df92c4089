"""Words that are no slips: trades, technologies, places, names, whatever is no prose; and the slips among them."""

from __future__ import annotations

import pytest

from jdlint.engine import Engine
from jdlint.grammar.engine import GRAMMAR, MISSPELLING, Issue
from jdlint.grammar.language import language_tag
from jdlint.grammar.words import Words
from jdlint.readers import read
from jdlint.rule import load_shipped
from jdlint.schema import load_schema
from jdlint.settings import DEFAULTS, Settings

SETTINGS = Settings(dict(DEFAULTS, as_of="2026-11-23"), {}, ".")
ENGINE = Engine(SETTINGS, load_shipped(), load_schema("posting"))


def facts_of(text: str, name: str = "posting.txt"):
    _, [posting] = read(text.encode(), name, "text" if name.endswith("txt") else "yaml", fragment=True)
    return ENGINE.facts_of(posting)


def doubted(text: str, word: str, *replacements: str, kind: str = MISSPELLING, words=(), language="en-US") -> bool:
    """Whether an engine's doubt about `word` in `text` is passed on."""
    facts = facts_of(text)
    prose = next(prose for prose in facts.proses if word in prose.text)
    at = prose.text.index(word)
    issue = Issue(at, at + len(word), kind, "a doubt", replacements, rule="RULE", url="")
    return Words(facts, words, language).doubts(issue, prose.text)


@pytest.mark.parametrize(
    "text, word",
    [
        ("You write runbooks for our services.", "runbooks"),
        ("You have worked as a phlebotomist.", "phlebotomist"),
        ("You operate terraform and kubernetes every day.", "kubernetes"),
        ("You know the rules of USAJOBS well.", "USAJOBS"),
        ("You know FedRAMP's rules well.", "FedRAMP's"),
        ("You have held a GS15 post.", "GS15"),
        ("You use Hootsuite for our news.", "Hootsuite"),
        ("You use Qwertle at work. Qwertle is our own tool.", "Qwertle"),
        ("You read about it at login.qwertle.gov, then apply.", "qwertle"),
        ("You write to qwertle@example.com for more.", "qwertle"),
        ("You open `qwertle` and read the file qwertle.py first.", "qwertle"),
        ("You start it with --qwertle or @qwertle and you read the rest.", "qwertle"),
        ("You will work in Poughkeepsie.", "Poughkeepsie"),
        ("Qwertle Foods is looking for a cook.", "Qwertle"),
        ("Qwertle builds battery packs.", "Qwertle"),
        ("Apply at qwertle.example for the job.", "qwertle"),
        ("You are part of a DevSecOps-minded team.", "DevSecOps-minded"),
    ],
)
def test_a_word_that_no_dictionary_can_list_is_no_slip(text, word):
    assert not doubted(text, word)


@pytest.mark.parametrize(
    "text, word, replacement",
    [
        ("You recieve guests.", "recieve", "receive"),
        ("Recieve guests and show them round.", "Recieve", "Receive"),
        ("We are a Competetive employer in town.", "Competetive", "Competitive"),
        ("You perform duties and r esponsibilities.", "r esponsibilities", "responsibilities"),
        ("Roles And Responsibilties", "Responsibilties", "Responsibilities"),
    ],
)
def test_a_slip_is_passed_on_with_a_capital_too(text, word, replacement):
    assert doubted(text, word, replacement)


def test_a_name_that_an_engine_would_cut_in_two_is_no_slip():
    assert not doubted("Loomwork is looking for a weaver.", "Loomwork", "Loom work")


def test_words_of_the_project_are_no_slips_in_any_form_of_writing():
    text = "You run our qwertle and the blorf-qwertle line."
    assert doubted(text, "qwertle")
    assert not doubted(text, "qwertle", words=["Qwertle"])
    assert not doubted(text, "blorf-qwertle", words=["qwertle", "blorf"])
    assert doubted(text, "blorf-qwertle", words=["qwertle"])


def test_names_that_the_posting_states_in_its_fields_are_no_slips():
    text = "title: Cook\nemployer: {name: Qwertle Foods}\nduties: ['At qwertle you bake, and you zwonk.']\n"
    facts = facts_of(text, "posting.yaml")
    words = Words(facts, ())
    [prose] = [prose for prose in facts.proses if prose.field.path == "duties[0]"]

    def doubts(word: str) -> bool:
        at = prose.text.index(word)
        issue = Issue(at, at + len(word), MISSPELLING, "", [], rule="R", url="")
        return words.doubts(issue, prose.text)

    assert not doubts("qwertle")
    assert doubts("zwonk")


def test_a_noun_in_german_has_its_capital_for_being_one():
    text = "Sie lieben die Kuchee und wir freuen uns."
    assert doubted(text, "Kuchee", "Küche", "Kuchen", language="de-DE")
    assert not doubted(text, "Kuchee", "Küche", language="en-US")


def test_grammar_is_not_judged_inside_of_code_and_gaps():
    assert not doubted("You fill in {{ page.title }} here.", "title", kind=GRAMMAR)
    assert not doubted("You call getName and then you rest.", "getName and", kind=GRAMMAR)
    assert doubted("You keep the the keys.", "the the", kind=GRAMMAR)
    assert doubted("You work in the the USA.", "the the USA", kind=GRAMMAR)


@pytest.mark.parametrize(
    "said, tag",
    [
        ("language: en-GB", "en-GB"),
        ("language: en", "en-US"),
        ("language: fr", "fr"),
        ("language: de", "de-DE"),
        ("locations: [{city: Leeds, country: GB}]", "en-GB"),
        ("locations: [{city: Dublin, country: IE}]", "en-GB"),
        ("locations: [{city: Toronto, region: CA-ON}]", "en-CA"),
        ("locations: [{city: Denver, region: US-CO}]", "en-US"),
        ("locations: [{city: Tokyo, country: JP}]", "en-US"),
    ],
)
def test_the_language_is_the_stated_one_or_that_of_the_place(said, tag):
    text = f"title: Cook\n{said}\nduties: [You cook for our guests and you clean the kitchen with them.]\n"
    assert language_tag(facts_of(text, "posting.yaml")) == tag
