"""measure_textstat.py [FOLDER]: how many paragraphs of the postings there are within half a point of textstat.

On each count and index that rules use. Without a folder it reads samples/.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from jdlint import files, resources
from jdlint.facts import Facts
from jdlint.facts.readability import Counts, paragraphs
from jdlint.files import read_bytes
from jdlint.habits import normalise
from jdlint.matcher import Matcher
from jdlint.readers import read
from jdlint.schema import load_schema, prose_patterns
from jdlint.settings import DEFAULTS, Settings
from jdlint.textstat_bridge import load

#: What the rules use, with its name in textstat.
INDEXES = {
    "words": "lexicon_count",
    "sentences": "sentence_count",
    "syllables": "syllable_count",
    "grade": "flesch_kincaid_grade",
}
ALLOWED = 0.5


def texts(folder: str) -> list[str]:
    """Every paragraph and item of the postings in a folder, as rules see it."""
    schema = load_schema("posting")
    names = prose_patterns(schema)
    found = []
    for path in sorted(os.path.join(base, name) for base, _, names in os.walk(folder) for name in names):
        format = files.format_of(path)
        for posting in read(read_bytes(path), path, format)[1] if format else ():
            normalise(posting, schema)
            for prose in Facts(posting, Settings(DEFAULTS, {}, "."), names, Matcher(())).proses:
                found += [prose.text[start:end] for start, end in paragraphs(prose)]
    return found


def near(rows: list[str], name: str) -> int:
    """In how many paragraphs a count lies within `ALLOWED` of textstat's."""
    reference: Callable[[str], float] = getattr(load(), INDEXES[name])
    return sum(abs(getattr(Counts(text), name) - reference(text)) <= ALLOWED for text in rows)


def main() -> None:
    rows = texts(sys.argv[1] if len(sys.argv) > 1 else resources.path_of("samples"))
    print(f"{len(rows):,} paragraphs")
    for name in INDEXES:
        print(f"  {name:10} {near(rows, name):,} ({near(rows, name) / len(rows):.2%})")


if __name__ == "__main__":
    main()
