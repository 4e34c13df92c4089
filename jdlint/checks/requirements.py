"""Lists of requirements: how many, how many at once, asked for twice, denied elsewhere; pay and process beside them."""

from __future__ import annotations

from jdlint.context import Context, Hit, within
from jdlint.facts.content import DIGITS, content
from jdlint.facts.lazy import Lazy
from jdlint.facts.lists import demands
from jdlint.kinds import passes, pattern
from jdlint.posting import Field
from jdlint.removals import item_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_EXAMPLES = Lazy(
    r"\b(?:such as|including|like|e\.g\.?|for example|for instance|i\.e\.?|namely|or|either|any of|one of|between|"
    r"both)\b|\([^)]{0,200}\)|:"
)
_PARTS = Lazy(r",\s?(?:and\s|&\s)?|;\s?(?:and\s)?|\s(?:and|&|\+|plus|as well as)\s|\s?/\s?")
_AND = Lazy(r"\s(?:and|&|plus|as well as)\s")
#: Words that one demand is made of: "standing, bending and lifting", "clear and friendly speech".
_ONE_DEMAND = Lazy(
    r"\b(?:stand\w{0,3}|bend\w{0,3}|lift\w{0,3}|kneel\w{0,3}|nights?|weekends?|holidays?|evenings?|monday|friday|"
    r"race|religion|laws?|regulations|rules|policies|procedures|"
    r"people|customers|patients|guests|students|colleagues|staff|families|standards|citizen\w{0,4}|eligible|"
    r"authori[sz]ed|years?|age|internal|external)\b"
)
_LEAD = Lazy(
    r"^(?:(?:you )?(?:can|must|should|will) |you (?:have|bring|know|need|are) |able to |ability to |"
    r"must have |strong |excellent |good |proven |solid |working |hands-on |"
    r"demonstrated |in-depth |thorough |deep |a |an ){0,4}"
    r"(?:(?:experience|experienced|knowledge|proficiency|proficient|skilled?|skills|familiarity|familiar|"
    r"understanding|background|competence|ability|expertise) (?:with|in|of|at|on|to) (?:the )?)?"
)
_LONG_PART = 4
#: Kinds of demand that are judged one by one: schooling, years, licences, languages, ways of working.
_KINDS = tuple(
    Lazy(source)
    for source in (
        r"\b(?:degree|diploma|GED|bachelor|master'?s|ph\.?d)\b",
        r"\b(?:years?|yrs?|months)\b[^.;]{0,30}\b(?:experience|as|in|of)\b",
        r"\b(?:licen[sc]e|certificat\w{1,4}|certified|clearance|CDL|CPR)\b",
        r"\b(?:Spanish|French|German|Mandarin|bilingual|Portuguese|Polish|Arabic|Cantonese|Korean|Vietnamese)\b",
        r"\b(?:lift\w{0,3}|stand|carry|climb)\b",
        r"\b(?:own car|own vehicle|own tools|reliable transport\w{0,5})\b",
        r"\b(?:communication|leadership|interpersonal|organi[sz]ational|negotiation) skills\b",
        r"\b(?:Excel|Word|PowerPoint|QuickBooks|SAP|Salesforce|AutoCAD|SQL|Python)\b",
        r"\b(?:travel|nights|weekends|on[- ]call)\b",
    )
)
_MOST_KINDS = 3
#: Fields of skill that are learned apart. A list that names so many things of nearly as many fields is no one skill.
_UNRELATED = 5
_FIELDS = tuple(
    Lazy(rf"\b(?:{source})")
    for source in (
        r"bookkeep|accounting|payroll|invoic|budget|costing|tax\b|cash|the books|the till",
        r"cook|bak(?:e|ing)|menus?\b|pastry|kitchen|barista|food|allergen|wine|butcher|brewing",
        r"Spanish|French|German|Mandarin|Portuguese|Polish|Arabic|Korean|Vietnamese|translat|sign language",
        r"web|html|SEO|social media|graphic|video|photograph|layout",
        r"program|Python|SQL|network|servers?\b|software|coding",
        r"driv(?:e|ing)|forklift|truck|towing",
        r"first aid|nursing|caregiv|child ?care|x-ray|phlebotom|massage|CPR",
        r"boiler|plumb|electric|carpent|weld|maintenance|repair|paint|roof|tiling|masonry",
        r"garden|landscap|mowing|flower|floristry|tree|horticult|farm",
        r"dog|groom|horse|animal|veterinar|beekeep",
        r"sales|selling|customer service|marketing|merchandis|purchasing|buying",
        r"sewing|tailor|woodwork|upholster|decorat|pottery",
        r"teach|training|supervis|recruit|hiring|coach",
        r"piano|singing|guitar|swim|yoga|skiing|lifeguard",
        r"warehous|stock|inventory|shipping|scheduling",
        r"grant|contract law|paralegal|notary|copy ?writ|edit(?:ing)?\b",
    )
)
_LANGUAGE = Lazy(r"\b(?:read\w{0,3}|writ\w{2,4}|listen\w{0,3})\b(?:,| and) ")
_EXPERT = Lazy(
    r"\b(?P<find>(?:(?:expert|expertise|mastery|master|expert[- ]level|guru|guru-level|advanced|deep|in-depth|complete|"
    r"perfect|flawless|full|total|world-class)(?:[- ](?:level|knowledge|skills?|proficiency|command|understanding|"
    r"expertise|experience|mastery|user)){0,3} (?:in|of|with|at|knowledge of|on|across)|"
    r"(?:have|has|having|fully) mastered|knows? (?:everything|all) (?:there is to know )?about|"
    r"(?:expert|guru|master)[- ]level|world-class)) "
    r"(?P<list>(?:[^.;:]|\.(?=\w)){10,400})"
)
#: One of these is in every text that asks for an expert.
_EXPERT_HINTS = (
    "expert", "master", "guru", "advanced", "deep", "depth", "complete", "perfect", "flawless", "full", "total",
    "world-class", "know every", "knows every", "know all", "knows all",
)  # fmt: skip
#: Where a list of things at expert level ends and lesser knowledge begins.
_LESSER = Lazy(
    r",? (?:and|with|plus|but) (?:an? )?(?:working|basic|good|some|general|solid|strong|familiar\w{0,4}|experience|"
    r"knowledge|understanding|exposure|willing\w{0,4}|interest)\b"
)
_EXPERT_ITEM = Lazy(r"\b(?:expert(?:ise)?|mastery|expert[- ]level)\b")
#: In a section that is not known to hold requirements these words show that a sentence does.
_ASKS = Lazy(
    r"\b(?:require[sd]?|requirements?|must|need(?:ed|s)?|qualif\w{1,9}|experience\w?|knowledge|skills?|skilled|"
    r"proficien\w{1,3}|fluen\w{1,3}|familiar\w{0,5}|ability|able|degrees?|expert\w{0,3}|background)\b"
)
_ALTERNATIVES = Lazy(r"\bor\b|/|\beither\b")


def too_many_requirements(context: Context) -> Iterator[Hit]:
    """More required items than `max_items`."""
    required, most = context.posting.get("qualifications.required"), context.options["max_items"]
    if required is None or required.kind != "sequence" or len(required.value) <= most:
        return
    items = demands(context.posting)
    if len(items) > most:
        yield Hit("qualifications.required", context.posting.anchor("qualifications.required"), {"count": len(items)})


def skills_joined(context: Context) -> Iterator[Hit]:
    """One required item that joins several demands: of three kinds, "a and b and c", or more than `max_parts`."""
    for prose in context.facts.proses:
        path = prose.field.path
        if not path.startswith("qualifications.required") and not (
            context.posting.fragment and path.startswith("sections")
        ):
            continue
        for first, last in prose.sentences:
            if path.startswith("sections") and not _ASKS.search(prose.text[first:last]):
                continue
            count = _joined(prose.text[first:last], context.options["max_parts"])
            if count:
                from jdlint.checks.splitting import item_split

                fix = item_split(context.posting, prose)
                yield context.in_prose(prose, first, last, values={"count": count}, fix=fix)
                break


def _joined(sentence: str, most: int) -> int:
    """How many demands a sentence joins; 0 where that is none too many, or they are one demand after all."""
    kinds = sum(expression.search(sentence) is not None for expression in _KINDS)
    if kinds >= _MOST_KINDS and _AND.search(sentence) and not _ALTERNATIVES.search(sentence):
        return kinds
    if (
        _LANGUAGE.search(sentence)
        or _EXAMPLES.search(sentence)
        or _ONE_DEMAND.search(sentence)
        or _EXPERT.search(sentence)
    ):
        return 0
    parts = [part.strip(" .") for part in _PARTS.split(_LEAD.without(sentence))]
    parts = [part for part in parts if part]
    if any(part.count(" ") >= _LONG_PART for part in parts):
        return 0
    short = all(part.count(" ") < _LONG_PART - 1 for part in parts)
    chained = short and sum(1 for _ in _AND.finditer(sentence)) >= 2 and "," not in sentence and len(parts) >= 3
    return len(parts) if chained or len(parts) > most or (short and _are_unrelated(parts)) else 0


def _are_unrelated(parts: list[str]) -> bool:
    """Whether a list is of things that are learned in as many trades."""
    found = (next((n for n, field in enumerate(_FIELDS) if field.search(part)), None) for part in parts)
    return len(parts) >= _UNRELATED and len({one for one in found if one is not None}) >= _UNRELATED - 1


def too_many_experts(context: Context) -> Iterator[Hit]:
    """Expert knowledge of more things than `max_skills`, in one list or in so many items."""
    limit = context.options["max_skills"]
    single = []
    for prose in context.facts.corpus.holding(_EXPERT_HINTS):
        if prose.field.path.startswith(
            ("employer.", "benefits", "statements.", "career_growth", "qualifications.preferred", "faq")
        ):
            continue
        found = next((match for match in _EXPERT.finditer(prose.text) if _named(match["list"]) > limit), None)
        if found is not None:
            yield context.in_prose(prose, *found.span("find"), values={"count": _named(found["list"])})
            return
        item = _EXPERT_ITEM.search(prose.text) if _is_required(prose) or prose.field.path.startswith("skills") else None
        if item is not None:
            single.append((prose, item))
    if len(single) > limit:
        yield context.in_prose(single[limit][0], *single[limit][1].span(), values={"count": len(single)})


def repeated_as_preferred(context: Context) -> Iterator[Hit]:
    """A preferred item that says what a required one says already."""
    preferred = [field for field in context.posting.each("qualifications.preferred[*]") if field.node.kind == "string"]
    required = [
        (field, content(field.node.value))
        for field in (context.posting.each("qualifications.required[*]") if preferred else ())
        if field.node.kind == "string"
    ]
    for field in preferred:
        words = content(field.node.value)
        for other, known in required:
            if words and (words == known or _is_one_of(words, field.node.value, other.node.value)):
                hit = context.on_value(field, values={"required": _short(other.node.value)})
                holder = context.posting.get("qualifications.preferred")
                if holder is not None and words == known and context.posting.format in ("yaml", "json"):
                    hit.fix = item_out(context.posting.source.text, holder, field.node)
                yield hit
                break


def long_hiring_process(context: Context) -> Iterator[Hit]:
    """More rounds than `max_rounds`, in words, in a sentence or as items of `hiring_process`; or a project of days."""
    hits = list(pattern(context)) or list(_steps_joined(context))
    yield from hits[:1]
    steps = [
        field
        for field in context.posting.each("hiring_process[*]")
        if field.node.kind == "string" and _ROUND.search(field.node.value)
    ]
    if not hits and len(steps) > context.options["max_rounds"]:
        yield context.on_value(Field(steps[-1].path, steps[-1].node))


def _steps_joined(context: Context) -> Iterator[Hit]:
    """Sentences that join more steps than `max_rounds`: "a call, three interviews and two tests"."""
    for prose in context.facts.corpus.holding(_STEP_HINTS):
        if sum(map(prose.lower.count, _STEP_HINTS)) < _FEWEST_STEPS:
            continue
        if any(within(prose.field.pattern, place) for place in context.rule.data["not_in"]):
            continue
        for first, last in prose.sentences:
            steps = list(_STEP.finditer(prose.text, first, last))
            count = sum(_count(step["count"].lower()) for step in steps)
            if len(steps) < _FEWEST_STEPS or count <= context.options["max_rounds"]:
                continue
            start, end = steps[0].start(), steps[-1].end()
            if passes(context.rule.data, prose, start, end):
                yield context.in_prose(prose, start, end)


def urgent_start(context: Context) -> Iterator[Hit]:
    """A start in haste, where no day is named."""
    if not context.posting.has("employment.start_date"):
        yield from pattern(context)


_ROUND = Lazy(
    r"\b(?:interviews?|calls?|conversation|meet\w{0,3}|panel|assessments?|tests?|presentation|exercise|task|trial)\b"
)
#: A step on the way to an offer, with its number.
_STEP = Lazy(
    r"\b(?P<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ ){0,3}?"
    r"(?:interviews?|rounds|tests?|assessments?|case stud(?:y|ies)|presentations?|assignments?|calls?|screens?|"
    r"screening|questionnaires?|trial days?|sample lessons?|role[- ]plays?)\b"
)
#: One of these is in every text that names a step.
_STEP_HINTS = (
    "interview", "rounds", "test", "assessment", "case stud", "presentation", "assignment", "call", "screen",
    "questionnaire", "trial day", "sample lesson", "role play", "role-play",
)  # fmt: skip
#: One step alone is no process.
_FEWEST_STEPS = 2


def _count(word: str) -> int:
    return int(DIGITS.get(word, word) if word not in ("a", "an") else 1)


def _is_required(prose: Prose) -> bool:
    return prose.field.path.startswith(("qualifications.required", "sections["))


def _named(text: str) -> int:
    """How many things a list names; long parts are clauses."""
    parts = [part for part in _PARTS.split(_LESSER.split(text, maxsplit=1)[0]) if part.strip(" .)")]
    return sum(part.count(" ") <= 3 for part in parts)


def _is_one_of(words: frozenset[str], text: str, required: str) -> bool:
    """Whether the preferred words are one entry of a required list that leaves no choice ("Excel, Word and Access")."""
    if text[1:].islower() or not any(letter.isupper() for letter in text[1:]) or _ALTERNATIVES.search(required):
        return False
    parts = [content(part) for part in _PARTS.split(required)]
    return len(parts) > 1 and words in parts


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " …"
