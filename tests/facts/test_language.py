"""The language that a posting is told to be in."""

from __future__ import annotations

import pytest

from jdlint.facts.language import language_of
from jdlint.facts.text import Prose
from jdlint.readers import read


def language(text):
    _, [posting] = read(text.encode(), "a.txt", "text", fragment=True)
    return language_of(posting, [Prose(field) for field in posting.each("sections[*].text")])


@pytest.mark.parametrize(
    "text",
    [
        "Line cook. Denver, CO. $20 per hour. Duties: prep stations, grill. Requirements: young men only.",
        "Server, Las Vegas, NV. Nights, weekends. Duties: take orders, clear tables. Tips paid out each shift.",
        "Barista, Los Angeles, CA. Also Las Vegas, NV, El Paso, TX. Make drinks, open up, count cash. $19 per hour.",
        "Courier. Drive van, load boxes, check lists. Clean licence needed. Early shifts. $22 an hour. Van Nuys, CA.",
        "Forklift driver. Move 40 pallets per hour. Lift boxes. Work nights. Own boots needed. Tampa, Florida.",
        "Cook. Dice vegetables, grill meat. No smoking inside. No late shifts. 40 hours. Knives provided. Apply in.",
    ],
)
def test_a_short_english_ad_with_a_loan_or_a_place_is_english(text):
    assert language(text) == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Koch gesucht. Sie kochen für unser Haus in Berlin, 40 Stunden. Wir zahlen 18 Euro pro Stunde.", "de"),
        ("Cuisinier à Lyon. Vous préparez les plats du jour avec notre chef. Salaire 2 100 euros.", "fr"),
        ("Cocinero en Madrid. Buscamos una persona con experiencia para nuestra cocina. 1.500 euros al mes.", "es"),
        ("Kok in Utrecht. Je kookt voor gasten van ons hotel. Werken met een klein team. 15 euro per uur.", "nl"),
        ("Cuoco a Milano. Cerchiamo una persona per la nostra cucina, con esperienza nel pesce. 1.600 euro.", "it"),
        ("Cozinheiro em Lisboa. Procuramos uma pessoa com experiência para os nossos hotéis. 1.100 euros.", "pt"),
        ("レストランで料理を作る仕事です。時給は千二百円で、週に四日から働けます。経験は問いません。" * 3, "und"),
    ],
)
def test_a_short_ad_in_another_language_is_told(text, expected):
    assert language(text) == expected
