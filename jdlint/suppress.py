"""Suppression comments: `# jdlint: ignore[name, name@US-CO] until=2027-01-31 reason` (README.md)."""

from __future__ import annotations

import re
from itertools import islice

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Finding, Fix, Span
from jdlint.posting import Comment, Defect, Node, Posting
from jdlint.text_limit import tell_too_large

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_COMMENT = Lazy(
    r"jdlint:\s{0,8}ignore\b(?:\s{0,8}\[([^\]\n]{0,400})\])?\s{0,8}(?:until=(\S{1,40}))?\s{0,8}(.{0,500})$",
    flags=re.DOTALL,
)
_DAY = Lazy(r"\d{4}-\d{2}-\d{2}", flags=0)
#: Suppressions that have an effect in one posting, and lines of comments and blanks below one.
MOST_SUPPRESSIONS = 200
_MOST_LINES = 200
_NEXT_BLOCK = Lazy(r"\s*(.{1,20000}?)(?:\r?\n[ \t]*\r?\n|\Z)", flags=re.DOTALL)


class Suppression:
    """One comment: the names in it (each with the place it is limited to, or None), and what it covers."""

    __slots__ = ("covered", "elsewhere", "names", "reason", "span", "until", "used")

    def __init__(
        self, names: list[tuple[str, str | None]], covered: Span, span: Span, until: str | None, reason: str
    ) -> None:
        self.names = names
        self.covered = covered
        self.span = span
        self.until = until
        self.reason = reason
        self.used: set[tuple[str, str | None]] = set()
        #: For a name with a place: the places for which its rule finds something here all the same.
        self.elsewhere: dict[tuple[str, str | None], list[str]] = {}

    def name_for(self, finding: Finding, names: Mapping[str, str]) -> tuple[str, str | None] | None:
        """The name in this comment that silences `finding`, or None."""
        if finding.span.source is not None or not self.covered.start <= finding.span.start <= self.covered.end:
            return None
        for name, place in self.names:
            if names.get(name) == finding.rule:
                if place is None or place == finding.place:
                    return name, place
                self.elsewhere.setdefault((name, place), []).append(finding.place or "")
        return None


def apply(
    posting: Posting, findings: list[Finding], as_of: str, names: Mapping[str, str], ran: Collection[str]
) -> list[Defect]:
    """Mark suppressed findings, and return what is wrong with the comments themselves.

    `names` maps every known rule name, old ones too, to the rule's name; `ran` are the rules that were run.
    """
    suppressions = list(islice(_suppressions(posting), MOST_SUPPRESSIONS))
    for finding in findings:
        for suppression in suppressions:
            if (name := suppression.name_for(finding, names)) is None:
                continue
            suppression.used.add(name)
            if suppression.until and (suppression.until < as_of or not _is_day(suppression.until)):
                continue
            if finding.group == "law" and not suppression.reason:
                continue
            finding.suppressed = {"by": "comment", "reason": suppression.reason, "until": suppression.until}
            break
    text = posting.source.text
    return [defect for suppression in suppressions for defect in _faults(suppression, text, as_of, names, ran)]


def tell_too_many(posting: Posting) -> None:
    """Add the defect that the posting has suppressions beyond those that have an effect, at the first of them."""
    if len(posting.comments) > MOST_SUPPRESSIONS:
        beyond = next(islice(_suppressions(posting), MOST_SUPPRESSIONS, None), None)
        if beyond is not None:
            limit = f"over {MOST_SUPPRESSIONS} suppressions in one posting, of which the rest has no effect"
            tell_too_large(posting, limit, beyond.span)


def _suppressions(posting: Posting) -> Iterator[Suppression]:
    for comment in posting.comments:
        match = _COMMENT.match(comment.text.strip())
        if match is None:
            continue
        listed = [name.strip() for name in (match.group(1) or "").split(",") if name.strip()]
        names = [(name.partition("@")[0], name.partition("@")[2] or None) for name in listed]
        yield Suppression(names, _covered(posting, comment), comment.span, match.group(2), match.group(3).strip())


def _covered(posting: Posting, comment: Comment) -> Span:
    """What a comment covers: the document from its first line, else a value, or in prose formats the next block."""
    source = posting.source
    line, column = source.position(comment.span.start)
    document_start = posting.root.span.start if posting.document > 1 else 0
    alone = not source.line(line)[: column - 1].strip()
    if alone and (line == 1 or (posting.document > 1 and _first_line_of(posting, line))):
        return Span(document_start, posting.root.span.end if posting.document > 1 else len(source.text))
    if comment.covers is not None:
        return comment.covers
    if posting.format not in ("yaml", "json") and not _in_front_matter(posting, comment):
        block = _NEXT_BLOCK.match(source.text, comment.span.end)
        return Span(block.start(1), block.end(1)) if block else comment.span
    if alone:
        line = _next_content_line(posting, line)
    start = source.line_starts[line - 1]
    end = source.line_starts[line] if line < len(source.line_starts) else len(source.text) + 1
    return _value_on(posting.root, start, end) or comment.span


def _first_line_of(posting: Posting, line: int) -> bool:
    """Whether the line before `line` is the `---` that opens the document."""
    return line > 1 and posting.source.line(line - 1).startswith("---")


def _in_front_matter(posting: Posting, comment: Comment) -> bool:
    return posting.source.text[comment.span.start : comment.span.start + 1] == "#"


def _next_content_line(posting: Posting, line: int) -> int:
    source = posting.source
    total = len(source.line_starts)
    line += 1
    last = min(total, line + _MOST_LINES)
    while line < last and (not source.line(line).strip() or source.line(line).lstrip().startswith("#")):
        line += 1
    return min(line, total)


def _value_on(node: Node, start: int, end: int) -> Span | None:
    """The outermost key or list item that begins in the source between `start` and `end`, with all it holds."""
    children = node.value.values() if node.kind == "mapping" else node.value if node.kind == "sequence" else ()
    for child in children:
        begins = (child.key or child.span).start
        if start <= begins < end:
            return Span(begins, child.span.end)
        found = _value_on(child, start, end) if child.span.start < end and child.span.end > start else None
        if found is not None:
            return found
        if begins < start < child.span.end <= end:  # a comment behind the last line of a value
            return Span(begins, child.span.end)
    return None


def _faults(
    suppression: Suppression, text: str, as_of: str, names: Mapping[str, str], ran: Collection[str]
) -> Iterator[Defect]:
    if not suppression.names:
        yield Defect("unknown-suppression", suppression.span, values={"name": "", "problem": "it names no rule"})
    if suppression.until and not _is_day(suppression.until):
        values = {"name": "", "problem": f"`until={suppression.until}` is no day; write until=YYYY-MM-DD"}
        yield Defect("unknown-suppression", suppression.span, values=values)
    expired = bool(suppression.until and suppression.until < as_of and _is_day(suppression.until))
    for name, place in suppression.names:
        if name not in names:
            values = {"name": name, "problem": _unknown(name, names)}
            yield Defect(
                "unknown-suppression", suppression.span, values=values, fix=_renaming(suppression, text, names)
            )
        elif (name, place) in suppression.used:
            if expired:
                values = {"name": name, "until": suppression.until or ""}
                fix = _without(suppression, text)
                yield Defect("expired-suppression", suppression.span, values=values, fix=fix)
        elif names[name] in ran:
            others = suppression.elsewhere.get((name, place))
            fix = None if others else _without(suppression, text)
            values = {"name": name if place is None else f"{name}@{place}", "problem": _idle(name, others)}
            yield Defect("unused-suppression", suppression.span, values=values, fix=fix)
    if suppression.names and not suppression.reason:
        yield Defect("suppression-without-reason", suppression.span)


def _idle(name: str, others: list[str] | None) -> str:
    """Why a name in a comment does nothing; `others` are the places for which its rule finds something there."""
    if not others:
        return "finds nothing here any more. Take it out of the comment."
    places = sorted(set(filter(None, others)))
    if not places:
        return f"names a place, and what is found here belongs to none. Write `{name}`."
    return f"finds nothing here for that place, but does for {', '.join(places)}. Write `{name}@{places[0]}`."


def _without(suppression: Suppression, text: str) -> Fix | None:
    """The comment taken out, where it has this one name; another profile or place may need it, so a person looks."""
    from jdlint.removals import comment_out

    return comment_out(text, suppression.span) if len(suppression.names) == 1 else None


def _renaming(suppression: Suppression, text: str, names: Mapping[str, str]) -> Fix | None:
    """The name that was meant in place of one that no rule has."""
    from jdlint.rule import nearest

    unknown = [name for name, _ in suppression.names if name not in names]
    near = nearest(unknown[0], names) if len(unknown) == 1 else ""
    start = text.find(unknown[0], suppression.span.start, suppression.span.end)
    return Fix([Edit(Span(start, start + len(unknown[0])), near)], "unsafe") if near and start >= 0 else None


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _unknown(name: str, names: Mapping[str, str]) -> str:
    from jdlint.rule import suggestion

    return f"no rule is called '{name}'; {suggestion(name, names) or 'see `jdlint rules`'}"
