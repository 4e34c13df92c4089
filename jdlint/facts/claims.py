"""What a figure speaks of: the market, a trade at large, or this job and this employer.

The clause around a figure decides. Its words are put into classes first (TRADE, PAY, GROW …), so that the cues stay
short. What could be a fact of the job stays one: a figure is a statistic only where words say so.
"""

from __future__ import annotations

import re
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts import Facts
    from jdlint.facts.figures import Figure

#: Classes of words. Customers, users and members are nobody's trade.
_CLASSES = {
    "TRADE": "nurses rns lpns cnas teachers drivers truckers engineers developers programmers coders accountants auditors "
    "bookkeepers clerks lawyers attorneys paralegals judges physicians doctors surgeons dentists hygienists therapists "
    "pharmacists veterinarians paramedics emts caregivers aides midwives dietitians technicians technologists mechanics "
    "plumbers carpenters welders machinists masons roofers painters installers pipefitters laborers labourers operators "
    "assemblers inspectors estimators surveyors architects planners cooks chefs bakers butchers servers waiters bartenders "
    "baristas janitors cleaners cashiers tellers brokers underwriters actuaries economists salespeople representatives reps "
    "recruiters analysts scientists researchers statisticians designers writers editors journalists translators interpreters "
    "marketers consultants administrators assistants supervisors managers directors executives professors lecturers "
    "instructors tutors librarians counselors counsellors principals educators coaches firefighters guards pilots dispatchers "
    "pickers packers farmers hairdressers stylists barbers receptionists secretaries practitioners specialists professionals "
    "workers interns apprentices superintendents electricians cpas officers agents paraprofessionals phlebotomists sonographers",
    "PAY": "salary wage pay earnings income compensation",
    "PAYS": "salaries wages incomes",
    "EARN": "earn earns earned earning make makes made making paid command commands averaged",
    "GROW": "grow reach rise increase expand double triple exceed hit surpass decline shrink fall climb surge soar jump drop add lose gain shed outstrip outpace",
    "GREW": "grew grows grown growing rose rises risen rising increased increases increasing expands expanded expanding doubled "
    "doubles doubling tripled triples reached reaches exceeded exceeds surpassed declined declines declining shrank shrunk "
    "shrinking fell falls fallen climbed surged soared jumped dropped outpaces outpaced outpacing outstrips",
    "EXPECT": "project projects projected projecting projection projections expect expects expected forecast forecasts forecasted predict predicts predicted "
    "estimate estimates estimated anticipate anticipates anticipated poised",
    "LABOR": "employment occupation occupations profession professions vacancies",
    "INDUSTRY": "field trade industry sector economy workforce",
    "MARKET": "market markets",
    "WHO": "employers companies firms businesses organizations organisations recruiters americans canadians europeans adults "
    "consumers households jobseekers hospitals restaurants hotels manufacturers retailers carriers population",
}  # fmt: skip
_CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}
_TRADE_ENDS = ("ologists", "icians", "keepers", "workers", "makers", "smiths")
_WORD = re.compile(r"[a-z]+")
_ASIDE = re.compile(r"\([^()\d]{0,200}\)")
#: "our field" speaks of no employer, and "nationwide" has many forms.
_FORMS = (
    (r"\bour (?=(?:field|profession|industry|trade|sector|nation|country|economy)\b)", "the "),
    (r"\bnation-?wide\b|\bnationally\b|\b(?:in|across|throughout|for) the (?:united states|u\.s\.|state\b|us\b|uk\b|united kingdom|eu\b|country|nation|industry|"
     r"field|profession|trade|sector|world)|\bworld-?wide\b|\bglobally\b|\bstate-?wide\b|\bindustry-?wide\b|\bin (?:large|big|major|most) cities\b|"
     r"\bin this (?:field|profession|industry|trade|sector|occupation)\b|\bin (?:canada|europe|britain|australia|germany|america)\b", "LARGE"),
)  # fmt: skip
_BIG = (
    r"(?:large|larger|largest|big|bigger|biggest|major|top|leading|other|many|some|most|elite|tech|technology|law|hospital) "
    r"(?:\w+ ){0,2}(?:WHO|agencies|systems|districts|banks|studios|chains|schools|universities)"
)
_GROWS = r"(?:EXPECT (?:\w+ ){0,2}GROW|(?:will|could|may|should|to) (?:\w+ )?GROW|GREW|EXPECT growth|growth EXPECT|(?:GROW|growth) (?:of|by)\b)"
_PAY_SITES = r"\b(?:bls|bureau of labor statistics|glassdoor|payscale|salary\.com|ziprecruiter|zippia|levels\.fyi|robert half)\b"
_SHARE = r"(?:(?:%|cent|half|thirds?|quarters?) of|\b(?:in|of) (?:three|four|five|ten|\d{1,3})) "
#: Cues of a statistic, each with the kinds of figure it fits. They hold in any section and whoever speaks.
_STRONG = (
    ("percent multiple count share",
     rf"\b(?:LABOR|jobs? (?:growth|outlook|(?:INDUSTRY|MARKET))|jobs (?:for|in|as)|labou?r (?:INDUSTRY|MARKET)|demand for(?! (?:our|your|its|these|this)\b))\b[^;]{{0,90}}?\b{_GROWS}"),
    ("percent multiple count", r"\bEXPECT\b(?=.*\b(?:GROW|GREW|growth)\b)[^;]{0,80}\b(?:LABOR|jobs|job growth|demand for(?! (?:our|your|its)\b))"),
    ("percent multiple count", r"\b(?:LABOR|job) growth\b|\bgrowth in LABOR\b|\bjob outlook\b"),
    ("percent multiple count", rf"\b(?:the|this|an?) (?:[\w-]+ ){{0,2}}(?:INDUSTRY|MARKET)\b(?! (?:of|share|team|office|sales|service|force|position|value|lead))[^;]{{0,50}}?\b{_GROWS}"),
    ("percent multiple", r"\b(?:all|other) (?:LABOR|jobs|(?:INDUSTRY|MARKET))\b|\b(?:faster|slower) than (?:the )?average\b"),
    ("percent", r"\bunemployment\b(?! (?:tax|insurance|benefit|claim|comp))|\b(?:(?:INDUSTRY|MARKET)|national) (?:\w+ )?(?:turnover|attrition|vacancy)\b"),
    ("percent multiple count", r"\b(?:bls|bureau of labor statistics)\b"),
    ("count percent", r"\b(?:shortage|shortfall) of\b|\bshort (?:of )?(?:[\w,.]+ ){1,3}TRADE\b|\bunfilled\b|\bopenings (?:a|per|each|every) year\b|\bannual (?:job )?openings\b"),
    ("count", rf"\bopenings\b[^;]{{0,60}}\b(?:EXPECT|{_GROWS})|\bnumber of (?:\w+ )?(?:jobs|TRADE)\b[^;]{{0,40}}\b{_GROWS}|"
     r"\b(?:u\.s\.|us|country|nation|state|world|(?:INDUSTRY|MARKET)) (?:\w+ ){0,2}(?:needs?|lacks?)\b"),
)  # fmt: skip
#: Cues of a statistic only where nobody speaks of himself ("we", "your", "this role") and in no section about the job.
_WEAK = (
    ("money", r"\bmedian (?:\w+ ){0,3}PAYS?\b|\bPAYS?\b[^;]{0,60}\bmedian\b|\bmedian (?:of|for|among) [^;]{0,50}(?:TRADE|LABOR)|\bEARN (?:a|the) median\b|"
     r"\bmedian\b[^;]{0,60}\b(?:TRADE|EARN)\b"),
    ("money", r"\b(?:average|mean|typical) (?:\w+ ){0,3}(?:PAYS?|hourly rate) (?:of|for|among) (?!(?:the|this) (?:role|position|job)\b|(?:new|successful|qualified|full|part|entry|starting|first)\b|\W)"),
    ("money", r"\b(?:all LABOR|national (?:average|median|mean)|(?:INDUSTRY|MARKET) (?:average|median))\b"),
    ("money", r"\bTRADE\b[^;]{0,60}\bEARN\b.*LARGE|LARGE[^;]{0,60}\bTRADE\b[^;]{0,40}\b(?:EARN|average)\b|\bTRADE\b[^;]{0,30}LARGE[^;]{0,30}\bEARN\b"),
    ("money", r"\bPAYS\b[^;]{0,60}\bLARGE|LARGE[^;]{0,60}\bPAYS\b|\b(?:average|typical|mean) (?:\w+ ){1,4}.*\b(?:PAYS?|EARN)\b.*\bLARGE|"
     r"\b(?:average|typical|mean) (?:\w+ ){1,4}.*\bLARGE\b.*\bEARN\b|LARGE.*\b(?:average|typical|mean) (?:\w+ ){1,4}.*\b(?:PAYS?|EARN)\b"),
    ("money", rf"\b(?<!one of the ){_BIG}\b[^;]{{0,80}}\b(?:PAYS?|EARN|paying|pays)\b|\b(?:PAYS?|EARN|pays)\b[^;]{{0,60}}\b(?<!one of the ){_BIG}\b"),
    ("money", _PAY_SITES),
    ("percent share", rf"{_SHARE}(?:all |the |u\.?s\.? |american |today's )?(?:\w+ ){{0,2}}(?:WHO|job ?seekers|jobs|INDUSTRY|"
     r"LABOR)\b(?! (?:time|share))"),
    ("percent share", rf"{_SHARE}(?:all |the |u\.?s\.? |american |these |new |today's )?(?:\w+ ){{0,2}}TRADE\b(?! (?:time|PAYS?|hours|premium))"),
    ("percent multiple", rf"\bjobs\b(?! (?:at|with)\b)[^;]{{0,20}}\b{_GROWS}"),
    ("percent", r"\b(?:INDUSTRY|MARKET)\b[^;]{0,40}\b(?:turnover|attrition|vacancy)\b|\b(?:turnover|attrition|vacancy)\b[^;]{0,40}\b(?:(?:INDUSTRY|MARKET)|LARGE)"),
    ("percent multiple", rf"\b(?:PAYS?|demand|openings|hiring|turnover)\b[^;]{{0,50}}?\b{_GROWS}.*LARGE|LARGE[^;]{{0,40}}\b(?:PAYS?|demand|openings|hiring|turnover)\b"),
    ("percent multiple", r"\b(?:job|LABOR|(?:INDUSTRY|MARKET)|EXPECT|occupational|PAYS?) growth\b|\bgrowth (?:rate )?(?:of|in) (?:the )?(?:(?:INDUSTRY|MARKET)|LABOR|demand|jobs)\b|"
     r"\bnational average\b|\b(?:(?:INDUSTRY|MARKET)|LABOR) average\b"),
    ("count", rf"\bthere (?:are|were|will be)\b[^;]{{0,60}}\b(?:TRADE|jobs|openings|LABOR|people)\b.*LARGE|LARGE[^;]{{0,40}}\bthere (?:are|were|will be)\b|"
     rf"\b(?:(?:INDUSTRY|MARKET)|LABOR) (?:\w+ ){{0,3}}(?:employs?|needs?|lacks?)\b|\b(?:new|more|additional) (?:\w+ )?(?:jobs|TRADE) (?:will be|are|by|over|needed|to be)\b|\bWHO\b.*\b(?:jobs|openings|positions)\b"),
)  # fmt: skip
#: Money that measures a whole market.
_MARKET_SIZE = (
    rf"\b(?:INDUSTRY|MARKET)\b(?! (?:lead|share|penetration|rate))[^;]{{0,50}}?(?:\b{_GROWS}|\bworth\b|\bvalued\b|\bsize\b|\bgenerates?\b|\b(?:is|at) (?:an? )?[$€£])|"
    r"[$€£]\d[\d.,]{0,8} ?(?:bn?|m|million|billion|trillion|t)?\+? (?:(?!across|in|of|for|to|on|from|with|serv|compan|lead|under)\w+ ){0,3}(?:INDUSTRY|MARKET)\b(?! (?:lead|share|penetration|rate|maker|cap))"
)
_WORKERS = {
    "money": r"\b(?:PAYS?|EARN|TRADE|median)\b",
    "percent": r"\b(?:TRADE|LABOR|(?:INDUSTRY|MARKET)|WHO|turnover)\b|\bof (?:them|those)\b",
    "share": r"\b(?:TRADE|LABOR|(?:INDUSTRY|MARKET)|WHO)\b|\bof (?:them|those)\b",
    "multiple": r"\b(?:PAYS?|LABOR|(?:INDUSTRY|MARKET)|demand|average)\b",
    "count": r"\b(?:TRADE|LABOR|(?:INDUSTRY|MARKET)|jobs|openings)\b.*LARGE|LARGE.*\b(?:TRADE|LABOR|(?:INDUSTRY|MARKET)|jobs|openings)\b|\bopenings\b.*\bEXPECT\b|\bEXPECT\b.*\bopenings\b",
}
#: "Fill 90% of vacancies": an order, not a statistic.
_ORDER = re.compile(r"(?!(?:about|nearly|over|almost|only|around|roughly|some|just|currently|today|approximately|fully|globally|nationally|and|but|still|the|an?)\b)[a-z]+ ", re.IGNORECASE)
_EMPLOYER = r"\b(?:we|we're|we've|our|ours|us|my)\b"
_READER = r"\b(?:you|your|you'll|you're|this (?:role|position|job|opportunity|opening|site|plant|school|unit|office|building|team|hospital|store|facility|department|company|program)|the (?:role|position|successful|selected|ideal)|here)\b"
_SERVED = r"\b(?:used|trusted|chosen|relied|powered|served?|serves|serving|supports?|supporting|reach(?:es|ing)|powers|partners?|clients?|customers?)\b"
_OWN_PAY = r"^(?!.*\bmedian\b)\W{0,3}(?:\w+ ){0,2}PAYS? ?:|\b(?:starting|base|target|hiring) (?:\w+ )?PAYS?|\b(?:PAYS?|hiring) (?:range|band|scale|rate)s?\b"
#: What a job offers and asks, whatever else stands around it.
_JOB = (
    r"\b(?:bonus(?:es)?|401 ?\(?k|403 ?\(?b|match(?:ing|es|ed)?|premiums?|tuition|discounts?|pto|sign-?on|stipends?|reimburs\w+|per diem|differentials?|ote|"
    r"commissions?|travel(?! (?:nurs|agent|therap))|overtime|gpa|fte|budgets?(?! analyst)|percent(?:age)? of LABOR|(?:household|family) PAYS?|cost of living|rents?|home prices?|(?:night|day|weekend) shift|quota|deductible|royalt\w+|uptime|downtime|(?:of|your|the) time|vest\w*|"
    r"(?:meet|check|tick|have|match)\w* (?:\w+ ){0,6}(?:criteria|qualifications?|requirements?|box|boxes))\b"
)
_APPLYING = r"\bappl(?:y|ying)\b[^;]{0,100}\b(?:criteria|qualifi|requirement|box)|\b(?:criteria|qualifi|requirement|box)\w*\b[^;]{0,100}\bappl(?:y|ying)\b"
_OFFICIAL = (
    r"\bmedian\b|\b(?:average|mean)\b[^;]{0,60}\bPAYS?\b|\bPAYS?\b[^;]{0,60}\b(?:average|mean)\b|\b(?:LABOR|unemployment)\b|\bjobs? (?:growth|openings|outlook|for)\b|\bopenings\b|"
    r"\bEXPECT (?:\w+ )?(?:to GROW|growth)\b|\bEARN\b[^;]{0,40}\bon average\b|\bon average\b[^;]{0,40}\bEARN\b"
)
#: Sections in which the posting speaks of itself.
_OWN_FIELDS = (
    "title", "benefits", "application", "hiring_process", "statements", "employment", "licenses", "certifications", "duties",
    "qualifications", "skills", "compensation.bonus", "compensation.equity", "compensation.commission", "compensation.other",
    "work_environment",
)  # fmt: skip
#: A count below this is hardly one of a market, nor is an amount below the other the size of one.
_MANY, _MUCH = 1000, 1e6


def subject_of(figure: Figure) -> str:
    """What a figure is about.

    "market": a statistic of the market, of others' pay or of an occupation, whoever writes it. "workers": people by
    their trade and what they earn, which in a posting may be the employer's own, and in a guide without employer is a
    statistic. "job": a fact of this job or employer. "": nothing is known.
    """
    first, last = figure.sentence
    clause = _clause(figure)
    if figure.kind == "count" and figure.high < _MANY:
        return "job"
    if _found(_JOB, clause) or _found(_APPLYING, figure.prose.text[first:last].lower()):
        return "job"
    if _cued(_STRONG, figure.kind, clause):
        return "market"
    if _found(_EMPLOYER, clause):
        return "job"
    if figure.kind == "money" and figure.high >= _MUCH:
        return "market" if _found(_MARKET_SIZE, clause) and not _found(_READER, clause) else ""
    of_all = figure.kind in ("percent", "share") and (figure.high >= 100 or _found(_SERVED, clause) or _is_order(figure))
    of_job = _found(_READER, clause) or figure.prose.field.path.startswith(_OWN_FIELDS) or (_found(_OWN_PAY, clause) and not _found(_PAY_SITES, clause))
    if not of_all and not of_job and _cued(_WEAK, figure.kind, clause):
        return "market"
    if figure.kind in _WORKERS and not of_all and _found(_WORKERS[figure.kind], clause):
        return "workers"
    return "job" if of_job else ""


def statistics(facts: Facts) -> Iterator[Figure]:
    """The figures of a posting that are statistics; in a guide without employer also what people of a trade earn."""
    subjects = ("market", "workers") if facts.kind == "role" else ("market",)
    return (figure for figure in facts.figures if figure.subject in subjects)


def is_official(figure: Figure) -> bool:
    """Tell whether official statistics give such a figure: median or mean pay, employment and its growth, openings."""
    return _found(_OFFICIAL, _clause(figure))


def _is_order(figure: Figure) -> bool:
    """Tell whether all that stands before the figure in its clause is a verb."""
    return _ORDER.fullmatch(figure.prose.text[figure.clause[0] : figure.start]) is not None


def _clause(figure: Figure) -> str:
    """The figure's clause in lower case, with words put into their classes and without asides."""
    start, end = figure.clause
    text = _ASIDE.sub(" ", figure.prose.text[start:end].lower())
    for source, form in _FORMS:
        text = _compiled(source).sub(form, text)
    return " ".join(_WORD.sub(_class_of, text).split())


def _class_of(match: re.Match[str]) -> str:
    word = match.group()
    found = _CLASS_OF.get(word)
    if found is None:
        return "TRADE" if word.endswith(_TRADE_ENDS) else word
    return found


def _cued(cues: tuple[tuple[str, str], ...], kind: str, clause: str) -> bool:
    return any(kind in kinds and _found(cue, clause) for kinds, cue in cues)


def _found(source: str, text: str) -> bool:
    return _compiled(source).search(text) is not None


@lru_cache(maxsize=None)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)
