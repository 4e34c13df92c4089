"""Whatever stands in a posting is text in every format: nothing of it is a mark, a tag, a link or a command there."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as xml
import zipfile

import docx
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jdlint.render.document import line
from tests.render.pages import made
from tests.reports.pages import Page
from tests.reports.test_hostile import NASTY

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


def posting(words: str) -> dict[str, object]:
    """A posting with hostile words wherever a format prints some."""
    return {
        "kind": "posting",
        "title": words,
        "id": words,
        "language": words,
        "occupation": words,
        "employer": {
            "name": words,
            "url": words,
            "about": words,
            "department": words,
            "team": words,
            "industry": words,
        },
        "locations": [{"city": words, "street": words, "region": words, "country": words, "postal_code": words}],
        "workplace": {"type": "remote", "eligible_regions": [words], "reports_to_region": words},
        "employment": {"type": words, "schedule": words, "start_date": words, "duration": words, "reports_to": words},
        "compensation": {
            "currency": words,
            "period": words,
            "min": 1,
            "max": 2.5,
            "bonus": words,
            "notes": words,
            "ranges": [{"label": words, "regions": [words], "min": 1}],
        },
        "summary": words,
        "duties": [words, {"name": words, "text": words}],
        "skills": [words],
        "qualifications": {"required": [words], "preferred": [words]},
        "education": {"level": words, "field": words},
        "tools": [{"category": words, "items": [words, words]}],
        "benefits": [{"kind": words, "text": words}],
        "application": {"how_to": words, "url": words, "email": words, "contact": words},
        "dates": {"posted": words, "closes": words},
        "statements": {"privacy": words},
        "faq": [{"question": words, "answer": words}],
        "sections": [{"heading": words, "text": words}],
        f"x-{words}": words,
        words: words,
    }


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


def hold(words: str, *, files: bool) -> None:
    data = posting(words)
    said = line(words.strip())
    hold_html(str(made(data, "html")), said)
    hold_markdown(str(made(data, "markdown")), said)
    text = str(made(data, "text"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    things = json.loads(str(made(data, "jsonld")))
    for thing in things if isinstance(things, list) else [things]:
        hold_fragment(thing.get("description", ""))
        hold_fragment(thing.get("mainEntity", [{}])[0].get("acceptedAnswer", {}).get("text", ""))
    root = xml.fromstring(str(made(data, "indeed-xml")))
    hold_fragment(root.findtext("job/description") or "")
    assert line(root.findtext("job/title") or "") == said
    assert "<" not in (root.findtext("job/url") or "")
    if files:
        hold_docx(bytes(made(data, "docx")), said)
        hold_pdf(bytes(made(data, "pdf")))


@pytest.mark.parametrize("words", [*NASTY, *MORE])
def test_none_of_these_words_acts(words):
    hold(f"He {words} x", files=True)
    hold(words, files=False)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=HOSTILE)
def test_no_words_act(words):
    hold(f"He {words} x", files=False)
