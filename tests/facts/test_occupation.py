"""From a title to an occupation: a list of everyday titles over all trades, and how sure the answer may be."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jdlint.facts.occupation import Occupation, occupation_of, occupation_of_title
from jdlint.finding import Span
from jdlint.posting import Node, Posting
from jdlint.reference.occupations import DATA, fold, look_up, occupations
from jdlint.source import Source

#: A title as it stands in postings, and the occupations that a careful person would accept for it.
EVERYDAY = {
    # health and care
    "Registered Nurse": "29-1141",
    "RN - ICU nights": "29-1141",
    "Certified Nursing Assistant (CNA)": "31-1131",
    "LPN / LVN": "29-2061",
    "Medical Assistant": "31-9092",
    "Home Health Aide": "31-1121",
    "Caregiver": "31-1121 31-1122",
    "Staff Pharmacist": "29-1051",
    "Pharmacy Technician": "29-2052",
    "Dental Hygienist": "29-1292",
    "Physical Therapist Assistant": "31-2021",
    "Phlebotomist": "31-9097",
    "Radiologic Technologist": "29-2034",
    "Licensed Clinical Social Worker": "21-1022 21-1023",
    "Vet Tech": "29-2056",
    "Paramedic": "29-2043",
    "Behavioral Health Technician": "29-2053 31-1133",
    "Massage Therapist": "31-9011",
    # shops, offices on the street
    "Cashier": "41-2011",
    "Part-time Cashier - Store #1123": "41-2011",
    "Retail Sales Associate": "41-2031",
    "Assistant Store Manager": "41-1011",
    "Stock Clerk, Overnight": "53-7065",
    "Customer Service Rep II": "43-4051",
    "Call Center Agent": "43-4051",
    "Bank Teller": "43-3071",
    "Loan Officer": "13-2072",
    "Account Executive": "41-3091 41-4012 41-4011 41-3011",
    "Real Estate Agent": "41-9022",
    "Outside Sales Representative": "41-4012 41-4011 41-3091",
    "Hair Stylist": "39-5012",
    # food, hotels, leisure
    "Line Cook": "35-2014",
    "Dishwasher (Part Time)": "35-9021",
    "Bartender": "35-3011",
    "Server": "35-3031",
    "Barista": "35-3023",
    "Host/Hostess": "35-9031",
    "Shift Supervisor - Restaurant": "35-1012",
    "Executive Chef": "35-1011",
    "Housekeeper": "37-2012",
    "Hotel Front Desk Agent": "43-4081",
    "Lifeguard": "33-9092",
    "Personal Trainer": "39-9031",
    # moving and storing
    "Janitor": "37-2011",
    "Forklift Driver": "53-7051",
    "Warehouse Associate (Night Shift)": "53-7065 53-7062",
    "HGV Driver": "53-3032",
    "CDL A Truck Driver – Home Weekly!": "53-3032",
    "Delivery Driver": "53-3033 53-3031",
    "Bus Driver": "53-3051 53-3052",
    "Order Picker": "53-7065",
    "Package Handler": "53-7062",
    "Dispatcher": "43-5032 43-5031",
    # building, making, mending, land
    "Electrician": "47-2111",
    "Journeyman Plumber": "47-2152",
    "HVAC Service Technician": "49-9021",
    "Carpenter": "47-2031",
    "Construction Laborer": "47-2061",
    "Welder": "51-4121",
    "CNC Machinist": "51-4041 51-9161",
    "Production Worker": "51-9199 51-9198",
    "Assembler I": "51-2092 51-2099",
    "Quality Control Inspector": "51-9061",
    "Maintenance Technician": "49-9071 49-9041",
    "Auto Mechanic": "49-3023",
    "Diesel Mechanic": "49-3031",
    "Heavy Equipment Operator": "47-2073",
    "Painter": "47-2141",
    "Landscaper": "37-3011",
    "Farm Worker": "45-2092 45-2093",
    # public safety, schools
    "Security Guard": "33-9032",
    "Police Officer": "33-3051",
    "Firefighter/EMT": "33-2011",
    "Correctional Officer": "33-3012",
    "Teacher Aide": "25-9042 25-9043 25-9049",
    "Substitute Teacher": "25-3031",
    "3rd Grade Teacher": "25-2021",
    "Special Education Teacher": "25-2051 25-2055 25-2056 25-2057 25-2058 25-2059",
    "Lead Teacher, Preschool": "25-2011",
    "Assistant Principal": "11-9032",
    "Adjunct Instructor, Biology": "25-1042",
    "School Counselor": "21-1012",
    "Day Care Worker": "39-9011",
    # offices
    "Administrative Assistant": "43-6014",
    "Receptionist": "43-4171",
    "Executive Assistant to the CEO": "43-6011",
    "Data Entry Clerk": "43-9021",
    "Staff Accountant": "13-2011",
    "Accounts Payable Specialist": "43-3031",
    "Payroll Coordinator": "43-3051",
    "HR Generalist": "13-1071",
    "Paralegal": "23-2011",
    "Operations Manager": "11-1021",
    "Project Manager, Construction": "11-9021",
    "Graphic Designer": "27-1024",
    "Civil Engineer": "17-2051",
    "Senior Software Engineer (Remote)": "15-1252",
    "AI Engineer": "15-1252 15-1221",
    "Data Analyst": "15-2051",
    "Product Manager": "11-2021 13-1082 11-3021",
}


def posting(title: str, occupation: str | None = None) -> Posting:
    fields = {"title": title} | ({} if occupation is None else {"occupation": occupation})
    nodes = {name: Node("string", value, Span(0, len(value))) for name, value in fields.items()}
    return Posting(Source("posting.yaml", title), Node("mapping", nodes, Span(0, len(title))))


def codes(occupation: Occupation) -> list[str]:
    return [code for code, _, _ in occupation.candidates]


def resolves(title: str) -> bool:
    return bool(set(codes(occupation_of_title(title))) & set(EVERYDAY[title].split()))


def test_everyday_titles_resolve():
    assert len(EVERYDAY) == 100
    assert len([title for title in EVERYDAY if not resolves(title)]) <= 5


def test_most_everyday_titles_resolve_to_three_occupations_or_fewer():
    few = [title for title in EVERYDAY if resolves(title) and len(occupation_of_title(title).candidates) <= 3]
    assert len(few) >= 90


def test_what_is_sure_is_right():
    wrong = [title for title in EVERYDAY if occupation_of_title(title).sure and not resolves(title)]
    assert wrong == []


def test_the_accepted_occupations_exist():
    assert {code for accepted in EVERYDAY.values() for code in accepted.split()} - set(occupations()) == set()


def test_a_stated_occupation_wins_over_the_title():
    found = occupation_of(posting("Registered Nurse", "15-1221"))
    assert found.candidates == [("15-1221", "Computer and Information Research Scientists", "high")]
    assert found.stated
    assert found.sure


def test_a_stated_occupation_may_carry_the_suffix_of_onet():
    assert codes(occupation_of(posting("Anything", "29-1141.00"))) == ["29-1141"]


def test_a_stated_group_stands_for_its_occupations_and_is_not_sure():
    found = occupation_of(posting("Anything", "13-1020"))
    assert codes(found) == ["13-1021", "13-1022", "13-1023"]
    assert found.stated
    assert not found.sure


@pytest.mark.parametrize("code", ["99-9999", "nurse", "", "15-12210", "00-0000"])
def test_a_stated_code_that_does_not_exist_leaves_the_title_to_speak(code):
    found = occupation_of(posting("Registered Nurse", code))
    assert codes(found) == ["29-1141"]
    assert not found.stated


def test_a_title_of_several_trades_gives_several_candidates_and_no_certainty():
    found = occupation_of(posting("AI Engineer"))
    assert [(code, confidence) for code, _, confidence in found.candidates] == [
        ("15-1252", "medium"),
        ("15-1221", "medium"),
    ]
    assert not found.sure
    assert not found.stated


def test_an_official_title_shuts_out_further_names():
    assert look_up("Cashier") == [("41-2011", "high")]


@pytest.mark.parametrize(
    "title, read_as, code",
    [
        ("Senior Software Engineer (Remote)", "Software Engineer", "15-1252"),
        ("Software Engineer II - $120k-$150k/yr", "Software Engineer", "15-1252"),
        ("🚚 Forklift Driver 🚚", "Forklift Driver", "53-7051"),
        ("Welder (m/f/d)", "Welder", "51-4121"),
        ("Electrician, Denver, CO", "Electrician", "47-2111"),
        ("Hiring now: Cashiers", "Cashiers", "41-2011"),
        ("Teacher, Preschool", "Preschool Teacher", "25-2011"),
        ("VP, Marketing", "VP, Marketing", "11-2021"),
        ("Staff Pharmacist", "Pharmacist", "29-1051"),
        ("Full-Time Paralegal | Req 20431", "Paralegal", "23-2011"),
    ],
)
def test_noise_is_taken_away_and_the_answer_stays_sure(title, read_as, code):
    found = occupation_of_title(title)
    assert (found.read_as, codes(found), found.sure) == (read_as, [code], True)


@pytest.mark.parametrize(
    "title, code",
    [
        ("Acme Rockets: Electrician", "47-2111"),
        ("Assistant Professor of History", "25-1125"),
        ("Software Engineering Intern", "15-1252"),
        ("Registered Nurse Meadowbrook House", "29-1141"),
    ],
)
def test_a_part_of_a_title_gives_low_confidence(title, code):
    found = occupation_of_title(title)
    assert codes(found) == [code]
    assert {confidence for _, _, confidence in found.candidates} == {"low"}
    assert not found.sure


@pytest.mark.parametrize("title", ["Cook/Dishwasher", "Integration Engineer/Zorbist"])
def test_two_trades_in_one_title_are_never_sure(title):
    found = occupation_of_title(title)
    assert found.candidates
    assert "high" not in {confidence for _, _, confidence in found.candidates}


@pytest.mark.parametrize(
    "title",
    [
        "",
        "   ",
        "🙂",
        "Manager",
        "Product Director",
        "Owner Operator",
        "Zorbist",
        "((((",
        "/",
        "—",
        "a" * 5000,
        "x, " * 3000,
    ],
)
def test_what_says_nothing_gives_no_candidate(title):
    found = occupation_of(posting(title))
    assert found.candidates == []
    assert not found.sure


@pytest.mark.parametrize(
    "one, other",
    [
        ("Front-End Developers", "frontend developer"),
        ("Teacher's Aide", "teacher aide"),
        ("R.N.", "RN"),
        ("Waitresses", "waitress"),
        ("Customer Service Rep", "Customer Service Representatives"),
        ("Maître d'", "maitre d"),
        ("Salesmen", "salesman"),
        ("HR Mgr", "Human Resources Manager"),
    ],
)
def test_spellings_of_one_title_have_one_key(one, other):
    assert fold(one) == fold(other)


def test_different_languages_of_a_programmer_have_different_keys():
    assert len({fold("C Developer"), fold("C++ Developer"), fold("C# Developer")}) == 3


def test_the_curated_table_names_occupations_that_exist_and_each_title_once():
    with open(os.path.join(DATA, "titles-curated.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    for title, candidates, confidence in rows:
        assert set(candidates.split("|")) <= set(occupations()), title
        assert confidence in {"high", "medium", "low"}, title
        assert confidence != "high" or "|" not in candidates, title
    texts = [title.casefold() for title, _, _ in rows]
    assert len(texts) == len(set(texts))
    answers = {}
    for title, candidates, confidence in rows:
        assert answers.setdefault(fold(title), (candidates, confidence)) == (candidates, confidence), title


def test_the_length_of_a_title_does_not_matter():
    from jdlint.facts.title import readings

    assert len(list(readings("very long, title of / a - job " * 500))) < 200


def test_a_look_up_reads_a_small_part_of_the_bundle():
    from jdlint.reference import blocks

    blocks._read.cache_clear()
    assert look_up("phlebotomist") == [("31-9097", "high")]
    assert blocks._read.cache_info().misses == 1
    places = blocks._directory("titles.bin")[1]
    assert max(length for _, length in places) < 8_000
    assert os.path.getsize(os.path.join(DATA, "titles.bin")) < 1_000_000


def test_the_manifest_holds_the_sums_of_the_bundle():
    with open(os.path.join(DATA, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    for name in ("titles.bin", "soc-2018.tsv"):
        with open(os.path.join(DATA, name), "rb") as file:
            assert hashlib.sha256(file.read()).hexdigest() == manifest[name]["sha256"]


SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "build_titles.py"


def build(folder: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), str(folder), str(target)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_bundle_is_built_from_tables_alike_each_time_and_keeps_others_in_the_manifest(tmp_path, monkeypatch):
    from jdlint.reference import blocks
    from jdlint.reference import occupations as module

    tables, made, again = tmp_path / "tables", tmp_path / "made", tmp_path / "again"
    tables.mkdir()
    made.mkdir()
    (tables / "soc_2018.csv").write_text(
        "soc,level,title\n15-1250,broad,Software\n"
        "15-1252,detailed,Software Developers\n29-1141,detailed,Registered Nurses\n"
    )
    (tables / "titles_soc.csv").write_text(
        "key,title,soc,sources\nrn,RN (Registered Nurse),29-1141,onet_short\ncoder,Coder,15-1252,onet_alt\n"
        "coder,Coder,29-1141,onet_reported\nregistered nurse,Registered Nurse,29-1141,soc|onet_alt\n"
        "registered nurse,Registered Nurse,15-1252,onet_alt\n"
    )
    (made / "manifest.json").write_text('{"other.bin": {"source": "elsewhere"}}')
    assert build(tables, made).returncode == 0
    assert build(tables, again).returncode == 0
    assert (made / "titles.bin").read_bytes() == (again / "titles.bin").read_bytes()
    assert json.loads((made / "manifest.json").read_text())["other.bin"] == {"source": "elsewhere"}

    (made / "titles-curated.tsv").write_text("# none\n")
    for reader in (module, blocks):
        monkeypatch.setattr(reader, "DATA", str(made))
    caches = (module.occupations, module._curated, blocks._directory, blocks._read)
    for cache in caches:
        cache.cache_clear()
    try:
        assert look_up("RN") == [("29-1141", "high")]
        assert look_up("coder") == [("29-1141", "medium"), ("15-1252", "low")]
        assert look_up("registered nurses") == [("29-1141", "high")]
        assert look_up("aardvark") == []
    finally:
        for cache in caches:
            cache.cache_clear()


def test_building_without_a_folder_says_how_it_is_used(tmp_path):
    done = build(tmp_path / "absent", tmp_path)
    assert done.returncode == 2
    assert "usage" in done.stderr
