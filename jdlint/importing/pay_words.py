"""Whether a sentence tells of the pay without an amount that is read: "competitive", "by experience", "unpaid"."""

from __future__ import annotations

from jdlint.expressions import Lazy

_PAY = (
    r"(?:(?:base|basic|starting|initial|annual|yearly|monthly|weekly|hourly|daily|total|gross|exact|final|actual"
    r"|full) )*"
    r"(?:salary|salaries|wages?|pay(?:ment)?|hiring range|compensation|remuneration|rates? of pay|(?:hourly|daily"
    r"|day|pay) rates?|stipend"
    r"|honorarium)(?: (?:range|rate|scale|band|grade|level|package)s?)?(?: and benefits(?: package)?)?"
)
#: A sentence of labels and more than the pay is longer.
_LONGEST = 300
#: What is said of a pay that has no amount, or one in words of the house.
_SAID = (
    r"(?:commensurate|competitive|negotiable|to be (?:negotiated|agreed|discussed|determined|confirmed|advised)"
    r"|discussed"
    r"|based (?:up)?on|depend(?:s|ing|ent|ant)?|determined|set|according|in line|in accordance|in the (?:range"
    r"|region)"
    r"|between|from|up to|on (?:the |an? )?(?:[\w-]{2,20} ){0,3}(?:scale|grade|band|spine|point|level|basis)"
    r"|at (?:the )?(?:[\w-]{2,20} ){0,3}(?:scale|grade|band|level|rate|minimum|wage)|as per|per|pro[- ]rata|generous"
    r"|excellent|attractive|above|open|by (?:the |an? )?(?:union|collective|agreement|scale)|offered|provided|paid"
    r"|equal to|equivalent|tb[acd]|do[eq]|njc|scp|grade|band|scale"
    r"|union|minimum|national|market|governed|covered|varies|vary|reflects?|starts?|begins?|ranges?|\d|[$€£])"
)
_GOOD = (
    r"(?:competitive|generous|excellent|attractive|good|great|fair|solid|strong|decent|market|top|above[- ]average"
    r"|modest|small"
    r"|industry[- ]\w{2,12}|living|negotiable)"
)
#: The job, which may be unpaid; lunch may be too.
_JOB = (
    r"(?:(?:this|these|the|all|our|an?|it) (?:[\w-]{2,20} ){0,3})?(?:positions?|roles?|internships?|placements?"
    r"|posts?|jobs?|work"
    r"|fellowships?|apprenticeships?|opportunity|vacanc(?:y|ies))"
)
_FRAMES = (
    # "Salary: negotiable" within a line.
    Lazy(
        r"(?:^|[\s(;])(?-i:Salary|Pay|Wages?|Compensation|Remuneration|Stipend|Rate of pay)(?: range| rate| scale"
        r"| grade)?"
        r"(?: ?:|\s[–-])\s{1,3}(?!(?:and|or)\b)(?=\w|[$€£])"
    ),
    # "Salary is commensurate with experience", "Wage will be based on experience".
    Lazy(
        rf"(?:^|; )(?:(?:the|our|this|your|all|and|position|estimated|expected|anticipated|proposed) ){{0,3}}{_PAY}"
        rf"(?: (?:for|of|offered|in|to)(?: [\w-]{{2,20}}){{1,6}})?,?"
        rf"(?: (?:is|are|will|shall|can|could|would|be|also|both|highly|very|fully|offered|paid)){{0,4}} {_SAID}"
    ),
    # "We offer a competitive salary"; alone, in few words, it is an offer too.
    Lazy(
        rf"\b(?:we|you|they|offer(?:s|ed|ing)?|provid(?:es?|ed|ing)|includ(?:es?|ed|ing)|pays?|receives?|earns?"
        rf"|get|with|enjoy"
        rf"|expect|has)\b[^.;?!]{{0,100}}?\b{_GOOD},?(?: (?:and|[\w-]{{2,20}}),?){{0,3}}? {_PAY}"
        r"(?! (?:structures?|programs?|stubs?|plans?|history|reviews?|surveys?|policy|policies|analysis"
        r"|strateg\w+))\b"
    ),
    Lazy(
        rf"^(?:an? )?(?:very |highly |extremely )?(?!good|great|fair|solid|decent|small){_GOOD}"
        rf" (?:\w{{2,12}} ){{0,2}}?{_PAY}(?:[,;.!]| (?:and|with|plus|based|package|depending"
        r"|offered|commensurate|for the|to)\b|$)"
    ),
    # "This internship is unpaid", "All roles are volunteer-based with no pay".
    Lazy(
        rf"\b{_JOB} (?:is|are|will be)(?: an?| all| entirely| strictly| currently| purely| completely){{0,2}}"
        r" (?:unpaid|voluntary|(?:100% )?volunteer(?:-based)?|non-paid|not paid|unsalaried|paid (?:by the hour|hourly"
        r"|according to|in (?:line|accordance) with|on the|at the))\b"
    ),
    Lazy(
        r"\b(?:this|it) is an? (?:[\w-]{2,20},? ){0,3}(?:unpaid|voluntary|volunteer|stipend(?:ed)?|paid"
        r" (?=(?:[\w-]+ ){0,2}(?:intern|fellow|placement))) ?"
        r"(?:[\w-]{2,20} ){0,2}"
        r"(?:positions?|roles?|internships?|placements?|posts?|jobs?|opportunity|fellowship)\b"
    ),
    Lazy(
        rf"\b{_JOB}\b[^.;?!]{{0,80}}\b(?:with no|without|offers no|carries no) (?:pay|salary|wage|compensation"
        rf"|remuneration)\b"
    ),
    # "A modest stipend is offered", "a monthly stipend of 300".
    Lazy(
        r"\b(?:an?|the|modest|small|monthly|weekly|annual|living|generous|summer|student) (?:stipend|honorarium)\b"
        r"(?= (?:(?:is|are|will be|may be|can be) )?(?:offered|provided|paid|available|given|of|for the|plus)\b)"
        r"|\b(?:receives?|offers?|offering|pays?|provides?|earns?|for|with) (?:an? "
        r"|the )?(?:[$€£]\d[\d,.]{0,9} )?(?:(?:modest|small|monthly|weekly|annual"
        r"|living|generous|summer|student) )?(?:stipend|honorarium)\b"
    ),
    # "Scale point 5-6", "paid at Grade 7", "NJC".
    Lazy(
        r"\b(?:NJC|SCP ?\d|(?:spinal )?(?:column |scale )points? \d|(?:paid|salary|pay|appointed"
        r"|post is) [^.;?!]{0,40}\b(?:grade|band"
        r"|scale|level|point|step) (?-i:[A-Z]{0,3}\d{1,2}|[A-Z]{1,2})\b)"
    ),
    Lazy(r"\b(?:TV-?L|TV[öo]D)\b.{0,12}\bE ?\d{1,2}|\bE ?\d{1,2}[ab]?,? TV-?(?:L|[öo]D)\b"),
    # "Commission only", "minimum wage plus tips", "starting at $17".
    Lazy(
        r"^(?:this is an? |the position is )?(?:100 ?% )?commission(?:[- ](?:only|based)\b|$)"
        r"|^(?:(?:above )?minimum|living) wage\b"
        r"|^(?:pay )?start(?:s|ing) at [$€£]\d"
    ),
    # "Pay is 400 a week".
    Lazy(
        r"\b(?:pay|salary|wages?|rate|paid) (?:is |of |at )?\d[\d,.]{1,8}k? ?(?:an?|per|/|p/) ?(?:hour|hr|day|week"
        r"|month|year|annum|h)\b"
    ),
)
#: What is paid to others, asked of people, or done with pay; and where pay is no word for money.
_OTHER = Lazy(
    r"\?|\b(?:looking for|equal pay|pay (?:transparency|equity|gap|attention|close|for)|(?:salary|wage|pay"
    r"|compensation) (?:history"
    r"|expectations?|requirements?|sacrifice|survey\w*|negotiat\w+|benchmark\w*|stubs?|continu\w+|committee"
    r"|claims?|data)"
    r"|workers?['’]? comp\w*|payroll|prices|discriminat\w+|prohibit\w*|laws?|your (?:desired|current|previous"
    r"|expected)"
    r"|clients?|customers?|lunch|breaks?|volunteers|grants?|parking|sick|(?:wellness|technology|phone|internet"
    r"|home office"
    r"|equipment|education|learning|travel|relocation|commuter|clothing|uniform|book|gym|health|housing|meal|tool"
    r"|moving)"
    r" stipend)\b"
)


def tells_pay(sentence: str) -> bool:
    """Whether a sentence tells of the pay of the job in words: that it is competitive, by a scale, or none."""
    if len(sentence) > _LONGEST or _OTHER.search(sentence) is not None:
        return False
    return any(frame.search(sentence) is not None for frame in _FRAMES)


__all__ = ["tells_pay"]
