"""The places of the job, where the text names them and no line says them as a field."""

from __future__ import annotations

from jdlint.facts.places import name_of
from jdlint.posting import Node
from jdlint.reference.places_in_words import areas, spots
from jdlint.synthetic import everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Span
    from jdlint.importing.filling import Filler


#: Fields that name places for other reasons: journeys, schools, customers.
_ELSEWHERE = ("duties", "qualifications", "education", "experience", "benefits", "faq", "citations", "statements")


def location(filler: Filler) -> None:
    """`locations`, of the cities that `check` takes the job to be in by the words of the text."""
    posting = filler.posting
    if posting.format in ("yaml", "json"):
        return
    _remote_areas(filler)
    if posting.has("locations"):
        return
    wanted = [spot.place for spot in filler.facts.places.spots if spot.way == "located"]
    found: dict[str, Node] = {}
    for text, span in _passages(filler):
        found |= {place: _entry(place, span) for place in spots(text) if place in wanted and place not in found}
    if found:
        entries = list(found.values())
        posting.root.value["locations"] = Node("sequence", entries, entries[0].span)


def _remote_areas(filler: Filler) -> None:
    """Where a remote job may be done, as words such as "Remote (US only)" say it."""
    root = filler.posting.root.value
    held = root.get("workplace")
    if held is not None and (held.kind != "mapping" or held.value.keys() & {"eligible_regions", "excluded_regions"}):
        return
    for text, span in _passages(filler):
        for name, codes in zip(("eligible_regions", "excluded_regions"), areas(text), strict=True):
            if codes:
                members = root.setdefault("workplace", Node("mapping", {}, span)).value
                listed = members.setdefault(name, Node("sequence", [], span)).value
                known = [node.value for node in listed]
                listed += [_text(code, span) for code in codes if code not in known]


def _passages(filler: Filler) -> Iterator[tuple[str, Span]]:
    """The sentences that may say where the job is, and the title."""
    for prose in filler.facts.proses:
        if not prose.field.path.startswith(_ELSEWHERE):
            for first, last in prose.sentences:
                yield prose.text[first:last], prose.span(first, last)
    title = filler.posting.get("title")
    if title is not None and title.kind == "string":
        yield title.value, title.span


def _entry(place: str, span: Span) -> Node:
    region = place.partition("/")[0]
    name = "county" if place.endswith(" County") else "city"
    values = {name: name_of(place), "region": region, "country": region[:2]}
    return Node("mapping", {key: _text(value, span) for key, value in values.items()}, span)


def _text(value: str, span: Span) -> Node:
    return Node("string", value, span, content=everywhere(value, span))
