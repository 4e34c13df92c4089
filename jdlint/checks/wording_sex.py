"""Pronouns that give a sex to a person who is not known yet."""

from __future__ import annotations

import re

from jdlint.checks.neutral_pronouns import saying_they
from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.contexts import contexts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

#: Not in capitals, which are abbreviations (HE, HIS), nor beside a slash or "or": those are pairs and sets.
_PRONOUN = Lazy(
    r"(?<![\w/'(-])(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Hh]imself|[Hh]erself|[Hh]e's|[Ss]he's|[Hh]e'll|"
    r"[Ss]he'll)(?![\w/'-])",
    flags=0,
)
_PAIR_BEFORE = Lazy(r"\b(?:he|she|his|her|him|himself|herself)(?: or| and|/|,) ?$")
_PAIR_AFTER = Lazy(r"^ ?(?:or|and|/|,) ?(?:he|she|his|hers?|him|himself|herself|they|their|them)\b")
_HELIUM_BEFORE = Lazy(r"\b(?:liquid|gaseous|cooled|superfluid|pressurized) $")
_HELIUM_AFTER = Lazy(r"^ ?(?:gas|ions?|atoms?|leak|coolant|isotopes?|-?\d|as a coolant)")
#: An object is somebody else than its clause's subject: in "and the owner will look to him" he is not the owner.
_OBJECT_CLAUSE = Lazy(
    r"(?:[,;]| and| but| so| while) (?:and |but |so |while )?(?:the|our|an?|every|each) (?:[\w'-]+ ){0,2}"
    r"(?:owners?|employers?|president|ceo|customers?|clients?|guests?|members?|neighbou?rs?|residents?|users?|tenants?|"
    r"parents?|students?|pupils?|participants?) (?:(?:will|must|can|may|should|would) )?[a-z]+ "
    r"(?:(?:to|on|for|with|at|by|upon|after) )?$",
    flags=0,
)
_OFFICE = Lazy(r"^(?:His|Her) (?:Majesty|Excellency|Royal|Honou?r|Grace|Holiness|Worship|Highness)", flags=0)
_APPLICANT = Lazy(
    r"\b(?:candidate|applicant|incumbent|employee|hire|person|individual|someone|anyone|everyone|worker|developer|"
    r"engineer|manager|nurse|driver|teacher|"
    r"assistant|leader|technician|analyst|designer|cook|chef|guard|officer|clerk|successful|selectee|colleague|"
    r"professional|"
    r"specialist|who|(?!(?:oth|und|aft|togeth|wheth|eith|nev|howev|anoth|rath|wat|pap|ord|numb|furth|lat|bett|form|"
    r"off|cov|ent|quart|summ|wint|matt|lett|cent|cor|f|err|col|maj|min|mot|doct)(?:er|or)\b)[a-z]{3,}(?:er|or|ist|"
    r"ian|ant))\b",
)
#: People whom the work is about, and people and things that have a sex.
_OTHERS = Lazy(
    r"\b(?:patients?|clients?|customers?|child|children|kids?|baby|students?|pupils?|guests?|residents?|users?|"
    r"tenants?|callers?|members?|"
    r"donors?|parents?|mothers?|fathers?|moms?|dads?|wife|husband|son|daughter|woman|women|man|men|boys?|girls?|lady|"
    r"gentleman|"
    r"sister|brother|widow|queen|king|pope|god|jesus|lord|christ|buddha|founder|owner|president|ceo|"
    r"principal investigator|pi|"
    r"ship|boat|vessel|yacht|horses?|dogs?|cats?|pupp(?:y|ies)|pups?|kittens?|terriers?|retrievers?|spaniels?|hounds?|"
    r"sheepdogs?|poodles?|stallions?|geldings?|colts?|fill(?:y|ies)|foals?|calf|calves|heifers?|steers?|ewes?|rams?|"
    r"roosters?|hens?|boars?|sows?|stags?|lions?|tigers?|bears?|elephants?|gorillas?|parrots?|falcons?|eagles?|wol(?:f|ves)|"
    r"poets?|novelists?|playwrights?|philosophers?|explorers?|emperors?|dukes?|princes?|saints?|prophets?|heroes|hero|"
    r"protagonists?|characters?|suspects?|offenders?|prisoners?|detainees?|decedents?|testators?|bulls?|cows?|mares?|animals?|participants?|inmates?|victims?|"
    r"survivors?|employer's|actress|"
    r"learners?|campers?|neighbou?rs?|individual(?:'s| served)|consumers?|veterans?|relatives?|friends?|defendants?|"
    r"plaintiffs?|author|artist|composer)\b",
)
#: A courtesy title, or one name after such words.
_NAME = Lazy(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Rev|Sgt|Judge|Justice|Senator|Professor|Doctor|Governor|Mayor|Coach|Sister|"
    r"Saint|St)\.? [A-Z][\w'-]+"
    r"|\b[A-Z][a-z'-]+(?:,| is| \(|,? aged) ?(?:an? )?\d{1,2}(?:[,)]|[- ]years?[- ]old)"
    r"|\b(?:report(?:s|ing)? to|work(?:s|ing)? with|founded by|led by|run by|named after|says|said|founder|meet|join|"
    r"by),? [A-Z][a-z'-]+(?=[.,;!?]| and\b| who\b|$)"
    r"|\b(?:is|are|was|were) [A-Z][a-z'-]+(?=[.,;!?]| and\b| who\b|$)", flags=0
)  # fmt: skip
_CAPITALS = Lazy(r"\b[A-Z][a-z'-]+(?: [A-Z]\.)?(?: (?:de|van|von|la|el|da|bin))?(?: [A-Z][\w'-]+){1,3}", flags=0)
#: A name alone that did something ("the letters Melville wrote").
_DOER = Lazy(
    r"(?<=[a-z,] )[A-Z][a-z]{2,20} (?:wrote|writes|painted|composed|built|designed|left|made|founded|gave|kept|lived|"
    r"died|sent|published|said|says|drew|carved|sang|recorded|filmed|shot|collected|used|won|invented|discovered|sculpted|"
    r"bequeathed|dedicated|sketched|took|received|mailed|dictated|penned|sold|bought|drafted|owned)\b",
    flags=0,
)
#: A run of capitalised words with one of these is a title, a team or a firm.
_NO_NAME = Lazy(
    r"\b(?:Senior|Junior|Manager|Director|Engineer\w*|Officer|Supervisor|Lead|Team|Department|Chief|Head|Specialist|"
    r"Coordinator|Assistant|Administrator|Office|"
    r"Nurse|Nursing|Teacher|Analyst|Division|Executive|President|Representative|Developer|Designer|Technician|Sales|"
    r"Marketing|Operations|Human|Resources|Software|Data|"
    r"Product|Project|Program|Customer|Service|Services|Account|Finance|Financial|General|Regional|Store|Shift|Plant|"
    r"Principal|Dean|Board|Committee|Inc|LLC|Ltd|Group|"
    r"Company|Corporation|University|College|School|Hospital|Center|Centre|Clinic|Bank|United|States|New|North|South|"
    r"East|West|City|County|The|Our|As|An?|In|You|This|Google|"
    r"Microsoft|Adobe|Excel|Word|Associate|Clerk|Driver|Guard|Chef|Cook|Attorney|Counsel|Consultant|Advis[eo]r|"
    r"Scientist|Architect|Worker|Operator|Mechanic|Partner)\b", flags=0
)  # fmt: skip
_EXCUSED = frozenset(("quotation", "equal_opportunity", "accommodation"))


def gendered_pronoun(context: Context) -> Iterator[Hit]:
    """The first pronoun of a sentence that speaks of nobody in particular."""
    for prose in context.proses:
        for start, end in prose.sentences:
            for match in _PRONOUN.finditer(prose.text, start, end):
                if _is_generic(prose, start, end, match):
                    pronouns = list(_PRONOUN.finditer(prose.text, match.start(), end))
                    yield context.in_prose(prose, *match.span(), fix=saying_they(prose, pronouns, end))
                    break


def _is_generic(prose: Prose, start: int, end: int, match: re.Match[str]) -> bool:
    before, after = prose.text[start : match.start()], prose.text[match.end() : end]
    if _PAIR_BEFORE.search(before) or _PAIR_AFTER.search(after) or "pronoun" in prose.text[start:end].lower():
        return False
    if match.group() in ("He", "he") and (_HELIUM_BEFORE.search(before) or _HELIUM_AFTER.match(after)):
        return False
    if _OFFICE.match(prose.text[match.start() : end]) or not _EXCUSED.isdisjoint(contexts_of(prose, *match.span())):
        return False
    clause = _OBJECT_CLAUSE.search(before) if match.group() == "him" else None
    if clause and not _OTHERS.search(before[: clause.start()]):
        before = before[: clause.start()]
    return not _speaks_of_somebody(prose, start, before)


def _speaks_of_somebody(prose: Prose, start: int, before: str) -> bool:
    """Tell whether the nearest noun is no applicant, or somebody is named here or in the two sentences before."""
    earlier = [prose.text[a:b] for a, b in reversed(prose.sentences_before(start, 2))]
    if any(_names_somebody(sentence) for sentence in (*earlier, before)):
        return True
    for sentence in (before, *reversed(earlier)):
        others = [match.start() for match in _OTHERS.finditer(sentence)]
        applicants = [match.start() for match in _APPLICANT.finditer(sentence) if not _OTHERS.fullmatch(match.group())]
        if others or applicants:
            return max(others, default=-1) > max(applicants, default=-1)
    return False


def _names_somebody(sentence: str) -> bool:
    return (
        _NAME.search(sentence) is not None
        or _DOER.search(sentence) is not None
        or any(not _NO_NAME.search(match.group()) for match in _CAPITALS.finditer(sentence))
    )
