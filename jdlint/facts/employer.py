"""What is known of the employer: from the posting first, then from `[facts]` of the configuration."""

from __future__ import annotations

from jdlint.facts.places import within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.posting import Node, Posting


class Employer:
    """Counts, contracts and the use of AI ("used" | "not_used"); None where nobody says so."""

    __slots__ = ("_by_place", "ai_screening", "contract_value", "contractor", "headcount")

    def __init__(self, posting: Posting, configured: dict[str, Any]) -> None:
        def fact(name: str) -> Any:
            node = posting.get(f"employer.{name}")
            return configured.get(name) if node is None else node.plain()

        self.headcount: int | None = _number(fact("headcount"))
        self.contractor: bool | None = fact("federal_contractor")
        self.contract_value: float | None = _number(fact("federal_contract_value"))
        self.ai_screening: str | None = posting.text("application.ai_screening") or configured.get("ai_screening")
        self._by_place: dict[str, int] = dict(configured.get("headcount_by_region", {}))
        stated: Node | None = posting.get("employer.headcount_by_region")
        if stated is not None and stated.kind == "mapping":
            rows = {place: _number(node.plain()) for place, node in stated.value.items()}
            self._by_place |= {place: count for place, count in rows.items() if count is not None}

    def has(self, least: int, place: str | None = None) -> bool | None:
        """Tell whether there are `least` employees, in all or in a place; None where it cannot be told.

        Those in a place are no more than those in the region around it, nor fewer than those in its cities.
        """
        if place is not None and place in self._by_place:
            return self._by_place[place] >= least
        around = [count for code, count in self._by_place.items() if place is not None and within(place, code)]
        inside = sum(count for code, count in self._by_place.items() if _is_part(code, place))
        if inside >= least:
            return True
        if place is None:
            return None if self.headcount is None else self.headcount >= least
        most = min([*around, *([] if self.headcount is None else [self.headcount])], default=None)
        return False if most is not None and most < least else None


def _is_part(code: str, place: str | None) -> bool:
    """Whether a count belongs to a part of `place`; in a country and in all only regions count: cities are in them."""
    if place is None:
        return "/" not in code and "-" in code
    return code != place and within(code, place) and ("-" in place or "/" not in code)


def _number(value: Any) -> Any:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
