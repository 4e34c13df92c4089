"""Which items of a list of demands are wishes."""

from __future__ import annotations

import re

from jdlint import sections

#: An item that speaks of those below it has fewer words.
_FEW = 3
#: "Preferred stock" and "our preferred vendors" are things.
_THING = (
    r"(?:stock|shares?|equity|providers?|vendors?|suppliers?|partners?|names?|pronouns|customers?|clients?|brands?"
    r"|dealers?"
    r"|methods?|networks?|lenders?|carriers?|contractors?|agents?|pharmac(?:y|ies))\b"
)
_PREFERRED = re.compile(
    r"\b(?:a (?:big |huge |strong |definite |great |real )?plus|nice[- ]to[- ]haves?|prefer(?:able|ably)"
    rf"|(?<!our )(?<!your )(?<!their )(?<!its )(?<!['’]s )preferred(?! {_THING})"
    r"|(?<=['’]s )preferred(?=[.!) ]{0,9}$)|a bonus|bonus points|desir(?:ed|able)"
    r"|an asset|an advantage|advantageous|not required|extra credit|preference (?:(?:will be|is) )?given"
    r"|we(?:['’]d| would) love (?:it if|to see)"
    r"|(?:is|are|be|also|highly|very) beneficial"
    r"|(?:experience|skills?|knowledge|training|licen[cs]e|degree|certificates?|languages?|familiarity)"
    r" (?:\w{1,15} ){0,4}(?:is|are|would be) (?:also |always |very |most )?(?:welcome|helpful|useful)"
    r"|would be (?:an? )?(?:ideal|great|nice|helpful|useful|benefit))\b"
    r"|\b(?:wünschenswert|von vorteil|erwünscht|(?:est|sont|serai(?:t|ent)) (?:un (?:plus|atout)|des atouts"
    r"|souhaitée?s?|appréciée?s?)|un (?:plus|atout)$|se valorará|deseables?)\b"
    r"|\bbonus:|^(?:ideally|optimally|idealerweise|idéalement|idealmente)\b"
    r"|^optional(?:ly)?\s?[:,–-]|[(,] ?optional\)?$",
    re.IGNORECASE,
)
#: "At least one language desirable" is a wish as a whole.
_DEMANDED = re.compile(
    r"\b(?:must|required|minimum|at least(?=.{0,300}?\b(?:and|or|with|but|plus)\b))\b(?<!not required)", re.IGNORECASE
)
_BRACKET = re.compile(r"\([^()]{0,200}\)")
_CLAUSE_END = re.compile(r";|\.\s|\s[–—-]\s(?=\s{0,3}[^\W_])")
#: Behind a wish, what begins something else: a clause of its own, years, or what is needed.
_GOES_BEYOND = re.compile(
    r"[;.]\s{1,3}(?=\w)|\b(?:and|with) (?:\w{1,12} ){0,3}\d|, [^,;]{1,60}\b(?:needed|necessary|essential"
    r"|mandatory)\b",
    re.IGNORECASE,
)
_NOT_REQUIRED = re.compile(r"(?:but )?not (?:required|necessary|essential|needed|mandatory)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or|nor|as well as)\b", re.IGNORECASE)
#: "Forklift experience, while not required, is a plus": what follows the comma speaks of what stands before it.
_GOES_ON = re.compile(
    r"\s*(?:while|though|although|but|if|which|this|that|it|is|are|would|not|strongly|highly|also)\b", re.IGNORECASE
)


def is_wish(text: str) -> bool:
    """Whether an item as a whole is a wish: "Go is a plus", not "A bachelor's degree; a master's is a plus"."""
    match = _PREFERRED.search(text)
    if match is None or _DEMANDED.search(text) is not None:
        return False
    before, ends = text[: match.start()], not text[match.end() :].strip(" .!)")
    if _CLAUSE_END.search(_BRACKET.sub("", before)) is not None or (
        before.strip(" (") and _is_followed(text[match.end() :])
    ):
        return False
    outside, bracket, within = before.rpartition("(")
    if bracket and ")" not in within and within.strip() and outside.strip():
        return False
    if match[0].lower().startswith("preferabl"):
        return not before.strip() or ends
    return _is_of_all(before, ends)


def says_wish(text: str) -> bool:
    """Whether an item says no more than that those below it are wishes: "Ideally:", "Nice to have"."""
    return (text.count(" ") < _FEW and is_wish(text)) or sections.target(
        text, marked=True
    ) == "qualifications.preferred"


def _is_followed(after: str) -> bool:
    """Whether what stands behind a wish asks for something else: "Dentrix a plus; tact"."""
    beyond = _GOES_BEYOND.search(after)
    if beyond is None:
        return False
    rest = after[beyond.end() :] if beyond[0][0] in ";." else ""
    return not is_wish(rest) and _NOT_REQUIRED.match(rest) is None and "not " not in beyond[0]


def _is_of_all(before: str, ends: bool) -> bool:
    """Whether what makes a wish is said of all before it, not only of the last part: "A license, Spanish a plus"."""
    parts = before.split(",")
    if len(parts) == 1:
        return True
    last = parts[-1]
    if not last.strip():
        return ends
    return len(parts) > 2 or _GOES_ON.match(last) is not None or _JOINED.search(last) is not None
