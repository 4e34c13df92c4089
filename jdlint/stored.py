"""Results as JSON text and back: what workers send to the run that asked, and what the cache keeps.

Everything that renderers and fixes look at survives; a result's `rules` do not, whoever reads it knows them.
"""

from __future__ import annotations

import json

from jdlint.finding import Edit, Finding, Fix, Span
from jdlint.posting import Node, OffsetMap, Posting
from jdlint.report import FileResult, Problem, Sheet
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_APART = ("findings", "ids", "pending", "problems", "rules", "sheets", "source")
_PLAIN = tuple(name for name in FileResult.__slots__ if name not in _APART)
_PLAIN_OF_FINDING = tuple(name for name in Finding.__slots__ if name not in ("fix", "span"))


def dumped(result: FileResult) -> bytes:
    """One result as JSON text in ASCII."""
    writer = _Writer(result)
    data = {
        "source": writer.source(result.source),
        "plain": [getattr(result, name) for name in _PLAIN],
        "ids": list(result.ids.items()),
        "problems": [[problem.message, problem.path, problem.line, problem.rule, problem.hint]
                     for problem in result.problems],
        "findings": [writer.finding(finding) for finding in result.findings],
        "pending": [writer.finding(finding) for finding in result.pending],
        "sheets": [writer.sheet(sheet) for sheet in result.sheets],
        "nodes": writer.nodes,
        "sources": [[source.path, source.text, source.bom, source.paragraphs, source.encoding]
                    for source in writer.sources],
    }  # fmt: skip
    return json.dumps(data, separators=(",", ":")).encode("ascii")


def loaded(text: bytes, *, ours: bool = True) -> FileResult:
    """The result again. Unless it is `ours` for certain, raises for what `dumped` never writes, whatever it is:
    ValueError, TypeError, LookupError, AttributeError, RecursionError."""
    data = json.loads(text)
    if not ours:
        from jdlint.stored_shape import refuse_other

        refuse_other(data, _PLAIN, _PLAIN_OF_FINDING)
    reader = _Reader(data)
    result = FileResult(data["plain"][_PLAIN.index("path")], reader.sources[data["source"]])
    for name, value in zip(_PLAIN, data["plain"], strict=True):
        setattr(result, name, value)
    result.ids = dict(data["ids"])
    result.problems = [
        Problem(message, path=path, line=line, rule=rule, hint=hint)
        for message, path, line, rule, hint in data["problems"]
    ]
    result.findings = [reader.finding(row) for row in data["findings"]]
    result.pending = [reader.finding(row) for row in data["pending"]]
    result.sheets = [reader.sheet(row, result.findings) for row in data["sheets"]]
    return result


class _Writer:
    """Sources and nodes are numbered, so that what is one object stays one. Source 0 is none."""

    def __init__(self, result: FileResult) -> None:
        self.sources: list[Source] = []
        self.nodes: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._findings = {id(finding): number for number, finding in enumerate(result.findings)}

    def source(self, source: Source | None) -> int:
        if source is None:
            return 0
        if not any(source is known for known in self.sources):
            self.sources.append(source)
        return 1 + next(number for number, known in enumerate(self.sources) if known is source)

    def span(self, span: Span) -> list[int]:
        return [span.start, span.end, self.source(span.source)]

    def finding(self, finding: Finding) -> list[Any]:
        fix = finding.fix
        edits = fix and [fix.applicability, [[self.span(edit.span), edit.replacement] for edit in fix.edits]]
        return [self.span(finding.span), edits, *(getattr(finding, name) for name in _PLAIN_OF_FINDING)]

    def sheet(self, sheet: Sheet) -> list[Any]:
        posting = sheet.posting
        rows = [{**row, "finding": self._findings.get(id(row["finding"]))} for row in sheet.rows]
        head = [posting.document, posting.format, posting.fragment, self.source(posting.source)]
        return [head, self.node(posting.root), rows]

    def node(self, node: Node) -> int:
        """The number of a node; what is below it has lower ones."""
        if id(node) not in self._numbers:
            value = node.value
            if node.kind == "mapping":
                value = [[name, self.node(child)] for name, child in value.items()]
            elif node.kind == "sequence":
                value = [self.node(child) for child in value]
            content = node.content if isinstance(node.content, int) else node.content().runs
            key = None if node.key is None else self.span(node.key)
            self.nodes.append([node.kind, value, self.span(node.span), key, content, self.source(node.inherited)])
            self._numbers[id(node)] = len(self.nodes) - 1
        return self._numbers[id(node)]


class _Reader:
    def __init__(self, data: dict[str, Any]) -> None:
        self.sources: list[Source | None] = [
            None,
            *(
                Source(path, text, bom=bom, paragraphs=paragraphs, encoding=encoding)
                for path, text, bom, paragraphs, encoding in data["sources"]
            ),
        ]
        self._nodes: list[Node] = []
        for row in data["nodes"]:
            self._nodes.append(self._node(*row))

    def span(self, row: list[int]) -> Span:
        start, end, source = row
        return Span(start, end, self.sources[source])

    def finding(self, row: list[Any]) -> Finding:
        span, fix, *plain = row
        finding = Finding.__new__(Finding)
        for name, value in zip(_PLAIN_OF_FINDING, plain, strict=True):
            setattr(finding, name, value)
        finding.span = self.span(span)
        finding.fix = fix and Fix([Edit(self.span(place), replacement) for place, replacement in fix[1]], fix[0])
        return finding

    def sheet(self, row: list[Any], findings: list[Finding]) -> Sheet:
        (document, format, fragment, source), root, rows = row
        owner = self.sources[source]
        assert owner is not None
        posting = Posting(owner, self._nodes[root], document=document, format=format, fragment=fragment)
        for line in rows:
            line["finding"] = None if line["finding"] is None else findings[line["finding"]]
        return Sheet(posting, rows)

    def _node(self, kind: str, value: Any, span: list[int], key: Any, content: Any, inherited: int) -> Node:
        if kind == "mapping":
            value = {name: self._nodes[number] for name, number in value}
        elif kind == "sequence":
            value = [self._nodes[number] for number in value]
        runs = content if isinstance(content, int) else lambda: OffsetMap(content)
        node = Node(kind, value, self.span(span), key=key and self.span(key), content=runs)
        node.inherited = self.sources[inherited]
        return node
