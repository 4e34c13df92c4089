"""Whether a clause tells something of a country, a state, a trade or its people, and not of an employer.

The cues of `claim_cues` know of what statistics mostly speak. Here the form of the clause decides, whatever it speaks
of: "More than 30,000 bridges across the country are rated poor", "Ohio has lost 12 percent of its dairy farms". Who has
a name of his own is an employer, a customer or a product, and what employers count of themselves is no statistic.
"""

from __future__ import annotations

from jdlint.facts.claim_words import FIGURE, Clause
from jdlint.facts.lazy import Lazy
from jdlint.reference.places import US_STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

#: The kinds of figure that may be one of the world by the form of their clause; money may always be an offer.
KINDS = frozenset(("percent", "share", "multiple", "count"))
_STATES = "|".join(sorted((name.lower() for name in US_STATES.values()), key=len, reverse=True))
_NATION = r"(?:(?:the )?usa|america|the (?:country|nation|world))"
_COMPASS = "midwest|northeast|southeast|southwest|northwest"
_REGIONS = (
    rf"(?:(?:upper |deep |pacific |mountain |rocky |gulf )?(?:{_COMPASS}|south|west|coast)|new england|great plains|"
    r"east coast|west coast|heartland)"
)
_IN_PLACE = (
    r"(?:LARGE|(?:in|across|throughout|around|all over) (?:the (?:state of )?)?"
    r"(?:rural |upstate |northern |southern |eastern |western |central )?"
    rf"(?:{_STATES}|{_REGIONS}|north america|this (?:state|region)))"
)
_NUM = (
    r"(?:(?:about|around|nearly|almost|roughly|some|over|up to|(?:more|fewer|less) than|only|just|at least|close to|"
    rf"an estimated|another|as many as|well over) ){{0,2}}{FIGURE}\b"
)
#: What may stand before the clause proper: "By 2031", "each year", "over the last decade", "only".
_BEFORE = (
    r"^\W{0,3}(?:(?:and|but|yet|still|today|now),? )?"
    r"(?:(?:by|since|in|over|within|during|before) (?:the )?(?:next |last |past |coming |end of the )?(?:\w+ )?"
    r"(?:\d{4}|decades?|years?|months?),? |"
    r"(?:each|every|last|this|next) (?:year|day|month|winter|spring|summer|fall),? )?(?:only |just )?"
    r"(?:(?:experts|analysts|forecasters|economists|observers|insiders) (?:say|EXPECT|reckon|warn|think|believe) "
    r"(?:that )?)?"
)
#: What employers count of themselves, and what is no thing that is counted.
_OWN = (
    r"(?:employees|staff|associates|teams?|customers|clients|members|patients|guests|users|students|residents|visitors|"
    r"subscribers|readers|viewers|followers|partners|vendors|volunteers|donors|alumni|graduates|applicants|hires|drivers|"
    r"stores|locations|offices|branches|sites|facilities|clinics|centers|plants|properties|units|beds|hospitals|hotels|"
    r"restaurants|vehicles|trucks|sales|revenue|shipments|deliveries|shifts|calls|orders|loads|tickets|flights|projects|"
    r"cases|visits|items|downloads|openings|positions|travel|work|time|duties|trips|miles|acres|feet|hours|days|weeks|"
    r"minutes|pounds|tons|gallons|points|square|sq|of|the|those|these|them|this|that|its?|their|his|her|an?)"
)
_THINGS = rf"(?:(?!{_OWN}\b)[\w'-]+ ){{1,5}}?"
_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|could|may|go|goes|went|stands?|sits?|remains?|say|said|retires?|"
    r"leaves?|left|quits?|lacks?|needs?|faces?|reports?|lives?|dies?|died|fails?|failed|uses?|chooses?|chose|closes?|"
    r"closed|turns?|comes?|gets?|ends?|ended|loses?|lost|hires?|struggles?|wants?|plans?|cannot|can't|GROW|GREW|EARN|"
    r"EXPECT)"
)
_PEOPLE = r"(?:TRADE|WHO|families|homeowners|parents|workers|growers|owners|ranchers|women|men)"
_FORMS = tuple(
    Lazy(_BEFORE + form, flags=0)
    for form in (
        # "The United States has more than 30,000 museums", "Ohio lost 12 percent of its dairy farms"
        rf"(?:{_NATION}|the (?:{_COMPASS})|canada|{_STATES})(?: alone)?"
        r"(?: (?:now|already|still|currently|also|has|have|will|could|may|is expected to|is)){0,2} "
        r"(?:has|had|have|is home to|counts?|EXPECT|GROW|GREW|loses?|lost|lacks?|needs?|needed|short|closes?|closed|"
        r"wastes?|wasted|imports?|retires?|retired|trains?|graduates?|produces?|spends?|spent|adds?|added|opens?|"
        r"opened) "
        rf"(?:\w+ ){{0,2}}?{_NUM}",
        # "America throws away 40 percent of its food"
        rf"{_NATION} (?:\w+ ){{1,3}}?{_NUM} of its\b",
        # "Commercial beekeepers in the U.S. lose 40 percent of their hives"
        rf"(?:(?!the |our |these )[\w'-]+ ){{0,3}}{_PEOPLE} {_IN_PLACE} (?:\w+ ){{1,4}}?{_NUM}",
        # "Most bakeries lose 10 percent of their flour"
        rf"most (?!of\b){_THINGS}(?:\w+ ){{0,2}}?(?:{_VERB}|spend|waste|throw) (?:\w+ )?{_NUM} of their "
        r"(?!time|day|work|shift|hours)",
        # "Some 40,000 bridges across the country are rated poor", "… are rated poor across the country"
        rf"{_NUM} (?:of )?(?:all )?{_THINGS}{_IN_PLACE} (?:\w+ ){{0,2}}?{_VERB}\b",
        rf"{_NUM} (?:of )?(?:all )?{_THINGS}(?:\w+ ){{0,2}}?{_VERB}\b[^;]{{0,60}}{_IN_PLACE}",
        rf"there (?:are|were|is|will be) {_NUM} (?:of )?{_THINGS}{_IN_PLACE}",
        # "In Ohio, 40 percent of bridges are rated poor"
        rf"{_IN_PLACE},? {_NUM} (?:of )?(?:all )?{_THINGS}(?:\w+ ){{0,3}}?{_VERB}\b",
        # "The trade is 3 percent women", "the industry wastes 40 percent of what it grows"
        rf"(?:the|this) (?:[\w-]+ ){{0,2}}(?:INDUSTRY|trade|LABOR) (?:\w+ ){{1,4}}?{_NUM}",
        # "Half of the country's water mains are older than …", "Seven in ten American families …"
        rf"{_NUM} of (?:the )?(?:usa|country|nation|state|world|america|{_STATES})'s\b",
        rf"{_NUM} (?:of )?(?:all )?(?:american|canadian) [a-z]",
    )
)
#: "60,000 Americans lose a finger".
_OF_NATIONALS = Lazy(rf"{_NUM} (?:of )?(?:all )?(?:[\w-]+ ){{0,2}}WHO\b", flags=0)
_NATIONALS = frozenset(("americans", "canadians"))
#: Names: capitals within a clause that are no country, state, region, month, day or language.
_NAME = Lazy(
    r"(?<=[a-z0-9,%)] )(?!(?:United States|U\.?S|American?s?|North America|Canad\w*|Midwest|"
    r"(?:North|South)(?:east|west)?|East|West|Gulf|Pacific|Coast|New England|Great|Plains|Upper|Deep|Mountain|Rocky|"
    r"Upstate|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Spanish|"
    r"States|England|York|Dakota|Carolina|Island|Mexico|Jersey|Hampshire|Virginia|"
    + "|".join(US_STATES.values())
    + r")\b)[A-Z][\w&'-]*",
    flags=0,
)
#: "The field" may be one of grass, and "the workforce" the employer's.
_AMBIGUOUS = frozenset(("field", "workforce"))


#: No clause that people write is longer, in characters.
_LONGEST = 600


def is_of_the_world(figure: Figure) -> bool:
    """Tell whether the form of its clause makes a share, a factor or a count one of a country, a state or a trade."""
    text, (start, end) = figure.prose.text, figure.clause
    if figure.kind not in KINDS or end - start > _LONGEST or _NAME.search(text, start, end):
        return False
    clause = Clause(f"{text[start : figure.start]}{FIGURE}{text[figure.end : end]}")
    if not clause.words.isdisjoint(_AMBIGUOUS):
        return False
    if not clause.words.isdisjoint(_NATIONALS) and _OF_NATIONALS.search(clause.text):
        return True
    return any(form.search(clause.text) for form in _FORMS)


__all__ = ["KINDS", "is_of_the_world"]
