"""What a check yields. Nothing here knows rules' logic or output formats.

Spans, edits and fixes stay as they are made. A finding is made by the engine and filled in by what comes after.

Offsets are code points in the source text without its byte order mark; an end is exclusive.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from jdlint.source import Source

#: Worst first. The position in this tuple is the rank.
SEVERITIES = ("error", "warning", "info")
CONFIDENCES = ("high", "medium", "low")


def at_least(severity: str, threshold: str) -> bool:
    """Tell whether `severity` is as bad as `threshold` ("error" | "warning" | "info" | "never") or worse."""
    return threshold != "never" and SEVERITIES.index(severity) <= SEVERITIES.index(threshold)


class Span:
    """A stretch of the source text: `start` and `end` as offsets, end exclusive.

    `source` is None for the posting's own file, else the file of an inherited value.
    """

    __slots__ = ("end", "source", "start")

    def __init__(self, start: int, end: int, source: Source | None = None) -> None:
        self.start = start
        self.end = end
        self.source = source

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end, self.source) == (other.start, other.end, other.source)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


class Edit:
    """Replace the source text of `span` by `replacement`."""

    __slots__ = ("replacement", "span")

    def __init__(self, span: Span, replacement: str) -> None:
        self.span = span
        self.replacement = replacement

    def __repr__(self) -> str:
        return f"Edit({self.span.start}, {self.span.end}, {self.replacement!r})"


class Fix:
    """Edits that belong together; `applicability` is "safe" (meaning stays) or "unsafe" (read it first)."""

    __slots__ = ("applicability", "edits")

    def __init__(self, edits: list[Edit], applicability: str) -> None:
        self.edits = edits
        self.applicability = applicability


#: How the names of rules of group law begin that look for what must not be there.
FORBIDDING = (
    "forbidden-", "canadian-experience", "language-demand", "title-not-neutral", "repealed-tagline", "exempt-below",
    "pay-range-too-wide", "conflicting-duties",
)  # fmt: skip


class Finding:
    """One defect at one place, with its reason and its source: a row of the report (schemas/report.schema.json).

    The engine makes it. What comes after fills in `fingerprint`, `suppressed`, `ahead` and, of postings held against
    each other, `related`; a baseline fills in `baselined`, and makes a warning of group law that it excuses.
    """

    __slots__ = (
        "across", "ahead", "baselined", "certainty", "confidence", "dated", "document", "duty", "elsewhere",
        "field", "fingerprint", "fix", "group", "law", "message", "needs", "path", "place", "related", "rule",
        "severity", "sources", "span", "suggestions", "suppressed", "text", "topic", "why",
    )  # fmt: skip

    def __init__(
        self,
        *,
        rule: str,
        group: str,
        topic: str,
        severity: str,
        confidence: str,
        path: str,
        document: int,
        field: str,
        span: Span,
        text: str,
        message: str,
        why: str,
        sources: list[Mapping[str, Any]],
        dated: bool = False,
        fix: Fix | None = None,
        suggestions: list[str] | None = None,
        related: list[Mapping[str, Any]] | None = None,
        place: str | None = None,
        duty: str | None = None,
        law: Mapping[str, Any] | None = None,
        certainty: str | None = None,
        needs: list[str] | None = None,
        across: tuple[str, str] | None = None,
        elsewhere: bool = False,
    ) -> None:
        self.rule = rule
        self.group = group
        self.topic = topic
        self.severity = severity
        self.confidence = confidence
        self.path = path
        self.document = document
        self.field = field
        self.span = span
        self.text = text
        self.message = message
        self.why = why
        self.sources = sources
        self.dated = dated
        self.fix = fix
        self.suggestions = suggestions or []
        self.related = related or []
        self.place = place
        self.duty = duty
        self.law = law
        self.certainty = certainty
        self.needs = needs or []
        self.across = across
        #: Whether it tells of what is missing; its words are then those that stand nearest, and none of its own.
        self.elsewhere = elsewhere
        self.fingerprint = ""
        self.suppressed: Mapping[str, Any] | None = None
        #: None, or how it stands in the baseline: {"until": a day, or None where it is kept without end}.
        self.baselined: Mapping[str, Any] | None = None
        #: The day by which it will be found, where it is not found yet.
        self.ahead: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str, str]:
        """The sort key of every report."""
        return (self.path, self.document, self.span.start, self.rule, self.place or "", self.duty or "")

    def __repr__(self) -> str:
        return f"<{self.severity} {self.rule} {self.path}:{self.span.start} {self.text!r}>"


def matter_in_words(name: str) -> str:
    """What a duty or a rule is about, in words: "how to apply", "use of AI"."""
    words = name.replace("_", " ").replace("-", " ")
    return "use of AI" if words == "ai" else words.replace("canadian", "Canadian")
