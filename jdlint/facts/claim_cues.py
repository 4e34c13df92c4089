"""Cues of what a figure speaks of: expressions over clauses whose words are put into classes (`claim_words`)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    #: The kinds of figure that a cue fits, words of which one must be there, and the expression.
    Cue = tuple[str, str, str]

_GROWS = (
    r"(?:EXPECT (?:\w+ ){0,2}GROW|(?:will|could|may|should|to) (?:\w+ )?GROW|GREW|EXPECT growth|growth EXPECT|"
    r"(?:GROW|growth) (?:of|by)\b|(?:is|are|was|were|went|gone) (?:up|down)\b)"
)
_FIELD = r"(?:INDUSTRY|MARKET)"
#: Of whom a share is one: all of them, or those of a country. "Half of the drivers" are the employer's.
_SHARE = (
    r"(?:(?:%|cent|half|thirds?|quarters?) of|\b(?:in|of) (?:every )?(?:three|four|five|six|seven|eight|ten|\d{1,3})) "
    r"(?:of )?(?:(?:all |(?:the )?(?:usa |usa's |american |canadian |nation's |country's |state's |"
    r"world's |america's |INDUSTRY's |region's |"
    r"city's )|"
    r"these |today's |new )(?:the |of the )?)?(?:(?!(?:the|of|them|those|this|us|our|your|its|their|whom|who|a|for|"
    r"per|percent|at|with|to|from)\b)"
    r"[\w'-]+ ){0,2}"
)
_BIG = (
    r"(?<!one of the )\b(?:large|larger|largest|big|bigger|biggest|major|top|leading|other|many|some|most|elite|tech|"
    r"technology|law|hospital) (?:\w+ ){0,2}(?:WHO|agencies|systems|districts|banks|studios|chains|schools|"
    r"universities)\b"
)
#: Parts of the economy that no employer is.
_SECTOR = (
    r"(?:retail|hospitality|trucking|food service|fast food|nursing|health ?care|construction|call cent(?:er|re)s|"
    r"WHO|manufacturing|child ?care|home care|warehousing|logistics|teaching|agriculture|long-term care|"
    r"nursing homes|social work|TRADE)"
)
_PLACES = (
    r"(?:WHO|practices|clinics|schools|districts|shops|salons|dealerships|plants|labs|laboratories|agencies|departments|"
    r"utilities|homes|facilities|pharmacies|libraries|counties|towns|cities|yards|dealers|garages|bakeries)"
)
#: Those who say something, and nobody can tell who they are: "experts estimate", "industry surveys put". Studies that
#: "show" something are told by the rule unnamed-study.
_NAMELESS = (
    r"(?:(?:experts|forecasters|insiders|observers|(?:INDUSTRY|MARKET|trade) TRADE)|"
    r"(?:INDUSTRY|MARKET|trade) (?:stud(?:y|ies)|research|surveys?|polls?|reports?|data|figures|estimates?)) "
    r"(?:now |also |have |has |consistently |currently ){0,2}"
    r"(?:EXPECT|puts?|reckons?|warns?|reports?|reported|believes?|pegs?|place|see|think|says?|said|shows?|found|finds?|"
    r"suggests?|indicates?)(?! up\b)"
)
SITES = (
    r"\b(?:bls|bureau of labor statistics|glassdoor|payscale|PAY\.com|ziprecruiter|zippia|levels\.fyi|robert half)\b"
)
#: Cues of a statistic in any section and whoever speaks.
STRONG: tuple[Cue, ...] = (
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
    ("percent multiple", "need postings listings LABOR",
     rf"\b(?:need|(?:job )?postings|(?:job )?listings|LABOR) for (?!(?:our|your|its|this)\b)(?:[\w'-]+ ){{0,3}}?TRADE\b"
     rf"[^;]{{0,40}}?\b{_GROWS}"),
    ("percent multiple count", "INDUSTRY LABOR trade",
     rf"\bthe (?:INDUSTRY|LABOR|trade) of (?:\w+ ){{1,3}}?{_GROWS}|"
     rf"\bthe trade (?:\w+ ){{0,2}}{_GROWS}|"
     r"\bthe (?:[\w-]+ ){0,2}INDUSTRY (?:loses|lost|replaces|turns over|wastes|spends|rehires)\b"),
    ("percent", "number", rf"\bnumber of (?:\w+ )?(?:jobs|TRADE)\b[^;]{{0,40}}\b{_GROWS}"),
    ("percent multiple", "average all other",
     r"\b(?:for|of|than|across) (?:all|other) (?:other )?(?:LABOR|INDUSTRY|industries)\b|"
     r"\b(?:faster|slower) than (?:the )?average\b"),
    ("percent multiple count share", "experts forecasters insiders observers INDUSTRY MARKET trade",
     rf"^(?!.*\b(?:our|us|we|you|your|my|here|applicants?|candidates?)\b)(?=.*\b(?:TRADE|INDUSTRY|LABOR|MARKET|WHO|jobs|"
     rf"openings|"
     rf"turnover|attrition|staffing)\b).{{0,30}}?{_NAMELESS}\b"),
    ("percent", "unemployment turnover attrition vacancy",
     rf"\bunemployment\b(?! (?:tax|insurance|benefit|claim|comp))|\b(?:{_FIELD}|national) (?:\w+ )?(?:turnover|"
     rf"attrition|vacancy)\b"),
    ("percent multiple count", "bls bureau", r"\b(?:by|to) (?:the )?bls\b|\bbls (?:\w+ )?(?:EXPECT|report|data|say|"
                                             r"figure|statistic|put)|\bbureau of labor statistics\b"),
    ("count percent", "shortage shortfall short unfilled openings",
     r"\b(?:shortage|shortfall) (?:of|at)\b|\b(?:shortage|shortfall) (?:[\w'-]+ ){0,6}?(?:GREW|GROW|tops|"
     r"stands)\b|\bshort (?:of |by )?(?:[\w,.-]+ ){1,6}?TRADE\b|\bunfilled\b|"
     r"\bopenings (?:a|per|each|every) year\b|\bannual (?:job )?openings\b"),
    ("count", "TRADE jobs openings WHO",
     r"\b(?:usa|the (?:country|nation|world)|america) (?:\w+ ){0,2}(?:has|had|have|counts|employs|trains|graduates|"
     r"loses|lost|"
     r"is home to)\b[^;]{0,60}\b(?:TRADE|jobs|openings|WHO)\b"),
    ("count", "openings LABOR jobs number need needs lack lacks",
     rf"\b(?:openings|LABOR|jobs)\b[^;]{{0,60}}\b(?:EXPECT|{_GROWS})|"
     rf"\bnumber of (?:\w+ )?(?:jobs|TRADE)\b[^;]{{0,40}}\b{_GROWS}|"
     rf"\b(?:usa|country|nation|state|world|{_FIELD}) (?:\w+ ){{0,2}}(?:needs?|lacks?)\b"),
)  # fmt: skip
#: Cues of a statistic where nobody speaks of himself ("we", "your", "this role"), in no section about the job.
WEAK: tuple[Cue, ...] = (
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
     r"\bTRADE\b[^;]{0,30}LARGE[^;]{0,30}\b(?:EARN|average)\b"),
    ("money", "LARGE",
     r"\bPAYS\b[^;]{0,60}\bLARGE|LARGE[^;]{0,60}\bPAYS\b|\b(?:average|typical|mean) \w.*\b(?:PAYS?|EARN)\b.*\bLARGE|"
     r"\b(?:average|typical|mean) \w.*\bLARGE\b.*\bEARN\b|LARGE.*\b(?:average|typical|mean) \w.*\b(?:PAYS?|EARN)\b"),
    ("money", "WHO agencies systems districts banks studios chains schools universities",
     rf"{_BIG}[^;]{{0,80}}\b(?:PAYS?|EARN|paying|pays)\b|\b(?:PAYS?|EARN|pays)\b[^;]{{0,60}}{_BIG}"),
    ("money", "bls bureau glassdoor payscale PAY ziprecruiter zippia levels robert", SITES),
    ("percent share", "WHO seekers jobs INDUSTRY LABOR",
     rf"{_SHARE}(?:WHO|job ?seekers|(?:the )?(?:\w+ )?(?:jobs|INDUSTRY|LABOR))\b"
     r"(?! (?:time|share|in (?:the|our|this)|we|that)\b)"),
    ("percent share", "LARGE",
     rf"{_SHARE}{_PLACES} LARGE\b[^;]{{0,30}}?\b(?:short|lacks?|lacking|without|understaffed|unfilled|vacan\w{{1,4}}|"
     rf"needs?|cannot|can't|struggles?|closed?|closes|looking for|missing)\b"),
    ("percent share", "TRADE", rf"{_SHARE}TRADE\b(?! (?:time|PAYS?|hours|premium))"),
    ("percent share", "fail fails failed say says report believe plan feel struggle quit regret admit want cannot",
     rf"{_SHARE}(?:[\w'-]+ ){{0,2}}(?:WHO|TRADE|start-?ups|ventures|owners|seekers|millennials|"
     r"contractors|freelancers|programs|programmes|initiatives|transformations|women|men|people|bosses|leaders|mergers|"
     r"entrepreneurs) (?:still |now |never |ever |also |openly )?"
     r"(?:fail|fails|failed|say|report|believe|plan to|feel|struggle|quit|regret|admit|want|cannot)\b"),
    ("percent multiple", "jobs", rf"\bjobs\b(?! (?:at|with)\b)[^;]{{0,20}}\b{_GROWS}"),
    ("percent money", "LARGE INDUSTRY MARKET", rf"^compare[sd]? (?:with|to)\b[^;]{{0,40}}(?:LARGE|\b{_FIELD})"),
    ("percent", "turnover attrition vacancy",
     rf"\b{_FIELD}\b[^;]{{0,40}}\b(?:turnover|attrition|vacancy)\b|\b(?:turnover|attrition|"
     rf"vacancy)\b[^;]{{0,40}}\b(?:{_FIELD}|LARGE)"),
    ("percent multiple share", "LARGE", rf"\bPAYS?\b[^;]{{0,50}}\bLARGE[^;]{{0,30}}\b{_GROWS}"),
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
     r"\bWHO\b.*\b(?:jobs|openings|positions)\b|"
     r"LARGE[^;]{0,40}\b(?:people|TRADE)\b(?: (?:[\w ]{1,24} for a living|work|are employed|serve|hold|"
     r"practi[cs]e)\b|$)|"
     r"\b(?:people|TRADE) LARGE (?:now |currently |already )?(?:work|EARN|are employed|serve|practi[cs]e|do this|"
     r"hold)\b|"
     r"\b(?:people|TRADE) (?:now |currently |already )?(?:work|EARN|are employed|serve|practi[cs]e|do this|hold)\b"
     r"[^;]{0,60}LARGE|\b(?:people|TRADE|jobs) (?:are|will be) (?:needed|wanted|missing|lacking|"
     r"required)\b[^;]{0,40}LARGE"),
    ("money", "TRADE",
     r"\bTRADE in (?:this|the) (?:region|area|state|city|county|province|valley)\b[^;]{0,30}\b(?:EARN|get)\b|"
     r"\bTRADE in (?!training|this|the|a )\w+ EARN\b[^;]{0,40}\bon average\b"),
    ("money", "average typical",
     r"^(?!.*\btips?\b)(?:.{0,60}\b)?(?:the|an?) (?:average|typical) "
     r"(?!(?:[\w-]+ ){0,2}(?:members?|hire|day|week|month|shift)\b)"
     r"(?!(?:[\w-]+ ){0,2}(?:driver|operator|technician|installer|contractor|rep|representative|agent|stylist|server|"
     r"barber|bartender)\b.*\bweek)(?!(?:rep|agent|associate|driver|closer|"
     r"employee|representative|consultant|seller|store|shop|deal|order|guest|house|sale|"
     r"route|team|customer|client|account|ticket)\b)(?:[\w-]+ ){1,3}?"
     r"(?:LARGE |(?:in|across|around) (?:[a-z]+ ){1,3})?(?:EARN|takes? home|brings? (?:in|home))\b"),
    ("money", "rate",
     r"\bgoing rate\b|\bprevailing rate\b|\bMARKET rate (?:for(?! (?:the|this|your|our)\b)|of|among|(?:is|runs|"
     r"stands|hovers|sits)\b)"),
    ("money", "MARKET", r"\bMARKET PAYS? (?:for(?! (?:the|this) (?:role|position|job)\b)|of|among|LARGE|is|are|"
     r"runs?|sits?|stands?)\b"),
    ("money", "LARGE", r"\bTRADE LARGE (?:\w+ )?(?:average|EARN)\b(?!.*\bwith )"),
    ("money", "hereabouts",
     r"^(?!.*\b(?:tips?|night|shift|week)\b).*\bTRADE hereabouts (?:typically|usually|generally|normally|commonly|"
     r"tend to) EARN\b"),
    ("count", "jobs positions",
     r"^(?=.*LARGE)(?=.*\b(?:a|each|every|per) year\b).*\b(?:jobs|positions)(?: (?:for|of|as|in) (?:[\w'-]+ "
     r"){0,3}?TRADE)? (?:come open|open(?:s|ing)?(?: up)?|become (?:free|vacant|available)|GROW "
     r"vacant)\b"),
    ("percent", "turnover attrition",
     rf"\b(?:turnover|attrition) (?:in|across|among|throughout) (?:the )?(?:[\w-]+ ){{0,2}}?{_SECTOR}\b"
     r"(?! (?:at|with|here|operations?|teams?|division|departments?|stores?|sales|business|unit|side|floor)\b)"),
    ("money percent", "competitors rivals elsewhere",
     r"\b(?:competitors|rivals|elsewhere)\b[^;]{0,30}\b(?:PAYS?|pays|EARN|get|gets|offer)\b"),
    ("percent multiple", "PAYS", r"\bPAYS (?:for|of|in) (?:\w+ ){0,3}?(?:TRADE|INDUSTRY|LABOR)\b[^;]{0,40}\bGREW\b"),
)  # fmt: skip
#: Money that measures a whole market.
SIZE: tuple[Cue, ...] = (
    ("money", "INDUSTRY MARKET",
     rf"\b{_FIELD}\b(?! (?:lead|share|penetration|rate))[^;]{{0,50}}?(?:\b{_GROWS}|\bworth\b|\bvalued\b|\bsize\b|"
     rf"\bgenerates?\b|"
     r"\b(?:is|at) (?:an? )?[$€£])|[$€£]\d[\d.,]{0,8} ?(?:bn?|m|million|billion|trillion|t)?\+? "
     rf"(?:(?!across|in|of|for|to|on|from|with|serv|compan|lead|under)\w+ ){{0,3}}{_FIELD}\b(?! (?:lead|share|"
     rf"penetration|rate|maker|cap))"),
)  # fmt: skip
#: People by their trade and what they earn: a statistic only where no employer speaks.
WORKERS: tuple[Cue, ...] = (
    ("money", "PAY PAYS EARN TRADE median", r"\b(?:PAYS?|EARN|TRADE|median)\b"),
    ("percent share", "TRADE LABOR INDUSTRY MARKET WHO GREW turnover growth",
     r"\b(?:TRADE|LABOR|INDUSTRY|MARKET|WHO|GREW|turnover|growth)\b"),
    ("multiple", "PAY PAYS LABOR INDUSTRY MARKET demand average",
     r"\b(?:PAYS?|LABOR|INDUSTRY|MARKET|demand|average)\b"),
    ("count", "LARGE EXPECT",
     rf"\b(?:TRADE|LABOR|{_FIELD}|jobs|openings)\b.*LARGE|LARGE.*\b(?:TRADE|LABOR|{_FIELD}|jobs|openings)\b|"
     r"\bopenings\b.*\bEXPECT\b|\bEXPECT\b.*\bopenings\b"),
)  # fmt: skip
