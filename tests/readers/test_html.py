from __future__ import annotations

import re
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.errors import JdlintError
from jdlint.posting import Field, leaves
from jdlint.readers import read
from jdlint.readers.html_tokens import MAX_LENGTH, MAX_TOKENS
from tests.pace import seconds
from tests.readers.exact import assert_exact

PAGE = """<!DOCTYPE html>
<html lang=en><head><title>Night Nurse - Elm Careers</title><style>p {color: red}</style>
<script>var nurse = "<p>not prose</p>";</script></head>
<body><nav><a href="/">All jobs</a></nav>
<main>
<h1>Night <em>Nurse</em></h1>
<p>Elm Hospital, Denver, CO</p>
<p>You care for twelve people through the night, and you are never alone on the ward. Two colleagues work
with&nbsp;you, and a doctor is in the house.</p>
<h2>What you&#8217;ll do</h2>
<ul><li>Give medication, and <i>write</i> it down.<li>Call the doctor <br>when the score rises above 5 &amp; stay calm.
<ol start="3"><li>Meet the day shift.</ol></ul>
<p><strong>Requirements:</strong><br>- A licence as a registered nurse<br/>&bull; Night work<br>- Spanish is a plus</p>
<div style="font-weight: 700">Benefits</div>
<table><tr><th>Benefit<th>From<tr><td>Health insurance<td>day one</table>
<dl><dt>Employment type<dd>Full-time<dt>Start date<dd>March 2027</dl>
<p hidden>Nobody sees this.</p><div style="display:none">Nor this.</div><span aria-hidden="true">expand_more</span>
<a href='https://elm.example/jobs/7?a=1'>Apply <b>now</b></a>
<footer>Equal opportunity employer, without regard to race or age.</footer>
</main>
<footer>All rights reserved</footer></body></html>
"""


def posting(text, **options):
    data = text if isinstance(text, bytes) else text.encode()
    return read(data, "page.html", "html", **options)[1][0]


def plain(text, **options):
    return posting(text, **options).root.plain()


def test_a_page_becomes_a_posting():
    found = plain(PAGE)
    assert found["title"] == "Night Nurse"
    assert found["employer"] == {"name": "Elm Hospital"}
    assert found["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert found["summary"].endswith("Two colleagues work with you, and a doctor is in the house.")
    assert found["duties"] == [
        "Give medication, and write it down.",
        "Call the doctor when the score rises above 5 & stay calm.",
        "Meet the day shift.",
    ]
    assert found["qualifications"] == {
        "required": ["A licence as a registered nurse", "Night work"],
        "preferred": ["Spanish is a plus"],
    }
    assert found["benefits"] == ["Health insurance | day one"]
    assert found["employment"] == {"type": "Full-time", "start_date": "March 2027"}
    assert found["application"] == {"how_to": "Apply now", "url": "https://elm.example/jobs/7?a=1"}
    assert "without regard to race" in found["statements"]["equal_opportunity"]


def test_what_does_not_show_is_left_out():
    found = str(plain(PAGE))
    for hidden in ("not prose", "color", "Nobody sees", "Nor this", "expand_more", "All jobs", "All rights reserved"):
        assert hidden not in found


@pytest.mark.parametrize("text", [PAGE, "Apply<dl><dt>&amp;<p>&amp;<dd>Apply", "<dl><dt>a<table><tr><td>b<dd>c"])
def test_every_character_keeps_its_place(text):
    assert_exact(posting(text))


@pytest.mark.parametrize(
    "written, read_as",
    [
        ("&amp;", "&"),
        ("&ampere", "&ere"),
        ("&notit;", "¬it;"),
        ("&#x2019;s", "’s"),
        ("&#150;", "–"),
        ("&nosuch;", "&nosuch;"),
        ("a&NotEqualTilde;b", "a\u2242\u0338b"),
        ("AT&T", "AT&T"),
        ("&#99999999;", "\ufffd"),
    ],
)
def test_references_are_read_as_browsers_read_them(written, read_as):
    found = posting(f"<h1>Nurse</h1><p>x {written} y.</p>").root.value["summary"]
    assert found.value == f"x {read_as} y."
    first = found.span_of(2, 2 + len(read_as))
    assert f"<h1>Nurse</h1><p>x {written} y.</p>"[first.start : first.end] == written


@pytest.mark.parametrize(
    "text, duties",
    [
        ("<h1>Nurse<h2>Duties<ul><li>One<li>Two", ["One", "Two"]),
        ("<h1>Nurse</h2><p>Duties<br>&#8226; One<br>&#8226; Two", ["One", "Two"]),
        ("<h1>Nurse</h1><b>Duties</b><p>&middot;<p>One<p>&middot;<p>Two", ["One", "Two"]),
        ("<h1>Nurse</h1><div>DUTIES</div><pre>- One\n- Two</pre>", ["One", "Two"]),
        (
            "<h1>Nurse</h1><table><tr><td><b>Duties</b><ul><li>One</ul><td><p>Two<p>Three</table>",
            ["One", "Two", "Three"],
        ),
        ("<h1>Nurse</h1><dl><dt>Duties<dd><ul><li>One<li>Two</ul></dl>", ["One", "Two"]),
        ("</p></div><h1>Nurse</h1></li><b>Duties:<ul></b><li><p>One</p><li>Two", ["One", "Two"]),
        ("<h1>Nurse</h1><p>Duties<table><tr><td>•<td>One<tr><td>•<td>Two</table>", ["One", "Two"]),
        ("<h1>Nurse</h1><details><summary>Duties</summary><p>One</p></details>", ["One"]),
        ("<h1>Nurse</h1><div role=heading aria-level=3>Duties</div><p>One</p>", ["One"]),
        ("<![if IE]><h1>Nurse</h1><?xml x?><h2>Duties</h2><![endif]><!-- <li>no --><p>One</p><![CDATA[x]]>", ["One"]),
    ],
)
def test_lists_and_headings_however_they_are_written(text, duties):
    found = plain(text)
    assert (found["title"], found["duties"]) == ("Nurse", duties)


@pytest.mark.parametrize(
    "text, title",
    [
        ("<title>Nurse | Elm</title><p>You care for twelve people, and you are never alone.</p>", "Nurse"),
        ("<h1>About us</h1><p>Some words of ours.</p><h1>Nurse</h1><p>More.</p>", "Nurse"),
        ("<ul><li>Home<li>Jobs<li>Contact<li>Search<li>Login</ul><h1>Nurse<br><small>Denver</small></h1>", "Nurse"),
        ("<svg><title>icon</title></svg><h1>Nurse</h1>", "Nurse"),
    ],
)
def test_the_title(text, title):
    assert plain(text)["title"] == title


def test_what_stands_around_the_main_part_is_kept_and_not_judged():
    main = f"<main><h1>Nurse</h1><p>{'You care for people at night. ' * 15}</p></main>"
    found = plain(f"<div>We use cookies for rockstars.</div>{main}<p>More jobs</p>")
    assert found["x-page"] == ["We use cookies for rockstars.", "More jobs"]
    assert found["title"] == "Nurse"


@pytest.mark.parametrize(
    "data, said",
    [
        ("<h1>Café</h1>".encode("cp1252"), "Café"),
        ("<meta charset='iso-8859-1'><h1>Café – “A”</h1>".encode("cp1252"), "Café – “A”"),
        (
            '<meta http-equiv=Content-Type content="text/html; charset=shift_jis"><h1>看護師</h1>'.encode("shift_jis"),
            "看護師",
        ),
        ("<meta charset=latin1><h1>Café</h1>".encode(), "Café"),
        ("<meta charset=utf-8><h1>Café</h1>".encode("utf-8-sig"), "Café"),
        ("<meta charset=utf-8><h1>Café</h1>".encode("utf-16"), "Café"),
        (b"<meta charset=rot13><h1>Caf\xe9</h1>", "Café"),
        (b"<meta charset=utf-8><h1>Caf\xff</h1>", "Caf\ufffd"),
    ],
)
def test_the_encoding_of_a_page(data, said):
    assert plain(data)["title"] == said


HOSTILE = [
    "<a ", "<a b='", '<a b="', "<!--", "<!-- >", "</", "<![CDATA[", "<![", "&", "&#", "&a", "<?", "<!", "<a/", "<div>",
    "<p>", "<li>", "<table><tr><td>", "<ul><li>", "<b>", "</div>", "<span>", "\n<", "<dl><dt>", "<td>", "<br>", " \n",
    "<script>", "<script type=application/ld+json>{", "x", "&nbsp;", "<h1>", "<!-- jdlint: ignore[x] -->", "<pre>\n",
    "<a href=x>apply</a>", "<p><table><td><span>", "<svg>", "<title>", "•<br>",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_page_takes_long(piece):
    text = piece * (100_000 // len(piece))
    assert seconds(lambda: posting(text)) < 2


def test_memory_stays_small():
    tracemalloc.start()
    posting("<p>word &amp; <b>word</b> word</p>" * (1_000_000 // 34))
    assert tracemalloc.get_traced_memory()[1] < 200_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("text", ["<p>x</p>" * (MAX_TOKENS // 2), "x" * (MAX_LENGTH + 1)])
def test_a_page_that_is_too_large_says_so(text):
    [defect] = posting(text).defects
    assert defect.rule == "too-large"


TAGS = """<p> </p> <ul> <li> </li> </ul> <b> </b> <br> <table> <tr> <td> </table> <h1> </h1> <h2>Duties</h2> <dl><dt>
<dd> </dl> <main> </main> <head> </script> &amp; &ampx &nbsp; &# < > " ' - word é <![x ]]> <nav> 1. <pre> </pre> Apply •
</a> <a_href='x'> Location:_Denver,_CO Salary:_$5 <!--_jdlint:_ignore[x]_y_--> <script_type='application/ld+json'>
{"@type":"JobPosting","title":"A_&amp;_\\u0041", "description":"&lt;p>x"}"""
PIECES = st.sampled_from([*(tag.replace("_", " ") for tag in TAGS.split()), " ", "\n", "\r\n", "\u2028"])


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_page_is_read_exactly(text):
    assert_exact(posting(text))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300).filter(lambda data: b"\0" not in data))
def test_any_bytes_are_read_or_refused_as_no_text(data):
    if sum(byte < 32 for byte in data) < 3:
        posting(data)
    else:
        with suppress(JdlintError):
            posting(data)


PARTS = st.tuples(st.sampled_from(["p", "li", "h2", "td", "div", "b", "dt", "dd", "br"]), st.integers(1, 4))


@settings(max_examples=100, deadline=None)
@given(st.lists(PARTS, max_size=12))
def test_no_word_is_lost(parts):
    numbers = iter(range(1000))
    text = " ".join(f"<{tag}>{' '.join(f'w{next(numbers)}' for _ in range(count))}</{tag}>" for tag, count in parts)
    kept = " ".join(str(field.node.value) for field in leaves(Field("", posting(text).root)))
    assert set(re.findall(r"w\d+", text)) <= set(re.findall(r"w\d+", kept))


def test_a_picture_stands_between_words():
    page = '<h1>Baker</h1><p>We speak <img src="fr.png">French<img src="de.png">German <img src="dot.png">.</p>'
    assert "French German ." in str(posting(page).root.plain())


def test_a_template_that_a_file_begins_with_is_the_page():
    duties = "<h2>Duties</h2><ul><li>Bake bread for the morning</li></ul>"
    component = f"<script setup>let a = 1</script>\n<template><Box><h1>Baker</h1>{duties}</Box></template>"
    assert plain(component)["duties"] == ["Bake bread for the morning"]
    assert "duties" not in plain(f"<h1>Baker</h1><p>We bake.</p><template>{duties}</template>")
