"""What each format keeps of a posting, found by rendering, importing, and rendering without the field.

`python -m tests.render.table` writes it into docs/render.md; a test holds the two equal.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as xml
from functools import cache

from jdlint.facts import Facts
from jdlint.habits import normalise
from jdlint.importing import drafts
from jdlint.matcher import Matcher
from jdlint.posting import Field, Node, Posting, leaves
from jdlint.readers import read
from jdlint.reference.printed import LANGUAGES
from jdlint.render import render
from jdlint.render.page import Page
from jdlint.schema import load_schema, prose_patterns
from jdlint.settings import DEFAULTS, Settings
from tests.conftest import CHECKOUT

DOCUMENT = CHECKOUT / "docs/render.md"
SCHEMA = load_schema("posting")
AS_OF = "2026-11-23"
#: Formats that `jdlint import` reads, with how it calls them.
IMPORTED = {"html": "html", "markdown": "markdown", "text": "text", "docx": "docx", "jsonld": "json"}
COLUMNS = {
    "html": "HTML", "markdown": "Markdown", "text": "text", "docx": "DOCX", "jsonld": "JSON-LD", "indeed-xml": "Indeed",
    "pdf": "PDF",
}  # fmt: skip
#: From the least to the most; the last but one is Indeed's alone, where nothing is imported.
STATES = ("–", "text", "part", "element", "kept")
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->\n"
#: The marks of lists in a text are written in one way.
_MARK = re.compile(r"^[ \t]*(?:[*+•·▪●–—]|(\d{1,2})[.)])[ \t\xa0]+(?=\S)", re.MULTILINE)
#: Keys that are free to choose.
_FREE = re.compile(r"(headcount_by_region\.|percentiles\.|^x-).*")

#: Items that may be a text or an object that has one, alone or beside other members.
_ITEMS = re.compile(r"(?P<list>duties|qualifications\.\w+|licenses|benefits)\[(?P<number>\d+)\]\.text")
#: Members with which an item says more than its text.
_MORE = ("name", "share", "essential")
#: Fields that are printed nowhere: what they say shows in which words are chosen, and is guessed again.
_UNSAID = ("kind", "audience", "language")


def page_of(posting: Posting, kind: str | None = None) -> Page:
    """A posting that was read, as it is rendered."""
    settings = Settings({**DEFAULTS, "as_of": AS_OF, "kind": kind}, {}, str(CHECKOUT))
    normalise(posting, SCHEMA)
    return Page(Facts(posting, settings, prose_patterns(SCHEMA), Matcher(())))


def rendered(posting: Posting, format: str) -> str | bytes:
    return render([page_of(posting)], format, lambda _: None)


def imported(posting: Posting, format: str) -> Posting:
    """The posting that `jdlint import` makes of what was rendered."""
    data = rendered(posting, format)
    settings = Settings({**DEFAULTS, "as_of": AS_OF}, {}, str(CHECKOUT))
    bytes_ = data if isinstance(data, bytes) else data.encode()
    [draft] = drafts(bytes_, f"posting.{format}", IMPORTED[format], settings, SCHEMA, "posting.schema.json")
    [found] = read(draft.text.encode(), "posting.yaml", "yaml")[1]
    del found.root.value["x-import"]
    return found


def values(posting: Posting, page: Page | None = None) -> dict[str, list[object]]:
    """The values below each pattern, in order; an item that is an object has its text at the item's pattern."""
    found: dict[str, list[object]] = {}
    for field in leaves(Field("", posting.root)):
        value = field.node.value
        if isinstance(value, str):
            value = page.published(field.node, field.path) if page else value
            value = " ".join(_MARK.sub(_same_mark, value).split())
        found.setdefault(_pattern(posting, field), []).append(value)
    return found


def _same_mark(match: re.Match[str]) -> str:
    return f"{match[1]}. " if match[1] else "- "


def _pattern(posting: Posting, field: Field) -> str:
    """The pattern of a field; the text of an object that has nothing else to say is that of the item."""
    match = _ITEMS.fullmatch(field.path)
    held = posting.get(match["list"]) if match is not None else None
    if match is None or held is None or held.value[int(match["number"])].value.keys() & set(_MORE):
        return field.pattern
    return field.pattern.removesuffix(".text")


def kept(pattern: str, value: list[object], back: dict[str, list[object]]) -> bool:
    """Whether a field is imported as it was; items and sections may have others between them."""
    found = back.get(pattern, [])
    if not pattern.startswith("sections") and not _ITEMS.fullmatch(f"{pattern.replace('[*]', '[0]')}.text"):
        return found == value
    rest = iter(found)
    return all(one in rest for one in value)


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
    full = (CHECKOUT / "tests/render/full.yaml").read_bytes()
    assert full.count(b"language: en-US") == 1
    texts = [full.replace(b"language: en-US", f"language: {language}".encode()) for language in LANGUAGES]
    paths = sorted((CHECKOUT / "samples/good").glob("*.yaml"))
    texts += [path.read_bytes() for path in paths if ".template." not in path.name]
    return [(text, index) for text in texts for index in range(len(read(text, "posting.yaml", "yaml")[1]))]


def parsed(text: bytes, index: int, lacking: str = "") -> Posting:
    """One document of a file, perhaps without the field of a pattern."""
    posting = read(text, "posting.yaml", "yaml")[1][index]
    normalise(posting, SCHEMA)
    if lacking:
        without(posting.root, lacking.replace("[*]", ".[*]").split("."))
    return posting


def indeed(posting: Posting) -> tuple[str, str]:
    """The description in the feed for Indeed, and what the feed says beside it."""
    root = xml.fromstring(str(rendered(posting, "indeed-xml")))
    job = root.find("job")
    description = root.find("job/description")
    said = "" if description is None else description.text or ""
    if job is not None and description is not None:
        job.remove(description)
    return said, "".join(xml.tostring(root, encoding="unicode").split())


def outcome(text: bytes, index: int, format: str) -> dict[str, str]:
    """For each pattern of a posting what becomes of it in one format; nothing where the format does not take it."""
    original = parsed(text, index)
    page = page_of(original)
    held = values(original, page)
    if format in ("jsonld", "indeed-xml") and (
        page.kind != "posting" or page.status != "open" or page.audience == "internal"
    ):
        return {}
    only = held.get("x-only[*]")
    back = values(imported(original, format)) if format in IMPORTED else {}
    found = {}
    for pattern, value in held.items():
        if (only is None or pattern.rpartition(".")[2] in only) and says_something(pattern, held, page.kind):
            name = _FREE.sub(r"\1…", pattern)
            if format in IMPORTED and kept(pattern, value, back):
                found[name] = "kept"
            else:
                shown = "–" if pattern in _UNSAID else _shown(text, index, pattern, format)
                found[name] = "part" if shown == "text" and back.get(pattern) else shown
    return found


def _shown(text: bytes, index: int, pattern: str, format: str) -> str:
    """Whether anything of a field stands in a format, and for Indeed where: found by rendering without the field."""
    whole, less = parsed(text, index), parsed(text, index, lacking=pattern)
    if format == "indeed-xml":
        (description, own), (less_said, less_own) = indeed(whole), indeed(less)
        return "element" if own != less_own else "text" if description != less_said else "–"
    format = "text" if format in ("pdf", "docx") else format
    return "text" if rendered(whole, format) != rendered(less, format) else "–"


def says_something(pattern: str, held: dict[str, list[object]], kind: str) -> bool:
    """Whether a format could be expected to show the field in such a document."""
    if pattern.startswith(("citations", "compensation.market")):
        return kind == "role"
    if pattern == "duties[*].essential":
        return kind == "description"
    if pattern == "dates.reviewed":
        return kind != "posting"
    if pattern == "education.or_experience":
        return held[pattern] == [True] and held.get("education.level") != ["none"]
    if pattern in ("compensation.currency", "compensation.period"):
        return kind != "role"  # there they are those of the market
    return held[pattern] not in ([False], ["base"], ["hiring"])


@cache
def table() -> dict[str, dict[str, set[str]]]:
    """For each pattern and format all that happens to it in any of the samples."""
    found: dict[str, dict[str, set[str]]] = {}
    for text, index in samples():
        for format in COLUMNS:
            for pattern, state in outcome(text, index, format).items():
                found.setdefault(pattern, {}).setdefault(format, set()).add(state)
    return found


def markdown() -> str:
    """The table, with the fields in the order of the schema."""
    order = list(SCHEMA["properties"])
    rows = sorted(
        table().items(), key=lambda row: order.index(re.split(r"[.\[]", row[0])[0]) if row[0] != "x-…" else 99
    )
    lines = ["| field | " + " | ".join(COLUMNS.values()) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for pattern, row in rows:
        cells = (", ".join(sorted(row.get(column, ()), key=STATES.index, reverse=True)) for column in COLUMNS)
        lines.append(f"| `{pattern.replace('[*]', '[]')}` | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def written(text: str) -> str:
    """The page with the table of now."""
    head, _, rest = text.partition(BEGIN)
    return f"{head}{BEGIN}{markdown()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
