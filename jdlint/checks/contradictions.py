"""Requirements that another part of the posting denies: "no experience needed", "Do I need a licence? No"."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.facts.education import NAMES
from jdlint.facts.experience import written
from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose

_THING = r"(?P<thing>(?:(?!is |are |was |will |to |or |and |if |but )[\w'/+#.-]{1,25} ){0,5}?[\w'/+#-]{2,25})"
#: Sentences that say that something is not needed.
_DENIALS = (
    rf"\bno {_THING},? (?:is |are |will be )?(?:required|needed|necessary)\b",
    rf"\b(?:you )?(?:do not|don't|won't|will not|needn't) (?:need|require|have to have|ask for) (?:to have )?(?:an? |"
    rf"any |previous |prior |your )?{_THING}(?=[.,;!?]|$| (?:to|for|in this|here)\b)",
    rf"(?:^|[.:;,] ?|\ban? |\bany )\b{_THING},? (?:is|are) not (?:a requirement|required|needed|necessary|essential)\b",
    r"\b(?P<thing>experience) (?:isn't|is not|not) (?:required|needed|necessary)\b",
    rf"\b(?P<bare>no {_THING})(?=[.!,;]? (?:we(?:'ll| will)? train|we will teach|no problem|full training|"
    rf"training (?:is )?(?:given|provided)))",
)
_QUESTION = Lazy(
    rf"^(?:do|will|would|must|should) (?:I|you|we|candidates|applicants) (?:need|have|require|hold|own)(?: to have|"
    rf" to hold| to own)? (?:an? |any |previous |prior |my |your )?{_THING}(?: for this \w+| to apply| to start)?\?"
    rf"|^(?:is|are) (?:an? |any |previous |prior |"
    rf"the )?(?P<passive>(?:[\w'/+#.-]{{1,25}} ){{0,5}}?[\w'/+#-]{{2,25}}) (?:required|needed|necessary|mandatory|"
    rf"a must)\b"
)
#: A question whether one must have done the work before.
_DONE_BEFORE = Lazy(
    r"^(?:do|will|must|should) (?:I|you|we|candidates|applicants) (?:(?:need|have) to )?have (?:ever )?"
    r"(?:worked|done|been|used|handled|driven|taught|\w{2,12}ed)\b(?: (?:with|in|as|on|at))?(?P<thing>[^?]{0,50}?)"
    r"(?: before| already| elsewhere)?\?"
)
#: A question whether one may come without something.
_WITHOUT = Lazy(
    rf"^(?:can|may|could) (?:I|you|we|people|candidates) (?:still )?(?:apply|start|join|come|work here|be hired|begin) "
    rf"(?:without|with no) (?:an? |any |previous |prior )?{_THING}\?"
)
_YES = Lazy(r"^(?:yes\b|of course\b|certainly\b|sure\b|absolutely\b)")
#: Invitations to people who have never done it.
_BEGINNERS = Lazy(
    r"\b(?:(?:complete |absolute |total |even )?beginners? (?:are |is )?(?:very |most |always )?welcome|"
    r"(?:everyone|everybody|we all|all of us|you) starts? (?:here )?(?:from|at) (?:zero|scratch)|"
    r"(?:you can|come and|people) (?:start|apply|join)(?: us)? (?:without|with no) (?:any )?experience)\b"
)
_NO = Lazy(r"^(?:no\b(?! (?:more|less|later))|not (?:at all|necessarily|for this|required|needed)|none\b|never\b)")
_CONDITION = Lazy(
    r"\b(?:if|unless|when|provided|as long as|with (?:an?|\d|equivalent)|but|except|beyond|other than|more than|"
    r"at (?:first|the start)|before (?:you|day)|until|yet|initially|right away|on day one|to apply)\b"
)
_WORD = Lazy(r"[^\W_][\w+#'-]{0,30}", flags=0)
#: Words that leave a denial general.
_GENERAL_WORDS = """
    a an any the prior previous formal professional relevant related direct specific work working job experience
    experiences industry your valid current special degree degrees college university in of for is this role
    position actually really even all at further additional other
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
_SENTENCES = tuple(Lazy(source) for source in _DENIALS)
_SILENT = (
    "employer.", "benefits", "statements.", "compensation.", "career_growth", "qualifications.preferred",
    "application.", "hiring_process",
)  # fmt: skip
_REQUIRED_LISTS = ("qualifications.required", "licenses", "certifications")
_LENIENT = Lazy(r"\b(?:not|no|n't|or|prefer\w{0,4}|plus)\b")
_DEMANDING = Lazy(r"\b(?:required|must|mandatory|essential|minimum|at least|need)\b")
_DENYING = Lazy(r"\bnot?\b|n't\b", flags=0)
#: Without one of these a text denies nothing and invites no beginners.
_HINTS = ("no", "n't", "beginner", "zero", "scratch", "without")
#: For a text in lower case; begins with letters, to which `re` can skip.
_MAY_DENY = Lazy(r"n(?:(?<!\w.)ot?|'t)\b|beginner|zero|scratch|without", flags=0)
_EXPERIENCE, _DEGREE = Lazy(r"\bexperience\b"), Lazy(r"\bdegrees?\b")
#: Half a year and less is hardly experience.
_SHORTEST = 0.6


class Denial:
    """Something that a sentence says is not needed: its `words`, and where they stand."""

    __slots__ = ("end", "prose", "start", "words")

    def __init__(self, prose: Prose, start: int, end: int, words: str) -> None:
        self.prose = prose
        self.start = start
        self.end = end
        self.words = words


def requirement_contradicted(context: Context) -> Iterator[Hit]:
    """Each thing that is said not to be needed and is required elsewhere; points at the denial, once a sentence."""
    said = set()
    for denial in _denials(context):
        place = (id(denial.prose), denial.prose.sentence_at(denial.start))
        if place in said:
            continue
        demand = (
            _demanded_experience(context, denial)
            or _demanded_degree(context, denial)
            or _demanded_item(context, denial)
        )
        if demand is not None:
            said.add(place)
            yield context.in_prose(denial.prose, denial.start, denial.end, values={"demand": demand})
    level = context.posting.get("education.level")
    if level is not None and level.value in ("none", "high_school"):
        asked = (one for one in context.facts.education if one.field.path.startswith("qualifications.required"))
        degree = next((one for one in asked if one.required and not one.equivalent), None)
        if degree is not None:
            yield Hit("education.level", level.span, {"demand": NAMES[degree.level]})


def _denials(context: Context) -> Iterator[Denial]:
    for prose in context.facts.corpus.holding(_HINTS):
        if prose.field.path.startswith(_SILENT) or prose.field.path.endswith(".question"):
            continue
        for first, last in prose.sentences if _MAY_DENY.search(prose.lower) else ():
            sentence = prose.text[first:last]
            invited = _BEGINNERS.search(sentence)
            if invited is not None and not _CONDITION.search(sentence):
                yield Denial(prose, first + invited.start(), first + invited.end(), "experience")
                continue
            if _DENYING.search(sentence.lower()) is None:
                continue
            for expression in _SENTENCES:
                match = expression.search(sentence)
                if match is not None and not _CONDITION.search(sentence):
                    yield Denial(prose, first + match.start(), first + match.end(), match["thing"])
                    break
    yield from _answers(context)


def _answers(context: Context) -> Iterator[Denial]:
    """Questions that are answered with no."""
    answers = {prose.field.path: prose for prose in context.facts.proses if prose.field.path.startswith("faq")}
    for path, prose in answers.items():
        answer = answers.get(path.removesuffix("question") + "answer")
        if answer is None or not answer.sentences or not path.endswith(".question"):
            continue
        first, last = answer.sentences[0]
        words = _waived(prose.text, answer.text[first:last])
        if words and not _CONDITION.search(answer.text[first:last]):
            yield Denial(answer, first, last, words)


def _waived(question: str, answer: str) -> str:
    """What a question asks about and its answer waives; "" for nothing."""
    if _NO.search(answer):
        done = _DONE_BEFORE.search(question)
        if done is not None:
            return f"experience {done['thing']}"
        asked = _QUESTION.search(question)
        return str(asked["thing"] or asked["passive"]) if asked is not None else ""
    without = _WITHOUT.search(question) if _YES.search(answer) else None
    return str(without["thing"]) if without is not None else ""


def _demanded_experience(context: Context, denial: Denial) -> str | None:
    if _EXPERIENCE.search(denial.words) is None:
        return None
    special = _special(denial.words)
    for years in context.facts.experience:
        itself = years.prose is denial.prose and denial.start <= years.start < denial.end
        if years.low < _SHORTEST or not years.required or years.cap or itself:
            continue
        if not special or special <= _words(f"{years.before} {years.after}"):
            return f"{written(years.low)} of experience"
    return None


def _demanded_degree(context: Context, denial: Denial) -> str | None:
    if _DEGREE.search(denial.words) is None or _special(denial.words):
        return None
    asked = (degree for degree in context.facts.education if degree.required and not degree.equivalent)
    degree = next(asked, None)
    return NAMES[degree.level] if degree is not None else None


def _demanded_item(context: Context, denial: Denial) -> str | None:
    """A required item, a licence or a certification that holds every word of the denial that says something."""
    special = _special(denial.words)
    if not special or _EXPERIENCE.search(denial.words) or _DEGREE.search(denial.words):
        return None
    for prose in context.facts.proses:
        if prose is denial.prose:
            continue
        listed = prose.field.path.startswith(_REQUIRED_LISTS)
        asked = listed or (prose.field.path.startswith("sections") and _DEMANDING.search(prose.text))
        if asked and special <= _words(prose.text) and not _LENIENT.search(prose.text):
            return " ".join(prose.text.split())[:60]
    return None


def _special(words: str) -> set[str]:
    return {word for word in _words(words) if word not in _GENERAL}


def _words(text: str) -> set[str]:
    return {_root(word.lower()) for word in _WORD.findall(text)}


def _root(word: str) -> str:
    word = word.removesuffix("'s").replace("licence", "license")
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us")) else word
