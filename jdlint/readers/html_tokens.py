"""HTML into tags, texts and comments with their places, by Python's own parser, guarded against what makes it hang."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

from jdlint.posting import Span

#: Tags, pieces of text and comments in one page, and characters; no posting comes near.
MAX_TOKENS = 60_000
MAX_LENGTH = 3_000_000
#: Closes whatever may be open at the end: without it the parser looks for the end of each open tag again and again.
_CLOSING = "'\">-->]]>"
_ATTRIBUTE = re.compile(
    r"[\s/]{0,1000}([^\s/>=\"']{1,100})(?:\s{0,100}=\s{0,100}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']*)))?"
)
#: Addresses between angle brackets, which people write as in a mail; no element is called so.
_ADDRESS = re.compile(r"[^\s@]{1,64}@[\w.-]{1,200}\Z|https?:|mailto:|www\.")
_TAG_NAME = re.compile(r"<[^\s/>]{1,100}")


class TooLargeError(Exception):
    """A page beyond a `limit`, which is told in words; `offset` is where it is passed."""

    def __init__(self, limit: str, offset: int) -> None:
        super().__init__(limit)
        self.limit = limit
        self.offset = offset


class Token:
    """A piece of the page from `start` to `end`.

    `kind` is "start", "end", "text" or "comment"; `name` the tag in lower case; `attributes` those of a start tag,
    references replaced; `data` what a comment holds.
    """

    __slots__ = ("attributes", "data", "end", "kind", "name", "start")

    def __init__(
        self, kind: str, start: int, *, name: str = "", attributes: dict[str, str] | None = None, data: str = ""
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = start
        self.name = name
        self.attributes = attributes or {}
        self.data = data

    def __repr__(self) -> str:
        return f"Token({self.kind}, {self.name or self.data!r}, {self.start}, {self.end})"


def tokens(value: str) -> list[Token]:
    """The tokens of an HTML text in order; each ends where the next begins. Raises TooLargeError."""
    if len(value) > MAX_LENGTH:
        raise TooLargeError(f"{MAX_LENGTH:,} characters in one page", MAX_LENGTH)
    parser = _Parser(value)
    parser.feed(value + _CLOSING)
    parser.close()
    found = [token for token in parser.found if token.start < len(value)]
    for token, following in pairwise(found):
        token.end = following.start
    if found:
        found[-1].end = len(value)
    return found


def place_of(value: str, token: Token, name: str) -> Span | None:
    """Where the value of an attribute of a start tag stands, without quotes."""
    at = _TAG_NAME.match(value, token.start)
    position = at.end() if at is not None else token.end
    while (match := _ATTRIBUTE.match(value, position, token.end)) is not None:
        if match[1].lower() == name and match.lastindex and match.lastindex > 1:
            return Span(*match.span(match.lastindex))
        position = match.end()
    return None


class _Parser(HTMLParser):
    """Collects tokens; a text that the parser hands over in pieces is one token."""

    def __init__(self, value: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Token] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", value))]
        self._pieces = 0

    def _at(self) -> int:
        """Where the piece stands that the parser hands over; raises TooLargeError where it is one too many."""
        line, column = self.getpos()
        offset = self._lines[line - 1] + column
        self._pieces += 1
        if self._pieces > MAX_TOKENS:
            raise TooLargeError(f"{MAX_TOKENS:,} tags and texts in one page", offset)
        return offset

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a start tag; of an attribute that is given twice the first counts. An address is a text."""
        if _ADDRESS.match(tag) is not None:
            self.handle_data(tag)
            return
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.found.append(Token("start", self._at(), name=tag, attributes=attributes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take `<br/>`; for other elements the slash says nothing."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Take an end tag."""
        self.found.append(Token("end", self._at(), name=tag))

    def handle_data(self, data: str) -> None:  # noqa: ARG002  # the places say what it is
        """Take a piece of text."""
        at = self._at()
        if not self.found or self.found[-1].kind != "text":
            self.found.append(Token("text", at))

    def handle_comment(self, data: str) -> None:
        """Take a comment."""
        self.found.append(Token("comment", self._at(), data=data))

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        """Take a doctype, which shows as little as a comment."""
        self.found.append(Token("comment", self._at()))

    def handle_pi(self, data: str) -> None:
        """Take `<?xml …>`, which HTML takes for a comment."""
        self.handle_decl(data)

    def unknown_decl(self, data: str) -> None:
        """Take what newer versions make of `<![CDATA[`."""
        self.handle_decl(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Take `<![if …]>`, which older versions of the parser fail on, for the comment that it is in HTML."""
        return self.parse_bogus_comment(i, bool(report))


__all__ = ["MAX_LENGTH", "MAX_TOKENS", "Token", "TooLargeError", "place_of", "tokens"]
