"""Count the faulty sentences found and the good ones tripped over: `measure_sentences.py [-v]`.

Each sentence is a text file under `--fragment --profile thorough`; a place or a year in a bracket behind it becomes
`--place` or the as-of day.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import jdlint
from jdlint.reference.places import parse_place

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "eval"
BRACKET = re.compile(r"\s*\((?P<inside>[^()]{3,40})\)$")
YEAR = re.compile(r"posting of (\d{4})")


#: The tables, what a finding on their words is called, and whether one is wanted.
TABLES = (
    ("faulty.tsv", "found", True),
    ("traps.tsv", "tripped", False),
    ("faulty_2.tsv", "found", True),
    ("traps_2.tsv", "tripped", False),
)


def rows(name: str) -> list[list[str]]:
    """The rows of a table: family, sentence, words, remark."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def overlapping(sentence: str, words: str) -> list[str]:
    """The rules whose findings overlap the words."""
    options: dict[str, object] = {"fragment": True, "profile": "thorough", "as_of": "2026-11-23"}
    bracket = BRACKET.search(sentence)
    if bracket and (year := YEAR.search(bracket["inside"])):
        options["as_of"] = f"{year[1]}-07-01"
    elif bracket and (place := parse_place(bracket["inside"])) and place.get("region"):
        options["place"] = [bracket["inside"]]
    start = sentence.index(words)
    end = start + len(words)
    findings = jdlint.check(sentence, "sentence.txt", **options)
    return [row.rule for row in findings if row.span.start < end and start < row.span.end]


def measure(name: str) -> tuple[int, int, Counter[str], list[tuple[str, str, list[str]]]]:
    """Sentences with a finding on their words, all sentences, the former by family, and each with its rules."""
    hits: Counter[str] = Counter()
    table = []
    for family, sentence, words, *_ in rows(name):
        found = overlapping(sentence, words)
        hits[family] += bool(found)
        table.append((sentence, words, found))
    return sum(hits.values()), len(table), hits, table


def main() -> int:
    for name, verb, wanted in TABLES:
        count, total, _, table = measure(name)
        print(f"{name}: {count} of {total} {verb}")
        if "-v" in sys.argv:
            for sentence, words, found in table:
                if bool(found) != wanted:
                    print(f"  {sentence} [{words}] {', '.join(found)}")
    options = {"profile": "default", "as_of": "2026-11-23"}
    clean = jdlint.check((FOLDER / "clean_ad.txt").read_text("utf-8"), "clean_ad.txt", **options)
    print(f"clean_ad.txt: {len(clean)} findings in profile default")
    return 0


if __name__ == "__main__":
    sys.exit(main())
