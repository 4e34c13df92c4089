"""Figures that are attributed to the Bureau of Labor Statistics, beside what it published: wrong ones and old ones."""

from __future__ import annotations

from jdlint.context import Context, Hit
from jdlint.expressions import Lazy
from jdlint.facts.named import ALL
from jdlint.finding import Edit, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jdlint.facts.attributed import Attributed
    from jdlint.facts.official import Verdict

_NUMBER = Lazy(r"\d[\d,]*(?:\.\d+)?", flags=0)
_MEASURES = {
    "": "median", "50": "median", "mean": "mean", "average": "mean", "10": "10th percentile of the",
    "25": "25th percentile of the", "75": "75th percentile of the", "90": "90th percentile of the",
}  # fmt: skip
_NAMES = {
    "growth": "projected growth of", "ratio": "growth beside that of all occupations, of",
    "openings": "number of openings a year for", "jobs": "number of jobs for", "added": "number of jobs added for",
}  # fmt: skip


def misquoted_statistic(context: Context) -> Iterator[Hit]:
    """Figures that are of another vintage than they say, or of none."""
    for found, verdict in _judged(context):
        if verdict.kind in ("vintage", "wrong"):
            values = {
                "what": what(found, verdict.soc, found.when.vintage if verdict.right is not None else ""),
                "right": _right(found, verdict),
                "newest": newest(found, verdict),
            }
            yield _hit(context, found, verdict, values)


def outdated_statistic(context: Context) -> Iterator[Hit]:
    """Figures of a vintage after which a newer one came out; not where the same text gives the newest, too."""
    judged = list(_judged(context))
    current = {
        (found.kind, found.measure, verdict.soc, found.area, id(found.prose))
        for found, verdict in judged
        if verdict.kind == "right"
    }
    for found, verdict in judged:
        place = (found.kind, found.measure, verdict.soc, found.area, id(found.prose))
        if verdict.kind == "stale" and place not in current and verdict.soc != ALL:
            old = f"of {when(verdict.of)}" if verdict.of else f"given for {when(found.when.vintage)}"
            values = {"what": what(found, verdict.soc), "old": old, "newest": newest(found, verdict, context.as_of)}
            severity = "info" if verdict.behind <= context.options["lag"] else None
            yield _hit(context, found, verdict, values, severity)


def _judged(context: Context) -> Iterator[tuple[Attributed, Verdict]]:
    """The attributed figures that can be judged. The tables are opened only where there is one."""
    if not context.facts.attributed:
        return
    from jdlint.facts.official import verdict_on

    for found in context.facts.attributed:
        verdict = verdict_on(found, context.as_of)
        if verdict is not None:
            yield found, verdict


def _hit(
    context: Context, found: Attributed, verdict: Verdict, values: Mapping[str, object], severity: str | None = None
) -> Hit:
    figure = found.figure
    hit = context.in_prose(figure.prose, figure.start, figure.end, values=values, severity=severity, dated=True)
    hit.fix = _fix(found, verdict)
    if hit.fix is not None:
        hit.suggestions = [hit.fix.edits[0].replacement]
    return hit


def what(found: Attributed, soc: str, vintage: str = "") -> str:
    """What a figure measures, of which occupation, where and when: "median annual wage of Electricians in May 2024"."""
    from jdlint.reference.wages import title_of

    title = title_of(soc) + where(found.area)
    if vintage:
        title += f" in {when(vintage)}" if found.kind in ("wage", "jobs") else f" for {vintage}"
    if found.kind == "wage":
        period = "annual" if found.period == "year" else "hourly"
        return f"{_MEASURES[found.measure]} {period} wage of {title}"
    return f"{_NAMES[found.kind]} {title}"


def where(area: str) -> str:
    """ " in Colorado" for a state, " in Denver-Aurora-Centennial, CO" for a metropolitan area; "" for the nation."""
    if area == "US":
        return ""
    from jdlint.facts.places import name_of
    from jdlint.reference.releases import releases
    from jdlint.reference.wages import area_name

    if area.startswith("US-"):
        return f" in {name_of(area)}"
    return f" in {area_name(area, [one.vintage for one in releases('oews') if one.bundled][-1])}"


def when(vintage: str) -> str:
    """A vintage in words: "May 2024", "2024-34"."""
    return f"May {vintage[:4]}" if vintage.endswith("-05") else vintage


def shown(value: float, found: Attributed) -> str:
    """An official value as it is written: "$140,910", "$67.45", "19.7%", "6.4 times", "3,200"."""
    if found.kind == "wage":
        return f"${value:,.2f}" if found.period == "hour" else f"${value:,.0f}"
    if found.kind == "growth":
        return f"{value:g}%"
    return f"{value:.1f} times" if found.kind == "ratio" else f"{value:,.0f}"


def newest(found: Attributed, verdict: Verdict, day: str = "") -> str:
    """The newest value and its vintage, with what is still newer and not bundled."""
    assert verdict.newest is not None
    text = f"{shown(verdict.newest, found)} ({when(verdict.newest_vintage)})"
    if found.kind == "growth":
        from jdlint.reference.projections import projection

        total = projection("00-0000", verdict.newest_vintage)
        if total is not None and total.change and verdict.newest > total.change:
            text += f", {verdict.newest / total.change:.1f} times the {total.change:g}% of all occupations"
    if day:
        from jdlint.facts.official import unbundled

        later = unbundled("oews" if found.kind in ("wage", "jobs") else "ep", day)
        text += f"; {when(later)} is out, too, and jdlint does not have it" if later else ""
    return text


def _right(found: Attributed, verdict: Verdict) -> str:
    """What the right value is, and of what vintage the given one."""
    if verdict.right is None:
        return "No edition that jdlint has gives it."
    of = f"; the figure is of {when(verdict.of)}" if verdict.of else ""
    return f"That is {shown(verdict.right, found)}{of}."


def _fix(found: Attributed, verdict: Verdict) -> Fix | None:
    """The newest value in place of the figure, and its vintage in place of the one in the same sentence.

    Where the vintage is said elsewhere, the value of that one; None where that would leave the figure as old as it is.
    """
    marks = found.when.marks
    value, vintage = verdict.newest, verdict.newest_vintage
    if found.when.vintage and not marks:
        value, vintage = verdict.right, ""
    if value is None or found.kind in ("ratio", "jobs") or (found.sign < 0) != (value < 0):
        return None
    written = written_as(found.figure.text, abs(value))
    if written is None or (verdict.kind == "stale" and not vintage):
        return None
    figure = found.figure
    edits = [Edit(figure.prose.span(figure.start, figure.end), written)]
    years = [vintage[:4], f"20{vintage[-2:]}"] if "-05" not in vintage else [vintage[:4]]
    for (start, end), year in zip(marks, years[-len(marks) :] if marks else [], strict=True):
        edits.append(Edit(figure.prose.span(start, end), year[-(end - start) :]))
    return Fix(edits, "unsafe")


def written_as(text: str, value: float) -> str | None:
    """An official value in the way in which a figure is written: "145k" becomes "140.3k", "26%" becomes "20%"."""
    number = _NUMBER.search(text)
    if number is None:
        return None
    rest, digits = text[number.end() :].lstrip().lower(), number.group()
    decimals = len(digits.partition(".")[2])
    if rest.startswith(("k", "thousand", "million", "m ")):
        scale = 1e6 if rest.startswith("m") else 1e3
        plain = f"{value / scale:.{max(decimals, 1)}f}".rstrip("0").rstrip(".")
    else:
        rounded = decimals or (1 if "%" in text and value != round(value) and decimals else 0)
        plain = f"{value:,.{rounded}f}" if "," in digits or value < 1000 else f"{value:.{rounded}f}"
    return text[: number.start()] + plain + text[number.end() :]
