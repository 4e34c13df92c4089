"""Blocks into sections: which lines are headings, labels and titles, and which field each part belongs to."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import Block, Text, followed
from jdlint.run_in import RUN_IN
from jdlint.title_line import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.finding import Span

#: Levels of headings that are recognised by their look, below h1 to h6.
_GUESSED, _COLON, LABEL = 7, 8, 9
_LONG = 100
#: A heading of a table has fewer words.
_TABLE_WORDS = 6
#: Sections in which a list may be the outline of the posting.
_LOOSE = frozenset({"", "sections", "about_role", "summary"})
#: Boxes that are parts of a posting without a heading.
_BOXES = frozenset({"compensation.notes", "sections"})
#: What a posting ends with, and the lists behind which it stands without a heading of its own.
_CLOSING = ("application", "statements")
_LISTED = sections.LISTS | {"pay_and_benefits"}
EQUAL_OPPORTUNITY = re.compile(
    r"equal[- ](?:employment[- ])?opportunity(?:[ /](?:and )?affirmative[- ]action)?[ /]employer|\bEEO employer\b"
    r"|\bnot discriminate (?:on|against|based|because)|without regard to (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|regardless of (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|(?<!law )\bprohibits (?:\w{1,20}[, ]{1,2}){0,3}discrimination\b"
    r"|\bequal (?:employment )?opportunit(?:y|ies) (?:to|for) all\b"
    r"|committed to (?:\w+ ){0,3}equal (?:employment )?opportunit"
    r"|^(?:(?:we are )?an )?(?-i:EOE|EEO|AA/EOE|AA/EEO)\b(?! (?:statement|policy))[^\n]{0,40}$",
    re.IGNORECASE,
)


class Section:
    """A heading with what stands under it; `target` is the field ("": not understood)."""

    __slots__ = ("blocks", "heading", "level", "target")

    def __init__(self, heading: Text | None, target: str, level: int, blocks: list[Block] | None = None) -> None:
        self.heading = heading
        self.target = target
        self.level = level
        self.blocks = blocks or []

    @property
    def key(self) -> Span | None:
        """Where the heading stands."""
        return self.heading.span if self.heading is not None else None

    def __repr__(self) -> str:
        return f"Section({self.heading and self.heading.value!r}, {self.target!r}, {self.blocks})"


def outline(blocks: list[Block], *, fragment: bool, titled: bool) -> tuple[Block | None, list[Section]]:
    """The title, if there is one among the blocks, and the sections in order; the first has no heading.

    A fragment has no title and no headings but those that are marked or known. With `titled` the title is known.
    """
    title = None if fragment or titled else title_of(blocks)
    outliner = _Outliner(fragment)
    rest = [block for block in blocks if block is not title]
    for block, following in followed(rest):
        outliner.take(block, following)
    if not fragment:
        _statements(outliner.sections)
    return title, outliner.sections


class _Outliner:
    """Takes the blocks one by one and puts each into its section."""

    def __init__(self, fragment: bool) -> None:
        self.fragment = fragment
        self.current = Section(None, "", 0)
        self.sections = [self.current]
        #: Whether that section holds an item of a list.
        self.listed = False
        #: Whether a short line may be a heading although its words are not known: not right under the title.
        self.free = False
        #: The section of the list that a sentence such as "You will:" has just introduced.
        self.led: Section | None = None
        #: The labelled line on how to apply, or statement, behind a list: paragraphs behind it are none of the list.
        self.closing: Section | None = None
        #: The field of the box in which the last block stood.
        self.box = ""
        #: How deep the item stands that heads that section; 0 where none does.
        self.depth = 0
        #: Whether an item with a number heads that section.
        self.numbered = False
        #: Whether the head of the table that is read says that its rows belong to this section.
        self.tabled = False
        #: Whether that section is headed by the first cell of a row.
        self.rowed = False

    def take(self, block: Block, following: Block | None) -> None:
        """Sort in one block; `following` is the next one."""
        if block.linked and block.kind != "heading" and sections.target(block.text.value):
            # "Apply now" and "Benefits" lead there; what follows is not below them.
            self.sections.append(Section(None, "sections", LABEL, [block]))
            return
        level, path = self._heading(block, following)
        if block.field in _BOXES and block.kind == "paragraph" and not path:
            level = 0
        if not level:
            self._box(block)
            self._outdent(block)
        if level and not self._subheading(level, path, block):
            self._begin(Section(block.text, path, level))
            self.depth = block.depth if following is not None and following.depth > block.depth else 0
            self.numbered, self.free, self.tabled, self.rowed = block.kind == "item", True, False, block.header
        elif self.led is not None and block.kind == "item":
            self.led.blocks.append(block)
        elif self._label(block):
            pass
        elif self.closing is not None and block.kind == "paragraph":
            self.closing.blocks.append(block)
        else:
            self.closing = None
            self.current.blocks.append(block)
            self.listed = self.listed or block.kind == "item"
            self._lead(block, following)
        self.free = self.free or len(block.text.value) > _LONG

    def _begin(self, section: Section) -> None:
        self.current, self.listed, self.led, self.closing, self.depth = section, False, None, None, 0
        self.sections.append(section)

    def _outdent(self, block: Block) -> None:
        """End the section that an item heads where an item that is not below it follows."""
        if block.kind == "item" and 0 < block.depth <= self.depth:
            self._begin(Section(None, "sections", LABEL))

    def _heads_items(self, block: Block, following: Block | None) -> bool:
        """Whether an item stands above others of its own: "Duties" in an outline, not in a list of duties."""
        here = self.current.target in _LOOSE or block.depth == self.depth
        return here and following is not None and following.kind == "item" and following.depth > block.depth > 0

    def _box(self, block: Block) -> None:
        """Begin a section where a box begins or ends whose markup says what it is of."""
        box = block.field if block.field in _BOXES else ""
        if box != self.box and (box or self.current.heading is None):
            self._begin(Section(None, box or "sections", LABEL))
        self.box = box

    def _subheading(self, level: int, path: str, block: Block) -> bool:
        """Whether a heading only divides the section that it stands in."""
        if self.current.target in ("", "sections") or level <= self.current.level:
            return False
        weak = sections.normalise(block.text.value) in sections.WEAK and self.current.target not in sections.DEMANDS
        if path and not weak:
            return False
        block.kind = "heading"
        return True

    def _heading(self, block: Block, following: Block | None) -> tuple[int, str]:
        """The level of a heading and its field; level 0 for what is none."""
        text = block.text.value
        if block.kind == "heading":
            return block.level, sections.target(text, marked=True) or block.field
        if block.kind == "item" and self._heads_items(block, following) and (path := sections.target(text)):
            return _GUESSED, path
        if len(text) > _LONG or (block.kind == "item" and not block.number) or block.kind == "row":
            return 0, ""
        label = RUN_IN.match(text)
        if label is not None and sections.label(label[1]):
            return 0, ""
        path = sections.target(text) if text.count(" ") < 8 and text[-1] not in ".,;!" else ""
        if self.current.target == "faq" and text[-1] == "?":
            return 0, ""
        if block.kind == "item":
            last = self.current.blocks[-1] if self.current.blocks else None
            counted = last is not None and last.kind == "item" and 0 < last.number == block.number - 1
            loose = self.numbered or self.current.target in _LOOSE
            above = following is not None and following.kind == "item" and not following.number and loose
            alone = not counted and (following is None or following.kind != "item" or above)
            return (_GUESSED, path) if path and alone else (0, "")
        return self._guess(block, following, path)

    def _guess(self, block: Block, following: Block | None, path: str) -> tuple[int, str]:
        text = block.text.value
        words = text.split()
        shout = text.isupper() and sum(map(str.isalpha, text)) >= 4 and len(words) <= 8 and text[-1] not in ".,;!"
        bold = block.strong and len(words) <= 12 and text[-1] not in ".!," and not RUN_IN.match(text)
        colon = text[-1] == ":" and len(words) <= 6
        if path and (bold or shout or colon or text[0].isupper() or not text[0].isalpha()):
            return _GUESSED, path
        if bold or shout or colon:
            path = sections.target(text, marked=True)
        if not path and self._heads_table(block, following):
            return _GUESSED, ""
        known_or_free = bool(path) or (self.free and not self.fragment)
        heads_list = bold and colon and following is not None and following.kind == "item" and not self.fragment
        if heads_list or (known_or_free and (bold or shout)):
            return _GUESSED, path
        if colon and (path or (known_or_free and len(words) <= 4 and text[0].isupper())):
            return _COLON, path
        if known_or_free and (_looks_like_heading(block, words, following) or (colon and self._ends_list(following))):
            return _GUESSED, ""
        return 0, ""

    def _heads_table(self, block: Block, following: Block | None) -> bool:
        """Whether a short line between a list and a table is the heading of the table."""
        blocks, text = self.current.blocks, block.text.value
        before = bool(blocks) and blocks[-1].kind == "item"
        short = text.count(" ") < _TABLE_WORDS and text[:1].isupper() and text[-1:] not in ".,;:!?"
        return before and short and following is not None and following.kind == "row"

    def _ends_list(self, following: Block | None) -> bool:
        """Whether what a line with a colon introduces behind a list is no item of it, but prose."""
        blocks = self.current.blocks
        in_list = self.current.target in sections.LISTS and bool(blocks) and blocks[-1].kind == "item"
        return in_list and following is not None and following.kind == "paragraph"

    def _label(self, block: Block) -> bool:
        """Put `Name: value` and a row `| Name | value |` into a section of their own, when the name is known."""
        here = self.current.target
        if self.fragment or here in ("faq", "citations", "tools"):
            return False
        if block.kind == "row" and block.header:
            self.tabled = heads_field(block, here)
        if block.kind == "row" and len(block.cells) == 2 and not block.header:
            name, value = block.cells
        elif block.kind == "paragraph" and (found := RUN_IN.match(block.text.value)) is not None:
            name, value = block.text.slice(0, found.end(1)), block.text.slice(found.end(), len(block.text.value))
        else:
            return False
        path = sections.label(name.value)
        # A table behind a list is no part of it, unless its head says so; nor is a row behind one that heads a list.
        within = not (self.listed or self.rowed) or self.tabled
        if block.kind == "row" and here not in ("", "sections") and path not in sections.SCALARS and within:
            return False
        group = path.split(".")[0]
        inside = group == here.split(".")[0] or (here == "pay_and_benefits" and group in ("compensation", "benefits"))
        if not path or inside or {path, here} <= sections.DEMANDS:
            return False
        labelled = Section(name, path, LABEL, [Block("paragraph", value)])
        self.sections.append(labelled)
        introduces = value.value.endswith(":")
        self.led = labelled if path in sections.LISTS or (introduces and path.startswith(_CLOSING)) else None
        self.closing = labelled if path.startswith(_CLOSING) and here in _LISTED else None
        return True

    def _lead(self, block: Block, following: Block | None) -> None:
        self.led = None
        if self.fragment or following is None or following.kind != "item" or self.current.target in sections.LISTS:
            return
        path = sections.lead_in(block.text.value) if block.kind == "paragraph" else ""
        if path:
            self.led = Section(None, path, LABEL)
            self.sections.append(self.led)


def heads_field(head: Block, path: str) -> bool:
    """Whether the head of a table says that its rows are of a field: "Benefit | Details" under "Benefits"."""
    return any(path in (sections.label(cell.value), sections.label(f"{cell.value}s")) for cell in head.cells)


def _looks_like_heading(block: Block, words: list[str], following: Block | None) -> bool:
    """Whether a line between blank lines, in Title Case, stands before text that it could head."""
    if not block.alone or len(words) > 8 or block.text.value[-1] in ".,;:!" or following is None:
        return False
    if RUN_IN.match(block.text.value):  # a label and its value
        return False
    if following.kind == "paragraph" and len(following.text.value) < 60:
        return False
    return all(word[0].isupper() or len(word) <= 3 or not word[0].isalpha() for word in words) and words[0][0].isupper()


def _statements(found: list[Section]) -> None:
    """Move paragraphs that state equal opportunity out of lists, and out of the first section that holds more."""
    path = "statements.equal_opportunity"
    told = any(section.target == path for section in found)
    for section in list(found):
        if (told and section.target not in _LISTED) or section.target in ("faq", "citations"):
            continue
        paragraphs = [block for block in section.blocks if block.kind == "paragraph"]
        moved = [block for block in paragraphs if EQUAL_OPPORTUNITY.search(block.text.value)]
        if moved and len(moved) < len(section.blocks):
            section.blocks = [block for block in section.blocks if block not in moved]
            found.append(Section(None, path, LABEL, moved))
            told = True


__all__ = ["EQUAL_OPPORTUNITY", "LABEL", "Section", "heads_field", "outline"]
