"""Whether a clause tells what people of a trade earn anywhere: who, where, a verb of earning, and how generally.

"Most dental hygienists in Oregon bring home …", "a journeyman electrician earns … on average in Georgia". What is said
of a trade without a place or of a place without "on average" may be the employer's own offer.
"""

from __future__ import annotations

from jdlint.facts.claim_words import Clause, class_of
from jdlint.facts.lazy import Lazy
from jdlint.reference.places import US_STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.figures import Figure

_STATE = Lazy(
    r"\bon the (?:East|West|Gulf) Coast\b|"
    r"\b(?:in|across|around|throughout|all over) (?:the )?(?:state of |greater )?(?:"
    + "|".join(US_STATES.values())
    + r"|(?:Upper |Deep |Pacific |Mountain |Rocky )?(?:Midwest|South|West|Northeast|Southeast|Southwest|Northwest|"
    r"Plains|"
    r"New England|East Coast|West Coast|Gulf Coast)|(?:this|the) (?:region|area|state|metro|valley))\b|"
    r"\b(?:(?-i:" + "|".join(US_STATES.values()) + r"))(?:'s)? (?=(?-i:[a-z]{3,})\b)"
)
#: A city in which people of a trade "typically", "these days" or "on average" earn so much.
_CITY = Lazy(r"\b(?:in|around|near|across|throughout) (?:the )?(?:greater |metro |downtown )?[A-Z][a-z]{2,}", flags=0)
_ANYBODY = Lazy(
    r"\b(?:typically|usually|generally|normally|commonly|most|tends? to|on average|(?:the|an?) (?:average|typical|"
    r"usual)|"
    r"these days|nowadays|median)\b",
    flags=0,
)
_GENERAL = frozenset((
    "typically", "usually", "generally", "normally", "commonly", "ordinarily", "tend", "tends", "average", "averages",
    "averaging", "most", "typical", "usual", "median", "mean", "averaged", "customarily", "now", "nowadays",
))  # fmt: skip
#: Money for other stretches of work than an hour or a year, and what depends on the employer.
_OFFER = Lazy(
    r"\b(?:week(?:ly|s)?|tips?|shifts?|day|daily|miles?|overtime|bonus(?:es)?|commissions?|first year|per diem|"
    r"load(?:s|ed)?|route|stipend|grant|budget|fees?)\b",
    flags=0,
)
#: What the average member of a trade takes home in the country is no offer, with tips or without.
_ONE = Lazy(r"\b(?:the|an?) (?:average|typical|usual) ", flags=0)
_TIPS = Lazy(r"\btips?\b", flags=0)
#: The employer's own name, or a customer's, behind the figure.
_WITH = Lazy(
    r"(?:[^.;,]{0,24})\b(?P<by>with|at|for|from|by|through) (?:the )?(?!(?:January|February|March|April|May|June|"
    r"July|August|"
    r"September|October|November|December)\b)[A-Z]\w+",
    flags=0,
)
#: People of a trade as such: bare, or "most", "the average"; not "our", "the", "these".
_THEIR = r"(?:our|your|these|those|the|this|its|my|us|we|who)"
_PEOPLE = Lazy(
    rf"(?<!\S)(?:(?!{_THEIR} )[\w'/-]+ ){{0,3}}TRADE\b|\b(?:an?|the (?:average|typical|usual|median)|average|typical) "
    r"(?:[\w'/-]+ ){0,3}?WORKER\b|\b[a-z]{3,}ing (?:work )?(?:pays|paid)\b",
    flags=0,
)
#: People of a trade by the end of their name alone, where they stand in front of a place: "Embalmers in Indiana".
_ANY_PEOPLE = Lazy(
    r"^(?=.*\b(?:EARN|bring (?:in|home)|take home|gets?|draw|clear|average|start)\b)"
    r"\W{0,3}(?:LARGE\W{1,2})?(?:(?:most|many|licensed|experienced|skilled) )?(?:[a-z-]+ ){0,2}"
    r"(?!(?:custom|consum|buy|borrow|rent|mem|read|us|own|homeown|vot|travel|visit|don|play|foll|oth|numb|nev|ov|aft)\w*ers?\b)"
    r"[a-z-]{3,}(?:ers|ists|ians|wrights|smiths|hands|aides|keepers) "
    r"(?:in|across|around|near|throughout|LARGE|average)\b",
    flags=0,
)
#: "A licensed ship pilot on the Gulf Coast makes".
_ANY_ONE = Lazy(r"^\W{0,3}an? (?:[\w'-]+ ){0,4}WORKER (?:in|on|across|around)\b", flags=0)
_OWN_PEOPLE = Lazy(r"\b(?:our|your|these|those|this|its|my) (?:[\w'/-]+ ){0,3}TRADE\b", flags=0)
_EARN = Lazy(
    r"\b(?:EARN|averag(?:e|es|ed|ing)|br(?:ing|ings|ought|inging) (?:in|home)|tak(?:e|es|ing) home|pays?|paid|PAY|PAYS|"
    r"wages?|gets?|sees?|draws?|starts?|receives?|fetch(?:es)?|collects?|hovers?|median|runs?|clears?)\b",
    flags=0,
)
_WORD = Lazy(r"[a-z]{4,}", flags=0)
#: Behind what is earned "typically" in a state or a city stands no condition: "after the first review", "at target".
_NO_CONDITION = Lazy(
    r"\s?(?:(?:an?|per|each|/) ?(?:year|hour|hr|yr|annum)|annually|yearly|hourly)?(?: or (?:so|more|less|thereabouts))?"
    r"(?: (?:on average|these days|nowadays|right now|today|now|in|across|around|before (?:taxes|tax|overtime|tips)|"
    r"for|at the median|nationwide|typically|usually)\b.*)?\W{0,3}$"
)


def is_pay_at_large(figure: Figure, clause: Clause) -> bool:
    """Tell whether money is what people of a trade earn in a country, a state or a region, and not what is offered."""
    start, end = figure.clause
    text = figure.prose.text
    general = not clause.words.isdisjoint(_GENERAL)
    sure = _NO_CONDITION.match(text[figure.end : end]) is not None
    at_large = "LARGE" in clause.words or "national" in clause.words or "median" in clause.words
    said = _WORD.sub(lambda word: "WORKER" if class_of(f"{word.group()}s") == "TRADE" else word.group(), clause.text)
    general = general or _ANY_ONE.search(said) is not None
    placed = (general and _STATE.search(text, start, end)) or _is_of_city(text[start:end], clause)
    if not (at_large or (sure and placed)):
        return False
    offers = _TIPS.without(clause.text) if "LARGE" in clause.words and _ONE.search(clause.text) else clause.text
    if _OFFER.search(offers) or _WITH.match(text[figure.end : end]) or _OWN_PEOPLE.search(clause.text):
        return False
    by_name = _EARN.search(said) is not None and _PEOPLE.search(said) is not None
    return by_name or _ANY_PEOPLE.search(said) is not None


def _is_of_city(text: str, clause: Clause) -> bool:
    return _ANYBODY.search(clause.text) is not None and _CITY.search(text) is not None


def is_with_someone(figure: Figure) -> bool:
    """Tell whether money is what people earn "with Acme"."""
    match = _WITH.match(figure.prose.text[figure.end : figure.clause[1]])
    return match is not None and match["by"] == "with"


__all__ = ["is_pay_at_large", "is_with_someone"]
