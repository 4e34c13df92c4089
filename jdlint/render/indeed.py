"""Postings as the XML feed that Indeed and other boards read: a `job` for each, every value in CDATA."""

from __future__ import annotations

import datetime

from jdlint.errors import JdlintError
from jdlint.render.document import address
from jdlint.render.formats import country_of
from jdlint.render.html import fragment
from jdlint.render.pay import main_pay
from jdlint.reports.escape import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jdlint.render import Note
    from jdlint.render.page import Page

#: What a job must have, and the field that it comes from.
_REQUIRED = {
    "title": "title", "date": "dates.posted", "referencenumber": "id", "url": "application.url",
    "company": "employer.name", "description": "summary, duties and the like", "country": "locations",
}  # fmt: skip
_JOB_TYPES = {
    "full_time": "fulltime", "part_time": "parttime", "contractor": "contract", "temporary": "temporary",
    "intern": "internship", "volunteer": "volunteer", "per_diem": "perdiem",
}  # fmt: skip
_REMOTE = {"remote": "Fully remote", "hybrid": "Hybrid remote"}
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: What Indeed takes of a title and a description.
_TITLE, _DESCRIPTION = 75, 20_000


def render(pages: Sequence[Page], note: Note) -> str:
    """A feed. Only postings that are open belong in it; the others are told of and left out."""
    jobs = [page for page in pages if _belongs(page, note)]
    if not jobs:
        raise JdlintError("there is no open posting in this", "a feed holds what people can apply to")
    head = [
        ("publisher", jobs[0].text("employer.name")),
        ("publisherurl", address(jobs[0].text("employer.url"))),
        ("lastBuildDate", _day(max(page.as_of for page in jobs))),
    ]
    body = "".join(f"  <job>\n{_elements(list(_job(page, note)), 4)}  </job>\n" for page in jobs)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<source>\n{_elements(head, 2)}{body}</source>\n'


def _belongs(page: Page, note: Note) -> bool:
    name = page.name
    if page.kind != "posting":
        note(f"{name}: a {page.kind} is no job to apply to, and is left out")
    elif page.status != "open":
        note(f"{name}: its status is {page.status}, and it is left out")
    elif page.audience == "internal":
        note(f"{name}: it is for employees only, and is left out")
    else:
        return True
    return False


def _job(page: Page, note: Note) -> Iterator[tuple[str, str]]:
    """The elements of one job; the first of several places, as a job has one."""
    found = [*_identity(page), *_place(page), *_content(page)]
    values = dict(found)
    name = page.name
    for element, path in _REQUIRED.items():
        if not values[element]:
            note(f"{name}: Indeed asks for {element}, and the posting has no {path}")
    if len(values["title"]) > _TITLE:
        note(f"{name}: Indeed takes titles of up to {_TITLE} characters")
    if len(values["description"]) > _DESCRIPTION:
        note(f"{name}: Indeed takes descriptions of up to {_DESCRIPTION:,} characters")
    if len(list(page.entries("locations"))) > 1:
        note(f"{name}: a job has one place; the first is in its elements, all are in its description")
    yield from found


def _identity(page: Page) -> Iterator[tuple[str, str]]:
    yield "title", page.text("title")
    yield "date", _day(page.text("dates.posted"))
    yield "referencenumber", page.text("id")
    yield "requisitionid", page.text("id")
    yield "url", address(page.text("application.url"))
    yield "company", page.text("employer.name")
    yield "sourcename", page.text("employer.name")


def _place(page: Page) -> Iterator[tuple[str, str]]:
    place = next(page.entries("locations"), None)
    text = place.text if place is not None else lambda _: ""
    region = text("region")
    home = "" if place is not None else next(page.texts("workplace.eligible_regions"), "")
    yield "city", text("city")
    yield "state", region.partition("-")[2]
    yield "country", country_of(text) or home[:2]
    yield "postalcode", text("postal_code")
    yield "streetaddress", text("street")


def _content(page: Page) -> Iterator[tuple[str, str]]:
    words, level = page.formats.words, page.text("education.level")
    years, kind = page.number("experience.min_years"), page.text("workplace.type")
    yield "email", page.text("application.email")
    yield "description", fragment(page.document.blocks)
    yield "salary", main_pay(page)
    yield "education", words.get(f"level.{level}") if level != "none" else ""
    yield "jobtype", _JOB_TYPES.get(page.text("employment.type"), "")
    yield "category", page.text("employer.industry")
    yield "experience", words["at_least"].format(page.formats.number(years)) if years else ""
    yield "expirationdate", _day(page.text("dates.closes"))
    yield "remotetype", _REMOTE.get(kind, "")


def _elements(rows: list[tuple[str, str]], indent: int) -> str:
    """Elements with their values in CDATA; those without a value are left out."""
    return "".join(f"{' ' * indent}<{name}>{_data(value)}</{name}>\n" for name, value in rows if value)


def _data(text: str) -> str:
    """A text in CDATA: its end is parted over two of them."""
    return f"<![CDATA[{clean(text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def _day(text: str) -> str:
    """A day as mail writes it, "Mon, 23 Nov 2026 00:00:00 GMT"; "" for what is none."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return ""
    return f"{_DAYS[day.weekday()]}, {day.day:02} {_MONTHS[day.month - 1]} {day.year} 00:00:00 GMT"


__all__ = ["render"]
