"""What follows on a sentence that ends in a colon and asks for applications: the lines of an address."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Text

_LINE = re.compile(r"\s*([^\n]+)")
#: Lines of an address are no longer and no more, and none of them is a sentence.
_LONGEST, _MOST = 80, 8
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?](?:\s|$)|:$")
_MAIL = re.compile(r"\S@\w")


def with_address(text: Text, sentence: Text) -> Text:
    """A sentence of a text; one that ends in a colon with the lines of the address below it, up to one of e-mail."""
    if not sentence.value.endswith(":"):
        return sentence
    start = text.value.find(sentence.value)
    end = behind = start + len(sentence.value)
    for _ in range(_MOST):
        line = _LINE.match(text.value, behind)
        if line is None or (not _MAIL.search(line[1]) and (len(line[1]) > _LONGEST or _SENTENCE.search(line[1]))):
            break
        end = behind = line.end()
        if _MAIL.search(line[1]):
            break
    return text.slice(start, end)


__all__ = ["with_address"]
