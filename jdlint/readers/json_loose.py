"""JSON as it stands in web pages: with comments, CDATA marks, line ends in strings, commas too many or too few, quotes
within strings, and brackets that are not closed at the end.

`jdlint.readers.json` is strict about files that people write for jdlint. What a page's template has put together is
read as search engines read it, as far as it can be.
"""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # the stubs leave it out

from jdlint.readers.json import Scanner, TooLargeError
from jdlint.readers.json_problems import SyntaxProblemError, unterminated
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Node

_SURROGATE = re.compile("[\ud800-\udfff]")
#: What may stand between values: white space and other controls, comments, CDATA and HTML comment marks.
_BETWEEN = re.compile(r"(?:[\s\x00-\x20\ufeff;]+|/\*.*?\*/|//[^\n]*|<!\[CDATA\[|\]\]>|<!--|-->)", re.DOTALL)
#: What stands behind the quote that ends a string; behind any other the string goes on.
_BEHIND = re.compile(r"[\s\x00-\x20\ufeff;]*(?:[,:}\]\"]|/[*/]|<!|-->|\Z)")


def values(text: str, path: str, start: int, end: int) -> tuple[list[Node], SyntaxProblemError | None]:
    """The values that stand between `start` and `end` of a text, up to the first that cannot be read; why it cannot.

    Their places are those in `text`.
    """
    scanner = _LooseScanner(Source(path, text[:end]))
    found: list[Node] = []
    try:
        while (start := scanner.skip(start)) < end:
            node = scanner.value_at(start)
            found.append(node)
            start = max(node.span.end, start + 1)
    except SyntaxProblemError as error:
        return found, error
    except TooLargeError as error:
        return found, SyntaxProblemError(error.offset, error.offset + 1, f"It holds more than {error.limit}.")
    return found, None


class _LooseScanner(Scanner):
    """A scanner that passes over what a strict one stops at."""

    def skip(self, at: int) -> int:
        """The offset behind all that is no value."""
        while (match := _BETWEEN.match(self.text, at)) is not None:
            at = match.end()
        return at

    _blanks = skip

    def _string(self, at: int) -> tuple[str, int]:
        """A string, in which control characters, line ends and quotes that end nothing may stand as they are."""
        value, end = "", at
        while True:
            try:
                piece, end = scanstring(self.text, end + 1 if end == at else end, False)
            except JSONDecodeError as error:
                raise unterminated(self.text, at, error) from None
            value += piece
            if _BEHIND.match(self.text, end):
                break
            value += '"'
        return (_SURROGATE.sub("\ufffd", value) if end - at - 2 != len(value) else value), end

    def _next(self, at: int, closing: str, opened: int) -> tuple[bool, int]:  # noqa: ARG002
        """As in the strict scanner; a comma that is missing is passed over like one that is too many."""
        at = self.skip(at)
        while self.text[at : at + 1] == ",":
            at = self.skip(at + 1)
        if self.text[at : at + 1] == closing:
            return True, at + 1
        # Brackets that are missing at the very end may be thought there: nothing else can stand behind.
        return at >= len(self.text), at


__all__ = ["values"]
