"""HTML into blocks: what shows as a line is one, whatever the markup; every character keeps its place."""

from __future__ import annotations

import re
from collections import Counter

from jdlint.blocks import Block, Text, row
from jdlint.finding import Span
from jdlint.readers.html_elements import BLOCKS, CLOSED_BY, VOID, Element, kind_in_heading, opened, stands_apart
from jdlint.readers.html_entities import stretches
from jdlint.readers.html_lines import Line, block_of, fold_level, row_blocks, shown, unparted
from jdlint.readers.html_page import Page
from jdlint.readers.html_tokens import Token, tokens
from jdlint.reference.printed import LONG, keys_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

#: Elements within each other; what is deeper counts as in the last of these.
_DEEPEST = 250
#: A description longer than this is no value of the term before it.
_LONGEST_VALUE = 100
#: Bullets of layouts that put each into a line or a cell of its own.
_BARE_BULLET = re.compile(r"[•·▪◦●○‣■□➢✓✔►»*+-]")
#: What may stand in a head; anything else ends it.
_IN_HEAD = frozenset(["base", "link", "meta", "noscript", "script", "style", "template", "title"])


def page_of(base: Text) -> Page:
    """The page that a text of HTML is. Raises TooLargeError for one that no posting is."""
    builder = _Builder(base)
    for token in tokens(base.value):
        builder.take(token)
    return builder.finished()


def lines_of(base: Text) -> list[Block]:
    """The blocks of a text without markup: every line is one."""
    builder = _Builder(base)
    builder.text(0, len(base.value), kept=True)
    return builder.finished().blocks


class _Open:
    """An element on the stack, with the token that opened it and, for a row, a cell or a description, what is in it."""

    __slots__ = ("blocks", "cells", "element", "heads", "token")

    def __init__(self, element: Element, token: Token) -> None:
        self.element = element
        self.token = token
        self.blocks: list[Block] = []
        self.cells: list[list[Block]] = []
        self.heads = 0


class _Builder:
    """Takes the tokens one by one; `page` grows."""

    def __init__(self, base: Text) -> None:
        self.page = Page()
        self.base = base
        self.stack: list[_Open] = []
        self.names: Counter[str] = Counter()
        self.line = Line(base)
        #: Where blocks go: the page, or the cell or description that is open.
        self.sinks: list[list[Block]] = [self.page.blocks]
        #: The last term, and the sink that it belongs to, until it is known whether its description is short.
        self.term: tuple[Text, list[Block]] | None = None
        #: The headings of parts that fold.
        self.folds: list[Block] = []
        #: Whether the last line was a bullet alone, so that the next one is an item.
        self.bulleted = False
        self.bullet = Text("", [])

    @property
    def element(self) -> Element | None:
        """The innermost open element."""
        return self.stack[-1].element if self.stack else None

    def take(self, token: Token) -> None:
        """Take one token."""
        element = self.element
        if token.kind == "comment":
            self.page.comments.append(token)
        elif token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token)
        elif element is not None and element.hidden:
            self._hidden(element.name, token)
        else:
            self.text(token.start, token.end, kept=element is not None and element.kept)

    def finished(self) -> Page:
        """The page, after all that is open is closed."""
        while self.stack:
            self._pop(len(self.base.value), len(self.base.value))
        self._flush()
        self._head_term()
        return self.page

    # Elements

    def _start(self, token: Token) -> None:
        name = token.name
        if self.names["head"] and name not in _IN_HEAD:
            self._close({"head"}, (), token.start, token.start)
        if name in CLOSED_BY:
            for names, ends in CLOSED_BY[name]:
                if any(self.names[other] for other in names):
                    self._close(names, ends, token.start, token.start)
        if name in CLOSED_BY or stands_apart(token):
            self._flush()
        if name == "img" or self.page.follows_link(self.base.value, token):
            self.line.blank(token.start, token.end)
        self.page.note(token, self.stack[-1].token if self.stack else None)
        if name == "br":
            self._break(token.start, token.end)
        elif name not in VOID and len(self.stack) < _DEEPEST:
            element = opened(token, self.element)
            if name == "template" and not self.stack and not self.page.blocks:
                element.hidden = False  # a component of a site, whose page it is
            self._number(token, element)
            self.stack.append(_Open(element, token))
            self.names[name] += 1
            if name in ("td", "th", "dd"):
                self.sinks.append(self.stack[-1].blocks)

    def _number(self, token: Token, element: Element) -> None:
        given = token.attributes.get("start" if element.name == "ol" else "value", "")
        number = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else 0
        parent = self.element
        if element.name == "ol":
            element.number = max(number - 1, 0)
        elif element.name == "li" and parent is not None and parent.name == "ol":
            parent.number = number or parent.number + 1
            element.number = parent.number

    def _end(self, token: Token) -> None:
        if token.name == "br":
            self._break(token.start, token.end)
        elif self.names[token.name]:
            self._close({token.name}, (), token.start, token.end)
        elif token.name in BLOCKS:
            self._flush()

    def _close(self, names: Collection[str], ends: Collection[str], at: int, end: int) -> None:
        """Close the innermost open element of one of the names, with all in it, unless one of `ends` is around it."""
        for depth in range(len(self.stack) - 1, -1, -1):
            name = self.stack[depth].element.name
            if name in names:
                while len(self.stack) > depth + 1:
                    self._pop(at, at)
                self._pop(at, end)
                return
            if name in ends:
                return

    def _pop(self, at: int, end: int) -> None:
        """Close the innermost element; its content ends at `at`, and with its end tag it ends at `end`."""
        ended = self.stack[-1]
        element, span = ended.element, Span(ended.token.start, end)
        if element.name in BLOCKS or stands_apart(ended.token):
            self._flush()
        self.page.end(element, ended.token, span, at)
        self.stack.pop()
        self.names[element.name] -= 1
        if element.name in ("td", "th", "dd"):
            self.sinks.pop()
            self._cell(ended)
        elif element.name == "tr":
            self._row(ended)
        elif element.name == "dl":
            self._head_term()

    # Tables and lists of terms

    def _cell(self, ended: _Open) -> None:
        parent = self.stack[-1] if self.stack else None
        if ended.element.name == "dd":
            self._description(ended.blocks)
        elif parent is not None and parent.element.name == "tr":
            if self.bulleted and not ended.blocks and self.sinks[-1] and self.sinks[-1][-1].columns:
                # A tick in a person specification, and no bullet of the next cell.
                ended.blocks.append(Block("paragraph", self.bullet))
                self.bulleted = False
            parent.cells.append(ended.blocks)
            parent.heads += ended.element.name == "th"
        else:
            self._emit(ended.blocks)

    def _row(self, ended: _Open) -> None:
        above = self.sinks[-1][-1] if self.sinks[-1] else None
        self._emit(row_blocks(above, ended.cells, all_heads=ended.heads == len(ended.cells)))

    def _description(self, blocks: list[Block]) -> None:
        """A term with a short description is a label with its value; with a longer one it heads it."""
        alone = len(blocks) == 1 and blocks[0].kind == "paragraph"
        short = alone and (len(blocks[0].text.value) <= _LONGEST_VALUE or self._takes_sentences())
        if self.term is not None and short and not self.term[0].value.endswith("?"):
            blocks = [row([self.term[0], blocks[0].text])]
            self.term = None
        self._head_term()
        self._emit(blocks)

    def _takes_sentences(self) -> bool:
        """Whether the term is a label that jdlint prints before a sentence."""
        words = self.term[0].value.rstrip(":") if self.term is not None else ""
        return any(key in LONG for key, _ in keys_of(words))

    def _head_term(self) -> None:
        """A term without a short description is a heading."""
        if self.term is not None:
            self.term[1].append(Block("heading", self.term[0], level=4))
        self.term = None

    def _emit(self, blocks: list[Block]) -> None:
        """Put blocks where they belong, in the order in which they stand."""
        if self.term is not None and blocks and self.term[1] is self.sinks[-1]:
            self._head_term()
        self.sinks[-1] += blocks

    # Text

    def _hidden(self, name: str, token: Token) -> None:
        if name == "script":
            kind = self.stack[-1].token.attributes.get("type", "").strip().lower()
            self.page.scripts.append((kind, Span(token.start, token.end)))
        elif name == "title" and self.page.title is None and not self.names["svg"]:
            self.page.title = shown(self.base, stretches(self.base.value, token.start, token.end))

    def text(self, start: int, end: int, *, kept: bool) -> None:
        """Add text; where line ends are `kept` each ends a line."""
        element = self.element
        bold, linked = (element.bold, element.linked) if element is not None else (False, False)
        while kept and (line_end := self.base.value.find("\n", start, end)) >= 0:
            self.line.add(start, line_end, bold=bold, linked=linked)
            self._break(line_end, line_end + 1)
            start = line_end + 1
        if end > start:
            self.line.add(start, end, bold=bold, linked=linked)

    def _break(self, start: int, end: int) -> None:
        """A `<br>` ends a line, in an item of a list it is a blank."""
        element = self.element
        if element is not None and (element.kind == "item" or element.hidden):
            self.line.blank(start, end)
        else:
            self._flush()

    def _flush(self) -> None:
        """End the line."""
        line = self.line
        text = shown(self.base, line.pieces) if line.pieces else Text("", [])
        self.line = Line(self.base) if line.pieces else line
        if not text.value:
            return
        if _BARE_BULLET.fullmatch(text.value) is not None:
            self.bulleted, self.bullet = True, text
            return
        self.page.lines.append(Span(line.pieces[0][0], line.pieces[-1][1]))
        element = self.element
        text = unparted(text)
        if element is not None and element.field:
            self.page.named.append((element.field, text))
            return
        if element is not None and element.name == "dt" and self.term is None:
            self.term = (text, self.sinks[-1])
            return
        kind = element.kind if element is not None else "paragraph"
        if element is not None and kind == "heading":
            kind = kind_in_heading(element, [around.element for around in self.stack])
        block = block_of(text, kind, element, line.strong)
        block.kind = "item" if self.bulleted and block.kind == "paragraph" else block.kind
        block.linked, self.bulleted = line.linked, False
        block.field = element.headed if element is not None else ""
        block.depth = self.names["ul"] + self.names["ol"] if block.kind == kind == "item" else 0
        above = self.sinks[-1][-1] if self.sinks[-1] else None
        behind = block.kind == "paragraph" and above is not None and above.marked
        block.marked = behind or (block.kind == kind == "item")
        if self.names["summary"] and block.kind == "heading":
            block.level = fold_level(self.sinks[-1], self.folds)
            self.folds.append(block)
        self._emit([block])


__all__ = ["lines_of", "page_of"]
