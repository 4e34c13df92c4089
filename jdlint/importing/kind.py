"""What kind of document a posting is, where it does not say so itself."""

from __future__ import annotations

import re

from jdlint.sections import normalise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting

#: What an advertisement has and a description of the job has not: fields, and how they are called.
_ADVERTISES = {
    "application": "how to apply", "dates": "the dates", "benefits": "the benefits", "compensation": "the pay",
    "hiring_process": "the steps of hiring",
}  # fmt: skip
_DESCRIBES = re.compile(
    r"\b(?:(?:job|position|role|class) (?:description|specification)|FLSA|other duties as assigned|essential functions"
    r"|supervisory responsibilities|reports to)\b",
    re.IGNORECASE,
)
_IS_GUIDE = re.compile(r"(?:job family|role|career|job) (?:guide|profile|family|ladder|framework)", re.IGNORECASE)
#: So many lines may say what the document is.
_TOP = 4


def kind_of(posting: Posting) -> tuple[str, str]:
    """posting, description or role, and what that is taken from."""
    top = [line for line in posting.source.text[:2000].splitlines() if line.strip(" -#*")][:_TOP]
    guide = next((match[0] for line in top if (match := _IS_GUIDE.search(line)) and len(line) < 100), "")
    if posting.has("compensation.market") or (guide and not posting.has("application")):
        return "role", f'"{guide}"' if guide else "the market's pay"
    if posting.format in ("html", "json") and '"JobPosting"' in posting.source.text:
        return "posting", "its JobPosting"
    found = [words for name, words in _ADVERTISES.items() if posting.has(name)]
    named = next((line for line in top if normalise(line) in ("job description", "position description")), "")
    described = _DESCRIBES.search(posting.source.text)
    if described is not None and not posting.has("application") and (named or not found):
        return "description", f'"{described[0]}", and nothing on how to apply'
    if found:
        return "posting", " and ".join(filter(None, (", ".join(found[:-1]), found[-1])))
    return "posting", "nothing that says otherwise"
