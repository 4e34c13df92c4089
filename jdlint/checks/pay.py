"""Pay that contradicts itself, or that leaves open what a reader needs."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.facts.lazy import Lazy
from jdlint.finding import Edit, Fix
from jdlint.kinds import pattern
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.pay import Pay

#: What a full-time year, an hour and so on may plausibly pay, in currencies of like size.
_PLAUSIBLE = {
    "hour": (4, 700), "day": (30, 5000), "week": (100, 20000), "month": (400, 90000), "year": (5000, 3_000_000),
}  # fmt: skip
#: Words that say nothing of pay, as the whole of a text under `compensation`.
_BARE = Lazy(
    r"((?:DOE|(?:highly |very )?(?:competitive|attractive|negotiable)|market rate|to be (?:discussed|agreed)|"
    r"(?:depends|depending|based|dependent) (?:up)?on (?:your )?(?:experience|qualifications)|"
    r"commensurate with (?:your )?experience)(?:,? (?:and )?(?:DOE|negotiable|competitive|depending on experience))?)"
    r"[.!]?$"
)
#: An amount below the first can only be an hour's, one from the second on only a year's.
_UNCLEAR = (100, 15_000)
#: What says in other words what an amount is paid for.
_PAID_FOR = Lazy(
    r"\b(?:hour\w{0,2}|hrs?|days?|daily|weeks?|weekly|fortnight\w{0,2}|months?|monthly|years?|yearly|annual\w{0,2}|"
    r"annum|per|each|every|shifts?|visits?|session|piece|apiece|grade|step)\b|/"
)
_BEHIND_UNIT = Lazy(r"\s{0,2}(?:$|[.!;)])")
_COMPARABLE = ("USD", "CAD", "EUR", "GBP", "AUD", "NZD", "CHF")


def open_ended_pay(context: Context) -> Iterator[Hit]:
    """Base pay with one end only, where nothing else in the posting gives both."""
    closed = [pay for pay in context.facts.pay if not pay.is_open]
    # Words that repeat the field are what a reader sees.
    told = {(pay.low, pay.high) for pay in context.facts.pay if pay.prose is not None}
    for pay in context.facts.pay:
        if pay.field is not None and (pay.low, pay.high) in told:
            continue
        if not pay.is_open or any(other.period == pay.period or not other.period for other in closed):
            continue
        if pay.high is None and _minimum_is_enough(context):
            continue
        values = {"side": "no minimum" if pay.low is None else "no maximum"}
        if pay.field is not None:
            name = "max" if pay.low is None else "min"
            yield context.on_value(Field(f"{pay.field.path}.{name}", pay.field.node.value[name]), values=values)
        elif pay.prose is not None and pay.words is not None:
            yield context.in_prose(pay.prose, *pay.words, values=values)


def commission_only(context: Context) -> Iterator[Hit]:
    """Pay by commission alone, unless a law that binds is content with hearing so."""
    bindings = context.facts.bindings.get("pay-not-disclosed", ())
    if not any(binding.demand.options.get("commission") for binding in bindings):
        yield from pattern(context)


def _minimum_is_enough(context: Context) -> bool:
    """Whether every law on pay that binds is content with the least that will be paid, as Austria's is."""
    bindings = context.facts.bindings.get("pay-not-disclosed", ())
    return bool(bindings) and all("minimum" in binding.demand.options["accepts"] for binding in bindings)


def vague_pay(context: Context) -> Iterator[Hit]:
    """Words in place of pay, in a posting that gives no figure for it; under `compensation` they need not name pay."""
    if context.facts.pay:
        return
    priced = {figure.prose.field.path for figure in context.facts.figures if figure.kind == "money"}
    yield from (hit for hit in pattern(context) if hit.field not in priced)
    for prose in context.facts.proses:
        words = _BARE.match(prose.text) if prose.field.path.startswith("compensation") else None
        if words is not None:
            yield context.in_prose(prose, *words.span(1))


def reversed_pay(context: Context) -> Iterator[Hit]:
    """A minimum above the maximum."""
    for pay in context.facts.pay:
        if pay.low is not None and pay.high is not None and pay.low > pay.high:
            hit = at(context, pay, "min", {"low": _amount(pay.low), "high": _amount(pay.high)})
            hit.fix = _swapped(context, pay)
            yield hit


def _swapped(context: Context, pay: Pay) -> Fix | None:
    """The two amounts in each other's place, where they are fields; one of them may be mistyped, so a person looks."""
    members = pay.field.node.value if pay.field is not None else {}
    ends = [members[name] for name in ("min", "max") if name in members]
    if len(ends) != 2 or ends[0].span == ends[1].span or any(end.inherited is not None for end in ends):
        return None
    texts = [context.posting.source.slice(end.span) for end in ends]
    edits = [Edit(end.span, text) for end, text in zip(ends, reversed(texts), strict=True)]
    return Fix(sorted(edits, key=lambda edit: edit.span.start), "unsafe")


def wide_pay(context: Context) -> Iterator[Hit]:
    """A range whose maximum is more than `max_ratio` times its minimum."""
    for pay in context.facts.pay:
        if pay.low and pay.high and 0 < pay.low * context.options["max_ratio"] < pay.high:
            ratio = f"{pay.high / pay.low:.3g}"
            yield at(context, pay, "max", {"ratio": ratio, "max_ratio": context.options["max_ratio"]})


def implausible_period(context: Context) -> Iterator[Hit]:
    """An amount that its period cannot mean: 25 a year, 90,000 an hour."""
    for pay in context.facts.pay:
        if pay.period not in _PLAUSIBLE or pay.currency not in _COMPARABLE:
            continue
        least, most = _PLAUSIBLE[pay.period]
        amount = pay.high if pay.high is not None else pay.low
        if amount is not None and not least <= amount <= most:
            side = "max" if pay.high is not None else "min"
            hit = at(context, pay, side, {"amount": _amount(amount), "period": pay.period})
            hit.fix = _other_period(context, pay)
            yield hit


def _other_period(context: Context, pay: Pay) -> Fix | None:
    """The field with the only period, of an hour and a year, of which the amounts may be the pay."""
    node = pay.field.node.value.get("period") if pay.field is not None else None
    ends = [value for value in (pay.low, pay.high) if value is not None]
    period = {"year": "hour", "hour": "year"}.get(pay.period or "")
    if node is None or node.kind != "string" or node.inherited is not None or period is None:
        return None
    least, most = _PLAUSIBLE[period]
    place = node.span_of(0, len(node.value))
    if not all(least <= value <= most for value in ends) or context.posting.source.slice(place) != pay.period:
        return None
    return context.replacing(place, period)


def pay_without_unit(context: Context) -> Iterator[Hit]:
    """Fields with amounts that lack the currency or the period, and in prose numbers whose period nobody can tell."""
    for pay in context.facts.pay:
        if pay.field is not None and pay.field.path == "compensation":
            lacking = [name for name, value in (("currency", pay.currency), ("period", pay.period)) if not value]
            if lacking:
                yield context.missing(f"compensation.{lacking[0]}", values={"lacking": " and ".join(lacking)})
        elif pay.prose is not None and _lacks_period(pay) and not any(other.period for other in context.facts.pay):
            yield context.in_prose(pay.prose, pay.start, pay.end, values={"lacking": "period"})
    if not any(pay.currency for pay in context.facts.pay):
        for hit in pattern(context):
            hit.values = {**hit.values, "lacking": "currency and period"}
            yield hit


def _lacks_period(pay: Pay) -> bool:
    """Tell whether an amount ends its sentence, and may be that of a day as well as that of a month."""
    assert pay.prose is not None
    most = pay.high if pay.high is not None else pay.low
    if pay.period or pay.currency not in _COMPARABLE or most is None or not _UNCLEAR[0] <= most < _UNCLEAR[1]:
        return False
    first, last = pay.prose.sentence_at(pay.start)
    rest = pay.prose.text[pay.end : last]
    return _BEHIND_UNIT.match(rest) is not None and _PAID_FOR.search(pay.prose.text[first:last]) is None


def at(context: Context, pay: Pay, name: str, values: dict[str, object]) -> Hit:
    """A finding at one end of a stated pay ("min" or "max"), or at the amount where there are no ends."""
    if pay.prose is not None:
        return context.in_prose(pay.prose, pay.start, pay.end, values=values)
    assert pay.field is not None
    members = pay.field.node.value
    chosen = name if name in members else next(key for key in ("amount", "min", "max") if key in members)
    return context.on_value(Field(f"{pay.field.path}.{chosen}", members[chosen]), values=values)


def _amount(value: float) -> str:
    return re.sub(r"\.00$", "", f"{value:,.2f}")
