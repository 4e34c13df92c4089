"""The Bureau's own files become the tables, and the tables become what look-ups read."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

from jdlint.reference import blocks, wages
from scripts import build_statistics, refresh_statistics

#: Files in the Bureau's layout, with figures of May 2025.
SAMPLE = Path(__file__).parent / "oe"
AREA = """\
state_code\tarea_code\tareatype_code\tarea_name
00\t0000000\tN\tNational
08\t0800000\tS\tColorado
08\t0019740\tM\tDenver-Aurora-Centennial, CO
08\t0800007\tM\tEastern and Southern Colorado nonmetropolitan area
"""
OCCUPATION = """\
occupation_code\toccupation_name\tdisplay_level\tselectable\tsort_sequence
000000\tAll Occupations\t0\tT\t0
150000\tComputer and Mathematical Occupations\t0\tT\t1
151252\tSoftware Developers\t3\tT\t2
252031\tTeachers\t3\tT\t3
272011\tActors\t3\tT\t4
"""
FOOTNOTE = """\
footnote_code\tfootnote_text
4\tWages for some occupations are reported either way.
5\tThis wage is equal to or greater than $115.00 per hour or $239,200 per year.
8\tEstimate not released.
"""
DEVELOPERS = (100, None, 50.0, 104000, None, 30.0, 40.0, 50.0, 60.0, 70.0, 62400, 83200, 104000, 124800, "-5")
TEACHERS = (90, None, "-4", 70000, None, "-4", "-4", "-4", "-4", "-4", 50000, 60000, 70000, 80000, 90000)
ACTORS = (80, None, 40.0, "-4", None, 20.0, 30.0, 40.0, 50.0, 60.0, "-4", "-4", "-4", "-4", "-4")
HIDDEN = (70, None, "-8", "-8", None, "-8", "-8", "-8", "-8", "-8", "-8", "-8", "-8", "-8", "-8")


def series(area, soc, figures, industry="000000"):
    """Lines of oe.data for one cell; a text such as "-5" is a blank with that footnote."""
    for at, figure in enumerate(figures, 1):
        if figure is not None:
            value, mark = ("-", figure[1:]) if isinstance(figure, str) else (figure, "")
            yield f"OEU{area}{industry}{soc}{at:02}     \t2026\tA01\t{value:>12}\t{mark}\n"


@pytest.fixture
def published(tmp_path):
    """A folder as the Bureau publishes it, of four areas and five occupations."""
    folder = tmp_path / "oe"
    folder.mkdir()
    for name, text in (("oe.area", AREA), ("oe.occupation", OCCUPATION), ("oe.footnote", FOOTNOTE)):
        (folder / name).write_text(text, encoding="utf-8")
    lines = ["series_id                     \tyear\tperiod\t       value\tfootnote_codes\n"]
    for area in ("N0000000", "S0800000", "M0019740", "M0800007"):
        for soc in ("000000", "150000", "151252"):
            lines += series(area, soc, DEVELOPERS)
        lines += series(area, "252031", TEACHERS)
        lines += series(area, "272011", ACTORS)
    lines += series("N0000000", "151252", HIDDEN, industry="541500")
    (folder / "oe.data.0.Current").write_text("".join(lines), encoding="utf-8")
    return folder


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_time_series_become_tables(published, tmp_path):
    assert refresh_statistics.main(["--series", str(published), "--out", str(tmp_path / "tables")]) == 0
    national = {row["soc"]: row for row in table(tmp_path / "tables/oews_2026_national.csv")}
    assert {soc: row["group"] for soc, row in national.items()} == {
        "00-0000": "total", "15-0000": "major", "15-1252": "detailed", "25-2031": "detailed", "27-2011": "detailed",
    }  # fmt: skip
    developers = national["15-1252"]
    assert (developers["employment"], developers["mean"], developers["h_p90"]) == ("100", "104000", "70.0")
    assert (developers["p90"], developers["note"]) == ("", "p90:top-coded>=239200")
    assert national["27-2011"]["note"] == "hourly-only"
    areas = {row["area"]: row["type"] for row in table(tmp_path / "tables/oews_2026_areas.csv")}
    assert areas == {"US": "national", "0800000": "state", "19740": "metro", "0800007": "nonmetro"}
    metro = table(tmp_path / "tables/oews_2026_metro.csv")
    assert [row["area"] for row in metro if row["soc"] == "15-1252"] == ["19740", "0800007"]


def as_published(target, change):
    """The sample of the Bureau's layout in oe/, changed, in a folder of its own; what its tables hold."""
    folder = target / "oe"
    folder.mkdir()
    for path in SAMPLE.iterdir():
        (folder / path.name).write_bytes(change(path.read_text(encoding="utf-8")))
    assert refresh_statistics.main(["--series", str(folder), "--out", str(target / "tables")]) == 0
    return {path.name: table(path) for path in (target / "tables").iterdir()}


CHANGES = {
    "as it is": lambda text: text.encode(),
    "CR LF": lambda text: text.replace("\n", "\r\n").encode(),
    "a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "Windows-1252": lambda text: text.encode("cp1252"),
    "blanks and tabs at the end": lambda text: text.replace("\n", "  \t\t \n").encode() + b"\n \n",
    "footnotes with blanks": lambda text: text.replace("2,5", "2, 5 ").replace("1,8", " 1 8").encode(),
    "an older year, too": lambda text: (
        text + text.replace("\t2025\t", "\t2024\t") if "A01" in text else text
    ).encode(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_layout_that_the_bureau_publishes_is_read(name, tmp_path):
    tables = as_published(tmp_path, CHANGES[name])
    national = {row["soc"]: row for row in tables["oews_2025_national.csv"]}
    assert [national[soc]["group"] for soc in ("00-0000", "11-0000", "11-1000", "11-1011")] == [
        "total", "major", "minor", "detailed",
    ]  # fmt: skip
    nurses = national["29-1141"]
    assert (nurses["title"], nurses["employment"], nurses["mean"]) == ("Registered Nurses", "3379720", "101420")
    assert [nurses[f"p{rank}"] for rank in (10, 25, 50, 75, 90)] == ["68940", "80330", "97550", "112350", "137470"]
    assert [nurses[f"h_p{rank}"] for rank in (10, 50, 90)] == ["33.14", "46.90", "66.09"]
    assert (national["25-2031"]["h_p50"], national["25-2031"]["p50"], national["27-2011"]["note"]) == (
        "", "72040", "hourly-only",
    )  # fmt: skip
    states = {(row["state"], row["soc"]): row for row in tables["oews_2025_state.csv"]}
    chiefs = states["CO", "11-1011"]
    assert (chiefs["employment"], chiefs["p90"], chiefs["note"]) == ("", "", "p90:top-coded>=239200")
    metros = {(row["area"], row["soc"]): row for row in tables["oews_2025_metro.csv"]}
    assert metros["19740", "27-2011"]["note"] == "not-released"
    assert {"19740", "0800007"} == {area for area, _ in metros}
    assert [row["name"] for row in tables["oews_2025_areas.csv"]][-1] == "Mayagüez, PR"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("oe.occupation", "291141\t", "291142\t", "unknown: 291141"),
        ("oe.occupation", "\t3\tT", "\t4\tT", "has display_level 4"),
        ("oe.occupation", "display_level", "level", "no column display_level"),
        ("oe.data.0.Current", "OEUS08", "OEUS98", "unknown: 9800000"),
        ("oe.data.0.Current", "OEU", "XYZ", "no series was found"),
        ("oe.footnote", None, None, "oe.footnote is missing"),
    ],
)
def test_a_layout_that_is_not_known_is_said(name, old, new, said, tmp_path):
    for path in SAMPLE.iterdir():
        text = path.read_text(encoding="utf-8")
        if path.name != name:
            (tmp_path / path.name).write_text(text, encoding="utf-8")
        elif old is not None:
            (tmp_path / path.name).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(SystemExit, match=said):
        refresh_statistics.main(["--series", str(tmp_path), "--out", str(tmp_path / "tables")])


def test_the_tables_become_what_look_ups_read(published, tmp_path, monkeypatch):
    tables, target = tmp_path / "tables", tmp_path / "data"
    refresh_statistics.main(["--series", str(published), "--out", str(tables)])
    others = {
        "soc_2018.csv": "soc,level,title,oews_code\n15-1252,detailed,Software Developers,15-1252\n"
        "15-1299,detailed,Others,15-1252\n",
        "projections_2026_36.csv": "soc,emp_2026_k,emp_2036_k,change_pct,openings_k,education,experience,training\n"
        "15-1252,1.0,2.0,100.0,0.1,Bachelor's degree,None,None\n",
        "attainment_2022_23.csv": "soc,lt_hs,hs,some_college,associate,bachelor,master,doctoral_prof\n"
        "15-1252,0,0,0,0,50,50,0\n",
        "county_cbsa_2023.csv": "county,state,cbsa,metro\nDenver County,CO,19740,1\nLake County,CO,11111,0\n",
        "city_cbsa.csv": "city,state,cbsa\nDenver,CO,19740\n",
    }
    for name, text in others.items():
        (tables / name).write_text(text, encoding="utf-8")
    assert build_statistics.main([str(tables), str(target)]) == 0
    (target / "releases.tsv").write_text("oews\t2026-05\t2027-04-01\t\tyes\tnobody\n", encoding="utf-8")
    for module in (blocks, wages, __import__("jdlint.reference.releases", fromlist=["DATA"])):
        monkeypatch.setattr(module, "DATA", str(target))
    caches = [blocks._directory, blocks._read, wages.area_codes, wages._areas, wages._codes, wages.releases]
    for cached in caches:
        cached.cache_clear()
    try:
        found = wages.wages("15-1299", "19740")
        assert (found.vintage, found.annual[50], found.annual[90], found.top_coded) == ("2026-05", 104000, None, (90,))
        assert wages.wages("15-1252", "US-CO").hourly[50] == 50.0
        assert wages.wages("25-2031").periods == "annual"
        assert blocks.value("metros.bin", "CO:lakecounty") == ""
    finally:
        for cached in caches:
            cached.cache_clear()


def workbook(path, rows):
    """A workbook with one sheet: texts are shared, numbers stand in the cell."""
    shared, lines = [], []
    for number, row in enumerate(rows, 1):
        cells = []
        for at, value in enumerate(row):
            place = f"{chr(65 + at)}{number}"
            if isinstance(value, str):
                shared.append(value)
                cells.append(f'<c r="{place}" t="s"><v>{len(shared) - 1}</v></c>')
            elif value is not None:
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
        lines.append(f"<row>{''.join(cells)}</row>")
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    strings = "".join(f"<si><t>{text}</t></si>" for text in shared)
    sheet = f"<sheetData>{''.join(lines)}</sheetData>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst {space}>{strings}</sst>")
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}>{sheet}</worksheet>")


def test_a_workbook_becomes_a_table(tmp_path):
    columns = ["OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_MEAN", "A_MEAN", "H_PCT10", "H_PCT25", "H_MEDIAN",
               "H_PCT75", "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"]  # fmt: skip
    path = tmp_path / "national_M2026_dl.xlsx"
    workbook(path, [
        columns,
        ["11-1011", "Chiefs", "detailed", 2000, 120.5, 250640, 35, 60, 100, "#", "#", 72800, 124800, 208000, "#", "#"],
        ["25-2031", "Teachers", "detailed", 90, "*", 70000, "*", "*", "*", "*", "*", 50000, 60000, 70000, 80000, 90000],
        ["27-2011", "Actors", "detailed", "**", 40, "*", 20, 30, 40, 50, 60, "*", "*", "*", "*", "*"],
    ])  # fmt: skip
    arguments = ["--workbook", str(path), "--year", "2026", "--top-code", "239200", "--out", str(tmp_path)]
    assert refresh_statistics.main(arguments) == 0
    chiefs, teachers, actors = table(tmp_path / "oews_2026_national.csv")
    assert chiefs["note"] == "p75:top-coded>=239200;p90:top-coded>=239200"
    assert (chiefs["p50"], chiefs["p90"], chiefs["h_p10"]) == ("208000", "", "35")
    assert (teachers["note"], actors["note"], actors["employment"]) == ("annual-only", "hourly-only", "")


@pytest.mark.parametrize("arguments", [[], ["--workbook", "a.xlsx", "--out", "b"]])
def test_what_is_missing_is_said(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        refresh_statistics.main(arguments)
    assert stopped.value.code == 2
    assert build_statistics.main([]) == 2
    assert "usage" in capsys.readouterr().err
