"""What a text must hold for a regular expression to match it, so that most expressions are neither compiled nor run.

A gate is a set of pieces of words of which one must be in the text; an expression has a list of gates that must all
be open. Gates are worked out when the wheel is built: parsing an expression costs as much as compiling it.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

#: Pieces have from so many to so many characters; a gate takes the longest that its word allows.
_SHORTEST, _LONGEST = 3, 6
#: Words whose pieces are kept at hand.
_MOST_TEXTS = 20_000
#: Alternatives beyond this are not followed.
_MOST = 24
_FRAGMENT = re.compile(r"[^\W_]+")


def gates(source: str) -> list[list[str]]:
    """The gates of an expression that ignores case; an empty list where nothing can be said."""
    import re._parser as parser  # type: ignore[import-not-found]

    found = _of_sequence(parser.parse(source, re.IGNORECASE))
    return [sorted(gate) for gate in found if gate]


class Vocabulary:
    """The pieces that the gates of a run's rules name; of a word only these are looked at."""

    __slots__ = ("_beginnings", "_known", "_of_text")

    def __init__(self, pieces: Iterable[str]) -> None:
        self._known = frozenset(pieces)
        self._beginnings = frozenset(piece[:_SHORTEST] for piece in self._known)
        self._of_text: dict[str, frozenset[str]] = {}

    def of(self, text: str) -> frozenset[str]:
        """The pieces of the words of a lower-case text without blanks that some gate names."""
        found = self._of_text.get(text)
        if found is None:
            if len(self._of_text) >= _MOST_TEXTS:
                self._of_text.clear()
            found = self._of_text[text] = frozenset(self._find(text))
        return found

    def _find(self, text: str) -> Iterator[str]:
        for start in range(len(text) - _SHORTEST + 1):
            if text[start : start + _SHORTEST] in self._beginnings:
                for end in range(start + _SHORTEST, start + _LONGEST + 1):
                    if text[start:end] in self._known:
                        yield text[start:end]


class Sightings:
    """In which of some texts each piece stands. A set of texts is a number whose bit n stands for text n."""

    __slots__ = ("_places",)

    def __init__(self, vocabulary: Vocabulary, texts: list[str]) -> None:
        words: dict[str, int] = {}
        for number, text in enumerate(texts):
            bit = 1 << number
            for word in text.split():
                words[word] = words.get(word, 0) | bit
        self._places: dict[str, int] = {}
        places, pieces_of = self._places, vocabulary.of
        for word, bits in words.items():
            for piece in pieces_of(word):
                places[piece] = places.get(piece, 0) | bits

    def where_open(self, gates: Iterable[frozenset[str]], among: int) -> int:
        """Those texts `among` some in which every gate is open."""
        places = self._places
        found = among
        for gate in gates:
            here = 0
            for piece in gate & places.keys():
                here |= places[piece]
            found &= here
            if not found:
                break
        return found


def _of_sequence(tree: Any) -> list[frozenset[str]]:
    """The gates of a sequence: each part that must match may give some."""
    found: list[frozenset[str]] = []
    runs: list[str] = [""]
    for operation, argument in tree:
        grown = _grown(runs, str(operation), argument)
        if grown is not None:
            runs = grown
            continue
        found += _of_runs(runs)
        runs = [""]
        found += _of_part(str(operation), argument)
    return found + _of_runs(runs)


def _grown(runs: list[str], operation: str, argument: Any) -> list[str] | None:
    """The literal texts so far with one more character, or None where the part is no such character."""
    if operation == "LITERAL":
        return [run + chr(argument).lower() for run in runs]
    if operation == "IN" and all(str(name) == "LITERAL" for name, _ in argument) and len(runs) * len(argument) <= _MOST:
        return [run + chr(code).lower() for run in runs for _, code in argument]
    return None


def _of_runs(runs: list[str]) -> list[frozenset[str]]:
    if len(runs) == 1:  # every word of it must be there
        return [frozenset((word[:_LONGEST],)) for word in _FRAGMENT.findall(runs[0]) if len(word) >= _SHORTEST]
    found = [_piece(run) for run in runs]
    return [frozenset(piece for piece in found if piece)] if all(found) else []


def _piece(run: str) -> str:
    """A piece of the longest word in a literal text; "" where all are too short to tell."""
    longest = max(_FRAGMENT.findall(run), key=len, default="")
    return longest[:_LONGEST] if len(longest) >= _SHORTEST else ""


def _of_part(operation: str, argument: Any) -> list[frozenset[str]]:
    if operation == "SUBPATTERN":
        return _of_sequence(argument[3])
    if operation == "ASSERT" and argument[0] > 0:  # what stands before may be outside of the text that is searched
        return _of_sequence(argument[1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _of_sequence(argument[2])
    if operation == "BRANCH":
        return _of_branches(argument[1])
    return []


def _of_branches(branches: Any) -> list[frozenset[str]]:
    """One of the branches must match: the union of one gate of each, if each has one."""
    union: frozenset[str] = frozenset()
    for branch in branches:
        found = _of_sequence(branch)
        if not found:
            return []
        union |= min(found, key=len)
    return [union]
