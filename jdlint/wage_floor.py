"""The minimum wage of a place on a day as far as the bundled tables know it: the rate, and whose it is.

The tables hold the rates of states and of few cities. Where only the state's is known, a city may have a higher one.
"""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.law import laws_by_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.law import Demand

_RULE = "below-minimum-wage"
_COUNTRY = "US"


class WageFloor:
    """`rate` in US dollars an hour, of `place`; from the day `review_by` on new rates are to be expected."""

    __slots__ = ("place", "rate", "review_by")

    def __init__(self, rate: float, place: str, review_by: str) -> None:
        self.rate = rate
        self.place = place
        self.review_by = review_by

    def is_old_on(self, day: str) -> bool:
        """Whether newer rates are to be expected by a day than those that are known."""
        return day >= self.review_by

    def sentence(self, asked: str, day: str) -> str:
        """What is known of the minimum wage in the place that was asked for, and what is not."""
        where, paid = name_of(self.place), f"${self.rate:.2f} an hour"
        if self.is_old_on(day):
            return (
                f"The minimum wage in {where} was {paid} when it was last looked up; newer rates are to be expected "
                f"from {self.review_by} on."
            )
        said = f"The minimum wage in {where} on {day} is {paid}"
        if "/" in self.place:
            return f"{said}."
        return f"{said}; {name_of(asked) if '/' in asked else 'a city or county'} may have a higher one."


def floor(place: str, day: str) -> WageFloor | None:
    """The least that may be paid for an hour in a place of the United States.

    None where a rate that holds there on the day is not known: that of the country alone says nothing of a state.
    """
    region = place.partition("/")[0]
    known = []
    for code in dict.fromkeys((_COUNTRY, region)):
        steps = list(_steps(code, place, day))
        if not steps:
            return None
        known += steps
    return max(reversed(known), key=lambda one: one.rate)  # of equal rates that of the narrower place


def _steps(code: str, place: str, day: str) -> Iterator[WageFloor]:
    """The rates of a country or state that hold on a day, and that of the place itself where it has one."""
    for demand in _demands(code):
        for step in demand.options["series"]:
            if step["from"] <= day < step.get("until", "9999"):
                review_by = demand.law.data["review_by"]
                yield WageFloor(step["rate"], code, review_by)
                local = demand.options.get("local", {}).get(place)
                if local is not None:
                    yield WageFloor(local, place, review_by)


def _demands(code: str) -> Iterator[Demand]:
    for law in laws_by_place().get(code, ()):
        yield from (demand for demand in law.demands if demand.rule == _RULE)
