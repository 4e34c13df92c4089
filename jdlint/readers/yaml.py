"""YAML to postings: keys as written, every value with its place, nothing constructed and nothing lost in silence.

Plain scalars are typed by the core schema of YAML 1.2. Offsets are those of `Source.text`. Of the parsers' marks only
the index is used, because they count lines by other rules than editors do.
"""

from __future__ import annotations

from bisect import bisect_right

from yaml import YAMLError

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.posting import Defect, Node, Posting
from jdlint.readers.paths import written
from jdlint.readers.yaml_comments import MAX_COMMENTS, comments_of, cut_text
from jdlint.readers.yaml_events import TooLargeError, events, parsable
from jdlint.readers.yaml_problems import control_defect, root_defect, syntax_defect
from jdlint.readers.yaml_tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Comment
    from jdlint.readers.paths import Path
    from jdlint.readers.yaml_comments import Scalars
    from jdlint.source import Source

#: Documents in one file.
MAX_DOCUMENTS = 10_000

_MARKER = Lazy(r"(?<![^\r\n])(?:---|\.\.\.)", flags=0)


def read(source: Source, *, pure: bool = False) -> list[Posting]:
    """One posting for each document of a YAML file, counted from 1; one that cannot be read is the last and is empty.

    `pure` takes PyYAML's own parser instead of libyaml, as happens where the C library is missing.
    """
    return _Reader(source, source.text, pure).postings()


def read_embedded(source: Source, start: int, end: int) -> Posting:
    """The first document of the YAML between two offsets of `source`, such as front matter."""
    return _Reader(source, "\n" * start + source.text[start:end], pure=False).postings(most=1)[0]


class _Reader:
    """Reads one file: documents, then what belongs to places rather than to values (comments, characters)."""

    def __init__(self, source: Source, text: str, pure: bool) -> None:
        self.source = source
        self.text = text
        self.parsed = parsable(text, pure)
        self.pure = pure
        self.scalars: Scalars | None = [] if "#" in text else None
        #: Where each document begins, and the one behind the last.
        self.starts = [0]

    def postings(self, most: int = MAX_DOCUMENTS) -> list[Posting]:
        """The documents, at most `most`, with their comments and defects."""
        found: list[Posting] = []
        failed: Defect | None = None
        try:
            tree = Tree(self.source, events(self.parsed, self.pure), self.parsed, self.text, self.scalars)
            while (read := tree.document()) is not None:
                if len(found) == most:
                    raise TooLargeError(f"{most:,} documents in one file", read[0].span.start)
                found.append(self._document(*read, len(found) + 1))
                if most == 1:
                    break
        except TooLargeError as error:
            failed = _too_large(error.limit, error.offset)
        except (YAMLError, ValueError) as error:
            failed = syntax_defect(self.parsed, error)
        end = self.starts[-1] if failed else len(self.text)
        if failed or not found:
            found.append(self._unreadable(failed, len(found) + 1))
        self._controls(found)
        if self.scalars is not None:
            self._comments(found, self.scalars, end)
        for posting in found:
            posting.defects.sort(key=lambda defect: defect.span.start)
        return found

    def _document(self, root: Node, defects: list[Defect], number: int) -> Posting:
        marker = _MARKER.search(self.parsed, root.span.end)
        self.starts.append(marker.start() if marker else root.span.end)
        if root.kind != "mapping":
            defects.append(root_defect(root, self.parsed))
            root = Node("mapping", {}, root.span)
        return Posting(self.source, root, document=number, defects=defects)

    def _unreadable(self, failed: Defect | None, number: int) -> Posting:
        start, end = self.starts[-1], len(self.text)
        root = Node("mapping", {}, Span(start, end))
        defect = failed or root_defect(Node("null", None, Span(end, end)), self.parsed)
        self.starts.append(end)
        return Posting(self.source, root, document=number, defects=[defect])

    def _owner(self, postings: list[Posting], offset: int) -> Posting:
        return postings[min(bisect_right(self.starts, offset), len(postings)) - 1]

    def _controls(self, postings: list[Posting]) -> None:
        """Tell of the first control character of each document: no YAML tool takes one."""
        if self.parsed is self.text:
            return
        for posting, start, end in zip(postings, self.starts, [*self.starts[1 : len(postings)], len(self.text)]):
            if defect := control_defect(self.text, start, end):
                posting.defects.append(defect)

    def _comments(self, postings: list[Posting], scalars: Scalars, end: int) -> None:
        """Hand each comment to its document, and report those that were meant as text."""
        comments = comments_of(self.text, scalars, end)
        for comment in comments:
            owner = self._owner(postings, comment.span.start)
            owner.comments.append(comment)
            cut = cut_text(self.text, comment, scalars) if comment.span.start < end else None
            if cut is not None:
                owner.defects.append(_cut_off(self.text, comment, *cut))
        if len(comments) == MAX_COMMENTS:
            postings[-1].defects.append(_too_large(f"{MAX_COMMENTS:,} comments in one file", comments[-1].span.start))


def _cut_off(text: str, comment: Comment, path: Path, start: int) -> Defect:
    """The defect of prose that a comment has cut off; mended by quotes around all of it, where it is one line."""
    from json import dumps

    whole = text[start : comment.span.end].rstrip()
    values = {"text": text[comment.span.start : comment.span.end]}
    edit = Edit(Span(start, start + len(whole)), dumps(whole, ensure_ascii=False))
    fix = Fix([edit], "unsafe") if "\n" not in whole else None
    return Defect("comment-in-text", comment.span, field=written(path), values=values, fix=fix)


def _too_large(limit: str, offset: int) -> Defect:
    return Defect("too-large", Span(offset, offset + 1), values={"limit": limit})
