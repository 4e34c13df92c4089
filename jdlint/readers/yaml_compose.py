"""YAML text to raw nodes with marks, guarded: libyaml where it is there, PyYAML's own parser otherwise.

Nothing is resolved or constructed here: every node without an explicit tag has the tag None. Both parsers compose
through the same guard, which stops deep nesting before libyaml would overflow the C stack, and masses of nodes
before they fill the memory.
"""

from __future__ import annotations

import yaml

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

#: Levels of lists and keys within each other, the innermost value included.
MAX_DEPTH = 64
#: Nodes in one file.
MAX_NODES = 100_000
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


class _Guard:
    """The hooks that both composers call for every node that is no alias."""

    depth = 0
    nodes = 0

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        """Leave the tag open: the reader types plain scalars itself."""

    def descend_resolver(self, parent: Any, _index: object) -> None:
        """Count a node in."""
        self.depth += 1
        self.nodes += 1
        if self.depth > MAX_DEPTH:
            raise TooLargeError(f"{MAX_DEPTH} levels of nesting", parent.start_mark.index)
        if self.nodes > MAX_NODES:
            raise TooLargeError(f"{MAX_NODES:,} values in one file", parent.start_mark.index if parent else 0)

    def ascend_resolver(self) -> None:
        """Count a node out."""
        self.depth -= 1


class _PureParser(_Guard, yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer):
    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)

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
_PARSER: Any = _PureParser
if yaml.__with_libyaml__:
    _PARSER = type("_CParser", (_Guard, yaml.cyaml.CParser), {})  # type: ignore[attr-defined]  # the stubs hide it


def compose(text: str, pure: bool) -> Iterator[Any]:
    """The root of every document in `text`, one after the other.

    `text` has been through `parsable`. Raises yaml.YAMLError with marks, and TooLargeError.
    """
    parser_class = _PureParser if pure else _PARSER
    if parser_class is _PureParser and len(text) > PURE_MAX_CHARACTERS:
        raise TooLargeError(f"{PURE_MAX_CHARACTERS:,} characters where PyYAML has no C library", 0)
    parser = parser_class(text)
    while parser.check_node():
        yield parser.get_node()
