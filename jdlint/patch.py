"""Changes to a file as a unified diff that `git apply` and `patch -p1` take."""

from __future__ import annotations

import difflib
import os

from jdlint.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

#: How git writes these characters in a quoted name; others that need it are written in octal.
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def patch(before: str, after: str, path: str) -> str:
    """The unified diff of two texts of the file at `path`, named as seen from the working folder.

    Lines end at a line feed alone, as they do for those who apply it: form feeds and separators of Unicode stay in
    their line, and a carriage return before the line feed belongs to it.
    """
    name = _seen_from_here(path)
    names = (_header("a/" + name), _header("b/" + name))
    lines = difflib.unified_diff(list(_lines(before)), list(_lines(after)), *names)
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def write(text: str, stream: TextIO) -> None:
    """Write a diff byte for byte, but to a terminal, which must not obey what a posting holds."""
    raw = getattr(stream, "buffer", None)
    if raw is None or stream.isatty():
        stream.write("".join(printable(line.rstrip("\r\n")) + "\n" for line in _lines(text)))
        return
    stream.flush()
    raw.write(text.encode("utf-8", "surrogatepass"))  # a text stream of Windows would end the lines anew
    raw.flush()


def _lines(text: str) -> Iterator[str]:
    *whole, rest = text.split("\n")
    yield from (line + "\n" for line in whole)
    if rest:
        yield rest


def _seen_from_here(path: str) -> str:
    """`path` with slashes, relative where it lies below the working folder."""
    here = os.getcwd()
    if os.path.isabs(path) and path.startswith(here.rstrip(os.sep) + os.sep):
        path = os.path.relpath(path, here)
    return os.path.normpath(path).replace(os.sep, "/").lstrip("/")


def _header(name: str) -> str:
    """A name as git writes it: quoted where it must be, and with a tab behind one with spaces."""
    if any(character in _ESCAPES or character < " " for character in name):
        return '"' + "".join(_ESCAPES.get(character) or _octal(character) for character in name) + '"'
    return name + "\t" if " " in name else name


def _octal(character: str) -> str:
    return f"\\{ord(character):03o}" if character < " " else character
