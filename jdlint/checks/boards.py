"""What job boards and search engines ask beyond the rest."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.posting import Field, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def incomplete_address(context: Context) -> Iterator[Hit]:
    """A place of work whose country is not stated and cannot be told from its region."""
    locations = context.posting.get("locations")
    for number, node in enumerate(locations.value if locations is not None and locations.kind == "sequence" else ()):
        if node.kind == "mapping" and filled(node) and not {"country", "region"} & node.value.keys():
            yield context.on_value(Field(f"locations[{number}]", node), values={"lacking": "its country"})


def partly_remote(context: Context) -> Iterator[Hit]:
    """The job is called remote, and days on site are asked for."""
    days = context.posting.get("workplace.days_onsite")
    if context.posting.text("workplace.type") == "remote" and days is not None and filled(days) and days.value:
        stated = context.posting.get("workplace.type")
        fix = None
        if stated is not None and stated.inherited is None and context.posting.format in ("yaml", "json"):
            place = stated.span_of(0, len(stated.value))
            fix = context.replacing(place, "hybrid") if context.posting.source.slice(place) == "remote" else None
        yield Hit("workplace.days_onsite", days.span, {"words": f"{days.value:g} a week"}, fix=fix)
