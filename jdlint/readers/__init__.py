"""Readers: bytes of any format in, a list of raw postings out."""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.expressions import Importing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting
    from jdlint.source import Source

#: Lines in one file of prose; no posting has a hundredth of them.
MAX_LINES = 100_000


def read(
    data: bytes, path: str, format: str, *, fragment: bool = False, mend: bool = False
) -> tuple[Source, list[Posting]]:
    """The postings in one file, with their source. Raises JdlintError where nothing can be read at all.

    `format` is "yaml", "json", "markdown", "text", "html" or "docx". What is wrong inside a file is a defect of its
    posting; with `mend` what can be read of front matter that is wrong is read.
    """
    if format == "docx":
        from jdlint.readers.docx import read as read_docx

        postings = read_docx(data, path, fragment=fragment)
        return postings[0].source, postings
    from jdlint.readers.decode import decode

    source = decode(data, path, markup=format == "html")
    if format in ("markdown", "text") and len(source.line_starts) > MAX_LINES:
        raise JdlintError(f"{path}: more than {MAX_LINES:,} lines", "this is no single job posting; split it")
    if format == "yaml":
        with Importing():
            from jdlint.readers import yaml

        postings = yaml.read(source)
    elif format == "json":
        from jdlint.readers import json

        postings = json.read(source)
    elif format == "markdown":
        with Importing():
            from jdlint.readers import markdown

        postings = markdown.read(source, fragment=fragment, mend=mend)
    elif format == "text":
        from jdlint.readers import text

        postings = text.read(source, fragment=fragment)
    elif format == "html":
        from jdlint.readers import html

        postings = html.read(source, fragment=fragment)
    else:
        raise JdlintError(f"{path}: no reader for the format '{format}'")
    if fragment and all(_without_keys(posting) for posting in postings):
        from jdlint.readers import text

        postings = text.read(source, fragment=True)
    for posting in postings:
        posting.fragment = fragment
    return source, postings


def _without_keys(posting: Posting) -> bool:
    """Whether a document is a list or a text: in a fragment that is prose, not a fault."""
    return any(defect.values.get("form") == "no keys" for defect in posting.defects)
