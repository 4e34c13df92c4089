"""What a figure speaks of: the market, a trade at large, or this job and this employer.

Only the clause around a figure decides, with its sentence where the clause alone says too little. What could be a
fact of the job stays one: a figure is a statistic only where words say so.
"""

from __future__ import annotations

import re
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

#: People by their trade, in the plural. Customers, users, members and the like are nobody's trade.
TRADES = (
    r"(?:\w{2,}(?:ologists|icians|logists|keepers|workers|makers|smiths|drivers|teachers|engineers|developers|managers|therapists|"
    r"scientists|analysts|technicians|mechanics|pharmacists|assistants|hygienists|designers)|nurses|RNs|LPNs|CNAs|teachers|drivers|truckers|"
    r"engineers|developers|programmers|coders|accountants|auditors|bookkeepers|clerks|lawyers|attorneys|paralegals|judges|physicians|doctors|"
    r"surgeons|dentists|hygienists|therapists|pharmacists|veterinarians|paramedics|EMTs|caregivers|aides|midwives|dietitians|"
    r"technicians|technologists|mechanics|plumbers|carpenters|welders|machinists|masons|roofers|painters|installers|pipefitters|"
    r"laborers|labourers|operators|assemblers|inspectors|estimators|surveyors|architects|planners|cooks|chefs|bakers|butchers|"
    r"servers|waiters|bartenders|baristas|hosts|janitors|cleaners|cashiers|tellers|brokers|underwriters|actuaries|economists|"
    r"salespeople|(?:sales )?(?:representatives|reps|associates|agents)|recruiters|analysts|scientists|researchers|statisticians|"
    r"designers|writers|editors|journalists|translators|interpreters|marketers|consultants|administrators|assistants|supervisors|"
    r"managers|directors|executives|professors|lecturers|instructors|tutors|librarians|counsel(?:l)?ors|principals|educators|coaches|"
    r"firefighters|police officers|officers|guards|pilots|dispatchers|pickers|packers|farmers|hairdressers|stylists|barbers|"
    r"receptionists|secretaries|practitioners|specialists|professionals|workers|staffers|interns|apprentices|superintendents)"
)
_PAY = r"(?:salar(?:y|ies)|wages?|pay|earnings|income|compensation|hourly rates?|pay rates?)"
_GROWTH = (
    r"(?:(?:is|are|was|were|has been|have been) (?:\w+ )?(?:project|expect|forecast|predict|estimat|anticipat|set|on track|grow|ris|increas|"
    r"declin|shrink|fall|short)\w*|will (?:\w+ )?(?:grow|reach|rise|increase|expand|double|triple|exceed|hit|surpass|need|decline|shrink|fall|be)\b|"
    r"(?:has|have|had) (?:\w+ )?(?:grown|risen|increased|expanded|doubled|tripled|fallen|declined|shrunk|surged|soared|jumped)|"
    r"grew|grows?|rose|rises|doubled|tripled|doubles|surged|soared|jumped|fell|shrank|declined|expands|expanded|increased|increases|outpaces?|"
    r"averages?|stands? at|stood at|exceeds?|tops)\b"
)
_GROUPS = (
    r"(?:employers|companies|firms|businesses|organi[sz]ations|hiring managers|recruiters|Americans|Canadians|Europeans|adults|consumers|"
    r"households|job[- ]?seekers|candidates nationwide|jobs|job postings|job ads|(?:the )?(?:U\.?S\.? )?(?:workforce|labou?r force|population|nation's \w+|"
    r"country's \w+)|hospitals|schools|districts|restaurants|hotels|law firms|manufacturers|retailers|carriers|our (?:field|profession|industry|trade))"
)
_PLACE_AT_LARGE = (
    r"(?:nation-?wide|national(?:ly)?|in the (?:United States|U\.S\.?|US|UK|United Kingdom|EU|country|nation)|across the (?:country|nation|industry|"
    r"United States|U\.S\.?)|worldwide|globally|statewide|industry[- ]wide|in (?:large|big|major|most) cities|in (?:the|this|our) (?:field|profession|industry|"
    r"trade|sector|occupation)|in (?:Canada|Europe|Britain|Australia|Germany))"
)
_BIG_MARKET = r"(?!(?: share| lead| penetration|-lead|-ready| maker| rate))"

#: Cues that make a statistic of the market, each with the kinds of figure it fits. They stand in any section.
_STRONG: tuple[tuple[str, str], ...] = (
    ("percent multiple count share", rf"\b(?:employment|job growth|jobs? outlook|job openings|labou?r (?:market|force)|jobs for|demand for|need for|hiring of|employment (?:of|for))"
     rf"\b[^;]{{0,90}}?\b{_GROWTH}"),
    ("percent multiple count share", rf"\b(?:project|expect|forecast|predict|estimat|anticipat)(?:s|ed|ing)?\b[^;]{{0,60}}\b(?:employment|jobs?|openings|demand|job growth|vacanc\w+)\b"
     r"(?! (?:for|of) (?:our|your|this))"),
    ("percent multiple", r"\b(?:project|expect|forecast|predict|estimat|anticipat)(?:s|ed) (?:employment |job |industry |market |to )?(?:growth|grow)\b"),
    ("percent multiple count", rf"\b(?:this|the|our|an?) (?:\w+ ){{0,2}}(?:occupation|profession|field|trade|industry|sector|job market|labou?r market|workforce)\b"
     rf"(?! of)[^;]{{0,50}}?\b{_GROWTH}"),
    ("money percent multiple", rf"\bmarkets?\b{_BIG_MARKET}[^;]{{0,50}}?\b(?:{_GROWTH}|worth\b|valued at\b|size\b)"),
    ("money", r"\b(?:industry|sector)\b(?! lead)[^;]{0,40}?\b(?:is|are|was|will|to) (?:\w+ ){0,3}(?:worth|valued|reach|exceed|hit|surpass|generate)"),
    ("percent", r"\b(?:unemployment|vacancy|attrition|turnover|labou?r[- ]force participation) rate\b(?=[^;]*\b(?:for|among|of|in|nationwide|nationally|industry)\b)"
     r"|\b(?:industry|national|nationwide)[- ](?:\w+ )?(?:turnover|attrition|unemployment|vacancy)"),
    ("money percent multiple", r"\b(?:national|industry|U\.S\.|US|statewide|state) (?:average|median|mean)\b|\b(?:average|median|mean) (?:for|of|across) all (?:other )?(?:occupations|jobs|workers|"
     r"industries|trades)\b|\ball occupations\b|\b(?:faster|slower|higher|lower|more) than (?:the )?average\b"),
    ("money", rf"\bmedian (?:\w+ ){{0,3}}{_PAY}\b|\b{_PAY} (?:of|for) [^;]{{3,60}}\bmedian\b|\bmedian (?:for|of|among) [^;]{{0,40}}{TRADES}"
     rf"|\b(?:earn|earned|make|made|paid|earning|making) (?:a|the) median\b|\bmedian\b[^;]{{0,30}}\b(?:earn|makes?)\w*\b"),
    ("money", rf"\b(?:average|mean|typical) (?:\w+ ){{0,3}}{_PAY} (?:for|of|among|paid to|earned by) (?:an? |all |most )?(?!(?:this|the (?:role|position|job)|our|your|\$)\b)[A-Za-z]"),
    ("money", rf"\b{TRADES}\b[^;]{{0,60}}?\b(?:earn|make|are paid|command|bring home|take home|average|can (?:earn|make|expect))\w*\b(?=[^;]*{_PLACE_AT_LARGE})"
     rf"|{_PLACE_AT_LARGE}[^;]{{0,60}}\b{TRADES}\b[^;]{{0,40}}?\b(?:earn|make|are paid|command|average)\w*\b"),
    ("money", rf"\b{_PAY}\b[^;]{{0,60}}\b{_PLACE_AT_LARGE}|\b{_PLACE_AT_LARGE}[^;]{{0,60}}\b{_PAY}\b"),
    ("money", r"\b(?:(?:large|larger|big|bigger|major|top|leading|other|many|some|Silicon Valley|elite|biggest|largest|tech|technology|law|hospital) ){1,3}"
     r"(?:companies|firms|employers|agencies|systems|districts|banks|studios|chains|carriers|schools|markets)\b[^;]{0,80}"
     rf"\b(?:{_PAY}|earn\w*|paying|pays?)\b|\b(?:{_PAY}|earn\w*|pays?)\b[^;]{{0,60}}\b(?:(?:large|larger|big|bigger|major|top|leading|other|many|some|tech|technology) ){{1,3}}"
     r"(?:companies|firms|employers|agencies|districts|banks|studios|chains|carriers)\b"),
    ("percent share", rf"(?:^|\s)(?:of|in) (?:all |the |U\.?S\.? |American |our nation's |every )?(?:\w+ )?{_GROUPS}\b"),
    ("count percent share", rf"\b(?:shortage|shortfall|deficit) of\b|\bshort (?:of )?\S+ (?:\w+ )?{TRADES}|\bunfilled\b|\bopenings (?:a|per|each|every) year\b|\bannual (?:job )?openings\b"),
    ("count", rf"\b(?:new |more |additional )(?:\w+ )?(?:jobs|{TRADES}) (?:will be|are|by|over|needed|to be)\b"),
)
#: Cues that make a statistic only where nobody speaks of himself: no "we", no "your", no "this role".
_WEAK: tuple[tuple[str, str], ...] = (
    ("percent share", rf"(?:^|\s)(?:of|in) (?:all |the |U\.?S\.? |American |these |new |today's |registered |licensed |experienced |every )?(?:\w+ ){{0,2}}{TRADES}\b(?! (?:time|hours|premiums?|"
     r"pay|salary|bonus))"),
    ("percent share", rf"^[^;]{{0,30}}\b{TRADES}\b (?:say|report|leave|work|hold|have|are|quit|plan|feel|believe|use|earn|change|remain|retire)\b"),
    ("percent multiple", rf"\b(?:wages|salaries|pay|demand|openings|hiring|vacancies|enrol+ment)\b(?! (?:of|for|by) (?:up|our))[^;]{{0,40}}?\b(?:{_GROWTH})"),
    ("percent multiple", r"\b(?:job|employment|industry|market|sector|projected|occupational|wage|demand) growth\b|\bgrowth (?:rate )?(?:of|in) (?:the )?(?:occupation|field|profession|industry|market|"
     r"sector|demand|employment|jobs)\b|\bprojected to (?:grow|increase|rise|decline|expand)\b"),
    ("count", rf"\b(?:{_PLACE_AT_LARGE})[^;]{{0,60}}\b(?:employ|work|jobs|openings|{TRADES})|\b(?:employ|work|jobs|openings|{TRADES})\w*\b[^;]{{0,60}}\b{_PLACE_AT_LARGE}"),
)
_TRADE_PAY = (
    rf"\b{TRADES}\b[^;]{{0,60}}?\b(?:earn|make|are paid|command|bring home|take home|average|expect|start)\w*\b|\b{_PAY}\b|\b(?:earns?|earned|earning|makes?|paid)\b"
)
_SELF = r"\b(?:we|we're|we've|our|ours|us|you|your|you'll|you're|my|this (?:role|position|job|opportunity|opening)|the (?:role|position|successful|selected|ideal))\b"
_MY_FIELD = re.compile(r"\bour (?:field|profession|industry|trade|sector|market|nation|country|economy|state)\b|\bas you may know\b", re.IGNORECASE)
#: What this job offers and asks, whatever else stands around it.
_JOB = (
    r"\b(?:bonus\w*|401\s?\(?k|403\s?\(?b|match(?:ing|es|ed)?|premiums?|tuition|discounts?|PTO|sign-?on|stipends?|reimburs\w+|per diem|differential|OTE|commissions?|travel\w*|overtime|"
    r"shifts?|GPA|FTE|budgets?|quota|credit hours|deductible|royalt\w+|equity stake|down ?time|uptime|tips|time spent|of (?:your|the) time|coverage|vest\w*|"
    r"(?:meet|check|tick|have|match)\w* (?:\w+ ){0,6}(?:criteria|qualifications?|requirements?|boxes))\b"
)
_APPLYING = r"\bappl(?:y|ying)\b[^;]{0,80}\b(?:criteria|qualifi|requirement|box)|\b(?:criteria|qualifi|requirement|box)\w*\b[^;]{0,80}\bappl(?:y|ying)\b"
_OWN_PAY = r"\b(?:starting|base|target|hiring|expected) (?:\w+ )?(?:salary|pay|rate|wage|compensation|range)|\b(?:pay|salary|hiring|compensation|wage) (?:range|band|scale|rate)s?\b"
_OFFICIAL = (
    rf"\b(?:median|average|mean)\b[^;]{{0,60}}\b{_PAY}\b|\b{_PAY}\b[^;]{{0,60}}\b(?:median|average|mean)\b|\bmedian\b|\bemployment\b|\bunemployment\b|\bjob (?:growth|openings)\b|"
    rf"\bjobs for\b|\bprojected\b|\b(?:earn|paid|make)\w*\b[^;]{{0,30}}\bon average\b|\bon average\b[^;]{{0,30}}\b(?:earn|paid|make)"
)
#: Where the posting speaks of itself: a weak cue is none there.
_OWN_FIELDS = (
    "title", "benefits", "application", "hiring_process", "statements", "employment", "licenses", "certifications", "duties", "qualifications",
    "skills", "compensation.bonus", "compensation.equity", "compensation.commission", "compensation.other", "work_environment",
)  # fmt: skip


def subject_of(figure: Figure) -> str:
    """"market": a statistic of the market, of others' pay or of an occupation, whoever writes it.

    "workers": pay of people by their trade, which in a posting may be the employer's own people and in a guide
    without employer is a statistic. "job": a fact of this job. "": nothing is known.
    """
    first, last = figure.sentence
    start, end = figure.clause
    sentence, clause = figure.prose.text[first:last], figure.prose.text[start:end]
    if _found(_JOB, clause) or _found(_APPLYING, sentence):
        return "job"
    own = _found(_SELF, _MY_FIELD.sub(" ", clause))
    if _cued(_STRONG, figure.kind, clause) and not (own and figure.kind == "money"):
        return "market"
    if own or figure.prose.field.path.startswith(_OWN_FIELDS) or (figure.kind == "money" and _found(_OWN_PAY, clause)):
        return "job"
    if _cued(_WEAK, figure.kind, clause):
        return "market"
    return "workers" if figure.kind == "money" and _found(_TRADE_PAY, clause) else ""


def is_official(figure: Figure) -> bool:
    """Tell whether official statistics give such a figure: median or mean pay, employment and its growth, unemployment."""
    start, end = figure.clause
    return _found(_OFFICIAL, figure.prose.text[start:end])


def _cued(cues: tuple[tuple[str, str], ...], kind: str, clause: str) -> bool:
    return any(kind in kinds and _found(cue, clause) for kinds, cue in cues)


def _found(source: str, text: str) -> bool:
    return _compiled(source).search(text) is not None


@lru_cache(maxsize=None)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
