"""Pay and the way to apply, from the sentences that state them."""

from __future__ import annotations

import os
import re

from jdlint.amounts import read_pay
from jdlint.composing.implied import offers_accommodation, without_other_money
from jdlint.importing.pay_abroad import pay_abroad
from jdlint.importing.pay_words import tells_pay
from jdlint.kinds import expression_of
from jdlint.resources import path_of
from jdlint.rule import load_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.importing.filling import Filler

#: Fields, the rules that know how they are said, and what a sentence must hold beside.
_SAID = (
    ("application.how_to", "missing-application.yaml", re.compile("")),
    ("compensation.notes", "missing-compensation.yaml", re.compile(r"\d")),
)
#: Fields that tell of other money.
_NO_PAY = ("employer", "title", "career_growth", "citations", "faq", "meta")
#: "To" of one who gets the post, or of why people may apply.
_NO_WAY = re.compile(r"\bappoint(?:ments?|ed) to this post\b|\bapplications to fill\b", re.IGNORECASE)
#: The head of an e-mail.
_OF_MAIL = re.compile(r"(?:from|to|cc|sent|date|subject|reply-to):\s", re.IGNORECASE)


def pay(filler: Filler) -> None:
    """The amounts of `compensation`, where the text names one pay."""
    held = filler.posting.get("compensation")
    if held is not None and (held.kind != "mapping" or {"min", "max", "amount", "ranges"} & held.value.keys()):
        return
    if filler.is_prose and filler.facts.language != "en":
        pay_abroad(filler)
        return
    found = [pay for pay in filler.facts.pay if pay.prose is not None]
    if not found:
        _pay_beside(filler)
        return
    if held is None and found[0].prose is not None:
        filler.put_sentence("compensation.notes", found[0].prose, found[0].start)
    ways = {(pay.low, pay.high, pay.currency, pay.period) for pay in found}
    if len(ways) != 1 or not found[0].currency or found[0].prose is None:
        return
    pay = found[0]
    if (pay.low == pay.high or pay.is_open) and not pay.period:
        return  # "the most that the scale gives is $183,500" is no offer
    span = found[0].prose.span(pay.start, pay.end)
    for name, value in (("currency", pay.currency), ("period", pay.period)):
        if value:
            filler.put(f"compensation.{name}", value, span)
    if pay.low is not None and pay.low == pay.high:
        filler.put("compensation.amount", pay.low, span)
        return
    for name, amount in (("min", pay.low), ("max", pay.high)):
        if amount is not None:
            filler.put(f"compensation.{name}", amount, span)


def _pay_beside(filler: Filler) -> None:
    """The one amount or range in words on pay that other pay stands beside: "$20 to $25 an hour plus tips"."""
    notes = filler.posting.get("compensation.notes")
    for prose in filler.facts.proses:
        if prose.field.node is notes:
            rows = [(span, read_pay(prose.text[slice(*span)])) for span in prose.sentences]
            found = [(span, read) for span, read in rows if read]
            if len(found) == 1 and {"currency", "period"} <= found[0][1].keys():
                span, read = found[0]
                for name in ("currency", "period", "min", "max", "amount"):
                    if name in read:
                        filler.put(f"compensation.{name}", read[name], prose.span(*span))


def said(filler: Filler) -> None:
    """The first sentences on how to apply and on pay, as the rules know them that miss these."""
    if not filler.reads_sentences:
        return
    for path, rule, wanted in _SAID:
        if not filler.posting.has(path.partition(".")[0]):
            data = load_file(os.path.join(path_of("rules"), "sections", rule)).data
            _first_of(filler, path, data, wanted)
    if not filler.posting.has("compensation"):
        _pay_in_words(filler)


def _pay_in_words(filler: Filler) -> None:
    """Set `compensation.notes` to the first sentence that tells of the pay without an amount."""
    for prose in filler.facts.proses:
        if prose.field.path.startswith(_NO_PAY):
            continue
        for first, last in prose.sentences:
            if tells_pay(prose.text[first:last]):
                filler.put_sentence("compensation.notes", prose, first)
                return


def _first_of(filler: Filler, path: str, data: dict[str, Any], wanted: re.Pattern[str]) -> None:
    """Set a field to the first sentence that a rule takes for it."""
    patterns = [expression_of(source) for source in (*data.get("patterns", ()), *data.get("prose_patterns", ()))]
    for prose in filler.facts.proses:
        if prose.field.path.startswith((*data.get("not_in", ()), "title")):
            continue
        for first, last in prose.sentences:
            sentence = prose.text[first:last]
            if path.startswith("compensation"):
                sentence = without_other_money(sentence)
            if offers_accommodation(sentence) or _OF_MAIL.match(sentence) or _NO_WAY.search(sentence):
                continue
            if wanted.search(sentence) and any(pattern.search(sentence) for pattern in patterns):
                filler.put_sentence(path, prose, first)
                return
