"""Values as jdlint prints them, read back: of each label the fields that its words stand for, in four languages.

The words are those of `jdlint.reference.printed`. What is not understood to the last word is not read at all.
"""

from __future__ import annotations

import re

from jdlint.amounts import DOLLARS
from jdlint.reference.places import country_code, parse_place, region_code
from jdlint.reference.printed import LANGUAGES, Words
from jdlint.values import read_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    #: Members of the posting by dotted path.
    Values = dict[str, Any]

#: Labels before a text, which is the value.
TEXTS = {
    "employer": "employer.name", "department": "employer.department", "team": "employer.team",
    "industry": "employer.industry", "id": "id", "grade": "compensation.grade", "schedule": "employment.schedule",
    "duration": "employment.duration", "reports_to": "employment.reports_to", "contact": "application.contact",
    "bonus": "compensation.bonus", "equity": "compensation.equity", "commission": "compensation.commission",
    "other": "compensation.other",
}  # fmt: skip
#: Labels before one of several values, with the kind of the values where it has another name.
_CHOICES = {
    "employment_type": ("employment.type", "type"), "seniority": ("employment.seniority", ""),
    "vacancy": ("employment.vacancy", ""), "visa_sponsorship": ("employment.visa_sponsorship", ""),
    "overtime": ("employment.overtime", ""), "ai_screening": ("application.ai_screening", ""),
}  # fmt: skip
_DATES = {
    "start_date": "employment.start_date", "posted": "dates.posted", "closes": "dates.closes",
    "reviewed": "dates.reviewed",
}  # fmt: skip
_ADDRESSES = {"website": "employer.url", "apply_url": "application.url", "apply_email": "application.email"}
_AREAS = {"eligible": "workplace.eligible_regions", "excluded": "workplace.excluded_regions"}
_ADDRESS = re.compile(r"https?://[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,250}\.[A-Za-z]{2,20}")
#: Figures between full stops are day, month and year in other languages.
_DOTTED = re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})")
#: Not a house, but the number of a part of the country: "Gif-sur-Yvette (91)".
_BRACKETS = re.compile(r"\([^()]*\)")
_BLANKS = re.compile(r"[\s\u00a0\u202f]")
_GROUPS = re.compile(r"[.,’'](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,3})?")
_AMOUNT = re.compile(r"(?P<before>[^\d\s]{0,4})\s?(?P<number>\d[\d.,’'\s]{0,15})(?P<after>\$\sUS|\$\sCA|[^\d\s]{0,4})")
_CURRENCIES = {
    "€": "EUR", "£": "GBP", "£gb": "GBP", "us$": "USD", "$us": "USD", "ca$": "CAD", "$ca": "CAD", "a$": "AUD",
    "nz$": "NZD",
}  # fmt: skip
_POSTAL_CITY = re.compile(r"(?P<code>\d{4,5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}) (?P<city>[^\W\d_][\w.'’ -]{1,60})")


class Printed:
    """Reads values of one language, a number of `LANGUAGES`; `country` says whose dollar "$" is."""

    def __init__(self, language: int, country: str) -> None:
        self._words = Words(LANGUAGES[language])
        self._english = language == 0
        self._country = country

    def values(self, key: str, text: str) -> Values | None:
        """What a text says behind the label of `key`; None where it is not understood."""
        if key in TEXTS:
            return {TEXTS[key]: text} if text[-1:] != ":" else None  # what ends so leads in what follows
        if key in _ADDRESSES:
            return {_ADDRESSES[key]: text} if _ADDRESS.fullmatch(text) else None
        if key in _CHOICES:
            path, kind = _CHOICES[key]
            return _one(path, self._words.among(kind or key).get(text.casefold()))
        if key in _DATES:
            return _one(_DATES[key], self._day(key, text))
        if key in _AREAS:
            codes = [area(name.strip()) for name in text.split(";")]
            return {_AREAS[key]: codes} if all(codes) else None
        read = _SPECIAL.get(key)
        return read(self, text) if read is not None else None

    def pay(self, text: str) -> Values | None:
        """A range or an amount with its period, as members of `compensation`."""
        period = ""
        for words, name in self._words.among("per").items():
            if text.casefold().endswith(f" {words}"):
                period, text = name, text[: -len(words)].strip()
        bound, inner = self._bound(text)
        ends = [self._money(end) for end in inner.split(" – ")]
        if len(ends) > 2 or not all(ends) or len({end[0] for end in ends if end}) > 1 or (bound and len(ends) > 1):
            return None
        amounts = [end[1] for end in ends if end]
        names = ["min", "max"] if len(amounts) == 2 else [bound or "amount"]
        found: Values = dict(zip(names, amounts, strict=True))
        currency = ends[0][0] if ends[0] else ""
        return found | ({"currency": currency} if currency else {}) | ({"period": period} if period else {})

    def about_pay(self, text: str) -> Values | None:
        """What a sentence says of the pay as a whole: whether it is all, and whose range it is."""
        for kind in ("basis", "range_is"):
            value = self._words.among(kind).get(text.casefold())
            if value is not None:
                return {f"compensation.{kind}": value}
        return None

    def location(self, text: str) -> Values | None:
        """An address as a location: "100 Main Street, Denver, CO 80202", "Am Markt 1, 10115 Berlin"."""
        parts = [part.strip() for part in text.split(",")]
        country = country_code(parts[-1]) if len(parts) > 1 else None
        body = parts[:-1] if country and not region_code(parts[-1]) else parts
        for number in range(len(body)):
            street, found = ", ".join(body[:number]), _city(body[number:])
            if found is None or (street and not any(map(str.isdigit, _BRACKETS.sub("", street)))):
                continue
            if body is not parts and found.setdefault("country", country) != country:
                continue
            return ({"street": street} if street else {}) | found
        return None

    def _day(self, key: str, text: str) -> str | None:
        if key == "closes" and text == self._words["ongoing"]:
            return "ongoing"
        dotted = None if self._english else _DOTTED.fullmatch(text)
        if dotted is not None:
            text = f"{dotted['year']}-{dotted['month']:0>2}-{dotted['day']:0>2}"
        return read_date(text) or (text if key == "start_date" else None)

    def _number(self, text: str) -> float | None:
        plain = _BLANKS.sub("", text)
        plain = plain.replace(",", "") if self._english else _GROUPS.sub("", plain).replace(",", ".")
        if _NUMBER.fullmatch(plain) is None:
            return None
        return int(float(plain)) if float(plain).is_integer() else float(plain)

    def _money(self, text: str) -> tuple[str, float] | None:
        match = _AMOUNT.fullmatch(text.strip())
        number = self._number(match["number"].strip()) if match is not None else None
        if match is None or number is None or (match["before"] and match["after"]):
            return None
        sign = _BLANKS.sub("", match["before"] or match["after"]).casefold()
        if sign in ("", "$"):
            return (DOLLARS.get(self._country, "USD") if sign else ""), number
        currency = _CURRENCIES.get(sign) or (sign.upper() if len(sign) == 3 and sign.isalpha() else "")
        return (currency, number) if currency else None

    def _bound(self, text: str) -> tuple[str, str]:
        """ "min" or "max" where the words say from or up to, and what these stand around."""
        for name, key in (("min", "from"), ("max", "at_most")):
            inner = self._inside(key, text)
            if inner:
                return name, inner
        return "", text

    def _inside(self, key: str, text: str) -> str:
        """What stands in the gap of words such as "up to {}"; "" for other words."""
        before, _, behind = self._words[key].partition("{}")
        fits = text.startswith(before) and text.endswith(behind) and len(text) > len(before) + len(behind)
        return text[len(before) : len(text) - len(behind)].strip() if fits else ""

    def hours(self, text: str) -> Values | None:
        """Weekly hours."""
        return _one("employment.hours_per_week", self._number(text))

    def openings(self, text: str) -> Values | None:
        """How many people are hired."""
        number = self._number(text)
        return {"employment.openings": number} if isinstance(number, int) else None

    def travel(self, text: str) -> Values | None:
        """A share of the time."""
        share = self._inside("share", text)
        return _one("employment.travel_percent", self._number(share.rstrip("% \u00a0\u202f")) if "%" in share else None)

    def workplace(self, text: str) -> Values | None:
        """The kind of workplace, perhaps with days on site."""
        kind, _, rest = text.partition(", ")
        found = _one("workplace.type", self._words.among("workplace").get(kind.casefold()))
        if found is None or not rest:
            return found
        number = self._number(self._inside("days_onsite", rest) or self._inside("day_onsite", rest))
        return found | {"workplace.days_onsite": number} if number is not None else None

    def reports_to_region(self, text: str) -> Values | None:
        """The place of an office."""
        return _one("workplace.reports_to_region", area(text))

    def education(self, text: str) -> Values | None:
        """A level of schooling, its field, and whether experience may stand in for it."""
        tail = f", {self._words['or_experience']}"
        found: Values = {"education.or_experience": True} if text.endswith(tail) else {}
        text = text.removesuffix(tail)
        levels = self._words.among("level")
        level, bracket, field = text.partition(" (")
        if bracket and field.endswith(")") and level.casefold() in levels:
            return {"education.level": levels[level.casefold()], "education.field": field[:-1]} | found
        level = levels.get(text.casefold(), "")
        return ({"education.level": level} if level else {"education.field": text}) | found

    def experience(self, text: str) -> Values | None:
        """Years from and to."""
        low, dash, high = text.partition("–")
        names = (("min_years", low), ("max_years", high)) if dash else (
            ("min_years", self._inside("at_least", text)), ("max_years", self._inside("at_most", text)),
        )  # fmt: skip
        found = {f"experience.{name}": self._number(said) for name, said in names if said}
        return found if found and None not in found.values() else None

    def main_pay(self, text: str) -> Values | None:
        """The pay by paths from the root."""
        found = self.pay(text)
        return {f"compensation.{name}": value for name, value in found.items()} if found else None


_SPECIAL: dict[str, Callable[[Printed, str], Values | None]] = {
    "hours_per_week": Printed.hours, "openings": Printed.openings, "travel_percent": Printed.travel,
    "workplace": Printed.workplace, "reports_to_region": Printed.reports_to_region, "education": Printed.education,
    "experience": Printed.experience, "pay": Printed.main_pay,
}  # fmt: skip


def _city(parts: list[str]) -> Values | None:
    """The end of an address: "10115 Berlin", "Denver, CO 80202"."""
    match = _POSTAL_CITY.fullmatch(parts[0]) if len(parts) == 1 else None
    if match is not None:
        return {"city": match["city"], "postal_code": match["code"]}
    found = parse_place(", ".join(parts))
    return {name: value for name, value in found.items() if value} if found else None


def area(name: str) -> str | None:
    """The code of a place by its name: "Colorado", "New York City, New York"; None where it could be two."""
    region, country = region_code(name), country_code(name)
    if region or country:
        return None if region and country else region or country
    found = parse_place(name) if "," in name else None
    if found is None or "city" not in found:
        return None
    return f"{found.get('region') or found.get('country')}/{found['city']}"


def _one(path: str, value: Any) -> Values | None:
    return None if value is None else {path: value}


__all__ = ["TEXTS", "Printed", "area"]
