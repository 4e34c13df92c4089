"""The report: everything that renderers know of a run."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Finding, at_least

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from jdlint.errors import JdlintError
    from jdlint.posting import Posting
    from jdlint.rule import Rule
    from jdlint.source import Source

_FIELD = Lazy(r"\{([a-z_]{1,40})\}", flags=0)
#: The words of a checklist. It never says that a posting complies.
FOUND, NOT_FOUND, CANNOT_TELL, NOT_CHECKED, NOT_COVERED = (
    "found", "not found", "cannot tell", "not checked", "not covered",
)  # fmt: skip


class Problem:
    """Something that kept jdlint from checking: exit code 2. `hint` says what to do."""

    __slots__ = ("hint", "line", "message", "path", "rule")

    def __init__(
        self, message: str, *, path: str | None = None, line: int | None = None, rule: str | None = None, hint: str = ""
    ) -> None:
        self.message = message
        self.path = path
        self.line = line
        self.rule = rule
        self.hint = hint


class Sheet:
    """One posting for the formats that show it whole: its tree, and its checklist as rows of JSON.

    Each row has beside the keys of `jdlint law --for` the keys `needs` (unstated facts) and `finding` (or None).
    """

    __slots__ = ("posting", "rows", "title")

    def __init__(self, posting: Posting, rows: list[dict[str, Any]]) -> None:
        self.posting = posting
        self.title = posting.text("title")
        self.rows = rows


class FileResult:
    """What one input gave: its findings in report order, its problems and notes, and its text for snippets."""

    __slots__ = (
        "fail_on",
        "findings",
        "ids",
        "not_checked",
        "notes",
        "path",
        "pending",
        "places",
        "postings",
        "problems",
        "rules",
        "seconds",
        "sheets",
        "skipped",
        "source",
        "unread",
    )

    def __init__(self, path: str, source: Source | None = None) -> None:
        self.path = path
        self.source = source
        self.findings: list[Finding] = []
        #: Findings that stand if another posting of the run agrees or differs (`jdlint.crossfile`).
        self.pending: list[Finding] = []
        self.problems: list[Problem] = []
        self.places: list[Mapping[str, Any]] = []
        self.not_checked: list[str] = []
        self.notes: list[str] = []
        self.postings = 0
        self.skipped = 0
        #: The id of each document that has one, by its number: fingerprints are made with it when a renderer asks.
        self.ids: dict[int, str] = {}
        #: The lowest severity that makes exit code 1, by the configuration of this file.
        self.fail_on = "never"
        #: The rules that are known under the configuration of this file, shipped ones first.
        self.rules: Sequence[Rule] = ()
        #: Its postings, where a format asks for them (`reports.SHOWING_POSTINGS`).
        self.sheets: list[Sheet] = []
        #: What each rule took, where it was asked for; a fact is counted with the rule that asks for it first.
        self.seconds: dict[str, float] = {}
        #: Not a posting, and nobody named it: it does not count as a file.
        self.unread = False

    def add_unasked(self, not_checked: str | None, failure: JdlintError | None) -> None:
        """Tell what an engine of others did not check, and why it could not be asked."""
        if not_checked is not None:
            self.not_checked.append(not_checked)
        if failure is not None:
            self.problems.append(Problem(str(failure), hint=failure.hint))


class Report:
    """A run in numbers. Findings are not kept here: files are reported as they come, so that memory stays flat."""

    def __init__(self, *, as_of: str, profile: str, selected: bool = False) -> None:
        self.as_of = as_of
        self.profile = profile
        #: For each posting that reaches places in few bytes: which of the lists, its number in the file, its path.
        self._places: list[bytes] = []
        self._reached: list[list[Mapping[str, Any]]] = []
        self._numbers: dict[str, int] = {}
        #: Whether selectors replace the profile.
        self.selected = selected
        self.problems: list[Problem] = []
        self.not_checked: list[str] = []
        #: The groups of which a rule ran.
        self.looked_at: list[str] = []
        #: How many findings wait for an unstated fact, by the fact.
        self.waiting: dict[str, int] = {}
        self.questions = 0
        self.notes: list[str] = []
        self.by_rule: dict[str, int] = {}
        self.seconds: dict[str, float] = {}
        self.failed = False
        self.summary = dict.fromkeys(
            ("files", "postings", "skipped", "errors", "warnings", "infos", "suppressed", "waived", "baselined"), 0
        )

    def add(self, result: FileResult) -> None:
        """Count one file."""
        self.summary["files"] += not result.unread
        self.summary["postings"] += result.postings
        self.summary["skipped"] += result.skipped
        self.problems += result.problems
        for row in result.places:  # the same few lists over many files: held once
            number = self._numbers.setdefault(repr(row["reached"]), len(self._reached))
            self._reached += [row["reached"]] * (number == len(self._reached))
            head = number.to_bytes(4, "big") + row["document"].to_bytes(4, "big")
            self._places.append(head + result.path.encode("utf-8", "surrogatepass"))
        self.notes += result.notes
        self.not_checked += [line for line in result.not_checked if line not in self.not_checked]
        for rule, seconds in result.seconds.items():
            self.seconds[rule] = self.seconds.get(rule, 0.0) + seconds
        for finding in result.findings:
            self.summary[_counter(finding)] += 1
            if counts(finding):
                self.failed = self.failed or at_least(finding.severity, result.fail_on)
                self.by_rule[finding.rule] = self.by_rule.get(finding.rule, 0) + 1
                self.questions += finding.certainty == "question"
                for fact in {_table(need) for need in finding.needs}:
                    self.waiting[fact] = self.waiting.get(fact, 0) + 1

    @property
    def reaches_places(self) -> bool:
        """Whether any posting reaches a place."""
        return bool(self._places)

    def places(self) -> Iterator[tuple[str, int, list[Mapping[str, Any]]]]:
        """For each posting that reaches places its path, its number in the file, and the places."""
        for row in self._places:
            number, document = int.from_bytes(row[:4], "big"), int.from_bytes(row[4:8], "big")
            yield row[8:].decode("utf-8", "surrogatepass"), document, self._reached[number]

    @property
    def cannot_tell(self) -> list[str]:
        """Sentences on what could not be told, and for want of what."""
        told = [f"whether {_findings(count)}: {fact} is not stated" for fact, count in sorted(self.waiting.items())]
        if self.questions:
            told.append(f"whether {_findings(self.questions)}: the text alone does not decide it")
        return told

    @property
    def exit_code(self) -> int:
        """0, 1 with findings at or above the `fail_on` of their file, 2 with problems."""
        return 2 if self.problems else int(self.failed)


def _findings(count: int) -> str:
    return "a finding holds" if count == 1 else f"{count} findings hold"


def _table(need: str) -> str:
    """The counts of several regions are one fact."""
    table = "employer.headcount_by_region"
    return table if need.startswith(table) else need


def counts(finding: Finding) -> bool:
    """Tell whether a finding counts: neither suppressed nor in the baseline."""
    return finding.suppressed is None and finding.baselined is None


def is_waived(finding: Finding) -> bool:
    """Tell whether it is group law set aside, with a reason or in the baseline: every report lists it."""
    return finding.group == "law" and not counts(finding)


def why_waived(finding: Finding) -> tuple[str, str]:
    """How a finding of group law was set aside: a word for it, and the reason or the end."""
    if finding.suppressed is not None:
        return "Waived", f"Reason: {' '.join(finding.suppressed['reason'].split())}"
    assert finding.baselined is not None
    return "In the baseline", f"Until {finding.baselined['until']}."


def _counter(finding: Finding) -> str:
    if finding.suppressed is not None:
        return "waived" if is_waived(finding) else "suppressed"
    return f"{finding.severity}s" if finding.baselined is None else "baselined"


#: How words of a report look on a terminal: its severities, paths, and what is said aside.
_COLOURS = {"error": "31;1", "warning": "33;1", "info": "36;1", "path": "1", "dim": "2"}


class Style:
    """How text is shown: `colour` (which allows hyperlinks too), `width` in columns, `statistics`."""

    __slots__ = ("colour", "statistics", "width")

    def __init__(self, *, colour: bool = False, width: int = 100, statistics: bool = False) -> None:
        self.colour = colour
        self.width = width
        self.statistics = statistics

    def paint(self, name: str, text: str) -> str:
        """The text in the colour that `name` stands for, where there are colours."""
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self.colour else text


def finding_data(finding: Finding, source: Source) -> dict[str, Any]:
    """One finding as in the JSON report (schemas/report.schema.json)."""
    return {
        "rule": finding.rule,
        "group": finding.group,
        "topic": finding.topic,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "path": finding.path,
        "document": finding.document,
        "field": finding.field,
        "start": _point(source, finding.span.start),
        "end": _point(source, finding.span.end),
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "place": finding.place,
        "duty": finding.duty,
        "law": finding.law,
        "certainty": finding.certainty,
        "needs": finding.needs,
        "dated": finding.dated,
        "ahead": finding.ahead,
        "sources": [dict(source_row) for source_row in finding.sources],
        "related": [dict(row) for row in finding.related],
        "suggestions": finding.suggestions,
        "fix": _fix(finding, source),
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
        "baselined": finding.baselined,
    }


def _point(source: Source, offset: int) -> dict[str, int | None]:
    line, column = source.position(offset)
    return {"line": line, "column": column, "offset": None if source.paragraphs else offset}


def _fix(finding: Finding, source: Source) -> dict[str, Any] | None:
    if finding.fix is None or source.paragraphs:
        return None
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement} for edit in finding.fix.edits
    ]
    return {"applicability": finding.fix.applicability, "edits": edits}


def fill(message: str, values: dict[str, Any]) -> str:
    """Put values into the {fields} of a rule's message, on one line; braces that name no value stay."""
    filled = _FIELD.sub(lambda match: " ".join(str(values.get(match.group(1), match.group())).split()), message)
    return filled.strip()


def source_data(row: dict[str, Any]) -> dict[str, Any]:
    """A rule's source as the report has it."""
    return {
        "title": row["title"],
        "url": row.get("url"),
        "basis": row.get("basis", "memory"),
        "read": str(row["read"]) if row.get("read") else None,
    }
