"""Lines within a paragraph of Markdown that begin something of their own: labels, and lines below bare headings."""

from __future__ import annotations

import re

from jdlint import sections

#: A text that is bold as a whole.
STRONG = re.compile(r"(\*\*|__)(?=\S)[^*]{1,200}\1\s?:?$")
_BOLD_LABEL = re.compile(r"(\*\*|__)[^*_:]{1,60}(?::\1|\1:)")
#: Labels of a block of properties, such as "Hiring manager: D. Patel": among others of its kind any word is one.
_SHORT_LABEL = re.compile(r"[A-Z][\w/&-]{1,20}(?: [\w/&-]{1,20}){0,2}: (?=\S)")
_LABEL = re.compile(r"([^\W\d_][^:.!?\n]{1,40}):\s")


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


__all__ = ["STRONG", "ends_before"]
