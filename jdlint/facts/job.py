"""What the job is, as far as title, duties and the running text tell: is it desk work, does anybody drive?"""

from __future__ import annotations

from functools import cached_property

from jdlint.facts.lazy import Lazy
from jdlint.facts.occupation import occupation_of, occupation_of_title
from jdlint.facts.seniority import seniority_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.occupation import Occupation
    from jdlint.facts.text import Prose
    from jdlint.posting import Posting

_BRACKET = Lazy(r"\(((?:[A-Z]|desk)[\w &/,'.-]{2,50})\)\.?\s*$", flags=0)
_FIRST_LINE = Lazy(r"^([A-Z][\w &/,'().-]{2,60}[\w)])\n", flags=0)
#: A first line that is a demand or a sentence, and no title.
_NO_TITLE = Lazy(
    r"\b(?:must|required|requirements?|you|we|our|is|are|years?|experience|degree|licen[sc]e|posting|able)\b"
)
_WANTED = Lazy(
    r"^(?:we(?:'re| are)? (?:are )?(?:looking for|hiring|seeking|need)|looking for|hiring|seeking|wanted|needed|"
    r"join us as|role|position|job title|title)[: ]{1,3}"
    r"(?:an? |our )?([\w &/'-]{3,50}?)(?= (?:with|who|to|for|in|at|needed|wanted)\b|[.,;:!]|$)"
)
#: For titles in lower case, as the next.
_DESK = Lazy(
    r"\b(?:desk|office|copywriter|writer|editor|proofreader|account(?:ant|ing)|bookkeep\w{2,3}|data[- ]entry|analyst|"
    r"developer|programmer|software|web|designer|receptionist|"
    r"clerk|call cent(?:er|re)|contact cent(?:er|re)|customer (?:service|support|care)|help ?desk|paralegal|"
    r"legal (?:assistant|secretary)|payroll|recruiter|recruitment|human resources|hr|"
    r"administrat\w{2,6}|secretary|translator|interpreter|actuary|actuarial|underwriter|billing|coder|coding|"
    r"economist|statistician|data (?:scientist|engineer|analyst)|"
    r"engineer, (?:software|platform|data)|(?:software|platform|data|devops|security|backend|back-end|frontend|"
    r"front-end|machine learning|ai|cloud|reliability) (?:engineer|architect)|product (?:manager|owner)|"
    r"social media|content|seo|marketing|compliance|auditor|tax|finance|financial|controller|scheduler|dispatcher|"
    r"transcri\w{3,7}|researcher|attorney|lawyer|tutor, online|online|"
    r"telephone|phone|telesales|inside sales|remote|virtual|librarian|archivist|policy|grant writer|procurement|"
    r"buyer|planner|credit|collections|claims|loan|teller)\b",
    flags=0,
)
_NOT_DESK = Lazy(
    r"\b(?:field|outside|on-?site|mobile|travel\w{0,3}|community|home|route|driver|courier|delivery|mail|warehouse|"
    r"stock\w{0,3}|shipping|receiving|inventory|parts|tool ?room|grocery|retail|store|"
    r"produce|counter|sales floor|hotel|front desk agent|mechanic\w{0,3}|technician|installer|equipment|file|supply|"
    r"maintenance|production|construction|estimator|inspector|nurs\w{1,4}|clinical|"
    r"medical assistant|dental|care|event\w{0,1}|facilities|building|property|network|hardware|desktop|it support|"
    r"systems administrator|data cent(?:er|re)|broadcast|photo\w{0,8}|landscape|interior|set|urban|"
    r"sign language|school|library|archiv\w{2,4}|records|"
    r"municipal|code compliance|environmental|safety|broker|adjuster|appraiser|civil|"
    r"structural|bank)\b",
    flags=0,
)
#: Anything that a driver's licence or a car may be for, and the plainer of these signs alone.
_ROAD_WORDS = (
    r"\bdriv(?:er?|ers|es|ing)\b(?!'s?| licen[sc]e| record| (?:[\w'-]+ ){0,3}(?:results?|growth|sales|revenue|"
    r"adoption|change|innovation|engagement|improvements?|strategy|quality|initiatives?|"
    r"performance|traffic|success|efficienc|win|value|awareness|demand|outcomes|process|decisions?|projects?|"
    r"conversion))|"
    r"\b(?:vehicles?|vans?|cars?|trucks?|tractors?|fleet|routes?|roads?|travel\w{0,4}|"
    r"(?<!patient )(?<!clinic )(?<!office )(?<!website )visit\w{0,3}|courier|chauffeur|"
    r"errands?|mileage|off-?site|job ?sites?|work ?sites?|building sites?|"
    r"client sites?|customer sites?|(?:several|multiple|different|various|many|our|between|all|two|three|four|five|"
    r"other) (?:\w+ )?(?:sites|locations|stores|branches|schools|homes|offices|campuses|clinics|buildings|"
    r"properties)|"
    r"outreach|home care|home health|in-home|(?:clients?'?s?|patients?'?|customers?'?|people's|residents'|"
    r"their) (?:own )?homes?|house calls|transport(?:ing|ation of| (?!layer|protocol)\w+)|"
    r"deliver(?:y|ies)? (?:driver|route|round|van|of (?:goods|food|parcels|meals|packages|supplies))|deliver(?:s|"
    r"ing)? (?:\w+ ){0,3}(?:goods|food|parcels|meals|packages|supplies|orders|flowers|furniture|parts|equipment|"
    r"medication|mail|samples)|"
    r"pick(?:ing)? up|drop(?:ping)? off|on location|in the field|field ?work|territor\w{1,3}|door[- ]to[- ]door|"
    r"patrol\w{0,3}|tow\w{0,3}|forklifts?|snow|mow\w{0,3}|inspections?|on the road|door-step)\b"
)
_ROAD = Lazy(_ROAD_WORDS)
_PLAIN_ROAD = Lazy(
    _ROAD_WORDS
    + r"|\b(?:deliver\w{0,5}|field|sites?|mobile|emergenc\w{1,3}|install\w{0,6}|repair\w{0,3}|clients?|events?|"
    r"communit\w{1,3}|outdoors?|outings?)\b"
)
_BODY = Lazy(
    r"\b(?:warehouse|stock(?:room|ing)?|inventory|unload\w{0,3}|(?:re)?load(?:s|ing)? (?!balanc)|lift(?:s|ing)?|"
    r"carry(?:ing)?|boxes|cartons|pallets|packages|parcels|shipments?|shipping|receiving|supplies|"
    r"mail ?room|deliver(?:y|ies) of|furniture|hardware|racks?|racking|cabling|"
    r"equipment(?! (?:that )?(?:we|from us)\b)|machines?|tools|paper stock|"
    r"bulk paper|storage|archives? boxes|records boxes|trade ?shows?|booths?|"
    r"event set-?up|set(?:ting)?[- ]?up (?:rooms?|tables|chairs|events?|booths?|equipment)|kitchen|patients?|"
    r"residents|toddlers|infants|animals?|cleaning|garden\w{0,3}|install\w{0,6}|assembl\w{1,4}|"
    r"ladders?|construction|shelves|shelving|shop floor|production floor|on your feet|walk(?:ing)?|"
    r"stand(?:ing)? (?:at|behind)|counter|museum|exhibits?|cameras?|deposits of coin|coin)\b"
)
#: Fields that say nothing of what is done.
_SILENT = (
    "employer.", "benefits", "statements.", "compensation.", "career_growth", "application.", "hiring_process",
)  # fmt: skip
_LONGEST_TITLE = 60


class Job:
    """The job of a posting: its title, its level, its occupation, and the words that tell what is done there."""

    def __init__(self, posting: Posting, proses: list[Prose]) -> None:
        self._posting = posting
        self._proses = proses

    @cached_property
    def title(self) -> str:
        """The title; in a part of a posting what looks like one: a first line, or a bracket at the end. "" if none."""
        stated = self._posting.text("title")
        if stated or not self._posting.fragment:
            return stated
        for prose in self._proses:
            for pattern in (_FIRST_LINE, _BRACKET):
                found = pattern.search(prose.text)
                if found is not None and not _NO_TITLE.search(found[1]):
                    return found[1]
        first = next((prose.text for prose in self._proses if prose.field.pattern == "sections[*].text"), "")
        if len(first) <= _LONGEST_TITLE and not first.endswith((".", ":", "!", "?")) and not _NO_TITLE.search(first):
            return first
        wanted = _WANTED.match(first)
        return wanted[1] if wanted else ""

    @cached_property
    def level(self) -> str | None:
        """The level as `employment.seniority` or the title states it."""
        return self._posting.text("employment.seniority") or seniority_of(self.title)

    @cached_property
    def occupation(self) -> Occupation:
        """What the posting states as its occupation, else what the title may mean."""
        if self._posting.text("title") or self._posting.text("occupation"):
            return occupation_of(self._posting)
        return occupation_of_title(self.title)

    @cached_property
    def is_desk_work(self) -> bool:
        """Whether the title names work at a desk and nothing that is done elsewhere."""
        title = self.title.lower()
        return _DESK.search(title) is not None and _NOT_DESK.search(title.replace("desk-based", "")) is None

    @property
    def has_duties(self) -> bool:
        """Whether the posting says what is done."""
        return sum(1 for field in self._posting.each("duties[*]") if field.node.kind == "string") >= 2

    def moves_about(self, leaving_out: Lazy, *, plain: bool = False) -> bool:
        """Tell whether anything speaks of driving, travel or work at other places; with `plain` hints count as well.

        `leaving_out` finds the demand itself, whose words are no evidence.
        """
        percent = self._posting.get("employment.travel_percent")
        if percent is not None and percent.kind in ("integer", "number") and percent.value > 0:
            return True
        return self.speaks_of(_PLAIN_ROAD if plain else _ROAD, leaving_out)

    def works_with_the_body(self, leaving_out: Lazy) -> bool:
        """Tell whether anything but the demand itself speaks of handling things, standing or walking."""
        return self.speaks_of(_BODY, leaving_out)

    def speaks_of(self, sought: Lazy, leaving_out: Lazy) -> bool:
        """Tell whether an expression is found in what says what the job is."""
        texts = [self.title, *(prose.text for prose in self._proses if not prose.field.path.startswith(_SILENT))]
        return any(sought.search(leaving_out.without(text, " ")) for text in texts)


__all__ = ["Job"]
