"""Numbers as people write them: "$120,000", "120k", "25%", "$55 - $60 an hour", "3-5 years".

What could mean two things is not read: "120.000" without a currency that is written so, "10 or 15".
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SIGNS = {"€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD",
          "au$": "AUD", "nz$": "NZD", "₹": "INR", "¥": "JPY", "$us": "USD", "$ca": "CAD", "$au": "AUD", "$nz": "NZD",
          "£gb": "GBP"}  # fmt: skip
_CODES = "USD|EUR|GBP|CAD|AUD|NZD|CHF|INR|JPY|SEK|NOK|DKK|PLN|MXN|BRL|ZAR|SGD"
#: Currencies of countries that part thousands with a full stop.
_DOTTED = ("EUR", "BRL", "DKK", "CHF")
#: Whose dollar "$" is, by country; elsewhere it is that of the United States.
DOLLARS = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "MX": "MXN"}

_AMOUNT = re.compile(
    rf"(?P<before>(?:US|CA|AU|NZ|C|A)?\$|€|£|₹|¥|\b(?:{_CODES})\b)?[ \u00a0]{{0,2}}"
    r"(?<![\w.,])(?P<number>\d{1,3}(?:(?P<part>[, '’.\u00a0\u202f])\d{3}(?:(?P=part)\d{3}){0,2})(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,9}(?:[.,]\d{1,2})?(?!\d))"
    r"[ \u00a0]?(?P<scale>k|thousand|m|million)?(?![A-Za-z0-9])"
    rf"[ \u00a0]?(?P<after>(?:US|CA|AU|NZ)\$|\$(?:US|CA|AU|NZ|[ \u00a0](?:US|CA))\b|\$|€|£GB\b"
    rf"|£|\b(?:{_CODES}|dollars|euros?)\b)?"
    r"(?!%|[ \u00a0]%)",
    re.IGNORECASE,
)
_SCALES = {"k": 1000, "thousand": 1000, "m": 1000000, "million": 1000000}
#: What stands before a period, in English and in German, French and Spanish.
_PER = r"(?:\b(?:per|an?)|/)"
#: Pay for a time in one German word: "Bruttomonatsgehalt", "Jahreseinstiegsgehalt".
_WORD = r"\b(?:brutto|mindest|grund|einstiegs)?{}\w{{0,12}}(?:gehalt|lohn|entgelt|verdienst|einkommen|brutto)\b"
_ABROAD = r"(?:\b(?:pro|je|im|par|por|al|a la|la)[ ]|\bl['’]|/[ ]?)"
_PERIODS = (
    (
        "hour",
        rf"(?:{_PER}[ ]?|\b)(?:hour|hr|h)\b|\bhourly\b|{_ABROAD}(?:\w{{0,12}}stunde|std|heure|hora)\b"
        r"|\bstündlich\b|\bstunden(?:lohn|satz|entgelt)\b|\b(?:taux|salaire) horaire\b",
    ),
    ("day", rf"{_PER}[ ]?day\b|\bdaily\b|{_ABROAD}(?:tag|jour|día)\b"),
    ("week", rf"{_PER}[ ]?(?:week|wk)\b|\bweekly\b|{_ABROAD}(?:woche|semaine|semana)\b|\bwöchentlich\b"),
    (
        "month",
        rf"{_PER}[ ]?(?:month|mo)\b|\bmonthly\b|{_ABROAD}(?:monat|mois|mes)\b"
        rf"|\bmonatlich(?:e[nrs]?)?\b|{_WORD.format('monats')}"
        r"|\bmensuel(?:le)?s?\b|\bmensual(?:es)?\b",
    ),
    (
        "year",
        rf"{_PER}[ ]?(?:year|yr|annum)\b|\b(?:annually|annual|yearly)\b|\bp\.(?: ?a\.)|\bp\.?a\.?(?!\w)"
        rf"|{_ABROAD}(?:jahr|an(?! (?:hour|h|day|week|month|year)\b)|année|año)\b|\bjährlich(?:e[nrs]?)?\b"
        rf"|{_WORD.format('jahres')}"
        r"|\bannuel(?:le)?s?\b|\banual(?:es)?\b",
    ),
)
_BETWEEN = re.compile(r"\s{0,3}(?:-|–|—|to|and|bis|à|(?P<pair>und|et|y|a))\s{0,3}", re.IGNORECASE)
#: Before two amounts with "and" between them, in German, French and Spanish: these are the ends of a range.
_PAIR = re.compile(r"\b(?:zwischen|entre|de|desde)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?:from|starting(?: at)?|starts at|at least|minimum(?: of)?|min|between|up to|maximum(?: of)?|max|about|around|"
    r"approximately|ca|ab|von|zwischen|mindestens|bis zu|de|entre|à partir de|au moins|jusqu[’']à|desde|hasta)\b|[~≈]",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:from|starting|starts|at least|minimum|min|ab|mindest\w{0,12}|à partir de|au moins|desde)\b|\+", re.IGNORECASE
)
_AND_UP = re.compile(r"\b(?:and|or) (?:up|more|above|over|higher)\b|\büberzahlung\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:up to|maximum|max|bis zu|jusqu[’']à|hasta)\b", re.IGNORECASE)
_PLAIN = re.compile(r"[\[(]?(?:up to|about|around|at least|~)?\s?#\s?\+?\s?[a-zA-Z /]{0,24}[\])]?", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|percent)$", re.IGNORECASE)
_YEARS = re.compile(
    r"(?:at least |minimum of |minimum )?(\d{1,2})\s?(?:(?:-|–|—|to)\s?(\d{1,2}))?\s?\+?\s?(?:years?|yrs?)?\b"
    r"[a-z ']{0,30}",
    re.IGNORECASE,
)


def read_number(text: str, country: str = "") -> dict[str, Any] | None:
    """One number with at most a unit behind it, as {"": number, "currency"?: ISO 4217, "period"?: "hour" …}.

    `country` (ISO 3166-1) says whose dollar "$" is; without one it is the dollar of the United States.
    """
    text = _PERCENT.sub("", text.strip())
    match = _AMOUNT.search(text)
    if match is None or any(character.isdigit() for character in text[: match.start()] + text[match.end() :]):
        return None
    rest = text[: match.start()] + "#" + text[match.end() :]
    value, currency = _value(match, _is_dotted(match, country)), _currency(match, country)
    if value is None or _PLAIN.fullmatch(rest) is None:
        return None
    found: dict[str, Any] = {"": value}
    period = _period(text[match.end() :])
    if currency:
        found["currency"] = currency
    if period:
        found["period"] = period
    return found


def read_pay(text: str, country: str = "") -> dict[str, Any] | None:
    """Pay in words as members of `compensation`: {min?, max?, amount?, currency?, period?, notes?}.

    What else the words say is kept whole under `notes`. None where they hold no amount or more than one range.
    """
    matches = list(_AMOUNT.finditer(text))
    if len(matches) == 2 and _is_range(text, *matches):
        found = _range(matches[0], matches[1], country)
    elif len(matches) == 1:
        found = _single(matches[0], text, country)
    else:
        return None
    if found is None:
        return None
    rest = text[: matches[0].start()] + " " + text[matches[-1].end() :]
    currency = _currency(matches[0], country) or _currency(matches[-1], country)
    period = _period(rest)
    if currency:
        found["currency"] = currency
    if period:
        found["period"] = period
        rest = re.sub(dict(_PERIODS)[period], " ", rest, flags=re.IGNORECASE)
    if any(character.isalnum() for character in _LEAD.sub(" ", rest)):
        found["notes"] = text
    return found


def read_years(text: str) -> dict[str, Any] | None:
    """Years of experience in words as {min_years, max_years?}: "5+ years", "3-5 years"."""
    match = _YEARS.fullmatch(text.strip().rstrip("."))
    if match is None:
        return None
    found: dict[str, Any] = {"min_years": int(match[1])}
    if match[2]:
        found["max_years"] = int(match[2])
    return found


def _is_range(text: str, low: re.Match[str], high: re.Match[str]) -> bool:
    between = _BETWEEN.fullmatch(text, low.end(), high.start())
    return between is not None and (not between["pair"] or _PAIR.search(text, 0, low.start()) is not None)


def _range(low: re.Match[str], high: re.Match[str], country: str) -> dict[str, Any] | None:
    dotted = _is_dotted(low, country) or _is_dotted(high, country)
    least, most = _value(low, dotted), _value(high, dotted)
    if least is None or most is None:
        return None
    if high["scale"] and not low["scale"] and least < 1000:
        least *= _SCALES[high["scale"].lower()]
    return {"min": least, "max": most}


def _single(match: re.Match[str], text: str, country: str) -> dict[str, Any] | None:
    value = _value(match, _is_dotted(match, country))
    if value is None:
        return None
    before, behind = text[: match.start()], text[match.end() :]
    if _AT_LEAST.search(before + behind[:1]) or _AND_UP.search(behind):
        return {"min": value}
    return {"max" if _AT_MOST.search(text, 0, match.start()) else "amount": value}


def _is_dotted(match: re.Match[str], country: str) -> bool:
    """Whether a full stop may part thousands, and a comma decimals; a sign behind the number tells the latter."""
    return _currency(match, country) in _DOTTED


def _value(match: re.Match[str], dotted: bool) -> float | None:
    number, part = match["number"], match["part"]
    if not dotted and part == "." and number.count(".") == 1 and "," not in number:
        return None
    if not dotted and part is None and "," in number and not match["after"]:
        return None
    number = number.replace(part or "", "").replace(",", ".")
    value = float(number) * _SCALES.get((match["scale"] or "").lower(), 1)
    return int(value) if value.is_integer() else value


def _currency(match: re.Match[str], country: str) -> str:
    sign = "".join((match["before"] or match["after"] or "").lower().split())
    if sign in ("$", "dollars"):
        return DOLLARS.get(country, "USD")
    return _SIGNS.get(sign, sign.upper())


def _period(text: str) -> str:
    found = [name for name, pattern in _PERIODS if re.search(pattern, text, re.IGNORECASE)]
    return found[0] if len(found) == 1 else ""
