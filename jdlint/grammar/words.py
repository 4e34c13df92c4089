"""Words that no dictionary has and that are none the less spelled well: trades, technologies, places, names.

An engine's doubt about one of them is dropped. So is whatever it says of parts of a text that are no prose: addresses,
code, gaps of templates, markers of citations.
"""

from __future__ import annotations

import re

from jdlint.grammar.engine import MISSPELLING, Issue
from jdlint.reference.metros import knows
from jdlint.reference.occupations import look_up
from jdlint.reference.places import US_STATES
from jdlint.reference.syllables import in_dictionary
from jdlint.reference.technologies import words_of_technologies
from jdlint.reference.trade_words import is_trade_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts import Facts

_NO_PROSE = re.compile(
    r"""
    https?://[^\s<>"]{1,300} | \bwww\.[^\s<>"]{1,300} | [\w.+-]{1,64}@[\w.-]{1,100}
    | \b[\w-]{1,60}(?:\.[\w-]{1,40}){0,3}
      \.(?:com|org|net|gov|edu|io|ai|dev|co|us|uk|ca|eu|de|app|mil|info|au|nz|ie|jobs|careers|example|test|invalid)\b(?:/\S{0,80})?
    | \b[\w-]{1,60}\.(?:py|js|ts|md|pdf|docx?|xlsx?|csv|json|ya?ml|html?|exe|sh|zip)\b
    | (?<!\w)[@\#][\w-]{1,60} | (?<![\w-])--?[a-z][\w-]{1,40}
    | `[^`\n]{1,200}` | \{\{[^{}\n]{0,100}\}\} | \[\[[^\[\]\n]{0,100}\]\] | <[^<>\n]{1,60}> | \[\d{1,3}\]
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_POSSESSIVE = re.compile(r"'s?$")
#: Fields that hold names.
_NAMES = (
    "employer.name", "employer.department", "employer.team", "employment.reports_to", "locations[*].city",
    "locations[*].county", "locations[*].street", "application.contact",
)  # fmt: skip
#: From this length on a word with a capital may be an ordinary one with a slip; shorter ones are near to too many.
_LONG = 7


class Words:
    """The words that are taken for spelled well in one posting; `configured` are those of the project."""

    def __init__(self, facts: Facts, configured: Iterable[str], language: str = "en-US") -> None:
        posting = facts.posting
        stated = [field.node for path in _NAMES for field in posting.each(path) if field.node.kind == "string"]
        self._own = {word for text in (*configured, *(node.value for node in stated)) for word in _words(text)}
        #: In German every noun is capitalised, which tells nothing.
        self._capitals_tell = not language.startswith("de")

    def doubts(self, issue: Issue, text: str) -> bool:
        """Tell whether an issue in `text` is one that people should hear of."""
        if any(no.start() < issue.end and issue.start < no.end() for no in _NO_PROSE.finditer(text)):
            return False
        parts = list(_WORD.finditer(text, issue.start, issue.end))
        if issue.kind != MISSPELLING:
            return not any(_is_code(part.group()) for part in parts)
        compound = len(parts) > 1
        return not all(self._is_known(part, issue, compound) for part in parts)

    def _is_known(self, part: re.Match[str], issue: Issue, compound: bool) -> bool:
        word = _POSSESSIVE.sub("", part.group())
        lower = word.lower()
        if lower in self._own or _is_odd(word) or _is_term(lower):
            return True
        if compound and in_dictionary(lower) is not None:
            return True
        if not word[0].isupper():
            return False
        return _is_place(word) or not (_is_slip(word, issue) or not self._capitals_tell)


def _is_slip(word: str, issue: Issue) -> bool:
    """Whether a word with a capital is an ordinary word with a slip. All others are taken for names."""
    if len(word) < _LONG or len(issue.replacements) != 1 or not issue.replacements[0].isalpha():
        return False
    return _is_one_slip(word.lower(), issue.replacements[0].lower())


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", word).lower() for word in _WORD.findall(text.replace("\u2019", "'"))]


def _is_odd(word: str) -> bool:
    """Whether it is one of the forms that no dictionary can list: BSN, DevOps, B2B, GS15, KPIs, a single letter."""
    return len(word) < 2 or not word.replace("'", "").isalpha() or not word[1:].islower()


def _is_code(word: str) -> bool:
    return _is_odd(word) and len(word) > 1 and "'" not in word and not word.isupper() and not word.isdigit()


def _is_term(word: str) -> bool:
    return is_trade_word(word) or word in words_of_technologies() or bool(look_up(word))


def _is_place(word: str) -> bool:
    return any(knows(f"US-{state}/{word}") for state in US_STATES)


def _is_one_slip(word: str, other: str) -> bool:
    """Whether two words differ by one letter too many, too few or wrong, or by two that changed places."""
    same = next((at for at, (one, two) in enumerate(zip(word, other)) if one != two), min(len(word), len(other)))
    rest, wanted = word[same:], other[same:]
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return word != other and (rest[1:] == wanted or rest == wanted[1:] or rest[1:] == wanted[1:] or swapped)
