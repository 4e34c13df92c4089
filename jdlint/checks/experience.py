"""Years of experience: more than a technology has existed, too many for level or work, limits, contradictions."""

from __future__ import annotations

import re

from jdlint.context import Context, Hit
from jdlint.facts.experience import written
from jdlint.facts.lazy import Lazy
from jdlint.facts.technologies import subject_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdlint.facts.experience import Years
    from jdlint.facts.technologies import Subject

_POSTED = Lazy(
    r"\b(?:post(?:ed|ing)|advertised|published)(?: date)?(?: (?:of|on|in|"
    r"from))?:? (?P<month>[A-Z][a-z]{2,8} )?(?:\d{1,2},? )?(?P<day>20\d\d(?:-\d\d-\d\d)?)\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HIGH_LEVELS = ("senior", "lead", "principal", "director", "executive")
#: In running text: the level of this job, not of colleagues.
_ENTRY_TEXT = Lazy(
    r"(?:\b(?:an?|this|our|these|paid|summer|true)\s|^)(?:\w+\s){0,2}?(?P<level>entry[- ]level|junior|graduate|"
    r"trainee|apprentice\w{0,4}|intern(?:ship)?)\b(?!\s(?:staff|colleagues|members|team))"
    r"|\b(?P<plain>entry[- ]level (?:\w+ ){0,2}(?:role|position|job|opportunity|opening|post|vacancy|candidates?))\b"
)
_COLLEAGUES = Lazy(
    r"\b(?:mentor|train|supervis|lead|manag|support|coach|guid|develop|work(?:ing)? with|alongside|oversee|report|"
    r"teach|assist|recruit|hir)\w{0,4}\b[^.]{0,40}$"
)
_CALLED = Lazy(r"^(?: [\w/&-]{1,20}){0,4} (?:role|position|job|opportunity|opening|post|vacancy|program)\b")
_OR = Lazy(r"\b(?:or|without|additional|in lieu|instead|substitut\w{0,4})\b")
#: Fields that speak of other people, other jobs or what is only preferred.
_OTHER_JOBS = ("employer.", "benefits", "career_growth", "statements.", "qualifications.preferred")


def experience_older_than_technology(context: Context) -> Iterator[Hit]:
    """Years of experience with something that has not existed for so long on the day of judgment, slack included."""
    day = _day(context)
    for years, subject in _subjects(context):
        youngest_possible = min(subject.technologies, key=lambda one: one.first)
        months = youngest_possible.months_old(day) + youngest_possible.slack
        if years.low is None or not subject.known or years.low * 12 <= months:
            continue
        values = {
            "years": written(years.low),
            "technology": youngest_possible.name,
            "since": youngest_possible.since,
            "most": max(0, youngest_possible.months_old(day) // 12),
            "source": youngest_possible.source or "jdlint's table of first releases",
        }
        confidence = "medium" if subject.loose else None
        yield Hit(years.field.path, years.span, values, confidence=confidence, dated=True)


def entry_level_with_years(context: Context) -> Iterator[Hit]:
    """A job for beginners that requires years of experience."""
    job = context.facts.job
    asked = [years for years in context.facts.experience if years.required and not years.stepped and not years.cap]
    for years in asked:
        level, words = (job.level, job.level) if job.level in ("entry", "intern") else _level_in_text(context, years)
        limit = context.options["intern_years" if level == "intern" else "entry_years"]
        if level and years.low is not None and years.low >= limit:
            yield Hit(years.field.path, years.span, {"years": written(years.low), "level": words})
            return


def upper_limit_of_years(context: Context) -> Iterator[Hit]:
    """`experience.max_years`, and "up to 3 years of experience"; a span with a lower end only is noted."""
    spans = any(years.field.path == "experience.min_years" for years in context.facts.experience)
    for years in context.facts.experience:
        if years.cap and years.high is not None and (years.prose is None or years.soft):
            values = {"years": written(years.high)}
            if years.prose is None and spans:
                yield Hit(years.field.path, years.span, values, severity="info", confidence="medium")
            else:
                yield Hit(years.field.path, years.span, values)


def contradictory_experience(context: Context) -> Iterator[Hit]:
    """Two different numbers of years for the same thing: in `experience` and in the text, or twice in the text."""
    asked = [
        years
        for years in context.facts.experience
        if years.required and years.low is not None and not years.cap and not years.stepped
    ]
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
    job = context.facts.job
    asked = [years for years in context.facts.experience if years.required and years.low is not None and not years.cap]
    if job.level not in _HIGH_LEVELS or not asked or any(years.stepped for years in asked):
        return
    most = max(asked, key=lambda years: years.high or years.low or 0)
    if (most.high or most.low or 0) <= context.options["max_years"] and any(years.general for years in asked):
        yield Hit(most.field.path, most.span, {"years": written(most.low or 0), "level": job.level})


def disproportionate_years(context: Context) -> Iterator[Hit]:
    """Far more years than the occupation takes, going by its job zone; never for a job that leads or is senior."""
    from jdlint.reference.preparation import preparation

    job = context.facts.job
    if job.level not in (None, "mid") or _LEADS.search(job.title):
        return
    known = [preparation(code) for code, _, confidence in job.occupation.candidates if confidence != "low"]
    zones = [row[0] for row in known if row is not None and row[0]]
    if not zones:
        return
    limit = context.options[f"zone_{max(zones)}"]
    for years in context.facts.experience:
        if years.required and not years.stepped and years.low is not None and years.low >= limit:
            if years.field.path.endswith(".years") or subject_of(years, context.facts.corpus) is not None:
                continue
            values = {"years": written(years.low), "title": job.title}
            yield Hit(years.field.path, years.span, values, severity=None if max(zones) <= _LITTLE else "info")
            return


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


def _level_in_text(context: Context, years: Years) -> tuple[str | None, str]:
    """The level that the text gives this job where the title gives none: ("intern" or "entry", its words)."""
    if context.facts.job.level is not None:
        return None, ""
    for prose in context.facts.proses:
        for first, last in prose.sentences if not prose.field.path.startswith(_OTHER_JOBS) else ():
            sentence = prose.text[first:last]
            match = _ENTRY_TEXT.search(sentence)
            if match is None or _COLLEAGUES.search(sentence[: match.start(match.lastgroup or 0)]):
                continue
            words = match[match.lastgroup or 0]
            # A bare level word counts where it stands with the years, or is followed by what a job is called.
            if " " in words or prose is years.prose or _CALLED.match(sentence[match.end() :]):
                return ("intern" if words.lower().startswith("intern") else "entry"), words.lower()
    return None, ""


def _exceeds(one: Years, other: Years) -> bool:
    return (one.low or 0) >= (other.low or 0) + 1 and not _within(one, other) and not _within(other, one)


def _within(one: Years, other: Years) -> bool:
    """The years of one lie in the span that the other states."""
    if one.low is None or other.low is None or other.high is None:
        return False
    return other.low <= one.low <= other.high


def _alternative(years: Years) -> bool:
    """One of several ways to qualify: "or six years without a degree"."""
    return _OR.search(f"{years.before} {years.after}") is not None


def _contradiction(years: Years, other: Years) -> Hit:
    values = {"years": written(years.low or 0), "other": written(other.low or 0), "place": other.field.path}
    return Hit(years.field.path, years.span, values)
