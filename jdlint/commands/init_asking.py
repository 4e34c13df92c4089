"""The eight questions of `jdlint init`."""

from __future__ import annotations

from functools import partial

from jdlint.commands.asking import number, question, say, yes_or_no
from jdlint.commands.init import EQUAL, Plan
from jdlint.errors import JdlintError
from jdlint.scaffold.answers import place_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def ask() -> dict[str, Any]:
    """The arguments of `Plan`, from a terminal."""
    say("Eight questions about the employer; Enter leaves one open. Nothing that is there is overwritten.\n")
    places = question('1. Where do you hire? Places divided by semicolons: "Denver, CO; Ontario"', check=_places)
    count = question("2. Employees in all (many laws begin at a size)", check=number)
    codes = [place_code(words) for words in places.split(";") if words.strip()]
    example = codes[0].partition("/")[0] if codes else "US-CO"
    words = f"3. Employees by place, such as {example}=41; divided by semicolons"
    counts = question(words, check=partial(_counts, headcount=int(count) if count else None))
    contractor = yes_or_no("4. Contracts with the federal government of the United States?")
    used = yes_or_no("5. Does AI rank, assess or select applicants?")
    benefits = question("6. Benefits that every job has, divided by semicolons", check=_unless_none)
    equal = question("7. Your equal-opportunity statement; - for none", default=EQUAL, check=_unless_none)
    help_at = question("8. E-mail or phone for applicants who need help with the application", check=_unless_none)
    given = {
        "hires_in": codes,
        "headcount": int(count) if count else None,
        "by_region": by_region(counts.split(";")),
        "contractor": contractor,
        "ai_screening": {None: "", True: "used", False: "not_used"}[used],
        "benefits": [words.strip() for words in benefits.split(";") if words.strip()],
        "equal_opportunity": equal,
        "accommodation": help_at,
    }
    return {name: value for name, value in given.items() if value is not None}


def by_region(rows: list[str] | tuple[str, ...]) -> dict[str, int]:
    """Counts from `US-CO=41`. Raises JdlintError where one is not so written."""
    counts = {}
    for row in rows:
        if not row.strip():
            continue
        words, sign, count = row.rpartition("=")
        if not sign or not count.strip().isdecimal():
            raise JdlintError(f"'{row.strip()}' is no count of a place", "write US-CO=41")
        counts[place_code(words.strip())] = int(count)
    return counts


def _places(answer: str) -> str:
    for words in answer.split(";"):
        if words.strip():
            place_code(words.strip())
    return answer


def _counts(answer: str, headcount: int | None) -> str:
    Plan(by_region=by_region(answer.split(";")), headcount=headcount).refuse_wrong()
    return answer


def _unless_none(answer: str) -> str:
    """The answer, or nothing for one that says that there is none."""
    return "" if answer.casefold().strip(" .") in ("-", "n/a", "no", "none") else answer
