"""Counts that an employer gives of itself: clinics, customers, roofs installed."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

_PLACES = (
    r"clinics|stores|shops|locations|offices|restaurants|hotels|properties|schools|hospitals|branches|cent(?:er|re)s|"
    r"communities|warehouses|plants|sites|facilities|countries|states|cities|markets|dealerships|salons|gyms|campuses|"
    r"libraries|farms|practices|outlets|studios|brands"
)
_SERVED = (
    r"customers|clients|patients|members|users|students|pupils|businesses|companies|families|households|guests|"
    r"shippers|subscribers|organi[sz]ations|merchants|sellers|residents|children|homeowners|borrowers|policyholders|"
    r"passengers|travell?ers|shoppers|readers|viewers|listeners|donors|volunteers|learners|employers|retailers"
)
#: These may be the staff; only many of them are the people served.
_UNSURE = r"people|teams|professionals|developers|partners|lives"
_NOUN = Lazy(
    rf"^\s(?:[a-z][\w-]{{1,20}} ){{0,3}}?(?:(?P<sure>{_PLACES}|{_SERVED})|{_UNSURE})\b"
    r"(?! (?:of (?:staff|our team|the team)|hours|days|a day|per day|per shift|each day|at a time))"
)
_STAFF = Lazy(r"^\s(?:[a-z][\w-]{1,20} ){0,2}?(?:employees|colleagues|associates|team members|staff|teammates)\b")
_ANY = Lazy(r"^\s[a-z][\w-]{2,20}s?\b")
_ABOUT = (
    r"(?:(?:over|more than|nearly|almost|about|around|approximately|some|roughly|than|at least|all|up to|the|"
    r"its) ){0,3}$"
)
_RUN = "operate|run|own|serve|support|treat|reach|manage|help|feed|house|insure|educate|employ|deliver|care"
_DONE = (
    "installed|built|delivered|served|shipped|planted|helped|treated|packed|cleaned|trained|sold|opened|placed|funded|"
    "housed|fed|completed|launched|processed|gave|given|raised|rescued|taught|printed|published|repaired|moved|won"
)
_ACHIEVED = Lazy(rf"\b(?:we|our \w+)(?: have|'ve)? (?:{_DONE})(?: \w+){{0,2}}? {_ABOUT}")
#: What stands before the number where the employer speaks of itself.
_CLAIMS = (
    Lazy(rf"\bour (?:network of |family of )?{_ABOUT}"),
    Lazy(
        r"(?-i:\b(?:(?:[Ww]e|[Ww]e've|[Ww]e have|[Oo]ur (?:\w+ ){0,2}\w+) (?:now |currently |proudly |also |together )?"
        rf"(?:(?:{_RUN})(?:s|es)?|has|have)|[A-Z][\w.&'-]{{1,30}} (?:now |currently |proudly |also )?(?:has|"
        rf"(?:{_RUN})(?:s|es))))(?: to| for)?(?: \w+){{0,3}}? {_ABOUT}"
    ),
    Lazy(rf"\b(?:trusted|used|loved|chosen|relied on|preferred|supported|backed) by {_ABOUT}"),
    Lazy(rf"\b(?:serves|serving|operates|operating|supports|helps|reaches|treats|runs|insures) {_ABOUT}"),
    _ACHIEVED,
)
#: Over how much of the map another count is spread: "1,200 dairies in 14 states".
_SPREAD = Lazy(r"^\s(?:[a-z][\w-]{1,20} )?(?:states|countries|cities|counties|provinces|regions|markets|time zones)\b")
_NUMBER = Lazy(r"(?<![\w.,])\d[\d,]*\b(?! ?%)", flags=0)
#: "Over 40,000 dogs groomed since 1998."
_DONE_SO_FAR = Lazy(
    rf"^\s(?:\w+ ){{1,3}}?(?:{_DONE}|groomed) (?:since|so far|to date|and counting|worldwide|in \d{{1,2}} years)\b"
)
#: "More than 5,000 satisfied customers."
_BOASTED = Lazy(r"^\s(?:happy|satisfied|loyal|delighted|contented|thankful)\b")
_WITH = Lazy(rf"\b(?:with|across|in|at|through) {_ABOUT}")
_TRUST_US = Lazy(
    r"^\s(?:\w+ ){1,3}?(?:(?:trust|use|choose|rely on|depend on|count on|love|read|visit|turn to) (?:us|our)|"
    r"have (?:signed up|joined|chosen|used|(?:stayed|shopped|dined|flown|trained|studied|sailed|ridden|eaten|banked|"
    r"worked|travell?ed|skied|graduated|learned|slept) (?:with|at|on|through|from) (?:us|our)))\b"
)
_SELF = Lazy(r"\b(?:we|our|us|company|operates|serves|employs)\b")
_READER = Lazy(r"\b(?:you|your|you'll|candidates?|must|ability|experience|responsible|manage a|caseload|travel)\b")
#: The number is part of a name.
_NAMED = Lazy(
    r"(?-i:\b(?:Fortune|Forbes|Inc\.?|Global|S&P|FTSE|Russell|Top|Best|Catch|Chapter|Title|Section|Local|Route|Part))\s$"
)
_OF_THE_JOB = (
    "title", "duties", "qualifications", "benefits", "application", "hiring_process", "statements", "employment",
    "compensation", "licenses", "certifications", "skills", "work_environment",
)  # fmt: skip
#: Below the first a number is no boast ("our 2 offices"); from the second on staff is more than a team; from the
#: third on people are more than staff.
_FEW, _STAFFED, _MANY = 10, 100, 1000
#: What is farther away says nothing of a number.
_NEAR = 200


def own_count(figure: Figure) -> str:
    """How surely a count is the employer's of itself: "high", "medium", or "" where it is a fact of the job.

    How many people it employs is "medium": many take it for an ordinary fact.
    """
    prose = figure.prose
    if figure.low < _FEW or prose.field.path.startswith(_OF_THE_JOB):
        return ""
    first, last = figure.sentence
    before = prose.text[max(first, figure.start - _NEAR) : figure.start]
    after = prose.text[figure.end : min(last, figure.end + _NEAR)]
    if _TRUST_US.match(after):
        return "high"
    if figure.low < _STAFFED and _SPREAD.match(after) and _NUMBER.search(f"{before} {after}"):
        return ""
    if _READER.search(before + after) or _NAMED.search(before):
        return ""
    noun = _NOUN.match(after)
    if (noun is not None and _BOASTED.match(after)) or (figure.low >= _MANY and _DONE_SO_FAR.match(after)):
        return "high"
    if noun is not None and (noun["sure"] or figure.low >= _MANY):
        if any(claim.search(before) for claim in _CLAIMS) or (_WITH.search(before) and _SELF.search(before + after)):
            return "high"
    elif noun is None and _ACHIEVED.search(before) and _ANY.match(after):
        return "high"
    staff = figure.low >= _STAFFED and _STAFF.match(after) and _SELF.search(before + after)
    return "medium" if staff else ""
