"""Markdown inside a paragraph: marks, link targets, tags and escapes are taken out, every character keeps its place."""

from __future__ import annotations

import re

from jdlint.blocks import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    (?P<escape>\\(?=[!-/:-@\[-`{-~]).)
    |(?P<code>(?P<ticks>`{1,3})(?P<inner>[^`]{1,400})(?P=ticks)(?!`))
    |<(?P<auto>(?:https?://|mailto:)[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>
    |(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9]{0,20})[^<>]{0,1000}>)
    |(?P<template>\{%[^%]{0,500}%\}|\{\{[<%][^{}]{0,500}[>%]\}\})
    |(?P<link>!?\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,600})\]
        (?:\((?:[^()]|\([^()]{0,500}\)){0,2000}\)|\[(?P<reference>[^\[\]]{0,100})\]))
    |(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    |(?P<hidden>\0+)
    |(?P<mark>\*+|_+|~~)
    """,
    re.VERBOSE,
)
_BREAKS = frozenset({
    "br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "details", "summary",
    "img",
})  # fmt: skip


class _Mark:
    """A run of emphasis marks, of which `left` are still to be paired."""

    __slots__ = ("end", "left", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.left = end - start


class _Inline:
    """What is taken out of one text: (start, end, what stands there instead)."""

    def __init__(self, value: str, references: frozenset[str]) -> None:
        self.value = value
        self.references = references
        self.drops: list[tuple[int, int, str]] = []
        self.open: dict[str, list[_Mark]] = {"*": [], "_": [], "~": []}
        #: The tag of the last link.
        self.anchor = ""

    def scan(self, start: int, end: int) -> None:
        """Find the marks between two offsets."""
        while (match := _TOKEN.search(self.value, start, end)) is not None:
            start = match.end()
            kind = match.lastgroup or ""
            if match["link"] is not None:
                start = self._link(match)
            elif match["mark"] is not None:
                self._mark(match.start(), match.end())
            else:
                self._simple(match, kind)

    def _simple(self, match: re.Match[str], kind: str) -> None:
        start, end = match.span()
        if kind == "escape":
            self.drops.append((start, start + 1, ""))
        elif match["code"] is not None or kind == "auto":
            inner = match.span("inner" if match["code"] is not None else "auto")
            self.drops += [(start, inner[0], ""), (inner[1], end, "")]
        elif kind == "entity":
            from html import unescape

            character = unescape(match[0])
            if character != match[0]:
                self.drops.append((start, end, character))
        else:
            self.drops.append((start, end, " " if self._parts(match) else ""))

    def _parts(self, match: re.Match[str]) -> bool:
        """Whether a tag parts words: it ends a line, is a picture, or the second of two links."""
        name = (match["name"] or "").lower()
        if name != "a" or match[0].startswith("</"):
            return name in _BREAKS
        before, self.anchor = self.anchor, match[0]
        return before not in ("", match[0]) and self.value.endswith("</a>", 0, match.start())

    def _link(self, match: re.Match[str]) -> int:
        label, reference = match.span("label"), match["reference"]
        if reference is not None and (reference or match["label"]).casefold() not in self.references:
            return match.start() + 1 + match[0].startswith("!")
        self.drops += [(match.start(), label[0], ""), (label[1], match.end(), "")]
        self.scan(*label)
        return match.end()

    def _mark(self, start: int, end: int) -> None:
        sign = self.value[start]
        before, after = self.value[start - 1 : start] or " ", self.value[end : end + 1] or " "
        opens, closes = not _blank(after), not _blank(before)
        if sign == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if before.isdigit() and after.isdigit():
            return
        mark = _Mark(start, end)
        stack = self.open[sign]
        while closes and mark.left and stack:
            opener = stack[-1]
            paired = min(opener.left, mark.left)
            right, left = opener.start + opener.left, mark.end - mark.left
            self.drops += [(right - paired, right, ""), (left, left + paired, "")]
            opener.left -= paired
            mark.left -= paired
            if not opener.left:
                stack.pop()
        if opens and mark.left:
            mark.start = mark.end - mark.left
            stack.append(mark)

    def kept(self) -> Iterator[tuple[int, int] | tuple[int, int, str]]:
        """The stretches that stay, and the characters that stand for others, in order."""
        at = 0
        for start, end, character in sorted(self.drops):
            if start > at:
                yield at, start
            if character:
                yield start, end, character
            at = max(at, end)
        if at < len(self.value):
            yield at, len(self.value)


def plain(text: Text, references: frozenset[str] = frozenset()) -> Text:
    """The text as it is read: without emphasis, code ticks, link targets, tags, escapes, entities.

    `references` are the names, casefolded, that link definitions of the document give. Characters U+0000 stand for
    what was hidden beforehand and are taken out.
    """
    inline = _Inline(text.value, references)
    inline.scan(0, len(text.value))
    if not inline.drops:
        return text
    cut = text.cut(inline.kept())
    return cut.slice(0, len(cut.value))


def _blank(character: str) -> bool:
    return character.isspace() or character == "\0"


__all__ = ["plain"]
