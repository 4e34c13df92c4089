"""Degrees that a posting asks for: from `education` and from what the text says."""

from __future__ import annotations

from jdlint.facts.bureau import BUREAU
from jdlint.facts.contexts import is_negated
from jdlint.facts.lazy import Lazy
from jdlint.posting import Field, Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Corpus, Prose
    from jdlint.finding import Span

#: Lowest first. `education.level` knows more; those between high school and bachelor are no degrees that count here.
LEVELS = ("associate", "bachelor", "master", "doctorate")
NAMES = {
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate",
}
_DEGREE_WORDS = (
    ("doctorate", r"ph\.?\s?d\b\.?(?:\s?degree)?|doctorates?|doctoral(?: degree)?|doctor of [a-z]{4,20}"),
    (
        "master",
        r"master(?:'s|s)?(?:'s)? (?:level )?degree|master'?s(?=\s(?:in|required|or|and|preferred)\b)|"
        r"master of [a-z]{3,20}"
        r"|(?-i:\bMLIS\b|\bM\.L\.I?\.?S\.|\bMLS(?= ?/ ?MLIS\b| degree| from an? ))(?: ?/ ?MLI?S)?(?: degree)?"
        r"|(?-i:\bMBA\b|\bMSc\b|\bM\.S\.|\bM\.A\.|\bMS(?= (?:in|degree)\b))(?: degree)?|(?:advanced|graduate|"
        r"postgraduate|post-graduate) degree",
    ),
    (
        "bachelor",
        r"bachelor(?:'s|s)?(?:'s)? (?:level )?degree|bachelor'?s(?=\s(?:in|required|or|and|preferred)\b|[.,;/]|$)|"
        r"bachelor of [a-z]{3,20}|undergraduate degree"
        r"|(?-i:\bBSc\b|\bBEng\b|\bB\.S\.|\bB\.A\.|\bB[AS](?: ?/ ?B[AS])?(?= (?:in|degree)\b)"
        r"|(?<=without a )B[AS]\b|(?<=hold a )B[AS]\b)(?: degree)?"
        r"|(?:four|4)[- ]year (?:college |university )?degree|(?:college|university|honou?rs) degree|degree[- ]educated"
        r"|(?:college|university) education"
        r"|(?:college|university) (?:graduates?|diploma)(?= (?:only|required))|"
        r"(?<=must be a )(?:college|university) graduate|graduates only(?= ?[.,;!(]|$)|"
        r"only (?:college |university )?graduates(?= (?:may|need|should|will|are))",
    ),
    ("associate", r"associate'?s?(?:'s)? degree|associate of [a-z]{3,20}|(?:two|2)[- ]year degree"),
    (
        "bachelor",
        r"(?:a|an|relevant|related|your) degree(?= (?:in|is|from|required|will|need|are|cannot)\b|[.,;]|$)|"
        r"no degree(?=,? no [a-z])|degree(?= (?:in|required|from|is required)\b)",
    ),
)
#: One of these is in every text that names a degree: in lower case, or just so.
_HINTS = (
    "degree", "bachelor", "master", "graduate", "doctor", "associate", "college", "university", "phd", "ph.d", "ph d",
    "ph. d",
)  # fmt: skip
_LETTERS = ("BA", "BS", "BEng", "B.A.", "B.S.", "MBA", "MS", "M.A.", "M.S.", "MLS", "MLIS", "M.L.")
_DEGREES = tuple((level, Lazy(rf"(?<!\w)(?:{source})")) for level, source in _DEGREE_WORDS)
_EQUIVALENT = Lazy(
    r"\bequivalen\w{1,3}|\bin lieu\b|\binstead of\b|\bin place of\b|\bsubstitut\w{1,5}|\bcombination of\b|"
    r"\bor (?:an? |the |some |significant |\d{1,2}\+? )?"
    r"(?:\w+[, ]{1,2}){0,6}(?:experience|training|apprenticeship|boot ?camp|certificat\w{1,5}|military|self-taught|"
    r"skills|knowledge|work|background|practice|portfolio)\b"
    r"|\bno degree\b|\bexperience (?:counts|is (?:just )?as good|may|can)\b|\bhowever (?:you )?gained\b|"
    r"\bor (?:at least )?(?:\w+|\d{1,2}\+?) (?:or more )?years\b|\bself[- ]taught\b"
    r"|\bor (?:a )?(?:high school|GED|associate|vocational|trade|technical)"
)
_ALIKE = Lazy(r"\bor (?:an? |the )?equivalent\b")
#: A way in that is less than a degree: a number of years, a lower school, a trade.
_OTHER_WAY = Lazy(
    r"\b(?:years?|months?|high school|GED|associate\w?|vocational|trade|technical|certificat\w{1,5}|apprenticeship|"
    r"training)\b"
)
#: Experience in the degree's place is spoken of, and refused.
_NO_EQUIVALENT = Lazy(
    r"\b(?:no|not|without|never|cannot|can't)\b[^.;,]{0,30}\b(?:substitut\w{1,5}|equivalen\w{1,3}|exceptions?|in lieu)"
    r"\b|\bno degree,? no [a-z]|"
    r"\bexperience (?:is|counts as) (?:no|not an?) (?:substitute|replacement)\b|"
    r"\bexperience (?:does not|doesn't|will not|cannot|can't) (?:count|replace|substitute|make up)\b"
)
#: "Candidates without a degree will not be considered" asks for one.
_REFUSED = Lazy(
    r"^(?:.{0,60}\b)?(?:without|lack(?:ing|s)?|no|who (?:do not|don't) (?:have|hold))\b[^.;]{0,60}?"
    r"\b(?:not be (?:considered|accepted|read|interviewed|hired|invited|reviewed)|won't be|need not|are rejected|"
    r"be (?:rejected|discarded|disqualified|turned down|ignored)|(?:do not|don't|should not) apply|cannot (?:be|apply)|"
    r"are not (?:considered|eligible)|no (?:interview|job|chance|interest|offer|application))\b"
    r"|^.{0,40}\b(?:do not|don't|will not|won't|cannot|never) (?:\w+ )?(?:read|consider|accept|hire|interview|take|"
    r"employ|look at|review)\b[^.;]{0,40}\b(?:without|who (?:lack|do not have|don't have))\b"
)
_OPTIONAL = Lazy(
    r"\b(?:prefer\w{0,5}|a (?:big |strong |definite )?plus|nice[- ]to[- ]have|ideally|desir\w{1,5}|bonus|"
    r"advantage\w{0,3}|an asset|helpful|welcome\w{0,2}|optional|beneficial|useful|"
    r"not (?:required|needed|necessary|essential|a must)|working toward\w{0,1}|pursuing|enrolled|currently|"
    r"in progress|reimburse\w{0,4}|tuition|students?|toward|increase|raise|steps?|earn)\b"
)
#: Letters behind the name of somebody, or what somebody has: no demand.
_CREDENTIALS = Lazy(
    r"(?-i:(?:^|[\s(])[A-Z][\w'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){1,3},? (?:[A-Z][A-Za-z.]{1,8}, ?){0,4}$)", flags=0
)
_BEARS = Lazy(
    r"^(?:,? ?[A-Z][A-Za-z.]{1,8}){0,4},? (?:(?:is|was) (?!(?:\w+ly )?(?:required|preferred|desired|needed|necessary)\b"
    r"|a (?:must|plus)\b)|(?:has|serves|leads|led|founded|joined|holds|works|who|our|the)\b)",
    flags=0,
)
_HAS = Lazy(
    r"\b(?:he |she |(?:our|its) (?:(?!ideal|next|new|future|candidates?|applicants?|hires?)[\w'’-]{1,20} ){1,4})"
    r"(?:also )?(?:holds?|has|have|earned|received|completed) [^.;]{0,60}$"
)
#: The law, a board or a regulator asks for the degree, not the employer.
_BY_LAW = Lazy(
    r"\blicen[sc](?:e|es|ed|ure|ing)\b|\bboard[- ](?:certified|eligible)|\bstatut\w{1,5}|\b(?:by|under|state|federal|"
    r"provincial) (?:the )?(?:laws?|regulations?|rules)\b|"
    r"\bas (?:[\w'-]+ ){0,4}(?:laws?|board(?: of [\w ]{3,20})?|statutes?|code|commission|regulations?) "
    r"(?:requires?|demands?|asks?)\b|\brequired by\b|\baccredit\w{2,6}|\bABET\b"
    r"|\bregistered (?:nurse|dietitian)|\bregistration with\b|\bteaching (?:credential|certificate)|\bcredential\b|"
    r"\bbar (?:admission|exam)|\badmitted to\b|\bcommission on\b|\bCPA\b|\bNCLEX\b|\bOPM\b|\b(?:C\.?F\.?R|"
    r"U\.?S\.?C)\b"
    r"|\bchartered\b|\bprofessional engineer\b|\bcivil service\b|\bfunder|\bgrant requires"
)
_DRIVING = Lazy(r"\b(?:driver'?s?'?s?|driving|commercial|cdl)(?:'s)? ?(?:driver'?s? )?licen[sc]e")
#: Titles of work that law or statute ties to a degree.
_REGULATED = Lazy(
    r"\b(?:nurs\w{1,4}|post-?doc\w{0,7}|RN|physician|doctor|surgeon|dentist|pharmacist|veterinarian|attorney|lawyer|counsel|solicitor|"
    r"barrister|judge|teacher|principal|social worker|psychologist|psychiatrist|"
    r"(?:physical|occupational|speech|speech-language|respiratory|massage|marriage|mental health|behaviou?ral?|"
    r"licensed) (?:and family )?(?:therapist|pathologist|counsel\w{1,4}|analyst)|therapist|pathologist|"
    r"counsell?or|dietitian|audiologist|optometrist|architect|professor|lecturer|faculty|superintendent|librarian|"
    r"midwife|chiropractor|radiograph\w{1,4}|"
    r"medical laborator\w{1,3}|clinical laborator\w{1,3}|land surveyor|actuar\w{1,3}|educator|chaplain|"
    r"structural engineer|civil engineer)\b"
)
_SILENT = (
    "employer.",
    "benefits",
    "career_growth",
    "compensation.",
    "statements.",
    "hiring_process",
    "application.",
    "duties",
    "citations",
    "faq",
)


class Degree:
    """A degree asked for: its `level` (one of LEVELS), where, and on what terms.

    `required` is false for what is only preferred; `insisted` tells that who has none is turned away; `equivalent` that
    experience or something else is accepted in its place, `alike` that no more is said of it than "equivalent
    experience"; `by_law` that the same text names a licence or statute. `prose` is None where the field itself says it.
    """

    __slots__ = ("alike", "by_law", "end", "equivalent", "field", "insisted", "level", "prose", "required", "start")

    def __init__(self, field: Field, level: str) -> None:
        self.field = field
        self.level = level
        self.required = True
        self.insisted = False
        self.equivalent = self.alike = False
        self.by_law = False
        self.prose: Prose | None = None
        self.start = self.end = 0

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.field.node.span if self.prose is None else self.prose.span(self.start, self.end)

    def __repr__(self) -> str:
        return f"Degree({self.level}, {self.field.path})"


def degrees_of(posting: Posting, corpus: Corpus) -> list[Degree]:
    """The degrees that the posting asks for: that of `education` first, then those of the text in order.

    Of several in one sentence ("a bachelor's or master's degree") the lowest counts.
    """
    return [*_of_field(posting), *(degree for prose in speaking_of_degrees(corpus) for degree in _of_prose(prose))]


def is_regulated(title: str) -> bool:
    """Tell whether law or statute ties work of this title to a degree."""
    return _REGULATED.search(title) is not None


def set_by_law(posting: Posting, title: str, proses: list[Prose]) -> bool:
    """Tell whether a degree may be the law's demand: the work is regulated, or a licence is asked for."""
    licences = [field.node.value for field in posting.each("licenses[*]") if field.node.kind == "string"]
    if is_regulated(title) or any(not _DRIVING.search(text) for text in licences):
        return True
    asked = (prose.text for prose in proses if not prose.field.path.startswith(_SILENT))
    return any(_BY_LAW.search(_DRIVING.without(text, " ")) for text in asked)


def _of_field(posting: Posting) -> Iterator[Degree]:
    node = posting.get("education.level")
    if node is None or node.kind != "string":
        return
    level = "doctorate" if node.value == "professional" else node.value
    if level in LEVELS:
        found = Degree(Field("education.level", node), level)
        other = posting.get("education.or_experience")
        found.equivalent = found.alike = other is not None and other.value is True
        found.by_law = node.value == "professional"
        yield found


def _of_prose(prose: Prose) -> Iterator[Degree]:
    path = prose.field.path
    if path.startswith(_SILENT):
        return
    for first, last in prose.sentences:
        sentence = prose.text[first:last]
        matches = sorted(degrees_in(sentence), key=lambda row: (LEVELS.index(row[0]), row[1]))
        if not matches or BUREAU.search(sentence):  # what others say of the occupation is no demand
            continue
        level, start, end = matches[0]
        if _is_had(sentence, start, end):
            continue
        refused = _REFUSED.match(sentence) is not None
        if is_negated(sentence, start, end) and not refused:
            continue
        found = Degree(prose.field, level)
        found.prose, found.start, found.end = prose, first + start, first + end
        found.insisted = refused
        found.required = not path.startswith("qualifications.preferred") and not _OPTIONAL.search(
            _clause(sentence, start)
        )
        item = prose.text if path.startswith("qualifications.") else prose.text[first : last + 120]
        found.equivalent = _EQUIVALENT.search(_NO_EQUIVALENT.without(item)) is not None
        found.alike = found.equivalent and _ALIKE.search(item) is not None and _OTHER_WAY.search(item) is None
        found.by_law = _BY_LAW.search(_DRIVING.without(sentence, " ")) is not None
        yield found


def _is_had(sentence: str, start: int, end: int) -> bool:
    """Whether somebody has the degree that stands from `start` to `end`, so that nobody is asked for it."""
    named = _CREDENTIALS.search(sentence[:start]) is not None and _BEARS.search(sentence[end:]) is not None
    return named or _HAS.search(sentence[:start]) is not None


def _clause(sentence: str, offset: int) -> str:
    start = sentence.rfind(";", 0, offset) + 1
    end = sentence.find(";", offset)
    return sentence[start : end if end >= 0 else len(sentence)]


def speaking_of_degrees(corpus: Corpus) -> list[Prose]:
    """The texts that may name a degree."""
    return corpus.holding((*_HINTS, *(letters.lower() for letters in _LETTERS if letters in corpus.text)))


def degrees_in(sentence: str) -> Iterator[tuple[str, int, int]]:
    """The degrees that a sentence names, whatever it says of them: the level, and start and end of the words."""
    lower = sentence.lower()
    if not any(word in lower for word in _HINTS) and not any(letters in sentence for letters in _LETTERS):
        return
    taken: list[tuple[int, int]] = []
    for level, expression in _DEGREES:
        for match in expression.finditer(sentence):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield level, match.start(), match.end()
