"""Sections and lines of prose that have a structure of their own: tools, questions, sources, places."""

from __future__ import annotations

import re

from jdlint.blocks import Section, Text
from jdlint.finding import Span
from jdlint.posting import Node
from jdlint.reference.organizations import is_department, is_name, is_street, may_be_name, tells_terms
from jdlint.synthetic import everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.tree import Tree

    _Row = tuple[int, int, dict[str, str]]

_CATEGORY = re.compile(r"([^:,]{2,40}):\s{1,5}(?=\S)")
_ID = re.compile(r"\[?(\d{1,3})(?:\]:?|[.)])\s{0,5}")
_LATER_ID = re.compile(r"(?<=\s)\[\d{1,3}\]:?\s")
_QUESTION = re.compile(r"\?(?=\s|$)")
_URL = re.compile(r"https?://[^\s<>\"]{1,2000}")
_QUOTED = re.compile(r"[\"“]([^\"“”]{1,300})[\"”]")
_EDGES = ' \t,;.-–—"“”'
_WORKPLACE = (
    ("hybrid", re.compile(r"\b(?:hybride?|híbrido)\b", re.IGNORECASE)),
    (
        "remote",
        re.compile(r"\b(?:remote|virtual|work from home|telework|mobiles arbeiten|télétravail|a distancia)", re.I),
    ),
    (
        "onsite",
        re.compile(
            r"\b(?:on-?site|on site|in-?person|in person|in[- ](?:the )?office|vor ort|sur place|presencial)\b", re.I
        ),
    ),
)
#: What leads to a place: "Northwind, remote in Denver, CO".
_WHERE = re.compile(
    r"[\s,(–—-]{0,4}(?:fully |100% )?(?:remote(?:ly)?|hybrid|on-?site|on site|in person|based|located)[\s,]"
    r"(?:[^,]{0,20}[\s,])?(?:in|at|from|near)\s{0,9}$",
    re.IGNORECASE,
)
#: A town that hires for itself; the City of Industry is called so.
_TOWN = re.compile(r"(?:City|Town|Village) of (?P<name>(?!Industry\b|Commerce\b)[^\W\d_].{1,40})$")
#: What bars and dots part.
_BARRED = re.compile(r"[^|·•\t]+")
#: Number and street behind a name: "The Salty Fig - 214 Water St".
_ADDRESS = re.compile(r"(?:,|\s[–—-])\s{1,3}(?=\d{1,5}[A-Za-z]? [A-Z])")
_SIGN = re.compile(r"[|·•,\t(]|\s[–—-]\s")
_PIECE = re.compile(r"[^,\s][^,]*")
#: A line on pay is no place: "/hr" is not in Croatia.
_AMOUNT = re.compile(r"[$€£]\s?\d")


def tools(tree: Tree, section: Section) -> None:
    """Tools by category: from rows of two cells, from items such as `Languages: Go, Rust`, else without category."""
    for block in section.blocks:
        value = block.text.value
        found = _CATEGORY.match(value) if block.kind in ("item", "paragraph") else None
        category: Text | None = None
        if block.kind == "row" and len(block.cells) == 2:
            category, names = block.cells
        elif found is not None:
            category, names = block.text.slice(0, found.end(1)), block.text.slice(found.end(), len(value))
        else:
            names = block.text
        if block.header or block.kind == "heading" or (block.kind == "paragraph" and category is None):
            tree.keep(section.heading, block.text)
            continue
        entry = {} if category is None else {"category": category.node()}
        items = [names.slice(*span) for span in _listed(names.value)]
        entry["items"] = Node("sequence", [item.node() for item in items if item.value], names.span)
        if tree.append("tools", Node("mapping", entry, block.text.span), section.key):
            tree.texts += [("tools", item, node) for item, node in zip(items, entry["items"].value, strict=False)]
        else:
            tree.keep(section.heading, block.text)


def _listed(value: str) -> Iterator[tuple[int, int]]:
    """Where the things listed in a text stand: commas part them, but not within brackets."""
    depth = start = 0
    for index, character in enumerate(value):
        depth = max(depth + (character == "(") - (character == ")"), 0)
        if character in ",;" and not depth and value[index + 1 : index + 2].isspace():
            yield start, index
            start = index + 1
    yield start, len(value)


def faq(tree: Tree, section: Section) -> None:
    """Questions with their answers: a heading, or what ends in the first question mark, and the text up to the next.

    Where headings are the questions, what an answer asks is none.
    """
    entries: list[tuple[Text, list[Text]]] = []
    headings = [block for block in section.blocks if block.kind == "heading"]
    headed = bool(headings) and all(block.text.value[-1] == "?" for block in headings)
    for block in section.blocks:
        value = block.text.value
        asked = _QUESTION.search(value)
        mark = asked.end() if asked is not None else 0
        if block.kind == "heading":
            entries.append((block.text, []))
        elif 0 < mark <= 200 and not headed:
            entries.append((block.text.slice(0, mark), [block.text.slice(mark, len(value))]))
        elif entries:
            entries[-1][1].append(block.text)
        else:
            tree.keep(section.heading, block.text)
    for question, answers in entries:
        answer = Text.join(answers, "\n\n")
        entry = {"question": question.node()}
        if answer.value:
            entry["answer"] = answer.node()
        span = Span(question.span.start, (answer if answer.value else question).span.end)
        if tree.append("faq", Node("mapping", entry, span), section.key):
            tree.texts += [("faq", text, node) for text, node in zip((question, answer), entry.values(), strict=False)]
        else:
            tree.keep(question, answer)


def citations(tree: Tree, section: Section) -> None:
    """Sources: `[1] Publisher, "Title," rest, URL`; lines that have neither number nor address are kept as text."""
    for block in section.blocks:
        for text in _entries(block.text):
            entry = _citation(text, block.number)
            if not entry or not tree.append("citations", Node("mapping", entry, text.span), section.key):
                tree.keep(section.heading, text)


def _entries(text: Text) -> Iterator[Text]:
    """One entry each: lines `[1] …`, `[2] …` without empty lines between them are one paragraph in Markdown."""
    marks = [found.start() for found in _LATER_ID.finditer(text.value)] if _ID.match(text.value) else []
    for start, end in zip([0, *marks], [*marks, len(text.value)], strict=True):
        yield text.slice(start, start + len(text.value[start:end].rstrip()))


def _citation(text: Text, number: int) -> dict[str, Node]:
    value = text.value
    entry: dict[str, Node] = {}
    found = _ID.match(value)
    start = found.end() if found is not None else 0
    url = _URL.search(value)
    if found is not None:
        entry["id"] = Node("integer", int(found[1]), text.slice(0, start).span)
    elif number:
        entry["id"] = Node("integer", number, Span(text.span.start, text.span.start))
    if not entry and url is None:
        return {}
    end = url.start() if url is not None else len(value)
    quoted = _QUOTED.search(value, start, end)
    if quoted is not None:
        publisher = _edged(text, start, quoted.start())
        title = Text.join((_edged(text, *quoted.span(1)), _edged(text, quoted.end(), end)), ", ")
        if publisher.value:
            entry["publisher"] = publisher.node()
    else:
        title = _edged(text, start, end)
    if url is not None:
        address = text.slice(url.start(), url.start() + len(url[0].rstrip(".,;)")))
        title = Text.join((title, _edged(text, url.end(), len(value))), ", ")
        entry["url"] = address.node()
    if title.value:
        entry["title"] = title.node()
    return entry


def _edged(text: Text, start: int, end: int) -> Text:
    """A stretch without commas, quotes and dashes at its ends."""
    piece = text.value[start:end]
    start += len(piece) - len(piece.lstrip(_EDGES))
    return text.slice(start, max(start, start + len(piece.strip(_EDGES))))


def place(tree: Tree, text: Text, key: Span | None, *, employer: bool = False) -> bool:
    """Read places and kind of workplace from a line such as "Northwind, Denver, CO or Austin, TX (hybrid)".

    Returns whether it said either.
    With `employer` what stands before the first place is the employer's name.
    """
    kind = next((name for name, pattern in _WORKPLACE if pattern.search(text.value)), "")
    if kind:
        tree.put("workplace.type", _synthetic(kind, text, key))
    amount = _AMOUNT.search(text.value)
    if amount is not None:
        bar = max(text.value.rfind(sign, 0, amount.start()) for sign in "|·•\t")
        if bar < 0 or not employer:
            return bool(kind)
        text = text.slice(0, bar)
    found = _places(text.value, alone=not employer and not kind)
    if kind == "remote":
        found = _apart_from_areas(text.value, found)
    for start, _, values in found:
        if (town := _TOWN.match(values.get("city", ""))) is not None:
            values["city"] = town["name"]
            if employer:
                at = text.value.find(town[0])
                tree.put("employer.name", text.slice(at, at + len(town[0])).node())
        entry = {name: _synthetic(value, text, key) for name, value in values.items()}
        tree.append("locations", Node("mapping", entry, text.span), key)
        if employer and start == found[0][0]:
            _employer(tree, text.slice(0, len(_WHERE.sub("", text.value[:start]))))
    if employer and not found:
        _letterhead(tree, text)
    return bool(kind or found)


def _letterhead(tree: Tree, line: Text) -> None:
    """The employer where a line, or what stands before its first sign, is the name of an organisation."""
    sign = _SIGN.search(line.value)
    name = line.slice(0, sign.start() if sign is not None else len(line.value))
    if is_name(name.value) and not is_department(name.value):
        tree.put("employer.name", name.node())


def _employer(tree: Tree, before: Text) -> None:
    """The employer and its department in what stands before the first place of a line: the first name of each."""
    for match in _BARRED.finditer(before.value):
        part = before.slice(*match.span())
        among = [piece.span() for piece in _PIECE.finditer(part.value)]
        if not any(is_department(part.value[slice(*span)]) for span in among):
            among = [(0, len(part.value))]
        for first, last in among:
            words = _ADDRESS.split(part.value[first:last])[0].strip(" ,|·•;/–—-")
            name = part.slice(part.value.find(words, first), part.value.find(words, first) + len(words))
            if is_department(words):
                tree.put("employer.department", name.node())
            elif words and _may_be_employer(words):
                tree.put("employer.name", name.node())


def _may_be_employer(words: str) -> bool:
    return may_be_name(words) and not (tells_terms(words) or is_street(words) or _tells_workplace(words))


def _tells_workplace(words: str) -> bool:
    """Whether words begin with the kind of workplace: "Hybrid (2 days a week in the office)"."""
    return any(pattern.match(words) for _, pattern in _WORKPLACE) and not is_name(words)


def is_place(line: str) -> bool:
    """Tell whether a line is a place with its region or country, and nothing else."""
    found = _places(line, alone=False)
    return len(found) == 1 and found[0][:2] == (0, len(line))


def _places(line: str, *, alone: bool) -> list[_Row]:
    """The places of a line with where they stand; with `alone` a city without region is one at the end."""
    from jdlint.reference.listed_places import listed_places
    from jdlint.reference.organizations import is_employer
    from jdlint.reference.places import parse_place
    from jdlint.reference.regions_abroad import is_region_abroad

    found = listed_places(line)
    if not alone:
        return [row for row in found if "country" in row[2]]
    if not found:
        start = max(map(line.rfind, ",|·•;/–—")) + 1
        words = line[start:].partition("(")[0]
        values = parse_place(words)
        if is_region_abroad(words) or is_employer(words.strip()):
            return []
        if values is not None and "city" in values:
            return [(start + len(words) - len(words.lstrip()), start + len(words.rstrip()), values)]
    return found


def _apart_from_areas(line: str, found: list[_Row]) -> list[_Row]:
    """The places without the regions of which the line only says that people may work there, or may not."""
    from jdlint.reference.places_in_words import areas, lists_areas

    named = set().union(*areas(line))
    found = [row for row in found if "region" not in row[2] or not lists_areas(line, *row[:2])]
    return [row for row in found if "city" in row[2] or row[2].get("region") not in named]


def _synthetic(value: str, text: Text, key: Span | None) -> Node:
    """A value worked out from a text: where it does not stand there itself, the whole text is its place."""
    start = text.value.find(value)
    if start >= 0:
        return text.slice(start, start + len(value)).node(key)
    return Node("string", value, text.span, key=key, content=everywhere(value, text.span))


__all__ = ["citations", "faq", "is_place", "place", "tools"]
