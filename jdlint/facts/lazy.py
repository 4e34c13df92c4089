"""Expressions that are compiled when they are first used: most postings need few of them."""

from __future__ import annotations

from jdlint.expressions import Lazy

_WORD = Lazy(r"[\w'-]+", flags=0)


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


__all__ = ["Lazy", "Words"]
