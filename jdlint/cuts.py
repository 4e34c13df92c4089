"""Fixes that take words out: a sentence that says nothing but what was found, or one of the things it asks for."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.removals import entry_out, item_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdlint.facts.text import Prose
    from jdlint.posting import Posting

#: Words that say nothing of their own beside the words that were found.
_EMPTY_WORDS = """
    please sorry and a an the any all this that these those it there is are be being must should may might can could
    will would shall do does to for of in at on with from as by who we you your you're our us i my their they only no
    not never none nobody anyone need needs apply applying required requirement require requires needed necessary
    preferred preference expected mandatory essential essentials advantage allowed permitted considered accepted
    candidate candidates applicant applicants people person persons someone role position job post work here have has
    having
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_WORD = Lazy(r"[^\W_][\w'’+-]*", flags=0)
#: A sentence that calls for somebody, which has to stay, and one that means more than it says.
_CALLING = Lazy(
    r"\b(?:look(?:s|ing)? for|seek(?:s|ing)?|search(?:es|ing)?|wanted|want|wants|needed|hiring|join|sought|unless|"
    r"except|provided|but|however|r[eé]sum[eé]s?|cvs?|(?:cover )?letters?)\b"
)
#: The next sentence leans on the one before it.
_LEANING = Lazy(
    r"(?:this|that|these|those|they|it|he|she|otherwise|however|so|but|and|then|therefore|instead|if (?:not|so))\b"
)
_OWNER = Lazy(
    r"(?:\b(?:an?|the|your|their|any|all|of|recent|current|previous|full|copy|copies|details?|number|picture) ){0,5}\Z"
)
_ASKING = Lazy(
    r"\b(?:send|state|include|attach|list|provide|give|submit|enclose|mention|indicate|specify|share|add|write|note|"
    r"tell)(?: us| me)? \Z"
)
_JOINED_BEFORE = Lazy(r"[\w)] (?:and|&|plus|as well as|along with|together with|with|including) \Z")
_JOINED_BEHIND = Lazy(r" (?:and|&|as well as) (?=(?:your|the|an?|two|three|all) )")
_STOPS = Lazy(r"[.!;]?\Z|[.!;] | (?:to|by|before) ")
_LONGEST = 200


def cut_out(posting: Posting, prose: Prose, start: int, end: int, empty: Iterable[str]) -> Fix | None:
    """An unsafe fix that takes out the sentence around `prose.text[start:end]`, or the one thing that it asks for.

    None where the sentence says more, or where nothing would be left. `empty` are more words that say nothing.
    """
    if prose.field.node.inherited is not None or prose.field.pattern == "title":
        return None
    first, last = prose.sentence_at(start)
    if end > last or last - first > _LONGEST:
        return None
    beside = f"{prose.text[first:start]} {prose.text[end:last]}".lower()
    words = {word.replace("’", "'") for word in _WORD.findall(beside)}
    if words <= _EMPTY.union(empty):
        return None if _CALLING.search(prose.text[first:last]) else _sentence_out(posting, prose, first, last)
    return _one_of_several(prose, start, end, first, last)


def _sentence_out(posting: Posting, prose: Prose, first: int, last: int) -> Fix | None:
    text = prose.text
    behind, before = text[last:], text[:first]
    if not behind.strip() and not before.strip():
        return _whole_out(posting, prose)
    # A line without a full stop may be a heading.
    if text[last - 1] not in ".!?" or _LEANING.match(behind.lstrip()):
        return None
    if behind.strip() and not (before.endswith(" ") and behind.startswith("\n")):
        following = last + len(behind) - len(behind.lstrip())
        span = Span(prose.span(first, last).start, prose.span(following, following + 1).start)
    else:
        span = prose.span(len(before.rstrip()), last)
    return Fix([Edit(span, "")], "unsafe")


def _whole_out(posting: Posting, prose: Prose) -> Fix | None:
    """The item of a list, or the statement, of which the sentence is all."""
    path, text = prose.field.path, posting.source.text
    name, bracket, index = path.rpartition("[")
    if bracket and index.endswith("]"):
        holder = posting.get(name)
        if holder is None or holder.kind != "sequence" or posting.format == "html":
            return None
        return item_out(text, holder, prose.field.node)
    holder = posting.get("statements")
    if holder is None or not path.startswith("statements.") or posting.format != "yaml":
        return None
    return entry_out(text, holder, prose.field.node)


def _one_of_several(prose: Prose, start: int, end: int, first: int, last: int) -> Fix | None:
    """ "your CV with a photo", "your age and your name", "a letter, a photo and two references": without the one."""
    before = prose.text[first:start]
    owner = _OWNER.search(before)
    start -= len(owner.group()) if owner else 0
    before, behind = prose.text[first:start], prose.text[end:last]
    joined = _JOINED_BEFORE.search(before)
    if joined is not None and _STOPS.match(behind):
        if "," in before and " with " not in joined.group():
            return None
        return _out(prose, first + joined.start() + 1, end)
    if (joint := _JOINED_BEHIND.match(behind)) and _ASKING.search(before):
        return _out(prose, start, end + joint.end())
    if before.endswith(", ") and behind.startswith((" and ", " & ")):
        return _out(prose, start - 2, end)
    if behind.startswith(", ") and (before.endswith(", ") or _ASKING.search(before)) and " and " in behind:
        return _out(prose, start, end + 2)
    return None


def _out(prose: Prose, start: int, end: int) -> Fix:
    return Fix([Edit(prose.span(start, end), "")], "unsafe")


__all__ = ["cut_out"]
