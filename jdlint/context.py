"""What a check is given, and what it gives back."""

from __future__ import annotations

from jdlint.finding import Edit, Fix, Span
from jdlint.posting import Field, Posting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from jdlint.facts import Facts
    from jdlint.facts.binding import Binding
    from jdlint.facts.text import Prose
    from jdlint.rule import Rule
    from jdlint.settings import Settings

    Check = Callable[["Context"], Iterator["Hit"]]


class Hit:
    """A place where a rule applies; message, severity and sources come from the rule unless given here.

    `values` fill the message's {fields}; `text` there is the source text unless given. `across` holds key and value by
    which postings are compared: such a hit stands if another posting meets it (`jdlint.checks.across`). With
    `elsewhere` the span is only the nearest place to what is not there, and its words are none of the finding's own.
    """

    __slots__ = (
        "across", "confidence", "dated", "elsewhere", "field", "fix", "related", "severity", "sources", "span",
        "suggestions", "values",
    )  # fmt: skip

    def __init__(
        self,
        field: str,
        span: Span,
        values: Mapping[str, object] | None = None,
        *,
        severity: str | None = None,
        confidence: str | None = None,
        fix: Fix | None = None,
        suggestions: list[str] | None = None,
        related: list[Mapping[str, Any]] | None = None,
        sources: list[Mapping[str, Any]] | None = None,
        dated: bool = False,
        across: tuple[str, str] | None = None,
        elsewhere: bool = False,
    ) -> None:
        self.field = field
        self.span = span
        self.values = values or {}
        self.severity = severity
        self.confidence = confidence
        self.fix = fix
        self.suggestions = suggestions
        self.related = related
        self.sources = sources
        self.dated = dated
        self.across = across
        self.elsewhere = elsewhere


class Context:
    """One rule about to read one posting."""

    __slots__ = ("_binding", "facts", "lent", "options", "posting", "rule", "settings")

    def __init__(
        self,
        posting: Posting,
        facts: Facts,
        rule: Rule,
        settings: Settings,
        options: dict[str, Any],
        *,
        binding: Binding | None = None,
        lent: list[Hit] | None = None,
    ) -> None:
        self._binding = binding
        #: What the rules that this rule `reads` have found.
        self.lent = lent or []
        self.posting = posting
        self.facts = facts
        self.rule = rule
        self.settings = settings
        self.options = options

    @property
    def binding(self) -> Binding:
        """The law that a rule of group law is run for."""
        assert self._binding is not None, "only rules of group law have one"
        return self._binding

    @property
    def as_of(self) -> str:
        """The day to judge by, as YYYY-MM-DD."""
        return self.settings.as_of

    @property
    def proses(self) -> Iterator[Prose]:
        """The prose that the rule's `where` names: all of it by default; a path names all below it."""
        where = self.rule.data.get("where")
        for prose in self.facts.proses:
            if where is None or any(within(prose.field.pattern, place) for place in where):
                yield prose

    def in_prose(self, prose: Prose, start: int, end: int, **more: Any) -> Hit:
        """A hit on `prose.text[start:end]`; where the rule has `cut`, with a fix that takes it out."""
        cut = self.rule.data.get("cut")
        if cut is not None and more.get("fix") is None:
            from jdlint.cuts import cut_out

            more["fix"] = cut_out(self.posting, prose, start, end, cut)
        return Hit(prose.field.path, prose.span(start, end), **more)

    def on_value(self, field: Field, **more: Any) -> Hit:
        """A hit on a whole value; of a text that runs over several lines only the first words."""
        return Hit(field.path, self._shown(field), **more)

    def missing(self, path: str, **more: Any) -> Hit:
        """A hit for something that is not there: at the nearest key or heading that is."""
        return Hit(path, self.posting.anchor(path), elsewhere=True, **more)

    def replacing(self, span: Span, replacement: str, applicability: str = "unsafe") -> Fix:
        """A fix of one edit."""
        return Fix([Edit(span, replacement)], applicability)

    def _shown(self, field: Field) -> Span:
        node = field.node
        if node.kind == "string" and node.value:
            return node.span_of(0, len(node.value))
        return node.span if node.span.end > node.span.start else (node.key or node.span)


def within(pattern: str, place: str) -> bool:
    """Tell whether a field pattern such as `duties[*].text` lies at or below `place` ("duties", "prose" means any)."""
    if place == "prose":
        return pattern != "title"
    return pattern == place or (pattern.startswith(place) and pattern[len(place)] in ".[")
