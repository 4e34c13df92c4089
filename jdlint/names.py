"""Key names: how they are folded, and how one is replaced in the source."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Node

_CAMEL = Lazy(r"(?<=[a-z0-9])(?=[A-Z])", flags=0)
_OTHER = Lazy(r"[\W_]+", flags=0)


def snake(name: str) -> str:
    """A name in snake_case, however it was written: `workAuthorization`, `Required Qualifications`, `how-to-apply`."""
    return _OTHER.sub("_", _CAMEL.sub("_", name.replace("'", "").replace("’", "")).lower()).strip("_")


def key_edit(key: Span | None, old: str, new: str) -> Edit | None:
    """The edit that renames a key and keeps its quotes; None where the source does not hold the key as it is."""
    if key is None:
        return None
    written = key.end - key.start
    if written == len(old):
        return Edit(key, new)
    return Edit(key, f'"{new}"') if written == len(old) + 2 else None


def key_span(node: Node) -> Span:
    """Where to point for an object: at its key, else at its first member's, else at the value."""
    if node.key is not None:
        return node.key
    if node.kind == "mapping":
        for child in node.value.values():
            key: Span | None = child.key
            if key is not None:
                return key
    return node.span


def shortened(text: str, limit: int = 60) -> str:
    """A text on one line, cut with an ellipsis where it is longer than `limit` characters."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def listed(names: list[str], last: str = "and") -> str:
    """Names in backquotes, as a sentence lists them."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"
