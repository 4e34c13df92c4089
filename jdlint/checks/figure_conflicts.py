"""Checks of figures that the posting itself contradicts: a table that falls, pay that is stated twice and "
"differently."""

from __future__ import annotations

from itertools import pairwise

from jdlint.context import Context, Hit
from jdlint.facts.figures import Figure
from jdlint.facts.lazy import Lazy
from jdlint.posting import Field, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PERCENTILES = "compensation.market.percentiles"
_ROW = Lazy(r"\b(\d{1,2})(?:st|nd|rd|th)\b[^$€£\n]{0,40}[$€£](\d{1,3}(?:,?\d{3}){0,2}(?:\.\d\d)?)")
_PAY_BEFORE = Lazy(
    r"\b(?:salary|pay|wage|pay rate|hourly rate|base rate|compensation)(?: range)?(?: (?:for|of) (?:this|the) (?:role|"
    r"position|job))?(?: (?:here|offered|per hour|per year))?(?:\s?[:=]| is| are| will be| of| from| ranges?(?: from)?|"
    r" starts? (?:at|from)| between){1,2}"
    r"(?: (?:from|between|about|set at))?\s?$|\b(?:we pay(?: you)?|(?:role|position|job) pays|you(?:'ll| will)? earn|"
    r"you(?:'ll| will)? start at)(?: from| between)? ?$"
)
_NOT_BASE = Lazy(
    r"\b(?:bonus\w*|sign\w*|commissions?|OTE|on-target|total|market|median|average|mean|budget|overtime|per diem|"
    r"differential|stipend|equity|up to|tuition|insurance|premiums?|training|probation\w*|after|experienced?|levels?|"
    r"senior|junior|grade|steps?|tiers?|shifts?|nights?|weekends?|holidays?|depend\w*|location|zones?|regions?|"
    r"maximum|minimum|exempt|previous|last|current\w*|industry|other|raise|increases?|plus|tips|part-time|temporary|"
    r"intern\w*|candidates|applicants|residents|those|if you|with a|once|when|until|first|second|year \d|class|system|"
    r"lead|supervisor|certified|licensed|non-?certified|each|month)\b"
)
_PLACE = Lazy(
    r"(?-i:\b(?:[Ii]n|[Ff]or|[Ww]ithin|[Oo]utside) (?:the )?[A-Z]|\([A-Z]{2}\)|\b(?:CA|NY|CO|WA|NJ|IL|MA|DC)\b)"
)
_PERIODS = {
    "hour": Lazy(r"^\+?\s?(?:(?:per|an?|/)\s?(?:hour|hr)\b|hourly\b|/h\b)"),
    "day": Lazy(r"^\+?\s?(?:(?:per|a|/)\s?day\b|daily\b)"),
    "week": Lazy(r"^\+?\s?(?:(?:per|a|/)\s?(?:week|wk)\b|weekly\b)"),
    "month": Lazy(r"^\+?\s?(?:(?:per|a|/)\s?(?:month|mo)\b|monthly\b)"),
    "year": Lazy(r"^\+?\s?(?:(?:per|a|/)\s?(?:year|yr|annum)\b|annually\b|yearly\b|p\.?a\.)"),
}
_HOURLY = Lazy(r"\bhourly\b")
_READ_FIELDS = (
    "title", "summary", "about_role", "highlights", "sections", "faq", "compensation.notes",
    "statements.pay_transparency", "benefits",
)  # fmt: skip
#: Amounts that speak for themselves where no period is said.
_YEARLY_FROM, _HOURLY_TO = 15000, 150
_ROUNDING = 0.006
_NEAR = 200


class _Pay:
    """An amount or a range of base pay, and where it is said first."""

    __slots__ = ("currency", "high", "low", "period", "shown")

    def __init__(self, low: float, high: float, currency: str, period: str, shown: str) -> None:
        self.low, self.high, self.currency, self.period, self.shown = low, high, currency, period, shown

    def contradicts(self, other: _Pay) -> bool:
        """Tell whether the same pay cannot be both; a single amount may lie within a range."""
        if self.period != other.period or (self.currency and other.currency and self.currency != other.currency):
            return False
        if self.low == self.high or other.low == other.high:
            return self.high < other.low * (1 - _ROUNDING) or self.low > other.high * (1 + _ROUNDING)
        return not (_near(self.low, other.low) and _near(self.high, other.high))


def contradictory_pay(context: Context) -> Iterator[Hit]:
    """Base pay in prose that is not the pay of `compensation`; without that, not the pay first stated in prose."""
    if context.posting.has("compensation.ranges"):
        return
    first = _structured(context)
    for figure in context.facts.figures:
        pay = _own_pay(figure)
        if pay is None:
            continue
        if first is not None and pay.contradicts(first):
            yield context.in_prose(figure.prose, figure.start, figure.end, values={"other": first.shown})
        first = first or pay


def decreasing_percentiles(context: Context) -> Iterator[Hit]:
    """The first amount of a percentile table that is smaller than the one before it."""
    rows = percentiles(context)
    for (low, before), (rank, field) in pairwise(rows):
        if field.node.value < before.node.value:
            yield context.on_value(field, values=_fall(rank, low, before.node.value))
            return
    for prose in context.facts.proses:
        if not prose.field.path.startswith(("compensation", "sections", "faq")) or "th" not in prose.text:
            continue
        previous: tuple[int, float] | None = None
        for row in _ROW.finditer(prose.text):
            rank, value = int(row[1]), float(row[2].replace(",", ""))
            if previous is not None and rank > previous[0] and value < previous[1]:
                yield context.in_prose(prose, row.start(2), row.end(2), values=_fall(rank, *previous))
                return
            previous = rank, value


def percentiles(context: Context) -> list[tuple[int, Field]]:
    """The rows of `compensation.market.percentiles` that are numbers, by rank."""
    node = context.posting.get(_PERCENTILES)
    if node is None or node.kind != "mapping":
        return []
    rows = [
        (int(rank), Field(f"{_PERCENTILES}.{rank}", child))
        for rank, child in node.value.items()
        if _is_row(rank, child)
    ]
    return sorted(rows, key=lambda row: row[0])


def _is_row(rank: str, child: Node) -> bool:
    return rank.isdecimal() and child.kind in ("integer", "number")


def _fall(rank: int, lower: int, value: float) -> dict[str, object]:
    return {"rank": f"{rank}th", "lower_rank": f"{lower}th", "lower_value": f"{value:,.10g}"}


def _structured(context: Context) -> _Pay | None:
    """The pay of `compensation`, where it is base pay in numbers."""
    if context.posting.text("compensation.basis", "base") != "base":
        return None
    found = [context.posting.get(f"compensation.{name}") for name in ("min", "max", "amount")]
    nodes = [node for node in found if node is not None and node.kind in ("integer", "number")]
    if not nodes or (len(nodes) == 1 and found[2] is None):
        return None
    values = [float(node.value) for node in nodes]
    low, high = min(values), max(values)
    period = context.posting.text("compensation.period") or _period_of(high)
    shown = f"{low:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}"
    return _Pay(low, high, context.posting.text("compensation.currency"), period, f"{shown} under compensation")


def _own_pay(figure: Figure) -> _Pay | None:
    """The base pay that a figure states of this job, or None where it could be anything else."""
    prose, path = figure.prose, figure.prose.field.path
    if figure.kind != "money" or not path.startswith(_READ_FIELDS):
        return None
    first, last = figure.sentence
    before = prose.text[max(first, figure.start - _NEAR) : figure.start]
    after = prose.text[figure.end : min(last, figure.end + _NEAR)]
    period = next((name for name, form in _PERIODS.items() if form.match(after)), "")
    if path == "title":
        return _Pay(figure.low, figure.high, figure.unit, period, figure.text) if period else None
    if (
        not _PAY_BEFORE.search(before[-90:])
        or _NOT_BASE.search(before + " | " + after)
        or _PLACE.search(before + after)
    ):
        return None
    period = period or ("hour" if _HOURLY.search(before) else _period_of(figure.high))
    return _Pay(figure.low, figure.high, figure.unit, period, figure.text) if period else None


def _period_of(amount: float) -> str:
    return "year" if amount >= _YEARLY_FROM else "hour" if amount <= _HOURLY_TO else ""


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _ROUNDING * max(one, other)
