"""Pay that does not fit what the posting asks for: years, degrees, licences, leading others; in US dollars only."""

from __future__ import annotations

from jdlint.checks.education import out_of_proportion
from jdlint.checks.pay import at
from jdlint.context import Context, Hit
from jdlint.facts.experience import written
from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.pay import Pay

_HOURS = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
_FULL_WEEK = 35
#: Less is no wage but a wrong period, of which another rule speaks.
_NO_WAGE = 5.0
_LICENCE = Lazy(r"\b(?:licen[sc]e[ds]?|licensure|registration as|admission to the bar|bar admission)\b")
_DRIVING = Lazy(r"\b(?:driver'?s?'?|drivers'?|driving|CDL|forklift|food|pesticide|notary|guard)\b")
#: People who are paid less than others of the occupation, as they learn or stand in.
_LEARNING = Lazy(
    r"\b(?:resident|residency|fellow(?:ship)?|post-?doc\w{0,7}|trainee|interns?|apprentice|assistants?|aides?|student|"
    r"adjunct|substitute|relief|associate|volunteer|provisional|supervised|helper|technician|teaching|parish|camp)\b"
)
_LEADING = ("director", "executive")
#: Where wages lie far below those of the states.
_TERRITORIES = {"US-PR", "US-GU", "US-VI", "US-AS", "US-MP"}
_TENTH = 10


def pay_below_demands(context: Context) -> Iterator[Hit]:
    """Pay near the minimum wage, or below what nine of ten in the occupation earn, beside high demands.

    The highest pay that is named counts. Another rule speaks of a degree that is beside the work.
    """
    if context.posting.text("compensation.basis") in ("tips", "commission"):
        return
    rates = [(_hourly(pay, context), pay) for pay in context.facts.pay]
    known = [(rate, pay) for rate, pay in rates if rate is not None and rate >= _NO_WAGE]
    if not known or len(known) < len(rates):
        return
    most = max(rate for rate, _ in known)
    for demand, limit, little in _limits(context):
        if most < limit:
            values: dict[str, object] = {"demand": demand, "little": little or f"at most ${most:,.2f} an hour"}
            hit = at(context, known[0][1], "max", values)
            # Wages of an occupation are those of a vintage; the other limits hold on every day.
            hit.dated = "BLS" in little
            yield hit
            return


def _limits(context: Context) -> Iterator[tuple[str, float, str]]:
    """Each demand with the least an hour that fits it, and what is said of less."""
    options = context.options
    years = max((one.low for one in context.facts.experience if one.required and not one.cap), default=0.0)
    long = years >= options["min_years"]
    small = "close to a minimum wage"
    if long:
        yield written(years), options["years"], small
    if long and context.facts.job.level in _LEADING:
        yield f"somebody who leads, with {written(years)}", options["leading"], ""
    if out_of_proportion(context) is None:
        levels = {degree.level for degree in context.facts.education if degree.required and not degree.equivalent}
        if levels & {"master", "doctorate"}:
            yield "a degree", options["advanced"], small
        if "bachelor" in levels:
            yield "a degree", options["degree"], small
    licence = _licence(context)
    if long or licence:
        least = _least_of_occupation(context)
        if least is not None:
            share = 1.0 if years >= options["many_years"] else options["share"]
            yield (written(years) if long else licence), least[0] * share, least[1]


def _licence(context: Context) -> str:
    """The licence that is asked for, other than one to drive and the like; "" for none."""
    for prose in context.facts.proses:
        text, path = prose.text, prose.field.path
        listed = path.startswith("licenses")
        if (listed or (path.startswith("qualifications.required") and _LICENCE.search(text))) and not _DRIVING.search(
            text
        ):
            return "a license"
    return ""


def _least_of_occupation(context: Context) -> tuple[float, str] | None:
    """The 10th percentile an hour of the candidate and place that pay least, and words for less; None if unsure."""
    from jdlint.reference.wages import area_codes, area_vintage, title_of, wages

    job = context.facts.job
    regions = {str(field.node.value) for field in context.posting.each("locations[*].region")}
    vintage = area_vintage(context.as_of)
    candidates = job.occupation.candidates
    if (
        vintage is None
        or job.level in ("entry", "intern")
        or _LEARNING.search(job.title)
        or not any(confidence != "low" for _, _, confidence in candidates)
        or context.posting.has("compensation.commission")
        or regions & _TERRITORIES
    ):
        return None
    areas = ["US", *sorted(regions & area_codes(vintage).keys())]
    rows = [(code, wages(code, area, vintage)) for code, _, _ in candidates for area in areas]
    tenths = [(row.annual[_TENTH], code) for code, row in rows if row is not None]
    known = [(annual, code) for annual, code in tenths if annual is not None]
    if not known or len({code for _, code in known}) < len(candidates):
        return None
    annual, code = min(known)
    return annual / 2080, f"less than nine in ten earn who work as {title_of(code)} (BLS {vintage}: ${annual:,} a year)"


def _hourly(pay: Pay, context: Context) -> float | None:
    """The most that is paid an hour, in US dollars; None where unit or hours are not known, or the week is a part."""
    most = pay.high if pay.high is not None else pay.low
    if most is None or pay.currency not in ("USD", "") or pay.period not in _HOURS:
        return None
    if pay.period != "hour" and not _is_full_time(context):
        return None
    countries = {field.node.value for field in context.posting.each("locations[*].country")}
    if countries - {"US"}:
        return None
    return most * _HOURS[pay.period] / _HOURS["hour"]


def _is_full_time(context: Context) -> bool:
    hours = context.posting.get("employment.hours_per_week")
    few = hours is not None and hours.kind in ("integer", "number") and hours.value < _FULL_WEEK
    return not few and context.posting.text("employment.type") in ("", "full_time")
