"""Globs over paths, matched in one pass: a regular expression of many wildcards could try for minutes."""

from __future__ import annotations

import re

_PIECES = re.compile(r"(\*\*/|\*\*|\*|\?)")


class Glob:
    """`*` and `?` stay within a name, `**` crosses folders, `**/` is any number of whole folders.

    Each piece of the pattern is a bit, and the bits of `states` are the pieces that may come next. A step costs the
    same whatever was read before.
    """

    __slots__ = ("_any", "_deep", "_end", "_folders", "_letters", "_optional", "_shallow")

    def __init__(self, pattern: str) -> None:
        self._letters: dict[str, int] = {}
        self._any = self._shallow = self._deep = self._folders = self._optional = 0
        bit = 1
        for piece in _PIECES.split(pattern):
            if piece == "**/":
                self._folders |= bit
            elif piece == "**":
                self._deep |= bit
            elif piece == "*":
                self._shallow |= bit
            elif piece == "?":
                self._any |= bit
            else:
                for letter in piece:
                    self._letters[letter] = self._letters.get(letter, 0) | bit
                    bit <<= 1
                continue
            bit <<= 1
        self._optional = self._deep | self._shallow
        self._end = bit

    def matches(self, path: str) -> bool:
        """Whether the whole path matches."""
        states, inside = self._skipped(1), 0
        for letter in path:
            inside |= states & self._folders
            stays = states & self._deep
            moves = states & self._letters.get(letter, 0)
            if letter == "/":
                moves |= inside
            else:
                stays |= states & self._shallow
                moves |= states & self._any
            states = self._skipped(stays | moves << 1)
            if not states | inside:
                return False
        return bool(states & self._end)

    def _skipped(self, states: int) -> int:
        """The states and those behind pieces that may be nothing."""
        empty = self._optional | self._folders
        while (more := states | (states & empty) << 1) != states:
            states = more
        return states
