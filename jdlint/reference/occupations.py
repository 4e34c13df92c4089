"""Occupations of the Standard Occupational Classification of 2018 (SOC), and the ones that a job title may mean.

Three files in data/: soc-2018.tsv (code, official title), titles.bin (titles of O*NET and of the Direct Match Title
File, made by scripts/build_titles.py) and titles-curated.tsv (our own table for titles that those miss or spread over
too many occupations; it wins).

titles.bin: four bytes with the length of the directory, big-endian; the directory; the blocks. Directory and blocks are
zlib streams of lines. A line of the directory is `key offset length`: the first key of a block and where it lies behind
the directory. A line of a block is `key value`, keys in order; the value is a letter for the confidence (H, M, L) and
the occupations that have it, each as two digits of base 36: its number in soc-2018.tsv. A look-up reads one block.
"""

from __future__ import annotations

import os
import re
import unicodedata
import zlib
from bisect import bisect_right
from functools import cache, lru_cache

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
CONFIDENCE = {"H": "high", "M": "medium", "L": "low"}

_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*")
#: Other spellings of a word in titles; a word on the left becomes the one on the right wherever it stands.
_SPELLINGS = {
    "rep": "representative", "asst": "assistant", "assoc": "associate", "mgr": "manager", "supv": "supervisor",
    "supvr": "supervisor", "coord": "coordinator", "svc": "service", "svcs": "service", "cust": "customer",
    "admin": "administrative", "tech": "technician", "eng": "engineer", "engr": "engineer", "dev": "developer",
    "maint": "maintenance", "mech": "mechanic", "acct": "accountant", "hr": "human resource", "vp": "vice president",
    "cert": "certified", "lic": "licensed", "reg": "registered", "mfg": "manufacturing", "prod": "production",
    "whse": "warehouse", "vet": "veterinary", "programme": "program", "adviser": "advisor", "labour": "labor",
    "labourer": "laborer", "centre": "center", "counsellor": "counselor", "jeweller": "jeweler", "tyre": "tire",
    "aeroplane": "airplane", "orthopaedic": "orthopedic", "paediatric": "pediatric", "paediatrician": "pediatrician",
    "anaesthetist": "anesthetist", "gynaecologist": "gynecologist", "optimisation": "optimization",
    "organisational": "organizational", "organiser": "organizer", "cheque": "check", "theatre": "theater",
    "aide": "aid", "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "6th": "sixth",
    "7th": "seventh", "8th": "eighth", "behavioural": "behavioral", "jewellery": "jewelry",
}  # fmt: skip


def fold(title: str) -> str:
    """The key of a title: letters without accents, words in the singular and one spelling, and no blanks between.

    "Front-End Developers", "Frontend Developer" and "front end dev" have the same key.
    """
    plain = unicodedata.normalize("NFKD", title).casefold().replace("'", "").replace("\u2019", "").replace("&", " and ")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = [_singular(word) for word in _WORD.findall(plain)]
    return "".join(_SPELLINGS.get(word, word) for word in words).replace(" ", "")


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith(("s", "men")) or word.endswith(("us", "is")):
        return word
    if word.endswith("ss"):
        return word
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes")) else word[:-1]


@cache
def occupations() -> dict[str, str]:
    """The official title of each detailed occupation by its code, in the order of the codes."""
    return dict(_rows("soc-2018.tsv"))


def under(code: str) -> list[str]:
    """The detailed occupations that a code stands for: itself, or those of a broad group such as 13-1020."""
    if code in occupations():
        return [code]
    return [one for one in occupations() if code.endswith("0") and one[:6] == code[:6]]


def look_up(title: str) -> list[tuple[str, str]]:
    """The occupations known under just this title, likeliest first, each as (code, confidence); [] for none."""
    key = fold(title)
    return _curated().get(key) or (_bundled(key) if key else [])


@cache
def _curated() -> dict[str, list[tuple[str, str]]]:
    return {
        fold(title): [(code, confidence) for code in codes.split("|")]
        for title, codes, confidence in _rows("titles-curated.tsv")
    }


def _rows(name: str) -> list[list[str]]:
    with open(os.path.join(DATA, name), encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]


def _bundled(key: str) -> list[tuple[str, str]]:
    keys, places, base = _directory()
    sought = key.encode()
    block = bisect_right(keys, sought) - 1
    if block < 0:
        return []
    text = _block(base + places[block][0], places[block][1])
    at = text.find(b"\n" + sought + b" ")
    if at < 0:
        return []
    start = at + len(sought) + 2
    return _decoded(text[start : text.index(b"\n", start)].decode())


def _decoded(value: str) -> list[tuple[str, str]]:
    codes = list(occupations())
    found = []
    confidence, at = "", 0
    while at < len(value):
        if value[at] in CONFIDENCE:
            confidence, at = CONFIDENCE[value[at]], at + 1
        found.append((codes[int(value[at : at + 2], 36)], confidence))
        at += 2
    return found


@cache
def _directory() -> tuple[list[bytes], list[tuple[int, int]], int]:
    """The first keys of the blocks, their places behind the directory, and where that ends in the file."""
    with open(os.path.join(DATA, "titles.bin"), "rb") as file:
        length = int.from_bytes(file.read(4), "big")
        lines = [line.split(b" ") for line in zlib.decompress(file.read(length)).splitlines()]
    return [line[0] for line in lines], [(int(line[1]), int(line[2])) for line in lines], 4 + length


@lru_cache(maxsize=32)
def _block(offset: int, length: int) -> bytes:
    """The lines of a block, each with a line end before and after it."""
    with open(os.path.join(DATA, "titles.bin"), "rb") as file:
        file.seek(offset)
        return b"\n" + zlib.decompress(file.read(length))
