"""What a JobPosting says and the page around it does not show: kept, so that no word of an ad is dropped.

The values by which a text counts as shown were tried with `python -m scripts.measure_shown`: 50 pages in the shapes of
ten systems, made for this, that show the ad as its data has it, in other words, in part or not yet. All are read right
with `_NEW_WORDS` of 0.3 to 0.4 (of 0.2 or less ten parts stand twice, from 0.5 on eight lines count as shown that are
not), with `_SHOWN` of 0.1 to 0.9, and in `html.py` with `_SHORTEST` from 50 on and any `_TIMES`: what bounds these two
from above none of the pages tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from jdlint.blocks import Block, Text
from jdlint.posting import Field, Node, leaves
from jdlint.readers import records
from jdlint.sections import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.tree import Tree

#: Properties whose texts are words of the ad; those of all others are kept unjudged.
_OF_THE_AD = frozenset(
    ("description", "qualifications", "responsibilities", "skills", "educationRequirements", "experienceRequirements",
     "physicalRequirement", "sensoryRequirement", "specialCommitments", "jobBenefits", "benefits", "incentives",
     "incentiveCompensation", "eligibilityToWorkRequirement", "securityClearanceRequirement", "employerOverview")
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Addresses, days and values of lists: nothing that anybody reads.
_NO_WORDS = re.compile(r"\s*(?:(?:https?:|mailto:|data:|/)\S*|[A-Z0-9_ .:+-]*)\s*")
#: Properties with values of lists, which say something where no field could take them.
_VALUES = frozenset({"employmentType"})
#: Texts up to this length are values.
_SHORT = 100
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
#: Of the words of a text so many may be new before it is one that is not shown: pages vary a word or two. One with
#: fewer is kept beside, so that no word is lost.
_NEW_WORDS = 0.35
#: A page that shows less than this share of what its record says, and no part of an ad, shows something else.
_SHOWN = 0.5
#: A page that is torn lacks so many words of its record, and such a share, and of its own words such a share are new.
_LEAST_TORN, _TORN, _OWN = 15, 0.15, 0.2


def shows(blocks: list[Block], record: list[Block], title: str) -> bool:
    """Whether the blocks of a page are the ad that its record holds, or have parts of one or its title."""
    texts = [block.text.value for block in blocks]
    if any(block.kind == "heading" and target(block.text.value) for block in blocks):
        return True
    if title.casefold() in map(str.casefold, texts) and not any(map(_COOKIES.search, texts)):
        return True
    said = _words(block.text.value for block in record)
    return not said or len(said & _words(texts)) >= _SHOWN * len(said)


def is_torn(blocks: list[Block], record: list[Block]) -> bool:
    """Whether the blocks of a page are the beginning or a piece of what its record says, and no more than that."""
    shown, said = (_words(block.text.value for block in held) for held in (blocks, record))
    missing = len(said - shown)
    return missing >= max(_LEAST_TORN, _TORN * len(said)) and len(shown - said) <= _OWN * len(shown)


def parted(blocks: list[Block], record: list[Block]) -> tuple[list[Block], list[Block]]:
    """Those of the blocks of a page that say what its record does not, and those that only repeat it."""
    said = _words(block.text.value for block in record)
    own: list[Block] = []
    repeated: list[Block] = []
    for block in blocks:
        (own if _words([block.text.value]) - said else repeated).append(block)
    return own, repeated


def keep_unshown(tree: Tree, record: Node, shown: Iterable[Block]) -> list[Text]:
    """Put texts of a record whose words are nowhere in the tree to `sections`.

    Returned are those that are not the ad itself, or say what is shown in other words. `shown` are the blocks that went
    into the tree, headings among them.
    """
    held = [field.node for field in leaves(Field("", tree.root))]
    have = _words([*(str(node.value) for node in held), *(block.text.value for block in shown)])
    taken = sorted(node.span.start for node in held)
    others: list[Text] = []
    for name, value in record.value.items():
        if name.startswith("@"):
            continue
        found = [row for leaf in _texts(value) for row in _new(leaf, have, taken)]
        if name in _VALUES and value.kind == "sequence" and not any(_lies_in(value, at) for at in taken):
            others += [Text.of_node(leaf) for leaf in records.each(value) if leaf.kind == "string"]
        have |= _words(text.value for text, _ in found)
        unseen = [text for text, is_new in found if is_new and name in _OF_THE_AD]
        others += [text for text, is_new in found if not is_new or name not in _OF_THE_AD]
        if unseen:
            key = value.key if name != "description" else None
            tree.keep(_heading(name, key.start, key.end) if key is not None else None, Text.join(unseen, "\n\n"))
    return others


def _lies_in(value: Node, at: int) -> bool:
    return value.span.start <= at < value.span.end


def _words(texts: Iterable[str]) -> set[str]:
    """The words of texts, in lower case."""
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def _texts(node: Node, name: str = "") -> Iterator[Node]:
    """The strings below a node, types, languages and codes apart."""
    if node.kind == "mapping":
        for key, child in node.value.items():
            if not key.startswith("@"):
                yield from _texts(child, key)
    elif node.kind == "sequence":
        for child in node.value:
            yield from _texts(child, name)
    elif node.kind == "string" and name != "inLanguage" and not _NO_WORDS.fullmatch(node.value):
        yield node


def _new(leaf: Node, have: set[str], taken: list[int]) -> Iterator[tuple[Text, bool]]:
    """The blocks of a text with words that stand nowhere yet, each with whether it says something new.

    A short text that a field was read from says nothing.
    """
    number = bisect_left(taken, leaf.span.start)
    if len(leaf.value) <= _SHORT and number < len(taken) and taken[number] < leaf.span.end:
        return
    for block in records.blocks_of(leaf):
        words = _words([block.text.value])
        if new := len(words - have):
            yield block.text, new > _NEW_WORDS * len(words)


def _heading(name: str, start: int, end: int) -> Text:
    return Text(name, [(0, start + 1, 0)] if end - start == len(name) + 2 else [(0, start, end - start)])


__all__ = ["is_torn", "keep_unshown", "parted", "shows"]
