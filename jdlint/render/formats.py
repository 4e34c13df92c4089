"""Amounts, days and places as a language writes them, by the tables of Babel (Unicode CLDR)."""

from __future__ import annotations

import re
from functools import cached_property

from jdlint.amounts import DOLLARS
from jdlint.errors import JdlintError
from jdlint.reference.places import CANADIAN_PROVINCES, US_STATES
from jdlint.reference.printed import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any

#: Regions that addresses name by these letters.
_ABBREVIATED = {"US": US_STATES, "CA": CANADIAN_PROVINCES}
#: The country that a language without one is taken to speak from.
_HOMES = {"en": "US", "de": "DE", "fr": "FR", "es": "ES"}
#: The countries that write on paper of letter size, by the CLDR.
_LETTER = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
#: Codes of two letters in the CLDR that are groups of countries, or nothing.
_NO_COUNTRIES = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
_NEEDED = 'Run: pip install "jdlint[render]"'


class Formats:
    """How things are written in a language, a BCP 47 tag, for a job in some countries, whose dollar "$" alone is.

    Raises JdlintError where Babel is missing.
    """

    def __init__(self, language: str, countries: Collection[str] = ()) -> None:
        try:
            import babel.core
        except ImportError as error:
            raise JdlintError("jdlint render needs Babel for amounts, days and places", _NEEDED) from error
        self.language = language
        self._countries = countries
        self._locale = _locale(babel.core, language)
        self.words = Words(self._locale.language)

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return bool(self._locale.text_direction == "rtl")

    @property
    def letter(self) -> bool:
        """Whether paper has letter size where the job is, or else where the language is from; elsewhere it is A4."""
        return not _LETTER.isdisjoint(self._countries or (self._home,))

    def number(self, value: float) -> str:
        """A number without needless decimals."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self._locale))

    def percent(self, value: float) -> str:
        """A percentage from 0 to 100, with its sign."""
        from babel.numbers import format_percent

        return str(format_percent(value / 100, locale=self._locale, decimal_quantization=False))

    def day(self, text: str) -> str:
        """A day "2027-01-15" or month "2024-05" in words; anything else as it is."""
        import datetime

        from babel.dates import format_date, format_skeleton

        try:
            if len(text) == 7:
                return str(format_skeleton("yMMMM", datetime.date.fromisoformat(f"{text}-01"), locale=self._locale))
            said = str(format_date(datetime.date.fromisoformat(text), "long", locale=self._locale))
            # French alone counts the first day of a month as such, and the tables of the CLDR do not.
            return said.replace("1", "1er", 1) if self._locale.language == "fr" and said.startswith("1 ") else said
        except ValueError:
            return text

    def pay(self, low: float | None, high: float | None, currency: str, period: str) -> str:
        """A range of pay: "$120,000 – $150,000 a year"; equal ends are one amount, one end alone says which it is."""
        digits = 0 if all(float(value).is_integer() for value in (low, high) if value is not None) else 2
        ends = [self._money(value, currency, digits) for value in (low, high) if value is not None]
        if not ends:
            return ""
        text = " – ".join(dict.fromkeys(ends))
        if high is None:
            text = self.words["from"].format(text)
        elif low is None:
            text = self.words["at_most"].format(text)
        return f"{text} {self.words.get(f'per.{period}')}".strip()

    def _money(self, value: float, currency: str, digits: int) -> str:
        from babel.numbers import parse_pattern

        if not currency:
            return self.number(value)
        pattern = parse_pattern(self._locale.currency_formats["standard"].pattern)
        pattern.frac_prec = (digits, digits)
        text = str(pattern.apply(value, self._locale, currency=currency, currency_digits=False))
        other = any(DOLLARS.get(country, "USD") != currency for country in self._countries or ("US",))
        if other and re.search(r"(?<![A-Z])\$(?!\s?[A-Z])", text):
            return f"{currency}\u00a0{text.replace('$', '').strip()}"  # "$" is another currency there
        code_first = text.startswith(currency) and text[len(currency) :][:1].isdigit()
        return f"{currency}\u00a0{text[len(currency) :]}" if code_first else text

    def country(self, code: str) -> str:
        """The name of a country by its code."""
        return str(self._locale.territories.get(code, code))

    def names(self, code: str) -> bool:
        """Tell whether a text is the code of a country, a region or a city: "US", "US-CO", "US-NY/New York City"."""
        country, dash, part = code.partition("/")[0].partition("-")
        if len(country) != 2 or country in _NO_COUNTRIES or country not in self._locale.territories:
            return False
        return not dash or country not in _ABBREVIATED or part in _ABBREVIATED[country]

    def area(self, code: str) -> str:
        """The name of a place by its code: "US", "US-CO", "US-NY/New York City"."""
        region, _, city = code.partition("/")
        country, _, part = region.partition("-")
        name = _ABBREVIATED.get(country, {}).get(part, region if part else self.country(country))
        return ", ".join(filter(None, (city, name)))

    def place(self, location: dict[str, str]) -> str:
        """One entry of `locations` as its country writes addresses: "100 Main Street, Denver, CO 80202"."""
        country = country_of(location.get)
        street, city, postal = (location.get(name, "") for name in ("street", "city", "postal_code"))
        region = self._region(location.get("region", ""), country)
        if country in _ABBREVIATED:
            parts = [street, city, f"{region} {postal}".strip()]
        else:
            town = (city, postal) if country == "GB" else (postal, city)
            parts = [street, " ".join(filter(None, town)), region]
        if country and country != self._home:
            parts.append(self.country(country))
        return ", ".join(filter(None, parts))

    def _region(self, code: str, country: str) -> str:
        """The letters of a state or province; a region of another country is known by its city, not by its code."""
        part = code.partition("-")[2]
        return part if part in _ABBREVIATED.get(country, {}) else ""

    @cached_property
    def _home(self) -> str:
        """The country whose name goes without saying."""
        return str(self._locale.territory or _HOMES.get(self._locale.language, ""))


def country_of(text: Callable[[str], str | None]) -> str:
    """The country of a location, stated or that of its region; `text` gives its members."""
    region = text("region") or ""
    return text("country") or (region[:2] if region[2:3] == "-" else "")


def _locale(core: Any, language: str) -> Any:
    """The locale of a tag, or of its language alone; English where that is not known."""
    parts = language.split("-")
    for end in range(len(parts), 0, -1):
        try:
            return core.Locale.parse("-".join(parts[:end]), sep="-")
        except (core.UnknownLocaleError, ValueError):
            continue
    return core.Locale.parse("en")


__all__ = ["Formats", "country_of"]
