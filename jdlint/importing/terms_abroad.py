"""The closing day, the start, the hours and the kind and length of contract in ads in other languages, if one is named.

The sentences stay where they are.
"""

from __future__ import annotations

import re

from jdlint.composing.labelled import day_in
from jdlint.schema import is_date
from jdlint.values import read_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.text import Prose
    from jdlint.finding import Span
    from jdlint.importing.filling import Filler

#: Figures between full stops are day, month and year wherever they are written so.
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>20\d\d)(?![\d.]?\d)")
_OF_APPLYING = re.compile(
    r"bew[ei]rb\w{0,15}|unterlagen|candidatur\w{0,2}|postul\w{1,4}|\bcv\b|curr[ií]cul\w{1,3}|solicitud\w{0,2}"
    r"|sollicit\w{1,6}|répon(?:dre|dez|se)",
    re.IGNORECASE,
)
#: What stands before the last day, up to it.
_UNTIL = re.compile(
    r"(?:\bbis (?:spätestens |einschließlich |inklusive )?(?:zum |am )?|\bspätestens (?:am |bis (?:zum )?)?"
    r"|\b(?:bewerbungsfrist|bewerbungsschluss|einsendeschluss|frist)(?: ist| endet| läuft)?"
    r"(?: am| der| bis(?: zum)?)?:? ?"
    r"|\bavant le |\bjusqu['’]au |\bau plus tard le |\bd['’]ici (?:le |au )?|\bdate limite[^.!?\n]{0,40}?:? ?"
    r"|\bantes del? |\bhasta el(?: día)? |\bfecha límite[^.!?\n]{0,30}?:? ?|\b(?:vóór|uiterlijk|tot(?: en met)?) "
    r"|\bentro il |\bfino al |\baté (?:ao dia |o dia |a )?)"
    r"(?:\w{2,10}(?:tag|di|woch|che)?,? )?(?:den |dem |le |el )?$",
    re.IGNORECASE,
)
_OF_A_CONTRACT = re.compile(
    r"befristet|vertrag|laufzeit|\bdauer|beschäftigung|\bcdd\b|contrat|contrato|contract\b", re.IGNORECASE
)
#: When the job starts, in words.
_SOON = re.compile(
    r"\b(?:zum nächstmöglichen (?:zeitpunkt|termin)|(?:ab|per) sofort|schnellstmöglich|sobald (?:wie|als) möglich"
    r"|dès que possible|dès maintenant|lo antes posible|incorporación inmediata|zo (?:spoedig|snel) mogelijk"
    r"|il prima possibile)\b",
    re.IGNORECASE,
)
_OF_A_START = re.compile(
    r"\b(?:such\w{1,3}|gesucht|besetz\w{1,4}|beginn|eintritt|einstell\w{1,4}|start|stelle|recherch\w{1,4}|recrut\w{1,4}"
    r"|poste|pourvoir|prise|busca\w{0,4}|zoek\w{0,2}|cerc\w{1,5}|incorporación)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?<![\d.,/–-])(?P<hours>\d{1,2}(?:,\d{1,2})?) ?(?:"
    r"(?:std\.?|stunden|wochenstunden|h|heures|horas|uur|ore)(?: ?/ ?| (?:pro|die|in der|je|par|por|a la|per|alla) )"
    r"(?:woche|kalenderwoche|semaine|sem\b|semana|week|settimana)|wochenstunden|-stunden-woche|[- ]stunden[- ]woche"
    r"|stunden wöchentlich)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\b(?:bis|bis zu|und|oder|à|et|ou|a|y|tot|en|ed?|max\.|maximal|min\.|mindestens|ab) ?$", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\w-])(?P<full_time>vollzeit(?:stelle|anstellung)?|temps (?:plein|complet)|jornada completa|voltijds?"
    r"|tempo pieno|tempo integral)(?![\w])"
    r"|(?<![\w-])(?P<part_time>teilzeit(?:stelle|anstellung)?|minijob(?:s|ber(?:in)?|-basis)?"
    r"|temps partiel|mi-temps|jornada parcial|deeltijds?|tempo parziale|meio período)(?!\w)"
    r"|(?<!\w)(?P<both>(?:voll|teil)-? ?(?:oder|und|bzw\.?|/) ?(?:voll|teil)zeit"
    r"|teilzeitgeeignet\w{0,2})",
    re.IGNORECASE,
)
#: How long a contract is, behind the word that says it ends: "befristet auf zwei Jahre", "CDD de 6 mois".
_LASTS = re.compile(
    r"(?:\bbefristet(?:e[nrs]?)?\b[^.!?;,\n]{0,30}?\b(?:auf|für)(?: zunächst)?(?: die dauer von)? "
    r"|\bcdd\b ?(?:de |d['’]une durée de |: |\()?|\bcontrat(?: à durée déterminée)? (?:de|d['’]une durée de) )"
    r"(?P<length>(?:\d{1,2}|ein(?:en|e)?|zwei|drei|vier|fünf|sechs|un|deux|trois|six)"
    r" (?:jahr|monat|woche|mois|ans?\b|année|semaine)\w{0,2})",
    re.IGNORECASE,
)
#: What else lasts so long.
_OF_TRIAL = re.compile(r"probezeit|période d['’]essai|verläng|prolong|renouvel|vertretung", re.IGNORECASE)
#: The time of work is named as a measure of something else, or of schooling: "30 Tage Urlaub bei Vollzeit".
_MEASURE = re.compile(r"(?:\bbei(?: einer)?|\bauf|\bbasis|\bkeine?|\bals|\bpour un|\ben équivalent) $", re.IGNORECASE)
_OF_LEAVE_OR_PAY = re.compile(
    r"urlaub|\bferien|gehalt|vergütung|verdienst|\bcongés?\b|salaire|rémunération|vacaciones|salario|vakantie|salaris"
    r"|retribuzione|férias|€|\bEUR\b|\bCHF\b",
    re.IGNORECASE,
)
_SCHOOLED = ("qualifications", "duties", "employer", "faq")


def closes_abroad(filler: Filler) -> None:
    """Set `dates.closes` to the one day until which applications are taken."""
    if not _is_read(filler) or filler.posting.has("dates.closes"):
        return
    days: dict[str, Span] = {}
    for prose in filler.texts():
        applying = prose.field.path.startswith("application")
        for first, last in prose.sentences:
            found = _day(prose.text, first, last)
            if found is None:
                continue
            day, start, end = found
            before = prose.text[first:start]
            if _UNTIL.search(before) is None or _OF_A_CONTRACT.search(before):
                continue
            if applying or _OF_APPLYING.search(prose.text, first, last):
                days[day] = prose.span(start, end)
    if len(days) == 1:
        [(day, span)] = days.items()
        filler.put("dates.closes", day, span)


def terms_abroad(filler: Filler) -> None:
    """Set each term of which the text names one value alone."""
    if not _is_read(filler):
        return
    held = filler.posting.get("employment.start_date")
    if held is not None and held.kind == "string" and _DOTTED.fullmatch(held.value):
        held.value = (_day(held.value, 0, len(held.value)) or (held.value,))[0]
    for path, found_in in (
        ("employment.start_date", _starts), ("employment.hours_per_week", _hours), ("employment.type", _times),
        ("employment.duration", _lengths),
    ):  # fmt: skip
        if filler.posting.has(path):
            continue
        found: dict[str | float, Span] = {}
        for prose in filler.texts():
            if not prose.field.path.startswith(_SCHOOLED):
                for value, start, end in found_in(prose):
                    found.setdefault(value, prose.span(start, end))
        if len(found) == 1:
            [(value, span)] = found.items()
            if value:
                filler.put(path, value, span)
                if isinstance(value, str) and path != "employment.type":
                    filler.reasons[id(filler.posting.get(path))] = "a sentence that says it"


def _is_read(filler: Filler) -> bool:
    return filler.is_prose and filler.facts.language != "en"


def _day(text: str, first: int, last: int) -> tuple[str, int, int] | None:
    """The one day of a sentence as YYYY-MM-DD, and where it stands."""
    dotted = list(_DOTTED.finditer(text, first, last))
    if len(dotted) == 1 and day_in(_DOTTED.sub(" ", text[first:last]), 0, last - first) is None:
        day = f"{dotted[0]['year']}-{int(dotted[0]['month']):02}-{int(dotted[0]['day']):02}"
        return (day, *dotted[0].span()) if is_date(day) else None
    match = day_in(text, first, last) if not dotted else None
    read = read_date(match[0]) if match is not None else None
    return (read, *match.span()) if match is not None and read is not None else None


def _starts(prose: Prose) -> Iterator[tuple[str, int, int]]:
    for first, last in prose.sentences:
        match = _SOON.search(prose.text, first, last)
        if match is None or _OF_APPLYING.search(prose.text, first, last):
            continue
        if _OF_A_START.search(prose.text, first, last):
            yield match[0], *match.span()


def _hours(prose: Prose) -> Iterator[tuple[float, int, int]]:
    for match in _HOURS.finditer(prose.text):
        ranged = _RANGE.search(prose.text, max(match.start() - 12, 0), match.start())
        yield float(match["hours"].replace(",", ".")) if ranged is None else 0.0, *match.span()


def _times(prose: Prose) -> Iterator[tuple[str, int, int]]:
    for first, last in prose.sentences:
        if _OF_LEAVE_OR_PAY.search(prose.text, first, last):
            continue
        for match in _TIME.finditer(prose.text, first, last):
            measured = _MEASURE.search(prose.text, max(match.start() - 20, first), match.start())
            if measured is None or match[0][:7].lower() == "minijob":
                for kind in ("full_time", "part_time") if match["both"] else (str(match.lastgroup),):
                    yield kind, *match.span()


def _lengths(prose: Prose) -> Iterator[tuple[str, int, int]]:
    for first, last in prose.sentences:
        match = _LASTS.search(prose.text, first, last)
        if match is not None and not _OF_TRIAL.search(prose.text, first, match.start()):
            yield match["length"], *match.span("length")


__all__ = ["closes_abroad", "terms_abroad"]
