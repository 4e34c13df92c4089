"""Counts that an employer gives of itself: clinics, customers, roofs installed."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

_PLACES = (
    r"(?:clinics|stores|shops|locations|offices|restaurants|hotels|properties|schools|hospitals|branches|cent(?:er|re)s|communities|warehouses|"
    r"plants|sites|facilities|countries|states|cities|markets|dealerships|salons|gyms|campuses|libraries|farms|practices|outlets|studios|brands)"
)
_SERVED = (
    r"(?:customers|clients|patients|members|users|students|pupils|businesses|companies|families|households|guests|shippers|subscribers|"
    r"organi[sz]ations|partners|merchants|sellers|residents|children|homeowners|borrowers|policyholders|passengers|travell?ers|shoppers|"
    r"readers|viewers|listeners|donors|volunteers|professionals|developers|teams|people|lives|learners|employers|brands|retailers|hospitals)"
)
_NOUN = re.compile(rf"^\s(?:[a-z][\w-]{{1,20}} ){{0,3}}?(?P<noun>{_PLACES}|{_SERVED})\b(?! (?:of (?:staff|our team|the team)|hours|days|a day|per day|per shift|each day|at a time))", re.IGNORECASE)
_STAFF = re.compile(r"^\s(?:[a-z][\w-]{1,20} ){0,2}?(?:employees|colleagues|associates|team members|staff|teammates)\b", re.IGNORECASE)
_ANY = re.compile(r"^\s[a-z][\w-]{2,20}s?\b", re.IGNORECASE)
_ABOUT = r"(?:(?:over|more than|nearly|almost|about|around|approximately|some|roughly|than|at least|all|up to|the|its) ){0,3}$"
_OURS = re.compile(rf"\bour (?:network of |family of )?{_ABOUT}", re.IGNORECASE)
_RUN = (
    "operate run own serve support treat reach manage help feed house insure educate employ deliver(?: to)? care(?: for)?"
)
_VERBS = "|".join(_RUN.split(" "))
_RUNS = re.compile(
    r"\b(?:(?:[Ww]e|[Ww]e've|[Ww]e have|[Oo]ur (?:\w+ ){0,2}\w+) (?:now |currently |proudly |also |together )?"
    rf"(?:(?:{_VERBS})(?:s|es)?|has|have)|[A-Z][\w.&'-]{{1,30}} (?:now |currently |proudly |also )?(?:has|(?:{_VERBS})(?:s|es)))"
    rf"(?: \w+){{0,3}}? {_ABOUT}"
)
_DONE = re.compile(
    r"\b(?:we|our \w+)(?: have|'ve)? (?:installed|built|delivered|served|shipped|planted|helped|treated|packed|cleaned|trained|sold|opened|placed|funded|"
    rf"housed|fed|completed|launched|processed|gave|given|raised|rescued|taught|printed|published|repaired|moved)(?: \w+){{0,2}}? {_ABOUT}",
    re.IGNORECASE,
)
_TRUSTED = re.compile(rf"\b(?:trusted|used|loved|chosen|relied on|preferred|supported|backed) by {_ABOUT}", re.IGNORECASE)
_SERVES = re.compile(rf"\b(?:serves|serving|operates|operating|supports|helps|reaches|treats|runs|insures) {_ABOUT}", re.IGNORECASE)
_WITH = re.compile(rf"\b(?:with|across|in|at|through) {_ABOUT}", re.IGNORECASE)
_TRUST_US = re.compile(r"^\s(?:\w+ ){1,3}?(?:(?:trust|use|choose|rely on|depend on|count on|love|read|visit|turn to) (?:us|our)|have (?:signed up|joined|chosen|used))\b", re.IGNORECASE)
_SELF = re.compile(r"\b(?:we|our|us|company|operates|serves|employs)\b", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your|you'll|candidates?|must|ability|experience|responsible|manage a|caseload|travel)\b", re.IGNORECASE)
_OF_THE_JOB = (
    "title", "duties", "qualifications", "benefits", "application", "hiring_process", "statements", "employment", "compensation", "licenses",
    "certifications", "skills", "work_environment",
)  # fmt: skip
#: The number is part of the name of a list.
_LIST = re.compile(r"\b(?:Fortune|Forbes|Inc\.?|Global|S&P|FTSE|Russell|Top|Best|Catch|Chapter|Title|Section|Local|Route|Part)\s$")
#: Below this a number is no boast: "our 2 offices". How many people work there is said from the second on.
_FEWEST, _FEWEST_STAFF = 10, 100


def own_count(figure: Figure) -> str:
    """How surely a count is the employer's of itself: "high", "medium", or "" where it is a fact of the job."""
    prose = figure.prose
    if figure.low < _FEWEST or prose.field.path.startswith(_OF_THE_JOB):
        return ""
    first, last = figure.sentence
    before, after = prose.text[first : figure.start], prose.text[figure.end : last]
    if _TRUST_US.match(after):
        return "high"
    if _READER.search(before + after) or _LIST.search(before):
        return ""
    if _NOUN.match(after):
        claimed = any(form.search(before) for form in (_OURS, _RUNS, _DONE, _TRUSTED, _SERVES))
        if claimed or (_WITH.search(before) and _SELF.search(before + after)):
            return "high"
    elif _DONE.search(before) and _ANY.match(after):
        return "high"
    if figure.low >= _FEWEST_STAFF and _STAFF.match(after) and _SELF.search(before + after):
        return "medium"
    return ""
