"""Several jobs in one document: where each has a part on duties, or on what is asked, under a heading of its own."""

from __future__ import annotations

from jdlint import sections
from jdlint.posting import Defect
from jdlint.reference.job_nouns import names_job

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.blocks import Section, Text

#: Parts that a posting has once for its job.
_PARTS = ("duties", "qualifications.required")
RULE = "several-jobs"


def several(found: list[Section], title: Text | None) -> list[Defect]:
    """What to say where the same part stands under the names of different jobs, or two parts under the same headings.

    The `title` is the first of the names where no heading stands above the first part.
    """
    told = {part: _heads(found, part, title) for part in _PARTS}
    heads = max(told.values(), key=len)
    named = [head for head in heads if names_job(head.value)]
    both = len({_words(heads) for heads in told.values()}) == 1
    jobs = named if len(named) > 1 else heads if both else []
    if len(jobs) < 2:
        return []
    names = "; ".join(" ".join(job.value.split()) for job in jobs)
    return [Defect(RULE, jobs[1].span, values={"jobs": names})]


def _words(heads: list[Text]) -> tuple[str, ...]:
    return tuple(head.value for head in heads)


def _heads(found: list[Section], part: str, title: Text | None) -> list[Text]:
    """The headings under which a part stands under the same words, each once."""
    rows: dict[str, dict[int, Text]] = {}
    for section, head in _with_heads(found, title):
        if section.target == part and section.heading is not None and head is not None:
            rows.setdefault(sections.normalise(section.heading.value), {})[id(head)] = head
    return list(max(rows.values(), key=len).values()) if rows else []


def _with_heads(found: list[Section], title: Text | None) -> Iterator[tuple[Section, Text | None]]:
    """Each section with the nearest heading above it that is of no lower level and names no part of a posting."""
    above: list[tuple[int, Text]] = []
    for section in found:
        if section.heading is None:
            continue
        if section.target:
            above = [row for row in above if row[0] <= section.level]
            yield section, above[-1][1] if above else title
        else:
            above = [*(row for row in above if row[0] < section.level), (section.level, section.heading)]


__all__ = ["RULE", "several"]
