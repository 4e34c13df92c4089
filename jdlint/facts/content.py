"""What a requirement asks for, as words that can be compared: without those that only say that it is asked for."""

from __future__ import annotations

from functools import lru_cache

from jdlint.expressions import Lazy

_WORD = Lazy(r"[^\W_][\w+#.'/-]{0,40}", flags=0)
#: Words that say that something is asked for, not what.
_FILLING_WORDS = """
    a an the of in with and or for to at on as is are be you your our we have has having must should can will
    able ability experience experienced knowledge skill skills proficiency proficient familiarity familiar
    understanding strong solid good excellent great proven demonstrated working work plus bonus preferred
    required desired desirable nice asset advantage using use used some valid current active any prior previous
    hands-on background comfortable comfort least minimum bring brings hold holds relevant
"""
_FILLING = frozenset(_FILLING_WORDS.split())
#: Words that are kept at hand.
_MOST_WORDS = 20_000
DIGITS = {
    word: str(number)
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}


def content(text: str) -> frozenset[str]:
    """The words that say what is asked for, by their stems; numbers in words as digits."""
    return frozenset(filter(None, map(_said_by, _WORD.findall(text.replace("\u2019", "'")))))


@lru_cache(maxsize=_MOST_WORDS)
def _said_by(word: str) -> str:
    """What a word asks for; "" for one that only says that something is asked for."""
    word = word.lower().strip(".'/-")
    return "" if word in _FILLING else DIGITS.get(word) or _stem(word)


#: Forms that share no beginning with their verb.
_IRREGULAR = {
    "spoken": "speak",
    "written": "writ",
    "driven": "driv",
    "taught": "teach",
    "sold": "sell",
    "knows": "know",
}


def _stem(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in ("'s", "ications", "ication", "ing", "ly", "ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending) + ("if" if ending.startswith("ic") else "")
    return word
