"""One file to drafts: its postings in canonical form, completed, fitted to the schema and written as YAML."""

from __future__ import annotations

import os

from jdlint.composing import several
from jdlint.errors import JdlintError
from jdlint.facts import Facts
from jdlint.habits import looks_like_posting, normalise
from jdlint.importing.complete import complete
from jdlint.importing.coverage import Coverage
from jdlint.importing.fitting import fit
from jdlint.importing.kind import kind_of
from jdlint.importing.labelled_lines import take_labelled
from jdlint.importing.links import add_addresses
from jdlint.importing.listing import mark_items
from jdlint.importing.marks import MARKS, marked, origin_of
from jdlint.importing.rest import rest_of
from jdlint.importing.tidying import tidy
from jdlint.importing.writing import Writer
from jdlint.matcher import Matcher
from jdlint.posting import Field, Node, filled, leaves
from jdlint.readers import read
from jdlint.scaffold.parts import lines_of
from jdlint.schema import prose_patterns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Span
    from jdlint.importing.writing import Guess
    from jdlint.posting import Posting
    from jdlint.settings import Settings
    from jdlint.source import Source

#: Fields that are there in every draft, whatever was read.
_FIXED = ("version", "kind")
#: Characters of text in one posting; no posting comes near.
_LONGEST = 100_000


class Draft:
    """A posting as YAML.

    `origin` is the file that it came from, `fields` are the canonical fields that were found, `guesses`
    what was not stated in so many words, `unplaced` the headings (or first words) of the sections without a field.
    `several` are the jobs of which it tells, where these are more than one.
    `fault` says where and why front matter or the data of a page could not be read as a whole, "" where they could.
    """

    __slots__ = ("fault", "fields", "guesses", "kind", "number", "origin", "several", "text", "title", "unplaced")

    def __init__(self, posting: Posting, text: str, origin: str, guesses: list[Guess]) -> None:
        self.text = text
        self.origin = origin
        self.guesses = guesses
        self.number = posting.document
        self.fault = _fault(posting)
        self.several = next((defect.values["jobs"] for defect in posting.defects if defect.rule == several.RULE), "")
        self.kind = posting.text("kind")
        self.title = posting.text("title")
        root = posting.root.value
        self.fields = [name for name, node in root.items() if name not in (*_FIXED, "sections", MARKS) and filled(node)]
        self.unplaced = [_name(entry) for entry in root["sections"].value] if "sections" in root else []


def drafts(
    data: bytes, path: str, format: str, settings: Settings, schema: dict[str, Any], address: str, origin: str = ""
) -> list[Draft]:
    """The postings of one file as YAML; `address` is where an editor finds the schema.

    `origin` is what `x-import` says that they came from, by default the file's name.

    Raises JdlintError for a file that cannot be read or holds no posting.
    """
    source, postings = read(data, path, format, mend=True)
    for posting in postings:
        fault = _fault(posting)
        if fault and format != "markdown" and not (format == "html" and posting.root.value):
            raise JdlintError(fault)
    if format in ("yaml", "json") and len(postings) > 1:
        postings = [posting for posting in postings if looks_like_posting(posting, schema)]
    postings = [posting for posting in postings if posting.root.value]
    if not postings:
        raise JdlintError(f"{path}: there is nothing in this file that could be a posting")
    if format == "yaml" and all(MARKS in posting.root.value for posting in postings):
        return [_taken_over(source, posting, schema) for posting in postings]
    spans = [posting.root.span for posting in postings]
    origin = origin or os.path.basename(path)
    found = []
    for number, posting in enumerate(postings):
        writer, body, rest = _written(posting, data, settings, schema, spans[:number] + spans[number + 1 :])
        text = f"# yaml-language-server: $schema={address}\n" + marked(body, origin, schema) + rest
        found.append(Draft(posting, text, origin, writer.guesses))
    return found


def _written(
    posting: Posting, data: bytes, settings: Settings, schema: dict[str, Any], others: list[Span]
) -> tuple[Writer, str, str]:
    """One posting: its writer, its fields, and comments with what was left.

    `others` are the places of those beside it in the file, which are drafts of their own.
    """
    source = posting.source
    length = sum(len(field.node.value) for field in leaves(Field("", posting.root)) if field.node.kind == "string")
    if length > _LONGEST:
        raise JdlintError(f"{source.path} holds a text of {length:,} characters", "no posting is so long; split it")
    addresses = add_addresses(posting, data)
    normalise(posting, schema)
    if posting.format in ("yaml", "json") and not posting.root.value.keys() & schema["properties"].keys():
        raise JdlintError(f"{source.path}: there is nothing in this file that could be a posting")
    headings = take_labelled(posting)
    prose = prose_patterns(schema)
    facts = Facts(posting, settings, prose, Matcher(()))
    reasons = complete(facts, schema)
    if posting.root.value.get("kind") is None:
        kind, why = (settings.kind, "") if settings.kind else kind_of(posting)
        posting.root.value["kind"] = node = Node("string", kind, _start(posting))
        reasons[id(node)] = why
    tidy(posting)
    fit(posting, schema)
    mark_items(posting, prose)
    coverage = Coverage(source)
    for span in (*addresses, *others, *headings, *posting.repeated):
        coverage.mark(span)
    writer = Writer(posting, schema, coverage, reasons)
    body = "\n".join(lines_of(writer.parts())).rstrip() + "\n"
    return writer, body, rest_of(posting, coverage, body, _remarks(posting, data))


def _remarks(posting: Posting, data: bytes) -> list[str]:
    """The comments of people in a Word document."""
    if posting.format != "docx":
        return []
    from jdlint.readers.docx import open_document
    from jdlint.readers.docx_parts import remarks_of

    return remarks_of(open_document(data, posting.source.path))


def _taken_over(source: Source, posting: Posting, schema: dict[str, Any]) -> Draft:
    """A file that an import wrote is what importing it gives."""
    start, end = posting.root.span.start, posting.root.span.end
    text = source.text if not posting.document > 1 else source.text[start:end].rstrip() + "\n"
    origin = origin_of(posting) or os.path.basename(source.path)
    normalise(posting, schema)
    return Draft(posting, text, origin, [])


def _fault(posting: Posting) -> str:
    """Where and why a file cannot be read; "" where it can."""
    for defect in posting.defects:
        if defect.rule in ("invalid-syntax", "too-large"):
            line, _ = posting.source.position(defect.span.start)
            what = defect.values.get("problem") or defect.values.get("limit", "")
            return f"{posting.source.path}:{line}: this cannot be read: {what}".rstrip(": ")
    return ""


def _start(posting: Posting) -> Span:
    from jdlint.finding import Span

    return Span(posting.root.span.start, posting.root.span.start)


def _name(entry: Node) -> str:
    node = entry.value.get("heading") or entry.value.get("text") if entry.kind == "mapping" else entry
    words = " ".join(str(node.plain()).split()) if node is not None else ""
    return words if len(words) <= 40 else f"{words[:39].rstrip()}…"
