"""HTML into a posting: what the page shows, and what its JSON-LD says where the page is silent.

Saved records of applicant systems and of schema.org end here too: their texts are HTML.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from jdlint.blocks import Block, Text
from jdlint.composing.compose import posting_of
from jdlint.composing.labelled import taken
from jdlint.finding import Span
from jdlint.posting import Comment, Defect, Node, Posting, filled
from jdlint.readers import html_forms, html_microdata, html_site, html_template, html_title
from jdlint.readers.html_blocks import page_of
from jdlint.readers.html_cards import join_cards
from jdlint.readers.html_tokens import TooLargeError, place_of
from jdlint.readers.record_places import put_places
from jdlint.readers.records import each
from jdlint.readers.unshown import is_torn, keep_unshown, parted, shows
from jdlint.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.readers.applicant_systems import Record
    from jdlint.readers.html_page import Page
    from jdlint.readers.records import Fields
    from jdlint.source import Source

#: A page that shows less than so many characters is filled by a script when it is looked at.
_SHORTEST = 300
#: Its data then holds so many times as much.
_TIMES = 2
#: Parts of a posting to which a record may add; of all others the page has them or the record.
_ADDED_TO = frozenset({"application", "employer", "employment", "dates", "workplace"})
#: What the page shows around the posting: kept, never judged.
AROUND = "x-page"
#: What an employer is taken for that the JobPosting does not name.
_BESIDE = "the organization beside the JobPosting"
_APPLY = re.compile(r"\bapply\b|\bbewerben\b|\bpostuler\b", re.IGNORECASE)
#: Where a link leads, with something behind the scheme; a subject is no part of an address.
_LEADS_TO = re.compile(
    r"\s{0,9}(?:mailto:(?P<email>[^\s?@]{1,100}@[^\s?@]{1,200})|(?P<url>(?:https?://(?=[^\s/?#])|/(?=[^\s/?#]))\S{1,2000}))",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<[^<>]{0,1000}>")
#: What parts a department from the team in it.
_UNIT = re.compile(r" [–—] ")


def read(source: Source, *, fragment: bool = False) -> list[Posting]:
    """The posting of a page. With `fragment` no title is looked for, and a page without headings is one prose."""
    try:
        shown, title = html_template.without(source.text)
        page = page_of(Text(shown, [(0, 0, 0)]))
        page.title = page.title or title
        found = [_of_page(source, page, fragment)]
    except TooLargeError as error:
        found = [too_large(source, error.limit, error.offset)]
    return found


def too_large(source: Source, limit: str, offset: int) -> Posting:
    """A posting without fields that says why it has none."""
    offset = min(offset, max(len(source.text) - 1, 0))
    defect = Defect("too-large", Span(offset, offset + 1), values={"limit": limit})
    return Posting(source, Node("mapping", {}, Span(0, len(source.text))), format="html", defects=[defect])


def _of_page(source: Source, page: Page, fragment: bool) -> Posting:
    join_cards(page)
    entry, beside, broken = _json_ld(source, page)
    record = _record_of(entry)
    repeated: list[Block] = []
    asked, way = ([], None) if fragment else html_forms.take_out(page)
    inside, around = _parted(page)
    if record is not None and not _is_ad(inside, record):
        inside, around = list(record.blocks), page.blocks
    elif record is not None and is_torn(inside, record.blocks):
        inside = list(record.blocks)
        around, repeated = parted(page.blocks, inside)
    shown = [*inside, *around, *asked]
    fields = record.fields if record is not None else []
    title = None
    if not fragment:
        html_site.put_aside(page, inside, around)
        parts = html_title.parts_of(page.title) if page.title is not None else []
        title = html_site.take_title(inside, around, dict(fields).get("title"), parts)
    posting = posting_of(source, inside, format="html", fragment=fragment, comments=_comments(page), title=title)
    posting.repeated = [block.text.span for block in repeated]
    tree = Tree(posting.root)
    _put_named(tree, page)
    if not fragment:
        fields = [*fields, *html_microdata.fields_of(source.text, page)]
        _complete_place(posting, fields)
        _fill(posting, fields)
        _fill_from_title(posting, page)
        _fill(posting, beside, _BESIDE)
        _fill(posting, _link_to_apply(source, page), "a link to apply")
    if way is not None and tree.get("application") is None:
        _fill(posting, [("application.how_to", way.text.node())], "a form to apply with")
        asked = [block for block in asked if block is not way]
    kept = [block.text for block in (*around, *asked)]
    if page.title is not None and not html_title.says(posting, page.title):
        kept.insert(0, page.title)
    if entry is not None and not fragment:
        kept += keep_unshown(tree, entry, shown)
    _keep_beside(posting, kept)
    posting.defects += [broken] if broken is not None else []
    return posting


def _is_ad(blocks: list[Block], record: Record) -> bool:
    """Whether what a page shows is the ad of its record."""
    title = next((node.value for path, node in record.fields if path == "title"), "")
    little = _shown(blocks) < _SHORTEST and _shown(record.blocks) > _TIMES * _shown(blocks)
    return not little and shows(blocks, record.blocks, title)


def _json_ld(source: Source, page: Page) -> tuple[Node | None, Fields, Defect | None]:
    """The first JobPosting in the page's scripts and what stands beside it, or why the one there cannot be read."""
    scripts = [span for kind, span in page.scripts if kind.startswith("application/ld+json")]
    if not any("JobPosting" in source.slice(span) for span in scripts):
        return None, [], None
    from jdlint.readers import json_loose, schema_org

    broken = None
    found: Node | None = None
    around: list[Node] = []
    for span in scripts:
        values, error = json_loose.values(source.text, source.path, span.start, span.end)
        around += values
        found = found or next((node for value in values for node in schema_org.postings_in(value)), None)
        if error is not None and broken is None and "JobPosting" in source.slice(span):
            said = f"The JobPosting in the JSON-LD of this page cannot be read: {error.sentence}"
            place = Span(error.start, max(error.end, error.start + 1))
            broken = Defect("invalid-syntax", place, values={"problem": said, "form": "json-ld"})
    beside = schema_org.Beside(around).employer_of(found) if found is not None else []
    return found, beside, broken if found is None else None


def _record_of(entry: Node | None) -> Record | None:
    from jdlint.readers.applicant_systems import reader_of

    reader = reader_of(entry) if entry is not None else None
    return reader(entry) if entry is not None and reader is not None else None


def _shown(blocks: list[Block]) -> int:
    return sum(len(block.text.value) for block in blocks)


def _parted(page: Page) -> tuple[list[Block], list[Block]]:
    """The blocks of the page's main part and those around it; all, where none is marked or it shows little."""
    inside: list[Block] = []
    around: list[Block] = []
    for block in page.blocks:
        start = block.text.span.start
        marked = any(span.start <= start < span.end for span in page.main[:20])
        (inside if marked else around).append(block)
    return (inside, around) if _shown(inside) >= _SHORTEST else ([*page.blocks], [])


def _comments(page: Page) -> list[Comment]:
    """The comments to jdlint; each speaks of the element that follows it, or of the line where that comes first."""
    found = [token for token in page.comments if "jdlint:" in token.data]
    if not found:
        return []
    pieces = sorted((*page.elements, *page.lines), key=lambda piece: (piece.start, -piece.end))
    starts = [piece.start for piece in pieces]
    made = []
    for token in found:
        index = bisect_left(starts, token.end)
        covers = pieces[index] if index < len(pieces) else None
        made.append(Comment(token.data, Span(token.start, token.end), covers))
    return made


def _fill(posting: Posting, fields: Fields, origin: str = "") -> None:
    """Put fields where the posting has nothing; `origin` says where they are from, if no data states them."""
    tree = Tree(posting.root)
    had = {name for name, child in posting.root.value.items() if filled(child)}
    for path, node in fields:
        name = path.partition(".")[0]
        if (name not in had or (name in _ADDED_TO and "." in path)) and tree.put(path, node) and origin:
            posting.origins[path] = origin


def _complete_place(posting: Posting, fields: Fields) -> None:
    """Give the one place that a page shows what its data says beside it of the same city."""
    held = [place for place in each(posting.get("locations")) if place.kind == "mapping"]
    said = [place for path, node in fields if path == "locations" for place in each(node) if place.kind == "mapping"]
    if len(held) != 1 or not said:
        return
    own, more = held[0].value, said[0].value
    alike = all(
        str(own[name].value).casefold() == str(more[name].value).casefold() for name in own.keys() & more.keys()
    )
    if "city" in own.keys() & more.keys() and alike:
        own.update((name, node) for name, node in more.items() if name not in own)


def _put_named(tree: Tree, page: Page) -> None:
    """Put the lines whose markup names their field; those that the field does not take stay lines."""
    for path, text in page.named:
        part = taken(path, text)
        rows = [(path, part)] if part is not None and part.value == text.value else []
        if path == "employer.team" and len(names := _UNIT.split(text.value)) == 2:
            within = text.slice(len(text.value) - len(names[1]), len(text.value))
            rows = [("employer.department", text.slice(0, len(names[0]))), (path, within)]
        if not rows or any(tree.get(name) is not None for name, _ in rows):
            tree.keep(None, text)
            continue
        for name, value in rows:
            tree.put(name, value.node())


def _fill_from_title(posting: Posting, page: Page) -> None:
    """The job and the employer by the title that the browser shows."""
    if page.title is None or not page.title.value:
        return
    _fill(posting, [("title", html_title.job_of(page.title).node())], "the title of the page")
    title = posting.get("title")
    at = title.span.start if title is not None else 0
    above = [block.text.value for block in page.blocks if block.kind == "heading" and block.text.span.start < at]
    lines = [block.text.value for block in page.blocks]
    name = html_title.employer_of(page.title, posting.text("title"), lines, above)
    cities = {city.value for city in each(posting.get("locations"), "city")}
    if name is not None and name.value not in cities:
        _fill(posting, [("employer.name", name.node())], "the title of the page")


def _link_to_apply(source: Source, page: Page) -> Fields:
    """Where a link to apply leads."""
    for token, inner in page.links:
        words = _MARKUP.sub(" ", source.text[inner.start : min(inner.end, inner.start + 400)])
        if _APPLY.search(words) is not None and len(words) < 200:
            place = place_of(source.text, token, "href")
            if place is not None and (found := _LEADS_TO.match(source.text, place.start, place.end)) is not None:
                name = "url" if found["email"] is None else "email"
                return [(f"application.{name}", Text.of(source.text, *found.span(name)).node())]
    return []


def _keep_beside(posting: Posting, texts: list[Text]) -> None:
    """Keep what the page shows around the posting, or says of it to machines, under a key that is never judged."""
    nodes = [text.node() for text in texts]
    if nodes:
        tree = Tree(posting.root)
        tree.put(AROUND, Node("sequence", nodes, Span(nodes[0].span.start, nodes[-1].span.end)))


def of_record(
    source: Source, entry: Node, record: Record, *, document: int = 1, beside: Fields | None = None
) -> Posting:
    """The posting of a record that was saved as JSON: its fields, and what its text says.

    `beside` are fields that what stands beside the record gives.
    """
    tree = Tree(Node("mapping", {}, entry.span))
    for path, node in record.fields:
        if not record.repeats or path == "title":
            tree.put(path, node)
    front = Posting(source, tree.root, format="html")
    posting = posting_of(source, record.blocks, format="html", front=front)
    posting.root.span, posting.document = entry.span, document
    _fill(posting, record.fields)
    _fill(posting, beside or [], _BESIDE)
    _fill(posting, record.guessed, "the address of the posting and its text")
    tree = Tree(posting.root)
    if record.repeats:
        keep_unshown(tree, entry, record.blocks)
    put_places(source, tree, record.places)
    return posting


__all__ = ["AROUND", "of_record", "read", "too_large"]
