"""A long sentence made two, and an item that joins several things made as many items."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose
    from jdlint.posting import Posting

#: Where two main clauses meet.
_JOINT = Lazy(
    r"(?P<cut>; |,? and (?=then you |then we )|, and |,? (?=but |so ))"
    r"(?=(?:(?:then|but|so|however,) )?(?:you|we|they)(?: will| can| must| should| may|'ll| have| are| [a-z]{3,})\b)",
    flags=0,
)
#: A sentence that begins so has a clause first that cannot stand alone.
_DEPENDENT = Lazy(r"(?:if|when|while|because|since|as|although|though|once|before|after|until|unless|whether|where)\b")
_FEWEST_WORDS = 8
_PART = r"[A-Za-z]\w{1,20}(?: (?!(?:of|in|with|for|to|on|at|by|from|the|a|an|and|or)\b)\w{2,20})?"
_LIST = Lazy(rf"{_PART}(?:(?:, and |, | and ){_PART}){{2,9}}\.?", flags=0)
_BETWEEN = Lazy(r", and |, | and ", flags=0)
_DASH_BEFORE = Lazy(r"(?<![^\n])[ \t]{0,400}-[ \t]{0,40}", flags=0)


def sentence_split(prose: Prose, start: int, end: int) -> Fix | None:
    """An unsafe fix that parts a sentence where two main clauses meet, nearest to its middle."""
    text = prose.text[start:end]
    if _DEPENDENT.match(text):
        return None
    joints = [
        match
        for match in _JOINT.finditer(text)
        if min(text[: match.start()].count(" "), text[match.end() :].count(" ")) + 1 >= _FEWEST_WORDS
        and text.count("(", 0, match.start()) == text.count(")", 0, match.start())
    ]
    if not joints:
        return None
    joint = min(joints, key=lambda match: abs(2 * match.start() - len(text)))
    first, last = start + joint.start(), start + joint.end()
    span = prose.span(first, last + 1)
    return Fix([Edit(span, f". {prose.text[last].upper()}")], "unsafe")


def item_split(posting: Posting, prose: Prose) -> Fix | None:
    """An unsafe fix that gives each thing of "a, b and c" an item of its own; None for all but bare lists in YAML."""
    node, source = prose.field.node, posting.source
    if posting.format != "yaml" or not prose.field.path.endswith("]") or node.inherited is not None:
        return None
    if not _LIST.fullmatch(prose.text) or source.slice(node.span).strip("'\"") != prose.text:
        return None
    parts = [part[0].upper() + part[1:] for part in _BETWEEN.split(prose.text.rstrip("."))]
    line = source.text.rfind("\n", 0, node.span.start) + 1
    dash = _DASH_BEFORE.fullmatch(source.text, line, node.span.start)
    lead = source.text[line : node.span.start]
    if dash is None and "[" not in lead:
        return None
    between = f"\n{lead}" if dash is not None else ", "
    return Fix([Edit(Span(node.span.start, node.span.end), between.join(parts))], "unsafe")


__all__ = ["item_split", "sentence_split"]
