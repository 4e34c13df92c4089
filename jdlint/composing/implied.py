"""What a posting in prose says under another heading: how to apply, equal opportunity, pay."""

from __future__ import annotations

import re
from bisect import bisect_right

from jdlint import sections
from jdlint.blocks import LONGEST_PARAGRAPH
from jdlint.composing.addressed import with_address
from jdlint.composing.equality import EQUAL_OPPORTUNITY, EQUALITY, states_equality
from jdlint.reference.applying_abroad import ASKS as ASKS_ABROAD
from jdlint.reference.labels_abroad import MONTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jdlint.blocks import Text
    from jdlint.posting import Node
    from jdlint.tree import Tree

_APPLY = re.compile(
    r"\bto apply[,:]? (?:please |simply |just |you )?(?:send|submit|e-?mail|visit|go|complete|fill|upload|use|click"
    r"|call|bring|come|write|reply|stop|drop|text|ring)\b"
    r"|(?<=\binterested\? )(?:please )?(?:send|e-?mail|call|write|text|ring|contact|apply)\b"
    r"|\bapply (?:at|by|online|now|here|via|through|in person|directly)\b"
    r"|(?-i:\bApply on (?=[A-Z]))|\bapply to \S{1,80}@|\bplease (?:e-?mail|write to|contact) \S{1,80}@"
    r"|\b(?:send|submit|e-?mail|forward|upload|drop) (?:us |in )?(?:your|an?|the) (?:\w{1,20} ){0,3}"
    r"(?:cv|resume|résumé|application|cover letter|portfolio)\b"
    rf"|{ASKS_ABROAD}",
    re.IGNORECASE,
)
#: Where "apply" means something else, or others ask.
_NO_APPLICATION = sections.DEMANDS | {"tools", "citations", "faq", "duties", "highlights", "about_role"}
#: Accommodations that are offered to people who apply or work there; not what a job demands "with or without" them.
_ACCOMMODATION = re.compile(
    r"^(?!.{0,400}\bwith or without\b)(?=.{0,400}\b(?:you|your|please|applicants?|candidates?|individuals?|persons?"
    r"|people|employees|we|contact|available|committed|e-?mail)\b).{0,400}"
    r"(?:\breasonable (?:\w{1,20} )?(?:accommodations?|adjustments?|modifications?)\b"
    r"|\b(?:need|require|request|requesting|provides?|offers?|disability) (?:an? |any |other |special |reasonable )?"
    r"(?:accommodations?|adjustments?)\b|\baccommodations? (?:is|are) available\b"
    r"|\b(?:assistance|accommodations?|adjustments?) (?:\w{1,12} ){0,3}(?:due to|because of) (?:a|your) disabilit)",
    re.IGNORECASE,
)
_PAY_WORD = re.compile(
    r"\b(?:salary|pay|paid|wages?|base|compensation|hourly|annually|earn)\b|/h"
    r"|[\dk]\+? ?(?:[A-Z]{3}|dollars|euros|pounds)? ?(?:per|an|a) (?:hour|year)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£]\s?\d|\b\d{2,3},?\d{3}\b|\b\d{2,3}k\b", re.IGNORECASE)
#: Amounts that somebody raises, turns over or asks.
_OTHER_MONEY = re.compile(
    r"\b(?:costs?|worth|raise[sd]?|raising|gives?|giving|donates?|spends?|spending"
    r"|sells? (?:for|at)|(?:turnover|revenues?|budgets?|sales|donations) of)"
    r" (?:about |over |up to |around |more than )?[$€£]\s?\d[\d,.]{0,12}(?: ?(?:to|-|–|and) ?[$€£]\s?\d[\d,.]{0,12})?"
    r"(?: an? (?:month|year))?"
    r"|[$€£]\s?\d[\d,.]{0,12} (?:\w{1,12} )?(?:gift|voucher|discount|allowance|machine|contract)\b",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    r"\b(?:insurance|401|vacation|leave|time off|pto|dental|health|medical|retirement|pension|holidays?)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\s][^\n]*")
_LONGEST_PAY = 60
_THOUSANDS = re.compile(r"\dk\b", re.IGNORECASE)
#: What may be paid: in a currency, and for an hour or a year where none is named. Other numbers are no pay.
_IN_A_CURRENCY = (5, 999_999)
_PLAUSIBLE = {"hour": (7, 300), "year": (10_000, 999_999)}
_PAY_PLACES = frozenset({"benefits", "sections", "summary"})
#: No sentence ends behind "Dr. Lee", "J. Lee", "Tel. 0511" and "No. 12".
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\b[DMFJS]r\.)(?<!\bM[rs]s\.)(?<!\bMs\.)(?<!\b[Tt][eé]l\.)(?<!\b[Ee]xt\.)(?<!\b[Nn][or]\.)(?<!\bSt\.)"
    rf"(?<!\b[A-Z]\.)\s{{1,10}}(?!(?<=\d\.\s)(?:{MONTHS})\b)|\n{{1,2}}"
)


def without_other_money(text: str) -> str:
    """The text without amounts that somebody raises, turns over, gives or asks."""
    return _OTHER_MONEY.sub(" ", text)


def states_pay(text: str) -> bool:
    """Tell whether a text names an amount that is paid."""
    text = without_other_money(text)
    return _MONEY.search(text) is not None and _PAY_WORD.search(text) is not None


def asks_to_apply(text: str) -> bool:
    """Tell whether a text says how to apply."""
    return _APPLY.search(text) is not None and not offers_accommodation(text)


def way_behind(text: Text) -> Text | None:
    """The last sentence of a text of several, if it says how to apply."""
    *_, way = [None, *_sentences_with(_APPLY, text)]
    if way is None or way.value == text.value or offers_accommodation(way.value):
        return None
    return way if text.value.endswith(way.value) else None


def offers_accommodation(text: str) -> bool:
    """Tell whether a sentence offers accommodations to people with disabilities."""
    return _ACCOMMODATION.search(text) is not None


def names_benefit(text: str) -> bool:
    """Tell whether a text names a benefit such as insurance or leave."""
    return _BENEFIT.search(text) is not None


def fill(tree: Tree, fragment: bool) -> None:
    """Fill fields from texts that stand elsewhere; a text used as a whole stays one node at both places."""
    environment = tree.get("work_environment")
    if environment is not None and environment.kind == "mapping" and list(environment.value) == ["description"]:
        tree.root.value["work_environment"] = environment.value["description"]
    if fragment:
        return
    for path, text, node in tree.texts:
        if states_equality(text.value):
            tree.put(EQUALITY, _statement(text) if path == "application.how_to" else node)
    if tree.get("compensation") is None:
        _put_lone_pay(tree)
    if tree.get("compensation") is None:
        _share(tree, "compensation.notes", _MONEY, lambda path, text: path in _PAY_PLACES and states_pay(text))
    _share(tree, "application.how_to", _APPLY, _may_ask)


def _statement(text: Text) -> Node:
    """The first sentence that states equal opportunity, and those behind it."""
    first = next(_sentences_with(EQUAL_OPPORTUNITY, text))
    return text.slice(text.value.find(first.value), len(text.value)).node()


def _may_ask(path: str, text: str) -> bool:
    return path not in _NO_APPLICATION and not offers_accommodation(text)


def _kept(tree: Tree) -> list[Node]:
    """The entries of `sections`: texts, headings, or both."""
    kept = tree.get("sections")
    return (
        [entry for entry in kept.value if entry.kind == "mapping"]
        if kept is not None and kept.kind == "sequence"
        else []
    )


def _put_lone_pay(tree: Tree) -> None:
    """Put the first line that is nothing but pay, such as "$45K" or "20-25 an hour", under no heading."""
    under_none = {id(entry.value.get("text")) for entry in _kept(tree) if "heading" not in entry.value}
    for path, text, node in tree.texts:
        if path == "summary" or id(node) in under_none:
            for line in _LINE.finditer(text.value):
                if _is_pay(line[0]):
                    tree.put("compensation", text.slice(*line.span()).node())
                    return


def _is_pay(line: str) -> bool:
    """Whether a line is an amount that can be pay: of a currency, or as much as is paid for an hour or a year."""
    from jdlint.amounts import read_pay

    found = read_pay(line) if len(line) <= _LONGEST_PAY else None
    amounts = [found[name] for name in ("min", "amount", "max") if name in found] if found else []
    if found is None or not amounts or "notes" in found or amounts != sorted(amounts):
        return False
    period = found.get("period") or ("year" if _THOUSANDS.search(line) else "")
    limits = _IN_A_CURRENCY if "currency" in found else _PLAUSIBLE.get(period)
    return limits is not None and limits[0] <= amounts[0] and amounts[-1] <= limits[1]


def _share(tree: Tree, path: str, pattern: re.Pattern[str], fits: Callable[[str, str], bool]) -> None:
    """Put the first sentence that holds `pattern` at `path`; `fits` judges the field and the sentence."""
    if tree.get(path) is not None:
        return
    for field, text, node in tree.texts:
        for sentence in _sentences_with(pattern, text):
            if fits(field, sentence.value):
                told = with_address(text, sentence)
                tree.put(path, node if told.value == text.value else told.node())
                return


def _sentences_with(pattern: re.Pattern[str], text: Text) -> Iterator[Text]:
    """The sentences in which `pattern` is found, each once; the ends of sentences are looked for once a text."""
    if len(text.value) > LONGEST_PARAGRAPH:
        return
    breaks: list[tuple[int, int]] | None = None
    behind = 0
    for match in pattern.finditer(text.value):
        if match.start() < behind:
            continue
        if breaks is None:
            breaks = [found.span() for found in _SENTENCE_END.finditer(text.value)]
        number = bisect_right(breaks, (match.start(), len(text.value)))
        start = breaks[number - 1][1] if number else 0
        behind = breaks[number][0] if number < len(breaks) else len(text.value)
        yield text.slice(start, behind)


__all__ = [
    "asks_to_apply", "fill", "names_benefit", "offers_accommodation", "states_pay", "way_behind", "without_other_money",
]  # fmt: skip
