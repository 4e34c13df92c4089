"""Lines `label: value` that are left in prose, as jdlint prints them: fields, where the value is read to its end.

They stand in the details of a posting, beside its pay and under how to apply. Readers leave them there, since people
write much behind such labels; here only what is understood as a whole becomes a field.
"""

from __future__ import annotations

import re

from jdlint.blocks import Text
from jdlint.importing.printed_values import TEXTS, Printed
from jdlint.posting import Node
from jdlint.reading import country_of
from jdlint.reference.labels_abroad import also_called
from jdlint.reference.organizations import is_employer
from jdlint.reference.printed import LANGUAGES, keys_of
from jdlint.sections import target
from jdlint.synthetic import node_of
from jdlint.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Span
    from jdlint.posting import Posting

_LINE = re.compile(r"[^\n]+")
#: "Weekly hours: 24", or as cells of a table: "Weekly hours | 24".
_LABEL = re.compile(r"(?P<label>[^:|\n]{2,160}?)(?:[ \u00a0\u202f]?:[ \u00a0]| \| )(?=\S)")
_PLACES = re.compile(r"(?P<label>[^()]{1,80}?) \((?P<places>[^()]{2,120})\)")
#: A text under a heading that is called like a label is a value where it is so short and no sentence.
_SHORT = 60


def take_labelled(posting: Posting) -> list[Span]:
    """Turn such lines into fields; what is taken leaves its text, and headings that then head nothing go too.

    Returns where the heading stands that every document with details bears, and that says nothing by itself.
    """
    taker = _Taker(posting)
    taker.run()
    return taker.headings


class _Taker:
    def __init__(self, posting: Posting) -> None:
        self._posting = posting
        self.headings: list[Span] = []
        self._tree = Tree(posting.root)
        country = country_of(posting.get("locations"))
        self._readers = [Printed(number, country) for number in range(len(LANGUAGES))]

    def run(self) -> None:
        self._shorten("compensation.notes")
        held = self._posting.get("sections")
        if held is not None and held.kind == "sequence":
            held.value[:] = [entry for entry in held.value if not self._is_taken(entry)]
        self._shorten("application.how_to")  # last: it may be an item of a list that speaks of something else
        self._date("employment.start_date")

    def _is_taken(self, entry: Node) -> bool:
        """Whether an entry of `sections` says nothing beside its fields."""
        heading, text = entry.value.get("heading"), entry.value.get("text")
        printed = heading is not None and heading.kind == "string" and _is_printed(heading.value)
        if heading is not None and printed:
            self.headings.append(heading.span)
        if printed and text is None:
            return True
        if heading is None or text is None or heading.kind != "string" or text.kind != "string":
            return False
        name, value = Text.of_node(heading), Text.of_node(text)
        if "\n" not in value.value and self._label(name, value, heads=True):
            return True
        field = target(heading.value, marked=True)
        left = self._left(value, pay=field == "compensation.notes")
        if field == "compensation.notes" and left.value and self._tree.put(field, left.node(heading.span)):
            return True
        if left.value != value.value and left.value:
            entry.value["text"] = left.node(text.key)
        return not left.value

    def _shorten(self, path: str) -> None:
        node = self._tree.get(path)
        if node is None or node.kind != "string" or node.inherited is not None:
            return
        text = Text.of_node(node)
        left = self._left(text, pay=path.endswith("notes"))
        if left.value != text.value:
            above, _, name = path.partition(".")
            self._posting.root.value[above].value[name] = left.node(node.key)
            if not left.value:
                del self._posting.root.value[above].value[name]

    def _left(self, text: Text, *, pay: bool) -> Text:
        """The lines that are no fields; all of them as they were where none is."""
        lines = [text.slice(*match.span()) for match in _LINE.finditer(text.value)]
        left = [line for line in lines if not (self._line(line) or (pay and self._on_pay(line)))]
        return text if len(left) == len(lines) else Text.join(left, "\n\n")

    def _line(self, line: Text) -> bool:
        match = _LABEL.match(line.value)
        if match is None:
            return False
        return self._label(line.slice(0, match.end("label")), line.slice(match.end(), len(line.value)))

    def _label(self, name: Text, value: Text, *, heads: bool = False) -> bool:
        """Whether a label and its value are put into fields."""
        for key, language in (*keys_of(name.value), *also_called(name.value)):
            if heads and key in TEXTS and (len(value.value) > _SHORT or value.value[-1:] in ".!?"):
                return False
            reader = self._readers[language]
            if key == "location":
                if self._location(reader, value, name.span):
                    return True
            elif self._put(reader.values(key, value.value), value, name.span):
                return True
        return False

    def _on_pay(self, line: Text) -> bool:
        """Whether a line on pay is a range for some places or a sentence that has a field."""
        match = _LABEL.match(line.value)
        for reader in self._readers:
            if match is None:
                found = reader.pay(line.value)
                said = {f"compensation.{name}": value for name, value in (found or {}).items()}
                if self._put(said or reader.about_pay(line.value), line, None):
                    return True
            elif self._tree.get("compensation") is not None:
                found = reader.pay(line.value[match.end() :])
                if found is not None and {"min", "max"} & found.keys():
                    made = node_of(_labelled(match["label"]) | found, line.node())
                    return self._tree.append("compensation.ranges", made)
        return False

    def _location(self, reader: Printed, value: Text, key: Span) -> bool:
        """Put a whole address in the place of what was read of it before."""
        found = reader.location(value.value)
        if found is None or (found.keys() <= {"city"} and is_employer(value.value)):
            return False
        held = self._tree.get("locations")
        if held is None:
            return self._tree.append("locations", node_of(found, value.node()), key)
        places = [number for number, node in enumerate(held.value) if node.span == value.span]
        made = node_of(found, value.node())
        made.key = key
        if places:
            held.value[places[0]] = made
        elif not any(_agrees(node, found) for node in held.value):
            held.value.append(made)
            held.value.sort(key=lambda node: node.span.start)
        return True

    def _put(self, found: dict[str, Any] | None, text: Text, key: Span | None) -> bool:
        """Set fields, unless one of them says something else already."""
        if not found or any(self._differs(path, value) for path, value in found.items()):
            return False
        for path, value in found.items():
            made = node_of(value, text.node())
            made.key = key
            self._tree.put(path, made)
        return True

    def _differs(self, path: str, value: Any) -> bool:
        held = self._tree.get(path)
        return held is not None and held.plain() != value

    def _date(self, path: str) -> None:
        """A day in words as a day."""
        node = self._tree.get(path)
        found = self._readers[0].values(path.rpartition(".")[2], node.value) if node is not None else None
        if node is not None and found and found[path] != node.value:
            key, made = node.key, node_of(found[path], node)
            made.key = key
            self._posting.root.value["employment"].value["start_date"] = made


def _is_printed(heading: str) -> bool:
    """Whether a heading is the one above the details of a document."""
    return any(key == "details" for key, _ in keys_of(heading.rstrip(" :")))


def _agrees(node: Node, found: dict[str, Any]) -> bool:
    """Whether a location that a page's data gave is the one that its text names too."""
    held = node.plain()
    return isinstance(held, dict) and all(held.get(name) == value for name, value in found.items())


def _labelled(label: str) -> dict[str, Any]:
    """The name of a range and its places: "Level 2 (Denver, Colorado)"; one of them alone may stand there too."""
    from jdlint.importing.printed_values import area

    match = _PLACES.fullmatch(label)
    named, places = (match["label"], match["places"]) if match is not None else ("", label)
    codes = [area(place.strip()) for place in places.split(";")]
    if not all(codes):
        return {"label": label}
    return {"label": named, "regions": codes} if named else {"regions": codes}


__all__ = ["take_labelled"]
