"""Turn wages as the Bureau of Labor Statistics publishes them into the tables that build_statistics.py reads.

    python scripts/refresh_statistics.py --series FOLDER --out TABLES
    python scripts/refresh_statistics.py --workbook FILE.xlsx --year 2026 --top-code 239200 --out TABLES

--series: a folder with the text files of the time series "oe" (download.bls.gov/pub/time.series/oe): oe.data.0.Current,
oe.area, oe.occupation and oe.footnote, divided by tabs. A series is called OEU, N, S or M for nation, state and
metropolitan or other area, seven digits for the area, six for the industry (000000: all), six for the occupation, two
for what is measured: 01 employment, 03 and 04 mean by the hour and by the year, 06 to 10 and 11 to 15 the percentiles
10, 25, 50, 75 and 90 likewise. The columns of oe.data are series_id, year, period, value and footnote_codes, filled up
with blanks; a value that is not given is "-", and codes of footnotes are divided by commas. Lines may end with CR LF.
All of nation, states and areas is written, of several years the newest.

--workbook: a workbook such as national_M2026_dl.xlsx, with the columns OCC_CODE, OCC_TITLE, O_GROUP, TOT_EMP, H_MEAN,
A_MEAN, H_PCT10 … H_PCT90, A_PCT10 … A_PCT90 (H_MEDIAN, A_MEDIAN). `*` and `**` stand for figures that are not released,
`#` for wages at or above --top-code a year. Only the nation is written.

Afterwards: put a line for the new vintage into jdlint/reference/data/releases.tsv, then run build_statistics.py with
the folder TABLES, which must hold the other tables too.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
ANNUAL = ("mean", *PERCENTILES)
HOURLY = tuple(f"h_{name}" for name in ANNUAL)
#: What the two digits at the end of a series measure.
MEASURES = {"01": "employment", "03": "h_mean", "04": "mean"}
MEASURES |= {f"{6 + at:02}": f"h_{name}" for at, name in enumerate(PERCENTILES)}
MEASURES |= {f"{11 + at:02}": name for at, name in enumerate(PERCENTILES)}
SERIES = re.compile(r"OEU([NSM])(\d{7})000000(\d{6})(\d\d)")
NATIONAL = ("soc", "title", "group", "employment", *ANNUAL, *HOURLY, "note")
STATES = {
    "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", "10": "DE", "11": "DC",
    "12": "FL", "13": "GA", "15": "HI", "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY",
    "22": "LA", "23": "ME", "24": "MD", "25": "MA", "26": "MI", "27": "MN", "28": "MS", "29": "MO", "30": "MT",
    "31": "NE", "32": "NV", "33": "NH", "34": "NJ", "35": "NM", "36": "NY", "37": "NC", "38": "ND", "39": "OH",
    "40": "OK", "41": "OR", "42": "PA", "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT",
    "50": "VT", "51": "VA", "53": "WA", "54": "WV", "55": "WI", "56": "WY", "66": "GU", "72": "PR", "78": "VI",
}  # fmt: skip
#: The display_level of occupations in oe.occupation; the total has 0, too.
LEVELS = {"0": "major", "1": "minor", "2": "broad", "3": "detailed"}
WORKBOOK = {"employment": "TOT_EMP", "mean": "A_MEAN", "h_mean": "H_MEAN"}
WORKBOOK |= {name: f"A_PCT{name[1:]}" for name in PERCENTILES} | {f"h_{p}": f"H_PCT{p[1:]}" for p in PERCENTILES}
WORKBOOK |= {"p50": "A_MEDIAN", "h_p50": "H_MEDIAN"}

NUMBER = re.compile(r"\d+(?:\.\d*)?")

Row = dict[str, str]
Cells = defaultdict[tuple[str, str], Row]


def lines_of(path: Path) -> Iterator[list[str]]:
    """The cells of each line that is not blank, without the blanks that fill columns up."""
    if not path.exists():
        raise SystemExit(f"{path} is missing")
    with path.open("rb") as file:
        for raw in file:
            try:
                line = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                line = raw.decode("cp1252")
            if line.strip():
                yield [cell.strip() for cell in line.split("\t")]


def tabbed(path: Path, *columns: str) -> list[Row]:
    """The rows of a small file by the names in its first line. Leaves with a message where one of `columns` is none."""
    names, *rows = lines_of(path)
    missing = [column for column in columns if column not in names]
    if missing:
        raise SystemExit(f"{path} has no column {', '.join(missing)}")
    return [dict(zip(names, row)) for row in rows]


def footnotes(path: Path) -> dict[str, str]:
    """What a footnote says of a wage, in the words of our notes."""
    found = {}
    for row in tabbed(path, "footnote_code", "footnote_text"):
        text = row["footnote_text"].lower()
        limit = re.search(r"\$([\d,]+) per year", text)
        if "equal to or greater than" in text and limit:
            found[row["footnote_code"]] = f"top-coded>={limit[1].replace(',', '')}"
        elif "not released" in text:
            found[row["footnote_code"]] = "not-released"
    return found


def from_series(folder: Path, out: Path) -> str:
    occupations = tabbed(folder / "oe.occupation", "occupation_code", "occupation_name", "display_level")
    titles = {row["occupation_code"]: row for row in occupations}
    year, cells = cells_of(folder / "oe.data.0.Current", footnotes(folder / "oe.footnote"))
    unknown = {soc.replace("-", "") for _, soc in cells["N"]} - titles.keys()
    unknown |= {area for area, _ in cells["S"] if area[:2] not in STATES}
    if not year or unknown:
        raise SystemExit(f"{folder}: " + (f"unknown: {', '.join(sorted(unknown))}" if year else "no series was found"))
    national = [national_row(soc, titles[soc.replace("-", "")], cell) for (_, soc), cell in sorted(cells["N"].items())]
    write(out / f"oews_{year}_national.csv", NATIONAL, national)
    regional = ("soc", "employment", *ANNUAL, "note")
    states = [
        {"state": STATES[area[:2]], **regional_row(soc, cell)} for (area, soc), cell in sorted(cells["S"].items())
    ]
    write(out / f"oews_{year}_state.csv", ("state", *regional), states)
    metros = [{"area": short(area), **regional_row(soc, cell)} for (area, soc), cell in sorted(cells["M"].items())]
    write(out / f"oews_{year}_metro.csv", ("area", *regional), metros)
    areas = [
        area_row(row) for row in tabbed(folder / "oe.area", "state_code", "area_code", "areatype_code", "area_name")
    ]
    write(out / f"oews_{year}_areas.csv", ("area", "type", "state", "name"), areas)
    return year


def cells_of(path: Path, notes: dict[str, str]) -> tuple[str, dict[str, Cells]]:
    """The newest year of the data, and its figures by kind of area ("N", "S", "M"), area and occupation."""
    newest, cells = "", empty()
    for series, when, *rest in lines_of(path):
        match = SERIES.fullmatch(series)
        if match is None or match[4] not in MEASURES or when < newest:
            continue
        if when > newest:
            newest, cells = when, empty()
        _, value, *marks = [*rest, "", ""]
        cell = cells[match[1]][match[2], f"{match[3][:2]}-{match[3][2:]}"]
        cell[MEASURES[match[4]]] = value if NUMBER.fullmatch(value) else ""
        said = [notes[mark] for mark in re.findall(r"\w+", " ".join(marks)) if mark in notes]
        if said and not cell[MEASURES[match[4]]]:
            cell[f"note of {MEASURES[match[4]]}"] = said[0]
    return newest, cells


def empty() -> dict[str, Cells]:
    return {kind: defaultdict(dict) for kind in "NSM"}


def short(area: str) -> str:
    """The five digits of a metropolitan area; areas outside of them keep all seven."""
    return "US" if not int(area) else area.removeprefix("00")


def area_row(row: Row) -> Row:
    kind = {"N": "national", "S": "state"}.get(row["areatype_code"])
    area = row["area_code"]
    kind = kind or ("metro" if area.startswith("00") else "nonmetro")
    return {"area": short(area), "type": kind, "state": STATES.get(row["state_code"], ""), "name": row["area_name"]}


def national_row(soc: str, occupation: Row, cell: Row) -> Row:
    return {
        "soc": soc,
        "title": occupation["occupation_name"],
        "group": group(soc, occupation),
        **cell,
        "note": note(cell),
    }


def group(soc: str, occupation: Row) -> str:
    """By the level of display; codes alone do not tell, as some joined occupations are detailed ones."""
    if soc == "00-0000":
        return "total"
    level = occupation["display_level"]
    if level not in LEVELS:
        raise SystemExit(f"oe.occupation: {soc} has display_level {level or 'none'}; known are {', '.join(LEVELS)}")
    return LEVELS[level]


def regional_row(soc: str, cell: Row) -> Row:
    return {"soc": soc, **cell, "note": note(cell)}


def note(cell: Row) -> str:
    """Why wages are blank: for the whole row where all of them are, else for each percentile."""
    said = {name: cell.get(f"note of {name}", "") for name in ANNUAL}
    annual, hourly = any(cell.get(name) for name in ANNUAL), any(cell.get(name) for name in HOURLY)
    if not annual:
        return "hourly-only" if hourly else next(filter(None, said.values()), "not-released")
    parts = [f"{name}:{said[name]}" for name in PERCENTILES if said[name].startswith("top-coded")]
    return ";".join(parts)


def from_workbook(path: Path, year: str, top_code: int, out: Path) -> str:
    rows = []
    for row in sheet(path):
        cell = {name: row.get(column, "") for name, column in WORKBOOK.items()}
        limit = f"top-coded>={top_code}"
        said = [f"{name}:{limit}" for name in PERCENTILES if cell[name] == "#"]
        cell = {name: text if text.replace(".", "", 1).isdigit() else "" for name, text in cell.items()}
        if not any(cell[name] for name in ANNUAL) and any(cell[name] for name in HOURLY):
            said = ["hourly-only"]
        elif not any(cell[name] for name in HOURLY):
            said.append("annual-only" if any(cell[name] for name in ANNUAL) else "not-released")
        rows.append({
            "soc": row["OCC_CODE"], "title": row["OCC_TITLE"], "group": row["O_GROUP"], **cell, "note": ";".join(said)
        })  # fmt: skip
    write(out / f"oews_{year}_national.csv", NATIONAL, rows)
    return year


def sheet(path: Path) -> list[Row]:
    """The first sheet of a workbook as rows by the names in its first line."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as archive:
        shared: list[str] = []
        if "xl/sharedStrings.xml" in archive.namelist():
            root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(part.itertext()) for part in root.findall("m:si", space)]
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = []
    for line in root.iterfind(".//m:row", space):
        cells = {}
        for cell in line.iterfind("m:c", space):
            text = "".join(cell.itertext()).strip()
            column = re.sub(r"\d", "", cell.get("r", ""))
            cells[column] = shared[int(text)] if cell.get("t") == "s" else text
        rows.append(cells)
    return [{name: row.get(column, "") for column, name in rows[0].items()} for row in rows[1:]]


def write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--series", type=Path, help="a folder with the text files of the time series")
    source.add_argument("--workbook", type=Path, help="a workbook of national wages")
    parser.add_argument("--year", help="of the workbook")
    parser.add_argument("--top-code", type=int, help="what # stands for in the workbook, US dollars a year")
    parser.add_argument("--out", type=Path, required=True, help="where the tables go")
    options = parser.parse_args(arguments)
    if options.workbook and not (options.year and options.top_code):
        parser.error("--workbook needs --year and --top-code")
    options.out.mkdir(exist_ok=True)
    if options.series:
        from_series(options.series, options.out)
    else:
        from_workbook(options.workbook, options.year, options.top_code, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
