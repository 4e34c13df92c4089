"""Whether an ad in prose names the job where it has no title: "We are looking for a pastry chef"."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.reference.job_nouns import names_job

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

#: So many sentences at the beginning may name the job.
_OPENING = 5
_LABEL = Lazy(r"(?:subject|re|wanted|vacancy|vacancies|job|hiring|now hiring|help wanted)\s?[:!–-]\s*")
#: Words that begin a sentence and no name of a job.
_NO_LEAD = Lazy(r"(?:you|we|our|i|your|the|this|if|from|there|it|my|they|send|please)\b")
#: A sentence that begins with the name of a firm.
_FIRM = Lazy(r"(?:The )?[A-Z][\w'.-]{1,20}(?: [A-Z&][\w'.-]{0,20}){1,4},", flags=0)
_SOUGHT = Lazy(
    r"\b(?:look(?:ing|s)? for|seek(?:s|ing)?|hir(?:es?|ing)|recruit(?:s|ing)?|needs?|wants?|search(?:es|ing)? for"
    r"|(?:is|are|am|'re|'m) after|add|find|appoint|employ|engage|requires?|calling all|on the look-?out for"
    r"|advertis\w{2,3} for|(?:be|become) our(?: next)?|(?:post|position|role|job|services) of"
    r"|(?:vacancy|vacancies|opening|openings|opportunity|position|role|applications|room|place) for"
    r"|if you(?:'re| are)|are you|(?:join|work|start|train|career)(?: \w{1,20}){0,8} as|become"
    r"|tak(?:e|es|ing)(?: \w{1,20})? on):?\s(?=(?P<phrase>[^.!?]{3,120}))",
)
#: What ends the words that name a job.
_END = Lazy(
    r"[,.:;!?()|–—]|\s-\s|\s(?:for|with|who|whom|that|to|in|at|on|of|from|by|wanted|needed|required|sought|based"
    r"|working|whose|and|or|as|near|within|available|position|vacancy|role|post|job|is|are|will|one|two|three|four|five"
    r"|six|seven|\d\S{0,8}|each|every|once|twice|per|this|next|starting|during|until|through|over|under|after|before"
    r"|when|while|so|just|able|we|our|your|the|a|an|evenings|nights|days|mornings|weekends|please|now|immediately"
    r"|urgently|join|joining)\b|$",
)
_MOST_WORDS = 7


def states_title(sentences: Sequence[str]) -> bool:
    """Tell whether the first of the sentences name a job."""
    return stated_title(sentences) is not None


def stated_title(sentences: Sequence[str]) -> tuple[int, int, int] | None:
    """The words that name the job among the first sentences: the sentence's number, start and end of the words."""
    for number, sentence in enumerate(sentences[:2]):
        start = _lead(sentence)
        if start is not None and (end := _job_end(sentence[start:])):
            return number, start, start + end
    for number, sentence in enumerate(sentences[:_OPENING]):
        for found in _SOUGHT.finditer(sentence):
            if end := _job_end(found["phrase"]):
                return number, found.start("phrase"), found.start("phrase") + end
    return None


def leads_with_job(sentence: str) -> bool:
    """Tell whether a sentence begins with a job: "Cleaner wanted", "Registered nurse for a family practice"."""
    start = _lead(sentence)
    return start is not None and _job_end(sentence[start:]) > 0


def _lead(sentence: str) -> int | None:
    """Where a job would begin that leads a sentence; None where it begins otherwise."""
    if _NO_LEAD.match(sentence) is not None or _FIRM.match(sentence) is not None:
        return None
    label = _LABEL.match(sentence)
    return label.end() if label is not None else 0


def _job_end(text: str) -> int:
    """The end of the words that name a job, up to one that goes on otherwise; "calm, patient driver" goes on."""
    for end in _END.finditer(text):
        words = text[: end.start()]
        if words.count(" ") >= _MOST_WORDS:
            return 0
        if names_job(words):
            return end.start()
        if end[0].strip(" ,/").lower() not in ("", "and", "or"):
            return 0
    return 0


__all__ = ["leads_with_job", "stated_title", "states_title"]
