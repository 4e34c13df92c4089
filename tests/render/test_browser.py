"""The page of a posting in a browser: light, dark, on a narrow screen and on paper."""

from __future__ import annotations

import json
import xml.etree.ElementTree as xml

import pytest
import yaml
from markdown_it import MarkdownIt

from jdlint.render.html_style import DARK, LIGHT
from tests.conftest import CHECKOUT
from tests.render.pages import made, sample
from tests.render.test_hostile import posting
from tests.reports.test_browser import asked, browser, corner  # noqa: F401

pytestmark = pytest.mark.xdist_group("browser")
#: Postings in which all fields are filled.
FULL = list(yaml.safe_load_all((CHECKOUT / "tests/render/full.yaml").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "posting.html"
    path.write_text(str(sample("registered-nurse.yaml", "html")), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme, table", [(1, LIGHT), (0, DARK)], ids=["light", "dark"])
def test_the_page_follows_the_colours_that_the_reader_prefers(browser, page, tmp_path, scheme, table):  # noqa: F811
    picture = tmp_path / "page.png"
    browser(f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={picture}", page.as_uri())
    assert corner(picture) == table["ground"]


def test_the_page_prints(browser, page, tmp_path):  # noqa: F811
    paper = tmp_path / "page.pdf"
    browser("--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    assert 1 < paper.read_bytes().count(b"/Type /Page\n") <= 4


@pytest.mark.parametrize("width", [320, 1400])
def test_nothing_is_wider_than_the_window(browser, page, tmp_path, width):  # noqa: F811
    question = "document.documentElement.scrollWidth + '/' + innerWidth"
    assert asked(browser, page.read_text(encoding="utf-8"), width, question, tmp_path) == f"{width}/{width}"


def test_an_address_is_read_from_left_to_right_in_any_language(browser, tmp_path):  # noqa: F811
    data = {"title": "אחות", "language": "he", "employer": {"name": "בית חולים", "url": "https://elm.example/"}}
    last = "(range.setStart(node, node.length - 1), range.setEnd(node, node.length), range.getBoundingClientRect().x)"
    question = (
        "(() => { const node = document.querySelector('a').firstChild, range = document.createRange();"
        f" return {last} > document.querySelector('a').getBoundingClientRect().x + 20; }})()"
    )
    assert asked(browser, str(made(data, "html")), 900, question, tmp_path) == "true"


#: The words of labels that stand on two lines.
BROKEN = """[...document.querySelectorAll("dt")].flatMap(label => label.textContent.split(" ").filter(word => {
  const node = label.firstChild, range = document.createRange(), start = node.data.indexOf(word);
  range.setStart(node, start); range.setEnd(node, start + word.length);
  return range.getClientRects().length > 1;
})).concat("end").join()"""


@pytest.mark.parametrize("width", [320, 390, 800])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_no_label_is_broken_within_a_word(browser, tmp_path, width, language):  # noqa: F811
    full = json.loads(json.dumps(FULL[0], default=str)) | {"language": language}
    assert asked(browser, str(made(full, "html")), width, BROKEN, tmp_path) == "end"


#: Each of these acts where it is let through: it renames the page.
ACT = "document.title='acted'"
ACTING = (
    f"</script><script>{ACT}</script>", f"<script>{ACT}</script>", f'<img src=x onerror="{ACT}">',
    f'<svg onload="{ACT}"></svg>', f"<!--<script>--><script>{ACT}</script>",
    f'"><iframe srcdoc="x" onload="{ACT}"></iframe>',
    f"</style><script>{ACT}</script>", f"</title><script>{ACT}</script>", f"]]><script>{ACT}</script>",
    f"' onmouseover='{ACT}' autofocus onfocus='{ACT}", f"```<script>{ACT}</script>",
    f"<style>@import 'javascript:{ACT}'</style>",
)  # fmt: skip


def shown(words: str, format: str) -> str:
    """What a browser is given of a posting with these words in every field, without the page's ban on scripts."""
    data = posting(words)
    text = str(made(data, format))
    if format == "html":
        assert "default-src 'none'" in text
        return text.replace("Content-Security-Policy", "X")
    if format == "markdown":
        inner = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text)
    elif format == "jsonld":
        things = json.loads(text)
        things = things if isinstance(things, list) else [things]
        inner = "".join(thing.get("description", "") for thing in things)
    else:
        inner = xml.fromstring(text).findtext("job/description") or ""
    return f"<!DOCTYPE html><title>x</title><body>{inner}</body>"


@pytest.mark.parametrize("format", ["html", "markdown", "jsonld", "indeed-xml"])
def test_nothing_of_a_posting_acts_in_a_browser(browser, tmp_path, format):  # noqa: F811
    page = tmp_path / "page.html"
    page.write_text(shown(" ".join(ACTING), format), encoding="utf-8")
    done = browser("--dump-dom", "--virtual-time-budget=2000", page.as_uri())
    dom = done.stdout.decode()
    assert "acted" in dom
    assert "<title>acted" not in dom


@pytest.mark.parametrize("words", ACTING[:4])
def test_the_same_words_act_where_they_are_let_through(browser, tmp_path, words):  # noqa: F811
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><title>x</title><body>{words}</body>", encoding="utf-8")
    assert "<title>acted" in browser("--dump-dom", "--virtual-time-budget=2000", page.as_uri()).stdout.decode()
