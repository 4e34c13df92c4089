"""What stands at the top of every new document, and the gaps in it."""

from __future__ import annotations

from jdlint.scaffold import figures
from jdlint.scaffold.parts import Part

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.scaffold.answers import Answers
    from jdlint.scaffold.parts import Item

GREETING = "Fill in what stands in [[double brackets]], quotes stay. Then `jdlint check` tells what is left."
READING = "Lines that begin with # are notes for you. They are never published; take the # away to use a field."


def gap(what: str) -> str:
    """A gap that tells what belongs there."""
    return f"[[{what}]]"


def identity(answers: Answers) -> list[Part]:
    """Version, kind, status, title, language and occupation."""
    found = figures.candidates(answers.title, answers.occupation)
    code = figures.sure(found)
    parts = [
        Part("version", 1),
        Part("kind", answers.kind, side=_KINDS[answers.kind]),
        Part("status", "draft", side="open, once people may apply: only then `jdlint check` is strict")
        if answers.kind == "posting"
        else Part("status", "draft", side="open, once it is in use: only then `jdlint check` is strict"),
    ]
    if answers.kind == "posting":
        parts.append(Part("id", "REQ-2041", off=True, side="your own number for this opening"))
    parts += [Part("title", answers.title), Part("language", answers.language)]
    if code:
        parts.append(Part("occupation", code, side=f"{found[0][1]}, by the official classification (SOC)"))
    elif found:
        note = f"The official occupation (SOC); by the title it may be {figures.named(found)}."
        parts.append(Part("occupation", found[0][0], note, off=True))
    return parts


_KINDS = {
    "posting": "an advertisement",
    "description": "for use inside the organization, not an advertisement",
    "role": "a guide to the role, without an employer",
}


def known(answers: Answers) -> list[Part]:
    """What is known of a posting, in short: enough to tell which laws bind it."""
    parts = [Part("kind", answers.kind), Part("title", answers.title), *places(answers)]
    facts = employer_facts(answers)
    if facts:
        parts.append(Part("employer", tuple(facts)))
    return [*parts, Part("employment", (Part("type", answers.type),))]


def employer_facts(answers: Answers) -> list[Part]:
    """Headcount and contracts, where they were told."""
    facts = []
    if answers.headcount is not None:
        facts.append(Part("headcount", answers.headcount))
    if answers.contractor is not None:
        facts.append(Part("federal_contractor", answers.contractor))
    return facts


def places(answers: Answers) -> list[Part]:
    """Where the work is done, and how: a remote job names the regions in which people may live.

    Without a place the field is there as a note, and a guide has neither.
    """
    if not answers.codes:
        return [] if answers.kind == "role" else _nowhere(answers)
    if answers.workplace == "remote":
        regions: list[Item]
        regions = list(dict.fromkeys(code.partition("/")[0] for code in answers.codes))
        parts = [Part("type", "remote"), Part("eligible_regions", regions, flow=True, side="where people may live")]
        office = Part("reports_to_region", "US-NY", off=True, side="where the office is that they report to")
        return [Part("workplace", (*parts, office))]
    rows: list[Item] = [_location(row) for row in answers.locations]
    days = [Part("days_onsite", 2, off=True, side="days a week")] if answers.workplace == "hybrid" else []
    return [
        Part("locations", rows, "Where the work is done. The laws of these places apply."),
        Part("workplace", (Part("type", answers.workplace), *days)),
    ]


def _nowhere(answers: Answers) -> list[Part]:
    """Where nobody said a place: the field as a note."""
    row = (Part("city", "…"), Part("region", "US-CO"), Part("country", "US"))
    note = "Where the work is done. The laws of these places apply."
    return [Part("locations", [row], note, off=True), Part("workplace", (Part("type", answers.workplace),))]


def _location(row: dict[str, str]) -> tuple[Part, ...]:
    parts = [Part(name, value) for name, value in row.items()]
    if not {"city", "county"} & row.keys():
        parts.append(Part("city", "…", off=True, side="some cities have laws of their own"))
    return tuple(parts)
