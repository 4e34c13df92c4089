"""The language of a posting: stated, or else told from its most common words."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.posting import Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose

_WORD = Lazy(r"[^\W\d_]+", flags=0)
#: "Los Angeles", "Van Nuys": words of names tell nothing of the text around them.
_IN_NAMES = Lazy(r"\b(?:Los|Las|El|La|Le|Les|Del|Des|Du|De|Den|Van|San|Santa) (?=[A-Z])", flags=0)
#: Function words that one language has and the others do not.
_COMMON_WORDS = {
    "en": "the and you your with for our will are that this from who have work team experience is we or to of",
    "de": "und der die das mit für wir sie ist eine einen bei zum zur ihre deine unser werden sind oder auf",
    "fr": "les des une vous nous votre nos pour avec dans est sur aux sont notre être du et au",
    "es": "los las una con para por que del nuestro nuestra usted más como experiencia el y en se",
    "nl": "het een van wij jij jouw met voor zijn naar bij onze ons werken ben je",
    "it": "gli della delle con per una che sono nostro nostra più nel alla lavoro di il",
    "pt": "os das uma com para você nossa nosso mais experiência dos em não ao",
}
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
    for language, listed in _COMMON_WORDS.items():
        common = frozenset(listed.split())
        found = [word for word in words if word in common]
        counts[language] = len(found) if len(set(found)) >= _ENOUGH_COMMON else 0
    best = max(counts, key=lambda language: counts[language])
    if best == "en" or counts[best] <= counts["en"] or counts[best] < len(words) * 0.06:
        latin = sum(word.isascii() for word in words)
        return "en" if latin > len(words) * 0.5 else "und"
    return best
