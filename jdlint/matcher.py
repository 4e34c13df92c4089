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


def lowered(text: str) -> str:
    """`text` in lower case; every character keeps its offset."""
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals, such as the Turkish dotted I, grow when lowered
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lower


def matchable(text: str) -> str:
    """`text` in the form that phrases are looked up in; every character keeps its offset."""
    lower = lowered(text)
    for hyphen in _HYPHENS:
        lower = lower.replace(hyphen, " ")
    return lower


class Matcher:
    """Finds phrases at word boundaries.

    `phrases` are as rules write them; `find` gives `{phrase: [(start, end), …]}` in text order.
    """

    def __init__(self, phrases: Iterable[str], *, automaton: bool = False) -> None:
        forms: dict[str, list[str]] = {}
        for phrase in sorted(set(phrases)):
            forms.setdefault(matchable(phrase), []).append(phrase)
        self._size = len(forms)
        self._automaton = _automaton(forms) if automaton else None
        if self._automaton is None:
            self._first_words, self._symbols = _first_words(forms)

    @property
    def uses_automaton(self) -> bool:
        """Whether the automaton is in use (asked for and installed)."""
        return self._automaton is not None

    def find(self, text: str) -> dict[str, list[tuple[int, int]]]:
        """All occurrences in `text`, which must be `matchable`."""
        if not self._size:
            return {}
        places = self._by_automaton(text) if self._automaton is not None else self._by_first_word(text)
        found: dict[str, list[tuple[int, int]]] = {}
        for form, start in places:
            span = form.span_at(text, start)
            if span is not None:
                for phrase in form.phrases:
                    found.setdefault(phrase, []).append(span)
        for spans in found.values():
            spans.sort()
        return found

    def _by_automaton(self, text: str) -> list[tuple[Form, int]]:
        assert self._automaton is not None
        return [(form, end + 1 - form.length) for end, forms in self._automaton.iter(text) for form in forms]

    def _by_first_word(self, text: str) -> list[tuple[Form, int]]:
        places = []
        first_words = self._first_words
        for word in _WORD.finditer(text):
            key = word.group()
            candidates = first_words.get(key)
            if candidates is not None:
                places += [(form, at) for form, before in candidates
                           if text.startswith(form.literal, at := word.start() - before)]  # fmt: skip
            if len(key) >= _STEM_KEY:
                stems = first_words.get(key[:_STEM_KEY] + "*")
                if stems is not None:
                    places += [(form, word.start()) for form, _ in stems
                               if text.startswith(form.literal, word.start())]  # fmt: skip
        for form in self._symbols:
            at = text.find(form.literal)
            while at >= 0:
                places.append((form, at))
                at = text.find(form.literal, at + 1)
        return places


class Form:
    """What is looked up: the `literal` text of phrases that are alike once they are `matchable`."""

    __slots__ = ("closed", "length", "literal", "open", "phrases", "stem")

    def __init__(self, form: str, phrases: list[str]) -> None:
        self.phrases = phrases
        self.literal = form.removesuffix("*")
        self.length = len(self.literal)
        self.stem = form != self.literal
        #: Whether a letter before or behind would make its first or last word another word.
        self.open = form[0].isalnum()
        self.closed = not self.stem and form[-1].isalnum()

    def span_at(self, text: str, start: int) -> tuple[int, int] | None:
        """Where it stands if its literal text stands at `start`; None where it begins or ends inside a word."""
        end = start + self.length
        if self.open and start and ((before := text[start - 1]).isalnum() or before == "_"):
            return None
        if self.closed:
            return None if end < len(text) and ((after := text[end]).isalnum() or after == "_") else (start, end)
        if self.stem:
            while end < len(text) and (text[end].isalnum() or text[end] == "_"):
                end += 1
        return start, end


#: Stems of one word are indexed by this many first letters.
_STEM_KEY = 3


def _first_words(forms: dict[str, list[str]]) -> tuple[dict[str, list[tuple[Form, int]]], list[Form]]:
    """Index `(form, characters before the first word)` by first word, or stem key; and the wordless."""
    index: dict[str, list[tuple[Form, int]]] = {}
    symbols = []
    for name, phrases in forms.items():
        form = Form(name, phrases)
        first = _WORD.search(form.literal)
        if first is None:
            symbols.append(form)
        elif form.stem and first.end() == form.length:
            if len(first.group()) < _STEM_KEY or first.start():
                raise ValueError(f"the stem '{name}' is too short: {_STEM_KEY} letters at least")
            index.setdefault(first.group()[:_STEM_KEY] + "*", []).append((form, 0))
        else:
            index.setdefault(first.group(), []).append((form, first.start()))
    return index, symbols


def _automaton(forms: dict[str, list[str]]) -> Any:
    """Gives at each place the forms whose literal text ends there; None where the package is missing."""
    try:
        import ahocorasick
    except ImportError:
        return None
    automaton = ahocorasick.Automaton()
    for name, phrases in forms.items():
        form = Form(name, phrases)
        if form.literal in automaton:  # "lead" and "lead*": keep both
            automaton.get(form.literal).append(form)
        else:
            automaton.add_word(form.literal, [form])
    automaton.make_automaton()
    return automaton
