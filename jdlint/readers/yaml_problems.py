"""A YAML error in plain words: what is wrong here and what to do, with the place where the hand should go.

The words come from the kind of the error and from the line itself, so that both parsers say the same.
"""

from __future__ import annotations

import re

from jdlint.expressions import Lazy
from jdlint.finding import Span
from jdlint.posting import Defect, Node
from jdlint.quoting import quoted_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FALLBACK = "This is not valid YAML; check the quotes, the colons and the indentation here and on the line above."
_INDENTED = (
    "This line does not fit the lines above it; give it the same indentation as its neighbours, "
    "and put a value that holds quotes, brackets or colons in quotes."
)
_LIST_BELOW_ITEM = (
    "A list stands below the text of an item, which YAML does not have; make each line an item of its own, with the "
    "indentation of the item above, or put the lines into one text behind `- >`."
)
_BACKSLASH = "hexadecimal|hexdecimal|unknown escape"
_VALUE = "put the value in quotes."

#: Part of the parsers' message → our sentence, first hit wins. "{0}" is the character at the place.
_SENTENCES = (
    (r"violates indentation", "A tab stands where YAML wants spaces; indent with spaces."),
    (r"cannot start any token", "A value cannot begin with {0} unless it is quoted; " + _VALUE),
    (r"block scalar|indentation indicator", "Behind > or | at the start of a value the line must end; " + _VALUE),
    (r"scanning an alias", "An asterisk at the start of a value is read as a reference; " + _VALUE),
    (r"undefined alias", "This refers to an anchor that does not exist above; " + _VALUE),
    (r"scanning an anchor", "An ampersand at the start of a value is read as an anchor; " + _VALUE),
    (r"second occurrence|duplicate anchor", "This anchor has been set before; give it another name."),
    (r"(?:scanning|parsing) a tag|tag handle|parsing a node", "An exclamation mark at the start of a value is read "
     "as a tag; " + _VALUE),
    (r"directive|incompatible YAML", "A line that begins with % is read as a directive; " + _VALUE),
    (r"document (?:indicator|separator)", "A line of three dashes or dots ends the document inside this quoted value; "
     "indent the line."),
    (r"found unexpected end of stream", "The quote that is opened here is never closed; close it."),
    (r"Unicode character escape", r"This escape stands for no character; write the character itself."),
    (_BACKSLASH, r"In double quotes a backslash starts an escape; write \\ for a "
     "backslash, or use single quotes."),
    (r"simple key", "This line has no colon and belongs to no value; add the colon, or indent it below its key."),
    (r"sequence entries are not allowed", "A list cannot begin on the line of its key; begin it on the next line, or "
     + _VALUE),
    (r"mapping keys are not allowed", "A question mark and a space at the start are read as a key; " + _VALUE),
    (r"flow (?:sequence|mapping)", "Inside brackets entries are parted by commas, and the bracket must be closed; add "
     "what is missing here, or put the whole value in quotes."),
    (r"unexpected ':'", "Inside brackets a colon needs a space behind it; add it, or put the value in quotes."),
    (r"node content", "A value cannot begin with {0} unless it is quoted; " + _VALUE),
    (r"document start", "This stands behind the end of the document; write --- before it, or remove the dots above."),
)  # fmt: skip

_LINE_END = Lazy(r"[\r\n]", flags=0)
_CONTROL = Lazy("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", flags=0)
_ESCAPE = Lazy(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", flags=re.DOTALL)
_KEY_BEFORE = Lazy(r"[ \t]*[^\s#][^\r\n]{0,200}?:[ \t]", flags=0)
#: An item that holds text: no key alone, no block, no bracket.
_ITEM = Lazy(r"[ \t]*-[ \t]+[^\s\[{>|&*!#-][^\r\n]{0,40}[^\s:]", flags=0)
#: Lines above an item in which the item of the outer list is looked for.
_FARTHEST = 40
#: A value without quotes that a comment cuts off: `- Objective #1: …`.
_CUT_SHORT = Lazy(r"[ \t]*(?:-[ \t]+)?[^\s'\"#\[{][^'\"\r\n#]{0,300}[ \t]#\w", flags=0)
#: A key has as many words; a colon behind more stands in a sentence.
_WORDS_OF_A_KEY = 6
_AT_OPENING = Lazy(
    "unexpected end of stream|Unicode character escape"
    "|(?:scanning|parsing) (?:a simple key|an alias|an anchor|a tag|a block scalar|a directive)",
    flags=0,
)


def syntax_defect(text: str, error: Any) -> Defect:
    """The defect `invalid-syntax` for an error of PyYAML; `values` holds the sentence as "problem"."""
    context, problem = getattr(error, "context", None) or "", getattr(error, "problem", None) or ""
    words = f"{context}; {problem}"
    place = _place(text, error, words)
    if text[place : place + 1] == "\t":
        sentence = _SENTENCES[0][1]
    elif _is_below_item(text, place) and re.search("mapping values are not|block (?:mapping|collection)", words):
        sentence = _LIST_BELOW_ITEM
    elif "mapping values are not allowed" in words:
        sentence = _colon(text, place)
    elif re.search("block (?:mapping|collection)", context):
        sentence = _misfit(text, place)
    else:
        sentence = next((said for pattern, said in _SENTENCES if re.search(pattern, words)), _FALLBACK)
    end = min(place + 1, len(text))
    if "{0}" in sentence and not text[place:end].strip():
        sentence = _FALLBACK
    values = {"problem": sentence.format(text[place:end])}
    return Defect("invalid-syntax", Span(place, end), values=values, fix=quoted_value(text, place))


def _place(text: str, error: Any, words: str) -> int:
    """Where the hand should go: the parsers mark where they gave up, which is often far behind."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if opened is not None and _AT_OPENING.search(words):
        mark = opened
    place = min(mark.index if mark is not None else 0, len(text))
    if "Unicode character escape" in words:
        return _bad_escape(text, place)
    if re.search(_BACKSLASH, words):
        return max(text.rfind("\\", 0, place + 1), 0)
    if opened is not None and "flow" in words and _outside(text, opened.index, place):
        return int(opened.index)
    return place


def _outside(text: str, opened: int, place: int) -> bool:
    """Tell whether a bracket must have been left open: the text ends, or this line is indented as little as its own."""
    line, opening_line = _line_start(text, place), _line_start(text, opened)
    return place == len(text) or (line > opening_line and _lead(text, line) <= _lead(text, opening_line))


def _lead(text: str, line: int) -> int:
    return len(text[line : line + 200]) - len(text[line : line + 200].lstrip(" "))


def _line_start(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def _bad_escape(text: str, start: int) -> int:
    for found in _ESCAPE.finditer(text, start):
        digits = found[1] or found[2]
        if digits and (0xD800 <= int(digits, 16) <= 0xDFFF or int(digits, 16) > 0x10FFFF):
            return found.start()
    return start


def _is_below_item(text: str, place: int) -> bool:
    """Tell whether the line is an item of a list that begins below the text of an item that stands further left."""
    line = _line_start(text, place)
    if not _ITEM.match(text, line):
        return False
    for above in reversed(text[:line].splitlines()[-_FARTHEST:]):
        if _lead(above, 0) < _lead(text, line):
            return _ITEM.match(above) is not None
    return False


def _colon(text: str, place: int) -> str:
    """A colon where no key may be: mostly inside a value or a sentence, else in a line of the wrong indentation."""
    before = text[_line_start(text, place) : place]
    if _KEY_BEFORE.match(before):
        return "A colon before a space or at the end of a line starts a key, and this value holds one; " + _VALUE
    if len(before.split()) > _WORDS_OF_A_KEY:
        return "A colon at the end of a word starts a key, and this text holds one; put the whole text in quotes."
    return _INDENTED


def _misfit(text: str, place: int) -> str:
    """A token that fits neither the list nor the keys it stands among."""
    before = text[_line_start(text, place) : place].rstrip(" \t")
    if before.endswith(("'", '"')):
        return "The quoted value ends before this; put the whole value in quotes, and double the quotes inside."
    if before.endswith(("]", "}")):
        return "A value that begins with a bracket is a list or a group of keys, and text follows it; " + _VALUE
    if before.strip(" -"):
        return _FALLBACK
    line = _line_start(text, place)
    above = text[_line_start(text, max(line - 1, 0)) : line]
    if _CUT_SHORT.match(above):
        return (
            "The line above ends at its number sign, for # behind a space begins a comment; put that value in quotes."
        )
    return _INDENTED


def root_defect(root: Node, text: str) -> Defect:
    """The defect `invalid-syntax` for a document that is no group of keys."""
    what = {"null": "is empty", "sequence": "is a list"}.get(root.kind, "is a text without keys")
    first_line = _LINE_END.search(text, root.span.start, root.span.end)
    span = Span(root.span.start, first_line.start() if first_line else root.span.end)
    problem = f"This document {what}; write keys with values, such as title: Nurse."
    return Defect("invalid-syntax", span, values={"problem": problem, "form": "no keys"})


def control_defect(text: str, start: int, end: int) -> Defect | None:
    """The defect `invalid-syntax` for the first control character between two offsets, or None."""
    found = _CONTROL.search(text, start, end)
    if found is None:
        return None
    problem = f"U+{ord(found[0]):04X} is a control character, which YAML does not allow; delete it."
    return Defect("invalid-syntax", Span(*found.span()), values={"problem": problem})
