"""Values put into a YAML text where they belong, as edits of lines: comments and layout around them stay."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from jdlint.errors import JdlintError
from jdlint.finding import Edit, Span
from jdlint.importing.marks import hashed
from jdlint.importing.remarks import paired, remarks, with_remarks
from jdlint.synthetic import flow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.posting import Node, Posting

#: So far above a key its comment may begin.
_FAR = 2000
_TO_LINE_END = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_OUR_COMMENT = re.compile(r"[ \t]+# guess: [^\r\n]*")
#: What tells of a guess above a value; its further lines hang.
_OUR_LINES = re.compile(r"[ \t]*# guess: [^\r\n]*(?:\r\n|\r|\n)(?:[ \t]*#   [^\r\n]*(?:\r\n|\r|\n))*\Z")


class Placer:
    """Collects the edits that bring the fields `changed` of `held` to those of `fresh`.

    The lines of a new value are those of `fresh`, which jdlint has laid out itself: only indents are adapted.
    """

    def __init__(self, held: Posting, fresh: Posting, changed: list[str], schema: dict[str, Any]) -> None:
        self.held, self.fresh = held, fresh
        self.text, self.new = held.source.text, fresh.source.text
        self._edits: list[Edit] = []
        #: Lines to be put in at an offset, by offset, each with its rank: inner ones first, then the format's order.
        self._inserts: dict[int, list[tuple[tuple[int, int], str]]] = {}
        self._changed: dict[str, list[str]] = {}
        for path in changed:
            above, _, name = path.partition(".") if path.partition(".")[0] in schema["properties"] else ("", "", path)
            self._changed.setdefault(above if name else "", []).append(name or above)

    def edits(self) -> list[Edit]:
        """All edits, those of one place in the order of the format. Raises JdlintError where lines cannot do it."""
        for above, names in self._changed.items():
            self._object(above, names)
        for offset, rows in self._inserts.items():
            lines = "".join(line for _, line in sorted(rows, key=lambda row: row[0]))
            self._edits.append(Edit(Span(offset, offset), self._own_line(offset, lines)))
        end = "\r\n" if "\r\n" in self.text else "\n"
        return [Edit(edit.span, edit.replacement.replace("\n", end)) for edit in self._edits]

    def _object(self, above: str, names: list[str]) -> None:
        """The changes among the members of one object; "" is the document."""
        holder, source = (posting.get(above) if above else posting.root for posting in (self.held, self.fresh))
        if holder is None or (source is None and set(holder.value) == set(names)):
            self._member(self.held.root, self.fresh.root, above)
        else:
            if above and source is not None:
                self._note(holder, source)
            for name in names:
                self._member(holder, source, name)

    def _member(self, holder: Node, source: Node | None, name: str) -> None:
        old, new = holder.value.get(name), source.value.get(name) if source is not None else None
        if old is None and new is not None and source is not None:
            self._insert(holder, list(source.value), new)
        elif old is not None and new is None:
            self._take_out(holder, old)
        elif old is not None and new is not None:
            self._replace(holder, old, new)

    # --- single steps

    def _insert(self, holder: Node, names: list[str], new: Node) -> None:
        """A member that was not there, behind the one that comes before it in the order of the format."""
        name = self.new[_span(new.key)]
        if self._is_flow(holder):
            self._flow_insert(holder, name, new)
            return
        rank = next(number for number, other in enumerate(names) if other == name.strip('"'))
        before = [other for other in names[:rank] if other in holder.value]
        lines = self._lines(new, self._indent(holder))
        if before:
            offset = self._line_end(holder.value[before[-1]].span.end)
        else:
            offset = self._block_start(next(iter(holder.value.values())))
        if holder is self.held.root:
            lines = self._spaced(lines, offset)
        depth = 2 if holder is self.held.root else 1
        self._inserts.setdefault(offset, []).append(((depth, rank), lines))

    def _spaced(self, lines: str, offset: int) -> str:
        tall = lines.count("\n") > 1
        return f"\n{lines}" if tall and offset and not self.text[:offset].endswith("\n\n") else lines

    def _take_out(self, holder: Node, old: Node) -> None:
        if self._is_flow(holder) or old.key is None:
            raise unfit(self.held.source.path)
        self._edits.append(Edit(Span(self._block_start(old), self._line_end(old.span.end)), ""))

    def _replace(self, holder: Node, old: Node, new: Node) -> None:
        if old.key is None or new.key is None:
            raise unfit(self.held.source.path)
        if self._is_flow(holder):
            self._edits.append(Edit(old.span, flow(new.plain())))
        else:
            self._note(old, new)
            if old.kind == new.kind == "sequence" and not self._is_flow(old) and old.value and new.value:
                self._items(old, new)
            elif self._alike(old, new):
                self._inner(old, new)
            else:
                self._value(old, new, old.key.start - self._line_start(old.key.start))

    def _note(self, old: Node, new: Node) -> None:
        """What tells above a value that it is a guess, where both have it."""
        if old.key is None or new.key is None:
            return
        start, fresh = self._line_start(old.key.start), self.new.rfind("\n", 0, new.key.start) + 1
        ours = _OUR_LINES.search(self.text, max(0, start - _FAR), start)
        told = _OUR_LINES.search(self.new, max(0, fresh - _FAR), fresh)
        if ours is not None and told is not None:
            lines = _moved(told[0], (old.key.start - start) - (new.key.start - fresh))
            if lines != ours[0]:
                self._edits.append(Edit(Span(*ours.span()), lines))

    def _value(self, old: Node, new: Node, indent: int) -> None:
        """What stands behind the key; a comment behind it stays, unless it is our own."""
        start, end = _behind_key(self.text, old), old.span.end
        fresh = self._shifted(self.new[_behind_key(self.new, new) : new.span.end], new, indent)
        head = self.text[start:end].split("\n", 1)[0]
        inner = _COMMENT.search(head) if old.kind == "string" and head.strip()[:1] in ("|", ">") else None
        ours = _OUR_COMMENT.match(self.text, end)
        told = _OUR_COMMENT.match(self.new, new.span.end)
        if inner is not None and "guess: " not in inner[0]:
            first, *rest = fresh.split("\n", 1)
            fresh = "\n".join([first + inner[0], *rest])
        if ours is not None:
            end = ours.end()
            fresh += told[0] if told is not None else ""
        self._edits.append(Edit(Span(start, end), fresh))

    def _items(self, old: Node, new: Node) -> None:
        """The items that differ; comments between the others stay."""
        before, after = ([hashed(item) for item in node.value] for node in (old, new))
        for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            place = self._item_start(old.value[first]) if first < len(old.value) else self._line_end(old.span.end)
            for was, now in paired(old.value[first:last], new.value[start:end]):
                if was is None and now is not None:
                    lines = self._item_lines(now, self._dash(self.text, old.value[0].span.start))
                    self._inserts.setdefault(place, []).append(((0, start), lines))
                elif was is not None:
                    self._item(was, now)
                    place = self._line_end(was.span.end)

    def _item(self, old: Node, new: Node | None) -> None:
        """An item as it is now, with the comments that people wrote about it; one that is gone takes them along."""
        start, end = self._item_start(old), self._line_end(old.span.end)
        if new is None:
            self._edits.append(Edit(Span(start, end), ""))
        elif self._alike(old, new):
            self._inner(old, new)
        else:
            indent = self._dash(self.text, old.span.start)
            is_block = self.new[new.span.start : new.span.start + 1] in ("|", ">")
            found = remarks(self.held, start, end)
            self._edits.append(
                Edit(Span(start, end), with_remarks(self._item_lines(new, indent), indent, found, is_block))
            )

    def _alike(self, old: Node, new: Node) -> bool:
        """Whether two are objects over several lines that begin with the same member, so that members can change."""
        if not old.kind == new.kind == "mapping" or self._is_flow(old) or not old.value or not new.value:
            return False
        first, fresh = (next(iter(node.value)) for node in (old, new))
        return bool(first == fresh)

    def _inner(self, old: Node, new: Node) -> None:
        """The members that differ."""
        for name in dict.fromkeys([*old.value, *new.value]):
            was, now = old.value.get(name), new.value.get(name)
            if was is None or now is None or hashed(was) != hashed(now):
                self._member(old, new, name)

    def _own_line(self, offset: int, lines: str) -> str:
        return lines if not offset or self.text[offset - 1] in "\r\n" else f"\n{lines}"

    # --- places and lines

    def _dash(self, text: str, start: int) -> int:
        """The column of the dash before an item."""
        line = text.rfind("\n", 0, start) + 1
        return text.index("-", line) - line

    def _item_start(self, item: Node) -> int:
        return self._line_start(item.span.start)

    def _item_lines(self, item: Node, indent: int) -> str:
        start = self.new.rfind("\n", 0, item.span.start) + 1
        end = _end(self.new, item.span.end)
        shift = indent - self._dash(self.new, item.span.start)
        return _moved(self.new[start:end], shift)

    def _lines(self, node: Node, indent: int) -> str:
        """The lines of a new member, with the comments that tell of its guesses."""
        assert node.key is not None
        start = self.new.rfind("\n", 0, node.key.start) + 1
        ours = _OUR_LINES.search(self.new, max(0, start - _FAR), start)
        begin = ours.start() if ours else start
        return _moved(self.new[begin : _end(self.new, node.span.end)], indent - (node.key.start - start))

    def _shifted(self, value: str, node: Node, indent: int) -> str:
        assert node.key is not None
        column = node.key.start - (self.new.rfind("\n", 0, node.key.start) + 1)
        first, *rest = value.split("\n", 1)
        return "\n".join([first, *(_moved(row, indent - column) for row in rest)])

    def _line_start(self, offset: int) -> int:
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def _block_start(self, node: Node) -> int:
        """The start of a member's lines, with what tells above it that it is a guess."""
        start = self._line_start((node.key or node.span).start)
        ours = _OUR_LINES.search(self.text, max(0, start - _FAR), start)
        return ours.start() if ours else start

    def _line_end(self, offset: int) -> int:
        return _end(self.text, offset)

    def _indent(self, holder: Node) -> int:
        keys: list[Span] = [child.key for child in holder.value.values() if child.key is not None]
        return keys[0].start - self._line_start(keys[0].start) if keys else 0

    def _is_flow(self, node: Node) -> bool:
        return self.text[node.span.start : node.span.start + 1] in ("{", "[")

    def _flow_insert(self, holder: Node, name: str, new: Node) -> None:
        last = holder.span.end - 1
        glue = ", " if holder.value else ""
        self._edits.append(Edit(Span(last, last), f"{glue}{name}: {flow(new.plain())}"))


def unfit(path: str) -> JdlintError:
    """The error for a file in which nobody could put the new values safely."""
    return JdlintError(f"{path} is laid out in a way that jdlint cannot edit", "import to another name and compare")


def _behind_key(text: str, node: Node) -> int:
    """Behind the colon of a member's key."""
    return text.index(":", (node.key or node.span).end) + 1


def _span(key: Span | None) -> slice:
    return slice(key.start, key.end) if key is not None else slice(0, 0)


def _end(text: str, offset: int) -> int:
    """Behind the end of the line that an offset stands in."""
    found = _TO_LINE_END.match(text, offset)
    return found.end() if found else len(text)


def _moved(lines: str, shift: int) -> str:
    """Lines further to the right, or to the left."""
    if not shift:
        return lines
    rows = lines.splitlines(True)
    if shift > 0:
        return "".join(" " * shift + row if row.strip() else row for row in rows)
    return "".join(row[min(-shift, len(row) - len(row.lstrip(" "))) :] for row in rows)
