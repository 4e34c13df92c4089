"""The list of sources, the markers that cite them (`[1]`), and what `cite` says: what stands behind a figure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from jdlint.facts.footnotes import Footnotes
from jdlint.facts.lazy import Lazy
from jdlint.facts.links import LinkedSources
from jdlint.finding import Span
from jdlint.posting import Field, Node, Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.facts.links import Link
    from jdlint.facts.text import Prose

#: What follows tells a marker from a placeholder ("[5] years") and from the text of a link.
_MARKER = Lazy(
    r"\[\^?(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,8})\](?!\(|:| ?(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|%|k\b))"
)
_DIGIT = Lazy(r"\d", flags=0)
_NUMBER = Lazy(r"\d{1,3}", flags=0)
_CITE = Lazy(r"(?:^|\.)cite(?:\[\d{1,9}\])?$", flags=0)
_RANGE = Lazy(r"(\d{1,3})\s?[–-]\s?(\d{1,3})", flags=0)
_LINK = Lazy(r"https?://|\bwww\.")
_YEAR = Lazy(r"\b(?:19|20)\d\d\b")
#: A link or a publisher farther away stands for something else.
_NEAR = 600
#: A year that stands first in such a span ("2024-34") says when the figures were made.
_YEARS = Lazy(r"\b((?:19|20)\d\d)(?:\s?[–-]\s?(?:(?:19|20)\d\d|\d\d)\b)?", flags=0)
_DATE_IN_WORDS = Lazy(
    r"\b(?:accessed|retrieved|published|updated|released|visited|viewed|read)\b\D{0,20}\d{1,4}|\b(?:19|"
    r"20)\d\d-\d\d(?:-\d\d)?\b|\((?:19|20)\d\d\)|"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:\d{1,2}, )?(?:19|20)\d\d\b|"
    r"\b\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d\b"
)


class Entry:
    """One entry of `citations`: its `path` ("citations[0]"), its `id` (None where it has none that is a number)."""

    __slots__ = ("id", "node", "path")

    def __init__(self, path: str, node: Node) -> None:
        self.path = path
        self.node = node
        number = node.value.get("id")
        self.id: int | None = number.value if number is not None and number.kind == "integer" else None

    def text(self, name: str) -> str:
        """A member as text, "" where it is absent."""
        node = self.node.value.get(name)
        return "" if node is None or node.value is None or node.kind in ("mapping", "sequence") else str(node.value)

    def field(self, *names: str) -> Field:
        """The first of these members that it has and that stands in the source, else the entry."""
        for name in names:
            node = self.node.value.get(name)
            if node is not None and node.span.end > node.span.start:
                return Field(f"{self.path}.{name}", node)
        return Field(self.path, self.node)

    @property
    def host(self) -> str:
        """The host of its address in lower case, without "www."."""
        found = re.search(r"^\s*(?:https?://)?([^/\s?#:]{3,253})", self.text("url"), re.IGNORECASE)
        return found.group(1).lower().removeprefix("www.") if found else ""

    @property
    def has_date(self) -> bool:
        """Whether it says when it was published or read, be it in the words of its title."""
        return bool(self.text("published") or self.text("accessed") or _DATE_IN_WORDS.search(self.text("title")))

    @property
    def dated(self) -> str:
        """The day, month or year from which its figures are at the latest; "" where nothing says it.

        When it was published, else the last year in its title, else the day on which it was read.
        """
        years = _YEARS.findall(self.text("title"))
        return self.text("published") or max(years, default="") or self.text("accessed")


class Marker:
    """A marker in prose and the numbers that it names."""

    __slots__ = ("end", "ids", "prose", "start")

    def __init__(self, prose: Prose, start: int, end: int, ids: tuple[int, ...]) -> None:
        self.prose = prose
        self.start = start
        self.end = end
        self.ids = ids


class Citations:
    """Sources of one posting and what points to them."""

    def __init__(self, posting: Posting, proses: list[Prose], leaves: list[Field]) -> None:
        self._posting = posting
        self._leaves = leaves
        self._proses = {prose.field.path: prose for prose in proses}

    @cached_property
    def entries(self) -> list[Entry]:
        """The list of sources."""
        return [
            Entry(field.path, field.node)
            for field in self._posting.each("citations[*]")
            if field.node.kind == "mapping"
        ]

    @cached_property
    def by_id(self) -> dict[int, Entry]:
        """The sources by number; of two with one number the first."""
        found: dict[int, Entry] = {}
        for entry in self.entries:
            if entry.id is not None:
                found.setdefault(entry.id, entry)
        return found

    @cached_property
    def markers(self) -> list[Marker]:
        """Every marker in the prose."""
        return [marker for prose in self._proses.values() if "[" in prose.text for marker in _markers(prose)]

    @cached_property
    def cited(self) -> list[tuple[Field, int]]:
        """The numbers that `cite` names, with their places."""
        return [
            (field, field.node.value)
            for field in self._leaves
            if field.node.kind == "integer" and _CITE.search(field.path) and not _is_foreign(field.path)
        ]

    @cached_property
    def used(self) -> frozenset[int]:
        """All numbers that are cited anywhere."""
        return frozenset(
            [*(number for marker in self.markers for number in marker.ids), *(number for _, number in self.cited)]
        )

    def ids_for(self, prose: Prose, offset: int) -> list[int]:
        """The numbers cited for what stands at `offset`.

        In its sentence, else at the end of its passage, else by `cite` of the objects around it.
        """
        first, last = prose.sentence_at(offset)
        ids = [number for marker in self._within(prose, first, last) for number in marker.ids]
        return [*(ids or self._closing(prose, last)), *self.ids_around(prose.field.path)]

    @cached_property
    def _of_prose(self) -> dict[int, tuple[list[int], list[Marker]]]:
        """The markers of each prose (by its identity) in their order, and before them where they start."""
        found: dict[int, tuple[list[int], list[Marker]]] = {}
        for marker in self.markers:
            starts, markers = found.setdefault(id(marker.prose), ([], []))
            starts.append(marker.start)
            markers.append(marker)
        return found

    def _within(self, prose: Prose, first: int, last: int) -> list[Marker]:
        starts, markers = self._of_prose.get(id(prose), ([], []))
        return markers[bisect_left(starts, first) : bisect_left(starts, last)]

    def _closing(self, prose: Prose, end: int) -> list[int]:
        """The numbers in the next sentence of the paragraph that has a marker: they stand for what is before it, too.

        A marker in a sentence with a figure of its own stands for that figure alone.
        """
        starts, _ = self._of_prose.get(id(prose), ([], []))
        if not starts or starts[-1] < end:
            return []
        for first, last in prose.sentences_behind(end):
            if "\n" in prose.text[end:first]:
                break
            here = self._within(prose, first, last)
            if here:
                said = _MARKER.without(prose.text[first:last])
                return [] if _DIGIT.search(said) else [number for marker in here for number in marker.ids]
            end = last
        return []

    @cached_property
    def _links(self) -> LinkedSources:
        return LinkedSources(self._posting)

    @cached_property
    def _footnotes(self) -> Footnotes:
        return Footnotes(self._posting, self._proses.values())

    def linked(self, prose: Prose, offset: int) -> list[Entry]:
        """The sources that only the sentence at `offset` has: sites of others that words link to, and its footnote."""
        links = self._links.within(prose.span(*prose.sentence_at(offset)))
        note = self._footnotes.behind(prose, offset)
        noted = [Entry("", Node("mapping", {"title": Node("string", note, Span(0, 0))}, Span(0, 0)))] if note else []
        return [*(_entry(link, self._posting) for link in links), *noted]

    def note_for(self, prose: Prose, offset: int) -> str:
        """The footnote of what stands at `offset`; "" where it has none that names a source."""
        return self._footnotes.behind(prose, offset)

    def ids_around(self, path: str) -> list[int]:
        """The numbers that `cite` gives for a field: its own object's, or those of an object around it."""
        return [
            number
            for field, number in self.cited
            if path.startswith((around := field.path.partition(".cite")[0]) + ".") and around
        ]

    def ids_for_object(self, path: str, notes: str) -> list[int]:
        """The numbers that `cite` gives for a mapping, and those of the markers in its notes."""
        said = [
            number for marker in self.markers if marker.prose.field.path == f"{path}.{notes}" for number in marker.ids
        ]
        return [*said, *self.ids_around(f"{path}.{notes}")]

    def sourced(self, prose: Prose, offset: int, publishers: Iterable[str] = ()) -> bool:
        """Tell whether a source stands behind what is at `offset`.

        A marker or `cite`, a link in the sentence, or one of `publishers` named in it with a year.
        """
        if self.ids_for(prose, offset) or self.linked(prose, offset):
            return True
        first, last = prose.sentence_at(offset)
        sentence = prose.text[max(first, offset - _NEAR) : min(last, offset + _NEAR)]
        if _LINK.search(sentence):
            return True
        return bool(_YEAR.search(sentence)) and any(
            re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence, re.IGNORECASE) for name in publishers
        )

    def sourced_span(self, path: str, span: Span) -> bool:
        """`sourced` for a source span in the prose of the field at `path`."""
        prose = self._proses.get(path)
        if prose is None:
            return False
        number = bisect_right(prose.sentences, span.start, key=lambda row: prose.span(*row).end)
        start = prose.sentences[number][0] if number < len(prose.sentences) else 0
        return self.sourced(prose, start)


def _entry(link: Link, posting: Posting) -> Entry:
    address = link.address or link.label
    title = Node("string", posting.source.slice(link.label), link.label)
    return Entry("", Node("mapping", {"title": title, "url": Node("string", link.url, address)}, link.label))


def _markers(prose: Prose) -> Iterator[Marker]:
    for match in _MARKER.finditer(prose.text):
        if match.start() and prose.text[match.start() - 1] in "[(":
            continue
        numbers = {int(number) for number in _NUMBER.findall(match[1])} - {0}
        for low, high in _RANGE.findall(match[1]):
            numbers.update(range(int(low), min(int(high), int(low) + 20) + 1))
        if numbers:
            yield Marker(prose, match.start(), match.end(), tuple(sorted(numbers)))


def _is_foreign(path: str) -> bool:
    """Whether a key around a field is one of the file's own (`x-…`)."""
    return path.startswith("x-") or ".x-" in path
