"""What the reading of a posting leaves to tell: languages without rules, comments that are out of date."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.kinds import reading
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def language_not_checked(context: Context) -> Iterator[Hit]:
    """The language is not English: at the key that says so, else at the title."""
    language = context.facts.language
    if language == "en":
        return
    for path in ("language", "title"):
        node = context.posting.get(path)
        if node is not None and node.kind == "string":
            yield context.on_value(Field(path, node), values={"language": language})
            return
    yield context.missing("language", values={"language": language})


def expired_suppression(context: Context) -> Iterator[Hit]:
    """Suppressions whose last day has passed: a finding of that day."""
    for hit in reading(context):
        hit.dated = True
        yield hit
