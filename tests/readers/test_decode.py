"""Bytes to text: encodings, marks, and what is refused with a reason."""

from __future__ import annotations

import pytest

from jdlint.errors import JdlintError
from jdlint.readers.decode import MAX_BYTES, decode


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_cut_off(encoding: str) -> None:
    source = decode("title: é😀\n".encode(encoding), "x.yaml")
    assert (source.text, source.bom, source.path) == ("title: é😀\n", True, "x.yaml")


@pytest.mark.parametrize("mark, encoding", [(b"\xfe\xff", "utf-16-be"), (b"\x00\x00\xfe\xff", "utf-32-be")])
def test_big_endian_text_is_read(mark: bytes, encoding: str) -> None:
    assert decode(mark + "é😀".encode(encoding), "x").text == "é😀"


def test_plain_utf_8_has_no_mark_and_keeps_its_line_ends() -> None:
    source = decode("a\r\nb\rc\u2028".encode(), "x")
    assert (source.text, source.bom) == ("a\r\nb\rc\u2028", False)


def test_other_encodings_are_refused_with_byte_and_line() -> None:
    with pytest.raises(JdlintError, match=r"x\.yaml is not UTF-8: byte 12 \(0xe9\) at line 3 cannot be read") as caught:
        decode(b"a: b\r\nc: \rd:\xe9\n", "x.yaml")
    assert caught.value.hint == "Save it as UTF-8."


def test_damaged_utf_16_is_refused() -> None:
    with pytest.raises(JdlintError, match="is not UTF-16-LE"):
        decode(b"\xff\xfea\x00b", "x.yaml")


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b"a: b\n\x00", "a: b".encode("utf-16-le")])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(JdlintError, match="is a binary file"):
        decode(data, "x.yaml")


def test_too_large_files_are_refused() -> None:
    assert len(decode(b"x" * MAX_BYTES, "x").text) == MAX_BYTES
    with pytest.raises(JdlintError, match=r"x\.yaml has 10\.0 MB; a posting has 5 MB at most"):
        decode(b"x" * 10_000_000, "x.yaml")


def test_bytes_at_random_are_no_page() -> None:
    noise = bytes(1 + (number * 7919 + number * number * 31) % 255 for number in range(500))
    with pytest.raises(JdlintError, match="neither HTML nor any other text"):
        decode(noise, "x.html", markup=True)


def test_a_page_with_a_stray_control_or_in_an_encoding_that_it_does_not_tell_is_read() -> None:
    assert decode(b"<p>a\x02b\x03</p>", "x.html", markup=True).text == "<p>a\x02b\x03</p>"
    assert decode("<meta charset=utf-8>Требуется повар".encode("cp1251"), "x.html", markup=True).text
