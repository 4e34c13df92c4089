"""What a posting says of pay, in words: the main range, other ranges, what comes on top; for a role, the market's."""

from __future__ import annotations

from jdlint.render.document import Items, Pairs, Paragraph, prose, runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.render.document import Block
    from jdlint.render.page import Entry, Page

_ON_TOP = ("bonus", "equity", "commission", "other")


def main_pay(page: Page) -> str:
    """The range or the amount: "$38.50 – $47.00 an hour"; pay that stands there as a text as it is."""
    low, high = ends(page)
    said = page.formats.pay(low, high, page.text("compensation.currency"), page.text("compensation.period"))
    return said or page.text("compensation")


def ends(page: Page) -> tuple[float | None, float | None]:
    """The lowest and the highest pay; one amount is both."""
    amount = page.number("compensation.amount")
    low, high = page.number("compensation.min"), page.number("compensation.max")
    return (amount, amount) if low is None and high is None else (low, high)


def pay(page: Page) -> Iterator[Block]:
    """The section on pay, beyond the main range."""
    words = page.formats.words
    ranges = [
        runs(said, label, words.colon)
        for label, said in (_range(page, entry) for entry in page.entries("compensation.ranges"))
        if said
    ]
    if ranges:
        yield Items(ranges)
    for key in (f"basis.{page.text('compensation.basis')}", f"range_is.{page.text('compensation.range_is')}"):
        if words.get(key):
            yield Paragraph(runs(words[key]))
    rows = [(words[name], runs(said)) for name in _ON_TOP if (said := page.text(f"compensation.{name}"))]
    if rows:
        yield Pairs(rows, words.colon)
    yield from prose(page.text("compensation.notes"))


def _range(page: Page, entry: Entry) -> tuple[str, str]:
    """The label of a range, with its places, and the range."""
    formats = page.formats
    currency = entry.text("currency") or page.text("compensation.currency")
    period = entry.text("period") or page.text("compensation.period")
    places = "; ".join(map(formats.area, entry.texts("regions")))
    label = entry.text("label")
    label = f"{label} ({places})" if label and places else label or places
    return label, formats.pay(entry.number("min"), entry.number("max"), currency, period)


def market(page: Page) -> Iterator[Block]:
    """What others pay, in a role: its percentiles with their source."""
    if page.kind != "role":
        return
    formats, words, root = page.formats, page.formats.words, "compensation.market"
    currency, period = page.text("compensation.currency"), page.text("compensation.period")
    node = page.posting.get(f"{root}.percentiles")
    numbers = sorted(node.value if node is not None and node.kind == "mapping" else (), key=_rank)
    rows = []
    for number in numbers:
        amount = page.number(f"{root}.percentiles.{number}")
        label = words["median"] if number == "50" else words["percentile"].format(number)
        rows.append((label, formats.pay(amount, amount, currency, period)))
    markers = "".join(f" [{number}]" for number in page.texts(f"{root}.cite"))
    rows += [("as_of", formats.day(page.text(f"{root}.as_of"))), ("area", formats.area(page.text(f"{root}.area")))]
    said = [(words.get(label) or label, value) for label, value in rows if value]
    if said:
        last = (said[-1][0], said[-1][1] + markers)
        yield Pairs([(label, runs(value)) for label, value in (*said[:-1], last)], words.colon)
    yield from prose(page.text(f"{root}.notes"))


def _rank(name: str) -> float:
    return float(name) if name.isdecimal() else 0


__all__ = ["ends", "main_pay", "market", "pay"]
