"""What a posting says of this job's base pay: amounts in fields and in prose, as one kind of fact."""

from __future__ import annotations

import re

from jdlint.amounts import DOLLARS
from jdlint.expressions import Lazy, compiled
from jdlint.posting import Field, Node, Posting
from jdlint.reading import country_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.figures import Figure
    from jdlint.facts.text import Prose

_SPEAKS_OF_PAY = Lazy(
    r"\b(?:salar(?:y|ies)|wages?|pay(?:s|ing)?|paid|hourly|compensation|remuneration|base|rate|range|earn(?:s|"
    r"ing|ings)?|OTE)\b",
)
#: Money that is not base pay. It stands in the figure's own clause.
_OTHER_MONEY = Lazy(
    r"\b(?:bonus\w*|budgets?|stipends?|reimburs\w+|allowances?|sign(?:ing)?[- ]?on|signing|refer(?:ral|red|s)?|"
    r"friends?|tuition|relocation|retention|"
    r"commissions?|tips|OTE|on[- ]target|total (?:cash|comp\w*|reward\w*|target)|equity|stock|RSUs?|options|"
    r"insurance|deductible|premiums?|"
    r"401\s?\(?k|pension|super(?:annuation)?|match\w*|series [A-F]|seed|funding|raised|rais(?:e|es|ing)|revenue|"
    r"turnover|sales|worth|valued|"
    r"portfolio|assets|savings?|grants?|donations?|donors?|purchases?|contracts?|projects?|orders?|fees?|fines?|deposits?|"
    r"costs?|per diem|mileage|"
    r"boots?|uniforms?|clothing|tools?|phone|parking|housing|rent|lodging|courses?|discounts?|vouchers?|gift|market|"
    r"industry|median|average|minimum wage|living wage|contribut\w+|training|"
    r"conference|learning|"
    r"development|wellness|equipment|home office|differential|overtime|holiday pay|shift pay|loan\w*|cash (?:drawer|"
    r"handling)|payroll|collect(?!ive)\w*)\b",
)
#: What is paid beside the base, with "#" for the amount: "an extra $3 an hour", "$5 an hour on top".
_ON_TOP = re.compile(
    r"\b(?:extra|additional|another|further|plus)\s{1,3}#"
    r"|#[^.,;]{0,20}\b(?:on top|extra|in addition|more (?:per|an?))\b",
    re.IGNORECASE,
)
#: What is paid beside the base is told behind the amount so: "$19 an hour plus tips", "$80,000, with a bonus".
_AND_BESIDE = Lazy(
    r"(?:\sgross)?(?:\s?(?:/|per |an? )\s?(?:hours?|hrs?|day|week|wk|month|mo|year|yr|annum)\b|"
    r"\s(?:hourly|weekly|monthly|annually|yearly)\b)?(?:\s(?:base|gross|to start|DOE|depending on experience)\b)?"
    r"(?P<joint>\s?[,;(]?\s?(?:plus|with|and(?! (?:up|more|above|over|higher)\b)|eligible|tips)\b|\s?[+&](?=\s?[a-z])|"
    r",(?= [a-z]+ and \w+ on top))"
)
_PERIODS = (
    ("hour", r"\s{0,2}(?:/|per |an? )\s?(?:hours?|hrs?|h)\b|\s{0,2}(?:hourly|p/?h)\b"),
    ("day", r"\s{0,2}(?:/|per |a )\s?day\b|\s{0,2}daily\b"),
    ("week", r"\s{0,2}(?:/|per |a )\s?(?:week|wk)\b|\s{0,2}weekly\b"),
    ("month", r"\s{0,2}(?:/|per |a )\s?(?:month|mo)\b|\s{0,2}monthly\b"),
    ("year", r"\s{0,2}(?:/|per |a )\s?(?:year|yr|annum)\b|\s{0,2}(?:annually|annual|yearly|p\.?a\.?(?!\w))"),
)
_LABELS = (
    ("hour", r"\bhour"), ("year", r"\bannual|\byear"), ("month", r"\bmonth"), ("week", r"\bweek"),
    ("day", r"\bdaily|\bday"),
)  # fmt: skip
_PERIOD_NEAR = (("hour", r"\bhourly\b|\bper hour\b"), ("year", r"\bannual(?:ly)?\b|\bper (?:year|annum)\b|\byearly\b"))
_UNIT_BETWEEN = r"(?:\s?(?:USD|EUR|GBP|CAD|AUD))?(?:\s(?:gross|before tax))?(?:\+|\s(?:or|and) (?:more|up|above))?"
_FROM = Lazy(
    r"\b(?P<words>(?:(?:pay|salary|wages?|rates?|compensation)\s)?(?<!guaranteed )(?:from|starting (?:at|from)|"
    r"starts? (?:at|from)|"
    r"begin(?:s|ning) at|"
    r"at least|minimum(?: of)?|no less than))\s{0,2}(?:only )?$",
)
_UP_TO = Lazy(r"\b(?P<words>up to|as much as|maximum(?: of)?|max(?: of)?|no more than|to a maximum of)\s{0,2}$")
_AND_UP = Lazy(
    r"^(?:\s?(?:/|per |an? )\s?(?:hour|hr|year|yr|annum|month|week|day)|\s?k|\s?(?:USD|EUR|GBP|CAD))?"
    r"(?P<words>\+|\s?(?:and|or|\u0026) (?:up|more|above|over|higher|beyond)\b)",
)


#: A sentence that is nothing but an amount: "From $70,000 and up."
_ALONE = Lazy(
    r"(?:from|up to|starting (?:at|from)|between)? ?[$€£] ?\d{2,3},\d{3}\b[^A-Za-z]{0,20}"
    r"(?:and (?:up|above|more)|DOE|depending on experience)?[.!]?",
)
#: What stands beside the amounts that are all of a line, or of a part of one: "Denver, CO | $45k - $90k DOE".
_PART_BEFORE = Lazy(r"(?:^|[|\u00b7\u2022\n])\s{0,3}$", flags=0)
_PART_BEHIND = Lazy(r"\s{0,3},?\s?\(?(?:DOE|depending on experience)?\)?\s{0,3}(?:$|[|\u00b7\u2022\n])")
#: What a range of a year's pay lies between, where nothing but the amounts says that it is one.
_YEARLY = (15_000, 999_999)
_KNOWN_PERIODS = ("hour", "day", "week", "month", "year")
#: Less than this is no base pay for any period.
_LEAST = 5


class Pay:
    """One statement of base pay.

    `low` and `high` are amounts in `currency` (ISO 4217, may be "") per `period` ("hour" … "year", may be "");
    None on the side that is left open. `field` is the place in a structured posting, else `prose` with `start` and
    `end`. `words` is the stretch of prose that leaves the range open ("up to $180,000").
    """

    __slots__ = ("currency", "end", "field", "high", "low", "period", "prose", "start", "words")

    def __init__(self, low: float | None, high: float | None, currency: str, period: str) -> None:
        self.low = low
        self.high = high
        self.currency = currency
        self.period = period
        self.field: Field | None = None
        self.prose: Prose | None = None
        self.start = self.end = 0
        self.words: tuple[int, int] | None = None

    @property
    def is_open(self) -> bool:
        """Whether one end of the range is missing."""
        return self.low is None or self.high is None

    def may_be_dollars(self) -> bool:
        """Whether it can be compared with amounts in US dollars: it is in these, or in no currency that is named."""
        return self.currency in ("", "USD")


def pay_of(posting: Posting, figures: list[Figure], kind: str) -> list[Pay]:
    """Every statement of this job's base pay, fields first. A guide to a role has none in its prose."""
    country = country_of(posting.get("locations"))
    return [*_in_fields(posting), *(_in_prose(figures, country) if kind != "role" else ())]


def _in_fields(posting: Posting) -> Iterator[Pay]:
    compensation = posting.get("compensation")
    if compensation is None or compensation.kind != "mapping":
        return
    rows = [Field("compensation", compensation)]
    ranges = compensation.value.get("ranges")
    if ranges is not None and ranges.kind == "sequence":
        rows += [Field(f"compensation.ranges[{number}]", node) for number, node in enumerate(ranges.value)]
    for row in rows:
        if row.node.kind == "mapping" and (pay := _of_mapping(posting, row, compensation)) is not None:
            yield pay


def _of_mapping(posting: Posting, row: Field, compensation: Node) -> Pay | None:
    members = row.node.value
    low, high = _number(members.get("min")), _number(members.get("max"))
    amount = _number(members.get("amount"))
    if amount is not None and low is None and high is None:
        low = high = amount
    if low is None and high is None:
        return None
    pay = Pay(low, high, _word("currency", members, compensation), _word("period", members, compensation))
    if pay.period not in _KNOWN_PERIODS:
        pay.period = ""
    if not pay.period and compensation.key is not None:
        pay.period = _period_of_label(posting.source.slice(compensation.key))
    pay.field = row
    return pay


def _period_of_label(label: str) -> str:
    """The period that a label says: "Hourly pay", "Annual salary"."""
    return next((name for name, pattern in _LABELS if re.search(pattern, label, re.IGNORECASE)), "")


def _number(node: Node | None) -> float | None:
    return float(node.value) if node is not None and node.kind in ("integer", "number") else None


def _word(name: str, members: dict[str, Node], compensation: Node) -> str:
    node = members.get(name) or compensation.value.get(name)
    return str(node.value) if node is not None and node.kind == "string" else ""


def _in_prose(figures: list[Figure], country: str) -> Iterator[Pay]:
    for figure in figures:
        if figure.kind == "money" and _is_base_pay(figure):
            yield _of_figure(figure, country)


def _is_base_pay(figure: Figure) -> bool:
    """Whether the clause speaks of what this job pays, and of no other money."""
    path = figure.prose.field.path
    if path.startswith(("compensation.market", "compensation.bonus", "compensation.equity", "compensation.commission")):
        return False
    if path.startswith(("compensation.other", "citations", "employer", "faq")) or figure.subject == "market":
        return False
    start, end = figure.clause
    text = figure.prose.text
    beside = _AND_BESIDE.match(text, figure.end)
    end = end if beside is None else min(end, beside.start("joint"))
    around = text[max(start, figure.start - 70) : figure.start] + " # " + text[figure.end : min(end, figure.end + 40)]
    if _OTHER_MONEY.search(around) or _ON_TOP.search(around):
        return False
    period = _period_behind(text, figure.end)
    says_so = period or _SPEAKS_OF_PAY.search(text[start:end]) or path == "compensation.notes"
    alone = _ALONE.fullmatch(text, start, end) or _is_part_of_line(figure)
    return bool(says_so or alone) and figure.high >= _LEAST


def _is_part_of_line(figure: Figure) -> bool:
    """Whether a range that a year's pay may be stands for itself, as in the line below a title."""
    if not _YEARLY[0] <= figure.low < figure.high <= _YEARLY[1]:
        return False
    text = figure.prose.text
    before = text[max(0, figure.start - 4) : figure.start]
    return _PART_BEFORE.search(before) is not None and _PART_BEHIND.match(text, figure.end) is not None


def _period_behind(text: str, end: int) -> str:
    for name, pattern in _PERIODS:
        if compiled(_UNIT_BETWEEN + "(?:" + pattern + ")").match(text, end):
            return name
    return ""


def _currency(figure: Figure, country: str) -> str:
    """The currency of a figure; a "$" without letters is the dollar of the country in which the work is."""
    bare = figure.unit == "USD" and (figure.text.startswith("$") or "dollars" in figure.text)
    return DOLLARS.get(country, "USD") if bare else figure.unit


def _of_figure(figure: Figure, country: str) -> Pay:
    text = figure.prose.text
    first, last = figure.sentence
    period = _period_behind(text, figure.end) or next(
        (name for name, near in _PERIOD_NEAR if re.search(near, text[first:last], re.IGNORECASE)), ""
    )
    pay = Pay(figure.low, figure.high, _currency(figure, country), period)
    pay.prose, pay.start, pay.end = figure.prose, figure.start, figure.end
    if figure.low == figure.high:
        _leave_open(pay, text, first)
    return pay


def _leave_open(pay: Pay, text: str, first: int) -> None:
    """Take one end away where the words around a single amount do."""
    before = text[max(first, pay.start - 40) : pay.start]
    plus = _AND_UP.match(text[pay.end : pay.end + 40])
    if text[pay.start : pay.end].endswith("+"):
        pay.high, pay.words = None, (pay.start, pay.end)
    elif (match := _UP_TO.search(before)) is not None:
        pay.low, pay.words = None, (pay.start - len(before) + match.start("words"), pay.end)
    elif plus is not None:
        pay.high, pay.words = None, (pay.start, pay.end + plus.end("words"))
    elif (match := _FROM.search(before)) is not None:
        pay.high, pay.words = None, (pay.start - len(before) + match.start("words"), pay.end)
