"""The closing day, the start, the hours and the kind of contract in ads in other languages, and what only looks so."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

GERMAN = (
    "# Laborant (m/w/d)\n\n{}\n\nWir sind ein Labor in Berlin und messen Proben für unsere Kunden.\n\n"
    "## Ihre Aufgaben\n\n- Proben nehmen und messen\n- Geräte warten\n\n## Wir bieten\n\n- {}\n\n"
    "## Bewerbung\n\n{}\n"
)
FRENCH = (
    "# Comptable (H/F)\n\n{}\n\nNous sommes un cabinet à Lyon et nous tenons les comptes de nos clients.\n\n"
    "## Vos missions\n\n- Tenir la comptabilité\n- Préparer les bilans\n\n## Candidature\n\n{}\n"
)


def plain(text):
    [made] = imported(text.encode(), "a.md")
    return posting_of(made).root.plain()


def german(summary="", offer="30 Tage Urlaub", how="Bewerbung an jobs@muster.example."):
    return plain(GERMAN.format(summary, offer, how))


@pytest.mark.parametrize(("how", "day"), [
    ("Bewerbung an jobs@muster.example. Bewerbungsfrist: 15.03.2027", "2027-03-15"),
    ("Bitte senden Sie Ihre Bewerbung bis zum 02.03.2027 an jobs@muster.example.", "2027-03-02"),
    ("Ihre Unterlagen erwarten wir bis spätestens Freitag, den 05.03.2027.", "2027-03-05"),
    ("Bewerben Sie sich bis zum 15. März 2027.", "2027-03-15"),
    ("Bewirb dich bei Frau Muster, Musterstraße 5, 1010 Wien, bis 15. Jänner 2027.", "2027-01-15"),
])  # fmt: skip
def test_the_last_day_in_german(how, day):
    assert german(how=how)["dates"]["closes"] == day


@pytest.mark.parametrize("how", [
    "Bewerbung an jobs@muster.example. Die Stelle ist befristet bis 31.12.2027.",
    "Bewerbung an jobs@muster.example, Stand vom 01.06.2027.",
    "Bewerbung bis zum 15.03.2027. Bewerbungen von intern bis zum 01.03.2027.",
    "Bewerben Sie sich: Die Gespräche sind vom 01.06. bis 31.06.2027.",
    "Bewerbung bis 15.03.",
])  # fmt: skip
def test_no_last_day_in_german(how):
    assert "closes" not in german(how=how).get("dates", {})


@pytest.mark.parametrize(("how", "day"), [
    ("Merci d'envoyer votre CV avant le 15 mars 2027 à rh@cabinet.example.", "2027-03-15"),
    ("Candidatures jusqu'au 15.04.2027.", "2027-04-15"),
    ("Envoyez votre CV à rh@cabinet.example. CDD jusqu'au 31.12.2027.", None),
])  # fmt: skip
def test_the_last_day_in_french(how, day):
    assert plain(FRENCH.format("", how)).get("dates", {}).get("closes") == day


@pytest.mark.parametrize(("summary", "terms"), [
    ("Wir suchen zum nächstmöglichen Zeitpunkt einen Laboranten.", {"start_date": "zum nächstmöglichen Zeitpunkt"}),
    ("Die Stelle ist ab sofort zu besetzen.", {"start_date": "ab sofort"}),
    ("Wir suchen einen Laboranten in Vollzeit (39 Stunden/Woche).", {"type": "full_time", "hours_per_week": 39}),
    ("Wir suchen einen Laboranten mit 38,5 Std. pro Woche.", {"hours_per_week": 38.5}),
    ("Die Stelle ist zunächst befristet auf zwei Jahre.", {"duration": "zwei Jahre"}),
    ("Wir suchen, befristet für 24 Monate, einen Laboranten.", {"duration": "24 Monate"}),
    ("Wir suchen einen Laboranten auf Minijob-Basis.", {"type": "part_time"}),
    ("Wir suchen einen Laboranten in Teilzeit mit 20 Wochenstunden.", {"type": "part_time", "hours_per_week": 20}),
])  # fmt: skip
def test_terms_in_german(summary, terms):
    assert {key: german(summary).get("employment", {}).get(key) for key in terms} == terms


@pytest.mark.parametrize(("summary", "path"), [
    ("Bewerben Sie sich ab sofort!", "start_date"),
    ("Wir suchen zum nächstmöglichen Zeitpunkt oder ab sofort einen Laboranten. Die Stelle ist ab sofort frei.",
     "start_date"),
    ("Wir suchen einen Laboranten mit 28-32 Stunden pro Woche.", "hours_per_week"),
    ("Wir suchen einen Laboranten mit 20 bis 30 Stunden pro Woche.", "hours_per_week"),
    ("Wir suchen einen Laboranten in Vollzeit oder Teilzeit.", "type"),
    ("Wir suchen einen Laboranten in Voll- oder Teilzeit.", "type"),
    ("Bei Vollzeit sind es 30 Tage Urlaub, berechnet auf Vollzeitbasis.", "type"),
    ("Der Vertrag ist unbefristet, die Probezeit ist befristet auf sechs Monate.", "duration"),
    ("Die Stelle ist unbefristet; das Projekt läuft auf zwei Jahre.", "duration"),
    ("Die Stelle ist befristet auf ein Jahr. Ein zweiter Vertrag ist befristet auf zwei Jahre.", "duration"),
    ("Wir sind auch als Teilzeit-Akademie bekannt.", "type"),
])  # fmt: skip
def test_no_terms_in_german(summary, path):
    assert path not in german(summary).get("employment", {})


@pytest.mark.parametrize("offer", [
    "30 Tage Urlaub bei Vollzeit", "32 Urlaubstage in einer Vollzeitstelle", "3.000 € brutto im Monat in Vollzeit",
    "Geregelte Arbeitszeiten (Teil- oder Vollzeit)",
])  # fmt: skip
def test_leave_and_pay_at_full_time_are_no_kind_of_contract(offer):
    assert "type" not in german(offer=offer).get("employment", {})


@pytest.mark.parametrize(("summary", "terms"), [
    ("Nous recrutons un comptable en CDI, à temps plein, 35h/semaine.", {"type": "full_time", "hours_per_week": 35}),
    ("Poste à pourvoir dès que possible.", {"start_date": "dès que possible"}),
    ("Poste à temps plein ou à temps partiel.", {"type": None}),
    ("Nous proposons un CDD de 6 mois, renouvelable.", {"duration": "6 mois"}),
    ("La période d'essai d'un CDD de 12 mois est de 1 mois.", {"duration": None}),
    ("Postulez dès maintenant !", {"start_date": None}),
    ("Les candidatures pour le poste sont à envoyer dès que possible.", {"start_date": None}),
])  # fmt: skip
def test_terms_in_french(summary, terms):
    employment = plain(FRENCH.format(summary, "Envoyez votre CV à rh@cabinet.example.")).get("employment", {})
    assert {key: employment.get(key) for key in terms} == terms


def test_labels_that_people_write():
    made = plain(
        "# Laborant (m/w/d)\n\nMuster GmbH\n\nArbeitsort: Musterstraße 5, 10115 Berlin\nAnstellungsart: Teilzeit\n"
        "Eintritt: 01.04.2027\nBewerbungsfrist: 15.03.2027\n\nWir sind ein Labor und messen Proben für Kunden.\n\n"
        "## Ihre Aufgaben\n\n- Proben nehmen und messen\n"
    )
    [place] = made["locations"]
    assert place == {"street": "Musterstraße 5", "postal_code": "10115", "city": "Berlin"}
    assert made["employment"] == {"type": "part_time", "start_date": "2027-04-01"}
    assert made["dates"]["closes"] == "2027-03-15"


@pytest.mark.parametrize(("line", "found"), [
    ("Durée de contrat : 6 à 9 mois", "6 à 9 mois"),
    ("Durée de contrat : 6 à 9 mois Profils recherchés :", None),
])  # fmt: skip
def test_a_value_leads_in_no_list(line, found):
    made = plain(f"# Monteur (H/F)\n\nNous sommes une usine à Lyon.\n\n{line}\n\n- Vous aimez la mécanique.\n")
    assert made.get("employment", {}).get("duration") == found


@pytest.mark.parametrize(("place", "found"), [
    ("Gif-sur-Yvette (91), Ile-de-France", []), ("Twist (Emsland), Niedersachsen", []),
    ("Lyon (69)", [{"city": "Lyon"}]), ("12 rue Neuve, 69003 Lyon", [
        {"street": "12 rue Neuve", "postal_code": "69003", "city": "Lyon"}]),
])  # fmt: skip
@pytest.mark.parametrize("label", ["Localisation : {}", "## Localisation\n\n{}"])
def test_a_region_is_no_city_and_its_number_no_house(place, found, label):
    made = plain(FRENCH.format(label.format(place), "CV à rh@cabinet.example."))
    assert made.get("locations", []) == found
