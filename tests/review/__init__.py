"""Documents to review, and what is to be seen in them: each character with all that decides how it looks.

This reads the XML anew, so that it does not believe what it tests.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from functools import cache
from io import BytesIO

from hypothesis import strategies as st
from lxml import etree

from jdlint.config import Configurations
from jdlint.report import Report
from jdlint.review import reviewed
from jdlint.run import Run
from jdlint.settings import Settings

DAY = "2026-11-23"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = f'xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="{_OFFICE}"'
_DEFAULTS = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.title().replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "heading 1", "List Bullet")
)
_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_HOLDING = ("p", "hyperlink", "ins", "sdtContent", "fldSimple")
_GONE = ("del", "moveFrom")
_SIGNS = {"tab": "\t", "br": "\u2028", "noBreakHyphen": "\u2011"}


def local(element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def attribute(element, name: str) -> str:
    return element.get(f"{{{W}}}{name}", "")


def body_of(data: bytes):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml")).find(f"{{{W}}}body")


def comments_of(data: bytes) -> dict[str, tuple[str, str]]:
    """Author and text of each comment, by its id."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if "word/comments.xml" not in archive.namelist():
            return {}
        root = etree.fromstring(archive.read("word/comments.xml"))
    return {
        attribute(comment, "id"): (
            attribute(comment, "author"),
            "\n".join("".join(paragraph.itertext(f"{{{W}}}t")) for paragraph in comment),
        )
        for comment in root
    }


def looks(data: bytes, without: Iterable[str] = ()) -> list[tuple[str, ...]]:
    """Every character of the body with its formatting and all around it, without jdlint's comments and those named."""
    own = {name for name, (author, _) in comments_of(data).items() if author == "jdlint"}.union(without)
    return list(_looks(body_of(data), (), own))


def _looks(element, around, own):
    for child in element:
        name = local(child)
        if name == "rPr" and local(element) == "r":
            continue
        if name in _MARKS and attribute(child, "id") in own:
            continue
        if name == "r" and len(child) and all(_is_own(part, own) for part in child):
            continue
        if name == "t":
            yield from ((*around, character) for character in child.text or "")
        elif name == "r":
            properties = child.find(f"{{{W}}}rPr")
            shown = "" if properties is None else etree.tostring(properties, method="c14n").decode()
            yield from _looks(child, (*around, shown), own)
        elif len(child) or name in _HOLDING:
            start = f"{name} {sorted(child.attrib.items())}"
            yield (*around, start)
            yield from _looks(child, (*around, start), own)
        else:
            yield (*around, etree.tostring(child, method="c14n").decode())


def _is_own(element, own) -> bool:
    name = local(element)
    return name == "rPr" or (name == "commentReference" and attribute(element, "id") in own)


def marked(data: bytes) -> dict[str, str]:
    """The words inside the marks of each comment, by its id; ends of paragraphs are left out."""
    found: dict[str, str] = {}
    open_now: set[str] = set()
    references: set[str] = set()
    for element in _reading(body_of(data)):
        name, identity = local(element), attribute(element, "id")
        if name == "commentRangeStart":
            assert identity not in found, "a comment that starts twice"
            open_now.add(identity)
            found[identity] = ""
        elif name == "commentRangeEnd":
            open_now.remove(identity)
        elif name == "commentReference":
            references.add(identity)
        else:
            text = (element.text or "") if name == "t" else _SIGNS.get(name, "")
            for key in open_now:
                found[key] += text
    assert not open_now
    assert references == found.keys()
    return found


def _reading(element):
    for child in element:
        if local(child) in _GONE or local(child) in ("pPr", "rPr"):
            continue
        yield child
        yield from _reading(child)


@cache
def _run(profile: str, place: tuple[str, ...]) -> tuple[Run, Settings]:
    configurations = Configurations({"as_of": DAY, "profile": profile, "place": list(place)}, isolated=True)
    made = Run(configurations)
    made.with_sheets = True
    return made, configurations.settings_for("a.docx")


def checked(data: bytes, profile: str = "default", place: tuple[str, ...] = ()):
    """The result of checking a document, and the report of it."""
    made, settings = _run(profile, place)
    result = made.check_bytes(data, "a.docx", settings, True)
    report = Report(as_of=DAY, profile=profile)
    report.add(result)
    return result, report


def review(data: bytes, **settings) -> bytes:
    """The reviewed document."""
    return reviewed(data, *checked(data, **settings))[0]


def saved(document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def document(*body: str, header: str = "", comments: int = 0) -> bytes:
    """A small document of raw XML; it has as many comments of a person, with the ids from 0."""
    texts = (paragraph(run(words(f"Remark {number}"))) for number in range(comments))
    remarks = "".join(
        f'<w:comment w:id="{number}" w:author="Ada" w:initials="A">{text}</w:comment>'
        for number, text in enumerate(texts)
    )
    parts = {"header1": ("header", "hdr", paragraph(run(words(header))))} if header else {}
    if comments:
        parts["comments"] = ("comments", "comments", remarks)
    sections = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>' if header else ""
    return packed(f"<w:body>{''.join(body)}{sections}</w:body>", parts)


def packed(body: str, parts: dict[str, tuple[str, str, str]]) -> bytes:
    """A package of a document and parts beside it: name (kind of relation, root element, content)."""
    related = {"styles": ("styles", "styles", STYLES), **parts}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, (kind, _, _) in {"document": ("document.main", "", ""), **related}.items()
    )
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for name, (kind, _, _) in related.items()
    )
    main = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{_DEFAULTS}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{main}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {_SPACES}>{body}</w:document>",
        **{f"word/{name}.xml": f"<w:{root} {_SPACES}>{xml}</w:{root}>" for name, (_, root, xml) in related.items()},
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return stream.getvalue()


def paragraph(*inline: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(inline)}</w:p>"


def run(*content: str, look: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{''.join(content)}</w:r>"


def words(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


def table(*cells: str) -> str:
    row = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{row}</w:tr></w:tbl>"


def box(*paragraphs: str) -> str:
    inside = "".join(paragraphs)
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"


LOOKS = ["", "<w:b/>", "<w:i/>", '<w:color w:val="FF0000"/>', '<w:b/><w:sz w:val="30"/>']
#: Words in which jdlint finds something, whole and cut, among others.
TEXTS = [
    "TBD", "TB", "D", "rock", "star", "rockstar", "He ", "he will", " young ", "digital native", "s", "ninja", " a ",
    "Duties", "Requirements", "You give medication", "$40 an hour", "we work ", "\u00e9\U0001f600", "  ", "salary: ",
    ".",
]  # fmt: skip
content = st.one_of(
    st.sampled_from(TEXTS).map(words),
    st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>", "<w:softHyphen/>"]),
)
runs = st.builds(
    lambda parts, look: run(*parts, look=look), st.lists(content, min_size=1, max_size=4), st.sampled_from(LOOKS)
)
several = st.lists(runs, min_size=1, max_size=3).map("".join)
_CHANGE = 'w:id="9" w:author="Ada" w:date="2026-01-01T00:00:00Z"'
wrapped = st.one_of(
    several.map(lambda inner: f'<w:hyperlink w:anchor="there">{inner}</w:hyperlink>'),
    several.map(lambda inner: f"<w:ins {_CHANGE}>{inner}</w:ins>"),
    several.map(lambda inner: f"<w:moveTo {_CHANGE}>{inner}</w:moveTo>"),
    several.map(
        lambda inner: f"<w:del {_CHANGE}>{inner.replace('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>"
    ),
    several.map(lambda inner: f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"),
    several.map(lambda inner: f'<w:fldSimple w:instr="DATE">{inner}</w:fldSimple>'),
    several.map(lambda inner: f'<w:hyperlink w:anchor="x"><w:ins {_CHANGE}>{inner}</w:ins></w:hyperlink>'),
)
inline = st.one_of(runs, runs, wrapped)
plain = st.builds(
    lambda parts, style: paragraph(*parts, style=style),
    st.lists(inline, max_size=5),
    st.sampled_from(["", "", "Title", "Heading1", "ListBullet"]),
)
remarked = st.lists(inline, min_size=1, max_size=3).map(
    lambda parts: paragraph(
        '<w:commentRangeStart w:id="0"/>',
        *parts,
        '<w:commentRangeEnd w:id="0"/>',
        run('<w:commentReference w:id="0"/>'),
    )
)
boxed = st.builds(
    lambda before, inner: paragraph(before, run(words("see "), box(*inner))),
    runs,
    st.lists(plain, min_size=1, max_size=2),
)
tables = st.recursive(
    st.lists(plain, min_size=1, max_size=3).map(lambda cells: table(*cells)),
    lambda inner: st.builds(lambda one, other: table(one + paragraph(), other), inner, plain),
    max_leaves=3,
)
controls = st.lists(plain, min_size=1, max_size=2).map(
    lambda inner: f"<w:sdt><w:sdtPr/><w:sdtContent>{''.join(inner)}</w:sdtContent></w:sdt>"
)
flat = [plain, plain, tables, controls]


def _documents(*kinds) -> st.SearchStrategy[bytes]:
    return st.builds(
        lambda first, rest, header: document(*rest[:2], first, *rest[2:], header=header, comments=1),
        remarked,
        st.lists(st.one_of(*kinds), min_size=1, max_size=6),
        st.sampled_from(["", "Elm Hospital"]),
    )


without_boxes = _documents(*flat)
documents = _documents(*flat, boxed)
