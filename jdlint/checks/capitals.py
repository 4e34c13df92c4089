"""Capitals and exclamation marks: shouting, and abbreviations that nobody explains."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_CAPITALS = re.compile(r"\b[A-Z][A-Z']{0,30}(?![\w@])")
#: What may stand between two words of one shout.
_GAP = re.compile(r"[ ,&/-]{1,3}")
#: Words that are loud even alone, and others that no abbreviation is spelled like.
_LOUD_ALONE = ("MUST", "ONLY", "ALWAYS", "NEVER", "PLEASE", "URGENT", "IMMEDIATE", "IMMEDIATELY", "IMPORTANT", "VERY")
_LOUD_TOO = (
    "NOT", "NO", "FREE", "NOW", "ALL", "ANY", "CALL", "DO", "AND", "THE", "YOU", "YOUR", "WE", "OUR", "WILL", "HAVE", "FOR",
    "WITH", "TO", "OF", "IN", "BE",
)  # fmt: skip
_SHORTEST_WORD = 5
#: From so many ordinary words in a row nobody can take them for names.
_BEYOND_DOUBT = 3
#: Fewer words before a colon are a label.
_LABEL_UNDER = 4

_EXCLAMATION = re.compile(r"[!?]{0,4}!{1,5}[!?]{0,4}")
#: Names that end in the mark.
_NAMED = re.compile(r"\b(?:Yahoo|Jeopardy|Yum|Oklahoma|Kahoot|E|Chips Ahoy)$")

_ACRONYM = re.compile(r"(?<![\w.@/$-])([A-Z]{2,6}|[A-Z]{1,3}&[A-Z]{1,2})s?(?![\w@&]|-?\d|\.\w|/[A-Z])")
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Z&]{1,6})s?\)")
_EXPLAINED = re.compile(
    r"\b([A-Z][A-Z&]{1,6})s?(?: ?\((?=[A-Za-z][^)]{7,80}\))|, (?:that is|or|which is|short for),? |: [a-z]|"
    r" (?:stands for|means|is short for) )"
)


def shouting(context: Context) -> Iterator[Hit]:
    """Words in capitals that are no abbreviations; three or more in a row beyond doubt."""
    for prose in context.proses:
        for start, end, loud, words in _runs_of_capitals(prose.text):
            alone = words == 1 and prose.text[start:end] in _LOUD_ALONE
            label = words < _LABEL_UNDER and prose.text[end : end + 1] == ":"
            if (loud >= 2 or alone) and not label:
                yield context.in_prose(prose, start, end, confidence="high" if loud >= _BEYOND_DOUBT else "medium")


def exclamation(context: Context) -> Iterator[Hit]:
    """Two exclamation marks in a row; or more single ones than `max_marks`, shown at the first too many."""
    single: list[tuple[Prose, int, int]] = []
    for prose in context.proses:
        for found in _EXCLAMATION.finditer(prose.text):
            if len(found.group()) > 1:
                yield context.in_prose(prose, *found.span(), values={"marks": "several in a row"})
            elif prose.text[found.end() : found.end() + 1] in ("", " ", "\n", '"', ")") and not _NAMED.search(
                prose.text[: found.start()]
            ):
                single.append((prose, *found.span()))
    limit = context.options["max_marks"]
    if len(single) > limit:
        yield context.in_prose(*single[limit], values={"marks": f"{len(single)} in one posting"}, confidence="medium")


def unexplained_acronym(context: Context) -> Iterator[Hit]:
    """A sentence with several abbreviations that the posting never spells out; shown from the first to the last."""
    text = context.facts.corpus.text
    known = _known(text) | {name.upper() for name in context.options["known"]}
    seen: set[str] = set()
    for prose in context.proses:
        if _ACRONYM.search(prose.text) is None:
            continue
        for start, end in prose.sentences:
            found = [
                one for one in _ACRONYM.finditer(prose.text, start, end) if one[1] not in known and not _is_loud(one[1])
            ]
            names = list(dict.fromkeys(one[1] for one in found))
            fresh = [name for name in names if name not in seen]
            if len(fresh) < context.options["at_least"] or prose.text[start:end].isupper():
                continue
            seen.update(names)
            values = {"names": ", ".join(names)}
            yield context.in_prose(prose, found[0].start(), found[-1].end(), values=values)


def _runs_of_capitals(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Start and end of each run of words in capitals, how many of them are ordinary words, and how many in all."""
    start = end = loud = words = 0
    for found in _CAPITALS.finditer(text):
        if not words or _GAP.fullmatch(text, end, found.start()) is None:
            if loud:
                yield start, end, loud, words
            start, loud, words = found.start(), 0, 0
        end = found.end()
        words += 1
        loud += _is_loud(found.group())
    if loud:
        yield start, end, loud, words


def _is_loud(word: str) -> bool:
    """Whether a word in capitals is an ordinary word rather than an abbreviation."""
    from jdlint.reference.acronyms import KNOWN
    from jdlint.reference.syllables import in_dictionary

    if word in _LOUD_ALONE or word in _LOUD_TOO:
        return True
    return len(word) >= _SHORTEST_WORD and word not in KNOWN and in_dictionary(word.lower()) is not None


def _known(text: str) -> frozenset[str]:
    """The abbreviations that everybody knows, and those that this text explains."""
    from jdlint.reference.acronyms import KNOWN

    return KNOWN | frozenset(_IN_BRACKETS.findall(text)) | frozenset(_EXPLAINED.findall(text))
