"""Postings as applicant systems publish them: saved JSON of Greenhouse, Lever, Ashby, SmartRecruiters, Workday, …

Field names by the systems' public documentation of their job board interfaces.
"""

from __future__ import annotations

import re

from jdlint.blocks import Block, Text
from jdlint.posting import Node
from jdlint.readers import feeds, greenhouse_pay, records, records_in_parts, schema_org

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jdlint.readers.records import Fields

_GREENHOUSE = frozenset(("absolute_url", "internal_job_id", "first_published", "pay_input_ranges", "data_compliance"))
_LEVER = frozenset(("hostedUrl", "applyUrl", "categories", "lists", "descriptionPlain", "additionalPlain"))
_ASHBY = frozenset(("jobUrl", "isListed", "publishedAt", "employmentType", "secondaryLocations", "isRemote"))
#: Where the text tells of pay (`html_elements`).
_PAY_BOX = "compensation.notes"
#: Parts of an ad of SmartRecruiters in the order in which they show, and the names of its places in schema.org.
_AD_PARTS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")
_ADDRESS = {
    "city": "addressLocality", "region": "addressRegion", "country": "addressCountry", "postalCode": "postalCode",
    "address": "streetAddress",
}  # fmt: skip
#: An employer's board at Lever or Ashby, by the name that it has there.
_BOARD = re.compile(r"https://jobs\.(?:eu\.)?(?:lever\.co|ashbyhq\.com)/(?P<name>[\w.%-]{1,40})(?=/)")
#: A shorter name is too often a word.
_LEAST_NAME = 4
_LONGEST_HEADING = 100


class Record:
    """What one saved record says: fields, places in words, and the blocks of its text.

    `guessed` are fields that nothing states, but address and text agree in. With `repeats` the fields say again what
    stands in the text, as search engines want it: they only fill what the text lacks.
    """

    __slots__ = ("blocks", "fields", "guessed", "places", "repeats")

    def __init__(self, fields: Fields, places: list[Node], blocks: list[Block], *, repeats: bool = False) -> None:
        self.fields = fields
        self.places = places
        self.repeats = repeats
        self.blocks = blocks
        self.guessed: Fields = []


def reader_of(node: Node) -> Callable[[Node], Record] | None:
    """What reads a JSON value as a saved posting; None for all else, postings of jdlint's own format among it."""
    if node.kind != "mapping":
        return None
    names = node.value.keys()
    if schema_org.is_posting(node):
        return _schema_org
    if {"title", "content"} <= names and names & _GREENHOUSE:
        return _greenhouse
    if "text" in names and len(names & _LEVER) >= 2:
        return _lever
    if "title" in names and names & {"descriptionHtml", "descriptionPlain"} and names & _ASHBY:
        return _ashby
    if {"name", "jobAd"} <= names and node.value["jobAd"].kind == "mapping":
        return _smart_recruiters
    if records.first(node, "jobPostingInfo.jobDescription") is not None:
        return _workday
    if records_in_parts.is_one(node):
        return _in_parts
    return _feed if feeds.job_in(node) is not None else None


def entries(root: Node) -> Iterator[Node]:
    """The saved postings in a JSON value: itself, those of a list, of a board (`jobs`), of a `@graph`."""
    if reader_of(root) is not None:
        yield root
    elif root.kind == "sequence":
        yield from (entry for entry in root.value if reader_of(entry) is not None)
    elif root.kind == "mapping":
        for name in ("jobs", "data", "postings", "content", "items", "@graph"):
            held = root.value.get(name)
            if held is not None and held.kind == "sequence":
                yield from (entry for entry in held.value if reader_of(entry) is not None)


def _schema_org(record: Node) -> Record:
    blocks = records.blocks_of(records.first(record, "description"))
    return Record(schema_org.fields(record), [], blocks, repeats=True)


def _feed(entry: Node) -> Record:
    job = feeds.job_in(entry)
    found, body = feeds.parts_of(entry, job) if job is not None else ([], [])
    return _record(found, [], body)


def _in_parts(record: Node) -> Record:
    return _record(*records_in_parts.parts_of(record))


def _record(found: list[tuple[str, Node | None]], places: list[Node | None], body: list[Block]) -> Record:
    words = {place.value: place for place in places if place is not None and place.kind == "string"}
    return Record([(path, node) for path, node in found if node is not None], list(words.values()), body)


def _greenhouse(record: Node) -> Record:
    text = records.text
    body = records.blocks_of(records.first(record, "content"))
    ranges = [entry for entry in records.each(record, "pay_input_ranges") if entry.kind == "mapping"]
    box = [block for block in body if ranges and block.field == _PAY_BOX]
    found = [
        ("title", text(record, "title")),
        ("id", text(record, "requisition_id", "id")),
        ("language", records.language(record, "language")),
        ("employer.name", text(record, "company_name")),
        ("employer.department", text(record, "departments.name")),
        *greenhouse_pay.fields_of(ranges, box),
        ("application.url", text(record, "absolute_url")),
        ("dates.posted", records.day(record, "first_published")),
        ("dates.closes", records.day(record, "application_deadline")),
    ]
    taken = set(map(id, box))
    body = [block for block in body if id(block) not in taken]
    return _record(found, [*records.each(record, "location.name")], body)


def _lever(record: Node) -> Record:
    text = records.text
    found = [
        ("title", text(record, "text")),
        ("id", text(record, "reqCode", "id")),
        ("employer.department", text(record, "categories.department")),
        ("employer.team", text(record, "categories.team")),
        ("employment.type", records.employment(record, "categories.commitment")),
        ("workplace.type", records.workplace(record, "workplaceType")),
        ("compensation.min", records.number(record, "salaryRange.min")),
        ("compensation.max", records.number(record, "salaryRange.max")),
        ("compensation.currency", text(record, "salaryRange.currency")),
        ("compensation.period", records.period(record, "salaryRange.interval")),
        ("compensation.notes", _either(record, "salaryDescription")),
        ("application.url", text(record, "applyUrl", "hostedUrl")),
        ("dates.posted", records.day(record, "createdAt")),
    ]
    body = _body(record, "description") or _body(record, "opening") + _body(record, "descriptionBody")
    for part in records.each(record, "lists"):
        heading, content = records.first(part, "text"), records.first(part, "content")
        if heading is not None and heading.kind == "string":
            body.append(Block("heading", Text.join((b.text for b in records.blocks_of(heading)), " "), level=2))
        body += records.blocks_of(content)
    body += _closing(_body(record, "additional"))
    places = [*records.each(record, "categories.allLocations"), *records.each(record, "categories.location")]
    made = _record(found, [*places], [block for block in body if block.text.value])
    made.guessed = _named(records.first(record, "hostedUrl", "applyUrl"), made.blocks)
    return made


def _closing(blocks: list[Block]) -> list[Block]:
    """What stands behind the lists, as a part of its own: a line in bold at its beginning is its heading."""
    if blocks and blocks[0].strong and blocks[0].kind == "paragraph" and len(blocks[0].text.value) <= _LONGEST_HEADING:
        blocks[0].kind, blocks[0].level = "heading", 2
    for block in blocks:
        block.marked = block.kind == "paragraph"  # no item of the last list
        if blocks[0].kind != "heading":
            block.field = "sections"
    return blocks


def _named(address: Node | None, body: list[Block]) -> Fields:
    """The employer, where a name in the text is what the address of the employer's board is called."""
    found = _BOARD.match(address.value) if address is not None and address.kind == "string" else None
    letters = re.sub(r"[\W_]", "", found["name"]) if found is not None else ""
    if len(letters) < _LEAST_NAME:
        return []
    name = re.compile(r"(?<!\w)(?=[A-Z])" + r"[ &.'’-]?".join(letters) + r"(?!\w)", re.IGNORECASE)
    for block in body:
        for match in name.finditer(block.text.value):
            if match[0][0].isupper():
                return [("employer.name", block.text.slice(*match.span()).node())]
    return []


def _body(record: Node, name: str) -> list[Block]:
    """The blocks of a text that is given with markup, or else without."""
    return records.blocks_of(records.first(record, name, f"{name}Plain"))


def _either(record: Node, name: str) -> Node | None:
    return records.prose(record, name) or records.prose(record, f"{name}Plain")


def _ashby(record: Node) -> Record:
    text = records.text
    tiers = records.first(record, "compensation.compensationTiers", "compensation") or record
    salary = next((part for part in [*records.each(tiers, "components"),
                                     *records.each(record, "compensation.summaryComponents")]
                   if (kind := records.first(part, "compensationType")) and kind.value == "Salary"), None)  # fmt: skip
    offices = [record, *records.each(record, "secondaryLocations")]
    addresses = [records.first(office, "address.postalAddress", "address") for office in offices]
    where = [place for address in addresses if address is not None for place in schema_org.locations(address)]
    remote = records.first(record, "isRemote")
    found = [
        ("title", text(record, "title")),
        ("id", text(record, "id")),
        ("employer.name", text(record, "organizationName")),
        ("employer.department", text(record, "department")),
        ("employer.team", text(record, "team")),
        ("employment.type", records.employment(record, "employmentType")),
        ("locations", Node("sequence", where, where[0].span) if where else None),
        ("workplace.type", records.workplace(record, "workplaceType") or _remote(remote)),
        ("compensation.min", records.number(salary, "minValue")),
        ("compensation.max", records.number(salary, "maxValue")),
        ("compensation.currency", text(salary, "currencyCode")),
        ("compensation.period", records.period(salary, "interval")),
        ("compensation.notes", text(record, "compensation.compensationTierSummary")),
        ("application.url", text(record, "applyUrl", "jobUrl")),
        ("dates.posted", records.day(record, "publishedAt")),
    ]
    body = records.blocks_of(records.first(record, "descriptionHtml", "descriptionPlain"))
    places = [*records.each(record, "location"), *records.each(record, "secondaryLocations.location")]
    made = _record(found, [*places], body)
    made.guessed = _named(records.first(record, "jobUrl", "applyUrl"), body)
    return made


def _smart_recruiters(record: Node) -> Record:
    text = records.text
    address = records.first(record, "location")
    where = schema_org.locations(_address(address)) if address is not None and address.kind == "mapping" else []
    found = [
        ("title", text(record, "name")),
        ("id", text(record, "refNumber", "id")),
        ("language", records.language(record, "language.code")),
        ("employer.name", text(record, "company.name")),
        ("employer.department", text(record, "department.label")),
        ("employer.industry", text(record, "industry.label")),
        ("employment.type", records.employment(record, "typeOfEmployment.label", "typeOfEmployment.id")),
        ("locations", Node("sequence", where, where[0].span) if where else None),
        ("workplace.type", _remote(records.first(record, "location.remote"))),
        ("application.url", text(record, "applyUrl", "postingUrl")),
        ("dates.posted", records.day(record, "releasedDate")),
    ]
    body = []
    for part in _AD_PARTS:
        heading, blocks = text(record, f"jobAd.sections.{part}.title"), _body(record, f"jobAd.sections.{part}.text")
        if heading is not None and blocks:
            body.append(Block("heading", Text.of_node(heading), level=2))
        body += blocks
    return _record(found, [], [block for block in body if block.text.value])


def _workday(record: Node) -> Record:
    text = records.text
    found = [
        ("title", text(record, "jobPostingInfo.title")),
        ("id", text(record, "jobPostingInfo.jobReqId", "jobPostingInfo.id")),
        ("employer.name", text(record, "hiringOrganization.name")),
        ("employment.type", records.employment(record, "jobPostingInfo.timeType")),
        ("workplace.type", records.workplace(record, "jobPostingInfo.remoteType")),
        ("application.url", text(record, "jobPostingInfo.externalUrl")),
        ("dates.posted", records.day(record, "jobPostingInfo.startDate")),
        ("dates.closes", records.day(record, "jobPostingInfo.endDate")),
    ]
    places = [
        *records.each(record, "jobPostingInfo.location"),
        *records.each(record, "jobPostingInfo.additionalLocations"),
    ]
    return _record(found, [*places], _body(record, "jobPostingInfo.jobDescription"))


def _address(location: Node) -> Node:
    """A place of SmartRecruiters under the names of schema.org."""
    members = {name: location.value[own] for own, name in _ADDRESS.items() if own in location.value}
    return Node("mapping", members, location.span)


def _remote(node: Node | None) -> Node | None:
    from jdlint.synthetic import node_of

    return node_of("remote", node) if node is not None and node.value is True else None


__all__ = ["Record", "entries", "reader_of"]
