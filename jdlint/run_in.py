"""Labels before what they name: of a line, and within a paragraph "… Responsibilities: Repair pumps. Benefits: …"."""

from __future__ import annotations

import re
from itertools import pairwise

from jdlint import sections
from jdlint.blocks import Block

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
_LABEL = re.compile(r"(?:^|(?<=[.!?;•·]\s)|(?<=[.!?][\"”’)]\s))([^\W\d_][^:.!?;•·\n]{1,50}):(?=\s|$)")
#: Labels of things that belong to somebody, or stand for one point within a part.
_NONE = re.compile(r"(?:our|its|their|his|her)\b(?! (?:offer|benefits|perks)$)|(?:you|bonus|process|role|assets)$")
_FEWEST = 2
_LEVEL = 6


def parted(blocks: list[Block]) -> list[Block]:
    """The blocks; a paragraph with labels of several sections becomes headings with the text below each."""
    return [part for block in blocks for part in (_parts(block) if block.kind == "paragraph" else (block,))]


def _parts(block: Block) -> Iterator[Block]:
    labels = [match for match in _LABEL.finditer(block.text.value) if _target(match[1]) in _PARTS]
    named = {_target(match[1]) for match in labels}
    if len(named) < _FEWEST or not named & _TELLING:
        yield block
        return
    if labels[0].start():
        yield block.part(0, labels[0].start())
    for match, end in pairwise([*labels, None]):
        assert match is not None
        yield Block("heading", block.text.slice(match.start(), match.end()), level=_LEVEL)
        below = block.part(match.end(), end.start() if end is not None else len(block.text.value))
        if below.text.value:
            yield below


def _target(label: str) -> str:
    """The section of a label, one that begins with a capital; "" for what may be something else."""
    words = sections.normalise(label)
    unclear = not label[0].isupper() or words in sections.WEAK or _NONE.match(words) is not None
    return "" if unclear else sections.target(label)


__all__ = ["RUN_IN", "parted"]
