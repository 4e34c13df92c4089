"""What a sentence is there for: words that would be faults elsewhere are right in some of these.

A rule names the contexts that excuse its words as `not_in_context`.
"""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import Lazy, compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.text import Prose

_ASKED = r"(?:appl(?:y|ications?|icants?)|candidates?|everyone|people)"
_SERVED = (
    "people|children|kids|students|pupils|clients|patients|customers|residents|adults|families|women|men|girls|boys|"
    "veterans|seniors|elders|communities|individuals|participants|members|guests|survivors|youth|teens"
)
#: Contexts that the whole sentence gives; one match of the alternatives is enough.
_SENTENCES = {
    # A promise of equal treatment lists what it protects.
    "equal_opportunity": (
        r"equal[- ](?:employment |access |housing )?opportunit",
        r"\b(?:do|does|will|shall|may|must|can|to) ?n(?:o|')t (?:unlawfully |knowingly |tolerate )?discriminat",
        r"\bwithout (?:regard|consideration|distinction)",
        r"\b(?:regardless|irrespective) of\b",
        r"\bon the (?:basis|grounds?) of\b",
        r"\bbased (?:up)?on (?:race|sex|gender|age|religion|colou?r|disability)",
        r"\bprotected (?:class|characteristic|categor|group|status|veteran|ground|trait|by)",
        r"\baffirmative action\b|\bEEO\b|\banti-?discrimination\b|\bpositive action\b",
        r"\bprohibits? discrimination\b|\bfree (?:of|from) (?:discrimination|harassment)",
        r"\bequal(?:ly)? (?:treat|consider|pay|rights)",
    ),
    "accommodation": (
        r"\b(?:reasonable|workplace|religious) (?:accommodation|adjustment|modification)s?\b",
        r"\baccommodations?\b[^.]{0,80}\b(?:disabilit|request|need|require)",
        r"\b(?:need|require|request)[^.]{0,40}\b(?:an? )?(?:accommodation|adjustment)s?\b",
        r"\b(?:individual|people|person|applicant|candidate|employee)s? with (?:an? )?(?:\w+ )?disabilit",
    ),
    # All are asked to come: nobody is kept away by it.
    "encouragement": (
        rf"\b(?:encourag|welcom|invit)\w{{0,4}}\b[^.]{{0,120}}\b{_ASKED}\b",
        rf"\b{_ASKED}\b[^.]{{0,120}}\b(?:are|is) (?:very |warmly |strongly |especially |particularly |actively |most )?"
        r"(?:encouraged|welcomed?|invited)\b",
        r"\bencouraged to apply\b|\bguaranteed an interview\b",
        r"\bopen to (?:all|everyone|people of (?:all|any|every))\b",
        r"\bwelcomes? (?:all|people|everyone|applicants)\b",
    ),
    # What the employer offers says nothing of whom it wants.
    "benefit": (
        r"\b(?:we|you(?:'ll| will)?|employees|benefits?|package|plan)\b[^.]{0,40}"
        r"\b(?:offer|get|receive|includ|provid|cover|enjoy|match|pay)\w{0,3}\b",
        r"\b(?:insurance|paid (?:leave|time off)|parental leave|401\(k\)|pension|reimbursement|stipend|discount)\b",
    ),
    # The people served, not the people sought.
    "clients": (
        r"\b(?:support|serv|help|teach|mentor|counsel|care|caring|treat|coach|assist|advis|protect|advocat|work)\w{0,4}"
        rf"(?: \w+){{0,3}} (?:with |for |to |of )?(?:\w+ ){{0,3}}(?:{_SERVED})",
    ),
}
_QUOTED = Lazy(r"\"[^\"\n]{1,120}\"|(?<!\w)'[^'\n]{1,60}'(?!\w)", flags=0)
_NEGATED_BEFORE = Lazy(
    r"\b(?:no|not|never|without|neither|nor|cannot|instead of|rather than|avoid\w{0,3}|free of|non|don't|doesn't|won't|"
    r"isn't|aren't|can't|didn't|wouldn't|shouldn't|needn't)\b(?! only\b)[^,;:.!?]{0,45}$",
)
_NEGATED_AFTER = Lazy(
    r"^[^,;:.!?]{0,30}?\b(?:(?:is|are|will be) not|isn't|aren't|not|never) (?:\w+ )?"
    r"(?:needed|required|necessary|asked|expected|a requirement|requested|considered|essential|used)\b",
)


def contexts_of(prose: Prose, start: int, end: int) -> frozenset[str]:
    """The contexts of `prose.text[start:end]`: those of its sentence, and "negation" and "quotation" of the words."""
    first, last = prose.sentence_at(start)
    found = set(_of_sentence(prose, first, last))
    if is_negated(prose.text[first:last], start - first, end - first):
        found.add("negation")
    sentence = prose.text[first:last]
    if any(quoted.start() + first < start and end < quoted.end() + first for quoted in _QUOTED.finditer(sentence)):
        found.add("quotation")
    return frozenset(found)


def is_negated(sentence: str, start: int, end: int) -> bool:
    """Tell whether the clause denies the words: "we never ask for your salary history"."""
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 70]
    return bool(_NEGATED_BEFORE.search(before) or _NEGATED_AFTER.search(after))


def _of_sentence(prose: Prose, first: int, last: int) -> frozenset[str]:
    key = (first, last)
    cache = prose.contexts
    if key not in cache:
        sentence = prose.text[first:last]
        names = {name for name, sources in _SENTENCES.items() if _compiled(sources).search(sentence)}
        if prose.field.path.startswith("statements."):
            names.add("equal_opportunity" if prose.field.path != "statements.accommodation" else "accommodation")
        if prose.field.path.startswith("benefits"):
            names.add("benefit")
        cache[key] = frozenset(names)
    return cache[key]


@cache
def _compiled(sources: tuple[str, ...]) -> re.Pattern[str]:
    return compiled("|".join(sources))
