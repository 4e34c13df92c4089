"""YAML text to events with marks: by libyaml where it is there, by PyYAML's own parser otherwise.

Nothing is composed here: of PyYAML's two steps from events to data the first would go through all nodes once more, and
libyaml's would overflow the C stack where nesting is deep.
"""

from __future__ import annotations

import yaml

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: Characters that the pure Python parser is given at most; it reads about 0.5 MB a second.
PURE_MAX_CHARACTERS = 100_000

#: What YAML 1.1 takes for line breaks and editors do not, stray byte order marks, and what no YAML file may hold.
#: Said as what is refused: the class of all that is allowed takes ten times as long to compile.
_ODD = Lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]", flags=0)
#: Tabs inside a line, which PyYAML's own parser takes for the end of a plain scalar.
_INNER_TABS = Lazy(r"(?<=[^ \t\r\n\\?-])[ \t]*\t[ \t]*", flags=0)


class TooLargeError(Exception):
    """More than the reader is willing to hold: the `limit` in words, and the `offset` where it was passed."""

    def __init__(self, limit: str, offset: int) -> None:
        super().__init__(limit)
        self.limit = limit
        self.offset = offset


class _PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> Any:
        """Refuse escapes that stand for no character, as libyaml does."""
        try:
            chunks = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode("utf-8", "strict")
        except ValueError:
            problem = "found invalid Unicode character escape code"
            raise yaml.scanner.ScannerError("while scanning a quoted scalar", start_mark, problem, start_mark) from None
        return chunks


def parsable(text: str, pure: bool) -> str:
    """The text with blanks, one for one, for the characters that the parser would stumble over."""
    if text.startswith("\ufeff"):
        text = "\n" + text[1:]
    if _ODD.search(text):
        text = _ODD.sub(" ", text)
    if "\t" in text and (pure or _PARSER is _PureParser):
        text = _INNER_TABS.sub(lambda found: " " * len(found[0]), text)
    return text


#: The parser in use: PyYAML may have been built without libyaml.
_PARSER: Any = yaml.cyaml.CParser if yaml.__with_libyaml__ else _PureParser  # type: ignore[attr-defined]  # the stubs hide it


def events(text: str, pure: bool) -> Callable[[], Any]:
    """A function that gives one event of `text` after the other, the last being a StreamEndEvent.

    `text` has been through `parsable`. The function raises yaml.YAMLError with marks, this one TooLargeError.
    """
    parser_class = _PureParser if pure else _PARSER
    if parser_class is _PureParser and len(text) > PURE_MAX_CHARACTERS:
        raise TooLargeError(f"{PURE_MAX_CHARACTERS:,} characters where PyYAML has no C library", 0)
    following: Callable[[], Any] = parser_class(text).get_event
    return following
