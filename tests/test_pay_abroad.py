"""Pay in German, French and Spanish ads becomes compensation, with the right numbers, and nothing else does."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

GERMAN = (
    "Pflegefachkraft (m/w/d)\n\nKlinikum Nordstadt\n\nWir sind ein Krankenhaus und suchen eine Pflegefachkraft für"
    " unser Team, die mit uns und für die Patienten da ist.\n\n"
    "Ihre Aufgaben\n- Pflege der Patienten\n- Dokumentation\n\n"
    "Wir bieten\n- {}\n- 30 Tage Urlaub\n\nBewerbung bitte an karriere@klinikum.example, Tel. 0511 123 45 67, 30159"
    " Hannover\n"
)
FRENCH = (
    "Comptable (H/F)\n\nCabinet Martin{}\n\nNous recherchons un comptable pour notre équipe, avec une bonne"
    " connaissance des outils et de la gestion.\n\nVos missions\n- Tenir la comptabilité des clients\n\n"
    "Nous offrons\n- {}\n\nTél. 04 78 12 34 56, 69003 Lyon\n"
)


def pay(text):
    [made] = imported(text.encode(), "a.txt")
    found = dict(posting_of(made).root.plain().get("compensation", {}))
    notes = found.pop("notes", "")
    return found, notes


@pytest.mark.parametrize("line, found", [
    ("45.000–52.000 € brutto im Jahr", {"min": 45000, "max": 52000, "currency": "EUR", "period": "year"}),
    ("Ein Jahresgehalt von 45.000 bis 52.000 Euro", {"min": 45000, "max": 52000, "currency": "EUR", "period": "year"}),
    ("Gehalt: ab 3.200 € brutto/Monat", {"min": 3200, "currency": "EUR", "period": "month"}),
    ("Stundenlohn 15,50 € zzgl. Zuschläge von 25 %", {"amount": 15.5, "currency": "EUR", "period": "hour"}),
    ("Wir zahlen 14,50 Euro pro Stunde plus Trinkgeld", {"amount": 14.5, "currency": "EUR", "period": "hour"}),
    ("CHF 80'000 bis 95'000 pro Jahr", {"min": 80000, "max": 95000, "currency": "CHF", "period": "year"}),
    ("Monatsgehalt von 2.450,50 EUR brutto, 13 Gehälter", {"amount": 2450.5, "currency": "EUR", "period": "month"}),
    ("KV-Mindestgehalt € 3.200 brutto 14 mal jährlich", {"min": 3200, "currency": "EUR", "period": "month"}),
    ("Mindestentgelt: € 3.200,- brutto/Monat (14x jährlich)", {"min": 3200, "currency": "EUR", "period": "month"}),
    ("Ein monatliches Bruttogehalt von € 4.000,-- mit Bereitschaft zur Überzahlung", {
        "min": 4000, "currency": "EUR", "period": "month"}),
    ("Bruttomonatsgehalt ab 2.800 €", {"min": 2800, "currency": "EUR", "period": "month"}),
    ("Ein Jahreseinstiegsgehalt von bis zu 43.000€", {"max": 43000, "currency": "EUR", "period": "year"}),
    ("Mindestbruttogehalt 35.000 € p. a.", {"min": 35000, "currency": "EUR", "period": "year"}),
    ("Verdienst: 15,00 Euro pro Einsatzstunde", {"amount": 15, "currency": "EUR", "period": "hour"}),
])  # fmt: skip
def test_pay_in_german(line, found):
    assert pay(GERMAN.format(line)) == (found, line)


@pytest.mark.parametrize("place, line, found", [
    ("", "28 000 à 32 000 € brut par an", {"min": 28000, "max": 32000, "currency": "EUR", "period": "year"}),
    ("", "Salaire : entre 28 000 et 32 000 € bruts annuels", {
        "min": 28000, "max": 32000, "currency": "EUR", "period": "year"}),
    (", Montréal, QC", "1 900 $ par mois", {"amount": 1900, "currency": "CAD", "period": "month"}),
    (", Montréal, QC", "Taux horaire : de 22,50 $ à 25 $ de l'heure", {
        "min": 22.5, "max": 25, "currency": "CAD", "period": "hour"}),
    ("", "Salaire à partir de 1 800 € net par mois sur 13 mois", {"min": 1800, "currency": "EUR", "period": "month"}),
])  # fmt: skip
def test_pay_in_french(place, line, found):
    assert pay(FRENCH.format(place, line)) == (found, line)


@pytest.mark.parametrize("line", [
    "Ein Haus mit 2.000 Mitarbeitern im Jahr 2026", "Ein Umsatz von 45.000 € im Jahr", "Zuschuss von 50 € pro Monat",
    "Ein Budget für Fortbildung von 1.500 € pro Jahr", "Sie verwalten 45.000 € im Jahr",
    "Wir zahlen 50 € im Monat für Fahrtkosten",
    "Gehalt 45.000 € oder 52.000 € im Jahr", "Gehalt von 1.900 $ im Monat", "Ein Gehalt nach Tarif, 39 Stunden",
])  # fmt: skip
def test_other_amounts_in_german_are_no_pay(line):
    assert pay(GERMAN.format(line))[0] == {}


@pytest.mark.parametrize("line", [
    "Prime de 500 € par an", "Tickets restaurant de 9 € par jour", "1 900 $ par mois", "Un effectif de 2 000 personnes",
    "Un chiffre d'affaires de 45 000 € par an", "Mutuelle à 30 € par mois", "Nos logiciels gèrent 35 M€ par an",
    "Nos clients facturent 45 000 € par an",
])  # fmt: skip
def test_other_amounts_in_french_are_no_pay(line):
    assert pay(FRENCH.format("", line))[0] == {}


def test_two_ways_of_pay_are_left_to_people():
    assert pay(GERMAN.format("2.400 € brutto im Monat\n- 3.100 € brutto im Monat"))[0] == {}


@pytest.mark.parametrize("line", [
    "Vergütung in Anlehnung an TV-L 10, Stufe 1", "Entgeltgruppe E 9b TVöD", "Bezahlung nach Tarif",
    "Eingruppierung in die Entgeltgruppe 13", "Tarifliche Vergütung mit allen Leistungen", "E 13 TV-L, befristet",
    "Bezahlung in Anlehnung an den TVöD SuE (S8a)", "Vergütung nach Gehaltstarifvertrag",
    "Eine Vergütung, angelehnt an den Tarifvertrag des öffentlichen Dienstes (TVöD)", "Gehalt laut Kollektivvertrag",
    "Gehalt ab 2.800 € brutto",
])  # fmt: skip
def test_pay_by_a_scale_or_for_no_time_is_kept_in_words(line):
    assert pay(GERMAN.format(line)) == ({}, line)


@pytest.mark.parametrize("line", [
    "Rémunération selon la convention collective", "Salaire sur la base de la grille indiciaire", "SMIC horaire",
    "Un contrat au Barème de la CP 329.02 - échelon 4.1",
])  # fmt: skip
def test_pay_by_an_agreement_in_french_is_kept_in_words(line):
    assert pay(FRENCH.format("", line)) == ({}, line)


@pytest.mark.parametrize("line", [
    "Eine attraktive Vergütung", "Übertarifliche Bezahlung und ein gutes Team", "Ein Haus mit eigenem Tarif für Strom",
    "Abrechnung von Löhnen nach TVöD und AVR", "Tarifliche Fragen klären wir gern", "Kunden der Stufe 12",
    "Mehr als 35 Mio. € im Jahr", "Ein Budget von 2.800 €", "Ein Rabatt von 20 € brutto", "Ein Umsatz von 3 Mio. €",
])  # fmt: skip
def test_other_words_are_no_pay(line):
    assert pay(GERMAN.format(line)) == ({}, "")
