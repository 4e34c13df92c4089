"""Findings of many laws told together, for people: those that wait for one fact, and those of one defect."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.facts.places import name_of
from jdlint.files import format_of
from jdlint.finding import FORBIDDING, SEVERITIES, matter_in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jdlint.finding import Finding

#: What the facts are of which the names stand in the text, for readers who write no YAML.
IN_WORDS = {
    "employer.headcount": "This is how many people the employer has.",
    "employer.headcount_by_region": "This is how many people the employer has in each state or city.",
}


_TAG = Lazy(r"</?[A-Za-z][^<>]{0,1000}>")
#: Formats whose files have no field in which a fact could be stated.
_OF_TEXT = frozenset(("text", "html", "docx"))


def where_to_state(findings: Sequence[Finding]) -> str:
    """Where the fact for which findings wait can be stated; where no posting has a place for it, with an example."""
    if format_of(findings[0].path) not in _OF_TEXT:
        return "in the posting, or once for all under [facts] of jdlint.toml"
    examples = dict(map(_example, reversed(findings[0].needs)))
    return f"under [facts] of jdlint.toml, with your number: {'; '.join(reversed(examples.values()))}"


def _example(need: str) -> tuple[str, str]:
    """The name of a count, and a line of TOML that states it."""
    name, _, place = need.removeprefix("employer.").partition(".")
    key = f'"{place}"' if "/" in place else place
    return name, f"{name} = {{ {key} = 120 }}" if place else f"{name} = 120"


def waiting(findings: Iterable[Finding], *, anchored: bool = False) -> tuple[list[Finding], dict[str, list[Finding]]]:
    """Findings that stand for themselves, and those that hang on unstated facts, by the names of these.

    A format that is `anchored` puts each finding at its words: there one on words stands for itself.
    """
    rest: list[Finding] = []
    by_fact: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.needs and not (anchored and finding.rule.startswith(FORBIDDING)):
            by_fact.setdefault(_fact(finding), []).append(finding)
        else:
            rest.append(finding)
    return rest, by_fact


def entries(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """What a list of findings shows, worst first: rows alike with "", and what waits for a fact with its name."""
    rest, by_fact = waiting(findings)
    listed = [*(("", rows) for rows in alike(rest)), *by_fact.items()]
    return sorted(listed, key=lambda entry: SEVERITIES.index(worst(entry[1])))


def worst(findings: Iterable[Finding]) -> str:
    """The worst of their severities."""
    return min((finding.severity for finding in findings), key=SEVERITIES.index)


def at_words(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Findings on words that must not be there, which are shown wherever they stand, and those on what is missing."""
    there: list[Finding] = []
    missing: list[Finding] = []
    for finding in findings:
        (there if finding.rule.startswith(FORBIDDING) else missing).append(finding)
    return there, missing


def alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one rule at one place in the text under several laws as one row, the others alone; order is kept.

    In a row what waits for no fact comes first, as a reader takes the first for the finding.
    """
    rows: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        key: object = number
        if finding.law is not None:
            key = (finding.rule, finding.severity, finding.document, finding.span.source, finding.span.start)
        rows.setdefault(key, []).append(finding)
    return [sorted(row, key=lambda finding: bool(finding.needs)) for row in rows.values()]


def also_by(finding: Finding) -> str:
    """Another law of a row: "Illinois: Equal Pay Act of 2003, wage history, 112/10(b-5)"."""
    assert finding.law is not None
    law = ", ".join(dict.fromkeys((finding.law["name"], finding.law["section"])))
    since = f", since {finding.law['effective']}" if finding.law["effective"] else ""
    needs = f" (if it applies: state {' and '.join(finding.needs)})" if finding.needs else ""
    return f"{capital(name_of(finding.place or ''))}: {law}{since}{needs}"


def capital(words: str) -> str:
    """The words as a line begins with them."""
    return words[:1].upper() + words[1:]


def decides(fact: str, findings: list[Finding], name: Callable[[str], str] = str) -> str:
    """What stating a fact decides: "State employer.headcount: it decides 11 duties in US-CO, US-WA."

    `name` gives a place, which is a code, in words, for those who write none.
    """
    places = dict.fromkeys(name(finding.place or "") for finding in findings)
    there, missing = at_words(findings)
    duties = len({(finding.place, finding.law and finding.law["id"], finding.rule) for finding in missing})
    counts = [f"{duties} dut{'y' if duties == 1 else 'ies'}"] if duties else []
    if words := len(alike(there)):
        counts.append(f"{words} finding{'' if words == 1 else 's'} on words")
    return f"State {fact}: it decides {' and '.join(counts)} in {', '.join(places)}."


def by_duty(findings: list[Finding], name: Callable[[str], str] = str) -> dict[str, list[str]]:
    """The places of each duty to say something, for the lines below."""
    found: dict[str, list[str]] = {}
    for finding in at_words(findings)[1]:
        places = found.setdefault(matter_in_words(finding.duty or ""), [])
        if finding.place and name(finding.place) not in places:
            places.append(name(finding.place))
    return found


def by_words(findings: list[Finding]) -> list[list[Finding]]:
    """The findings on words that must not be there, those of several laws together, in the order of the text."""
    return sorted(alike(at_words(findings)[0]), key=lambda rows: rows[0].span.start)


def to_write(finding: Finding) -> str:
    """The words to write instead; nothing where the message has told them and no fix puts them in: such are advice."""
    put_in = finding.fix is not None and any(edit.replacement.strip() for edit in finding.fix.edits)
    if not put_in and all(words in finding.message for words in finding.suggestions):
        return ""
    words = " or ".join(finding.suggestions)
    return "" if f"Write: {words}." in finding.message else words


def told(rows: list[Finding], name: Callable[[str], str] = str) -> str:
    """What a row on words says beside its place: the words, the rule, the laws, and what to write."""
    finding = rows[0]
    section = f": {finding.law['section']}" if finding.law is not None else ""
    also = ", ".join(dict.fromkeys(name(row.place) for row in rows[1:] if row.place and row.place != finding.place))
    law = f"{name(finding.place or '')}{section}" + (f"; also {also}" if also else "")
    write = f". Write: {' or '.join(finding.suggestions)}" if finding.suggestions else ""
    return f'"{_words(finding)}" [{finding.rule}] ({law}){write}'


def _words(finding: Finding) -> str:
    """The words of a finding on one line; of a page without its tags and escapes."""
    text = finding.text
    if format_of(finding.path) == "html":
        from html import unescape

        text = unescape(_TAG.without(text))
    return " ".join(text.split())


def _fact(finding: Finding) -> str:
    """The facts in words; the counts of several regions are one table."""
    table = "employer.headcount_by_region"
    names = dict.fromkeys(table if need.startswith(table) else need for need in finding.needs)
    return " and ".join(names)
