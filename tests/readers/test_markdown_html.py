"""HTML within Markdown is read as that of a page: headings, lists, tables, with exact places."""

from __future__ import annotations

import pytest

from jdlint.readers.markdown import read
from jdlint.source import Source
from tests.pace import seconds
from tests.readers.exact import assert_exact

AD = """---
title: Night Porter
---

<p>You keep the house while {% include shop.html %}all sleep, <!-- ask Ada -->at Elm &amp; Oak.</p>
<p><strong>Duties</strong></p>
<ul>
<li>Open the <em>gate</em></li>
<li>Carry bags</li>

</ul>
<h2 class="x">Requirements</h2>
<table>
  <tr><td>A driving licence</td></tr>

  <tr><td>Calm</td></tr>
</table>

## Benefits

- Breakfast

<div>
Send a letter to **Ada**.
</div>
"""


def posting(text):
    [found] = read(Source("ad.md", text))
    return found


def test_elements_of_html_are_blocks_with_exact_places():
    ad = posting(AD)
    assert ad.root.plain() == {
        "title": "Night Porter",
        "summary": "You keep the house while all sleep, at Elm & Oak.",
        "duties": ["Open the gate", "Carry bags"],
        "qualifications": {"required": ["A driving licence", "Calm"]},
        "benefits": ["Breakfast", "Send a letter to Ada."],
    }
    assert_exact(ad)
    node = ad.root.value["duties"].value[0]
    assert ad.source.slice(node.span) == "Open the <em>gate"
    assert [comment.text for comment in ad.comments] == ["ask Ada"]


def test_a_section_of_html_below_a_heading_of_markdown():
    ad = posting(
        "# Porter\n\n## Duties\n\n<ul><li>Open</li><li>Close</li></ul>\n\n## Benefits\n\n<p>Tea</p><p>Cake</p>\n"
    )
    assert ad.root.plain() == {"title": "Porter", "duties": ["Open", "Close"], "benefits": ["Tea", "Cake"]}


@pytest.mark.parametrize(
    "text, duties",
    [
        ("- Open <br> the gate\n- Close <p>", ["Open   the gate", "Close"]),
        ("- Open the gate\n- <b>Close</b> it", ["Open the gate", "Close it"]),
        ("<div markdown=1>\n- **Open** it\n- Close\n</div>", ["Open it", "Close"]),
        ("<div>\n\n- [Open](https://elm.example)\n- Close\n\n</div>", ["Open", "Close"]),
        ("<section>\n<p>Open</p>\n<p>Close</p>\n</section>\n<details>\n\n</details>", ["Open", "Close"]),
        ("<p>Open", ["Open"]),
        ('<p class="a" markdown="1">**Open** it</p>', ["Open it"]),
    ],
)
def test_marks_of_markdown_count_where_no_element_has_begun(text, duties):
    ad = posting(f"# Porter\n\n## Duties\n\n{text}\n\n## Benefits\n\n- Tea\n")
    assert ad.root.plain() == {"title": "Porter", "duties": duties, "benefits": ["Tea"]}


@pytest.mark.parametrize(
    "line", ["<p>Open the gate\n", "<div>\n", "<ul>\n\n", "<p>\n\n", "</table>\n\n", "<li>a\n\nb\n\n"]
)
def test_many_elements_take_linear_time(line):
    assert seconds(lambda: posting(line * 5_000)) < 30 * max(seconds(lambda: posting(line * 500)), 0.02)


def test_more_elements_than_any_posting_has_are_lines():
    ad = posting("# Porter\n\n<p>" + "<b>" * 70_000 + "Open the gate\n")
    assert "Open the gate" in str(ad.root.plain())
