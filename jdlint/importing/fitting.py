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
    _drop_empty(posting)
    _open_groups(root)
    title = root.value.get("title")
    if title is None or not filled(title):
        span = Span(root.span.start, root.span.start)
        if title is not None:
            root.value["x-title"] = title
        root.value["title"] = Node("string", NO_TITLE, span, content=everywhere(NO_TITLE, span))
    for _ in range(_MOST_ROUNDS):
        found = check(root, schema, "", schema)
        if not found:
            break
        _settle(posting, found[0])
    for name in {violation.path.partition(".")[0].partition("[")[0] for violation in found} - {""}:
        root.value[f"x-{_slug(name)}"] = root.value.pop(name)
    for name, node in list(root.value.items()):
        if node.kind in ("mapping", "sequence") and not node.value:
            del root.value[name]


def _drop_empty(posting: Posting) -> None:
    """A heading with nothing below it is kept as one; an empty key says nothing, nor does one of front matter."""
    root = posting.root.value
    for name, node in list(root.items()):
        if node.kind == "mapping":
            node.value = {key: child for key, child in node.value.items() if filled(child) or key.startswith("x-")}
        if name.startswith("x-") or name == "title" or filled(node):
            continue
        del root[name]
        is_heading = node.span.start == node.span.end
        if node.key is not None and is_heading and posting.format not in ("yaml", "json"):
            _keep(posting, _heading(posting, name, node), None)


def _open_groups(root: Node) -> None:
    """Objects such as {title, items} in a list of texts: the title and its items become items of the list."""
    lists = [root.value.get("duties"), root.value.get("benefits")]
    qualifications = root.value.get("qualifications")
    if qualifications is not None and qualifications.kind == "mapping":
        lists += qualifications.value.values()
    for held in lists:
        if held is not None and held.kind == "sequence":
            held.value[:] = [text for item in held.value for text in _opened(item)]


def _opened(item: Node) -> list[Node]:
    if item.kind != "mapping" or "text" in item.value:
        return [item]
    members = list(item.value.values())
    texts = [text for member in members for text in (member.value if member.kind == "sequence" else [member])]
    return texts if all(text.kind == "string" for text in texts) else [item]


def _settle(posting: Posting, violation: Violation) -> None:
    node, path = violation.node, violation.path
    if violation.keyword == "additionalProperties":
        _rename(posting, violation)
    elif violation.keyword == "required":
        node.value[violation.name] = Node("string", "", Span(node.span.start, node.span.start))
    else:
        _take_out(posting, path)


def _rename(posting: Posting, violation: Violation) -> None:
    """An unknown key: prose at the top is a section, but for a page's own; else a name that is never judged."""
    members, name = violation.node.value, violation.name
    child = members.pop(name)
    of_page = posting.format == "markdown" and snake(name) in violation.part.get("x-page-keys", ())
    if violation.path or of_page or not _is_prose(child):
        fresh = _free(members, f"x-{_slug(name)}")
        members[fresh] = child
        return
    texts = child.value if child.kind == "sequence" else [child]
    for text in texts:
        _keep(posting, _heading(posting, name, child), text)


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
        _keep(posting, _heading(posting, name, child), child)
    elif child.kind != "null" and (filled(child) or child.kind not in ("string", "mapping", "sequence")):
        posting.root.value[_free(posting.root.value, f"x-{_slug(name)}")] = child


def _heading(posting: Posting, name: str, node: Node) -> Node:
    """What a value stands under, as a heading."""
    if node.key is None or node.inherited is not None:
        span = Span(node.span.start, node.span.start)
        return Node("string", name, span, content=everywhere(name, span))
    written = posting.source.slice(node.key)
    lead = len(written) - len(written.lstrip("\"' "))
    return Node("string", written.strip("\"' "), node.key, content=node.key.start + lead)


def _keep(posting: Posting, heading: Node, text: Node | None) -> None:
    root, entry = posting.root.value, {"heading": heading}
    if text is not None:
        text.key = None  # the heading tells
        entry["text"] = text
    held = root.setdefault("sections", Node("sequence", [], heading.span))
    if held.kind != "sequence":
        root[_free(root, "x-sections")] = root.pop("sections")
        held = root["sections"] = Node("sequence", [], heading.span)
    held.value.append(Node("mapping", entry, heading.span))


def _free(members: dict[str, Node], name: str) -> str:
    """The name, with a number behind it where it is taken."""
    number, free = 2, name
    while free in members:
        free, number = f"{name}-{number}", number + 1
    return free


def _slug(name: str) -> str:
    return snake(name).replace("_", "-")[:80].strip("-") or "value"
