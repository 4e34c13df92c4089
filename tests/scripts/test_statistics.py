"""The Bureau's own files become the tables, and the tables become what look-ups read."""

from __future__ import annotations

import csv
import zipfile

import pytest

from jdlint.reference import blocks, wages
from scripts import build_statistics, refresh_statistics

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
