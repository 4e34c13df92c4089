"""Sections into the posting: the last step of every reader of prose (Markdown, text, HTML, DOCX)."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import Block, Text, joined
from jdlint.finding import Span
from jdlint.outline import EQUAL_OPPORTUNITY, Section, divide, outline
from jdlint.posting import Node, Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.posting import Comment
    from jdlint.source import Source

_SHORT = 100
_PREFERRED = re.compile(
    r"\b(?:a (?:big |huge |strong |definite |great |real )?plus|nice[- ]to[- ]haves?|prefer(?:red|able|ably)|a bonus|bonus points"
    r"|bonus:|desir(?:ed|able)|an asset|an advantage|advantageous|not required)\b",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"\b(?:must|required|minimum|at least)\b(?<!not required)", re.IGNORECASE)
_CLAUSE_END = re.compile(r";|\.\s")
_APPLY = re.compile(
    r"\bto apply[,:]? (?:please |simply |just |you )?(?:send|submit|e-?mail|visit|go|complete|fill|upload|use|click|call|bring"
    r"|come|write|reply)\b|\bapply (?:at|by|online|now|here|via|through|in person|directly)\b|\bapply to \S{1,80}@"
    r"|\b(?:send|submit|e-?mail|forward|upload|drop) (?:us |in )?(?:your|an?|the) (?:\w+ ){0,3}"
    r"(?:cv|resume|résumé|application|cover letter|portfolio)\b",
    re.IGNORECASE,
)
_NO_APPLICATION = frozenset({"title", "tools", "citations", "faq", "duties", "highlights", *sections.DEMANDS})
_PAY_WORD = re.compile(r"\b(?:salary|pay|paid|wages?|base|compensation|hourly|per hour|an hour|a year|annually|earn)\b|/h", re.I)
_MONEY = re.compile(r"[$€£]\s?\d|\b\d{2,3},?\d{3}\b|\b\d{2,3}k\b", re.IGNORECASE)
_BENEFIT = re.compile(
    r"\b(?:insurance|401|vacation|leave|time off|pto|dental|health|medical|retirement|pension|holidays?)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_SCALARS = frozenset({
    "title", "id", "compensation", "employer.name", "employer.department", "employer.team", "employment.type",
    "employment.schedule", "employment.start_date", "employment.reports_to", "employment.openings", "employment.duration",
    "dates.closes", "dates.posted",
})  # fmt: skip


def posting_of(
    source: Source,
    blocks: list[Block],
    *,
    format: str,
    fragment: bool = False,
    front: Posting | None = None,
    comments: Sequence[Comment] = (),
) -> Posting:
    """The posting that the blocks of a prose document make; what `front` says already is kept as it is."""
    root = Node("mapping", {}, Span(0, len(source.text)))
    if front is not None and front.root.kind == "mapping":
        root.value.update(front.root.value)
    tree = _Tree(root, fragment)
    title, found = outline(blocks, fragment=fragment, titled="title" in root.value)
    if title is not None:
        root.value["title"] = title.text.node()
    if fragment and not any(section.target for section in found):
        tree.keep(None, joined(blocks))
        found = []
    for section in found:
        tree.add(section)
    tree.finish()
    return Posting(
        source,
        root,
        format=format,
        fragment=fragment,
        defects=front.defects if front is not None else None,
        comments=[*(front.comments if front is not None else []), *comments],
    )


class _Tree:
    """The tree of fields while it grows. Every text that goes in is in `texts`, with its field."""

    def __init__(self, root: Node, fragment: bool) -> None:
        self.root = root
        self.fragment = fragment
        self.texts: list[tuple[str, Text, Node]] = []
        self._own: set[int] = set()

    def put(self, path: str, node: Node) -> bool:
        """Set a field, unless there is one already."""
        *parents, name = path.split(".")
        where = self.root
        for parent in parents:
            child = where.value.get(parent)
            if child is None:
                child = where.value[parent] = Node("mapping", {}, node.span, key=node.key)
                self._own.add(id(child))
            if child.kind != "mapping":
                return False
            where = child
        if name in where.value:
            return False
        where.value[name] = node
        self._widen(where, node)
        return True

    def append(self, path: str, node: Node, key: Span | None) -> bool:
        """Add an item to a list field, unless the field came from elsewhere."""
        *parents, name = path.split(".")
        where = self.root
        for parent in parents:
            where = where.value.get(parent, where) if where.kind == "mapping" else where
        held = where.value.get(name) if where.kind == "mapping" else None
        if held is None or id(held) not in self._own:
            held = Node("sequence", [], node.span, key=key)
            if not self.put(path, held):
                return False
            self._own.add(id(held))
        held.value.append(node)
        self._widen(held, node)
        return True

    def _widen(self, parent: Node, child: Node) -> None:
        if id(parent) in self._own:
            start, end = min(parent.span.start, child.span.start), max(parent.span.end, child.span.end)
            parent.span = Span(start, end)

    def keep(self, heading: Text | None, text: Text, node: Node | None = None) -> None:
        """Keep what has no field of its own as an entry of `sections`."""
        entry: dict[str, Node] = {}
        if heading is not None:
            entry["heading"] = heading.node()
        if text.value:
            entry["text"] = node or text.node()
            self.texts.append(("sections", text, entry["text"]))
        if entry:
            spans = [node.span for node in entry.values()]
            span = Span(spans[0].start, max(span.end for span in spans))
            self.append("sections", Node("mapping", entry, span), None)

    def add(self, section: Section) -> None:
        """Put a section where it belongs; what does not fit there goes to `sections`."""
        path = section.target
        special = {
            "pay_and_benefits": self._pay_and_benefits, "tools": self._tools, "faq": self._faq,
            "citations": self._citations, "locations": self._locations, "workplace.type": self._locations,
        }.get(path)  # fmt: skip
        if not section.blocks:
            self._empty(section)
        elif special is not None:
            special(section)
        elif path in sections.LISTS:
            self._list(section)
        elif path in _SCALARS:
            self._scalar(section)
        elif path in ("", "sections"):
            self._rest(section)
        else:
            self._prose(path, section, section.blocks)

    def _empty(self, section: Section) -> None:
        heading, path = section.heading, section.target.replace("pay_and_benefits", "compensation.notes")
        if heading is None:
            return
        end = heading.span.end
        if path in sections.LISTS or path in ("tools", "faq", "citations"):
            node = Node("sequence", [], Span(end, end), key=heading.span)
            self._own.add(id(node))
        else:
            node = Node("string", "", Span(end, end), key=heading.span)
        if path in ("", "sections", "locations", "workplace.type") or path in _SCALARS or not self.put(path, node):
            self.keep(heading, Text("", []))

    def _prose(self, path: str, section: Section, blocks: Sequence[Block]) -> Node | None:
        """One text of all blocks at `path`."""
        text = joined(blocks)
        node = text.node(section.heading.span if section.heading is not None else None)
        if self.put(path, node):
            self.texts.append((path, text, node))
            return node
        self.keep(section.heading, text)
        return None

    def _list(self, section: Section) -> None:
        key = section.heading.span if section.heading is not None else None
        for block, item in divide(section.blocks):
            path = section.target
            if path == "qualifications.required" and _is_preferred(block.text.value):
                path = "qualifications.preferred"
            if not item or not self._item(path, block, key):
                self.keep(section.heading, block.text)

    def _item(self, path: str, block: Block, key: Span | None, node: Node | None = None) -> bool:
        node = node or block.text.node()
        if not self.append(path, node, key):
            return False
        self.texts.append((path, block.text, node))
        return True

    def _scalar(self, section: Section) -> None:
        text, path = joined(section.blocks), section.target
        key = section.heading.span if section.heading is not None else None
        if len(text.value) > _SHORT or "\n" in text.value:
            if path == "compensation":
                self._prose("compensation.notes", section, section.blocks)
            else:
                self.keep(section.heading, text)
        elif path == "employment.openings" and text.value.isdecimal() and len(text.value) <= 6:
            self.put(path, Node("integer", int(text.value), text.span, key=key)) or self.keep(section.heading, text)
        elif not self.put(path, text.node(key)):
            self.keep(section.heading, text)

    def _rest(self, section: Section) -> None:
        if section.heading is not None or self.fragment:
            self.keep(section.heading, joined(section.blocks))
            return
        blocks = list(section.blocks)
        while blocks and blocks[0].kind == "paragraph" and len(blocks[0].text.value) <= _SHORT and (
            blocks[0].text.value[-1] not in ".!?:"
        ):  # fmt: skip
            self._line(blocks.pop(0).text)
        if blocks:
            self._prose("summary", section, blocks)

    def _line(self, text: Text) -> None:
        """A short line under the title: kept as it is; place and kind of workplace are read from it."""
        from jdlint.whereabouts import find_place

        self.keep(None, text)
        find_place(self, text, None, employer=True)

    def _locations(self, section: Section) -> None:
        from jdlint.whereabouts import find_place

        key = section.heading.span if section.heading is not None else None
        for block in section.blocks:
            short = len(block.text.value) <= _SHORT
            if short and section.target == "locations" and not find_place(self, block.text, key):
                self.append("locations", block.text.node(), key) or self.keep(section.heading, block.text)
            elif short and section.target != "locations":
                find_place(self, block.text, key)
                self.keep(section.heading, block.text)
            else:
                self.keep(section.heading, block.text)

    def _pay_and_benefits(self, section: Section) -> None:
        key = section.heading.span if section.heading is not None else None
        pay = [block for block in section.blocks if _states_pay(block.text.value)]
        if len(section.blocks) == 1 and not pay and not _BENEFIT.search(section.blocks[0].text.value):
            pay = section.blocks
        node = self._prose("compensation.notes", section, pay) if pay else None
        others = [block for block in section.blocks if block not in pay]
        for block, item in divide(others):
            if not item or not self._item("benefits", block, key):
                self.keep(section.heading, block.text)
        if node is not None and len(pay) == 1 and _BENEFIT.search(pay[0].text.value):
            self.append("benefits", node, key)

    def _tools(self, section: Section) -> None:
        from jdlint.lists import tools

        tools(self, section)

    def _faq(self, section: Section) -> None:
        from jdlint.lists import faq

        faq(self, section)

    def _citations(self, section: Section) -> None:
        from jdlint.lists import citations

        citations(self, section)

    def finish(self) -> None:
        """Fill fields from text that stands under another heading; a text used as a whole stays one node."""
        environment = self.root.value.get("work_environment")
        if environment is not None and id(environment) in self._own and list(environment.value) == ["description"]:
            self.root.value["work_environment"] = environment.value["description"]
        if self.fragment:
            return
        self._share("statements.equal_opportunity", lambda path, text: EQUAL_OPPORTUNITY.search(text) is not None)
        if "compensation" not in self.root.value:
            self._share("compensation.notes", lambda path, text: path in ("benefits", "sections") and _states_pay(text))
        for path, text, node in self.texts:
            match = _APPLY.search(text.value) if path not in _NO_APPLICATION else None
            if match is not None:
                piece = _sentence(text, match.start())
                self.put("application.how_to", node if piece.value == text.value else piece.node())
                return
