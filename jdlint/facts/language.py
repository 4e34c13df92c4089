"""The language of a posting: stated, or else told from its most common words."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.posting import Posting
from jdlint.reference.common_words import COMMON_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose

_WORD = Lazy(r"[^\W\d_]+", flags=0)
#: "Los Angeles", "Van Nuys": words of names tell nothing of the text around them.
_IN_NAMES = Lazy(r"\b(?:Los|Las|El|La|Le|Les|Del|Des|Du|De|Den|Van|San|Santa) (?=[A-Z])", flags=0)
#: Fewer words tell nothing; the text is then taken for English.
_ENOUGH_WORDS = 12
#: One word may be a loan: "$20 per hour", "drive a van".
_ENOUGH_COMMON = 2


def language_of(posting: Posting, proses: list[Prose]) -> str:
    """The primary subtag ("en"); "und" where the text is clearly not English and no other language is recognised."""
    stated = posting.text("language")
    if stated:
        return stated.split("-")[0].lower()
    texts = (_IN_NAMES.without(prose.text[:600]) for prose in proses)
    words = [word.lower() for text in texts for word in _WORD.findall(text)][:400]
    if len(words) < _ENOUGH_WORDS:
        return "en"
    counts = {}
    for language, listed in COMMON_WORDS.items():
        common = frozenset(listed.split())
        found = [word for word in words if word in common]
        counts[language] = len(found) if len(set(found)) >= _ENOUGH_COMMON else 0
    best = max(counts, key=lambda language: counts[language])
    if best == "en" or counts[best] <= counts["en"] or counts[best] < len(words) * 0.06:
        latin = sum(word.isascii() for word in words)
        return "en" if latin > len(words) * 0.5 else "und"
    return best
