"""What postings disclose beside pay: benefits by kind, deadlines, vacancies, the use of AI, fair chances.

Each function tells whether the posting says it, in a field or in any sentence.
"""

from __future__ import annotations

import re

from jdlint.facts.contexts import contexts_of
from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts import Facts
    from jdlint.facts.text import Prose

#: Words that name a kind of benefit, where benefits are spoken of.
_BENEFIT_KINDS = {
    "health": Lazy(
        r"\bhealth(?:[- ]?care)?\b(?! (?:and safety|inspect|record|system|check))|\bmedical\b(?! (?:record|assist|exam"
        r"|center))|\bdental\b|\bvision (?:insurance|care|plan|cover)|\b(?:HSA|FSA)\b|\bextended health\b"
    ),
    "retirement": Lazy(
        r"\b40[13]\s?\(?[kab]\)?|\b457\b|\bretirement\b|\bpension\b|\bRRSP|\bsuperannuation\b|\bSIMPLE IRA\b|\bESOP\b"
        r"|\bIRA\b|\bPERA\b|\bTSP\b|\bprofit[- ]sharing plan"
    ),
    "paid_leave": Lazy(
        r"\bPTO\b|\bpaid (?:time|days?|sick|vacation|leave|parental|family|holidays?|safe|annual|personal)\b"
        r"|\bvacation\b|\bsick (?:leave|days?|time)\b|\bannual leave\b|\bholidays?\b|\bdays? off\b|\bleave\b"
        r"|\btime off\b"
    ),
}
#: Words that name one anywhere.
_BENEFITS_ANYWHERE = {
    "health": Lazy(
        r"\b(?:health|medical|dental|vision)(?:,? (?:and |or |& )?(?:health|medical|dental|vision)){0,3} (?:insurance"
        r"|coverage|plans?|benefits?|cover)\b|\bhealth insurance\b"
    ),
    "retirement": Lazy(r"\b40[13]\s?\(?[kab]\)?|\b(?:retirement|pension) (?:plans?|savings|scheme|benefits?)\b|\bRRSP"),
    "paid_leave": Lazy(
        r"\bPTO\b|\bpaid (?:time off|days off|sick|vacation|leave|parental|family|holidays?|annual|personal)\b"
        r"|\b(?:vacation|sick) (?:days?|time|leave|pay)\b"
    ),
}
#: One of these stands in every text that names a kind anywhere.
_BENEFIT_CUES = ("health", "medical", "dental", "vision", "401", "403", "retire", "pension", "rrsp", "pto", "paid",
                 "vacation", "sick")  # fmt: skip
_OTHER_BENEFIT = Lazy(
    r"\b(?:insurance|tuition|stipends?|reimburs\w+|allowances?|disability|life cover|wellness|commuter|parking|meals?"
    r"|gym|housing|relocation|discounts?|child ?care|training|equipment|phone|uniforms?|EAP|assistance program)\b"
)
_OFFER = Lazy(
    r"\b(?:we|our (?:benefits|package)|benefits) (?:\w+ )?"
    r"(?:offer|provide|pay|cover|match|include|comprise|contribute)s?\b"
    r"|\byou(?:'ll| will)? (?:also )?(?:get|receive|have|enjoy)\b|^(?:\W{0,3})benefits\b|\bcomes? with\b|\bbenefits:"
    r"|\bbenefits (?:are|is)\b|\b(?:people|staff|employees|everyone|members) (?:get|receive|have|enjoy)\b"
)
#: Where the benefits of others are spoken of, or the work.
_NO_BENEFITS = ("duties", "qualifications", "title", "employer", "tools", "citations", "statements")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DEADLINE = Lazy(
    r"\b(?:by|before|until|till|through|no later than|on or before|closes?(?: on)?|closing|ends?|due:?"
    r"|deadline(?: is)?:?)"
    rf" (?:\w{{3,9}},? )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end of|\[\["
    r"|midnight|noon|\d{1,2} ?[ap]m)"
    r"|\b(?:applications?|posting|position|vacancy|opening|r[ée]sum[ée]s?)\b[^.;]{0,60}"
    r"\b(?:ongoing|rolling|continuous(?:ly)?"
    r"|no later than|within \w+ (?:days|weeks)|remains? open|until filled|clos(?:es?|ing)|deadline)\b"
    r"|\b(?:closing|close|last) (?:date|day)\b|\b(?:application )?deadline\b|\b(?:rolling|ongoing|continuous) basis\b"
    r"|\b(?:open )?until (?:the (?:position|role|job|post) is )?filled\b"
    r"|\bno (?:fixed |set )?(?:deadline|closing date)\b|\b(?:posting|ad) expires\b"
    r"|\bevergreen (?:posting|position|role)\b"
    r"|\bapplications? (?:are |is )?(?:accepted year[- ]round|(?:reviewed|read|considered) as)\b"
    r"|\bapplication (?:period|window)\b|\bapply within\b"
)
_VACANCY = Lazy(
    r"\b(?:existing|current|actual|immediate|open|active|present|new(?:ly created)?|known) (?:\w+ )?"
    r"(?:vacanc(?:y|ies)|vacant position|job opening)\b"
    r"|\bvacanc(?:y|ies)\b[^.;]{0,40}\b(?:exist|current|open|now|today|future|pool|not|does)"
    r"|\b(?:future|anticipated|upcoming|potential|possible) (?:\w+ )?"
    r"(?:vacanc|opening|opportunit|need|role|position|hiring)"
    r"|\b(?:talent|candidate|applicant) (?:pool|pipeline|community)\b|\bnot (?:for )?an? (?:existing|current) "
    r"|\b(?:replac\w+|backfill)\b[^.;]{0,30}\b(?:position|role|vacan\w+|colleague|employee)"
    r"|\b(?:position|role|job|posting) (?:is )?(?:not )?(?:currently |now )?(?:not )?vacant\b"
    r"|\bvacan(?:cy|t)\b[^.;]{0,12}[:?]"
    r"|\b(?:no|not a) (?:\w+ )?vacancy\b"
    r"|\b(?:positions?|jobs?|roles?) (?:that )?(?:will|may) (?:open|become available)\b"
)
_AI = Lazy(
    r"\b(?:artificial intelligence|AI|machine[- ]learning|automated (?:tools?|employment|decision\w*|systems?|screening"
    r"|processing)|algorithm\w*|AEDT|software|computer program)\b[^.;]{0,120}"
    r"\b(?:screen|scor|assess|select|review|rank|evaluat|applica|applicant"
    r"|candidate|hir(?:e|ing)|recruit|shortlist|interview)"
    r"|\b(?:screen|assess|select|review|rank|evaluat|applica|candidate|hir(?:e|ing)|recruit|shortlist)\w*\b[^.;]{0,120}"
    r"\b(?:artificial intelligence|AI|automated (?:tools?|decision\w*|systems?)|algorithm\w*|AEDT)\b"
)
_WE_USE = Lazy(r"\b(?:we|our \w+) (?:may |also )?(?:use|employ|rely)\b|\bapplications? (?:is|are)\b")
_FAIR_CHANCE = Lazy(
    r"\b(?:arrests?|convictions?|criminal (?:records?|histor(?:y|ies)|backgrounds?|convictions?)|justice[- ]involved)\b"
    r"[^.]{0,160}\b(?:consider\w*|welcome\w*|encouraged|eligible|fair chance|not (?:be )?(?:automatically )?"
    r"(?:disqualif|exclud|bar)\w*)"
    r"|\b(?:consider\w*|welcome\w*|encourage\w*)\b[^.]{0,120}\b(?:arrests?|convictions?|criminal (?:records?|"
    r"histor(?:y|ies)|backgrounds?|convictions?))"
    r"|\bfair chance (?:act|ordinance|initiative|hiring|employer|law)"
)
_TAG = Lazy(r"\bEOE\b|\bEEO\b|\bequal employment\b|\bM/F/")
_TAGLINE = {
    "veteran": Lazy(r"\bvet(?:eran)?s?\b", cues="vet"),
    "disability": Lazy(r"\bdisabilit(?:y|ies)\b|\bdisabled\b", cues="disab"),
}
_LINK = Lazy(r"https?://\S{4,200}")
_LONGEST_ADDRESS = 200


def sentences(facts: Facts, cues: tuple[str, ...] = ()) -> Iterator[tuple[Prose, int, int]]:
    """Every sentence with its prose; with `cues` those of texts that hold one of them."""
    for prose in facts.corpus.holding(cues) if cues else facts.proses:
        for start, end in prose.sentences:
            yield prose, start, end


def leads_to(facts: Facts, fields: tuple[str, ...], words: Lazy) -> bool:
    """Whether a link stands in one of the fields, or in a sentence that has the words; in Markdown, in its source.

    `words` must have cues.
    """
    source = facts.posting.source
    if not _LINK.search(source.text) and not _LINK.search(facts.corpus.text):
        return False
    speaking = {id(prose) for prose in facts.corpus.holding(words.cues)}
    for prose, start, end in sentences(facts):
        here = prose.field.path.startswith(fields)
        if here or (id(prose) in speaking and words.search(prose.text, start, end)):
            span = prose.span(start, end)
            rest = ""
            if facts.posting.format not in ("yaml", "json"):  # there the next field may stand on the same line
                rest = source.text[span.end : span.end + _LONGEST_ADDRESS].partition("\n")[0]
            if _LINK.search(prose.text, start, end) or _LINK.search(source.slice(span) + rest):
                return True
    return False


def first_match(facts: Facts, pattern: Lazy, *, not_in: tuple[str, ...] = ()) -> tuple[Prose, int, int] | None:
    """The first place that matches, outside the fields `not_in`."""
    for prose in facts.corpus.holding(pattern.cues) if pattern.cues else facts.proses:
        if prose.field.path.startswith(not_in) if not_in else False:
            continue
        match = pattern.search(prose.text)
        if match is not None:
            return prose, match.start(), match.end()
    return None


def benefit_kinds(facts: Facts) -> set[str]:
    """Which kinds of benefit are named: "health", "retirement", "paid_leave", "other"."""
    found = {field.node.value for field in facts.posting.each("benefits[*].kind") if field.node.kind == "string"}
    listed = [prose for prose in facts.proses if prose.field.path.startswith("benefits")]
    for prose in listed:
        found |= {kind for kind, pattern in _BENEFIT_KINDS.items() if kind not in found and pattern.search(prose.text)}
        if "other" not in found and _OTHER_BENEFIT.search(prose.text):
            found.add("other")
    for prose in facts.corpus.holding(_BENEFIT_CUES):
        if found.issuperset(_BENEFITS_ANYWHERE):
            break
        if prose in listed:
            continue
        text = prose.text
        if prose.field.path.startswith(_NO_BENEFITS):
            # A paragraph behind the list of duties may still offer something.
            text = " ".join(text[a:b] for a, b in prose.sentences if _OFFER.search(text, a, b))
        found |= {kind for kind, pattern in _BENEFITS_ANYWHERE.items() if kind not in found and pattern.search(text)}
    return found


def reads_benefits(facts: Facts) -> bool:
    """Whether benefits that stand there can be told: by a kind, or in a language whose words are known here."""
    anywhere = facts.posting.has("benefits") or facts.posting.format not in ("yaml", "json")
    return facts.language == "en" or not anywhere or bool(facts.benefit_kinds)


def states_deadline(facts: Facts) -> bool:
    """Whether it says until when one may apply, or that there is no last day."""
    if facts.posting.has("dates.closes") or first_match(facts, _DEADLINE, not_in=("duties", "employer", "benefits")):
        return True
    headings = facts.posting.each("sections[*].heading")
    return any(field.node.kind == "string" and _DEADLINE.search(field.node.value) for field in headings)


def states_vacancy(facts: Facts) -> bool:
    """Whether it says that there is a vacancy, or that there is none yet."""
    return facts.posting.has("employment.vacancy") or first_match(facts, _VACANCY, not_in=("duties",)) is not None


def states_ai(facts: Facts) -> bool:
    """Whether it says that AI takes part in the choice of applicants."""
    if facts.posting.has("statements.ai_use"):
        return True
    for prose, start, end in sentences(facts):
        if _AI.search(prose.text, start, end) is None:
            continue
        # In duties and qualifications AI is mostly what the job is about; "we use" tells what is done with applicants.
        about_the_job = prose.field.path.startswith(
            ("duties", "qualifications", "employer", "title", "tools", "skills")
        )
        if not about_the_job or _WE_USE.search(prose.text, start, end):
            return True
    return False


def states_fair_chance(facts: Facts) -> bool:
    """Whether it says that applicants with a record are considered."""
    return (
        facts.posting.has("statements.fair_chance") or first_match(facts, _FAIR_CHANCE, not_in=("duties",)) is not None
    )


def names_in_tagline(facts: Facts, group: str) -> bool:
    """Whether a statement of equal treatment names "veteran" or "disability"."""
    named = _TAGLINE[group]
    for prose, start, end in sentences(facts, named.cues):
        if named.search(prose.text, start, end) is None:
            continue
        around = {name for first, last in prose.sentences for name in contexts_of(prose, first, last)}
        if "equal_opportunity" in around or _TAG.search(prose.text):
            return True
    return False


def background_checks(facts: Facts) -> Iterator[tuple[Prose, re.Match[str]]]:
    """Every mention of a check of criminal records, that the text does not deny."""
    for prose in facts.corpus.holding(_CHECK.cues):
        for match in _CHECK.finditer(prose.text):
            if "negation" not in contexts_of(prose, match.start(), match.end()):
                yield prose, match


def announces_check(facts: Facts) -> bool:
    """Whether a check of criminal records is announced."""
    return any(background_checks(facts))


def papers(facts: Facts) -> tuple[Prose, int, int] | None:
    """Where papers that show an age are asked for with the application."""
    return first_match(facts, _PAPERS, not_in=("duties", "qualifications", "education"))


def asks_for_papers(facts: Facts) -> bool:
    """Whether papers that show an age are asked for with the application."""
    return papers(facts) is not None


def names_other_pay(facts: Facts) -> bool:
    """Whether a field speaks of pay beside the base."""
    return any(facts.posting.has(f"compensation.{name}") for name in OTHER_PAY)


#: Contracts under which nobody is employed: duties towards job seekers do not arise.
NO_JOBS = ("volunteer", "contractor")
OTHER_PAY = ("bonus", "equity", "commission", "other")
_PAPERS = Lazy(
    r"\b(?:transcripts?|diplomas?|copy of (?:your )?degree|certificates? of (?:study|graduation))\b",
    cues="transc diplom copy certif",
)
_CHECK = Lazy(
    r"\b(?:criminal )?background (?:checks?|screen(?:s|ings?)?|investigations?)\b"
    r"|\bcriminal (?:record|history|background)s? (?:checks?|screen(?:s|ings?)?|reviews?)\b",
    cues="backgr crimin",
)
