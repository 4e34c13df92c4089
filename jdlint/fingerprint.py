"""Fingerprints: what a finding is known by from one version of a file to the next (schemas/report.schema.json)."""

from __future__ import annotations

import hashlib
import re
import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.finding import Finding

_INDEX = re.compile(r"\[\d+\]")
_LENGTH = 20


def fingerprint_all(findings: list[Finding], ids: dict[int, str] | None = None) -> None:
    """Set the fingerprint of each finding of one file, which must be in report order, unless they have them.

    `ids` gives the id of a document by its number; without one the number stands for it. What is missing is known by
    its field alone: the title that it is told at may change, and it is missing still. What says too little about itself
    (a source without a date) is known by its own words, as all else is.
    """
    if findings and findings[0].fingerprint:  # what is left of a list keeps the ordinals of the whole
        return
    seen: dict[tuple[str, ...], int] = {}
    for finding in findings:
        key = (
            finding.rule,
            finding.place or "",
            finding.duty or "",
            (ids or {}).get(finding.document, str(finding.document)),
            _INDEX.sub("[]", finding.field),
            "" if finding.elsewhere else normalised(finding.text),
        )
        ordinal = seen[key] = seen.get(key, 0) + 1
        joined = "\x1f".join((*key, str(ordinal)))
        finding.fingerprint = hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def normalised(text: str) -> str:
    """Text as it is compared: white space runs as one blank, one Unicode form, no case."""
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()
