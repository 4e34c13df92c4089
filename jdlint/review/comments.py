"""The comments of a document: ours are put in and taken out, those of others are never touched."""

from __future__ import annotations

import datetime
from itertools import count

from jdlint.errors import JdlintError
from jdlint.readers.docx import SAVE_AGAIN
from jdlint.readers.docx_parts import OWN, related, xml_of
from jdlint.review.ranges import W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from typing import Any

    from jdlint.review.notes import Note
    from jdlint.review.ranges import Body

AUTHOR, INITIALS = OWN
_MARKS = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
#: Parts in which newer versions of Word keep more about comments: threads, and names that last.
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")


class Comments:
    """The comments of a document that python-docx has opened. Raises JdlintError where they are damaged."""

    def __init__(self, document: Any, path: str) -> None:
        self._is_new = not any(related(document, "comments"))
        try:
            for comment in document.comments:
                _ = (comment.author, comment.initials, comment.comment_id)
        except Exception as error:  # whatever damaged comments make the library raise
            raise JdlintError(f"{path}: the comments in this document cannot be read", SAVE_AGAIN) from error
        self._document = document
        self._body = document.element.body
        self._beside = {part.partname: xml_of(part) for kind in _BESIDE for part in related(document, kind)}
        self._beside_changed = False
        self._free: Iterator[int] | None = None

    def remove_own(self, body: Body) -> set[tuple[str, int]]:
        """Take out the comments of an earlier review. Those that somebody has answered or resolved stay.

        Gives the text of each that stays, with the offset at which it stands.
        """
        own = [comment for comment in self._document.comments if _is_own(comment)]
        touched = self._touched()
        staying = [comment for comment in own if touched.intersection(_paragraph_ids(comment))]
        going = [comment for comment in own if comment not in staying]
        starts = {mark.get(f"{W}id"): mark for mark in self._body.iter(_MARKS[0])}
        kept = set()
        for comment in staying:
            mark = starts.get(str(comment.comment_id))
            offset = None if mark is None else body.offset(mark)
            if offset is not None:
                kept.add((comment.text, offset))
        self._remove(going)
        return kept

    def add(self, note: Note, day: str) -> int:
        """Put a comment into the list, and give its id; its marks are not set by this. `day` is YYYY-MM-DD."""
        identity = self._new_id()
        comment = self._document.comments.add_comment(author=AUTHOR, initials=INITIALS)
        element = comment._comment_elm
        element.id = identity
        element.date = datetime.datetime.fromisoformat(day)
        for number, (label, words) in enumerate(note.lines):
            paragraph = comment.add_paragraph() if number else comment.paragraphs[0]
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(words)
        return identity

    def parts(self) -> dict[str, tuple[str, bytes]]:
        """The parts that have changed: name, content type and bytes."""
        document, comments = self._document.part, next(related(self._document, "comments"))
        changed = {document.partname: ("", document.blob), comments.partname: (comments.content_type, comments.blob)}
        if self._is_new:
            changed[document.partname.rels_uri] = ("", document.rels.xml)
        if self._beside_changed:
            from lxml import etree

            for name, root in self._beside.items():
                if root is not None:
                    changed[name] = ("", etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
        return {name.removeprefix("/"): part for name, part in changed.items()}

    def _new_id(self) -> int:
        """An id that no comment and no mark uses: a mark may be left of a comment that is gone."""
        if self._free is None:
            marks = {mark.get(f"{W}id") for mark in self._body.iter(*_MARKS)}
            used = marks | {str(comment.comment_id) for comment in self._document.comments}
            self._free = (number for number in count() if str(number) not in used)
        return next(self._free)

    def _touched(self) -> set[str]:
        """The ids of the paragraphs of comments that were answered or resolved."""
        found = set()
        for row in self._rows():
            values = {_local(name): value for name, value in row.attrib.items()}
            if "paraIdParent" in values:
                found.add(values["paraIdParent"])
            if values.get("done") in ("1", "true", "on") and "paraId" in values:
                found.add(values["paraId"])
        return found

    def _remove(self, comments: Collection[Any]) -> None:
        ids = {str(comment.comment_id) for comment in comments}
        for mark in list(self._body.iter(*_MARKS)):
            if mark.get(f"{W}id") in ids:
                _take_out(mark)
        names = {name for comment in comments for name in _paragraph_ids(comment)}
        for row in self._rows():  # what lasts is named by the paragraph in one part, by a name of its own in the next
            if names.intersection(row.attrib.values()):
                names.update(value for name, value in row.attrib.items() if _local(name) == "durableId")
                row.getparent().remove(row)
                self._beside_changed = True
        for comment in comments:
            comment._comment_elm.getparent().remove(comment._comment_elm)

    def _rows(self) -> Iterator[Any]:
        for root in self._beside.values():
            if root is not None:
                yield from list(root)


def _take_out(mark: Any) -> None:
    """Remove a mark, and the run that held nothing else."""
    parent = mark.getparent()
    parent.remove(mark)
    if parent.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in parent):
        parent.getparent().remove(parent)


def _is_own(comment: Any) -> bool:
    return bool(comment.author == AUTHOR and comment.initials == INITIALS)


def _paragraph_ids(comment: Any) -> set[str]:
    """The ids by which newer versions of Word name a comment: those of its paragraphs."""
    return {
        value
        for paragraph in comment._comment_elm.iter(f"{W}p")
        for name, value in paragraph.attrib.items()
        if _local(name) == "paraId"
    }


def _local(name: str) -> str:
    return name.rpartition("}")[2]


__all__ = ["AUTHOR", "INITIALS", "Comments"]
