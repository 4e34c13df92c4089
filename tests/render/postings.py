"""Postings of any shape, to render and import: a strategy over all fields of the schema, in four languages."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

#: Words of each language, among them those by which it is known.
WORDS = {
    "en": "care plan hand seven room quiet early write read green light garden and the with for our this",
    "de": "Pflege Plan Hand sieben Raum ruhig früh schreiben lesen grün Licht Garten und der die mit für wir",
    "fr": "soin plan main sept salle calme matin écrire lire vert jardin et les des une vous nous pour avec",
    "es": "cuidado plan mano siete sala calma temprano escribir leer verde luz jardín el los las una con para",
}
#: What stands in postings beside plain words: signs that mean something in a format, quotes, dashes, blanks that do
#: not break, other scripts, a word that fills a line.
ODD = (
    "R&D", "C++", "C#", "<b>", "</script>", "&amp;", "“green”", "„grün“", "«vert»", "don’t", "–", "—", "a\u00a0b",
    "10\u00a0%", "\N{SPARKLES}", "\N{WOMAN}\u200d\N{STAFF OF AESCULAPIUS}\ufe0f", "مرحبا", "שלום", "日本語", "Straße",
    "naïve", "24/7", "and/or", "a_b_c", "*x*", "`code`", "~5~", "[note]", "\\", "100%", "$5", "(m/w/d)", "{{x}}", "|",
    "x@elm.example", "https://elm.example/a_b?c=1&d=2",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
)  # fmt: skip
#: How sentences begin and end that are no plain ones; a text that ends in a colon would be read as a heading.
BEGINNINGS = ("3 ", "24. ", "2) ", "# ", "> ", "(", "“", "1:1 ", "[x] ", "|", "~", "=")
ENDINGS = (";", "?", "!", "…", ",", " #", "\\", "_", "**")
MARKS = ("- ", "* ", "+ ", "– ", "1. ", "-")
WISHES = (" (a plus).", " – nice to have", " is preferred.", " (von Vorteil)", " est un atout.")
#: Items that look like headings, labels or conditions.
ITEMS = (
    "About the team", "Benefits", "What you will do", "Requirements", "SALARY", "Über uns", "Vos missions",
    "Nice to have", "A plus: Spanish", "Location: Denver, CO", "Pay: $20 an hour", "401(k)", "2 + 2", "1.", "Python",
    "B2", "No", "yes", "null", "3.5", "2027-01-15", "Apply by: May 1, 2027", "Equal opportunity",
    "**Note**", "<li>", "# 1",
)  # fmt: skip
PLACES: tuple[dict[str, str], ...] = (
    {"street": "100 Main Street", "city": "Denver", "region": "US-CO", "country": "US", "postal_code": "80202"},
    {"city": "Toronto", "region": "CA-ON", "country": "CA"},
    {"street": "Am Markt 1", "city": "Linz", "postal_code": "4020", "country": "AT"},
    {"city": "Lyon", "postal_code": "69001", "country": "BE"},
    {"city": "Oslo", "country": "NO"},
    {"city": "Québec", "region": "CA-QC", "country": "CA", "postal_code": "G1R 4P5"},
    {"city": "St. John’s", "region": "CA-NL", "country": "CA"},
    {"city": "Ciudad de México", "country": "MX"},
    {"city": "Winston-Salem", "region": "US-NC", "country": "US"},
    {"street": "1, rue de l’Église", "city": "Saint-Denis", "postal_code": "93200", "country": "FR"},
    {"street": "Calle Mayor, 4", "city": "Alcalá de Henares", "postal_code": "28801", "country": "ES"},
    {"city": "Frankfurt am Main", "postal_code": "60311", "country": "DE"},
    {"city": "Leeds", "postal_code": "LS1 4AP", "country": "GB"},
)
REGIONS = ("US-CO", "US-WY", "CA-ON", "US-NY/New York City", "CA-BC/Vancouver", "JP", "NO", "US", "CA", "DE")
#: The tags that a posting of each language may have.
TAGS = {
    "en": ("en", "en-US", "en-CA", "en-GB"), "de": ("de", "de-AT", "de-CH"), "fr": ("fr", "fr-CA", "fr-BE"),
    "es": ("es", "es-MX", "es-US"),
}  # fmt: skip


def days() -> st.SearchStrategy[str]:
    return st.dates(date(2026, 1, 1), date(2029, 12, 31)).map(date.isoformat)


def one_of(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


def some(**members: Any) -> st.SearchStrategy[dict[str, Any]]:
    """An object with any of the members."""
    return st.fixed_dictionaries({}, optional=members).filter(bool)


def pay() -> st.SearchStrategy[dict[str, Any]]:
    """A range, an amount, or one end of a range."""
    whole, cents = st.integers(200, 300000), st.integers(1001, 999999).map(lambda value: value / 100)
    ends = st.one_of(st.tuples(whole, whole), st.tuples(cents, cents)).map(sorted).filter(lambda row: row[0] < row[1])
    shapes = st.one_of(
        ends.map(lambda row: {"min": row[0], "max": row[1]}), whole.map(lambda value: {"amount": value}),
        cents.map(lambda value: {"amount": value}), whole.map(lambda value: {"min": value}),
        cents.map(lambda value: {"max": value}),
    )  # fmt: skip
    unit = {"currency": one_of("USD", "EUR", "GBP", "CAD"), "period": one_of("hour", "day", "week", "month", "year")}
    return st.tuples(shapes, st.fixed_dictionaries(unit)).map(lambda row: row[0] | row[1])


def ranges(name: st.SearchStrategy[str]) -> st.SearchStrategy[list[dict[str, Any]]]:
    places = st.lists(st.sampled_from(REGIONS), min_size=1, max_size=2, unique=True)
    named = st.one_of(name.map(lambda label: {"label": label}), places.map(lambda regions: {"regions": regions}),
                      st.tuples(name, places).map(lambda row: {"label": row[0], "regions": row[1]}))  # fmt: skip
    whole = pay().filter(lambda row: {"min", "max"} & row.keys())
    return st.lists(st.tuples(named, whole).map(lambda row: row[0] | row[1]), min_size=1, max_size=3)


def sentence(language: str) -> st.SearchStrategy[str]:
    """A plain sentence, or one with something odd in it, before it or behind it."""
    words = st.lists(st.sampled_from(WORDS[language].split()), min_size=5, max_size=12)
    plain = words.map(lambda row: " ".join(row).capitalize() + ".")
    inside = st.tuples(words, st.sampled_from(ODD), st.integers(0, 12)).map(
        lambda row: " ".join([*row[0][: row[2]], row[1], *row[0][row[2] :]]) + "."
    )
    before = st.tuples(st.sampled_from(BEGINNINGS), plain).map("".join)
    behind = st.tuples(plain, st.sampled_from(ENDINGS)).map(lambda row: row[0].rstrip(".") + row[1])
    return st.one_of(plain, plain, plain, inside, before, behind)


def items(language: str) -> st.SearchStrategy[str]:
    """One item of a list, which may look like a heading, a label or an item in an item."""
    line = sentence(language)
    marked = st.tuples(st.sampled_from(MARKS), line).map("".join)
    return st.one_of(line, line, marked, line.map("{}:".format), st.sampled_from(ITEMS))


def wishes(language: str) -> st.SearchStrategy[str]:
    """An item that says that it is a wish; among what is required it would come back as one."""
    return st.tuples(sentence(language), st.sampled_from(WISHES)).map(lambda row: row[0].rstrip(".") + row[1])


def texts(language: str) -> st.SearchStrategy[str]:
    """A text of one or more paragraphs, perhaps with a list in it."""
    line = sentence(language)
    mark = st.sampled_from(["- {}", "• {}", "* {}", "{number}. {}", "{number}) {}"])
    rows = st.lists(line, min_size=2, max_size=3)
    listed = st.tuples(mark, rows).map(
        lambda made: "\n".join(made[0].format(row, number=number) for number, row in enumerate(made[1], 1))
    )
    return st.one_of(line, line, st.tuples(line, listed).map("\n\n".join), st.tuples(listed, line).map("\n\n".join))


def plain_names(language: str) -> st.SearchStrategy[str]:
    """Two or three words in capitals."""
    words = st.lists(st.sampled_from(WORDS[language].split()), min_size=2, max_size=3)
    return words.map(lambda row: " ".join(row).title())


def names(language: str) -> st.SearchStrategy[str]:
    """A few words in capitals, such as a team has for a name; markup in them JSON-LD would take for its own."""
    plain = plain_names(language)
    odd = st.tuples(plain, st.sampled_from([word for word in ODD[:24] if not word.startswith(("<", "&"))])).map(
        " ".join
    )
    return st.one_of(plain, plain, odd)


def fields(language: str) -> dict[str, st.SearchStrategy[Any]]:
    """All fields of the schema but title and duties, with texts of a language."""
    line, name, item = sentence(language), names(language), items(language)
    lines = st.lists(item, min_size=1, max_size=4)
    prose = texts(language)
    wished = st.one_of(item, wishes(language))
    demanded = item.filter(lambda text: text not in ("Nice to have", "A plus: Spanish"))
    named = st.one_of(
        demanded, st.fixed_dictionaries({"name": name, "text": line}, optional={"years": st.integers(1, 9)})
    )
    share = st.integers(1, 100)
    answer = prose.filter(lambda text: "?" not in text)  # in plain text what it asks would be the next question
    return {
        "version": st.just(1), "audience": one_of("external", "internal", "both"), "status": one_of("open", "draft"),
        "id": st.integers(1, 9999).map("REQ-{}".format), "occupation": st.just("29-1292"),
        "employer": some(
            name=name.map("Example {}".format), url=st.just("https://www.clinic.example"), about=prose, department=name,
            team=name, industry=name, type=one_of("private", "public"), headcount=st.integers(1, 900),
            headcount_by_region=st.just({"US-CO": 4}), federal_contractor=st.booleans(),
            federal_contract_value=st.integers(0, 9),
        ),
        "locations": st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique_by=lambda place: place["city"]),
        "workplace": st.fixed_dictionaries(
            {"type": one_of("onsite", "hybrid", "remote")},
            optional={
                "days_onsite": st.sampled_from([1, 2.5, 4]), "reports_to_region": st.sampled_from(REGIONS),
                "eligible_regions": st.lists(st.sampled_from(REGIONS), min_size=1, max_size=3, unique=True),
                "excluded_regions": st.lists(st.sampled_from(REGIONS), min_size=1, max_size=3, unique=True),
            },
        ),
        "employment": some(
            type=one_of("full_time", "part_time", "contractor", "temporary", "intern", "volunteer", "per_diem"),
            seniority=one_of("intern", "entry", "mid", "senior", "lead", "principal", "manager", "director",
                             "executive"),
            hours_per_week=st.sampled_from([24, 37.5, 40]), schedule=name, start_date=st.one_of(days(), name),
            duration=st.integers(2, 30).map("{} months".format), openings=st.integers(1, 40), travel_percent=share,
            reports_to=name, overtime=one_of("exempt", "nonexempt"), vacancy=one_of("existing", "future"),
            visa_sponsorship=one_of("offered", "not_offered", "case_by_case"),
        ),
        "compensation": st.tuples(pay(), some(
            basis=one_of("base", "total", "commission", "tips"), range_is=one_of("hiring", "grade"), grade=one_of("H3"),
            bonus=line, equity=line, commission=line, other=line, notes=prose, ranges=ranges(name),
        )).map(lambda row: row[0] | row[1]),
        "summary": prose, "about_role": prose, "highlights": lines, "benefits": st.lists(
            st.one_of(item, line.map(lambda text: {"kind": "health", "text": text})), min_size=1, max_size=3,
        ),
        "qualifications": some(required=st.lists(named, min_size=1), preferred=st.lists(wished, min_size=1)),
        "education": st.fixed_dictionaries(
            {"level": one_of("none", "high_school", "certificate", "some_college", "apprenticeship", "associate",
                             "bachelor", "master", "doctorate", "professional")},
            optional={"field": name, "or_experience": st.booleans()},
        ),
        "experience": some(min_years=st.integers(1, 4), max_years=st.integers(5, 9)),
        "licenses": st.lists(
            st.one_of(line, line.map(lambda text: {"text": text, "required_by_law": True})), min_size=1,
        ),
        "certifications": lines, "skills": lines, "work_authorization": line, "clearance": line, "career_growth": prose,
        "tools": st.lists(st.fixed_dictionaries({"category": name, "items": st.lists(name, min_size=1, max_size=3)}),
                          min_size=1, max_size=2),
        "work_environment": st.one_of(line, st.fixed_dictionaries({"description": line, "physical": lines},
                                                                  optional={"sensory": lines})),
        "hiring_process": lines.filter(lambda rows: len(rows) > 1),
        "application": some(
            how_to=prose, url=st.just("https://jobs.clinic.example/2041"), email=st.just("jobs@clinic.example"),
            contact=name, ai_screening=one_of("used", "not_used"),
        ),
        "dates": some(posted=days(), closes=st.one_of(days(), st.just("ongoing")), reviewed=days()),
        "statements": some(**dict.fromkeys(
            ("equal_opportunity", "accommodation", "fair_chance", "background_check", "ai_use", "privacy",
             "pay_transparency"), line,
        )),
        "faq": st.lists(
            st.fixed_dictionaries({"question": name.map("{}?".format), "answer": answer}), min_size=1, max_size=2,
        ),
        "sections": st.lists(
            st.fixed_dictionaries({"heading": plain_names(language), "text": prose}), min_size=1, max_size=2,
        ),
        "meta": some(owner=name, approved_by=name, tags=st.just(["clinic"])), "x-note": line,
    }  # fmt: skip


def of_language(language: str) -> st.SearchStrategy[dict[str, Any]]:
    """A posting, a description or a guide in one language."""
    made = fields(language)
    text, item = sentence(language), items(language)
    duty = st.one_of(item, text.map(lambda text: {"name": "Care", "text": text, "share": 40, "essential": True}))
    title = st.sampled_from(["Night Nurse", "Dental Hygienist", "Line Cook", "Engineer, R&D – C++/C#", "Koch (m/w/d)"])
    needed = {
        "title": title, "language": st.sampled_from(TAGS[language]), "duties": st.lists(duty, min_size=2, max_size=4),
    }  # fmt: skip
    kinds = st.sampled_from(["posting", "posting", "description"])
    published = st.fixed_dictionaries({"kind": kinds, **needed}, optional=made)
    return st.one_of(published, published, published, guide(language, needed, made))


def guide(language: str, needed: dict[str, Any], made: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A role: no employer, the pay of the market instead of a range, and sources."""
    line, day = sentence(language), days()
    percentiles = st.dictionaries(one_of("10", "25", "50", "75", "90"), st.integers(20, 300000), min_size=1)
    market = some(
        as_of=st.one_of(day, day.map(lambda text: text[:7]), day.map(lambda text: text[:4])), notes=line,
        area=st.sampled_from(REGIONS), percentiles=percentiles, cite=st.just([1]),
    ).filter(lambda held: "percentiles" in held)  # fmt: skip
    pay = st.fixed_dictionaries(
        {"currency": one_of("USD", "EUR", "CAD"), "period": one_of("hour", "year"), "market": market}
    )
    cited = {"publisher": plain_names(language), "title": plain_names(language)}
    more = {"url": st.just("https://stats.example/t_1?a=b&c=d"), "published": day, "accessed": day}
    citations = st.lists(st.fixed_dictionaries(cited, optional=more), min_size=1, max_size=3).map(
        lambda rows: [{"id": number, **row} for number, row in enumerate(rows, 1)]
    )
    held = {
        key: value for key, value in made.items() if key not in ("employer", "locations", "application", "compensation")
    }
    return st.fixed_dictionaries(
        {"kind": st.just("role"), "citations": citations, **needed}, optional=held | {"compensation": pay}
    )
