"""Whether the text attributes a figure to the wage statistics or the projections of the Bureau of Labor Statistics.

Occupational Employment and Wage Statistics (OEWS), the Occupational Outlook Handbook (OOH) and the Employment
Projections (EP) count; other statistics of the Bureau do not, and no other source does.
"""

from __future__ import annotations

import re
from functools import cached_property

from jdlint.facts.bureau import BUREAU, is_bureau
from jdlint.facts.lazy import Lazy
from jdlint.facts.measured import names_measure
from jdlint.facts.named import Named, named_in
from jdlint.facts.spoken_of import sentences_before
from jdlint.facts.told_behind import told_behind
from jdlint.reference.occupations import look_up, under

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.facts.citations import Citations, Entry
    from jdlint.facts.text import Prose

_RIVAL = (
    r"\b(?:glassdoor|indeed(?=\.com|'s| (?:says|reports|puts|gives|lists|data))|payscale|salary\.com|ziprecruiter|"
    r"linkedin|levels\.fyi|robert half|zippia|built in|comparably|talent\.com|lightcast|gartner|mckinsey|statista|"
    r"SHRM|NACE|MGMA|AAMC|dice(?=\.com|'s)|census|surveys?\b(?! researchers)|"
    r"(?:industry|other|private|market|internal|company) (?:sources?|data|reports?|research(?! analysts?\b)|figures)|"
    r"(?:salary|pay) (?:guides?|sites?|aggregators?)|job boards?|"
    r"our (?:own )?(?:data|records|figures)|according to (?!(?:the )?(?:latest |most recent |newest |U\.?S\.? |"
    r"federal )?(?:data (?:from|of|by) )?(?:the )?(?:U\.?S\.? )?(?:BLS|bureau|occupational|OEWS|employment|OOH)))"
)
#: Sources that are not the Bureau.
RIVALS = Lazy(_RIVAL)
#: What leads from the Bureau's name to what is its own.
_ITS = Lazy(rf"(?:{BUREAU.pattern})(?:'s?)?(?: (?!and\b|or\b|with\b|while\b)[\w-]{{2,20}}){{0,3}} $")
_LONGEST_NAME = 90
#: What the Bureau counts elsewhere.
_ELSEWHERE = Lazy(
    r"\b(?:CPS|current population survey|JOLTS|consumer price|CPI|employment cost|ECEC|QCEW|quarterly census|NCS|"
    r"national compensation survey|unemploy\w{2,5}|injur\w{1,4}|fatal\w{0,5}|weekly|time use|inflation|turnover|quits?|"
    r"separations|union\w{0,4}|unemployment rate)\b"
)
_PROFILE = Lazy(r"/oes/(?:current|(20\d\d)/may)/oes(\d{2})-?(\d{4})\.htm", flags=0)
_AREA_PAGE = Lazy(r"/oes/(?:current|20\d\d/may)/oes_", flags=0)
_HANDBOOK = Lazy(r"/ooh/[\w-]{3,60}/([a-z0-9-]{3,80})\.htm", flags=0)
#: Speech of the employer about its own pay, before a figure.
_OWN = Lazy(
    r"\b(?:we|our|ours|(?-i:us)|(?:this|the) (?:role|position|job|posting) (?:pays|offers|starts|earns|comes|will|is)|"
    r"you(?:'ll|r)?|starting (?:pay|salary|wage)|base (?:pay|salary)|(?:pay|salary|hiring) range|offers?|offered)\b"
)


class Page:
    """What a cited page of the Bureau is about.

    `named` is its occupation, None where it is about none or nothing tells; `vintage` a month such as 2023-05 or "";
    `whole` is false for a page about a single area.
    """

    __slots__ = ("named", "vintage", "whole")

    def __init__(self, entry: Entry) -> None:
        url, title = entry.text("url"), entry.text("title")
        profile, handbook = _PROFILE.search(url), _HANDBOOK.search(url)
        self.whole = _AREA_PAGE.search(url) is None
        dated = re.search(r"\bMay (20\d\d)\b", title)
        self.vintage = f"{profile[1]}-05" if profile and profile[1] else f"{dated[1]}-05" if dated else ""
        names = named_in(title)
        self.named: Named | None = names[0] if len(names) == 1 else None
        if profile and under(f"{profile[2]}-{profile[3]}"):
            self.named = Named(0, 0, (f"{profile[2]}-{profile[3]}",), True)
        elif not names and handbook:
            known = look_up(handbook[1].replace("-", " "))
            sure = len(known) == 1 and known[0][1] == "high"
            self.named = Named(0, 0, tuple(code for code, _ in known), sure)


class Attribution:
    """That a figure is attributed to the Bureau: by the words around it, by the `entries` that it cites, or both."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries

    @cached_property
    def pages(self) -> list[Page]:
        """What the cited entries are about."""
        return [Page(entry) for entry in self.entries]


def attribution_of(prose: Prose, start: int, end: int, citations: Citations) -> Attribution | None:
    """How `prose.text[start:end]` is attributed to the Bureau; None where it is not, or to others as well."""
    first, last = prose.sentence_at(start)
    text = prose.text
    if _ELSEWHERE.search(text, first, last) or _OWN.search(text, _behind_cue(text, first, start), start):
        return None
    said = _said(text, first, last, start, end)
    ids = cited_for(prose, start, citations)
    entries = [citations.by_id[number] for number in ids if number in citations.by_id]
    entries += citations.linked(prose, start)
    ours = [entry for entry in entries if is_bureau(entry)]
    if said == "rival" or (said is None and (not ours or len(ours) < len(entries))):
        return None
    return Attribution(ours)


def carried(prose: Prose, start: int, citations: Citations) -> Attribution | None:
    """The attribution of the sentences just before, where this one goes on without a source or a subject of its own."""
    first, last = prose.sentence_at(start)
    text = prose.text
    if not names_measure(text, first, last) or _cites(prose, start, citations):
        return None
    if any(cue.search(text, first, last) for cue in (_OWN, BUREAU, RIVALS, _ELSEWHERE)):
        return None
    return attribution_before([(prose, a, b) for a, b in sentences_before(prose, first)], citations)


def told(prose: Prose, start: int, citations: Citations) -> Attribution | None:
    """The attribution by the sentence just behind, where that only tells the source and this one names none."""
    text, (first, last) = prose.text, prose.sentence_at(start)
    behind = told_behind(prose, last)
    if behind is None or not BUREAU.search(text, *behind) or _cites(prose, start, citations):
        return None
    if any(cue.search(text, first, last) for cue in (_OWN, BUREAU, RIVALS, _ELSEWHERE)):
        return None
    return attribution_of(prose, behind[0], behind[0] + 1, citations)


def attribution_before(sentences: list[tuple[Prose, int, int]], citations: Citations) -> Attribution | None:
    """The attribution of the first of some sentences that names or cites a source, or speaks of the employer's pay."""
    for prose, a, b in sentences:
        text = prose.text
        if BUREAU.search(text, a, b) or _cites(prose, a, citations):
            return attribution_of(prose, b - 1, b, citations)
        if RIVALS.search(text, a, b) or _OWN.search(text, a, b):
            return None
    return None


def _cites(prose: Prose, offset: int, citations: Citations) -> bool:
    return bool(citations.ids_for(prose, offset) or citations.linked(prose, offset))


def cited_for(prose: Prose, offset: int, citations: Citations) -> list[int]:
    """The numbers of the markers next behind a figure in its sentence, else what is cited for its passage."""
    _, last = prose.sentence_at(offset)
    behind = [marker for marker in citations.markers if marker.prose is prose and offset <= marker.start < last]
    found: list[int] = []
    end = None
    for marker in behind:
        if end is not None and prose.text[end : marker.start].strip():
            break
        found += marker.ids
        end = marker.end
    return found or citations.ids_for(prose, offset)


def _is_its(rival: re.Match[str]) -> bool:
    """Tell whether a survey is the Bureau's own: "the BLS wage survey"."""
    return (
        rival.group() in ("survey", "surveys")
        and _ITS.search(rival.string, max(0, rival.start() - _LONGEST_NAME), rival.start()) is not None
    )


def _behind_cue(text: str, first: int, start: int) -> int:
    """Where the speech that a figure belongs to begins: behind the last name of the Bureau before it."""
    return max((match.end() for match in BUREAU.finditer(text, first, start)), default=first)


def _said(text: str, first: int, last: int, start: int, end: int) -> str | None:
    """Whom the sentence names as the source: "bureau", "rival" or None. The last before the figure, else the next."""
    cues = [(match.start(), "bureau") for match in BUREAU.finditer(text, first, last)]
    cues += [(match.start(), "rival") for match in RIVALS.finditer(text, first, last) if not _is_its(match)]
    before = [cue for cue in sorted(cues) if cue[0] < start]
    after = [cue for cue in sorted(cues) if cue[0] >= end]
    if before:
        # "… $165,000 on Glassdoor": what stands right behind a figure is nearer than what was named before it.
        near = after and after[0][0] - end < 12 and not re.search(r"[,;\d]", text[end : after[0][0]])
        return after[0][1] if near else before[-1][1]
    return after[0][1] if after else None
