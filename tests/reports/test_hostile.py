"""Whatever stands in a posting, no report breaks, and nothing of it acts in a report."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as xml

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jdlint.reports import escape
from tests.reports import reports
from tests.reports.pages import Page

NASTY = [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", '" onmouseover="alert(1)', "'><b>", "&lt;&#0;",
    "=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1", "|a|b|", "`x` ``` ~~~", "[a](b)",
    "![x](https://evil.example/x.png)", "@somebody", "#12", "https://evil.example", "www.evil.example", "<!-- x", "-->",
    "]]>", "::error::x", "%0A::error::y", "\r\n::error::z", "\u2028", "\u202eabc\u2066", "\x00\x07\x1b[31m", "\ud800",
    "\ufffe", "\U0001fffe", "\x85", "$x$", "* * *", "1. one", "{{7*7}}", "</title>", "TBD", "He", "rockstar ninja",
]  # fmt: skip
HOSTILE = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=8)), min_size=1, max_size=4).map(" ".join)
#: Tags of the page; nothing of a posting adds one.
TAGS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "p", "main", "article",
    "ul", "ol", "li", "div", "section", "dl", "dt", "dd", "span", "mark", "code", "strong", "table", "thead", "tbody",
    "tr", "th", "td", "footer", "pre", "wbr",
}  # fmt: skip
COMMAND = re.compile(r"::(error|warning|notice) [^\r\n]*::[^\r\n]*")
FORMATS = ("sarif", "gitlab", "rdjson", "jsonl", "junit", "csv", "html", "markdown", "github")


def posting(words: str, number: int) -> str:
    """A posting with hostile words wherever a report shows some, as JSON, which can write all of them."""
    data = {
        "title": words,
        "id": words,
        "employer": {"name": words, "about": f"We are the best {words} TBD"},
        "locations": [{"city": "Denver", "region": "US-CO", "country": "US"}],
        "summary": f"TBD {words}",
        "duties": [words, f"He {words}", {"text": f"rockstar {words}"}],
        "qualifications": {"required": [f"Young {words}"]},
        "dates": {"closes": words},
        f"x {words}": words,
        words: number,
    }
    return json.dumps(data, ensure_ascii=bool(number % 2))


def hold(told: dict[str, str]) -> None:
    for name in ("sarif", "gitlab", "rdjson"):
        json.loads(told[name])
    for line in told["jsonl"].rstrip("\n").split("\n"):
        json.loads(line)
    xml.fromstring(told["junit"].encode())
    rows = list(csv.reader(io.StringIO(told["csv"])))
    assert {len(row) for row in rows} == {17}
    assert [value for row in rows for value in row if value.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))] == []
    page = Page(told["html"])
    assert page.faults == []
    assert page.names() <= TAGS
    assert all(name not in ("src", "style") and not name.startswith("on") for _, at in page.tags for name in at)
    *commands, last = told["github"].rstrip("\n").split("\n")
    assert [line for line in commands if not COMMAND.fullmatch(line)] == []
    assert last.startswith("jdlint: ")
    rendered = MarkdownIt("gfm-like", {"html": False, "linkify": False}).render(told["markdown"])
    assert "<img" not in rendered
    assert "evil.example" not in " ".join(re.findall(r'href="([^"]*)"', rendered))
    assert not re.search(r"(?<!&)[@#](somebody|12)\b|[^;]//evil", re.sub("`[^`]*`", "", told["markdown"]))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(HOSTILE, min_size=4, max_size=12), number=st.integers(0, 1))
def test_no_words_break_a_report(folder, words, number):
    texts = {f"{place}.jd.json": posting(each, number + place) for place, each in enumerate(words)}
    hold(reports(folder, texts, FORMATS, profile="thorough"))


@pytest.mark.parametrize("number", [0, 1])
def test_none_of_these_words_breaks_a_report(folder, number):
    hold(reports(folder, {f"{place}.jd.json": posting(each, number) for place, each in enumerate(NASTY)}, FORMATS))


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed there")
def test_the_name_of_a_file_breaks_no_report(folder):
    hold(
        reports(folder, {'<b>"&|`@somebody`,:%\n::error::.jd.yaml': "title: [\n", "=1.jd.yaml": "title: X\n"}, FORMATS)
    )


@given(st.text())
def test_escaped_text_holds_only_what_xml_allows(text):
    assert xml.fromstring(f"<a b='{escape.markup(text)}'>{escape.markup(text)}</a>").text in (
        escape.clean(text), None if not text else ""
    )  # fmt: skip


@given(st.text())
def test_escaped_markdown_is_one_line_of_plain_text(text):
    words = escape.markdown(text)
    assert "\n" not in words
    rendered = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(f"- x {words} x")
    assert set(re.findall(r"<(\w+)", rendered)) <= {"ul", "li", "code"}
    # Neither GitHub's own links (addresses, www., mail) nor names and numbers that it looks up, outside code.
    assert not re.search(r"://|www\.|(?<!&)[@#]\w", re.sub("`[^`]*`", "", words.replace("&#8203;", "|")), re.IGNORECASE)


@pytest.mark.parametrize("words", ['"Denver, CO"', "01/02/2024", "$45k - $90k DOE", "dates.closes", "x@US-CO"])
def test_values_that_messages_quote_are_code_on_pages_and_in_markdown(words):
    said = f"`{words}` is read as `title`"
    html = words.replace('"', "&quot;")
    assert escape.coded(said) == f"<code>{html}</code> is read as <code>title</code>"
    assert escape.markdown(said) == said


@pytest.mark.parametrize("words", ["`<b>`", "`https://x`", "`www.x/1`", "`@somebody`", "``x``", "` x `", "`a|b`"])
def test_words_that_could_act_are_no_code(words):
    assert not escape.markdown(words).startswith("`")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", " =1", "\t=1", "\n=1", "＝1", "\x00=1"])
def test_no_cell_is_a_formula(text):
    assert not escape.cell(text).startswith(("=", "+", "-", "@", "＝", " ", "\t"))


def test_workflow_commands_are_escaped_as_github_reads_them():
    assert escape.command("50% a:b,c\r\nd\re") == "50%25 a:b,c%0Ad%0Ae"
    assert escape.command_property("a:b,c%") == "a%3Ab%2Cc%25"
