"""Files of data/ that are read a block at a time: a sorted table, cut up and compressed.

Four bytes with the length of the directory, big-endian; the directory; the blocks. Directory and blocks are zlib
streams. A line of the directory is `key offset length`: the first key of a block, and where the block lies behind the
directory. What a block holds is up to the file; most hold lines of `key value`, keys in order. A look-up reads the
directory once and one block.
"""

from __future__ import annotations

import os
import zlib
from bisect import bisect_right
from functools import cache, lru_cache

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")


def block(name: str, key: str) -> bytes | None:
    """The block that starts with just this key; None where none does. Raises OSError where the file is missing."""
    keys, places, base = _directory(name)
    at = bisect_right(keys, key.encode()) - 1
    return _read(name, base + places[at][0], places[at][1]) if at >= 0 and keys[at] == key.encode() else None


def value(name: str, key: str) -> str | None:
    """What stands behind a key in a file of lines; None where the key is not in it."""
    keys, places, base = _directory(name)
    sought = key.encode()
    at = bisect_right(keys, sought) - 1
    if at < 0:
        return None
    text = b"\n" + _read(name, base + places[at][0], places[at][1])
    start = text.find(b"\n" + sought + b" ")
    if start < 0:
        return None
    start += len(sought) + 2
    return text[start : text.index(b"\n", start)].decode()


def pack(blocks: list[tuple[str, bytes]]) -> bytes:
    """The file that holds these blocks, each with its first key; keys in order and without blanks."""
    directory, packed, offset = [], [], 0
    for key, content in blocks:
        packed.append(zlib.compress(content, 9))
        directory.append(f"{key} {offset} {len(packed[-1])}\n")
        offset += len(packed[-1])
    head = zlib.compress("".join(directory).encode(), 9)
    return len(head).to_bytes(4, "big") + head + b"".join(packed)


def pack_lines(lines: list[tuple[str, str]], count: int) -> bytes:
    """The file that holds these keys and values, `count` lines a block."""
    ordered = sorted((key.encode(), value.encode()) for key, value in lines)
    parts = (ordered[start : start + count] for start in range(0, len(ordered), count))
    return pack([(part[0][0].decode(), b"".join(b"%b %b\n" % line for line in part)) for part in parts])


@cache
def _directory(name: str) -> tuple[list[bytes], list[tuple[int, int]], int]:
    """The first keys of the blocks, their places behind the directory, and where that ends in the file."""
    with open(os.path.join(DATA, name), "rb") as file:
        length = int.from_bytes(file.read(4), "big")
        lines = [line.split(b" ") for line in zlib.decompress(file.read(length)).splitlines()]
    return [line[0] for line in lines], [(int(line[1]), int(line[2])) for line in lines], 4 + length


@lru_cache(maxsize=32)
def _read(name: str, offset: int, length: int) -> bytes:
    with open(os.path.join(DATA, name), "rb") as file:
        file.seek(offset)
        return zlib.decompress(file.read(length))
