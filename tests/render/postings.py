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
PLACES: tuple[dict[str, str], ...] = (
    {"street": "100 Main Street", "city": "Denver", "region": "US-CO", "country": "US", "postal_code": "80202"},
    {"city": "Toronto", "region": "CA-ON", "country": "CA"},
    {"street": "Am Markt 1", "city": "Linz", "postal_code": "4020", "country": "AT"},
    {"city": "Lyon", "postal_code": "69001", "country": "BE"},
    {"city": "Oslo", "country": "NO"},
)
REGIONS = ("US-CO", "US-WY", "CA-ON", "US-NY/New York City", "CA-BC/Vancouver", "JP", "NO")


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


def fields(language: str) -> dict[str, st.SearchStrategy[Any]]:
    """All fields of the schema but title and duties, with texts of a language."""
    words = st.lists(st.sampled_from(WORDS[language].split()), min_size=5, max_size=12)
    line = words.map(lambda row: " ".join(row).capitalize() + ".")
    name = words.map(lambda row: " ".join(row[:3]).title())
    lines = st.lists(line, min_size=1, max_size=4)
    named = st.one_of(line, st.fixed_dictionaries({"name": name, "text": line}, optional={"years": st.integers(1, 9)}))
    share = st.integers(1, 100)
    return {
        "version": st.just(1), "audience": one_of("external", "internal", "both"), "status": one_of("open", "draft"),
        "id": st.integers(1, 9999).map("REQ-{}".format), "occupation": st.just("29-1292"),
        "employer": some(
            name=name.map("Example {}".format), url=st.just("https://www.clinic.example"), about=line, department=name,
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
            bonus=line, equity=line, commission=line, other=line, notes=line, ranges=ranges(name),
        )).map(lambda row: row[0] | row[1]),
        "summary": line, "about_role": line, "highlights": lines, "benefits": st.lists(
            st.one_of(line, line.map(lambda text: {"kind": "health", "text": text})), min_size=1, max_size=3,
        ),
        "qualifications": some(required=st.lists(named, min_size=1), preferred=st.lists(named, min_size=1)),
        "education": st.fixed_dictionaries(
            {"level": one_of("none", "high_school", "certificate", "some_college", "apprenticeship", "associate",
                             "bachelor", "master", "doctorate", "professional")},
            optional={"field": name, "or_experience": st.booleans()},
        ),
        "experience": some(min_years=st.integers(1, 4), max_years=st.integers(5, 9)),
        "licenses": st.lists(
            st.one_of(line, line.map(lambda text: {"text": text, "required_by_law": True})), min_size=1,
        ),
        "certifications": lines, "skills": lines, "work_authorization": line, "clearance": line, "career_growth": line,
        "tools": st.lists(st.fixed_dictionaries({"category": name, "items": st.lists(name, min_size=1, max_size=3)}),
                          min_size=1, max_size=2),
        "work_environment": st.one_of(line, st.fixed_dictionaries({"description": line, "physical": lines},
                                                                  optional={"sensory": lines})),
        "hiring_process": lines,
        "application": some(
            how_to=line, url=st.just("https://jobs.clinic.example/2041"), email=st.just("jobs@clinic.example"),
            contact=name, ai_screening=one_of("used", "not_used"),
        ),
        "dates": some(posted=days(), closes=st.one_of(days(), st.just("ongoing")), reviewed=days()),
        "statements": some(**dict.fromkeys(
            ("equal_opportunity", "accommodation", "fair_chance", "background_check", "ai_use", "privacy",
             "pay_transparency"), line,
        )),
        "faq": st.lists(
            st.fixed_dictionaries({"question": name.map("{}?".format), "answer": line}), min_size=1, max_size=2,
        ),
        "sections": st.lists(st.fixed_dictionaries({"heading": name, "text": line}), min_size=1, max_size=2),
        "meta": some(owner=name, approved_by=name, tags=st.just(["clinic"])), "x-note": line,
    }  # fmt: skip


def of_language(language: str) -> st.SearchStrategy[dict[str, Any]]:
    made = fields(language)
    line = made["summary"]
    duty = st.one_of(line, line.map(lambda text: {"name": "Care", "text": text, "share": 40, "essential": True}))
    needed = {
        "title": st.sampled_from(["Night Nurse", "Dental Hygienist", "Line Cook"]), "language": st.just(language),
        "kind": st.sampled_from(["posting", "posting", "posting", "description"]),
        "duties": st.lists(duty, min_size=2, max_size=4),
    }  # fmt: skip
    return st.fixed_dictionaries(needed, optional=made)


POSTING = st.sampled_from(sorted(WORDS)).flatmap(of_language)
