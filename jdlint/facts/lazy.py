"""Expressions that are compiled when they are first used: most postings need few of them."""

from __future__ import annotations

import re
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[\w'-]+")
#: More than any text: the end of a search without one.
_END = sys.maxsize


class Lazy:
    """A regular expression; case does not count unless it says so.

    One of `cues`, in lower case and divided by blanks, stands in every text that it matches, within words or alone.
    Without any it may match everywhere.
    """

    __slots__ = ("_compiled", "cues", "pattern")

    def __init__(self, pattern: str, cues: str = "") -> None:
        self.pattern = pattern
        self.cues = tuple(cues.split())
        self._compiled: re.Pattern[str] | None = None

    def may_match(self, lower: str) -> bool:
        """Tell whether it can match in a text, given in lower case."""
        return not self.cues or any(cue in lower for cue in self.cues)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, re.IGNORECASE)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match, as of `re`."""
        return self.compiled.search(text, start, end)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start, as of `re`."""
        return self.compiled.match(text)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """All matches, as of `re`."""
        return self.compiled.finditer(text, start, end)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The text between the matches, as of `re`; the expression must have no groups."""
        return self.compiled.split(text, maxsplit)

    def without(self, text: str, put: str = "") -> str:
        """The text with `put` in place of every match."""
        return self.compiled.sub(put, text)


class Words:
    """Words and phrases of which one is looked for, divided by blanks; with "_" in phrases and "*" behind stems.

    Case does not count. Far cheaper to make than an expression of as many alternatives.
    """

    __slots__ = ("_phrases", "_source", "_stems", "_whole")

    def __init__(self, source: str) -> None:
        self._source = source
        self._whole: frozenset[str] | None = None
        self._stems: tuple[str, ...] = ()
        self._phrases: tuple[str, ...] = ()

    def within(self, text: str) -> bool:
        """Tell whether one of them stands in the text."""
        if self._whole is None:
            rows = self._source.split()
            self._stems = tuple(row[:-1] for row in rows if row.endswith("*"))
            self._phrases = tuple(f" {row.replace('_', ' ')} " for row in rows if "_" in row)
            self._whole = frozenset(row for row in rows if "_" not in row and not row.endswith("*"))
        words = _WORD.findall(text.lower())
        if not self._whole.isdisjoint(words) or (self._stems and any(word.startswith(self._stems) for word in words)):
            return True
        plain = f" {' '.join(words)} "
        return any(phrase in plain for phrase in self._phrases)
