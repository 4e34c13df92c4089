"""What a posting brings for comparison with the other postings of a run. `jdlint.crossfile` compares.

Each hit has a key: postings meet where rule and key are equal. With a value beside it they must differ in that.
"""

from __future__ import annotations

import json

from jdlint.context import Context, Hit
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

#: What tells two jobs of one title and place apart.
_APART = ("employer.name", "employer.department", "employer.team", "employment.type", "employment.seniority",
          "employment.hours_per_week", "employment.schedule", "employment.duration", "employment.travel_percent",
          "employment.overtime", "workplace.type", "experience", "education", "compensation.period",
          "compensation.currency", "compensation.basis", "compensation.grade", "compensation.range_is",
          "audience")  # fmt: skip
_AS_JSON = json.JSONEncoder(sort_keys=True, default=str)
_BAND = ("min", "max", "amount", "ranges")


def duplicate_id(context: Context) -> Iterator[Hit]:
    """The posting's id. A translation and a copy in another format bear the same."""
    node = context.posting.get("id")
    if node is not None and node.kind in ("string", "integer") and str(node.value).strip():
        key = _key(str(node.value), context.facts.language, context.posting.format)
        yield context.on_value(Field("id", node), across=(key, ""))


def differing_pay(context: Context) -> Iterator[Hit]:
    """The pay band of a posting whose place and title are stated, with whatever else may tell two jobs apart."""
    posting = context.posting
    title, places = posting.text("title"), posting.get("locations") or posting.get("workplace.eligible_regions")
    band = {name: posting.get(f"compensation.{name}") for name in _BAND}
    shown = next((name for name in ("min", "amount", "max") if _is_number(band[name])), None)
    if not title or places is None or shown is None:
        return
    node = band[shown]
    assert node is not None
    apart = [_plain(context, path) for path in _APART]
    key = _key(title, places.plain(), context.facts.language, *apart)
    value = _key(*(child and child.plain() for child in band.values()))
    yield context.on_value(Field(f"compensation.{shown}", node), across=(key, value))


def _plain(context: Context, path: str) -> Any:
    node = context.posting.get(path)
    return None if node is None else node.plain()


def _is_number(node: Any) -> bool:
    return node is not None and node.kind in ("integer", "number")


def _key(*parts: Any) -> str:
    """Plain data as one text, without regard to case and white space."""
    return " ".join(_AS_JSON.encode(parts).casefold().split())
