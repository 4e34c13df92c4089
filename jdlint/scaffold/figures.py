"""The occupation of a new posting and what official statistics say of its pay."""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.facts.occupation import occupation_of_title
from jdlint.market import market, month
from jdlint.quotation import citation, kept_wages
from jdlint.reference.occupations import occupations, under

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: So many occupations that a title may mean are named.
_MOST_NAMED = 4


def candidates(title: str, stated: str) -> list[tuple[str, str, str]]:
    """The occupations that are stated or that a title may mean: (code, official title, confidence).

    Raises JdlintError for a stated code that is none.
    """
    if not stated:
        return occupation_of_title(title).candidates
    codes = under(stated.partition(".")[0])
    if not codes:
        raise JdlintError(
            f"there is no occupation {stated} in the SOC of 2018", f'`jdlint market "{title}"` names some'
        )
    return [(code, occupations()[code], "stated") for code in codes]


def sure(found: list[tuple[str, str, str]]) -> str:
    """The code of the one occupation that is meant for sure, or ""."""
    return found[0][0] if len(found) == 1 and found[0][2] in ("stated", "high") else ""


def named(found: list[tuple[str, str, str]]) -> str:
    """Occupations in words: "15-1252 Software Developers or 15-1221 …"."""
    return " or ".join(f"{code} {title}" for code, title, _ in found[:_MOST_NAMED])


def quoted(code: str, place: str | None, day: str) -> dict[str, Any] | None:
    """`compensation` and `citations` with the wages of an occupation, for a guide; None where none are known."""
    import yaml

    for where in dict.fromkeys((place, None)):
        try:
            block: dict[str, Any] = yaml.load(citation(market(code, where, day)), yaml.BaseLoader)
        except JdlintError:
            continue
        return block
    return None


def remark(code: str, place: str, day: str) -> str:
    """A sentence on what people of an occupation earned there; "" where nothing is known."""
    try:
        data = market(code, place, day)
    except JdlintError:
        return ""
    [one] = data["candidates"]
    for area in reversed(one["areas"]):
        found = kept_wages(area)
        if found is not None:
            period, wages = found
            return _sentence(one["title"], area, period, wages, data["vintage"])
    return ""


def _sentence(title: str, area: dict[str, Any], period: str, wages: dict[str, Any], vintage: str) -> str:
    where = f"the {area['name']} metropolitan area" if area["kind"] == "metro" else area["name"]
    names = {"25": "a quarter earned less than", "50": "half less than", "75": "three quarters less than"}
    figures = ", ".join(f"{words} ${wages[key]:,}" for key, words in names.items() if key in wages)
    unit = "an hour" if period == "Hourly" else "a year"
    if not figures:
        return ""
    return (
        f"Of all employees in the occupation {title} in {where} {figures} {unit} in {month(vintage)} (U.S. Bureau of "
        "Labor Statistics). That is for your eyes; what you pay is yours to decide."
    )
