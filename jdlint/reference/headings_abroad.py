"""Headings and labels of postings in German, French and Spanish, by the fields that they stand for.

Those that jdlint prints (`printed`), and others that are common. Words that English postings use too are left out.
"""

from __future__ import annotations

from jdlint.reference.labels_abroad import NAMES
from jdlint.reference.printed import HEADED, LABELLED, LANGUAGES, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

#: Common headings beside the printed ones.
_MORE = {
    "duties": """
        aufgaben|deine aufgaben|das erwartet sie|das erwartet dich|was sie erwartet|was dich erwartet|ihre tätigkeiten
        deine tätigkeiten|aufgabenbereich|aufgabengebiet|missions|vos responsabilités|vos tâches|responsabilités
        responsabilidades|tareas|tus funciones|sus funciones|qué harás|tätigkeiten|ihr aufgabengebiet
        dein aufgabengebiet
        aufgaben und verantwortung|tâches|tâches et responsabilités|vos missions principales|missions principales
        principales responsabilités|principales tâches|votre mission""",
    "qualifications.required": """
        ihr profil|dein profil|das bringen sie mit|das bringst du mit|was sie mitbringen|was du mitbringst
        ihre qualifikation|ihre qualifikationen|qualifikationen|voraussetzungen|fachliche anforderungen
        profil recherché|votre profil|compétences requises|qualifications requises|perfil|perfil buscado|tu perfil
        requisitos mínimos|profil|profil souhaité|profil du candidat|exigences|exigences du poste|anforderungsprofil
        das ist ihr profil|wir erwarten|was wir erwarten|das sollten sie mitbringen|das solltest du mitbringen""",
    "qualifications.preferred": """
        wünschenswert|idealerweise|serait un plus|les plus|se valora|deseable|requisitos deseables""",
    "benefits": """
        unser angebot|unser angebot an sie|das bieten wir|das bieten wir ihnen|das bieten wir dir|was wir bieten
        was wir ihnen bieten|wir bieten ihnen|wir bieten dir|deine vorteile|ihre vorteile|nous offrons|nous vous offrons
        ce que nous offrons|ce que nous proposons|nos avantages|vos avantages|ofrecemos|qué ofrecemos|se ofrece
        te ofrecemos|le ofrecemos|unsere leistungen""",
    "compensation.notes": "gehalt|entgelt|lohn|salaire|sueldo|retribución",
    "application.how_to": """
        ihre bewerbung|deine bewerbung|jetzt bewerben|bewerbung|candidature|pour postuler|cómo postularse""",
    "about_role": "le poste|description du poste|stellenbeschreibung|über die stelle|descripción del puesto",
    "employer.about": """
        wir über uns|das sind wir|wer wir sind|à propos de nous|notre entreprise|l'entreprise|sobre nosotros
        la empresa""",
    "locations": "einsatzort|standort|lieu de travail|ubicación|lugar de trabajo",
    "employment.type": "anstellungsart|beschäftigungsart|vertragsart",
    "dates.closes": "bewerbungsfrist|date limite|fecha límite",
}  # fmt: skip
#: Words that stand in English postings with another meaning.
_ENGLISH_TOO = ("service",)


def add_to(headings: dict[str, str], labels: dict[str, str], normalise: Callable[[str], str]) -> None:
    """Put headings and labels with their fields into the two tables, where these do not have them."""
    for table, fields in ((headings, HEADED), (labels, LABELLED)):
        for language in LANGUAGES:
            words = Words(language)
            for key, path in fields.items():
                if words[key].casefold() not in _ENGLISH_TOO:
                    table.setdefault(normalise(words[key]), path)
    for keys in NAMES.values():
        for key in keys.keys() & LABELLED.keys() - {"location"}:
            for name in keys[key].split("|"):
                labels.setdefault(normalise(name), LABELLED[key])
    for path, names in _MORE.items():
        for line in names.splitlines():
            for name in filter(None, map(str.strip, line.split("|"))):
                headings.setdefault(normalise(name), path)


__all__ = ["add_to"]
