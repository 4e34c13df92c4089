"""A posting as a document: headings, paragraphs, lists and labelled lines, without the marks of any format.

Formats know these few kinds of blocks and nothing of a posting's fields.
"""

from __future__ import annotations

import re

from jdlint.reports.escape import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Addresses that become links; no other kind of address ever does.
_LINK = re.compile(
    r"(?P<url>https?://[^\s<>\"'`{}|\\^\u200b\ufffd]{1,2000})"
    r"|(?<![\w.+@-])(?P<mail>[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})(?![\w@])",
    re.IGNORECASE,
)
#: What ends a sentence rather than an address.
_TAIL = ".,;:!?)]*_~'"
_ITEM = re.compile(r"[ \t]{0,40}(?:[-*+•·▪●–][ \t\xa0]{1,40}|(\d{1,2})[.)][ \t\xa0]{1,40})(?=\S)")
_BREAK = re.compile(r"\n[ \t]*\n")


class Run:
    """A stretch of text; `href` is an http, https or mailto address, or ""."""

    __slots__ = ("href", "strong", "text")

    def __init__(self, text: str, *, strong: bool = False, href: str = "") -> None:
        self.text = text
        self.strong = strong
        self.href = href


class Heading:
    """A heading; level 1 is the title of the document."""

    __slots__ = ("level", "text")

    def __init__(self, level: int, text: str) -> None:
        self.level = level
        self.text = line(text)


class Paragraph:
    """A paragraph of running text."""

    __slots__ = ("runs",)

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs


class Items:
    """A list, numbered when its order counts."""

    __slots__ = ("items", "ordered")

    def __init__(self, items: Sequence[Sequence[Run]], *, ordered: bool = False) -> None:
        self.items = items
        self.ordered = ordered


class Pairs:
    """Lines `label: value`; `colon` is what stands between them in running text."""

    __slots__ = ("colon", "rows")

    def __init__(self, rows: Sequence[tuple[str, Sequence[Run]]], colon: str) -> None:
        self.rows = [(line(label), value) for label, value in rows]
        self.colon = colon


class Document:
    """A title and the blocks below it. `language` is a BCP 47 tag; `summary` describes it in a sentence or two.

    `letter` tells paper of letter size from A4.
    """

    __slots__ = ("author", "blocks", "language", "letter", "rtl", "summary", "title")

    def __init__(
        self, title: str, blocks: Sequence[Block], *, language: str, rtl: bool, letter: bool, author: str, summary: str
    ) -> None:
        self.title = line(title)
        self.blocks = blocks
        self.language = language
        self.rtl = rtl
        self.letter = letter
        self.author = line(author)
        self.summary = line(summary)


if TYPE_CHECKING:
    Block = Heading | Paragraph | Items | Pairs


def line(text: str) -> str:
    """Text on one line, without characters that harm. Non-breaking blanks stay: they hold amounts together."""
    return re.sub(r"[ \t\n\v\f]+", " ", clean(text)).strip()


def runs(text: str, label: str = "", colon: str = ":") -> list[Run]:
    """One line of text with its addresses as links, behind a label in bold type."""
    text = line(text)
    found = [Run(f"{line(label)}{colon}", strong=True), Run(" ")] if label else []
    at = 0
    for match in _LINK.finditer(text):
        shown = match[0].rstrip(_TAIL)
        if ")" in match[0] and shown.count("(") > shown.count(")"):
            shown += ")"
        if match.start() > at:
            found.append(Run(text[at : match.start()]))
        found.append(Run(shown, href=shown if match["url"] else f"mailto:{shown}"))
        at = match.start() + len(shown)
    if at < len(text):
        found.append(Run(text[at:]))
    return found


def address(text: str) -> str:
    """A text that is an http or https address, or ""."""
    match = _LINK.fullmatch(text.strip())
    return match[0] if match is not None and match["url"] else ""


def plain(parts: Sequence[Run]) -> str:
    """The words of some runs."""
    return "".join(run.text for run in parts)


def prose(text: str) -> Iterator[Paragraph | Items]:
    """The paragraphs and lists of a text: an empty line ends a paragraph, a mark at the start of a line makes an item.

    A single line end may be a wrapped line and is a blank.
    """
    for passage in _BREAK.split(clean(text)):
        yield from _passage(passage)


def _passage(passage: str) -> Iterator[Paragraph | Items]:
    items: list[str] = []
    kinds: list[str] = []
    number = 0
    for row in passage.split("\n"):
        mark = _ITEM.match(row)
        if mark is not None and mark[1] and int(mark[1]) != number + 1:
            mark = None  # "24. Dezember"
        number = int(mark[1]) if mark is not None and mark[1] else number
        kind = "text" if mark is None else "numbered" if mark[1] else "bullet"
        if mark is None and items and (kinds[-1] == "text" or row[:1].isspace()):
            items[-1] += f" {row}"
        elif row.strip():
            items.append(row[mark.end() :] if mark else row)
            kinds.append(kind)
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and kinds[end] == kinds[at] != "text":
            end += 1
        if kinds[at] == "text":
            yield Paragraph(runs(items[at]))
        else:
            yield Items([runs(item) for item in items[at:end]], ordered=kinds[at] == "numbered")
        at = end


__all__ = ["Document", "Heading", "Items", "Pairs", "Paragraph", "Run", "address", "line", "plain", "prose", "runs"]
