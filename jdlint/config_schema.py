"""What a configuration may hold: judged by schemas/config.schema.json, told in plain words."""

from __future__ import annotations

from jdlint.finding import Span
from jdlint.posting import Node
from jdlint.rule import suggestion
from jdlint.schema import Violation, load_schema, violations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NOWHERE = Span(0, 0)
_WORDS = {
    "string": "a text", "array": "a list", "object": "a table", "boolean": "true or false", "integer": "a whole number",
}  # fmt: skip


def first_fault(table: dict[str, Any]) -> tuple[str, str, str] | None:
    """The first thing wrong with a table: its dotted key, what is wrong, and a hint; None when all is well."""
    schema = load_schema("config")
    for violation in violations(node_of(table), schema):
        if violation.keyword == "additionalProperties":
            known = list(violation.part["properties"])
            where = f" in {violation.path}" if violation.path else ""
            hint = suggestion(violation.name, known) or "the keys: " + ", ".join(known)
            return _join(violation.path, violation.name), f"there is no setting '{violation.name}'{where}", hint
        return violation.path, f"{violation.path} {_expected(violation)}", "see `jdlint schema config`"
    return _field_for_glob(table.get("defaults", {}))


def _field_for_glob(defaults: dict[str, Any]) -> tuple[str, str, str] | None:
    """A field of postings where `[defaults]` has globs: no file would ever match it."""
    fields = load_schema("posting")["properties"] if defaults else {}
    for name in defaults:
        if name in fields:
            return f"defaults.{name}", f"defaults.{name}: defaults go by glob", f'write [defaults."**"] above {name}'
    return None


def node_of(value: Any) -> Node:
    """Plain data as a tree without places, for the validator."""
    if isinstance(value, dict):
        return Node("mapping", {str(name): node_of(child) for name, child in value.items()}, _NOWHERE)
    if isinstance(value, list):
        return Node("sequence", [node_of(child) for child in value], _NOWHERE)
    if isinstance(value, bool):
        return Node("boolean", value, _NOWHERE)
    if isinstance(value, int):
        return Node("integer", value, _NOWHERE)
    if isinstance(value, float):
        return Node("number", value, _NOWHERE)
    return Node("null", None, _NOWHERE) if value is None else Node("string", str(value), _NOWHERE)


def _expected(violation: Violation) -> str:
    part = violation.part
    if "enum" in part:
        return "must be one of " + ", ".join(map(str, part["enum"]))
    if violation.keyword == "format":
        return "must be a day, written YYYY-MM-DD"
    if violation.keyword == "minimum":
        return f"must be {part['minimum']} or more"
    kind = part.get("type")
    return f"must be {_WORDS.get(str(kind), 'of another kind')}"


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
