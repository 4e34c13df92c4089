"""Entries of feeds of councils and public employers, which hold the job in an object of its own."""

from __future__ import annotations

import re

from jdlint.posting import Node
from jdlint.readers import records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block

#: What that object holds, and what a feed says where it has nothing.
_JOB = frozenset(("job_title", "job_description"))
_NOTHING = re.compile(r"\s{0,9}(?:(?:item )?not found|n/?a)\s{0,9}", re.IGNORECASE)
#: It says how long the work lasts, not how many hours it has.
_LASTING = re.compile(r"\s{0,9}permanent\s{0,9}", re.IGNORECASE)


def job_in(entry: Node) -> Node | None:
    """The one object in an entry that is the job, or None."""
    held = [node for node in entry.value.values() if node.kind == "mapping" and node.value.keys() >= _JOB]
    return held[0] if len(held) == 1 and "title" in entry.value else None


def parts_of(entry: Node, job: Node) -> tuple[list[tuple[str, Node | None]], list[Block]]:
    """The fields of an entry, and the blocks of the text of its job."""
    found = [
        ("title", records.text(job, "job_title")),
        ("id", records.text(job, "job_id", "Job_id")),
        ("employment.type", _kind(job)),
        ("compensation.notes", _said(job, "salary_range", "salary")),
        ("application.url", _said(job, "application_url") or records.text(entry, "link")),
        ("application.contact", _said(job, "contact_name")),
        ("application.email", _said(job, "contact_email")),
        ("dates.posted", records.day(entry, "isoDate", "pubDate")),
        ("dates.closes", records.day(job, "closing_date")),
    ]
    return found, records.blocks_of(records.first(job, "job_description"))


def _said(job: Node, *names: str) -> Node | None:
    """The first of the texts that is more than a note that there is none."""
    texts = (records.text(job, name) for name in names)
    return next((node for node in texts if node is not None and not _NOTHING.fullmatch(node.value)), None)


def _kind(job: Node) -> Node | None:
    names = ("contract_type", "job_type", "position_type")
    texts = ((name, records.text(job, name)) for name in names)
    told = [name for name, node in texts if node is not None and not _LASTING.fullmatch(node.value)]
    return records.employment(job, *told) if told else None


__all__ = ["job_in", "parts_of"]
