"""Every character of a value must lead back to the place in the source that it came from.

The documents are written by a generator that knows nothing of the maps; PyYAML says what the values are, and words
that occur once in a document say where they stand.
"""

from __future__ import annotations

import json
import random
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.finding import Span
from jdlint.posting import Field, Node, leaves
from jdlint.readers.decode import decode
from jdlint.readers.json import read as read_json
from jdlint.readers.yaml import read
from jdlint.scalars import json_map, skip_properties, yaml_map
from jdlint.source import Source

LEAST_SCALARS = 20_000
DOCUMENTS = 800

ESCAPES = [
    "\\0", "\\a", "\\b", "\\t", "\\n", "\\v", "\\f", "\\r", "\\e", "\\ ", '\\"', "\\/", "\\\\", "\\N", "\\_", "\\L",
    "\\P", "\\x41", "\\xe9", "\\u00e9", "\\u20AC", "\\U0001F600", "\\\t",
]  # fmt: skip
TAILS = ["", "", "", "é", "😀", ".", ",b", "'s", "\u00a0x", "-", "#1", ":x", "%", "=", "\u2028y", "(z)", "&c", "!"]


class Writer:
    """Writes random YAML; every word is unique."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.newline = self.random.choice(["\n", "\n", "\r\n", "\r"])
        self.words = 0

    def some(self, *choices: str) -> str:
        return self.random.choice(choices)

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def word(self) -> str:
        self.words += 1
        return f"w{self.words}q" + (self.random.choice(TAILS) if self.chance(0.3) else "")

    def fold(self, indent: int) -> str:
        """A line break inside a scalar: blanks, breaks, empty lines, indentation."""
        empty = "".join(
            self.some("", " ", "   ", " " * indent + "\t") + self.newline
            for _ in range(self.random.choice([0, 0, 0, 1, 2]))
        )
        return self.some("", "", " ", " \t") + self.newline + empty + " " * indent + self.some("", "", "  ")

    def gap(self, indent: int, many_lines: bool) -> str:
        return self.fold(indent) if many_lines and self.chance(0.2) else self.some(" ", " ", " ", "  ", "\t ")

    def flow(self, indent: int, extra: list[str], many_lines: bool = True) -> str:
        parts = [self.word()]
        for _ in range(self.random.randrange(12)):
            if extra and self.chance(0.3):
                parts.append(self.random.choice(["", self.gap(indent, many_lines)]) + self.random.choice(extra))
            parts.append(self.gap(indent, many_lines) + self.word())
        return "".join(parts)

    def plain(self, indent: int) -> str:
        return self.flow(indent, [])

    def single(self, indent: int) -> str:
        body = self.flow(indent, ["''", ": ", " # no", "\\n", "[", "&a"]).replace("'s", "")
        return f"'{self.edge(indent)}{body}{self.edge(indent)}'"

    def double(self, indent: int) -> str:
        joined = ["\\" + self.newline + " " * indent, "\\" + self.newline + self.newline + " " * indent + "  "]
        body = self.flow(indent, [*ESCAPES, *joined, ": ", " # no", "''"])
        return f'"{self.edge(indent)}{body}{self.edge(indent)}"'

    def edge(self, indent: int) -> str:
        return self.fold(indent) if self.chance(0.1) else self.some("", "", "", " ", "  ")

    def block(self, indent: int) -> str:
        width = self.random.randrange(1, 5)
        lead = self.some("", "", "", " ", "   ")
        lines = ["" for _ in range(self.random.choice([0, 0, 0, 1, 2]))]
        first = len(lines)
        for _ in range(self.random.randrange(1, 7)):
            inner = lead if len(lines) == first else self.some("", "", "", " ", "  ", "\t")
            text = self.flow(0, [" # no", ": ", "''", '"', "\\n"], many_lines=False)
            lines.append(inner + text + self.some("", "", " "))
            lines.extend(["" for _ in range(self.random.choice([0, 0, 0, 0, 1, 2]))])
        explicit = str(width) if lead or self.chance(0.2) else ""
        marks = [explicit, self.some("", "", "-", "+")]
        self.random.shuffle(marks)
        header = self.some("|", ">") + "".join(marks) + self.some("", "", " ", "  # comment")
        pad = " " * (indent - 1 + width)
        blank = [line if line.strip() else " " * self.random.randrange(len(pad) + 1) for line in lines]
        body = self.newline.join(pad + line if line.strip() else line for line in blank)
        return header + self.newline + body + self.some("", self.newline, self.newline + self.newline)

    def scalar(self, indent: int) -> str:
        """A scalar of any style as the value of a key whose children stand `indent` or deeper."""
        style = self.random.choice([self.plain, self.single, self.double, self.block, self.block])
        between = self.newline + " " * indent if self.chance(0.1) else ""
        properties = self.some("", "", "", "!!str ", f"&a{self.words} ", f"&b{self.words} !!str ", "! ")
        if style == self.block:
            return properties + style(indent)
        comment = self.some("", "", "", " # comment", "\t# x: 'y", "  #")
        return properties.rstrip() + between + (" " if properties else "") + style(indent) + comment

    def mapping(self, depth: int) -> str:
        """Lines of a mapping, without indentation before the first key and with a break at the end."""
        pad = "  " * depth
        lines = []
        for index in range(self.random.randrange(4, 12)):
            kind = self.random.random()
            if kind < 0.12 and depth < 4:
                body = self.newline + pad + "  " + self.mapping(depth + 1)
            elif kind < 0.25:
                dash = pad + "  - "
                items = (dash + self.scalar(2 * depth + 3) for _ in range(self.random.randrange(1, 4)))
                body = self.newline + self.newline.join(items)
            elif kind < 0.32:
                entries = [self.double(2 * depth + 2), self.single(2 * depth + 2), self.word().replace(",b", "")]
                body = " [" + ", ".join(entries) + "]"
            else:
                body = " " + self.scalar(2 * depth + 1)
            comment = self.newline + "# note 'x" if self.chance(0.1) else ""
            lines.append(f"k{index}:{body.rstrip(' ')}{comment}")
        return (self.newline + pad).join(lines) + self.newline

    def document(self) -> bytes:
        """A whole file, or what PyYAML writes of random strings."""
        text = self.dumped() if self.chance(0.25) else self.mapping(0)
        mark = "\ufeff" if self.chance(0.2) else ""
        return (mark + text).encode()

    def dumped(self) -> str:
        gaps = (" ", " ", " ", "\n", "\n\n", " \n", "\t", ": ", "'", '"', "  ", "\r", "\x07")
        strings = ["".join(self.word() + self.some(*gaps) for _ in range(9)) for _ in range(40)]
        text = yaml.dump(
            {f"k{index}": string for index, string in enumerate(strings)},
            default_style=self.random.choice([None, "'", '"', "|", ">"]),
            width=self.random.choice([20, 60, 200]),
            indent=self.random.choice([2, 4, 8]),
            allow_unicode=self.chance(0.5),
        )
        return text.replace("\n", self.newline) if "\\\n" not in text else text


def decoded(written: str) -> str:
    """What a stretch of source that is not one to one stands for."""
    if re.fullmatch(r"\r\n|\r|\n", written):
        return " \n"
    return str(yaml.safe_load(f'"{written}"')) if written.startswith("\\") else written[:1]


def check_scalar(source: Source, node: Node) -> None:
    """Compare each character of a value with the source at its place, and each word with where it really is."""
    value = node.value
    for index, character in enumerate(value):
        span = node.span_of(index, index + 1)
        written = source.slice(span)
        if len(written) == 1 and written not in "\r\n":
            assert written == character, (source.text, node, index)
        else:
            assert character in decoded(written), (source.text, node, index)
    for found in re.finditer(r"w\d+q", value):
        place = source.text.index(found[0])
        assert node.span_of(*found.span()) == Span(place, place + len(found[0])), (source.text, node, found)


def pyyaml_value(text: str) -> object:
    """What PyYAML reads, with the separators that it takes for line breaks made blanks."""
    return yaml.load(text.replace("\u2028", " "), yaml.CBaseLoader)


def without_separators(value: object) -> str:
    return json.dumps(value).replace("\\u2028", " ")


def test_every_character_of_20000_yaml_scalars_leads_to_its_source() -> None:
    counted = many_lines = 0

    @settings(max_examples=DOCUMENTS, deadline=None, derandomize=True, database=None)
    @given(st.integers(min_value=0, max_value=2**32))
    def check(seed: int) -> None:
        nonlocal counted, many_lines
        source = decode(Writer(seed).document(), "x.yaml")
        (posting,) = read(source)
        assert [defect.rule for defect in posting.defects if defect.rule == "invalid-syntax"] == [], source.text
        assert without_separators(posting.root.plain()) == without_separators(pyyaml_value(source.text)), source.text
        for field in leaves(Field("", posting.root)):
            check_scalar(source, field.node)
            counted += 1
            many_lines += any(mark in source.slice(field.node.span) for mark in "\r\n")

    check()
    print(f"{counted} scalars, {many_lines} of them over several lines")
    assert counted >= LEAST_SCALARS
    assert many_lines >= LEAST_SCALARS // 4


def runs(text: str, style: str, value: str) -> list[tuple[int, int]]:
    """The source stretch of each character of the scalar that fills `text`."""
    places = yaml_map(text, 0, len(text), style, value)
    return [(places.start_of(index), places.end_of(index)) for index in range(len(value))]


@pytest.mark.parametrize(
    "text, style, value, places",
    [
        ("a  b", "", "a  b", [(0, 1), (1, 2), (2, 3), (3, 4)]),
        ("a \n  b", "", "a b", [(0, 1), (2, 3), (5, 6)]),
        ("a\r\n\r\n b", "", "a\nb", [(0, 1), (3, 5), (6, 7)]),
        ("'a''b'", "'", "a'b", [(1, 2), (2, 4), (4, 5)]),
        ("' a\n\n\n b '", "'", " a\n\nb ", [(1, 2), (2, 3), (4, 5), (5, 6), (7, 8), (8, 9)]),
        (r'"\x41\u00e9\U0001F600\n"', '"', "Aé😀\n", [(1, 5), (5, 11), (11, 21), (21, 23)]),
        ('"a \\\n  b"', '"', "a b", [(1, 2), (2, 3), (7, 8)]),
        ('"a\\\n\n  b"', '"', "a\nb", [(1, 2), (4, 5), (7, 8)]),
        ("|\n  a\n   b\n", "|", "a\n b\n", [(4, 5), (5, 6), (8, 9), (9, 10), (10, 11)]),
        ("|2-\n   a\n", "|", " a", [(6, 7), (7, 8)]),
        ("|+ # c\n a\n\n", "|", "a\n\n", [(8, 9), (9, 10), (10, 11)]),
        (">\n a\n b\n\n c\n", ">", "a b\nc\n", [(3, 4), (4, 5), (6, 7), (8, 9), (10, 11), (11, 12)]),
        (">\n a\n  b\n c\n", ">", "a\n b\nc\n", [(3, 4), (4, 5), (6, 7), (7, 8), (8, 9), (10, 11), (11, 12)]),
        ("|\r a", "|", "a", [(3, 4)]),
    ],
)
def test_a_yaml_scalar_maps_character_by_character(
    text: str, style: str, value: str, places: list[tuple[int, int]]
) -> None:
    assert runs(text, style, value) == places


def test_an_empty_value_maps_to_the_start_of_its_scalar() -> None:
    assert yaml_map("|\n\n", 0, 3, "|", "").start_of(0) == 0


def test_a_value_that_does_not_come_out_points_at_the_whole_scalar() -> None:
    assert runs("'abc'", "'", "something else")[3] == (0, 5)


def test_properties_and_comments_before_a_value_are_stepped_over() -> None:
    assert skip_properties("&a !!str # why\n  value", 0, 22) == 17
    assert skip_properties("&a", 0, 2) == 2
    assert skip_properties("R&D", 0, 3) == 0


JSON_PIECES = st.sampled_from(
    [
        "a",
        "é",
        "😀",
        " ",
        "\u2028",
        "\\n",
        '\\"',
        "\\\\",
        "\\/",
        "\\u0041",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\ude00",
    ]
)


@settings(max_examples=1_500, deadline=None, derandomize=True, database=None)
@given(st.lists(JSON_PIECES, max_size=30))
def test_every_character_of_a_json_string_leads_to_its_source(pieces: list[str]) -> None:
    text = "".join(pieces)
    expected = json.loads(f'"{text}"')
    places = json_map(text, 0, len(text), expected)
    end = 0
    for index, character in enumerate(expected):
        assert places.start_of(index) == end
        end = places.end_of(index)
        assert json.loads(f'"{text[places.start_of(index) : end]}"') == character
    assert end == len(text)


def test_a_json_string_in_a_posting_points_at_its_escapes() -> None:
    source = Source("x.json", r'{"a": "x \ud83d\ude00 y"}')
    (posting,) = read_json(source)
    node = posting.root.value["a"]
    assert source.slice(node.span_of(2, 3)) == r"\ud83d\ude00"
    assert source.slice(node.span_of(4, 5)) == "y"
