"""Wages, projections, schooling and areas are those that the Bureau published."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.reference import metros, projections, releases
from jdlint.reference.blocks import DATA, _directory, block, pack, pack_lines, value
from jdlint.reference.cells import REASONS, decode, encode
from jdlint.reference.occupations import occupations
from jdlint.reference.wages import PERCENTILES, area_codes, oews_code, title_of, wages

HERE = Path(__file__).parent
AREAS = "area-wages-2025.bin"


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text, kind=int):
    return kind(text) if text else None


@pytest.mark.parametrize("vintage, median", [
    ("2020-05", 126830), ("2021-05", 131490), ("2022-05", 136620), ("2023-05", 145080), ("2024-05", 140910),
    ("2025-05", 140300),
])  # fmt: skip
def test_medians_of_research_scientists(vintage, median):
    assert wages("15-1221", "US", vintage).annual[50] == median


@pytest.mark.parametrize("soc, employment, mean, percentiles", [
    ("15-1221", 37200, 153930, (82200, 103570, 140300, 188700, 230630)),
    ("15-1252", 1687890, 148100, (82460, 105210, 135980, 171980, 214670)),
    ("15-2051", 262440, 126800, (67240, 85660, 120230, 158880, 199130)),
    ("29-1141", 3379720, 101420, (68940, 80330, 97550, 112350, 137470)),
])  # fmt: skip
def test_the_newest_wages_of_the_nation(soc, employment, mean, percentiles):
    found = wages(soc)
    assert (found.vintage, found.employment, found.mean) == ("2025-05", employment, mean)
    assert tuple(found.annual.values()) == percentiles


@pytest.mark.parametrize("row", rows("oews_nation.csv"), ids=lambda row: f"{row['year']} {row['soc']}")
def test_wages_of_the_nation_are_those_of_the_table(row):
    found = wages(row["soc"], "US", f"{row['year']}-05")
    assert found.employment == number(row["employment"])
    assert [found.mean, *found.annual.values()] == [number(row[n]) for n in ("mean", "p10", "p25", "p50", "p75", "p90")]
    hourly = [number(row[f"h_{n}"], float) for n in ("mean", "p10", "p25", "p50", "p75", "p90")]
    assert [found.hourly_mean, *found.hourly.values()] == hourly
    assert found.top_coded == tuple(one for one in PERCENTILES if f"p{one}:top-coded" in row["note"])
    if found.top_coded:
        assert f">={found.top_code}" in row["note"]
    annual = any(found.annual.values())
    period = ("both" if any(hourly) else "annual") if annual else "hourly" if any(hourly) else ""
    assert found.periods == period


@pytest.mark.parametrize("row", rows("oews_areas_2025.csv"), ids=lambda row: f"{row['area']} {row['soc']}")
def test_wages_of_areas_are_those_of_the_table(row):
    found = wages(row["soc"], row["area"])
    assert found.employment == number(row["employment"])
    assert [found.mean, *found.annual.values()] == [number(row[n]) for n in ("mean", "p10", "p25", "p50", "p75", "p90")]
    blank = tuple(one for one in PERCENTILES if not row[f"p{one}"])
    assert found.top_coded == (blank if "top-coded" in row["note"] else ())
    assert (found.periods == "hourly") == (row["note"] == "not-published-annually")
    assert row["note"] != "not-released" or found.periods == ""


def test_every_block_of_areas_is_made_anew_of_its_cells():
    codes = area_codes("2025-05")
    socs = [key.decode() for key in _directory(AREAS)[0] if key != b"areas"]
    assert (len(codes), len(socs)) == (447, 830)
    count = 0
    for soc in socs:
        found = {number: decode(block(AREAS, soc), number, len(codes)) for number in range(len(codes))}
        cells = {number: cell for number, cell in found.items() if cell is not None}
        count += len(cells)
        assert encode(cells, len(codes)) == block(AREAS, soc), soc
        assert all(cell[7] == 0 or None in cell[2:7] for cell in cells.values()), soc
    assert count == 177630


WAGE = st.one_of(st.none(), st.integers(0, 300_000).map(lambda tens: tens * 10))
CELLS = st.dictionaries(
    st.integers(0, 99), st.tuples(WAGE, WAGE, WAGE, WAGE, WAGE, WAGE, WAGE, st.integers(0, len(REASONS) - 1))
)


@given(CELLS)
def test_cells_come_back_as_they_were_packed(cells):
    packed = encode(cells, 100)
    assert {area: decode(packed, area, 100) for area in range(100)} == {area: cells.get(area) for area in range(100)}


@pytest.mark.parametrize("wage", [12345, -10, 90_000_000_000])
def test_a_value_that_would_not_come_back_is_refused(wage):
    with pytest.raises(ValueError, match=r"multiple|large"):
        encode({0: (10, wage, 10, 10, 10, 10, 10, 0)}, 1)


@given(st.dictionaries(st.text("abcdefgh:", min_size=1), st.text("xyz 12"), min_size=1), st.integers(1, 5))
def test_lines_are_found_again_and_nothing_else(tmp_path_factory, lines, count):
    path = tmp_path_factory.mktemp("blocks") / "lines.bin"
    path.write_bytes(pack_lines(list(lines.items()), count))
    assert {key: value(str(path), key) for key in lines} == lines
    assert value(str(path), "abz") is None
    assert value(str(path), "") is None


def test_blocks_are_found_by_their_own_key_alone(tmp_path):
    path = tmp_path / "two.bin"
    path.write_bytes(pack([("b", b"1"), ("d", b"2")]))
    assert [block(str(path), key) for key in "abcd"] == [None, b"1", None, b"2"]


def test_annual_only_hourly_only_and_joined_occupations_are_kept_apart():
    assert (wages("25-2031").periods, wages("25-2031").hourly[50]) == ("annual", None)
    assert (wages("27-2011").periods, wages("27-2011").annual[50], wages("27-2011").hourly[50]) == (
        "hourly",
        None,
        29.05,
    )
    assert (oews_code("13-1023"), wages("13-1023").code, title_of("13-1020")) == (
        "13-1020", "13-1020", "Buyers and Purchasing Agents",
    )  # fmt: skip
    assert wages("25-2031", "US-CO").hourly[50] is None
    assert wages("15-1252", "US-CO").hourly[50] == 66.53


def test_what_is_not_published_is_none_and_what_is_not_bundled_is_an_error():
    assert wages("11-1031") is None
    assert wages("55-1011") is None
    assert wages("15-1252", "US", "2020-05") is None
    for area, vintage in (("US", "2019-05"), ("US-CO", "2024-05"), ("US-ZZ", "2025-05")):
        with pytest.raises(LookupError):
            wages("15-1252", area, vintage)
    with pytest.raises(LookupError):
        projections.projection("15-1252", "2023-33")


@pytest.mark.parametrize("soc, decade, change, education", [
    ("15-1221", "2024-34", 19.7, "Master's degree"), ("15-1252", "2024-34", 15.8, "Bachelor's degree"),
    ("15-2051", "2024-34", 33.5, "Bachelor's degree"), ("29-1141", "2024-34", 4.9, "Bachelor's degree"),
    ("11-3021", "2024-34", 15.2, "Bachelor's degree"), ("15-1221", "2021-31", 21.3, "Master's degree"),
    ("15-1221", "2019-29", 15.4, "Master's degree"), ("00-0000", "2024-34", 3.1, ""),
])  # fmt: skip
def test_projections(soc, decade, change, education):
    found = projections.projection(soc, decade)
    assert (found.change, found.education) == (change, education)
    assert projections.projection("11-3021").experience == "5 years or more"


def test_schooling_adds_up():
    assert projections.schooling("15-1221")["master"] == 34
    known = [shares for soc in occupations() if (shares := projections.schooling(soc))]
    assert len(known) > 800
    assert all(99 <= sum(shares.values()) <= 101 for shares in known)
    assert projections.schooling("55-1011") is None


@pytest.mark.parametrize("program, day, bundled, vintage", [
    ("oews", "2026-05-14", True, "2024-05"), ("oews", "2026-05-15", True, "2025-05"),
    ("oews", "2021-03-30", True, None), ("ep", "2025-09-01", True, "2024-34"), ("ep", "2026-11-23", True, "2024-34"),
    ("ep", "2026-11-23", False, "2025-35"),
])  # fmt: skip
def test_the_newest_vintage_on_a_day(program, day, bundled, vintage):
    found = releases.newest(program, day, bundled=bundled)
    assert (found.vintage if found else None) == vintage


@pytest.mark.parametrize("place, code, areas", [
    ("Denver, CO", "US-CO/Denver", ["US", "US-CO", "19740"]), ("US-CO", "US-CO", ["US", "US-CO"]),
    ("US-CO/Denver", "US-CO/Denver", ["US", "US-CO", "19740"]), ("United States", "US", ["US"]),
    ("Brooklyn, NY", "US-NY/New York City", ["US", "US-NY", "35620"]),
    ("St. Louis, MO", "US-MO/St. Louis", ["US", "US-MO", "41180"]),
    ("US-CA/Los Angeles County", "US-CA/Los Angeles County", ["US", "US-CA", "31080"]),
    ("US-SC/Abbeville", "US-SC/Abbeville", ["US", "US-SC"]), ("US-AS", "US-AS", ["US"]),
    ("Toronto, ON", None, None), ("Springfield", None, None),
])  # fmt: skip
def test_the_areas_of_a_place(place, code, areas):
    assert metros.place_code(place) == code
    if code:
        assert [area.code for area in metros.areas_of(code, "2025-05")] == areas


def test_what_is_known_of_cities():
    assert metros.knows("US-SC/Abbeville")
    assert not metros.knows("US-CO/Nowhere at All")
    assert [area.code for area in metros.areas_of("US-CO/Denver", "2024-05")] == ["US"]


def test_every_metropolitan_area_is_reached_from_some_city():
    lines = b"".join(block("metros.bin", key.decode()) for key in _directory("metros.bin")[0]).decode().splitlines()
    reached = {line.split(" ")[1] for line in lines}
    assert {code for code in area_codes("2025-05") if code.isdigit()} <= reached


def test_the_manifest_has_the_hash_of_every_table_and_the_release_of_every_vintage():
    manifest = json.loads(Path(DATA, "manifest.json").read_text(encoding="utf-8"))
    for name, said in manifest.items():
        assert hashlib.sha256(Path(DATA, name).read_bytes()).hexdigest() == said["sha256"], name
    assert len(manifest["nation-wages.bin"]["released"]) == 6
    assert manifest[AREAS]["released"]["2025-05"]["day"] == "2026-05-15"
    tables = ("nation-wages.bin", AREAS, "oews-codes.tsv", "projections.bin", "schooling.bin", "metros.bin")
    assert sum(os.path.getsize(os.path.join(DATA, name)) for name in tables) < 2_500_000


def test_a_look_up_imports_nothing_that_pyodide_lacks_and_check_loads_none_of_it():
    program = (
        "import sys; before = set(sys.modules); from jdlint.reference.wages import wages; wages('15-1252', '19740')\n"
        "print({'sqlite3', 'lzma', 'zipfile', 'click', 'typing'} & (set(sys.modules) - before))\n"
    )
    assert run(program) == "set()"
    program = (
        "import sys, jdlint; jdlint.check('title: Nurse\\nduties: [Care]\\n', 'a.jd.yaml')\n"
        "print([name for name in sys.modules if name.startswith('jdlint.') and name.endswith(('wages', 'metros', "
        "'projections', '.market'))])\n"
    )
    assert run(program) == "[]"


def run(program):
    command = (
        [sys.executable, "-S", "-c", program] if "import sys; from" in program else [sys.executable, "-c", program]
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(DATA).parents[2])}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout.strip()
