"""The occupation of a posting: stated, or guessed from its title."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.title import readings
from jdlint.posting import Posting
from jdlint.reference.occupations import look_up, occupations, under

TYPE_CHECKING = False
if TYPE_CHECKING:
    Candidate = tuple[str, str, str]

_CODE = Lazy(r"([0-9]{2}-[0-9]{4})(?:\.[0-9]{2})?", flags=0)
_ALTERNATIVE = Lazy(r"\s{0,3}/\s{0,3}|\s+or\s+")
#: Words that end titles of every kind: alone they name no occupation.
_GENERIC = (
    " administrator advisor agent aide analyst apprentice assistant associate attendant chief clerk consultant "
    "coordinator crew deputy director engineer executive expert generalist handler head helper inspector instructor "
    "intern lead leader manager member officer operator owner partner planner principal professional representative "
    "scientist specialist staff supervisor technician technologist trainee trainer volunteer worker "
)
#: A guess that leaves more occupations open than this says nothing.
_MOST_GUESSED = 5


class Occupation:
    """Which occupations a posting may be for.

    `candidates` are (SOC code, official title, confidence), likeliest first, confidence "high", "medium" or "low"; none
    where nothing is known. `stated` tells that the posting names the code itself; otherwise they are guesses from the
    title, and `read_as` is the part of it that was understood.
    """

    __slots__ = ("candidates", "read_as", "stated")

    def __init__(self, candidates: list[Candidate], *, stated: bool = False, read_as: str = "") -> None:
        self.candidates = candidates
        self.stated = stated
        self.read_as = read_as

    @property
    def sure(self) -> bool:
        """Tell whether one occupation alone is left, with high confidence."""
        return len(self.candidates) == 1 and self.candidates[0][2] == "high"

    def __repr__(self) -> str:
        return f"Occupation({self.candidates!r}, stated={self.stated}, read_as={self.read_as!r})"


def occupation_of(posting: Posting) -> Occupation:
    """The occupation that the posting states; where it states none that exists, what its title may mean."""
    match = _CODE.fullmatch(posting.text("occupation").strip())
    codes = under(match[1]) if match else []
    if codes:
        confidence = "high" if len(codes) == 1 else "medium"
        return Occupation([(code, occupations()[code], confidence) for code in codes], stated=True)
    return occupation_of_title(posting.text("title"))


def occupation_of_title(title: str) -> Occupation:
    """What a job title may mean: the first reading of it that is known.

    What is known under the whole title, noise and level aside, keeps its confidence; parts of it give low confidence.
    """
    tried = set()
    for reading, guessed in readings(title):
        if reading in tried:
            continue
        tried.add(reading)
        generic = f" {reading.lower()} " in _GENERIC
        found = [] if generic and guessed else look_up(reading) or _either(reading)
        if found and not (guessed and len(found) > _MOST_GUESSED):
            low = guessed or generic
            candidates = [(code, occupations()[code], "low" if low else confidence) for code, confidence in found]
            return Occupation(candidates, read_as=reading)
    return Occupation([])


def _either(reading: str) -> list[tuple[str, str]]:
    """The occupations of "cook/dishwasher": those of both sides; high confidence is kept where all sides agree."""
    sides = [look_up(side) for side in _ALTERNATIVE.split(reading)]
    found = {code: confidence for side in reversed(sides) for code, confidence in side}
    if len(found) == 1 and all(sides):
        return list(found.items())
    return [(code, "low" if confidence == "low" else "medium") for code, confidence in found.items()]
