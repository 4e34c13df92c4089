"""Prose: a field's text made comparable, its sentences, and the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice

from jdlint.expressions import Lazy
from jdlint.finding import Span
from jdlint.matcher import lowered
from jdlint.posting import Field, Posting
from jdlint.reference.labels_abroad import MONTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLANKS = r"\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\u0085\t\r\n\f\v"
_SPACE_RUN = Lazy(rf"[ {_BLANKS}]{{2,}}|[{_BLANKS}]", flags=0)
_QUOTES = str.maketrans("\u2018\u2019\u201a\u201b\u2032\u201c\u201d\u201e\u2033\u2010\u2011", "'''''\"\"\"\"--")
#: Begins with the characters of which one must be there, which is what lets `re` skip all others. A day is no end:
#: "bis zum 8. Dezember".
_SENTENCE_END = Lazy(
    r"[.!?\n](?:(?<=\n)|[.!?]{0,4}[\"')\]]{0,3}(?: ?\[(?:\d{1,3}|\^[\w-]{1,20})\]|[†‡¹²³]){0,3} "
    rf"(?=[\"'(\[]?[A-Z0-9$€£#])(?!(?<=\d\. )(?:{MONTHS})\b))",
    flags=0,
)
_ABBREVIATION = Lazy(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|ca|approx|incl|excl|min|max|no|nos|art|sec|para|fig|dept|est|inc|ltd|co|corp|llc|bros|"
    r"dr|mr|mrs|ms|prof|sr|jr|st|mt|ft|rev|gen|sgt|capt|hon|u\.s|u\.k|u\.n|d\.c|ph\.d|m\.d|b\.s|b\.a|b\.sc|m\.s|m\.a|"
    r"m\.sc|r\.n|a\.m|p\.m|yr|hr|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
    r"tel|tél|zzgl|inkl|bzw|ggf|z\.b)|\b[A-Z])\.$",
)
#: A line shorter than this is no line that was wrapped.
_WRAPPED_LINE = 45
#: Characters: nobody writes longer sentences, and rules may look at one as often as something is found in it.
LONGEST_SENTENCE = 2_000


class Prose:
    """A text field: `text` has single blanks, straight quotes, and "\\n" only where a paragraph or list item ends."""

    __slots__ = (
        "_back", "_ends", "_lower", "_sentences", "_spaced", "contexts", "cut", "field", "matching", "occurring",
        "text",
    )  # fmt: skip

    def __init__(self, field: Field) -> None:
        self.field = field
        raw: str = field.node.value
        # Only runs of white space change lengths; most texts have none and need no way back.
        self._spaced = "  " in raw or not raw.isprintable()
        self.text = _SPACE_RUN.sub(_blank, raw) if self._spaced else raw
        if not raw.isascii():
            self.text = self.text.translate(_QUOTES)
        self._lower: str | None = None
        self._back: list[int] | None = None
        self._sentences: list[tuple[int, int]] | None = None
        self._ends: list[int] = []
        #: Where the first sentence is cut that is too long, once sentences were asked for.
        self.cut: int | None = None
        #: Whether and where expressions of rules match in stretches, by source, start and end (`jdlint.kinds`).
        self.occurring: dict[tuple[str, int, int], bool] = {}
        self.matching: dict[tuple[str, int, int], list[tuple[int, int]]] = {}
        #: The contexts of sentences, by start and end, as far as rules have asked (`jdlint.facts.contexts`).
        self.contexts: dict[tuple[int, int], frozenset[str]] = {}

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        return self.field.node.span_of(*self.raw(start, end))

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the value of the node."""
        if not self._spaced:
            return start, end
        if self._back is None:
            self._back = _way_back(self.field.node.value)
        return self._back[start], self._back[end - 1] + 1 if end > start else self._back[start]

    @property
    def lower(self) -> str:
        """The text in lower case."""
        if self._lower is None:
            self._lower = self.text.lower()
        return self._lower

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of each sentence in `text`, without blanks around it; what is too long is cut."""
        if self._sentences is None:
            self._sentences = _sentences(self.text)
            if len(self.text) > LONGEST_SENTENCE:
                self._cut_long()
            self._ends = [end for _, end in self._sentences]
        return self._sentences

    def _cut_long(self) -> None:
        """Cut the sentences that are longer than `LONGEST_SENTENCE`, at blanks where there are any."""
        found = []
        for start, end in self._sentences or ():
            while end - start > LONGEST_SENTENCE:
                blank = self.text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
                middle = blank if blank > 0 else start + LONGEST_SENTENCE
                self.cut = middle if self.cut is None else self.cut
                found.append((start, middle))
                start = middle + 1 if blank > 0 else middle
            found.append((start, end))
        self._sentences = found

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds `offset`."""
        sentences = self.sentences
        number = bisect_right(self._ends, offset)
        return sentences[number] if number < len(sentences) else (0, len(self.text))

    def sentences_before(self, offset: int, most: int) -> list[tuple[int, int]]:
        """The last `most` sentences that end before `offset` or there, the nearest first."""
        sentences = self.sentences
        number = bisect_right(self._ends, offset)
        return sentences[max(0, number - most) : number][::-1]

    def sentences_behind(self, offset: int) -> Iterator[tuple[int, int]]:
        """The sentences that begin at `offset` or behind."""
        sentences = self.sentences
        return islice(sentences, bisect_left(sentences, (offset,)), None)


class Corpus:
    """All prose of a posting as one text to search once: `text` joins the fields by NUL.

    A set of its sentences is a number whose bit n stands for sentence n of `sentences`.
    """

    __slots__ = ("_ends", "_lower", "_of_prose", "_sentences", "_starts", "proses", "text")

    def __init__(self, proses: Iterable[Prose]) -> None:
        self.proses = list(proses)
        self._lower: str | None = None
        self._starts: list[int] = []
        self._sentences: list[tuple[Prose, int, int]] | None = None
        #: Where each sentence ends in `text`, and the sentences of each prose as bits.
        self._ends: list[int] = []
        self._of_prose: list[int] = []
        at = 0
        for prose in self.proses:
            self._starts.append(at)
            at += len(prose.text) + 1
        self.text = "\0".join(prose.text for prose in self.proses)

    @property
    def lower(self) -> str:
        """The text in lower case, with every character in its place."""
        if self._lower is None:
            self._lower = lowered(self.text)
        return self._lower

    def holding(self, words: Iterable[str]) -> list[Prose]:
        """The proses that hold any of some words or parts of words, given in lower case."""
        lower, starts = self.lower, self._starts
        found: set[int] = set()
        for word in words:
            at = lower.find(word)
            while at >= 0:
                number = bisect_right(starts, at)
                found.add(number - 1)
                at = lower.find(word, starts[number]) if number < len(starts) else -1
        return [self.proses[number] for number in sorted(found)]

    def at(self, start: int, end: int) -> tuple[Prose, int, int]:
        """The prose that holds a stretch of the joined text, and the stretch's place in it."""
        index = bisect_right(self._starts, start) - 1
        base = self._starts[index]
        return self.proses[index], start - base, end - base

    @property
    def sentences(self) -> list[tuple[Prose, int, int]]:
        """Every sentence: its prose, and start and end there."""
        if self._sentences is None:
            self._sentences = []
            for prose, base in zip(self.proses, self._starts):
                first = len(self._sentences)
                self._sentences += [(prose, start, end) for start, end in prose.sentences]
                self._ends += [base + end for _, end in prose.sentences]
                self._of_prose.append((1 << len(self._sentences)) - (1 << first))
        return self._sentences

    @property
    def everywhere(self) -> int:
        """All sentences."""
        return (1 << len(self.sentences)) - 1

    def number_at(self, offset: int) -> int:
        """The number of the sentence that holds a place in the joined text."""
        return bisect_right(self._ends, offset) if self.sentences else 0

    def with_any(self, bits: int) -> Iterator[tuple[Prose, int]]:
        """The proses that have any of these sentences, each with all of its own."""
        if bits and self.sentences:
            yield from ((prose, own) for prose, own in zip(self.proses, self._of_prose) if bits & own)

    def stretches(self, bits: int) -> list[tuple[int, int]]:
        """Start and end of each of these sentences in its prose."""
        found = []
        while bits:
            lowest = bits & -bits
            found.append(self.sentences[lowest.bit_length() - 1][1:])
            bits ^= lowest
        return found


def heading_of(prose: Prose, posting: Posting) -> str:
    """The heading of a section of `sections` that a prose is the text of; "" for other fields."""
    section, dot, name = prose.field.path.rpartition(".")
    headings = posting.each("sections[*].heading") if (dot, name) == (".", "text") else ()
    return next((str(field.node.value) for field in headings if field.path == f"{section}.heading"), "")


def _blank(run: re.Match[str]) -> str:
    """One blank for a run of white space, or a line end where the paragraph or item ends there."""
    text, raw = run.group(), run.string
    breaks = text.replace("\r\n", "\n").count("\n") + text.count("\u2029")
    if breaks == 0:
        return " "
    following = raw[run.end() : run.end() + 1]
    if breaks > 1 or following in ("-", "*", "•", "–", "·", ""):
        return "\n" if following else " "
    line_start = max(raw.rfind("\n", 0, run.start()), 0)
    wrapped = following.islower() or run.start() - line_start >= _WRAPPED_LINE
    return " " if wrapped else "\n"


def _way_back(raw: str) -> list[int]:
    """For each character of the text its offset in the raw value, and one more for the end."""
    back: list[int] = []
    at = 0
    for run in _SPACE_RUN.finditer(raw):
        back.extend(range(at, run.start() + 1))
        at = run.end()
    back.extend(range(at, len(raw) + 1))
    return back


def _sentences(text: str) -> list[tuple[int, int]]:
    found = []
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        first, last = mark.span()
        end = first + len(mark.group().rstrip())
        if end == first + 1 and text[first] == "." and _ABBREVIATION.search(text[max(start, first - 12) : end]):
            continue
        if words := text[start:end].lstrip():
            found.append((end - len(words), end))
        start = last
    if words := text[start:].strip():
        end = len(text.rstrip())
        found.append((end - len(words), end))
    return found


__all__ = ["LONGEST_SENTENCE", "Corpus", "Prose", "heading_of"]
