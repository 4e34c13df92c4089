"""What the schema does not allow, put where it does: prose to `sections`, everything else under a key of its own."""

from __future__ import annotations

import re

from jdlint.finding import Span
from jdlint.names import snake
from jdlint.posting import Node, filled
from jdlint.schema import check
from jdlint.synthetic import everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jdlint.posting import Posting
    from jdlint.schema import Violation

#: Every round puts one value elsewhere; a file with more of them is no posting.
_MOST_ROUNDS = 2000
#: A text of so many words is prose.
_PROSE = 6
#: A title that nobody wrote: jdlint tells of it until somebody does.
NO_TITLE = "[[title of the job]]"
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def fit(posting: Posting, schema: dict[str, Any]) -> None:
    """Make the tree pass the schema without losing a value."""
    root = posting.root
    title = root.value.get("title")
    if title is None or not filled(title):
        span = Span(root.span.start, root.span.start)
        if title is not None:
            root.value["x-title"] = title
        root.value["title"] = Node("string", NO_TITLE, span, content=everywhere(NO_TITLE, span))
    for _ in range(_MOST_ROUNDS):
        found = check(root, schema, "", schema)
        if not found:
            return
        _settle(posting, found[0])
    for name in {violation.path.partition(".")[0].partition("[")[0] for violation in found} - {""}:
        root.value[f"x-{_slug(name)}"] = root.value.pop(name)


def _settle(posting: Posting, violation: Violation) -> None:
    node, path = violation.node, violation.path
    if violation.keyword == "additionalProperties":
        _rename(posting, violation)
    elif violation.keyword == "required":
        node.value[violation.name] = Node("string", "", Span(node.span.start, node.span.start))
    else:
        _take_out(posting, path)


def _rename(posting: Posting, violation: Violation) -> None:
    """An unknown key: prose at the top is a section, anything else gets a name that is never judged."""
    members, name = violation.node.value, violation.name
    child = members.pop(name)
    if violation.path or not _is_prose(child):
        fresh = _free(members, f"x-{_slug(name)}")
        members[fresh] = child
        return
    texts = child.value if child.kind == "sequence" else [child]
    for text in texts:
        _keep(posting, _heading(name, child), text)


def _is_prose(node: Node) -> bool:
    texts = node.value if node.kind == "sequence" else [node]
    return all(text.kind == "string" for text in texts) and any(len(text.value.split()) >= _PROSE for text in texts)


def _take_out(posting: Posting, path: str) -> None:
    """A value of the wrong form: as text of a section, else as it is, under a key of its own."""
    steps = [int(match[2]) if match[2] else match[1] for match in _STEP.finditer(path)]
    holder = posting.root
    for step in steps[:-1]:
        holder = holder.value[step]
    last = steps[-1]
    child = holder.value.pop(last)
    name = next((step for step in reversed(steps) if isinstance(step, str)), "value")
    if child.kind == "string" and filled(child):
        _keep(posting, _heading(name, child), child)
    elif child.kind != "null" and (filled(child) or child.kind not in ("string", "mapping", "sequence")):
        posting.root.value[_free(posting.root.value, f"x-{_slug(name)}")] = child


def _heading(name: str, node: Node) -> Node:
    """The name as it was written, as a heading."""
    span = node.key or Span(node.span.start, node.span.start)
    return Node("string", name, span, content=everywhere(name, span) if node.key is None else span.start)


def _keep(posting: Posting, heading: Node, text: Node) -> None:
    root = posting.root.value
    held = root.setdefault("sections", Node("sequence", [], text.span))
    if held.kind != "sequence":
        root[_free(root, "x-sections")] = root.pop("sections")
        held = root["sections"] = Node("sequence", [], text.span)
    text.key = None  # the heading tells
    held.value.append(Node("mapping", {"heading": heading, "text": text}, text.span))


def _free(members: dict[str, Node], name: str) -> str:
    """The name, with a number behind it where it is taken."""
    number, free = 2, name
    while free in members:
        free, number = f"{name}-{number}", number + 1
    return free


def _slug(name: str) -> str:
    return snake(name).replace("_", "-")[:80].strip("-") or "value"
