"""Records of systems that hold the parts of an ad in texts of their own: Oracle Recruiting and Pinpoint.

Oracle's field names by its documentation of the resource `recruitingCEJobRequisitionDetails`; Pinpoint's by saved
records of its job boards.
"""

from __future__ import annotations

from jdlint.blocks import Block, Text
from jdlint.readers import records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Node

    #: Fields, places in words, and the blocks of the text.
    Parts = tuple[list[tuple[str, Node | None]], list[Node | None], list[Block]]

_ORACLE = frozenset(("Title", "RequisitionId", "ExternalDescriptionStr"))
_PINPOINT = frozenset(("title", "key_responsibilities", "skills_knowledge_expertise"))
#: Texts in the order in which they show, and the field of each; "" where only its own headings tell.
_ORACLE_TEXTS = {
    "ShortDescriptionStr": "summary", "ExternalDescriptionStr": "", "ExternalResponsibilitiesStr": "duties",
    "ExternalQualificationsStr": "qualifications.required", "OrganizationDescriptionStr": "employer.about",
    "CorporateDescriptionStr": "employer.about",
}  # fmt: skip
_PINPOINT_TEXTS = {
    "description": "", "key_responsibilities": "duties", "skills_knowledge_expertise": "qualifications.required",
    "benefits": "benefits",
}  # fmt: skip


def is_one(record: Node) -> bool:
    """Whether an object is a record of one of these systems."""
    return _ORACLE.issubset(record.value) or _PINPOINT.issubset(record.value)


def parts_of(record: Node) -> Parts:
    """What such a record says."""
    return _oracle(record) if _ORACLE.issubset(record.value) else _pinpoint(record)


def _oracle(record: Node) -> Parts:
    text = records.text
    found = [
        ("title", text(record, "Title")),
        ("id", text(record, "Id", "RequisitionId")),
        ("employer.name", text(record, "LegalEmployer")),
        ("employer.department", text(record, "Department")),
        ("employment.type", records.employment(record, "JobSchedule", "ContractType")),
        ("employment.openings", records.number(record, "NumberOfOpenings")),
        ("workplace.type", records.workplace(record, "WorkplaceType")),
        ("application.email", text(record, "ExternalContactEmail")),
        ("application.contact", text(record, "ExternalContactName")),
        ("dates.posted", records.day(record, "ExternalPostedStartDate")),
        ("dates.closes", records.day(record, "ExternalPostedEndDate")),
    ]
    places = [*records.each(record, "PrimaryLocation"), *records.each(record, "secondaryLocations.Name")]
    return found, [*places], _body(record, _ORACLE_TEXTS)


def _pinpoint(record: Node) -> Parts:
    text = records.text
    shown = records.first(record, "compensation_visible")
    pay = record if shown is None or shown.value is not False else None
    found = [
        ("title", text(record, "title")),
        ("id", text(record, "job.requisition_id", "id")),
        ("employer.department", text(record, "job.department.name")),
        ("employment.type", records.employment(record, "employment_type")),
        ("employment.reports_to", text(record, "reporting_to")),
        ("workplace.type", records.workplace(record, "workplace_type")),
        ("compensation.min", records.number(pay, "compensation_minimum")),
        ("compensation.max", records.number(pay, "compensation_maximum")),
        ("compensation.currency", text(pay, "compensation_currency")),
        ("compensation.period", records.period(pay, "compensation_frequency")),
        ("application.url", text(record, "url")),
        ("dates.closes", records.day(record, "deadline_at")),
    ]
    places = [*records.each(record, "location.name")]
    return found, [*places], _body(record, _PINPOINT_TEXTS)


def _body(record: Node, texts: dict[str, str]) -> list[Block]:
    """The texts, each below the heading that the record gives it, or that its key is; two of one part are one."""
    body: list[Block] = []
    last = ""
    for name, field in texts.items():
        blocks = records.blocks_of(records.first(record, name))
        heading = records.text(record, f"{name}_header")
        if heading is not None and blocks:
            body.append(_head(Text.of_node(heading), field))
        elif field and blocks and field != last:
            key = record.value[name].key
            body.append(_head(Text(name, [(0, key.start + 1, 0)]), field))
        body += blocks
        last = field if blocks else last
    return body


def _head(text: Text, field: str) -> Block:
    head = Block("heading", text, level=2)
    head.field = field
    return head


__all__ = ["is_one", "parts_of"]
