"""Names and values that people write by habit, put into the canonical form of the schema before any rule reads them.

What the habits are stands in the schema. `x-habits` of an object maps a name in snake_case to a key of the same object
(".min"), to a path from the root ("dates.closes"), or to words for yes and no ("employment.overtime=exempt|nonexempt");
behind "?" stands where a value goes that the path cannot take ("dates.posted?": nowhere).
`x-words` of a value maps words to canonical ones, `x-reads` says how it is read, `x-text` and `x-list` which member of
an object a text or a list stands for.
"""

from __future__ import annotations

import re

from jdlint.canonical import members_of
from jdlint.names import snake
from jdlint.posting import Node
from jdlint.schema import TYPES, check, fits, part_of, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from jdlint.canonical import Members
    from jdlint.habit_names import HabitNames
    from jdlint.posting import Posting

#: Defects of a file that gave no tree.
_UNPARSED = ("invalid-syntax", "too-large")
#: What people write where a form wants a value and there is none.
_DASHES = ("-", "–", "—", "--", "---")
_TELLING = ("title", "duties", "qualifications", "compensation")
#: Keywords that a text of the right type can still break.
_PICKY = frozenset(("enum", "pattern", "format"))
_NUMBERS = ("integer", "number")
_SCALARS = ("string", "boolean", *_NUMBERS)


def looks_like_posting(posting: Posting, schema: dict[str, Any]) -> bool:
    """Tell whether the raw tree has two of title, duties, qualifications and compensation.

    A habit name counts only beside a second such key that is not the title. A posting that does not parse has no tree:
    there the names at line starts count. What was read as a page or a published record is one.
    """
    if posting.format == "html" or sum([name in posting.root.value for name in _TELLING]) > 1:
        return True
    names: Iterable[str] = posting.root.value
    if not names and any(defect.rule in _UNPARSED for defect in posting.defects):
        span = posting.root.span
        indent = r"[ \t{\[]{0,40}" if posting.format == "json" else ""
        sign = "=" if posting.format == "toml" else ":"
        key = re.compile(rf"(?<![^\r\n]){indent}[\"']?([A-Za-z][\w -]{{0,40}})[\"']?[ \t]{{0,4}}{sign}")
        names = [match[1] for match in key.finditer(posting.source.text, span.start, span.end)]
    return _tells(names, schema)


def _tells(names: Iterable[str], schema: dict[str, Any]) -> bool:
    habits, properties = schema["x-habits"], schema["properties"]
    canonical: set[str] = set()
    found: set[str] = set()
    for name in names:
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
    shared = False
    if "*" in posting.source.text and posting.format != "json":
        from jdlint.synthetic import unshare

        shared = unshare(posting.root)
    canonical = members_of(schema)
    if canonical(posting.root):
        return
    from jdlint.habit_report import HabitReport

    report = HabitReport(posting, fixable=not shared and posting.front != "toml")
    _Normaliser(posting, schema, report, canonical).mapping(posting.root, schema, "")


def _is_empty(name: str, node: Node) -> bool:
    """Whether a key was left without a value, or has but such keys; what is called `x-` is nobody's business."""
    if node.kind == "mapping" and not name.startswith("x-"):
        return bool(node.value) and all(_is_empty(*member) for member in node.value.items())
    return node.kind == "null"


class _Normaliser:
    """One pass over one posting, from the root down: first the names of an object, then its values."""

    __slots__ = ("_added", "_canonical", "_names", "_report", "_root", "_schema", "_told")

    def __init__(self, posting: Posting, schema: dict[str, Any], report: Any, canonical: Members) -> None:
        self._root = posting.root
        self._schema = schema
        self._report = report
        self._canonical = canonical
        self._names: HabitNames | None = None
        #: What values said of other fields, as sentences show it.
        self._added: list[str] = []
        #: Lists whose items are texts instead of objects: the first is reported for all.
        self._told: set[str] = set()

    def mapping(self, node: Node, part: dict[str, Any], path: str) -> None:
        """Names, then values, of an object."""
        members: dict[str, Node] = node.value
        properties = part.get("properties", {})
        empty = [name for name, child in members.items() if _is_empty(name, child)]
        for name in empty:
            del members[name]
        if not members.keys() <= properties.keys():
            self._settle(node, part, path, empty)
        for name, child in list(members.items()):
            member = properties.get(name) or part_of(name, part)
            if not member:
                continue
            if not path:
                if self._canonical.takes(name, child):
                    continue
                self._report.quiet = not self._report.is_key(name, child)
            fresh = self.value(child, member, f"{path}.{name}" if path else name, node)
            if not path and fresh is not None and self._is_other(name, child, fresh, member):
                members.setdefault(f"x-{snake(self._report.posting.source.slice(child.key)).replace('_', '-')}", child)
                fresh = None
            if fresh is None:
                del members[name]
            elif fresh is not child:
                members[name] = fresh

    def _is_other(self, name: str, child: Node, fresh: Node, part: dict[str, Any]) -> bool:
        """Whether a key of a website's page has but the name of a habit, and a value that the field cannot take."""
        named = self._report.of_site and child.key is not None and not self._report.written(name, child)
        return named and bool(check(fresh, part, name, self._schema))

    def items(self, node: Node, part: dict[str, Any], path: str) -> None:
        """The values of a list; what says nothing of its own is taken out."""
        wanted = part["items"]
        if part.get("x-reads") == "places":
            from jdlint.reading import whole_places

            node.value[:] = whole_places(node.value)
        fresh = [self.value(child, wanted, f"{path}[{index}]", None) for index, child in enumerate(node.value)]
        node.value[:] = [child for child in fresh if child is not None]

    def value(self, node: Node, part: dict[str, Any], path: str, parent: Node | None) -> Node | None:
        """The node in canonical form: itself, or what was made of it; None where nothing of it is left."""
        part = resolve(part, self._schema)
        either = "anyOf" in part
        if either:
            part = self._branch(node, part)
        kind, expected = node.kind, part.get("type")
        if kind == "string" and expected == "string" and _PICKY.isdisjoint(part):
            return node
        if kind == "sequence" and expected == "array":
            self.items(node, part, path)
            return node
        if kind == "mapping" and expected == "object":
            text = self._colon(node, part, path) if either else None
            if text is None:
                self.mapping(node, part, path)
            return text or node
        if kind in _NUMBERS and expected is not None and "string" in expected and "x-words" not in part:
            return self._digits(node)
        if kind == "null" or not check(node, part, path, self._schema):
            return node
        if kind == "string" and node.value.strip() in _DASHES:
            return None
        return self._read(node, part, path, parent)

    def _branch(self, node: Node, part: dict[str, Any]) -> dict[str, Any]:
        """The form among several that a value is meant to have."""
        branches = [resolve(branch, self._schema) for branch in part["anyOf"]]
        if "x-words" in part and node.kind == "string" and snake(node.value) in part["x-words"]:
            return {**branches[-1], "x-words": part["x-words"]}
        for branch in branches:
            expected = branch["type"]
            if (TYPES[node.kind] == expected or fits(node, expected)) and (
                _PICKY.isdisjoint(branch) or not check(node, branch, "", self._schema)
            ):
                return branch
        return branches[0]

    def _settle(self, node: Node, part: dict[str, Any], path: str, empty: list[str]) -> None:
        if self._names is None:
            from jdlint.habit_names import HabitNames

            self._names = HabitNames(self._root, self._schema, self._report, self.value)
        self._names.settle(node, part, path, empty)

    def _digits(self, node: Node) -> Node:
        """A number that is meant as text, as it was written."""
        from jdlint.synthetic import replaced

        written = self._report.posting.source.slice(node.span) if node.inherited is None else ""
        text = written if written.isalnum() else str(node.value)
        return replaced(node, Node("string", text, node.span))

    def _read(self, node: Node, part: dict[str, Any], path: str, parent: Node | None) -> Node | None:
        """A value that the schema does not allow, as what it is meant to be; itself where that is not clear."""
        from jdlint.reading import country_of, read
        from jdlint.synthetic import flow, replaced

        found = read(node, part, country_of(self._root.value.get("locations")))
        if found is None:
            return node
        made, others = found
        seen = len(self._added)
        if made is not None:
            made = replaced(node, made)
            if made.kind not in _SCALARS or node.kind not in _SCALARS:
                quiet = self._report.quiet
                self._report.quiet = quiet or node.kind in _SCALARS
                made = self.value(made, part, path, parent)
                self._report.quiet = quiet
            if made is not None and node.kind in _SCALARS and check(made, part, path, self._schema):
                return node
        others = {name: value for name, value in others.items() if self._add(name, value, node, parent, path)}
        if made is not None and made.kind == "sequence" and not made.value:
            made = None
        shown = ([flow(made.plain())] if made is not None else []) + self._added[seen:]
        item = path[: path.rindex("[")] if path.endswith("]") and "x-text" in part and "x-reads" not in part else ""
        if item not in self._told:
            fix = self._report.value_fix(node, made, others) if made is not None and not item else None
            self._report.value(node, path, ", ".join(shown), fix)
        if item:
            self._told.add(item)
        return made

    def _add(self, name: str, value: Any, origin: Node, parent: Node | None, path: str) -> bool:
        """Take over what a value says of a sibling, or of a dotted path; False where that is known already."""
        from jdlint.synthetic import flow, node_of

        above, _, leaf = name.rpartition(".")
        if above:
            holder = self._root.value.setdefault(above, Node("mapping", {}, origin.span))
        elif parent is not None and part_of(name, self._around(path)):
            holder = parent
        else:
            return False
        if holder.kind != "mapping" or leaf in holder.value:
            return False
        holder.value[leaf] = node_of(value, origin)
        self._added.append(f"{name}: {flow(value)}")
        return True

    def _around(self, path: str) -> dict[str, Any]:
        """The part of the schema that describes the object around a path."""
        part = self._schema
        for name in path.replace("[", ".[").split(".")[:-1]:
            part = resolve(part["items"] if name.startswith("[") else part_of(name, part) or {}, self._schema)
            if "anyOf" in part:
                part = resolve(part["anyOf"][-1], self._schema)
        return part

    def _colon(self, node: Node, part: dict[str, Any], path: str) -> Node | None:
        """A list item such as `- Design: draw plans`, which YAML takes for an object and people for a text."""
        if part.get("x-text") != "text" or len(node.value) != 1 or not path.endswith("]"):
            return None
        name, child = next(iter(node.value.items()))
        if child.kind != "string" or child.key is None or child.inherited or child.key.start != node.span.start:
            return None
        if part_of(name, part) is not None or snake(name) in part["properties"] or snake(name) in part["x-habits"]:
            return None
        from jdlint.finding import Span

        span, text = Span(child.key.start, child.span.end), f"{name}: {child.value}"
        if self._report.posting.source.slice(span) != text:
            return None
        self._report.colon(text, span, path)
        return Node("string", text, span)
