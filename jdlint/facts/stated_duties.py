"""Whether an ad in prose lists what is done on the job: "Bathe, clip and brush dogs"."""

from __future__ import annotations

import re

from jdlint.reference.verbs import WORK_VERBS, base_of_ing, base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_VERBS = WORK_VERBS - frozenset(
    "apply bring build call come contact join present register secure select sell send stay submit".split()
)
#: What ends one thing and begins the next, and the words before the first one.
_PART = re.compile(r"[,;:]\s(?:and |or )?|\s(?:and|or|then)\s")
_LEAD = re.compile(
    r".{0,60}?\b(?:you(?:'ll|'d| will| would)?|who|s?he|they|(?:the|this) (?:[a-z]{1,20} )?[a-z]{1,20})"
    r"(?: (?:also|then|mainly|mostly|often|will))? (?P<verb>[a-z]+)|.{0,60}?\b(?:means?|involves?|includes?|entails?|is|are"
    r"|expect to|mostly|mainly) (?P<other>[a-z]+)",
    re.IGNORECASE,
)
#: Sentences of this kind are about others, about what one must be able to, or about the application.
_OTHER = re.compile(
    r"^(?:we|our|i|my|us|they|come|if)\b|\b(?:must|able|can|should|need|ability|required|hold|used to|experience|know how|cv|r[eé]sum[eé]|apply|application"
    r"|form|we (?:pay|give|offer|will))\b",
    re.IGNORECASE,
)
_ENOUGH = 2


def states_duties(sentences: Iterable[str]) -> bool:
    """Tell whether two things or more that the sentences list begin with a verb of work."""
    return sum(map(_listed, sentences)) >= _ENOUGH


def _listed(sentence: str) -> int:
    """How many things a sentence lists; one alone must be said of "you" or of somebody."""
    if _OTHER.search(sentence) is not None:
        return 0
    count, led = 0, False
    for part in _PART.split(sentence):
        lead = _LEAD.match(part)
        if is_work(part.split(" ", 1)[0].strip(".,!").lower()):
            count += 1
        elif lead is not None and is_work((lead["verb"] or lead["other"]).lower()):
            count, led = count + 1, True
    return count if count > 1 or led else 0


def is_work(word: str) -> bool:
    """Tell whether a word is a form of a verb of work: "prune", "pruning", "prunes"."""
    return word in _VERBS or base_of_ing(word, _VERBS) is not None or base_of_third(word, _VERBS) is not None


__all__ = ["is_work", "states_duties"]
