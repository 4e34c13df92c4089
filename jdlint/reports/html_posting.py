"""The text of a posting as a page shows it: by section, in the order of the file, the places of findings marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from math import inf

from jdlint.finding import SEVERITIES, Finding, Span
from jdlint.posting import Node
from jdlint.reports.escape import markup
from jdlint.schema import load_schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jdlint.report import Sheet
    from jdlint.source import Source

#: Characters of a file that could not be read as a posting.
_MOST_RAW = 20_000
#: Fields that say nothing to a reader of the posting, as do those whose names begin with `x-`.
_MACHINERY = frozenset(("version",))
#: What an item is called, and what it says; the rest of what is known of it stands behind that.
_CALLED = ("name", "category", "label", "question")
_SAID = ("text", "items", "answer")
_CAPITALS = {"id": "ID", "url": "URL", "ai": "AI", "faq": "FAQ"}
#: A text up to this length is shown beside its label.
_SHORT = 60


class Mark:
    """That finding `number` is about a place; `anchor` is the id of the mark, `card` that of the finding."""

    __slots__ = ("card", "finding", "id", "number")

    def __init__(self, number: int, finding: Finding, prefix: str) -> None:
        self.number = number
        self.finding = finding
        self.id = f"{prefix}-m{number}"
        self.card = f"{prefix}-f{number}"

    @property
    def link(self) -> str:
        """The number, which leads to the finding."""
        return f'<a class="number" href="#{self.card}" aria-label="finding {self.number}">{self.number}</a>'


class PostingText:
    """Renders one posting; afterwards `placed` holds the numbers of the findings that it could mark."""

    def __init__(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        self._source = sheet.posting.source
        named = sheet.posting.root.value.items()
        fields = [(name, node) for name, node in named if name not in _MACHINERY and not name.startswith("x-")]
        # A field that was read under another name stands last in the tree; a reader looks for it where it was written.
        self._fields = dict(sorted(fields, key=lambda field: _first(field[1])))
        raw = self._source.text[:_MOST_RAW]
        self._raw = None if self._fields else Node("string", raw, Span(0, len(raw)))
        self.placed: set[int] = set()
        self._named: set[str] = set()
        self._in_text: dict[int, list[tuple[int, int, Mark]]] = {}
        self._at_label: dict[int, list[Mark]] = {}
        shown = self._fields.values() if self._raw is None else (self._raw,)
        self._nodes = [node for field in shown for node in _below(field)]
        for mark in marks:
            self._place(mark)

    def html(self) -> str:
        """Sections with headings; what could not be read as a posting as it is written."""
        if self._raw is not None:
            return f"<pre>{self._links(self._raw)}{self._body(self._raw)}</pre>"
        parts: list[str] = []
        short: dict[str, Node] = {}
        for name, node in self._pieces():
            if name and _is_short(node):
                short[name] = node
                continue
            parts += self._short(short)
            short = {}
            parts.append(
                f"<h4>{_label(name)}{self._links(node)}</h4>{self._body(node)}" if name else self._section(node)
            )
        return "\n".join([*parts, *self._short(short)])

    def _pieces(self) -> list[tuple[str, Node]]:
        """The fields, and without a name the parts of `sections`, each where it stands in the file."""
        pieces: list[tuple[str, Node]] = []
        for name, node in self._fields.items():
            apart = name == "sections" and node.kind == "sequence" and id(node) not in self._at_label
            pieces += [("", part) for part in node.value] if apart else [(name, node)]
        return sorted(pieces, key=lambda piece: _first(piece[1]))

    def _short(self, nodes: Mapping[str, Node]) -> list[str]:
        return [self._pairs(nodes)] if nodes else []

    def _section(self, node: Node) -> str:
        """A part that is kept under its own heading."""
        known = node.value if node.kind == "mapping" else {"text": node}
        links = "".join(map(self._links, {id(part): part for part in (node, *known.values())}.values()))
        heading = self._body(known["heading"]) if "heading" in known else "Other text"
        rest = {name: part for name, part in known.items() if name != "heading"}
        return f"<h4>{heading}{links}</h4>{''.join(map(self._body, rest.values()))}"

    def _pairs(self, nodes: Mapping[str, Node]) -> str:
        rows = [
            f"<dt>{_label(name)}{self._links(node)}</dt><dd>{self._body(node)}</dd>" for name, node in nodes.items()
        ]
        return f"<dl>{''.join(rows)}</dl>"

    def _body(self, node: Node) -> str:
        if node.kind == "mapping":
            return self._pairs(node.value)
        if node.kind == "sequence":
            items = [f"<li>{self._links(child)}{self._item(child)}</li>" for child in node.value]
            return f"<ul>{''.join(items)}</ul>" if items else ""
        text = _in_words(node.value) if node.kind == "string" else _shown(node.value)
        inherited = ' <span class="quiet">(from the configuration)</span>' if node.inherited is not None else ""
        return f'<span class="text">{self._marked(text, self._in_text.get(id(node), ()))}</span>{inherited}'

    def _item(self, node: Node) -> str:
        """An item of a list: what it says comes first, and what else is known of it last."""
        known = dict(node.value) if node.kind == "mapping" else {}
        called = next((known.pop(name) for name in _CALLED if name in known), None)
        said = next((known.pop(name) for name in _SAID if name in known), None)
        if called is None and said is None:
            return self._body(node)
        parts = []
        if called is not None:
            parts.append(f"<div><strong>{self._body(called)}</strong>{self._links(called)}</div>")
        if said is not None:
            parts.append(self._body(said) + self._links(said))
        if known:
            parts.append(f'<div class="rest">{self._pairs(known)}</div>')
        return "".join(parts)

    def _links(self, node: Node) -> str:
        """The numbers of findings about a key, or about all that it holds."""
        marks = self._at_label.get(id(node), ())
        return "".join(f' <span class="here"{self._id(mark)}>{mark.link}</span>' for mark in marks)

    def _id(self, mark: Mark) -> str:
        """The id of a mark where it stands first: a text that a reader takes for two fields is shown twice."""
        if mark.id in self._named:
            return ""
        self._named.add(mark.id)
        return f' id="{mark.id}"'

    def _marked(self, text: str, places: Sequence[tuple[int, int, Mark]]) -> str:
        """Text with marks; where findings overlap a stretch belongs to all of them and looks like the worst."""
        edges = sorted({0, len(text), *(edge for start, end, _ in places for edge in (start, end))})
        parts = []
        for start, end in pairwise(edges):
            here = [mark for first, last, mark in places if first <= start and end <= last]
            words = markup(text[start:end])
            if here:
                worst = min(here, key=lambda mark: SEVERITIES.index(mark.finding.severity))
                begun = [self._id(mark) for first, _, mark in places if first == start] or [""]
                more = "".join(f"<span{name}></span>" for name in begun[1:])
                words = f'{more}<mark class="{worst.finding.severity}"{begun[0]}>{words}</mark>'
            parts.append(words + "".join(mark.link for _, last, mark in places if last == end))
        return "".join(parts) if text else "".join(mark.link for _, _, mark in places)

    def _place(self, mark: Mark) -> None:
        """In the text of the smallest value around it, at the key that it is about, or at what holds all of it."""
        span = mark.finding.span
        source = span.source or self._source
        around = [node for node in self._nodes if _holds(node.span, span) and _source(node, self._source) is source]
        leaf = min((node for node in around if node.kind not in ("mapping", "sequence")), key=_length, default=None)
        if leaf is not None and (place := _in_value(leaf, span)) is not None:
            self._in_text.setdefault(id(leaf), []).append((*place, mark))
        else:
            keyed = next((node for node in self._nodes if node.key is not None and _holds(node.key, span)), None)
            holder = keyed or leaf or min(around, key=_length, default=None)
            if holder is None:
                return
            self._at_label.setdefault(id(holder), []).append(mark)
        self.placed.add(mark.number)


def _in_value(node: Node, span: Span) -> tuple[int, int] | None:
    """The characters of a value that a span of the source covers, or None where it covers none."""
    if node.kind != "string":
        return (0, len(_shown(node.value)))
    numbers = range(len(node.value))
    start = bisect_right(numbers, span.start, key=lambda index: node.span_of(index, index + 1).end)
    end = bisect_left(numbers, span.end, key=lambda index: node.span_of(index, index + 1).start)
    return (start, end) if start < end else None


def _below(node: Node) -> Iterator[Node]:
    """A node and everything in it, in the order of the page."""
    yield node
    if node.kind in ("mapping", "sequence"):
        for child in node.value.values() if node.kind == "mapping" else node.value:
            yield from _below(child)


def _first(node: Node) -> float:
    """Where the text below a node begins in the posting; what a configuration adds comes behind it."""
    own = (below.span.start for below in _below(node) if below.inherited is None)
    return min((start for start in own if start >= 0), default=inf)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.source is inner.source


def _source(node: Node, own: Source) -> Source:
    return node.inherited or own


def _length(node: Node) -> int:
    return node.span.end - node.span.start


def _is_short(node: Node) -> bool:
    if node.kind in ("mapping", "sequence"):
        return False
    return node.kind != "string" or (len(node.value) <= _SHORT and "\n" not in node.value)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


@cache
def _choices() -> frozenset[str]:
    """The words with a low line of which a posting chooses: "full_time"."""
    found: set[str] = set()
    parts: list[object] = [load_schema("posting")]
    while parts:
        part = parts.pop()
        if isinstance(part, dict):
            listed = part.get("enum")
            found.update(word for word in listed or () if isinstance(word, str) and "_" in word)
            parts += part.values()
        elif isinstance(part, list):
            parts += part
    return frozenset(found)


def _in_words(value: str) -> str:
    """A text as people read it, of the same length."""
    return value.replace("_", " ") if value in _choices() else value


def _label(name: str) -> str:
    """The name of a field as people read it: "Equal opportunity"."""
    words = [_CAPITALS.get(word, word) for word in name.split("_")]
    label = " ".join(words).strip() or name
    return markup(label[:1].upper() + label[1:])
