"""How much text a posting may hold."""

from __future__ import annotations

from jdlint.finding import Span
from jdlint.posting import Defect, Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting

#: Characters of text in one posting; no posting comes near.
MOST_TEXT = 100_000


def is_lost(posting: Posting) -> bool:
    """Whether a defect leaves nothing to check: none does where the data of a page is broken, and its text is there."""
    if not posting.root.value:
        return any(defect.rule in ("invalid-syntax", "too-large") for defect in posting.defects)
    broken = (defect for defect in posting.defects if defect.rule == "invalid-syntax")
    return any(defect.values.get("form") != "json-ld" for defect in broken)


def too_long(posting: Posting) -> bool:
    """Tell whether a posting holds more text than rules can read in a second or two; then say so and empty it."""
    rest = [child for name, child in posting.root.value.items() if not name.startswith("x-")]
    length = 0
    while rest and length <= MOST_TEXT:
        node = rest.pop()
        if node.kind == "string":
            length += len(node.value)
        elif node.kind in ("mapping", "sequence"):
            rest += node.value.values() if node.kind == "mapping" else node.value
    if length > MOST_TEXT:
        tell_too_large(posting, f"over {MOST_TEXT:,} characters of text in one posting")
        posting.root = Node("mapping", {}, posting.root.span)  # its language and places are not worked out either
    return length > MOST_TEXT


def tell_too_large(posting: Posting, limit: str, span: Span | None = None) -> None:
    """Add the defect that something in a posting goes beyond a `limit`, which is said in words."""
    start = posting.root.span.start
    posting.defects.append(Defect("too-large", span or Span(start, start + 1), values={"limit": limit}))
