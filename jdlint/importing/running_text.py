"""Running text under a heading for duties or qualifications: an item for each of its sentences."""

from __future__ import annotations

from jdlint.composing.dividing import is_no_item
from jdlint.composing.implied import asks_to_apply, states_pay
from jdlint.composing.wishes import is_wish
from jdlint.expressions import Lazy
from jdlint.importing.asked import is_asked
from jdlint.importing.done import is_done
from jdlint.importing.pay_words import tells_pay
from jdlint.posting import Node
from jdlint.synthetic import part_of_text
from jdlint.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.finding import Span
    from jdlint.importing.filling import Filler

_REQUIRED, _PREFERRED = _ASKED = ("qualifications.required", "qualifications.preferred")
_FIELDS = ("duties", *_ASKED)
#: Sentences about the employer, and about the text itself.
_OF_OTHERS = Lazy(
    r"^(?:[^.;:?!]{0,100}, |while |although )?(?:we|our|the (?:university|college|company|museum|school|library"
    r"|hospital|county|city|town|department|organi[sz]ation|agency|institute|foundation|board|firm|district|cent(?:er|re)))\b"
    r"(?!.{0,300}\b(?:ability|able|must|should|required?s?|requirements?|qualifications?|prefer\w*|essential|desir\w+"
    r"|necessary|needed|helpful|a plus|experience|skills|degree|expected to|responsible)\b)"
    r"|\bnot (?:[\w-]{1,20} ){0,5}(?:all[- ]inclusive|exhaustive)\b|\bis illustrative of\b"
)


def by_sentence(filler: Filler) -> None:
    """Cut the paragraphs of fields that hold no list.

    A wish among demands, what is asked among duties where no heading names it, and what is neither go elsewhere.
    """
    proses = {id(prose.field.node): prose for prose in filler.facts.proses} if filler.is_prose else {}
    tree = Tree(filler.posting.root)
    title = filler.posting.text("title")
    is_open = all((made := tree.get(path)) is None or made.key is None for path in _ASKED)
    for path in _FIELDS:
        held = filler.posting.get(path)
        if held is None or held.kind != "sequence" or held.inherited is not None or _has_items(held, filler):
            continue
        kept: list[Node] = []
        ended = False
        for number, item in enumerate(held.value):
            sentences = list(_sentences(item, proses.get(id(item))))
            if number and _ends(sentences):
                _elsewhere(tree, item)  # a paragraph that begins so is of something else
                ended = True
                continue
            if ended and not _belongs(item.value, path, title):
                _elsewhere(tree, item)
                continue
            asked = False
            for text in sentences:
                asked = path == "duties" and filler.reads_sentences and is_asked(text.value, title, follows=asked)
                wish = _PREFERRED if is_wish(text.value) else _REQUIRED
                if asked and is_open:
                    _append(tree, wish, text, None)
                    filler.reasons[id(tree.get(wish))] = "sentences that say what is asked"
                elif text is not item and _is_of_something_else(text, first=not number and text is sentences[0]):
                    _elsewhere(tree, text)
                elif text is not item and path == "qualifications.required" and is_wish(text.value):
                    _append(tree, _PREFERRED, text, held.key)
                else:
                    kept.append(text)
        if kept:
            held.value[:] = kept


def _ends(sentences: list[Node]) -> bool:
    """Whether a paragraph ends those of its field: it begins with pay, benefits or applying."""
    first = sentences[0].value
    return asks_to_apply(first) or tells_pay(first) or (len(sentences) > 1 and is_no_item(first))


def _belongs(text: str, path: str, title: str) -> bool:
    """Whether a paragraph behind the end of its field says by itself what is asked or done."""
    return is_done(text, title) if path == "duties" else is_asked(text, title)


def _is_of_something_else(text: Node, *, first: bool) -> bool:
    """Whether a sentence is none of its field; the `first` one below a heading is, unless it is plainly of another."""
    if first:
        return states_pay(text.value) or asks_to_apply(text.value)
    return is_no_item(text.value) or states_pay(text.value) or _OF_OTHERS.search(text.value) is not None


def _has_items(held: Node, filler: Filler) -> bool:
    return any(item.kind != "string" or item.span.start in filler.posting.items for item in held.value)


def _sentences(item: Node, prose: Prose | None) -> Iterator[Node]:
    """The sentences of a paragraph, or the item itself where it is but one."""
    spans = prose.sentences if prose is not None else []
    if prose is None or len(spans) < 2:
        yield item
        return
    for number, span in enumerate(_joined(spans, prose.text)):
        made = part_of_text(item, *prose.raw(*span))
        made.key = None if number else item.key
        yield made


def _joined(spans: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Sentences with the number that counts them: "2." is none."""
    start = None
    for number, (first, last) in enumerate(spans):
        start = first if start is None else start
        if number == len(spans) - 1 or any(character.isalpha() for character in text[first:last]):
            yield start, last
            start = None


def _elsewhere(tree: Tree, text: Node) -> None:
    """Put a sentence that is neither where it is told, else among the sections."""
    if not (asks_to_apply(text.value) and tree.put("application.how_to", text)):
        tree.append("sections", Node("mapping", {"text": text}, text.span))


def _append(tree: Tree, path: str, text: Node, key: Span | None) -> None:
    text.key = key
    held = tree.get(path)
    if held is None:
        tree.put(path, Node("sequence", [text], text.span, key=key))
    else:
        held.value.append(text)


__all__ = ["by_sentence"]
