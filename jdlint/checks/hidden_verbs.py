"""Verbs that hide in nouns, and the verb in their place where one is plain."""

from __future__ import annotations

from jdlint.checks.parallel import ing_form, third_form
from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.kinds import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = {
    "analysis": "analyze", "analyses": "analyze", "assessment": "assess", "attainment": "attain",
    "calculation": "calculate", "cleaning": "clean", "completion": "complete", "coordination": "coordinate",
    "delivery": "deliver", "determination": "determine", "development": "develop", "establishment": "establish",
    "evaluation": "evaluate", "examination": "examine", "execution": "execute", "facilitation": "facilitate",
    "formulation": "formulate", "identification": "identify", "implementation": "implement",
    "installation": "install", "investigation": "investigate", "maintenance": "maintain", "monitoring": "monitor",
    "optimisation": "optimise", "optimization": "optimize", "organisation": "organise", "organization": "organize",
    "preparation": "prepare", "provision": "provide", "removal": "remove", "repair": "repair", "review": "review",
    "utilisation": "use", "utilization": "use", "verification": "verify",
}  # fmt: skip
#: "conducts an analysis of", and "the coordination of" behind "responsible for". To provide an analysis is to hand it
#: over, not to analyze.
_HIDDEN = Lazy(
    r"(?:(?:conduct|perform|carr(?:y|ies)|make|undertake|effect|mak|undertak)(?P<form>s|ing)?(?: out)? )?"
    r"(?:(?:an?|the) )?(?P<noun>[a-z]{6,16}) of"
)


def hidden_verb(context: Context) -> Iterator[Hit]:
    """The rule's patterns, each with the verb where the words have one in their place."""
    for hit in pattern(context):
        words = str(hit.values["text"])
        write = _verb(words)
        if write is not None:
            hit.fix = context.replacing(hit.span, write[0].upper() + write[1:] if words[0].isupper() else write)
        yield hit


def _verb(words: str) -> str | None:
    found = _HIDDEN.fullmatch(words)
    base = _VERBS.get(found["noun"].lower()) if found else None
    if found is None or base is None:
        return None
    lower = words.lower()
    if found["form"] == "ing" or lower.startswith("the "):
        return ing_form(base)
    return third_form(base) if found["form"] == "s" or lower.startswith("carries") else base
