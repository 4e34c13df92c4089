"""A table of percentiles beside the wages that the Bureau of Labor Statistics published."""

from __future__ import annotations

from jdlint.checks.statistics import written_as
from jdlint.context import Context, Hit
from jdlint.facts.precision import fits, row_fits
from jdlint.finding import Edit, Span
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.facts.figures import Figure

#: Wages of a year are never below it, wages of an hour never above.
_LEAST_YEARLY = 1000


class Row:
    """One percentile of a table: its rank, and the number in a field or in prose that gives its wage."""

    def __init__(self, context: Context, rank: int, given: Field | Figure) -> None:
        self.rank = rank
        self._context = context
        self._given = given

    @property
    def value(self) -> float:
        """The wage, US dollars a year or an hour."""
        return float(self._given.node.value if isinstance(self._given, Field) else self._given.low)

    @property
    def shown(self) -> str:
        """The wage as findings quote it."""
        return f"{self._given.node.value:,}" if isinstance(self._given, Field) else self._given.text

    def fits(self, official: float) -> bool:
        """Tell whether it may be a rounded form of an official wage."""
        if isinstance(self._given, Field):
            return row_fits(str(self._given.node.value), official)
        return fits(self._given, official, "wage")

    def edit(self, official: float, *, hourly: bool) -> Edit | None:
        """What puts an official wage into its place."""
        if isinstance(self._given, Field):
            return Edit(self._given.node.span, f"{official:.2f}" if hourly else f"{official:.0f}")
        written = written_as(self._given.text, official)
        span = self._given.prose.span(self._given.start, self._given.end)
        return None if written is None else Edit(span, written)

    def hit(self, **details: Any) -> Hit:
        """A hit on the number."""
        if isinstance(self._given, Field):
            return self._context.on_value(self._given, **details)
        return self._context.in_prose(self._given.prose, self._given.start, self._given.end, **details)


class Table:
    """The rows that a posting gives, the occupation, area and vintage that they are said to be of.

    Without `sure` it is only likely to be of the occupation. `years` are the places of the vintage's year, None where
    it stands where it cannot be written anew; `field` is the field that says it.
    """

    def __init__(self, rows: list[Row], soc: str, area: str, vintage: str, *, sure: bool = True) -> None:
        self.rows = rows
        self.soc = soc
        self.area = area
        self.vintage = vintage
        self.sure = sure
        self.years: list[Span] | None = []
        self.field: Field | None = None
        self.hourly = rows[0].value < _LEAST_YEARLY
        #: By vintage, oldest first, the published wage of each rank that has one.
        self.known: dict[str, dict[int, float]] = {}

    def open(self, day: str) -> bool:
        """Read what was out on a day; False where that is nothing."""
        from jdlint.reference.releases import releases
        from jdlint.reference.wages import wages

        for release in releases("oews"):
            if not release.bundled or release.released > day:
                continue
            try:
                row = wages(self.soc, self.area, release.vintage)
            except LookupError:
                continue
            column = {} if row is None else row.hourly if self.hourly else row.annual
            values = {rank: float(value) for rank, value in column.items() if value is not None}
            if row is not None and values and not row.top_coded:
                self.known[release.vintage] = values
        return bool(self.known)

    @property
    def last(self) -> str:
        """The newest vintage."""
        return list(self.known)[-1]

    def differing(self, vintage: str) -> list[Row]:
        """The rows that are not those of a vintage."""
        official = self.known[vintage]
        return [row for row in self.rows if row.rank in official and not row.fits(official[row.rank])]

    @property
    def fitting(self) -> str:
        """The newest vintage of which all rows are; "" for none."""
        return next((vintage for vintage in reversed(self.known) if not self.differing(vintage)), "")

    @property
    def is_its(self) -> bool:
        """Whether it is of the occupation: known, or seen by its rows, of which most are those of one vintage."""
        fewest = min(len(self.differing(vintage)) for vintage in self.known)
        return self.sure or 2 * fewest < len(self.rows)

    def shown(self, vintage: str) -> str:
        """The published rows of a vintage, in words."""
        official = self.known[vintage]
        amount = "${:,.2f}" if self.hourly else "${:,.0f}"
        return ", ".join(
            f"{row.rank}th {amount.format(official[row.rank])}" for row in self.rows if row.rank in official
        )
