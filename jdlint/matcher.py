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
    from collections.abc import Iterable, Iterator, Mapping
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

    `phrases` are as rules write them; `find` gives `{phrase: [(start, end), …]}` in text order. `ready` holds more of
    them, which are taken up when their word is met.
    """

    def __init__(self, phrases: Iterable[str], *, automaton: bool = False, ready: Phrases | None = None) -> None:
        self._ready = ready or Phrases({})
        self._automaton = None
        self._forms: dict[str, list[Form]] = {}
        if automaton:
            self._automaton = _automaton({*phrases, *(phrase for key in self._ready for phrase in self._ready.of(key))})
        if self._automaton is None:
            for phrase in sorted(set(phrases)):
                self._forms.setdefault(key_of(phrase), []).append(Form(phrase))
            for key in [key for key in self._forms if key in self._ready]:
                self._take_up(key)
            self._symbols = self._of(_NO_WORD)

    def find(self, text: str) -> dict[str, list[tuple[int, int]]]:
        """All occurrences in `text`, which must be `matchable`."""
        found: dict[str, list[tuple[int, int]]] = {}
        for form, start in self._by_first_word(text) if self._automaton is None else self._by_automaton(text):
            span = form.span_at(text, start)
            if span is None:
                continue
            if form.phrase in found:
                found[form.phrase].append(span)
            else:
                found[form.phrase] = [span]
        for spans in found.values():
            if len(spans) > 1:
                spans.sort()
        return found

    def _by_automaton(self, text: str) -> list[tuple[Form, int]]:
        assert self._automaton is not None
        places = []
        last = len(text) - 1
        for end, forms in self._automaton.iter(text):
            goes_on = end < last and text[end + 1].isalnum()  # then only a stem may end here
            for form in forms:
                if not (goes_on and form.closed):
                    places.append((form, end + 1 - form.length))
        return places

    def _by_first_word(self, text: str) -> list[tuple[Form, int]]:
        places = []
        forms, ready = self._forms, self._ready
        for word in _WORD.finditer(text):
            whole = word.group()
            for key in (whole, whole[:_STEM_KEY] + "*"):
                if key in forms or key in ready:
                    start = word.start()
                    places += [(form, at) for form in self._of(key)
                               if text.startswith(form.literal, at := start - form.before)]  # fmt: skip
        for form in self._symbols:
            at = text.find(form.literal)
            while at >= 0:
                places.append((form, at))
                at = text.find(form.literal, at + 1)
        return places

    def _of(self, key: str) -> list[Form]:
        if key not in self._forms:
            self._take_up(key)
        return self._forms[key]

    def _take_up(self, key: str) -> None:
        forms = self._forms.setdefault(key, [])
        known = {form.phrase for form in forms}
        forms += [Form(phrase) for phrase in self._ready.of(key) if phrase not in known]


#: Stems of one word are indexed by this many first letters.
_STEM_KEY = 3
#: The key of phrases without a word.
_NO_WORD = ""


def key_of(phrase: str) -> str:
    """Under what a phrase is looked up: its first word, or the first letters of a stem with a `*`."""
    form = matchable(phrase)
    literal = form.removesuffix("*")
    first = _WORD.search(literal)
    if first is None:
        return _NO_WORD
    if form != literal and first.end() == len(literal):
        if len(first.group()) < _STEM_KEY or first.start():
            raise ValueError(f"the stem '{form}' is too short: {_STEM_KEY} letters at least")
        return first.group()[:_STEM_KEY] + "*"
    return first.group()


class Phrases:
    """Phrases with the numbers of the rules that ask for them, as the wheel holds them: a text for each key.

    Reading all of them would take longer than checking a posting; a key is read when its word is met.
    """

    __slots__ = ("_read", "_texts")

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._read: dict[str, dict[str, str]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def of(self, key: str) -> dict[str, str]:
        """The phrases of a key, each with the numbers, divided by blanks."""
        if key not in self._read:
            rows = self._texts[key].split("||") if key in self._texts else ()
            self._read[key] = dict(row.split("|") for row in rows)
        return self._read[key]

    @staticmethod
    def written(phrases: Mapping[str, Iterable[int]]) -> dict[str, str]:
        """The texts for phrases with their numbers."""
        texts: dict[str, str] = {}
        for phrase, numbers in phrases.items():
            assert "|" not in phrase
            before = texts.get(key_of(phrase), "")
            texts[key_of(phrase)] = f"{before}{'||' if before else ''}{phrase}|{' '.join(map(str, numbers))}"
        return texts


class Form:
    """What is looked up for a phrase: its `literal` text, which begins `before` characters in front of a word."""

    __slots__ = ("before", "closed", "length", "literal", "open", "phrase", "stem")

    def __init__(self, phrase: str) -> None:
        form = matchable(phrase)
        self.phrase = phrase
        self.stem = form[-1] == "*"
        self.literal = form[:-1] if self.stem else form
        self.length = len(self.literal)
        first = None if form[0].isalnum() else _WORD.search(self.literal)
        self.before = first.start() if first else 0
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


def _automaton(phrases: Iterable[str]) -> Any:
    """Gives at each place the forms whose literal text ends there; None where the package is missing."""
    try:
        import ahocorasick
    except ImportError:
        return None
    automaton = ahocorasick.Automaton()
    for phrase in sorted(phrases):
        form = Form(phrase)
        if form.literal in automaton:  # "lead" and "lead*": keep both
            automaton.get(form.literal).append(form)
        else:
            automaton.add_word(form.literal, [form])
    if not automaton:
        return None
    automaton.make_automaton()
    return automaton
