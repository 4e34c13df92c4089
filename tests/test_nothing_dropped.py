"""Nothing is dropped: every word that a reader of the file sees is somewhere in the posting, in every prose format."""

from __future__ import annotations

import io
import json
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


#: What may stand in the body of a page around an ad that only its JSON-LD holds.
BANNER = "<h2>We use cookies</h2><p>We use cookies to improve your experience and to show advertising.</p><p>Accept</p>"
PART = "<h1>Barista</h1><h2>Requirements</h2><ul><li>Food card</li></ul>"
RECORD = {
    "@context": "https://schema.org/", "@type": "JobPosting", "title": "Barista (Downtown)",
    "description": "<p>Wonderful zebra workplace.</p><ul><li>Duties: polish xylophones</li></ul>",
    "qualifications": "Quokka certificate", "responsibilities": "Polish xylophones daily", "skills": ["Latte", "Sums"],
    "educationRequirements": {"@type": "Credential", "credentialCategory": "postgraduate degree"},
    "experienceRequirements": "Years behind a counter", "specialCommitments": "VeteranCommit",
    "hiringOrganization": {"@type": "Organization", "name": "Blue Door", "description": "A nonprofit of otters"},
    "sensoryRequirement": "Must smell coffee", "physicalRequirement": "Lift sacks", "relevantOccupation": "Waiter",
    "jobBenefits": "Free beans", "workHours": "Mornings",
}  # fmt: skip


def page_with(record, body):
    script = json.dumps(record).replace("</", "<\\/")
    return f'<html><head><script type="application/ld+json">{script}</script></head><body>{body}</body></html>'


def strings(value):
    """The texts of a record, names of types apart."""
    if isinstance(value, dict):
        return " ".join(strings(child) for name, child in value.items() if not name.startswith("@"))
    return " ".join(map(strings, value)) if isinstance(value, list) else value


@pytest.mark.parametrize("body", [BANNER, PART, BANNER + PART, ""])
def test_every_word_of_json_ld_is_in_the_tree(body):
    assert lost(f"{visible(strings(RECORD))} {visible(body)}", page_with(RECORD, body).encode(), "html") == []


@pytest.mark.parametrize("ad", [ad for ad in ADS if ad.format != "txt"], ids=lambda ad: ad.name)
@pytest.mark.parametrize("body", [BANNER, PART])
def test_every_word_of_an_ad_in_json_ld_is_in_the_tree(ad, body):
    record = {"@type": "JobPosting", "title": "Barista", "description": html_of(ad.text)}
    found = lost(visible(html_of(ad.text)), page_with(record, body).encode(), "html")
    assert found == []


def test_a_banner_is_no_part_of_an_ad_and_the_ad_is_read_from_its_json_ld():
    record = {**RECORD, "description": "<h3>Duties</h3><ul><li>Polish xylophones</li></ul><p>Apply by mail.</p>"}
    _, [posting] = read(page_with(record, BANNER).encode(), "ad.html", "html")
    tree = posting.root.plain()
    assert tree["duties"] == ["Polish xylophones"]
    assert "We use cookies" in tree["x-page"]
    assert not any("cookies" in str(value) for name, value in tree.items() if name != "x-page")


def test_what_a_page_shows_with_other_words_does_not_stand_twice():
    record = {
        "@type": "JobPosting",
        "title": "Barista",
        "description": "<p>You make coffee and tea for all our guests</p>",
    }
    body = "<h1>Barista</h1><h2>Duties</h2><ul><li>You make coffee and tea for all of our guests</li></ul>"
    _, [posting] = read(page_with(record, body).encode(), "ad.html", "html")
    assert "sections" not in posting.root.plain()
