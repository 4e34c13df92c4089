"""Labels before what they name: of a line, and within a paragraph "… Responsibilities: Repair pumps. Benefits: …"."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import Block
from jdlint.expressions import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    #: Where a label begins and ends, the part that it names, and whether it begins a sentence.
    _Label = tuple[int, int, str, bool]

#: A label at the beginning of a line, before what it names.
RUN_IN = re.compile(r"([^\W\d_][^:.!?\n]{1,50})\s?:\s{1,5}(?=\S)")
#: Parts that people name with a label where a text has lost its lines.
_PARTS = frozenset({
    "duties", "qualifications.required", "qualifications.preferred", "benefits", "pay_and_benefits",
    "compensation.notes", "application.how_to", "employer.about", "about_role", "summary",
    "work_environment.description", "work_environment.physical",
})  # fmt: skip
#: One of them is the sign of an ad; the others name things elsewhere too.
_TELLING = frozenset({"duties", "qualifications.required", "benefits"})
_COLON = Lazy(r":(?=\s|$)")
#: What stands before a label at the beginning of a sentence, and its words.
_SENTENCE = Lazy(r"[.!?;•·][\"”’)]?\s{0,3}$")
_WORD = Lazy(r"[^\s.!?;:•·]{1,30}")
#: Words that a label within a sentence does not follow: there it is a part of what is said.
_WITHIN = frozenset({
    "a", "an", "the", "our", "your", "their", "its", "these", "this", "of", "and", "or", "with", "for", "to", "all",
    "any", "following", "other", "meet", "see", "are", "is", "in", "under", "by",
})  # fmt: skip
_LONGEST, _MOST_WORDS = 60, 6
#: Labels of things that belong to somebody, or stand for one point within a part.
_NONE = re.compile(r"(?:our|its|their|his|her)\b(?! (?:offer|benefits|perks)$)|(?:you|bonus|process|role|assets)$")
#: So many different ones part a paragraph; more where they do not begin sentences, as in lists that lost their lines.
_FEWEST, _FEWEST_WITHIN = 2, 3
_LEVEL = 6


def parted(blocks: list[Block]) -> list[Block]:
    """The blocks; a paragraph with labels of several sections becomes headings with the text below each."""
    return [part for block in blocks for part in (_parts(block) if block.kind == "paragraph" else (block,))]


def _parts(block: Block) -> Iterator[Block]:
    value = block.text.value
    found = [row for match in _COLON.finditer(value) for row in _labels(value, match.start())]
    labels = _enough([row for row in found if row[3]], _FEWEST)
    labels = _enough(found, _FEWEST_WITHIN) or labels
    if not labels:
        yield block
        return
    if labels[0][0]:
        yield block.part(0, labels[0][0])
    for (start, end, *_), following in zip(labels, [*labels[1:], None], strict=True):
        yield Block("heading", block.text.slice(start, end), level=_LEVEL)
        below = block.part(end, following[0] if following is not None else len(value))
        if below.text.value:
            yield below


def _enough(labels: list[_Label], fewest: int) -> list[_Label]:
    """The labels where they name so many parts of an ad; else none."""
    named = {label[2] for label in labels}
    return labels if len(named) >= fewest and named & _TELLING else []


def _labels(value: str, colon: int) -> Iterator[_Label]:
    """The label that ends in a colon: where it stands, its part, and whether it begins a sentence; the longest one."""
    first = max(colon - _LONGEST, 0)
    before = value[first:colon]
    words = list(_WORD.finditer(before))[-_MOST_WORDS:]
    for number, word in enumerate(words):
        lead = before[: word.start()]
        begins = not (first or lead.strip()) or _SENTENCE.search(lead) is not None
        last = words[number - 1][0] if number else ""
        capital = all(part[0][0].isupper() or part[0] in ("and", "of", "&") for part in words[number:])
        within = capital and last[:1].isalnum() and not last[0].isupper() and last not in _WITHIN
        path = _target(before[word.start() :]) if begins or within else ""
        if path in _PARTS:
            yield first + word.start(), colon + 1, path, begins
            return


def _target(label: str) -> str:
    """The section of a label, one that begins with a capital; "" for what may be something else."""
    words = sections.normalise(label)
    unclear = not label[0].isupper() or words in sections.WEAK or _NONE.match(words) is not None
    return "" if unclear else sections.target(label)


__all__ = ["RUN_IN", "parted"]
