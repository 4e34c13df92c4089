"""Where the values of a TOML file stand, which its parser does not tell (https://toml.io/en/v1.0.0)."""

from __future__ import annotations

import re
import tomllib
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

#: From the names that lead to a value to its start and end.
Places = dict[tuple[str, ...], tuple[int, int]]


@lru_cache(maxsize=8)  # every posting of a run asks for the same configuration, or for one of few
def places(text: str) -> Places:
    """Start and end of each value by the names that lead to it, without those of array items.

    Of a text that is no TOML, as one that was changed since it was parsed, there may be less.
    """
    found: Places = {}
    table: tuple[str, ...] = ()
    try:
        at = _past(_BETWEEN, text, 0)
        while at < len(text):
            if text[at] == "[":
                table, at = _names(text, at + (2 if text.startswith("[[", at) else 1))
                while text.startswith("]", at):
                    at += 1
            else:
                at = _member(text, at, table, found)
            at = _past(_BETWEEN, text, at)
    except (ValueError, IndexError):
        pass
    return found


def _past(pattern: Lazy, text: str, at: int) -> int:
    """The end of what stands at an offset. Raises ValueError where it is something else."""
    match = pattern.match(text, at)
    if match is None:
        raise ValueError(text[at : at + 20])
    return match.end()


def _names(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The names of a dotted key, and the offset of what follows."""
    names: list[str] = []
    while True:
        start = _past(_BLANKS, text, at)
        end = _past(_NAME, text, start)
        name = text[start:end]
        names.append(next(iter(tomllib.loads(f"{name} = 0"))) if name[0] in "\"'" else name)
        at = _past(_BLANKS, text, end)
        if not text.startswith(".", at):
            return tuple(names), at
        at += 1


def _member(text: str, at: int, above: tuple[str, ...], found: Places) -> int:
    """Note the value of `key = value`; the offset of its end."""
    names, at = _names(text, at)
    start = _past(_BLANKS, text, text.index("=", at) + 1)
    path = (*above, *names)
    end = _value(text, start, path, found)
    found[path] = (start, end)
    return end


def _value(text: str, at: int, path: tuple[str, ...], found: Places) -> int:
    """The end of the value at an offset; what an inline table holds is noted."""
    if text[at] not in "{[":
        return _past(_VALUE, text, at)
    is_table = text[at] == "{"
    at = _past(_BETWEEN, text, at + 1)
    while text[at] not in "}]":
        at = _member(text, at, path, found) if is_table else _value(text, at, (), {})
        at = _past(_BETWEEN, text, at)
    return at + 1
