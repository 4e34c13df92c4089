"""What readers of saved records share: members by path, texts with markup, typed values."""

from __future__ import annotations

import re

from jdlint.amounts import read_number
from jdlint.blocks import Block, Text, joined
from jdlint.posting import Node
from jdlint.readers.html_blocks import lines_of, page_of
from jdlint.readers.html_entities import unescaped
from jdlint.reference.listed_places import listed_places
from jdlint.reference.places import country_code, parse_place, region_code
from jdlint.synthetic import node_of, part_of_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    #: Fields by dotted path, in the order in which they are put into a posting.
    Fields = list[tuple[str, Node]]

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}(?=[\s/>])[^<>]{0,2000}>")
_ESCAPED_TAG = re.compile(r"&(?:amp;)?lt;/?[A-Za-z]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: What stands behind the country in a code of ISO 3166-2.
_REGION = re.compile(r"[A-Za-z0-9]{1,3}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_WORD_END = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_-]+")
#: What records call a kind of employment and a period of pay, in lower case without marks.
_EMPLOYMENT = {
    "fulltime": "full_time", "parttime": "part_time", "contractor": "contractor",
    "contract": "contractor", "freelance": "contractor", "temporary": "temporary", "temp": "temporary",
    "seasonal": "temporary", "intern": "intern", "internship": "intern", "trainee": "intern",
    "volunteer": "volunteer", "perdiem": "per_diem", "other": "other",
}  # fmt: skip
_PERIODS = {
    "hour": "hour", "hourly": "hour", "day": "day", "daily": "day", "week": "week", "weekly": "week", "month": "month",
    "monthly": "month", "year": "year", "yearly": "year", "annual": "year", "annually": "year", "annum": "year",
}  # fmt: skip
_WORKPLACES = {"remote": "remote", "hybrid": "hybrid", "onsite": "onsite", "inoffice": "onsite"}


def each(node: Node | None, path: str = "") -> Iterator[Node]:
    """The values at a dotted path; a list anywhere on the way stands for each of its entries, null for none."""
    if node is None or node.kind == "null":
        return
    if node.kind == "sequence":
        for entry in node.value:
            yield from each(entry, path)
    elif not path:
        yield node
    elif node.kind == "mapping":
        name, _, rest = path.partition(".")
        yield from each(node.value.get(name), rest)


def first(node: Node | None, *paths: str) -> Node | None:
    """The first value that one of the paths leads to, an empty text apart; without a path the value itself."""
    found = (value for path in paths or ("",) for value in each(node, path))
    return next((value for value in found if value.kind != "string" or value.value.strip()), None)


def text(node: Node | None, *paths: str) -> Node | None:
    """A short text: markup and references taken out; a number as its digits."""
    found = first(node, *paths)
    if found is None or found.kind in ("mapping", "boolean"):
        return None
    if found.kind != "string":
        return node_of(str(found.value), found)
    blocks = blocks_of(found)
    return Text.join((block.text for block in blocks), " ").node() if blocks else None


def prose(node: Node | None, *paths: str) -> Node | None:
    """A text of paragraphs, markup taken out."""
    blocks = [block for path in paths for value in each(node, path) for block in blocks_of(value)]
    return joined(blocks).node() if blocks else None


def items(node: Node | None, *paths: str) -> Node | None:
    """A list of texts: the entries, or the lines of a text."""
    blocks = [block for path in paths for value in each(node, path) for block in blocks_of(value)]
    nodes = [block.text.node() for block in blocks]
    return Node("sequence", nodes, nodes[0].span) if nodes else None


def blocks_of(node: Node | None) -> list[Block]:
    """The blocks of a text with or without markup, which may be escaped, and escaped again. Raises TooLargeError."""
    if node is None or node.kind != "string":
        return []
    base = Text.of_node(node)
    for _ in range(3):
        if _TAG.search(base.value) is None and _ESCAPED_TAG.search(base.value) is not None:
            base = unescaped(base)
    return page_of(base).blocks if _TAG.search(base.value) is not None else lines_of(base)


def number(node: Node | None, *paths: str, divide: int = 1) -> Node | None:
    """An amount, also one that is written as text; `divide` by 100 for cents."""
    found = first(node, *paths)
    if found is None:
        return None
    value = found.value
    if found.kind == "string":
        value = (read_number(value, "US") or {}).get("")
    if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
        return None
    if divide > 1:
        value = value // divide if value % divide == 0 else value / divide
    return node_of(value, found)


def day(node: Node | None, *paths: str) -> Node | None:
    """A day (YYYY-MM-DD) out of a date, with or without time, or out of milliseconds since 1970."""
    found = first(node, *paths)
    if found is None:
        return None
    if found.kind == "integer" and 10**11 < found.value < 10**13:
        import datetime

        moment = datetime.datetime.fromtimestamp(found.value / 1000, datetime.UTC)
        return node_of(moment.date().isoformat(), found)
    if found.kind != "string" or (match := _DAY.match(found.value.strip())) is None:
        return None
    lead = len(found.value) - len(found.value.lstrip())
    return part_of_text(found, lead, lead + len(match[0]))


def one_of(words: dict[str, str], node: Node | None, *paths: str) -> Node | None:
    """What stands for a value of the schema: `FULL_TIME`, `FullTime`, `Full-time`.

    Of the paths the first that holds one counts; of a list that holds several the schema cannot take one alone.
    """
    for path in paths or ("",):
        texts = [value for value in each(node, path) if value.kind == "string"]
        found = {meant: value for value in reversed(texts) if (meant := _meant(words, value))}
        if found:
            return node_of(*found.popitem()) if len(found) == 1 else None
    return None


def _meant(words: dict[str, str], value: Node) -> str:
    return words.get(_WORD_END.sub("", value.value.strip()).lower(), "")


def employment(node: Node | None, *paths: str) -> Node | None:
    """A kind of employment as the schema has it."""
    return one_of(_EMPLOYMENT, node, *paths)


def period(node: Node | None, *paths: str) -> Node | None:
    """A period of pay as the schema has it: of `HOUR`, `1 YEAR`, `per-year-salary`."""
    found = first(node, *paths)
    if found is None or found.kind != "string":
        return None
    words = re.findall(r"[a-z]+", found.value.lower())
    return next((node_of(_PERIODS[word], found) for word in words if word in _PERIODS), None)


def language(node: Node | None, *paths: str) -> Node | None:
    """A language by its tag (BCP 47)."""
    found = text(node, *paths)
    return found if found is not None and _LANGUAGE.fullmatch(found.value) else None


def workplace(node: Node | None, *paths: str) -> Node | None:
    """onsite, hybrid or remote."""
    return one_of(_WORKPLACES, node, *paths)


def region(node: Node | None, country: str = "") -> Node | None:
    """A region or a country by its code (US-CO, CA), where jdlint knows it; `country` says whose region it is."""
    if node is None or node.kind != "string":
        return None
    words = node.value.strip()
    code = region_code(words) or ""
    if country and not code.startswith(f"{country}-"):
        code = f"{country}-{words.upper()}" if _REGION.fullmatch(words) else ""
    if not code and not country:
        place = parse_place(words) or {}
        code = country_code(words) or ("" if place.get("city") else place.get("region") or place.get("country") or "")
    return node_of(code, node) if code else None


def places(node: Node | None) -> list[Node]:
    """The places in words, where jdlint can read them, as locations of the schema."""
    if node is None or node.kind != "string":
        return []
    found = {name: value for name, value in (parse_place(node.value.strip()) or {}).items() if value}
    if found.keys() & {"region", "country"}:
        return [node_of(found, node)]
    listed = [node_of(values, part_of_text(node, start, end)) for start, end, values in listed_places(node.value)]
    return listed or ([node_of(found, node)] if found else [])


__all__ = [
    "blocks_of", "day", "each", "employment", "first", "items", "language", "number", "one_of", "period", "places",
    "prose", "region", "text", "workplace",
]  # fmt: skip
