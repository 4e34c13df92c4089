"""Fixes that put in the words which a law wants, where these leave no gap for what only the employer knows."""

from __future__ import annotations

from jdlint import insertions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.context import Context
    from jdlint.facts.text import Prose
    from jdlint.finding import Fix


def _wording(context: Context) -> str:
    """Words that would satisfy the law; "" where they have gaps that only the employer can fill."""
    words = str(context.binding.demand.data.get("text") or context.rule.data.get("text", ""))
    return "" if "[[" in words else words


def stating(context: Context, name: str) -> Fix | None:
    """The words that would satisfy the law, put under `statements`."""
    words = _wording(context)
    return insertions.stated(context.posting, name, words) if words else None


def behind_it(context: Context, prose: Prose, start: int) -> Fix | None:
    """The words that would satisfy the law, put behind the sentence that calls for them."""
    words, node = _wording(context), prose.field.node
    if not words or node.inherited is not None or context.posting.format not in ("yaml", "text", "markdown"):
        return None
    last = prose.sentence_at(start)[1]
    return insertions.behind(context.posting.source.text, node.span, prose.span(last - 1, last).end, words)


__all__ = ["behind_it", "stating"]
