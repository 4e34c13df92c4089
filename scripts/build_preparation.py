"""Make the table of usual preparation in jdlint/reference/data: `python scripts/build_preparation.py FOLDER`.

FOLDER holds projections_2024_34.csv (columns soc, type, education) with the typical education of entrants, from the
Employment Projections, and onet_job_zones.csv (soc, job_zone) with the job zones of O*NET. Where O*NET divides an
occupation the highest zone is kept. Written are preparation.tsv (code, zone or "", level) and its entry in
manifest.json.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jdlint.reference.occupations import DATA, occupations, under  # noqa: E402

INPUTS = ("projections_2024_34.csv", "onet_job_zones.csv")
LEVELS = {
    "No formal": "none",
    "High school": "high_school",
    "Some college": "some_college",
    "Postsecondary": "certificate",
    "Associate": "associate",
    "Bachelor": "bachelor",
    "Master": "master",
    "Doctoral": "doctorate",
}


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def levels(folder: Path) -> dict[str, str]:
    found = {}
    for row in table(folder / INPUTS[0]):
        if row["type"] != "summary":
            level = next(level for start, level in LEVELS.items() if row["education"].startswith(start))
            found.update(dict.fromkeys(under(row["soc"]), level))
    return found


def zones(folder: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table(folder / INPUTS[1]):
        found[row["soc"]] = max(row["job_zone"], found.get(row["soc"], ""))
    return found


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python scripts/build_preparation.py FOLDER", file=sys.stderr)
        return 2
    folder, target = Path(arguments[0]), Path(DATA)
    level, zone = levels(folder), zones(folder)
    rows = [f"{code}\t{zone.get(code, '')}\t{level[code]}\n" for code in occupations() if code in level]
    path = target / "preparation.tsv"
    path.write_text(
        "# occupation, job zone, typical education; made by scripts/build_preparation.py\n" + "".join(rows), "utf-8"
    )
    manifest_path = target / "manifest.json"
    manifest = json.loads(manifest_path.read_text(encoding="utf-8")) if manifest_path.exists() else {}
    manifest[path.name] = {
        "source": "Employment Projections, U.S. Bureau of Labor Statistics; O*NET 30.1 Database, USDOL/ETA",
        "vintage": "projections 2024-34; O*NET December 2025",
        "licence": "public domain (BLS), CC BY 4.0 (O*NET)",
        "inputs": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in INPUTS},
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    manifest_path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(rows)} occupations")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
