"""One matcher for the words of all rules: every phrase is looked up in one pass over a posting's text.

Two ways that find the same: an Aho-Corasick automaton (pyahocorasick) for many postings, and an index of first
words in pure Python, which is ready sooner and works everywhere.

The text is lower case with hyphens as blanks (`matchable`), so that "rock-star" and "rock star" are one phrase.
A phrase ending in `*` is a stem: the match runs to the end of the word.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_WORD = re.compile(r"\w+")
_HYPHENS = ("-", "\u2010", "\u2011")

#: Where fewer postings than this are checked, building the automaton costs more than it saves.
AUTOMATON_PAYS_FROM = 24


def matchable(text: str) -> str:
    """`text` in the form that phrases are looked up in; every character keeps its offset."""
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals, such as the Turkish dotted I, grow when lowered
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    for hyphen in _HYPHENS:
        lower = lower.replace(hyphen, " ")
    return lower


class Matcher:
    """Finds phrases at word boundaries.

    `phrases` are as rules write them; `find` gives `{phrase: [(start, end), …]}` in text order.
    """

    def __init__(self, phrases: Iterable[str], *, automaton: bool = False) -> None:
        self._forms: dict[str, list[str]] = {}
        for phrase in sorted(set(phrases)):
            self._forms.setdefault(matchable(phrase), []).append(phrase)
        self._automaton = _automaton(self._forms) if automaton else None
        if self._automaton is None:
            self._first_words, self._symbols = _first_words(self._forms)

    @property
    def uses_automaton(self) -> bool:
        """Whether the automaton is in use (asked for and installed)."""
        return self._automaton is not None

    def find(self, text: str) -> dict[str, list[tuple[int, int]]]:
        """All occurrences in `text`, which must be `matchable`."""
        if not self._forms:
            return {}
        places = self._by_automaton(text) if self._automaton is not None else self._by_first_word(text)
        found: dict[str, list[tuple[int, int]]] = {}
        for form, start in places:
            span = _bounded(text, form, start)
            if span is not None:
                for phrase in self._forms[form]:
                    found.setdefault(phrase, []).append(span)
        for spans in found.values():
            spans.sort()
        return found

    def _by_automaton(self, text: str) -> list[tuple[str, int]]:
        assert self._automaton is not None
        return [(form, end + 1 - length) for end, (form, length) in self._automaton.iter(text)]

    def _by_first_word(self, text: str) -> list[tuple[str, int]]:
        places = []
        first_words = self._first_words
        for word in _WORD.finditer(text):
            key = word.group()
            candidates = first_words.get(key)
            if candidates is not None:
                places += [(form, at) for form, literal, before in candidates
                           if text.startswith(literal, at := word.start() - before)]  # fmt: skip
            if len(key) >= _STEM_KEY:
                stems = first_words.get(key[:_STEM_KEY] + "*")
                if stems is not None:
                    places += [(form, word.start()) for form, literal, _ in stems
                               if text.startswith(literal, word.start())]  # fmt: skip
        for form in self._symbols:
            at = text.find(form)
            while at >= 0:
                places.append((form, at))
                at = text.find(form, at + 1)
        return places


#: Stems of one word are indexed by this many first letters.
_STEM_KEY = 3


def _first_words(forms: Iterable[str]) -> tuple[dict[str, list[tuple[str, str, int]]], list[str]]:
    """Index `(form, literal text, characters before the first word)` by first word, or stem key; and the wordless."""
    index: dict[str, list[tuple[str, str, int]]] = {}
    symbols = []
    for form in forms:
        literal = form.removesuffix("*")
        first = _WORD.search(literal)
        if first is None:
            symbols.append(form)
        elif form != literal and first.end() == len(literal):
            if len(first.group()) < _STEM_KEY or first.start():
                raise ValueError(f"the stem '{form}' is too short: {_STEM_KEY} letters at least")
            index.setdefault(first.group()[:_STEM_KEY] + "*", []).append((form, literal, 0))
        else:
            index.setdefault(first.group(), []).append((form, literal, first.start()))
    return index, symbols


def _automaton(forms: Iterable[str]) -> Any:
    try:
        import ahocorasick
    except ImportError:
        return None
    automaton = ahocorasick.Automaton()
    for form in forms:
        literal = form.removesuffix("*")
        if literal in automaton:  # "lead" and "lead*": keep both
            automaton.get(literal).append((form, len(literal)))
        else:
            automaton.add_word(literal, [(form, len(literal))])
    automaton.make_automaton()
    return _Flat(automaton)


class _Flat:
    """Several phrases may end at one place: give them one by one."""

    def __init__(self, automaton: Any) -> None:
        self._automaton = automaton

    def iter(self, text: str) -> list[tuple[int, tuple[str, int]]]:
        return [(end, entry) for end, entries in self._automaton.iter(text) for entry in entries]


def _bounded(text: str, form: str, start: int) -> tuple[int, int] | None:
    """The span of `form` at `start`, or None where it begins or ends inside a word."""
    stem = form.endswith("*")
    end = start + len(form) - stem
    if form[0].isalnum() and start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    if stem:
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
    elif form[-1].isalnum() and end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return None
    return start, end
