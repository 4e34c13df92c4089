"""Placeholders that were never filled in, in every text of a posting and not in prose alone."""

from __future__ import annotations

import re
from itertools import islice

from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.text import Prose
from jdlint.kinds import expression_of, passes
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.rule import Rule

#: A text without any of these holds no placeholder; looking for them costs little. A bracket before a digit cites.
_MARKS = (
    "{", "<", "__", "X", "TB", "Tb", "tb", "TODO", "odo", "FIXME", " here", " HERE", " Here", "orem", "ORE", "o be ",
    "O BE ", "o Be ", "an item",
)  # fmt: skip
_BRACKET = Lazy(r"\[(?!\d)", flags=0)
#: A text with so many placeholders has been told often enough.
_MOST = 20
#: Fields in which the name of the field itself was left.
_OWN_NAMES = {
    "title": ("title", "job title", "position title", "job title here", "your job title"),
    "employer.name": ("name", "company", "company name", "employer name", "your company", "your company name"),
}
#: Fields that are not the posting's text, and addresses, in which any sign may stand.
_SILENT = ("meta.", "x-", "citations[")


def matches(rule: Rule, text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Each match of the rule's `patterns` in a whole text; where two overlap the earlier pattern wins.

    Start and end are those of the group `find`, if there is one.
    """
    taken: list[tuple[int, int]] = []
    lower = text.lower() if rule.gates else ""
    for index, row in enumerate(rule.data["patterns"]):
        if rule.gates and not all(any(piece in lower for piece in gate) for gate in rule.gates[index]):
            continue
        expression = expression_of(row if isinstance(row, str) else row["find"])
        for match in expression.finditer(text):
            start, end = match.span("find" if "find" in expression.groupindex else 0)
            if end > start and not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                yield start, end, match


def placeholder(context: Context) -> Iterator[Hit]:
    """Texts that stand for a text: "[Company]", "TBD", "$XX,XXX". In a draft they are only noted."""
    severity = "info" if context.facts.status == "draft" else None
    for path, names in _OWN_NAMES.items():
        node = context.posting.get(path)
        if node is not None and node.kind == "string" and node.value.strip().lower() in names:
            yield context.on_value(Field(path, node), severity=severity)
    for prose in _texts(context):
        for start, end, _ in islice(matches(context.rule, prose.text), _MOST):
            if passes(context.rule.data, prose, start, end):
                # As it is read: in Markdown the source has a backslash before a bracket.
                yield context.in_prose(prose, start, end, severity=severity, values={"text": prose.text[start:end]})


def _texts(context: Context) -> Iterator[Prose]:
    """Every string of the posting once, prose or not; only those that can hold a placeholder."""
    proses = context.facts.proses
    known = {id(prose.field.node) for prose in proses}
    others = [
        field
        for field in context.facts.leaves
        if field.node.kind == "string" and id(field.node) not in known and not _is_silent(field.path)
    ]
    whole = "\0".join((context.facts.corpus.text, *(field.node.value for field in others)))
    marks = [mark for mark in _MARKS if mark in whole]
    if marks or _BRACKET.search(whole):
        yield from (prose for prose in proses if _may_hold(prose.text, marks))
        yield from (Prose(field) for field in others if _may_hold(field.node.value, marks))


def _may_hold(text: str, marks: list[str]) -> bool:
    return any(mark in text for mark in marks) or _BRACKET.search(text) is not None


def _is_silent(path: str) -> bool:
    return path.startswith(_SILENT) or ".x-" in path
