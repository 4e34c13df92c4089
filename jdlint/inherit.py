"""`[defaults]` of the configuration: fields that a posting takes over where it says nothing itself."""

from __future__ import annotations

import os
import re

from jdlint.config import FILE_NAME
from jdlint.config_schema import node_of
from jdlint.files import glob_matches, relative
from jdlint.finding import Span
from jdlint.posting import Node, OffsetMap, Posting
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.settings import Settings


def inherit(posting: Posting, settings: Settings) -> None:
    """Add the default fields for this posting's path; what the posting says itself wins, the longest glob next."""
    path = relative(posting.source.path, settings)
    tables = [(glob, table) for glob, table in settings["defaults"].items() if glob_matches(glob, path)]
    source: Source | None = None
    for glob, table in sorted(tables, key=lambda row: -len(row[0])):
        source = source or _configuration_of(settings)
        for names, value in _fields(table, ()):
            _add(posting.root, names, value, source, glob)


def _fields(table: dict[str, Any], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value with its path; dotted keys and tables are the same thing."""
    for name, value in table.items():
        names = (*above, *name.split("."))
        if isinstance(value, dict):
            yield from _fields(value, names)
        else:
            yield names, value


def _add(root: Node, names: tuple[str, ...], value: Any, source: Source, glob: str) -> None:
    node = root
    span = _place(source, glob, names)
    for name in names[:-1]:
        child = node.value.get(name)
        if child is None:
            child = node.value[name] = Node("mapping", {}, span)
            child.inherited = source
        if child.kind != "mapping":
            return
        node = child
    if names[-1] not in node.value:
        added = node_of(value)
        _settle(added, span, source)
        node.value[names[-1]] = added


def _settle(node: Node, span: Span, source: Source) -> None:
    """Give a node and all below it the place of the setting.

    A text that stands there as it is gets its exact place; otherwise each of its characters stands at the whole value.
    """
    node.span, node.inherited = span, source
    written = source.text[span.start : span.end]
    if node.kind == "string" and node.value and written in (f'"{node.value}"', f"'{node.value}'"):
        node.content = span.start + 1
    elif node.kind == "string":
        node.content = lambda: OffsetMap([(0, span.start, span.end - span.start)])
    for child in node.value.values() if node.kind == "mapping" else node.value if node.kind == "sequence" else ():
        _settle(child, span, source)


def _configuration_of(settings: Settings) -> Source:
    path = settings.origins.get("defaults", FILE_NAME)
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return Source(os.path.relpath(path), file.read())
    except (OSError, ValueError):
        return Source(path, "")


def _place(source: Source, glob: str, names: tuple[str, ...]) -> Span:
    """Where the setting's value is written: behind `key =` below the table's header; else the start of the file."""
    start = source.text.find(glob)
    last = re.escape(names[-1])
    key = re.compile(rf"^[ \t]*(?:[\w.\"']{{1,80}}\.)?[\"']?{last}[\"']?[ \t]*=[ \t]*", re.MULTILINE)
    match = key.search(source.text, max(start, 0))
    if match is None:
        return Span(0, 0, source)
    line_end = source.text.find("\n", match.end())
    line_end = len(source.text) if line_end < 0 else line_end
    value = source.text[match.end() : line_end]
    return Span(match.end(), match.end() + len(value.rstrip()), source)
