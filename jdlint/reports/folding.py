"""Findings of many laws told together, for people: those that wait for one fact, and those of one defect."""

from __future__ import annotations

from jdlint.finding import FORBIDDING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.finding import Finding


def waiting(findings: Iterable[Finding]) -> tuple[list[Finding], dict[str, list[Finding]]]:
    """Findings that stand for themselves, and those that hang on unstated facts, by the names of these.

    Of what must not be there each is shown with its words, whatever it hangs on.
    """
    rest: list[Finding] = []
    by_fact: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.needs and not finding.rule.startswith(FORBIDDING):
            by_fact.setdefault(_fact(finding), []).append(finding)
        else:
            rest.append(finding)
    return rest, by_fact


def alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one rule at one place in the text under several laws as one row, the others alone; order is kept."""
    rows: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        key: object = number
        if finding.law is not None:
            key = (finding.rule, finding.severity, finding.document, finding.span.source, finding.span.start)
        rows.setdefault(key, []).append(finding)
    return list(rows.values())


def decides(fact: str, findings: list[Finding]) -> str:
    """What stating a fact decides: "State employer.headcount: it decides 11 duties in US-CO, US-WA." """
    places = dict.fromkeys(finding.place or "" for finding in findings)
    duties = {(finding.place, finding.law and finding.law["id"], finding.rule) for finding in findings}
    count = f"{len(duties)} dut{'y' if len(duties) == 1 else 'ies'}"
    return f"State {fact}: it decides {count} in {', '.join(places)}."


def by_duty(findings: list[Finding]) -> dict[str, list[str]]:
    """The places of each duty, for the lines below."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        places = found.setdefault((finding.duty or "").replace("_", " "), [])
        if finding.place and finding.place not in places:
            places.append(finding.place)
    return found


def _fact(finding: Finding) -> str:
    """The facts in words; the counts of several regions are one table."""
    table = "employer.headcount_by_region"
    names = dict.fromkeys(table if need.startswith(table) else need for need in finding.needs)
    return " and ".join(names)
