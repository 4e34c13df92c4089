"""Fixes that put a sentence in: as a statement of a posting, or behind another sentence."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.quoting import in_quotes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Node, Posting

#: What a scalar of YAML cannot hold without quotes, in braces and outside of them.
_NOT_PLAIN = Lazy(r": | #|\A[\W_]", flags=0)
_NOT_IN_FLOW = Lazy(r"[,\[\]{}]", flags=0)
#: What may stand on a line behind a value: blanks, a comment.
REST_OF_LINE = Lazy(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n|\Z)", flags=0)


def line_end(text: str) -> str:
    """How the lines of a text end; "" where they end in several ways, so that no new line would fit."""
    if "\r" not in text:
        return "\n"
    windows = text.count("\r\n")
    return "\r\n" if windows == text.count("\r") == text.count("\n") else ""


def stated(posting: Posting, name: str, sentence: str) -> Fix | None:
    """An unsafe fix that says `sentence` under `statements.<name>`; in prose, as the last paragraph.

    None where the file leaves no plain place for it.
    """
    source = posting.source
    end = line_end(source.text)
    if posting.fragment or source.paragraphs or not end:
        return None
    if posting.format in ("markdown", "text") and posting.document == 1:
        length = len(source.text)
        blank = end * (2 - (length - len(source.text.rstrip("\r\n"))) // len(end))
        return _put(length, f"{blank}{sentence}{end}")
    if posting.format != "yaml":
        return None
    holder = posting.root.value.get("statements")
    if holder is None:
        return _new_key(source.text, posting.root, f"statements:{end}  {name}: {_scalar(sentence)}")
    if holder.kind != "mapping" or holder.inherited is not None:
        return None
    if name in holder.value:
        return appended(source.text, holder.value[name], sentence)
    return new_entry(source.text, holder, name, sentence)


def appended(text: str, node: Node, sentence: str) -> Fix | None:
    """An unsafe fix that says `sentence` at the end of a text of YAML."""
    if node.kind != "string" or not node.value.strip() or node.inherited is not None:
        return None
    last = len(node.value.rstrip())
    return behind(text, node.span, node.span_of(last - 1, last).end, sentence)


def behind(text: str, value: Span, place: int, sentence: str) -> Fix | None:
    """An unsafe fix that says `sentence` at `place` in the text of `value`; None where that would need quotes."""
    quoted = text[value.start : value.start + 1] in ("'", '"', "|", ">")
    if not quoted and (_NOT_PLAIN.search(sentence) or _NOT_IN_FLOW.search(sentence)):
        return None
    stop = "" if text[place - 1 : place] in (".", "!", "?") else "."
    return _put(place, f"{stop} {sentence}")


def new_entry(text: str, holder: Node, name: str, sentence: str) -> Fix | None:
    """An unsafe fix that puts a key with a text, or a value that YAML reads, into a mapping that has others."""
    last = max(holder.value.values(), key=lambda node: node.span.end, default=None)
    if last is None or last.key is None:
        return None
    if text[holder.span.start] == "{":
        return _put(last.span.end, f", {name}: {_scalar(sentence, flow=True)}")
    line = text.rfind("\n", 0, last.key.start) + 1
    indent = text[line : last.key.start]
    place, end = _behind_line(text, last), line_end(text)
    return (
        None if indent.strip() or place is None or not end else _put(place, f"{end}{indent}{name}: {_scalar(sentence)}")
    )


def _new_key(text: str, root: Node, lines: str) -> Fix | None:
    """Below the last key of the document."""
    nodes = [node for node in root.value.values() if node.inherited is None and node.key is not None]
    last = max(nodes, key=lambda node: node.span.end, default=None)
    if last is None or last.key is None or (last.key.start and text[last.key.start - 1] != "\n"):
        return None
    place = _behind_line(text, last)
    return None if place is None else _put(place, f"{line_end(text)}{lines}")


def _behind_line(text: str, node: Node) -> int | None:
    """The end of the line on which a value ends; None where something else stands there."""
    end = node.span.end
    while end > node.span.start and text[end - 1] in "\r\n":
        end -= 1
    rest = REST_OF_LINE.match(text, end)
    return rest.end() if rest else None


def _scalar(sentence: str, *, flow: bool = False) -> str:
    needs_quotes = _NOT_PLAIN.search(sentence) or (flow and _NOT_IN_FLOW.search(sentence))
    return in_quotes(sentence) if needs_quotes else sentence


def _put(place: int, words: str) -> Fix:
    return Fix([Edit(Span(place, place), words)], "unsafe")


__all__ = ["REST_OF_LINE", "appended", "behind", "line_end", "new_entry", "stated"]
