"""A quick look at whether a value is just as the schema wants it: then no habit has to be read, and no mistake told.

Most of a posting is. A yes is sure: `jdlint.habits` would leave the value as it is, and `jdlint.schema` find nothing
in it. A no only means that these have to look. What the schema asks of each kind of value is worked out once, when the
first such value comes.
"""

from __future__ import annotations

from jdlint.schema import TYPES, check, expression, is_date, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    from jdlint.posting import Node

    Test: TypeAlias = Callable[[Node], bool]
    #: For each kind of node that may stand at a place, what it has to hold; None for any of the kind.
    Tests: TypeAlias = dict[str, Test | None]

_OF_OBJECTS = frozenset(("properties", "patternProperties", "additionalProperties", "required"))
_OF_TEXTS = frozenset(("enum", "const", "pattern", "format"))
_OF_NUMBERS = frozenset(("enum", "const", "minimum", "maximum"))


class Members:
    """What an object may hold; called with a mapping it tells whether that is canonical."""

    __slots__ = ("_known", "_part", "_patterns", "_required", "_schema")

    def __init__(self, part: dict[str, Any], schema: dict[str, Any]) -> None:
        self._part = part
        self._schema = schema
        self._required = frozenset(part.get("required", ()))
        self._known: dict[str, Tests] = {}
        self._patterns = [
            (expression(pattern), _tests(child, schema)) for pattern, child in part.get("patternProperties", {}).items()
        ]

    def __call__(self, node: Node) -> bool:
        """Whether a mapping holds what it must, and nothing that is not canonical."""
        members: dict[str, Node] = node.value
        known = self._known
        for name, child in members.items():
            tests = known.get(name) or self._named(name)
            test = tests.get(child.kind, _refused)
            if test is not None and not test(child):
                return False
        return self._required <= members.keys()

    def takes(self, name: str, child: Node) -> bool:
        """Whether one member is canonical, name and value."""
        test = self._named(name).get(child.kind, _refused)
        return test is None or test(child)

    def _named(self, name: str) -> Tests:
        """What a member has to be; nothing will do where there is no such member."""
        properties: dict[str, Any] = self._part.get("properties", {})
        if name not in properties:
            return next((tests for pattern, tests in self._patterns if pattern.search(name)), {})
        if name not in self._known:
            self._known[name] = _tests(properties[name], self._schema)
        return self._known[name]


def members_of(schema: dict[str, Any]) -> Members:
    """What the root of a posting may hold; kept for the schema that was asked for last."""
    if _LAST[0] is not schema:
        _LAST[:] = schema, Members(schema, schema)
    members: Members = _LAST[1]
    return members


_LAST: list[Any] = [None, None]


def _tests(part: dict[str, Any], schema: dict[str, Any]) -> Tests:
    part = resolve(part, schema)
    if "anyOf" in part:
        return _either([_tests(branch, schema) for branch in part["anyOf"]])
    wanted = part.get("type", list(TYPES.values()))
    wanted = {wanted} if isinstance(wanted, str) else set(wanted)
    if "number" in wanted:
        wanted.add("integer")
    if "type" in part and "string" in wanted:  # a number is read as its digits then
        wanted -= {"integer", "number"}
    return {kind: _test(kind, part, schema) for kind, name in TYPES.items() if name in wanted and kind != "null"}


def _either(branches: list[Tests]) -> Tests:
    """The tests of several forms: a scalar may have any of them, a collection is taken for the first of its kind.

    No word that is read as another (`x-words`) is allowed by one of the forms.
    """
    found: Tests = {}
    for branch in branches:
        for kind, test in branch.items():
            if kind not in found:
                found[kind] = test
            elif kind not in ("mapping", "sequence"):
                found[kind] = _any(found[kind], test)
    return found


def _any(first: Test | None, second: Test | None) -> Test | None:
    if first is None or second is None:
        return None
    return lambda node: first(node) or second(node)


def _test(kind: str, part: dict[str, Any], schema: dict[str, Any]) -> Test | None:
    """What a part of the schema asks of one kind of node beyond its kind."""
    if kind == "mapping":
        return Members(part, schema) if _OF_OBJECTS & part.keys() else None
    if kind == "sequence":
        return _items(_tests(part["items"], schema)) if "items" in part else None
    asked = (_OF_TEXTS if kind == "string" else _OF_NUMBERS) & part.keys()
    if not asked:
        return None
    if asked == {"enum"} and kind == "string":
        words = frozenset(part["enum"])
        return lambda node: node.value in words
    if asked == {"pattern"}:
        search = expression(part["pattern"]).search
        return lambda node: search(node.value) is not None
    if asked == {"format"}:
        return lambda node: is_date(node.value)
    if asked == {"minimum"}:
        least = part["minimum"]
        return lambda node: bool(node.value >= least)
    return lambda node: not check(node, part, "", schema)


def _refused(_node: Node) -> bool:
    return False


def _items(tests: Tests) -> Test:
    def canonical(node: Node) -> bool:
        for child in node.value:
            test = tests.get(child.kind, _refused)
            if test is not None and not test(child):
                return False
        return True

    return canonical
