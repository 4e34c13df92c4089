"""Fields from what the text states with certainty; the text itself stays where it is.

What is stated in two ways, or for a part of the job alone, is left to people.
"""

from __future__ import annotations

import os
import re

from jdlint.amounts import read_pay
from jdlint.facts.education import LEVELS
from jdlint.facts.stated_title import stated_title
from jdlint.finding import Span
from jdlint.kinds import expression_of
from jdlint.labelled import day_in
from jdlint.posting import Node
from jdlint.resources import path_of
from jdlint.rule import load_file
from jdlint.synthetic import everywhere, part_of_text
from jdlint.values import read_date, read_education

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.facts import Facts
    from jdlint.facts.text import Prose

_URL = re.compile(r"https?://[^\s<>()\"'\[\]{}]{1,2000}[^\s<>()\"'\[\]{}.,;:!?]")
_ARTICLE = re.compile(r"(?:an?|the|our|another|two|three|new|some) ", re.IGNORECASE)
_APPLY = re.compile(r"\bappl(?:y|ications?)\b", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){0,4}\.[A-Za-z]{2,20}(?![\w@])")
_CLOSES = re.compile(
    r"\b(?:appl(?:y|ications?|ying)|submi(?:t|tted|ssions?)|posting|vacancy|position|deadline|closing date)\b"
    r"[^.!?]{0,60}"
    r"\b(?:by|close[sd]?|until|before|through|deadline|is|are due|no later than|end(?:s|ing)?)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_TRAVEL = re.compile(
    r"\btravel\w{0,3}\b[^.!?%]{0,80}?(?P<first>\d{1,3}) ?(?:%|percent)|(?P<second>\d{1,3}) ?(?:%|percent) travel",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?<![\d.–-])(?P<hours>\d{1,2}(?:\.\d)?) ?(?:-hours?|hours?|hrs?)(?: (?:per|a|each)| ?/) ?(?:work )?week",
    re.IGNORECASE,
)
_OVERTIME = re.compile(r"\bFLSA(?: status| classification)?\s?[:–-]?\s?(?P<word>non-? ?exempt|exempt)\b", re.IGNORECASE)
#: Fields, the rules that know how they are said, and what a sentence must hold beside.
_SAID = (
    ("application.how_to", "missing-application.yaml", re.compile("")),
    ("compensation.notes", "missing-compensation.yaml", re.compile(r"\d")),
)
#: Fields that may name the job in a sentence.
_TELLING = ("summary", "about_role", "sections", "employer.about", "application", "benefits", "compensation.notes")
#: Fields that speak of others than the person who is sought, or of pay alone.
_SILENT = ("faq", "citations", "employer", "statements", "title", "compensation.market")


class _Completer:
    """Puts fields into one posting; `reasons` tells, by the identity of a node, what it was taken from."""

    def __init__(self, facts: Facts, properties: dict[str, Any]) -> None:
        self.facts = facts
        self.properties = properties
        self.posting = facts.posting
        self.reasons: dict[int, str] = {}

    def put(self, path: str, value: Any, span: Span) -> None:
        """Set a field that is not there yet."""
        above, _, name = path.rpartition(".")
        holder = self.posting.root
        if above:
            holder = holder.value.setdefault(above, Node("mapping", {}, span))
        if holder.kind != "mapping" or name in holder.value:
            return
        kind = {int: "integer", float: "number", bool: "boolean"}.get(type(value), "string")
        value = int(value) if kind == "number" and value.is_integer() else value
        stated = value == self.posting.source.slice(span)
        holder.value[name] = Node(kind, value, span, content=span.start if stated else everywhere(value, span))

    def texts(self) -> Iterator[Prose]:
        """The prose that speaks of this job."""
        return (prose for prose in self.facts.proses if not prose.field.path.startswith(_SILENT))

    def language(self) -> None:
        language = self.facts.language
        if language and not self.posting.has("language"):
            start = self.posting.root.span.start
            self.put("language", language, Span(start, start))
            self.reasons[id(self.posting.root.value["language"])] = "the words of the text"

    def title(self) -> None:
        """The words that name the job in the first sentences, where nothing stands as a title."""
        if self.posting.has("title") or self.posting.format in ("yaml", "json") or self.facts.language != "en":
            return
        proses = [prose for prose in self.facts.proses if prose.field.path.startswith(_TELLING)]
        rows = [(prose, *row) for prose in proses for row in prose.sentences][:5]
        found = stated_title([prose.text[first:last] for prose, first, last in rows])
        if found is not None:
            number, start, end = found
            prose, first, _ = rows[number]
            start += len(lead[0]) if (lead := _ARTICLE.match(prose.text[first + start : first + end])) else 0
            end -= len(words := prose.text[first + start : first + end]) - len(words.rstrip())
            self.put("title", words.rstrip(), prose.span(first + start, first + end))
            self.reasons[id(self.posting.root.value["title"])] = "a sentence that names the job"

    def pay(self) -> None:
        held = self.posting.get("compensation")
        if held is not None and (held.kind != "mapping" or {"min", "max", "amount", "ranges"} & held.value.keys()):
            return
        found = [pay for pay in self.facts.pay if pay.prose is not None]
        if not found:
            self.pay_beside()
            return
        if held is None and found[0].prose is not None:
            self.put_sentence("compensation.notes", found[0].prose, found[0].start)
        ways = {(pay.low, pay.high, pay.currency, pay.period) for pay in found}
        if len(ways) != 1 or not found[0].currency or found[0].prose is None:
            return
        pay = found[0]
        if (pay.low == pay.high or pay.is_open) and not pay.period:
            return  # "the most that the scale gives is $183,500" is no offer
        span = found[0].prose.span(pay.start, pay.end)
        for name, value in (("currency", pay.currency), ("period", pay.period)):
            if value:
                self.put(f"compensation.{name}", value, span)
        if pay.low is not None and pay.low == pay.high:
            self.put("compensation.amount", pay.low, span)
            return
        for name, amount in (("min", pay.low), ("max", pay.high)):
            if amount is not None:
                self.put(f"compensation.{name}", amount, span)

    def pay_beside(self) -> None:
        """The one amount or range in words on pay that other pay stands beside: "$20 to $25 an hour plus tips"."""
        notes = self.posting.get("compensation.notes")
        for prose in self.facts.proses:
            if prose.field.node is notes:
                rows = [(span, read_pay(prose.text[slice(*span)])) for span in prose.sentences]
                found = [(span, read) for span, read in rows if read]
                if len(found) == 1 and {"currency", "period"} <= found[0][1].keys():
                    span, read = found[0]
                    for name in ("currency", "period", "min", "max", "amount"):
                        if name in read:
                            self.put(f"compensation.{name}", read[name], prose.span(*span))

    def experience(self) -> None:
        asked = [years for years in self.facts.experience if years.prose is not None and years.required]
        general = [years for years in asked if years.general and not years.stepped]
        lows = {years.low for years in general}
        if self.posting.has("experience") or len(lows) != 1 or any(years.stepped for years in asked):
            return
        years = general[0]
        assert years.prose is not None
        if years.low is not None and years.low >= 1:
            self.put("experience.min_years", float(years.low), years.prose.span(years.start, years.end))

    def education(self) -> None:
        asked = [degree for degree in self.facts.education if degree.prose is not None and degree.required]
        if self.posting.has("education") or len({degree.level for degree in asked}) != 1:
            return
        degree = asked[0]
        assert degree.prose is not None
        text = degree.prose.text
        first, last = next((row for row in degree.prose.sentences if row[0] <= degree.start < row[1]), (0, len(text)))
        if degree.level not in LEVELS:
            return
        span = degree.prose.span(degree.start, degree.end)
        self.put("education.level", degree.level, span)
        read = read_education(text[first:last]) or {}
        field = str(read.get("field", ""))
        at = text.find(field, first) if field and len(field) <= 60 and " or " not in field else -1
        if at >= 0 and not text.startswith((",", "/"), at + len(field)):
            self.put("education.field", field, degree.prose.span(at, at + len(field)))
        if degree.equivalent and degree.alike:
            self.put("education.or_experience", True, degree.prose.span(first, last))

    def said(self) -> None:
        """The first sentences on how to apply and on pay, as the rules know them that miss these."""
        if self.posting.format in ("yaml", "json") or self.facts.language != "en":
            return
        for path, rule, wanted in _SAID:
            if not self.posting.has(path.partition(".")[0]):
                data = load_file(os.path.join(path_of("rules"), "sections", rule)).data
                self.first_of(path, data, wanted)

    def first_of(self, path: str, data: dict[str, Any], wanted: re.Pattern[str]) -> None:
        """Set a field to the first sentence that a rule takes for it."""
        patterns = [expression_of(source) for source in (*data.get("patterns", ()), *data.get("prose_patterns", ()))]
        for prose in self.facts.proses:
            if prose.field.path.startswith((*data.get("not_in", ()), "title")):
                continue
            for first, last in prose.sentences:
                sentence = prose.text[first:last]
                if wanted.search(sentence) and any(pattern.search(sentence) for pattern in patterns):
                    self.put_sentence(path, prose, first)
                    return

    def put_sentence(self, path: str, prose: Prose, offset: int) -> None:
        """Set a text field to the sentence at an offset."""
        node = prose.field.node
        first, last = next((row for row in prose.sentences if row[0] <= offset < row[1]), (0, 0))
        if last:
            first, last = prose.raw(first, last)
            text = node if (first, last) == (0, len(node.value)) else part_of_text(node, first, last)
            above, _, name = path.rpartition(".")
            holder = self.posting.root.value.setdefault(above, Node("mapping", {}, text.span))
            if holder.kind == "mapping":
                holder.value.setdefault(name, text)

    def contact(self) -> None:
        node = self.posting.get("application.how_to")
        if node is None or node.kind != "string":
            return
        for name, pattern in (("url", _URL), ("email", _EMAIL)):
            found = {match[0]: match for match in pattern.finditer(node.value)}
            if len(found) == 1 and not self.posting.has(f"application.{name}"):
                [match] = found.values()
                span = node.span_of(*match.span())
                self.put(f"application.{name}", match[0], span)
                if match[0] not in self.posting.source.slice(span):  # the address behind the words of a link
                    self.reasons[id(self.posting.get(f"application.{name}"))] = "a link on how to apply"

    def link_to_apply(self) -> None:
        """An address under a key of people's own that is called so, or leads there: `info: https://…/apply/`."""
        root = self.posting.root.value
        for name, node in list(root.items()):
            if name in self.properties or node.kind != "string" or self.posting.has("application"):
                continue
            if _URL.fullmatch(node.value) and _APPLY.search(f"{name} {node.value}"):
                node.key = node.key or node.span
                root.setdefault("application", Node("mapping", {}, node.span)).value["url"] = root.pop(name)

    def dates(self) -> None:
        if self.posting.has("dates.closes"):
            return
        days = {}
        for prose in self.texts():
            for first, last in prose.sentences:
                match = day_in(prose.text, first, last)
                if match is not None and _CLOSES.search(prose.text, first, match.start()):
                    day = read_date(match[0])
                    if day is not None:
                        days[day] = prose.span(match.start(), match.end())
        if len(days) == 1:
            [(day, span)] = days.items()
            self.put("dates.closes", day, span)

    def terms(self) -> None:
        """Hours, travel and overtime, each where one figure alone is named."""
        for path, pattern in (
            ("employment.hours_per_week", _HOURS),
            ("employment.travel_percent", _TRAVEL),
            ("employment.overtime", _OVERTIME),
        ):
            found = {}
            for prose in self.texts():
                for match in pattern.finditer(prose.text):
                    word = next(group for group in match.groups() if group)
                    found[word.lower()] = prose.span(*match.span())
            if len(found) == 1 and not self.posting.has(path):
                [(word, span)] = found.items()
                self.put(path, _term(word), span)


def _term(word: str) -> str | float:
    if word[0].isdigit():
        return float(word)
    return "nonexempt" if word.startswith("non") else "exempt"


def complete(facts: Facts, schema: dict[str, Any]) -> dict[int, str]:
    """Fill what is certain; the reasons for values that stand nowhere in the text, by the identity of their nodes."""
    completer = _Completer(facts, schema["properties"])
    for step in (
        completer.language,
        completer.title,
        completer.pay,
        completer.experience,
        completer.education,
        completer.said,
        completer.contact,
        completer.link_to_apply,
        completer.dates,
        completer.terms,
    ):
        step()
    return completer.reasons
