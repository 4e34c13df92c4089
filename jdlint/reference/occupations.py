"""Occupations of the Standard Occupational Classification of 2018 (SOC), and the ones that a job title may mean.

Three files in data/: soc-2018.tsv (code, official title), titles.bin (titles of O*NET and of the Direct Match Title
File, made by scripts/build_titles.py) and titles-curated.tsv (our own table for titles that those miss or spread over
too many occupations; it wins).

titles.bin is laid out as jdlint/reference/blocks.py says. A value is a letter for the confidence (H, M, L) and the
occupations that have it, each as two digits of base 36: its number in soc-2018.tsv.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache

from jdlint.expressions import Lazy
from jdlint.reference.blocks import DATA, value

CONFIDENCE = {"H": "high", "M": "medium", "L": "low"}

_WORD = Lazy(r"[a-z0-9][a-z0-9+#]*", flags=0)
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
    found = value("titles.bin", key)
    return [] if found is None else _decoded(found)


def _decoded(text: str) -> list[tuple[str, str]]:
    codes = list(occupations())
    found = []
    confidence, at = "", 0
    while at < len(text):
        if text[at] in CONFIDENCE:
            confidence, at = CONFIDENCE[text[at]], at + 1
        found.append((codes[int(text[at : at + 2], 36)], confidence))
        at += 2
    return found
