"""Official names of occupations that are made of several: "child, family, and school social workers"."""

from __future__ import annotations

from functools import cache

from jdlint.reference.occupations import occupations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Occupations that the Bureau publishes as one, under a code that the classification does not have.
_MERGED = {
    "home health and personal care aides": "31-1120",
    "buyers and purchasing agents": "13-1020",
    "property appraisers and assessors": "13-2020",
    "clinical laboratory technologists and technicians": "29-2010",
    "substance abuse, behavioral disorder, and mental health counselors": "21-1018",
    "tour and travel guides": "39-7010",
    "electrical, electronic, and electromechanical assemblers": "51-2028",
    "first-line supervisors of transportation and material moving workers": "53-1047",
}
#: Names of the Occupational Outlook Handbook and short forms that no list of titles has.
_SHORT = {
    f"{name} mechanics and installers": "49-9021" for name in ("hvac", "hvacr", "hvac/r", "hvac and refrigeration")
} | {
    "general maintenance and repair workers": "49-9071",
    "school and career counselors and advisors": "21-1012",
    "school and career counselors": "21-1012",
    "diesel service technicians and mechanics": "49-3031",
    "fitness trainers and instructors": "39-9031",
    "environmental scientists and specialists": "19-2041",
    "postsecondary education administrators": "11-9033",
    "middle school teachers": "25-2022",
    "adult basic and secondary education and esl teachers": "25-3011",
    "librarians and library media specialists": "25-4022",
    "secondary school teachers": "25-2031",
}  # fmt: skip
#: What an official name has behind its last comma, and how else texts call it.
_CALLED = {"secondary school": ("high school",), "postsecondary": ("college", "university")}

#: Blanks within a last part that texts put in front: "transit and intercity bus drivers".
_LONGEST_PART = 2


def official_names_in(lower: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and code (SOC) of such names in a text in lower case; a longer one counts before one that it holds."""
    taken: list[tuple[int, int]] = []
    for name, code in _names():
        stem = name.removesuffix("s")  # one of them counts, too: "a soil and plant scientist"
        start = lower.find(stem)
        end = start + len(name if lower.startswith(name, start) else stem)
        if start < 0 or lower[max(0, start - 1) : start].isalnum() or lower[end : end + 1].isalnum():
            continue
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            yield start, end, code


@cache
def _names() -> list[tuple[str, str]]:
    """Names in lower case with their codes, the longest first."""
    found = dict(_MERGED | _SHORT)
    for code, title in occupations().items():
        name = title.lower()
        if (", " in name or " and " in name) and not name.endswith(", all other"):
            found |= dict.fromkeys(_wordings(name), code)
    return sorted(found.items(), key=lambda row: -len(row[0]))


def _wordings(name: str) -> list[str]:
    """A name, and with its last part in front or behind: "middle school teachers", "teachers in middle schools"."""
    people, _, part = name.rpartition(", ")
    if not people.endswith("s") or ", " in people or part.startswith("and ") or part.count(" ") > _LONGEST_PART:
        return [name]
    parts = [part, *_CALLED.get(part, ())]
    turned = [f"{one} {people}" for one in parts]
    behind = [f"{people} {word} {one}s" for one in parts for word in ("in", "at") if one.endswith("school")]
    return [name, *turned, *behind]
