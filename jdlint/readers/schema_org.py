"""JobPosting of schema.org, in a page's JSON-LD or as a file: its properties as fields of a posting."""

from __future__ import annotations

import re

from jdlint.amounts import read_pay
from jdlint.posting import Node
from jdlint.readers import records
from jdlint.reference.places import country_code, region_code
from jdlint.synthetic import node_of, part_of_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.readers.records import Fields

_OCCUPATION = re.compile(r"\d{2}-\d{4}(?=\.\d\d|$|\D)")
#: Degrees by the words that Google's job search asks for; a postgraduate degree is one of several levels.
_DEGREES = {
    "highschool": "high_school", "associatedegree": "associate", "bachelordegree": "bachelor",
    "professionalcertificate": "certificate",
}  # fmt: skip
#: Types of what can be an employer.
_ORGANIZATIONS = frozenset((
    "Organization", "Corporation", "LocalBusiness", "NGO", "GovernmentOrganization", "EducationalOrganization",
    "MedicalOrganization", "CollegeOrUniversity", "School", "Hospital", "Restaurant", "Store", "Hotel",
))  # fmt: skip
#: How deep a JobPosting may lie in other records.
_DEEPEST = 6


def postings_in(node: Node, depth: int = 0) -> Iterator[Node]:
    """The JobPosting records in a JSON-LD value: itself, entries of lists and of `@graph`, what records hold."""
    if depth > _DEEPEST:
        return
    if node.kind == "sequence":
        for entry in node.value:
            yield from postings_in(entry, depth + 1)
    elif node.kind == "mapping":
        if is_posting(node):
            yield node
            return
        for child in node.value.values():
            if child.kind in ("mapping", "sequence"):
                yield from postings_in(child, depth + 1)


class Beside:
    """What JSON-LD holds beside its postings: things with names by their `@id`, and the organizations by name."""

    def __init__(self, values: list[Node]) -> None:
        self._by_id: dict[str, Node] = {}
        self._organizations: dict[str, Node] = {}
        for value in values:
            for node, name in _named(value):
                if (key := records.text(node, "@id")) is not None:
                    self._by_id.setdefault(key.value, node)
                if any(str(kind.value) in _ORGANIZATIONS for kind in records.each(node, "@type")):
                    self._organizations.setdefault(name.value, name)

    def employer_of(self, record: Node) -> Fields:
        """The employer of a JobPosting that names none, where one organization alone stands beside it.

        One that the JobPosting points to becomes part of it instead.
        """
        given = record.value.get("hiringOrganization")
        if records.text(given, "name") is not None or (given is not None and given.kind == "string"):
            return []
        if (key := records.text(given, "@id")) is not None:
            record.value["hiringOrganization"] = self._by_id.get(key.value, given)
            return []
        return [("employer.name", name) for name in self._organizations.values() if len(self._organizations) == 1]


def _named(node: Node, depth: int = 0) -> Iterator[tuple[Node, Node]]:
    """The records in a JSON-LD value that have a name, each with it."""
    if node.kind == "mapping" and (name := records.text(node, "name")) is not None:
        yield node, name
    if depth <= _DEEPEST and node.kind in ("mapping", "sequence"):
        for child in node.value.values() if node.kind == "mapping" else node.value:
            yield from _named(child, depth + 1)


def is_posting(node: Node) -> bool:
    """Whether a record says that it is a JobPosting."""
    types = records.each(node, "@type") if node.kind == "mapping" else ()
    return any(str(kind.value).rpartition("/")[2] == "JobPosting" for kind in types)


def fields(record: Node) -> Fields:
    """The fields that a JobPosting fills, its description apart."""
    text, prose, day = records.text, records.prose, records.day
    found = [
        ("title", text(record, "title", "name")),
        ("id", text(record, "identifier.value", "identifier.name", "identifier")),
        ("language", records.language(record, "inLanguage")),
        ("occupation", _occupation(record)),
        ("employer.name", text(record, "hiringOrganization.name", "hiringOrganization")),
        ("employer.url", text(record, "hiringOrganization.sameAs", "hiringOrganization.url")),
        ("employer.about", prose(record, "employerOverview", "hiringOrganization.description")),
        ("employer.department", text(record, "employmentUnit.name", "hiringOrganization.department.name")),
        ("employer.industry", text(record, "industry")),
        ("locations", _locations(record)),
        ("workplace.type", _remote(record)),
        ("workplace.eligible_regions", _regions(record)),
        ("employment.type", records.employment(record, "employmentType")),
        ("employment.schedule", text(record, "workHours")),
        ("employment.start_date", text(record, "jobStartDate")),
        ("employment.duration", text(record, "jobDuration")),
        ("employment.openings", records.number(record, "totalJobOpenings")),
        *_pay(record),
        ("compensation.other", prose(record, "incentiveCompensation", "incentives")),
        ("benefits", records.items(record, "jobBenefits", "benefits")),
        ("duties", records.items(record, "responsibilities")),
        ("qualifications.required", records.items(record, "qualifications")),
        ("skills", records.items(record, "skills", "skills.name")),
        ("education.level", records.one_of(_DEGREES, record, "educationRequirements.credentialCategory")),
        ("experience.min_years", _years(record)),
        ("work_authorization", prose(record, "eligibilityToWorkRequirement")),
        ("clearance", prose(record, "securityClearanceRequirement")),
        ("work_environment.physical", records.items(record, "physicalRequirement")),
        ("work_environment.sensory", records.items(record, "sensoryRequirement")),
        ("application.url", text(record, "url")),
        ("application.email", text(record, "applicationContact.email")),
        ("dates.posted", day(record, "datePosted")),
        ("dates.closes", day(record, "validThrough")),
    ]
    return [(path, node) for path, node in found if node is not None]


def _occupation(record: Node) -> Node | None:
    for value in records.each(record, "occupationalCategory"):
        node = records.first(value, "codeValue") if value.kind == "mapping" else value
        if node is not None and node.kind == "string" and (match := _OCCUPATION.match(node.value)):
            return part_of_text(node, *match.span())
    return None


def _locations(record: Node) -> Node | None:
    places = [made for place in records.each(record, "jobLocation") for made in locations(place)]
    return Node("sequence", places, places[0].span) if places else None


def locations(place: Node) -> list[Node]:
    """Locations out of a Place with a PostalAddress, out of the address alone, or out of words."""
    address = records.first(place, "address") or place
    if address is None or address.kind != "mapping":
        return records.places(address)
    name = records.text(address, "addressCountry.name", "addressCountry")
    country = country_code(name.value.strip()) or "" if name is not None else ""
    found = {
        "city": records.text(address, "addressLocality"),
        "region": records.region(records.text(address, "addressRegion.name", "addressRegion"), country),
        "country": node_of(country, name) if name is not None and country else None,
        "postal_code": records.text(address, "postalCode"),
        "street": records.text(address, "streetAddress"),
    }
    members = {name: node for name, node in found.items() if node is not None}
    if found["region"] is None and (told := _whole(found["city"], country)):
        told[0].value |= {name: node for name, node in members.items() if name != "city"}
        return told
    return [Node("mapping", members, address.span)] if members.keys() & {"city", "region", "country"} else []


def _whole(city: Node | None, country: str) -> list[Node]:
    """The places that the name of a city holds with their regions, as some systems write them: "Seattle, WA"."""
    if city is None or "," not in city.value:
        return []
    told = [place for place in records.places(city) if "region" in place.value]
    return told if all(country in ("", place.value["country"].value) for place in told) else []


def _remote(record: Node) -> Node | None:
    found = records.first(record, "jobLocationType")
    if found is None or found.kind != "string" or found.value.strip().upper() != "TELECOMMUTE":
        return None
    return node_of("remote", found)


def _regions(record: Node) -> Node | None:
    areas = list(records.each(record, "applicantLocationRequirements"))
    regions = [made for area in areas if (made := _state(area) or _region(area)) is not None]
    return Node("sequence", regions, regions[0].span) if regions else None


def _region(area: Node) -> Node | None:
    return records.region(
        records.text(area, "name") or records.text(area, "address.addressCountry") or records.text(area)
    )


def _state(area: Node) -> Node | None:
    """What says that it is a State, with its country: "Ontario, CA" is in Canada, and no city in California."""
    name = records.text(area, "name")
    if name is None or "State" not in [kind.value for kind in records.each(area, "@type")]:
        return None
    state, _, country = name.value.rpartition(", ")
    code = region_code(state, country_code(country) or "") if state and country_code(country) else None
    return node_of(code, name) if code else None


def _pay_in_words(node: Node | None) -> Node | None:
    """What says more of pay than its amount: "£38,694 a year pro rata"."""
    return node if node is not None and "notes" in (read_pay(str(node.value)) or {}) else None


def _pay(record: Node) -> Fields:
    pay = records.first(record, "baseSalary")
    low, high = records.number(pay, "value.minValue", "minValue"), records.number(pay, "value.maxValue", "maxValue")
    amount = records.number(pay, "value.value", "value", "price") if pay is not None and pay.kind == "mapping" else None
    if pay is not None and pay.kind != "mapping":
        amount = records.number(pay)
    if low is None and high is None and amount is None:
        return []
    if low is not None and high is not None and low.value == high.value:
        low, high, amount = None, None, low
    found = [
        ("compensation.min", low),
        ("compensation.max", high),
        ("compensation.amount", amount if low is None and high is None else None),
        ("compensation.notes", _pay_in_words(records.text(pay, "value.value", "value"))),
        ("compensation.currency", _currency(record, pay)),
        ("compensation.period", records.period(pay, "value.unitText", "unitText")),
    ]
    return [(path, node) for path, node in found if node is not None]


def _currency(record: Node, pay: Node | None) -> Node | None:
    found = records.text(pay, "currency", "value.currency", "priceCurrency") or records.text(record, "salaryCurrency")
    return found if found is not None and re.fullmatch("[A-Z]{3}", found.value) else None


def _years(record: Node) -> Node | None:
    months = records.number(record, "experienceRequirements.monthsOfExperience")
    if months is None:
        return None
    years = months.value / 12
    return node_of(int(years) if years == int(years) else round(years, 1), months)


__all__ = ["Beside", "fields", "is_posting", "locations", "postings_in"]
