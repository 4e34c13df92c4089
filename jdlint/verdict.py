"""What a finding of group law says beyond the rule: which law, how sure, how bad, and what it hangs on."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.places import name_of
from jdlint.finding import SEVERITIES, Finding, at_least

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from jdlint.context import Hit
    from jdlint.facts.binding import Binding
    from jdlint.rule import Rule
    from jdlint.settings import Settings

_NEEDS = {
    "employer.headcount": "the number of employees",
    "employer.federal_contract_value": "the value of the federal contracts",
}


#: A section that does not say of what.
_BARE = Lazy(r"§|arts?\.|ss?\.|ch\.|rr?\.|Rule\b|Part\b|LD\b|section\b|item\b")


class Verdict:
    """How a rule's finding under one law is told: severity, certainty and the words for its message."""

    __slots__ = ("_rule", "binding", "certainty", "settings", "severity")

    def __init__(self, binding: Binding, rule: Rule, hit: Hit, settings: Settings) -> None:
        self._rule = rule
        self.binding = binding
        self.settings = settings
        self.severity = self._severity(hit.severity or rule.severity)
        self.certainty = self._certainty()

    @property
    def law(self) -> dict[str, Any]:
        """The law as reports name it."""
        law = self.binding.law
        section = self.binding.demand.section
        return {
            "id": law.id,
            "name": law.data["name"],
            "citation": law.data["citation"],
            "section": section,
            "effective": self.binding.demand.effective,
        }

    @property
    def values(self) -> dict[str, object]:
        """Words for the rule's message."""
        demand = self.binding.demand
        return {
            "place_name": name_of(self.binding.place),
            "section": self._cited,
            "likely": "Unlawful" if self.certainty == "certain" else "Likely unlawful",
            "law_name": self.binding.law.data["name"],
            "since": f", since {demand.effective}" if demand.effective else "",
        }

    @property
    def _cited(self) -> str:
        """The section with the name of its code: "C.R.S. § 8-5-201(2)"."""
        section, citation = self.binding.demand.section, self.binding.law.data["citation"]
        if section == citation or not _BARE.match(section):
            return section
        code = citation.split("§")[0].strip() if section.startswith("§") and "§" in citation else ""
        return f"{code} {section}" if code else f"{self.binding.law.data['name']}, {section}"

    @property
    def remarks(self) -> str:
        """What limits the finding, in sentences behind the message."""
        binding, remarks = self.binding, []
        if binding.needs:
            remarks.append(
                f"It depends on {' and '.join(map(_need, binding.needs))}: state {', '.join(binding.needs)}."
            )
        if binding.assumed:
            remarks.append(f"It may not apply: {binding.assumed}.")
        if binding.demand.confidence != "high":
            remarks.append("The text of the law was not seen in full.")
        if self._is_overdue:
            remarks.append(f"This law was to be read again by {binding.law.data['review_by']}, and nobody has.")
        if note := binding.demand.data.get("note"):
            remarks.append(str(note))
        return " ".join(remarks)

    @property
    def suggestions(self) -> list[str]:
        """Words that would satisfy the law: its own, else those of the rule. They state no fact that is not known."""
        text = self.binding.demand.data.get("text") or self._rule.data.get("text")
        return [text] if text else []

    @property
    def sources(self) -> list[Mapping[str, Any]]:
        """The law itself, with how it is known, and what was read of it."""
        data = self.binding.law.data
        read = [row for row in data["sources"] if row.get("read")]
        address_read = data.get("url_read", False)
        law = {
            "title": f"{data['name']}: {data['citation']}",
            "url": data.get("url"),
            "basis": "statute" if address_read else "memory" if not read else read[0]["basis"],
            "read": max(row["read"] for row in read) if address_read and read else None,
        }
        keys = ("title", "url", "basis", "read")
        read = [row for row in read if not address_read or row.get("url") != law["url"]]
        return [law, *({key: row.get(key) for key in keys} for row in read)]

    @property
    def _is_overdue(self) -> bool:
        review_by: str = self.binding.law.data["review_by"]
        return review_by < self.settings.reviewed

    def _severity(self, severity: str) -> str:
        """An error only for what is certain; the demand's own limit; a warning for what nobody reviewed in time."""
        demand = self.binding.demand
        limits = [severity, demand.data.get("at_most", "error")]
        if not self.binding.is_certain or self._is_overdue or self.settings.as_of < demand.data.get("binds_fully", ""):
            limits.append("warning")
        if demand.confidence == "low":
            limits.append("info")
        worst: str = max(limits, key=SEVERITIES.index)
        return worst

    def _certainty(self) -> str:
        binding = self.binding
        if self.severity == "info" or (binding.demand.is_heuristic and not binding.needs):
            return "question"
        return "certain" if binding.is_certain else "conditional"


def _need(name: str) -> str:
    place = name.rpartition(".")[2]
    return _NEEDS.get(name) or f"the number of employees in {name_of(place)}"


def relate(findings: list[Finding], same_matter: Mapping[str, frozenset[str]]) -> list[Finding]:
    """The findings without those that a finding of group law covers, which become its `related`.

    `same_matter` gives for each rule of group law the rules that speak of the same thing. What is worse than the law's
    finding stays.
    """
    legal = [finding for finding in findings if finding.group == "law"]
    kept = []
    for finding in findings:
        above = [
            law
            for law in legal
            if finding.group != "law"
            and finding.rule in same_matter[law.rule]
            and at_least(law.severity, finding.severity)
            and _meet(law, finding)
        ]
        for law in above:
            law.related.append({"rule": finding.rule, "message": finding.message, "severity": finding.severity})
        if not above:
            kept.append(finding)
    return kept


def _meet(one: Finding, other: Finding) -> bool:
    if one.span.source is not other.span.source:
        return False
    return one.span == other.span or (one.span.start < other.span.end and other.span.start < one.span.end)
