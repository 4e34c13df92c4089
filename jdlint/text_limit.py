"""How much text a posting may hold."""

from __future__ import annotations

from jdlint.finding import Span
from jdlint.posting import Defect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting

#: Characters of text in one posting; no posting comes near.
_MOST_TEXT = 100_000


def too_long(posting: Posting) -> bool:
    """Tell whether a posting holds more text than rules can read in a second or two, and add the defect."""
    rest = [child for name, child in posting.root.value.items() if not name.startswith("x-")]
    length = 0
    while rest and length <= _MOST_TEXT:
        node = rest.pop()
        if node.kind == "string":
            length += len(node.value)
        elif node.kind in ("mapping", "sequence"):
            rest += node.value.values() if node.kind == "mapping" else node.value
    if length > _MOST_TEXT:
        start = posting.root.span.start
        limit = f"over {_MOST_TEXT:,} characters of text in one posting"
        posting.defects.append(Defect("too-large", Span(start, start + 1), values={"limit": limit}))
    return length > _MOST_TEXT
