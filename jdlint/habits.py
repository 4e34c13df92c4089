"""Names and values that people write by habit, put into the canonical form of the schema before any rule reads them.

What the habits are stands in the schema: `x-habits` of an object maps a name in snake_case to a key of the same object
(".min"), to a path from the root ("dates.closes"), or to a value for yes and one for no
("employment.overtime=exempt|nonexempt").
"""

from __future__ import annotations

from jdlint.finding import Edit, Fix, Span
from jdlint.names import key_edit, key_span, shortened, snake
from jdlint.posting import Defect, Node
from jdlint.schema import check, fits, part_of, resolve
from jdlint.synthetic import flow, node_of, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.posting import Posting

    #: A habit name, its value, and where it belongs.
    Placing = tuple[str, Node, str]

_TELLING = ("title", "duties", "qualifications", "compensation")
#: Keywords that a text of the right type can still break.
_PICKY = frozenset(("enum", "pattern", "format"))
_NUMBERS = ("integer", "number")


def looks_like_posting(posting: Posting, schema: dict[str, Any]) -> bool:
    """Tell whether the raw tree has two of title, duties, qualifications and compensation.

    A habit name counts only beside a second such key that is not the title.
    """
    habits, properties = schema["x-habits"], schema["properties"]
    canonical: set[str] = set()
    found: set[str] = set()
    for name in posting.root.value:
        folded = snake(name)
        target = name if name in properties else folded if folded in properties else habits.get(folded, "")
        key = target.partition(".")[0]
        if key in _TELLING:
            found.add(key)
            if name == key:
                canonical.add(key)
    return len(canonical) > 1 or len(found - {"title"}) > 1 or (len(found) > 1 and bool(canonical - {"title"}))


def normalise(posting: Posting, schema: dict[str, Any]) -> None:
    """Change the tree to canonical names and values in place, and add a Defect for each habit.

    Keys that were left empty (null) are dropped, so that an empty key is a missing one to the validator as to the
    rules. A number where the schema takes a text is read as its digits, without a word. What cannot be read stays as
    it is: the validator reports it. In prose formats habits are read silently: a heading is no key to rename.
    """
    _Normaliser(posting, schema).mapping(posting.root, schema, "")


class _Normaliser:
    """One pass over one posting, from the root down: first the names of an object, then its values."""

    __slots__ = ("defects", "empty", "joined", "posting", "quiet", "schema", "spoken", "told")

    def __init__(self, posting: Posting, schema: dict[str, Any]) -> None:
        self.posting = posting
        self.schema = schema
        self.defects = posting.defects
        #: Nothing is reported while a value is read that was reported as a whole, or that stands in prose.
        self.quiet = False
        #: Top-level keys without a value.
        self.empty: set[str] = set()
        #: Lists that were put in place for a habit name: a second one for the same place is joined to it.
        self.joined: set[int] = set()
        #: Offsets of keys that stand in the source as such.
        self.spoken: set[int] = set()
        #: Lists of which one item was reported for all.
        self.told: set[str] = set()

    # -- objects and lists

    def mapping(self, node: Node, part: dict[str, Any], path: str) -> None:
        """Names, then values, of an object."""
        members: dict[str, Node] = node.value
        properties = part.get("properties", {})
        for name in [name for name, child in members.items() if child.kind == "null"]:
            del members[name]
            if not path:
                self.empty.add(name)
        if not members.keys() <= properties.keys():
            self._names(node, part, path)
        for name, child in list(members.items()):
            member = properties.get(name) or part_of(name, part)
            if not member:
                continue
            if not path:
                self.quiet = not self._is_key(name, child)
            fresh = self.value(child, member, f"{path}.{name}" if path else name, node)
            if fresh is None:
                del members[name]
            elif fresh is not child:
                members[name] = fresh

    def items(self, node: Node, part: dict[str, Any], path: str) -> None:
        """The values of a list; what says nothing of its own is taken out."""
        wanted = part["items"]
        kept = []
        for index, child in enumerate(node.value):
            fresh = self.value(child, wanted, f"{path}[{index}]", None)
            if fresh is not None:
                kept.append(fresh)
        node.value[:] = kept

    def value(self, node: Node, part: dict[str, Any], path: str, parent: Node | None) -> Node | None:
        """The node in canonical form: itself, or what was made of it; None where nothing of it is left."""
        part = resolve(part, self.schema)
        if "anyOf" in part:
            part = self._branch(node, part)
        kind, expected = node.kind, part.get("type")
        if kind == "string" and expected == "string" and _PICKY.isdisjoint(part):
            return node
        if kind == "mapping" and expected == "object":
            from_colon = self._colon(node, part, path)
            if from_colon is not None:
                return from_colon
            self.mapping(node, part, path)
            return node
        if kind == "sequence" and expected == "array":
            self.items(node, part, path)
            return node
        if kind in _NUMBERS and expected is not None and "string" in expected:
            return self._digits(node)
        if kind == "null" or not check(node, part, path, self.schema):
            return node
        return self._read(node, part, path, parent)

    def _branch(self, node: Node, part: dict[str, Any]) -> dict[str, Any]:
        """The form among several that a value is meant to have."""
        branches = [resolve(branch, self.schema) for branch in part["anyOf"]]
        if "x-words" in part and node.kind == "string" and snake(node.value) in part["x-words"]:
            return {**branches[-1], "x-words": part["x-words"]}
        for branch in branches:
            if fits(node, branch["type"]) and (
                _PICKY.isdisjoint(branch) or not check(node, branch, "", self.schema)
            ):
                return branch
        return branches[0]

    # -- values

    def _digits(self, node: Node) -> Node:
        """A number that is meant as text, as it was written."""
        written = self.posting.source.slice(node.span) if node.inherited is None else ""
        text = written if written.isalnum() else str(node.value)
        return replaced(node, Node("string", text, node.span))

    def _read(self, node: Node, part: dict[str, Any], path: str, parent: Node | None) -> Node | None:
        from jdlint.reading import DROPPED, read

        found = read(node, part, self.schema, self.country)
        if found is None:
            return node
        made, others = found
        for name, value in others.items():
            self._add(name, value, node, parent, path)
        if made is DROPPED:
            self._say_value(node, path, flow({name: value for name, value in others.items()}), None)
            return None
        replaced(node, made)
        quiet, self.quiet = self.quiet, self.quiet or node.kind != "mapping"
        made = self.value(made, part, path, parent) or made
        self.quiet = quiet
        if node.kind in ("string", "boolean", *_NUMBERS) and check(made, part, path, self.schema):
            return node
        if "x-text" in part and "x-reads" not in part and path.endswith("]"):
            where = path[: path.rindex("[")]
            if where in self.told:
                return made
            self.told.add(where)
        self._say_value(node, path, flow(made.plain()), self._value_fix(node, made, others))
        return made

    def _add(self, name: str, value: Any, origin: Node, parent: Node | None, path: str) -> None:
        """Something that a value says of others: of a sibling, or of a path from the root."""
        if "." not in name:
            base = path.rpartition(".")[0]
            known = self._part_at(base) if base else None
            if parent is None or known is None or name not in known.get("properties", {}):
                return
            parent.value.setdefault(name, node_of(value, origin))
            return
        above, _, leaf = name.partition(".")
        holder = self.posting.root.value.setdefault(above, Node("mapping", {}, origin.span))
        if holder.kind == "mapping":
            holder.value.setdefault(leaf, node_of(value, origin))

    def _colon(self, node: Node, part: dict[str, Any], path: str) -> Node | None:
        """A list item such as `- Design: draw plans`, which YAML takes for an object and people for a text."""
        if part.get("x-text") != "text" or len(node.value) != 1 or not path.endswith("]"):
            return None
        name, child = next(iter(node.value.items()))
        if snake(name) in part["properties"] or snake(name) in part.get("x-habits", {}) or child.kind != "string":
            return None
        text = f"{name}: {child.value}"
        if child.key is None or self.posting.source.text[child.key.start : child.span.end] != text:
            return None
        span = Span(child.key.start, child.span.end)
        made = replaced(node, Node("string", text, span))
        fix = Fix([Edit(span, flow(text, strict=True))], "unsafe")
        sentence = f"`{shortened(text)}` is read as a text; write it in quotes because of its colon."
        self._say("habit-value", span, path, sentence, fix, found=text, canonical=text)
        return made

    @property
    def country(self) -> str:
        """The country of the first location, "" where none is known: whose dollar "$" is."""
        from jdlint.reading import country_of

        return country_of(self.posting.get("locations"))

    # -- names

    def _names(self, node: Node, part: dict[str, Any], path: str) -> None:
        """Give members their canonical names; what belongs elsewhere goes there."""
        habits = part.get("x-habits", {})
        properties = part.get("properties", {})
        kept: dict[str, Node] = {}
        away: list[Placing] = []
        for name, child in node.value.items():
            folded = snake(name)
            target = f".{folded}" if folded in properties else habits.get(folded)
            if target is None or part_of(name, part) is not None:
                kept[name] = child
                continue
            target, child = self._answer(name, child, target)
            local = target[1:] if target.startswith(".") else target if not path and "." not in target else ""
            if not target:
                continue
            if not local:
                away.append((name, child, target))
            elif local in node.value or local in kept:
                self._both(name, child, f"{path}.{local}" if path else local, kept.get(local))
            else:
                kept[local] = child
                self._renamed(name, child, local, path)
        node.value.clear()
        node.value.update(kept)
        if away:
            from jdlint.placing import place

            place(self, away, top=not path)

    def _answer(self, name: str, child: Node, target: str) -> tuple[str, Node]:
        """Target and value of a habit name; a yes or no becomes the word that the target has for it, if it has one."""
        target, _, words = target.partition("=")
        answer = child.value if child.kind == "boolean" else {"yes": True, "no": False}.get(str(child.value).lower())
        if not words or answer is None or not isinstance(answer, bool):
            return target, child
        yes, _, no = words.partition("|")
        if not answer and not no:
            sentence = f"`{name}` with this value is not read; write {shortened(target.lstrip('.'))}."
            self._say_name(name, child, target.lstrip("."), sentence, None)
            return "", child
        return target, replaced(child, node_of(yes if answer else no, child))

    def _renamed(self, name: str, child: Node, local: str, path: str) -> None:
        if isinstance(child.value, list):
            self.joined.add(id(child))
        edit = key_edit(child.key, name, local) if self.written(name, child) else None
        if edit is not None and child.key is not None:
            self.spoken.add(child.key.start)
        target = f"{path}.{local}" if path else local
        self._say_name(name, child, target, f"`{name}` is read as `{local}`.", Fix([edit], "safe") if edit else None)

    def _both(self, name: str, child: Node, target: str, existing: Node | None) -> None:
        """Two names for one thing: lists of two habits are joined, else the canonical or first one is kept."""
        if existing is not None and id(existing) in self.joined and child.kind == "sequence":
            existing.value.extend(child.value)
            self._say_name(name, child, target, f"`{name}` is read as more of `{target}`.", None)
            return
        sentence = f"`{name}` means `{target}`, which is there already; what stands here is not read."
        self._say_name(name, child, target, sentence, None)

    # -- words

    def written(self, name: str, child: Node) -> bool:
        """Tell whether the key of a member stands in the posting's own file, bare or in quotes."""
        if child.key is None or child.inherited is not None:
            return False
        return self.posting.source.text[child.key.start : child.key.end] in (name, f'"{name}"', f"'{name}'")

    def _is_key(self, name: str, child: Node) -> bool:
        if self.posting.format in ("yaml", "json"):
            return True
        return child.key is not None and (child.key.start in self.spoken or self.written(name, child))

    def _part_at(self, path: str) -> dict[str, Any] | None:
        part: dict[str, Any] | None = self.schema
        for name in path.replace("[", ".[").split("."):
            if part is None:
                return None
            part = part.get("items") if name.startswith("[") else part_of(name, part)
            part = resolve(part, self.schema) if part is not None else None
            if part is not None and "anyOf" in part:
                part = resolve(part["anyOf"][-1], self.schema)
        return part

    def _value_fix(self, node: Node, made: Node, others: dict[str, Any]) -> Fix | None:
        source = self.posting.source
        structured = self.posting.format in ("yaml", "json") or not self.quiet
        text = source.slice(node.span)
        if not structured or node.inherited is not None or not text or "\n" in text or node.kind in ("mapping", "sequence"):
            return None
        safe = not others and made.kind not in ("mapping", "sequence")
        replacement = flow(made.plain(), strict=self.posting.format == "json")
        return Fix([Edit(node.span, replacement)], "safe" if safe else "unsafe")

    def _say_value(self, node: Node, path: str, canonical: str, fix: Fix | None) -> None:
        found = node.value if isinstance(node.value, str) else flow(node.plain())
        sentence = f"`{shortened(found)}` is read as `{shortened(canonical)}`."
        span = key_span(node) if node.kind in ("mapping", "sequence") else node.span
        self._say("habit-value", span, path, sentence, fix, found=shortened(found), canonical=shortened(canonical))

    def _say_name(self, name: str, child: Node, target: str, sentence: str, fix: Fix | None) -> None:
        if self.posting.format in ("yaml", "json") or self.written(name, child):
            self._say("habit-name", child.key or child.span, target, sentence, fix, found=name, canonical=target)

    def _say(self, rule: str, span: Span, path: str, sentence: str, fix: Fix | None, **values: str) -> None:
        if self.quiet and rule == "habit-value":
            return
        values = {"field": path, "sentence": sentence, **values}
        self.defects.append(Defect(rule, span, field=path, values=values, fix=fix))
