"""Blocks into sections: which lines are headings, labels and titles, and which field each part belongs to."""

from __future__ import annotations

from jdlint import sections
from jdlint.blocks import LABEL, Block, Section, followed
from jdlint.composing.equality import LISTED, part_statements
from jdlint.composing.labelled import forms, heads_field, label_of
from jdlint.composing.run_in import RUN_IN
from jdlint.composing.title_line import title_of

#: Levels of headings that are recognised by their look, below h1 to h6.
_GUESSED, _COLON = 7, 8
_LONG = 100
#: A heading that is known by its words has fewer, unless a colon ends it.
_WORDS = 8
#: A bold line that ends in a full stop, and is a heading, has no more.
_FEW = 3
#: A heading of a table has fewer words.
_TABLE_WORDS = 6
#: Sections in which a list may be the outline of the posting.
_LOOSE = frozenset({"", "sections", "about_role", "summary"})
#: Boxes that are parts of a posting without a heading.
_BOXES = frozenset({"compensation.notes", "sections"})
#: Fields that a heading may state.
_VALUES = (sections.SCALARS - {"compensation"}) | {"locations", "workplace.type"}
#: What a posting ends with, and the lists behind which it stands without a heading of its own.
_CLOSING = ("application", "statements")


def outline(
    blocks: list[Block], *, fragment: bool, titled: bool, of_page: bool = False
) -> tuple[Block | None, list[Section]]:
    """The title, if there is one among the blocks, and the sections in order; the first has no heading.

    A fragment has no title and no headings but those that are marked or known. With `titled` the title is known, with
    `of_page` the name of the page of vacancies on which it stands.
    """
    title = None if fragment or titled else title_of(blocks, of_page=of_page)
    rest = [block for block in blocks if block is not title]
    outliner = _Outliner(fragment, forms(rest))
    for block, following in followed(rest):
        outliner.take(block, following)
    if not fragment:
        part_statements(outliner.sections)
    return title, outliner.sections


class _Outliner:
    """Takes the blocks one by one and puts each into its section."""

    def __init__(self, fragment: bool, forms: set[int]) -> None:
        self.fragment = fragment
        self.forms = forms
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
        if block.kind == "heading" and _is_labelled(block.text.value):
            block.kind = "paragraph"
        level, path = self._heading(block, following)
        if block.field in _BOXES and block.kind == "paragraph" and not path:
            level = 0
        if not level:
            self._box(block)
            self._outdent(block)
        if level and not self._subheading(level, path, block, following):
            # "Duties include:" below "Duties" is a label of the same part, which goes on as far as before.
            deeper = path in sections.LISTS and path == self.current.target and level > self.current.level
            self._begin(Section(block.text, path, self.current.level if deeper else level))
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

    def _subheading(self, level: int, path: str, block: Block, following: Block | None) -> bool:
        """Whether a heading only divides the section that it stands in.

        One of the same level does where it heads a list and all of the section stands below such headings.
        """
        here, blocks = self.current.target, self.current.blocks
        if here in ("", "sections") or level < self.current.level or (not path and self._ends_label(level, following)):
            return False
        if level == self.current.level:
            divides = not path and here in sections.LISTS and following is not None and following.kind == "item"
            if not divides or (blocks and blocks[0].kind != "heading"):
                return False
        elif path and (here in sections.DEMANDS or sections.normalise(block.text.value) not in sections.WEAK):
            return False
        block.kind = "heading"
        return True

    def _ends_label(self, level: int, following: Block | None) -> bool:
        """Whether one line with a colon ends what another one heads, for it stands before prose too."""
        above = self.current.heading
        labels = level == _COLON and above is not None and above.value.endswith(":")
        return labels and following is not None and following.kind == "paragraph" and len(following.text.value) > _LONG

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
        path = "" if _ends_sentence(block) or _leads(block) else sections.target(text)
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
        open_end = text[-1] not in ".!," or (text[-1] == "." and len(words) <= _FEW)
        bold = block.strong and len(words) <= 12 and open_end and not RUN_IN.match(text)
        colon = text[-1] == ":" and len(words) <= 6
        small = following is not None and following.kind == "item"
        if path and (bold or shout or colon or small or text[0].isupper() or not text[0].isalpha()):
            return _GUESSED, path
        if bold or shout or colon:
            path = sections.target(text, marked=True)
        if not path and self._heads_next(block, following):
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

    def _heads_next(self, block: Block, following: Block | None) -> bool:
        """Whether a short line behind a list is the heading of a table, or in a text of the list right below it."""
        blocks, text = self.current.blocks, block.text.value
        if not blocks or blocks[-1].kind != "item" or following is None:
            return False
        short = text.count(" ") < _TABLE_WORDS and text[:1].isupper() and text[-1:] not in ".,;:!?"
        right_above = following.kind == "item" and block.apart and not block.alone and not blocks[-1].apart
        return short and (following.kind == "row" or right_above)

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
        if block.kind == "row" and label_of(block) and (not block.header or id(block) in self.forms):
            name, value = block.cells
        elif block.kind == "paragraph" and (found := RUN_IN.match(block.text.value)) is not None:
            name, value = block.text.slice(0, found.end(1)), block.text.slice(found.end(), len(block.text.value))
        else:
            return False
        path = sections.label(name.value)
        if block.kind == "row" and path not in sections.SCALARS and not self._stands_apart(block):
            return False
        group = path.split(".")[0]
        inside = group == here.split(".")[0] or (here == "pay_and_benefits" and group in ("compensation", "benefits"))
        if not path or inside or {path, here} <= sections.DEMANDS:
            return False
        labelled = Section(name, path, LABEL, [Block("paragraph", value)])
        self.sections.append(labelled)
        introduces = value.value.endswith(":")
        self.led = labelled if path in sections.LISTS or (introduces and path.startswith(_CLOSING)) else None
        self.closing = labelled if path.startswith(_CLOSING) and here in LISTED else None
        return True

    def _stands_apart(self, row: Block) -> bool:
        """Whether a row is no part of its section: of a form below prose, or behind a list or a row that heads one.

        A table whose head says that its rows are of the section is part of it, also behind a list.
        """
        here, blocks = self.current.target, self.current.blocks
        if here in ("", "sections") or ((self.listed or self.rowed) and not self.tabled):
            return True
        told = bool(blocks) and blocks[-1].kind == "paragraph" and blocks[-1].text.value[-1] != ":"
        return id(row) in self.forms and (told or here not in sections.LISTS)

    def _lead(self, block: Block, following: Block | None) -> None:
        self.led = None
        if self.fragment or following is None or following.kind != "item" or self.current.target in sections.LISTS:
            return
        path = sections.lead_in(block.text.value) if block.kind == "paragraph" else ""
        if path:
            self.led = Section(None, path, LABEL)
            self.sections.append(self.led)


def _is_labelled(text: str) -> bool:
    """Whether a heading is a label with a short value, such as "Location: Reno, NV", under which nothing stands."""
    found = RUN_IN.match(text)
    if found is None or len(text) > _LONG or text[-1] in ".!?:":
        return False
    path = sections.label(found[1])
    return path in _VALUES or (path == "compensation" and any(map(str.isdigit, text)))


def _leads(block: Block) -> bool:
    """Whether a line is a whole sentence that introduces a list, part of the text above it."""
    text = block.text.value
    return not block.strong and text.count(" ") >= _WORDS and sections.lead_in(text) != ""


def _ends_sentence(block: Block) -> bool:
    """Whether a line ends as a sentence does, or has as many words: "**Tasks.**" and "About you ....." do not."""
    text = block.text.value
    dotted = text.endswith(("..", "…")) or (block.strong and text[-1] == ".")
    return text[-1] in ",;!" or (text[-1] == "." and not dotted) or (text[-1] != ":" and text.count(" ") >= _WORDS)


def _looks_like_heading(block: Block, words: list[str], following: Block | None) -> bool:
    """Whether a line between blank lines, in Title Case, stands before text that it could head."""
    if not block.alone or len(words) > 8 or block.text.value[-1] in ".,;:!" or following is None:
        return False
    if RUN_IN.match(block.text.value):  # a label and its value
        return False
    if following.kind == "paragraph" and len(following.text.value) < 60:
        return False
    return all(word[0].isupper() or len(word) <= 3 or not word[0].isalpha() for word in words) and words[0][0].isupper()


__all__ = ["LABEL", "outline"]
