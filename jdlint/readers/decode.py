"""Bytes to text: the encodings that people save postings in, and a plain answer to everything else."""

from __future__ import annotations

import codecs
import re

from jdlint.errors import JdlintError
from jdlint.source import Source

#: Bytes in one file.
MAX_BYTES = 5_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Where a page names its encoding: in its head, so many bytes from the start.
_HEAD = 4096
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
#: Encodings of text that browsers know too.
_PAGES = ("cp125", "cp866", "cp874", "iso8859", "koi8", "gb", "big5", "euc", "shift_jis", "mac")
#: Controls that stand in no text; of all bytes at random they are a ninth. A page has a few by mistake.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.04


def decode(data: bytes, path: str, *, markup: bool = False) -> Source:
    """The text of a file: UTF-8, or UTF-16 and UTF-32 that say so by a byte order mark, which is cut off.

    With `markup` it is HTML, whose head may name another encoding, and refused only where it is no text at all.
    Raises JdlintError for any other encoding, for binary files and for more than `MAX_BYTES`.
    """
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f} MB"
        raise JdlintError(
            f"{path} has {size}; a posting has {MAX_BYTES // 1_000_000} MB at most.",
            "Check whether this file is a posting, and exclude it if not.",
        )
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    errors = "strict"
    if markup:
        encoding, errors = (encoding, "replace") if mark else (_declared(data), "replace")
    try:
        text = data[len(mark) :].decode(encoding, errors)
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, encoding, len(mark) + error.start) from None
    if "\0" in text:
        raise JdlintError(
            f"{path} is a binary file: it holds a NUL character at {_place(text[: text.index(chr(0))])}.",
            "Name a text file, or exclude this one.",
        )
    if markup and _is_noise(text):
        raise JdlintError(f"{path} is a binary file: it is neither HTML nor any other text.", "Name a text file.")
    return Source(path, text, bom=bool(mark), encoding=encoding)


def _is_noise(text: str) -> bool:
    """Whether so many characters are controls, which no encoding of text has, that this is none."""
    return len(_CONTROLS.findall(text, 0, _HEAD)) > max(_MOST_CONTROLS * min(len(text), _HEAD), 2)


def _declared(data: bytes) -> str:
    """The encoding of a page without a byte order mark: UTF-8 where it is that, else what its head names, as browsers.

    UTF-8 comes first: what is valid UTF-8 with letters beyond ASCII is hardly ever anything else, whatever it says.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        found = _CHARSET.search(data[:_HEAD])
        name = found[1].decode("ascii").lower() if found is not None else ""
        if name.startswith(("utf", "unicode")):
            return "utf-8"
        try:
            codec = codecs.lookup(name).name
        except (LookupError, ValueError):
            return "cp1252"
        # Browsers take Latin-1 and ASCII for the Windows page.
        return codec if codec.startswith(_PAGES) and codec not in ("iso8859-1", "ascii") else "cp1252"
    return "utf-8"


def _undecodable(data: bytes, path: str, encoding: str, offset: int) -> JdlintError:
    before = data[:offset].decode(encoding, "replace")
    return JdlintError(
        f"{path} is not {encoding.upper()}: byte {offset} (0x{data[offset]:02x}) at {_place(before)} cannot be read.",
        "Save it as UTF-8.",
    )


def _place(before: str) -> str:
    return f"line {before.count(chr(10)) + before.count(chr(13)) - before.count(chr(13) + chr(10)) + 1}"
