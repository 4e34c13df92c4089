"""The structure of a posting: a small validator over `Node` trees, driven by the schema's data.

It knows the keywords that schemas/posting.schema.json uses and gives the verdicts of JSON Schema 2020-12 on them; a
test holds it to jsonschema. Beside a `$ref` only annotations may stand.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from jdlint.expressions import Lazy, compiled
from jdlint.posting import MOST_DEFECTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.posting import Defect, Node

#: What a node's kind is called in schemas. A number without a fraction is an integer too.
TYPES = {
    "mapping": "object",
    "sequence": "array",
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}
#: Keywords that say more of a text than that it is one.
_ON_TEXT = frozenset(("pattern", "format", "enum", "const", "anyOf"))
_DATE = Lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", flags=0)


class Violation:
    """One keyword of the schema that a value breaks.

    `path` and `node` are those of the value; for `required` and `additionalProperties` they are the object's, and
    `name` is the missing or unknown key. `part` is the schema that holds the keyword.
    """

    __slots__ = ("keyword", "name", "node", "part", "path")

    def __init__(self, path: str, keyword: str, node: Node, part: dict[str, Any], name: str = "") -> None:
        self.path = path
        self.keyword = keyword
        self.node = node
        self.part = part
        self.name = name

    def __repr__(self) -> str:
        return f"Violation({self.path!r}, {self.keyword!r}, {self.name!r})"


def load_schema(name: str) -> dict[str, Any]:
    """The shipped schema `schemas/NAME.schema.json`; where the wheel holds it ready-made, without its prose."""
    from jdlint.resources import compiled, read_json

    ready = compiled()
    known = ready is not None and name in ready["schemas"]
    schema: dict[str, Any] = ready["schemas"][name] if ready and known else read_json(f"schemas/{name}.schema.json")
    return schema


def violations(root: Node, schema: dict[str, Any]) -> Iterator[Violation]:
    """Everything in the tree that the schema does not allow, in document order of the values.

    A null counts as a value of its own, as in JSON; `jdlint.habits.normalise` drops keys that were left empty.
    """
    yield from check(root, schema, "", schema)


def defects(root: Node, schema: dict[str, Any], *, page: bool = False) -> Iterator[Defect]:
    """What is wrong with the structure, one plain sentence each (`values["sentence"]`); see `jdlint.structure`.

    `page`: the keys at the top are a web page's front matter, which has keys of its own.
    """
    from jdlint.canonical import members_of

    if members_of(schema)(root):
        return
    found = check(root, schema, "", schema)
    if found:
        from jdlint.structure import explain

        yield from islice(explain(found, schema, page), MOST_DEFECTS)


def check(node: Node, part: dict[str, Any], path: str, schema: dict[str, Any]) -> list[Violation]:
    """The violations of one value against one part of the schema."""
    walk = _Walk(schema)
    walk.value(node, part, path)
    return walk.found


def resolve(part: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The part itself, or the definition that it refers to."""
    while "$ref" in part:
        part = schema["$defs"][part["$ref"][8:]]
    return part


def fits(node: Node, expected: str | list[str]) -> bool:
    """Tell whether a value is of a JSON type, or of one of several."""
    if isinstance(expected, list):
        return any(fits(node, one) for one in expected)
    kind = TYPES[node.kind]
    if kind == expected:
        return True
    if expected == "number":
        return kind == "integer"
    return expected == "integer" and kind == "number" and float(node.value).is_integer()


def is_date(text: str) -> bool:
    """Tell whether a text is a day of the calendar, written YYYY-MM-DD."""
    if not _DATE.fullmatch(text):
        return False
    from datetime import date

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@cache
def expression(source: str) -> re.Pattern[str]:
    """A pattern of the schema."""
    return compiled(source, 0)


def part_of(name: str, part: dict[str, Any]) -> dict[str, Any] | None:
    """What an object schema says of its member `name`; None for a key that it does not know."""
    properties: dict[str, dict[str, Any]] = part.get("properties", {})
    if name in properties:
        return properties[name]
    for pattern, child in part.get("patternProperties", {}).items():
        if expression(pattern).search(name):
            found: dict[str, Any] = child
            return found
    return None


def prose_patterns(schema: dict[str, Any]) -> frozenset[str]:
    """The fields that hold prose (`x-prose`), as `Field.pattern` writes them: `duties[*]`, `faq[*].answer`."""
    return frozenset(_prose(schema, "", schema))


def _prose(part: dict[str, Any], path: str, schema: dict[str, Any]) -> Iterator[str]:
    part = resolve(part, schema)
    if part.get("x-prose"):
        yield path
    for branch in part.get("anyOf", ()):
        yield from _prose(branch, path, schema)
    if "items" in part:
        yield from _prose(part["items"], f"{path}[*]", schema)
    for name, child in part.get("properties", {}).items():
        yield from _prose(child, f"{path}.{name}" if path else name, schema)


class _Walk:
    """One pass over a tree; `found` collects."""

    __slots__ = ("found", "schema")

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema
        self.found: list[Violation] = []

    def add(self, path: str, keyword: str, node: Node, part: dict[str, Any], name: str = "") -> None:
        self.found.append(Violation(path, keyword, node, part, name))

    def value(self, node: Node, part: dict[str, Any], path: str) -> None:
        if "$ref" in part:
            part = resolve(part, self.schema)
        expected = part.get("type")
        if expected is not None and TYPES[node.kind] != expected and not fits(node, expected):
            self.add(path, "type", node, part)
        if node.kind == "string":
            if "pattern" in part or "format" in part:
                self.text(node, part, path)
        elif node.kind == "mapping":
            self.members(node, part, path)
        elif node.kind == "sequence":
            if "items" in part:
                for index, child in enumerate(node.value):
                    self.value(child, part["items"], f"{path}[{index}]")
        elif node.kind in ("integer", "number"):
            self.size(node, part, path)
        if "enum" in part and not any(_same(node, one) for one in part["enum"]):
            self.add(path, "enum", node, part)
        if "const" in part and not _same(node, part["const"]):
            self.add(path, "const", node, part)
        if "anyOf" in part and not any(self.allows(node, branch, path) for branch in part["anyOf"]):
            self.add(path, "anyOf", node, part)

    def allows(self, node: Node, part: dict[str, Any], path: str) -> bool:
        """Whether a value breaks nothing; for the plain cases without a walk."""
        part = resolve(part, self.schema)
        expected = part.get("type")
        if expected is not None and TYPES[node.kind] != expected and not fits(node, expected):
            return False
        if node.kind == "string" and _ON_TEXT.isdisjoint(part):
            return True
        return not check(node, part, path, self.schema)

    def text(self, node: Node, part: dict[str, Any], path: str) -> None:
        if "pattern" in part and not expression(part["pattern"]).search(node.value):
            self.add(path, "pattern", node, part)
        if part.get("format") == "date" and not is_date(node.value):
            self.add(path, "format", node, part)

    def size(self, node: Node, part: dict[str, Any], path: str) -> None:
        if "minimum" in part and node.value < part["minimum"]:
            self.add(path, "minimum", node, part)
        if "maximum" in part and node.value > part["maximum"]:
            self.add(path, "maximum", node, part)

    def members(self, node: Node, part: dict[str, Any], path: str) -> None:
        properties = part.get("properties", {})
        for name in part.get("required", ()):
            if name not in node.value:
                self.add(path, "required", node, part, name)
        for name, child in node.value.items():
            found = properties.get(name) or part_of(name, part)
            if found is not None:
                self.value(child, found, f"{path}.{name}" if path else name)
            elif part.get("additionalProperties") is False:
                self.add(path, "additionalProperties", node, part, name)
            elif isinstance(part.get("additionalProperties"), dict):
                self.value(child, part["additionalProperties"], f"{path}.{name}" if path else name)


def _same(node: Node, wanted: Any) -> bool:
    """Equality as JSON has it: true is not 1, but 1.0 is."""
    return bool(node.value == wanted) and isinstance(node.value, bool) == isinstance(wanted, bool)
