"""Sections into the posting: the last step of every reader of prose (Markdown, text, HTML, DOCX)."""

from __future__ import annotations

from itertools import pairwise

from jdlint import sections
from jdlint.blocks import Block, Section, Text, joined
from jdlint.composing import byline, headless, implied, parts
from jdlint.composing.dividing import benefit_rows, divide
from jdlint.composing.equality import EQUAL_OPPORTUNITY, EQUALITY, is_statement
from jdlint.composing.labelled import bare_title, taken
from jdlint.composing.outline import outline
from jdlint.composing.repetition import set_apart
from jdlint.composing.run_in import parted
from jdlint.composing.several import several
from jdlint.composing.specification import unfolded
from jdlint.composing.unmarked import listed
from jdlint.composing.wishes import is_wish, says_wish
from jdlint.finding import Span
from jdlint.posting import Node, Posting
from jdlint.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from jdlint.posting import Comment
    from jdlint.source import Source

_SHORT = 100
#: Levels of headings that are marked as such.
_MARKED = 6
_FRAMES = frozenset({"about_role", "summary"})
#: So many lines under the title may be its byline.
_LINES = 6
_PAY_AND_BENEFITS = "pay_and_benefits"
_OPENINGS = "employment.openings"
_PLACES = frozenset({"locations", "workplace.type"})
_SPECIAL = {"tools": parts.tools, "faq": parts.faq, "citations": parts.citations}


def posting_of(
    source: Source,
    blocks: list[Block],
    *,
    format: str,
    fragment: bool = False,
    front: Posting | None = None,
    comments: Sequence[Comment] = (),
    title: Text | None = None,
) -> Posting:
    """The posting that the blocks of a prose document make.

    What `front` says is kept; sections fill what it lacks. With `title` none is looked for among the blocks. A
    fragment without a known heading is one text.
    """
    root = Node("mapping", {}, Span(0, len(source.text)))
    if front is not None and front.root.kind == "mapping":
        root.value.update(front.root.value)
    tree = Tree(root)
    if title is not None:
        root.value.setdefault("title", title.node())
    blocks = parted(listed(unfolded(blocks), source.text, format))
    stated = root.value.get("title")
    of_page = title is None and stated is not None and stated.kind == "string" and sections.is_banner(stated.value)
    heading, found = outline(blocks, fragment=fragment, titled=stated is not None and not of_page, of_page=of_page)
    _frames(found)
    language = set_apart(found)
    if language:
        root.value.setdefault("language", Node("string", language, Span(0, 0)))
    if heading is not None:
        root.value["title"] = bare_title(heading.text).node()
        if stated is not None:
            key = Text.of(source.text, stated.key.start, stated.key.end) if stated.key is not None else None
            tree.keep(key, Text.of_node(stated))
    if fragment and not any(section.target for section in found):
        tree.keep(None, joined(blocks))
    else:
        filled = {section.target for section in found if section.blocks}
        for section in found if fragment else headless.divided(found):
            fronted = front is not None and front.format in ("yaml", "toml")
            _add(tree, section, fragment, filled, fronted=fronted)
        if not fragment:
            byline.pinned(tree, blocks)
        implied.fill(tree, fragment)
    defects = list(front.defects) if front is not None else []
    defects += [] if fragment else several(found, title or (heading.text if heading is not None else None))
    remarks = [*(front.comments if front is not None else ()), *comments]
    posting = Posting(source, root, format=format, fragment=fragment, defects=defects, comments=remarks)
    posting.front = front.format if front is not None else ""
    if heading is not None and heading.kind != "heading":
        posting.origins["title"] = "the first line"
    if language:
        posting.origins["language"] = "the words of the text"
    posting.items = {block.text.span.start: block.number for block in blocks if block.kind == "item"}
    return posting


def _frames(found: list[Section]) -> None:
    """Headings such as "Position description" right above others, which frame the whole, are no empty fields."""
    for section, below in pairwise(found):
        frames = section.level > _MARKED or below.level > section.level
        if section.target in _FRAMES and not section.blocks and below.heading is not None and frames:
            section.target = "sections"


def _add(tree: Tree, section: Section, fragment: bool, filled: set[str], *, fronted: bool) -> None:
    """Put a section where it belongs; what does not fit there goes to `sections`."""
    path = section.target
    if not section.blocks:
        _empty(tree, section, filled, fronted=fronted)
    elif path in _SPECIAL:
        _SPECIAL[path](tree, section)
    elif path in _PLACES:
        _places(tree, section)
    elif path == _PAY_AND_BENEFITS:
        _pay_and_benefits(tree, section)
    elif path in sections.LISTS:
        _list(tree, section, section.blocks)
    elif path in sections.SCALARS:
        _scalar(tree, section)
    elif path == "compensation.notes":
        _pay(tree, section)
    elif path not in ("", "sections"):
        _prose(tree, section, path, section.blocks)
    elif section.heading is None and not path and not fragment:
        _opening(tree, section)
    else:
        tree.keep(section.heading, joined(section.blocks))


def _empty(tree: Tree, section: Section, filled: set[str], *, fronted: bool) -> None:
    """A heading with nothing below it: an empty field, so that what is missing is missed there.

    A field that another section has (`filled`) is not missing: "Description" above "Position overview". Where there is
    front matter (`fronted`) a template may fill the section from it.
    """
    heading, path = section.heading, section.target
    if heading is None:
        return
    nothing = Span(heading.span.end, heading.span.end)
    if EQUAL_OPPORTUNITY.search(heading.value):
        done = tree.put(EQUALITY, heading.node())  # "EOE" alone says it
    elif fronted:
        done = False
    elif path in sections.LISTS or path in _SPECIAL:
        done = tree.get(path) is None and tree.begin(path, nothing, heading.span)
    else:
        path = "compensation.notes" if path == _PAY_AND_BENEFITS else path
        own = path not in ("", "sections", *filled) and path not in sections.SCALARS and path not in _PLACES
        done = own and tree.put(path, Node("string", "", nothing, key=heading.span))
    if not done:
        tree.keep(heading, Text("", []))


def _prose(tree: Tree, section: Section, path: str, blocks: Sequence[Block]) -> Node | None:
    text = joined(blocks)
    heading = section.heading.value if section.heading is not None else ""
    told = path != EQUALITY or is_statement(heading, text.value)
    node = tree.add_text(path, text, section.key) if told else None
    if node is None:
        tree.keep(section.heading, text)
    return node


def _pay(tree: Tree, section: Section) -> None:
    """Words on pay; links, and rows behind these, are only beside them."""
    own: list[Block] = []
    beside: list[Block] = []
    for block in section.blocks:
        out = own and (block.linked or (beside and block.kind == "row" and len(block.cells) == 2))
        (beside if out else own).append(block)
    _prose(tree, section, section.target, own)
    for block in beside:
        tree.keep(None, block.text)


def _list(tree: Tree, section: Section, blocks: list[Block]) -> None:
    target = "benefits" if section.target == _PAY_AND_BENEFITS else section.target
    blocks = [_without_way(tree, block) for block in blocks]
    # Beside a list a table tells of something else, unless its words say that it goes on.
    mixed = any(block.kind == "item" for block in blocks)
    told = {id(block) for block in benefit_rows(blocks)} if mixed and target == "benefits" else set()
    last = max((number for number, block in enumerate(blocks) if block.kind == "item"), default=len(blocks))
    rest: list[list[Block]] = []
    beside = False
    #: How deep the item lies that says of those below it that they are wishes: "Ideally".
    wished = 0
    for number, (block, item) in enumerate(divide(blocks, may_apply=target == "hiring_process")):
        is_pair = block.kind == "row" and len(block.cells) == 2
        item = item and not (mixed and is_pair and id(block) not in told)
        if target == "qualifications.preferred" and number > last and block.kind == "paragraph":
            item = item and is_wish(block.text.value)
        if wished and block.depth <= wished:
            wished = 0
        if block.kind == "item" and not item and says_wish(block.text.value):
            wished = block.depth
        preferred = target == "qualifications.required" and (wished > 0 or is_wish(block.text.value))
        path = "qualifications.preferred" if preferred else target
        placed = item and tree.add_item(path, block.text, section.key)
        if not placed and beside and _is_one_text(rest[-1][-1], block):
            rest[-1].append(block)
        elif not placed:
            rest.append([block])
        beside = not placed
    for row in rest:
        tree.keep(None if row[0].linked or _stands_apart(row[0]) else section.heading, joined(row))


def _is_one_text(above: Block, block: Block) -> bool:
    """Whether what is kept of a list goes on with what is kept above it."""
    alike = above.kind == block.kind and _stands_apart(above) == _stands_apart(block)
    return alike and block.kind in ("item", "paragraph") and not (above.linked or block.linked)


def _stands_apart(block: Block) -> bool:
    return block.apart and block.kind == "paragraph"


def _without_way(tree: Tree, block: Block) -> Block:
    """A block of a list; a paragraph without the sentence behind it that says how to apply, which goes there."""
    way = implied.way_behind(block.text) if block.kind == "paragraph" else None
    if way is None or not tree.put("application.how_to", way.node()):
        return block
    return block.part(0, len(block.text.value) - len(way.value))


def _scalar(tree: Tree, section: Section) -> None:
    """A field of one short value; what it does not take of the text is kept as prose."""
    text, path = joined(section.blocks), section.target
    if len(text.value) > _SHORT or "\n" in text.value:
        if path != "compensation" or tree.add_text("compensation.notes", text, section.key) is None:
            tree.keep(section.heading, text)
        return
    part = taken(path, text)
    if part is None or not tree.put(path, _value(path, part, section.key)) or part.value != text.value:
        tree.keep(section.heading, text)


def _value(path: str, text: Text, key: Span | None) -> Node:
    return Node("integer", int(text.value), text.span, key=key) if path == _OPENINGS else text.node(key)


def _opening(tree: Tree, section: Section) -> None:
    """What stands before the first heading: short lines under the title, then the summary."""
    blocks = list(section.blocks)
    listed = 0
    while blocks and len(section.blocks) - len(blocks) < _LINES:
        listed = max(listed - 1, 0) or byline.listed(blocks)
        if not listed and not byline.is_fact(blocks[0]):
            break
        block = blocks.pop(0)
        if block.kind == "row":
            tree.keep(None, block.text)
            continue
        tree.keep(None, block.text)
        parts.place(tree, block.text, None, employer=True)
        byline.terms(tree, block.text)
    rows = [block for block in blocks if block.kind == "row" and len(block.cells) == 2]
    told = [block for block in blocks if block.kind != "row" or len(block.cells) != 2]
    if rows:
        tree.keep(None, joined(rows))
    if told:
        _prose(tree, section, "summary", told)


def _places(tree: Tree, section: Section) -> None:
    for block in section.blocks:
        if len(block.text.value) <= _SHORT:
            parts.place(tree, block.text, section.key)
        tree.keep(section.heading, block.text)


def _pay_and_benefits(tree: Tree, section: Section) -> None:
    """Text that states pay is the compensation, the rest are benefits; one that is both is one node at both."""
    pay = [block for block in section.blocks if implied.states_pay(block.text.value)]
    if len(section.blocks) == 1 and not implied.names_benefit(section.blocks[0].text.value):
        pay = section.blocks
    node = _prose(tree, section, "compensation.notes", pay) if pay else None
    _list(tree, section, [block for block in section.blocks if block not in pay])
    if node is not None and len(pay) == 1 and implied.names_benefit(node.value):
        tree.append("benefits", node, section.key)


__all__ = ["posting_of"]
