"""Moving keys of a block-style YAML mapping below another key, as edits of whole lines."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span
from jdlint.insertions import REST_OF_LINE, line_end

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jdlint.posting import Node
    from jdlint.source import Source

_LINE = Lazy(r"(?<![^\n])[^\r\n][^\n]*", flags=0)


class Move:
    """A key and what it becomes: `name` is the key as written, `leaf` the one that it gets.

    `text` replaces the value as written, where that has to change with the move.
    """

    __slots__ = ("leaf", "name", "node", "text")

    def __init__(self, name: str, node: Node, leaf: str, text: str | None = None) -> None:
        self.name = name
        self.node = node
        self.leaf = leaf
        self.text = text


def moving(source: Source, moves: list[Move], parent: str, holder: Node | None) -> Fix | None:
    """One unsafe fix that puts all `moves` below the top-level key `parent`; None where lines cannot do it.

    `holder` is the mapping that already stands under `parent` in the file. Without one the first key's place is taken.
    """
    end = line_end(source.text)
    if not end or "\t" in source.text:
        return None
    moves = sorted(moves, key=lambda move: move.node.key.start if move.node.key else -1)
    blocks = [_block(source.text, move) for move in moves]
    if any(block is None for block in blocks):
        return None
    pairs = [(move, block) for move, block in zip(moves, blocks) if block is not None]
    if holder is None:
        indent, head, place = "  ", f"{parent}:{end}", None
    else:
        where = _inside(source.text, holder)
        if where is None:
            return None
        indent, head, place = where[0], "", where[1]
    lines = head + end.join(_moved(source.text, move, block, indent) for move, block in pairs)
    return Fix(_edits(source.text, [block for _, block in pairs], lines, place, end), "unsafe")


def _edits(text: str, blocks: list[Span], lines: str, place: int | None, end: str) -> list[Edit]:
    """Take all blocks out, and put the lines at the first one's place or behind `place`."""
    edits = [Edit(Span(block.start, min(block.end + len(end), len(text))), "") for block in blocks]
    if place is None:
        edits[0] = Edit(blocks[0], lines)
    else:
        edits.append(Edit(Span(place, place), end + lines))
    return sorted(edits, key=lambda edit: edit.span.start)


def _block(text: str, move: Move) -> Span | None:
    """The whole lines of a top-level key and its value; None where they hold anything else."""
    key, value = move.node.key, move.node.span
    if key is None or move.node.inherited is not None or text[key.start : key.end].strip("\"'") != move.name:
        return None
    if key.start and text[key.start - 1] != "\n":
        return None
    between = text[key.end : value.start]
    plain = between.lstrip().startswith(":") and "*" not in between
    if value.start < key.end or not plain or (move.text and "\n" in between):
        return None
    rest = REST_OF_LINE.match(text, value.end)
    return Span(key.start, rest.end()) if rest else None


def _moved(text: str, move: Move, block: Span, indent: str) -> str:
    key, value = move.node.key, move.node.span
    if key is None:
        return ""
    tail = text[key.end : block.end]
    if move.text is not None:
        tail = text[key.end : value.start] + move.text + text[value.end : block.end]
    return _LINE.sub(lambda line: indent + line[0], move.leaf + tail)


def _inside(text: str, holder: Node) -> tuple[str, int] | None:
    """Indentation and end of a block mapping; None for one in braces."""
    first = next(iter(holder.value.values()), None)
    if first is None or first.key is None or holder.key is None or holder.inherited is not None:
        return None
    line = text.rfind("\n", 0, first.key.start) + 1
    indent = text[line : first.key.start]
    if not indent or indent.strip() or line <= holder.key.start:
        return None
    rest = REST_OF_LINE.match(text, holder.span.end)
    return (indent, rest.end()) if rest else None


def apart(text: str, key: Span | None, required: Node, wished: list[Node]) -> Fix | None:
    """An unsafe fix that puts items of the list of required qualifications under `preferred`; None but for block lists.

    The list stands under the key `required`, or under `qualifications` itself, which then gets both keys.
    """
    items, end = required.value, line_end(text)
    if key is None or required.inherited is not None or not end:
        return None
    lines = [_item_line(text, item) for item in items]
    start, last = (lines[0] or Span(0, 0)).start, (lines[-1] or Span(0, 0)).end
    whole = sum(line.end - line.start + len(end) for line in lines if line is not None) - len(end)
    if None in lines or whole != last - start or start != text.find("\n", key.end) + 1:
        return None
    name, margin = text[key.start : key.end], " " * (key.start - text.rfind("\n", 0, key.start) - 1)
    if text[key.start - len(margin) : key.start].strip() or name not in ("required", "qualifications"):
        return None
    inner = margin if name == "required" else f"{margin}  "
    rows = [(item in wished, f"{inner}  - {text[item.span.start : item.span.end]}") for item in items]
    keep, move = (end.join(row for is_wish, row in rows if is_wish is kind) for kind in (False, True))
    head = "" if name == "required" else f"{inner}required:{end}"
    return Fix([Edit(Span(start, last), f"{head}{keep}{end}{inner}preferred:{end}{move}")], "unsafe")


def _item_line(text: str, item: Node) -> Span | None:
    """The line of an item of a block list that holds nothing else."""
    line = text.rfind("\n", 0, item.span.start) + 1
    rest = REST_OF_LINE.match(text, item.span.end)
    lead = text[line : item.span.start].strip()
    if rest is None or rest.end() != item.span.end or lead != "-" or "\n" in text[item.span.start : item.span.end]:
        return None
    return Span(line, item.span.end)
