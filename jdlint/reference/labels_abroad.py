"""Labels that people write where jdlint prints another one: "Bewerbungsfrist" for "Bewerbungsschluss".

By the key of `printed` and the number of the language there.
"""

from __future__ import annotations

NAMES = {
    1: {
        "location": "arbeitsort|einsatzort|dienstort|standort|arbeitsstätte|arbeitsplatz",
        "closes": "bewerbungsfrist|ende der bewerbungsfrist|bewerbung bis|bewerbungen bis|bewerbungsende",
        "employment_type": "anstellungsart|beschäftigungsart|vertragsart|beschäftigungsverhältnis|arbeitszeitmodell"
        "|anstellung|arbeitszeit",
        "hours_per_week": "wochenarbeitszeit|stunden pro woche|wöchentliche arbeitszeit",
        "start_date": "eintritt|eintrittsdatum|eintrittstermin|arbeitsbeginn|einstellungstermin|einstellungsdatum|start"
        "|starttermin|startdatum|besetzungstermin|zu besetzen ab|einstieg",
        "duration": "befristung|vertragsdauer|laufzeit",
        "id": "referenznummer|referenz|stellen-id|ausschreibungsnummer|chiffre",
        "openings": "anzahl der stellen|anzahl stellen",
        "contact": "ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson",
        "grade": "besoldungsgruppe|eingruppierung|gehaltsgruppe",
    },
    2: {
        "location": "lieu de travail|localisation|lieu du poste|lieu de mission",
        "closes": "date limite|date limite de candidature|date de clôture|clôture des candidatures",
        "employment_type": "contrat|type de poste|temps de travail",
        "start_date": "prise de poste|date d'embauche|début|début du contrat|disponibilité|date de prise de poste",
        "duration": "durée du contrat|durée de contrat",
    },
    3: {
        "location": "ubicación|lugar de trabajo|localidad",
        "closes": "fecha límite|plazo de solicitud|plazo de inscripción",
        "employment_type": "jornada|tipo de jornada",
        "start_date": "incorporación|fecha de incorporación|comienzo",
    },
}
#: Months before whose names a day ends in a full stop.
MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_keys: dict[str, list[tuple[str, int]]] = {}


def also_called(label: str) -> list[tuple[str, int]]:
    """The keys for which people write a label, each with the number of its language; case does not count."""
    if not _keys:
        for number, keys in NAMES.items():
            for key, names in keys.items():
                for name in names.split("|"):
                    _keys.setdefault(name, []).append((key, number))
    return _keys.get(label.casefold().replace("’", "'").strip(), [])


__all__ = ["MONTHS", "NAMES", "also_called"]
