"""What a figure speaks of: the market, a trade at large, or this job and this employer.

The clause around a figure decides. What could be a fact of the job stays one: a figure is a statistic only where words
say so.
"""

from __future__ import annotations

import re
from functools import cache

from jdlint.expressions import Lazy, compiled
from jdlint.facts.at_large import is_pay_at_large, is_with_someone
from jdlint.facts.claim_cues import SITES, SIZE, STRONG, WEAK, WORKERS
from jdlint.facts.claim_words import Clause
from jdlint.facts.of_the_world import KINDS, is_of_the_world

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.facts import Facts
    from jdlint.facts.claim_cues import Cue
    from jdlint.facts.figures import Figure

_EMPLOYER = frozenset((
    "we", "our", "ours", "us", "my",
))  # fmt: skip
_READER = frozenset((
    "you", "your", "yours", "here",
))  # fmt: skip
_SERVED = frozenset((
    "used", "trusted", "chosen", "relied", "powered", "serve", "served", "serves", "serving", "support", "supports",
    "supporting", "reaching", "powers", "partner", "partners", "client", "clients", "customer", "customers",
))  # fmt: skip
_OF_THE_JOB = (
    r"\bthis (?:role|position|job|opportunity|opening|site|plant|school|unit|office|building|team|hospital|store|"
    r"facility|department|company|program)\b|\bthe (?:role|position|successful|selected|ideal)\b"
)
_OWN_PAY = (
    r"^(?!.*\bmedian\b)\W{0,3}(?:\w+ ){0,2}PAYS? ?:|\b(?:starting|base|target|hiring) (?:\w+ )?PAYS?|"
    r"\b(?:PAYS?|hiring) (?:range|band|scale|rate)s?\b"
)
#: What a job offers and asks, whatever else stands around it.
_OFFERED = frozenset((
    "bonus", "bonuses", "match", "matching", "matches", "matched", "premium", "premiums", "tuition", "discount",
    "discounts", "pto", "stipend", "stipends", "diem", "reimburse", "reimbursed", "reimbursement", "differential",
    "differentials", "ote", "commission", "commissions", "overtime", "gpa", "fte", "quota", "quotas", "deductible",
    "royalties", "uptime", "downtime", "vest", "vests", "vested", "vesting", "rent", "rents", "allowance",
    "allowances", "household",
))  # fmt: skip
_OFFERED_PHRASES = (
    r"\b(?:401|403) ?\(?[kb]\b|\bsign-?on\b|\btravel\b(?! (?:TRADE|nurs|agent|therap))|\bbudgets?\b(?! TRADE)|"
    r"\bpercent(?:age)? of LABOR\b|\bcost of living\b|\bfamily PAYS?\b|\bhome prices?\b|"
    r"\b(?:night|day|weekend) shift\b|\b(?:of|your|the) time\b"
)
#: The common hint that women apply only when they meet all requirements.
_APPLYING = (
    r"\bapply(?:ing)?\b(?=.{0,300}\b(?:women|men|criteria|qualif\w+|requirements?|only|meet|100)\b)|"
    r"\b(?:women|men|criteria|qualif\w+|requirements?|only|meet|please)\b.{0,300}\bapply(?:ing)?\b|\b(?:meet|check|tick|"
    r"have)\w* (?:\w+ ){0,6}"
    r"(?:criteria|qualifications?|requirements?|box(?:es)?)\b"
)
_OFFICIAL = (
    r"\bmedian\b|\b(?:average|mean)\b[^;]{0,60}\bPAYS?\b|\bPAYS?\b[^;]{0,60}\b(?:average|mean)\b|"
    r"\b(?:LABOR|unemployment)\b|\bjobs? (?:growth|openings|outlook|for)\b|\bopenings\b|"
    r"\bEXPECT (?:\w+ )?(?:to GROW|growth)\b|\bEARN\b[^;]{0,40}\bon average\b|\bon average\b[^;]{0,40}\bEARN\b"
)
#: "Fill 90% of vacancies" is an order, "About 90% of vacancies" is none.
_ORDER = Lazy(
    r"(?!(?:about|nearly|over|almost|only|around|roughly|some|just|currently|today|approximately|fully|globally|"
    r"nationally|and|but|still|the|an?)\b)[a-z]+ ",
)
#: What the question says that a figure of the kind answers.
_ASKED = {
    "money": frozenset(("PAY", "PAYS", "EARN")),
    "percent": frozenset(("LABOR", "GREW", "growth", "outlook", "demand")),
}
#: Sections in which the posting speaks of itself.
_OWN_FIELDS = (
    "title", "benefits", "application", "hiring_process", "statements", "employment", "licenses", "certifications",
    "duties", "qualifications", "skills", "compensation.bonus", "compensation.equity", "compensation.commission",
    "compensation.other", "work_environment",
)  # fmt: skip
#: A smaller count is hardly one of a market; a smaller amount is not the size of one.
_MANY, _MUCH, _WHOLE = 1000, 1e6, 100
#: Shares of these may be more than all.
_MAY_EXCEED = frozenset(("turnover", "attrition"))
#: So far around a figure its sentence counts.
_AROUND = 300


def subject_of(figure: Figure) -> str:
    """What a figure is about.

    "market": a statistic of the market, of others' pay or of an occupation, whoever writes it. "workers": people by
    their trade and what they earn, which in a posting may be the employer's own, and in a guide without employer is a
    statistic. "job": a fact of this job or employer. "": nothing is known.
    """
    if (figure.kind == "count" and figure.high < _MANY) or (figure.kind == "percent" and figure.high == _WHOLE):
        return "job"
    clause = _clause(figure)
    if clause.is_mute and figure.kind not in KINDS:
        return ""
    if not clause.words.isdisjoint(_OFFERED) or _found(_OFFERED_PHRASES, clause.text) or _speaks_of_applying(figure):
        return "job"
    if _cued(STRONG, figure.kind, clause):
        return "market"
    if not clause.words.isdisjoint(_EMPLOYER):
        return "job"
    return _without_employer(figure, clause)


def _without_employer(figure: Figure, clause: Clause) -> str:
    """The subject where nobody says "we"."""
    of_job = figure.prose.field.path.startswith(_OWN_FIELDS) or _is_of_job(clause)
    if figure.kind == "money" and figure.high >= _MUCH:
        return "market" if not of_job and _cued(SIZE, "money", clause) else ""
    if figure.kind in ("percent", "share") and _is_of_few(figure, clause):
        return "job"
    if figure.kind == "money" and is_with_someone(figure):
        return "job"
    if not of_job and (
        _cued(WEAK, figure.kind, clause) or (figure.kind == "money" and is_pay_at_large(figure, clause))
    ):
        return "market"
    if not of_job and is_of_the_world(figure):
        return "market"
    if _cued(WORKERS, figure.kind, clause):
        return "workers"
    return "job" if of_job else ""


def statistics(facts: Facts) -> Iterator[Figure]:
    """The figures of a posting that are statistics; in a guide without employer also what people of a trade earn."""
    if facts.kind != "role":
        return (figure for figure in facts.figures if figure.subject == "market")
    questions = {prose.field.path: prose.text for prose in facts.proses if prose.field.path.endswith(".question")}
    return (
        figure
        for figure in facts.figures
        if figure.subject in ("market", "workers") or _answers(figure, questions.get(_question_of(figure), ""))
    )


def _question_of(figure: Figure) -> str:
    return figure.prose.field.path.removesuffix(".answer") + ".question"


def _answers(figure: Figure, question: str) -> bool:
    """Tell whether a figure answers what people earn or how many find work: the answer alone need not say it."""
    asked = _ASKED.get(figure.kind)
    return asked is not None and bool(question) and not Clause(question).words.isdisjoint(asked)


def is_official(figure: Figure) -> bool:
    """Tell whether official statistics give such a figure: median or mean pay, employment and its growth, openings."""
    return _found(_OFFICIAL, _clause(figure).text)


def _clause(figure: Figure) -> Clause:
    start, end = figure.clause
    return Clause(figure.prose.text[start:end])


def _is_of_job(clause: Clause) -> bool:
    if not clause.words.isdisjoint(_READER) or _found(_OF_THE_JOB, clause.text):
        return True
    return _found(_OWN_PAY, clause.text) and not _found(SITES, clause.text)


def _speaks_of_applying(figure: Figure) -> bool:
    if figure.kind not in ("percent", "share"):
        return False
    first, last = figure.sentence
    around = figure.prose.text[max(first, figure.start - _AROUND) : min(last, figure.end + _AROUND)]
    return _found(_APPLYING, around.lower())


def _is_of_few(figure: Figure, clause: Clause) -> bool:
    """Tell whether a share is one of customers, or an order: all that stands before it in its clause is a verb."""
    before = figure.prose.text[figure.clause[0] : figure.start]
    whole = figure.high >= _WHOLE and clause.words.isdisjoint(_MAY_EXCEED)
    return whole or not clause.words.isdisjoint(_SERVED) or _ORDER.fullmatch(before) is not None


def _cued(cues: Iterable[Cue], kind: str, clause: Clause) -> bool:
    return any(
        kind in kinds and not clause.words.isdisjoint(needs.split()) and _found(cue, clause.text)
        for kinds, needs, cue in cues
    )


def _found(source: str, text: str) -> bool:
    return _compiled(source).search(text) is not None


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return compiled(source, 0)
