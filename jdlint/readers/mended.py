"""Front matter that cannot be read as a whole, key by key: a fault in one value does not cost the others."""

from __future__ import annotations

import re

from jdlint.blocks import Text
from jdlint.finding import Span
from jdlint.posting import Node, Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.source import Source

_KEYS = {
    "yaml": re.compile(r"^([A-Za-z][\w -]{0,60}?)[ \t]{0,4}:", re.MULTILINE),
    "toml": re.compile(r"^([A-Za-z][\w-]{0,60})[ \t]{0,20}=", re.MULTILINE),
}
_LINE = re.compile(r"[^\r\n]+")
#: Where lines above the first key are kept.
_LOOSE = "x-front-matter"


def mended(source: Source, start: int, end: int, broken: Posting) -> Posting:
    """What can be read of the front matter between two offsets; a value that cannot is the text that stands there.

    The defects are those of `broken`, the posting that could not be read.
    """
    if broken.format == "toml":
        from jdlint.readers.toml import read_embedded
    else:
        from jdlint.readers.yaml import read_embedded

    keys = list(_KEYS[broken.format].finditer(source.text, start, end))
    ends = [*(key.start() for key in keys), end]
    members: dict[str, Node] = {}
    loose = _text(source, start, ends[0])
    if loose.value.strip():
        members[_LOOSE] = loose.node()
    for match, after in zip(keys, ends[1:], strict=True):
        block = read_embedded(source, match.start(), after)
        if any(defect.rule == "invalid-syntax" for defect in block.defects):
            node = _text(source, match.end(), after).node(Span(*match.span(1)))
            members.setdefault(match[1], node)
        else:
            for name, node in block.root.value.items():
                members.setdefault(name, node)
    root = Node("mapping", members, Span(start, end))
    return Posting(source, root, format=broken.format, defects=broken.defects, comments=broken.comments)


def _text(source: Source, start: int, end: int) -> Text:
    """The lines between two offsets, without those that are comments."""
    rows = (match for match in _LINE.finditer(source.text, start, end) if not match[0].lstrip().startswith("#"))
    return Text.join((Text.of(source.text, *match.span()) for match in rows), "\n")
