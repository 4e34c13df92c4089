"""What a saved record holds beside the posting, in words: the questions of its form, offices, notices."""

from __future__ import annotations

import re

from jdlint.readers import records
from jdlint.readers.html_tokens import TooLargeError
from jdlint.readers.json import Scanner
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Span
    from jdlint.importing.coverage import Coverage
    from jdlint.posting import Node, Posting

_WORD = re.compile(r"[^\W_]+")
#: Addresses, moments, codes and names that only programs read: nothing in words.
_NO_WORDS = re.compile(
    r"\s*(?:(?:https?:|mailto:|data:|/)\S*|[\d\W]*|\d{4}-\d\d-\d\dT\S*|\w{1,80}_\w{1,80}|[0-9a-f-]{8,80}"
    r"|[a-z]{1,40}(?:[A-Z][a-z]{1,40}){1,8})\s*"
)
#: Answers to choose from: they are told although the posting holds the words too.
_ANSWERS = frozenset({"yes", "no"})
#: Members with codes, and those of a field of a form, which has its words in a label.
_CODES, _OF_FIELD = frozenset({"id"}), frozenset({"name", "type"})
_LONGEST_LINE = 100
_FEW = 4


def lines_of(posting: Posting, coverage: Coverage, written: str) -> Iterator[str]:
    """Lines of comments: a key with its texts, those of long ones below it, and the keys that hold no words at the end.

    `written` is the posting as YAML. What stands around several postings is told with the first.
    """
    root = Scanner(posting.source).document()
    teller = _Teller(coverage, f" {_normalised(written)} ")
    rows = list(_members(root, posting.root.span, posting.document == 1))
    silent = []
    for name, node in rows:
        found: dict[str, str] = {}
        for text in teller.texts(node):
            found.setdefault(_normalised(text), text)
        texts = list(found.values())
        if texts and sum(map(len, texts)) <= _LONGEST_LINE:
            yield f"{name}: {'; '.join(texts)}"
        elif texts:
            yield f"{name}:"
            yield from (f"  {text}" for text in texts)
        elif not coverage.touches(node.span) and not teller.found:
            silent += _paths(name, node)
    if silent:
        yield f"Without words: {', '.join(dict.fromkeys(silent))}"


def _members(node: Node, own: Span, all_around: bool) -> Iterator[tuple[str, Node]]:
    """The members of the posting's record and, with `all_around`, of what is around it; by their printable names."""
    if node.kind == "sequence":
        for child in node.value:
            yield from _members(child, own, all_around)
    elif node.kind == "mapping":
        inside = own.start <= node.span.start and node.span.end <= own.end
        for name, child in node.value.items():
            if child.span.start <= own.start and own.end <= child.span.end and not inside:
                yield from _members(child, own, all_around)
            elif inside or all_around:
                yield printable(name), child


def _paths(name: str, node: Node) -> list[str]:
    """A member by its name, a truth value with what it says, or a member's own members where they are few."""
    if node.kind == "boolean":
        return [f"{name}: {'yes' if node.value else 'no'}"]
    if node.kind == "mapping" and 0 < len(node.value) <= _FEW:
        return [f"{name}.{printable(inner)}" for inner in node.value]
    return [name]


class _Teller:
    """Finds the texts in a value that are neither written nor without words; `found` tells whether it had words."""

    def __init__(self, coverage: Coverage, written: str) -> None:
        self._coverage = coverage
        self._written = written
        self.found = False

    def texts(self, node: Node) -> Iterator[str]:
        """The texts in a value, in their order; a name with its value is one."""
        self.found = False
        yield from self._texts(node)

    def _texts(self, node: Node) -> Iterator[str]:
        if node.kind == "sequence":
            for child in node.value:
                yield from self._texts(child)
        elif node.kind == "mapping":
            named = self._named(node)
            if named:
                yield named
            told = {"name", "value"} if named else _OF_FIELD if node.value.keys() >= _OF_FIELD else _CODES
            for name, child in node.value.items():
                if name not in told:
                    yield from self._texts(child)
        elif node.kind == "string" and not _NO_WORDS.fullmatch(node.value):
            self.found = True
            if not self._coverage.covers(node.span):
                yield from filter(self._is_new, _lines(node))

    def _is_new(self, text: str) -> bool:
        words = _normalised(text)
        return bool(words) and (words in _ANSWERS or f" {words} " not in self._written)

    def _named(self, node: Node) -> str:
        """An entry {"name": …, "value": …} as "name: value"."""
        name, value = node.value.get("name"), node.value.get("value")
        if name is None or value is None or name.kind != "string" or value.kind in ("mapping", "sequence", "null"):
            return ""
        self.found = True
        said = {True: "yes", False: "no"}[value.value] if value.kind == "boolean" else str(value.value)
        return printable(f"{name.value}: {said}")


def _lines(node: Node) -> list[str]:
    """The lines of a text without its markup, where that is not too much for a page."""
    try:
        texts = [block.text.value for block in records.blocks_of(node)]
    except TooLargeError:
        texts = node.value.splitlines()
    return [printable(" ".join(text.split())) for text in texts]


def _normalised(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


__all__ = ["lines_of"]
