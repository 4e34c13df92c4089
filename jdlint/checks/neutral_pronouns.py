"""Sentences that say "they" for "he" or "she", with the verb that goes with it, and "you" for "the candidate"."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix
from jdlint.reference.verbs import base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from jdlint.facts.text import Prose

_THEY = {
    "his": "their", "him": "them", "hers": "theirs", "himself": "themselves", "herself": "themselves",
    "he'll": "they'll", "she'll": "they'll", "he's": "they're", "she's": "they're",
}  # fmt: skip
_MODAL = Lazy(r" (?:will|must|can|may|should|shall|would|could|might|also will|did|had)\b")
_IRREGULAR = {"is": "are", "has": "have", "was": "were", "does": "do", "isn't": "aren't", "doesn't": "don't"}
_NEXT = Lazy(r" ([a-z]{1,20}(?:n't)?)\b", flags=0)
#: Behind an object "her" there is no noun of hers.
_HER_ENDS = Lazy(r"(?:[.,;:!?)]|\Z| (?:to|for|with|at|by|in|on|from|when|if|and|or|as|who|that)\b)")
#: Another verb of the same subject: it would need another form, too.
_SECOND_VERB = Lazy(
    r"(?:\band|\bor|\bbut|,|\bthen|\balso|\bwho)(?: then| also| [a-z]{2,15}ly)? ([a-z]{2,20}s)\b"
    r"(?P<object> (?:it|the|an?|his|her|our|your|their|them|to|all|each|every)\b)?",
    flags=0,
)
_IS_AGAIN = Lazy(
    r"(?:\band|\bor|\bbut|,|\bwho)(?: [a-z]+ly)? (?:is|has|does|was|[a-z]{3,}s (?:the|an?|to|our|your|all))\b"
)
_PARTICIPLE = Lazy(r" (?:been|done|gone|had|[a-z]{2,20}(?:ed|en|wn|ne|ght))\b", flags=0)
_THIRD_PERSON = Lazy(r"\b(?:he|she|they|his|her|their|him|them|himself|herself|themsel(?:f|ves)|its?)\b")


def saying_they(prose: Prose, pronouns: list[re.Match[str]], end: int) -> Fix | None:
    """An unsafe fix for the pronouns of a sentence that ends at `end`; None where a verb leaves no plain way."""
    edits = []
    for match in pronouns:
        words = _neutral(prose.text[match.start() : end], match.group())
        if words is None:
            return None
        length, write = words
        write = write[0].upper() + write[1:] if match.group()[0].isupper() else write
        span = prose.span(match.start(), match.start() + length)
        if span.source is not None or span.end - span.start != length:
            return None
        edits.append(Edit(span, write))
    return Fix(edits, "unsafe")


def saying_you(prose: Prose, match: re.Match[str]) -> Fix | None:
    """An unsafe fix that writes "you" for "the candidate" before a verb that stays as it is."""
    start, end = prose.sentence_at(match.start())
    rest = prose.text[match.end() : end]
    if not _MODAL.match(rest) or _THIRD_PERSON.search(prose.text[start:end]) or _IS_AGAIN.search(rest):
        return None
    before = prose.text[start : match.start()]
    write = "You" if match.group()[0].isupper() or not before.strip() else "you"
    span = prose.span(*match.span())
    return Fix([Edit(span, write)], "unsafe") if span.source is None else None


def _neutral(text: str, pronoun: str) -> tuple[int, str] | None:
    """How much of `text`, which begins with the pronoun, to replace, and by what."""
    lower, behind = pronoun.lower(), text[len(pronoun) :]
    if lower == "her":
        return len(pronoun), "them" if _HER_ENDS.match(behind) else "their"
    if lower in ("he's", "she's") and _PARTICIPLE.match(behind):
        return None
    if lower in _THEY:
        return len(pronoun), _THEY[lower]
    if _MODAL.match(behind):
        return len(pronoun), "they"
    verb = _NEXT.match(behind)
    if verb is None or any(row["object"] or base_of_third(row[1]) for row in _SECOND_VERB.finditer(behind)):
        return None
    plural = _IRREGULAR.get(verb[1]) or base_of_third(verb[1])
    return None if plural is None else (len(pronoun) + verb.end(), f"they {plural}")


__all__ = ["saying_they", "saying_you"]
