"""Footnotes: a mark behind a figure ("$78,880*", "(1)", "[^1]"), and the line below that says whose figure it is."""

from __future__ import annotations

from functools import cached_property

from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts.text import Prose
    from jdlint.posting import Posting

_SIGN = r"\*{1,3}|[†‡§¹²³⁴⁵]"
#: Behind a word or a number; "(1)" and "[1]" may have a blank before them.
_MARK = Lazy(
    rf"(?<=[\w%.,;:)])(?:\s?(?P<number>\(\d{{1,2}}\)|\[\^?[\w-]{{1,20}}\])(?![:(])|(?P<sign>{_SIGN})(?![\w*]))", flags=0
)
_NOTE = Lazy(
    rf"\s{{0,20}}(?P<mark>\(\d{{1,2}}\)|\[\^?[\w-]{{1,20}}\]|{_SIGN})(?![*:]\w):?\s{{0,4}}(?P<note>\S.{{2,400}})",
    flags=0,
)


class Footnotes:
    """The footnotes of one posting, read when the first mark is met."""

    def __init__(self, posting: Posting, proses: Iterable[Prose]) -> None:
        self._posting = posting
        self._proses = proses

    @cached_property
    def notes(self) -> dict[str, str]:
        """The text of each note that names a source, by its mark; of two with one mark the last (bullets have it)."""
        from jdlint.facts.named_source import names_someone

        own = self._posting.text("employer.name")
        lines = [line for prose in self._proses for line in prose.text.split("\n")]
        matches = map(_NOTE.match, [*lines, *self._posting.source.text.splitlines()])
        return {match["mark"]: match["note"] for match in matches if match and names_someone(match["note"], own)}

    def behind(self, prose: Prose, offset: int) -> str:
        """The note of the first mark behind `offset` in its sentence; "" where none names a source."""
        mark = _MARK.search(prose.text, offset, prose.sentence_at(offset)[1])
        return self.notes.get(mark["number"] or mark["sign"], "") if mark is not None else ""


__all__ = ["Footnotes"]
