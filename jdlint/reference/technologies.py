"""When technologies were first to be had: names, other names, and the month of the first public release.

data/technologies.tsv is made by scripts/build_technologies.py, which says what its columns mean. A date is the earliest
that can be meant, and a row's slack says how many months it may be off.
"""

from __future__ import annotations

import os
from functools import cache

from jdlint.expressions import Lazy

_DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
_VERSION = Lazy(r"\s+v?\d[\d.x]{0,8}\+?$", flags=0)
_VERSION_ENDS = tuple("0123456789.x+")
_WORD = Lazy(r"[^\W_]+", flags=0)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Technology:
    """One technology: `first` is a month as YYYY-MM; `slack` in months; `source` an address or "".

    With `needs_context` its name is also a common word: it counts in its exact spelling, among other technical words.
    """

    __slots__ = ("first", "name", "needs_context", "slack", "source", "spellings")

    def __init__(self, name: str, aliases: str, first: str, slack: str, needs_context: str, source: str) -> None:
        self.name = name
        self.spellings = (name, *filter(None, aliases.split("|")))
        self.first = first
        self.slack = int(slack)
        self.needs_context = needs_context == "1"
        self.source = source

    @property
    def since(self) -> str:
        """The month in words: "June 2014"; a year alone where the month is not known for sure."""
        year, month = self.first.split("-")
        return year if self.slack > _SURE else f"{_MONTHS[int(month) - 1]} {year}"

    def months_old(self, day: str) -> int:
        """Its age in months on a day given as YYYY-MM-DD."""
        return 12 * (int(day[:4]) - int(self.first[:4])) + int(day[5:7]) - int(self.first[5:7])

    def __repr__(self) -> str:
        return f"Technology({self.name}, {self.first})"


#: The slack of dates that are known to the month.
_SURE = 12


def technology(text: str) -> Technology | None:
    """The technology called just so, with or without a version ("k8s", "Terraform 1.5"); None if it is not known."""
    words = text.strip()
    plain = _VERSION.sub("", words) if words.endswith(_VERSION_ENDS) else words
    if words.lower() not in _spellings() and plain.lower() not in _spellings():
        return None
    found = _table().get(words.lower()) or _table().get(plain.lower())
    if found is not None and found.needs_context and plain not in found.spellings:
        return None
    return found


@cache
def _spellings() -> frozenset[str]:
    """Every cell of the table, names and other names among them: most texts are none, and the table is not made."""
    with open(os.path.join(_DATA, "technologies.tsv"), encoding="utf-8") as file:
        return frozenset(file.read().lower().replace("\n", "\t").replace("|", "\t").split("\t"))


@cache
def words_of_technologies() -> frozenset[str]:
    """Every word of which a name or another name of a technology is made, in lower case."""
    return frozenset(word for spelling in _table() for word in _WORD.findall(spelling))


@cache
def _table() -> dict[str, Technology]:
    table: dict[str, Technology] = {}
    with open(os.path.join(_DATA, "technologies.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            name, aliases, first, _, slack, context, source = line.rstrip("\n").split("\t")
            found = Technology(name, aliases, first, slack, context, source)
            for spelling in found.spellings:
                # A name of its own wins over another's alias; of two aliases the older technology counts.
                held = table.get(spelling.lower())
                if held is None or spelling == name or (held.name != spelling and held.first > first):
                    table[spelling.lower()] = found
    return table
