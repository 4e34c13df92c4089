"""JSON as it stands in web pages: with comments, CDATA marks, line ends in strings, commas too many or too few.

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


def values(text: str, path: str, start: int, end: int) -> list[Node]:
    """The values that stand between `start` and `end` of a text, up to the first that cannot be read.

    Their places are those in `text`.
    """
    scanner = _LooseScanner(Source(path, text[:end]))
    found: list[Node] = []
    try:
        while (start := scanner.skip(start)) < end:
            node = scanner.value_at(start)
            found.append(node)
            start = max(node.span.end, start + 1)
    except (SyntaxProblemError, TooLargeError):
        pass
    return found


class _LooseScanner(Scanner):
    """A scanner that passes over what a strict one stops at."""

    def skip(self, at: int) -> int:
        """The offset behind all that is no value."""
        while (match := _BETWEEN.match(self.text, at)) is not None:
            at = match.end()
        return at

    _blanks = skip

    def _string(self, at: int) -> tuple[str, int]:
        """A string, in which control characters and line ends may stand as they are."""
        try:
            value, end = scanstring(self.text, at + 1, False)
        except JSONDecodeError as error:
            raise unterminated(self.text, at, error) from None
        return (_SURROGATE.sub("\ufffd", value) if end - at - 2 != len(value) else value), end

    def _next(self, at: int, closing: str, opened: int) -> tuple[bool, int]:
        """As in the strict scanner; a comma that is missing is passed over like one that is too many."""
        at = self.skip(at)
        while self.text[at : at + 1] == ",":
            at = self.skip(at + 1)
        if self.text[at : at + 1] == closing:
            return True, at + 1
        if at >= len(self.text):
            return super()._next(at, closing, opened)
        return False, at


__all__ = ["values"]
