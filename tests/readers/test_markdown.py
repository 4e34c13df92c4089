from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.readers.markdown import read
from jdlint.source import Source
from tests.pace import seconds
from tests.readers.exact import assert_exact, uncovered

AD = """# Night *Nurse*

Elm Hospital, Denver, CO

You care for twelve people through the night,
and you are never alone on the ward.

## What you'll do

You work with **two** colleagues:

- Give medication, and _write it down_.
- Call the doctor
  when `news2` rises above 5.
   1. Stay calm &amp; clear.

### Handover
* Meet the day shift.

What you need
-------------

> - A licence as a registered nurse
> - Night work \\*preferred\\*

**Benefits:**

| Benefit | From |
|---------|------|
| Health insurance | day one |

<!-- jdlint: ignore[x] asked by the ward -->
## How to apply ##

Use [our form](https://elm.example/a_b_c "Form") or write to <jobs@elm.example>.<br>Call ![a phone](p.png) at night.

```
not prose
```
"""


def posting(text, **options):
    return read(Source("a.md", text), **options)[0]


def plain(text, **options):
    return posting(text, **options).root.plain()


def test_an_ad_in_markdown_becomes_fields():
    ad = plain(AD)
    assert ad["title"] == "Night Nurse"
    assert ad["locations"] == [{"city": "Denver", "region": "US-CO", "country": "US"}]
    assert ad["summary"].endswith("through the night, and you are never alone on the ward.")
    assert ad["duties"] == [
        "Give medication, and write it down.",
        "Call the doctor when news2 rises above 5.",
        "Stay calm & clear.",
        "Meet the day shift.",
    ]
    assert ad["qualifications"] == {
        "required": ["A licence as a registered nurse"],
        "preferred": ["Night work *preferred*"],
    }
    assert ad["benefits"] == ["Health insurance | day one"]
    assert ad["application"]["how_to"] == "Use our form or write to jobs@elm.example. Call a phone at night."
    assert ad["sections"] == [
        {"text": "Elm Hospital, Denver, CO"},
        {"heading": "What you'll do", "text": "You work with two colleagues:"},
        {"heading": "What you'll do", "text": "Handover"},
        {"heading": "Benefits:", "text": "Benefit | From"},
    ]


def test_places_are_exact_and_only_marks_are_left_out():
    read_ad = posting(AD)
    assert_exact(read_ad)
    assert uncovered(read_ad) == "1" + "httpselmexampleabcForm" + "ppng" + "notprose"


@pytest.mark.parametrize(
    "words, source",
    [
        ("Night Nurse", "Night *Nurse"),
        ("write it", "write it"),
        ("doctor when", "doctor\n  when"),
        ("calm & clear", "calm &amp; clear"),
        ("our form", "our form"),
        ("form or", 'form](https://elm.example/a_b_c "Form") or'),
        ("*preferred*", "*preferred\\*"),
    ],
)
def test_a_stretch_of_a_value_covers_its_source(words, source):
    read_ad = posting(AD)
    nodes = [read_ad.root.value["title"], *read_ad.root.value["duties"].value, read_ad.get("application.how_to")]
    nodes += read_ad.get("qualifications.preferred").value
    node = next(node for node in nodes if words in node.value)
    start = node.value.index(words)
    assert read_ad.source.slice(node.span_of(start, start + len(words))) == source


def test_comments_are_kept_with_their_span():
    read_ad = posting(AD)
    (comment,) = read_ad.comments
    assert comment.text == "jdlint: ignore[x] asked by the ward"
    assert read_ad.source.slice(comment.span) == "<!-- jdlint: ignore[x] asked by the ward -->"


def test_comments_of_liquid_templates_are_comments_and_tags_are_no_prose():
    hint = "{% comment ---- %}\nHint.\n{% endcomment --- %}\n{% include x.html %}\n"
    read_ad = posting(f"# Baker\n\n{hint}## Duties\n- Bake {{% y %}}rye.\n")
    assert read_ad.root.plain() == {"title": "Baker", "duties": ["Bake rye."]}
    assert [comment.text for comment in read_ad.comments] == ["Hint."]


def test_attributes_for_the_page_are_no_text():
    ad = posting(
        '# Baker {#top .big}\n{: .heading--large }\n\n## Duties\n{:.x #y title="a b"}\n\n- Bake *rye*{: .loud}.\n'
        '- See [our shop](https://rye.example){.link}.\n{:toc}\n\n{::options auto_ids="false" /}\n'
    )
    assert ad.root.plain() == {"title": "Baker", "duties": ["Bake rye.", "See our shop."]}
    assert_exact(ad)


@pytest.mark.parametrize("words", ["Write to {name}", "Use {#1} or {.NET}", "A {: } b", "Set {a: b}"])
def test_other_braces_are_text(words):
    expected = words.replace("{: } ", " ")
    assert [text.split() for text in plain(f"# Baker\n\n## Duties\n\n- {words}\n")["duties"]] == [expected.split()]


@pytest.mark.parametrize(
    "line, heading",
    [("## Parking##", "Parking"), ("### Parking####", "Parking"), ("## Work in C#", "Work in C#"),
     ("## Area #1", "Area #1"), ("## Lot {#lot} ##", "Lot"), ("## Lot {lot}", "Lot {lot}")],
)  # fmt: skip
def test_signs_that_close_a_heading_are_no_part_of_it(line, heading):
    assert plain(f"# Baker\n\n{line}\n\nBehind the shop.\n")["sections"][0]["heading"] == heading


def test_a_comment_within_an_item_is_cut_out():
    ad = plain("# Baker\n\n## Duties\n- Bake <!-- no\n  rush -->rye.\n")
    assert ad["duties"][0].split() == ["Bake", "rye."]


def test_an_unclosed_comment_is_text():
    assert plain("# Baker\n\n## Duties\n- Bake <!-- rye.\n")["duties"] == ["Bake <!-- rye."]


def test_front_matter_wins_and_the_body_fills_in():
    body = "# Night baker\n\n## Duties\n- Sell.\n\n## Benefits\n- Bread.\n"
    read_ad = posting(f"---\ntitle: Baker\nduties: [Bake.]\n---\n{body}")
    assert read_ad.root.plain() == {
        "title": "Baker",
        "duties": ["Bake."],
        "sections": [{"heading": "Night baker"}, {"heading": "Duties", "text": "Sell."}],
        "benefits": ["Bread."],
    }
    assert read_ad.source.slice(read_ad.get("title").span) == "Baker"


def test_a_body_fills_a_mapping_of_the_front_matter():
    ad = plain("---\ntitle: Baker\nemployer: {name: Rye}\n---\n## About us\n\nWe bake.\n")
    assert ad["employer"] == {"name": "Rye", "about": "We bake."}


def test_a_heading_that_a_template_fills_from_front_matter_is_no_empty_field():
    ad = plain("---\ntitle: Baker\nkey objectives: [Bake.]\n---\n## Key objectives\n\n{% include x.html %}\n")
    assert "duties" not in ad
    assert ad["sections"] == [{"heading": "Key objectives"}]


def test_a_line_above_a_text_is_no_front_matter():
    assert plain("---\n\n# Baker\n") == {"title": "Baker"}


@pytest.mark.parametrize(
    "source, value",
    [
        ("a **b** __c__ *d* _e_ ~~f~~", "a b c d e f"),
        ("***a** b*", "a b"),
        ("5 * 3 * 2 and snake_case_name and 2*3*4", "5 * 3 * 2 and snake_case_name and 2*3*4"),
        ("401(k)* and *more", "401(k)* and *more"),
        ("`a *b*` and ``c_d_`` and `e", "a *b* and c_d_ and `e"),
        (r"\*a\* \_b\_ c\d", r"*a* _b_ c\d"),
        ("see [1] and [2][3]", "see [1] and [2][3]"),
        ("[a **b**](c(d)e) [f][g] <https://h.example>", "a b [f][g] https://h.example"),
        ("![alt [x]](y.png)!", "alt [x]!"),
        ("AT&amp;T &copy; &nosuch; R&D; &#65;", "AT&T © &nosuch; R&D; A"),
        ("a<b>c</b> x < y > z", "ac x < y > z"),
    ],
)
def test_marks_are_taken_out(source, value):
    read_ad = posting(source, fragment=True)
    assert read_ad.root.plain() == {"sections": [{"text": value}]}
    assert_exact(read_ad)


def test_defined_links_keep_their_words_and_definitions_are_no_prose():
    assert plain("See [the form][f] now.\n\n[f]: https://x.example 'Form'\n", fragment=True) == {
        "sections": [{"text": "See the form now."}]
    }


def test_bold_labels_in_a_row_are_fields():
    ad = plain("# Baker\n\n**Location:** Denver, CO\n**Salary:** $20 an hour  \n**Schedule:**\nNights\n")
    assert ad["locations"][0]["region"] == "US-CO"
    assert ad["compensation"] == "$20 an hour"
    assert ad["employment"] == {"schedule": "Nights"}


def test_a_remote_job_is_no_place():
    ad = plain("# Baker\n\n**Location:** Virtual (100% Remote)\n")
    assert ad["workplace"] == {"type": "remote"}
    assert "locations" not in ad
    assert ad["sections"] == [{"heading": "Location", "text": "Virtual (100% Remote)"}]


def test_a_table_of_labels_is_fields():
    ad = plain("# Baker\n\nLabel | Value\n--- | ---\nCompany | Rye\nSalary | $20 an hour\n")
    assert ad["employer"] == {"name": "Rye"}
    assert ad["compensation"] == "$20 an hour"
    assert ad["sections"] == [{"text": "Label | Value"}]


def test_a_list_below_a_bold_label_belongs_to_it():
    ad = plain("# Baker\n\n## Details\n\n**Benefits:** much.\n\n- Bread\n- Rolls\n")
    assert ad["benefits"] == ["Bread", "Rolls"]
    assert {"heading": "Benefits", "text": "much."} in ad["sections"]


def test_an_unknown_heading_is_a_section_of_its_own():
    ad = plain("# Baker\n\n## Duties\n- Bake.\n\n## Our oven\n\nIt is hot.\n")
    assert ad["sections"] == [{"heading": "Our oven", "text": "It is hot."}]


def test_the_number_one_is_no_heading():
    assert plain("# Baker\n\n## About us\n\n#1 bakery\n")["employer"]["about"] == "#1 bakery"


def test_numbered_sources_keep_their_numbers():
    ad = plain("# Analyst\n\n## Sources\n\n7. Bureau, https://stats.example/x.\n8. Office\n")
    assert ad["citations"] == [
        {"id": 7, "url": "https://stats.example/x", "title": "Bureau"},
        {"id": 8, "title": "Office"},
    ]


def test_questions_under_headings_have_the_text_below_as_answer():
    ad = plain("# Baker\n\n## FAQ\n\n### Is it hot?\n\nYes.\n\nVery.\n")
    assert ad["faq"] == [{"question": "Is it hot?", "answer": "Yes.\n\nVery."}]


@pytest.mark.parametrize(
    "text", ["He will report to the plant manager.", "HIRING NOW!!! Cashier $$$", "# Sales wizard"]
)
def test_a_fragment_without_known_headings_is_one_text(text):
    assert plain(text, fragment=True) == {"sections": [{"text": text.lstrip("# ")}]}


def test_windows_line_ends_keep_their_places():
    read_ad = posting(AD.replace("\n", "\r\n"))
    assert read_ad.root.plain() == plain(AD)
    assert_exact(read_ad)


SIGNS = [
    " ", "#", "# ", "*", "* ", "**a", "|", "| ", "- ", "_", "`", "` ", "```\n", "~~~a\n", "[", "[]", "[a](", "![",
    "<", "<a ", "<!--", "{% comment", "&", "&#", "\\", ">", "> ", "1. ", "a:\n", "-\n", "\n", "a|\n-|\n", "\0",
    "[a]: b\n", "a  \n", "(", "](", "***a** ", "<!-- -->", "~~~\n```\n", "&amp;", "| a ",
]  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
def test_monotonous_text_is_read_in_time(sign):
    text = sign * (50_000 // len(sign))
    assert seconds(lambda: posting(text)) < 4


LINES = st.sampled_from(
    [
        "", "", "# Baker", "## Duties", "### Part", "- Bake **rye**", "* sell _it_,", "  and wrap it",
        "Requirements", "+ Two years", "> quoted `code` here", "| a | b |", "|---|---|", "a | b", "## Sources",
        '- [1] Who, "What," and', "**Location:** Denver, CO", "**Bold line**", "Salary: $20 an hour",
        "We are an equal opportunity employer.", "How to apply", "====", "---", "Send your **CV** to [us] now.",
        "Some *text that", "ends* here &amp; there", "\\# no heading", "    deep", "## FAQ", "Hot? Yes.",
        "**What we offer:**", "You will:", "Pay and benefits", "Text  ", "***", "5 * 3", "Tools", "[1]: more",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=25), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_any_order_of_lines_keeps_every_word_and_place(rows, fragment, end):
    read_ad = posting("\n" + end.join(rows), fragment=fragment)
    assert_exact(read_ad)
    assert uncovered(read_ad) == ""


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>!&;#|-\\\n\r\0~:>1.{%}\u2028ß"), max_size=120), st.booleans())
def test_any_marks_can_be_read(text, fragment):
    assert_exact(posting("x\n" + text, fragment=fragment))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    assert_exact(posting(text))


def test_sources_on_lines_of_their_own_are_entries_of_their_own():
    text = "# Nurse\n\n## Sources\n\n[1] BLS, Wages, https://a.example/1\n[2] Census, Counts, https://b.example/2\n"
    citations = read(Source("a.md", text))[0].root.plain()["citations"]
    assert [(row["id"], row["url"]) for row in citations] == [(1, "https://a.example/1"), (2, "https://b.example/2")]


def test_what_a_summary_hides_is_not_glued_to_it_and_a_footnote_is_no_item_of_a_list_above_it():
    hidden = "<details><summary>More</summary>Hidden words</details>"
    text = f"# Baker\n\n## Duties\n\n- Bake\n- Clean\n\n{hidden}\n\n[^1]: On bread.\n"
    [posting] = read(Source("a.md", text))
    assert posting.get("duties").plain() == ["Bake", "Clean"]
    assert posting.get("sections").plain()[0]["text"].startswith("Hidden words")
    assert "[^1]: On bread." in str(posting.get("sections").plain())


def test_a_picture_and_two_links_stand_between_words():
    links = '<a href="about">About</a><a href="jobs">Jobs</a>, <a href="a">one</a><a href="a">word</a>'
    text = f'# Baker\n\nWe speak <img src="fr.png"/>French<img src="de.png"/>German: {links}.\n'
    assert "French German: About Jobs, oneword" in str(posting(text).root.plain())


def test_shortcodes_of_hugo_are_code_and_what_they_stand_around_is_text():
    text = (
        '# Cook\n\n{{< alert type="info" >}}Hot {{% b %}}meals{{% /b %}} each day.{{< /alert >}}\n\nWe say {{ hi }}.\n'
    )
    shown = str(posting(text).root.plain())
    assert "Hot meals each day." in shown
    assert "box" not in shown
    assert "{{ hi }}" in shown
