"""Nothing is dropped: every word that a reader of the file sees is somewhere in the posting, in every prose format."""

from __future__ import annotations

import io
import re
from functools import cache
from html import unescape

import pytest
from markdown_it import MarkdownIt

from jdlint.posting import Field, leaves
from jdlint.readers import read
from scripts.measure_ads import ads

WORD = re.compile(r"[^\W_]+")
#: The written ads; those in Markdown are also made into the other formats.
ADS = [ad for ad in ads() if ad.written]


@cache
def html_of(text):
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(text)


def visible(page):
    return unescape(re.sub(r"<[^<>]*>", " ", page))


def kept(data, format):
    """The words of the values, and of the headings and labels that fields stand under."""
    source, [posting] = read(data, f"ad.{format}", format)
    values = " ".join(str(field.node.value) for field in leaves(Field("", posting.root)))
    return values + " " + visible(" ".join(source.slice(key) for key in keys(posting.root)))


def keys(node):
    if node.key is not None:
        yield node.key
    children = node.value.values() if node.kind == "mapping" else node.value if node.kind == "sequence" else ()
    for child in children:
        yield from keys(child)


def document(page):
    docx = pytest.importorskip("docx")
    made = docx.Document()
    for tag, line in re.findall(r"<(h\d|li|p|td|th)>(.*?)</\1>", page, re.DOTALL):
        style = {"h": f"Heading {tag[1:]}", "l": "List Bullet"}.get(tag[0])
        made.add_paragraph(visible(line), style=style)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def lost(shown, data, format):
    have = set(WORD.findall(kept(data, format)))
    return [word for word in WORD.findall(shown) if word not in have]


@pytest.mark.parametrize("ad", ADS, ids=lambda ad: ad.name)
def test_every_word_is_in_the_tree(ad):
    text = ad.text
    if ad.format == "txt":
        assert lost(text, text.encode(), "text") == []
        page = "".join(f"<p>{line}</p>" for line in text.replace("&", "&amp;").replace("<", "&lt;").splitlines())
    else:
        page = html_of(text)
        assert lost(visible(page), text.encode(), "markdown") == []
    assert lost(visible(page), f"<title>Ad</title><body>{page}".encode(), "html") == []
    assert lost(" ".join(visible(line) for line in re.findall(r"<(?:h\d|li|p|td|th)>(.*?)</", page, re.DOTALL)),
                document(page), "docx") == []  # fmt: skip
