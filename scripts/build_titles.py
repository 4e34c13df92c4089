"""Make the bundle of job titles from CSV tables: `python scripts/build_titles.py FOLDER [TARGET]`.

TARGET is jdlint/reference/data unless given.
FOLDER holds soc_2018.csv (columns soc, level, title), titles_soc.csv (title, soc, sources) and, if the order of
equally good occupations is to follow their size, oews_2025_national.csv (soc, employment). `sources` names, divided
by "|", where a title comes from: `soc` and `onet_occ` are official names of an occupation, `dmtf` is the Direct Match
Title File, whose titles belong to one occupation alone; `onet_reported` was given by workers of the occupation,
`onet_alt` and `onet_short` are further names.

Written are soc-2018.tsv, titles.bin (laid out as jdlint/reference/blocks.py says) and the entries of both in
manifest.json. The same input gives the same bytes with the same version of zlib. titles-curated.tsv is edited by hand.

The confidence of a title: official and direct matches are high and shut out all else. Otherwise one occupation is
high, two and three are medium, more are low; further names beside reported ones are low.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jdlint.reference.blocks import DATA, pack_lines  # noqa: E402
from jdlint.reference.occupations import fold  # noqa: E402

TITLES_PER_BLOCK = 400
FEW = 3
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
TIERS = ({"soc", "onet_occ", "dmtf"}, {"onet_reported"}, {"onet_alt", "onet_short"})
SOURCES = {
    "soc-2018.tsv": {
        "source": "Standard Occupational Classification, U.S. Bureau of Labor Statistics",
        "vintage": "2018",
        "licence": "public domain",
        "inputs": ["soc_2018.csv"],
    },
    "titles.bin": {
        "source": "O*NET 30.1 Database, USDOL/ETA; Direct Match Title File, U.S. Bureau of Labor Statistics",
        "vintage": "O*NET December 2025; Direct Match Title File November 2017; order by OEWS employment of May 2025",
        "licence": "CC BY 4.0 (O*NET), public domain (BLS)",
        "inputs": ["titles_soc.csv", "soc_2018.csv", "oews_2025_national.csv"],
    },
}

Tiers = dict[str, dict[str, int]]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def official_titles(folder: Path) -> dict[str, str]:
    return {row["soc"]: row["title"] for row in table(folder / "soc_2018.csv") if row["level"] == "detailed"}


def sizes(folder: Path) -> dict[str, int]:
    path = folder / "oews_2025_national.csv"
    rows = table(path) if path.exists() else []
    return {row["soc"]: int(row["employment"]) for row in rows if row["employment"].isdigit()}


def tiers_by_key(folder: Path) -> Tiers:
    """For each key of a title its occupations, each with the number of the best tier that names it."""
    found: Tiers = defaultdict(dict)
    for row in table(folder / "titles_soc.csv"):
        named = set(row["sources"].split("|"))
        tier = next(number for number, names in enumerate(TIERS) if named & names)
        for key in {fold(row["title"].split("(")[0]), fold(row["key"])} - {""}:
            found[key][row["soc"]] = min(tier, found[key].get(row["soc"], tier))
    return found


def graded(tiers: dict[str, int]) -> dict[str, str]:
    """The occupations to keep, each with the letter of its confidence."""
    best = min(tiers.values())
    first = [code for code, tier in tiers.items() if tier == best]
    letter = "H" if len(first) == 1 else "M" if len(first) <= FEW else "L"
    if best == 0:
        return dict.fromkeys(first, letter)
    rest = [code for code in tiers if code not in first] if len(tiers) <= FEW else []
    if rest and letter == "H":
        letter = "M"
    return dict.fromkeys(first, letter) | dict.fromkeys(rest, "L")


def value(grades: dict[str, str], numbers: dict[str, int], size: dict[str, int]) -> str:
    parts = []
    for letter in "HML":
        codes = [code for code, grade in grades.items() if grade == letter]
        ordered = sorted(codes, key=lambda code: (-size.get(code, 0), code))
        parts += [letter, *(two_digits(numbers[code]) for code in ordered)] if codes else []
    return "".join(parts)


def two_digits(number: int) -> str:
    return DIGITS[number // 36] + DIGITS[number % 36]


def write_manifest(folder: Path, target: Path) -> None:
    """Renew the entries of these files and leave those of others as they are."""
    path = target / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for name, source in SOURCES.items():
        inputs = [folder / one for one in source["inputs"] if (folder / one).exists()]
        sums = {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in inputs}
        own = hashlib.sha256((target / name).read_bytes()).hexdigest()
        manifest[name] = {**source, "inputs": sums, "sha256": own}
    path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2 or not Path(arguments[0]).is_dir():
        print("usage: python scripts/build_titles.py FOLDER [TARGET]", file=sys.stderr)
        return 2
    folder, target = Path(arguments[0]), Path(arguments[1] if len(arguments) == 2 else DATA)
    target.mkdir(exist_ok=True)
    titles = official_titles(folder)
    numbers = {code: number for number, code in enumerate(titles)}
    size = sizes(folder)
    found = tiers_by_key(folder)
    rows = "".join(f"{code}\t{title}\n" for code, title in titles.items())
    (target / "soc-2018.tsv").write_text(rows, encoding="utf-8", newline="\n")
    lines = [(key, value(graded(found[key]), numbers, size)) for key in found]
    (target / "titles.bin").write_bytes(pack_lines(lines, TITLES_PER_BLOCK))
    write_manifest(folder, target)
    print(f"{len(lines)} titles, {len(titles)} occupations")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
