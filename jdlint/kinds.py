"""The declarative checks: what a rule file can say without Python.

`terms`     words and phrases, looked up by the shared matcher
`pattern`   a bounded regular expression over sentences
`required`  something that must be there
`reading`   what readers and the schema brought up under the rule's name
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from jdlint.context import Context, Hit
from jdlint.context import within as _within
from jdlint.expressions import compiled
from jdlint.facts.contexts import contexts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any

    from jdlint.facts.text import Prose


def reading(context: Context) -> Iterator[Hit]:
    """Defects that the reader or the schema noted for this rule."""
    for defect in context.posting.defects:
        if defect.rule == context.rule.name:
            yield Hit(defect.field, defect.span, defect.values, fix=defect.fix)


def required(context: Context) -> Iterator[Hit]:
    """None of the paths of `any_of` holds anything; points at the nearest key of the first."""
    paths: list[str] = context.rule.data["any_of"]
    if not any(context.posting.has(path) for path in paths):
        yield context.missing(paths[0])


def terms(context: Context) -> Iterator[Hit]:
    """Each occurrence of a phrase of `terms`, unless its sentence gives a reason to let it pass.

    Of occurrences that overlap the longest is taken.
    """
    taken = Taken()
    said: set[object] = set()
    for start, end, _, entry in sorted(_occurrences(context), key=lambda row: (row[0] - row[1], row[0], row[2])):
        if taken.overlaps(start, end):
            continue
        prose, first, last = context.facts.corpus.at(start, end)
        if not in_place(context, prose) or not _spelled(prose.text[first:last], entry):
            continue
        taken.add(start, end)
        if passes(context.rule.data, prose, first, last) and _first_time(context, prose, first, said):
            yield _term_hit(context, prose, first, last, entry)


def pattern(context: Context) -> Iterator[Hit]:
    """Each match of `patterns` in a sentence (with `scope: field`, in a whole text).

    A named group `find` narrows the finding to its words, and `cut` around it is what an unsafe fix takes out; other
    named groups fill the message.
    """
    data, corpus = context.rule.data, context.facts.corpus
    rows = list(_placed_entries(context))
    if not rows:
        return
    somewhere = 0
    for _, bits in rows:
        somewhere |= bits
    whole = data.get("scope") == "field"
    said: set[object] = set()
    for prose, own in corpus.with_any(somewhere):
        if not in_place(context, prose):
            continue
        taken = Taken()
        for entry, bits in rows:
            stretches = [(0, len(prose.text))] if whole else corpus.stretches(bits & own)
            for match, first, last in (
                _matches(expression_of(entry["find"]), prose.text, stretches) if bits & own else ()
            ):
                if taken.overlaps(first, last):
                    continue
                taken.add(first, last)
                if passes(data, prose, first, last) and _first_time(context, prose, first, said):
                    yield _pattern_hit(context, prose, match, first, last, entry)


class Taken:
    """Stretches that do not overlap each other."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether `start` to `end` shares a character with one of them."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start

    def add(self, start: int, end: int) -> None:
        """Add one that overlaps none."""
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)


def passes(data: dict[str, Any], prose: Prose, start: int, end: int) -> bool:
    """Tell whether the found words `prose.text[start:end]` stay a finding.

    `unless`: no match of these may overlap the words. `unless_sentence`, `unless_field`: none of these may occur in
    the sentence, in the field. `when_sentence`, `when_field`: one of these must. `not_in_context`: none of these
    contexts (`jdlint.facts.contexts`) may hold.
    """
    first, last = prose.sentence_at(start)
    for excuse in data.get("unless", ()):
        if any(a < end and start < b for a, b in _places(excuse, prose, first, last)):
            return False
    if any(_occurs(excuse, prose, first, last) for excuse in data.get("unless_sentence", ())):
        return False
    whole = len(prose.text)
    if any(_occurs(excuse, prose, 0, whole) for excuse in data.get("unless_field", ())):
        return False
    if "when_sentence" in data and not any(_occurs(need, prose, first, last) for need in data["when_sentence"]):
        return False
    if "when_field" in data and not any(_occurs(need, prose, 0, whole) for need in data["when_field"]):
        return False
    excusing = data.get("not_in_context")
    return not excusing or contexts_of(prose, start, end).isdisjoint(excusing)


def _occurs(source: str, prose: Prose, first: int, last: int) -> bool:
    """Whether an expression matches in a stretch of a prose, which is looked at alone; searched once."""
    key = (source, first, last)
    known = prose.occurring.get(key)
    if known is None:
        known = prose.occurring[key] = expression_of(source).search(prose.text[first:last]) is not None
    return known


def _places(source: str, prose: Prose, first: int, last: int) -> list[tuple[int, int]]:
    """Where an expression matches in a stretch of a prose, which is looked at alone; searched once."""
    key = (source, first, last)
    known = prose.matching.get(key)
    if known is None:
        matches = expression_of(source).finditer(prose.text[first:last])
        known = prose.matching[key] = [(first + match.start(), first + match.end()) for match in matches]
    return known


@cache
def expression_of(source: str) -> re.Pattern[str]:
    """A rule's regular expression, compiled on first use; case does not count unless it says `(?-i:…)`."""
    return compiled(source)


def _occurrences(context: Context) -> Iterator[tuple[int, int, int, dict[str, Any]]]:
    """Start and end of each phrase in the corpus, and the number of its entry with the entry."""
    matches, entries = context.facts.matches, context.rule.entries
    for phrase in matches.keys() & entries.keys():
        for number, entry in entries[phrase]:
            yield from ((start, end, number, entry) for start, end in matches[phrase])


def _placed_entries(context: Context) -> Iterator[tuple[dict[str, Any], int]]:
    """The entries of `patterns` that may match anywhere, each with the sentences in which it may, as bits.

    These hold a keyword, where the rule has any, and open the gates. With `scope: field` a match may begin elsewhere in
    the field than where it meets them, and gates are not asked.
    """
    rule, facts = context.rule, context.facts
    gates = rule.gates if rule.data.get("scope") != "field" else ()
    within = _where_keywords(context)
    for index, entry in enumerate(rule.patterns if within else ()):
        bits = facts.sightings.where_open(gates[index], within) if gates else within
        if bits:
            yield entry, bits


def _where_keywords(context: Context) -> int:
    """The sentences with one of the rule's keywords, as bits; all, where it has none."""
    facts, keywords = context.facts, context.rule.data.get("keywords")
    if keywords is None:
        return facts.corpus.everywhere
    found = 0
    for word in facts.matches.keys() & keywords:
        found |= facts.where_matched(word)
    return found


def _matches(
    expression: re.Pattern[str], text: str, stretches: list[tuple[int, int]]
) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each match with the start and end of the words it finds; empty ones are none.

    A stretch is looked at alone: `^` and `$` are its own ends, not those of the text.
    """
    group = "find" if "find" in expression.groupindex else 0
    for start, end in stretches:
        for match in expression.finditer(text[start:end]):
            first, last = match.span(group)
            if last > first:
                yield match, start + first, start + last


def in_place(context: Context, prose: Prose) -> bool:
    """Whether the rule reads this field."""
    where = context.rule.data.get("where")
    not_in = context.rule.data.get("not_in", ())
    field = prose.field.pattern
    if any(_within(field, place) for place in not_in):
        return False
    # In a fragment no section is known: prose outside all of them is read by every rule that reads prose.
    if where is None or (context.posting.fragment and field == "sections[*].text"):
        return True
    return any(_within(field, place) for place in where)


def _first_time(context: Context, prose: Prose, start: int, said: set[object]) -> bool:
    """Whether nothing was said yet of this sentence, field or posting, where the rule speaks `once` for each."""
    once = context.rule.data.get("once")
    if once is None:
        return True
    place = {"sentence": (id(prose), prose.sentence_at(start)), "field": id(prose), "posting": None}[once]
    if place in said:
        return False
    said.add(place)
    return True


def _spelled(text: str, entry: dict[str, Any]) -> bool:
    """With `spelled`, only these ways of writing the phrase count ("He", but not the abbreviation "HE")."""
    return "spelled" not in entry or text in entry["spelled"]


def _term_hit(context: Context, prose: Prose, start: int, end: int, entry: dict[str, Any]) -> Hit:
    write = entry.get("write")
    values = {"write": write or "", "text": prose.text[start:end], "reason": entry.get("reason", "")}
    return _hit(context, prose, start, end, values, write, entry.get("fix"))


def _pattern_hit(
    context: Context, prose: Prose, match: re.Match[str], start: int, end: int, entry: dict[str, Any]
) -> Hit:
    write = entry.get("write")
    if write is not None:
        write = match.expand(write)
    values = {"text": prose.text[start:end], "write": write or "", "reason": entry.get("reason", "")}
    values.update({name: found or "" for name, found in match.groupdict().items() if name not in ("find", "cut")})
    hit = _hit(context, prose, start, end, values, write, entry.get("fix"))
    if match.groupdict().get("cut"):
        moved = start - match.start("find")
        hit.fix = context.replacing(prose.span(match.start("cut") + moved, match.end("cut") + moved), "")
    return hit


def _hit(
    context: Context,
    prose: Prose,
    start: int,
    end: int,
    values: dict[str, str],
    write: str | None,
    fix: str | None,
) -> Hit:
    hit = context.in_prose(prose, start, end, values=values, suggestions=[write] if write else None)
    kind = fix or context.rule.data.get("fix")
    if write and kind in ("safe", "unsafe"):
        # A name with capitals of its own ("iPad") stays as it is at the beginning of a sentence, too.
        text = values["text"]
        capital = text[:1].isupper() and not text[1:2].isupper() and write.split(" ")[0].islower()
        if text.endswith(write):  # the name of a people or a place goes, and its capital with it
            capital = start == prose.sentence_at(start)[0]
        replacement = write[:1].upper() + write[1:] if capital else write
        hit.fix = context.replacing(hit.span, replacement, kind)
    return hit


KINDS = {"reading": reading, "required": required, "terms": terms, "pattern": pattern}
