"""Edits: text changes that keep everything else byte for byte."""

from __future__ import annotations

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.finding import Edit, Fix
    from jdlint.source import Source

#: Characters that are marks in HTML, or in the JSON that carries it.
_MARK = Lazy(r"[<>&\"\\\r\n]", flags=0)


def apply_edits(text: str, fixes: Iterable[Fix]) -> str:
    """`text` after `fixes`; a fix that overlaps one before it is left out whole."""
    taken: list[Edit] = []
    for fix in fixes:
        if not any(_overlap(edit, other) for edit in fix.edits for other in taken):
            taken += fix.edits
    for edit in sorted(taken, key=lambda edit: (edit.span.start, edit.span.end), reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def is_plain(fix: Fix | None, source: Source) -> bool:
    """Whether a fix changes text alone: in HTML, and in JSON around it, marks may stand between the words."""
    if fix is None or not source.encoding.startswith("utf"):
        return False
    pieces = [piece for edit in fix.edits for piece in (source.slice(edit.span), edit.replacement)]
    return _MARK.search(" ".join(pieces)) is None


def _overlap(one: Edit, other: Edit) -> bool:
    if one.span.start == one.span.end and other.span.start == other.span.end:
        return one.span.start == other.span.start
    return one.span.start < other.span.end and other.span.start < one.span.end
