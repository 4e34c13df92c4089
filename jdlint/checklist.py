"""The checklist of a posting: for each law of a place that it reaches what was found, not found, or cannot be told."""

from __future__ import annotations

import re

from jdlint.facts import disclosures
from jdlint.facts.binding import bindings_of, how_far, needs_of
from jdlint.facts.places import name_of
from jdlint.finding import FORBIDDING
from jdlint.law import laws_by_place
from jdlint.report import CANNOT_TELL, FOUND, NOT_CHECKED, NOT_COVERED, NOT_FOUND, Sheet, counts
from jdlint.rule import Selection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from jdlint.facts import Facts
    from jdlint.finding import Finding
    from jdlint.law import Demand, Law
    from jdlint.rule import Rule

#: How a remark begins on a law that may not reach the job.
ASSUMED = "it may not apply: "
#: Where a gap leaves a duty open.
_FIELDS = {"pay": "compensation", "benefits": "benefits", "how_to_apply": "application"}
#: Rules whose duty arises from what a posting does: what it would have to do, and the test for that.
_OCCASIONS: dict[str, tuple[str, Callable[[Facts], bool]]] = {
    "redaction-notice-missing": ("no papers that show an age are asked for", disclosures.asks_for_papers),
    "background-check-not-tailored": ("no background check is announced", disclosures.announces_check),
    "record-duties-not-listed": ("no background check is announced", disclosures.announces_check),
    "ai-use-not-stated": ("it is stated that no AI chooses applicants", lambda facts: not _denies_ai(facts)),
}
#: Facts that would create a duty and that nobody states: what to ask.
_QUESTIONS: dict[str, tuple[str, Callable[[Facts], bool]]] = {
    "ai-use-not-stated": (
        "is AI used to choose applicants? State application.ai_screening",
        lambda facts: facts.employer.ai_screening is not None,
    ),
    "benefits-not-disclosed": (
        "does it name benefits? Its language is not read here",
        disclosures.reads_benefits,
    ),
    "other-compensation-not-disclosed": (
        "is there pay beside the base? State compensation.bonus, equity, commission or other",
        disclosures.names_other_pay,
    ),
}


def checklist(facts: Facts, findings: Iterable[Finding], rules: Mapping[str, Rule], places: Iterable[str]) -> list[Row]:
    """A row for each demand of each law that is in force in one of `places` and that the posting reaches."""
    found: dict[tuple[str, str], Finding] = {}
    gaps: set[str] = set()
    for finding in sorted(findings, key=lambda finding: not counts(finding)):
        if finding.law is not None and finding.ahead is None:
            found.setdefault((finding.law["id"], finding.rule), finding)
            if finding.rule == "conflicting-duties":  # the words are there, and the conflict is what is told of them
                found.setdefault((finding.law["id"], "forbidden-background-check"), finding)
        elif finding.rule == "placeholder":
            gaps.update(re.findall(r"^\w+", finding.field))
    rows: list[Row] = []
    for place in places:
        for law in laws_by_place().get(place, ()):
            rows += _rows(law, facts, found, gaps, rules)
    return rows


def sheets(seen: Iterable[Facts], findings: Sequence[Finding], rules: Iterable[Rule]) -> list[Sheet]:
    """The postings of one file with their checklists, for the formats that show them."""
    known = {rule.name: rule for rule in rules}
    made = []
    for facts in seen:
        if facts.status == "closed" and not facts.settings.closed:
            continue
        own = [finding for finding in findings if finding.document == facts.posting.document]
        places = [place for place in laws_by_place() if facts.places.reach(place) is not None]
        rows = checklist(facts, own, known, places)
        made.append(Sheet(facts.posting, [{**row.data(), "needs": row.needs, "finding": row.finding} for row in rows]))
    return made


class Row:
    """One demand and what became of it. `remark` says why nothing can be told, or what it hangs on."""

    __slots__ = ("demand", "duty", "finding", "law", "needs", "prohibits", "remark", "status")

    def __init__(
        self,
        law: Law,
        demand: Demand | None,
        status: str,
        remark: str,
        *,
        duty: str = "",
        finding: Finding | None = None,
    ) -> None:
        self.law = law
        self.demand = demand
        self.status = status
        self.remark = remark
        self.duty = duty
        self.finding = finding
        self.needs: list[str] = []
        self.prohibits = demand is not None and demand.rule.startswith(FORBIDDING)

    def data(self) -> dict[str, Any]:
        """The row as JSON has it (schemas/checklist.schema.json)."""
        return {
            "place": self.law.place,
            "law": self.law.id,
            "name": self.law.data["name"],
            "citation": self.demand.section if self.demand else self.law.data["citation"],
            "effective": self.demand.effective if self.demand else self.law.data.get("effective"),
            "rule": self.demand.rule if self.demand else None,
            "duty": self.duty or None,
            "asks": None if self.demand is None else "not to say" if self.prohibits else "to say",
            "status": self.status,
            "severity": self.finding.severity if self.finding else None,
            "remark": self.remark,
        }


def _rows(
    law: Law, facts: Facts, found: Mapping[tuple[str, str], Finding], gaps: set[str], rules: Mapping[str, Rule]
) -> Iterator[Row]:
    reach = facts.places.reach(law.place)
    day = facts.settings.as_of
    if reach is not None and law.is_unknown_on(day):
        unknown = f"the rate of {day} is not known; the table begins on {law.data['effective']}"
        yield Row(law, None, CANNOT_TELL, unknown)
    if reach is None or not law.binds_on(day):
        return
    if not law.demands:
        yield Row(law, None, NOT_CHECKED, _one_line(law.data.get("note", "no text can show it")))
        return
    if how_far(law, reach) is None:
        return
    if needs_of(law, facts.posting, facts.employer) is None:
        yield from _uncovered(law, facts)
        return
    for binding in bindings_of(law, reach, facts.posting, facts.employer, day):
        demand = binding.demand
        rule = rules.get(demand.rule)
        if rule is None or facts.kind not in rule.kinds:
            continue
        finding = found.get((law.id, demand.rule))
        eyes = [rule, *(rules[name] for name in rule.data.get("reads", ()) if name in rules)]
        row = Row(law, demand, *_status(demand, eyes, finding, facts), duty=rule.data["duty"], finding=finding)
        row.needs = binding.needs
        if row.status == FOUND and _FIELDS.get(row.duty) in gaps:
            row.status, row.remark = CANNOT_TELL, "a gap stands there that is still to be filled in"
        if binding.needs and not row.remark:
            row.remark = f"if it applies: state {', '.join(binding.needs)}"
        elif binding.assumed and not row.remark and not row.prohibits:
            row.remark = f"{ASSUMED}{binding.assumed}"
        yield row


def asked(question: str, format: str) -> str:
    """A question, with the sentence on the key that answers it only where postings of this format have keys."""
    return question if format in ("yaml", "json") else question[: question.find("?") + 1]


def _uncovered(law: Law, facts: Facts) -> Iterator[Row]:
    """The law does not cover the employer, as far as it is known; a contractor may not know to say so."""
    if "contractor" in law.data.get("coverage", {}) and facts.employer.contractor is None:
        question = "is the employer a federal contractor? State employer.federal_contractor"
        yield Row(law, None, CANNOT_TELL, asked(question, facts.posting.format))
    else:
        yield Row(law, None, NOT_COVERED, "by what is stated of the employer")


def _status(demand: Demand, eyes: list[Rule], finding: Finding | None, facts: Facts) -> tuple[str, str]:
    """What became of a demand, and why; `eyes` are its rule and those with whose eyes that one looks."""
    prohibits = demand.rule.startswith(FORBIDDING)
    if finding is not None:
        waived = f"waived: {finding.suppressed['reason']}" if finding.suppressed else ""
        return (FOUND if prohibits else NOT_FOUND), waived
    readers = eyes[1:] if eyes[0].check == "lent" and "words" not in demand.options else eyes[:1]
    if readers and all(facts.language not in rule.data.get("languages", [facts.language]) for rule in readers):
        return NOT_CHECKED, f"wording in {facts.language}"
    if unlooked := _unlooked(demand, eyes[0], facts):
        return NOT_CHECKED, unlooked
    if prohibits:
        return NOT_FOUND, ""
    if facts.posting.text("employment.type") in disclosures.NO_JOBS:
        return NOT_COVERED, "nobody is employed"
    remark, arises = _OCCASIONS.get(demand.rule, ("", None))
    if arises and not arises(facts):
        return NOT_COVERED, remark
    question, is_stated = _QUESTIONS.get(demand.rule, ("", None))
    if is_stated and not is_stated(facts):
        return CANNOT_TELL, asked(question, facts.posting.format)
    if demand.rule == "below-minimum-wage":
        return _wage_status(demand, facts)
    return FOUND, ""


def _denies_ai(facts: Facts) -> bool:
    return facts.employer.ai_screening == "not_used"


def _unlooked(demand: Demand, rule: Rule, facts: Facts) -> str:
    """Why this run would not have said that something is missing or forbidden, or an empty text."""
    settings = facts.settings
    if rule.name not in facts.ran:
        return "left out by the settings, or by the status of the posting"
    selection = Selection(settings["profile"], settings["select"], settings.extended, settings["ignore"])
    if not selection.keeps(rule, demand.confidence):
        return f"{demand.confidence} confidence: only the profile thorough tells it"
    return ""


def _wage_status(demand: Demand, facts: Facts) -> tuple[str, str]:
    """The pay is at the rate of the state or above; a city may have a higher one."""
    hourly = any(row.period == "hour" for row in facts.pay) or facts.posting.has("employment.hours_per_week")
    if not facts.pay or not hourly:
        return CANNOT_TELL, "no pay an hour, or no hours"
    if not any(row.may_be_dollars() for row in facts.pay):
        return CANNOT_TELL, "the pay is in another currency"
    rates = demand.options.get("local", {})
    known = next((spot.place for spot in facts.places.spots if spot.place in rates), None)
    rate = "state's" if "-" in demand.law.place else "federal"
    local = "local rates are not checked" if known is None else f"and that of {name_of(known)}"
    return FOUND, f"the {rate} rate is met, {local}"


def _one_line(text: str) -> str:
    first = " ".join(text.split()).split(". ")[0]
    return first if len(first) < 160 else first[:157] + "…"
