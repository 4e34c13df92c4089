"""Whom a posting speaks to, and whether the items of a list are cut alike."""

from __future__ import annotations

from collections import Counter

from jdlint.checks.neutral_pronouns import saying_you
from jdlint.checks.parallel import in_form
from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.lists import items_by_list, name_of
from jdlint.finding import Fix
from jdlint.reference.verbs import VERBS, base_of_ing, base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_THIRD_PERSON = Lazy(
    r"\bthe (?:(?:successful|ideal|selected|chosen|right|best|qualified|preferred|strongest|hired) )?"
    r"(?:candidate|incumbent|applicant|appointee|jobholder|job holder|postholder|post holder|position holder|"
    r"individual in this (?:role|position)|person in this (?:role|position)|selectee)"
    r"(?='s |(?: [a-z]{2,12}ly)? (?:will|shall|must|should|may|can|is|has|needs|reports|works|would)\b)",
)
_YOU = Lazy(r"\b(?:you|your|you'll)\b")
_FIRST_WORD = Lazy(r"[\"'(]?([A-Za-z]+)(?:/[A-Za-z]+)?(?:,| and| &)?(?: |$)", flags=0)
#: "Training: you show new drivers the round", "Loading – parcels at our depot": a name, and then what is meant.
_LABEL = Lazy(r"(?:[\w&/,'-]{1,30} ){0,5}[\w&/,'()-]{1,30}(?::| [\u2013\u2014-]) \S", flags=0)
#: An -ing form alone or with one or two words more is the name of a thing: "Training and development".
_NAMED_THING = 3
_FORMS = {
    "plain": "a plain verb ('{}')",
    "ing": "an -ing form ('{}')",
    "third": "a verb in the third person ('{}')",
    "you": "a sentence with 'you' ('{}')",
}


def third_person_candidate(context: Context) -> Iterator[Hit]:
    """The reader is "the candidate" or "the incumbent"; one finding for the posting, at the first place.

    The message says so where other sentences speak to the reader as "you".
    """
    if not any(word in context.facts.matches for word in context.rule.data["keywords"]):
        return
    found = [(prose, match) for prose in context.proses for match in _THIRD_PERSON.finditer(prose.text)]
    if found:
        prose, match = found[0]
        again = f", {len(found)} times in all" if len(found) > 1 else ""
        mixed = ', while other sentences say "you"' if any(_YOU.search(row.text) for row in context.proses) else ""
        yield context.in_prose(prose, *match.span(), values={"again": again, "mixed": mixed}, fix=_saying_you(found))


def _saying_you(found: list[tuple[Prose, re.Match[str]]]) -> Fix | None:
    """One fix for all places, so that the posting does not speak in two ways; None where one of them has none."""
    fixes = [saying_you(prose, match) for prose, match in found]
    edits = [edit for fix in fixes if fix is not None for edit in fix.edits]
    return Fix(edits, "unsafe") if len(edits) == len(found) else None


def unparallel_list(context: Context) -> Iterator[Hit]:
    """Items of one list begin with different forms of the verb; points at the first that differs from most."""
    for name, items in items_by_list(context.facts.proses).items():
        forms = [(item, *_form(item)) for item in items]
        counted = Counter(form for _, form, _ in forms if form)
        if len(counted) < 2 or counted.total() < context.options["min_items"]:
            continue
        usual, number = counted.most_common(1)[0]
        if 100 * number < context.options["min_share"] * counted.total() or 2 * counted.total() < len(items):
            continue
        example = next(word for _, form, word in forms if form == usual)
        item, form, word = next(row for row in forms if row[1] and row[1] != usual)
        start = item.text.index(word)
        values = {"list": name_of(name), "form": _FORMS[form].format(word), "usual": _FORMS[usual].format(example)}
        hit = context.in_prose(item, start, start + len(word), values=values)
        write = in_form(word, form, usual, item.text[start + len(word) :])
        if write is not None and item.field.node.inherited is None:
            hit.fix = context.replacing(hit.span, write)
        yield hit


def _form(item: Prose) -> tuple[str, str]:
    """The form that an item begins with ("plain", "ing", "third", "you"), and the word.

    The form is "" where the first word is no verb, and where the item is a paragraph or has a label of its own.
    """
    found = None if _LABEL.match(item.text) or len(item.sentences) > 1 else _FIRST_WORD.match(item.text)
    word = found[1] if found else ""
    lower = word.lower()
    if lower in ("you", "you'll"):
        return "you", word
    if lower in VERBS:
        return "plain", word
    if base_of_ing(lower) is not None:
        return "ing" if len(item.text.split()) > _NAMED_THING else "", word
    return ("third", word) if base_of_third(lower) is not None else ("", word)
