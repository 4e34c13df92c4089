"""The places of the job, where the text names them and no line says them as a field."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.places import name_of, stated_codes
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
_OTHERS = ("faq", "citations", "statements", "employer.about")
#: Words that say of the job itself where it is, in whatever field they stand.
_OF_THE_JOB = Lazy(
    r"^(?:(?:work|job|office|shop|store) )?(?:locations?|address|workplace|place of work|work ?site|duty station|where)"
    r"\s?:\s"
    r"|\b(?:this|the|our|your)(?: [\w-]{1,20}){0,4} (?:position|role|job|post|opening|opportunity|vacancy|assignment)"
    r" (?:[\w'’-]{1,12} ){0,4}(?:based|located|at|in|from|out of|on-?site|hybrid)\b"
    r"|^(?:you|candidates?|applicants?|the \w{1,20} (?:candidate|applicant))(?:['’]ll| will| must| should)?"
    r" (?:[\w'’-]{1,12} ){0,3}(?:based|located|live|reside|on-?site|work (?:at|in|from|out of)|report to)\b"
    r"|^(?:must|able|ability|willing(?:ness)?)(?: to)? (?:be |currently )?"
    r"(?:based|located|live|reside|relocate|commute|work on-?site)\b"
    r"|^(?:based|located|fully on-?site|on-?site|on site|hybrid|in[- ]person)(?:,? (?:\w{1,12} ){0,3})?"
    r" ?(?:in|at|from|near|out of)\b",
)


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
        if wanted and _tells(field, text, first=not held):
            for place in spots(text):
                if place in wanted and place not in found:
                    found[place] = _entry(place, span)
    entries = list(found.values())
    node = posting.root.value.setdefault("locations", Node("sequence", [], entries[0].span)) if entries else None
    if node is not None and node.kind == "sequence":
        node.value += entries


def _tells(field: str, text: str, *, first: bool) -> bool:
    """Whether a passage may say where the job is; beside known places (not `first`) only in so many words, no label."""
    if first and not field.startswith(_ELSEWHERE):
        return True
    said = _OF_THE_JOB.search(text) if not field.startswith(_OTHERS) else None
    return said is not None and (first or not said[0].rstrip().endswith(":"))


def _remote_areas(filler: Filler) -> None:
    """Where a remote job may be done, as words such as "Remote (US only)" say it."""
    root = filler.posting.root.value
    held = root.get("workplace")
    if held is not None and (held.kind != "mapping" or held.value.keys() & {"eligible_regions", "excluded_regions"}):
        return
    for text, span, field in _passages(filler):
        if field.startswith(_ELSEWHERE) and _OF_THE_JOB.search(text) is None:
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
