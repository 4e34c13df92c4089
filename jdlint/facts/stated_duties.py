"""Whether an ad in prose lists what is done on the job: "Bathe, clip and brush dogs"."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.reference.ad_words import NO_DOING, NOT_OF_WORK
from jdlint.reference.job_nouns import names_job
from jdlint.reference.verbs import WORK_VERBS, base_of_ing, base_of_third

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_VERBS = WORK_VERBS - NOT_OF_WORK
#: What ends one thing and begins the next, and the words before the first one.
_PART = Lazy(r"[,;:]\s(?:and |or )?|\s(?:and|or|then)\s", flags=0)
#: After these words a verb may stand; behind "the" it is one of the three that follow.
_LEAD = Lazy(
    r".{0,60}?\b(?:(?:you(?:'ll|'d| will| would)?|who|s?he|they)(?: (?:also|then|mainly|mostly|often))?"
    r"|(?:means?|involves?|includes?|entails?|is|are|mostly|mainly)(?= \w{2,20}ing\b)"
    r"(?! (?:growing|hiring|looking|seeking|recruiting))"
    r"|(?:expect|is|be|someone|somebody|person|people|you) to) (?P<verb>[a-z]+)"
    r"|.{0,60}?\b(?:the|this|our) (?!firm|company|school|shop|store|hotel|team|clinic|charity|practice|business"
    r"|restaurant|office|farm|club|church|hospital|agency|cent|salon|pay|salary)[a-z]{1,20}"
    r" (?P<behind>(?:[a-z]{1,20} ){1,3})",
)
#: Sentences of this kind are about others, about what one must be able to, or about the application.
_OTHER = Lazy(
    r"^(?:we(?! (?:[\w']{1,12} ){1,5}(?:someone|somebody|a person|people|you) to)|i|my|us|they|come|if)\b"
    r"|\b(?:must|able|can|should|need|ability|required|hold|used to|experience|know how|cv|r[eé]sum[eé]|apply"
    r"|application|form|we (?:pay|give|offer|will))\b",
)
_OURS = Lazy(r"our (\w{1,30})")
_ENOUGH = 2


def states_duties(sentences: Iterable[str]) -> bool:
    """Tell whether two things or more that the sentences list begin with a verb of work."""
    return sum(map(_listed, sentences)) >= _ENOUGH


def _listed(sentence: str) -> int:
    """How many things a sentence lists; one alone must be said of "you" or of somebody."""
    ours = _OURS.match(sentence)
    if _OTHER.search(sentence) is not None or (ours is not None and not names_job(ours[1])):
        return 0
    count, led = 0, False
    for part in _PART.split(sentence):
        words = part.lower().strip(".,!").split() or [""]
        lead = _LEAD.match(f"{part} ")
        if (
            is_work(words[0])
            or words[:2] == ["look", "after"]
            or (words[-1] not in NO_DOING and base_of_ing(words[-1], _VERBS) is not None)
        ):
            count += 1
        elif lead is not None and any(map(is_work, (lead["verb"] or lead["behind"]).lower().split())):
            count, led = count + 1, True
    return count if count > 1 or led else 0


def is_work(word: str) -> bool:
    """Tell whether a word is a form of a verb of work: "prune", "pruning", "prunes"."""
    return word in _VERBS or base_of_ing(word, _VERBS) is not None or base_of_third(word, _VERBS) is not None


__all__ = ["is_work", "states_duties"]
