"""Wording that another part of the posting may justify: an office, a clearance, a church, a till."""

from __future__ import annotations

import re
from functools import cache

from jdlint.checks.group_preference import group_preference
from jdlint.context import Context, Hit
from jdlint.expressions import compiled
from jdlint.kinds import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: What calls for citizens wherever the posting says it. Laws must stand beside the demand: the rule names them. Export
#: rules are not among them, as they ask for a "US person".
_CITIZENSHIP = (
    r"TS/SCI|public trust|security clearance|clearance (?:is|level|required)",
    r"(?:top[- ]secret|secret|active|interim|government|DoD|DOE|Q|L|SC|DV|NATO|facility|federal)\b[^.;]{0,20}clearance",
    r"(?:obtain|hold|maintain|eligible for|need)\w*\b[^.;]{0,30}(?<!customs )\bclearance",
    r"(?:federal|government|DoD|defen[cs]e|NASA|Army|Navy|Air Force) contracts?|DFARS|NISPOM|Jones Act|GSA|USAJOBS",
    r"FBI|CIA|NSA|DHS|CBP|MI5|MI6|GCHQ|Secret Service|Coast Guard|Border Patrol|armed forces|national security",
    r"police|sheriff|troopers?|peace officers?|constable|marshal|magistrate|correction(?:s|al) officer|law enforcement",
    r"firefighter|game warden|probation officer|(?:foreign|civil|competitive|diplomatic) service|diplomat|embassy",
    r"consulate|air traffic control\w*|election (?:officer|judge|inspector)|poll workers?|public office",
    r"merchant mariners?|federal (?:employ\w+|agency|government|position|job|service)",
)
_FAITH = (
    r"parish|(?:arch)?diocese|chaplain\w*|(?<!your )(?<!from a )pastor(?!'s|al (?:reference|recommendation))\w*|curate",
    r"(?<!your )priest\w*|clergy|rabbi\w*|(?<!your )imam|vicar|seminar(?:y|ian)|synagogue|mosque|missionar\w+|ministry",
    r"ministers?(?! of \w+ affairs)",
    r"ministries|congregation|sacrament\w*|liturg\w+|mashgiach|shochet|organist|cantor|deacon|youth minister",
    r"worship (?:leader|director)|religious (?:organi[sz]ation|order|employer|education|corporation)|2000e-1|BFOQ",
    r"occupational requirement|schedule 9",
)
_MONEY = (
    r"financ(?!\w+ (?:wellness|planning|aid|assistance|education|counsel))\w*|tellers?|cashiers?|cash|tills?|payroll",
    r"(?<!food )bank(?:s|ing|ers?)?(?! holiday| details)|accountants?|accounting|accounts (?:payable|receivable)",
    r"bookkeep\w+|treasur\w+|audit\w*|casinos?|gaming|police|sheriff|law enforcement|clearance|controllers?|escrow",
    r"(?<!student )loans?(?! forgiveness| repayment)|lend(?:ers?|ing)|mortgages?|underwrit\w+|brokers?|brokerage|FINRA",
    r"credit (?:union|analyst|officer|manager|risk)|insurance (?:agent|adjuster|broker|sales|company|claims)",
    r"securities|investments?|traders?|wealth|fiduciary|signatory|vaults?|armou?red|jewel\w+|pawn\w*|money",
    r"company funds|debt collect\w+|fund (?:manager|accountant|administrator)",
)
_LIE_DETECTOR = (
    r"police|sheriff|troopers?|law enforcement|peace officers?|correction\w* officer|detention|jail|probation officer",
    r"firefighter|911|public safety|government|federal (?:agency|employ\w+)|county (?:of|government)",
    r"state of|city of(?! [\w ]{3,20} fair chance)",
    r"FBI|CIA|NSA|DIA|NGA|clearance|TS/SCI|counterintelligence|armou?red|alarm (?:company|systems?)|narcotics?|DEA",
    r"security (?:guards?|officers?|firm|company|services?|agency|patrol)|controlled substances?|pharmac\w*",
    r"polygraph (?:examiner|operator|technician)",
)


def citizens_only(context: Context) -> Iterator[Hit]:
    """Demands for citizens, where no office, clearance or government contract calls for them."""
    if context.posting.text("employer.type") != "public":
        yield from _unless(context, _CITIZENSHIP)


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


def _unless(context: Context, grounds: tuple[str, ...]) -> Iterator[Hit]:
    """The rule's patterns, unless the prose of the posting or what it says of the employer holds one of `grounds`."""
    hits = group_preference(context) if "groups" in context.rule.data else pattern(context)
    first = next(hits, None)
    if first is not None and not _told(context, grounds):
        yield first
        yield from hits


def _told(context: Context, grounds: tuple[str, ...]) -> bool:
    posting = context.posting
    # Statements name laws and places ("City of Los Angeles Fair Chance Initiative"), not the work.
    texts = [prose.text for prose in context.facts.proses if not prose.field.path.startswith("statements")]
    told = "\n".join((*texts, posting.text("employer.name"), posting.text("employer.industry")))
    return _compiled(grounds).search(told) is not None


@cache
def _compiled(grounds: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(grounds)})\b")
