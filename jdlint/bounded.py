"""Regular expressions that cannot hang: nested repetition without a bound and back-references are refused."""

from __future__ import annotations

import re
import warnings

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
#: A repetition up to this often costs little beside another.
_LONG = 100


def fault_in(source: str, *, strict: bool = False) -> str | None:
    """Why a pattern is refused, in words; None when it is fine. `strict` is for patterns that nobody has measured."""
    import re._parser as parser  # type: ignore[import-not-found]

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sets in brackets that a later Python may read otherwise
            tree = parser.parse(source, re.IGNORECASE)
            re.compile(source)  # refuses what the parser lets through, such as a look-behind without a width
    except (re.error, OverflowError, RecursionError) as error:
        return f"it is no regular expression: {error}"
    return _fault(tree, False) or (_many(tree) if strict else None)


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
            if most > _LONG and repeated and not _separated(body, tree, index):
                return "a repetition without a bound stands inside another"
            if unbounded and not single:
                return "a group is repeated without a bound: write {0,n}"
            inside = repeated or (most > 1 and not single)
        for child in _children(argument):
            fault = _fault(child, inside)
            if fault is not None:
                return fault
    return None


def _many(tree: Any) -> str | None:
    """Refuse long repetitions that can hand characters to each other: `.*.*!` tries every way to share a text."""
    for branch in _sequences(tree):
        open_ended: list[Any] = []
        for operation, argument in branch:
            if str(operation) in ("MAX_REPEAT", "MIN_REPEAT") and argument[1] > _LONG:
                if open_ended:
                    return "two long repetitions follow each other without a mark between them"
                open_ended = [argument[2]]
            elif open_ended and _parts(open_ended[0], (operation, argument)):
                open_ended = []
    return None


def _sequences(tree: Any) -> list[Any]:
    """The pattern and every pattern inside of it."""
    return [tree, *(inner for _, argument in tree for child in _children(argument) for inner in _sequences(child))]


def _parts(body: Any, item: Any) -> bool:
    """Whether `item` matches nothing that the repeated class does, so that it ends a repetition in one place."""
    operation, characters = body[0]
    return len(body) == 1 and str(operation) == "IN" and _outside(item, characters)


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
