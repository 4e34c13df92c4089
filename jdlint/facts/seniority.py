"""The level that a job title states: "Senior Accountant", "Engineer II", "Graduate Trainee"."""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Level = Literal["intern", "entry", "mid", "senior", "lead", "principal", "manager", "director", "executive"]

#: Longer titles are cut before they are read.
LONGEST = 200

#: Words that look like a level and are part of the work: they are passed over before levels are looked for.
_NO_LEVEL = (
    r"senior[- ](?:living|care|cent(?:er|re)s?|citizens?|housing|services|companion|high|adult|communit(?:y|ies)|homes?"
    r"|helper|fitness|nutrition|meals?|transportation|day|wellness|solutions)|(?:for|with|of|to) seniors",
    r"junior[- ](?:high|college|achievement|league|varsity|golf|school|ranger|kindergarten)",
    r"lead[- ](?:gen(?:eration)?|abatement|paint|burner|based|time|qualification|conversion|free|smelter)s?",
    r"(?:post[- ]?)?graduate[- ](?:school|admissions?|program(?:me)?s?|stud(?:y|ies)|assistant|research|teaching"
    r"|students?|education|medical|enrol?lment|faculty|recruit\w{1,5}|affairs|career)(?! (?:engineer|trainee|intern))",
    r"(?:intern(?:ship)?s?|apprentice(?:ship)?s?|trainees?|early[- ]careers?|co-?op|student)[- ]"
    r"(?:program(?:me)?s?|coordinator|manager|recruit\w{1,5}|advis[eo]r|services|success|affairs|placement|life)",
    r"(?:account|product|project|program(?:me)?|case|community|social media|customer success|client success|success"
    r"|content|category|brand|partner|partnerships?|campaign|relationship|engagement|territory|portfolio|delivery"
    r"|scrum|release|change|events?|contracts?|vendor|channel|proposal|property|data|care|risk|key account|records?"
    r"|configuration|stage|asset|knowledge|grants?|talent|bid|vendor|course|wildlife|range|forest) managers?"
    r"(?! (?:trainee|in training))",
    r"(?:art|funeral|music|casting|film|stage|activit(?:y|ies)|choir|camp|band|video|choral|lighting|technical"
    r"|photography|creative arts|funeral home) directors?",
    r"(?:executive )?(?:assistant|secretary|aide|advis[eo]r|chief of staff|counsel|deputy),? (?:to|for) .{1,80}",
    r"office of the .{1,60}",
    r"executive (?:assistant|secretary|chef|housekeeper|producer|coach|search|recruiter|administrat\w{1,6}|protection)",
    r"(?:assistant vice president|avp)",
    r"(?:class|grades?|type|tier|phase|war|zone|part|title|division|region|district|unit|store|shift|step|line|group"
    r"|band|ward|floor|room|area|route|crew|sector|site|cat|category|gs|stage|pre-?k) ?(?:[1-9]\d{0,4}|[ivx]{1,4})",
)
_TRADE = r"(?:engineer|developer|architect|designer|programmer|product manager|data scientist|researcher|sre|swe)"
_END = r"(?=\s{0,3}(?:$|[-–—(,|:;/]))"
#: For each level the words that state it. Those under `supervisor` and later name the job as well.
_LEVELS = {
    "intern": (
        r"interns?|internships?|externs?(?:hip)?|co-?op(?= student|" + _END + r")|working student|student worker"
        r"|work[- ]study|(?:industrial |student )?placement student|werkstudent(?:in)?"
    ),
    "entry": (
        r"junior|jr\.?|entry[- ]level|trainees?|apprentice(?:ship)?s?|(?:new|recent) (?:college )?grad(?:uate)?s?"
        r"|graduate(?= [a-z])|graduate" + _END + r"|early[- ]career|beginner|in training"
        r"|(?<=[a-z] )(?:level )?(?:i|1)" + _END
    ),
    "mid": (
        r"mid[- ]?(?:level|career)|mid(?=[-/ ](?:senior|sr))|intermediate|journey(?:man|woman|person|level|worker)"
        r"|(?:(?<=[a-z] )|(?<=i/)|(?<=1/))(?:level )?(?:ii|2)" + _END
    ),
    "senior": r"senior|sr\.?|snr\.?|(?:(?<=[a-z] )|(?<=i/)|(?<=[12]/))(?:level )?(?:iii|iv|3|4)" + _END,
    "principal": (
        r"principal(?= [a-z])|(?<=[a-z], )principal|(?<=[a-z] )principal" + _END + r"|distinguished(?= [a-z])"
        r"|staff(?= (?:[\w/+.&-]{1,20} ){0,4}" + _TRADE + r"\b)"
    ),
    "leader": r"(?:(?:team|group|shift|crew|squad) )leaders?",
    "lead": r"lead",
    "supervisor": r"supervisor|supvr?|foreman|forewoman|foreperson|charge nurse",
    "manager": (
        r"manager|mgr|head of|head(?= (?:coach|teacher|chef|nurse))"
        r"|(?:school|assistant|vice|associate|elementary|middle|high|deputy) principal|principal of"
    ),
    "director": r"directors?",
    "executive": (
        r"c[efotimp]o|cmo|ciso|chro|chief (?:[\w&]{1,20} ){1,3}officer|(?:senior |executive |group )?vice[- ]president"
        r"|[es]?vp|president|(?:executive|managing) director"
    ),
}
_LEVEL_OF = {"leader": "lead", "supervisor": "lead"}
_HIGHEST_FIRST: tuple[Level, ...] = ("executive", "director", "manager", "principal", "lead", "senior", "mid")
#: What can be taken away and leave the same occupation.
_STRIPPED = frozenset({"intern", "entry", "mid", "senior", "principal", "lead"})


def seniority_of(title: str) -> Level | None:
    """The level that a title states; None where it states none, or a span that starts at entry level.

    Junior, trainee, apprentice and graduate are "entry"; II is "mid", III and IV are "senior"; staff engineer is
    "principal"; team leader and supervisor are "lead". In "Senior Living Aide", "Account Manager", "Staff Nurse",
    "Art Director" and "Assistant to the President" no level is meant.
    """
    found = {_LEVEL_OF.get(name, name) for name, _, _ in _levels(title[:LONGEST])}
    if "intern" in found:
        return "intern"
    if "entry" in found:
        return None if found & {"mid", "senior", "lead", "principal"} else "entry"
    return next((level for level in _HIGHEST_FIRST if level in found), None)


def without_seniority(title: str) -> str:
    """The title without words that state a level and leave the occupation the same."""
    title = title[:LONGEST]
    for name, start, end in reversed(_levels(title)):
        if name in _STRIPPED:
            title = title[:start] + title[end:]
    return " ".join(title.split()).strip(" -–—,/|:;")


def _levels(title: str) -> list[tuple[str, int, int]]:
    """Each level stated: its name in `_LEVELS`, start and end."""
    found = [(match.lastgroup or "", match.start(), match.end()) for match in _level_words().finditer(title)]
    passed = [match.span() for match in _no_level().finditer(title)] if found else []
    return [one for one in found if not any(one[1] < end and one[2] > start for start, end in passed)]


@cache
def _level_words() -> re.Pattern[str]:
    return _whole_words("|".join(f"(?P<{name}>{words})" for name, words in reversed(_LEVELS.items())))


@cache
def _no_level() -> re.Pattern[str]:
    return _whole_words("|".join(_NO_LEVEL))


def _whole_words(words: str) -> re.Pattern[str]:
    return compiled(rf"(?<![\w'])(?:{words})(?![\w'])")
