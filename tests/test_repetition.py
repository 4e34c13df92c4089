"""An ad that says everything again in another language, and ads that only look so."""

from __future__ import annotations

import pytest

from scripts.measure_import import imported, posting_of

GERMAN = """## Ihre Aufgaben

- Proben nehmen und messen
- Geräte für die Kollegen warten

## Ihr Profil

- Ausbildung als Laborant oder eine ähnliche Ausbildung
- Gute Deutschkenntnisse sind wichtig

## Bewerbung

Bewerbung bitte an jobs@muster.example.
"""
ENGLISH = """## Your tasks

- Take and measure samples for our customers
- Maintain the equipment and the rooms

## Your profile

- Training as a lab technician
- You have a good command of German

## How to apply

Send your application to jobs@muster.example.
"""
OPENINGS = {
    GERMAN: "Wir sind ein Labor in Berlin und wir suchen einen Laboranten für unser Team.",
    ENGLISH: "We are a laboratory in Berlin and we are looking for a lab technician to join our team.",
}


def plain(text):
    [made] = imported(text.encode(), "a.md")
    return posting_of(made).root.plain()


@pytest.mark.parametrize(("first", "second", "language", "duties"), [
    (GERMAN, ENGLISH, "de", ["Proben nehmen und messen", "Geräte für die Kollegen warten"]),
    (ENGLISH, GERMAN, "en", ["Take and measure samples for our customers", "Maintain the equipment and the rooms"]),
])  # fmt: skip
@pytest.mark.parametrize("between", ["", "# Lab technician / Laborant\n\n{}\n\n"])
def test_the_second_telling_is_kept_apart(first, second, language, duties, between):
    made = plain(f"# Laborant (m/w/d)\n\n{OPENINGS[first]}\n\n{first}\n{between.format(OPENINGS[second])}{second}")
    assert made.get("language", "en") == language
    assert made["duties"] == duties
    assert len(made["qualifications"]["required"]) == 2
    kept = [entry.get("heading") for entry in made["sections"]]
    headings = [line[3:] for line in second.splitlines() if line.startswith("## ")]
    assert kept == [*(["Lab technician / Laborant"] if between else []), *headings]


def test_parts_told_twice_in_one_language_stay_together():
    again = GERMAN.replace("Proben nehmen und messen", "Berichte für die Leitung schreiben")
    made = plain(f"# Laborant (m/w/d)\n\n{OPENINGS[GERMAN]}\n\n{GERMAN}\n{again}")
    assert len(made["duties"]) == 4


def test_one_part_in_another_language_stays():
    part = ENGLISH[: ENGLISH.index("## Your profile")]
    made = plain(f"# Laborant (m/w/d)\n\n{OPENINGS[GERMAN]}\n\n{GERMAN}\n{part}")
    assert len(made["duties"]) == 4


def test_english_headings_above_german_text_tell_nothing_twice():
    made = plain(
        f"# Laborant (m/w/d)\n\n{OPENINGS[GERMAN]}\n\n"
        "## Responsibilities\n\n- Proben nehmen und messen\n\n## Qualifications\n\n- Ausbildung als Laborant\n\n"
        "## Aufgaben\n\n- Geräte für die Kollegen warten\n\n## Your profile\n\n- Freude an der Arbeit mit uns\n"
    )
    assert made["duties"] == ["Proben nehmen und messen", "Geräte für die Kollegen warten"]
