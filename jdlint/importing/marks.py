"""`x-import`: a hash of each value that an import wrote, by which the next one tells what was edited by hand."""

from __future__ import annotations

import hashlib
import json
import os

from jdlint.readers.yaml import read
from jdlint.scaffold.parts import Part, lines_of, scalar
from jdlint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from jdlint.posting import Node, Posting

MARKS = "x-import"
_NOTE = "What was imported, so that importing again changes nothing that you have edited."
_LENGTH = 11


def marked(body: str, origin: str, schema: dict[str, Any]) -> str:
    """The text of a posting with the hashes of its values behind it."""
    [posting] = read(Source(origin, body))
    hashes = {path: hashed(node) for path, node in units(posting.root, schema)}
    return f"{body}\n{block(origin, hashes)}"


def block(origin: str, hashes: dict[str, str]) -> str:
    """The lines of `x-import`, with a line end behind the last."""
    values = tuple(Part(scalar(path), value) for path, value in hashes.items())
    return "\n".join(lines_of([Part(MARKS, (Part("file", origin), Part("values", values)), _NOTE)])).rstrip() + "\n"


def units(root: Node, schema: dict[str, Any]) -> Iterator[tuple[str, Node]]:
    """The values that are compared as wholes: scalars, lists, and the members of objects that the schema has."""
    for name, node in root.value.items():
        if name in (MARKS, "version"):
            continue
        if node.kind == "mapping" and name in schema["properties"]:
            yield from ((f"{name}.{member}", child) for member, child in node.value.items())
        else:
            yield name, node


def hashed(node: Node) -> str:
    """A hash of a value; white space counts as one blank, so that wrapping lines anew is no edit."""
    text = json.dumps(_folded(node.plain()), ensure_ascii=True, sort_keys=True)
    return f"h{hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]}"


def recorded(posting: Posting) -> dict[str, str] | None:
    """The hashes that a file holds, by path; None where no import wrote it."""
    held = posting.get(f"{MARKS}.values")
    if held is None or held.kind != "mapping":
        return None
    return {path: str(node.value) for path, node in held.value.items()}


def origin_of(posting: Posting) -> str:
    """The name of the file that a file was imported from; "" where no import wrote it."""
    return posting.text(f"{MARKS}.file")


def key_of(text: str, origin: str) -> tuple[str, str] | None:
    """What a posting is known by among those of its source: the hash of its id as it was imported, else of its title.

    None where the text was not imported from a file of the name of `origin`.
    """
    posting = next(iter(read(Source(origin, text))), None)
    known = None if posting is None else recorded(posting)
    if posting is None or known is None or os.path.basename(origin_of(posting)) != os.path.basename(origin):
        return None
    return next(((name, known[name]) for name in ("id", "title") if name in known), None)


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _folded(child) for name, child in value.items()}
    if isinstance(value, list):
        return [_folded(child) for child in value]
    return " ".join(value.split()) if isinstance(value, str) else value
