"""The way to apply in ads in other languages where no heading announces it, and where it only seems to stand."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

GERMAN = (
    "# Laborant (m/w/d)\n\nWir sind ein Labor in Berlin und messen Proben für unsere Kunden. {}\n\n"
    "## Ihre Aufgaben\n\n- {}\n- Geräte warten\n\n## Über uns\n\n{}\n\n## Kontakt\n\n{}\n"
)
FRENCH = (
    "# Comptable (H/F)\n\nNous sommes un cabinet à Lyon et nous tenons les comptes de nos clients.\n\n"
    "## Vos missions\n\n- Tenir la comptabilité\n- Préparer les bilans\n\n## Contact\n\n{}\n"
)


def way(text):
    [made] = imported(text.encode(), "a.md")
    return posting_of(made).root.plain().get("application", {})


def german(contact="", summary="", duty="Proben nehmen", about="Es gibt uns seit 1990."):
    return way(GERMAN.format(summary, duty, about, contact))


@pytest.mark.parametrize(("contact", "how"), [
    ("Schreiben Sie uns einfach eine kurze Nachricht.", "Schreiben Sie uns einfach eine kurze Nachricht."),
    ("Wir freuen uns auf dich!\n\nMelde dich per Telefon oder komm vorbei.",
     "Melde dich per Telefon oder komm vorbei."),
    ("Wir freuen uns.\n\nRufen Sie uns einfach an: 030 123 45 67", "Rufen Sie uns einfach an: 030 123 45 67"),
    ("Muster GmbH, Berlin\n\nWir sind da: jobs@muster.example", "Wir sind da: jobs@muster.example"),
    ("Dann freuen wir uns über deine Bewerbung:\n\nMuster GmbH\n\nMusterstraße 5\n\n10115 Berlin",
     "Dann freuen wir uns über deine Bewerbung:\n\nMuster GmbH\n\nMusterstraße 5\n\n10115 Berlin"),
    ("Wir freuen uns auf Ihre Bewerbung bis zum 8. Dezember.",
     "Wir freuen uns auf Ihre Bewerbung bis zum 8. Dezember."),
])  # fmt: skip
def test_the_way_to_apply_in_german(contact, how):
    assert german(contact)["how_to"] == how


def test_an_address_is_put_beside():
    assert way(FRENCH.format("rh@cabinet.example"))["email"] == "rh@cabinet.example"
    assert german("Muster GmbH, Berlin\n\nE-Mail: jobs@muster.example")["email"] == "jobs@muster.example"


@pytest.mark.parametrize("ad", [
    {"contact": "Bei Fragen melden Sie sich bitte bei Frau Muster."},
    {"contact": "Für Rückfragen: info@muster.example"},
    {"contact": "Datenschutz: datenschutz@muster.example"},
    {"contact": "info@muster.example\n\npresse@muster.example"},
    {"contact": "Wir freuen uns auf Sie!"},
    {"duty": "Kunden melden sich telefonisch und du nimmst ihre Aufträge auf"},
    {"duty": "Anfragen an service@muster.example beantworten"},
    {"about": "Kunden schreiben uns: Rufen Sie uns an!"},
    {"summary": "Unsere Kunden schreiben uns gern."},
])  # fmt: skip
def test_no_way_to_apply_in_german(ad):
    assert not german(**ad).keys() & {"how_to", "url", "email"}


@pytest.mark.parametrize(("contact", "how"), [
    ("Intéressé ? Contactez-nous au 04 78 12 34 56.", "Contactez-nous au 04 78 12 34 56."),
    ("Cabinet Martin, Lyon.\n\nNous sommes là : rh@cabinet.example", "Nous sommes là : rh@cabinet.example"),
    ("SVP répondre avant le 20 novembre 2027 en envoyant un message à Mme Martin.",
     "SVP répondre avant le 20 novembre 2027 en envoyant un message à Mme Martin."),
    ("Nous répondons à nos clients en leur envoyant nos bilans.", None),
    ("Pour toute question : contactez-nous au 04 78 12 34 56.", None),
    ("Protection des données : dpo@cabinet.example", None),
])  # fmt: skip
def test_the_way_to_apply_in_french(contact, how):
    assert way(FRENCH.format(contact)).get("how_to") == how


@pytest.mark.parametrize(("key", "email"), [("applyContact", "jobs@muster.example"), ("author", None)])
def test_an_address_under_a_key_of_peoples_own(key, email):
    assert (
        way(f"---\n{key}: jobs@muster.example\n---\n" + GERMAN.format("", "Messen", "Wir.", "Wir freuen uns.")).get(
            "email"
        )
        == email
    )
