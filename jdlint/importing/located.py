"""The places of the job, where the text names them and no line says them as a field."""

from __future__ import annotations

from jdlint.facts.place_passages import may_say_place, says_place_of_job, spots_of_job, tells_place
from jdlint.facts.places import name_of, stated_codes
from jdlint.posting import Node
from jdlint.reference.places_in_words import areas
from jdlint.synthetic import everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.finding import Span
    from jdlint.importing.filling import Filler


def location(filler: Filler) -> None:
    """`locations`, of the cities that `check` takes the job to be in by the words of the text."""
    posting = filler.posting
    if posting.format in ("yaml", "json"):
        return
    _remote_areas(filler)
    held = set(stated_codes(posting))
    wanted = {spot.place for spot in filler.facts.places.spots if spot.way == "located"} - held
    found: dict[str, Node] = {}
    for text, span, field in _passages(filler):
        if wanted and tells_place(field, text, first=not held):
            for place in spots_of_job(text):
                if place in wanted and place not in found:
                    found[place] = _entry(place, span)
    entries = list(found.values())
    node = posting.root.value.setdefault("locations", Node("sequence", [], entries[0].span)) if entries else None
    if node is not None and node.kind == "sequence":
        node.value += entries


def _remote_areas(filler: Filler) -> None:
    """Where a remote job may be done, as words such as "Remote (US only)" say it."""
    root = filler.posting.root.value
    held = root.get("workplace")
    if held is not None and (held.kind != "mapping" or held.value.keys() & {"eligible_regions", "excluded_regions"}):
        return
    for text, span, field in _passages(filler):
        if not (may_say_place(field) or says_place_of_job(text)):
            continue
        for name, codes in zip(("eligible_regions", "excluded_regions"), areas(text), strict=True):
            if codes:
                members = root.setdefault("workplace", Node("mapping", {}, span)).value
                listed = members.setdefault(name, Node("sequence", [], span)).value
                known = [node.value for node in listed]
                listed += [_text(code, span) for code in codes if code not in known]


def _passages(filler: Filler) -> Iterator[tuple[str, Span, str]]:
    """The sentences, each with its place and its field, and the title."""
    for prose in filler.facts.proses:
        for first, last in prose.sentences:
            yield prose.text[first:last], prose.span(first, last), prose.field.path
    title = filler.posting.get("title")
    if title is not None and title.kind == "string":
        yield title.value, title.span, "title"


def _entry(place: str, span: Span) -> Node:
    region = place.partition("/")[0]
    name = "county" if place.endswith(" County") else "city"
    values = {name: name_of(place), "region": region, "country": region[:2]}
    return Node("mapping", {key: _text(value, span) for key, value in values.items()}, span)


def _text(value: str, span: Span) -> Node:
    return Node("string", value, span, content=everywhere(value, span))
