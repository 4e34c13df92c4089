"""SARIF 2.1.0, for code scanning. Results come as files do, and the tool with all its rules behind them."""

from __future__ import annotations

import os
import re
from urllib.parse import quote

from jdlint.fingerprint import fingerprint_all
from jdlint.reports.json import Listed, dump
from jdlint.reports.rows import Region, relative, rows
from jdlint.reports.sarif_rules import descriptor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Edit, Finding
    from jdlint.report import FileResult, Problem, Report, Style
    from jdlint.reports.rows import Row
    from jdlint.rule import Rule
    from jdlint.source import Source

LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: In a message `[words](target)` is a link. Words of a posting make none.
_LINK = re.compile(r"\[(?=[^\[\]]{0,1000}\]\()")


class Renderer:
    """One run. Paths are relative to the folder in which jdlint ran, whose name is not told."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._results = Listed(8)
        self._rules: dict[str, Rule] = {}
        self._numbers: dict[str, int] = {}
        self._seen: object = None

    def begin(self) -> str:
        """The head, up to the opening of `results`."""
        run = {
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which jdlint was run."}}},
            "automationDetails": {"id": "jdlint/"},
        }
        head = dump({"$schema": _SCHEMA, "version": "2.1.0"}, indent=2)[:-2] + ',\n  "runs": [\n    {\n'
        return head + _indented(run) + ',\n      "results": ['

    def file(self, result: FileResult) -> str:
        """The results of one file; those that are suppressed or in the baseline are marked so."""
        self._learn(result)
        fingerprint_all(result.findings, result.ids)
        return "".join(self._results.item(self._result(row)) for row in rows(result, every=True))

    def end(self) -> str:
        """The tool with its rules, and how the run went."""
        from jdlint.rule import load_shipped
        from jdlint.versions import versions

        known = versions()
        rules = self._rules.values() or load_shipped()
        driver = {
            "name": "jdlint",
            "version": known["jdlint"],
            "semanticVersion": known["jdlint"],
            "rules": [descriptor(rule) for rule in rules],
            "properties": {"rules": known["rules"], "law": known["law"], "data": known["data"]},
        }
        tail = {
            "tool": {"driver": driver},
            "invocations": [self._invocation()],
            "properties": {"as_of": self._report.as_of, "profile": self._report.profile},
        }
        return self._results.end + ",\n" + _indented(tail) + "\n    }\n  ]\n}\n"

    def _learn(self, result: FileResult) -> None:
        """The rules of this file's configuration; each keeps the number that it got first."""
        if result.rules is not self._seen:
            self._seen = result.rules
            for rule in result.rules:
                self._rules.setdefault(rule.name, rule)
            self._numbers = {name: number for number, name in enumerate(self._rules)}

    def _result(self, row: Row) -> dict[str, Any]:
        finding = row.finding
        where = f"Paragraph {row.region.line}: " if row.source.paragraphs else ""
        data: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self._numbers.get(finding.rule, -1),  # as the format has it for a rule that is not listed
            "level": LEVEL[finding.severity],
            "message": {"text": where + _plain(finding.message)},
            "locations": [_location(row)],
            "partialFingerprints": {"jdlint/v1": finding.fingerprint},
            "properties": _properties(finding),
        }
        if finding.fix is not None and not row.source.paragraphs:
            data["fixes"] = [_fix(row)]
        if suppression := _suppression(finding):
            data["suppressions"] = [suppression]
        return data

    def _invocation(self) -> dict[str, Any]:
        notes = [_notification("error", problem) for problem in self._report.problems]
        notes += [{"level": "note", "message": {"text": f"Not checked: {text}"}} for text in self._report.not_checked]
        code = self._report.exit_code
        return {"executionSuccessful": code != 2, "exitCode": code, "toolExecutionNotifications": notes}


def artifact(path: str) -> dict[str, str]:
    """A file as SARIF names it: relative to the root where it can be."""
    name = path.encode("utf-8", "surrogateescape")
    if os.path.isabs(path):  # "C:/ads" on Windows
        return {"uri": f"file:///{quote(name, '/:').lstrip('/')}"}
    return {"uri": quote(name), "uriBaseId": _ROOT}


def _location(row: Row) -> dict[str, Any]:
    physical = {"artifactLocation": artifact(row.path), "region": _region(row.region)}
    if row.finding.text:
        physical["region"]["snippet"] = {"text": row.finding.text}
    data: dict[str, Any] = {"physicalLocation": physical}
    if row.finding.field:
        data["logicalLocations"] = [{"fullyQualifiedName": row.finding.field, "kind": "member"}]
    return data


def _region(region: Region) -> dict[str, Any]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _properties(finding: Finding) -> dict[str, Any]:
    """What SARIF has no key for."""
    names = ("group", "topic", "confidence", "document", "why", "place", "duty", "law", "certainty", "needs", "dated",
             "ahead", "suggestions")  # fmt: skip
    values = {name: getattr(finding, name) for name in names}
    return {name: value for name, value in values.items() if value not in (None, [], "", False)}


def _fix(row: Row) -> dict[str, Any]:
    fix = row.finding.fix
    assert fix is not None
    edits = [_replacement(row.source, edit) for edit in fix.edits]
    changes = [{"artifactLocation": artifact(row.path), "replacements": edits}]
    return {"description": {"text": f"{fix.applicability} fix"}, "artifactChanges": changes}


def _replacement(source: Source, edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": _region(Region(source, edit.span)),
        "insertedContent": {"text": edit.replacement},
    }


def _suppression(finding: Finding) -> dict[str, Any] | None:
    if finding.suppressed is not None:
        kind = "inSource" if finding.suppressed["by"] == "comment" else "external"
        data: dict[str, Any] = {"kind": kind, "status": "accepted"}
        if finding.suppressed["reason"]:
            data["justification"] = finding.suppressed["reason"]
        return data
    if finding.baselined is not None:
        until = finding.baselined["until"]
        said = "recorded in the baseline" + (f" until {until}" if until else "")
        return {"kind": "external", "status": "accepted", "justification": said}
    return None


def _notification(level: str, problem: Problem) -> dict[str, Any]:
    hint = f" ({problem.hint})" if problem.hint else ""
    data: dict[str, Any] = {"level": level, "message": {"text": _plain(problem.message + hint)}}
    if problem.path:
        physical: dict[str, Any] = {"artifactLocation": artifact(relative(problem.path))}
        if problem.line:
            physical["region"] = {"startLine": problem.line}
        data["locations"] = [{"physicalLocation": physical}]
    if problem.rule:
        data["associatedRule"] = {"id": problem.rule}
    return data


def _plain(text: str) -> str:
    return _LINK.sub(r"\\[", " ".join(text.split()))


def _indented(data: Any) -> str:
    """The members of an object that stands six blanks deep, without its braces."""
    return dump(data, indent=2)[2:-2].replace("\n", "\n    ").replace("  ", "      ", 1)
