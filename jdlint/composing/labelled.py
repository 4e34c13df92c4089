"""What a typed field takes of the words behind its label: "Full-time" of "Full-time, with some weekend work".

People write sentences where a form has a list of values. What a field cannot take stays prose; it is no fault.
"""

from __future__ import annotations

import re
from itertools import groupby

from jdlint import sections

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block, Text

_CONTRACTS = re.compile(
    r"(?<![\w-])(?:(?P<full_time>full[- ]?time)|(?P<part_time>part[- ]?time)|(?P<contractor>contract(?:or|ing)?|"
    r"freelancer?|self[- ]employed)|(?P<temporary>temp(?:orary)?|fixed[- ]term|limited[- ]term|seasonal)|"
    r"(?P<intern>intern(?:ship)?|trainee)|(?P<volunteer>volunteer|voluntary|unpaid)|"
    r"(?P<per_diem>per[- ]diem|prn|casual|on[- ]call))(?![\w-])",
    re.IGNORECASE,
)
#: The kind of contract comes first, but for words such as "regular" and "a permanent".
_FIRST = re.compile(r"(?:(?!not?\b|non\b|never\b)[\w'-]{1,12}[ ,]{1,2}){0,2}", re.IGNORECASE)
_MONTH = (
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    r"|enero|jänner|février|märz|avril|abril|mai|juin|juillet|août|agosto|oktober|dezember|décembre|diciembre)"
)
_DAY = re.compile(
    r"(?<![\w/.-])(?:(?P<figures>\d{1,2}([/.-])\d{1,2}\2\d{4})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|er)?\.? (?:of |de )?{_MONTH},? (?:de )?\d{{4}}|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})(?![\w/-])",
    re.IGNORECASE,
)
_ONGOING = re.compile(
    r"\b(?:open until filled|until filled|on a rolling basis|rolling basis|rolling|ongoing|continuous|no deadline|"
    r"open[- ]ended)\b|^(?:open|none)$",
    re.IGNORECASE,
)
_OPENINGS = re.compile(r"\d{1,6}(?=$| \(|,? (?:openings?|positions?|vacanc(?:y|ies)|people|jobs?)\b)")


def taken(path: str, text: Text) -> Text | None:
    """The part of a text that the field at `path` can take, or None where it says nothing that the field knows."""
    if path == "employment.type":
        return _contract(text)
    if path in ("dates.closes", "dates.posted"):
        return _day(text, may_be_ongoing=path == "dates.closes")
    if path == "employment.openings":
        return _cut(text, _OPENINGS.match(text.value))
    return None if text.value.endswith(":") else text  # what ends so leads in what follows


def _contract(text: Text) -> Text | None:
    """The one kind of contract that is named, at the start."""
    found = list(_CONTRACTS.finditer(text.value))
    if not found:
        return None  # "permanent" says how long the work lasts, not how many hours it has
    alone = len({match.lastgroup for match in found}) == 1
    return _cut(text, found[0]) if alone and _FIRST.fullmatch(text.value, 0, found[0].start()) else None


def _day(text: Text, *, may_be_ongoing: bool) -> Text | None:
    """The one day that is named; one in figures whose day and month could change places is not understood."""
    days, ongoing = list(_DAY.finditer(text.value)), _ONGOING.search(text.value)
    if len(days) == 1 and ongoing is None:
        return None if days[0]["figures"] and _is_unclear(days[0]["figures"]) else _cut(text, days[0])
    return _cut(text, ongoing) if not days and may_be_ongoing else None


def day_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The one day that a stretch of text names; None where day and month could change places."""
    days = list(_DAY.finditer(text, start, end))
    if len(days) != 1 or (days[0]["figures"] and _is_unclear(days[0]["figures"])):
        return None
    return days[0]


def _is_unclear(figures: str) -> bool:
    first, second, _ = (int(number) for number in re.split(r"[/.-]", figures))
    return first != second and first <= 12 and second <= 12


def bare_title(title: Text) -> Text:
    """A title without its label: "Job title: Cook"."""
    name, _, rest = title.value.partition(":")
    labelled = rest.strip() and sections.label(name) == "title"
    return title.slice(len(name) + 1, len(title.value)) if labelled else title


def label_of(row: Block) -> str:
    """The field that the first cell of a row of two names as a label; "" where both are the heads of columns."""
    path = sections.label(row.cells[0].value) if len(row.cells) == 2 else ""
    return path if path and not sections.target(row.cells[1].value) else ""


def forms(blocks: list[Block]) -> set[int]:
    """The identities of the rows of tables that are forms: most of their rows are a known label and its value."""
    found: set[int] = set()
    for is_row, run in groupby(blocks, lambda block: block.kind == "row"):
        rows = list(run) if is_row else []
        if sum(bool(label_of(row)) for row in rows) * 2 > len(rows):
            found |= set(map(id, rows))
    return found


def _cut(text: Text, found: re.Match[str] | None) -> Text | None:
    return text.slice(*found.span()) if found is not None else None


def heads_field(head: Block, path: str) -> bool:
    """Whether the head of a table says that its rows are of a field: "Benefit | Details" under "Benefits"."""
    return any(path in (sections.label(cell.value), sections.label(f"{cell.value}s")) for cell in head.cells)


__all__ = ["bare_title", "day_in", "forms", "heads_field", "label_of", "taken"]
