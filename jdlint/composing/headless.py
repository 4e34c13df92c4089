"""Lists under no heading, or one that is not understood: fields by the words of their items."""

from __future__ import annotations

from itertools import groupby

from jdlint.blocks import LABEL, Section
from jdlint.composing.implied import names_benefit, states_pay
from jdlint.composing.wishes import is_wish
from jdlint.expressions import Lazy
from jdlint.reference.ad_words import NOT_OF_WORK
from jdlint.reference.verbs import WORK_VERBS, base_of_ing, base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.blocks import Block

_VERBS = WORK_VERBS - NOT_OF_WORK
_DUTIES, _NEEDS, _BENEFITS = "duties", "qualifications.required", "benefits"
_NEED = Lazy(
    r"\b(?:diploma|degree|ged|(?:driver'?s?|driving|valid|current) licen[cs]es?|licen[cs]ed|certifi(?:ed|cates?|cation)"
    r"|experience (?:in|with|of|as)|years? (?:of|in|as|with)|\d\+? years?|abilit(?:y|ies) to|able to|must (?:be|have"
    r"|hold|speak|live|pass)|is required|knowledge of|proficien(?:t|cy)|fluen(?:t|cy)|(?:years old|years of age))\b",
)
#: What is given, although its first word is a verb of work too: "Stock options", "Store discount".
_GIVEN = Lazy(
    r"\b(?:options|discounts?|bonus(?:es)?|reimbursement|stipend|allowance|insurance|meals|parking|time off|free)\b"
)
#: Such a list has so many items of one kind, and so large a share of all.
_FEWEST, _SHARE = 2, 2 / 3


def divided(found: list[Section]) -> Iterator[Section]:
    """The sections; lists above the first heading and under "the role" follow as sections of their own.

    Lists under headings that are not understood become what their items are. A list is taken for one of these fields
    only where no other section states it.
    """
    open_fields = {_DUTIES, _NEEDS, _BENEFITS} - {section.target for section in found}
    if any(section.target == "pay_and_benefits" for section in found):
        open_fields.discard(_BENEFITS)
    for section in found:
        if section.heading is not None and not section.target and (path := _of_items(section.blocks)) in open_fields:
            section.target = path
            open_fields.discard(path)
        if not open_fields or not (section.target == "about_role" or (section.heading is None and not section.target)):
            yield section
            continue
        made: list[Section] = []
        left: list[Block] = []
        for is_list, run in groupby(section.blocks, lambda block: block.kind == "item"):
            items = list(run)
            rows = _read(items) if is_list and not _is_led(left) else {}
            taken = {path: row for path, row in rows.items() if path in open_fields}
            open_fields -= taken.keys()
            made += [Section(None, path, LABEL, row) for path, row in taken.items()]
            used = [block for row in taken.values() for block in row]
            left += [block for block in items if block not in used]
        section.blocks = left
        if left or section.heading is not None:
            yield section
        yield from made


def _of_items(blocks: list[Block]) -> str:
    """The field of a list that is the whole of a section; "" where it is none, or of several kinds."""
    if len(blocks) < _FEWEST or any(block.kind != "item" for block in blocks):
        return ""
    given = [block for block in blocks if _GIVEN.search(block.text.value) or names_benefit(block.text.value)]
    if len(given) >= _SHARE * len(blocks):
        return _BENEFITS
    rows = _read(blocks)
    return next(iter(rows)) if len(rows) == 1 else ""


def _is_led(blocks: list[Block]) -> bool:
    """Whether a line before the list says what it holds."""
    return bool(blocks) and blocks[-1].text.value.endswith(":")


def _read(items: list[Block]) -> dict[str, list[Block]]:
    """The items by field: all of one kind, or first what is done, then what is asked; {} where that is unclear."""
    kinds = [_kind(block.text.value) for block in items]
    first_need = kinds.index(_NEEDS) if _NEEDS in kinds else len(kinds)
    parts = {_DUTIES: (0, first_need), _NEEDS: (first_need, len(kinds))}
    found = {path: items[slice(*span)] for path, span in parts.items() if span[0] < span[1]}
    for path in found:
        own = kinds[slice(*parts[path])]
        others = (_DUTIES in own) if path == _NEEDS else False
        if others or own.count(path) < _SHARE * len(own):
            return {}
    return found if any(len(row) >= _FEWEST for row in found.values()) else {}


def _kind(text: str) -> str:
    """Whether an item is something that is done or something that is asked, or "" where neither is plain."""
    if _GIVEN.search(text) is not None or states_pay(text):
        return ""
    first = (text.split() or [""])[0].strip(",.;:").casefold()
    if _is_verb(first) and not names_benefit(text):
        return _DUTIES
    return _NEEDS if _NEED.search(text) is not None or is_wish(text) else ""


def _is_verb(word: str) -> bool:
    return word in _VERBS or base_of_third(word, _VERBS) is not None or base_of_ing(word, _VERBS) is not None


__all__ = ["divided"]
