"""What stands in a few words above the text of a posting: employer, place, contract, pay, dates."""

from __future__ import annotations

from jdlint.render.document import Heading, Pairs, runs
from jdlint.render.pay import main_pay

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.render.document import Block
    from jdlint.render.page import Page


def details(page: Page) -> Iterator[Block]:
    """The heading and the lines `label: value`; nothing where there are none."""
    words = page.formats.words
    rows = [(words[key], runs(value)) for key, value in _rows(page) if value]
    if rows:
        yield Heading(2, words["details"])
        yield Pairs(rows, words.colon)


def _rows(page: Page) -> Iterator[tuple[str, str]]:
    """The key of each label and its value, which may be empty; first what decides whether one reads on."""
    formats, closes = page.formats, page.text("dates.closes")
    yield "employer", page.text("employer.name")
    yield from _places(page)
    yield "employment_type", formats.words.get(f"type.{page.text('employment.type')}")
    yield "pay", main_pay(page)
    yield "closes", formats.words["ongoing"] if closes == "ongoing" else formats.day(closes)
    yield from _contract(page)
    yield "education", _education(page)
    yield "experience", _experience(page)
    for name in ("department", "team", "industry"):
        yield name, page.text(f"employer.{name}")
    yield "website", page.text("employer.url")
    yield "grade", page.text("compensation.grade")
    yield "id", page.text("id")
    yield "posted", formats.day(page.text("dates.posted"))
    if page.kind != "posting":
        yield "reviewed", formats.day(page.text("dates.reviewed"))


def _places(page: Page) -> Iterator[tuple[str, str]]:
    formats, words = page.formats, page.formats.words
    for location in page.entries("locations"):
        names = ("street", "city", "region", "country", "postal_code")
        yield "location", formats.place({name: location.text(name) for name in names}) or location.text("text")
    kind, days = words.get(f"workplace.{page.text('workplace.type')}"), page.number("workplace.days_onsite")
    if kind and days is not None:
        kind += f", {words['day_onsite' if days == 1 else 'days_onsite'].format(formats.number(days))}"
    yield "workplace", kind
    for key, name in (("eligible", "eligible_regions"), ("excluded", "excluded_regions")):
        yield key, "; ".join(map(formats.area, page.texts(f"workplace.{name}")))
    yield "reports_to_region", formats.area(page.text("workplace.reports_to_region"))


def _contract(page: Page) -> Iterator[tuple[str, str]]:
    formats, words = page.formats, page.formats.words
    hours, travel = page.number("employment.hours_per_week"), page.number("employment.travel_percent")
    yield "schedule", page.text("employment.schedule")
    yield "hours_per_week", "" if hours is None else formats.number(hours)
    yield "start_date", formats.day(page.text("employment.start_date"))
    yield "duration", page.text("employment.duration")
    yield "travel_percent", "" if travel is None else words["share"].format(formats.percent(travel))
    yield "reports_to", page.text("employment.reports_to")
    yield "openings", page.text("employment.openings")
    for name in ("seniority", "vacancy", "visa_sponsorship", "overtime"):
        yield name, words.get(f"{name}.{page.text(f'employment.{name}')}")


def _education(page: Page) -> str:
    words = page.formats.words
    level, field = words.get(f"level.{page.text('education.level')}"), page.text("education.field")
    if level and field:
        level = f"{level} ({field})"
    node = page.posting.get("education.or_experience")
    asked = bool(level or field) and page.text("education.level") != "none"
    return (
        f"{level or field}, {words['or_experience']}"
        if asked and node is not None and node.value is True
        else level or field
    )


def _experience(page: Page) -> str:
    formats, words = page.formats, page.formats.words
    low, high = page.number("experience.min_years"), page.number("experience.max_years")
    if low is not None and high is not None:
        return f"{formats.number(low)}–{formats.number(high)}"
    if low is not None:
        return words["at_least"].format(formats.number(low))
    return "" if high is None else words["at_most"].format(formats.number(high))


__all__ = ["details"]
