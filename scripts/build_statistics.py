"""Make the tables of wages, projections and areas: `python scripts/build_statistics.py FOLDER [TARGET]`.

TARGET is jdlint/reference/data unless given. Columns that FOLDER's files must have (others are not read):

* oews_YYYY_national.csv, for each vintage: soc, title, group, employment, mean, p10, p25, p50, p75, p90, h_mean, h_p10,
  h_p25, h_p50, h_p75, h_p90, note. Annual wages in US dollars, hourly ones with cents. A note holds, divided by ";",
  `hourly-only` or `not-published-annually`, `annual-only`, `not-released`, `p90:top-coded>=239200`.
* oews_YYYY_state.csv (state, soc, employment, mean, p10 … p90, note) and oews_YYYY_metro.csv (area, soc and the same):
  of the newest vintage. Detailed occupations and the total are kept; of areas, states and those of five digits.
* oews_YYYY_areas.csv: area, type, name. Areas of type state and metro.
* soc_2018.csv: soc, level, title, oews_code.
* projections_YYYY_YY.csv: soc, emp_YYYY_k (twice: first and last year), change_pct, openings_k, education, experience,
  training, and, if there are summary rows, type.
* attainment_2022_23.csv: soc, lt_hs, hs, some_college, associate, bachelor, master, doctoral_prof.
* county_cbsa_2023.csv: county, state, cbsa, metro (1 or 0); city_cbsa.csv: city, state, cbsa.

scripts/refresh_statistics.py makes the first three from what the Bureau publishes. Written are nation-wages.bin,
area-wages-YYYY.bin, projections.bin, schooling.bin, metros.bin (laid out as jdlint/reference/blocks.py says; records as
the modules say that read them), oews-codes.tsv, and their entries in manifest.json. The same input gives the same bytes
with the same version of zlib.
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

from jdlint.reference.blocks import DATA, pack, pack_lines  # noqa: E402
from jdlint.reference.cells import REASONS, encode  # noqa: E402
from jdlint.reference.metros import key  # noqa: E402
from jdlint.reference.releases import releases  # noqa: E402
from jdlint.reference.wages import cents  # noqa: E402

WAGES = ("p10", "p25", "p50", "p75", "p90")
TOTAL = "00-0000"
BLS = "U.S. Bureau of Labor Statistics"
#: What an input calls the reason for blank wages, and what we do.
NOTES = {"not-published-annually": "hourly-only", "hourly-only": "hourly-only", "not-released": "not-released"}
#: file, source, licence; the vintage is worked out.
SOURCES = {
    "nation-wages.bin": (f"Occupational Employment and Wage Statistics, {BLS}", "public domain"),
    "area-wages": (f"Occupational Employment and Wage Statistics, {BLS}", "public domain"),
    "oews-codes.tsv": (f"Occupational Employment and Wage Statistics, {BLS}", "public domain"),
    "projections.bin": (f"Employment Projections, {BLS}", "public domain"),
    "schooling.bin": (f"Employment Projections, table 5.3, {BLS}", "public domain"),
    "metros.bin": (
        "Delineation of core-based statistical areas, U.S. Census Bureau; place names from GeoNames (geonames.org)",
        "public domain (Census), CC BY 4.0 (GeoNames)",
    ),
}


class Made:
    """A file to be written: the inputs it was made of, its vintage in words, how many records it holds."""

    def __init__(self, name: str, content: bytes, inputs: list[Path], vintage: str, records: int) -> None:
        self.name, self.content, self.inputs, self.vintage, self.records = name, content, inputs, vintage, records


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def years(folder: Path, pattern: str) -> list[str]:
    """The years of the files that match `pattern`, in which * stands for the year."""
    start = pattern.index("*")
    return sorted(path.name[start : start + 4] for path in folder.glob(pattern))


def nation(folder: Path) -> Made:
    records: dict[str, list[str]] = defaultdict(list)
    inputs = [folder / f"oews_{year}_national.csv" for year in years(folder, "oews_*_national.csv")]
    for path in inputs:
        for row in table(path):
            records[row["soc"]].append(nation_record(path.name[5:9], row))
    lines = [(soc, "\t".join(rows)) for soc, rows in records.items()]
    vintage = f"May {inputs[0].name[5:9]} to {inputs[-1].name[5:9]}"
    return Made("nation-wages.bin", pack_lines(lines, 40), inputs, vintage, sum(map(len, records.values())))


def nation_record(year: str, row: dict[str, str]) -> str:
    annual = [row["mean"], *(row[name] for name in WAGES)]
    hourly = [row["h_mean"], *(row[f"h_{name}"] for name in WAGES)]
    notes = []
    for note in filter(None, row["note"].split(";")):
        notes.append(note.split(":")[0] if ":top-coded" in note else NOTES.get(note, note))
    if not any(annual + hourly):
        notes = ["not-released"]
    elif not any(hourly) and "annual-only" not in notes:
        notes.append("annual-only")
    hours = [hourly_text(*pair) for pair in zip(hourly, annual, strict=True)]
    return ";".join([year, row["employment"], *annual, *hours, ",".join(notes)])


def hourly_text(hourly: str, annual: str) -> str:
    """The cents by which an hourly wage differs from the annual one divided by 2,080, mostly none or one."""
    return str(round(float(hourly) * 100) - cents(int(annual or 0))) if hourly else ""


def areas(folder: Path) -> Made:
    """The states and metropolitan areas of the newest vintage that there is."""
    year = years(folder, "oews_*_areas.csv")[-1]
    inputs = [folder / f"oews_{year}_{name}.csv" for name in ("areas", "state", "metro")]
    rows = table(inputs[0])
    names = {f"US-{row['state']}": row["name"] for row in rows if row["type"] == "state"}
    names |= {row["area"]: row["name"] for row in rows if row["type"] == "metro"}
    numbers = {code: number for number, code in enumerate(names)}
    detailed = {row["soc"] for row in table(folder / f"oews_{year}_national.csv") if row["group"] == "detailed"}
    cells: dict[str, dict[int, tuple]] = defaultdict(dict)
    for path, column, prefix in ((inputs[1], "state", "US-"), (inputs[2], "area", "")):
        for row in table(path):
            number = numbers.get(prefix + row[column])
            if number is not None and row["soc"] in detailed | {TOTAL}:
                cells[row["soc"]][number] = cell(row)
    blocks = [(soc, encode(cells[soc], len(numbers))) for soc in sorted(cells)]
    blocks.append(("areas", "".join(f"{code}\t{name}\n" for code, name in names.items()).encode()))
    count = sum(map(len, cells.values()))
    return Made(f"area-wages-{year}.bin", pack(blocks), inputs, f"May {year}", count)


def cell(row: dict[str, str]) -> tuple:
    values = [int(row[name]) if row[name] else None for name in ("employment", "mean", *WAGES)]
    note = row["note"]
    reason = "top-coded" if "top-coded" in note else NOTES.get(note, note)
    if reason == "" and None in values[1:]:
        reason = "not-released"
    return (*values, REASONS.index(reason))


def codes(folder: Path) -> Made:
    """Codes that are published under another one, and titles of codes that the SOC of 2018 has not."""
    soc = {row["soc"]: row for row in table(folder / "soc_2018.csv") if row["level"] == "detailed"}
    inputs = [folder / "soc_2018.csv"]
    titles: dict[str, str] = {}
    for year in years(folder, "oews_*_national.csv"):
        inputs.append(folder / f"oews_{year}_national.csv")
        titles |= {row["soc"]: row["title"] for row in table(inputs[-1])}
    lines = ["# Code of the SOC of 2018 or of OEWS, the code under which OEWS publishes it, its title.\n"]
    for code in sorted(titles.keys() | soc.keys()):
        published = soc[code]["oews_code"] if code in soc else code
        if published != code or code not in soc:
            lines.append(f"{code}\t{published}\t{soc[code]['title'] if code in soc else titles[code]}\n")
    return Made("oews-codes.tsv", "".join(lines).encode(), inputs, "SOC 2018", len(lines) - 1)


def projections(folder: Path) -> Made:
    inputs = sorted(folder.glob("projections_*.csv"))
    records: dict[str, list[str]] = defaultdict(list)
    for path in inputs:
        decade = path.stem.removeprefix("projections_").replace("_", "-")
        for row in table(path):
            first, last = [name for name in row if name.startswith("emp_")]
            columns = (first, last, "change_pct", "openings_k", "education", "experience", "training")
            records[row["soc"]].append(";".join([decade, *(row[name] for name in columns)]))
    lines = [(soc, "\t".join(rows)) for soc, rows in records.items()]
    vintage = ", ".join(path.stem.removeprefix("projections_").replace("_", "-") for path in inputs)
    return Made("projections.bin", pack_lines(lines, 40), inputs, vintage, sum(map(len, records.values())))


def schooling(folder: Path) -> Made:
    path = folder / "attainment_2022_23.csv"
    columns = ("lt_hs", "hs", "some_college", "associate", "bachelor", "master", "doctoral_prof")
    lines = [(row["soc"], ";".join(row[name] for name in columns)) for row in table(path)]
    return Made("schooling.bin", pack_lines(lines, 100), [path], "2022-23", len(lines))


def metros(folder: Path) -> Made:
    """Cities win over counties of the same name."""
    inputs = [folder / "county_cbsa_2023.csv", folder / "city_cbsa.csv"]
    found = {key(row["state"], row["county"]): row["cbsa"] * int(row["metro"]) for row in table(inputs[0])}
    found |= {key(row["state"], row["city"]): row["cbsa"] for row in table(inputs[1])}
    vintage = "delineation of July 2023"
    return Made("metros.bin", pack_lines(list(found.items()), 400), inputs, vintage, len(found))


def write(made: list[Made], target: Path) -> None:
    """Write the files and renew their entries in the manifest; entries of others are left as they are."""
    path = target / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for old in target.glob("area-wages-*.bin"):
        manifest.pop(old.name, None)
        old.unlink()
    for one in made:
        (target / one.name).write_bytes(one.content)
        source, licence = SOURCES["area-wages" if one.name.startswith("area-wages") else one.name]
        manifest[one.name] = {
            "source": source,
            "licence": licence,
            "vintage": one.vintage,
            "records": one.records,
            "inputs": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in one.inputs},
            "sha256": hashlib.sha256(one.content).hexdigest(),
            **released(one),
        }
    path.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


def released(one: Made) -> dict[str, dict[str, dict[str, str]]]:
    """When the vintages in a file were released and who says so, from releases.tsv."""
    program = {"nation-wages.bin": "oews", "projections.bin": "ep"}.get(one.name)
    if program is None and not one.name.startswith("area-wages"):
        return {}
    held = [row for row in releases(program or "oews") if row.bundled]
    if program is None:
        held = [row for row in held if row.vintage.startswith(one.name.removeprefix("area-wages-")[:4])]
    return {"released": {row.vintage: {"day": row.released, "source": row.source} for row in held}}


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2 or not Path(arguments[0]).is_dir():
        print("usage: python scripts/build_statistics.py FOLDER [TARGET]", file=sys.stderr)
        return 2
    folder, target = Path(arguments[0]), Path(arguments[1] if len(arguments) == 2 else DATA)
    target.mkdir(exist_ok=True)
    made = [make(folder) for make in (nation, areas, codes, projections, schooling, metros)]
    write(made, target)
    for one in made:
        print(f"{one.name}: {one.records} records, {len(one.content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
