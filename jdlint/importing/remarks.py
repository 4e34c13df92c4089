"""Comments of people in a posting that is brought up to its source: they stay with what they were written about."""

from __future__ import annotations

import re
from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jdlint.posting import Comment, Node, Posting

_WORD = re.compile(r"\w+")
#: From this share of common words on, two items are one that was rewritten.
_ALIKE = 0.5
#: More pairs are not compared.
_PAIRS = 2500
_OURS = ("guess: ", "yaml-language-server:")


def remarks(posting: Posting, start: int, end: int) -> list[Comment]:
    """The comments between two places, without those of ours."""
    return [
        comment
        for comment in posting.comments
        if start <= comment.span.start < end and not comment.text.startswith(_OURS)
    ]


def gone(before: Posting, after: Posting) -> list[str]:
    """The comments of people that a text held and another does not."""
    held, now = (Counter(comment.text for comment in remarks(one, 0, len(one.source.text))) for one in (before, after))
    return list((held - now).elements())


def with_remarks(lines: str, indent: int, found: Sequence[Comment], block: bool) -> str:
    """The lines of a new item with the comments of the old one.

    One alone stands behind the item, or behind its first line, where that is the head of a block of text (`block`);
    more of them stand above it.
    """
    if not found:
        return lines
    rows = lines.splitlines(True)
    number = 0 if block else len(rows) - 1
    if len(found) > 1 or "#" in rows[number]:
        return "".join(f"{' ' * indent}# {comment.text}\n" for comment in found) + lines
    row = rows[number].rstrip("\r\n")
    rows[number] = f"{row}  # {found[0].text}{rows[number][len(row) :]}"
    return "".join(rows)


def paired(old: Sequence[Node], new: Sequence[Node]) -> Iterator[tuple[Node | None, Node | None]]:
    """Items that were, and those that they have become, in order; None stands for what came or went.

    The two with most words in common belong together; where none are alike, the first belongs to the first.
    """
    best, at = 0.0, (0, 0)
    compared = (old, new) if len(old) * len(new) <= _PAIRS else ((), ())
    words = [[frozenset(_WORD.findall(str(node.plain()).casefold())) for node in nodes] for nodes in compared]
    for row, first in enumerate(words[0]):
        for column, second in enumerate(words[1]):
            share = len(first & second) / max(len(first), len(second), 1)
            if share > best:
                best, at = share, (row, column)
    if best >= _ALIKE:
        row, column = at
        yield from paired(old[:row], new[:column])
        yield old[row], new[column]
        yield from paired(old[row + 1 :], new[column + 1 :])
        return
    both = min(len(old), len(new))
    yield from zip(old[:both], new[:both], strict=True)
    yield from ((node, None) for node in old[both:])
    yield from ((None, node) for node in new[both:])


__all__ = ["gone", "paired", "remarks", "with_remarks"]
