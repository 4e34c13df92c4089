"""Laws as data: what binds where, from when, whom, and which rules of group law it brings.

A law is a file `rules/law/places/<id>.yaml` (its keys: schemas/law.schema.json). Rates that change every year stand in
tables beside it, one law for each row. Days are text, YYYY-MM-DD, which compares as days do.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from jdlint import resources
from jdlint.errors import JdlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_FOLDER = "rules/law/places"
#: Tables of rates: the file, the rule that each row brings, and how its law is called.
_TABLES = (
    ("rules/law/rates/minimum-wages.yaml", "below-minimum-wage", "minimum-wage", "Minimum wage"),
    (
        "rules/law/rates/exempt-thresholds.yaml",
        "exempt-below-threshold",
        "exempt-threshold",
        "Salary level of exempt staff",
    ),
)
#: The column of a table that becomes an option of the rule.
_NO_OPTIONS = ("place", "citation", "citation_basis", "confidence", "basis", "tipped_basis", "note", "except")


class Law:
    """One law. `data` is the file; `demands` are the rules that it brings."""

    __slots__ = ("data", "demands", "id", "place")

    def __init__(self, id: str, data: dict[str, Any]) -> None:
        self.id = id
        self.data = data
        self.place: str = data["place"]
        self.demands = [Demand(self, row) for row in data["rules"]]

    @property
    def sources(self) -> list[dict[str, Any]]:
        """What was read, or that nothing was."""
        sources: list[dict[str, Any]] = self.data["sources"]
        return sources

    def binds_on(self, day: str) -> bool:
        """Tell whether it is in force on a day. A law without a day of effect binds since long ago."""
        data = self.data
        if data["status"] in ("pending", "proposed"):
            return False
        effective, ends = data.get("effective", ""), data.get("ends", "9999")
        return bool(effective <= day < ends)

    def is_unknown_on(self, day: str) -> bool:
        """Tell whether a day lies before the series of a rate begins: there was a rate, and it is not known here."""
        return day < self.data.get("effective", "") and any("series" in demand.options for demand in self.demands)

    def __repr__(self) -> str:
        return f"<Law {self.id}>"


class Demand:
    """One rule that a law brings, with the law's own days, confidence and options for it."""

    __slots__ = ("data", "law", "rule")

    def __init__(self, law: Law, data: dict[str, Any]) -> None:
        self.law = law
        self.data = data
        self.rule: str = data["rule"]

    @property
    def options(self) -> dict[str, Any]:
        """Thresholds and what else the rule's check reads."""
        options: dict[str, Any] = self.data.get("options", {})
        return options

    @property
    def section(self) -> str:
        """The place in the law, or its citation."""
        section: str = self.data.get("section") or self.law.data["citation"]
        return section

    @property
    def effective(self) -> str | None:
        """The day from which this demand binds, where it is known."""
        day: str | None = self.data.get("effective") or self.law.data.get("effective")
        return day

    @property
    def confidence(self) -> str:
        """high, medium or low: how sure the reference is of it."""
        confidence: str = self.data.get("confidence") or self.law.data["confidence"]
        return confidence

    @property
    def is_certain(self) -> bool:
        """Whether a breach of it can be told from the posting, of a law that somebody read."""
        decidability = self.data.get("decidability") or self.law.data["decidability"]
        read = any(row.get("read") for row in self.law.sources)
        return bool(decidability == "certain" and self.confidence == "high" and read)

    @property
    def is_heuristic(self) -> bool:
        """Whether its words have lawful exceptions that no text shows."""
        return bool((self.data.get("decidability") or self.law.data["decidability"]) == "heuristic")

    def binds_on(self, day: str) -> bool:
        """Tell whether it is in force on a day."""
        ends: str = self.data.get("ends", "9999")
        return self.law.binds_on(day) and bool((self.effective or "") <= day < ends)

    def __repr__(self) -> str:
        return f"<Demand {self.rule} of {self.law.id}>"


@cache
def laws() -> tuple[Law, ...]:
    """Every law that ships, in the order of places and ids."""
    if resources.law_places() is not None:
        return tuple(law for found in laws_by_place().values() for law in found)
    return tuple(sorted((Law(row["id"], row) for row in read_laws()), key=lambda law: (law.place, law.id)))


@cache
def laws_by_place() -> Mapping[str, tuple[Law, ...]]:
    """The laws of each place that has any."""
    ready = resources.law_places()
    if ready is not None:
        return _Ready(ready)
    found: dict[str, tuple[Law, ...]] = {}
    for law in laws():
        found[law.place] = (*found.get(law.place, ()), law)
    return found


def review_days() -> list[str]:
    """By which day each law is to be read again."""
    ready = resources.law_places()
    if ready is not None:
        return [day for _, _, days in ready.values() for day in days]
    return [law.data["review_by"] for law in laws()]


class _Ready(Mapping[str, "tuple[Law, ...]"]):
    """The laws in the wheel: those of a place are read when it is reached."""

    def __init__(self, places: dict[str, tuple[int, int, list[str]]]) -> None:
        self._places = places
        self._read: dict[str, tuple[Law, ...]] = {}

    def __getitem__(self, place: str) -> tuple[Law, ...]:
        if place not in self._read:
            start, length, _ = self._places[place]
            self._read[place] = tuple(Law(row["id"], row) for row in resources.laws_at(start, length))
        return self._read[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def read_laws() -> list[dict[str, Any]]:
    """The data of every law file and every row of the tables of rates. Raises JdlintError where a file is no law."""
    folder = resources.path_of(_FOLDER)
    rows = []
    for name in sorted(os.listdir(folder)):
        data = _read(os.path.join(folder, name))
        rows.append({"id": name.removesuffix(".yaml"), **data})
    for path, rule, prefix, name in _TABLES:
        table = _read(resources.path_of(path))
        rows += [_of_rate(row, table, rule, prefix, name) for row in table["rates"]]
    return rows


def _of_rate(row: dict[str, Any], table: dict[str, Any], rule: str, prefix: str, name: str) -> dict[str, Any]:
    """A law for one row of a table of rates: the row's own columns become options of the rule."""
    note = " ".join(row[key] for key in ("except", "note") if key in row)
    return {
        "id": f"{prefix}-{row['place'].lower().replace('/', '-').replace(' ', '-')}",
        "place": row["place"],
        "name": name,
        "citation": row["citation"],
        "status": "in_force",
        "effective": min(step["from"] for step in row["series"]),
        "review_by": table["review_by"],
        "confidence": row["confidence"],
        "decidability": "certain",
        "summary": table["summary"],
        "sources": [{"title": row["citation"], "basis": "memory"}] if row["basis"] == "memory" else table["sources"],
        **({"note": note} if note else {}),
        "rules": [{"rule": rule, "options": {key: row[key] for key in row if key not in _NO_OPTIONS}}],
    }


def _read(path: str) -> dict[str, Any]:
    import yaml

    try:
        with open(path, encoding="utf-8") as file:
            data = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise JdlintError(f"{path}: the law cannot be read: {error}") from error
    if not isinstance(data, dict):
        raise JdlintError(f"{path}: a law file holds a mapping", "see schemas/law.schema.json")
    plain: dict[str, Any] = _days_as_text(data)
    return plain


def _days_as_text(value: Any) -> Any:
    """YAML reads days as dates; everything here compares them as text."""
    if isinstance(value, dict):
        return {name: _days_as_text(child) for name, child in value.items()}
    if isinstance(value, list):
        return [_days_as_text(child) for child in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


__all__ = ["Demand", "Law", "laws", "laws_by_place", "read_laws", "review_days"]
