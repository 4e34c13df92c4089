"""Rules across postings: a second look at what each posting of a run brings for comparison.

Postings are compared in the order of the report, and a finding stands at the later one and names the first that it
meets; so files are still reported as they come. Only what one run checks is compared.
"""

from __future__ import annotations

import hashlib

from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.finding import Finding
    from jdlint.report import FileResult

#: Bytes of a digest.
_DIGEST = 16


class Crossing:
    """What the postings of a run brought so far: for each rule and key the first places, by their values."""

    def __init__(self) -> None:
        #: Most keys have one value, and so one place (`_packed`); a second one is that of the first other value.
        self._first: dict[bytes, bytes | tuple[bytes, bytes]] = {}

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
        here = _packed(value, result.path, finding.document, line)
        slot = _short(finding.rule, key)
        seen = self._first.setdefault(slot, here)
        others = (seen,) if isinstance(seen, bytes) else seen
        if isinstance(seen, bytes) and seen[:_DIGEST] != here[:_DIGEST]:
            self._first[slot] = (seen, here)
        for other in others:
            document, line, path = _unpacked(other)
            if (document, path) != (finding.document, result.path) and (
                value == "" or other[:_DIGEST] != here[:_DIGEST]
            ):
                break
        else:
            return False
        shown = f"{printable(path)}, line {line}"
        finding.message = finding.message.replace("{other}", shown)
        finding.related = [
            *finding.related,
            {"rule": finding.rule, "path": path, "document": document, "line": line, "message": f"See {shown}"},
        ]
        return True


def _short(*parts: str) -> bytes:
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()


def _packed(value: str, path: str, document: int, line: int) -> bytes:
    """A value's digest and its place in few bytes, as there is one for each posting of a run."""
    return _short(value) + document.to_bytes(4, "big") + line.to_bytes(4, "big") + path.encode("utf-8", "surrogatepass")


def _unpacked(place: bytes) -> tuple[int, int, str]:
    """Document, line and path."""
    document, line = (int.from_bytes(place[at : at + 4], "big") for at in (_DIGEST, _DIGEST + 4))
    return document, line, place[_DIGEST + 8 :].decode("utf-8", "surrogatepass")
