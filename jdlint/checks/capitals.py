"""Capitals and exclamation marks: shouting, and abbreviations that nobody explains."""

from __future__ import annotations

from bisect import bisect_left

from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.reference.acronyms import KNOWN
from jdlint.reference.syllables import in_dictionary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

#: Patterns that begin with a letter are searched for several times faster than those that begin with a boundary.
_CAPITALS = Lazy(r"[A-Z](?<!\w.)[A-Z']{1,30}(?![\w@])", flags=0)
#: What may stand between two words of one shout.
_GAP = Lazy(r"[ ,&/-]{1,3}(?:[AI] )?", flags=0)
#: Words that are loud even alone, and others that no abbreviation is spelled like.
_LOUD_ALONE = ("MUST", "ONLY", "ALWAYS", "NEVER", "PLEASE", "URGENT", "IMMEDIATE", "IMMEDIATELY", "IMPORTANT", "VERY")
_LOUD_TOO = (
    "NOT", "NO", "FREE", "NOW", "ALL", "ANY", "CALL", "DO", "AND", "THE", "YOU", "YOUR", "WE", "OUR", "WILL", "HAVE",
    "FOR", "WITH", "TO", "OF", "IN", "BE",
)  # fmt: skip
_SHORTEST_WORD = 5
#: From so many ordinary words in a row nobody can take them for names.
_BEYOND_DOUBT = 3
#: Fewer words before a colon are a label.
_LABEL_UNDER = 4
_OPENING, _CLOSING = ("[", "<", "{"), ("]", ">", "}")

_MARKS = Lazy(r"[!?]+", flags=0)
#: Names that end in the mark.
_NAMED = Lazy(r"\b(?:Yahoo|Jeopardy|Yum|Oklahoma|Kahoot|E|Chips Ahoy)$", flags=0)

_ACRONYM = Lazy(r"([A-Z](?<![\w.@/$-].)(?:[A-Z]{1,5}|[A-Z]{0,2}&[A-Z]{1,2}))s?(?![\w@&]|-?\d|\.\w|/[A-Z])", flags=0)
_IN_BRACKETS = Lazy(r"\(([A-Z][A-Z&]{1,6})s?\)", flags=0)
_EXPLAINED = Lazy(
    r"\b([A-Z][A-Z&]{1,6})s?(?: ?\((?=[A-Za-z][^)]{7,80}\))|, (?:that is|or|which is|short for),? |: [a-z]|"
    r" (?:stands for|means|is short for) )",
    flags=0,
)


def shouting(context: Context) -> Iterator[Hit]:
    """Words in capitals that are no abbreviations; three or more in a row beyond doubt."""
    if not any(map(_is_loud, _CAPITALS.findall(context.facts.corpus.text))):
        return
    for prose in context.facts.bodies:
        for start, end, loud, words in _runs_of_capitals(prose.text):
            alone = words == 1 and prose.text[start:end] in _LOUD_ALONE
            label = words < _LABEL_UNDER and prose.text[end : end + 1] == ":"
            # A gap that was never filled in is a placeholder, and said to be one.
            gap = words > 1 and (prose.text[:start].endswith(_OPENING) or prose.text.startswith(_CLOSING, end))
            if (loud >= 2 or alone) and not label and not gap:
                hit = context.in_prose(prose, start, end, confidence="high" if loud >= _BEYOND_DOUBT else "medium")
                quiet = _quiet(prose.text, start, end)
                if quiet and hit.span.end - hit.span.start == end - start:
                    hit.fix = context.replacing(hit.span, quiet)
                yield hit


def _quiet(text: str, start: int, end: int) -> str:
    """A run of capitals in small letters but for the capital of a sentence; "" where it may hold an abbreviation."""
    if any(word in KNOWN or len(word) == 1 for word in _CAPITALS.findall(text[start:end])):
        return ""
    quiet = text[start:end].lower()
    begins = not text[:start].strip() or text[:start].rstrip()[-1] in ".!?:\n"
    return quiet[:1].upper() + quiet[1:] if begins else quiet


def exclamation(context: Context) -> Iterator[Hit]:
    """Two exclamation marks in a row; or more single ones than `max_marks`, shown at the first too many."""
    if "!" not in context.facts.corpus.text:
        return
    single: list[tuple[Prose, int, int]] = []
    for prose in context.facts.bodies:
        for found in _MARKS.finditer(prose.text) if "!" in prose.text else ():
            if "!" not in found.group():
                continue
            if len(found.group()) > 1:
                hit = context.in_prose(prose, *found.span(), values={"marks": "several in a row"})
                hit.fix = context.replacing(hit.span, "?" if "?" in found.group() else ".", "safe")
                yield hit
            elif prose.text[found.end() : found.end() + 1] in ("", " ", "\n", '"', ")") and not _NAMED.search(
                prose.text[: found.start()]
            ):
                single.append((prose, *found.span()))
    limit = context.options["max_marks"]
    if len(single) > limit:
        yield context.in_prose(*single[limit], values={"marks": f"{len(single)} in one posting"}, confidence="medium")


def unexplained_acronym(context: Context) -> Iterator[Hit]:
    """A sentence with several abbreviations that the posting never spells out; shown from the first to the last."""
    at_least: int = context.options["at_least"]
    explained: set[str] | None = None
    seen: set[str] = set()
    for prose in context.facts.bodies:
        found = [one for one in _ACRONYM.finditer(prose.text) if _is_obscure(one[1])]
        if len(found) < at_least:
            continue
        if explained is None:
            explained = _explained(context.facts.corpus.text) | {name.upper() for name in context.options["known"]}
        starts = [one.start() for one in found]
        for start, end in prose.sentences:
            inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
            here = [one for one in inside if one[1] not in explained]
            names = dict.fromkeys(one[1] for one in here)
            if len(names.keys() - seen) >= at_least:
                seen.update(names)
                yield context.in_prose(prose, here[0].start(), here[-1].end(), values={"names": ", ".join(names)})


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
    if word in _LOUD_ALONE or word in _LOUD_TOO:
        return True
    return len(word) >= _SHORTEST_WORD and word not in KNOWN and in_dictionary(word.lower()) is not None


def _is_obscure(word: str) -> bool:
    """Whether an abbreviation is one that not everybody knows, and no word written in capitals."""
    return word not in KNOWN and not _is_loud(word)


def _explained(text: str) -> set[str]:
    """The abbreviations that stand in brackets behind their words, or in front of them."""
    return {*_IN_BRACKETS.findall(text), *_EXPLAINED.findall(text)}
