"""Pay beside the market of its place: asked about only where the whole band lies outside of it."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.lazy import Lazy
from jdlint.facts.seniority import seniority_of
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.pay import Pay
    from jdlint.reference.metros import Area
    from jdlint.reference.wages import Wages

_FULL_TIME = ("", "full_time")
_NOT_USUAL = Lazy(
    r"\b(?:part[- ]?time|intern(?:ship)?|apprentice\w{0,4}|trainee|student|volunteer|seasonal|temporary|per diem|PRN|"
    r"casual|on[- ]call|half[- ]time|work[- ]study|fellow(?:ship)?|resident|contract(?:or)?|stipend|commission)\b"
)
#: The Bureau counts them as part of the wage, and postings keep them apart.
_BESIDES = Lazy(r"\b(?:tips?|gratuit\w{2,3}|commissions?|OTE|on[- ]target|incentive pay|piece rate)\b")
#: Levels whose pay may well lie above that of nine tenths of an occupation.
_HIGHEST = ("principal", "lead", "director", "executive")
#: Fewer hours a week are no full time.
_FULL_WEEK = 35


def pay_outside_market(context: Context) -> Iterator[Hit]:
    """The first statement of base pay, where all of them lie below p10 or all above p90 of every place."""
    stated = context.facts.pay
    if not stated or any(pay.period not in ("hour", "year") or pay.currency != "USD" for pay in stated):
        return
    places = [reach.place for reach in (*context.facts.places.spots, *context.facts.places.areas)]
    if not places or any(place[:2] != "US" for place in places):
        return
    candidates = context.facts.occupation.candidates
    if not candidates or any(confidence != "high" for _, _, confidence in candidates):
        return
    from jdlint.reference.metros import areas_of
    from jdlint.reference.wages import area_vintage

    vintage = area_vintage(context.as_of)
    if vintage is None:
        return
    areas = [areas_of(place, vintage)[-1] for place in dict.fromkeys(places)]
    found = [_beside(pay, soc, area, vintage) for pay in stated for soc, _, _ in candidates for area in areas]
    first = found[0]
    if first is None or any(one is None or one["side"] != first["side"] for one in found):
        return
    if first["side"] == "less" and not context.facts.occupation.stated and _is_of_the_highest(context):
        return
    if _is_usual(context):
        yield _at(context, stated[0], {**first, "place": _name(areas[0]), "when": f"May {vintage[:4]}"})


def _is_of_the_highest(context: Context) -> bool:
    stated = context.posting.text("employment.seniority") or seniority_of(context.posting.text("title"))
    return stated in _HIGHEST


def _is_usual(context: Context) -> bool:
    """Whether it is base pay of a full-time job."""
    posting = context.posting
    hours = posting.get("employment.hours_per_week")
    if posting.text("compensation.basis", "base") != "base" or posting.text("employment.type") not in _FULL_TIME:
        return False
    if hours is not None and hours.kind in ("integer", "number") and hours.value < _FULL_WEEK:
        return False
    if posting.text("employment.seniority") == "intern" or posting.has("compensation.commission"):
        return False
    if any(_BESIDES.search(prose.text) for prose in context.facts.proses):
        return False
    return not any(
        _NOT_USUAL.search(prose.text)
        for prose in context.facts.proses
        if prose.field.path in ("title", "summary", "employment.schedule", "compensation.notes")
    )


def _beside(pay: Pay, soc: str, area: Area, vintage: str) -> dict[str, object] | None:
    """On which side of the market of an occupation a band lies; None where it overlaps or cannot be compared."""
    from jdlint.reference.wages import title_of, wages

    row = wages(soc, area.code, vintage)
    column = None if row is None else _column(row, pay.period)
    if row is None or column is None:
        return None
    least, most = column
    amount = "${:,.2f} an hour" if pay.period == "hour" else "${:,.0f} a year"
    values = {"occupation": title_of(row.code), "least": amount.format(least), "most": amount.format(most)}
    if pay.high is not None and pay.high < least:
        return {**values, "side": "more", "limit": values["least"]}
    if pay.low is not None and pay.low > most:
        return {**values, "side": "less", "limit": values["most"]}
    return None


def _column(row: Wages, period: str) -> tuple[float, float] | None:
    """p10 and p90 for a period in which the Bureau publishes; None where one of them is blank or top-coded."""
    if row.periods not in ("both", "annual" if period == "year" else "hourly") or row.top_coded:
        return None
    column = row.annual if period == "year" else row.hourly
    least, most = column[10], column[90]
    return None if least is None or most is None else (least, most)


def _name(area: Area) -> str:
    return {"nation": "the United States", "metro": f"the {area.name} metropolitan area"}.get(area.kind, area.name)


def _at(context: Context, pay: Pay, values: dict[str, object]) -> Hit:
    if pay.prose is not None:
        return context.in_prose(pay.prose, pay.start, pay.end, values=values, dated=True)
    assert pay.field is not None
    members = pay.field.node.value
    name = "max" if values["side"] == "more" else "min"
    chosen = name if name in members else next(key for key in ("amount", "min", "max") if key in members)
    return context.on_value(Field(f"{pay.field.path}.{chosen}", members[chosen]), values=values, dated=True)
