"""Copies of sentences with marks for a rule's groups, and where the frames of `jdlint.reference.frames` match them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from jdlint import expressions
from jdlint.expressions import Lazy
from jdlint.matcher import lowered
from jdlint.reference.frames import FRAMES, PEOPLE, QUALITY, STATE, TRAIT, expression
from jdlint.reference.people import LAWFUL, NO_TRADES, PERSON_NOUNS, PERSONS, SERVED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from jdlint.facts import Facts
    from jdlint.facts.text import Corpus, Prose

    #: Start, end and mark.
    Mention = tuple[int, int, str]

#: The key of a rule's `groups` for each mark.
_MARKS = {"people": PEOPLE, "qualities": QUALITY, "traits": TRAIT, "states": STATE}
#: Stands in the shadow of a sentence for each character of a word for people.
_PERSON = "\x05"
#: No such word stands between a quality and the word for people that it goes with; behind a field of study it tells
#: what is taught ("African American history professor").
_NOT_BETWEEN = (
    "and|or|to|of|in|for|with|is|are|who|the|on|at|but|by|only|as|stud(?:y|ies)|history|literature|music|law|medicine|"
    "cuisine|food|arts?|culture|languages?|affairs|policy|education|rights|issues|books?"
)
#: Before such a noun a trait is a field of work ("autism training").
_ABOUT = "experience|training|expertise|knowledge|care|background|skills?|program\\w*|certif\\w+|specialt\\w+"
#: One of these stands between people and what they have.
_HAVING = (" with", " who ", " having ", " suffering ", " using ", " taking ", " wearing ", " collecting ", " of ")
#: Words of sentences that ask all to come.
_ASKING_ALL = ("regardless", "irrespective", "without regard", "discriminat", "equal opportunit")
#: No sentence that people write is longer, in characters.
_LONGEST = 1_500
_WORD = Lazy(r"[a-z]+(?:'t)?", flags=0)
#: One word with what stands behind it, or two where together they may be a word for people ("au pair").
_CHUNK = Lazy(r"(?:(?:au|dental|job|team) ){0,3}\w+\W*|\W+", flags=0)
#: Words that are kept at hand.
_MOST_WORDS = 20_000


class Marked:
    """A sentence in which groups are single marks.

    `text` has the marks; `starts` and `ends` give for each of its characters the place in the prose. In `shadow`, which
    is as long and in lower case, words for people are runs of `_PERSON`.
    """

    __slots__ = ("ends", "shadow", "starts", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text, self.shadow = text, lowered(text)
        self.starts = list(range(start, start + len(text)))
        self.ends = list(range(start + 1, start + len(text) + 1))

    def mark(self, start: int, end: int, mark: str) -> None:
        """Put one mark for `text[start:end]`."""
        first, last = self.starts[start], self.ends[end - 1]
        self.text = self.text[:start] + mark + self.text[end:]
        self.shadow = self.shadow[:start] + mark + self.shadow[end:]
        self.starts[start:end] = [first]
        self.ends[start:end] = [last]

    def gather(self) -> None:
        """Put one mark for each phrase that is made of marks and words for people."""
        if self._may_join_people():
            self.shadow = "".join(map(_with_people_marked, _CHUNK.findall(self.shadow)))
        for marks, source, mark in _gatherings():
            if any(one in self.shadow for one in marks):
                for match in reversed(list(source.finditer(self.shadow))):
                    self.mark(*match.span(), mark)

    def _may_join_people(self) -> bool:
        """Tell whether words for people may stand beside a mark that they go with: looking for them takes long."""
        text = self.shadow
        if QUALITY in text or STATE in text:
            return True
        if TRAIT in text and any(word in text for word in _HAVING):
            return True
        return f"{PEOPLE} and " in text or f"{PEOPLE} or " in text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place of `text[start:end]` in the prose."""
        return self.starts[start], self.ends[end - 1]


def preferences(
    facts: Facts, groups: Mapping[str, Collection[str]], kept: Iterable[str]
) -> Iterator[tuple[Prose, int, int]]:
    """Where a sentence puts one of the groups into a frame; `kept` names the kinds of frames that count.

    Sentences that name a lawful reason, or ask all to come, are left out.
    """
    frames_of = _frames(frozenset(kept))
    for prose, first, last, mentions in _by_sentence(facts, groups):
        sentence = prose.text[first:last]
        lower = sentence.lower()
        # Most postings name their groups in such a sentence alone, so it is looked for first.
        if any(words in lower for words in _ASKING_ALL) and is_lawful(facts, prose, first, last):
            continue
        frames = _frames_for(lower, frames_of) if last - first <= _LONGEST else []
        if frames:
            marked = _marked(sentence, first, mentions)
            yield from ((prose, *span) for span in _spans(marked, frames))


def is_lawful(facts: Facts, prose: Prose, first: int, last: int) -> bool:
    """Tell whether a sentence names a lawful reason, or asks all to come; worked out once for all rules."""
    place = (id(prose), first)
    if place not in facts.lawful:
        facts.lawful[place] = _lawful().search(prose.text, first, last) is not None
    return facts.lawful[place]


def _by_sentence(
    facts: Facts, groups: Mapping[str, Collection[str]]
) -> Iterator[tuple[Prose, int, int, list[Mention]]]:
    """The sentences that name a group, with start and end of each mention in the prose and its mark."""
    found = []
    matches = facts.matches
    for key, names in groups.items():
        for name in frozenset(names).intersection(matches):
            found += [(start, end, _MARKS[key]) for start, end in matches[name]]
    placed = []
    for start, end, mark in _longest([row for row in found if not _is_part(facts.corpus, row[0], row[1])]):
        prose, first, last = facts.corpus.at(start, end)
        placed.append((prose, prose.sentence_at(first), (first, last, mark)))
    for (prose, span), rows in groupby(placed, key=lambda row: (row[0], row[1])):
        yield prose, *span, [row[2] for row in rows]


def _longest(found: list[Mention]) -> list[Mention]:
    """In text order; of mentions that overlap the longest, and of equal ones what names people."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda row: (row[0], -row[1], row[2])):
        if not kept or kept[-1][1] <= mention[0]:
            kept.append(mention)
        elif mention[1] - mention[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = mention
    return kept


def _is_part(corpus: Corpus, start: int, end: int) -> bool:
    """Tell whether the words are part of a longer word or of a name: "single-use", "women's", "Veterans Affairs"."""
    text = corpus.text
    before, after = text[max(0, start - 1) : start], text[end : end + 6]
    if before in ("-", "@", "#", "&") or after[:1] == "'":
        return True
    if after[:1] == "-" and not after.lower().startswith(("-only", "- ")):
        return True
    if not text[start].isupper() or not (after[:1] == " " and after[1:2].isupper() and not after[1:3].isupper()):
        return False
    words = text[max(0, start - 60) : end + 60].split()
    return sum(word[0].isupper() for word in words) <= len(words) / 2 and not _person().match(corpus.lower, end + 1)


def _marked(sentence: str, first: int, mentions: list[Mention]) -> Marked:
    marked = Marked(sentence, first)
    for start, end, mark in reversed(mentions):
        marked.mark(start - first, end - first, mark)
    marked.gather()
    return marked


def _spans(marked: Marked, frames: list[re.Pattern[str]]) -> list[tuple[int, int]]:
    """Where the frames match; those that overlap are one."""
    found = sorted(marked.span(*match.span()) for frame in frames for match in frame.finditer(marked.text))
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _frames_for(lower: str, frames: dict[str, list[str]]) -> list[re.Pattern[str]]:
    """The frames of which a cue stands in a sentence in lower case."""
    cues = frames.keys() & _WORD.findall(lower)
    return [compiled(source) for source in {source for cue in cues for source in frames[cue]}]


@cache
def _frames(kept: frozenset[str]) -> dict[str, list[str]]:
    """The frames of some kinds by their cues."""
    found: dict[str, list[str]] = {}
    for name, cues, source in FRAMES:
        for cue in cues.split() if name in kept else ():
            found.setdefault(cue, []).append(source)
    return found


@cache
def compiled(source: str) -> re.Pattern[str]:
    """A frame's expression, compiled on first use."""
    return expressions.compiled(expression(source))


@cache
def _lawful() -> re.Pattern[str]:
    return expressions.compiled("|".join(LAWFUL))


@cache
def _person() -> re.Pattern[str]:
    """A word for people who may be hired, in lower case."""
    trades = rf"(?!(?:{NO_TRADES})s?\b)[a-z]{{2,20}}(?:er|or|ist|ian|man|men|woman|women)s?"
    return expressions.compiled(rf"\b(?!(?:{SERVED})\b)(?:{PERSONS}|{PERSON_NOUNS}|{trades})\b(?!['-])", 0)


@lru_cache(maxsize=_MOST_WORDS)
def _with_people_marked(chunk: str) -> str:
    """A word with a run of `_PERSON` in its place if it stands for people who may be hired."""
    return _person().sub(lambda match: _PERSON * len(match.group()), chunk)


@cache
def _gatherings() -> list[tuple[str, Lazy, str]]:
    """What makes one phrase of several words and marks, in this order; one of the marks before it must be there."""
    person = f"{_PERSON}+"
    join = r"(?:, and |, or |, | and/or | and | or | nor |/| & )"
    between = rf"(?:(?!(?:{_NOT_BETWEEN})\b)[a-z][\w-]*,? ){{0,2}}?"
    being = (
        r"(?: (?:who|that))?(?:'s| is| are| was| were| comes?| has been| have been)?"
        r"(?: currently| already| still| being| now| ever| long| just)?"
    )
    having = (
        r"(?:with|without|who (?:already |currently |still |ever )?(?:have|has|had|use|uses|needs?|suffers? from|"
        r"wears?|takes?|filed)(?: ever)?(?: had| filed| been| taken| claimed)?|having|suffering from|using|taking|"
        r"wearing|collecting)"
    )
    verb = "need|should|are|will|can|cannot|do|don't|only|preferred|wanted|tend|just"
    rows = (
        (STATE, rf"{STATE}(?:{join}{STATE}){{1,3}}", STATE),
        (QUALITY, rf"{QUALITY}(?:{join}{QUALITY}|,? [\w-]+,? {QUALITY}){{1,3}}", QUALITY),
        (TRAIT, rf"{TRAIT}(?:{join}(?:an? )?{TRAIT}){{1,3}}", TRAIT),
        (QUALITY, rf"{QUALITY}(?:{join}[\w-]+)?,? {between}(?:{person}|{PEOPLE})", PEOPLE),
        (STATE + QUALITY, rf"(?:{person}|{PEOPLE}){being} (?:{STATE}|{QUALITY}(?! {between}{person}))", PEOPLE),
        (
            TRAIT,
            rf"(?:{person} {having}|{PEOPLE} (?:of|{having}))(?: [\w'-]+){{0,3}}? {TRAIT}(?! (?:{_ABOUT})\b)",
            PEOPLE,
        ),
        (QUALITY, rf"\bthe {QUALITY}(?=[.,;:!?)]|$| (?:{verb}|and|or|please|to|in|here)\b)", PEOPLE),
        (STATE, STATE, QUALITY),
        (PEOPLE, rf"{PEOPLE}(?:{join}(?:the |any |an? )?{PEOPLE}){{1,4}}", PEOPLE),
        (PEOPLE, rf"{PEOPLE} (?:and|or) [\w{_PERSON}-]+(?= (?:{verb})\b)", PEOPLE),
    )
    return [(marks, Lazy(source, flags=0), mark) for marks, source, mark in rows]
