"""Pay in sentences of other languages: "45.000–52.000 € brutto im Jahr", "28 000 à 32 000 € brut par an"."""

from __future__ import annotations

import re

from jdlint.amounts import DOLLARS, read_pay
from jdlint.reading import country_of
from jdlint.reference.pay_scales_abroad import BY_SCALE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.facts.text import Prose
    from jdlint.importing.filling import Filler

_PLACES = ("benefits", "compensation", "sections", "summary", "highlights", "about_role", "employment", "application")
#: Where a clause ends: what is paid beside the base stands behind.
_END = re.compile(
    r"[;()|\n]|,(?=\s)|(?<!\bp)\.(?=\s)"
    r"|\s(?:plus|zzgl\.?|zuzüglich|sowie|avec|más|ainsi que)\s|\s\+\s|\s[–—-]\s(?=[^\W\d])",
    re.IGNORECASE,
)
_OF_PAY = re.compile(
    r"gehalt|\w{0,20}l[oö]hn\w{0,6}\b|vergütung|entgelt|verdien|(?:be|wir )zahl|brutto|netto"
    r"|\b(?:salaires?|rémunération|traitement|paie|nous payons|pagamos|taux horaire|bruts?|brute|nets?|salario|sueldo"
    r"|remuneración|retribución|brutos?|netos?)\b",
    re.IGNORECASE,
)
#: What an amount of pay is called where no time is named.
_GROSS = re.compile(
    r"\w{0,20}gehalt\b|\bbrutto\w{0,12}|\b(?:salaires?|rémunération|bruts?|salario|sueldo|brutos?|retribución|bruto|lorda)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"umsatz|budget|bonus|prämie|zuschuss|zulage|zuschlag|gutschein|leistungen|geld\b|förder|fortbildung|weiterbildung"
    r"|investi|rabatt|fahrt|kosten|provision|prime|chiffre|tickets?\b|mutuelle|rembours|indemnité|formation|commission|variable"
    r"|presupuesto|factur|\bventes\b|comisi|incentiv|formación|ayuda|spende|spesen|miete|loyer|alquiler",
    re.IGNORECASE,
)
_DOLLAR = re.compile(r"(?<![A-Za-z])\$(?! ?(?:US|CA|AU|NZ))|\bdollars\b", re.IGNORECASE)
#: How often in a year a month is paid: "14 mal jährlich", "sur 13 mois".
_PAYMENTS = re.compile(
    r"(?:\bsur |[(,] ?)?\b1[2-6](?:[.,]\d{1,2})? ?(?:[x×](?!\w)|mal\b|(?:monats)?gehälter\b|mois\b|mensualités\b"
    r"|pagas\b|mensilità\b)(?: ?(?:jährlich|pro Jahr|im Jahr|p\.? ?a\.?|par an|al año|all['’]anno))?\)?",
    re.IGNORECASE,
)
_MONTHLY = re.compile(r"monat|mensuel|mois|mensual|al mes|mensile|mensili|al mese|maand", re.IGNORECASE)
#: What is paid at least for such a time; less is something else.
_LEAST = {"hour": 3, "day": 20, "week": 50, "month": 200, "year": 3000}
#: More in one of these currencies is what a business turns over: "35 M€ par an".
_TURNOVER = {"hour": 1_000, "day": 10_000, "week": 50_000, "month": 200_000, "year": 2_000_000}
_HARD = ("EUR", "CHF", "GBP", "USD", "CAD", "AUD", "NZD")
_AMOUNTS = ("currency", "period", "min", "max", "amount")


def pay_abroad(filler: Filler) -> None:
    """Set `compensation` to the one pay that a text in another language than English names, with its sentence."""
    country = _country(filler)
    found = [
        (prose, first, last, read)
        for prose in filler.texts()
        if prose.field.path.startswith(_PLACES)
        for first, last in prose.sentences
        for read in _offers(prose, first, last, country)
        if "period" in read
    ]
    if not found:
        _in_words(filler, country)
    if len({tuple(map(read.get, _AMOUNTS)) for *_, read in found}) != 1:
        return
    prose, first, last, read = found[0]
    if not filler.posting.has("compensation"):
        filler.put_sentence("compensation.notes", prose, first)
    for name in _AMOUNTS:
        if name in read:
            filler.put(f"compensation.{name}", read[name], prose.span(first, last))


def _in_words(filler: Filler, country: str) -> None:
    """Set the words on pay to the first sentence that names the scale by which it is paid, or an amount for no time."""
    for prose in () if filler.posting.has("compensation") else filler.texts():
        for first, last in prose.sentences if prose.field.path.startswith(_PLACES) else ():
            if BY_SCALE.search(prose.text, first, last) or any(_offers(prose, first, last, country)):
                filler.put_sentence("compensation.notes", prose, first)
                return


def _country(filler: Filler) -> str:
    """The country whose dollar "$" is."""
    stated = country_of(filler.posting.get("locations"))
    return stated or next((spot.place[:2] for spot in filler.facts.places.spots), "")


def _offers(prose: Prose, first: int, last: int, country: str) -> Iterator[dict[str, Any]]:
    """What each clause of a sentence says is paid; nothing where it speaks of other money.

    Where no time is named for which it is paid, the clause itself must say that it is pay.
    """
    sentence = prose.text[first:last]
    if not any(map(str.isdigit, sentence)):
        return
    if _PAYMENTS.search(sentence):
        sentence = _PAYMENTS.sub(" " if _MONTHLY.search(_PAYMENTS.sub(" ", sentence)) else " pro Monat ", sentence)
    of_pay = prose.field.path.startswith("compensation") or _OF_PAY.search(sentence) is not None
    at = 0
    for end in [*(match.span() for match in _END.finditer(sentence)), (len(sentence), len(sentence))]:
        clause, at = sentence[at : end[0]], end[1]
        if _OTHER.search(clause) or (_DOLLAR.search(clause) and country not in DOLLARS):
            continue
        read = read_pay(clause.strip(), country)
        if read is None or "currency" not in read or ("notes" in read and not of_pay):
            continue
        if "period" not in read and not _GROSS.search(clause):
            continue
        amounts = [read[name] for name in ("min", "amount", "max") if name in read]
        period = read.get("period", "")
        if read["currency"] in _HARD and amounts[-1] >= _TURNOVER[period or "year"]:
            continue
        if amounts == sorted(amounts) and amounts[0] >= _LEAST[period or "hour"]:
            yield read


__all__ = ["pay_abroad"]
