"""Count in how many postings `jdlint import` finds what is there: `measure_import.py FOLDER [LABELS]`.

LABELS is a table with the columns file, duties, qualifications, pay and apply, each "yes" or "no", by people who have
read the files below FOLDER. The default is the table beside the cases in tests/import_cases/ that is called as FOLDER.
Beside what was found of what is there, it is counted what was found where there is none, how many files could not be
imported, and from how many a word was lost.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from jdlint import files
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.importing import drafts
from jdlint.posting import Posting
from jdlint.readers import read
from jdlint.schema import load_schema

CASES = Path(__file__).resolve().parent.parent / "tests" / "import_cases"
FIELDS = {
    "duties": ["duties"],
    "qualifications": ["qualifications.required", "qualifications.preferred"],
    "pay": ["compensation.min", "compensation.max", "compensation.amount", "compensation.notes"],
    "apply": ["application.how_to", "application.url", "application.email"],
}
_WORD = re.compile(r"[^\W_]+")
#: What counts the items of a list, and tags, are no words of a posting.
_NO_WORDS = re.compile(
    r"^[ \t>]{0,80}(?:[-*+] )?\(?(?:\d{1,4}|[a-z]|[ivx]{1,5})[.)](?=\s)"
    r"|</?(?:a|b|br|div|em|h\d|hr|i|li|ol|p|span|strong|table|td|tr|u|ul)\b[^<>]{0,4000}>",
    re.MULTILINE | re.IGNORECASE,
)


class Counts(NamedTuple):
    """By field: postings that have it, of these where it was found, and where it was found without being there."""

    there: Counter[str]
    found: Counter[str]
    false: Counter[str]
    missed: list[str]


def imported(data: bytes, path: str) -> list[str]:
    """The YAML of each posting in a file. Raises JdlintError where it cannot be imported."""
    format = files.format_of(path)
    assert format is not None
    settings = Configurations({}, isolated=True).settings_for(path)
    found = drafts(data, path, format, settings, load_schema("posting"), "posting.schema.json")
    return [draft.text for draft in found]


def lost_words(data: bytes, path: str, texts: list[str]) -> set[str]:
    """The words of a file that stand nowhere in what was made of it."""
    format = files.format_of(path) or "text"
    source, _ = read(data, path, format)
    values = [json.dumps(posting_of(text).root.plain(), ensure_ascii=False).replace("\\n", " ") for text in texts]
    return _words(_NO_WORDS.sub(" ", source.text)) - _words("\n".join([*texts, *values]))


def posting_of(text: str) -> Posting:
    """A posting in YAML, read again."""
    [posting] = read(text.encode(), "posting.yaml", "yaml")[1]
    return posting


def found_in(text: str) -> set[str]:
    """Those of FIELDS that a posting in YAML has."""
    posting = posting_of(text)
    return {field for field, paths in FIELDS.items() if any(posting.has(path) for path in paths)}


def labels(path: Path) -> dict[str, set[str]]:
    """What each file has, by its name."""
    head, *rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return {row[0]: {field for field, said in zip(head[1:], row[1:], strict=True) if said == "yes"} for row in rows}


def measure(folder: Path, truth: dict[str, set[str]]) -> tuple[Counts, list[str], list[str]]:
    """The counts over labelled files, the files that cannot be imported, and those from which words are lost."""
    counts = Counts(Counter(), Counter(), Counter(), [])
    broken, losing = [], []
    for name, has in truth.items():
        path = folder / name
        data = path.read_bytes()
        try:
            texts = imported(data, str(path))
        except JdlintError:
            broken.append(name)
            texts = []
        got = set().union(*map(found_in, texts)) if texts else set()
        if texts and lost_words(data, str(path), texts):
            losing.append(name)
        counts.there.update(has)
        counts.found.update(has & got)
        counts.false.update(got - has)
        counts.missed.extend(f"{name}: {field}" for field in sorted(has - got))
    return counts, broken, losing


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def main() -> None:
    """Print the counts."""
    folder = Path(sys.argv[1])
    table = Path(sys.argv[2]) if len(sys.argv) > 2 else CASES / f"{folder.name}.tsv"
    truth = labels(table)
    counts, broken, losing = measure(folder, truth)
    print(f"{len(truth)} postings, {len(broken)} not imported, words lost from {len(losing)}")
    for field in FIELDS:
        there, found = counts.there[field], counts.found[field]
        share = f"{found / there:.1%}" if there else "-"
        print(f"{field:<15} {found:>3} of {there:>3}  {share:>6}   found where there is none: {counts.false[field]}")
    print("\n".join(["missed:", *counts.missed]) if counts.missed else "nothing missed")


if __name__ == "__main__":
    main()
