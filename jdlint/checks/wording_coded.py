"""The balance of gender-coded words, as one finding for the posting."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.coded import coded_words, counted, named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def gender_coded_balance(context: Context) -> Iterator[Hit]:
    """One kind of words clearly outweighs the other; points at the first word of that kind."""
    masculine, feminine = coded_words(context.facts.proses)
    total, lead = len(masculine) + len(feminine), abs(len(masculine) - len(feminine))
    more, fewer = (masculine, feminine) if len(masculine) > len(feminine) else (feminine, masculine)
    if total < context.options["min_words"] or lead < context.options["min_difference"]:
        return
    if 100 * len(more) < context.options["min_share"] * total:
        return
    kinds = ("masculine", "feminine") if more is masculine else ("feminine", "masculine")
    words = named(counted(more))
    values = {"more": len(more), "kind": kinds[0], "fewer": len(fewer), "other": kinds[1], "words": words}
    prose, start, end = more[0]
    yield context.in_prose(prose, start, end, values=values)
