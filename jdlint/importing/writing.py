"""The tree of a posting as parts of a YAML document, in the order of the schema, with a comment on every guess."""

from __future__ import annotations

import re
from html import unescape

from jdlint.finding import Span
from jdlint.names import snake
from jdlint.scaffold.parts import Part, Prose, scalar
from jdlint.schema import part_of, resolve
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.importing.coverage import Coverage
    from jdlint.posting import Node, Posting
    from jdlint.scaffold.parts import Item

#: A comment that is no longer than this stands behind its value.
_SIDE = 60
#: So much is quoted of a text that is written in full elsewhere.
_QUOTED = 60
_INDEX = re.compile(r"\[\d+\]")
_MARKUP = re.compile(r"\*\*|__|`")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_KINDS = {"posting": "an advertisement", "description": "no advertisement", "role": "a guide, without an employer"}


class Guess:
    """A value that the file does not hold as such: its `field`, the value in words, and what it is `taken` from."""

    __slots__ = ("field", "taken", "value")

    def __init__(self, field: str, value: str, taken: str) -> None:
        self.field = field
        self.value = value
        self.taken = taken


class Writer:
    """Makes the parts of one posting; what it writes of the source is marked in the coverage.

    `reasons` has, by the identity of a node, what a value was taken from that stands nowhere in the text.
    """

    def __init__(self, posting: Posting, schema: dict[str, Any], coverage: Coverage, reasons: dict[int, str]) -> None:
        self.posting = posting
        self.guesses: list[Guess] = []
        self._schema = schema
        self._coverage = coverage
        self._reasons = reasons
        #: The nodes whose text stands in the source as it is written.
        self._literal: set[int] = set()
        #: The headings of what a value stands in, which were told with that.
        self._above: list[Span | None] = []

    def parts(self) -> list[Part]:
        """All parts: the version, then what the schema knows in its order, then keys of people's own."""
        self._mark(self.posting.root)
        members = {name: node for name, node in self.posting.root.value.items() if name != "version"}
        return [Part("version", 1), *self._members(members, self._schema, "")]

    def _mark(self, node: Node) -> None:
        children = node.value.values() if node.kind == "mapping" else node.value if node.kind == "sequence" else ()
        for child in children:
            self._mark(child)
        if node.kind not in ("mapping", "sequence") and self._coverage.literal(node):
            self._literal.add(id(node))

    def _members(self, members: dict[str, Node], schema: dict[str, Any], path: str) -> list[Part]:
        order = {name: number for number, name in enumerate(schema.get("properties", ()))}
        names = sorted(members, key=lambda name: order.get(name, len(order)))
        parts = (
            self._part(name, members[name], part_of(name, schema) or {}, f"{path}.{name}" if path else name)
            for name in names
        )
        return [part for part in parts if part.value != () or "." not in path]

    def _part(self, name: str, node: Node, schema: dict[str, Any], path: str) -> Part:
        schema = self._form(node, schema)
        note = self._note(name, node, path)
        part = Part(scalar(name), self._value(node, schema, path), note)
        if note and len(note) <= _SIDE and _is_short(node):
            part.note, part.side = "", note
        return part

    def _value(self, node: Node, schema: dict[str, Any], path: str) -> Any:
        own = node.key is not None and not self._is_key_of_child(node, node.key)
        self._above.append(node.key if own else None)
        value = self._inner(node, schema, path)
        self._above.pop()
        return value

    def _inner(self, node: Node, schema: dict[str, Any], path: str) -> Any:
        if node.kind == "mapping":
            return tuple(self._members(node.value, schema, path))
        if node.kind == "sequence":
            wanted = schema.get("items", {})
            keys = [None, *(child.key for child in node.value)]
            rows = zip(keys, node.value, strict=False)
            return [self._item(child, wanted, f"{path}[{index}]", key) for index, (key, child) in enumerate(rows)]
        if node.kind == "string":
            return Prose(node.value)
        return node.value

    def _item(self, node: Node, schema: dict[str, Any], path: str, before: Span | None) -> Item:
        """An item of a list; `before` is the heading of the one before it, which is told once."""
        note = self._note("", node, path) if node.key is None or node.key != before else ""
        value = self._value(node, self._form(node, schema), path)
        return Part("", value, note) if note else value

    def _form(self, node: Node, schema: dict[str, Any]) -> dict[str, Any]:
        """The part of the schema for a value of its kind."""
        schema = resolve(schema, self._schema)
        if "anyOf" in schema:
            branches = [resolve(branch, self._schema) for branch in schema["anyOf"]]
            wanted = "object" if node.kind == "mapping" else "array" if node.kind == "sequence" else ""
            return next((branch for branch in branches if branch.get("type") == wanted), {})
        return schema

    def _note(self, name: str, node: Node, path: str) -> str:
        """What is said of a value that is a guess: "guess: from "Deadline: June 30"."."""
        reason = self._reasons.get(id(node))
        if reason is not None:
            return self._guess(path, node, reason) if reason else ""
        key = self._key(name, node)
        spans = self._guessed(node)
        quotes = list(filter(None, map(self._quote, ([key] if key else []) + spans)))
        if not quotes:
            return ""
        glue = (" " if quotes[0].endswith(":") else ": ") if key and len(quotes) > 1 else '", "'
        return self._guess(path, node, f'"{glue.join(quotes)}"')

    def _guess(self, path: str, node: Node, taken: str) -> str:
        value = ", ".join(str(leaf.plain()) for leaf in _leaves(node))
        shown = value if len(value) <= _QUOTED else f"{value[: _QUOTED - 1].rstrip()}…"
        self.guesses.append(Guess(path, shown, taken))
        what = _KINDS[node.value] if path == "kind" else _INDEX.sub("", path).rpartition(".")[2].replace("_", " ")
        return f"guess: {what}, from {taken}"

    def _key(self, name: str, node: Node) -> Span | None:
        """The heading, label or key that a value stands under, where it is called otherwise."""
        key = node.key
        if key is None or node.inherited is not None or self._is_key_of_child(node, key) or key in self._above:
            return None
        written = snake(self._words(key))
        if written in (name, name.removeprefix("x-").replace("-", "_")):
            self._coverage.mark(key)
            return None
        return key

    def _is_key_of_child(self, node: Node, key: Span) -> bool:
        return node.kind == "mapping" and any(child.key == key for child in node.value.values())

    def _guessed(self, node: Node) -> list[Span]:
        """The stretches of the source that a value was read from without standing there.

        Those of the members of an object are told with the object where two or more share one.
        """
        if node.kind == "sequence" or node.inherited is not None:
            return []
        if node.kind != "mapping":
            told = id(node) in self._literal or node.span.start >= node.span.end
            return [] if told else [node.span]
        leaves = [child for child in node.value.values() if child.kind not in ("mapping", "sequence")]
        read = [child.span for child in leaves if id(child) not in self._literal and child.span.start < child.span.end]
        shared = [span for span in dict.fromkeys(read) if read.count(span) > 1]
        for child in leaves:
            if child.span in shared:
                self._literal.add(id(child))
        return shared

    def _quote(self, span: Span) -> str:
        """A stretch of the source on one line; whole, unless it is written elsewhere too."""
        words = self._words(span)
        if not any(map(str.isalnum, words)):
            return ""
        if self._coverage.covers(span) and len(words) > _QUOTED:
            words = f"{words[: _QUOTED - 1].rstrip()}…"
        self._coverage.mark(span)
        return words

    def _words(self, span: Span) -> str:
        text = self.posting.source.slice(span)
        if self.posting.format == "html":  # records too, whose markup is escaped once more
            text = _TAG.sub(" ", unescape(unescape(text)))
        elif self.posting.format == "markdown":
            text = unescape(_ESCAPE.sub(r"\1", text))
        return printable(" ".join(_MARKUP.sub("", text).split()).strip("\"'*_`# "))


def _leaves(node: Node) -> Iterator[Node]:
    """The values that are neither list nor object, in order."""
    if node.kind not in ("mapping", "sequence"):
        yield node
        return
    for child in node.value.values() if node.kind == "mapping" else node.value:
        yield from _leaves(child)


def _is_short(node: Node) -> bool:
    """Whether a value is written on one line."""
    if node.kind != "string":
        return node.kind not in ("mapping", "sequence")
    return "\n" not in node.value and len(node.value) <= _SIDE


__all__ = ["Guess", "Writer"]
