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


def is_whole(fix: Fix | None, format: str, source: Source) -> bool:
    """Whether a fix leaves the marks of a format whole."""
    checks = {"html": _is_plain, "markdown": _keeps_marks}
    return fix is not None and (format not in checks or checks[format](fix, source))


def _is_plain(fix: Fix, source: Source) -> bool:
    """Whether a fix changes text alone: in HTML, and in JSON around it, marks may stand between the words."""
    if not source.encoding.startswith("utf"):
        return False
    pieces = [piece for edit in fix.edits for piece in (source.slice(edit.span), edit.replacement)]
    return _MARK.search(" ".join(pieces)) is None


def _keeps_marks(fix: Fix, source: Source) -> bool:
    """Whether a fix of Markdown leaves no mark of emphasis, code or a link without its other one."""
    pieces = [source.slice(edit.span) for edit in fix.edits]
    return all(
        piece.count("[") == piece.count("]")
        and not piece.count("`") % 2
        and not piece.count("**") % 2
        and not piece.lstrip().removeprefix("* ").replace("**", "").count("*") % 2
        for piece in pieces
    )


def _overlap(one: Edit, other: Edit) -> bool:
    if one.span.start == one.span.end and other.span.start == other.span.end:
        return one.span.start == other.span.start
    return one.span.start < other.span.end and other.span.start < one.span.end
