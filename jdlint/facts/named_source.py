"""Whether a sentence names in words who counted: "Payscale says", "MGMA's 2025 report", "(ADP, 2026)".

A name is a proper one, and stands where a source does: it reports, owns a report, follows "according to", or stands in
brackets. "Studies", "experts", "industry data" and "our research" are no names, and neither is a place or a trade.
"""

from __future__ import annotations

import re

from jdlint.facts.bureau import BUREAU
from jdlint.facts.claim_words import class_of
from jdlint.facts.lazy import Lazy
from jdlint.facts.text import Prose, heading_of
from jdlint.facts.told_behind import told_behind
from jdlint.reference.cities import is_city
from jdlint.reference.source_names import PUBLISHERS, no_names, organizations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Posting

_WORD = r"(?:[A-Z]\.){2,4}|[A-Z][\w&*]{0,30}(?:[.'-](?!s\b)\w{1,20}){0,3}"
_NAME = Lazy(rf"(?<![\w$])(?:{_WORD})(?: (?:(?:of|and|for|the|&|on|in) ){{0,2}}(?:{_WORD})){{0,7}}", flags=0)
_KNOWN = Lazy(r"\b(?:" + "|".join(map(re.escape, PUBLISHERS)) + r")\b(?! jobs?\b)", flags=0)
_DOCUMENTS = (
    r"(?:reports?|surveys?|stud(?:y|ies)|databases?|guides?|ind(?:ex|ices)|estimates?|figures|statistics|census|trackers?|"
    r"calculators?|numbers|benchmarks?|polls?|atlas|yearbooks?|barometers?|(?:pay |wage |union |salary )scales?|"
    r"contracts?|agreements?|forecasts?|count|tall(?:y|ies)|analys[ei]s|white ?papers?|research|"
    r"data(?=[,.;:)]|$| (?:shows?|says?|puts?|suggests?|indicates?|gives?|has|have|lists?|places?|from|for|on|of|in|as|"
    r"published|released|points?|finds?|set)\b))"
)
_VERBS = (
    r"(?:says|said|reports|reported|lists|listed|estimates|estimated|gives|gave|puts|put|shows|showed|finds|found|counts|"
    r"counted|pegs|pegged|places|placed|states|stated|notes|noted|cites|cited|publishes|published|calculates|calculated|"
    r"projects|projected|forecasts|predicts|predicted|expects|expected|records|recorded|tallies|tallied|quotes|quoted|"
    r"indicates|indicated|suggests|suggested|measures|measured|sets|tells|writes|wrote|claims|claimed|warns|warned|"
    r"values|valued|ranks|tracks|surveyed|sees|names|reckons|reckoned|figures|believes|thinks|concludes|concluded|"
    r"determined|computes|computed|rates|rated|observes|observed|documents|documented|maintains|announced|"
    r"has (?:(?:the |an? )?(?=average|median|typical|mean)|(?=[^.;]{1,40} at [$€£])))"
)
#: The same verbs of several: "Robert Half and Payscale say", "economists at Lightcast estimate".
_VERBS_OF_MANY = r"(?:say|report|list|estimate|give|show|find|count|peg|forecast|predict|expect|calculate|suggest|have)"
_ADVERBS = r"(?:currently |now |also |recently |still |even |however, |conservatively |meanwhile |both |alone ){0,2}"
_ASIDE = r"(?:,? ?\([^()]{1,50}\)| 20\d\d|, (?:an?|the) [^,;]{3,50},)?"
_REPORTS = Lazy(rf"(?:'s?)?{_ASIDE} {_ADVERBS}{_VERBS}\b", flags=0)
_REPORT = Lazy(rf"(?:'s?)?{_ASIDE} {_ADVERBS}{_VERBS_OF_MANY}\b", flags=0)
_OWNS = Lazy(
    rf"(?:'s?{_ASIDE} (?:[\w&/-]{{1,25}} ){{0,5}}?|"
    rf"{_ASIDE} (?:(?!(?:in|at|of|for|from|with|who|that|and)\b)[\w&/-]{{1,25}} ){{0,3}}?){_DOCUMENTS}(?![\w-])",
    flags=0,
)
_AVERAGE = Lazy(
    r"(?:'s?)? (?:20\d\d )?(?:[a-z]{2,12} )?(?:averages?|median|mean|scale|rates?|page|website|site|profile)\b", flags=0
)
_SAID_BY = Lazy(r"\b(?:says?|said|reports?|reported|estimates?|estimated|finds|found|notes) (?:the )?$", flags=0)
_ACCORDING = Lazy(
    r"(?:\baccording to|\bper|\b(?:as )?(?:reported|published|estimated|listed|counted|compiled|cited|quoted|given|put|"
    r"surveyed|stated|projected|forecast|calculated|tracked) (?:by|in|on|at)|\bciting|\bvia|\bbased on|\bas per|"
    r"\bgoing by|\bjudging by|\bdrawn from|\bdrawing on|\btaken from|"
    r"\b(?:sources?|data|figures?|statistics|numbers|survey|report|study|estimates?|count|"
    r"tally|reckoning|records) ?(?::|by|from|of)) "
    r"(?:(?:the|a|an|its|latest|newest|recent|most|annual|20\d\d|data|figures|report|survey|study|research|statistics|"
    r"numbers|estimates|by|from|of|in|salary|pay|wage|economists|analysts|researchers|at|current|federal|"
    r"u\.s\.) ){0,6}$"
)
#: What a name of several words does where it is who counts; not what an employer does.
_DOES = Lazy(
    rf"(?:'s?)?{_ASIDE} {_ADVERBS}(?!(?:pays|paid|employs|employed|hires|hired|offers|offered|needs|needed|makes|earns|"
    r"earned|was|grows|grew|serves|served|runs|treats|provides|starts|started|costs|averages|averaged|increased|"
    r"expanded|doubled|used|based|located|lacks|lacked|loses|faces|faced|adds|added|suffers|suffered|keeps|cuts|"
    r"gains|gained|wants|turns|turned|struggles|struggled|leaves|reaches|reached|rises|falls|retains|beats|spends|"
    r"attracts|produces|produced|builds|sells|sheds|trains|brings|delivers|delivered|competes|retires|fills|opens|"
    r"opened|closed)\b)[a-z]{3,12}(?<!s)(?:s|ed) (?!by\b|in\b|at\b|"
    r"from\b)(?=[^.;]{0,100}(?:\d|\bthat\b))",
    flags=0,
)
_INDEED = Lazy(r"\b[Oo]n Indeed\b", flags=0)
_ON = Lazy(r"\b(?:by|from|on|via) (?:the |its )?$")
#: A survey or report by its own name: "In the ASHA Health Care Survey, clinicians reported".
_IN_REPORT = Lazy(r"\b[Ii]n (?:the |its |their )?(?:latest |newest |20\d\d |annual )*$", flags=0)
_REPORTS_NAME = Lazy(r"(?:Survey|Report|Index|Study|Census|Guide|Review|Outlook|Barometer|Almanac|Yearbook)$", flags=0)
_IN_PLACE = Lazy(r"\b(?:in|near|across|around|outside|throughout|for|of|with) (?:the )?$")
_BRACKET = Lazy(r"[(\[](?:(?:source|data|see|from|by|per|via):? ?)?(?:the )?(?-i:[A-Z]\w{1,15} ){0,2}$")
_DATED = Lazy(r"(?:'s?)?[^()\[\]]{0,40}\b(?:19|20)\d\d\b[^()\[\]]{0,30}[)\]]", flags=0)
_CLOSED = Lazy(r"(?:'s?)?[^()\[\]]{0,60}[)\]]", flags=0)
#: They begin names of organisations, and are no names alone.
_ADJECTIVES = frozenset(("National", "Federal", "State", "Global", "Public", "Independent", "Private", "International"))
#: Who counts for a state or a trade is often written without capitals.
_OFFICES = Lazy(
    r"\b(?:according to|per|by|from|under|(?=the )) ?(?:the )?(?:[\w'-]+ ){0,3}?(?:ministry of \w+|ministry|"
    r"(?:state|labou?r|employment|workforce) (?:department|agency|office|commission)|department of \w+|"
    r"statistic(?:s|al) (?:office|agency|bureau)|central bank|chamber of commerce|census|union (?:scale|contract|rate)|"
    r"(?:federal|state|provincial|national) government|government of (?-i:[A-Z])\w+|"
    r"collective (?:bargaining )?agreement|trade association|federal reserve)\b"
)
_CAMEL = Lazy(r"[A-Z][a-z]+[A-Z]\w*|[\w-]+\.(?:com|org|net|gov|fyi|io|co|edu|de|uk|ca)", flags=0)
_ACRONYM = Lazy(r"[A-Z][A-Z*&]{2,7}|(?:[A-Z]\.){3,4}", flags=0)
#: How words end that name a trade, a field or a matter, and hardly anyone who counts.
_COMMON = Lazy(r"(?:s|ing|ion|ment|ity|care|ness|ism|ship|ance|ence|tech|ware)$", flags=0)
#: No source stands farther from its figure.
_NEAR = 400
#: So long is a line of a list or a table at most, and so many of them are looked at.
_LINE, _LINES = 100, 12
_MARKER = Lazy(r"\[\^?\d{1,3}\]", flags=0)
_DIGITS = Lazy(r"\d", flags=0)
_GOES_ON = Lazy(
    r"(?:It|They|Its|Their|The (?:same|report|survey|study|site|association|union)|That)\b",
    flags=0,
)
_LINK = Lazy(r"https?://|\bwww\.")
_SOURCE = Lazy(r"\W{0,3}(?:Sources?|Data|Figures|Statistics)\b ?(?:: ?|from |by )", flags=0)


def names_source(prose: Prose, offset: int, posting: Posting) -> bool:
    """Tell whether words name the source of what stands at `offset`: in its sentence, right around it, or above it.

    The sentence before counts where it leads on to this one ("by Payscale:", "It says …"), the one behind where it only
    tells the source, and what stands above a list or a table for all of its lines. The employer is no source.
    """
    text, own = prose.text, posting.text("employer.name")
    first, last = prose.sentence_at(offset)
    if _names(text[max(first, offset - _NEAR) : min(last, offset + _NEAR)], own):
        return True
    after = told_behind(prose, last)
    if after is not None and _names(text[slice(*after)], own):
        return True
    if _KNOWN.search(heading_of(prose, posting)):
        return True
    lead = _lead(prose, first, last)
    return lead is not None and _names(lead, own)


def names_someone(note: str, own: str) -> bool:
    """Tell whether a note that stands apart names who counted, as brackets would: "ADP, 2026". `own` is no source."""
    return _LINK.search(note) is not None or _names(f"({note.strip(' .')})", own)


def _lead(prose: Prose, first: int, last: int) -> str | None:
    """The sentence that leads on to another: the one before, or the one above the lines of a list."""
    text = prose.text
    in_list = last - first <= _LINE and text[first - 1 : first] == "\n"
    for start, end in prose.sentences_before(first, _LINES):
        sentence = text[start:end]
        is_row = in_list and end - start <= _LINE and not sentence.endswith(":") and _DIGITS.search(sentence)
        if is_row and not _SOURCE.match(sentence):
            continue
        speaks_on = BUREAU.search(sentence) and not _MARKER.search(sentence)  # a marker closes what it stands for
        leads = in_list or sentence.endswith(":") or speaks_on or _GOES_ON.match(text, first)
        return sentence if leads else None
    return None


def _names(text: str, own: str) -> bool:
    if _KNOWN.search(text) or BUREAU.search(text) or _OFFICES.search(text) or _INDEED.search(text):
        return True
    return any(_is_source(text, match, own) for match in _NAME.finditer(text))


def _is_source(text: str, match: re.Match[str], own: str) -> bool:
    start, end = _without_first_words(match), match.end()
    name, before, behind = text[start:end], text[:start], text[end:]
    words = name.split()
    if not words or name in own or is_city(name) or class_of(words[-1].lower()) == "TRADE":
        return False
    strong = _is_strong(words)
    if strong and (_ON.search(before) or _AVERAGE.match(behind)):
        return True
    if _BRACKET.search(text[: match.start()]):
        return (_CLOSED if strong or _OWNS.match(behind) else _DATED).match(behind) is not None
    if len(words) > 1 and _REPORTS_NAME.search(name) and _IN_REPORT.search(before):
        return True
    if _ACCORDING.search(before) or _ACCORDING.search(text[: match.start()]) or _SAID_BY.search(before):
        return True
    if not strong and (_IN_PLACE.search(before) or (not before.strip() and _is_common(words))):
        return behind.startswith("'s") and _OWNS.match(behind) is not None
    if _OWNS.match(behind) or _REPORTS.match(behind) or (len(words) > 1 and _DOES.match(behind)):
        return True
    return bool(before.strip()) and _REPORT.match(behind) is not None


def _without_first_words(match: re.Match[str]) -> int:
    """Where a name begins in a run of capitals whose first words are none: "According to the AAPC".

    The National Fire Protection Association keeps its first word.
    """
    words = match.group().split()
    named = next((at for at, word in enumerate(words) if word not in no_names() and not word.islower()), len(words))
    if not organizations().isdisjoint(words[named:]):
        while named and words[named - 1] in _ADJECTIVES:
            named -= 1
    return match.end() - len(" ".join(words[named:]))


def _is_common(words: list[str]) -> bool:
    """Tell whether a word that begins a sentence is most likely no name: "Landscapers", "Trucking", "Retention"."""
    return len(words) == 1 and _COMMON.search(words[0]) is not None


def _is_strong(words: list[str]) -> bool:
    """Tell whether a name is one of an organisation by its form alone."""
    if any(_CAMEL.compiled.fullmatch(word) or _ACRONYM.compiled.fullmatch(word) for word in words):
        return True
    return len(words) > 1 and not organizations().isdisjoint(words)


__all__ = ["names_someone", "names_source"]
