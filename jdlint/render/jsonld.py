"""A posting as JSON-LD: `JobPosting` of schema.org as Google's job search reads it, and its questions as `FAQPage`.

What the posting does not say is left out. What Google asks for and does not get is told.
"""

from __future__ import annotations

import json
import re

from jdlint.errors import JdlintError
from jdlint.render.document import address, prose
from jdlint.render.formats import country_of
from jdlint.render.html import fragment
from jdlint.render.pay import ends
from jdlint.reports.escape import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from jdlint.render import Note
    from jdlint.render.page import Page

_CONTEXT = "https://schema.org/"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TYPES = ("full_time", "part_time", "contractor", "temporary", "intern", "volunteer", "per_diem", "other")
#: What people write where there is nothing.
_NONE = re.compile(r"(?:none|no|n/?a|not applicable|nothing|-+)\.?", re.IGNORECASE)
_PERIODS = ("hour", "day", "week", "month", "year")
#: The levels that Google knows.
_CREDENTIALS = {
    "high_school": "high school", "associate": "associate degree", "bachelor": "bachelor degree",
    "certificate": "professional certificate", "master": "postgraduate degree", "doctorate": "postgraduate degree",
    "professional": "postgraduate degree",
}  # fmt: skip
#: What Google asks for, and the field that it comes from.
_REQUIRED = {
    "title": "title", "datePosted": "dates.posted", "hiringOrganization": "employer.name",
    "description": "summary, duties and the like",
}  # fmt: skip
_OUT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def render(pages: Sequence[Page], note: Note) -> str:
    """One object, or a list of them. Raises JdlintError where there is nothing to say."""
    things = [thing for page in pages for thing in objects(page, note)]
    if not things:
        raise JdlintError("there is no JobPosting in this", "JSON-LD is made of documents of kind posting")
    return _dumped(things[0] if len(things) == 1 else things) + "\n"


def script(thing: dict[str, Any]) -> str:
    """An object as it stands in a page."""
    return f'<script type="application/ld+json">\n{_dumped(thing)}\n</script>'


def _dumped(thing: object) -> str:
    """JSON that may be put into a page as it is: nothing in it ends the element or begins a comment."""
    return re.sub("[<>&\u2028\u2029]", lambda match: _OUT[match[0]], json.dumps(thing, ensure_ascii=False, indent=2))


def objects(page: Page, note: Note, *, published: bool = False) -> Iterator[dict[str, Any]]:
    """The objects of one document; on a page (`published`) none that search engines are not meant to see."""
    if page.kind == "posting" and not (published and page.audience == "internal"):
        yield _cleaned(job_posting(page, note))
    questions = [(one.text("question"), one.text("answer")) for one in page.entries("faq")]
    asked = [_question(*pair) for pair in questions if all(pair)]
    if asked:
        yield _cleaned({"@context": _CONTEXT, "@type": "FAQPage", "inLanguage": page.language, "mainEntity": asked})


def _question(question: str, answer: str) -> dict[str, Any]:
    text = fragment(list(prose(answer)))
    return {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": text}}


def job_posting(page: Page, note: Note) -> dict[str, Any]:
    """The `JobPosting`; `note` hears of every property that Google asks for and that is missing."""
    found: dict[str, Any] = {"@context": _CONTEXT, "@type": "JobPosting"}
    for part in (_identity, _employer, _place, _contract, _pay, _requirements, _content):
        found |= {name: value for name, value in part(page).items() if value not in (None, "", [], {})}
    for name, path in _REQUIRED.items():
        if name not in found:
            note(f"{page.name}: Google asks for {name}, and the posting has no {path}")
    if found.get("jobLocationType") == "TELECOMMUTE" and "applicantLocationRequirements" not in found:
        lacking = "applicantLocationRequirements, and the posting has no workplace.eligible_regions"
        note(f"{page.name}: Google asks for {lacking}")
    elif "jobLocation" not in found and "jobLocationType" not in found:
        note(f"{page.name}: Google asks for jobLocation, and the posting has no locations")
    return found


def _identity(page: Page) -> dict[str, Any]:
    number, closes = page.text("id"), page.text("dates.closes")
    name = {"name": page.text("employer.name")} if page.text("employer.name") else {}
    return {
        "title": page.text("title"),
        "description": fragment(page.document.blocks),
        "inLanguage": page.language,
        "identifier": {"@type": "PropertyValue", **name, "value": number} if number else None,
        "url": address(page.text("application.url")),
        "datePosted": _day(page.text("dates.posted")),
        # The last day counts to its end.
        "validThrough": f"{closes}T23:59:59" if _day(closes) else None,
    }


def _employer(page: Page) -> dict[str, Any]:
    name, department = page.text("employer.name"), page.text("employer.department")
    contact, email = page.text("application.contact"), page.text("application.email")
    organization = {"@type": "Organization", "name": name, "sameAs": address(page.text("employer.url"))}
    person = {"@type": "ContactPoint", "name": contact, "email": email}
    return {
        "hiringOrganization": _filled(organization) if name else None,
        "employmentUnit": {"@type": "Organization", "name": department} if department else None,
        "employerOverview": page.text("employer.about"),
        "industry": page.text("employer.industry"),
        "applicationContact": _filled(person) if contact or email else None,
    }


def _place(page: Page) -> dict[str, Any]:
    remote = page.text("workplace.type") == "remote"
    places = [_filled(_address_of(one.text)) for one in page.entries("locations")]
    eligible = [_area(page, code) for code in page.texts("workplace.eligible_regions") if page.formats.names(code)]
    return {
        "jobLocation": _alone([{"@type": "Place", "address": place} for place in places if len(place) > 1]),
        "jobLocationType": "TELECOMMUTE" if remote else None,
        "applicantLocationRequirements": _alone(eligible) if remote else None,
    }


def _address_of(text: Any) -> dict[str, Any]:
    region = text("region")
    return {
        "@type": "PostalAddress",
        "streetAddress": text("street"),
        "addressLocality": text("city"),
        "addressRegion": region.partition("-")[2],
        "postalCode": text("postal_code"),
        "addressCountry": country_of(text),
    }


def _area(page: Page, code: str) -> dict[str, Any]:
    """A country by its code, a state or a city with what it lies in, as Google wants them told apart."""
    country = code[:2]
    if code == country:
        return {"@type": "Country", "name": country}
    kind = "City" if "/" in code else "State"
    return {"@type": kind, "name": f"{page.formats.area(code)}, {country}"}


def _contract(page: Page) -> dict[str, Any]:
    kind, hours = page.text("employment.type"), page.number("employment.hours_per_week")
    schedule = page.text("employment.schedule")
    week = f"{page.formats.number(hours)}" if hours is not None else ""
    return {
        "employmentType": kind.upper() if kind in _TYPES else None,
        "workHours": "; ".join(
            filter(
                None, (week and f"{page.formats.words['hours_per_week']}{page.formats.words.colon} {week}", schedule)
            )
        ),
        "jobStartDate": page.text("employment.start_date"),
        "totalJobOpenings": page.number("employment.openings"),
    }


def _pay(page: Page) -> dict[str, Any]:
    """Base pay alone, where amount, currency and period are all stated; a total is no base salary."""
    low, high = ends(page)
    currency, period = page.text("compensation.currency"), page.text("compensation.period")
    texts = (page.text(f"compensation.{name}") for name in ("bonus", "equity", "commission"))
    on_top = [text for text in texts if text and _NONE.fullmatch(text) is None]
    found: dict[str, Any] = {"incentiveCompensation": on_top, "jobBenefits": list(page.texts("benefits"))}
    base = page.text("compensation.basis") in ("", "base")
    if base and currency and period in _PERIODS and (low, high) != (None, None):
        amounts = {"value": low} if low == high else {"minValue": low, "maxValue": high}
        value = _filled({"@type": "QuantitativeValue", **amounts, "unitText": period.upper()})
        found["baseSalary"] = {"@type": "MonetaryAmount", "currency": currency, "value": value}
    return found


def _requirements(page: Page) -> dict[str, Any]:
    level, years = page.text("education.level"), page.number("experience.min_years")
    credential = _CREDENTIALS.get(level)
    node = page.posting.get("education.or_experience")
    schooling: Any = {"@type": "EducationalOccupationalCredential", "credentialCategory": credential}
    months = {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": round((years or 0) * 12)}
    both = credential is not None and years
    return {
        "educationRequirements": "no requirements" if level == "none" else schooling if credential else None,
        "experienceRequirements": months if years else None,
        "experienceInPlaceOfEducation": True if both and node is not None and node.value is True else None,
        "qualifications": list(page.texts("qualifications.required")),
        "skills": list(page.texts("skills")),
        "eligibilityToWorkRequirement": page.text("work_authorization"),
        "securityClearanceRequirement": page.text("clearance"),
        "physicalRequirement": list(page.texts("work_environment.physical")),
        "sensoryRequirement": list(page.texts("work_environment.sensory")),
    }


def _content(page: Page) -> dict[str, Any]:
    return {"responsibilities": list(page.texts("duties")), "occupationalCategory": page.text("occupation")}


def _alone(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def _day(text: str) -> str | None:
    return text if _DAY.fullmatch(text) else None


def _cleaned(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    return clean(value) if isinstance(value, str) else value


__all__ = ["job_posting", "objects", "render", "script"]
