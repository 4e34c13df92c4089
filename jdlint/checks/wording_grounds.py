"""Wording that another part of the posting may justify: an office, a clearance, a church, a till."""

from __future__ import annotations

import re
from functools import cache

from jdlint.context import Context, Hit
from jdlint.kinds import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Export rules ask for a "US person": they do not justify a demand for citizens.
_EXPORT_RULES = (
    r"\b(?:ITAR|EAR|AECA|export[- ]controls?(?: laws?| rules| regulations?)?|International Traffic in Arms Regulations|"
    r"Export Administration Regulations|(?:22 C\.?F\.?R\.?|15 C\.?F\.?R\.?)[\w .\-,§]{0,25}\d{3})\b"
)
_CITIZENSHIP = (
    r"\bTS/SCI\b|\bpublic trust\b|\bsecurity clearance|\b(?:top[- ]secret|secret|active|interim|government|DoD|DOE|Q|"
    r"L|SC|DV|"
    r"NATO|national security|facility|federal)\b[^.;]{0,20}\bclearance|\b(?:obtain|hold|maintain|eligible for|"
    r"need)\w*\b"
    r"[^.;]{0,30}(?<!customs )\bclearance|\bclearance (?:is|level|required)|§|\b\d{1,2} (?:U\.?S\.?C|C\.?F\.?R)\b|"
    r"\bexecutive order\b|\b(?:required|requires?|mandated|demanded) (?:by|under) (?:\w+ ){0,4}(?:law|statute|"
    r"regulations?|"
    r"contracts?|act|code)\b|\b(?:law|statute|contract|constitution)s? (?:with [^.;]{3,40} )?requires?\b|\bby law\b|"
    r"\b(?:federal|government|DoD|defen[cs]e|NASA|Army|Navy|Air Force|agency) contracts?\b|"
    r"\bcontracts? with (?:the )?(?:\w+ ){0,2}(?:government|Army|Navy|Air Force|Department|Defen[cs]e|Pentagon|"
    r"agency|DoD|NASA)|"
    r"\b(?:DFARS|NISPOM|Jones Act|GSA|FBI|CIA|NSA|DHS|CBP|USAJOBS|MI5|MI6|GCHQ|Secret Service|Coast Guard|"
    r"Border Patrol)\b|"
    r"\b(?:Government|Election|Penal|Revised) Code\b|\b(?:police|sheriff|troopers?|peace officers?|constable|marshal|"
    r"magistrate|"
    r"corrections? officer|correctional officer|firefighter|game warden|probation officer|law enforcement)\b|"
    r"\b(?:foreign|civil|competitive|diplomatic) service\b|\bdiplomat|\bembassy\b|\bconsulate\b|\bair traffic control|"
    r"\belection (?:officer|judge|inspector)|\bpoll workers?\b|\bpublic office\b|\bnational security\b|"
    r"\bmerchant mariner|"
    r"\bfederal (?:employ\w+|agency|government|position|job|service)\b|\barmed forces\b"
)
_FAITH = (
    r"\b(?:parish|(?:arch)?diocese|chaplain\w*|(?<!your )(?<!from a )pastor(?!'s|al (?:reference|recommendation))\w*|"
    r"(?<!your )priest\w*|clergy|rabbi\w*|imam|vicar|curate|"
    r"seminar(?:y|ian)|synagogue|mosque|missionar\w+|ministry|ministries|congregation|sacrament\w*|liturg\w+|mashgiach|shochet|"
    r"organist|cantor|deacon|worship (?:leader|director)|youth minister|religious (?:organi[sz]ation|order|employer|"
    r"education|"
    r"corporation)|occupational requirement|schedule 9|BFOQ|2000e-1)\b"
)
_MONEY = (
    r"\b(?:financ(?!\w+ (?:wellness|planning|aid|assistance|education|counsel))\w*|(?<!food )bank(?:s|ing|"
    r"ers?)?(?! holiday| details)|"
    r"tellers?|cashiers?|cash|tills?|accountants?|accounting|accounts (?:payable|receivable)|bookkeep\w+|payroll|"
    r"treasur\w+|"
    r"audit\w*|casinos?|gaming|police|sheriff|law enforcement|clearance|controllers?|loans?|lend(?:ers?|ing)|"
    r"mortgages?|"
    r"credit (?:union|analyst|officer|manager|risk)|insurance (?:agent|adjuster|broker|sales|underwriter|company|"
    r"claims)|"
    r"underwrit\w+|brokers?|brokerage|FINRA|securities|investments?|traders?|wealth|fiduciary|signatory|vaults?|armou?red|"
    r"jewel\w+|pawn\w*|escrow|company funds|money|collections?|fund (?:manager|accountant|administrator))\b"
)
_LIE_DETECTOR = (
    r"\b(?:police|sheriff|troopers?|law enforcement|peace officers?|correction\w* officer|detention|jail|probation|"
    r"firefighter|"
    r"dispatcher|public safety|government|federal|county|city of|state of|FBI|CIA|NSA|DIA|NGA|clearance|TS/SCI|"
    r"counterintelligence|armou?red|alarm (?:company|systems?)|security (?:guards?|officers?|firm|company|services?|"
    r"agency|patrol)|"
    r"controlled substances?|pharmac\w*|narcotics?|DEA|polygraph (?:examiner|operator|technician))\b"
)


def citizens_only(context: Context) -> Iterator[Hit]:
    """Demands for citizens, where no office, clearance, law or government contract is named that calls for them."""
    grounds = _text(context)
    grounds = _compiled(_EXPORT_RULES).sub(" ", grounds)
    if context.posting.text("employer.type") != "public" and not _compiled(_CITIZENSHIP).search(grounds):
        yield from pattern(context)


def religious_test(context: Context) -> Iterator[Hit]:
    """Religious tests of an employer that is not religious, for a post that is not pastoral."""
    if context.posting.text("employer.type") != "religious":
        yield from _unless(context, _FAITH)


def credit_check(context: Context) -> Iterator[Hit]:
    """Credit checks where nothing tells of money, law enforcement or secrets."""
    yield from _unless(context, _MONEY)


def polygraph(context: Context) -> Iterator[Hit]:
    """Lie detectors where the posting shows none of the exempt employers."""
    if context.posting.text("employer.type") != "public":
        yield from _unless(context, _LIE_DETECTOR)


def _unless(context: Context, grounds: str) -> Iterator[Hit]:
    if not _compiled(grounds).search(_text(context)):
        yield from pattern(context)


def _text(context: Context) -> str:
    """All prose of the posting, and what it says of the employer."""
    posting = context.posting
    return "\n".join((context.facts.corpus.text, posting.text("employer.name"), posting.text("employer.industry")))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
