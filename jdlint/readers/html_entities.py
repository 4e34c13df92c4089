"""Character references of HTML (`&amp;`, `&#8217;`), read as browsers do, every character with its place."""

from __future__ import annotations

import re
from html import unescape

from jdlint.blocks import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    #: A stretch (start, end) of a text, or (start, end, what it stands for); see `Text.cut`.
    Stretch = tuple[int, int] | tuple[int, int, str]

_REFERENCE = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def stretches(value: str, start: int, end: int) -> Iterator[Stretch]:
    """The characters from `start` to `end` of HTML text, references replaced, in the form that `Text.cut` takes."""
    at = start
    for match in _REFERENCE.finditer(value, start, end):
        written, read = match[0], unescape(match[0])
        if read == written:
            continue
        # Without a semicolon a reference may be the beginning of a word only: "&ampere" is "&ere".
        rest = 0
        while rest < len(read) - 1 and read[-1 - rest] == written[-1 - rest]:
            rest += 1
        if match.start() > at:
            yield at, match.start()
        at = match.end() - rest
        yield match.start(), at, read[: len(read) - rest]
    if end > at:
        yield at, end


def unescaped(text: Text) -> Text:
    """A text with all its references replaced: HTML that was escaped to be carried in something else."""
    return text.cut(stretches(text.value, 0, len(text.value)))


__all__ = ["stretches", "unescaped"]
