"""Rules across postings: a second look at what each posting of a run brings for comparison.

Postings are compared in the order of the report, and a finding stands at the later one and names the first that it
meets; so files are still reported as they come. Only what one run checks is compared.
"""

from __future__ import annotations

import hashlib

from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.finding import Finding
    from jdlint.report import FileResult


class Crossing:
    """What the postings of a run brought so far: for each rule and key the first places, by their values."""

    def __init__(self) -> None:
        #: Most keys have one value: its digest and place; a second place is that of the first other value.
        self._first: dict[bytes, tuple[Any, ...]] = {}

    def settle(self, result: FileResult) -> FileResult:
        """Move those of a file's pending findings that stand to its findings; the others are gone."""
        stand = [finding for finding in result.pending if self._stands(finding, result)]
        result.pending = []
        if stand:
            result.findings = sorted([*result.findings, *stand], key=lambda finding: finding.order)
        return result

    def _stands(self, finding: Finding, result: FileResult) -> bool:
        assert finding.across is not None
        assert result.source is not None
        key, value = finding.across
        line, _ = result.source.position(finding.span.start)
        here = (_short(value), result.path, finding.document, line)
        seen = self._first.setdefault(_short(finding.rule, key), here)
        if len(seen) == len(here) and seen[0] != here[0]:
            self._first[_short(finding.rule, key)] = (*seen, *here)
        others = [seen[at : at + len(here)] for at in range(0, len(seen), len(here))]
        unlike = [place for place in others if place[1:3] != here[1:3] and (value == "" or place[0] != here[0])]
        if not unlike:
            return False
        _, path, document, line = unlike[0]
        shown = f"{printable(path)}, line {line}"
        finding.message = finding.message.replace("{other}", shown)
        finding.related = [
            *finding.related,
            {"rule": finding.rule, "path": path, "document": document, "line": line, "message": f"See {shown}"},
        ]
        return True


def _short(*parts: str) -> bytes:
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()
