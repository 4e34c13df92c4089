"""`jdlint new`: what it writes passes the schema, has no empty section, and `check` finds nothing but its gaps."""

from __future__ import annotations

import json
import os
import re
import select
import subprocess
import sys
import time

import jsonschema
import pytest
import yaml

from jdlint.cli import main
from jdlint.commands.new import create, file_name, schema_address
from jdlint.config import Configurations
from jdlint.errors import JdlintError
from jdlint.readers import read
from jdlint.resources import path_of, read_json
from jdlint.run import Run
from jdlint.scaffold import Answers, scaffold
from jdlint.scaffold.parts import Part, lines_of, scalar

DAY = "2026-11-28"
TITLES = (
    "Registered Nurse", "Software Developer", "AI Engineer", "Line Cook", "Warehouse Associate", "Cashier",
    "High School Mathematics Teacher", "Truck Driver", "Accountant", "Electrician", "Paralegal", "Data Analyst",
    "Store Manager", "Research Technician", "Head of People & Culture",
)  # fmt: skip
PLACES = (
    "Denver, CO", "US-TX", "Seattle, WA", "New York, NY", "Los Angeles, CA", "San Francisco, CA", "Jersey City, NJ",
    "Philadelphia, PA", "US-CA/Los Angeles County", "Cleveland, OH", "Toronto, Ontario", "Vienna, Austria",
    "London, UK", "Tokyo, Japan", "US",
)  # fmt: skip


class Bench:
    """One engine for many texts: making it takes longer than checking one."""

    def __init__(self, **settings):
        self.configurations = Configurations({"as_of": DAY} | settings, isolated=True)
        self.settings = self.configurations.settings_for(".")
        self.engine = Run(self.configurations).engine(self.settings)

    def write(self, *arguments, **more):
        return scaffold(Answers(*arguments, **more), self.settings, "x.jd.yaml", "posting.schema.json")

    def check(self, text):
        source, postings = read(text.encode(), "x.jd.yaml", "yaml")
        result = self.engine.check(source, postings, "x.jd.yaml")
        assert result.problems == []
        return result.findings


@pytest.fixture(scope="module")
def bench():
    return Bench(profile="thorough")


@pytest.fixture(scope="module")
def schema():
    return jsonschema.Draft202012Validator(read_json("schemas/posting.schema.json"))


def data_of(text):
    """The document as JSON would have it: days as text."""
    return plain(yaml.safe_load(text))


def plain(value):
    if isinstance(value, dict):
        return {str(name): plain(child) for name, child in value.items()}
    if isinstance(value, list):
        return [plain(child) for child in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def hollow(value, path=""):
    """The paths of sections without anything in them."""
    if value in (None, "", [], {}):
        yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, child in children:
        yield from hollow(child, f"{path}.{name}")


def assert_only_gaps(bench, schema, text):
    assert [error.message for error in schema.iter_errors(data_of(text))] == []
    assert list(hollow(data_of(text))) == []
    found = bench.check(text.replace("status: draft", "status: open"))  # it is strict only then
    assert [(finding.rule, finding.message) for finding in found if finding.rule != "placeholder"] == []
    assert len(found) == str(data_of(text)).count("[[")


@pytest.mark.parametrize("place", PLACES)
def test_only_gaps_are_found_whatever_the_title(bench, schema, place):
    for number, title in enumerate(TITLES):
        more = {
            "workplace": ("onsite", "hybrid", "remote")[number % 3],
            "contractor": (None, True, False)[number // 3 % 3],
        }
        more |= {"ai_screening": ("", "used", "not_used")[number // 5]}
        assert_only_gaps(bench, schema, bench.write(title, [place], **more))


@pytest.mark.parametrize("kind", ["description", "role"])
def test_descriptions_and_guides_too(bench, schema, kind):
    for title in TITLES:
        assert_only_gaps(bench, schema, bench.write(title, ["Denver, CO"], kind=kind))


@pytest.mark.parametrize("type", ["part_time", "contractor", "temporary", "intern", "volunteer", "per_diem", "other"])
def test_contracts_of_every_kind(bench, schema, type):
    assert_only_gaps(bench, schema, bench.write("Gardener", ["Denver, CO"], type=type))


def test_how_to_apply_may_be_told_in_words(bench, schema):
    text = bench.write("Cook", ["Denver, CO"], apply="Ask for Kim at the front desk", currency="usd")
    assert data_of(text)["application"]["how_to"].startswith("Ask for Kim at the front desk. Applications close")
    assert data_of(text)["compensation"]["currency"] == "USD"
    assert_only_gaps(bench, schema, text)


def test_in_a_draft_gaps_are_only_noted(bench):
    found = bench.check(bench.write("Cook", ["Denver, CO"]))
    assert {(finding.rule, finding.severity) for finding in found} == {("placeholder", "info")}


@pytest.mark.parametrize("kind", ["description", "role"])
def test_what_is_no_advertisement_needs_no_place(bench, schema, kind, tmp_path, monkeypatch):
    text = bench.write("Nurse", [], kind=kind)
    assert_only_gaps(bench, schema, text)
    assert "locations" not in data_of(text)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["new", "Nurse", "--kind", kind, "-o", "nurse.jd.yaml"])
    assert ended.value.code == 0


def test_a_job_is_not_remote_and_on_site(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["new", "Nurse", "--place", "US-CO", "--remote", "--onsite", "-o", "-"])
    assert ended.value.code == 2
    assert "--onsite and --remote do not go together" in capsys.readouterr().err


def test_all_answers_leave_fewer_gaps(bench, schema):
    text = bench.write(
        "Nurse", ["Denver, CO"], employer='Elm: "Clinic" #1', headcount=940, contractor=True, low=38.5, high=47,
        period="hour", apply="https://elm.example/jobs?id=1", closes="2027-01-31", ai_screening="used",
        vacancy="existing",
    )  # fmt: skip
    assert_only_gaps(bench, schema, text)
    data = data_of(text)
    assert data["employer"]["name"] == 'Elm: "Clinic" #1'
    assert data["compensation"] == {"currency": "USD", "period": "hour", "min": 38.5, "max": 47}
    assert data["dates"] == {"closes": "2027-01-31"}
    assert data["application"] == {"url": "https://elm.example/jobs?id=1", "ai_screening": "used"}
    assert "protected veteran" in data["statements"]["equal_opportunity"]


def test_what_laws_ask_stands_with_their_own_words_and_names(bench):
    text = bench.write("Cook", ["San Francisco, CA"])
    assert data_of(text)["statements"]["fair_chance"].endswith(
        "in accordance with the San Francisco Fair Chance Ordinance."
    )
    ontario = bench.write("Cook", ["Toronto, Ontario"])
    assert data_of(ontario)["about_role"] == "This posting is for [[vacancy: existing or future]]."
    assert "about_role" not in data_of(bench.write("Cook", ["Toronto, Ontario"], vacancy="future"))
    texas = bench.write("Cook", ["Austin, TX"])
    assert "asked for by law" not in texas
    assert "fair_chance" not in texas


def test_laws_that_begin_at_a_size_ask_nothing_of_a_small_employer(bench):
    asked = "asked for by law in Washington"
    assert asked in bench.write("Cook", ["Seattle, WA"])
    assert asked in bench.write("Cook", ["Seattle, WA"], headcount=400)
    assert asked not in bench.write("Cook", ["Seattle, WA"], headcount=3)


def test_market_figures_are_for_the_writer_of_a_posting_and_for_the_readers_of_a_guide(bench):
    posting = bench.write("Registered Nurse", ["Denver, CO"])
    assert "half less than $101,130" in posting
    assert "market" not in data_of(posting)["compensation"]
    assert "citations" not in data_of(posting)
    guide = data_of(bench.write("Registered Nurse", ["Denver, CO"], kind="role"))
    assert guide["compensation"]["market"]["percentiles"]["50"] == 101130
    assert guide["citations"][0]["publisher"] == "U.S. Bureau of Labor Statistics"
    assert "employer" not in guide


def test_an_open_title_names_the_occupations_and_one_can_be_stated(bench):
    text = bench.write("AI Engineer", ["Denver, CO"])
    assert "occupation" not in data_of(text)
    assert "15-1252 Software Developers or 15-1221" in " ".join(text.split("# ")).replace("\n", "")
    assert data_of(bench.write("AI Engineer", ["Denver, CO"], occupation="15-1221"))["occupation"] == "15-1221"
    with pytest.raises(JdlintError, match="no occupation 99-9999"):
        bench.write("AI Engineer", ["Denver, CO"], occupation="99-9999")


@pytest.mark.parametrize("low, period, place", [
    (15, "hour", "Los Angeles, CA"), (7, "hour", "US-TX"), (30000, "year", "Denver, CO"), (680, "week", "Seattle, WA"),
])  # fmt: skip
def test_pay_below_the_minimum_wage_is_refused(bench, low, period, place):
    with pytest.raises(JdlintError, match="below the minimum wage of USD"):
        bench.write("Cashier", [place], low=low, high=low * 2, period=period)


def test_the_minimum_wage_is_said_of_the_place_whose_rate_it_is(bench):
    with pytest.raises(JdlintError, match=r"USD 15\.00 in Illinois"):
        bench.write("Salesperson", ["Chicago, IL"], low=10, high=12, period="hour")
    text = " ".join(bench.write("Cashier", ["Chicago, IL"]).split("\n  # "))
    assert "minimum wage in Illinois on 2026-11-28 is $15.00 an hour; Chicago may have a higher one." in text
    assert "in Denver on 2026-11-28 is $19.29 an hour." in bench.write("Cashier", ["Denver, CO"])


def test_nothing_is_said_of_a_minimum_wage_that_is_not_known_on_the_day():
    def note(day, place):
        return " ".join(Bench(as_of=day).write("Cashier", [place]).split("\n  # "))

    for place in ("New York City, NY", "Denver, CO", "Seattle, WA"):
        assert "minimum wage" not in note("2025-12-31", place)
    assert "was $19.29 an hour when it was last looked up; newer rates" in note("2030-01-01", "Denver, CO")


def test_pay_whose_hours_or_law_are_not_known_is_not_refused(bench):
    assert "min: 400" in bench.write("Cashier", ["Seattle, WA"], low=400, high=450, period="week", type="part_time")
    assert "min: 5" in bench.write("Cashier", ["Vienna, Austria"], low=5, high=6, period="hour")
    assert "min: 5" in bench.write("Cashier", ["Denver, CO"], low=5, high=6, period="hour", type="volunteer")


def test_no_figure_below_the_minimum_wage_is_proposed(bench):
    for place in ("Los Angeles, CA", "Denver, CO", "Seattle, WA"):
        text = " ".join(bench.write("Cashier", [place]).split("\n# "))
        least = float(re.search(r"minimum wage in .{4,40} is \$(\d+\.\d\d) an hour", text)[1])
        for words in ("quarter earned less than", "half less than", "three quarters less than"):
            if words in text:
                assert float(text.split(f"{words} $")[1].split()[0].replace(",", "").rstrip(",")) >= least * 2080 - 5


@pytest.mark.parametrize("more, said", [
    ({"low": 5, "high": 3, "period": "hour"}, "no range"), ({"low": 50}, "for which time"),
    ({"employer": "a\x1b[0m"}, "cannot be printed"), ({"currency": "euro"}, "no currency"),
    ({"currency": "ZZZ"}, "no currency"), ({"apply": "nobody"}, "no address"),
    ({"closes": "2026-11-27"}, "lies before 2026-11-28"),
])  # fmt: skip
def test_wrong_answers_are_told(bench, more, said):
    with pytest.raises(JdlintError, match=said):
        bench.write("Cook", ["Vienna, Austria"], **more)


def test_values_are_quoted_where_yaml_would_take_them_for_something_else():
    for text in (
        "no",
        "12:30",
        "a: b",
        "#1",
        "- x",
        "[a]",
        "2026",
        "null",
        "ends with ",
        "tab\tin",
        "é",
        "“quoted”",
        "*",
        "on",
    ):
        assert yaml.safe_load(f"x: {scalar(text)}") == {"x": text}
    for number in (40, 38.5, 12345.67, 120000, 1234567.0, True, False):
        assert yaml.safe_load(f"x: {scalar(number)}") == {"x": number}
    assert lines_of([Part("a", (Part("b", 1, off=True),))]) == ["# a:", "  # b: 1"]


def run(*arguments):
    with pytest.raises(SystemExit) as ended:
        main(["new", *arguments])
    return ended.value.code


def test_a_file_is_written_once_and_overwritten_only_by_force(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run("Café Manager / Barista", "--place", "Denver, CO", "--as-of", DAY) == 0
    path = tmp_path / "cafe-manager-barista.jd.yaml"
    first = path.read_text(encoding="utf-8")
    assert "then: jdlint check cafe-manager-barista.jd.yaml" in capsys.readouterr().err
    path.write_text("mine", encoding="utf-8")
    assert run("Café Manager / Barista", "--place", "Denver, CO") == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert "--force overwrites it" in capsys.readouterr().err
    assert run("Café Manager / Barista", "--place", "Denver, CO", "--as-of", DAY, "--force") == 0
    assert path.read_text(encoding="utf-8") == first


def test_a_dash_prints_and_bad_calls_are_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run("Cook", "--place", "US-TX", "-o", "-") == 0
    assert yaml.safe_load(capsys.readouterr().out)["title"] == "Cook"
    assert list(tmp_path.iterdir()) == []
    assert run("Cook") == 2
    assert "--place is missing" in capsys.readouterr().err
    assert run("Cook", "--place", "Narnia") == 2
    assert run("Cook", "--place", "US-TX", "--closes", "soon") == 2
    assert run("Cook", "--place", "US-TX", "-o", "no/such/folder.yaml") == 2
    assert run("Cook", "--place", "US-TX", "-o", "cook.txt") == 2
    assert "name it cook.jd.yaml" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(JdlintError, match="there already"):
        create(str(tmp_path), "x")
    assert file_name("…") == "posting.jd.yaml"


def test_the_modeline_leads_to_the_nearest_copy_of_the_schema(tmp_path):
    assert schema_address(str(tmp_path / "a.yaml")) == path_of("schemas/posting.schema.json")
    (tmp_path / ".jdlint").mkdir()
    (tmp_path / ".jdlint/posting.schema.json").write_text("{}")
    (tmp_path / "jobs").mkdir()
    assert schema_address(str(tmp_path / "a.yaml")) == ".jdlint/posting.schema.json"
    assert schema_address(str(tmp_path / "jobs/a.yaml")) == "../.jdlint/posting.schema.json"


def test_the_configuration_answers_for_the_posting(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jdlint.toml").write_text(
        "[facts]\nheadcount = 3\n[defaults.'**']\nbenefits = ['Health insurance']\n"
        "statements.equal_opportunity = 'All are welcome.'\nstatements.accommodation = 'Call us.'\n"
    )
    assert run("Cook", "--place", "Seattle, WA", "-o", "-") == 0
    out = capsys.readouterr().out
    data = yaml.safe_load(out)
    assert {"benefits", "statements"} & data.keys() == set()
    assert "asked for by law in Washington" not in out
    assert "headcount" not in out


def test_a_gap_is_no_disclosure_in_the_checklist(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run("Cook", "--place", "Denver, CO", "--headcount", "50", "--as-of", DAY, "-o", "a.jd.yaml") == 0
    with pytest.raises(SystemExit):
        main(["law", "--for", "a.jd.yaml", "--as-of", DAY, "--format", "json"])
    [checklist] = json.loads(capsys.readouterr().out)["checklists"]
    status = {row["duty"]: row["status"] for row in checklist["rows"] if row["place"] == "US-CO"}
    assert {status[duty] for duty in ("pay", "benefits", "how_to_apply")} == {"cannot tell"}


def terminal(folder, arguments, answers):
    """What a session on a real terminal shows, and its exit code; `answers` go in as their question comes."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "jdlint", *arguments]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, close_fds=True)
    os.close(theirs)
    shown, end, seen = "", time.monotonic() + 120, 0
    waiting = list(answers)
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                piece = os.read(ours, 4096).decode()
            except OSError:  # Linux tells so that the other side has closed
                break
            if not piece:
                break
            shown += piece
        if waiting and shown[seen:].endswith(": ") and waiting[0][0] in shown[seen:]:
            seen = len(shown)
            os.write(ours, f"{waiting.pop(0)[1]}\n".encode())
    os.close(ours)
    code = process.wait(timeout=90)
    assert waiting == [], shown
    return shown, code


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_session_on_a_terminal(tmp_path, bench, schema):
    (tmp_path / "mine.jd.yaml").write_text("title: Mine\n")
    shown, code = terminal(tmp_path, ["new"], [
        ("Job title", ""), ("Job title", "AI Engineer"), ("Where", "Narnia"), ("Where", "Denver, CO"), ("number", "9"),
        ("number", "2"), ("name", "Elm Works"), ("remote", "Hybrid"), ("Contract", "full time"), ("Employees", "lots"),
        ("Employees", "1,200"), ("government", ""), ("Pay", "3-2"), ("Pay", "20000"), ("Per hour", "year"),
        ("Pay", "$120,000 to 150,000"), ("Per hour", ""), ("Apply", "jobs@elm.example"), ("Last day", "soon"),
        ("Last day", "ongoing"), ("AI", "yes"), ("File", "mine.txt"), ("File", "mine.jd.yaml"), ("File", ""),
    ])  # fmt: skip
    assert code == 0, shown
    assert "this one is needed" in shown
    assert "below the minimum wage" in shown
    text = (tmp_path / "ai-engineer.jd.yaml").read_text(encoding="utf-8")
    data = data_of(text)
    assert data["occupation"] == "15-1221"
    assert data["employer"]["headcount"] == 1200
    assert (data["compensation"]["min"], data["compensation"]["max"]) == (120000, 150000)
    assert data["workplace"]["type"] == "hybrid"
    assert_only_gaps(bench, schema, text)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_session_in_ontario_asks_for_the_vacancy_and_enter_leaves_all_open(tmp_path, bench, schema):
    shown, code = terminal(tmp_path, ["new", "Nurse"], [
        ("Where", "Toronto, Ontario"), ("name", ""), ("remote", ""), ("Contract", ""), ("Employees", ""), ("Pay", ""),
        ("job to fill", "existing"), ("Apply", ""), ("Last day", ""), ("AI", ""), ("File", "n.jd.yaml"),
    ])  # fmt: skip
    assert code == 0, shown
    text = (tmp_path / "n.jd.yaml").read_text(encoding="utf-8")
    assert data_of(text)["employment"]["vacancy"] == "existing"
    assert_only_gaps(bench, schema, text)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_what_pay_from_flags_is_paid_for_is_asked(tmp_path):
    shown, code = terminal(tmp_path, ["new", "Nurse", "--min", "40"], [
        ("Where", "Denver, CO"), ("name", ""), ("remote", ""), ("Contract", ""), ("Employees", ""), ("government", ""),
        ("Per hour", ""), ("Apply", ""), ("Last day", ""), ("AI", ""), ("File", "n.jd.yaml"),
    ])  # fmt: skip
    assert code == 0, shown
    assert data_of((tmp_path / "n.jd.yaml").read_text(encoding="utf-8"))["compensation"]["period"] == "hour"
