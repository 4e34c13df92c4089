"""Habit names: renamed where they stand, or moved to where their content belongs."""

from __future__ import annotations

from jdlint.finding import Edit, Fix
from jdlint.moves import Move, moving
from jdlint.names import key_edit, snake
from jdlint.posting import Field, Node, leaves
from jdlint.schema import check, part_of, resolve
from jdlint.synthetic import Held, flow, node_of, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jdlint.habit_report import HabitReport
    from jdlint.posting import Defect

    #: Puts one value into canonical form: value, part of the schema, path, parent.
    Reader = Callable[[Node, dict[str, Any], str, Node | None], Node | None]


class HabitNames:
    """Settles the names of one object after the other; `read` puts the value of a moved key into canonical form."""

    __slots__ = ("_aside", "_first", "_guesses", "_read", "_report", "_root", "_schema", "_unfixable")

    def __init__(self, root: Node, schema: dict[str, Any], report: HabitReport, read: Reader) -> None:
        self._root = root
        self._schema = schema
        self._report = report
        self._read = read
        #: Lists that were put in place for a habit name: a second one for the same place is joined to them. No fix
        #: may then make the first one canonical, because beside a canonical key the second is not read.
        self._first: dict[int, Defect | None] = {}
        #: Top-level keys whose siblings cannot be moved by a fix.
        self._unfixable: set[str] = set()
        #: Whether a value is but a guess, by the identity of its node.
        self._guesses: dict[int, tuple[Node, bool]] = {}
        #: What is not read because its place is taken, by names that are never judged.
        self._aside: dict[str, Node] = {}

    def settle(self, node: Node, part: dict[str, Any], path: str, empty: list[str]) -> None:
        """Give the members of an object their canonical names; what belongs elsewhere goes there.

        `empty` are keys without a value: they stand in the file and not in the tree, so that no fix may write them.
        """
        if node is self._root:
            self._unfixable.update(empty)
        kept: dict[str, Node] = {}
        away: list[tuple[str, Node, Node, str]] = []
        for name, child in node.value.items():
            target = self._target(name, child, part)
            if not target:
                kept.setdefault(name, child)
                continue
            target, fresh = self._answer(name, child, target)
            local = target[1:] if target.startswith(".") else target if not path and "." not in target else ""
            if local in kept or (local in node.value and not self._is_guess(node.value[local])):
                self._both(name, child, f"{path}.{local}" if path else local, kept.get(local) or node.value[local])
            elif local:
                kept[local] = fresh
                self._renamed(name, child, fresh, f"{path}.{local}" if path else local, fixable=local not in empty)
            elif target:
                away.append((name, child, fresh, target))
        node.value.clear()
        node.value.update(kept)
        self._move(away, node is self._root)
        for name, child in self._aside.items():
            self._root.value.setdefault(name, child)

    def _target(self, name: str, child: Node, part: dict[str, Any]) -> str:
        if part_of(name, part) is not None:
            return ""
        folded = snake(name)
        if folded in part.get("properties", {}):
            return f".{folded}"
        target: str = part.get("x-habits", {}).get(folded, "")
        target, condition, other = target.partition("?")
        return other if condition and not self._takes(target, child) else target

    def _takes(self, target: str, child: Node) -> bool:
        """Whether a value is, or can be read as, what the schema wants at a path."""
        part: dict[str, Any] = self._schema
        for name in target.split("."):
            part = resolve(part_of(name, part) or {}, self._schema)
        if not check(child, part, target, self._schema):
            return True
        from jdlint.values import read_scalar

        return child.kind == "string" and read_scalar(child.value, part) is not None

    def _is_guess(self, node: Node) -> bool:
        """Whether a field holds but texts of the body that stand elsewhere too: what a key states comes before it."""
        if self._report.structured or node.kind == "sequence":
            return False
        if id(node) not in self._guesses:
            self._guesses[id(node)] = (node, self._stands_elsewhere(node))
        return self._guesses[id(node)][1]

    def _stands_elsewhere(self, node: Node) -> bool:
        texts = [field.node for field in leaves(Field("", node))]
        others = [field.node for field in leaves(Field("", self._root)) if _is_own_text(field.node)]
        return bool(texts) and all(text.key is None and self._stands_twice(text, others) for text in texts)

    @staticmethod
    def _stands_twice(text: Node, others: list[Node]) -> bool:
        around = [one for one in others if one.span.start <= text.span.start and text.span.end <= one.span.end]
        return sum(Held(one).holds(text.span.start) for one in around) > 1

    def _answer(self, name: str, child: Node, target: str) -> tuple[str, Node]:
        """Target and value of a habit name; yes and no become the words that the target has for them, if it has any."""
        target, _, words = target.partition("=")
        answer = child.value if child.kind == "boolean" else {"yes": True, "no": False}.get(str(child.value).lower())
        if not words or not isinstance(answer, bool):
            return target, child
        yes, _, no = words.partition("|")
        if not answer and not no:
            where = target.lstrip(".")
            self._report.name(name, child, where, f"A no to `{name}` is not read; write `{where}` instead.")
            return "", child
        return target, replaced(child, node_of(yes if answer else no, child))

    def _renamed(self, name: str, child: Node, fresh: Node, target: str, *, fixable: bool) -> None:
        local = target.rpartition(".")[2]
        edit = key_edit(child.key, name, local) if fixable and self._report.written(name, child) else None
        edits = [edit] if edit else []
        if edit and fresh is not child:
            edits.append(Edit(child.span, flow(fresh.plain(), strict=self._report.strict)))
        fix = Fix(edits, "safe") if edits else None
        defect = self._report.name(name, child, target, f"`{name}` is read as `{local}`.", fix)
        if child.kind == "sequence":
            self._first[id(child)] = defect

    def _both(self, name: str, child: Node, target: str, existing: Node | None) -> None:
        """Two names for one thing: lists of two habits are joined, else the canonical or the first one is kept."""
        if existing is not None and id(existing) in self._first and child.kind == "sequence":
            existing.value.extend(child.value)
            first = self._first[id(existing)]
            if first is not None:
                first.fix = None
            self._unfixable.add(target.partition(".")[0])
            self._report.name(name, child, target, f"`{name}` is read as more of `{target}`.")
        else:
            if existing is None or existing.plain() != child.plain():
                self._set_aside(name, child)
            sentence = f"The key `{name}` means `{target}`, which is there already. What stands under it is not read."
            self._report.name(name, child, target, sentence)

    def _move(self, away: list[tuple[str, Node, Node, str]], top: bool) -> None:
        """Put values where they belong; top-level siblings that go to one place share a fix."""
        groups: dict[str, list[tuple[Move, Defect]]] = {}
        holders = {target.partition(".")[0] for *_, target in away}
        before = {name: self._root.value.get(name) for name in holders}
        for name, child, fresh, target in away:
            defect = self._put(name, fresh, target)
            if defect is not None and top:
                parent, _, leaf = target.partition(".")
                text = None if fresh is child else flow(fresh.plain())
                groups.setdefault(parent, []).append((Move(name, child, leaf, text), defect))
        for parent, moved in groups.items():
            if self._report.fixable:
                moved[0][1].fix = self._fix(parent, [move for move, _ in moved], before[parent])

    def _fix(self, parent: str, moves: list[Move], holder: Node | None) -> Fix | None:
        source = self._report.posting.source
        block = source.text[self._root.span.start : self._root.span.start + 1] != "{"
        if not block or parent in self._unfixable or self._report.strict:
            return None
        if holder is not None and holder.kind != "mapping":
            return None
        return moving(source, moves, parent, holder)

    def _put(self, name: str, child: Node, target: str) -> Defect | None:
        """Put one value at a path from the root; the Defect of a move that a fix can write, else None."""
        above, _, leaf = target.rpartition(".")
        part = self._schema["properties"][above] if above else self._schema
        holder = self._holder(above) if above else self._root
        member = resolve(part_of(leaf, part) or {}, self._schema) if "anyOf" not in part else {}
        if above and child.kind == "mapping" and member.get("type") == "array" and not holder:
            self._root.value[above] = child
            self._unfixable.add(above)
            self._report.name(name, child, above, f"`{name}` is read as `{above}`.")
            return None
        if holder is None:
            holder = self._root.value[above] = Node("mapping", {}, child.span, key=child.key)
        existing = holder.value.get(leaf) if holder.kind == "mapping" else holder
        fresh = self._read(child, member, target, holder) if member else child
        if self._report.of_site and fresh is not None and member and check(fresh, member, target, self._schema):
            self._set_aside(name, child)
            fresh = None
        if existing is not None and (holder.kind != "mapping" or not self._is_guess(existing)):
            self._both(name, fresh or child, target, existing)
        elif fresh is not None:
            holder.value[leaf] = fresh
            defect = self._report.name(name, child, target, f"`{name}` is read as `{target}`.")
            if fresh.kind == "sequence":
                self._first[id(fresh)] = defect
            return defect
        elif above and not holder.value:
            del self._root.value[above]
        return None

    def _set_aside(self, name: str, child: Node) -> None:
        self._aside.setdefault(f"x-{snake(name).replace('_', '-')}", child)

    def _holder(self, above: str) -> Node | None:
        """The object that takes a moved value, in canonical form; None where there is none yet."""
        holder: Node | None = self._root.value.get(above)
        if holder is None or holder.kind == "mapping":
            return holder
        fresh = self._read(holder, self._schema["properties"][above], above, self._root) or holder
        self._root.value[above] = fresh
        return fresh


def _is_own_text(node: Node) -> bool:
    return node.kind == "string" and node.inherited is None
