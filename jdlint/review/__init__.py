"""A Word document with what was found as comments on its words; nothing else in it changes."""

from __future__ import annotations

from jdlint.errors import JdlintError
from jdlint.readers.docx import lines, open_document
from jdlint.review.comments import Comments
from jdlint.review.notes import notes_on
from jdlint.review.package import repacked, unread
from jdlint.review.ranges import Body

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.report import FileResult, Report

#: Comments in one document. Word opens no file with more than 32,767 (MS-OI29500, 2.1.315).
MOST_NOTES = 1_000


def reviewed(data: bytes, result: FileResult, report: Report) -> tuple[bytes, int]:
    """The bytes of the document with comments, and how many of these are new or stay.

    `result` is that of checking `data`, with its sheets. Comments of an earlier review are taken out first, but for
    those that somebody has answered or resolved. Raises JdlintError for a document without a paragraph.
    """
    document = open_document(data, result.path)
    starts, text = lines(document, result.path)
    if not starts:
        raise JdlintError(f"{result.path}: there is no paragraph in this document")
    body = Body(starts, text)
    comments = Comments(document, result.path)
    kept = comments.remove_own(body)
    told = notes_on(result, report, unread=unread(document), most=MOST_NOTES)
    wanted = [(note, body.within(note.span)) for note in told]
    for note, place in wanted:
        if body.box(place) is not None:
            note.say("In this text box", text[place.start : place.end])
    new = [(note, place) for note, place in wanted if (note.text, body.place(place)) not in kept]
    body.mark([(place, comments.add(note, report.as_of)) for note, place in new])
    return repacked(data, comments.parts()), len(told)


__all__ = ["MOST_NOTES", "reviewed"]
