"""Questions on a terminal for `jdlint new`, in the order of the format; Enter leaves a question open."""

from __future__ import annotations

import datetime

from jdlint.commands.new import file_name
from jdlint.errors import JdlintError
from jdlint.facts.places import lineage
from jdlint.law import laws_by_place
from jdlint.scaffold import Answers, figures
from jdlint.scaffold.answers import place_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from jdlint.settings import Settings

_TYPES = ("full_time", "part_time", "contractor", "temporary", "intern", "volunteer", "per_diem", "other")
_WORKPLACES = ("onsite", "hybrid", "remote")
_PERIODS = ("hour", "day", "week", "month", "year")


def ask(
    given: dict[str, Any], output: str | None, settings: Settings, free: Callable[[str], str]
) -> tuple[dict[str, Any], str]:
    """Ask for what neither flags nor `[facts]` of the configuration tell: the arguments of `Answers`, and the file.

    `free` takes the name of a file that can be written.
    """
    say("A few questions; Enter takes what stands in [brackets], or leaves the question open.\n")
    found = dict(given)
    if not found.get("title"):
        found["title"] = question("Job title", check=required)
    if not found.get("places"):
        words = 'Where is the work done? For example "Denver, CO" or "Vienna, Austria"'
        found["places"] = list(filter(None, [question(words, check=place if _advertises(found) else place_or_none)]))
    _occupation(found)
    if found.get("kind", "posting") != "role":
        _employer(found, settings["facts"])
    if _advertises(found):
        _offer(found, settings.as_of)
        _ai(found, settings["facts"])
    path = output or question("File", default=file_name(found["title"]), check=free)
    return found, path


def _advertises(found: dict[str, Any]) -> bool:
    """Whether it becomes an advertisement, which needs a place."""
    return bool(found.get("kind", "posting") == "posting")


def _occupation(found: dict[str, Any]) -> None:
    """Which of the occupations is meant, where the title leaves it open."""
    known = figures.candidates(found["title"], found.get("occupation", ""))
    if figures.sure(known) or not known:
        return
    say("The official occupation may be:")
    codes = [code for code, _, _ in known[:5]]
    for number, (code, title, _) in enumerate(known[:5], 1):
        say(f"  {number}  {title} ({code})")
    numbers = [str(number) for number in range(1, len(codes) + 1)]
    chosen = question("Its number, or Enter for none of them", check=one_of(("", *numbers)))
    if chosen:
        found["occupation"] = codes[int(chosen) - 1]


def _employer(found: dict[str, Any], facts: dict[str, Any]) -> None:
    if not found.get("employer"):
        found["employer"] = question("Employer's name")
    if not found.get("workplace"):
        found["workplace"] = question("On site, hybrid or remote", default="onsite", check=one_of(_WORKPLACES))
    if not found.get("type"):
        found["type"] = question("Contract", default="full_time", check=one_of(_TYPES))
    if found.get("headcount") is None and "headcount" not in facts:
        count = question("Employees in all (laws begin at a size)", check=number)
        found["headcount"] = int(count) if count else None
    in_the_us = any(place_code(words).startswith("US") for words in found["places"])
    if in_the_us and found.get("contractor") is None and "federal_contractor" not in facts:
        found["contractor"] = yes_or_no("Contracts with the federal government?")


def _offer(found: dict[str, Any], day: str) -> None:
    """Pay, how to apply, the last day, and the use of AI."""
    while found.get("low") is None and found.get("high") is None:
        amounts = question("Pay, lowest and highest, such as 85000-105000 or 24.50", check=pay)
        if not amounts:
            break
        low, _, high = amounts.partition("-")
        found |= {"low": float(low), "high": float(high or low), "period": _period(float(low))}
        try:
            Answers(**found).refuse_wrong(day)
        except JdlintError as error:
            say(f"  {error}")
            found |= {"low": None, "high": None}
    given = [amount for amount in (found.get("low"), found.get("high")) if amount is not None]
    if given and not found.get("period"):  # both amounts may have been flags
        found["period"] = _period(given[0])
    if not found.get("vacancy") and any(map(_asks_for_vacancy, found["places"])):
        words = "Is there a job to fill now? existing or future (the law there wants it said)"
        found["vacancy"] = question(words, check=one_of(("", "existing", "future")))
    if not found.get("apply"):
        found["apply"] = question("Apply at (address on the web, or e-mail)")
    if not found.get("closes"):
        found["closes"] = question("Last day to apply (2027-01-31), or ongoing", check=closing)


def _period(amount: float) -> str:
    likely = "year" if amount > 1000 else "hour"
    return question("Per hour, day, week, month or year", default=likely, check=one_of(_PERIODS))


def _ai(found: dict[str, Any], facts: dict[str, Any]) -> None:
    if not found.get("ai_screening") and "ai_screening" not in facts:
        used = yes_or_no("Does AI rank, assess or select applicants?")
        found["ai_screening"] = {None: "", True: "used", False: "not_used"}[used]


def _asks_for_vacancy(words: str) -> bool:
    known = (law for code in lineage(place_code(words)) for law in laws_by_place().get(code, ()))
    return any(demand.rule == "vacancy-not-stated" for law in known for demand in law.demands)


def say(text: str) -> None:
    """A line on standard error, where the questions stand too."""
    import click

    click.echo(text, err=True)


def question(text: str, *, default: str = "", check: Callable[[str], str] | None = None) -> str:
    """Ask until the answer is one that `check` takes; it gives the answer as it is used or raises JdlintError."""
    import click

    def convert(answer: str) -> str:
        try:
            return check(answer.strip()) if check else answer.strip()
        except JdlintError as error:
            raise click.BadParameter("; ".join(filter(None, (str(error), error.hint)))) from error

    answer: str = click.prompt(text, default=default, show_default=bool(default), value_proc=convert, err=True)
    return answer


def yes_or_no(text: str) -> bool | None:
    """True or False; None where nobody knows."""
    answer = question(f"{text} (yes, no)", check=one_of(("", "yes", "no", "y", "n")))
    return None if not answer else answer.startswith("y")


def required(answer: str) -> str:
    """An answer that may not be left open."""
    if not answer:
        raise JdlintError("this one is needed")
    return answer


def place(answer: str) -> str:
    """A place that can be read."""
    place_code(required(answer))
    return answer


def place_or_none(answer: str) -> str:
    """A place that can be read, or nothing."""
    return place(answer) if answer else ""


def number(answer: str) -> str:
    """A whole number, or nothing."""
    digits = answer.replace(",", "")
    if digits and not digits.isdecimal():
        raise JdlintError("write a whole number")
    return digits


def pay(answer: str) -> str:
    """`85000-105000` or one amount, without signs; or nothing."""
    plain = answer.replace(",", "").replace("$", "").replace(" to ", "-").replace("–", "-").replace(" ", "")
    ends = plain.split("-")
    try:
        amounts = [float(end) for end in ends] if plain else []
    except ValueError:
        amounts = [0.0, 0.0, 0.0]
    if len(amounts) > 2 or amounts != sorted(amounts):
        raise JdlintError("write two amounts, the lower one first: 85000-105000")
    return plain


def closing(answer: str) -> str:
    """A day, "ongoing", or nothing."""
    if answer in ("", "ongoing"):
        return answer
    try:
        return datetime.date.fromisoformat(answer).isoformat()
    except ValueError as error:
        raise JdlintError("write a day such as 2027-01-31, or ongoing") from error


def one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """A check that takes these answers, also in other words: "full time", "Part-time"."""

    def check(answer: str) -> str:
        word = answer.casefold().replace(" ", "_").replace("-", "_")
        near = [choice for choice in choices if choice.replace("_", "") == word.replace("_", "")]
        if not near:
            raise JdlintError(f"write {', '.join(filter(None, choices))}")
        return near[0]

    return check
