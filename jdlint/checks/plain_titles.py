"""Titles without their shouting: no rows of signs, no calls, no words in capitals."""

from __future__ import annotations

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_CALL_FIRST = Lazy(
    r"(?:(?:we are |we're )?(?:now )?hiring(?: now| immediately| asap)?|urgent(?:ly)?(?: (?:hiring|need(?:ed)?|opening))?|"
    r"immediate (?:hire|opening|start)|apply (?:now|today)|wanted|needed|help wanted)\b[ !:,*~-]*(?:for\b ?)?"
)
_CALL_LAST = Lazy(r"[ ,!:-]+(?:(?:urgently )?(?:wanted|needed)(?: now| immediately| asap| today)?|apply (?:now|today))\W*\Z")
_BLANKS = Lazy(r"[ \t]{2,}", flags=0)
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_EDGES = " !:,-\u2013\u2014*~$|"


def plain_title(title: str, signs: Iterable[tuple[int, int]], words: Iterable[re.Match[str]]) -> str | None:
    """A title without the signs at these places, with these words in small letters; None where little would be left."""
    for match in words:
        lower = match[0].lower()
        write = lower if lower in _SMALL and match.start() else lower[:1].upper() + lower[1:]
        title = title[: match.start()] + write + title[match.end() :]
    for start, end in sorted(signs, reverse=True):
        title = f"{title[:start]}\0{title[end:]}"
    title = _CALL_LAST.sub("", title.replace("\0", "!").rstrip(_EDGES))
    call = _CALL_FIRST.match(title)
    title = title[call.end() :] if call else title
    title = _BLANKS.sub(" ", title.strip(_EDGES))
    if "!" in title or sum(map(str.isalpha, title)) < 4:
        return None
    return title


__all__ = ["plain_title"]
