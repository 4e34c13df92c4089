"""The comments of a YAML file, told apart from number signs inside values, and the prose that one has cut off."""

from __future__ import annotations

import re
from bisect import bisect_right

from jdlint.finding import Span
from jdlint.posting import Comment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.readers.yaml_paths import Path

#: Comments in one file.
MAX_COMMENTS = 20_000

_CANDIDATE = re.compile(r"(?<![^ \t\r\n])#")
_WHOLE_LINE = re.compile(r"(?<![^\r\n])[ \t]{0,200}(#)")
_LINE_END = re.compile(r"[\r\n]|\Z")
_LEAST_WORDS = 3


class Scalars:
    """The places of a file's scalars, in order; block scalars begin behind their header."""

    __slots__ = ("ends", "paths", "starts")

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        #: For unquoted values their path, otherwise None.
        self.paths: list[Path | None] = []

    def add(self, start: int, end: int, path: Path | None) -> None:
        """Note a scalar from `start` to `end`."""
        self.starts.append(start)
        self.ends.append(end)
        self.paths.append(path)

    def before(self, offset: int) -> int:
        """The index of the last scalar that starts at or before `offset`, or -1."""
        return bisect_right(self.starts, offset) - 1


def comments_of(text: str, scalars: Scalars, end: int) -> list[Comment]:
    """Every comment of `text` up to `end`; behind `end`, where it could not be read, those on lines of their own.

    At most `MAX_COMMENTS` are returned.
    """
    found: list[Comment] = []
    position = 0
    while len(found) < MAX_COMMENTS and (candidate := _CANDIDATE.search(text, position, end)):
        start = candidate.start()
        index = scalars.before(start)
        if index >= 0 and start < scalars.ends[index]:
            position = scalars.ends[index]
        else:
            found.append(_comment(text, start))
            position = found[-1].span.end
    for line in _WHOLE_LINE.finditer(text, end):
        if len(found) == MAX_COMMENTS:
            break
        found.append(_comment(text, line.start(1)))
    return found


def cut_text(text: str, comment: Comment, scalars: Scalars) -> Path | None:
    """The path of the prose that a comment has cut off by accident, as in `We are the #1 choice`, or None.

    It takes an unquoted value of three words or more before it on the line, and a letter or digit right behind `#`.
    """
    start = comment.span.start
    index = scalars.before(start)
    if index < 0 or not text[start + 1 : start + 2].isalnum() or comment.text.startswith("jdlint"):
        return None
    value, gap = text[scalars.starts[index] : scalars.ends[index]], text[scalars.ends[index] : start]
    cut = not gap.strip(" \t") and len(value.split(None, _LEAST_WORDS)) >= _LEAST_WORDS
    return scalars.paths[index] if cut else None


def _comment(text: str, start: int) -> Comment:
    found = _LINE_END.search(text, start)
    end = found.start() if found else len(text)
    return Comment(text[start + 1 : end].strip(), Span(start, end))
