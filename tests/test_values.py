"""Single values as people write them: numbers, pay, places, dates, education."""

from __future__ import annotations

from typing import Any

import pytest

from jdlint.amounts import read_number, read_pay, read_years
from jdlint.reference.listed_places import listed_places
from jdlint.reference.places import parse_place, parse_stated_place
from jdlint.reference.places_in_words import spots
from jdlint.values import read_date, read_education, read_place


@pytest.mark.parametrize("text, expected", [
    ("$120,000", {"": 120000, "currency": "USD"}), ("120k", {"": 120000}),
    ("1.200.000 EUR", {"": 1200000, "currency": "EUR"}),
    ("45.000,50 €", {"": 45000.5, "currency": "EUR"}), ("25%", {"": 25}), ("up to 25%", {"": 25}), ("[5]", {"": 5}),
    ("40 hours per week", {"": 40, "period": "week"}), ("CA$90,000", {"": 90000, "currency": "CAD"}), ("5+", {"": 5}),
    ("120.000", None), ("$45.000", None), ("10 or 15", None), ("-5", None), ("3/4", None), ("2026-01-01", None),
    ("1,5", None),
])  # fmt: skip
def test_numbers_as_people_write_them(text: str, expected: Any) -> None:
    assert read_number(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("$120,000 - $140,000 per year", {"min": 120000, "max": 140000, "currency": "USD", "period": "year"}),
    ("$120-140k", {"min": 120000, "max": 140000, "currency": "USD"}),
    ("€45.000 – €52.000 p.a.", {"min": 45000, "max": 52000, "currency": "EUR", "period": "year"}),
    ("from $20 an hour", {"min": 20, "currency": "USD", "period": "hour"}),
    ("up to £90,000", {"max": 90000, "currency": "GBP"}), ("Competitive", None), ("$1,000 - $2,000, $3,000", None),
    ("$55/hour plus 10% bonus", {
        "amount": 55, "currency": "USD", "period": "hour", "notes": "$55/hour plus 10% bonus"}),
])  # fmt: skip
def test_pay_as_people_write_it(text: str, expected: Any) -> None:
    assert read_pay(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Denver, CO", {"city": "Denver", "region": "US-CO", "country": "US"}),
    ("Denver, CO 80202", {"city": "Denver", "region": "US-CO", "country": "US", "postal_code": "80202"}),
    ("Toronto, Ontario, Canada", {"city": "Toronto", "region": "CA-ON", "country": "CA"}),
    ("Washington, DC", {"city": "Washington", "region": "US-DC", "country": "US"}),
    ("Berlin, DE", {"city": "Berlin", "country": "DE"}),
    ("Dover, DE", {"city": "Dover", "region": "US-DE", "country": "US"}),
    ("Atlanta, Georgia", {"city": "Atlanta", "region": "US-GA", "country": "US"}), ("Paris", {"city": "Paris"}),
    ("Tbilisi, Georgia", {"city": "Tbilisi", "country": "GE"}), ("Montréal, Québec", {
        "city": "Montréal", "region": "CA-QC", "country": "CA"}),
    ("USA", {"country": "US"}), ("Colorado, USA", {"region": "US-CO", "country": "US"}),
    ("Georgia", None), ("Washington", None), ("CA", None), ("anywhere", None), ("Denver metro area", None),
    ("", None), (",", None), ("Rinse, Wash", None),
    ("Tampa, Fla.", {"city": "Tampa", "region": "US-FL", "country": "US"}),
])  # fmt: skip
def test_places_in_words(text: str, expected: Any) -> None:
    assert parse_place(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("June 30, 2027", "2027-06-30"), ("30th of June 2027", "2027-06-30"), ("Wed, 30 Jun 2027", "2027-06-30"),
    ("2027/6/3", "2027-06-03"), ("06/30/2027", "2027-06-30"), ("03/04/2027", None), ("04/04/2027", "2027-04-04"),
    ("February 30, 2027", None), ("June 2027", None), ("soon", None), ("1/2/3", None),
])  # fmt: skip
def test_dates_in_words(text: str, expected: str | None) -> None:
    assert read_date(text) == expected


def test_education_and_years_in_words() -> None:
    assert read_education("High school diploma or GED") == {"level": "high_school"}
    assert read_education("Ph.D. in physics, or equivalent experience") == {
        "level": "doctorate", "field": "physics", "or_experience": True,
    }  # fmt: skip
    assert read_education("Bachelor's degree in botany and two years of field work") == {
        "level": "bachelor", "field": "botany",
    }  # fmt: skip
    assert read_education("as many degrees as you like") is None
    assert read_years("at least 5 years of experience") == {"min_years": 5}
    assert read_place("Fully remote") == {"workplace.type": "remote"}
    assert read_place("US Remote") == {"workplace.type": "remote", "workplace.eligible_regions": ["US"]}


@pytest.mark.parametrize("text, expected", [
    ("42.000 € – 55.000 € pro Jahr", {"min": 42000, "max": 55000, "currency": "EUR", "period": "year"}),
    ("ab 20,50 € pro Stunde", {"min": 20.5, "currency": "EUR", "period": "hour"}),
    ("42\u202f000\u00a0€ – 55\u202f000\u00a0€ par an", {
        "min": 42000, "max": 55000, "currency": "EUR", "period": "year"}),
    ("à partir de 3\u202f827\u00a0$CA par semaine", {"min": 3827, "currency": "CAD", "period": "week"}),
    ("360,00\u00a0CA$ – 410,50\u00a0CA$ pro Tag", {"min": 360, "max": 410.5, "currency": "CAD", "period": "day"}),
    ("45.000–52.000 Euro jährlich", {"min": 45000, "max": 52000, "currency": "EUR", "period": "year"}),
    ("28 000 à 32 000 € par an", {"min": 28000, "max": 32000, "currency": "EUR", "period": "year"}),
    ("entre 1.800 y 2.000 € mensuales", {"min": 1800, "max": 2000, "currency": "EUR", "period": "month"}),
    ("CHF 80'000 bis 95'000 pro Jahr", {"min": 80000, "max": 95000, "currency": "CHF", "period": "year"}),
    ("1 900,50 $CA par mois", {"amount": 1900.5, "currency": "CAD", "period": "month"}),
    ("22,50 $CA de l'heure", {"amount": 22.5, "currency": "CAD", "period": "hour"}),
    ("18,50 €/heure", {"amount": 18.5, "currency": "EUR", "period": "hour"}),
    ("mindestens 2.400 €/Monat", {"min": 2400, "currency": "EUR", "period": "month"}),
    ("1.900 $ par mois", None), ("1.900 par mois", None), ("5 € und 10 €", None), ("2.000 Mitarbeiter", None),
    ("$800 a 40-hour week", None),
    ("1.360\u00a0CA$", None),
    ("12\u00a0£GB par heure", {"amount": 12, "currency": "GBP", "period": "hour"}),
    ("hasta 3.000 € al mes", {"max": 3000, "currency": "EUR", "period": "month"}),
    ("$20,50 an hour", None),
])  # fmt: skip
def test_pay_in_german_french_and_spanish(text: str, expected: Any) -> None:
    assert read_pay(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("11. Juli 2026", "2026-07-11"), ("1. März 2027", "2027-03-01"), ("1er août 2026", "2026-08-01"),
    ("15 de enero de 2027", "2027-01-15"), ("3 décembre 2026", "2026-12-03"), ("31 de febrero de 2027", None),
    ("enerov 2027", None),
])  # fmt: skip
def test_days_in_german_french_and_spanish(text: str, expected: str | None) -> None:
    assert read_date(text) == expected


@pytest.mark.parametrize("line, city, code", [
    ("Acme, New York, NY", "New York", "US-NY/New York City"),
    ("Acme, Washington, DC", "Washington", "US-DC/Washington"),
    ("Chez Lise, Québec, QC", "Québec", "CA-QC/Québec"), ("Acme, Delaware, OH", "Delaware", "US-OH/Delaware"),
    ("Denver, Colorado, CO", "Denver", "US-CO/Denver"), ("Acme, Kansas City, MO", "Kansas City", "US-MO/Kansas City"),
    ("Acme, Virginia Beach, VA", "Virginia Beach", "US-VA/Virginia Beach"), ("Indiana, PA", "Indiana", "US-PA/Indiana"),
    ("Albany, New York, NY", "Albany", "US-NY/Albany"),
])  # fmt: skip
def test_a_city_may_be_called_like_a_state(line: str, city: str, code: str) -> None:
    assert [place["city"] for _, _, place in listed_places(line)] == [city]
    assert list(spots(line)) == [code]


@pytest.mark.parametrize("line, codes", [
    ("images (e.g. MRI, CT)", []), ("EMR, PA and RN skills", []), ("Two RNs, MA preferred", []), ("LPNs, CT", []),
    ("TROY, MI", ["US-MI/TROY"]), ("BOISE, ID", ["US-ID/BOISE"]), ("NYC, NY", ["US-NY/New York City"]),
])  # fmt: skip
def test_abbreviations_before_letters_are_no_city(line: str, codes: list[str]) -> None:
    assert list(spots(line)) == codes
    assert len([place for _, _, place in listed_places(line) if "city" in place]) == len(codes)


@pytest.mark.parametrize("words, region", [
    ("Melbourne, VIC", "AU-VIC"), ("Sydney NSW 2000", "AU-NSW"), ("Brisbane, QLD 4000", "AU-QLD"),
    ("Perth, WA", "AU-WA"), ("Perth, WA, Australia", "AU-WA"), ("Adelaide, SA", "AU-SA"), ("Seattle, WA", "US-WA"),
    ("Hobart, Tasmania", "AU-TAS"), ("Please, act", None), ("Victoria, BC", "CA-BC"), ("Yellowknife, NT", "CA-NT"),
])  # fmt: skip
def test_places_in_australia(words: str, region: str | None) -> None:
    assert (parse_stated_place(words) or {}).get("region") == region
    assert not [code for code in spots(words) if region and not code.startswith(region)]
