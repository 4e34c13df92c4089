"""A web page, taken apart."""

from __future__ import annotations

import re

from jdlint.finding import Span
from jdlint.readers.html_elements import BLOCKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Block, Text
    from jdlint.readers.html_elements import Element
    from jdlint.readers.html_tokens import Token

#: What somebody fills in, the types of an input that nobody does, and those that are no more than a mark.
_CONTROLS = frozenset({"input", "select", "textarea"})
#: Elements that may hold a heading with a sentence or two.
_CARDS = frozenset({"li", "article", "div", "section"})
_MARKS = frozenset({"checkbox", "radio"})
#: Classes and names of boxes that hold a way around the site.
_WAYS = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|(?:mega)?menu(?:bar)?|breadcrumbs?|dropdown)(?=$|[\s_-])", re.IGNORECASE
)
_NO_CONTROLS = frozenset({"hidden", "submit", "button", "reset", "image"})


class Page:
    """What a piece of HTML shows, and what it holds beside that; offsets are those of the HTML.

    `main` are the stretches that are marked as the main part, `elements` those of the elements that begin lines,
    `lines` those of the lines, all in the order of their ends; `scripts` are the contents of scripts, each after its
    type; `links` the start tag of each link with the contents of the link; `named` the lines whose markup says of
    which field they are; `forms` those of forms, `controls` where a control stands that somebody fills in,
    `answered` those of them that take more than a mark; `metas` the properties that only tags say, with their tags;
    `ways` the stretches of boxes that are called after ways around the site, `cards` those of items and of boxes that
    hold a heading.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.title: Text | None = None
        self.comments: list[Token] = []
        self.main: list[Span] = []
        self.elements: list[Span] = []
        self.lines: list[Span] = []
        self.scripts: list[tuple[str, Span]] = []
        self.links: list[tuple[Token, Span]] = []
        self.named: list[tuple[str, Text]] = []
        self.forms: list[Span] = []
        self.controls: list[int] = []
        self.answered: list[int] = []
        self.metas: list[tuple[str, Token]] = []
        self.ways: list[Span] = []
        self.cards: list[Span] = []

    def note(self, token: Token, around: Token | None) -> None:
        """Take down what a start tag says without text; the name of a thing is said of what is `around` it."""
        named = token.attributes.get("itemprop", "")
        kind = token.attributes.get("type", "").lower()
        if token.name in _CONTROLS and kind not in _NO_CONTROLS:
            self.controls.append(token.start)
            if kind not in _MARKS:
                self.answered.append(token.start)
        elif token.name == "meta" and named:
            holder = around.attributes.get("itemprop", "") if around is not None else ""
            self.metas.append((holder if named == "name" else named, token))

    def end(self, element: Element, token: Token, span: Span, at: int) -> None:
        """Take down an element that `token` opened and that ends, its content at `at`."""
        if element.name in BLOCKS:
            self.elements.append(span)
            if _WAYS.search(f"{token.attributes.get('class', '')} {token.attributes.get('id', '')}"):
                self.ways.append(span)
        if element.name in _CARDS:
            self.cards.append(span)
        if element.marked and not element.hidden:
            self.main.append(span)
        if element.name == "form":
            self.forms.append(span)
        elif element.name == "a":
            self.links.append((token, Span(token.end, at)))

    def follows_link(self, value: str, token: Token) -> bool:
        """Whether a start tag opens a link right behind one that leads elsewhere: two buttons, and no one word."""
        if token.name != "a" or not self.links:
            return False
        before, inner = self.links[-1]
        adjoins = value[inner.end : min(token.start, inner.end + 5)].lower() == "</a>" and token.start == inner.end + 4
        return adjoins and before.attributes.get("href") != token.attributes.get("href")


__all__ = ["Page"]
