"""From a character of a value to its place in the source, for YAML scalars of every style, JSON and TOML strings.

The maps are worked out only where there is a finding. Each is checked by building the value again on the way; if
that should ever fail, every character points at the whole scalar, which is vague but not wrong.
"""

from __future__ import annotations

import re

from jdlint.expressions import Lazy
from jdlint.posting import OffsetMap

_BREAK = Lazy(r"\r\n|\r|\n", flags=0)
_LINE = Lazy(r"( *)([^\r\n]*)(\r\n|\r|\n|\Z)", flags=0)
_PROPERTY = Lazy(r"[&!][^ \t\r\n]*[ \t\r\n]*|#[^\r\n]*[ \t\r\n]*", flags=0)

#: What a scalar is made of between its quotes: folded breaks, escapes, blanks, other text.
_FOLD = r"(?P<fold>[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*)|"
_TOKENS = {
    "": Lazy(_FOLD + r"[ \t]+|[^ \t\r\n]+", flags=0),
    "'": Lazy(_FOLD + r"(?P<escape>'')|[ \t]+|[^ \t\r\n']+", flags=0),
    '"': Lazy(
        _FOLD + r"(?P<joined>\\(?:\r\n|\r|\n)[ \t\r\n]*)"
        r"|(?P<escape>\\(?:x..|u....|U........|[^\r\n]))|[ \t]+|[^ \t\r\n\\]+",
        flags=0,
    ),
}
_JSON_TOKENS = Lazy(
    r"(?P<escape>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u....|\\.)|[^\\]+", flags=re.DOTALL
)
_TOML_TOKENS = {
    '"': Lazy(
        r"(?P<joined>\\[ \t]*\r?\n[ \t\r\n]*)|(?P<escape>\\(?:u....|U........|.))|(?P<fold>\r\n)|[^\\\r]+|.",
        flags=re.DOTALL,
    ),
    "'": Lazy(r"(?P<fold>\r\n)|[^\r]+|.", flags=re.DOTALL),
}
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class _Builder:
    """Collects runs, and holds what they stand for against the value on the way."""

    def __init__(self, text: str, value: str) -> None:
        self.text = text
        self.value = value
        self.runs: list[tuple[int, int, int]] = []
        self.length = 0
        self.right = True

    def stretch(self, start: int, end: int) -> None:
        """Add source characters that stand in the value as they are."""
        if start == end:
            return
        last = self.runs[-1] if self.runs else (0, 0, 1)
        if last[2] or last[1] - last[0] != start - self.length:
            self.runs.append((self.length, start, 0))
        self.right = self.right and self.value.startswith(self.text[start:end], self.length)
        self.length += end - start

    def single(self, character: str, start: int, end: int) -> None:
        """Add one character of the value that the source writes as `start` to `end`."""
        self.runs.append((self.length, start, end - start))
        self.right = self.right and self.value.startswith(character, self.length)
        self.length += 1

    def breaks(self, stretches: list[tuple[int, int]]) -> None:
        """Add a line feed for each line end of the source."""
        for start, end in stretches:
            if self.text[start:end] == "\n":
                self.stretch(start, end)
            else:
                self.single("\n", start, end)

    def finish(self, start: int, end: int) -> OffsetMap:
        """The map, or the whole of `start` to `end` for every character where the value came out differently."""
        if self.right and self.length == len(self.value):
            return OffsetMap(self.runs or [(0, start, 0)])
        return OffsetMap([(index, start, end - start) for index in range(len(self.value))] or [(0, start, 0)])


def skip_properties(text: str, start: int, end: int) -> int:
    """The offset behind the anchors, tags and comments that stand before a YAML value at `start`."""
    while start < end and text[start] in "&!#":
        found = _PROPERTY.match(text, start, end)
        start = found.end() if found else end
    return start


def yaml_map(text: str, start: int, end: int, style: str, value: str) -> OffsetMap:
    """Where each character of a YAML scalar stands.

    `start` and `end` are the scalar's offsets in `text` as the parser marks them, but behind anchor and tag, quotes
    included; `style` is "" (plain), "'", '"', "|" or ">".
    """
    builder = _Builder(text, value)
    if style in ("|", ">"):
        _block(builder, start, end, style == ">")
    elif style:
        _flow(builder, start + 1, end - 1, style)
    else:
        _flow(builder, start, end, style)
    return builder.finish(start, end)


def json_map(text: str, start: int, end: int, value: str) -> OffsetMap:
    """Where each character of a JSON string stands that is written between the offsets `start` and `end` of `text`."""
    builder = _Builder(text, value)
    for token in _JSON_TOKENS.finditer(text, start, end):
        if token["escape"]:
            builder.single(value[builder.length : builder.length + 1], token.start(), token.end())
        else:
            builder.stretch(token.start(), token.end())
    return builder.finish(start, end)


def toml_map(text: str, start: int, end: int, quote: str, value: str) -> OffsetMap:
    """Where each character of a TOML text stands that is written between `start` and `end` in quotes such as `quote`.

    A line end right behind three quotes is no part of it.
    """
    builder = _Builder(text, value)
    first = _BREAK.match(text, start, end) if len(quote) > 1 else None
    for token in _TOML_TOKENS[quote[:1] or "'"].finditer(text, first.end() if first is not None else start, end):
        if token.lastgroup == "fold":
            builder.single("\n", token.start(), token.end())
        elif token.lastgroup == "escape":
            builder.single(_unescape(token[0]), token.start(), token.end())
        elif token.lastgroup is None:
            builder.stretch(token.start(), token.end())
    return builder.finish(start, end)


def _flow(builder: _Builder, start: int, end: int, style: str) -> None:
    for token in _TOKENS[style].finditer(builder.text, start, end):
        kind = token.lastgroup
        if kind is None:
            builder.stretch(token.start(), token.end())
        elif kind == "escape":
            builder.single(_unescape(token[0]), token.start(), token.end())
        else:
            breaks = [found.span() for found in _BREAK.finditer(builder.text, token.start(), token.end())]
            if len(breaks) == 1 and kind == "fold":
                builder.single(" ", *breaks[0])
            builder.breaks(breaks[1:])


def _unescape(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1] in "xuU" and len(escape) > 2:
        return chr(int(escape[2:], 16))
    return _ESCAPES.get(escape[1], escape[1])


def _block(builder: _Builder, start: int, end: int, folded: bool) -> None:
    """Literal and folded scalars: cut the indent off each line and join the lines as YAML does."""
    header = _BREAK.search(builder.text, start, end)
    lines = [] if header is None else list(_LINE.finditer(builder.text, header.end(), end))
    indent = _indent(lines, builder.value)
    held: list[tuple[int, int]] = []  # the break of the last line with content, then those of empty lines
    begun = spaced = False
    for line in lines:
        blanks, content = len(line[1]), line[2]
        if blanks <= indent and not content:
            held.append(line.span(3))
            continue
        if blanks < indent:
            break
        was_spaced, spaced = spaced, blanks > indent or content[0] == "\t"
        if folded and begun and not spaced and not was_spaced:
            if len(held) == 1:
                builder.single(" ", *held[0])
            builder.breaks(held[1:])
        else:
            builder.breaks(held)
        builder.stretch(line.start() + indent, line.end(2))
        held, begun = [line.span(3)], True
    builder.breaks(held[: len(builder.value) - builder.length])


def _indent(lines: list[re.Match[str]], value: str) -> int:
    """How many blanks each line of a block scalar has before its text: the first line with text tells."""
    body = value.lstrip("\n")
    leading = len(value) - len(body)
    if not body or leading >= len(lines):
        return max((len(line[1]) for line in lines), default=0)
    return len(lines[leading][1]) - (len(body) - len(body.lstrip(" ")))
