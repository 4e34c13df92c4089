"""Front matter in TOML: read as that in YAML is, each value at its place; a broken one stays whole."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint import api
from jdlint.readers.markdown import read
from jdlint.readers.toml import read_embedded
from jdlint.source import Source
from tests.pace import seconds
from tests.readers.exact import assert_exact

AD = '''+++
title = "Baker \\"nights\\" at Rye & Caf\\u00e9" # the shop's words
organization = 'Rye & Co'
weight = 3
draft = false
date = 2025-01-01T00:00:00Z
benefits = ["Bread",
  "Days off", # more to come
]
summary = """
We bake \\
   bread.
Daily."""
'a key'.b = {c = 1.5}
[extra]
x = nan
[[rows]]
x = \'\'\'one
two\'\'\'
[[rows]]
x = "2"
+++

## Duties

- Bake rye bread
'''
DATA = {
    "title": 'Baker "nights" at Rye & Café',
    "organization": "Rye & Co",
    "weight": 3,
    "draft": False,
    "date": "2025-01-01T00:00:00Z",
    "benefits": ["Bread", "Days off"],
    "summary": "We bake bread.\nDaily.",
    "a key": {"b": {"c": 1.5}},
    "extra": {"x": "nan"},
    "rows": [{"x": "one\ntwo"}, {"x": "2"}],
    "duties": ["Bake rye bread"],
}


def posting(text):
    [found] = read(Source("baker.md", text))
    return found


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_in_toml_is_read_with_exact_places(end):
    ad = posting(AD.replace("\n", end))
    assert ad.root.plain() == DATA
    assert_exact(ad)
    assert [ad.source.slice(comment.span) for comment in ad.comments] == ["# the shop's words", "# more to come"]


@pytest.mark.parametrize(
    "path, words, source",
    [
        ("title", '"nights"', '\\"nights\\"'),
        ("title", "Café", "Caf\\u00e9"),
        ("organization", "Co", "Co"),
        ("summary", "bread.\nDaily", "bread.\nDaily"),
    ],
)
def test_a_stretch_of_a_value_covers_its_source(path, words, source):
    ad = posting(AD)
    node = ad.get(path)
    start = node.value.index(words)
    assert ad.source.slice(node.span_of(start, start + len(words))) == source
    assert ad.source.slice(node.key) == path


@pytest.mark.parametrize(
    "lines", ["+++\n\n# Baker\n", "+++\nWe bake.\n+++\n\n# Baker\n", "# Baker\n\n+++\na = 1\n+++\n"]
)
def test_other_lines_of_plus_signs_are_no_front_matter(lines):
    ad = posting(lines)
    assert ad.front == ""
    assert ad.text("title") == "Baker"


@pytest.mark.parametrize(
    "text, place",
    [
        ('title = "Baker"\nid = R-1\n', "R"),
        ('title = "Baker\n', "\n"),
        ('title = "a"\ntitle = "b"\n', '"'),
        ("a" + ".a" * 70 + " = 1\n", "a"),
        ("a = " + "[" * 20_000 + "]" * 20_000 + "\n", "a"),
        ("a = " + "1" * 5_000 + "\n", "a"),
    ],
)
def test_what_is_no_toml_is_a_defect_at_its_place(text, place):
    source = Source("baker.md", f"+++\n{text}+++\n")
    ad = read_embedded(source, 4, 4 + len(text))
    [defect] = ad.defects
    assert (defect.rule, ad.root.value) == ("invalid-syntax", {})
    assert source.slice(defect.span).strip() in (place, "")
    assert 4 <= defect.span.start <= defect.span.end <= 4 + len(text)


def test_a_suppression_in_toml_covers_its_line_and_no_fix_writes_yaml_there():
    keys = 'location = "Denver, CO"\nsalary = "$20 an hour" # jdlint: ignore[habit-name] ours\njob_type = "Full Time"\n'
    found = api.check(f'+++\ntitle = "Baker"\n{keys}+++\n\n## Duties\n\n- Bake rye bread\n', "a.md", profile="thorough")
    told = {row.text: row.fix for row in found if row.rule == "habit-name" and not row.suppressed}
    assert told == {"location": None, "job_type": None}


@given(st.text(alphabet="ab1.=\"'[]{}#,\\\n -:T", max_size=60))
def test_any_text_at_all_is_read_or_told(text):
    source = Source("a.md", f"+++\n{text}\n+++\n")
    ad = read_embedded(source, 4, 4 + len(text))
    assert_exact(ad)
    try:
        data = tomllib.loads(text)
    except ValueError:
        assert ad.defects
    else:
        assert ad.root.plain().keys() == data.keys()


@pytest.mark.parametrize(
    "line", ['k{} = "a \\" b"\n', "k{} = ['a', {{b = 1}}] # c\n", "[k{}]\na = 1\n", "[[k]]\na.b = 1\n"]
)
def test_long_front_matter_takes_linear_time(line):
    def ad(count):
        lines = "".join(line.format(number) for number in range(count))
        return lambda: posting(f"+++\n{lines}+++\n# Baker\n")

    assert seconds(ad(4_000)) < 30 * max(seconds(ad(400)), 0.02)
