"""Items of a list brought to the form of the verb that most of them begin with."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.reference.verbs import WORK_VERBS, base_of_ing, base_of_third

_WORD = Lazy(r"(?:\band|\bor|\bthen|,) ([a-z]{2,20})\b", flags=0)
#: What begins so behind an -ing form has a noun before it: "Training of staff", "Cleaning and repair".
_NAMED = Lazy(r" (?:of|is|are|and|or|for|in|with|programs?|materials?)\b")
#: Verbs of one syllable that end in a vowel and a consonant, and some with the stress at the end.
_DOUBLED = Lazy(
    r"[^aeiou]{0,4}[aeiou][bdfgklmnprt]\Z|(?:refer|control|commit|submit|transfer|permit|equip|quit)\Z", flags=0
)


def in_form(word: str, form: str, usual: str, behind: str) -> str | None:
    """The first word of an item in the form `usual` ("plain", "ing", "third"); None where more would have to change.

    `behind` is the rest of the item: a second verb there would have to follow.
    """
    if _second_verb(behind) or (form == "ing" and _NAMED.match(behind)):
        return None
    lower = word.lower()
    base = {"plain": lower, "ing": base_of_ing(lower), "third": base_of_third(lower)}.get(form)
    if base is None:
        return None
    write = {"plain": base, "ing": ing_form(base), "third": third_form(base)}.get(usual)
    return None if write is None else write[0].upper() + write[1:] if word[0].isupper() else write


def _second_verb(text: str) -> bool:
    return any(
        one in WORK_VERBS or base_of_ing(one, WORK_VERBS) or base_of_third(one, WORK_VERBS)
        for one in (match[1] for match in _WORD.finditer(text))
    )


def ing_form(verb: str) -> str:
    """The -ing form of a verb: "planning"."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if _DOUBLED.match(verb) else f"{verb}ing"


def third_form(verb: str) -> str:
    """The third person of a verb: "carries"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


__all__ = ["in_form", "ing_form", "third_form"]
