"""Blocks into sections: which lines are headings, labels and titles, and which field each part belongs to."""

from __future__ import annotations

import re

from jdlint import sections
from jdlint.blocks import Block, Text, followed
from jdlint.labelled import forms, label_of
from jdlint.reference.job_nouns import names_job
from jdlint.reference.organizations import is_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.finding import Span

#: Levels of headings that are recognised by their look, below h1 to h6.
_GUESSED, _COLON, LABEL = 7, 8, 9
_LONG = 100
#: A heading of a table has fewer words.
_TABLE_WORDS = 6
#: So many lines may stand where a title does.
_TITLE_LINES = 4
_RUN_IN = re.compile(r"([^\W\d_][^:.!?\n]{1,50})\s?:\s{1,5}(?=\S)")
#: Lines above or instead of a title: they invite, greet or speak of the employer.
_INVITATION = re.compile(
    r"(?:(?:who|where|what|when|how|from|to|date)(?=\s?:)|join|come|work with|work for|work at|we|we're|you|your"
    r"|are you|do you|would you|looking for|ready|like|love|want|fancy|tired|hello|hi|hey|dear|why|about|who we are"
    r"|meet|help (?:us|wanted|needed)|grow with|be part|apply|an? (?!level)[a-z]+"
    r"|(?:great|exciting|excellent|amazing|fantastic|unique|rare|new|good|wonderful|job|career|part-time|full-time"
    r"|immediate|multiple|steady) (?:\w{1,12} )?(?:job|work|career|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)"
    r"|positions?|chance|place|pay|money|hours|start)|(?:urgently )?wanted|vacanc(?:y|ies)|hiring|now hiring|urgent"
    r"|opportunit(?:y|ies)|freelancers|immediate start|(?:new|open) (?:post|role|job|position|vacancy)"
    r"|starts? (?:now|asap|immediately|monday))(?=[\s!?,:'’…]|$)(?! (?:teacher|nurse|driver)\b)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\d{1,5}[A-Za-z]? (?:[A-Z][\w'.-]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Boulevard)\b"
    r"|.{0,60}\b(?:Street|Road|Lane|Avenue),"
)
#: What parts the name on a letterhead from the rest of the line.
_PART = re.compile(r"\s?[,|·•–—:!(]\s?|\s-\s")
EQUAL_OPPORTUNITY = re.compile(
    r"equal[- ](?:employment[- ])?opportunity(?:[ /](?:and )?affirmative[- ]action)?[ /]employer|\bEEO employer\b"
    r"|\bprohibits? (?:all |any |unlawful ){0,2}discrimination\b"
    r"|\bnot discriminate (?:on|against|based|because)|without regard to (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
    r"|regardless of (?:\w+,? ){0,3}(?:race|age|sex|religion|color)"
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
    title = None if fragment or titled else _title(blocks)
    rest = [block for block in blocks if block is not title]
    outliner = _Outliner(fragment, forms(rest))
    for block, following in followed(rest):
        outliner.take(block, following)
    if not fragment:
        _statements(outliner.sections)
    return title, outliner.sections


def _title(blocks: list[Block]) -> Block | None:
    """The first line or heading that names no section; a heading of level 1 near the top comes first."""
    for block in blocks[:4]:
        text = block.text.value
        if block.kind == "heading" and block.level == 1 and not (sections.target(text) or sections.is_banner(text)):
            return block
    lines = [block for block in blocks if not block.linked or _names_job(block)]
    for index, block in enumerate(lines[:_TITLE_LINES]):
        text = block.text.value
        if sections.is_banner(text) or heads_letter(text) or (text[0].islower() and text[-1] == ":"):
            continue
        trusted = not index or _names_job(block) or (index == 1 and sections.is_banner_abroad(lines[0].text.value))
        return block if _may_name_job(block) and trusted else None
    return None


def heads_letter(text: str) -> bool:
    """Whether a line is no title because it invites, or bears the name or the address of the employer."""
    if len(text) > _LONG or text[-1] == ".":
        return False
    if _ADDRESS.match(text) is not None:
        return True
    parts = _PART.split(text)
    invites = text[-1] == "?" or any(_INVITATION.match(part) is not None for part in (text, *parts))
    return (invites or is_name(parts[0])) and not any(map(names_job, parts))


def _names_job(block: Block) -> bool:
    """Whether a line below those that are no title names a job that we know; a heading is trusted."""
    return block.kind == "heading" or any(map(names_job, _PART.split(block.text.value)))


def _may_name_job(block: Block) -> bool:
    text = block.text.value
    if block.kind not in ("heading", "paragraph") or len(text) > 120 or sections.target(text):
        return False
    found = _RUN_IN.match(text)
    if found is not None and sections.label(found[1]):
        return False
    return block.kind == "heading" or (text[-1] not in ".:;," and len(text.split()) <= 16)


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

    def take(self, block: Block, following: Block | None) -> None:
        """Sort in one block; `following` is the next one."""
        if block.linked and block.kind != "heading" and sections.target(block.text.value):
            # "Apply now" and "Benefits" lead there; what follows is not below them.
            self.sections.append(Section(None, "sections", LABEL, [block]))
            return
        level, path = self._heading(block, following)
        if level and not self._subheading(level, path, block):
            self.current, self.listed = Section(block.text, path, level), False
            self.sections.append(self.current)
            self.led, self.free = None, True
        elif self.led is not None and block.kind == "item":
            self.led.blocks.append(block)
        elif not self._label(block):
            self.current.blocks.append(block)
            self.listed = self.listed or block.kind == "item"
            self._lead(block, following)
        self.free = self.free or len(block.text.value) > _LONG

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
        if len(text) > _LONG or (block.kind == "item" and not block.number) or block.kind == "row":
            return 0, ""
        label = _RUN_IN.match(text)
        if label is not None and sections.label(label[1]):
            return 0, ""
        path = sections.target(text) if text.count(" ") < 8 and text[-1] not in ".,;!" else ""
        if self.current.target == "faq" and text[-1] == "?":
            return 0, ""
        if block.kind == "item":
            last = self.current.blocks[-1] if self.current.blocks else None
            counted = last is not None and last.kind == "item" and 0 < last.number == block.number - 1
            alone = not counted and (following is None or following.kind != "item")
            return (_GUESSED, path) if path and alone else (0, "")
        return self._guess(block, following, path)

    def _guess(self, block: Block, following: Block | None, path: str) -> tuple[int, str]:
        text = block.text.value
        words = text.split()
        shout = text.isupper() and sum(map(str.isalpha, text)) >= 4 and len(words) <= 8 and text[-1] not in ".,;!"
        bold = block.strong and len(words) <= 12 and text[-1] not in ".!," and not _RUN_IN.match(text)
        colon = text[-1] == ":" and len(words) <= 6
        small = following is not None and following.kind == "item"
        if path and (bold or shout or colon or small or text[0].isupper() or not text[0].isalpha()):
            return _GUESSED, path
        if bold or shout or colon:
            path = sections.target(text, marked=True)
        if not path and self._heads_next(block, following):
            return _GUESSED, ""
        known_or_free = bool(path) or (self.free and not self.fragment)
        if known_or_free and (bold or shout):
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
        if block.kind == "row" and label_of(block) and (not block.header or id(block) in self.forms):
            name, value = block.cells
        elif block.kind == "paragraph" and (found := _RUN_IN.match(block.text.value)) is not None:
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
        self.led = labelled if path in sections.LISTS else None
        return True

    def _stands_apart(self, row: Block) -> bool:
        """Whether a row is no part of its section: it is of a form below prose, or of a table behind a list."""
        here, blocks = self.current.target, self.current.blocks
        if here in ("", "sections") or self.listed:
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


def _looks_like_heading(block: Block, words: list[str], following: Block | None) -> bool:
    """Whether a line between blank lines, in Title Case, stands before text that it could head."""
    if not block.alone or len(words) > 8 or block.text.value[-1] in ".,;:!" or following is None:
        return False
    if _RUN_IN.match(block.text.value):  # a label and its value
        return False
    if following.kind == "paragraph" and len(following.text.value) < 60:
        return False
    return all(word[0].isupper() or len(word) <= 3 or not word[0].isalpha() for word in words) and words[0][0].isupper()


def _statements(found: list[Section]) -> None:
    """Move paragraphs that state equal opportunity out of sections that hold more than them."""
    path = "statements.equal_opportunity"
    if any(section.target == path for section in found):
        return
    for section in found:
        paragraphs = [block for block in section.blocks if block.kind == "paragraph"]
        moved = [block for block in paragraphs if EQUAL_OPPORTUNITY.search(block.text.value)]
        if moved and len(moved) < len(section.blocks) and section.target not in ("faq", "citations"):
            section.blocks = [block for block in section.blocks if block not in moved]
            found.append(Section(None, path, LABEL, moved))
            return


__all__ = ["EQUAL_OPPORTUNITY", "LABEL", "Section", "heads_letter", "outline"]
