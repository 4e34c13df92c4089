"""Years of experience: more than a technology has existed, too many for level or work, limits, contradictions."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.facts.experience import written
from jdlint.facts.lazy import Lazy
from jdlint.facts.technologies import subject_of
from jdlint.removals import entry_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.experience import Years
    from jdlint.facts.technologies import Subject
    from jdlint.facts.text import Prose
    from jdlint.finding import Fix

_POSTED = Lazy(
    r"\b(?:post(?:ed|ing)|advertised|published)(?: date)?(?: (?:of|on|in|"
    r"from))?:? (?P<month>[A-Z][a-z]{2,8} )?(?:\d{1,2},? )?(?P<day>20\d\d(?:-\d\d-\d\d)?)\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: No posting asks for so many years.
_NEVER = 1000
_HIGH_LEVELS = ("senior", "lead", "principal", "director", "executive")
#: In running text: the level of this job, not of colleagues.
_ENTRY_TEXT = Lazy(
    r"(?:\b(?<!\bor )(?:an?|this|our|these|paid|summer|true)\s"
    r"(?!(?:finished|completed|served|recogni[sz]ed|registered)\s)|^)(?:\w+\s){0,2}?(?P<level>entry[- ]level|junior|"
    r"graduate|"
    r"trainee|apprentice\w{0,4}|intern(?:ship)?)\b(?!\s(?:staff|colleagues|members|team))"
    r"|\b(?P<plain>(?:entry[- ]level|starter|beginner(?:[- ]friendly|'s)?) (?:\w+ ){0,2}"
    r"(?:role|position|job|opportunity|opening|post|vacancy|candidates?))\b"
)
_COLLEAGUES = Lazy(
    r"\b(?:mentor|train|supervis|lead|manag|support|coach|guid|develop|work(?:ing)? with|alongside|oversee|report|"
    r"teach|assist|recruit|hir)\w{0,4}\b[^.]{0,40}$"
)
_CALLED = Lazy(r"^(?: [\w/&-]{1,20}){0,4} (?:role|position|job|opportunity|opening|post|vacancy|program)\b")
_AT_WORK = Lazy(r"^ (?:in|as|at|with)\b(?! (?:a row|total|age|prison))")
_EXPERIENCE = Lazy(r"\b(?:experience|practice|PQE|track record|service)\b")
_OR = Lazy(r"\b(?:or|without|additional|in lieu|instead|substitut\w{0,4})\b")
#: "Twelve years in the trade or a journeyman card."
_OR_PAPERS = Lazy(
    r"\bor (?:an? |the |your )?(?:[\w'-]+ ){0,3}(?:card|licen[sc]e|degree|diploma|certificate|apprenticeship|ticket)\b"
)
#: Fields that speak of other people, other jobs or what is only preferred.
_OTHER_JOBS = ("employer.", "benefits", "career_growth", "statements.", "qualifications.preferred")


def experience_older_than_technology(context: Context) -> Iterator[Hit]:
    """Years of experience with something that has not existed for so long on the day of judgment, slack included."""
    found = list(_subjects(context))
    day = _day(context) if found else ""
    for years, subject in found:
        meant = (max if subject.paired else min)(subject.technologies, key=lambda one: one.first)
        months = meant.months_old(day) + meant.slack
        if not subject.known or years.low * 12 <= months:
            continue
        values = {
            "years": written(years.low),
            "technology": meant.name,
            "since": meant.since,
            "most": max(0, meant.months_old(day) // 12),
            "source": meant.source or "jdlint's table of first releases",
        }
        # With two the writer may have thought of the older alone.
        severity = "info" if subject.paired else None
        confidence = "medium" if subject.loose or subject.paired else None
        yield Hit(years.field.path, years.span, values, severity=severity, confidence=confidence, dated=True)


def entry_level_with_years(context: Context) -> Iterator[Hit]:
    """A job for beginners that requires years of experience."""
    limits = {level: context.options[f"{level}_years"] for level in ("entry", "intern")}
    asked = [years for years in _required(context) if not years.stepped and years.low >= min(limits.values())]
    level = context.facts.job.level if asked else None
    stated = [(level, level, None)] if level is not None else list(_levels_in_text(context) if asked else ())
    for years in asked:
        for level, words, prose in stated:
            # A bare word such as "junior" counts where it stands with the years.
            if years.low >= limits.get(level, _NEVER) and (prose is None or prose is years.prose):
                yield Hit(years.field.path, years.span, {"years": written(years.low), "level": words})
                return


def upper_limit_of_years(context: Context) -> Iterator[Hit]:
    """`experience.max_years`, and "up to 3 years of experience"; a span with a lower end only is noted."""
    spans = any(years.field.path == "experience.min_years" for years in context.facts.experience)
    for years in context.facts.experience:
        if years.cap and years.high is not None and (years.prose is None or years.soft or _is_plain_cap(years)):
            values = {"years": written(years.high)}
            if years.prose is None and spans:
                fix = _without_limit(context)
                yield Hit(years.field.path, years.span, values, severity="info", confidence="medium", fix=fix)
            else:
                yield Hit(years.field.path, years.span, values)


def _without_limit(context: Context) -> Fix | None:
    """`experience` without `max_years`."""
    holder = context.posting.get("experience")
    if holder is None or holder.kind != "mapping" or context.posting.format not in ("yaml", "json"):
        return None
    entry = holder.value.get("max_years")
    return entry_out(context.posting.source.text, holder, entry) if entry is not None else None


def _is_plain_cap(years: Years) -> bool:
    """A limit such as "no more than six years in garden design"; where it says "experience", a rule on age speaks."""
    path = years.field.path
    asked = path.startswith(("qualifications.required", "skills")) and _AT_WORK.match(years.after) is not None
    return asked and _EXPERIENCE.search(f"{years.before} {years.after}") is None


def contradictory_experience(context: Context) -> Iterator[Hit]:
    """Two different numbers of years for the same thing: in `experience` and in the text, or twice in the text."""
    asked = [years for years in _required(context) if not years.stepped]
    fields = [years for years in asked if years.field.path == "experience.min_years"]
    texts = [years for years in asked if years.prose is not None]
    if fields:
        for years in texts:
            if _exceeds(years, fields[0]) or (years.general and _exceeds(fields[0], years)):
                yield _contradiction(years, fields[0])
                return
    general = [years for years in texts if years.general and not _alternative(years)]
    for years in general[1:]:
        if _exceeds(years, general[0]) or _exceeds(general[0], years):
            yield _contradiction(years, general[0])
            return


def years_contradict_seniority(context: Context) -> Iterator[Hit]:
    """A high level whose years of experience, all of them, are those of a beginner."""
    asked = _required(context)
    title = set(context.facts.job.title.lower().split())
    whole = any(years.general or _of_the_job(years, title) for years in asked)
    if not whole or any(years.stepped for years in asked):
        return
    most = max(asked, key=lambda years: years.high or years.low)
    if (most.high or most.low) <= context.options["max_years"] and context.facts.job.level in _HIGH_LEVELS:
        yield Hit(most.field.path, most.span, {"years": written(most.low), "level": context.facts.job.level})


def _of_the_job(years: Years, title: set[str]) -> bool:
    """Years of what the title names: "six months of experience in structural design" of a structural engineer."""
    words = re.findall(r"[a-z]{4,20}", years.after.lower()[:60])
    return years.prose is not None and bool(title.intersection(words))


def disproportionate_years(context: Context) -> Iterator[Hit]:
    """Far more years than the occupation takes, going by its job zone; never for a job that leads or is senior.

    Years of a technology are left to another rule.
    """
    lowest = min(context.options.values())
    single = (years for years in _required(context) if not years.stepped and not years.item)
    asked = [years for years in single if years.low >= lowest and _OR_PAPERS.search(years.after) is None]
    job = context.facts.job
    if not asked or job.level not in (None, "mid") or _LEADS.search(job.title):
        return
    zone = _zone(context)
    for years in asked:
        if zone and years.low >= context.options[f"zone_{zone}"] and subject_of(years, context.facts.corpus) is None:
            values = {"years": written(years.low), "title": job.title}
            yield Hit(years.field.path, years.span, values, severity=None if zone <= _LITTLE else "info")
            return


def _zone(context: Context) -> int:
    """The highest job zone among the occupations that the posting may be for; 0 where none is known for sure."""
    from jdlint.reference.preparation import preparation

    candidates = context.facts.job.occupation.candidates
    known = [preparation(code) for code, _, confidence in candidates if confidence != "low"]
    return max((row[0] for row in known if row is not None), default=0)


#: The highest job zone that takes little preparation.
_LITTLE = 2
_LEADS = Lazy(
    r"\b(?:senior|lead|head|chief|manager|director|supervisor|foreman|master|principal|partner|expert|superintendent|"
    r"captain)\b"
)


def _subjects(context: Context) -> Iterator[tuple[Years, Subject]]:
    corpus = context.facts.corpus
    for years in context.facts.experience:
        subject = subject_of(years, corpus)
        if subject is not None:
            yield years, subject


def _day(context: Context) -> str:
    """The day to judge by: that of the posting where it is known and earlier than the day of the run."""
    stated = context.posting.text("dates.posted")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", stated):
        match = _POSTED.search(context.facts.corpus.text)
        stated = "" if match is None else _whole_day(match)
    return min(stated, context.as_of) if stated else context.as_of


def _whole_day(match: re.Match[str]) -> str:
    """The last day that a date such as "2020" or "March 2020" may mean."""
    day = match["day"]
    if len(day) > 4:
        return day
    month = (match["month"] or "").strip().lower()[:3]
    return f"{day}-{_MONTHS.index(month) + 1:02}-28" if month in _MONTHS else f"{day}-12-31"


def _levels_in_text(context: Context) -> Iterator[tuple[str, str, Prose | None]]:
    """The levels that the text gives this job: ("intern" or "entry", its words, the text where they stand if bare)."""
    for prose in context.facts.proses:
        for first, last in prose.sentences if not prose.field.path.startswith(_OTHER_JOBS) else ():
            sentence = prose.text[first:last]
            match = _ENTRY_TEXT.search(sentence)
            if match is None or _COLLEAGUES.search(sentence[: match.start(match.lastgroup or 0)]):
                continue
            words = match[match.lastgroup or 0].lower()
            clear = " " in words or _CALLED.match(sentence[match.end() :]) is not None
            yield "intern" if words.startswith("intern") else "entry", words, None if clear else prose


def _required(context: Context) -> list[Years]:
    """The years that are required and no upper limit."""
    return [years for years in context.facts.experience if years.required and not years.cap]


def _exceeds(one: Years, other: Years) -> bool:
    return one.low >= other.low + 1 and not _within(one, other) and not _within(other, one)


def _within(one: Years, other: Years) -> bool:
    """The years of one lie in the span that the other states."""
    return other.high is not None and other.low <= one.low <= other.high


def _alternative(years: Years) -> bool:
    """One of several ways to qualify: "or six years without a degree"."""
    return _OR.search(f"{years.before} {years.after}") is not None


def _contradiction(years: Years, other: Years) -> Hit:
    values = {"years": written(years.low), "other": written(other.low), "place": other.field.path}
    return Hit(years.field.path, years.span, values)
