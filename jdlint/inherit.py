"""`[defaults]` of the configuration: fields that a posting takes over where it says nothing itself."""

from __future__ import annotations

import os

from jdlint.config import FILE_NAME
from jdlint.config_schema import node_of
from jdlint.files import glob_matches, relative
from jdlint.finding import Span
from jdlint.posting import Node, Posting
from jdlint.source import Source
from jdlint.synthetic import everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.settings import Settings

_QUOTES = (
    ('"', '"'), ("'", "'"), ('"""\n', '"""'), ('"""', '"""'), ("'''\n", "'''"), ("'''", "'''"),
)  # fmt: skip


def inherit(posting: Posting, settings: Settings) -> None:
    """Add the default fields for this posting's path; what the posting says itself wins, the longest glob next."""
    path = relative(posting.source.path, settings)
    tables = [(glob, table) for glob, table in settings["defaults"].items() if glob_matches(glob, path)]
    if not tables:
        return
    source = _configuration_of(settings)
    for glob, table in sorted(tables, key=lambda row: -len(row[0])):
        for names, value in _fields(table, ()):
            _add(posting.root, names, value, _place(source, (glob, *names)))


def _fields(table: dict[str, Any], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value with the names that lead to it."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _fields(value, (*above, name))
        else:
            yield (*above, name), value


def _add(root: Node, written: tuple[str, ...], value: Any, span: Span) -> None:
    assert span.source is not None
    node = root
    names = ".".join(written).split(".")  # a dotted key in quotes is meant as one without
    for name in names[:-1]:
        child = node.value.get(name)
        if child is None:
            child = node.value[name] = Node("mapping", {}, span)
            child.inherited = span.source
        if child.kind != "mapping":
            return
        node = child
    if names[-1] not in node.value:
        added = node_of(value)
        _settle(added, span, span.source)
        node.value[names[-1]] = added


def _settle(node: Node, span: Span, source: Source) -> None:
    """Give a node and all below it the place of the setting.

    A text that stands there as it is gets its exact place; otherwise each of its characters stands at the whole value.
    """
    node.span, node.inherited = span, source
    if node.kind == "string":
        node.content = _content(node.value, source.text[span.start : span.end], span)
    for child in node.value.values() if node.kind == "mapping" else node.value if node.kind == "sequence" else ():
        _settle(child, span, source)


def _content(value: str, written: str, span: Span) -> Any:
    for opening, closing in _QUOTES:
        at = written.find(opening + value + closing)
        if at >= 0:
            return span.start + at + len(opening)
    return everywhere(value, span)


def _configuration_of(settings: Settings) -> Source:
    path = settings.origins.get("defaults", FILE_NAME)
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return Source(os.path.relpath(path), file.read())
    except (OSError, ValueError):
        return Source(path, "")


def _place(source: Source, names: tuple[str, ...]) -> Span:
    """Where the value of a setting below `[defaults]` is written; else the start of the file."""
    from jdlint.toml_places import places

    above = ("tool", "jdlint") if os.path.basename(source.path) == "pyproject.toml" else ()
    start, end = places(source.text).get((*above, "defaults", *names), (0, 0))
    return Span(start, end, source)
