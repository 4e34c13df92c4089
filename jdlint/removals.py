"""Taking things out of a text as edits of whole lines: comments, and items of lists, entries of YAML mappings."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Node

_BLANK_LEAD = Lazy(r"(?<![^\n])[ \t]{0,400}", flags=0)
_DASH = Lazy(r"(?<![^\n])[ \t]{0,400}(?:[-*+•·–]|\d{1,3}[.)])[ \t]{0,40}\*{0,3}", flags=0)
#: In Markdown the whole item may be marked.
_ITEM_END = Lazy(r"\*{0,3}[ \t]{0,40}(?:\r?\n|\Z)", flags=0)
_LINE_END = Lazy(r"[ \t]{0,40}(?:\r?\n|\Z)", flags=0)
_COMMENT = Lazy(r"[ \t\n]#", flags=0)
_COMMA_BEHIND = Lazy(r"\s{0,400},\s{0,400}", flags=0)
_COMMA_BEFORE = Lazy(r",\s{0,400}", flags=0)


def comment_out(text: str, span: Span) -> Fix:
    """An unsafe fix that takes a comment out: with its line where it stands alone, else with the blanks before it."""
    line = text.rfind("\n", 0, span.start) + 1
    end = _LINE_END.match(text, span.end)
    if _BLANK_LEAD.fullmatch(text, line, span.start) and end is not None:
        return Fix([Edit(Span(line, end.end()), "")], "unsafe")
    lead = len(text[line : span.start]) - len(text[line : span.start].rstrip(" \t"))
    return Fix([Edit(Span(span.start - lead, span.end), "")], "unsafe")


def item_out(text: str, holder: Node, item: Node) -> Fix | None:
    """An unsafe fix that takes an item out of a list; None for the last one, and where a comment would go with it."""
    if len(holder.value) < 2 or item.inherited is not None:
        return None
    start, end = item.span.start, item.span.end
    if text[holder.span.start : holder.span.start + 1] == "[":
        return _flow_item(text, start, end)
    line = text.rfind("\n", 0, start) + 1
    behind = _ITEM_END.match(text, end)
    if behind is None or _DASH.fullmatch(text, line, start) is None:
        return None
    return Fix([Edit(Span(line, behind.end()), "")], "unsafe")


def entry_out(text: str, holder: Node, entry: Node) -> Fix | None:
    """An unsafe fix that takes a key with its value out of a mapping of YAML; None for the last one."""
    if entry.key is None or len(holder.value) < 2 or entry.inherited is not None:
        return None
    flow = text[holder.span.start : holder.span.start + 1] == "{"
    return pair_out(text, entry.key, entry.span.end, flow=flow)


def pair_out(text: str, key: Span, end: int, *, flow: bool) -> Fix | None:
    """An unsafe fix that takes out what stands from a key to the end of its value; None where its lines hold more."""
    if flow:
        return _flow_item(text, key.start, end)
    line = text.rfind("\n", 0, key.start) + 1
    behind = _LINE_END.match(text, end)
    if behind is None or _BLANK_LEAD.fullmatch(text, line, key.start) is None or _COMMENT.search(text, line, end):
        return None
    return Fix([Edit(Span(line, behind.end()), "")], "unsafe")


def _flow_item(text: str, start: int, end: int) -> Fix | None:
    behind = _COMMA_BEHIND.match(text, end)
    if behind is not None:
        return Fix([Edit(Span(start, behind.end()), "")], "unsafe")
    comma = text.rfind(",", 0, start)
    before = _COMMA_BEFORE.fullmatch(text, comma, start) if comma >= 0 else None
    return Fix([Edit(Span(comma, end), "")], "unsafe") if before is not None else None


__all__ = ["comment_out", "entry_out", "item_out", "pair_out"]
