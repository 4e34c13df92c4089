"""YAML with notes for people: parts of a document, and how they are written."""

from __future__ import annotations

import json
import math
import re
import textwrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias, TypeGuard

    Scalar: TypeAlias = str | int | float | bool | None
    Item: TypeAlias = "Scalar | tuple[Part, ...] | list[Item] | Part"
    Value: TypeAlias = "Scalar | tuple[Part, ...] | list[Item]"

WIDTH = 100
_INDENT = "  "
#: Texts that need no quotes: words that YAML cannot take for anything else.
_PLAIN = re.compile(r"[A-Za-z][\w.,/()'&@+-]*(?: [\w.,/()'&@+-]+)*|https://[\w./?=&%~-]+|\d\d-\d{4}|…", re.ASCII)
#: Texts in the line of a list or a key that can be read as nothing else either.
_SENTENCE = re.compile(r"[^\W\d_](?:(?!:(?:\s|$)| #)[^\r\n\t])*(?<! )")
_NO_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
#: From here on a floating-point number is written with its power of ten: of its digits few are meant.
_EXACT = 2.0**53
#: Characters that YAML takes in quotes as escapes only, or as the end of a line.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
#: What ends a line for YAML and for nobody else.
_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Prose(str):
    """A text that is written as a block of lines where it is long, or has line ends of its own.

    White space at which a line is broken is not kept: line ends within a paragraph mean the same as blanks.
    """

    __slots__ = ()


class Part:
    """A key with its value. `note` stands above it as a comment, `side` behind it; `off` makes it a comment itself.

    A value is a scalar, a mapping (tuple of parts) or a list of scalars and mappings, or of parts without a key where
    an item has a note. `flow` writes a list in one line.
    """

    __slots__ = ("flow", "key", "note", "off", "side", "value")

    def __init__(
        self,
        key: str,
        value: Value,
        note: str = "",
        *,
        side: str = "",
        off: bool = False,
        flow: bool = False,
    ) -> None:
        self.key = key
        self.value = value
        self.note = note
        self.side = side
        self.off = off
        self.flow = flow


def lines_of(parts: Iterable[Part], depth: int = 0) -> list[str]:
    """The lines of parts at a depth; before and after what has parts of its own stands an empty line at the top."""
    lines: list[str] = []
    for part in parts:
        own = [*_note(part.note, depth), *_commented(_lines(part, depth), part.off)]
        tall = depth == 0 and (len(own) > 2 or bool(part.note))
        if lines and lines[-1] and tall:
            lines.append("")
        lines += own
        if tall:
            lines.append("")
    return lines


def _lines(part: Part, depth: int) -> list[str]:
    key, value = f"{part.key}:", part.value
    side = f"  # {part.side}" if part.side else ""
    if isinstance(value, tuple) and value:
        inner = _indented(lines_of(value, depth + 1))
        return [_commented([key], all(child.off for child in value))[0] + side, *inner]
    if isinstance(value, tuple):
        return [f"{key} {{}}{side}"]
    if not isinstance(value, list):
        header, *rest = _written(value, depth + 1, len(key) + 1)
        return [f"{key} {header}{side}", *_indented(rest)]
    if part.flow or not value:
        return [f"{key} [{', '.join(scalar(item) for item in value if _is_scalar(item))}]{side}"]
    return [key + side, *_indented([line for item in value for line in _item(item, depth + 1)])]


def _is_scalar(item: Item) -> TypeGuard[Scalar]:
    return not isinstance(item, tuple | list | Part)


def _item(item: Item, depth: int) -> list[str]:
    if isinstance(item, Part):
        return [*_note(item.note, depth), *_item(item.value, depth)]
    if isinstance(item, list):
        rows = [line for inner in item for line in _item(inner, depth + 1)]
    elif isinstance(item, tuple):
        rows = lines_of(item, depth + 1)
    else:
        rows = _written(item, depth + 1, 2)
    first, *rest = rows or ["[]" if isinstance(item, list) else "{}"]
    return [f"- {first}", *_indented(rest)]


def _written(value: Scalar, depth: int, used: int) -> list[str]:
    """A scalar as one line, or the header and the lines of a block; `used` columns stand before it."""
    if not isinstance(value, Prose) or ("\n" not in value and len(value) + used + 2 * depth <= WIDTH):
        return [scalar(value, alone=isinstance(value, Prose))]
    value = Prose(_LINE_ENDS.sub(" ", value))
    rows = [row.strip(" ") for row in value.strip("\n ").split("\n")]
    unfit = any(row[:1].isspace() for row in rows) or _ESCAPED.search(value) or not _printable(value)
    if unfit or not any(rows):
        return [scalar(value)]
    width = max(40, WIDTH - 2 * depth)
    wrapped = [line for row in rows for line in (_filled(row, width) or [""])]
    return ["|-" if len(rows) > 1 else ">-", *wrapped]


def _printable(value: str) -> bool:
    return not any(character < " " and character not in "\n\t" for character in value)


def _filled(row: str, width: int) -> list[str]:
    return textwrap.wrap(row, width, break_long_words=False, break_on_hyphens=False, expand_tabs=False)


def _note(text: str, depth: int) -> list[str]:
    """A comment, each of its lines filled to the width."""
    width = WIDTH - len(_INDENT) * depth - 2
    return [
        f"# {row}"
        for line in text.splitlines()
        for row in textwrap.wrap(
            line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent=_hanging(line)
        )
    ]


def _hanging(line: str) -> str:
    """The indent of the further lines: what tells of a guess must show where it ends."""
    return _INDENT if line.startswith("guess: ") else ""


def _commented(lines: list[str], off: bool) -> list[str]:
    return [f"# {line}" for line in lines] if off else lines


def _indented(lines: list[str]) -> list[str]:
    return [_INDENT + line if line else line for line in lines]


def scalar(value: Scalar, *, alone: bool = False) -> str:
    """A value as YAML has it; texts in double quotes where they could be taken for something else.

    With `alone` a text has its line for itself, so that commas and brackets in it mean nothing.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return _number(value)
    fits = _PLAIN.fullmatch(value) or (alone and _SENTENCE.fullmatch(value) and _ESCAPED.search(value) is None)
    if _DAY.fullmatch(value) or (fits and value.casefold() not in _NO_TEXT):
        return str(value)
    quoted = json.dumps(_SURROGATE.sub("\ufffd", value), ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    if isinstance(value, int) or (abs(value) < _EXACT and value.is_integer()):
        return str(int(value))
    return f"{value:.2f}" if abs(value) < _EXACT and round(value, 2) == value else repr(value)
