"""What a JobPosting says and the page around it does not show: kept, so that no word of an ad is dropped."""

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
#: Texts up to this length are values.
_SHORT = 100
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
#: Of the words of a text so many may be new before it is one that is not shown: pages vary a word or two.
_NEW_WORDS = 0.2
#: A page that shows less than this share of what its record says, and no part of an ad, shows something else.
_SHOWN = 0.5


def shows(blocks: list[Block], record: list[Block], title: str) -> bool:
    """Whether the blocks of a page are the ad that its record holds, or have parts of one or its title."""
    texts = [block.text.value for block in blocks]
    if any(block.kind == "heading" and target(block.text.value) for block in blocks):
        return True
    if title.casefold() in map(str.casefold, texts) and not any(map(_COOKIES.search, texts)):
        return True
    said = _words(block.text.value for block in record)
    return not said or len(said & _words(texts)) >= _SHOWN * len(said)


def keep_unshown(tree: Tree, record: Node, shown: Iterable[Block]) -> list[Text]:
    """Put texts of a record whose words are nowhere in the tree to `sections`; those that are not the ad itself.

    `shown` are the blocks that went into the tree, headings among them.
    """
    held = [field.node for field in leaves(Field("", tree.root))]
    have = _words([*(str(node.value) for node in held), *(block.text.value for block in shown)])
    taken = sorted(node.span.start for node in held)
    others: list[Text] = []
    for name, value in record.value.items():
        if name.startswith("@"):
            continue
        texts = [text for leaf in _texts(value) for text in _new(leaf, have, taken)]
        if not texts:
            continue
        have |= _words(text.value for text in texts)
        if name in _OF_THE_AD:
            key = value.key if name != "description" else None
            tree.keep(_heading(name, key.start, key.end) if key is not None else None, Text.join(texts, "\n\n"))
        else:
            others += texts
    return others


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


def _new(leaf: Node, have: set[str], taken: list[int]) -> Iterator[Text]:
    """The blocks of a text that say what stands nowhere yet; a short text that a field was read from says nothing."""
    number = bisect_left(taken, leaf.span.start)
    if len(leaf.value) <= _SHORT and number < len(taken) and taken[number] < leaf.span.end:
        return
    for block in records.blocks_of(leaf):
        words = _words([block.text.value])
        if len(words - have) > _NEW_WORDS * len(words):
            yield block.text


def _heading(name: str, start: int, end: int) -> Text:
    return Text(name, [(0, start + 1, 0)] if end - start == len(name) + 2 else [(0, start, end - start)])


__all__ = ["keep_unshown", "shows"]
