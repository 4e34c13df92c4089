"""What a figure speaks of: the market, a trade at large, or this job and this employer.

The clause around a figure decides. What could be a fact of the job stays one: a figure is a statistic only where words
say so.
"""

from __future__ import annotations

import re
from functools import cache

from jdlint.facts.claim_words import Clause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure

    #: The kinds of figure that a cue fits, words of which one must be there, and the expression.
    Cue = tuple[str, str, str]

_GROWS = (
    r"(?:EXPECT (?:\w+ ){0,2}GROW|(?:will|could|may|should|to) (?:\w+ )?GROW|GREW|EXPECT growth|growth EXPECT|"
    r"(?:GROW|growth) (?:of|by)\b)"
)
_FIELD = r"(?:INDUSTRY|MARKET)"
_SHARE = (
    r"(?:(?:%|cent|half|thirds?|quarters?) of|\b(?:in|of) (?:three|four|five|ten|\d{1,3})) "
    r"(?:all |the |usa |these |today's |new )?"
)
_BIG = (
    r"(?<!one of the )\b(?:large|larger|largest|big|bigger|biggest|major|top|leading|other|many|some|most|elite|tech|"
    r"technology|law|hospital) (?:\w+ ){0,2}(?:WHO|agencies|systems|districts|banks|studios|chains|schools|"
    r"universities)\b"
)
_SITES = (
    r"\b(?:bls|bureau of labor statistics|glassdoor|payscale|PAY\.com|ziprecruiter|zippia|levels\.fyi|robert half)\b"
)
#: Cues of a statistic in any section and whoever speaks.
_STRONG: tuple[Cue, ...] = (
    ("percent multiple count share", "LABOR jobs job labor labour demand",
     r"\b(?:LABOR|jobs? (?:growth|outlook|MARKET)|jobs (?:for|in|as)|labou?r (?:INDUSTRY|MARKET)|"
     rf"demand for(?! (?:our|your|its|these|this)\b))\b[^;]{{0,90}}?\b{_GROWS}"),
    ("percent multiple count", "EXPECT",
     r"\bEXPECT\b(?=.*\b(?:GROW|GREW|growth)\b)[^;]{0,80}\b(?:LABOR|jobs|job growth|demand for(?! (?:our|your|"
     r"its)\b))"),
    ("percent multiple count", "growth outlook", r"\b(?:LABOR|job) growth\b|\bgrowth in LABOR\b|\bjob outlook\b"),
    ("percent multiple count", "INDUSTRY MARKET",
     rf"\b(?:the|this|an?) (?:[\w-]+ ){{0,2}}{_FIELD}\b(?! (?:of|share|team|office|sales|service|force|position|value|"
     rf"lead))[^;]{{0,50}}?\b{_GROWS}"),
    ("percent", "number", rf"\bnumber of (?:\w+ )?(?:jobs|TRADE)\b[^;]{{0,40}}\b{_GROWS}"),
    ("percent multiple", "average all other",
     r"\b(?:for|of|than|across) (?:all|other) (?:other )?(?:LABOR|INDUSTRY|industries)\b|"
     r"\b(?:faster|slower) than (?:the )?average\b"),
    ("percent", "unemployment turnover attrition vacancy",
     rf"\bunemployment\b(?! (?:tax|insurance|benefit|claim|comp))|\b(?:{_FIELD}|national) (?:\w+ )?(?:turnover|"
     rf"attrition|vacancy)\b"),
    ("percent multiple count", "bls bureau", r"\b(?:by|to) (?:the )?bls\b|\bbls (?:\w+ )?(?:EXPECT|report|data|say|"
                                             r"figure|statistic|put)|\bbureau of labor statistics\b"),
    ("count percent", "shortage shortfall short unfilled openings",
     r"\b(?:shortage|shortfall) of\b|\bshort (?:of )?(?:[\w,.]+ ){1,3}TRADE\b|\bunfilled\b|"
     r"\bopenings (?:a|per|each|every) year\b|\bannual (?:job )?openings\b"),
    ("count", "openings LABOR jobs number need needs lack lacks",
     rf"\b(?:openings|LABOR|jobs)\b[^;]{{0,60}}\b(?:EXPECT|{_GROWS})|"
     rf"\bnumber of (?:\w+ )?(?:jobs|TRADE)\b[^;]{{0,40}}\b{_GROWS}|"
     rf"\b(?:usa|country|nation|state|world|{_FIELD}) (?:\w+ ){{0,2}}(?:needs?|lacks?)\b"),
)  # fmt: skip
#: Cues of a statistic where nobody speaks of himself ("we", "your", "this role"), in no section about the job.
_WEAK: tuple[Cue, ...] = (
    ("money", "median",
     r"\bmedian (?:\w+ ){0,3}PAYS?\b|\bPAYS?\b[^;]{0,60}\bmedian\b|\bmedian (?:of|for|among) [^;]{0,50}(?:TRADE|LABOR)|"
     r"\bEARN (?:a|the) median\b|\bmedian\b[^;]{0,60}\b(?:TRADE|EARN)\b"),
    ("money", "average mean typical",
     r"\b(?:average|mean|typical) (?:\w+ ){0,3}(?:PAYS?|hourly rate) (?:of|for|among) (?!(?:the|this) (?:role|"
     r"position|job)\b|(?:new|successful|qualified|full|part|entry|starting|first)\b|\W)"),
    ("money", "average median mean all",
     rf"\b(?:all LABOR|national (?:average|median|mean)|{_FIELD} (?:average|median))\b"),
    ("money", "TRADE",
     r"\bTRADE\b[^;]{0,60}\bEARN\b.*LARGE|LARGE[^;]{0,60}\bTRADE\b[^;]{0,40}\b(?:EARN|average)\b|"
     r"\bTRADE\b[^;]{0,30}LARGE[^;]{0,30}\bEARN\b"),
    ("money", "LARGE",
     r"\bPAYS\b[^;]{0,60}\bLARGE|LARGE[^;]{0,60}\bPAYS\b|\b(?:average|typical|mean) \w.*\b(?:PAYS?|EARN)\b.*\bLARGE|"
     r"\b(?:average|typical|mean) \w.*\bLARGE\b.*\bEARN\b|LARGE.*\b(?:average|typical|mean) \w.*\b(?:PAYS?|EARN)\b"),
    ("money", "WHO agencies systems districts banks studios chains schools universities",
     rf"{_BIG}[^;]{{0,80}}\b(?:PAYS?|EARN|paying|pays)\b|\b(?:PAYS?|EARN|pays)\b[^;]{{0,60}}{_BIG}"),
    ("money", "bls bureau glassdoor payscale PAY ziprecruiter zippia levels robert", _SITES),
    ("percent share", "WHO seekers jobs INDUSTRY LABOR",
     rf"{_SHARE}(?:\w+ ){{0,2}}(?:(?<!the )WHO|job ?seekers|jobs|INDUSTRY|LABOR)\b"
     r"(?! (?:time|share|in (?:the|our|this)|we|that)\b)"),
    ("percent share", "TRADE", rf"{_SHARE}(?:\w+ ){{0,2}}TRADE\b(?! (?:time|PAYS?|hours|premium))"),
    ("percent multiple", "jobs", rf"\bjobs\b(?! (?:at|with)\b)[^;]{{0,20}}\b{_GROWS}"),
    ("percent money", "LARGE INDUSTRY MARKET", rf"^compare[sd]? (?:with|to)\b[^;]{{0,40}}(?:LARGE|\b{_FIELD})"),
    ("percent", "turnover attrition vacancy",
     rf"\b{_FIELD}\b[^;]{{0,40}}\b(?:turnover|attrition|vacancy)\b|\b(?:turnover|attrition|"
     rf"vacancy)\b[^;]{{0,40}}\b(?:{_FIELD}|LARGE)"),
    ("percent multiple", "LARGE",
     rf"\b(?:PAYS?|demand|openings|hiring|turnover)\b[^;]{{0,50}}?\b{_GROWS}.*LARGE|"
     r"LARGE[^;]{0,40}\b(?:PAYS?|demand|openings|hiring|turnover)\b"),
    ("percent multiple", "growth average",
     rf"\b(?:job|LABOR|{_FIELD}|EXPECT|occupational|PAYS?) growth\b|\bgrowth (?:rate )?(?:of|in) (?:the )?(?:{_FIELD}|"
     rf"LABOR|demand|jobs)\b|\bnational average\b|\b(?:{_FIELD}|LABOR) average\b"),
    ("count", "LARGE INDUSTRY MARKET LABOR jobs TRADE WHO",
     r"\bthere (?:are|were|will be)\b[^;]{0,60}\b(?:TRADE|jobs|openings|LABOR|people)\b.*LARGE|"
     rf"LARGE[^;]{{0,40}}\bthere (?:are|were|will be)\b|\b(?:{_FIELD}|LABOR) (?:\w+ ){{0,3}}(?:employs?|needs?|"
     rf"lacks?)\b|\b(?:new|more|additional) (?:\w+ )?(?:jobs|TRADE) (?:will be|are|by|over|needed|to be)\b|"
     r"\bWHO\b.*\b(?:jobs|openings|positions)\b"),
)  # fmt: skip
#: Money that measures a whole market.
_SIZE: tuple[Cue, ...] = (
    ("money", "INDUSTRY MARKET",
     rf"\b{_FIELD}\b(?! (?:lead|share|penetration|rate))[^;]{{0,50}}?(?:\b{_GROWS}|\bworth\b|\bvalued\b|\bsize\b|"
     rf"\bgenerates?\b|"
     r"\b(?:is|at) (?:an? )?[$€£])|[$€£]\d[\d.,]{0,8} ?(?:bn?|m|million|billion|trillion|t)?\+? "
     rf"(?:(?!across|in|of|for|to|on|from|with|serv|compan|lead|under)\w+ ){{0,3}}{_FIELD}\b(?! (?:lead|share|"
     rf"penetration|rate|maker|cap))"),
)  # fmt: skip
#: People by their trade and what they earn: a statistic only where no employer speaks.
_WORKERS: tuple[Cue, ...] = (
    ("money", "PAY PAYS EARN TRADE median", r"\b(?:PAYS?|EARN|TRADE|median)\b"),
    ("percent share", "TRADE LABOR INDUSTRY MARKET WHO GREW turnover growth",
     r"\b(?:TRADE|LABOR|INDUSTRY|MARKET|WHO|GREW|turnover|growth)\b"),
    ("multiple", "PAY PAYS LABOR INDUSTRY MARKET demand average",
     r"\b(?:PAYS?|LABOR|INDUSTRY|MARKET|demand|average)\b"),
    ("count", "LARGE EXPECT",
     rf"\b(?:TRADE|LABOR|{_FIELD}|jobs|openings)\b.*LARGE|LARGE.*\b(?:TRADE|LABOR|{_FIELD}|jobs|openings)\b|"
     r"\bopenings\b.*\bEXPECT\b|\bEXPECT\b.*\bopenings\b"),
)  # fmt: skip
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
    r"\bapply(?:ing)?\b|\b(?:meet|check|tick|have)\w* (?:\w+ ){0,6}"
    r"(?:criteria|qualifications?|requirements?|box(?:es)?)\b"
)
_OFFICIAL = (
    r"\bmedian\b|\b(?:average|mean)\b[^;]{0,60}\bPAYS?\b|\bPAYS?\b[^;]{0,60}\b(?:average|mean)\b|"
    r"\b(?:LABOR|unemployment)\b|\bjobs? (?:growth|openings|outlook|for)\b|\bopenings\b|"
    r"\bEXPECT (?:\w+ )?(?:to GROW|growth)\b|\bEARN\b[^;]{0,40}\bon average\b|\bon average\b[^;]{0,40}\bEARN\b"
)
#: "Fill 90% of vacancies" is an order, "About 90% of vacancies" is none.
_ORDER = re.compile(
    r"(?!(?:about|nearly|over|almost|only|around|roughly|some|just|currently|today|approximately|fully|globally|"
    r"nationally|and|but|still|the|an?)\b)[a-z]+ ",
    re.IGNORECASE,
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
    if clause.is_mute:
        return ""
    if not clause.words.isdisjoint(_OFFERED) or _found(_OFFERED_PHRASES, clause.text) or _speaks_of_applying(figure):
        return "job"
    if _cued(_STRONG, figure.kind, clause):
        return "market"
    if not clause.words.isdisjoint(_EMPLOYER):
        return "job"
    return _without_employer(figure, clause)


def _without_employer(figure: Figure, clause: Clause) -> str:
    """The subject where nobody says "we"."""
    of_job = figure.prose.field.path.startswith(_OWN_FIELDS) or _is_of_job(clause)
    if figure.kind == "money" and figure.high >= _MUCH:
        return "market" if not of_job and _cued(_SIZE, "money", clause) else ""
    if figure.kind in ("percent", "share") and _is_of_few(figure, clause):
        return "job"
    if not of_job and _cued(_WEAK, figure.kind, clause):
        return "market"
    if _cued(_WORKERS, figure.kind, clause):
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
    return _found(_OWN_PAY, clause.text) and not _found(_SITES, clause.text)


def _speaks_of_applying(figure: Figure) -> bool:
    if figure.kind not in ("percent", "share"):
        return False
    first, last = figure.sentence
    around = figure.prose.text[max(first, figure.start - _AROUND) : min(last, figure.end + _AROUND)]
    return _found(_APPLYING, around.lower())


def _is_of_few(figure: Figure, clause: Clause) -> bool:
    """Tell whether a share is one of customers, or an order: all that stands before it in its clause is a verb."""
    before = figure.prose.text[figure.clause[0] : figure.start]
    return figure.high >= _WHOLE or not clause.words.isdisjoint(_SERVED) or _ORDER.fullmatch(before) is not None


def _cued(cues: Iterable[Cue], kind: str, clause: Clause) -> bool:
    return any(
        kind in kinds and not clause.words.isdisjoint(needs.split()) and _found(cue, clause.text)
        for kinds, needs, cue in cues
    )


def _found(source: str, text: str) -> bool:
    return _compiled(source).search(text) is not None


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)
