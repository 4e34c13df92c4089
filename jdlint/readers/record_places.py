"""The places that a saved record gives in words, beside those of its addresses."""

from __future__ import annotations

from jdlint.blocks import Text
from jdlint.composing.parts import place
from jdlint.reference.places import parse_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.posting import Node
    from jdlint.source import Source
    from jdlint.tree import Tree

    #: Members of a location with their values.
    Said = frozenset[tuple[str, str]]


def put_places(source: Source, tree: Tree, places: list[Node]) -> None:
    """Read each place; words that say more or less than a location of the posting are kept."""
    told: set[Said] = set()
    read = 0
    for node in places:
        text = Text.of_node(node)
        place(tree, text, None)
        held = tree.get("locations")
        known = held.value if held is not None and held.kind == "sequence" else []
        told.update(said for one in known[read:] for said in _said_by(one))
        read = len(known)
        if frozenset((parse_place(text.value) or {"city": text.value}).items()) not in told:
            tree.keep(_heading_of(source, node), text)


def _said_by(location: Node) -> Iterator[Said]:
    """What words may say of a place: all of it, its city, its region, or its country."""
    items = {name: (name, str(node.value)) for name, node in location.value.items()}
    for names in (("city", "region", "country"), ("city", "country"), ("city",), ("region", "country"), ("country",)):
        yield frozenset(items[name] for name in names if name in items)


def _heading_of(source: Source, node: Node) -> Text | None:
    """The key of a place, where it says what stands under it."""
    if node.key is None:
        return None
    key = Text.of(source.text, node.key.start + 1, node.key.end - 1)
    return key if "location" in key.value.lower() else None


__all__ = ["put_places"]
