"""What fills fields of a posting that are not there yet, each with its place in the source."""

from __future__ import annotations

from jdlint.posting import Node
from jdlint.synthetic import everywhere, part_of_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.facts import Facts
    from jdlint.facts.text import Prose
    from jdlint.finding import Span

#: Fields that speak of others than the person who is sought, or of pay alone.
_SILENT = ("faq", "citations", "employer", "statements", "title", "compensation.market")


class Filler:
    """Puts fields into one posting; `reasons` tells, by the identity of a node, what it was taken from."""

    def __init__(self, facts: Facts, properties: dict[str, Any]) -> None:
        self.facts = facts
        self.properties = properties
        self.posting = facts.posting
        self.reasons: dict[int, str] = {}
        self.is_prose = self.posting.format not in ("yaml", "json")
        #: Whether the text is English prose, whose sentences may be read.
        self.reads_sentences = self.is_prose and facts.language == "en"

    def put(self, path: str, value: Any, span: Span) -> None:
        """Set a field that is not there yet."""
        above, _, name = path.rpartition(".")
        holder = self.posting.root
        if above:
            holder = holder.value.setdefault(above, Node("mapping", {}, span))
        if holder.kind != "mapping" or name in holder.value:
            return
        kind = {int: "integer", float: "number", bool: "boolean"}.get(type(value), "string")
        value = int(value) if kind == "number" and value.is_integer() else value
        stated = value == self.posting.source.slice(span)
        holder.value[name] = Node(kind, value, span, content=span.start if stated else everywhere(value, span))

    def texts(self) -> Iterator[Prose]:
        """The prose that speaks of this job."""
        return (prose for prose in self.facts.proses if not prose.field.path.startswith(_SILENT))

    def put_sentence(self, path: str, prose: Prose, offset: int) -> None:
        """Set a text field to the sentence at an offset."""
        node = prose.field.node
        first, last = next((row for row in prose.sentences if row[0] <= offset < row[1]), (0, 0))
        if last:
            first, last = prose.raw(first, last)
            text = node if (first, last) == (0, len(node.value)) else part_of_text(node, first, last)
            above, _, name = path.rpartition(".")
            holder = self.posting.root.value.setdefault(above, Node("mapping", {}, text.span))
            if holder.kind == "mapping" and holder.value.setdefault(name, text) is text:
                self.reasons[id(text)] = "a sentence that says it"
