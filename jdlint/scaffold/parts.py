"""YAML with notes for people: parts of a document, and how they are written."""

from __future__ import annotations

import json
import re
import textwrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Scalar = str | int | float | bool

WIDTH = 100
_INDENT = "  "
#: Texts that need no quotes: words that YAML cannot take for anything else.
_PLAIN = re.compile(r"[A-Za-z][\w.,/()'&@+-]*(?: [\w.,/()'&@+-]+)*|https://[\w./?=&%~-]+|\d\d-\d{4}|…", re.ASCII)
_NO_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


class Part:
    """A key with its value. `note` stands above it as a comment, `side` behind it; `off` makes it a comment itself.

    A value is a scalar, a mapping (tuple of parts) or a list of scalars and mappings. `flow` writes a list in one line.
    """

    __slots__ = ("flow", "key", "note", "off", "side", "value")

    def __init__(
        self,
        key: str,
        value: Scalar | tuple[Part, ...] | list[Scalar | tuple[Part, ...]],
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
    if isinstance(value, tuple):
        inner = _indented(lines_of(value, depth + 1))
        return [_commented([key], all(child.off for child in value))[0] + side, *inner]
    if not isinstance(value, list):
        return [f"{key} {scalar(value)}{side}"]
    if part.flow:
        return [f"{key} [{', '.join(scalar(item) for item in value if not isinstance(item, tuple))}]{side}"]
    return [key + side, *_indented([line for item in value for line in _item(item, depth)])]


def _item(item: Scalar | tuple[Part, ...], depth: int) -> list[str]:
    if not isinstance(item, tuple):
        return [f"- {scalar(item)}"]
    first, *rest = lines_of(item, depth + 1)
    return [f"- {first}", *_indented(rest)]


def _note(text: str, depth: int) -> list[str]:
    """A comment, each of its lines filled to the width."""
    width = WIDTH - len(_INDENT) * depth - 2
    return [
        f"# {row}"
        for line in text.splitlines()
        for row in textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent="")
    ]


def _commented(lines: list[str], off: bool) -> list[str]:
    return [f"# {line}" for line in lines] if off else lines


def _indented(lines: list[str]) -> list[str]:
    return [_INDENT + line if line else line for line in lines]


def scalar(value: Scalar) -> str:
    """A value as YAML has it; texts in double quotes where they could be taken for something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(int(value)) if value == int(value) else f"{value:.2f}"
    plain = _DAY.fullmatch(value) or (_PLAIN.fullmatch(value) and value.casefold() not in _NO_TEXT)
    return value if plain else json.dumps(value, ensure_ascii=False)
