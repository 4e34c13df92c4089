"""Headings, labels and values as a document prints them, by language.

Readers of prose know the headings and `jdlint import` the labels and values, so that a rendered posting can be read
back; words that would be read as something else ("Bonus" heads wishes, "Vacancy" a title) are avoided.
"""

from __future__ import annotations

LANGUAGES = ("en", "de", "fr", "es")
#: English, German, French, Spanish.
_WORDS = {
    "details": ("Job details", "Eckdaten", "En bref", "Datos del puesto"),
    "summary": ("Summary", "Kurz gesagt", "En résumé", "Resumen"),
    "highlights": ("Highlights", "Das Wichtigste", "Points clés", "Puntos clave"),
    "about_role": ("About the role", "Über die Stelle", "À propos du poste", "Sobre el puesto"),
    "duties": ("Duties", "Ihre Aufgaben", "Vos missions", "Funciones"),
    "required": ("Required qualifications", "Anforderungen", "Profil requis", "Requisitos"),
    "preferred": ("Preferred qualifications", "Von Vorteil", "Atouts", "Se valorará"),
    "licenses": ("Licenses", "Berufszulassungen", "Permis et autorisations", "Licencias"),
    "certifications": ("Certifications", "Zertifikate", "Certifications", "Certificaciones"),
    "skills": ("Skills", "Kenntnisse", "Compétences", "Competencias"),
    "tools": ("Tools and technologies", "Werkzeuge und Technik", "Outils et technologies", "Herramientas"),
    "work_authorization": ("Work authorization", "Arbeitserlaubnis", "Autorisation de travail", "Permiso de trabajo"),
    "clearance": ("Security clearance", "Sicherheitsüberprüfung", "Habilitation de sécurité", "Acreditación"),
    "pay": ("Pay", "Vergütung", "Rémunération", "Salario"),
    "market": ("Pay in the market", "Vergütung am Markt", "Rémunération sur le marché", "Salario en el mercado"),
    "benefits": ("Benefits", "Wir bieten", "Avantages", "Beneficios"),
    "work_environment": ("Work environment", "Arbeitsumfeld", "Environnement de travail", "Entorno de trabajo"),
    "physical": ("Physical demands", "Körperliche Anforderungen", "Exigences physiques", "Exigencias físicas"),
    "sensory": ("Sensory demands", "Anforderungen an die Sinne", "Exigences sensorielles", "Exigencias sensoriales"),
    "career_growth": ("Career growth", "Entwicklung", "Évolution de carrière", "Desarrollo profesional"),
    "hiring_process": ("Hiring process", "So läuft die Auswahl ab", "Processus de recrutement", "Proceso de selección"),
    "how_to": ("How to apply", "So bewerben Sie sich", "Comment postuler", "Cómo presentar la candidatura"),
    "more": ("More information", "Weitere Angaben", "Autres informations", "Más información"),
    "about": ("About us", "Über uns", "Qui sommes-nous", "Quiénes somos"),
    "equal_opportunity": ("Equal opportunity", "Chancengleichheit", "Égalité des chances", "Igualdad de oportunidades"),
    "accommodation": ("Accommodations", "Barrierefreiheit", "Aménagements", "Ajustes razonables"),
    "fair_chance": ("Fair chance", "Vorstrafen", "Antécédents judiciaires", "Antecedentes penales"),
    "background_check": ("Background check", "Überprüfung", "Vérification des antécédents",
                         "Verificación de antecedentes"),
    "ai_use": ("Use of AI", "Einsatz von KI", "Utilisation de l’IA", "Uso de la IA"),
    "privacy": ("Privacy", "Datenschutz", "Protection des données", "Protección de datos"),
    "pay_transparency": ("Pay transparency statement", "Lohntransparenz", "Transparence salariale",
                         "Transparencia salarial"),
    "faq": ("Frequently asked questions", "Häufige Fragen", "Questions fréquentes", "Preguntas frecuentes"),
    "citations": ("Sources", "Quellen", "Sources", "Fuentes"),
    # labels
    "employer": ("Employer", "Arbeitgeber", "Employeur", "Empresa"),
    "department": ("Department", "Abteilung", "Service", "Departamento"),
    "team": ("Team", "Team", "Équipe", "Equipo"),
    "industry": ("Industry", "Branche", "Secteur", "Sector"),
    "website": ("Website", "Website", "Site web", "Sitio web"),
    "location": ("Location", "Ort", "Lieu", "Lugar"),
    "workplace": ("Workplace", "Arbeitsort", "Mode de travail", "Modalidad"),
    "eligible": ("Open to residents of", "Möglich aus", "Ouvert aux résidents de", "Abierto a residentes de"),
    "excluded": ("Not open to residents of", "Nicht möglich aus", "Fermé aux résidents de",
                 "No abierto a residentes de"),
    "reports_to_region": ("Reports to an office in", "Zugeordnet zu", "Rattaché au bureau de",
                          "Adscrito a la oficina de"),
    "employment_type": ("Employment type", "Art der Anstellung", "Type de contrat", "Tipo de contrato"),
    "seniority": ("Seniority", "Erfahrungsstufe", "Niveau", "Nivel"),
    "hours_per_week": ("Weekly hours", "Wochenstunden", "Heures par semaine", "Horas semanales"),
    "schedule": ("Schedule", "Arbeitszeit", "Horaires", "Horario"),
    "start_date": ("Start date", "Beginn", "Date de début", "Fecha de inicio"),
    "duration": ("Duration", "Dauer", "Durée", "Duración"),
    "openings": ("Openings", "Offene Stellen", "Postes à pourvoir", "Vacantes"),
    "travel_percent": ("Travel", "Reisetätigkeit", "Déplacements", "Viajes"),
    "reports_to": ("Reports to", "Berichtet an", "Rattaché à", "Depende de"),
    "overtime": ("Overtime status", "Überstundenstatus (FLSA)", "Heures supplémentaires (FLSA)", "Horas extra (FLSA)"),
    "vacancy": ("This posting is for", "Diese Anzeige gilt", "Cette annonce concerne", "Este anuncio es para"),
    "visa_sponsorship": ("Visa support", "Hilfe beim Visum", "Aide au visa", "Ayuda con el visado"),
    "education": ("Education level", "Abschluss", "Formation", "Formación"),
    "experience": ("Years of experience", "Berufsjahre", "Années d’expérience", "Años de experiencia"),
    "grade": ("Pay grade", "Entgeltgruppe", "Grade", "Grado salarial"),
    "bonus": ("Bonus pay", "Bonuszahlung", "Prime", "Bonificación"),
    "equity": ("Equity compensation", "Beteiligung", "Actions", "Acciones"),
    "commission": ("Commission", "Provision", "Commission", "Comisión"),
    "other": ("Other pay", "Weitere Vergütung", "Autre rémunération", "Otra retribución"),
    "apply_url": ("Apply at", "Bewerbung unter", "Postuler sur", "Solicitud en"),
    "apply_email": ("E-mail", "E-Mail", "Courriel", "Correo electrónico"),
    "contact": ("Contact", "Kontakt", "Contact", "Contacto"),
    "ai_screening": ("AI in the selection", "KI in der Auswahl", "IA dans la sélection", "IA en la selección"),
    "id": ("Job ID", "Kennziffer", "Référence", "Referencia"),
    "posted": ("Posted", "Veröffentlicht", "Publié le", "Publicado"),
    "closes": ("Apply by", "Bewerbungsschluss", "Postuler avant le", "Plazo hasta"),
    "reviewed": ("Last reviewed", "Zuletzt geprüft", "Dernière révision", "Última revisión"),
    "as_of": ("As of", "Stand", "En date de", "A fecha de"),
    "area": ("Area", "Gebiet", "Zone", "Zona"),
    "median": ("Median", "Median", "Médiane", "Mediana"),
    "percentile": ("{}th percentile", "{}. Perzentil", "{}e centile", "Percentil {}"),
    # values
    "workplace.onsite": ("On site", "Vor Ort", "Sur place", "Presencial"),
    "workplace.hybrid": ("Hybrid", "Hybrid", "Hybride", "Híbrido"),
    "workplace.remote": ("Remote", "Mobiles Arbeiten", "Télétravail", "A distancia"),
    "days_onsite": ("{} days a week on site", "{} Tage pro Woche vor Ort", "{} jours par semaine sur place",
                    "{} días por semana en la oficina"),
    "day_onsite": ("{} day a week on site", "{} Tag pro Woche vor Ort", "{} jour par semaine sur place",
                   "{} día por semana en la oficina"),
    "type.full_time": ("Full-time", "Vollzeit", "Temps plein", "Jornada completa"),
    "type.part_time": ("Part-time", "Teilzeit", "Temps partiel", "Jornada parcial"),
    "type.contractor": ("Contractor", "Freie Mitarbeit", "Prestataire", "Autónomo"),
    "type.temporary": ("Temporary", "Befristet", "Temporaire", "Temporal"),
    "type.intern": ("Internship", "Praktikum", "Stage", "Prácticas"),
    "type.volunteer": ("Volunteer", "Ehrenamt", "Bénévolat", "Voluntariado"),
    "type.per_diem": ("Per diem", "Auf Abruf", "À la journée", "Por días"),
    "type.other": ("Other", "Andere", "Autre", "Otro"),
    "seniority.intern": ("Intern", "Praktikum", "Stagiaire", "Prácticas"),
    "seniority.entry": ("Entry level", "Berufseinstieg", "Débutant", "Inicial"),
    "seniority.mid": ("Mid level", "Mit Berufserfahrung", "Confirmé", "Intermedio"),
    "seniority.senior": ("Senior", "Senior", "Senior", "Sénior"),
    "seniority.lead": ("Lead", "Fachliche Leitung", "Responsable d’équipe", "Líder de equipo"),
    "seniority.principal": ("Principal", "Principal", "Expert", "Principal"),
    "seniority.manager": ("Manager", "Führungskraft", "Manager", "Gerente"),
    "seniority.director": ("Director", "Direktion", "Directeur", "Dirección"),
    "seniority.executive": ("Executive", "Geschäftsleitung", "Cadre dirigeant", "Alta dirección"),
    "overtime.exempt": ("Exempt (FLSA)", "Ohne Überstundenvergütung", "Exempté", "Exento"),
    "overtime.nonexempt": ("Nonexempt (FLSA)", "Mit Überstundenvergütung", "Non exempté", "No exento"),
    "vacancy.existing": ("an existing vacancy", "einer offenen Stelle", "un poste vacant", "una vacante existente"),
    "vacancy.future": ("future vacancies", "künftigen Stellen", "des postes à venir", "vacantes futuras"),
    "visa_sponsorship.offered": ("Offered", "Wird unterstützt", "Proposé", "Se ofrece"),
    "visa_sponsorship.not_offered": ("Not offered", "Wird nicht unterstützt", "Non proposé", "No se ofrece"),
    "visa_sponsorship.case_by_case": ("Decided case by case", "Im Einzelfall", "Au cas par cas", "Según el caso"),
    "ai_screening.used": ("Used", "Wird eingesetzt", "Utilisée", "Se usa"),
    "ai_screening.not_used": ("Not used", "Wird nicht eingesetzt", "Non utilisée", "No se usa"),
    "level.none": ("No degree is needed", "Kein Abschluss nötig", "Aucun diplôme exigé", "Sin título exigido"),
    "level.high_school": ("High school diploma or equivalent", "Schulabschluss", "Diplôme d’études secondaires",
                          "Educación secundaria"),
    "level.certificate": ("Certificate", "Zertifikat", "Certificat", "Certificado"),
    "level.some_college": ("Some college", "Teil eines Studiums", "Études supérieures entamées", "Estudios superiores"),
    "level.apprenticeship": ("Apprenticeship", "Berufsausbildung", "Apprentissage", "Aprendizaje"),
    "level.associate": ("Associate degree", "Associate Degree", "Diplôme de deux ans", "Título de dos años"),
    "level.bachelor": ("Bachelor’s degree", "Bachelor", "Licence", "Grado"),
    "level.master": ("Master’s degree", "Master", "Master", "Máster"),
    "level.doctorate": ("Doctorate", "Promotion", "Doctorat", "Doctorado"),
    "level.professional": ("Professional degree", "Berufsqualifizierender Abschluss", "Diplôme professionnel",
                           "Título profesional"),
    "or_experience": ("or equivalent experience", "oder gleichwertige Erfahrung", "ou expérience équivalente",
                      "o experiencia equivalente"),
    "at_least": ("{} or more", "mindestens {}", "{} ou plus", "{} o más"),
    "at_most": ("up to {}", "bis zu {}", "jusqu’à {}", "hasta {}"),
    "from": ("from {}", "ab {}", "à partir de {}", "desde {}"),
    "share": ("{} of the time", "{} der Arbeitszeit", "{} du temps", "{} del tiempo"),
    "essential": ("essential function", "wesentliche Aufgabe", "fonction essentielle", "función esencial"),
    "ongoing": ("Open until filled", "Bis zur Besetzung", "Jusqu’à ce que le poste soit pourvu",
                "Hasta cubrir la vacante"),
    "basis.total": ("The amounts are total pay, bonus and commission included.",
                    "Die Beträge sind die Gesamtvergütung mit Bonus und Provision.",
                    "Les montants comprennent primes et commissions.",
                    "Los importes incluyen bonificaciones y comisiones."),
    "basis.commission": ("Pay is by commission only.", "Gezahlt wird nur Provision.",
                         "La rémunération est uniquement à la commission.", "La retribución es solo por comisión."),
    "basis.tips": ("Tips come on top of the cash wage.", "Trinkgeld kommt zum Lohn hinzu.",
                   "Les pourboires s’ajoutent au salaire.", "Las propinas se suman al salario."),
    "range_is.grade": ("The range is that of the whole pay grade.", "Die Spanne ist die der ganzen Entgeltgruppe.",
                       "La fourchette est celle de tout le grade.", "El rango es el de todo el grado salarial."),
    "per.hour": ("an hour", "pro Stunde", "par heure", "por hora"),
    "per.day": ("a day", "pro Tag", "par jour", "por día"),
    "per.week": ("a week", "pro Woche", "par semaine", "por semana"),
    "per.month": ("a month", "pro Monat", "par mois", "al mes"),
    "per.year": ("a year", "pro Jahr", "par an", "al año"),
    "published": ("published {}", "veröffentlicht {}", "publié {}", "publicado {}"),
    "accessed": ("accessed {}", "abgerufen {}", "consulté {}", "consultado {}"),
}  # fmt: skip

#: The field that stands under each heading.
HEADED = {
    "details": "sections", "summary": "summary", "highlights": "highlights", "about_role": "about_role",
    "duties": "duties", "required": "qualifications.required", "preferred": "qualifications.preferred",
    "licenses": "licenses", "certifications": "certifications", "skills": "skills", "tools": "tools",
    "work_authorization": "work_authorization", "clearance": "clearance", "pay": "compensation.notes",
    "benefits": "benefits", "work_environment": "work_environment.description",
    "physical": "work_environment.physical", "sensory": "work_environment.sensory", "career_growth": "career_growth",
    "hiring_process": "hiring_process", "how_to": "application.how_to", "about": "employer.about",
    "equal_opportunity": "statements.equal_opportunity", "accommodation": "statements.accommodation",
    "fair_chance": "statements.fair_chance", "background_check": "statements.background_check",
    "ai_use": "statements.ai_use", "privacy": "statements.privacy", "pay_transparency": "statements.pay_transparency",
    "faq": "faq", "citations": "citations", "market": "sections",
}  # fmt: skip
#: The field whose value, one and short, stands behind each label.
LABELLED = {
    "employer": "employer.name", "department": "employer.department", "team": "employer.team",
    "location": "locations", "workplace": "workplace.type", "pay": "compensation",
    "employment_type": "employment.type", "schedule": "employment.schedule", "start_date": "employment.start_date",
    "duration": "employment.duration", "openings": "employment.openings", "reports_to": "employment.reports_to",
    "id": "id", "posted": "dates.posted", "closes": "dates.closes",
}  # fmt: skip

#: Labels whose value may be a sentence or several.
LONG = frozenset({"bonus", "equity", "commission", "other", "schedule"})


class Words:
    """The words of one language; those of English where it is none of `LANGUAGES`."""

    def __init__(self, language: str) -> None:
        self._column = LANGUAGES.index(language) if language in LANGUAGES else 0

    @property
    def colon(self) -> str:
        """What stands behind a label; French puts a blank before it, at which no line is broken."""
        return "\xa0:" if LANGUAGES[self._column] == "fr" else ":"

    def among(self, kind: str) -> dict[str, str]:
        """The values of one kind by their words in lower case: {"full-time": "full_time"} of "type"."""
        rows = ((key.partition("."), row) for key, row in _WORDS.items() if "." in key)
        return {row[self._column].casefold(): value for (name, _, value), row in rows if name == kind}

    def __getitem__(self, key: str) -> str:
        return _WORDS[key][self._column]

    def get(self, key: str) -> str:
        """The words for a value, "" for one that is not known."""
        row = _WORDS.get(key)
        return row[self._column] if row is not None else ""


def keys_of(words: str) -> list[tuple[str, int]]:
    """The keys under which words stand in the table, each with the number of its language; case does not count."""
    if not _KEYS:
        for key, row in _WORDS.items():
            for column, said in enumerate(row):
                _KEYS.setdefault(said.casefold(), []).append((key, column))
    return _KEYS.get(words.casefold(), [])


_KEYS: dict[str, list[tuple[str, int]]] = {}

__all__ = ["HEADED", "LABELLED", "LANGUAGES", "LONG", "Words", "keys_of"]
