"""A clause made ready for cues: words put into classes (TRADE, PAY, GROW …), so that a cue is a short expression."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy

#: Classes of words, in capitals because a clause is in lower case. Customers, users and members are nobody's trade.
_CLASSES = {
    "TRADE": "accountants actuaries adjusters administrators advisers advisors agents aides analysts apprentices "
    "architects assemblers "
    "assistants attorneys auditors bakers barbers baristas bartenders bookkeepers brokers butchers caregivers "
    "carpenters cashiers chefs cleaners clerks cnas coaches coders consultants cooks counsellors counselors cpas "
    "dentists designers developers dietitians directors dispatchers doctors drivers economists editors educators "
    "electricians emts engineers estheticians estimators executives farmers firefighters guards hairdressers "
    "hygienists inspectors installers instructors interns interpreters janitors journalists judges laborers "
    "labourers lawyers lecturers librarians lpns machinists managers marketers masons mechanics midwives nurses "
    "officers operators packers painters paralegals paramedics paraprofessionals pharmacists phlebotomists "
    "physicians pickers pilots pipefitters planners plasterers plumbers practitioners principals professionals "
    "professors programmers receptionists recruiters representatives reps researchers rns roofers sailors "
    "salespeople scientists secretaries servers sonographers specialists statisticians stylists superintendents "
    "supervisors surgeons surveyors tailors tanners teachers technicians technologists tellers therapists tilers "
    "translators truckers tutors underwriters veterinarians waiters welders workers writers acupuncturists "
    "anesthetists animators appraisers arborists archivists artists astronomers attendants bailiffs biochemists "
    "brickmasons cartographers chauffeurs chemists chiropractors composers concierges coordinators couriers curators "
    "dancers detectives dishwashers dosimetrists drafters drillers examiners fabricators fitters florists foresters "
    "framers fundraisers generalists geographers geoscientists glaziers hairstylists handlers historians illustrators "
    "investigators landscapers lifeguards loaders manicurists millwrights movers nutritionists optometrists "
    "orderlies orthodontists perfusionists photographers physicists podiatrists porters proofreaders prosthetists "
    "psychiatrists registrars reporters riggers roustabouts seamstresses singers sommeliers sorters steamfitters "
    "stockers stonemasons telemarketers tilesetters trainers transcriptionists typists upholsterers waitresses wardens",
    "PAY": "salary wage pay earnings income compensation",
    "PAYS": "salaries wages incomes",
    "EARN": "earn earns earned earning make makes made making paid command commands averaged",
    "GROW": "grow reach rise increase expand double triple exceed hit surpass decline shrink fall climb surge soar "
    "jump drop add lose gain shed outstrip outpace swell balloon",
    "GREW": "grew grows grown growing rose rises risen rising increased increases increasing expands expanded "
    "expanding "
    "doubled doubles doubling tripled triples reached reaches exceeded exceeds surpassed declined declines declining "
    "climbing climbs surging surges soaring soars jumping jumps dropping drops "
    "shrank shrunk shrinking fell falls fallen climbed surged soared jumped dropped outpaces outpaced outpacing "
    "outstrips",
    "EXPECT": "projects projected projecting projection projections expect expects expected forecast forecasts "
    "forecasted predict predicts predicted estimate estimates estimated anticipate anticipates anticipated poised",
    "LABOR": "employment occupation occupations profession professions vacancies",
    "INDUSTRY": "field industry sector economy workforce",
    "MARKET": "market markets",
    "WHO": "employers companies firms businesses organizations organisations americans canadians europeans adults "
    "consumers farms households jobseekers hospitals restaurants hotels "
    "ranches manufacturers retailers carriers population charities nonprofits",
}
_CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}
_TRADE_ENDS = ("ologists", "icians", "keepers", "workers", "makers", "smiths", "acists", "otomists", "apists", "orists")
#: Stands in a clause for a figure where its place counts.
FIGURE = "num"
#: Words outside the classes without which no cue holds either.
_OTHER_CUES = frozenset((
    "jobs", "job", "median", "average", "demand", "unemployment", "turnover", "attrition", "shortage", "shortfall",
    "unfilled", "openings", "bls", "glassdoor", "payscale", "salary", "ziprecruiter", "zippia", "levels", "robert",
    "national", "need", "needs", "positions", "typical", "rate", "competitors", "rivals", "elsewhere",
    "fail", "fails", "failed", "say", "report", "believe", "plan", "feel", "struggle", "quit", "regret", "admit",
    "cannot", "experts", "pays", "usa", "country", "nationwide", "nationally", "midwest", "northeast", "southeast",
    "southwest", "northwest", "america", "american", "nation", FIGURE,
))  # fmt: skip
_WORD = Lazy(r"[a-z]+", flags=0)
_ASIDE = Lazy(r"\([^()\d]{0,200}\)", flags=0)
#: Lower case would make "us" of it.
_AMERICA = Lazy(r"\bU\.?S\.?(?:A\b\.?)?(?![a-z])|\bUnited States\b", flags=0)
#: "Our country" is not the employer's, "our country stores" are.
_OUR_FIELD = Lazy(
    r"\bour (?=(?:field|profession|industry|trade|sector|nation|country|economy|market)(?:'s\b|\W{0,2}$|[.,;:!?)]|"
    r" (?:is|are|was|has|have|will|needs?|faces?|lacks?|loses|lost|pays?|earns?|averages?|gr[eo]ws?|employs?|keeps|"
    r"and|or|that|which|who|in|by|at|for|to|as|with|from|over|since|each|every|today|this|right|now|there|average)\b))",
    flags=0,
)
#: "Our research shows that the median …" tells of others, too, and names nobody.
_OUR_RESEARCH = Lazy(
    r"\bour (?:own )?(?:market )?(?=(?:research|data|surveys?|analysis|figures) (?:shows?|finds?|found|says?|puts?|"
    r"suggests?|indicates?) (?:that )?(?:the )?(?:median|average)\b)",
    flags=0,
)
#: "Pull in" is to earn, and who is told of others "like you" is told of others; "around here" is not "here".
_SAID_OTHERWISE = (
    (Lazy(r"\bpull(?:s|ed)? (?:in|down)(?= )"), "earn"),
    (Lazy(r"(?<=s) like you(?:rself)?\b"), ""),
    (Lazy(r"(?<=s) (?:around|out|near|round) here\b"), " hereabouts"),
    (
        Lazy(
            r"\byou(?:'ll| can| may| will| might)? (?:expect|find|see|hear)(?: to see| that)? (?=the |that |[a-z]+s )"
        ),
        "",
    ),
)
_AT_LARGE = Lazy(
    r"\bin an? (?:[a-z-]+ )?american (?:city|town|suburb|state)\b|"
    r"\b(?:nation|world|state|industry)-?wide\b|\bnationally\b|\bglobally\b|\b(?:in|across|throughout|around|over|"
    r"for) (?:the |this )?(?:whole |entire )?(?:usa\b|"
    r"state\b|uk\b|united kingdom|eu\b|country|nation|industry|field|profession|trade|sector|world|canada|europe|"
    r"britain|"
    r"australia|germany|america)|\bin (?:large|big|major|most) (?:cities|states|regions)\b|"
    r"\bin this (?:field|profession|industry|trade|sector)\b|\bindustrywide\b|"
    r"\bin (?:the )?(?:western|eastern|southern|northern|midwestern|mountain) states\b|"
    r"\bin (?:this|today's|the (?:job|labou?r|local)) market\b"
)


class Clause:
    """`text` in lower case with classes in capitals and LARGE for "nationwide"; `words` are its words and classes."""

    __slots__ = ("text", "words")

    def __init__(self, text: str) -> None:
        text = _AMERICA.sub("usa", text) if "U" in text else text
        text = _OUR_FIELD.sub("the ", text.lower())
        text = _OUR_RESEARCH.sub("the ", text) if "our " in text and ("median" in text or "average" in text) else text
        for words, instead in _SAID_OTHERWISE:
            text = words.without(text, instead)
        plain = _WORD.findall(text)
        self.words = {*plain, *(class_of(word) for word in plain)}
        if self.is_mute:
            self.text = text
            return
        text = _AT_LARGE.without(_ASIDE.sub(" ", text) if "(" in text else text, "LARGE")
        if "LARGE" in text:
            self.words.add("LARGE")
        self.text = " ".join(_WORD.sub(lambda match: class_of(match.group()), text).split())

    @property
    def is_mute(self) -> bool:
        """Whether no cue can hold: it has neither a word of a class nor another word that a cue needs."""
        return self.words.isdisjoint(_CLASSES) and self.words.isdisjoint(_OTHER_CUES)


def class_of(word: str) -> str:
    """The class of a lower-case word, else the word."""
    found = _CLASS_OF.get(word)
    if found is None:
        return "TRADE" if word.endswith(_TRADE_ENDS) else word
    return found
