"""Fixes for values of YAML that have to stand in quotes and do not."""

from __future__ import annotations

from jdlint.expressions import Lazy
from jdlint.finding import Edit, Fix, Span

#: A key or a dash with a value of one line that begins with a letter and holds a colon that reads as another key's,
#: or that begins with a sign of which YAML makes something else.
_VALUE = Lazy(
    r"[ \t]{0,80}(?:-[ \t]{1,8})?(?:[^\W\d][\w-]{0,40}(?: [\w-]{1,20}){0,3}:[ \t]{1,8})"
    r"(?P<value>\w[^\r\n#]{0,400}?:[ \t][^\r\n#]{0,400}?|\{\{[^\r\n#]{1,400}?|[@`%][^\r\n#]{0,400}?)"
    r"[ \t]{0,80}(?=\r?\n|\Z)",
    flags=0,
)


def quoted_value(text: str, place: int) -> Fix | None:
    """An unsafe fix that puts the value on the line of `place` in quotes, if it looks like one that lacks them."""
    found = _VALUE.match(text, max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1)
    if found is None or found["value"].endswith(("'", '"', ":")):
        return None
    return Fix([Edit(Span(*found.span("value")), in_quotes(found["value"]))], "unsafe")


def in_quotes(text: str) -> str:
    """A text of one line as a scalar of YAML and JSON in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


__all__ = ["in_quotes", "quoted_value"]
