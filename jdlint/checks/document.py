"""What the reading of a posting leaves to tell: languages without rules, old comments, codes that nobody gave out."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.kinds import reading
from jdlint.posting import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


#: A detailed occupation; codes that end in 0 are groups.
_CODE = re.compile(r"\d\d-\d{3}[1-9]")


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


def unknown_occupation(context: Context) -> Iterator[Hit]:
    """A code of an occupation that the SOC of 2018 does not have; those that end in 0 are groups."""
    for field in context.posting.each("occupation"):
        code = str(field.node.value).strip().partition(".")[0]
        if _CODE.fullmatch(code) is not None and not context.facts.occupation.stated:
            yield context.on_value(field)
