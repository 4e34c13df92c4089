"""What stands in a file and is no part of the posting (comments, code, tags of a template), kept as comments."""

from __future__ import annotations

import os
import re
from html import unescape

from jdlint.finding import Span
from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jdlint.importing.coverage import Coverage
    from jdlint.posting import Posting

#: Marks without words of their own: tags, scripts, what counts the items of a list.
_ELEMENTS = re.compile(r"<(script|style|svg|head)\b[^<>]{0,2000}>.{0,200000}?</\1\s{0,3}>", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"</?[A-Za-z!][^<>]{0,4000}>")
_BLANKS = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|#160|#xa0);?", re.IGNORECASE)
#: In Markdown, "<company name>" is a placeholder: only the elements of HTML are tags.
_KNOWN_TAGS = re.compile(
    r"</?(?:a|abbr|address|article|aside|b|blockquote|br|button|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figure"
    r"|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|main|mark|nav|ol|option|p|pre|q|s|samp"
    r"|section|select|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video"
    r"|wbr)\b(?:\s[^<>]{0,4000})?/?>",
    re.IGNORECASE,
)
_COUNT = re.compile(r"^[ \t>]{0,80}\(?(?:\d{1,4}|[a-z]|[ivx]{1,5})[.)](?=\s)|\[[ xX]\] ", re.MULTILINE)
_MODELINE = re.compile(r"^[ \t]{0,80}#[^\n]{0,20}\$schema[^\n]{0,500}", re.MULTILINE)
_EDGES = " \t#*_|<>{}()[]!-=:;,.~`\"'/%\\\u2028\u2029\x85"


def rest_of(posting: Posting, coverage: Coverage, written: str, remarks: Sequence[str] = ()) -> str:
    """Comment lines for the end of the document, "" where nothing is left.

    `written` is the posting as YAML, `remarks` are comments that a file keeps apart from its text.
    """
    source, span = posting.source, posting.root.span
    name = printable(os.path.basename(source.path))
    if posting.format == "html" and source.text.lstrip()[:1] in ("{", "["):
        from jdlint.importing.record_rest import lines_of

        return _commented(f"In {name}, beside the posting:", lines_of(posting, coverage, written))
    if posting.document == 1:  # what stands around several postings is kept beside the first
        span = Span(0, len(source.text))
    for pattern in _unwritten(posting.format):
        for match in pattern.finditer(source.text, span.start, span.end):
            coverage.mark(Span(*match.span()))
    lines = dict.fromkeys([*_lines(posting, coverage, span), *map(printable, remarks)])
    return _commented(f"In {name}, outside of the posting (comments, code, tags of a template):", lines)


def _commented(head: str, lines: Iterable[str]) -> str:
    rows = [f"# {line}" for line in lines]
    return "\n".join(["", f"# {head}", *rows]) + "\n" if rows else ""


def _unwritten(format: str) -> list[re.Pattern[str]]:
    if format == "html":
        return [_ELEMENTS, _TAGS, _BLANKS]
    if format == "markdown":
        return [_KNOWN_TAGS, _COUNT, _MODELINE]
    return [_MODELINE] if format in ("yaml", "json") else [_COUNT]


def _lines(posting: Posting, coverage: Coverage, span: Span) -> Iterator[str]:
    """What is left of each line of the source."""
    text = posting.source.text
    at = span.start
    pieces: list[str] = []
    for start, end in coverage.gaps(span.start, span.end):
        if "\n" in text[at:start] and pieces:
            yield " … ".join(pieces)
            pieces = []
        for number, row in enumerate(re.split(r"\r\n|\r|\n", text[start:end])):
            if number and pieces:
                yield " … ".join(pieces)
                pieces = []
            word = printable((unescape(row) if posting.format == "html" else row).strip(_EDGES))
            if any(map(str.isalnum, word)):
                pieces.append(word)
        at = end
    if pieces:
        yield " … ".join(pieces)
