"""The place of the job, where the text names one and no line says it as a field."""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.posting import Node
from jdlint.reference.places_in_words import spots
from jdlint.synthetic import everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.finding import Span
    from jdlint.importing.filling import Filler


#: Fields that name places for other reasons: journeys, schools, customers.
_ELSEWHERE = ("duties", "qualifications", "education", "experience", "benefits", "faq", "citations", "statements")


def location(filler: Filler) -> None:
    """`locations`, of the one city that `check` takes the job to be in by the words of the text."""
    posting = filler.posting
    if posting.format in ("yaml", "json") or posting.has("locations") or posting.text("workplace.type") == "remote":
        return
    found = [spot.place for spot in filler.facts.places.spots if spot.way == "located"]
    if len(found) != 1:
        return
    [place] = found
    for prose in (prose for prose in filler.facts.proses if not prose.field.path.startswith(_ELSEWHERE)):
        for first, last in prose.sentences:
            if place in spots(prose.text[first:last]):
                span = prose.span(first, last)
                posting.root.value["locations"] = Node("sequence", [_entry(place, span)], span)
                return


def _entry(place: str, span: Span) -> Node:
    region = place.partition("/")[0]
    name = "county" if place.endswith(" County") else "city"
    values = {name: name_of(place), "region": region, "country": region[:2]}
    nodes = {key: Node("string", value, span, content=everywhere(value, span)) for key, value in values.items()}
    return Node("mapping", nodes, span)
