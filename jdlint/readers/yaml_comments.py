"""The comments of a YAML file, told apart from number signs inside values, and the prose that one has cut off."""

from __future__ import annotations

from bisect import bisect_right
from math import inf

from jdlint.expressions import Lazy
from jdlint.finding import Span
from jdlint.posting import Comment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from jdlint.readers.paths import Path

    #: The places of a file's scalars in order: start, end, and the path where the value is unquoted. Block scalars
    #: begin behind their header, since a comment may stand in it.
    Scalars: TypeAlias = list[tuple[int, int, Path | None]]

#: Comments in one file.
MAX_COMMENTS = 20_000

_WHOLE_LINE = Lazy(r"(?<![^\r\n])[ \t]{0,200}(#)", flags=0)
_LINE = Lazy(r"[^\r\n]*", flags=0)
_LEAST_WORDS = 3


def comments_of(text: str, scalars: Scalars, end: int) -> list[Comment]:
    """Every comment of `text` up to `end`; behind `end`, where it could not be read, those on lines of their own.

    At most `MAX_COMMENTS` are returned.
    """
    found: list[Comment] = []
    start = text.find("#", 0, end)
    while start >= 0 and len(found) < MAX_COMMENTS:
        index = _before(scalars, start)
        if index >= 0 and start < scalars[index][1]:
            position = scalars[index][1]
        elif start and text[start - 1] not in " \t\r\n":
            position = start + 1
        else:
            found.append(_comment(text, start))
            position = found[-1].span.end
        start = text.find("#", position, end)
    for line in _WHOLE_LINE.finditer(text, end):
        if len(found) == MAX_COMMENTS:
            break
        found.append(_comment(text, line.start(1)))
    return found


def cut_text(text: str, comment: Comment, scalars: Scalars) -> tuple[Path, int] | None:
    """Path and start of the prose that a comment has cut off by accident, as in `We are the #1 choice`, or None.

    It takes an unquoted value of three words or more before it on the line, and a letter or digit right behind `#`.
    """
    start = comment.span.start
    index = _before(scalars, start)
    if index < 0 or not text[start + 1 : start + 2].isalnum() or comment.text.startswith("jdlint"):
        return None
    begin, end, path = scalars[index]
    cut = not text[end:start].strip(" \t") and len(text[begin:end].split(None, _LEAST_WORDS)) >= _LEAST_WORDS
    return (path, begin) if cut and path is not None else None


def _before(scalars: Scalars, offset: int) -> int:
    """The index of the last scalar that starts at or before `offset`, or -1."""
    return bisect_right(scalars, (offset, inf, None)) - 1


def _comment(text: str, start: int) -> Comment:
    found = _LINE.match(text, start)
    end = found.end() if found else len(text)
    return Comment(text[start + 1 : end].strip(), Span(start, end))
