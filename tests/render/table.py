"""What each format keeps of a posting, found by rendering, reading back, and rendering without the field.

`python -m tests.render.table` writes it into docs/render.md; a test holds the two equal.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as xml
from functools import cache

from jdlint.facts import Facts
from jdlint.habits import normalise
from jdlint.matcher import Matcher
from jdlint.posting import Field, Node, Posting, leaves
from jdlint.readers import read
from jdlint.render import render
from jdlint.render.page import Page
from jdlint.schema import load_schema, prose_patterns
from jdlint.settings import DEFAULTS, Settings
from tests.conftest import CHECKOUT

DOCUMENT = CHECKOUT / "docs/render.md"
SCHEMA = load_schema("posting")
AS_OF = "2026-11-23"
#: Formats that a reader of jdlint reads as prose, and those that are data for machines.
READ_BACK = ("html", "markdown", "text", "docx")
DATA = ("jsonld", "indeed-xml")
COLUMNS = {
    "printed": "PDF", "html": "HTML", "markdown": "Markdown", "text": "text", "docx": "DOCX", "jsonld": "JSON-LD",
    "indeed-xml": "Indeed",
}  # fmt: skip
#: From the least to the most.
STATES = ("–", "words", "field")
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->\n"
#: Keys that are free to choose.
_FREE = re.compile(r"(headcount_by_region\.|percentiles\.|^x-).*")

#: Items that may be a text or an object that has one.
_TEXT = re.compile(r"^(duties\[\*\]|qualifications\.\w+\[\*\]|licenses\[\*\]|benefits\[\*\])\.text$")


def page_of(posting: Posting, kind: str | None = None) -> Page:
    """A posting that was read, as it is rendered."""
    settings = Settings({**DEFAULTS, "as_of": AS_OF, "kind": kind}, {}, str(CHECKOUT))
    normalise(posting, SCHEMA)
    return Page(Facts(posting, settings, prose_patterns(SCHEMA), Matcher(())))


def rendered(posting: Posting, format: str) -> str | bytes:
    return render([page_of(posting)], format, lambda _: None)


def reread(posting: Posting, format: str) -> Posting:
    """The posting that is read from what was rendered."""
    data = rendered(posting, format)
    [found] = read(data if isinstance(data, bytes) else data.encode(), f"posting.{format}", format)[1]
    normalise(found, SCHEMA)
    return found


def values(posting: Posting, page: Page | None = None) -> dict[str, list[object]]:
    """The values below each pattern, in order; an item that is an object has its text at the item's pattern."""
    found: dict[str, list[object]] = {}
    for field in leaves(Field("", posting.root)):
        pattern = _TEXT.sub(r"\1", field.pattern)
        value = field.node.value
        if isinstance(value, str):
            value = " ".join((page.published(field.node, field.path) if page else value).split())
        found.setdefault(pattern, []).append(value)
    return found


def kept(pattern: str, value: list[object], back: dict[str, list[object]]) -> bool:
    """Whether a field is read back as it was; a section may have others beside it."""
    found = back.get(pattern, [])
    return all(one in found for one in value) if pattern.startswith("sections") else found == value


def without(node: Node, names: list[str]) -> None:
    """Take a field out of the tree, in every item of a list."""
    name, rest = names[0], names[1:]
    if name == "[*]" and node.kind == "sequence":
        for child in node.value if rest else ():
            without(child, rest)
        if not rest:
            node.value.clear()
    elif node.kind == "mapping" and name in node.value:
        if rest:
            without(node.value[name], rest)
        else:
            del node.value[name]


@cache
def samples() -> list[tuple[bytes, int]]:
    """The bytes of files in YAML, with the number of a document in each; a template is no posting yet."""
    paths = [CHECKOUT / "tests/render/full.yaml", *sorted((CHECKOUT / "samples/good").glob("*.yaml"))]
    texts = [path.read_bytes() for path in paths if ".template." not in path.name]
    return [(text, index) for text in texts for index in range(len(read(text, "posting.yaml", "yaml")[1]))]


def parsed(text: bytes, index: int, lacking: str = "") -> Posting:
    """One document of a file, perhaps without the field of a pattern."""
    posting = read(text, "posting.yaml", "yaml")[1][index]
    normalise(posting, SCHEMA)
    if lacking:
        without(posting.root, lacking.replace("[*]", ".[*]").split("."))
    return posting


def data_of(posting: Posting, format: str) -> tuple[str, str]:
    """What a feed says in its own elements, and its description."""
    made = str(rendered(posting, format))
    if format == "jsonld":
        things = json.loads(made)
        job = things[0] if isinstance(things, list) else things
        return job.pop("description", ""), json.dumps(things)
    root = xml.fromstring(made)
    description = root.find("job/description")
    said = "" if description is None else description.text or ""
    if description is not None:
        description.text = ""
    return said, xml.tostring(root, encoding="unicode")


def states(text: bytes, index: int) -> dict[str, dict[str, str]]:
    """For each pattern of a posting what becomes of it in each column."""
    original = parsed(text, index)
    page = page_of(original)
    held = values(original, page)
    only = held.get("x-only[*]")
    back = {format: values(reread(original, format)) for format in READ_BACK}
    feeds = DATA if page.kind == "posting" and page.status == "open" else ()
    data = {format: data_of(original, format) for format in feeds}
    plain, found = rendered(original, "text"), {}
    for pattern, value in held.items():
        if only is not None and pattern.rpartition(".")[2] not in only:
            continue
        less = parsed(text, index, lacking=pattern)
        printed = "words" if rendered(less, "text") != plain else "–"
        row = {"printed": printed}
        row |= {format: "field" if kept(pattern, value, back[format]) else printed for format in READ_BACK}
        for format in feeds:
            description, own = data_of(less, format)
            row[format] = "field" if own != data[format][1] else "words" if description != data[format][0] else "–"
        if says_something(pattern, held, page.kind):
            found[_FREE.sub(r"\1…", pattern)] = row
    return found


def says_something(pattern: str, held: dict[str, list[object]], kind: str) -> bool:
    """Whether a format could be expected to show the field in such a document."""
    if pattern.startswith(("citations", "compensation.market")):
        return kind == "role"
    if pattern in ("duties[*]", "duties[*].essential"):
        return (kind == "description") == pattern.endswith("essential")  # the text has more behind it there
    if pattern == "dates.reviewed":
        return kind != "posting"
    if pattern == "education.or_experience":
        return held[pattern] == [True] and held.get("education.level") != ["none"]
    if pattern in ("compensation.currency", "compensation.period"):
        return kind != "role"  # there they are those of the market
    return held[pattern] not in ([False], ["base"], ["hiring"])


@cache
def table() -> dict[str, dict[str, str]]:
    """The least that happens to each pattern in any of the samples."""
    least: dict[str, dict[str, str]] = {}
    for text, index in samples():
        for pattern, row in states(text, index).items():
            held = least.setdefault(pattern, dict(row))
            for column, state in row.items():
                held[column] = min(held.get(column, state), state, key=STATES.index)
    return least


def markdown() -> str:
    """The table, with the fields in the order of the schema."""
    order = list(SCHEMA["properties"])
    rows = sorted(
        table().items(), key=lambda row: order.index(re.split(r"[.\[]", row[0])[0]) if row[0] != "x-…" else 99
    )
    lines = ["| field | " + " | ".join(COLUMNS.values()) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for pattern, row in rows:
        lines.append(
            f"| `{pattern.replace('[*]', '[]')}` | " + " | ".join(row.get(column, "–") for column in COLUMNS) + " |"
        )
    return "\n".join(lines) + "\n"


def written(text: str) -> str:
    """The page with the table of now."""
    head, _, rest = text.partition(BEGIN)
    return f"{head}{BEGIN}{markdown()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
