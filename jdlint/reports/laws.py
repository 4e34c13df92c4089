"""The checklist of a posting, put together by place, for the formats that people read."""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.finding import matter_in_words
from jdlint.report import CANNOT_TELL, FOUND, NOT_CHECKED, NOT_COVERED, NOT_FOUND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.report import FileResult, Sheet

    Row = dict[str, Any]

NO_ADVICE = "jdlint tells what it found in a text. It gives no legal advice; what it did not find may still be there."
#: Why nothing is known of a posting that does not parse, or is too large.
NOT_READ = "it could not be read in full"
_UNREAD = ("invalid-syntax", "too-large")


class Place:
    """The rows of one place by what they mean for the reader."""

    __slots__ = ("absent", "because", "code", "forbidden", "lacking", "said", "unchecked", "unclear", "uncovered")

    def __init__(self, code: str, because: str, rows: list[Row]) -> None:
        self.code = code
        self.because = because
        to_say = [row for row in rows if row["asks"] == "to say"]
        not_to_say = [row for row in rows if row["asks"] == "not to say"]
        #: Something must be said and is not; something must not be said and is.
        self.lacking = _with_status(to_say, NOT_FOUND)
        self.forbidden = _with_status(not_to_say, FOUND)
        self.unclear = _with_status(rows, CANNOT_TELL)
        self.unchecked = _with_status(rows, NOT_CHECKED)
        self.said = _with_status(to_say, FOUND)
        self.absent = _with_status(not_to_say, NOT_FOUND)
        self.uncovered = _with_status(rows, NOT_COVERED)

    @property
    def name(self) -> str:
        """In words, with the code: "Colorado (US-CO)"."""
        words = name_of(self.code)
        return f"{words[0].upper()}{words[1:]} ({self.code})"

    @property
    def to_tell(self) -> bool:
        """Whether a reader has something to do or to settle."""
        return bool(self.lacking or self.forbidden or self.unclear)


def places(sheet: Sheet, reached: list[Any]) -> list[Place]:
    """The places of one posting in the order of its checklist; `reached` are the report's rows of places."""
    because = {
        entry["place"]: entry["because"]
        for row in reached
        if row["document"] == sheet.posting.document
        for entry in row["reached"]
    }
    by_code: dict[str, list[Row]] = {}
    for row in sheet.rows:
        by_code.setdefault(row["place"], []).append(row)
    return [Place(code, because.get(code, ""), rows) for code, rows in by_code.items()]


def is_unread(result: FileResult, sheet: Sheet) -> bool:
    """Whether a defect kept the posting of a sheet from being read in full."""
    return any(row.rule in _UNREAD and row.document == sheet.posting.document for row in result.findings)


def matters(rows: list[Row]) -> str:
    """What rows are about, each matter once: "pay, benefits"; names that hold a comma are told apart by semicolons."""
    told = dict.fromkeys(map(matter, rows))
    return ("; " if any("," in words for words in told) else ", ").join(told)


def matter(row: Row) -> str:
    """What one row is about, in words; a law without a duty by its name."""
    if row["rule"] is None:
        return str(row["name"])
    if row["asks"] == "to say":
        return matter_in_words(row["duty"])
    return matter_in_words(row["rule"].removeprefix("forbidden-"))


def cited(row: Row) -> str:
    """The law behind a row: "Equal Pay for Equal Work Act, § 8-5-201(2), since 2021-01-01"."""
    since = f"since {row['effective']}" if row["effective"] else None
    return ", ".join(filter(None, (row["name"], row["citation"], since)))


def _with_status(rows: list[Row], status: str) -> list[Row]:
    return [row for row in rows if row["status"] == status]
