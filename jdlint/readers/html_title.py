"""What the title of a page says beside its text: the job, and the employer beside it."""

from __future__ import annotations

import re

from jdlint.reference.organizations import is_name, may_be_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Text
    from jdlint.posting import Posting

#: What parts the job, the employer and the site.
_SITE = re.compile(r" [|·•–—-] | (?:at|bei|chez) (?=[A-Z])")
_AT = frozenset({" at ", " bei ", " chez "})
#: So many parts of a title are looked at.
_MOST = 10
#: A name that is longer is none.
_LONGEST = 60
_LEAD = re.compile(r"(?:job )?application for ", re.IGNORECASE)


def parts_of(title: Text) -> list[Text]:
    """What the marks in a title part, in order."""
    return [part for part, _ in _parts(title)[:_MOST]]


def job_of(title: Text) -> Text:
    """The part that comes first, which names the job where nothing else does."""
    return _parts(title)[0][0]


def employer_of(title: Text, job: str, lines: list[str], above: list[str]) -> Text | None:
    """The part behind "at", one that is a name by its look, or one of which the page tells that it is the employer.

    The page does so in its `lines`, or by a heading `above` the title. None unless another part is the job.
    """
    others = _beside(title, job)[:_MOST]
    plain = next((part for part, mark in others if mark in _AT or is_name(part.value)), None)
    return plain or next(
        (
            part
            for part, _ in others
            if may_be_name(part.value) and (part.value in above or _employs(part.value, lines))
        ),
        None,
    )


def _beside(title: Text, job: str) -> list[tuple[Text, str]]:
    """The parts beside the job, each with the mark before it; the job may hold such marks too."""
    value, words = title.value, job.casefold()
    lead = _LEAD.match(value)
    start = lead.end() if lead is not None else 0
    behind, before = start + len(job), len(value) - len(job)
    if words and value[start:behind].casefold() == words and not value[behind : behind + 1].isalnum():
        return [(part, mark) for part, mark in _parts(title.cut([(behind, len(value))])) if mark]
    if words and value[max(before, 0) :].casefold() == words and before > 0 and not value[before - 1].isalnum():
        return [(part, mark) for part, mark in _parts(title.cut([(0, before)])) if part.value]
    parts = _parts(title)
    others = [(part, mark) for part, mark in parts if part.value.casefold() != words]
    return others if len(others) < len(parts) else []


def _employs(name: str, lines: list[str]) -> bool:
    """Whether a page tells of a name that it hires: "About Zazu", "Zazu is looking for", "join Zazu"."""
    if len(name) > _LONGEST or not name[:1].isupper():
        return False
    words = re.escape(name)
    pattern = re.compile(
        rf"^(?i:about|why|join|welcome to) {words}\b(?!['’-])"
        rf"|\b(?i:join(?:ing)?|welcome to|work(?:ing)? (?:at|for)|careers at|jobs at) {words}\b(?!['’-])"
        rf"|\b{words}(?:, (?:Inc|LLC|Ltd)\b| is (?:now |currently |also )?(?:hiring|looking for|seeking|recruiting"
        r"|an [Ee]qual|proud to)| (?:seeks|does not discriminate|offers you|has an opening))"
    )
    return any(map(pattern.search, lines))


def says(posting: Posting, title: Text) -> bool:
    """Whether all that the title names stands in the posting as its title and employer."""
    said = {posting.text(path).casefold() for path in ("title", "employer.name")}
    return all(part.value.casefold() in said for part, _ in _parts(title))


def _parts(title: Text) -> list[tuple[Text, str]]:
    """The parts, each with the mark before it."""
    lead = _LEAD.match(title.value)
    start, mark = lead.end() if lead is not None else 0, ""
    found = []
    for match in _SITE.finditer(title.value, start):
        found.append((title.slice(start, match.start()), mark))
        start, mark = match.end(), match[0]
    return [*found, (title.slice(start, len(title.value)), mark)]


__all__ = ["employer_of", "job_of", "parts_of", "says"]
