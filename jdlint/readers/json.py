"""JSON to postings, by JSON's own rules: what `json.loads` takes (without NaN), and a place for every value.

Numbers that no float can hold stay text, as in YAML; half of a surrogate pair becomes U+FFFD, since nothing could
print it.
"""

from __future__ import annotations

import re
from functools import partial
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # the stubs leave it out
from math import isfinite

from jdlint.finding import Span
from jdlint.posting import Defect, Node, Posting
from jdlint.readers.json_problems import SyntaxProblemError, unexpected, unterminated
from jdlint.readers.paths import written
from jdlint.scalars import json_map

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.readers.paths import Path
    from jdlint.source import Source

#: Levels of arrays and objects within each other, the innermost value included.
MAX_DEPTH = 64
#: Values in one file, postings in one file, and defects that are told of one file.
MAX_NODES = 100_000
MAX_DOCUMENTS = 10_000
MAX_DEFECTS = 1_000
#: One of these stands in every posting that an applicant system has published.
SAVED = ('JobPosting"', '"absolute_url"', '"internal_job_id"', '"hostedUrl"', '"applyUrl"', '"descriptionHtml"',
         '"descriptionPlain"', '"jobAd"', '"jobPostingInfo"', '"job_description"', '"ExternalDescriptionStr"',
         '"skills_knowledge_expertise"')  # fmt: skip

_BLANKS = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?(?![0-9.eE])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LITERALS: dict[str, tuple[str, Any]] = {
    "t": ("true", True),
    "f": ("false", False),
    "n": ("null", None),
}
_MOST_DIGITS = 300


def read(source: Source) -> list[Posting]:
    """The posting of a JSON file, or one for each entry of an array; an unreadable file is one without fields."""
    scanner = Scanner(source)
    empty = Node("mapping", {}, Span(0, len(source.text)))
    try:
        root = scanner.document()
        if saved := _saved(source, root):
            return saved
        entries = root.value if root.kind == "sequence" and root.value else [root]
        if len(entries) > MAX_DOCUMENTS:
            raise TooLargeError(f"{MAX_DOCUMENTS:,} postings in one file", entries[MAX_DOCUMENTS].span.start)
    except SyntaxProblemError as error:
        defect = Defect("invalid-syntax", Span(error.start, error.end), values={"problem": error.sentence})
        return [Posting(source, empty, format="json", defects=[defect])]
    except TooLargeError as error:
        span = Span(error.offset, error.offset + 1)
        defect = Defect("too-large", span, values={"limit": error.limit})
        return [Posting(source, empty, format="json", defects=[defect])]
    return _postings(source, entries, scanner.defects)


def _saved(source: Source, root: Node) -> list[Posting]:
    """The postings in what an applicant system has published, or none."""
    if not any(mark in source.text for mark in SAVED):
        return []
    from jdlint.readers import html, schema_org
    from jdlint.readers.applicant_systems import entries, reader_of
    from jdlint.readers.html_tokens import TooLargeError as PageTooLargeError

    found: list[Posting] = []
    around = schema_org.Beside([root] if "@graph" in source.text else [])
    for entry in entries(root):
        beside = around.employer_of(entry) if schema_org.is_posting(entry) else []
        reader = reader_of(entry)
        try:
            if reader is not None and len(found) < MAX_DOCUMENTS:
                found.append(html.of_record(source, entry, reader(entry), document=len(found) + 1, beside=beside))
        except PageTooLargeError as error:
            found.append(html.too_large(source, error.limit, entry.span.start))
    return found


def _postings(source: Source, entries: list[Node], defects: list[Defect]) -> list[Posting]:
    found, told = [], 0
    for number, entry in enumerate(entries, 1):
        own = []
        while told < len(defects) and (len(entries) == 1 or defects[told].span.start < entry.span.end):
            own.append(defects[told])
            told += 1
        root = entry
        if entry.kind != "mapping":
            problem = 'This is no object; write keys with values in braces, such as {"title": "Nurse"}.'
            start = Span(entry.span.start, min(entry.span.start + 1, entry.span.end))
            own.append(Defect("invalid-syntax", start, values={"problem": problem, "form": "no keys"}))
            root = Node("mapping", {}, entry.span)
        found.append(Posting(source, root, document=number, format="json", defects=own))
    return found


class TooLargeError(Exception):
    """A file beyond a `limit`, which is told in words; `offset` is where it is passed."""

    def __init__(self, limit: str, offset: int) -> None:
        super().__init__(limit)
        self.limit = limit
        self.offset = offset


class Scanner:
    """Walks through a JSON text once; every method takes an offset and gives what it read and the offset behind."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.defects: list[Defect] = []
        self.nodes = 0

    def document(self) -> Node:
        """The value that the whole text is. Raises SyntaxProblemError and TooLargeError."""
        start = self._blanks(0)
        node, end = self._value(start, None, None, 1, start)
        end = self._blanks(end)
        if end < len(self.text):
            raise unexpected(self.text, end, "end")
        return node

    def value_at(self, start: int) -> Node:
        """The value that begins at `start` or behind blanks there. Raises SyntaxProblemError and TooLargeError."""
        start = self._blanks(start)
        return self._value(start, None, None, 1, start)[0]

    def _blanks(self, at: int) -> int:
        found = _BLANKS.match(self.text, at)
        return found.end() if found else at

    def _value(self, at: int, path: Path | None, key: Span | None, depth: int, parent: int) -> tuple[Node, int]:
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise TooLargeError(f"{MAX_DEPTH} levels of nesting", parent)
        if self.nodes > MAX_NODES:
            raise TooLargeError(f"{MAX_NODES:,} values in one file", parent)
        first = self.text[at : at + 1]
        if first == '"':
            value, end = self._string(at)
            content: Any = at + 1
            if end - at - 2 != len(value):
                content = partial(json_map, self.text, at + 1, end - 1, value)
            return Node("string", value, Span(at, end), key, content), end
        if first == "{":
            members, end = self._object(at, path, depth)
            return Node("mapping", members, Span(at, end), key), end
        if first == "[":
            items, end = self._array(at, path, depth)
            return Node("sequence", items, Span(at, end), key), end
        return self._plain(at, first, key)

    def _plain(self, at: int, first: str, key: Span | None) -> tuple[Node, int]:
        """A number, true, false or null."""
        if first in _LITERALS:
            word, value = _LITERALS[first]
            if self.text.startswith(word, at):
                end = at + len(word)
                return Node("null" if value is None else "boolean", value, Span(at, end), key), end
        found = _NUMBER.match(self.text, at)
        if found is None:
            raise unexpected(self.text, at, "value")
        span = Span(*found.span())
        if len(found[0]) > _MOST_DIGITS or not isfinite(float(found[0])):
            return Node("string", found[0], span, key), span.end
        if found[1] or found[2]:
            return Node("number", float(found[0]), span, key), span.end
        return Node("integer", int(found[0]), span, key), span.end

    def _string(self, at: int) -> tuple[str, int]:
        try:
            value, end = scanstring(self.text, at + 1, True)
        except JSONDecodeError as error:
            raise unterminated(self.text, at, error) from None
        # Only an escape can make half of a pair.
        return (_SURROGATE.sub("\ufffd", value) if end - at - 2 != len(value) else value), end

    def _object(self, at: int, path: Path | None, depth: int) -> tuple[dict[str, Node], int]:
        members: dict[str, Node] = {}
        first: dict[str, int] = {}
        end = self._blanks(at + 1)
        if self.text[end : end + 1] == "}":
            return members, end + 1
        while True:
            if self.text[end : end + 1] != '"':
                raise unexpected(self.text, end, "key", at)
            start = end
            name, end = self._string(start)
            key = Span(start, end)
            if first.setdefault(name, start) != start:
                self._duplicate(name, key, path, first[name])
            colon = self._blanks(end)
            if self.text[colon : colon + 1] != ":":
                raise unexpected(self.text, colon, "colon", at)
            members[name], end = self._value(self._blanks(colon + 1), (path, name), key, depth + 1, at)
            closed, end = self._next(end, "}", at)
            if closed:
                return members, end

    def _array(self, at: int, path: Path | None, depth: int) -> tuple[list[Node], int]:
        items: list[Node] = []
        end = self._blanks(at + 1)
        if self.text[end : end + 1] == "]":
            return items, end + 1
        while True:
            # Each entry of the outermost array is a posting of its own.
            own = None if depth == 1 else (path, len(items))
            item, end = self._value(end, own, None, depth + 1, at)
            items.append(item)
            closed, end = self._next(end, "]", at)
            if closed:
                return items, end

    def _next(self, at: int, closing: str, opened: int) -> tuple[bool, int]:
        """Whether the bracket closes behind an entry, and the offset behind it or of the next entry."""
        at = self._blanks(at)
        if self.text[at : at + 1] == closing:
            return True, at + 1
        if self.text[at : at + 1] != ",":
            raise unexpected(self.text, at, "comma", opened)
        behind = self._blanks(at + 1)
        if self.text[behind : behind + 1] in ("}", "]"):
            raise unexpected(self.text, at, "trailing")
        return False, behind

    def _duplicate(self, name: str, key: Span, path: Path | None, first: int) -> None:
        if len(self.defects) < MAX_DEFECTS:
            values = {"key": name, "line": str(self.source.position(first)[0])}
            self.defects.append(Defect("duplicate-key", key, field=written((path, name)), values=values))
