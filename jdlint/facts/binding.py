"""Which demands of which laws bind a posting: place, day, and whom the law covers."""

from __future__ import annotations

from jdlint.law import laws_by_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.employer import Employer
    from jdlint.facts.places import Places, Reach
    from jdlint.law import Demand, Law
    from jdlint.posting import Posting

#: What a fact that is not stated is called in reports.
_CONTRACT = "employer.federal_contract_value"
_HEADCOUNT = "employer.headcount"


class Binding:
    """A demand of a law that binds a posting.

    `needs` names the unstated facts on which it hangs; `assumed` says why it may not reach the job after all.
    """

    __slots__ = ("assumed", "demand", "needs", "reach")

    def __init__(self, demand: Demand, reach: Reach, needs: list[str], assumed: str) -> None:
        self.demand = demand
        self.reach = reach
        self.needs = needs
        self.assumed = assumed

    @property
    def law(self) -> Law:
        """The law that brings the demand."""
        return self.demand.law

    @property
    def place(self) -> str:
        """The place of the law."""
        return self.demand.law.place

    @property
    def is_certain(self) -> bool:
        """Whether nothing about it is assumed, waits for a fact, or rests on words with exceptions."""
        return self.demand.is_certain and not self.needs and not self.assumed


def bindings(posting: Posting, places: Places, employer: Employer, day: str) -> dict[str, list[Binding]]:
    """The demands that bind a posting on a day, by the name of the rule that they bring."""
    found: dict[str, list[Binding]] = {}
    known = laws_by_place()
    for reach in places.reached(known):
        for law in known.get(reach.place, ()):
            for binding in bindings_of(law, reach, posting, employer, day):
                found.setdefault(binding.demand.rule, []).append(binding)
    return found


def bindings_of(law: Law, reach: Reach, posting: Posting, employer: Employer, day: str) -> Iterator[Binding]:
    """The demands of one law that bind a posting which reaches the law's place."""
    demands = [demand for demand in law.demands if demand.binds_on(day)]
    reached = how_far(law, reach) if demands else None
    if reached is None:
        return
    needs = needs_of(law, posting, employer)
    if needs is not None:
        for demand in demands:
            yield Binding(demand, reach, needs, reached)


def how_far(law: Law, reach: Reach) -> str | None:
    """Why a law may not reach a job ("" where it surely does), or None where it does not reach it."""
    rules = law.data.get("reach", {})
    if reach.way in ("named", "located"):
        return ""
    if reach.way == "excluded":
        return "its agency reads it so, although the posting leaves the place out" if "excluded" in rules else None
    if reach.way == "reports":
        return {"certain": "", "assumed": _silent("a job elsewhere that reports there")}.get(
            rules.get("reports_to", "none")
        )
    kind = rules.get("remote", "certain" if "-" not in law.place else "none")
    if kind == "none":
        return None
    if kind == "assumed":
        return _silent("a remote job that need not be done there")
    return "" if reach.way == "remote" else "the posting does not say where remote staff may live"


def _silent(what: str) -> str:
    return f"whether it reaches {what} was not settled"


def needs_of(law: Law, posting: Posting, employer: Employer) -> list[str] | None:
    """The unstated facts on which coverage hangs, or None where the law does not cover the posting."""
    coverage = law.data.get("coverage", {})
    if coverage.get("audience") == "external" and posting.text("audience") == "internal":
        return None
    if posting.text("employer.type", "?") in coverage.get("not_employers", ()):
        return None
    if posting.text("compensation.basis", "?") in coverage.get("not_basis", ()):
        return None
    needs: list[str] = []
    for enough, need in (
        _total(coverage, employer),
        _local(coverage, law.place, employer),
        _contracts(coverage, employer),
    ):
        if enough is False:
            return None
        if enough is None and need not in needs:
            needs.append(need)
    return needs


def _total(coverage: dict[str, int], employer: Employer) -> tuple[bool | None, str]:
    least = coverage.get("headcount")
    return (True if least is None else employer.has(least)), _HEADCOUNT


def _local(coverage: dict[str, int], place: str, employer: Employer) -> tuple[bool | None, str]:
    least = coverage.get("local_headcount")
    return (True if least is None else employer.has(least, place)), f"employer.headcount_by_region.{place}"


def _contracts(coverage: dict[str, float], employer: Employer) -> tuple[bool | None, str]:
    """Whether its contracts with the federal government are large enough. Unstated contracts count as none."""
    least = coverage.get("contractor")
    if least is None:
        return True, ""
    if not employer.contractor:
        return False, ""
    value = employer.contract_value
    return (None if value is None else value >= least), _CONTRACT
