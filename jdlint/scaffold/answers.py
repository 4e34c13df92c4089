"""What is known of a posting before it is written, and what is wrong with it."""

from __future__ import annotations

import re

from jdlint.errors import JdlintError
from jdlint.facts.places import code_from_words, name_of, unreadable
from jdlint.reference.places import is_code, parse_place
from jdlint.schema import load_schema
from jdlint.wage_floor import floor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.wage_floor import WageFloor

_LANGUAGES = {"US": "en-US", "CA": "en-CA", "GB": "en-GB", "AU": "en-AU", "IE": "en-IE", "NZ": "en-NZ"}
_EURO = [
    "AT",
    "BE",
    "BG",
    "CY",
    "DE",
    "EE",
    "ES",
    "FI",
    "FR",
    "GR",
    "HR",
    "IE",
    "IT",
    "LT",
    "LU",
    "LV",
    "MT",
    "NL",
    "PT",
    "SI",
    "SK",
]
_CURRENCIES = {
    "US": "USD", "CA": "CAD", "GB": "GBP", "AU": "AUD", "NZ": "NZD", "CH": "CHF", "JP": "JPY", "IN": "INR", "PL": "PLN",
    "SE": "SEK", "NO": "NOK", "DK": "DKK", "CZ": "CZK", "HU": "HUF", "RO": "RON", "IS": "ISK", "MX": "MXN",
    "BR": "BRL", "ZA": "ZAR", "SG": "SGD", **dict.fromkeys(_EURO, "EUR"),
}  # fmt: skip
#: Hours of full-time work that a stretch of time stands for, as the statistics of wages count them.
_HOURS = {"hour": 1, "day": 8, "week": 40, "month": 2080 / 12, "year": 2080}
#: Contracts to which no minimum wage applies.
_NO_WAGE = ("contractor", "volunteer")


class Answers:
    """What flags and prompts say. None and "" mean that nobody said."""

    def __init__(
        self,
        title: str,
        places: list[str],
        *,
        kind: str = "posting",
        occupation: str = "",
        employer: str = "",
        headcount: int | None = None,
        contractor: bool | None = None,
        workplace: str = "onsite",
        type: str = "full_time",
        vacancy: str = "",
        currency: str = "",
        low: float | None = None,
        high: float | None = None,
        period: str = "",
        apply: str = "",
        ai_screening: str = "",
        closes: str = "",
    ) -> None:
        self.title = clean(title, "the title")
        self.codes = [place_code(words) for words in places]
        self.locations = [_location(words) for words in places]
        self.kind = kind
        self.occupation = occupation
        self.employer = clean(employer, "the employer's name")
        self.headcount = headcount
        self.contractor = contractor
        self.workplace = workplace
        self.type = type
        self.vacancy = vacancy
        self.currency = currency.upper() or next(iter(self._currencies), "")
        if self.currency and not re.search(_currency_pattern(), self.currency):
            raise JdlintError(f"'{currency}' is no currency", "write its code, such as USD or EUR")
        self.low = low if low is not None else high
        self.high = high if high is not None else low
        self.period = period
        self.apply = clean(apply, "the address")
        if self.apply and not any(mark in self.apply for mark in "@. "):
            raise JdlintError(
                f"'{apply}' is no address to apply at", "jobs@elm.example, https://elm.example or a sentence"
            )
        self.ai_screening = ai_screening
        self.closes = closes

    @property
    def countries(self) -> list[str]:
        """The countries of all places, each once."""
        return list(dict.fromkeys(code[:2] for code in self.codes))

    @property
    def language(self) -> str:
        """English as it is written where the job is."""
        return _LANGUAGES.get(self.countries[0], "en") if self.countries else "en"

    @property
    def _currencies(self) -> list[str]:
        return list(dict.fromkeys(_CURRENCIES[country] for country in self.countries if country in _CURRENCIES))

    def refuse_wrong(self, day: str) -> None:
        """Raise JdlintError for a last day that is over, and for pay that is no range or below the minimum wage."""
        if self.closes != "ongoing" and "" < self.closes < day:
            raise JdlintError(f"the last day to apply, {self.closes}, lies before {day}", "--closes DATE, or ongoing")
        low, high = self.low, self.high
        if low is None or high is None:
            return
        if not self.period:
            raise JdlintError("for which time is this paid?", "add --period hour, day, week, month or year")
        if not 0 < low <= high:
            raise JdlintError(f"{low:g} to {high:g} is no range of pay", "--min is the lowest, --max the highest pay")
        found = self.minimum_wage(day)
        if found is None or self.currency != "USD" or (self.period != "hour" and self.type != "full_time"):
            return  # how many hours part-time pay is for is not known
        least = found[0]
        hourly = low / _HOURS[self.period]
        if round(hourly, 2) < least.rate:
            paid = f"USD {low:,.2f} an hour"
            if self.period != "hour":
                paid = f"USD {low:,.0f} a {self.period}, USD {hourly:.2f} an hour of full-time work,"
            when = f"before {least.review_by}" if least.is_old_on(day) else f"on {day}"
            raise JdlintError(
                f"{paid} is below the minimum wage of USD {least.rate:.2f} in {name_of(least.place)} {when}",
                "where an exception holds, as for tips, leave the pay out and fill in the gap",
            )

    def minimum_wage(self, day: str) -> tuple[WageFloor, str] | None:
        """The highest minimum wage of all places, as far as it is known, and the place that was asked for."""
        if self.type in _NO_WAGE:
            return None
        known = ((floor(code, day), code) for code in self.codes if code.startswith("US"))
        found = [(least, code) for least, code in known if least is not None]
        return max(found, key=lambda one: one[0].rate, default=None)


def _currency_pattern() -> str:
    pattern: str = load_schema("posting")["$defs"]["currency"]["pattern"]
    return pattern


def place_code(words: str) -> str:
    """The code of a place in words or as code. Raises JdlintError where it is none."""
    code = code_from_words(words)
    if not is_code(code):
        hint = 'write "Denver, CO", "Vienna, Austria" or US-CO'
        raise unreadable(words, f"'{words}' is no place that jdlint can read", hint)
    return code


def _location(words: str) -> dict[str, str]:
    """City or county, region and country of a place in words or as code."""
    if not is_code(words):
        found: dict[str, Any] = parse_place(words) or {}
        order = ("city", "region", "country", "postal_code")
        return {name: found[name] for name in order if found.get(name)}
    region, _, city = code_from_words(words).partition("/")
    place = {"county" if city.endswith(" County") else "city": city} if city else {}
    return {**place, **({"region": region} if "-" in region else {}), "country": region[:2]}


def clean(text: str, what: str) -> str:
    """A text on one line. Raises JdlintError where it holds what cannot be seen."""
    line = " ".join(text.split())
    if not line.isprintable():
        raise JdlintError(f"{what} holds a character that cannot be printed")
    return line
