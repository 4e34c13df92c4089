"""Regular expressions that cannot hang: nested repetition without a bound and back-references are refused."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: What a class's categories hold; one that is not listed counts as holding everything.
_CATEGORIES = {
    "CATEGORY_WORD": lambda character: character.isalnum() or character == "_",
    "CATEGORY_DIGIT": str.isdigit,
}
#: A repetition up to this often counts as bounded.
_BOUND = 1000


def fault_in(source: str) -> str | None:
    """Why a pattern is refused, in words; None when it is fine."""
    import re._parser as parser  # type: ignore[import-not-found]

    try:
        tree = parser.parse(source, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        return f"it is no regular expression: {error}"
    return _fault(tree, False)


def _fault(tree: Any, repeated: bool) -> str | None:
    for index, (operation, argument) in enumerate(tree):
        name = str(operation)
        if name in ("GROUPREF", "GROUPREF_EXISTS"):
            return "it refers back to a group"
        inside = repeated
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, body = argument
            unbounded = most > _BOUND
            single = len(body) == 1 and str(body[0][0]) in ("LITERAL", "NOT_LITERAL", "IN", "ANY", "CATEGORY")
            if unbounded and repeated and not _separated(body, tree, index):
                return "a repetition without a bound stands inside another"
            if unbounded and not single:
                return "a group is repeated without a bound: write {0,n}"
            inside = repeated or (most > 1 and not single)
        for child in _children(argument):
            fault = _fault(child, inside)
            if fault is not None:
                return fault
    return None


def _separated(body: Any, tree: Any, index: int) -> bool:
    """Whether what is repeated without a bound is one class of characters, and a mark outside of it must stand beside.

    `(?:[\\w-]+,? ){0,4}` and `(?: \\w+){0,4}` split a text in one way only, so that trying again costs little.
    """
    operation, characters = body[0]
    if str(operation) != "IN":
        return False
    beside = [item for place, item in enumerate(tree) if place != index]
    return any(_outside(item, characters) for item in beside)


def _outside(item: Any, characters: Any) -> bool:
    """Whether every character that `item` can match lies outside the class."""
    operation, argument = item
    choices = [item] if str(operation) == "LITERAL" else argument if str(operation) == "IN" else []
    return bool(choices) and all(str(name) == "LITERAL" and not _holds(characters, chr(code)) for name, code in choices)


def _holds(characters: Any, character: str) -> bool:
    """Whether a class (as the parser has it) holds a character; a negated class or an unknown part counts as yes."""
    for name, argument in characters:
        kind = str(name)
        if kind == "LITERAL" and chr(argument) == character:
            return True
        if kind == "RANGE" and argument[0] <= ord(character) <= argument[1]:
            return True
        if kind == "CATEGORY" and (str(argument) not in _CATEGORIES or _CATEGORIES[str(argument)](character)):
            return True
        if kind == "NEGATE":
            return True
    return False


def _children(argument: Any) -> list[Any]:
    """The patterns inside one operation's argument."""
    found: list[Any] = []
    for item in argument if isinstance(argument, (tuple, list)) else ():
        if type(item).__name__ == "SubPattern":
            found.append(item)
        elif isinstance(item, (tuple, list)):
            found += _children(item)
    return found
