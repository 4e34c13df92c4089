"""Postings as applicant systems publish them: saved JSON of Greenhouse, Lever and Ashby, one posting or a whole board.

Field names by the systems' public documentation of their job board interfaces.
"""

from __future__ import annotations

import re

from jdlint.blocks import Block, Text
from jdlint.finding import Span
from jdlint.posting import Node
from jdlint.readers import feeds, records, schema_org

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jdlint.readers.records import Fields

_GREENHOUSE = frozenset(("absolute_url", "internal_job_id", "first_published", "pay_input_ranges", "data_compliance"))
_LEVER = frozenset(("hostedUrl", "applyUrl", "categories", "lists", "descriptionPlain", "additionalPlain"))
_ASHBY = frozenset(("jobUrl", "isListed", "publishedAt", "employmentType", "secondaryLocations", "isRemote"))
#: Where the text tells of pay (`html_elements`), and what a line on a range is made of.
_PAY_BOX = "compensation.notes"
_AMOUNT = re.compile(r"\d[\d,]{0,12}(?:\.\d{1,2})?")
_WORDS = re.compile(r"[^\W\d_]{1,40}")
_PERIOD = re.compile(r"\b(?:hour|day|week|month|year|annual)(?:ly)?\b", re.IGNORECASE)


class Record:
    """What one saved record says: fields, places in words, and the blocks of its text.

    With `repeats` the fields say again what stands in the text, as search engines want it: they only fill what the
    text lacks.
    """

    __slots__ = ("blocks", "fields", "places", "repeats")

    def __init__(self, fields: Fields, places: list[Node], blocks: list[Block], *, repeats: bool = False) -> None:
        self.fields = fields
        self.places = places
        self.repeats = repeats
        self.blocks = blocks


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
    return _feed if feeds.job_in(node) is not None else None


def entries(root: Node) -> Iterator[Node]:
    """The saved postings in a JSON value: itself, those of a list, of a board (`jobs`), of a `@graph`."""
    if reader_of(root) is not None:
        yield root
    elif root.kind == "sequence":
        yield from (entry for entry in root.value if reader_of(entry) is not None)
    elif root.kind == "mapping":
        for name in ("jobs", "data", "postings", "@graph"):
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
        *_greenhouse_pay(ranges, box),
        ("application.url", text(record, "absolute_url")),
        ("dates.posted", records.day(record, "first_published")),
        ("dates.closes", records.day(record, "application_deadline")),
    ]
    taken = set(map(id, box))
    body = [block for block in body if id(block) not in taken]
    return _record(found, [*records.each(record, "location.name")], body)


def _greenhouse_pay(ranges: list[Node], box: list[Block]) -> list[tuple[str, Node | None]]:
    """One range is the pay, several are ranges with labels; amounts are in cents.

    What `box`, the part of the text on pay, says beside these stands in the notes.
    """
    made = [_greenhouse_range(entry) for entry in ranges]
    told = {str(members["label"].value) for members in made if "label" in members} if len(made) > 1 else set()
    said: dict[str, Text] = {}
    for block in (*box, *(block for entry in ranges for block in records.blocks_of(records.first(entry, "blurb")))):
        if block.text.value not in told and not any(_is_range(block.text.value, members) for members in made):
            said.setdefault(block.text.value, block.text)
    texts = sorted(said.values(), key=lambda text: text.span.start)
    notes = ("compensation.notes", Text.join(texts, "\n\n").node() if texts else None)
    if len(made) == 1:
        own = {name: node for name, node in made[0].items() if name != "label"}
        return [*((f"compensation.{name}", node) for name, node in own.items()), notes]
    nodes = [Node("mapping", dict(members), entry.span) for members, entry in zip(made, ranges, strict=True) if members]
    span = Span(ranges[0].span.start, ranges[-1].span.end) if ranges else Span(0, 0)
    return [("compensation.ranges", Node("sequence", nodes, span) if nodes else None), notes]


def _is_range(text: str, members: dict[str, Node]) -> bool:
    """Whether a line says the amounts and the currency of a range, and nothing else: "$90,000—$120,000 USD"."""
    amounts = [float(amount.replace(",", "")) for amount in _AMOUNT.findall(text)]
    words = set(_WORDS.findall(text)) - {members["currency"].value if "currency" in members else ""}
    return not words and amounts == [members[name].value for name in ("min", "max") if name in members] != []


def _greenhouse_range(entry: Node) -> dict[str, Node]:
    label = records.text(entry, "title")
    said = _PERIOD.search(label.value) if label is not None else None
    found = {
        "label": label,
        "min": records.number(entry, "min_cents", divide=100),
        "max": records.number(entry, "max_cents", divide=100),
        "currency": records.text(entry, "currency_type"),
        "period": records.period(label) if said is not None else None,
    }
    return {name: node for name, node in found.items() if node is not None}


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
    closing = _body(record, "additional")
    for block in closing:
        block.marked = block.kind == "paragraph"  # no item of the last list
    body += closing
    places = [*records.each(record, "categories.allLocations"), *records.each(record, "categories.location")]
    return _record(found, [*places], [block for block in body if block.text.value])


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
    return _record(found, [*places], body)


def _remote(node: Node | None) -> Node | None:
    from jdlint.synthetic import node_of

    return node_of("remote", node) if node is not None and node.value is True else None


__all__ = ["Record", "entries", "reader_of"]
