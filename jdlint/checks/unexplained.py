"""Demands that nothing in the posting explains: licences, a car, strength, stamina, sight and hearing."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.facts.contexts import is_negated
from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_LICENCE_WORDS = (
    r"\b(?:(?:valid|current|clean|full|state|u\.?s\.?|uk|class [a-d5]|own|commercial|provincial|active|unrestricted|"
    r"good|motor ?cycle|in-state|texas|california) ){0,4}"
    r"(?:driver'?s?'?|drivers'?|driving|operator'?s|cdl) (?:licen[sc]e|permit)s?\b|\bCDL\b(?: class [ab])?|"
    r"\b(?:clean|good|safe|acceptable|satisfactory) (?:driving|motor vehicle|dmv) (?:record|history|abstract)s?\b"
)
_CAR_WORDS = (
    r"\b(?:(?:must |should |you )?(?:own|have|need|possess|own or have|has|having) (?:or have access to |"
    r"access to )?(?:a |an |your own |their own |his own |her own |one's own )(?:reliable |personal |private |own |"
    r"working |insured |registered )"
    r"{0,3}(?:car(?! (?:seat|park|wash))|vehicle|automobile)|(?:your|their|his|her|one's) own "
    r"(?:reliable |insured )?(?:car|vehicle|"
    r"transport(?:ation)?)|own (?:car|vehicle|transport) (?:is )?(?:required|needed|essential|necessary|a must)"
    r"|access to (?:a |your own |own )(?:reliable |personal |private )?(?:car|vehicle|automobile)|(?:reliable|own|"
    r"personal|private) (?:vehicle|car|automobile) (?:is )?(?:required|needed|essential|a must)|"
    r"no (?:car|vehicle),? no (?:job|interview|work))\b"
)
_LICENCE, _CAR = Lazy(_LICENCE_WORDS), Lazy(_CAR_WORDS)
#: The demand itself, and travel that is none: words that explain nothing.
_MEANS = Lazy(
    rf"(?:{_LICENCE_WORDS})|(?:{_CAR_WORDS})|\b(?:reliable|own|personal|private) (?:(?:means of )?transport\w{{0,6}}"
    r"|cars?\b|vehicles?\b)|"
    r"\btravel (?:insurance|discounts?|allowance|expenses)|\btravel[- ]free|\bno travel(?:l?ing)?\b|"
    r"\b(?:company|parking|car) (?:car|park)\b"
)
_OPTIONAL = Lazy(
    r"\b(?:prefer\w{0,5}|a (?:big |strong )?plus|nice to have|ideally|desir\w{1,5}|bonus|advantage\w{0,3}|an asset|"
    r"helpful|optional|if (?:you|applicable)|identification|photo ID|other ID|form of ID|"
    r"not (?:required|needed|necessary)|government[- ]issued|we (?:give|lend|provide|pay))\b|licen[sc]e (?:or|"
    r"and/or) (?:other |another |a |valid )?(?:state|form|government|ID|photo|public|transit|reliable|passport)"
)
#: The same text says what it is for.
_REASON = Lazy(r"\b(?:because|as you|to (?:drive|visit|reach|deliver|transport)|for (?:driving|visits|deliver))")
#: Other licences, each with the words that explain it.
_OTHERS = (
    (
        Lazy(
            r"\b(?:forklift|fork lift|lift truck) (?:licen[sc]e|certificat\w{1,4}|ticket|operator certificat\w{1,4})\b",
            cues="fork lift",
        ),
        Lazy(
            r"\b(?:forklifts?|pallets?|warehouse|loading|unload\w{0,3}|yard|dock|stock|freight|lumber|materials|goods)\b"
        ),
    ),
    (
        Lazy(
            r"\b(?:firearms?|gun|armed guard|concealed carry) (?:licen[sc]e|permit|card)\b",
            cues="firear gun armed concea",
        ),
        Lazy(r"\b(?:guards?|security|patrol\w{0,3}|armed|police|officer|weapons?|firearms?|ranger|wildlife|hunting)\b"),
    ),
    (
        Lazy(r"\b(?:private |commercial )?pilot'?s? (?:licen[sc]e|certificate)\b", cues="pilot"),
        Lazy(r"\b(?:pilots?|fly|flying|flights?|aircraft|drones?|aviation|helicopters?)\b"),
    ),
    (
        Lazy(r"\b(?:boat(?:ing|er)?|boat operator)(?:'s)? (?:licen[sc]e|card|certificate)\b", cues="boat"),
        Lazy(r"\b(?:boats?|vessels?|ferry|marina|lakes?|river|water|sea|harbou?r|fish\w{0,4}|sailing|coast)\b"),
    ),
    (
        Lazy(r"\bmotor ?cycle licen[sc]e\b", cues="motor"),
        Lazy(r"\b(?:motor ?cycles?|motor ?bikes?|scooters?|courier|riders?|deliver\w{1,3})\b"),
    ),
)
_WEIGHT = (
    r"(?:\d{1,3}|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|seventy-five)(?: ?\(\d{1,3}\))?\+? ?(?:-|to)? ?"
    r"(?:\d{1,3} ?)?(?:pounds|lbs?\b\.?|kg|kilos?|kilograms)"
)
_LIFT = Lazy(
    rf"\b(?:lift\w{{0,3}}|carry\w{{0,3}}|push\w{{0,3}}|pull\w{{0,3}}|mov(?:e|"
    rf"ing))\b[^.;]{{0,60}}?({_WEIGHT})"
)
_STRAIN = Lazy(
    r"\b(?:stand(?:ing)?(?: (?:and|or|and/or) walk(?:ing)?)? (?:for (?:up to )?(?:\d{1,2}|\w{3,6}|long|"
    r"extended|prolonged|most|the entire|an? \w{3,8})\b[^.;,]{0,25}|all day|on your feet)|be on your feet|"
    r"climb(?:ing)? (?:ladders|stairs|and)|work(?:ing)? (?:at|from) (?:great |any )?heights?|"
    r"(?:work|enter)\w{0,3} (?:in |into )?confined spaces|"
    r"exposure to (?:extreme )?(?:heat|cold|noise|dust|fumes|weather)|"
    r"(?:kneel|crouch|stoop|crawl|bend)(?:ing)?(?:,| and| or)[^.;]{2,50}|(?:full|"
    r"unrestricted) use of (?:both )?(?:hands|arms|legs|limbs)|physically (?:fit|strong|able)|"
    r"good physical (?:condition|shape)|"
    r"physical (?:stamina|strength)|excellent physical (?:condition|shape|health))"
)
_ANY_STRAIN = Lazy(f"{_LIFT.pattern}|{_STRAIN.pattern}")
_SENSES = Lazy(
    r"\b(?:(?:20/20|perfect|excellent|good|normal|sharp|keen|uncorrected|unaided|acute|full) (?:(?:colou?r|"
    r"night|near|distance|corrected) )?(?:vision|eyesight|hearing|sight)(?! (?:insurance|care|plan|coverage|"
    r"statement))|"
    r"(?:able|ability) to (?:clearly )?(?:see|hear)(?: (?:and|or|and/or) (?:see|hear|speak|talk))?(?= (?:clearly|"
    r"well|normally|without|is|required)|[.;]|$)|must (?:see|hear) (?:well|clearly|normally)|"
    r"(?:able|ability) to (?:clearly )?(?:distinguish|tell|identify|perceive) (?:between )?(?:all |basic |different )?"
    r"colou?rs(?: apart)?\b|(?:normal |full )?colou?r vision\b|depth perception\b|"
    r"no colou?r[- ]?blind\w{0,4}|not (?:be )?colou?r[- ]?blind)"
)
_SENSES_WORK = Lazy(
    r"\b(?:driv(?:e|er|ers|ing)|electri\w{2,6}|wir(?:es?|ing)|cables?|paint\w{0,3}|print\w{0,3}|pilots?|fly|flight|"
    r"aircraft|inspect\w{0,5}|colou?rs|labs?|laborator\w{1,3}|microscop\w{1,3}|security|patrol\w{0,3}|surveillance|"
    r"lifeguard\w{0,3}|swim\w{0,4}|machin\w{1,5}|forklifts?|cranes?|surg\w{3,5}|patients?|x-?ray|imaging|"
    r"radio\w{1,5}|jewel\w{2,5}|gems?|sew\w{0,3}|photo\w{1,7}|sounds?|music\w{0,4}|tun(?:e|ing)|alarms?|traffic|"
    r"trains?|locomotive|"
    r"railway|vessel|firefight\w{1,3}|police|officer|monitor(?:s|ing)? (?:alarms|screens|cameras)|quality|"
    r"sort\w{0,3}|weld\w{0,3}|resistors?|signals?|ship|deck|hunt\w{0,3}|dent\w{2,5}|optic\w{1,6}|watch\w{0,3}|"
    r"captain|ferry|boats?|buoys?|lights?|navigat\w{1,4}|lookout|trams?|bus(?:es)?|dye\w{0,3}|textiles?|fabrics?|"
    r"conservat\w{2,4}|restor\w{1,6}|make-?up|cosmet\w{2,6}|hair\w{0,8}|flowers?|florist|film\w{0,3}|video|tast\w{2,4}|"
    r"design\w{0,3}|proof\w{0,8}|maps?|listen\w{0,3}|interpret\w{2,4}|transcri\w{2,7})\b"
)
#: Work at a desk that is done by eye or ear.
_BY_EYE_OR_EAR = Lazy(
    r"\b(?:colou?rs?|design\w{0,3}|print\w{0,3}|paint\w{0,3}|photo\w{1,7}|retouch\w{0,3}|film\w{0,3}|video|layouts?|"
    r"illustrat\w{2,5}|maps?|transcri\w{2,7}|recordings?|audio|sounds?|music\w{0,4}|radio|x-?rays?|images?|imaging|"
    r"microscop\w{1,3}|interpret\w{2,4})\b"
)
#: The sentence itself says what the demand is for.
_WHAT_FOR = Lazy(
    r"^[^.;]{0,30}?(?:,| -| –|\() ?(?:as|because|since|so that|which|needed)\b|^ (?:because|since|so that)\b"
)
_SILENT = ("employer.", "benefits", "statements.", "compensation.", "career_growth", "qualifications.preferred", "faq")
#: A text without any of these asks for nothing of the kind.
_HINTS = {
    **{expression: expression.cues for expression, _ in _OTHERS},
    _LICENCE: ("driver", "driving", "operator", "cdl", "motor vehicle", "dmv"),
    _CAR: ("car", "vehicle", "automobile", "transport"),
    _STRAIN: (
        "stand",
        "feet",
        "climb",
        "kneel",
        "crouch",
        "stoop",
        "crawl",
        "bend",
        "use of",
        "physical",
        "height",
        "confined",
        "exposure",
    ),
    _LIFT: ("pound", "lb", "kg", "kilo"),
    _SENSES: ("vision", "sight", "hear", "see ", "blind", "colors", "colours", "perception"),
}
_LIGHT = 25


def unexplained_licence(context: Context) -> Iterator[Hit]:
    """A licence to drive, or one to handle a machine or a weapon, and no word of what it is used for."""
    job = context.facts.job
    for expression, reason in ((_LICENCE, None), *_OTHERS):
        for prose, match in _demands(context, expression):
            if not job.is_desk_work and not job.has_duties:
                return
            if reason is not None:
                explained = job.speaks_of(reason, expression)
            else:
                explained = (
                    job.moves_about(_MEANS, plain=not job.is_desk_work) or _REASON.search(prose.text) is not None
                )
            if not explained:
                yield context.in_prose(prose, *match.span(), confidence=_confidence(context))
                break


def own_car(context: Context) -> Iterator[Hit]:
    """A car of one's own, and no word of what it is used for."""
    for prose, match in _demands(context, _CAR):
        if not context.facts.job.moves_about(_MEANS):
            yield context.in_prose(prose, *match.span())
        return


def unexplained_physical_demand(context: Context) -> Iterator[Hit]:
    """Strength, stamina or senses that the work does not take; one finding a sentence."""
    job = context.facts.job
    for prose, match in _demands(context, _SENSES):
        known = job.is_desk_work or job.has_duties
        work = _BY_EYE_OR_EAR if job.is_desk_work else _SENSES_WORK
        if known and not job.speaks_of(work, _SENSES) and not _says_what_for(prose, match):
            values = {"title": job.title}
            yield context.in_prose(prose, *match.span(), values=values, confidence=_confidence(context))
        break
    seen: set[tuple[int, int]] = set()
    for expression in (_LIFT, _STRAIN):
        for prose, match in _demands(context, expression):
            if not job.is_desk_work:
                return
            sentence = (id(prose), prose.sentence_at(match.start())[0])
            explained = job.works_with_the_body(_ANY_STRAIN) or _says_what_for(prose, match)
            if sentence not in seen and not explained:
                light = expression is _LIFT and _pounds(match[1]) < _LIGHT
                yield _physical(context, prose, match, light)
            seen.add(sentence)


def _says_what_for(prose: Prose, match: re.Match[str]) -> bool:
    return _WHAT_FOR.search(prose.text[match.end() : prose.sentence_at(match.start())[1]]) is not None


def _physical(context: Context, prose: Prose, match: re.Match[str], light: bool) -> Hit:
    """Little weight is only noted: it is often a copied line that nobody holds to."""
    values = {"title": context.facts.job.title}
    if light:
        return context.in_prose(prose, *match.span(), values=values, severity="info", confidence="medium")
    return context.in_prose(prose, *match.span(), values=values)


def _confidence(context: Context) -> str | None:
    """As the rule has it for work at a desk; for other work there may be a reason that nobody wrote down."""
    return None if context.facts.job.is_desk_work else "medium"


def _demands(context: Context, expression: Lazy) -> Iterator[tuple[Prose, re.Match[str]]]:
    """Where the posting asks for something: not where it says that it is optional, denied or offered."""
    for prose in context.facts.corpus.holding(_HINTS[expression]):
        if prose.field.path == "title" or prose.field.path.startswith(_SILENT):
            continue
        for match in expression.finditer(prose.text):
            first, last = prose.sentence_at(match.start())
            sentence = prose.text[first:last]
            if not _OPTIONAL.search(sentence) and not is_negated(sentence, match.start() - first, match.end() - first):
                yield prose, match


def _pounds(text: str) -> float:
    """A weight in pounds; words count as heavy."""
    number = re.search(r"\d{1,3}", text)
    if number is None:
        return _LIGHT
    return int(number.group()) * (2.2 if "k" in text.lower() else 1.0)
