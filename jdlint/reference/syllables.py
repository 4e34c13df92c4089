"""Syllables of English words: counted by a pronouncing dictionary, else by where a word may be hyphenated.

These are the two sources that textstat asks, in its order, read here in a form that is ready at once. The files in
`jdlint/reference/data` are written by scripts/build_syllables.py.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache

_DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
#: A folder as NLTK wants it, so that textstat reads the same dictionary.
NLTK_FOLDER = os.path.join(_DATA, "nltk")
_DICTIONARY = os.path.join(NLTK_FOLDER, "corpora", "cmudict", "cmudict")
_PATTERNS = os.path.join(_DATA, "hyphens.json")
#: A hyphen never leaves fewer letters than this on either side.
_EDGE = 2


def syllables(word: str) -> int:
    """The number of syllables of a word in lower case, without punctuation but for the apostrophe of contractions."""
    spoken = in_dictionary(word)
    return breaks(word) + 1 if spoken is None else spoken


@lru_cache(maxsize=10_000)
def in_dictionary(word: str) -> int | None:
    """The syllables of `word` in the dictionary; None where it does not list the word.

    The dictionary is searched as it lies on disk, which takes some microseconds a word and nothing to build.
    """
    if not word.isascii():
        return None
    lines = _dictionary()
    key = word.encode() + b" "
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        start = lines.rfind(b"\n", low, middle) + 1 or low
        end = lines.index(b"\n", middle)
        if lines[start:end] < key:
            low = end + 1
        else:
            high = start
    if not lines.startswith(key, low):
        return None
    return lines.count(b" ", low, lines.index(b"\n", low)) - 1


def breaks(word: str) -> int:
    """The number of places where `word` may be hyphenated, by Liang's method with the patterns for American English."""
    patterns, longest = _patterns()
    pointed = f".{word}."
    weights = ["0"] * (len(pointed) + 1)
    for start in range(len(pointed) - 1):
        for end in range(start + 1, min(start + longest, len(pointed)) + 1):
            values = patterns.get(pointed[start:end])
            if values is not None:
                for at, value in enumerate(values, start):
                    if value > weights[at]:
                        weights[at] = value
    return sum(weight in "13579" for weight in weights[_EDGE + 1 : len(word) - _EDGE + 2])


@lru_cache(maxsize=1)
def _dictionary() -> bytes:
    with open(_DICTIONARY, "rb") as file:
        return file.read()


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[str, str], int]:
    with open(_PATTERNS, encoding="ascii") as file:
        patterns: dict[str, str] = json.load(file)
    return patterns, max(map(len, patterns))
