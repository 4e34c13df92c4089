"""Words, sentences and syllables of a text counted in one pass, and the reading grade; textstat counts the same.

textstat is the reference: words lose their punctuation (so that "full-time" is one word), a sentence ends at . ! or ?
and one of two words or fewer is none. A test holds the two together.
"""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.reference.syllables import syllables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.facts.text import Prose

_SENTENCE = Lazy(r"\b[^.!?]+[.!?]*", flags=0)
#: What is no part of a word. An apostrophe is one where a contraction or a possessive follows.
_PUNCTUATION = Lazy(r"[^\w\s']|'(?![tsd]|ve|ll|re)", flags=0)
#: Sentences of so few words are headings and labels.
_NO_SENTENCE = 2
_BULLET = Lazy(r"[-*•–·] ", flags=0)
_FINISHED = Lazy(r"[.!?][\"')\]]{0,3}(?: ?\[\d{1,3}\]){0,3}$", flags=0)

#: Words as written, with their syllables; a piece of punctuation has -1.
_known: dict[str, int] = {}
_KNOWN_AT_MOST = 50_000


class Counts:
    """How many `words`, `sentences` and `syllables` a text has."""

    __slots__ = ("sentences", "syllables", "words")

    def __init__(self, text: str) -> None:
        found = _syllables_of(text)
        self.words = len(found)
        self.syllables = sum(found)
        full = sum(len(_syllables_of(piece)) > _NO_SENTENCE for piece in _SENTENCE.findall(text))
        self.sentences = max(1, full) if text else 0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: the US school year in which a pupil reads such a text; 0 for no text."""
        if not self.words or not self.syllables:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def word_count(text: str) -> int:
    """The number of words in a text."""
    return len(_syllables_of(text))


def longer_than(text: str, start: int, end: int, words: int) -> bool:
    """Tell whether `text[start:end]` has more than so many words, without counting where blanks already say no."""
    return text.count(" ", start, end) >= words and word_count(text[start:end]) > words


def paragraphs(prose: Prose) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph and list item in `prose.text`."""
    start = 0
    for line in prose.text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def is_item(text: str) -> bool:
    """Tell whether a line of text is an item of a list."""
    return _BULLET.match(text) is not None


def is_finished(text: str) -> bool:
    """Tell whether a line ends like a sentence."""
    return _FINISHED.search(text.rstrip()) is not None


def running(prose: Prose) -> Iterator[tuple[int, int]]:
    """The paragraphs of running prose: no list items, and ended like a sentence, as headings and labels are not."""
    for start, end in paragraphs(prose):
        text = prose.text[start:end]
        if is_finished(text) and not is_item(text.lstrip()):
            yield start, end


def hardest_sentence(stretches: Iterable[tuple[Prose, int, int]], at_least: int) -> tuple[Prose, int, int] | None:
    """The sentence of the highest grade among those of `at_least` words in stretches of prose."""
    found = [
        (Counts(prose.text[first:last]), prose, first, last)
        for prose, start, end in stretches
        for first, last in prose.sentences
        if start <= first and last <= end
    ]
    best = max((row for row in found if row[0].words >= at_least), key=lambda row: row[0].grade, default=None)
    return best[1:] if best else None


def _syllables_of(text: str) -> list[int]:
    """The syllables of each word."""
    pieces = text.split()
    try:
        found = [_known[piece] for piece in pieces]
    except KeyError:
        found = [_learn(piece) for piece in pieces]
    return [count for count in found if count >= 0] if -1 in found else found


def _learn(piece: str) -> int:
    count = _known.get(piece)
    if count is None:
        if len(_known) >= _KNOWN_AT_MOST:
            _known.clear()
        word = _PUNCTUATION.sub("", piece).lower()
        count = _known[piece] = syllables(word) if word else -1
    return count
