"""Whether an ad in prose names who is hiring: in a sentence, on a line below the title, or in an address."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.stated_duties import is_work
from jdlint.reference.ad_words import NO_END, NO_NAME, SAID_OF_EMPLOYERS
from jdlint.reference.cities import names_city
from jdlint.reference.job_nouns import names_job
from jdlint.reference.organizations import is_name, name_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

#: So many lines at the beginning may be the head of the ad.
_HEAD = 5
_LONGEST_LINE = 80
_ADDRESS = Lazy(
    r"@(?!(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|mail|fastmail"
    r"|zoho|btinternet|sky|virginmedia|talktalk|eircom|comcast|verizon|att|shaw|rogers|telus|bigpond)\.)[\w-]{2,60}\.\w",
)
_SITE = Lazy(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?(?!(?:www|gmail|outlook|indeed|linkedin|monster|glassdoor|ziprecruiter|reed"
    r"|totaljobs|craigslist|facebook|google|docs|forms|bit|tinyurl|workday|usajobs|github|node|asp|vue|next|e\.g|i\.e)\.)"
    r"[a-z][\w-]{2,60}\.(?:com|org|net|io|co|uk|ie|ca|us|au|nz|edu|gov|eu|de|fr|nl|health|care|coop|example)\b",
)
_WORD = r"[A-ZÀ-Þ][\w'’+-]{0,24}"
_LINKED = rf"{_WORD}(?:,? (?:(?:of|the|and|&|for|de|la) ){{0,2}}{_WORD}){{0,4}}"
#: Names behind words that only an employer follows.
_FOLLOWING = Lazy(
    r"\b(?:at|join(?:ing)?|(?:work|working|works) (?:for|at)|(?:career|careers|life|job|jobs|role|position|opening"
    r"|vacancy|vacancies|opportunity|post) (?:at|with|within)|on behalf of|part of|(?:owned|run|funded|managed) by"
    r"|(?:we|I)(?:'re| are|'m| am)(?: at| with)?|(?:we|I) (?:run|own|manage|represent)|(?:we|us|here) at|welcome to"
    r"|our (?:company|firm|client|charity|school|practice|shop|restaurant|hotel|bakery|studio|farm|clinic|agency),?"
    r"|about|why|(?:^|[.:] )(?:who|company|employer|firm|school|practice|organi[sz]ation|clinic)\s?:)(?: the)?"
    rf" (?P<name>(?-i:{_LINKED}))",
)
#: A name of two words that opens a sentence, and what an employer does.
_OPENING = Lazy(
    rf"^(?P<name>(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for) ){{0,2}}{_WORD}){{1,5}})"
    r"(?:,[^.]{1,80},|(?: (?:in|of|at|near|on) [\w' ,-]{2,40}?)?)"
    r" (?:(?:is|are|was|were) (?!(?:\w{2,12} )?(?:required|essential|preferred|needed|desir\w{4}|an? (?:must|plus|bonus"
    r"|advantage|asset)))\w|(?P<verb>[a-z]{3,20})\b)",
    flags=0,
)
#: One word that opens a sentence, and verbs that nothing but an employer is followed by.
_FOUNDING = Lazy(
    rf"^(?P<name>(?:The )?{_WORD}) (?:is (?:hiring|recruiting|growing|looking|seeking|searching"
    r"|an? (?:[\w-]{1,20} ){0,4}(?:company|firm|start-?up|agency|charity|studio|practice|shop|school|manufacturer|maker"
    r"|provider|business|cooperative|nonprofit|bakery|restaurant|hotel|clinic|organi[sz]ation|consultancy|bank|brewery"
    r"|museum))"
    r"|makes|builds|sells|designs|manufactures|employs|operates|supplies|brews|publishes|predicts|runs|was founded"
    r"|seeks|wants|hires|serves|helps)\b",
    flags=0,
)
#: A name and behind a comma what it is: "Blue Ox Mechanical, serving Bemidji".
_APPOSED = Lazy(
    rf"^(?P<name>(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for) ){{0,2}}{_WORD}){{1,5}}),"
    r" (?:serving|an?|the|based|located|part of|home of|makers? of|suppliers? of|in) \w",
    flags=0,
)
#: "Stonemason for Aldgate Conservation".
_FOR = Lazy(rf"[a-z] (?:for|with|to join) (?:the )?(?P<name>{_WORD} {_WORD}(?: {_WORD}){{0,3}})", flags=0)
_AMPERSAND = Lazy(rf"(?<![\w-])(?P<name>{_WORD} (?:& {_WORD}|and Sons?|and Daughters?)(?: {_WORD}){{0,2}})", flags=0)
_PARTS = Lazy(r"\s?[,|·•;/()–—]\s?|\s-\s|\.$", flags=0)
_IN_LINE = Lazy(rf"(?:The )?{_WORD}(?: (?:(?:of|the|and|&|for|de|la) ){{0,2}}{_WORD}){{0,5}}", flags=0)


def names_employer(title: str, sentences: Sequence[str], heading: str = "") -> bool:
    """Tell whether the title, the heading of the text about the employer or one of the sentences names it."""
    return (
        _is_told(title)
        or is_name(title)
        or _is_told(heading)
        or any(_may_be_name(found["name"]) for found in _FOR.finditer(title))
        or any(_stands_in(part) for part in _PARTS.split(title)[1:] if _in_lower_case(title))
        or any(_is_told(sentence) or _opens(sentence) for sentence in sentences)
        or any(_is_line(sentence) for sentence in sentences[:_HEAD] if sentence != title)
    )


def _is_told(text: str) -> bool:
    """Whether an address, the kind of organisation or the words before a name tell that it is the employer."""
    return (
        _ADDRESS.search(text) is not None
        or _SITE.search(text) is not None
        or any(_may_be_name(found[0]) or is_name(found[0]) for found in name_pattern().finditer(text))
        or any(_may_be_name(found["name"]) and not names_city(found["name"]) for found in _FOLLOWING.finditer(text))
        or any(_may_be_name(found["name"]) for found in _AMPERSAND.finditer(text))
    )


def _opens(sentence: str) -> bool:
    """Whether a sentence begins with a name and goes on with what an employer does."""
    opening, founding = _OPENING.match(sentence), _FOUNDING.match(sentence)
    if opening is not None and opening["verb"] and not _is_done_by_employers(opening["verb"]):
        opening = None
    return any(
        found is not None and _may_be_name(found["name"]) and not names_job(found["name"])
        for found in (opening, founding, _APPOSED.match(sentence))
    )


def _is_done_by_employers(verb: str) -> bool:
    return verb in SAID_OF_EMPLOYERS or is_work(verb)


def _is_line(line: str) -> bool:
    """Whether a line of the head holds names alone, and one may be the employer's: "Tin Roof Brewing, Halifax"."""
    first, *parts = [part for part in _PARTS.split(line.partition("(")[0].strip()) if part] or [""]
    names = all(part[0].isupper() or part[0].isdigit() for part in parts)
    return len(line) <= _LONGEST_LINE and names and _stands_in(first)


def _stands_in(part: str) -> bool:
    """Whether a part of a line is a name of two words or more."""
    if " " not in part or _IN_LINE.fullmatch(part) is None:
        return False
    # "NorthStar Couriers" are a firm, and a "Line Cook" is none.
    one_job = part[-1] != "s" and names_job(part)
    return _may_be_name(part) and not names_city(part) and not one_job


def _may_be_name(name: str) -> bool:
    """Whether none of the words, articles aside, is a common one that a sentence or a heading begins with."""
    words = name.lower().removeprefix("the ").split()
    return words[0].strip(".,") not in NO_NAME and not (len(words) > 1 and words[-1] in NO_END)


def _in_lower_case(title: str) -> bool:
    return any(word[:1].islower() for word in _PARTS.split(title)[0].split())


__all__ = ["names_employer"]
