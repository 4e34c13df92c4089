"""Make the table of first releases in jdlint/reference/data: `python scripts/build_technologies.py TECH_RELEASES.CSV`.

The input has the columns name, aliases (divided by "|"), first_public_release (YYYY-MM), kind, confidence (high,
medium, low), note and needs_context (1: a common word or very short). A date is the earliest day on which the public
could get at it, so that a claim that years are impossible errs to the silent side. "year only" in the note means that
the month is not known.

Written are technologies.tsv and its entry in manifest.json. Rows of low confidence are left out. The slack is 12
months, and 24 where the date is of medium confidence, only a year, or that of a practice. Where an address was read
that gives the date, it stands in technology-sources.tsv, which is edited by hand.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "jdlint" / "reference" / "data"
TABLE, SOURCES = DATA / "technologies.tsv", DATA / "technology-sources.tsv"
COLUMNS = "name, aliases, first release, confidence, slack in months, needs context (1), source"
HEAD = f"# {COLUMNS}; made by scripts/build_technologies.py\n"
SLACK, LONG_SLACK = 12, 24


def slack(row: dict[str, str]) -> int:
    vague = row["confidence"] != "high" or row["kind"] == "practice" or "year only" in row["note"]
    return LONG_SLACK if vague else SLACK


def sources() -> dict[str, str]:
    lines = SOURCES.read_text(encoding="utf-8").splitlines() if SOURCES.exists() else []
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def lines(rows: list[dict[str, str]], known: dict[str, str]) -> list[str]:
    found = []
    for row in sorted(rows, key=lambda row: row["name"].lower()):
        date = row["first_public_release"]
        if row["confidence"] == "low":
            continue
        if not re.fullmatch(r"\d{4}-\d{2}", date):
            raise SystemExit(f"{row['name']}: '{date}' is no month")
        known_as = (row["name"], row["aliases"], date, row["confidence"])
        values = (*known_as, slack(row), row["needs_context"], known.get(row["name"], ""))
        found.append("\t".join(map(str, values)) + "\n")
    return found


def write_manifest(origin: Path) -> None:
    """Renew this entry and leave those of others as they are."""
    path = DATA / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    manifest[TABLE.name] = {
        "source": "jdlint's own table, from memory; an address that was read is given in the row",
        "vintage": "2025-11",
        "licence": "as jdlint",
        "inputs": {origin.name: hashlib.sha256(origin.read_bytes()).hexdigest()},
        "sha256": hashlib.sha256(TABLE.read_bytes()).hexdigest(),
    }
    path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print("usage: python scripts/build_technologies.py TECH_RELEASES.CSV", file=sys.stderr)
        return 2
    origin = Path(arguments[0])
    with origin.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = sources()
    unknown = known.keys() - {row["name"] for row in rows}
    if unknown:
        raise SystemExit(f"no such technology: {', '.join(sorted(unknown))}")
    found = lines(rows, known)
    TABLE.write_text(HEAD + "".join(found), encoding="utf-8")
    write_manifest(origin)
    print(f"{len(found)} technologies, {len(known)} with a source")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
