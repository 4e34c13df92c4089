"""Duties of group law about pay: that it is stated, how wide a range may be, and the least that may be paid."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.disclosures import NO_JOBS, first_match, leads_to
from jdlint.facts.lazy import Lazy
from jdlint.facts.places import code_from_words, name_of, within
from jdlint.facts.templates import put_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.facts.pay import Pay

_FEDERAL = "US"
#: Hours and weeks of a full-time year, as the statistics of wages count them.
_WEEKS = 52
_FULL_TIME = 40
_PER_YEAR = {"day": 260, "week": 52, "month": 12, "year": 1}
#: Above this no law takes an employer to be small, whatever its receipts.
_SURELY_LARGE = 20
_COMMISSION = Lazy(r"\bcommissions?\b|\bpiece[- ]?rates?\b|\bper (?:sale|piece)\b")
_TIPS = Lazy(r"\btip(?:s|ped)?\b|\bgratuit(?:y|ies)\b")
_MONEY = Lazy(r"[€$£]\s?\d|\d\s?(?:[€$£]|EUR\b|Euro\b|CAD\b|zł\b|PLN\b|dollars\b)|\b(?:EUR|CAD|PLN|USD) ?\d")
_PAY = Lazy(r"\b(?:pay(?: scales?| ranges?)?|salar(?:y|ies)|wages?|compensation)\b", cues="pay salar wage compen")
_GAP = Lazy(r"\[\[[^\[\]\n]{1,80}\]\]")
_EXEMPT = Lazy(
    r"(?<!non-)(?<!non )(?<!not )\b(?:FLSA[- :]{1,3}|overtime[- ]|salaried[, -]{1,2})?exempt\b"
    r"(?= (?:position|role|status|job|employee)|[.;,)]| from overtime)",
    cues="exempt",
)
#: Signs of work for which another minimum may hold.
_EXCEPTIONS = (
    ("tips", _TIPS),
    ("commission", _COMMISSION),
    ("farm work", Lazy(r"\b(?:farm\w*|agricultur\w*|harvest\w*|orchard|ranch\w*|pick(?:er|ing) of|dairy|livestock)\b")),
    (
        "apprentices or trainees",
        Lazy(r"\b(?:apprentic\w+|trainees?|learners?|student[- ]learner|interns?|internship)\b"),
    ),
    (
        "minors",
        Lazy(r"\b(?:minors?|under 18|(?:14|15|16|17)[- ](?:to|and|year)|high school students?|youth|teen\w*)\b"),
    ),
    ("seasonal work", Lazy(r"\b(?:seasonal|summer camp|amusement|camp counsel\w+)\b")),
    ("a wage in kind", Lazy(r"\b(?:room and board|live[- ]in|lodging|housing) (?:is |are )?(?:provided|included)\b")),
)


def pay(context: Context) -> Iterator[Hit]:
    """No pay as the law wants it: none at all, none for this place, an open range, one amount instead of a range."""
    if context.posting.text("employment.type") in NO_JOBS or _otherwise_paid(context) or _linked(context):
        return
    stated = [row for row in context.facts.pay if row.low is not None or row.high is not None]
    here = [row for row in stated if _is_for(row, context)]
    accepts = context.options["accepts"]
    if any(_kind(row) in accepts for row in here):
        return
    if not stated and put_in(context.posting, "salary", "pay", "compensation"):
        return
    if not here:
        if _said_in_another_language(context) or _is_gap(context):
            return
        place = name_of(context.binding.place)
        problem = f"the ranges leave out {place}" if stated else "there is none"
        yield context.missing("compensation", values={"problem": problem})
        return
    yield _on(context, here[0], problem=_fault(here[0]))


def range_width(context: Context) -> Iterator[Hit]:
    """The range is wider than the law allows: option `width` a year in `currency`, unless its top is above a limit."""
    options = context.options
    for row in _closed(context):
        low, high = _yearly(row, row.low, context), _yearly(row, row.high, context)
        if row.currency != options.get("currency", row.currency) or low is None or high is None:
            continue
        if "width" in options and high - low > options["width"] and high <= options["unless_above"]:
            problem = f"it spans {options['currency']} {high - low:,.0f} a year; {options['width']:,} are allowed"
            yield _on(context, row, problem=problem)
        if "ratio" in options and high > options["ratio"] * low > 0:
            problem = f"its top is {high / low:.2g} times its bottom; {options['ratio']:g} times would be allowed"
            yield _on(context, row, problem=problem)


def minimum_wage(context: Context) -> Iterator[Hit]:
    """Less is paid than the rate of the place on the day; signs of an exception make it a question of that."""
    reach = context.binding.reach
    step = _step(context.options["series"], context.as_of)
    if reach.way not in ("named", "located", "remote") or step is None or _is_unpaid(context):
        return
    if reach.way == "remote" and not reach.because.endswith(context.binding.place):
        return  # a job that is open to a whole country need not be done here
    if context.binding.place != _FEDERAL and step["rate"] <= _federal_rate(context):
        return  # the state has no rate of its own: the federal one is told once
    rate, where = _local_rate(context, step["rate"])
    for row in (row for row in context.facts.pay if row.may_be_dollars()):
        hourly = _hourly(row, context)
        if hourly is None or hourly >= rate or not _is_for(row, context):
            continue
        signs = _signs(context)
        values: dict[str, object] = {
            "hourly": f"USD {hourly:,.2f}",
            "rate": f"USD {rate:,.2f} in {where}",
            "unless": f"Signs of an exception: {', '.join(signs)}." if signs else "",
        }
        if "tips" in signs and step.get("tipped") and hourly >= step["tipped"]:
            return
        yield _on(context, row, values=values, severity="warning" if signs or hourly >= step["rate"] else None)
        return


def _local_rate(context: Context, rate: float) -> tuple[float, str]:
    """The rate of the cities where the job is done, where the table has one that is higher, else the given one."""
    local: dict[str, float] = context.options.get("local", {})
    spots = [spot.place for spot in context.facts.places.spots if spot.place in local]
    best = max(spots, key=lambda place: local[place], default=None)
    if best is None or local[best] <= rate:
        return rate, name_of(context.binding.place)
    return local[best], name_of(best)


def _federal_rate(context: Context) -> float:
    for binding in context.facts.bindings[context.rule.name]:
        if binding.place == _FEDERAL:
            step = _step(binding.demand.options["series"], context.as_of)
            return float(step["rate"]) if step else 0.0
    return 0.0


def exempt_threshold(context: Context) -> Iterator[Hit]:
    """The job is called exempt, and its pay may lie below the salary level for that."""
    stated = context.posting.text("employment.overtime")
    said = stated == "exempt" or (not stated and first_match(context.facts, _EXEMPT) is not None)
    step = _step(context.options["series"], context.as_of)
    if not said or step is None:
        return
    rate, _ = _local_rate(context, step["rate"])
    for row in (row for row in context.facts.pay if row.may_be_dollars()):
        yearly = _yearly(row, row.low if row.low is not None else row.high, context)
        if row.period not in ("hour", "day", "") and yearly is not None and yearly < rate:
            values: dict[str, object] = {
                "yearly": f"USD {yearly:,.0f}",
                "rate": f"USD {rate:,.2f}".removesuffix(".00"),
            }
            yield _on(context, row, values=values)
            return


def _otherwise_paid(context: Context) -> bool:
    """Whether the job is paid by commission or tips and says what the law wants to hear of that."""
    basis, options = context.posting.text("compensation.basis"), context.options
    said = basis == "commission" or (not context.facts.pay and first_match(context.facts, _COMMISSION_ONLY) is not None)
    if said and options.get("commission") in ("statement", "exempt"):
        return True
    if said and "commission" not in options and context.posting.has("compensation.commission"):
        return True
    return basis == "tips" and options.get("tips") == "statement" and bool(context.facts.pay)


_COMMISSION_ONLY = Lazy(
    r"\bcommission[- ]only\b|\b(?:100%|only|solely|entirely|exclusively) (?:by |on |through |from )?commissions?\b"
    r"|\bpaid (?:\w+ ){0,2}commissions?\b"
)


def _said_in_another_language(context: Context) -> bool:
    """Whether prose that nobody here can read names an amount: nothing is claimed of it then."""
    if context.facts.language == "en":
        return False
    return first_match(context.facts, _MONEY, not_in=("duties", "employer", "citations")) is not None


def _is_gap(context: Context) -> bool:
    """Whether a gap stands where the pay will be: it is told as a placeholder, and one defect is told once."""
    return any(
        prose.field.path.startswith("compensation") and _GAP.search(prose.text) for prose in context.facts.proses
    )


def _linked(context: Context) -> bool:
    if not context.options.get("link"):
        return False
    return leads_to(context.facts, ("compensation", "statements.pay_transparency"), _PAY)


def _is_for(row: Pay, context: Context) -> bool:
    """Whether pay is meant for the law's place: it names no region, or this one."""
    field = row.field
    regions = field.node.value.get("regions") if field is not None and field.path != "compensation" else None
    if regions is None or regions.kind != "sequence" or not regions.value:
        return True
    place = context.binding.place
    codes = [code_from_words(str(node.value)) for node in regions.value]
    return any(within(place, code) or within(code, place) for code in codes)


def _kind(row: Pay) -> str:
    """range, amount, minimum or maximum: which ends are given."""
    if row.low is None:
        return "maximum"
    if row.high is None:
        return "minimum"
    stated_as_range = row.field is not None and "min" in row.field.node.value and "max" in row.field.node.value
    return "range" if row.low != row.high or stated_as_range else "amount"


def _fault(row: Pay) -> str:
    return {
        "maximum": "the range has no lower end",
        "minimum": "the range has no upper end",
        "amount": "one amount is given, where a lowest and a highest are asked for",
        "range": "a range is given, where something else is asked for",
    }[_kind(row)]


def _closed(context: Context) -> Iterator[Pay]:
    for row in context.facts.pay:
        if not row.is_open and row.low != row.high and _is_for(row, context):
            yield row


def _hours(context: Context) -> float | None:
    node = context.posting.get("employment.hours_per_week")
    return float(node.value) if node is not None and node.kind in ("integer", "number") and node.value else None


def _yearly(row: Pay, amount: float | None, context: Context) -> float | None:
    """An amount a year; hours a week are those of full time where none are stated."""
    if amount is None:
        return None
    if row.period == "hour":
        return amount * (_hours(context) or _FULL_TIME) * _WEEKS
    return amount * _PER_YEAR[row.period or "year"]


def _hourly(row: Pay, context: Context) -> float | None:
    """The lowest pay an hour; of other periods only where hours are stated."""
    low = row.low if row.low is not None else row.high
    if low is None:
        return None
    if row.period == "hour":
        return low
    hours = _hours(context)
    if hours is None or row.period not in ("week", "month", "year"):
        return None
    return low * _PER_YEAR[row.period] / (hours * _WEEKS)


def _is_unpaid(context: Context) -> bool:
    return context.posting.text("employment.type") in NO_JOBS


def _signs(context: Context) -> list[str]:
    """Signs in the posting that another minimum may hold."""
    found = [name for name, pattern in _EXCEPTIONS if first_match(context.facts, pattern, not_in=("employer",))]
    basis, contract = context.posting.text("compensation.basis"), context.posting.text("employment.type")
    if basis in ("tips", "commission") and basis not in found:
        found.insert(0, basis)
    if contract == "intern" and "apprentices or trainees" not in found:
        found.append("apprentices or trainees")
    least = context.options.get("small_below", _SURELY_LARGE)
    if "small_employers" in context.options and context.facts.employer.has(least) is not True:
        found.append("a small employer")
    return found


def _step(series: list[dict[str, Any]], day: str) -> dict[str, Any] | None:
    """The row of a series that holds on a day; None before the first and after the end of the last."""
    rows = [row for row in series if row["from"] <= day and day < row.get("until", "9999")]
    return rows[-1] if rows else None


def _on(
    context: Context,
    row: Pay,
    *,
    problem: str = "",
    values: dict[str, object] | None = None,
    severity: str | None = None,
) -> Hit:
    """A hit on the words or the field that state the pay."""
    values = {"problem": problem, **(values or {})}
    if row.prose is not None:
        start, end = row.words or (row.start, row.end)
        return context.in_prose(row.prose, start, end, values=values, severity=severity)
    assert row.field is not None
    members = row.field.node.value
    for name in ("min", "amount", "max"):
        if name in members:
            return Hit(f"{row.field.path}.{name}", members[name].span, values, severity=severity)
    return Hit(row.field.path, row.field.node.span, values, severity=severity)
