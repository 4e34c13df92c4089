"""Whatever stands in a posting is text in every format: nothing of it is a mark, a tag, a link or a command there."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as xml
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jdlint.render.document import line
from jdlint.schema import load_schema, resolve
from tests.render.pages import made
from tests.reports.pages import Page
from tests.reports.test_hostile import NASTY

SCHEMA = load_schema("posting")
MORE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "javascript:alert(1)",
    "[a](javascript:alert(1))",
    "<javascript:x>",
    "data:text/html,x",
    "https://elm.example/a?b=1&c=<d>\"'",
    "https://elm.example/)]",
    "<https://elm.example> x@elm.example",
    "mailto:x@elm.example?body=y",
    "{% include x %}",
    "{{ site.x }}",
    "{#x#}",
    "#set page(width: 1pt)",
    '#panic("x")',
    "$ x $ @label <label>",
    "\\input{x}",
    "---",
    "***",
    "===",
    "+ x",
    "* x",
    "1) x",
    "12. x",
    "# x",
    "> x",
    ": x",
    "    x",
    "\t- x",
    "| a | b |\n|---|---|",
    "[1]: https://elm.example",
    "[^1]: x",
    "~~~\nx",
    "<![CDATA[x]]>",
    "<?php x ?>",
    "&#60;",
    "\u200fabc\u200e",
    "\u061c",
    "‏",
    "日本語",
    "\U0001f600",
    "a  b\n\n\n- c\n\n1. d",
    "x" * 3000,
]
HOSTILE = st.lists(st.one_of(st.sampled_from([*NASTY, *MORE]), st.text(max_size=8)), min_size=1, max_size=4).map(
    " ".join
)
FRAGMENT = {"p", "strong", "br", "ul", "ol", "li", "a"}
TAGS = FRAGMENT | {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "script",
    "body",
    "main",
    "article",
    "h1",
    "h2",
    "h3",
    "section",
    "dl",
    "div",
    "dt",
    "dd",
}
LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def filled(part: dict[str, Any], words: str) -> Any:
    """A value for a part of the schema in which every text, of whatever kind, is the words, and so is a free key."""
    part = resolve(part, SCHEMA)
    if "anyOf" in part:
        branches = [filled(branch, words) for branch in part["anyOf"]]
        return max(branches, key=lambda value: isinstance(value, dict | list))
    if "properties" in part:
        members = {name: filled(child, words) for name, child in part["properties"].items()}
        free = [filled(child, words) for child in part.get("patternProperties", {}).values() if child]
        return members | ({words: free[0], "50": free[0]} if free else {})
    if "items" in part:
        return [filled(part["items"], words)]
    kinds = part.get("type", "string")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    return {"integer": 1, "number": 2.5, "boolean": True}.get(kind, words)


def posting(words: str, kind: str = "posting") -> dict[str, Any]:
    """A posting with hostile words in every field of the schema; lists of objects also hold a bare text."""
    data = filled(SCHEMA, words)
    for held in (data, data["qualifications"]):
        for name, value in held.items():
            if name not in ("locations", "tools", "faq", "citations", "sections") and isinstance(value, list):
                held[name] = [words, *value]
    # What decides on what is printed at all; that these hold other words is another test's.
    data |= {"kind": kind, "status": "open", "audience": "external", "version": 1}
    data["workplace"]["type"] = "remote"
    return data | {f"x-{words}": words, words: words}


def leaves_of(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every text of a posting."""
    if isinstance(value, dict | list):
        rows = value.items() if isinstance(value, dict) else enumerate(value)
        for key, child in rows:
            yield from leaves_of(child, (*path, key))
    elif isinstance(value, str):
        yield path


def bare(text: str) -> str:
    """Words as a test compares them: without blanks."""
    return re.sub(r"\s+", "", text)


def links_of(page: Page) -> list[str]:
    return [at["href"] or "" for _, at in page.tags if "href" in at]


def hold_fragment(html: str) -> None:
    page = Page(html)
    assert page.faults == []
    assert page.names() <= FRAGMENT
    assert [at for tag, at in page.tags if at and (tag != "a" or list(at) != ["href"])] == []
    assert [link for link in links_of(page) if not LINK.fullmatch(link)] == []


def hold_html(html: str, words: str) -> None:
    page = Page(html)
    assert [fault for fault in page.faults if "leads nowhere" not in fault] == []
    assert page.names() <= TAGS
    assert all(at == {"type": "application/ld+json"} for tag, at in page.tags if tag == "script")
    assert {name for _, at in page.tags for name in at} <= {
        "lang",
        "dir",
        "charset",
        "name",
        "content",
        "http-equiv",
        "type",
        "href",
    }
    assert [link for link in links_of(page) if not LINK.fullmatch(link)] == []
    assert bare(words) in bare(page.text)
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(scripts) == html.count("<script") == html.count("</script")
    for script in scripts:
        json.loads(script)
        assert not re.search("[<>&\u2028\u2029]", script)


def hold_markdown(text: str, words: str) -> None:
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text).replace("<br />", "<br>")
    page = Page(html)
    assert page.faults == []
    assert page.names() <= FRAGMENT | {"h1", "h2", "h3"}
    assert all(LINK.fullmatch(link) for link in links_of(page))
    assert not re.search(r"\{\{|\{%|\{#|<!--", text)
    assert bare(words) in bare(page.text)


def hold_docx(data: bytes, words: str) -> None:
    document = docx.Document(io.BytesIO(data))
    assert bare(words) in bare("".join(paragraph.text for paragraph in document.paragraphs))
    assert all(LINK.fullmatch(one.target_ref) for one in document.part.rels.values() if one.is_external)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"instrText" not in archive.read("word/document.xml")
        assert b"fldSimple" not in archive.read("word/document.xml")


def hold_pdf(data: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(data))
    root = reader.root_object
    assert {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(root) <= {"/Names"}
    assert not re.search(rb"/(?:JavaScript|JS|Launch|EmbeddedFile)\b", data)
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            action = annotation.get_object()["/A"]
            assert action["/S"] == "/URI"
            assert LINK.fullmatch(str(action["/URI"]))


def hold(words: str, *, files: bool, kind: str = "posting") -> None:
    """Nothing of the words acts in any format, from whatever field it came."""
    data = posting(words, kind)
    said = line(words.strip())
    hold_html(str(made(data, "html")), said)
    hold_markdown(str(made(data, "markdown")), said)
    text = str(made(data, "text"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    if kind == "posting":
        hold_data(data, said)
    if files:
        hold_docx(bytes(made(data, "docx")), said)
        hold_pdf(bytes(made(data, "pdf")))


def hold_data(data: dict[str, Any], said: str) -> None:
    written = str(made(data, "jsonld"))
    assert "<" not in written  # it may be put into a page as it is
    things = json.loads(written)
    for thing in things if isinstance(things, list) else [things]:
        hold_fragment(thing.get("description", ""))
        hold_fragment(thing.get("mainEntity", [{}])[0].get("acceptedAnswer", {}).get("text", ""))
    root = xml.fromstring(str(made(data, "indeed-xml")))
    hold_fragment(root.findtext("job/description") or "")
    assert not said or line(root.findtext("job/title") or "") == said
    assert "<" not in (root.findtext("job/url") or "")


@pytest.mark.parametrize("words", [*NASTY, *MORE])
def test_none_of_these_words_acts(words):
    hold(f"He {words} x", files=True)
    hold(words, files=False)
    for kind in ("description", "role"):
        hold(f"He {words} x", files=False, kind=kind)


def test_the_hostile_posting_has_every_text_of_the_schema():
    """Each of the fields that are printed is looked at alone, so that none hides behind another."""
    words = "He <b>x</b> & {{y}}"
    paths = list(leaves_of(posting(words)))
    assert len(paths) > 100
    shown = 0
    for path in paths:
        data = posting("He")
        node: Any = data
        for key in path[:-1]:
            node = node[key if key in node or isinstance(key, int) else "He"]
        node[path[-1]] = words
        if path[0] in ("kind", "status", "audience") or path == ("workplace", "type"):
            continue
        html = str(made(data, "html"))
        shown += "&lt;b&gt;x" in html
        hold_html(html, "He")
        hold_markdown(str(made(data, "markdown")), "He")
        hold_data(data, "")
    assert shown > 60


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=HOSTILE)
def test_no_words_act(words):
    hold(f"He {words} x", files=False)
