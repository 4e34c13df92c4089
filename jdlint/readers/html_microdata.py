"""Microdata of a page that does not show: `<meta itemprop="addressLocality" content="Irvine">` and the like."""

from __future__ import annotations

from jdlint.blocks import Text
from jdlint.posting import Node
from jdlint.readers import records, schema_org
from jdlint.readers.html_entities import unescaped
from jdlint.readers.html_tokens import place_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.readers.html_page import Page
    from jdlint.readers.records import Fields

_ADDRESS = frozenset(("addressLocality", "addressRegion", "addressCountry", "postalCode", "streetAddress"))
_MOST = 200


def fields_of(text: str, page: Page) -> Fields:
    """The place, the employer and the days that the page `text` says; of several places the first."""
    said: dict[str, Node] = {}
    for name, token in page.metas[:_MOST]:
        place = place_of(text, token, "content")
        content = unescaped(Text.of(text, place.start, place.end)) if place is not None else Text("", [])
        if content.value:
            said.setdefault(name, content.node())
    address = {name: said[name] for name in _ADDRESS & said.keys()}
    locations = []
    if address:
        first = min(address.values(), key=lambda node: node.span.start)
        locations = schema_org.locations(Node("mapping", address, first.span))
    found = [
        ("employer.name", said.get("hiringOrganization")),
        ("locations", Node("sequence", locations, locations[0].span) if locations else None),
        ("dates.posted", records.day(said.get("datePosted"))),
        ("dates.closes", records.day(said.get("validThrough"))),
    ]
    return [(path, node) for path, node in found if node is not None]


__all__ = ["fields_of"]
