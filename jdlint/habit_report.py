"""What is said of a habit: one Defect, one sentence, and the edit that writes it as the schema has it."""

from __future__ import annotations

from jdlint.finding import Edit, Fix, Span
from jdlint.names import key_span, shortened, snake
from jdlint.posting import MOST_DEFECTS, Defect
from jdlint.synthetic import flow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.posting import Node, Posting


#: By these a generator of websites knows what to make of a page.
_OF_SITE = frozenset(("layout", "permalink", "slug", "template", "template_key"))


class HabitReport:
    """Adds habit-name and habit-value to a posting's defects.

    In front matter that a website's templates read (`of_site`) they must find the names and forms that are there:
    habits are read, and nothing is said of them.
    `quiet` keeps habit-value back: while a value is read that is reported as a whole, and where it stands in prose.
    Where YAML's aliases repeat a text, an edit for one place would change the others: then nothing is `fixable`.
    """

    __slots__ = ("_spoken", "fixable", "of_site", "posting", "quiet", "strict", "structured")

    def __init__(self, posting: Posting, *, fixable: bool = True) -> None:
        self.posting = posting
        self.fixable = fixable
        self.quiet = False
        self.structured = posting.format in ("yaml", "json")
        self.of_site = bool(posting.front) and any(snake(name) in _OF_SITE for name in posting.root.value)
        #: Edits are JSON.
        self.strict = posting.format == "json"
        #: Offsets of keys that were written as such under a habit name.
        self._spoken: set[int] = set()

    def written(self, name: str, child: Node) -> bool:
        """Tell whether the key of a member stands in the posting's own file, bare or in quotes."""
        if child.key is None or child.inherited is not None:
            return False
        return self.posting.source.slice(child.key) in (name, f'"{name}"', f"'{name}'")

    def is_key(self, name: str, child: Node) -> bool:
        """Tell whether a top-level member was written as a key; a heading of a prose format is none."""
        if self.structured:
            return True
        return child.key is not None and (child.key.start in self._spoken or self.written(name, child))

    def name(self, name: str, child: Node, target: str, sentence: str, fix: Fix | None = None) -> Defect | None:
        """Report a habit name; `target` is the canonical path."""
        if not self.structured and not self.written(name, child):
            return None
        span = child.key or child.span
        self._spoken.add(span.start)
        if self.of_site:
            return None
        return self._say("habit-name", span, target, sentence, fix, name, target)

    def value(self, node: Node, path: str, canonical: str, fix: Fix | None) -> None:
        """Report a value; `canonical` says as what it is read."""
        if self.quiet or self.of_site:
            return
        span = key_span(node) if node.kind in ("mapping", "sequence") else node.span
        found = flow(node.plain()) if span is not node.span else self.posting.source.slice(span)
        sentence = f"`{shortened(found)}` is read as `{shortened(canonical)}`."
        self._say("habit-value", span, path, sentence, fix, shortened(found), shortened(canonical))

    def colon(self, text: str, span: Span, path: str) -> None:
        """Report a text that YAML takes for an object because of its colon."""
        if not self.quiet and not self.of_site:
            sentence = f"`{shortened(text)}` is read as a text; its colon needs quotes around it."
            fix = Fix([Edit(span, flow(text, strict=True))], "unsafe")
            self._say("habit-value", span, path, sentence, fix, shortened(text), flow(text, strict=True))

    def value_fix(self, node: Node, made: Node, others: dict[str, Any]) -> Fix | None:
        """The edits that write a scalar in canonical form, with the siblings that it speaks of; None without any."""
        text = self.posting.source.slice(node.span)
        scalar = node.kind not in ("mapping", "sequence")
        if self.quiet or not scalar or node.inherited is not None or not text or "\n" in text:
            return None
        edit = Edit(node.span, flow(made.plain(), strict=self.strict))
        if made.kind in ("mapping", "sequence"):
            return Fix([edit], "unsafe")
        if not others:
            return Fix([edit], "safe")
        before = self._before(node.key, others)
        return Fix([before, edit], "unsafe") if before else None

    def _before(self, key: Span | None, others: dict[str, Any]) -> Edit | None:
        """The edit that writes siblings before a key, on lines of their own where the key has one."""
        if key is None or any("." in name for name in others):
            return None
        text = self.posting.source.text
        start = text.rfind("\n", 0, key.start) + 1
        lead, end = text[start : key.start], "\r\n" if text.endswith("\r\n", 0, start) else "\n"
        between = f"{end}{lead}" if not lead.strip() else ", "
        if self.strict:
            between = "," + (between if not lead.strip() else " ")
        elif lead.strip() and lead.rstrip()[-1] not in "{,":
            return None
        rows = [flow({name: value}, strict=self.strict)[1:-1] for name, value in others.items()]
        return Edit(Span(key.start, key.start), between.join(rows) + between)

    def _say(
        self, rule: str, span: Span, path: str, sentence: str, fix: Fix | None, found: str, canonical: str
    ) -> Defect:
        values = {"field": path, "sentence": sentence, "found": found, "canonical": canonical}
        defect = Defect(rule, span, field=path, values=values, fix=fix if self.fixable else None)
        if len(self.posting.defects) < MOST_DEFECTS:
            self.posting.defects.append(defect)
        return defect
