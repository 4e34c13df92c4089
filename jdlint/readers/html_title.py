"""What the title of a page says beside its text: the job, and the employer beside it."""

from __future__ import annotations

import re

from jdlint.reference.organizations import is_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.blocks import Text
    from jdlint.posting import Posting

#: What parts the job, the employer and the site.
_SITE = re.compile(r" [|·•–—-] | at (?=[A-Z])")
_LEAD = re.compile(r"(?:job )?application for ", re.IGNORECASE)


def job_of(title: Text) -> Text:
    """The part that comes first, which names the job where nothing else does."""
    return _parts(title)[0][0]


def employer_of(title: Text, job: str) -> Text | None:
    """The part behind "at", or one that is a name by its look; None unless another part is the job."""
    parts = _parts(title)
    if all(part.value.casefold() != job.casefold() for part, _ in parts):
        return None
    others = [(part, mark) for part, mark in parts if part.value.casefold() != job.casefold()]
    return next((part for part, mark in others if mark == " at " or is_name(part.value)), None)


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


__all__ = ["employer_of", "job_of", "says"]
