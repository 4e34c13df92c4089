"""JSON to postings: the same values as the standard library reads, with places, and errors in plain words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.finding import Span
from jdlint.posting import Node, Posting
from jdlint.readers.json import read
from jdlint.source import Source

ROOT = Path(__file__).resolve().parents[2]


def one(text: str) -> Posting:
    (posting,) = read(Source("x.json", text))
    return posting


def told(text: str) -> tuple[str, str]:
    """The sentence about an error and the source at its place."""
    posting = one(text)
    assert posting.root.value == {}
    (defect,) = posting.defects
    assert defect.rule == "invalid-syntax"
    return defect.values["problem"], posting.source.slice(defect.span)


def test_a_json_posting_has_types_keys_and_places() -> None:
    source = Source("x.json", '{"title": "Nurse",\r\n "n": [1, -2.5e1, true, null, {"é": "x\\ny"}]}')
    root = read(source)[0].root
    assert root.plain() == {"title": "Nurse", "n": [1, -25.0, True, None, {"é": "x\ny"}]}
    assert [node.kind for node in root.value["n"].value] == ["integer", "number", "boolean", "null", "mapping"]
    assert source.slice(root.value["title"].key) == '"title"'
    assert source.slice(root.value["title"].span) == '"Nurse"'
    assert source.slice(root.value["n"].value[1].span) == "-2.5e1"
    assert source.slice(root.value["title"].span_of(1, 3)) == "ur"
    assert source.slice(root.value["n"].value[4].value["é"].span_of(1, 3)) == "\\ny"


def test_a_json_posting_says_its_format() -> None:
    assert (one("{}").format, one("{}").document, one("{}").defects) == ("json", 1, [])


def test_each_entry_of_an_outer_array_is_a_posting() -> None:
    postings = read(Source("x.json", '[{"a": 1, "a": 2}, 3, {"b": {"c": 1, "c": 2}}]'))
    roots = [(posting.document, posting.root.plain()) for posting in postings]
    assert roots == [(1, {"a": 2}), (2, {}), (3, {"b": {"c": 2}})]
    told_of = [[(defect.rule, defect.field, defect.span.start) for defect in posting.defects] for posting in postings]
    assert told_of == [[("duplicate-key", "a", 10)], [("invalid-syntax", "", 19)], [("duplicate-key", "b.c", 37)]]


@pytest.mark.parametrize("text", ["[]", '"a"', "1", "null"])
def test_what_is_no_object_is_an_empty_posting_with_a_defect(text: str) -> None:
    assert told(text)[0].startswith("This is no object")


def test_the_last_of_duplicate_keys_wins_and_is_reported() -> None:
    posting = one('{"a": 1,\n "\\u0061": 2, "b": 3}')
    assert posting.root.plain() == {"a": 2, "b": 3}
    (defect,) = posting.defects
    assert (defect.rule, defect.values, posting.source.slice(defect.span)) == (
        "duplicate-key", {"key": "a", "line": "1"}, '"\\u0061"',
    )  # fmt: skip


def test_numbers_that_no_float_holds_stay_text() -> None:
    value = one(f'{{"a": 1e999, "b": {"9" * 5000}, "c": {"9" * 300}}}').root.value
    assert [value[name].kind for name in "abc"] == ["string", "string", "integer"]
    assert value["a"].value == "1e999"


def test_half_of_a_surrogate_pair_becomes_the_replacement_character() -> None:
    node = one('{"a": "x\\ud83d y"}').root.value["a"]
    assert node.value == "x\ufffd y"
    assert node.span_of(1, 2) == Span(8, 14)


@pytest.mark.parametrize(
    "text, sentence, place",
    [
        ("", "The file ends before", ""),
        ('{"a": 1', "The { that is opened here is never closed", "{"),
        ('{"a": [1', "The [ that is opened here is never closed", "["),
        ('{"a": 1,}', "JSON takes no comma behind the last entry", ","),
        ("[1,]", "JSON takes no comma behind the last entry", ","),
        ('{"a": 1 "b": 2}', "A comma must stand between two entries", '"'),
        ('{"a" 1}', "A colon must stand", "1"),
        ("{a: 1}", "A key must stand in double quotes", "a"),
        ("{'a': 1}", "JSON takes straight double quotes only", "'"),
        ('{"a": “x”}', "JSON takes straight double quotes only", "“"),
        ('{"a": }', "A value is missing here", "}"),
        ('{"a": NaN}', "NaN is no number in JSON", "NaN"),
        ('{"a": Infinity}', "Infinity is no number in JSON", "Infinity"),
        ('{"a": True}', "JSON writes true, false and null", "True"),
        ('{"a": None}', "JSON writes true, false and null", "None"),
        ('{"a": nurse}', "A text must stand in double quotes", "nurse"),
        ('{"a": 012}', "JSON does not write numbers like this", "012"),
        ('{"a": .5}', "JSON does not write numbers like this", ".5"),
        ('{"a": 1_000}', "A comma must stand between two entries", "_"),
        ('{"a": "x\ny"}', "This string runs over the end of the line", '"'),
        ('{"a": "x', "The quote that is opened here is never closed", '"'),
        ('{"a": "x\\', "The quote that is opened here is never closed", '"'),
        ('{"a": "\t"}', "Write \\u0009 for this control character", "\t"),
        ('{"a": "C:\\dir"}', "This backslash starts no escape", "\\"),
        ('{"a": "\\u12g4"}', "This backslash starts no escape", "\\"),
        ('{"a": 1} // why', "JSON knows no comments", "/"),
        ('{\n# why\n"a": 1}', "JSON knows no comments", "#"),
        ('{"a": 1} {"a": 2}', "Text follows the end of the document", "{"),
    ],
)
def test_an_error_is_told_at_its_place_with_what_to_do(text: str, sentence: str, place: str) -> None:
    said, found = told(text)
    assert said.startswith(sentence)
    assert found == place


# Held to the standard library


def accepted(text: str) -> tuple[bool, object]:
    """What `json.loads` makes of a text when NaN is refused."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    try:
        return True, json.loads(text, parse_constant=refuse)
    except ValueError:
        return False, None


def same(node: Node, value: object) -> bool:
    """Compare a node with what `json.loads` gave, but for numbers beyond floats and halves of surrogate pairs."""
    if isinstance(value, dict):
        names = [name.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for name in value]
        pairs = zip(node.value.values(), value.values())
        return node.kind == "mapping" and list(node.value) == names and all(same(*pair) for pair in pairs)
    if isinstance(value, list):
        return node.kind == "sequence" and len(node.value) == len(value) and all(map(same, node.value, value))
    if isinstance(value, float) and not isfinite(value):
        return node.kind == "string"
    if isinstance(value, str):
        return bool(node.value == "".join("\ufffd" if "\ud800" <= part <= "\udfff" else part for part in value))
    return type(node.value) is type(value) and node.value == value


def check(text: str) -> None:
    valid, value = accepted(text)
    posting = one(text)
    assert valid == all(defect.rule != "invalid-syntax" for defect in posting.defects), text
    if valid:
        assert same(posting.root, value), text


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=1_000, deadline=None, derandomize=True, database=None)
@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_values_are_those_of_the_standard_library(value: object, ascii_only: bool, indent: int | str | None) -> None:
    check(json.dumps({"a": value}, ensure_ascii=ascii_only, indent=indent))


PIECES = [
    *' \n\t\r{}[],:"0123-+.eE\\/un', '"a"', '"a": ', "true", "false", "null", "NaN", "1e999", "\\n",
    "\\u0041", "\\ud83d", '"\\', "é", "\x0b", "\xa0", "\ufeff", "٣", "-0", "00", "[1, 2]", '{"b": 1}', ", ",
]  # fmt: skip


@settings(max_examples=4_000, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["{}", '"{}"', '{}"x"', "{},1", "[{}]"]))
def test_the_same_texts_are_accepted_as_by_the_standard_library(pieces: list[str], frame: str) -> None:
    check('{"a": ' + frame.replace("{}", "".join(pieces)) + "}")


# Hostile input

HOSTILE = {
    "brackets": "'[' * 100_000",
    "braces": "'{\"a\":' * 100_000",
    "closed brackets": "'[' * 100_000 + ']' * 100_000",
    "many values": "'[' + '1,' * 2_000_000 + '1]'",
    "many objects": "'[' + '{},' * 1_300_000 + '{}]'",
    "as many values as are read": "'{\"a\":[' + '\"a\",' * 99_000 + '\"a\"]}'",
    "many duplicates": "'{' + '\"a\":1,' * 99_000 + '\"a\":1}'",
    "long number": "'{\"a\":' + '9' * 4_000_000 + '}'",
    "long wrong number": "'{\"a\":' + '9' * 4_000_000 + '.}'",
    "long string": "'{\"a\":\"' + 'x' * 4_000_000 + '\"}'",
    "many escapes": "'{\"a\":\"' + '\\\\\\\\n' * 1_300_000 + '\"}'",
    "blanks": "' ' * 4_000_000",
    "quotes": "'\"' * 4_000_000",
}

RUN = """
import time
from tests.readers.cost import peak_megabytes
from jdlint.readers.json import read
from jdlint.source import Source
source = Source("x.json", {text})
started = time.process_time()
read(source)
print(time.process_time() - started, peak_megabytes())
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_costs_little_time_and_memory(name: str) -> None:
    code = RUN.format(text=HOSTILE[name])
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    seconds, megabytes = map(float, done.stdout.split())
    print(f"{name}: {seconds:.3f} s, {megabytes:.0f} MB")
    assert seconds < 2
    assert megabytes < 300


def test_nesting_and_masses_are_told() -> None:
    assert one('{"a": ' + "[" * 62 + "1" + "]" * 62 + "}").defects == []
    for text in ('{"a": ' + "[" * 63 + "1" + "]" * 63 + "}", "[" + "1," * 100_000 + "1]"):
        assert [defect.rule for defect in one(text).defects] == ["too-large"]
