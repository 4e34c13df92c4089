"""What a posting owes its readers and does not say. Prose that says it elsewhere counts, so that nothing is claimed in error."""

from __future__ import annotations

import re
from functools import cache

from jdlint.context import Context, Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Contracts that bring no pay or no benefits.
_UNPAID = ("volunteer",)
_WITHOUT_BENEFITS = ("volunteer", "contractor")
_ABOUT_OTHERS = ("employer", "duties", "qualifications", "career_growth", "tools", "citations")

_DUTIES = (
    r"\b(?:duties|responsibilities|tasks) (?:will )?(?:include|are)\b|\b(?:be |is |are )responsible for\b|"
    r"\b(?:in this (?:role|position|job)|as (?:an? |our |the )(?:\w+ ){1,4}),? (?:you|the)\b"
)
_ACTING = r"^(?:you(?:'ll| will)|the \w+(?: \w+)? will) (?:also |then |often )?\w+"
_QUALIFICATIONS = (
    r"\bno (?:prior |previous |formal )?(?:experience|qualifications?|degree|training)\b[^.]{0,30}\b(?:needed|required|necessary)\b|"
    r"\b(?:must|should|need to) (?:have|be|hold|know|possess)\b|\b(?:is|are) (?:required|mandatory|essential)\b|\bwe require\b|"
    r"\b(?:requires|minimum of|at least) [^.]{0,60}\b(?:experience|degree|license|certificate|years?)\b|"
    r"\bwe (?:will )?train (?:you|everyone|everybody)\b"
)
_APPLY = (
    r"\b(?:to apply|apply (?:at|by|online|now|here|via|through|in person|directly|within|on|to|with|under))\b|"
    r"\b(?:send|submit|e-?mail|mail|forward|upload|drop off|bring|hand in) (?:us |in )?(?:your|an?|the) (?:[\w,-]{1,20} ){0,4}"
    r"(?:cv|resumes?|r\u00e9sum\u00e9s?|application|cover letter|letter|portfolio)\b|"
    r"\b(?:resumes?|r\u00e9sum\u00e9s?|cvs?|applications?|letters?) (?:\w+ ){0,6}(?:to|at) \S{1,60}@|\bcall (?:us )?(?:at |on )?\(?\d{3}\b|"
    r"\bapplications? (?:are|must be|should be|is|will be) (?:accepted|submitted|received|made|sent|taken)\b"
)
_PLACES = (
    r"\b(?:located|based|work(?:ing)?|office|offices|campus|site|store|clinic|position|role|job) (?:is |are |will be )?(?:located |based )?"
    r"(?:in|at|near) (?:the |our )?(?-i:[A-Z])\w+|\blocation:|\b(?:fully|100%) remote\b|\b(?:is|are|work(?:s|ing)?) remote(?:ly)?\b|\bwork from home\b|"
    r"(?-i:\b[A-Z][a-z]{2,20}, (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[A]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b)"
)
_BENEFITS = (
    r"\bbenefits? (?:package|program|plan|include)|\b(?:health|medical|dental|vision|life) (?:insurance|coverage|plan|cover)\b|\b401\(?k\b|"
    r"\bpaid (?:time off|leave|vacation|holidays?|sick)\b|\bpension\b|\bpto\b|\bretirement plan\b|\b(?:medical|health), (?:dental|vision)\b|"
    r"\bvacation days\b|\bdays? of (?:paid )?(?:leave|vacation|holiday)\b"
)
_EQUAL = (
    r"equal[- ](?:\w+ )?opportunit|\bEEO\b|\bEOE\b|\bdo(?:es)? not (?:\w+ )?discriminat|\bwithout regard to\b|\bregardless of (?:\w+,? ){0,3}"
    r"(?:race|age|sex|gender|religion|colou?r|disability|background)|\ball qualified (?:applicants|candidates)\b|"
    r"\b(?:applicants|candidates|people|applications) (?:of|from) (?:every|all|any|diverse) (?:\w+ )?background"
)
_REGIONS = (
    r"\b(?:anywhere|within|across|throughout) (?:in )?(?:the )?(?-i:[A-Z]\w+|U\.S\.)|\bworldwide\b|\bfrom anywhere\b|\banywhere in the world\b|"
    r"\b(?:live|reside|be based|be located|residents?|residing|living|located|based) (?:in|of|within) (?:the |one of )?(?-i:[A-Z])|\btime ?zones?\b"
)


def missing_duties(context: Context) -> Iterator[Hit]:
    """No list of duties, and no prose that tells at length what is done."""
    if context.posting.has("duties"):
        return
    acting = sum(1 for path, sentence in _sentences(context, ("employer", "benefits", "statements", "application", "hiring_process"))
                 if _search(_ACTING, sentence))  # fmt: skip
    if acting < 3 and not _said(context, _DUTIES, ("employer", "qualifications")):
        yield context.missing("duties")


def missing_required_qualifications(context: Context) -> Iterator[Hit]:
    """Nothing that an applicant must have, and no word that nothing is needed."""
    fields = ("qualifications.required", "education", "experience", "licenses", "certifications")
    if not _has(context, *fields) and not _said(context, _QUALIFICATIONS, ("employer", "duties", "qualifications.preferred")):
        yield context.missing("qualifications.required")


def missing_application(context: Context) -> Iterator[Hit]:
    """No way to apply."""
    fields = (f"application.{name}" for name in ("how_to", "url", "email", "contact"))
    if not _has(context, *fields) and not _said(context, _APPLY, ("duties", "qualifications", "tools")):
        yield context.missing("application")


def missing_compensation(context: Context) -> Iterator[Hit]:
    """No pay in any form; a volunteer gets none."""
    names = ("min", "max", "amount", "ranges", "grade", "commission", "bonus", "equity", "other", "notes")
    basis = context.posting.text("compensation.basis") in ("commission", "tips")
    if basis or context.posting.text("employment.type") in _UNPAID or _has(context, *(f"compensation.{name}" for name in names)):
        return
    from jdlint.implied import states_pay

    said = (states_pay(sentence) for _, sentence in _sentences(context, _ABOUT_OTHERS))
    if not any(said):
        yield context.missing("compensation")


def missing_place(context: Context) -> Iterator[Hit]:
    """Neither a place of work nor remote work."""
    remote = context.posting.text("workplace.type") == "remote"
    if not remote and not _has(context, "locations", "workplace.eligible_regions") and not _said(context, _PLACES, _ABOUT_OTHERS):
        yield context.missing("locations")


def missing_employer(context: Context) -> Iterator[Hit]:
    """Nobody says who is hiring; employees know."""
    named = ("employer.name", "employer.url") if _structured(context) else ("employer",)
    if context.facts.audience != "internal" and not _has(context, *named):
        yield context.missing("employer.name")


def missing_benefits(context: Context) -> Iterator[Hit]:
    """No benefits, where there could be some."""
    if context.posting.text("employment.type") in _WITHOUT_BENEFITS or _has(context, "benefits"):
        return
    if not _said(context, _BENEFITS, ("duties", "qualifications", "tools", "citations")):
        yield context.missing("benefits")


def missing_equal_opportunity(context: Context) -> Iterator[Hit]:
    """No statement of equal opportunity."""
    if not _has(context, "statements.equal_opportunity") and not _said(context, _EQUAL, ("duties", "qualifications", "tools")):
        yield context.missing("statements.equal_opportunity")


def missing_essential_functions(context: Context) -> Iterator[Hit]:
    """No duty is marked as essential, and neither a text nor a heading calls any so."""
    duties = context.posting.get("duties")
    if duties is None or duties.kind != "sequence" or not duties.value:
        return
    marked = any(
        field.node.kind == "boolean" and field.node.value for field in context.posting.each("duties[*].essential")
    )
    heading = context.posting.source.slice(duties.key).lower() if duties.key and not duties.key.source else ""
    if not marked and "essential" not in heading and not _said(context, r"\bessential\b", ("qualifications", "employer")):
        yield context.missing("duties")


def remote_without_regions(context: Context) -> Iterator[Hit]:
    """Remote work without a word on where one may live."""
    node = context.posting.get("workplace.type")
    regions = ("locations", "workplace.eligible_regions", "workplace.excluded_regions", "workplace.reports_to_region")
    if node is None or node.value != "remote" or _has(context, *regions) or _said(context, _REGIONS, _ABOUT_OTHERS):
        return
    yield Hit("workplace.type", node.span)


def _has(context: Context, *paths: str) -> bool:
    return any(context.posting.has(path) for path in paths)


def _structured(context: Context) -> bool:
    return context.posting.format in ("yaml", "json")


def _said(context: Context, pattern: str, elsewhere: tuple[str, ...]) -> bool:
    """Whether a sentence outside the fields `elsewhere` says it. Prose in another language is taken to say it."""
    if context.facts.language != "en" and not _structured(context):
        return True
    return any(_search(pattern, sentence) for _, sentence in _sentences(context, elsewhere))


def _sentences(context: Context, elsewhere: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for prose in context.facts.proses:
        if prose.field.path != "title" and not prose.field.path.startswith(elsewhere):
            for start, end in prose.sentences:
                yield prose.field.path, prose.text[start:end]


def _search(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
