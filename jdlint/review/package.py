"""The parts of a DOCX file, written back so that all others stay as they are."""

from __future__ import annotations

import zipfile
from copy import copy
from io import BytesIO

from jdlint.readers.docx_parts import BESIDE, related, xml_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_TYPES = "[Content_Types].xml"
_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
#: A day for new entries: the same input gives the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)


def unread(document: Any) -> str:
    """What in the document holds words that are not read: "headers, footnotes"."""
    found = []
    for kind, name in BESIDE.items():
        roots = (xml_of(part) for part in related(document, kind))
        if any((text.text or "").strip() for root in roots if root is not None for text in root.iter(_T)):
            found.append(name)
    return ", ".join(found)


def repacked(data: bytes, parts: Mapping[str, tuple[str, bytes]]) -> bytes:
    """The archive with `parts` (name: content type, bytes) in it; every other entry is copied as it is, in its order.

    An empty content type is for parts that need no entry of their own in the list of types.
    """
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        entries = {entry.filename: entry for entry in old.infolist()}
        for name, entry in entries.items():
            content = parts[name][1] if name in parts else old.read(entry)
            new.writestr(copy(entry), _typed(content, parts) if name == _TYPES else content)
        for name, (_, content) in parts.items():
            if name not in entries:
                added = zipfile.ZipInfo(name, _DAY)
                added.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(added, content)
    return stream.getvalue()


def _typed(content: bytes, parts: Mapping[str, tuple[str, bytes]]) -> bytes:
    """The list of content types with those of new parts."""
    from lxml import etree

    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    known = {(row.get("PartName") or "").lower() for row in root}
    for name, (kind, _) in parts.items():
        if kind and f"/{name}".lower() not in known:
            etree.SubElement(root, root.tag.replace("Types", "Override"), PartName=f"/{name}", ContentType=kind)
            changed = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            content = bytes(changed)
    return content


__all__ = ["repacked", "unread"]
