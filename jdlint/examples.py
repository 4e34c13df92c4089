"""Examples inside rule files, run as tests: by `jdlint test`, by the project's own tests, and for users' rules."""

from __future__ import annotations

from jdlint.edits import apply_edits
from jdlint.errors import JdlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.rule import Rule

_ENDINGS = {"yaml": "example.jd.yaml", "json": "example.jd.json", "markdown": "example.jd.md", "text": "example.txt"}
#: A day for examples that name none, so that they mean the same for ever.
_DAY = "2026-11-23"


class Outcome:
    """An example that did not hold: which one (from 1), and what went wrong."""

    __slots__ = ("number", "problem", "rule")

    def __init__(self, rule: Rule, number: int, problem: str) -> None:
        self.rule = rule
        self.number = number
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.rule.group}/{self.rule.name}, example {self.number}: {self.problem}"


def failures(rule: Rule, rules: list[Rule], schema: dict[str, Any], *, automaton: bool = False) -> Iterator[Outcome]:
    """The examples of `rule` that do not hold; `rules` are all that are known."""
    examples = rule.data.get("examples") or []
    if not any("ok" in example for example in examples):
        yield Outcome(rule, 0, "it has no near miss (`ok`)")
    if not any("bad" in example for example in examples):
        yield Outcome(rule, 0, "it has no `bad` example")
    for number, example in enumerate(examples, 1):
        try:
            for problem in _problems(rule, example, rules, schema, automaton):
                yield Outcome(rule, number, problem)
        except JdlintError as error:
            yield Outcome(rule, number, str(error))


def _problems(
    rule: Rule, example: dict[str, Any], rules: list[Rule], schema: dict[str, Any], automaton: bool
) -> Iterator[str]:
    def found(text: str) -> list[Finding]:
        return findings_of(rule, text, example, rules, schema, automaton)

    if "ok" in example and (rows := found(example["ok"])):
        yield f"`ok` gives {_shown(rows)}"
    if "bad" not in example:
        return
    rows = found(example["bad"])
    if len(rows) != 1:
        yield f"`bad` gives {_shown(rows)} instead of one finding"
        return
    if rows[0].text != example.get("find", rows[0].text):
        yield f"`bad` is found at {rows[0].text!r}, not at {example['find']!r}"
    if "find" not in example:
        yield f"`bad` lacks `find` (it is found at {rows[0].text!r})"
    if "good" in example:
        if rows[0].fix is not None:
            mended = apply_edits(example["bad"], [rows[0].fix])
            if mended != example["good"]:
                yield f"the fix gives {mended!r}"
        if again := found(example["good"]):
            yield f"`good` gives {_shown(again)}"


def findings_of(
    rule: Rule, text: str, example: dict[str, Any], rules: list[Rule], schema: dict[str, Any], automaton: bool = False
) -> list[Finding]:
    """The findings of `rule` in an example's text."""
    from jdlint.engine import Engine
    from jdlint.readers import read
    from jdlint.settings import DEFAULTS, Settings

    format = example.get("format", "text")
    values = dict(
        DEFAULTS,
        select=[rule.name],
        as_of=str(example.get("as_of", _DAY)),
        place=_listed(example.get("place")),
        facts=example.get("facts", {}),
        kind=example.get("kind"),
        fragment=example.get("fragment", format == "text"),
        options={rule.name: example.get("options", {})},
    )
    if rule.topic == "suppression":  # judged by what other rules find
        values.update(select=[], profile="thorough")
    settings = Settings(values, {}, ".")
    path = _ENDINGS[format]
    source, postings = read(text.encode(), path, format, fragment=settings.fragment)
    result = Engine(settings, rules, schema, many=automaton).check(source, postings, path)
    if result.pending:
        from jdlint.crossfile import Crossing

        Crossing().settle(result)
    if result.problems:
        raise JdlintError(result.problems[0].message)
    rows = [finding for finding in result.findings if finding.rule == rule.name and finding.suppressed is None]
    # In group law each law that binds gives a finding; the example is about the words, which count once.
    return list({(row.span.start, row.span.end): row for row in rows}.values())


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _shown(rows: list[Finding]) -> str:
    return ", ".join(f"{row.text!r} ({row.message})" for row in rows) or "nothing"
