"""Text and positions: offsets in the decoded text are the only coordinate, lines and columns are derived."""

from __future__ import annotations

from bisect import bisect_right

from jdlint.expressions import Lazy
from jdlint.finding import Span

_LINE_END = Lazy(r"\r\n|\n|\r", flags=0)


class Source:
    """One input, decoded.

    `text` holds no byte order mark (`bom` says that there was one). Lines end at CRLF, LF or CR, as editors
    count them; U+2028, U+2029 and U+0085 are ordinary characters. With `paragraphs` the text is made of a word
    processor's paragraphs, one a line: its offsets are ours and are not reported. `encoding` is what it was
    decoded from.
    """

    __slots__ = ("_starts", "bom", "encoding", "paragraphs", "path", "text")

    def __init__(
        self, path: str, text: str, *, bom: bool = False, paragraphs: bool = False, encoding: str = "utf-8"
    ) -> None:
        self.path = path
        self.text = text
        self.bom = bom
        self.encoding = encoding
        self.paragraphs = paragraphs
        self._starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """The offset of the first character of every line."""
        if self._starts is None:
            self._starts = [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1, the column in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place_of(self, span: Span) -> str:
        """File and line of a span, as a sentence names them."""
        return f"{self.path}, line {self.position(span.start)[0]}"

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def slice(self, span: Span) -> str:
        """The text that `span` covers."""
        return self.text[span.start : span.end]

    def encoded(self, text: str) -> bytes:
        """Another text as the bytes that this one was decoded from: in its encoding, behind its byte order mark."""
        return (("\ufeff" if self.bom else "") + text).encode(self.encoding, "surrogatepass")
