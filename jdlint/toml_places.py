"""Where keys and values of a TOML text stand, which its parser does not tell (https://toml.io/en/v1.0.0)."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from functools import lru_cache

from jdlint.expressions import Lazy

#: What may lie between two keys, headers or items. Commas are met in arrays and inline tables alone.
_BETWEEN = Lazy(r"(?:[ \t\r\n,]|#[^\n]*+)*+", flags=0)
_BLANKS = Lazy(r"[ \t]*+", flags=0)
#: A text, of several lines too; quotes at its end may belong to it, so that up to five stand there.
_TEXT = (
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}|' r"'''(?:[^']|'(?!''))*+'{3,5}|" r'"(?:[^"\\]|\\.)*+"|' r"'[^']*+'"
)  # fmt: skip
#: Numbers and truths, and days, which may have a blank before the hour.
_VALUE = Lazy(rf"{_TEXT}|\d{{4}}-\d\d-\d\d \d[^\s,\]}}#]*+|[^\s,\[\]{{}}#]++", flags=re.DOTALL)
_NAME = Lazy(rf"{_TEXT}|[\w-]++", flags=re.DOTALL)

#: A comment among what lies between.
_COMMENT = Lazy(r"#[^\r\n]*", flags=0)

#: The names that lead to a value; an item of a list is named by its number.
Path = tuple[str | int, ...]
#: From the names that lead to a value to its start and end.
Places = dict[Path, tuple[int, int]]


class Scan:
    """Start and end of each value, of each key and header by the names that lead to it, and of each comment.

    Of a text that is no TOML, as one that was changed since it was parsed, there may be less.
    """

    __slots__ = ("_text", "comments", "keys", "values")

    def __init__(self, text: str) -> None:
        self._text = text
        self.values: Places = {}
        self.keys: Places = {}
        self.comments: list[tuple[int, int]] = []
        with suppress(ValueError, IndexError, RecursionError):
            self._document()

    def _document(self) -> None:
        text = self._text
        table: Path = ()
        #: How many tables each list of tables holds so far.
        counts: dict[Path, int] = {}
        at = self._between(0)
        while at < len(text):
            if text[at] == "[":
                several = text.startswith("[[", at)
                table, at = self._header(at + 1 + several, counts, several)
                while text.startswith("]", at):
                    at += 1
            else:
                at = self._member(at, table)
            at = self._between(at)

    def _between(self, at: int) -> int:
        """The end of blanks and comments; the comments are noted."""
        end = _past(_BETWEEN, self._text, at)
        self.comments += [found.span() for found in _COMMENT.finditer(self._text, at, end)]
        return end

    def _header(self, at: int, counts: dict[Path, int], several: bool) -> tuple[Path, int]:
        """The path of the table that a header begins, and the offset behind its names."""
        start = _past(_BLANKS, self._text, at)
        names, at = _names(self._text, at)
        path: Path = ()
        for number, name in enumerate(names, 1):
            path = (*path, name)
            if several and number == len(names):
                counts[path] = counts.get(path, 0) + 1
            self.keys.setdefault(path, (start, at))
            if path in counts:
                path = (*path, counts[path] - 1)
        return path, _past(_BLANKS, self._text, at)

    def _member(self, at: int, above: Path) -> int:
        """Note the value of `key = value`; the offset of its end."""
        begin = at
        names, at = _names(self._text, at)
        path = above
        for name in names:
            path = (*path, name)
            self.keys.setdefault(path, (begin, at))
        start = _past(_BLANKS, self._text, self._text.index("=", at) + 1)
        end = self._value(start, path)
        self.values[path] = (start, end)
        return end

    def _value(self, at: int, path: Path) -> int:
        """The end of the value at an offset; what lists and inline tables hold is noted."""
        text = self._text
        if text[at] not in "{[":
            return _past(_VALUE, text, at)
        is_table = text[at] == "{"
        number = 0
        at = self._between(at + 1)
        while text[at] not in "}]":
            if is_table:
                at = self._member(at, path)
            else:
                item: Path = (*path, number)
                number, start = number + 1, at
                at = self._value(at, item)
                self.values[item] = (start, at)
            at = self._between(at)
        return at + 1


@lru_cache(maxsize=8)  # every posting of a run asks for the same configuration, or for one of few
def places(text: str) -> Places:
    """Start and end of each value by the names that lead to it."""
    return Scan(text).values


def _past(pattern: Lazy, text: str, at: int) -> int:
    """The end of what stands at an offset. Raises ValueError where it is something else."""
    match = pattern.match(text, at)
    if match is None:
        raise ValueError(text[at : at + 20])
    return match.end()


def _names(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The names of a dotted key, and the offset behind the last."""
    names: list[str] = []
    while True:
        start = _past(_BLANKS, text, at)
        end = _past(_NAME, text, start)
        name = text[start:end]
        names.append(next(iter(tomllib.loads(f"{name} = 0"))) if name[0] in "\"'" else name)
        at = _past(_BLANKS, text, end)
        if not text.startswith(".", at):
            return tuple(names), end
        at += 1
