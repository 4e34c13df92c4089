"""Titles without their shouting: no rows of signs, no calls, no words in capitals."""

from __future__ import annotations

from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_CALL_FIRST = Lazy(
    r"(?:(?:we are |we're )?(?:now )?hiring(?: now| immediately| asap)?|"
    r"urgent(?:ly)?(?: (?:hiring|need(?:ed)?|opening))?|immediate (?:hire|opening|start)|apply (?:now|today)|"
    r"wanted|needed|help wanted)\b[ !:,*~-]{0,9}(?:for\b ?)?"
)
_CALL_LAST = Lazy(
    r"[ ,!:-]{1,9}(?:(?:urgently )?(?:wanted|needed)(?: now| immediately| asap| today)?|apply (?:now|today))\W{0,9}\Z"
)
_BLANKS = Lazy(r"[ \t]{2,}", flags=0)
_LITTLE = Lazy(r"\b(?:A|AN|AND|AT|BY|FOR|From|FROM|IN|OF|ON|OR|THE|TO|With|WITH)\b(?!/)|(?<=\w')S\b", flags=0)
_EDGES = " !:,-\u2013\u2014*~$|"


def plain_title(title: str, signs: Iterable[tuple[int, int]], words: Iterable[re.Match[str]]) -> str | None:
    """A title without the signs at these places, with these words in small letters; None where little would be left."""
    loud = title.isupper()
    for match in words:
        title = title[: match.start()] + match[0].capitalize() + title[match.end() :]
    if loud:  # the short words between them, too
        title = _LITTLE.sub(lambda match: match[0].lower() if match.start() else match[0], title)
    for start, end in sorted(signs, reverse=True):
        title = f"{title[:start]}\0{title[end:]}"
    title = _CALL_LAST.sub("", title.replace("\0", "!").rstrip(_EDGES))
    call = _CALL_FIRST.match(title)
    title = title[call.end() :] if call else title
    title = _BLANKS.sub(" ", title.strip(_EDGES))
    if "!" in title or title.count("(") != title.count(")") or sum(map(str.isalpha, title)) < 4:
        return None
    return title


__all__ = ["plain_title"]
