"""Headings in German, French, Spanish, Dutch, Italian and Portuguese, by how they are put together."""

from __future__ import annotations

import pytest

from jdlint.composing.implied import asks_to_apply
from jdlint.sections import lead_in, target
from scripts.measure_import import imported, posting_of

NEEDS, WISHES, APPLY = "qualifications.required", "qualifications.preferred", "application.how_to"
GERMAN = "# Laborant (m/w/d)\n\nWir sind ein Labor in Berlin und messen Proben für unsere Kunden.\n\n"


def plain(text, path="a.md"):
    [made] = imported(text.encode(), path)
    return posting_of(made).root.plain()


@pytest.mark.parametrize(("heading", "path"), [
    ("Das werden deine Aufgaben:", "duties"), ("Ihre künftigen Aufgaben bei uns", "duties"),
    ("Aufgaben und Verantwortlichkeiten", "duties"), ("Deine Aufgaben im Überblick", "duties"),
    ("Arbeitsaufgaben", "duties"), ("Das machst du bei uns", "duties"), ("Was machst du?", "duties"),
    ("Qualifikationserfordernisse:", NEEDS), ("Qualifikation", NEEDS), ("Was erwarten wir:", NEEDS),
    ("Das suchen wir:", NEEDS), ("Fachliche Voraussetzungen", NEEDS), ("Kenntnisse und Fähigkeiten", NEEDS),
    ("Das zeichnet Sie aus", NEEDS), ("Wen wir suchen", NEEDS), ("Das bringt ihr mit", NEEDS),
    ("Wir suchen / erwarten", NEEDS), ("Das wäre von Vorteil", WISHES), ("Was bieten wir Ihnen?", "benefits"),
    ("Das wird geboten", "benefits"), ("Darauf kannst du dich freuen", "benefits"),
    ("Deine Vorteile bei uns", "benefits"),
    ("So bewirbst du dich", APPLY), ("Bewerbungsunterlagen", APPLY),
    ("Vos missions", "duties"), ("Missions et responsabilités :", "duties"), ("Ton quotidien", "duties"),
    ("Compétences requises", NEEDS), ("Profils recherchés", NEEDS), ("Ce que tu apportes", NEEDS),
    ("Compétences techniques et exigences", NEEDS), ("Atouts recherchés", WISHES),
    ("Ce qu’on vous offre :", "benefits"),
    ("Comment candidater ?", APPLY), ("Rémunération et avantages", "pay_and_benefits"),
    ("Tus funciones", "duties"), ("Requisitos imprescindibles", NEEDS), ("Lo que te ofrecemos", "benefits"),
    ("Wat ga je doen?", "duties"), ("Wie ben jij?", NEEDS), ("Wat bieden wij?", "benefits"), ("Solliciteren", APPLY),
    ("Mansioni", "duties"), ("Requisiti richiesti", NEEDS), ("Cosa offriamo", "benefits"), ("Come candidarsi", APPLY),
    ("As tuas funções", "duties"), ("O que procuramos", NEEDS), ("O que oferecemos", "benefits"),
])  # fmt: skip
def test_headings_of_a_line(heading, path):
    assert target(heading) == path


@pytest.mark.parametrize(("heading", "path"), [
    ("Deine Aufgaben als Leiter:in des Bereichs Fördermittel", "duties"),
    ("Ihre Aufgaben umfassen unter anderem:", "duties"),
    ("Du bist bei uns richtig, wenn du...", NEEDS), ("Folgendes bringen Sie für eine Tätigkeit bei uns mit:", NEEDS),
    ("Anforderungen an die Stelle", NEEDS), ("Außerdem wünschen wir uns, wenn möglich:", WISHES),
    ("Vous intégrerez l’équipe et vos missions seront de :", "duties"), ("Missions en lien avec la fonction", "duties"),
    ("A cet effet, vous aurez la charge de :", "duties"), ("Vous interviendrez sur les projets suivants :", "duties"),
    ("La candidate ou le candidat idéal:", NEEDS), ("Environnement technologique et compétences recherchées", NEEDS),
    ("Vous devrez également être en mesure de :", NEEDS),
    ("La maîtrise des domaines suivants serait un plus:", WISHES), ("Ton dossier de candidature doit inclure :", APPLY),
])  # fmt: skip
def test_headings_with_a_free_part(heading, path):
    assert target(heading, marked=True) == path


@pytest.mark.parametrize("heading", [
    "Unsere Aufgaben", "Nos missions", "Notre mission", "Unsere Stärken", "Wir suchen", "Wir suchen:", "Nos atouts",
    "Les atouts du poste", "Aufgaben und Leistungen", "Wir bieten und erwarten", "Das sind wir", "Les missions locales",
    "Öffentliche Aufgaben", "La mission", "Over ons", "Chi siamo", "Quiénes somos", "Die Aufgabe ist groß",
])  # fmt: skip
def test_headings_that_speak_of_others_or_of_two_things(heading):
    assert target(heading) in ("", "employer.about", "sections")


@pytest.mark.parametrize("heading", ["Conditions", "Kontakt", "Dich erwartet...", "Rahmenbedingungen"])
def test_headings_without_a_field_end_the_list_above(heading):
    data = plain(f"{GERMAN}## Dein Profil\n\n- Ausbildung\n- Sorgfalt\n\n**{heading}**\n\n- ein Labor\n- ein Team\n")
    assert data["qualifications"] == {"required": ["Ausbildung", "Sorgfalt"]}
    assert "ein Labor" in str(data["sections"])


def test_a_heading_at_the_end_of_a_paragraph_leads_the_list_below():
    told = "Die Kapelle in Wien sucht Menschen für unsere Kinder.\nDeine Aufgaben:\n\n- Gottesdienste\n- Freizeiten\n"
    data = plain(f"# Referent:in\n\n{told}")
    assert data["duties"] == ["Gottesdienste", "Freizeiten"]
    assert "Deine Aufgaben:" in data["summary"]
    assert lead_in("Wir haben viele Aufgaben:") == ""


@pytest.mark.parametrize("text", [
    "Bitte sende uns Deine Bewerbung ausschließlich in digitaler Form an:", "Senden Sie uns Ihre Unterlagen.",
    "Ihre Bewerbung mit den üblichen Unterlagen richten Sie bitte bis zum 02.03.2018 an:",
    "Dann freuen wir uns über deine Bewerbung:", "Lassen Sie uns Ihre Bewerbungsunterlagen zukommen.",
    "Wir freuen uns auf Ihre Online-Bewerbung mit Lebenslauf bis zum 8. Dezember 2015.",
    "Bewerbungen bitte an die Gemeinde.", "Merci de m’envoyer votre CV.", "Envoie-nous ton CV et une lettre.",
    "Pour poser votre candidature, envoyer votre CV au laboratoire.",
    "Candidatures (CV et lettre) à adresser à la mairie",
    "Envía tu CV a la oficina.", "Stuur je CV en motivatie naar ons.", "Invia il tuo curriculum.",
    "Envie o seu currículo.",
])  # fmt: skip
def test_ways_to_apply(text):
    assert asks_to_apply(text)


@pytest.mark.parametrize("text", [
    "Sie senden unseren Kunden die Unterlagen zu", "Bearbeiten von Bewerbungen und Unterlagen",
    "Sie prüfen die Bewerbungen unserer Azubis", "Wir freuen uns auf Ihre Bewerbung.",
    "Richten Sie sich auf Schichten ein",
    "Bewerbungen von Frauen werden ausdrücklich begrüßt.", "Ihre Bewerbung behandeln wir vertraulich.",
    "Vous adressez les dossiers aux clients", "Vous transmettez les candidatures aux responsables",
    "Réception et tri des candidatures", "Envía facturas a los clientes", "Stuur facturen naar klanten",
])  # fmt: skip
def test_work_with_applications_and_invitations_without_a_way_are_none(text):
    assert not asks_to_apply(text)


@pytest.mark.parametrize(
    "below", ["jobs@labor.example", "Labor GmbH\n\nMusterweg 5\n10115 Berlin\n\njobs@labor.example"]
)
def test_the_address_below_is_part_of_how_to_apply(below):
    data = plain(f"{GERMAN}Bitte sende uns deine Bewerbung an:\n\n{below}\n\nWir melden uns dann bei dir.\n")
    assert data["application"]["email"] == "jobs@labor.example"
    assert "melden" not in data["application"]["how_to"]


def test_a_sentence_below_a_colon_is_no_address():
    data = plain(f"{GERMAN}Bitte sende uns deine Bewerbung an:\n\nWir sind am Hafen. Kommt vorbei.\n")
    assert data["application"] == {"how_to": "Bitte sende uns deine Bewerbung an:"}
