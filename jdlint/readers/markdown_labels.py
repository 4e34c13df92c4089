"""Where within a paragraph or a cell of Markdown something of its own begins: labels, headings in front, lines."""

from __future__ import annotations

import re

from jdlint import sections

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.blocks import Text

#: A text that is bold as a whole.
STRONG = re.compile(r"(\*\*|__)(?=\S)[^*]{1,200}\1\s?:?$")
_BOLD_LABEL = re.compile(r"(\*\*|__)[^*_:]{1,60}(?::\1|\1:)")
#: Labels of a block of properties, such as "Hiring manager: D. Patel": among others of its kind any word is one.
_SHORT_LABEL = re.compile(r"[A-Z][\w/&-]{1,20}(?: [\w/&-]{1,20}){0,2}: (?=\S)")
_LABEL = re.compile(r"([^\W\d_][^:.!?\n]{1,40}):\s")
#: A heading that stands before its text in the same line: "**The role.** You manage", "**We offer** insurance".
_LEAD = re.compile(
    r"(\*\*|__)(?:(?P<words>[^*_.:]{3,40})(?:\.\1|\1\.)|(?P<before>(?:We offer|You bring|You have))\1)\s{1,5}(?=\S)"
)
_CELL_LINES = re.compile(r"</?(?:br|div|li|ol|p|ul)\s?/?>", re.IGNORECASE)


def ends_before(first: str, line: str, *, alone: bool) -> bool:
    """Whether a paragraph ends before a line that begins with a label of its own, or was a heading without marks.

    `first` is the first line of the paragraph, and `alone` that it has no other.
    """
    if alone and first[:1].isupper() and first[-1] not in ".,;" and sections.target(first):
        return True
    if alone and STRONG.match(first) and ":" not in first[-3:]:
        return True
    found = _LABEL.match(line)
    if found is None:
        return _BOLD_LABEL.match(line) is not None
    among_labels = _SHORT_LABEL.match(first) is not None and _SHORT_LABEL.match(line) is not None
    return among_labels or bool(sections.label(found[1]))


def lead_of(value: str) -> tuple[tuple[int, int], int] | None:
    """The heading with which a text begins in bold: where its words stand, and where the text behind begins."""
    lead = _LEAD.match(value)
    name = "before" if lead is not None and lead["before"] else "words"
    return (lead.span(name), lead.end()) if lead is not None and sections.target(lead[name], marked=True) else None


def lines_of(cell: Text) -> Iterator[Text]:
    """The lines of a cell, which tags part."""
    at = 0
    for mark in _CELL_LINES.finditer(cell.value):
        yield cell.slice(at, mark.start())
        at = mark.end()
    yield cell.slice(at, len(cell.value))


__all__ = ["STRONG", "ends_before", "lead_of", "lines_of"]
