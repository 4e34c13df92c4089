"""The sentence behind a figure that tells no more than whose it is: "That comes from …", "Source: …", "(BLS, 2025)"."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose

_FIGURES = r"(?:figures?|numbers?|statistics?|data|estimates?|percentages?|rates?|wages?|medians?|projections?|counts?)"
_TELLS = Lazy(
    r"\W{0,4}(?:"
    r"(?:our |the )?(?:sources?|data|figures|statistics)\b ?(?:: ?|from |by |(?:is|are|was|were) (?:from )?)"
    r"(?:the )?(?=[A-Z\"'])|"
    rf"(?:that|this|these|those|it|they|both|the|all)(?: (?:\w+ )?{_FIGURES})? (?:(?:is|are|was|were) (?:all )?"
    r"(?:from|by|according to|taken from|based on|published by|reported by|given by|the (?=bureau|BLS))|"
    r"c[oa]mes?(?: straight| directly)? from|(?:stems?|stemmed) from)|"
    r"(?:that|this|it) is (?:what|how) (?:the )?[A-Z]|(?:so|thus) (?:says?|say|reports?) (?:the )?[A-Z]|"
    rf"(?:we|i) (?:took|take|have|got|get) (?:that|this|these|those|the|it|them)(?: {_FIGURES})? from"
    r")"
)
#: A source in brackets and nothing else, in marks of emphasis or without.
_BRACKETS = Lazy(r"[*_ ]{0,4}[(\[](?!\d)[^()\[\]]{2,160}[)\]][.*_ ]{0,4}", flags=0)


def told_behind(prose: Prose, last: int) -> tuple[int, int] | None:
    """Start and end of the sentence behind `last`, where it only tells the source of the one that ends there."""
    span = next(prose.sentences_behind(last), None)
    if span is None:
        return None
    tells = _BRACKETS.compiled.fullmatch(prose.text, *span) or _TELLS.match(prose.text, *span)
    return span if tells else None


__all__ = ["told_behind"]
