"""What the grammar engine found, as hits: one check for each kind of issue."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.grammar.engine import GRAMMAR, MISSPELLING, PUNCTUATION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.finding import Fix
    from jdlint.grammar.engine import Issue

#: So many replacements are shown; engines give up to some dozen.
_MOST = 5
#: Engines say this in many ways.
_UNKNOWN = "No dictionary has this word. If it is right, add it to `words` of the configuration."


def misspelling(context: Context) -> Iterator[Hit]:
    """Words that no dictionary and no list of words knows."""
    return _hits(context, MISSPELLING)


def grammar_error(context: Context) -> Iterator[Hit]:
    """Words that do not agree, are confused with others, doubled or missing."""
    return _hits(context, GRAMMAR)


def punctuation_slip(context: Context) -> Iterator[Hit]:
    """Marks and capitals that are wrong."""
    return _hits(context, PUNCTUATION)


def _hits(context: Context, kind: str) -> Iterator[Hit]:
    found = context.facts.grammar
    for prose, issue in found.issues:
        if issue.kind == kind:
            source = {"title": f"{found.engine}: {issue.rule}", "url": issue.url, "basis": "secondary", "read": None}
            hit = context.in_prose(
                prose,
                issue.start,
                issue.end,
                values={"said": _UNKNOWN if issue.plain else issue.message},
                suggestions=issue.replacements[:_MOST],
                sources=[source],
            )
            hit.fix = _fix(context, prose, issue, hit)
            yield hit


def _fix(context: Context, prose: Prose, issue: Issue, hit: Hit) -> Fix | None:
    """The first replacement. It is safe where a plain word, no name, has but this one."""
    if not issue.replacements:
        return None
    found, replacement = prose.text[issue.start : issue.end], issue.replacements[0]
    if "'" in replacement and "'" not in found:
        return None  # it might end the quotes that a text stands in
    plain = issue.plain and len(issue.replacements) == 1 and found.isalpha() and found.islower()
    return context.replacing(hit.span, replacement, "safe" if plain and replacement.isalpha() else "unsafe")
