"""A group of people that a posting prefers or keeps away: rules name groups, and share the frames."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.groups import is_lawful, preferences
from jdlint.kinds import in_place, passes, pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: The kinds of frames that count where a rule names none.
_FRAMES = ("barred", "preferred", "suited", "only", "required", "sought", "alone")


def group_preference(context: Context) -> Iterator[Hit]:
    """One of the rule's `groups` in one of its `frames`; in other sentences what its `patterns` find."""
    data = context.rule.data
    said = []
    for prose, start, end in preferences(context.facts, context.rule.groups, data.get("frames", _FRAMES)):
        sentence = prose.sentence_at(start)
        if not in_place(context, prose) or is_lawful(context.facts, prose, *sentence):
            continue
        if passes(data, prose, start, end):
            said.append(prose.span(*sentence))
            yield context.in_prose(prose, start, end)
    for hit in pattern(context) if "patterns" in data else ():
        if not any(span.start <= hit.span.start < span.end for span in said):
            yield hit
