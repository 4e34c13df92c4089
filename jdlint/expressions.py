"""Regular expressions, compiled when they are first used; what the compiler made of them may be kept for later runs.

Compiling some hundred expressions takes longer than all else that one posting needs: CPython's compiler of expressions
is written in Python. It makes a list of numbers of each. After `keep_in` these are read from a file and, where new ones
were needed, `save` writes them back. The file is bound to this version of jdlint and of Python, each entry to its
expression by the whole text of it, and a checksum guards it: what does not fit is compiled as if there were no file.
"""

from __future__ import annotations

import os
import re
import sys

from jdlint.trust import is_own_file, leads_out_of_tree, open_unled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    Made = tuple[str, int, bytes, int, dict[str, int]]

_MAGIC = b"jdlint expressions 2\n"
#: More would take longer to read than it saves.
_MOST_BYTES = 6_000_000
#: Checksum; lengths of source, names and code; flags, above them those that were asked for; groups.
_HEAD = "<6I"
#: More than any text: the end of a search without one.
_END = sys.maxsize


def compiled(source: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """An expression, by default one for which case does not count."""
    return re.compile(source, flags) if _STORE is None else _STORE.compiled(source, flags)


class Lazy:
    """A regular expression; case does not count unless it, or the `flags`, say so.

    One of `cues`, in lower case and divided by blanks, stands in every text that it matches, within words or alone: who
    looks for it in many texts may leave the others out.
    """

    __slots__ = ("_compiled", "cues", "flags", "pattern")

    def __init__(self, pattern: str, cues: str = "", flags: int = re.IGNORECASE) -> None:
        self.pattern = pattern
        self.flags = flags
        self.cues = tuple(cues.split())
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = compiled(self.pattern, self.flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match, as of `re`."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match at the start, as of `re`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match of the whole text, as of `re`."""
        return self.compiled.fullmatch(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = _END) -> list[Any]:
        """All matches as texts, as of `re`."""
        return self.compiled.findall(text, start, end)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced, as of `re`."""
        return self.compiled.sub(put, text)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """All matches, as of `re`."""
        return self.compiled.finditer(text, start, end)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The text between the matches, as of `re`; the expression must have no groups."""
        return self.compiled.split(text, maxsplit)

    def without(self, text: str, put: str = "") -> str:
        """The text with `put` in place of every match."""
        return self.compiled.sub(put, text)


def keep_in(folder: str) -> None:
    """From now on take what is kept in this folder, and remember what is compiled."""
    global _STORE
    usable = sys.implementation.name == "cpython" and not leads_out_of_tree(folder)
    _STORE = Store(folder) if usable else None


class Importing:
    """While it is entered, `re.compile` takes what is kept, for half of PyYAML's import is compiling expressions.

    Only for an import: other threads that compile at the same time get the same expressions, from the same place.
    """

    def __enter__(self) -> None:
        if _STORE is not None:
            store, self._compile = _STORE, re.compile
            re.compile = lambda source, flags=0: (  # type: ignore[assignment]
                store.compiled(source, int(flags)) if isinstance(source, str) else self._compile(source, flags)
            )

    def __exit__(self, *_: object) -> None:
        if _STORE is not None:
            re.compile = self._compile


def save() -> None:
    """Write what was compiled beside what was kept; a folder that cannot be written is no fault."""
    if _STORE is not None:
        _STORE.save()


class Store:
    """The file of one version of jdlint and Python, read at once; single entries are read when they are asked for."""

    def __init__(self, folder: str) -> None:
        from jdlint import __version__

        name = f"expressions-{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
        self._path = os.path.join(folder, name)
        self._new: dict[int, bytes] = {}
        self._data, self._places = _read(self._path)

    def compiled(self, source: str, flags: int) -> re.Pattern[str]:
        """The expression, from the file if it is there."""
        from zlib import crc32

        key = crc32(source.encode("utf-8", "surrogatepass"), flags)
        found = self._kept(key, source, flags) if key in self._places else None
        if found is not None:
            return found
        try:
            made = _make(source, flags)
            self._new[key] = _packed(made, source, flags)
            return _pattern(made)
        except (ImportError, AttributeError, TypeError, RuntimeError):  # the compiler's insides are another Python's
            return re.compile(source, flags)

    def _kept(self, key: int, source: str, flags: int) -> re.Pattern[str] | None:
        try:
            made = _unpacked(self._data, self._places[key], source, flags)
            return None if made is None else _pattern(made)
        except Exception:  # the file may hold anything
            return None

    def save(self) -> None:
        """Write the file anew with what was compiled since."""
        if not self._new or len(self._data) > _MOST_BYTES:
            return
        import struct

        kept = {key: _entry(self._data, at) for key, at in self._places.items()}
        entries = {key: entry for key, entry in kept.items() if entry} | self._new
        start = len(_MAGIC) + 4 + 8 * len(entries)
        index = b""
        for key, entry in entries.items():
            index += struct.pack("<2I", key, start)
            start += len(entry)
        content = b"".join((_MAGIC, struct.pack("<I", len(entries)), index, *entries.values()))
        from jdlint.atomic import keep

        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            keep(self._path, content)
        except OSError:
            pass
        self._new = {}


def _read(path: str) -> tuple[bytes, dict[int, int]]:
    """The file and where each entry stands in it; nothing where there is no such file."""
    import struct

    try:
        with open(path, "rb", opener=open_unled) as file:
            data = file.read(2 * _MOST_BYTES) if is_own_file(file.fileno()) else b""
        if not data.startswith(_MAGIC):
            return b"", {}
        (count,) = struct.unpack_from("<I", data, len(_MAGIC))
        start = len(_MAGIC) + 4
        return data, dict(struct.iter_unpack("<2I", data[start : start + 8 * count]))
    except (OSError, struct.error):
        return b"", {}


def _make(source: str, flags: int) -> Made:
    """What `re` makes of an expression: source, all flags, code, groups, and the names of groups."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(source, flags)
    code = array("I", _compiler._code(tree, flags)).tobytes()
    return source, int(flags | tree.state.flags), code, tree.state.groups - 1, tree.state.groupdict


def _pattern(made: Made) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    source, flags, code, groups, names = made
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    numbers = memoryview(code).cast("I").tolist()
    found: re.Pattern[str] = _sre.compile(source, flags, numbers, groups, names, tuple(by_number))
    return found


def _packed(made: Made, source: str, asked: int) -> bytes:
    import json
    import struct
    from zlib import crc32

    _, flags, code, groups, groupdict = made
    flags |= asked << 16
    text, names = source.encode("utf-8", "surrogatepass"), json.dumps(groupdict).encode() if groupdict else b""
    body = text + names + code
    head = (len(text), len(names), len(code), flags, groups)
    return struct.pack(_HEAD, crc32(body, crc32(struct.pack("<5I", *head))), *head) + body


def _entry(data: bytes, at: int) -> bytes:
    """The entry at a place; nothing where it is not whole."""
    import struct
    from zlib import crc32

    start = at + struct.calcsize(_HEAD)
    if start > len(data):
        return b""
    checksum, text, names, code, _, _ = struct.unpack_from(_HEAD, data, at)
    end = start + text + names + code
    body = data[start:end]
    return data[at:end] if crc32(body, crc32(data[at + 4 : start])) == checksum else b""


def _unpacked(data: bytes, at: int, source: str, asked: int) -> Made | None:
    """The expression at a place, if it is whole and this one."""
    import struct

    entry = _entry(data, at)
    if not entry:
        return None
    _, text, names, _, flags, groups = struct.unpack_from(_HEAD, entry)
    body = entry[struct.calcsize(_HEAD) :]
    if body[:text].decode("utf-8", "surrogatepass") != source or flags >> 16 != asked:
        return None
    groupdict = {}
    if names:
        import json

        groupdict = json.loads(body[text : text + names])
    return source, flags & 0xFFFF, body[text + names :], groups, groupdict


_STORE: Store | None = None
