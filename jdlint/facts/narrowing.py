"""Whether a figure is of a part of an occupation: one industry, one employer, a level of experience, other money."""

from __future__ import annotations

from jdlint.facts.lazy import Lazy
from jdlint.facts.metro import metro_in
from jdlint.facts.named import named_in
from jdlint.reference.places import US_STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

#: Money that is not the wage of all employees of an occupation.
_NARROW = Lazy(
    r"\b(?:total (?:comp\w*|cash|pay|rewards?)|(?<!before )(?<!without )(?<!excluding )(?:equity|bonus\w*|stock|"
    r"benefits?|overtime)|entry[- ]level|starting|"
    r"start(?:s|ed)? (?:at|out)|beginn\w{2,4}|junior|senior|experienced|new(?:ly)? (?:grad\w*|hire\w*|licensed)|"
    r"first[- ]year|(?<!all )industr(?:y|ies)|(?<!all )sectors?|employed (?:by|in|at)|work(?:s|ing|ed)? (?:for|in|at)|"
    r"in (?:the )?(?:private|public|federal|local|state|tech|finance|insurance|hospitals?|government|manufactur\w*|"
    r"construction|retail|schools?|universit\w*|colleges?|clinics?|offices?|software|computer|information|"
    r"professional|outpatient|nursing)|hospitals|government|self-employed|part[- ]time|union\w*|women|men|female|male|"
    r"(?:highest|top|best)[- ]paying|metro\w*|rural|urban|area|region|county|city|cities|with (?:an? )?(?:\w+'?s )?"
    r"(?:degree|certif\w+)|billings?|rais(?:e|es|ed)|rose by|increased by|more than (?:in|the))\b"
)
_BY_INDUSTRY = Lazy(r"\b(?:top|largest|main|leading|major|various|following) industries\b|\bindustries in which\b")
#: A name of where people work, as far as it goes in lower case; "#" stands for an occupation.
_WHERE = r"(?P<where>(?-i:[a-z][a-z' -]{1,60}))"
#: Before the occupation ("within software publishing, …"), right behind it, or right behind the figure.
_BEFORE = Lazy(
    r"(?:^\W{0,3}|[,:–—] |\bthat )(?:and |but )?(?:within|in|at|inside|across|among|throughout|for|"
    rf"looking (?:only |just )?at|on the payrolls? of) {_WHERE}(?=[,#(]|(?-i:[A-Z])|$)"
)
_OF_THEM = Lazy(
    rf"#,? (?!in ten\b)(?:in|at|within|inside|on|from|for|who|that|doing|serving|working|employed) {_WHERE}"
)
_BEHIND = Lazy(
    rf"(?:,? (?:an?|per|each) (?:year|hour)|/h(?:ou)?r| annually)? (?:in|at|within|inside|for|among) {_WHERE}"
)
#: "Software publishers" are a title, too.
_AT_THEM = Lazy(r"#,? (?:at|in|within|inside|(?:employed|hired) by) #|^\W{0,3}(?:at|within|inside) #,.*#")
_KIND = Lazy(r"\b(?:hospital|clinic|school|nursing[- ]home|home[- ]health|factory|shipyard|federal|agency|travel) #")
#: What follows the name in the same breath: "in hospitals the median was".
_REST = Lazy(r" (?:the|its|their|an?|it|they|earn\w{0,3}|was|were|is|are|had|made|make|got|pay|and) .*$|^(?:the|an?) ")
#: Words that tell of all of an occupation, of time, or of the statistic.
_GENERAL = frozenset((
    "addition", "short", "fact", "total", "general", "comparison", "contrast", "present", "national", "nation",
    "country", "nationwide", "level", "words", "median", "mean", "average", "middle", "midpoint", "top", "bottom",
    "end", "percentile", "figures", "numbers", "data", "statistics", "tables", "table", "release", "report", "survey",
    "edition", "terms", "dollars", "money", "all", "recent", "latest", "newest", "last", "count", "occupation",
    "profession", "year", "years", "hour", "time", "practice", "this", "these", "that", "those", "other", "brief",
    "particular", "perspective", "context", "case", "every", "sum", "plain", "pay", "wages", "wage", "salary",
    "earnings", "america", "work", "jobs", "job", "role", "roles", "position", "positions", "it", "them", "which",
    "whole", "full", "reference", "example", "instance", "about", "around", "least", "most", "under", "over", "once",
    "projections", "projection", "outlook", "handbook", "employment",
    "spring", "summer", "our", "your", "rate", "rates", "percent", "decade", "coming", "next", "past", "future",
    "long", "run", "united", "its", "their", "country's", "nation's",
))  # fmt: skip
#: People who work in an area are all who are counted there.
_IN_AREA = Lazy(
    r",? (?:(?:who|that) )?(?:are )?(?:work(?:s|ing|ed)?|employed|living|based) (?=in (?:the )?(?:country\b|"
    rf"(?-i:{'|'.join(US_STATES.values())})))"
)
#: Names of cities may hold words that are a narrowing elsewhere: "Salt Lake City, Utah", "Billings, MT".
_CITY = Lazy(
    r"(?<=\b(?:in|of) )[A-Z][\w.']+(?:[ -][A-Z][\w.']+){0,3}, (?:[A-Z]{2}(?:-[A-Z]{2}){0,3}\b|(?:[A-Z]\.){2}|"
    + "|".join(US_STATES.values())
    + r")",
    flags=0,
)
_TRADE = Lazy(r"(?:the |our )?(?:trade|field|business|line of work|labou?r market|decade|states)\b", flags=0)


def is_narrow(figure: Figure) -> bool:
    """Tell whether a wage is not that of all employees of an occupation."""
    text, (first, last) = figure.prose.text, figure.sentence
    around = _around(figure)
    return (
        _NARROW.search(around) is not None
        or _BY_INDUSTRY.search(text, first, last) is not None
        or _is_of_industry(figure, around)
    )


def tells_of_part(text: str) -> bool:
    """Tell whether a sentence above a table says that it is not of all employees of an occupation."""
    masked = _masked(text)
    parts = [*_BEFORE.finditer(masked), *_OF_THEM.finditer(masked)]
    return _NARROW.search(masked) is not None or any(_is_part(part["where"]) for part in parts)


def is_of_industry(figure: Figure) -> bool:
    """Tell whether a figure is of people in one industry or at one kind of employer."""
    return _is_of_industry(figure, _around(figure))


def _is_of_industry(figure: Figure, around: str) -> bool:
    behind = _BEHIND.match(_masked(figure.prose.text[figure.end : _end(figure)]))
    places = [*_BEFORE.finditer(around), *_OF_THEM.finditer(around), *([behind] if behind is not None else [])]
    within = _KIND.search(around) or _AT_THEM.search(around)
    return within is not None or any(_is_part(place["where"]) for place in places)


def _is_part(where: str) -> bool:
    """Tell whether words name a part of all who work: "wholesale trade", but not "the latest tables"."""
    named = _REST.without(where).strip()
    words = {word.strip("'").removesuffix("'s") for word in named.split()}
    return bool(words) and words.isdisjoint(_GENERAL) and not _TRADE.compiled.fullmatch(named)


def _around(figure: Figure) -> str:
    return _masked(figure.prose.text[figure.clause[0] : _end(figure)])


def _end(figure: Figure) -> int:
    """Where its clause ends; the commas in the name of an occupation end none."""
    (first, last), end = figure.sentence, figure.clause[1]
    names = named_in(figure.prose.text[first:last])
    return next((first + one.end for one in names if first + one.start < end < first + one.end), end)


def _masked(text: str) -> str:
    """A text with "#" for each occupation in it, and "country" for the name of a place, which is no narrowing."""
    text = _CITY.sub("country", text)
    area = metro_in(text)
    if area is not None:
        text = f"{text[: area.start]}country{text[area.end :]}"
    for one in reversed(named_in(text)):
        text = text[: one.start] + "#" + text[one.end :]
    return _IN_AREA.without(text.replace(" the state of ", " "), " ")


__all__ = ["is_narrow", "is_of_industry", "tells_of_part"]
